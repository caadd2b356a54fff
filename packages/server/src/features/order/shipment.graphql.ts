import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Order } from "./order.store.ts";
import type { Shipment, ShipmentEvent } from "./shipment.store.ts";
import { showRefresh, trackingLink } from "./shown-order.ts";
import type { ShownRefresh } from "./shown-order.ts";

export const defineShipment = (builder: Builder, { type, node, shipmentStatus }: Shared) => {
  const event = builder.objectRef<ShipmentEvent>("ShipmentEvent").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      status: t.expose("status", { type: shipmentStatus }),
      place: t.exposeString("place", { nullable: true }),
      sentence: t.exposeString("sentence"),
      source: t.exposeString("source"),
    }),
  });
  const shipment = type<Shipment>("Shipment");
  shipment.implement({
    interfaces: [node],
    fields: (t) => ({
      order: t.field({ type: type<Order>("Order"), resolve: (row, _, { loaders }) => need(loaders.order.load(row.orderId)) }),
      carrier: t.exposeString("carrier"),
      trackingNumber: t.exposeString("trackingNumber", { nullable: true }),
      trackingUrl: t.string({ nullable: true, resolve: trackingLink }),
      status: t.expose("status", { type: shipmentStatus }),
      lastEventAt: t.expose("lastEventAt", { type: "DateTime", nullable: true }),
      expectedAt: t.expose("expectedAt", { type: "DateTime", nullable: true }),
      events: t.field({ type: [event], resolve: ({ id }, _, { loaders }) => loaders.eventsOfShipment.load(id) }),
      asOf: t.expose("asOf", { type: "DateTime" }),
      source: t.exposeString("source"),
      refresh: t.field({
        type: type<ShownRefresh>("Refresh"),
        nullable: true,
        resolve: (row) => row.refresh && showRefresh(row.refresh),
      }),
      version: t.exposeInt("version"),
    }),
  });
  return shipment;
};
