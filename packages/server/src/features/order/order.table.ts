import { sql } from "drizzle-orm";
import {
  boolean,
  char,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { ChannelName, PriceComponent } from "../../connectors/channel.ts";
import { createdAt, currency, id, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { customers, identities } from "../customer/customer.table.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import type { RefreshNote } from "./refresh.policy.ts";
import type { ShipmentStatus } from "./shipment-status.policy.ts";
import { CHANNELS, channelAccounts } from "../workspace/workspace.table.ts";

export const ORDER_STATUSES = [
  "PENDING",
  "UNSHIPPED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "CANCELLED",
] as const satisfies readonly OrderStatus[];
export const FULFILMENTS = ["FBM", "FBA", "SFP", "MCF"] as const satisfies readonly Fulfilment[];
export const PRICE_COMPONENTS = [
  "PRINCIPAL",
  "SHIPPING",
  "TAX",
  "SHIPPING_TAX",
  "GIFT_WRAP",
  "GIFT_WRAP_TAX",
] as const satisfies readonly PriceComponent[];
export const SHIPMENT_STATUSES = [
  "UNKNOWN",
  "PRE_TRANSIT",
  "IN_TRANSIT",
  "OUT_FOR_DELIVERY",
  "AVAILABLE_FOR_PICKUP",
  "DELIVERED",
  "RETURN_TO_SENDER",
  "FAILURE",
  "CANCELLED",
  "ERROR",
] as const satisfies readonly ShipmentStatus[];

/** A purchase as its source last told it. Locked for every decision about its money. */
export const orders = pgTable(
  "orders",
  {
    workspaceId: workspaceId(),
    id: id("order").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    externalId: text("external_id").notNull(),
    customerId: id("customer", "customer_id"),
    /** The key that named the buyer. */
    identityId: id("identity", "identity_id"),
    buyerName: text("buyer_name"),
    buyerPostalCode: text("buyer_postal_code"),
    buyerCountryCode: char("buyer_country_code", { length: 2 }),
    /** Name and postcode in a form that can be compared; null unless both are known. */
    buyerPlace: text("buyer_place"),
    status: text("status").$type<OrderStatus>().notNull(),
    fulfilment: text("fulfilment").$type<Fulfilment>().notNull(),
    purchasedAt: instant("purchased_at").notNull(),
    currencyCode: currency(),
    taxCollectedByChannel: boolean("tax_collected_by_channel").notNull(),
    asOf: instant("as_of").notNull(),
    source: text("source").notNull(),
    refresh: jsonb("refresh").$type<RefreshNote>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    foreignKey({ columns: [t.workspaceId, t.identityId], foreignColumns: [identities.workspaceId, identities.id] }),
    index("orders_identity").on(t.workspaceId, t.identityId),
    index("orders_buyer_place").on(t.workspaceId, t.buyerPlace, t.customerId),
    uniqueIndex("orders_external_id").on(t.workspaceId, t.channelAccountId, t.externalId),
    index("orders_channel_number").on(t.workspaceId, t.channel, t.externalId),
    index("orders_customer").on(t.workspaceId, t.customerId, t.purchasedAt, t.id),
    index("orders_purchased").on(t.workspaceId, t.purchasedAt, t.id),
    oneOf("orders_channel", "channel", CHANNELS),
    oneOf("orders_status", "status", ORDER_STATUSES),
    oneOf("orders_fulfilment", "fulfilment", FULFILMENTS),
  ],
);

/** One line of an order. Replaced by its source, never removed while refunds name it. */
export const orderLines = pgTable(
  "order_lines",
  {
    workspaceId: workspaceId(),
    id: id("orderLine").notNull(),
    orderId: id("order", "order_id").notNull(),
    externalId: text("external_id").notNull(),
    position: integer("position").notNull(),
    sku: text("sku"),
    asin: text("asin"),
    title: text("title").notNull(),
    quantity: integer("quantity").notNull(),
    quantityFulfilled: integer("quantity_fulfilled"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    uniqueIndex("order_lines_external_id").on(t.workspaceId, t.orderId, t.externalId),
    check("order_lines_quantity", sql`quantity > 0`),
  ],
);

/**
 * What was charged for one price part, and what refunds took or reserved of it. `reserved_minor` is kept by triggers on
 * refund_components and refunds, so no code path can return more than was charged.
 */
export const orderComponents = pgTable(
  "order_components",
  {
    workspaceId: workspaceId(),
    orderId: id("order", "order_id").notNull(),
    orderLineId: id("orderLine", "order_line_id").notNull(),
    component: text("component").$type<PriceComponent>().notNull(),
    chargedMinor: minor("charged_minor").notNull(),
    reservedMinor: minor("reserved_minor")
      .notNull()
      .default(sql`0`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.orderLineId, t.component] }),
    foreignKey({ columns: [t.workspaceId, t.orderLineId], foreignColumns: [orderLines.workspaceId, orderLines.id] }),
    index("order_components_order").on(t.workspaceId, t.orderId),
    check("order_components_cap", sql`reserved_minor between 0 and charged_minor`),
    oneOf("order_components_component", "component", PRICE_COMPONENTS),
  ],
);

/**
 * One parcel, by what all its sources say. `tracking_key` is the number as it is compared; `status_at` says since when the status holds, so
 * that a late report does not turn it back; `listed` parcels belong to the list that upsertOrders replaces.
 */
export const shipments = pgTable(
  "shipments",
  {
    workspaceId: workspaceId(),
    id: id("shipment").notNull(),
    orderId: id("order", "order_id").notNull(),
    position: integer("position").notNull(),
    listed: boolean("listed").notNull(),
    carrier: text("carrier").notNull(),
    trackingNumber: text("tracking_number"),
    trackingKey: text("tracking_key"),
    trackingUrl: text("tracking_url"),
    status: text("status").$type<ShipmentStatus>().notNull(),
    statusAt: instant("status_at"),
    lastEventAt: instant("last_event_at"),
    expectedAt: instant("expected_at"),
    asOf: instant("as_of").notNull(),
    source: text("source").notNull(),
    refresh: jsonb("refresh").$type<RefreshNote>(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    index("shipments_order").on(t.workspaceId, t.orderId, t.position),
    uniqueIndex("shipments_tracking").on(t.workspaceId, t.orderId, t.trackingKey),
    oneOf("shipments_status", "status", SHIPMENT_STATUSES),
  ],
);

/** One movement of a parcel as somebody reported it. Goes with its parcel, when an upload says that it was none of the order's. */
export const shipmentEvents = pgTable(
  "shipment_events",
  {
    workspaceId: workspaceId(),
    id: id("shipmentEvent").notNull(),
    shipmentId: id("shipment", "shipment_id").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    status: text("status").$type<ShipmentStatus>().notNull(),
    place: text("place"),
    sentence: text("sentence").notNull(),
    source: text("source").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.shipmentId], foreignColumns: [shipments.workspaceId, shipments.id] }).onDelete(
      "cascade",
    ),
    uniqueIndex("shipment_events_once").on(t.workspaceId, t.shipmentId, t.occurredAt, t.status, t.sentence),
    oneOf("shipment_events_status", "status", SHIPMENT_STATUSES),
  ],
);
