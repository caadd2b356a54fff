import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { parseInstant } from "../../kernel/clock.ts";
import { listOrders, orderByExternalId } from "./order.query.ts";
import type { Order, OrderCursor, OrderFilter } from "./order.store.ts";
import { defineRecordShipments } from "./record-shipments.graphql.ts";
import { defineRefresh, defineRefreshing } from "./refresh.graphql.ts";
import { defineShipment } from "./shipment.graphql.ts";
import { balancesOf, showLine, showRefresh, totalOf, totalRefundableOf } from "./shown-order.ts";
import type { ShownBalance, ShownLine } from "./shown-order.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import type { Claim } from "../claim/index.ts";
import type { Customer } from "../customer/index.ts";
import type { Product } from "../product/index.ts";
import { defineUpsertOrders } from "./upsert-orders.graphql.ts";

export const defineOrder = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node, channel, orderStatus, fulfilment } = shared;
  const line = defineLine(builder, shared);
  const shipment = defineShipment(builder, shared);
  const refresh = defineRefresh(builder, shared);
  const order = type<Order>("Order");
  order.implement({
    interfaces: [node],
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"),
        resolve: (row, _, { loaders }) => need(loaders.channelAccount.load(row.channelAccountId)),
      }),
      externalId: t.exposeString("externalId"),
      customer: t.field({
        type: type<Customer>("Customer"),
        nullable: true,
        resolve: async (row, _, { loaders }) =>
          row.customerId === null ? null : (await need(loaders.rootOfCustomer.load(row.customerId))).root,
      }),
      status: t.expose("status", { type: orderStatus }),
      fulfilment: t.expose("fulfilment", { type: fulfilment }),
      purchasedAt: t.expose("purchasedAt", { type: "DateTime" }),
      total: t.field({
        type: "Money",
        resolve: async (row, _, { loaders }) => totalOf(row, await loaders.componentsOfOrder.load(row.id)),
      }),
      refundable: t.field({
        type: "Money",
        resolve: async (row, _, { loaders }) => totalRefundableOf(row, await loaders.componentsOfOrder.load(row.id)),
      }),
      lines: t.field({
        type: [line],
        resolve: async (row, _, { loaders }) => (await loaders.linesOfOrder.load(row.id)).map((found) => showLine(found, row)),
      }),
      shipments: t.field({ type: [shipment], resolve: (row, _, { loaders }) => loaders.shipmentsOfOrder.load(row.id) }),
      refunds: lists.refunds.nested(t, (ctx) => ctx.loaders.refundPageOfOrder),
      tickets: lists.tickets.nested(t, (ctx) => ctx.loaders.ticketPageOfOrder),
      claims: t.field({ type: [type<Claim>("Claim")], resolve: (row, _, { loaders }) => loaders.claimsOfOrder.load(row.id) }),
      asOf: t.expose("asOf", { type: "DateTime" }),
      source: t.exposeString("source"),
      refresh: t.field({ type: refresh, nullable: true, resolve: (row) => row.refresh && showRefresh(row.refresh) }),
    }),
  });
  defineOrderQueries(builder, shared, lists);
  defineUpsertOrders(builder, shared);
  defineRecordShipments(builder, shared);
  defineRefreshing(builder, shared);
};

const defineLine = (builder: Builder, { type, priceComponent }: Shared) => {
  const balance = builder.objectRef<ShownBalance>("PriceComponentBalance").implement({
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
      quantityFulfilled: t.exposeInt("quantityFulfilled", { nullable: true }),
      components: t.field({
        type: [balance],
        resolve: async (row, _, { loaders }) => balancesOf(row, await loaders.componentsOfOrder.load(row.orderId)),
      }),
      product: t.field({
        type: type<Product>("Product"),
        nullable: true,
        resolve: ({ channelAccountId, sku, asin }, _, { loaders }) =>
          loaders.productOfArticle.load({ channelAccountId, sku, asin }),
      }),
    }),
  });
  return line;
};

/** Orders are listed by purchase, which many orders can share: the cursor names the instant and the order. */
const formatOrderCursor = ({ purchasedAt, id }: OrderCursor): string => `${purchasedAt.toISOString()}~${id}`;
const parseOrderCursor = (text: string): OrderCursor | undefined => {
  const [instant = "", id = ""] = text.split("~");
  const purchasedAt = parseInstant(instant);
  return purchasedAt && isId("order", id) ? { purchasedAt, id } : undefined;
};

const defineOrderQueries = (
  builder: Builder,
  { type, channel, fulfilment, orderStatus, dateTimeRange }: Shared,
  lists: Lists,
): void => {
  const filter = builder.inputType("OrderFilter", {
    fields: (t) => ({
      channel: t.field({ type: channel }),
      fulfilment: t.field({ type: fulfilment }),
      status: t.field({ type: [orderStatus] }),
      customerId: t.id(),
      purchasedAt: t.field({ type: dateTimeRange }),
      hasRefunds: t.boolean(),
    }),
  });
  builder.queryFields((t) => ({
    order: t.field({
      type: type<Order>("Order"),
      nullable: true,
      authScopes: { may: "order.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.order.load(id),
    }),
    orderByExternalId: t.field({
      type: type<Order>("Order"),
      nullable: true,
      authScopes: { may: "order.read" },
      args: { channel: t.arg({ type: channel, required: true }), externalId: t.arg.string({ required: true }) },
      resolve: (_, args, ctx) => ctx.read(orderByExternalId, args),
    }),
    orders: t.field({
      type: lists.orders.connection,
      authScopes: { may: "order.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => parseOrderCursor(text) !== undefined);
        const { purchasedAt, ...rest } = args.filter ?? {};
        const wanted: OrderFilter = { ...rest, purchasedFrom: purchasedAt?.from ?? null, purchasedTo: purchasedAt?.to ?? null };
        const after = page.after === null ? null : (parseOrderCursor(page.after) ?? null);
        return pageBy(await ctx.read(listOrders, { filter: wanted, first: page.first, after }), page, formatOrderCursor);
      },
    }),
  }));
};
