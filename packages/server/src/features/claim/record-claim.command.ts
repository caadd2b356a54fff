import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { lockOrder } from "../order/index.ts";
import { lockNotice, settleNotice } from "./claim.store.ts";
import { parseClaim, storeClaim } from "./store-claim.ts";
import type { ClaimInput } from "./store-claim.ts";

export type RecordClaimInput = ClaimInput & {
  readonly orderId: string;
  readonly quarantinedMessageId?: string | null | undefined;
};

/** Takes the order's lock: a refund decided at the same moment sees the claim or was decided before it. */
export const recordClaim = command("claim.record", async (input: RecordClaimInput, context) => {
  const { tx, actor, clock } = context;
  const { orderId, quarantinedMessageId, ...given } = input;
  const order = await lockOrder(tx, orderId);
  if (!order) return notFound("OrderNotFound", "order", orderId, "orderId");
  const told = parseClaim(given, order, clock.now());
  if ("issues" in told) return invalidInput(told.issues);
  const notice = quarantinedMessageId == null ? undefined : await lockNotice(tx, quarantinedMessageId);
  if (quarantinedMessageId != null && !notice)
    return notFound("ClaimNoticeNotFound", "notice", quarantinedMessageId, "quarantinedMessageId");
  const claim = await storeClaim(context, order, told, "PERSON");
  if (notice)
    await settleNotice(tx, notice.quarantinedMessageId, { settledBy: actor.id, settledAt: clock.now(), claimId: claim.id });
  return { __typename: "RecordClaimSuccess" as const, claim };
});
