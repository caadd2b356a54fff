import type { ParcelReading } from "../../connectors/carrier.ts";
import type { NoAnswer, OrderReading } from "../../connectors/channel.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { noteOrderRefresh } from "./order-writing.store.ts";
import { lockOrder } from "./order.store.ts";
import type { Order } from "./order.store.ts";
import { answered, unanswered } from "./refresh.policy.ts";
import { saveParcels } from "./save-parcels.ts";
import { lockShipment, noteShipmentRefresh, shipmentsByIds } from "./shipment.store.ts";
import type { Shipment } from "./shipment.store.ts";
import { takeSnapshot } from "./take-snapshot.ts";

const ended = ({ refresh }: Pick<Order | Shipment, "refresh">): boolean => refresh === null || refresh.finishedAt !== null;

/** What a channel answered about an order. Money is left alone, and an answer older than what is known changes nothing. */
export const recordOrderReading = command(
  "order.record-reading",
  async ({ orderId, source, reading }: { orderId: string; source: string; reading: OrderReading }, context) => {
    const { tx, clock } = context;
    const order = await lockOrder(tx, orderId);
    if (!order || ended(order)) return;
    if (reading.kind !== "read") return tryAgain(context, order, reading);
    await takeSnapshot(tx, order, source, reading);
    await noteOrderRefresh(tx, order.id, answered(order.refresh, clock.now()));
    await recordEvent(tx, "ORDER_UPDATED", order.id);
  },
);

const tryAgain = async ({ tx, clock, jobs }: CommandContext, order: Order, why: NoAnswer): Promise<void> => {
  const { note, againInMs } = unanswered(order.refresh, why, clock.now());
  await noteOrderRefresh(tx, order.id, note);
  if (againInMs === null) await recordEvent(tx, "ORDER_UPDATED", order.id);
  else await jobs.enqueue(tx, "refresh-order", order.id, againInMs);
};

/** What a carrier answered about a parcel. */
export const recordParcelReading = command(
  "shipment.record-reading",
  async (
    { shipmentId, source, reading }: { shipmentId: string; source: string; reading: ParcelReading },
    { tx, clock, jobs },
  ) => {
    // The order first: parcels are written under its lock only.
    const [seen] = await shipmentsByIds(tx, [shipmentId]);
    const order = seen && (await lockOrder(tx, seen.orderId));
    const shipment = order && (await lockShipment(tx, shipmentId));
    if (!shipment || ended(shipment)) return;
    const now = clock.now();
    if (reading.kind === "read") {
      const { asOf, status, expectedAt, movements } = reading;
      const latest = movements.reduce<Date | null>((at, { occurredAt }) => (at && at > occurredAt ? at : occurredAt), null);
      const sightings = [{ status, at: latest }, ...movements.map((one) => ({ status: one.status, at: one.occurredAt }))];
      const { trackingNumber } = shipment;
      const parcel = { carrier: null, trackingNumber, trackingUrl: null, expectedAt, sightings, movements, asOf, source };
      await saveParcels(tx, [{ orderId: order.id, complete: false, parcels: [parcel] }]);
      await noteShipmentRefresh(tx, shipment.id, answered(shipment.refresh, now));
      return recordEvent(tx, "ORDER_UPDATED", order.id);
    }
    const { note, againInMs } = unanswered(shipment.refresh, reading, now);
    await noteShipmentRefresh(tx, shipment.id, note);
    if (againInMs === null) await recordEvent(tx, "ORDER_UPDATED", order.id);
    else await jobs.enqueue(tx, "refresh-shipment", shipment.id, againInMs);
  },
);
