import { z } from "zod";
import { isoTime } from "../clock.ts";
import { type Answer, json } from "../reply.ts";
import type { Call } from "./call.ts";
import { type CurrencyCode, toDecimal } from "./money.ts";
import { Query, readPageToken, writePageToken } from "./query.ts";
import type { Order, OrderItem, Package } from "./state.schema.ts";
import { orderKey } from "./store.ts";
import { type Component, FULFILLMENT_STATUSES } from "./vocabulary.ts";
import { invalidInput, notFound } from "./vendorError.ts";

const INCLUDED_DATA = [
  "BUYER",
  "RECIPIENT",
  "PROCEEDS",
  "EXPENSE",
  "PROMOTION",
  "CANCELLATION",
  "FULFILLMENT",
  "PACKAGES",
  "TAX",
  "PAYMENT",
  "FULFILLMENT_ORDERS",
] as const;
type IncludedData = (typeof INCLUDED_DATA)[number];

const SEARCH_PARAMETERS = [
  "createdAfter",
  "createdBefore",
  "lastUpdatedAfter",
  "lastUpdatedBefore",
  "fulfillmentStatuses",
  "marketplaceIds",
  "fulfilledBy",
  "maxResultsPerPage",
  "paginationToken",
  "includedData",
];
const TWO_MINUTES = 120_000;
const TOKEN_LIFE_MS = 24 * 3_600_000;
const pageTokenSchema = z.strictObject({ offset: z.number().int().nonnegative(), issuedAt: z.number() });

export function getOrder({ world, request, seller, id }: Call): Answer {
  const query = new Query(request.url.searchParams, ["includedData"]);
  const included = new Set(query.words("includedData", INCLUDED_DATA));
  if (!/^\w{3}-\w{7}-\w{7}$/.test(id)) return invalidInput("The order id is malformed.");
  const order = world.store.orders.get(orderKey(seller.sellerId, id));
  return order === undefined ? notFound(`The order ${id} does not exist.`) : json(200, { order: orderOf(order, included) });
}

export function searchOrders({ world, request, seller, now }: Call): Answer {
  const query = new Query(request.url.searchParams, SEARCH_PARAMETERS);
  const window = windowOf(query, now);
  if (typeof window === "string") return invalidInput(window);
  const included = new Set(query.words("includedData", INCLUDED_DATA));
  const statuses = query.words("fulfillmentStatuses", FULFILLMENT_STATUSES);
  const marketplaceIds = query.list("marketplaceIds", { max: 50 });
  const fulfilledBy = query.words("fulfilledBy", ["MERCHANT", "AMAZON"]);
  const size = query.integer("maxResultsPerPage", 1, 100) ?? 100;
  const offset = offsetOf(query, now);
  if (offset === undefined) return invalidInput("The paginationToken is not valid.");
  const time = (order: Order): number => (window.field === "created" ? order.purchasedAt : order.updatedAt);
  const matching = [...world.store.orders.values()]
    .filter((order) => order.sellerId === seller.sellerId && time(order) >= window.after && time(order) <= window.before)
    .filter(
      (order) => statuses?.includes(order.fulfillmentStatus) !== false && fulfilledBy?.includes(order.fulfilledBy) !== false,
    )
    .filter((order) => marketplaceIds?.includes(order.marketplaceId) !== false)
    .sort((a, b) => time(a) - time(b) || a.orderId.localeCompare(b.orderId));
  const more = matching.length > offset + size;
  return json(200, {
    orders: matching.slice(offset, offset + size).map((order) => orderOf(order, included)),
    ...(more ? { pagination: { nextToken: writePageToken({ offset: offset + size, issuedAt: now }) } } : {}),
    [window.field === "created" ? "createdBefore" : "lastUpdatedBefore"]: isoTime(window.before),
  });
}

interface Window {
  readonly field: "created" | "lastUpdated";
  readonly after: number;
  readonly before: number;
}

function windowOf(query: Query, now: number): Window | string {
  if (query.has("createdAfter") === query.has("lastUpdatedAfter"))
    return "Exactly one of createdAfter and lastUpdatedAfter is required.";
  const field = query.has("createdAfter") ? "created" : "lastUpdated";
  const foreign = field === "created" ? "lastUpdatedBefore" : "createdBefore";
  if (query.has(foreign)) return `${foreign} does not go with ${field}After.`;
  const after = query.instant(`${field}After`) ?? 0;
  const before = query.instant(`${field}Before`);
  if (before !== undefined && before < after) return `${field}Before is before ${field}After.`;
  if (before !== undefined && before > now - TWO_MINUTES) return `${field}Before must be at least two minutes in the past.`;
  // The documented default is two minutes ago; a double that hid new orders so long would be of no use in a demo.
  return { field, after, before: before ?? now };
}

function offsetOf(query: Query, now: number): number | undefined {
  const token = query.text("paginationToken");
  if (token === undefined) return 0;
  const parsed = pageTokenSchema.safeParse(readPageToken(token));
  return parsed.success && now < parsed.data.issuedAt + TOKEN_LIFE_MS ? parsed.data.offset : undefined;
}

function orderOf(order: Order, included: ReadonlySet<IncludedData>): object {
  const isMerchant = order.fulfilledBy === "MERCHANT";
  const canSeeBuyer = isMerchant && ["UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED"].includes(order.fulfillmentStatus);
  return {
    orderId: order.orderId,
    createdTime: isoTime(order.purchasedAt),
    lastUpdatedTime: isoTime(order.updatedAt),
    ...(order.programs.length === 0 ? {} : { programs: order.programs }),
    salesChannel: { channelName: "AMAZON", marketplaceId: order.marketplaceId },
    ...(included.has("BUYER") && canSeeBuyer && order.buyerEmail !== undefined
      ? { buyer: { buyerEmail: order.buyerEmail } }
      : {}),
    ...(included.has("PROCEEDS")
      ? {
          proceeds: {
            grandTotal: money(sumOf(order.items.flatMap((item) => Object.values(item.components))), order.currencyCode),
          },
        }
      : {}),
    ...(included.has("FULFILLMENT")
      ? {
          fulfillment: {
            fulfillmentStatus: order.fulfillmentStatus,
            fulfilledBy: order.fulfilledBy,
            fulfillmentServiceLevel: "STANDARD",
          },
        }
      : {}),
    orderItems: order.items.map((item) => itemOf(item, order, included)),
    ...(included.has("PACKAGES") && isMerchant ? packagesOf(order) : {}),
  };
}

function itemOf(item: OrderItem, order: Order, included: ReadonlySet<IncludedData>): object {
  const shipped = shippedOf(item, order);
  const principal = BigInt(item.components.Principal ?? "0");
  return {
    orderItemId: item.orderItemId,
    quantityOrdered: item.quantity,
    product: {
      asin: item.asin,
      title: item.title,
      sellerSku: item.sellerSku,
      condition: { conditionType: "NEW", conditionSubtype: "NEW" },
      price: { unitPrice: money(item.quantity > 0 ? principal / BigInt(item.quantity) : 0n, order.currencyCode) },
    },
    ...(included.has("PROCEEDS") ? { proceeds: proceedsOf(item, order.currencyCode) } : {}),
    ...(included.has("CANCELLATION") && order.fulfillmentStatus === "CANCELLED"
      ? { cancellation: { cancellationExecution: { cancelledBy: "MERCHANT" } } }
      : {}),
    ...(included.has("FULFILLMENT")
      ? { fulfillment: { quantityFulfilled: shipped, quantityUnfulfilled: item.quantity - shipped } }
      : {}),
    ...(included.has("TAX") && order.taxCollectedByAmazon
      ? { tax: { taxCollections: [{ model: "MARKETPLACE_FACILITATOR", responsibleParty: "Amazon Services, Inc." }] } }
      : {}),
  };
}

/** Feed components and proceeds categories are two vocabularies; the detailed taxes keep what each tax belongs to. */
const CATEGORIES: readonly {
  readonly type: string;
  readonly components: readonly Component[];
  readonly subtypes?: Partial<Record<Component, string>>;
}[] = [
  { type: "ITEM", components: ["Principal"] },
  { type: "SHIPPING", components: ["Shipping"] },
  { type: "GIFT_WRAP", components: ["GiftWrap"] },
  { type: "COD_FEE", components: ["COD"] },
  {
    type: "TAX",
    components: ["Tax", "ShippingTax", "GiftWrapTax", "CODTax"],
    subtypes: { Tax: "ITEM", ShippingTax: "SHIPPING", GiftWrapTax: "GIFT_WRAP", CODTax: "COD_FEE" },
  },
  {
    type: "OTHER",
    components: ["Surcharge", "ReturnShipping", "Goodwill", "ExportCharge", "Other", "FreeReplacementReturnShipping"],
  },
];

function proceedsOf(item: OrderItem, currencyCode: CurrencyCode): object {
  const breakdowns = CATEGORIES.flatMap(({ type, components, subtypes }) => {
    const present = components.filter((component) => item.components[component] !== undefined);
    if (present.length === 0) return [];
    const subtotal = money(sumOf(present.map((component) => item.components[component])), currencyCode);
    if (subtypes === undefined) return [{ type, subtotal }];
    const detailedBreakdowns = present.map((component) => ({
      subtype: subtypes[component] ?? "OTHER",
      value: money(sumOf([item.components[component]]), currencyCode),
    }));
    return [{ type, subtotal, detailedBreakdowns }];
  });
  return { proceedsTotal: money(sumOf(Object.values(item.components)), currencyCode), breakdowns };
}

/** Units of an item that have left: all of a shipped order, those in the parcels of one that is shipped in part. */
function shippedOf({ orderItemId, quantity }: OrderItem, order: Order): number {
  if (order.fulfillmentStatus === "SHIPPED") return quantity;
  if (order.fulfillmentStatus !== "PARTIALLY_SHIPPED") return 0;
  const packed = (order.packages ?? [])
    .flatMap((parcel) => parcel.items ?? [])
    .filter((packedItem) => packedItem.orderItemId === orderItemId);
  return Math.min(
    quantity,
    packed.reduce((sum, packedItem) => sum + packedItem.quantity, 0),
  );
}

function packagesOf(order: Order): object {
  if (order.packages !== undefined) return { packages: order.packages.map((parcel) => packageOf(order, parcel)) };
  if (order.shippedAt === undefined) return {};
  const { carrier, trackingNumber, shippedAt } = order;
  const only = { packageReferenceId: "1", status: "SHIPPED" as const, shipTime: isoTime(shippedAt) };
  return {
    packages: [
      packageOf(order, {
        ...only,
        ...(carrier === undefined ? {} : { carrier }),
        ...(trackingNumber === undefined ? {} : { trackingNumber }),
      }),
    ],
  };
}

function packageOf(order: Order, parcel: Package): object {
  const shipTime = parcel.shipTime === undefined ? undefined : isoTime(Date.parse(parcel.shipTime));
  const items = parcel.items ?? order.items.map(({ orderItemId, quantity }) => ({ orderItemId, quantity }));
  return {
    packageReferenceId: parcel.packageReferenceId,
    createdTime: shipTime ?? isoTime(order.updatedAt),
    packageStatus: { status: parcel.status },
    ...(parcel.carrier === undefined ? {} : { carrier: parcel.carrier }),
    ...(parcel.trackingNumber === undefined ? {} : { trackingNumber: parcel.trackingNumber }),
    ...(shipTime === undefined ? {} : { shipTime }),
    packageItems: items,
  };
}

function sumOf(minors: readonly (string | undefined)[]): bigint {
  return minors.reduce((sum, minor) => sum + BigInt(minor ?? "0"), 0n);
}

function money(minor: bigint, currencyCode: CurrencyCode): object {
  return { amount: toDecimal(minor, currencyCode), currencyCode };
}
