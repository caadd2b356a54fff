import { command } from "../../platform/command.ts";
import type { JobName } from "../../platform/jobs.ts";
import { scheduleRefund } from "./refund.store.ts";
import { changeSubmission } from "./submission.store.ts";
import type { DueWork } from "./submission.store.ts";

/** The next look is postponed in the same transaction, so that several processes do not queue the same work many times. */
export const requeueDue = command(
  "refund.requeueDue",
  async ({ due, afterMs }: { due: DueWork; afterMs: number }, { tx, jobs }): Promise<void> => {
    const job = jobFor(due);
    if (due.kind === "submission") await changeSubmission(tx, due.id, { nextActionMs: job ? afterMs : null });
    else await scheduleRefund(tx, due.id, job ? afterMs : undefined);
    if (job) await jobs.enqueue(tx, job, due.id);
  },
);

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
