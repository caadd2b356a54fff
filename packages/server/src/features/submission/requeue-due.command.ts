import { command } from "../../platform/command.ts";
import type { JobName } from "../../platform/jobs.ts";
import { CONFIRM_JOB, SUBMIT_JOB } from "./intent.ts";
import { scheduleIntent } from "./intent.store.ts";
import type { IntentStatus } from "./intent-status.policy.ts";
import { changeSubmission } from "./submission.store.ts";
import type { DueWork } from "./submission.store.ts";
import type { IntentKind, SubmissionState } from "./submission.table.ts";

/** The next look is postponed in the same transaction, so that several processes do not queue the same work many times. */
export const requeueDue = command(
  "submission.requeueDue",
  async ({ due, afterMs }: { due: DueWork; afterMs: number }, { tx, jobs }): Promise<void> => {
    const job = due.kind === "SUBMISSION" ? jobOfSubmission(due.state) : jobOfIntent(due.kind, due.state);
    if (due.kind === "SUBMISSION") await changeSubmission(tx, due.id, { nextActionMs: job ? afterMs : null });
    else await scheduleIntent(tx, due, job ? afterMs : undefined);
    if (job) await jobs.enqueue(tx, job, due.id);
  },
);

const jobOfSubmission = (state: SubmissionState): JobName | undefined =>
  state === "ACCEPTED" ? "poll-submission" : state === "UNKNOWN" ? "reconcile-submission" : undefined;

const jobOfIntent = (kind: IntentKind, status: IntentStatus): JobName | undefined => {
  switch (status) {
    case "APPROVED":
    case "PREPARED":
      return SUBMIT_JOB[kind];
    case "DONE_UNCONFIRMED":
    case "UNKNOWN":
      return CONFIRM_JOB[kind];
    default:
      return undefined;
  }
};
