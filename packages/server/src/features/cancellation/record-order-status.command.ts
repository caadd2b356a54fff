import type { OrderReading } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { lockOrder, takeSnapshot } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { closeAttempt, findOpenAttempt, insertEvidence, lookAgainOrAsk } from "../submission/index.ts";
import { findCancellation, lockCancellation } from "./cancellation.store.ts";
import type { Cancellation } from "./cancellation.store.ts";
import { moveCancellation } from "./move-cancellation.ts";

type Input = { readonly cancellationId: string; readonly reading: OrderReading; readonly times: MarketplaceTimes };
type Seen = Extract<OrderReading, { kind: "read" }>;

/**
 * Compares the order as its channel shows it now with a cancellation that waits for proof. CANCELLED confirms it; an order that left was
 * not cancelled, which settles an unknown outcome just as well; anything else proves nothing yet.
 */
export const recordOrderStatus = command(
  "cancellation.recordOrderStatus",
  async ({ cancellationId, reading, times }: Input, context): Promise<void> => {
    const { tx } = context;
    const seen = await findCancellation(tx, cancellationId);
    const order = seen && (await lockOrder(tx, seen.orderId));
    const cancellation = order && (await lockCancellation(tx, cancellationId));
    if (!cancellation || (cancellation.status !== "DONE_UNCONFIRMED" && cancellation.status !== "UNKNOWN")) return;
    if (reading.kind !== "read") return lookAgainOrAsk(context, intentOf(cancellation), times);
    await takeSnapshot(tx, order, order.channel.toLowerCase(), reading);
    if (order.status !== reading.order.status) await recordEvent(tx, "ORDER_UPDATED", order.id);
    if (reading.order.status === "CANCELLED") return confirm(context, cancellation, order, reading);
    if (cancellation.status === "UNKNOWN" && hasLeft(reading)) return refute(context, cancellation, order, reading);
    return lookAgainOrAsk(context, intentOf(cancellation), times);
  },
);

const intentOf = ({ id }: Cancellation) => ({ kind: "CANCELLATION" as const, id });
const hasLeft = ({ order: { status } }: Seen): boolean => status === "SHIPPED" || status === "PARTIALLY_SHIPPED";

const proofOf = (order: Order, { order: { status }, asOf }: Seen) => ({
  channelAccountId: order.channelAccountId,
  kind: "ORDER_STATUS" as const,
  reference: order.externalId,
  summary: `The channel shows the order as ${status} on ${asOf.toISOString()}.`,
});

const confirm = async ({ tx }: CommandContext, cancellation: Cancellation, order: Order, seen: Seen): Promise<void> => {
  const proof = proofOf(order, seen);
  await insertEvidence(tx, intentOf(cancellation), proof);
  const open = await findOpenAttempt(tx, intentOf(cancellation));
  if (open) await closeAttempt(tx, "CANCELLATION", open.id, "SUCCEEDED", "The order reads as cancelled.");
  const why = "The order reads as cancelled.";
  await moveCancellation(tx, cancellation.id, { from: ["UNKNOWN"], to: "DONE_UNCONFIRMED", why });
  await moveCancellation(tx, cancellation.id, { from: ["DONE_UNCONFIRMED"], to: "CONFIRMED", why: proof.summary });
};

const refute = async ({ tx }: CommandContext, cancellation: Cancellation, order: Order, seen: Seen): Promise<void> => {
  const proof = proofOf(order, seen);
  await insertEvidence(tx, intentOf(cancellation), proof);
  const open = await findOpenAttempt(tx, intentOf(cancellation));
  if (open) await closeAttempt(tx, "CANCELLATION", open.id, "REJECTED", "The order left, so it was not cancelled.");
  const why = `${proof.summary} An order that left was not cancelled.`;
  await moveCancellation(tx, cancellation.id, { from: ["UNKNOWN"], to: "REJECTED", why });
};
