import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { recordShipments } from "./record-shipments.command.ts";
import type { RecordShipmentRow } from "./record-shipments.command.ts";
import type { Shipment } from "./shipment.store.ts";

export const defineRecordShipments = (builder: Builder, { type, union, problem, shipmentStatus }: Shared): void => {
  const event = builder.inputType("ShipmentEventInput", {
    fields: (t) => ({
      occurredAt: t.field({ type: "DateTime", required: true }),
      status: t.field({ type: shipmentStatus, required: true }),
      place: t.string(),
      sentence: t.string({ required: true }),
    }),
  });
  const parcel = builder.inputType("RecordShipmentInput", {
    fields: (t) => ({
      orderExternalId: t.string({ required: true }),
      carrier: t.string({ required: true }),
      trackingNumber: t.string({ required: true }),
      trackingUrl: t.string(),
      status: t.field({ type: shipmentStatus }),
      lastEventAt: t.field({ type: "DateTime" }),
      expectedAt: t.field({ type: "DateTime" }),
      events: t.field({ type: [event] }),
      asOf: t.field({ type: "DateTime" }),
      expectedVersion: t.int(),
    }),
  });
  const input = builder.inputType("RecordShipmentsInput", {
    fields: (t) => ({
      channelAccountId: t.id({ required: true }),
      source: t.string({ required: true }),
      shipments: t.field({ type: [parcel], required: true }),
    }),
  });
  const row = builder.objectRef<RecordShipmentRow>("RecordShipmentRow").implement({
    fields: (t) => ({
      orderExternalId: t.exposeString("orderExternalId"),
      trackingNumber: t.exposeString("trackingNumber"),
      shipment: t.field({ type: type<Shipment>("Shipment"), nullable: true, resolve: (result) => result.shipment }),
      problem: t.field({ type: problem, nullable: true, resolve: (result) => result.problem }),
    }),
  });
  type<{ rows: RecordShipmentRow[] }>("RecordShipmentsSuccess").implement({
    fields: (t) => ({ rows: t.field({ type: [row], resolve: ({ rows }) => rows }) }),
  });
  const result = union("RecordShipmentsResult", ["RecordShipmentsSuccess", "ChannelAccountNotFound", "InvalidInput"]);
  builder.mutationField("recordShipments", (t) =>
    t.field({
      type: result,
      authScopes: { may: "order.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordShipments, args.input),
    }),
  );
};
