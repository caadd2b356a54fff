import type { OrderReading } from "../../connectors/channel.ts";
import type { Tx } from "../../platform/database.ts";
import { recordFulfilment } from "./order-writing.store.ts";
import type { Order } from "./order.store.ts";
import { saveParcels } from "./save-parcels.ts";

/** What a channel shows of an order the caller has locked. Money is left alone, and what is older than what is known changes nothing. */
export const takeSnapshot = async (
  tx: Tx,
  order: Order,
  source: string,
  { order: seen, asOf }: Extract<OrderReading, { kind: "read" }>,
): Promise<void> => {
  if (asOf < order.asOf) return;
  await recordFulfilment(tx, order.id, { status: seen.status, asOf, source, lines: seen.lines });
  const parcels = seen.parcels.map(({ carrier, trackingNumber, status, statusAt }) => ({
    carrier,
    trackingNumber,
    trackingUrl: null,
    sightings: [{ status, at: statusAt }],
    movements: [],
    asOf,
    source,
  }));
  await saveParcels(tx, [{ orderId: order.id, complete: false, parcels }]);
};
