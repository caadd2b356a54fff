import type { Id } from "../../kernel/id.ts";
import { isId } from "../../kernel/id.ts";
import { command } from "../../platform/command.ts";
import { isWaiting } from "./begin-submission.command.ts";
import { lockRefund, moveRefund, scheduleRefund } from "./refund.store.ts";
import { closeAttempt, findOpenAttempt } from "./submission.store.ts";

/**
 * Nothing left; look again later. One job follows one job: whatever else was to leave with this refund has a job of its own, and if
 * each queued the others too, the queue would grow with the square of what waits.
 */
export const requeue = command(
  "refund.requeue",
  async ({ refundId, afterMs }: { refundId: string; afterMs: number }, { tx, jobs }): Promise<void> => {
    const refund = await lockRefund(tx, refundId);
    if (!refund || !isWaiting(refund)) return;
    await scheduleRefund(tx, refund.id, afterMs * 2 + 5000);
    await jobs.enqueue(tx, "submit-refund", refund.id, afterMs);
  },
);

type InvalidAttempt = { readonly attemptId: string; readonly code: string; readonly message: string };

/** Our own validator found requests that no channel would take: they are refused without being sent, the others go on without them. */
export const recordInvalid = command(
  "refund.recordInvalid",
  async (input: { rejected: readonly InvalidAttempt[]; refundIds: readonly Id<"refund">[] }, { tx, jobs }): Promise<void> => {
    for (const refundId of [...input.refundIds].sort()) {
      const attempt = await findOpenAttempt(tx, refundId);
      const fault = input.rejected.find(({ attemptId }) => attemptId === attempt?.id);
      if (!attempt || !fault || !isId("refundAttempt", attempt.id)) {
        await jobs.enqueue(tx, "submit-refund", refundId);
        continue;
      }
      await closeAttempt(tx, attempt.id, "NOT_SENT", `${fault.code}: ${fault.message}`);
      await moveRefund(tx, refundId, { from: ["PREPARED"], to: "APPROVED", why: "Built again." });
      await moveRefund(tx, refundId, { from: ["APPROVED"], to: "REJECTED", why: `Never sent: ${fault.message}` });
    }
  },
);
