import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Order } from "./order.store.ts";
import { upsertOrders } from "./upsert-orders.command.ts";
import type { UpsertOrderRow } from "./upsert-orders.command.ts";

const defineOrderInput = (builder: Builder, { orderStatus, fulfilment, priceComponent, shipmentStatus }: Shared) => {
  const component = builder.inputType("PriceComponentInput", {
    fields: (t) => ({
      component: t.field({ type: priceComponent, required: true }),
      charged: t.field({ type: "Decimal", required: true }),
    }),
  });
  const line = builder.inputType("OrderLineInput", {
    fields: (t) => ({
      externalId: t.string({ required: true }),
      sku: t.string(),
      asin: t.string(),
      title: t.string({ required: true }),
      quantity: t.int({ required: true }),
      components: t.field({ type: [component], required: true }),
    }),
  });
  const buyer = builder.inputType("BuyerInput", {
    fields: (t) => ({
      name: t.string(),
      email: t.string(),
      marketplaceId: t.string(),
      phone: t.string(),
      postalCode: t.string(),
      countryCode: t.string(),
      locale: t.string(),
    }),
  });
  const shipment = builder.inputType("ShipmentInput", {
    fields: (t) => ({
      carrier: t.string({ required: true }),
      trackingNumber: t.string(),
      trackingUrl: t.string(),
      status: t.field({ type: shipmentStatus, required: true }),
      lastEventAt: t.field({ type: "DateTime" }),
    }),
  });
  return builder.inputType("OrderInput", {
    fields: (t) => ({
      externalId: t.string({ required: true }),
      status: t.field({ type: orderStatus, required: true }),
      fulfilment: t.field({ type: fulfilment, required: true }),
      purchasedAt: t.field({ type: "DateTime", required: true }),
      currencyCode: t.field({ type: "CurrencyCode", required: true }),
      taxCollectedByChannel: t.boolean({ required: true, defaultValue: false }),
      buyer: t.field({ type: buyer }),
      lines: t.field({ type: [line], required: true }),
      shipments: t.field({ type: [shipment] }),
      asOf: t.field({ type: "DateTime" }),
    }),
  });
};

export const defineUpsertOrders = (builder: Builder, shared: Shared): void => {
  const { type, union, invalidInput } = shared;
  const order = defineOrderInput(builder, shared);
  const input = builder.inputType("UpsertOrdersInput", {
    fields: (t) => ({ channelAccountId: t.id({ required: true }), orders: t.field({ type: [order], required: true }) }),
  });
  const row = builder.objectRef<UpsertOrderRow>("UpsertOrderRow").implement({
    fields: (t) => ({
      externalId: t.exposeString("externalId"),
      order: t.field({ type: type<Order>("Order"), nullable: true, resolve: (result) => result.order }),
      problem: t.field({ type: invalidInput, nullable: true, resolve: (result) => result.problem }),
    }),
  });
  type<{ rows: UpsertOrderRow[] }>("UpsertOrdersSuccess").implement({
    fields: (t) => ({ rows: t.field({ type: [row], resolve: ({ rows }) => rows }) }),
  });
  const result = union("UpsertOrdersResult", ["UpsertOrdersSuccess", "ChannelAccountNotFound", "InvalidInput"]);
  builder.mutationField("upsertOrders", (t) =>
    t.field({
      type: result,
      authScopes: { may: "order.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(upsertOrders, args.input),
    }),
  );
};
