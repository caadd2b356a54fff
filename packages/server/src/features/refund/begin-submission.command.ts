import type { Attempt, RefundCommand } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import { command } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { findFiledClaim } from "../claim/index.ts";
import { latestEscalation, openEscalation } from "../escalation/index.ts";
import { linesByIds, ordersByIds } from "../order/index.ts";
import { lockChannelAccount } from "../workspace/index.ts";
import { componentsByRefundIds, findRefund, hasRefundInFlight, moveRefund, scheduleRefund } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";
import { hasUnanswered, openAttempt, waitingRefunds } from "./submission.store.ts";

export type Begun =
  | { readonly kind: "nothing" }
  | { readonly kind: "wait"; readonly afterMs: number }
  | {
      readonly kind: "begun";
      readonly accountId: Id<"channelAccount">;
      readonly work: readonly (readonly [RefundCommand, Attempt])[];
    };

/** Another submission of the account is on its way; it usually takes seconds. */
const WAIT_MS = 2000;

/**
 * Collects what to send: this refund, and with `coalesce` others of the same account that wait too. Opens their attempts. A refund
 * whose order got a claim meanwhile is held back and escalated to compliance (W4).
 */
export const beginSubmission = command(
  "refund.beginSubmission",
  async (input: { refundId: string; coalesce: number }, { tx }): Promise<Begun> => {
    const refund = await findRefund(tx, input.refundId);
    if (!refund || !isWaiting(refund)) return { kind: "nothing" };
    await lockChannelAccount(tx, refund.channelAccountId);
    if (await hasUnanswered(tx, refund.channelAccountId)) return wait(tx, refund);
    const candidates = input.coalesce > 1 ? await waitingRefunds(tx, refund.channelAccountId, input.coalesce) : [refund];
    const chosen: Refund[] = [];
    for (const candidate of candidates) {
      if (await hasRefundInFlight(tx, candidate.orderId)) continue;
      if (!(await holdForClaim(tx, candidate))) chosen.push(candidate);
    }
    if (chosen.length === 0) {
      const now = await findRefund(tx, input.refundId);
      return now && isWaiting(now) ? wait(tx, now) : { kind: "nothing" };
    }
    const work: (readonly [RefundCommand, Attempt])[] = [];
    for (const candidate of chosen) {
      const attempt = await openAttempt(tx, candidate.id);
      work.push([await toCommand(tx, candidate), { id: attempt.id, number: attempt.number }]);
    }
    return { kind: "begun", accountId: refund.channelAccountId, work };
  },
);

export const isWaiting = (refund: Refund): boolean => refund.status === "APPROVED" || refund.status === "PREPARED";

const wait = async (tx: Tx, refund: Refund): Promise<Begun> => {
  await scheduleRefund(tx, refund.id, WAIT_MS * 3);
  return { kind: "wait", afterMs: WAIT_MS };
};

/** True when the refund was held: a claim is filed and nobody from compliance has approved the refund knowing it. */
export const holdForClaim = async (tx: Tx, refund: Refund): Promise<boolean> => {
  const claim = await findFiledClaim(tx, refund.orderId);
  if (!claim) return false;
  const escalation = await latestEscalation(tx, refund.id);
  if (escalation?.kind === "CLAIM" && escalation.status === "APPROVED") return false;
  const why = `Claim ${claim.externalId} was filed before the refund was sent; compliance decides.`;
  const moved = await moveRefund(tx, refund.id, { from: ["APPROVED", "PREPARED"], to: "AWAITING_APPROVAL", why });
  if (moved)
    await openEscalation(tx, {
      subject: { kind: "REFUND", id: refund.id },
      ticketId: refund.ticketId,
      kind: "CLAIM",
      rules: ["claim.filed"],
      requestedBy: refund.requestedBy,
    });
  return true;
};

const toCommand = async (tx: Tx, refund: Refund): Promise<RefundCommand> => {
  const parts = await componentsByRefundIds(tx, [refund.id]);
  const lines = new Map(
    (
      await linesByIds(
        tx,
        parts.map((part) => part.orderLineId),
      )
    ).map((line) => [line.id, line.externalId]),
  );
  const [order] = await ordersByIds(tx, [refund.orderId]);
  return {
    refundId: refund.id,
    externalOrderId: order?.externalId ?? "",
    reason: refund.reason,
    currencyCode: refund.currencyCode,
    components: parts.map((part) => ({
      externalLineId: lines.get(part.orderLineId) ?? "",
      component: part.component,
      amount: money(part.amountMinor, refund.currencyCode),
    })),
  };
};
