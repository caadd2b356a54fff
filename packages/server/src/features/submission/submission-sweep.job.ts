import type { MarketplaceTimes } from "../../config.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import { repeating, sweepEveryMs } from "../../platform/repeating.ts";
import type { Repeating } from "../../platform/repeating.ts";
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
export const startSweeper = (parts: SweeperParts): Repeating => {
  const everyMs = sweepEveryMs(parts.times.leaseMs);
  const sweep = async (signal: AbortSignal): Promise<void> => {
    for (const due of await findDue(parts.database, 200)) {
      if (signal.aborted) return;
      await lookAgain(parts, due, everyMs);
    }
  };
  return repeating(everyMs, sweep, { log: parts.log, failed: "sweep interrupted; it goes on" });
};

const lookAgain = async ({ runner, times }: SweeperParts, due: DueWork, everyMs: number): Promise<void> => {
  const as = { workspaceId: due.workspaceId, actor: SYSTEM };
  if (due.kind === "SUBMISSION" && due.state === "COMMITTING")
    return runner.run(expireLease, { submissionId: due.id, times }, as);
  return runner.run(requeueDue, { due, afterMs: Math.max(everyMs * 4, times.settleMs) }, as);
};
