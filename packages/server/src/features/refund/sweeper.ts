import type { MarketplaceTimes } from "../../config.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import { transaction } from "../../platform/database.ts";
import type { Database } from "../../platform/database.ts";
import type { JobName, JobQueue } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { scheduleRefund } from "./refund.store.ts";
import { expireLease } from "./record-outcome.command.ts";
import { changeSubmission, findDue } from "./submission.store.ts";
import type { DueWork } from "./submission.store.ts";

type SweeperParts = {
  readonly database: Database;
  readonly runner: Runner;
  readonly jobs: JobQueue;
  readonly times: MarketplaceTimes;
  readonly log: Log;
};

/**
 * The safety net below the job queue: whatever should have been looked at by now is queued again, and leases of dead workers expire.
 * Runs at once, so that a restart after a kill goes on without waiting.
 */
export const startSweeper = (parts: SweeperParts): { stop(): void } => {
  const everyMs = Math.max(250, Math.min(5000, parts.times.leaseMs / 4));
  let running = false;
  const sweep = async (): Promise<void> => {
    if (running) return;
    running = true;
    try {
      for (const due of await findDue(parts.database, 200)) await handle(parts, due, everyMs);
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

/** The next look is postponed in the same transaction, so that several processes do not queue the same work many times. */
const handle = async ({ database, runner, jobs, times }: SweeperParts, due: DueWork, everyMs: number): Promise<void> => {
  if (due.kind === "submission" && due.state === "COMMITTING")
    return runner.run(expireLease, { submissionId: due.id, times }, { workspaceId: due.workspaceId, actor: SYSTEM });
  const afterMs = Math.max(everyMs * 4, times.settleMs);
  const job = jobFor(due);
  await transaction(database, due.workspaceId, async (tx) => {
    if (due.kind === "submission") await changeSubmission(tx, due.id, { nextActionMs: job ? afterMs : null });
    else await scheduleRefund(tx, due.id, job ? afterMs : undefined);
    if (job) await jobs.enqueue(tx, job, due.id);
  });
};

const jobFor = (due: DueWork): JobName | undefined => {
  switch (due.state) {
    case "APPROVED":
    case "PREPARED":
      return "submit-refund";
    case "DONE_UNCONFIRMED":
      return "confirm-refund";
    case "ACCEPTED":
      return due.kind === "submission" ? "poll-submission" : undefined;
    case "UNKNOWN":
      return due.kind === "submission" ? "reconcile-submission" : "confirm-refund";
    default:
      return undefined;
  }
};
