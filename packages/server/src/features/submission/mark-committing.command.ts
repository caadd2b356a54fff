import type { Prepared } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import { command } from "../../platform/command.ts";
import { lockOrder } from "../order/index.ts";
import { lockChannelAccount } from "../workspace/index.ts";
import { holdForClaim, isWaiting } from "./begin-submission.command.ts";
import { attemptsByRefundIds, hasRefundInFlight, lockRefund, moveRefund } from "./refund.store.ts";
import { hasUnanswered, insertSubmission } from "./submission.store.ts";
import type { Submission } from "./submission.store.ts";

export type MarkInput = {
  readonly accountId: Id<"channelAccount">;
  readonly refundIds: readonly Id<"refund">[];
  readonly prepared: Prepared;
  readonly leaseMs: number;
};

/**
 * The point of no return, durable before the request leaves. Undefined, and nothing written, when anything changed since the request
 * was built: then it is built again. From here on a crash is found as UNKNOWN, never as something to send.
 */
export const markCommitting = command(
  "refund.markCommitting",
  async (input: MarkInput, { tx }): Promise<Submission | undefined> => {
    await lockChannelAccount(tx, input.accountId);
    if (await hasUnanswered(tx, input.accountId)) return undefined;
    for (const refundId of [...input.refundIds].sort()) {
      const refund = await lockRefund(tx, refundId);
      if (!refund || !isWaiting(refund)) return undefined;
      await lockOrder(tx, refund.orderId);
      const [attempt] = (await attemptsByRefundIds(tx, [refundId])).filter((candidate) => candidate.outcome === "OPEN");
      const isPrepared = attempt !== undefined && input.prepared.positions.some(({ attemptId }) => attemptId === attempt.id);
      if (!isPrepared || (await hasRefundInFlight(tx, refund.orderId)) || (await holdForClaim(tx, refund))) return undefined;
    }
    const submission = await insertSubmission(tx, input.accountId, input.prepared, input.leaseMs);
    for (const refundId of input.refundIds) {
      await moveRefund(tx, refundId, { from: ["APPROVED"], to: "PREPARED", why: "The request was built and validated." });
      await moveRefund(tx, refundId, { from: ["PREPARED"], to: "COMMITTING", why: "The request is about to leave." });
    }
    return submission;
  },
);
