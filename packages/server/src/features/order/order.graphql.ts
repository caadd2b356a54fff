import type { PriceComponent } from "../../connectors/channel.ts";
import type { Builder } from "../../graphql/builder.ts";
import { pageRequest } from "../../graphql/connection.ts";
import { inScope } from "../../graphql/context.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { parseInstant } from "../../kernel/clock.ts";
import { money, sum } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import { toPage } from "../../platform/paging.ts";
import { refundableOf } from "../refund/spread-refund.policy.ts";
import { findOrderByExternalId, listOrders } from "./order.store.ts";
import type { Order, OrderComponent, OrderCursor, OrderFilter, OrderLine, Shipment } from "./order.store.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import type { Claim } from "../claim/index.ts";
import type { Customer } from "../customer/index.ts";
import { defineUpsertOrders } from "./upsert-orders.graphql.ts";

/** A line with what its order knows and the line does not. */
export type ShownLine = OrderLine & { readonly currencyCode: CurrencyCode; readonly taxCollectedByChannel: boolean };
type Balance = { readonly component: PriceComponent; readonly charged: Money; readonly refunded: Money; readonly refundable: Money };

const refundable = (part: OrderComponent, order: Pick<Order, "currencyCode" | "taxCollectedByChannel">): Money =>
  refundableOf({ ...part, currencyCode: order.currencyCode, taxCollectedByChannel: order.taxCollectedByChannel });

export const defineOrder = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node, channel, orderStatus, fulfilment } = shared;
  const line = defineLine(builder, shared);
  const shipment = defineShipment(builder, shared);
  const order = type<Order>("Order");
  order.implement({
    interfaces: [node],
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"), resolve: (row, _, { loaders }) => need(loaders.channelAccount.load(row.channelAccountId)),
      }),
      externalId: t.exposeString("externalId"),
      customer: t.field({
        type: type<Customer>("Customer"), nullable: true,
        resolve: (row, _, { loaders }) => (row.customerId === null ? null : loaders.customer.load(row.customerId)),
      }),
      status: t.expose("status", { type: orderStatus }),
      fulfilment: t.expose("fulfilment", { type: fulfilment }),
      purchasedAt: t.expose("purchasedAt", { type: "DateTime" }),
      total: t.field({
        type: "Money",
        resolve: async (row, _, { loaders }) =>
          sum((await loaders.componentsOfOrder.load(row.id)).map((part) => money(part.chargedMinor, row.currencyCode)), row.currencyCode),
      }),
      refundable: t.field({
        type: "Money",
        resolve: async (row, _, { loaders }) =>
          sum((await loaders.componentsOfOrder.load(row.id)).map((part) => refundable(part, row)), row.currencyCode),
      }),
      lines: t.field({
        type: [line],
        resolve: async (row, _, { loaders }) => (await loaders.linesOfOrder.load(row.id)).map((found) => ({ ...found, ...orderFacts(row) })),
      }),
      shipments: t.field({ type: [shipment], resolve: (row, _, { loaders }) => loaders.shipmentsOfOrder.load(row.id) }),
      refunds: lists.refunds.nested(t, (ctx) => ctx.loaders.refundPageOfOrder),
      tickets: lists.tickets.nested(t, (ctx) => ctx.loaders.ticketPageOfOrder),
      claims: t.field({ type: [type<Claim>("Claim")], resolve: (row, _, { loaders }) => loaders.claimsOfOrder.load(row.id) }),
      asOf: t.expose("asOf", { type: "DateTime" }),
      source: t.exposeString("source"),
    }),
  });
  defineOrderQueries(builder, shared, lists);
  defineUpsertOrders(builder, shared);
};

export const orderFacts = ({ currencyCode, taxCollectedByChannel }: Order) => ({ currencyCode, taxCollectedByChannel });

const defineLine = (builder: Builder, { type, priceComponent }: Shared) => {
  const balance = builder.objectRef<Balance>("PriceComponentBalance").implement({
    fields: (t) => ({
      component: t.expose("component", { type: priceComponent }),
      charged: t.expose("charged", { type: "Money" }),
      refunded: t.expose("refunded", { type: "Money" }),
      refundable: t.expose("refundable", { type: "Money" }),
    }),
  });
  const line = type<ShownLine>("OrderLine");
  line.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      externalId: t.exposeString("externalId"),
      sku: t.exposeString("sku", { nullable: true }),
      asin: t.exposeString("asin", { nullable: true }),
      title: t.exposeString("title"),
      quantity: t.exposeInt("quantity"),
      components: t.field({
        type: [balance],
        resolve: async (row, _, { loaders }) =>
          (await loaders.componentsOfOrder.load(row.orderId))
            .filter((part) => part.orderLineId === row.id)
            .map((part) => ({
              component: part.component, charged: money(part.chargedMinor, row.currencyCode),
              refunded: money(part.reservedMinor, row.currencyCode), refundable: refundable(part, row),
            })),
      }),
    }),
  });
  return line;
};

const defineShipment = (builder: Builder, { shipmentStatus }: Shared) =>
  builder.objectRef<Shipment>("Shipment").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      carrier: t.exposeString("carrier"),
      trackingNumber: t.exposeString("trackingNumber", { nullable: true }),
      trackingUrl: t.exposeString("trackingUrl", { nullable: true }),
      status: t.expose("status", { type: shipmentStatus }),
      lastEventAt: t.expose("lastEventAt", { type: "DateTime", nullable: true }),
      asOf: t.expose("asOf", { type: "DateTime" }),
    }),
  });

/** Orders are listed by purchase, which many orders can share: the cursor names the instant and the order. */
const formatOrderCursor = ({ purchasedAt, id }: OrderCursor): string => `${purchasedAt.toISOString()}~${id}`;
const parseOrderCursor = (text: string): OrderCursor | undefined => {
  const [instant = "", id = ""] = text.split("~");
  const purchasedAt = parseInstant(instant);
  return purchasedAt && isId("order", id) ? { purchasedAt, id } : undefined;
};

const defineOrderQueries = (builder: Builder, { type, channel, fulfilment, orderStatus, dateTimeRange }: Shared, lists: Lists): void => {
  const filter = builder.inputType("OrderFilter", {
    fields: (t) => ({
      channel: t.field({ type: channel }), fulfilment: t.field({ type: fulfilment }), status: t.field({ type: [orderStatus] }),
      customerId: t.id(), purchasedAt: t.field({ type: dateTimeRange }), hasRefunds: t.boolean(),
    }),
  });
  builder.queryFields((t) => ({
    order: t.field({
      type: type<Order>("Order"), nullable: true, authScopes: { may: "order.read" }, args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.order.load(id),
    }),
    orderByExternalId: t.field({
      type: type<Order>("Order"), nullable: true, authScopes: { may: "order.read" },
      args: { channel: t.arg({ type: channel, required: true }), externalId: t.arg.string({ required: true }) },
      resolve: async (_, args, ctx) =>
        (await ctx.read(inScope((scope, { channel: name, externalId }: typeof args) => findOrderByExternalId(scope, name, externalId)), args)) ?? null,
    }),
    orders: t.field({
      type: lists.orders.connection, authScopes: { may: "order.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => parseOrderCursor(text) !== undefined);
        const { purchasedAt, ...rest } = args.filter ?? {};
        const wanted: OrderFilter = { ...rest, purchasedFrom: purchasedAt?.from ?? null, purchasedTo: purchasedAt?.to ?? null };
        const after = page.after === null ? null : (parseOrderCursor(page.after) ?? null);
        const rows = await ctx.read(inScope((scope) => listOrders(scope, wanted, page.first, after)), undefined);
        return { ...toPage(rows, page), cursorOf: formatOrderCursor };
      },
    }),
  }));
};
