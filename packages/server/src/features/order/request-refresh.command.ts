import type { AccountCapabilities } from "../../connectors/channel.ts";
import { notFound, problem } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { easypostCarrier } from "./carrier.policy.ts";
import { noteOrderRefresh } from "./order-writing.store.ts";
import { findOrder, lockOrder } from "./order.store.ts";
import { askedNow, isAwaited } from "./refresh.policy.ts";
import { lockShipment, noteShipmentRefresh } from "./shipment.store.ts";

type CapabilitiesOf = (account: ChannelAccount) => Pick<AccountCapabilities, "readOrder" | "trackShipment">;

const accountOf = async ({ tx }: CommandContext, accountId: string): Promise<ChannelAccount> => {
  const account = await findChannelAccount(tx, accountId);
  if (!account) throw new Error(`account ${accountId} of an order is gone`);
  return account;
};

/** Queues one question to the order's channel. Nothing is asked from here: the answer may take as long as the channel likes. */
export const refreshOrder = command(
  "order.refresh",
  async ({ orderId, capabilitiesOf }: { orderId: string; capabilitiesOf: CapabilitiesOf }, context) => {
    const { tx, clock, jobs } = context;
    const order = await lockOrder(tx, orderId);
    if (!order) return notFound("OrderNotFound", "order", orderId, "orderId");
    const { readOrder } = capabilitiesOf(await accountOf(context, order.channelAccountId));
    if (!readOrder.supported) return problem("NotRefreshable", readOrder.reason, ["input", "orderId"]);
    const now = clock.now();
    if (isAwaited(order.refresh, now)) return { __typename: "RefreshOrderSuccess" as const, order };
    const refresh = askedNow(now);
    await noteOrderRefresh(tx, order.id, refresh);
    await jobs.enqueue(tx, "refresh-order", order.id);
    return { __typename: "RefreshOrderSuccess" as const, order: { ...order, refresh } };
  },
);

/** Queues one question to the parcel's carrier. */
export const refreshShipment = command(
  "shipment.refresh",
  async ({ shipmentId, capabilitiesOf }: { shipmentId: string; capabilitiesOf: CapabilitiesOf }, context) => {
    const { tx, clock, jobs } = context;
    const shipment = await lockShipment(tx, shipmentId);
    const order = shipment && (await findOrder(tx, shipment.orderId));
    if (!shipment || !order) return notFound("ShipmentNotFound", "parcel", shipmentId, "shipmentId");
    const refused = (reason: string) => problem("NotRefreshable", reason, ["input", "shipmentId"]);
    if (shipment.trackingNumber === null) return refused("The parcel has no tracking number to ask with.");
    if (easypostCarrier(shipment.carrier) === null)
      return refused(`${shipment.carrier} tells only its own customers; ask about the order instead: refreshOrder.`);
    const { trackShipment } = capabilitiesOf(await accountOf(context, order.channelAccountId));
    if (!trackShipment.supported) return refused(trackShipment.reason);
    const now = clock.now();
    if (isAwaited(shipment.refresh, now)) return { __typename: "RefreshShipmentSuccess" as const, shipment };
    const refresh = askedNow(now);
    await noteShipmentRefresh(tx, shipment.id, refresh);
    await jobs.enqueue(tx, "refresh-shipment", shipment.id);
    return { __typename: "RefreshShipmentSuccess" as const, shipment: { ...shipment, refresh } };
  },
);
