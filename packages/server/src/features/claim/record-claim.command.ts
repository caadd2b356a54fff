import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { lockOrder } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { noticesByMailIds, settleNotice } from "./claim.store.ts";
import { parseClaim, storeClaim } from "./store-claim.ts";
import type { ClaimInput } from "./store-claim.ts";
import { flag } from "./take-notice.ts";

export type RecordClaimInput = ClaimInput & {
  readonly orderId: string;
  readonly quarantinedMessageId?: string | null | undefined;
};

/**
 * Takes the order's lock: a refund decided at the same moment sees the claim or was decided before it. A notice may be about other orders
 * as well, whose tickets it flagged: all are locked before, in one order, so that two people who settle notices cannot deadlock.
 */
export const recordClaim = command("claim.record", async (input: RecordClaimInput, context) => {
  const { tx, actor, clock } = context;
  const { orderId, quarantinedMessageId, ...given } = input;
  const [told] = quarantinedMessageId == null ? [] : await noticesByMailIds(tx, [quarantinedMessageId]);
  let order: Order | undefined;
  for (const id of [...new Set<string>([orderId, ...(told?.orderIds ?? [])])].sort()) {
    const locked = await lockOrder(tx, id);
    if (id === orderId) order = locked;
  }
  if (!order) return notFound("OrderNotFound", "order", orderId, "orderId");
  const parsed = parseClaim(given, order, clock.now());
  if ("issues" in parsed) return invalidInput(parsed.issues);
  if (quarantinedMessageId != null && !told)
    return notFound("ClaimNoticeNotFound", "notice", quarantinedMessageId, "quarantinedMessageId");
  const claim = await storeClaim(context, order, parsed, "PERSON");
  const settled =
    told &&
    (await settleNotice(tx, told.quarantinedMessageId, { settledBy: actor.id, settledAt: clock.now(), claimId: claim.id }));
  if (settled) await flag(tx, settled.orderIds);
  return { __typename: "RecordClaimSuccess" as const, claim };
});
