import type { CancellationCommand } from "../../connectors/channel.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Tx } from "../../platform/database.ts";
import { findOrder, linesByOrderIds } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { holdForClaim, moveIntent } from "../submission/index.ts";
import type { Intent, IntentOwner } from "../submission/index.ts";
import { findCancellation } from "./cancellation.store.ts";

const orderOf = async (tx: Tx, { orderId }: Intent): Promise<Order> => {
  const order = await findOrder(tx, orderId);
  invariant(order, "a cancellation has its order");
  return order;
};

/** An order that left, or was cancelled, while its cancellation waited: there is nothing to stop any more, and nothing was sent. */
const hold = async (tx: Tx, intent: Intent): Promise<boolean> => {
  const { status } = await orderOf(tx, intent);
  if (status === "UNSHIPPED") return holdForClaim(tx, intent);
  await moveIntent(tx, intent, { from: ["PREPARED"], to: "APPROVED", why: "Not sent." });
  await moveIntent(tx, intent, { from: ["APPROVED"], to: "REJECTED", why: `Never sent: the order is ${status} meanwhile.` });
  return true;
};

const toCommand = async (tx: Tx, intent: Intent): Promise<CancellationCommand> => {
  const cancellation = await findCancellation(tx, intent.id);
  invariant(cancellation, "a cancellation is never deleted");
  const order = await orderOf(tx, intent);
  const lines = await linesByOrderIds(tx, [order.id]);
  return {
    cancellationId: cancellation.id,
    externalOrderId: order.externalId,
    reason: cancellation.reason,
    externalLineIds: lines.map(({ externalId }) => externalId),
  };
};

/** Cancellations, as the machine that sends them sees them. */
export const cancellationOwner: IntentOwner<CancellationCommand> = {
  kind: "CANCELLATION",
  port: ({ cancel }) => cancel,
  hold,
  toCommand,
  // An order is cancelled once, however often it is asked for: a second request that arrives is refused, and gives nothing twice.
  mayResend: () => Promise.resolve(true),
};
