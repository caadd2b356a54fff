import type { MarketplaceTimes } from "../../config.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { expireLease } from "./record-outcome.command.ts";
import { requeueDue } from "./requeue-due.command.ts";
import { findDue } from "./submission.store.ts";
import type { DueWork } from "./submission.store.ts";

type SweeperParts = {
  readonly database: Database;
  readonly runner: Runner;
  readonly times: MarketplaceTimes;
  readonly log: Log;
};

/**
 * The safety net below the job queue: whatever should have been looked at by now is queued again, and leases of dead workers expire.
 * Runs at once, so that a restart after a kill goes on without waiting.
 */
export const startSweeper = (parts: SweeperParts): { readonly stop: () => void } => {
  const everyMs = Math.max(250, Math.min(5000, parts.times.leaseMs / 4));
  let running = false;
  const sweep = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (const due of await findDue(parts.database, 200)) await lookAgain(parts, due, everyMs);
    } catch (error) {
      parts.log.warn({ err: error }, "sweep interrupted; it goes on");
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void sweep(), everyMs);
  void sweep();
  return { stop: () => clearInterval(timer) };
};

const lookAgain = async ({ runner, times }: SweeperParts, due: DueWork, everyMs: number): Promise<void> => {
  const as = { workspaceId: due.workspaceId, actor: SYSTEM };
  if (due.kind === "submission" && due.state === "COMMITTING")
    return runner.run(expireLease, { submissionId: due.id, times }, as);
  return runner.run(requeueDue, { due, afterMs: Math.max(everyMs * 4, times.settleMs) }, as);
};
