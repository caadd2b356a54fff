import { command } from "../../platform/command.ts";
import { isWaiting, SUBMIT_JOB } from "./intent.ts";
import type { IntentId } from "./intent.ts";
import { closeAttempt, findOpenAttempt, lockIntent, moveIntent, scheduleIntent } from "./intent.store.ts";
import type { IntentKind } from "./submission.table.ts";

/**
 * Nothing left; look again later. One job follows one job: whatever else was to leave with this one has a job of its own, and if
 * each queued the others too, the queue would grow with the square of what waits.
 */
export const requeue = command(
  "submission.requeue",
  async ({ kind, id, afterMs }: { kind: IntentKind; id: string; afterMs: number }, { tx, jobs }): Promise<void> => {
    const intent = await lockIntent(tx, { kind, id });
    if (!intent || !isWaiting(intent)) return;
    await scheduleIntent(tx, intent, afterMs * 2 + 5000);
    await jobs.enqueue(tx, SUBMIT_JOB[kind], intent.id, afterMs);
  },
);

type InvalidAttempt = { readonly attemptId: string; readonly code: string; readonly message: string };
type Invalid = {
  readonly kind: IntentKind;
  readonly rejected: readonly InvalidAttempt[];
  readonly intentIds: readonly IntentId[];
};

/** Our own validator found requests that no channel would take: they are refused without being sent, the others go on without them. */
export const recordInvalid = command(
  "submission.recordInvalid",
  async ({ kind, rejected, intentIds }: Invalid, { tx, jobs }): Promise<void> => {
    for (const id of [...intentIds].sort()) {
      const attempt = await findOpenAttempt(tx, { kind, id });
      const fault = rejected.find(({ attemptId }) => attemptId === attempt?.id);
      if (!attempt || !fault) {
        await jobs.enqueue(tx, SUBMIT_JOB[kind], id);
        continue;
      }
      await closeAttempt(tx, kind, attempt.id, "NOT_SENT", `${fault.code}: ${fault.message}`);
      await moveIntent(tx, { kind, id }, { from: ["PREPARED"], to: "APPROVED", why: "Built again." });
      await moveIntent(tx, { kind, id }, { from: ["APPROVED"], to: "REJECTED", why: `Never sent: ${fault.message}` });
    }
  },
);
