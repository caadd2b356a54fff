import { invalidInput, notFound } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { handOverToCompliance } from "../escalation/index.ts";
import { lockOrder } from "../order/index.ts";
import { lockTicketsOfOrder, refreshTickets } from "../ticket/index.ts";
import { upsertClaim } from "./claim.store.ts";
import type { ClaimKind } from "./claim.table.ts";

export type RecordClaimInput = {
  readonly orderId: string;
  readonly kind: ClaimKind;
  readonly state: "FILED" | "CLOSED";
  readonly externalId: string;
  readonly filedAt: Date;
};

/** Takes the order's lock: a refund decided at the same moment sees the claim or was decided before it. */
export const recordClaim = command("claim.record", async (input: RecordClaimInput, { tx, actor }) => {
  const order = await lockOrder(tx, input.orderId);
  if (!order) return notFound("OrderNotFound", "order", input.orderId, "orderId");
  if (input.externalId.length < 1 || input.externalId.length > 64)
    return invalidInput([{ path: ["input", "externalId"], message: "must have 1 to 64 characters" }]);
  const claim = await upsertClaim(tx, { ...input, orderId: order.id });
  if (claim.state === "FILED") await handOverToCompliance(tx, order.id);
  await refreshTickets(tx, await lockTicketsOfOrder(tx, order.id));
  await recordAudit(tx, { action: "claim.record", actor, subjectId: claim.id });
  await recordEvent(tx, "ORDER_UPDATED", order.id, { claimId: claim.id });
  return { __typename: "RecordClaimSuccess" as const, claim };
});
