import { z } from "zod";
import { isoTime } from "../clock.ts";
import { type Answer, json } from "../reply.ts";
import type { Call } from "./call.ts";
import { transactionId } from "./ids.ts";
import { type CurrencyCode, toDecimal } from "./money.ts";
import { Query, readPageToken, writePageToken } from "./query.ts";
import type { Order, Refund } from "./state.schema.ts";
import { invalidInput } from "./vendorError.ts";

const PARAMETERS = [
  "postedAfter",
  "postedBefore",
  "marketplaceId",
  "transactionStatus",
  "relatedIdentifierName",
  "relatedIdentifierValue",
  "nextToken",
];
const TWO_MINUTES = 120_000;
const MAX_WINDOW_MS = 180 * 24 * 3_600_000;
const PAGE_SIZE = 100;
/** Transactions of merchant-fulfilled orders in the US carry no marketplace. */
const US_MARKETPLACE = "ATVPDKIKX0DER";
const pageTokenSchema = z.strictObject({ offset: z.number().int().nonnegative() });

interface Transaction {
  readonly order: Order;
  readonly kind: "Shipment" | "Refund";
  readonly refundId?: string;
  readonly postedAt: number;
  /** From the seller's view: a refund is negative. */
  readonly lines: readonly {
    readonly orderItemId: string;
    readonly component: string;
    readonly minor: bigint;
    readonly adjustmentId?: string;
  }[];
}

export function listTransactions({ world, request, seller, now }: Call): Answer {
  const query = new Query(request.url.searchParams, PARAMETERS);
  const filter = filterOf(query, now);
  if (typeof filter === "string") return invalidInput(filter);
  const visibleUntil = now - world.store.settings.ledgerLagMs;
  const transactions: Transaction[] = [];
  for (const order of world.store.orders.values()) {
    if (order.sellerId !== seller.sellerId || (filter.orderId !== undefined && order.orderId !== filter.orderId)) continue;
    if (filter.marketplaceId !== undefined && filter.marketplaceId !== marketplaceOf(order)) continue;
    transactions.push(...transactionsOf(order, world.store.refundsOf(order.sellerId, order.orderId)));
  }
  const matching = transactions
    .filter(({ postedAt }) => postedAt <= visibleUntil && postedAt >= filter.after && postedAt < filter.before)
    .sort((a, b) => a.postedAt - b.postedAt);
  const page = filter.isEmpty ? [] : matching.slice(filter.offset, filter.offset + PAGE_SIZE);
  const more = !filter.isEmpty && matching.length > filter.offset + PAGE_SIZE;
  return json(200, {
    payload: {
      transactions: page.map((transaction) => render(transaction, seller.sellerId)),
      ...(more ? { nextToken: writePageToken({ offset: filter.offset + PAGE_SIZE }) } : {}),
    },
  });
}

interface Filter {
  readonly orderId?: string;
  readonly marketplaceId?: string;
  readonly after: number;
  readonly before: number;
  readonly offset: number;
  readonly isEmpty: boolean;
}

function filterOf(query: Query, now: number): Filter | string {
  const name = query.text("relatedIdentifierName");
  const value = query.text("relatedIdentifierValue");
  if ((name === undefined) !== (value === undefined)) return "relatedIdentifierName and relatedIdentifierValue go together.";
  if (name !== undefined && name !== "ORDER_ID" && name !== "FINANCIAL_EVENT_GROUP_ID")
    return `relatedIdentifierName ${name} cannot be used as a filter.`;
  const after = query.instant("postedAfter");
  if (after === undefined && name === undefined) return "Start date cannot be null";
  if (after !== undefined && after > now - TWO_MINUTES) return "postedAfter must be more than two minutes in the past.";
  const before = query.instant("postedBefore");
  if (before !== undefined && before > now - TWO_MINUTES) return "postedBefore must be more than two minutes in the past.";
  if (before !== undefined && after !== undefined && before <= after) return "postedBefore must be later than postedAfter.";
  const token = query.text("nextToken");
  const parsed = token === undefined ? undefined : pageTokenSchema.safeParse(readPageToken(token));
  if (parsed?.success === false) return "nextToken is not valid.";
  const marketplaceId = query.text("marketplaceId");
  const status = query.text("transactionStatus");
  // The two-minute default belongs to a window; by order the lag of the ledger decides alone.
  const until = before ?? (after === undefined ? Infinity : now - TWO_MINUTES);
  return {
    ...(name === "ORDER_ID" && value !== undefined ? { orderId: value } : {}),
    ...(marketplaceId === undefined ? {} : { marketplaceId }),
    after: after ?? 0,
    before: until,
    offset: parsed?.data.offset ?? 0,
    isEmpty:
      name === "FINANCIAL_EVENT_GROUP_ID" ||
      (status !== undefined && status !== "RELEASED") ||
      (after !== undefined && until - after > MAX_WINDOW_MS),
  };
}

/** One transaction for the shipment and one for each refund, where one message of a feed is one refund. */
function transactionsOf(order: Order, refunds: readonly Refund[]): Transaction[] {
  const found: Transaction[] = [];
  if (order.shippedAt !== undefined) {
    const lines = order.items.flatMap((item) =>
      Object.entries(item.components).map(([component, minor]) => ({
        orderItemId: item.orderItemId,
        component,
        minor: BigInt(minor),
      })),
    );
    found.push({ order, kind: "Shipment", postedAt: order.shippedAt, lines });
  }
  const groups = Map.groupBy(refunds, (refund) =>
    refund.feedId === undefined ? `${refund.source}/${String(refund.at)}` : `${refund.feedId}/${refund.messageId ?? ""}`,
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const lines = group.map((refund) => ({
      orderItemId: refund.orderItemId,
      component: refund.component,
      minor: -BigInt(refund.amount),
      adjustmentId: refund.refundId,
    }));
    found.push({ order, kind: "Refund", refundId: first.refundId, postedAt: first.at, lines });
  }
  return found;
}

function render({ order, kind, refundId, postedAt, lines }: Transaction, sellerId: string): object {
  const marketplaceId = marketplaceOf(order);
  const items = Map.groupBy(lines, (line) => line.orderItemId);
  const marketplace = marketplaceId === undefined ? {} : { marketplaceId };
  return {
    sellingPartnerMetadata: { sellingPartnerId: sellerId, accountType: "Standard Orders", ...marketplace },
    relatedIdentifiers: [
      { relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: order.orderId },
      ...(refundId === undefined ? [] : [{ relatedIdentifierName: "REFUND_ID", relatedIdentifierValue: refundId }]),
    ],
    transactionType: kind,
    transactionId: transactionId(sellerId, order.orderId, kind, refundId ?? ""),
    transactionStatus: "RELEASED",
    description: kind === "Refund" ? "Refund Order" : "Order Payment",
    postedDate: isoTime(postedAt),
    totalAmount: money(sumOf(lines), order.currencyCode),
    ...(marketplaceId === undefined ? {} : { marketplaceDetails: marketplace }),
    items: [...items].map(([orderItemId, itemLines]) => renderItem(order, orderItemId, itemLines)),
    breakdowns: [
      {
        breakdownType: kind === "Refund" ? "Refunds" : "Sales",
        breakdownAmount: money(sumOf(lines), order.currencyCode),
        breakdowns: [],
      },
    ],
  };
}

function renderItem(order: Order, orderItemId: string, lines: Transaction["lines"]): object {
  const item = order.items.find((candidate) => candidate.orderItemId === orderItemId);
  return {
    description: item?.title ?? "",
    relatedIdentifiers: lines.flatMap(({ adjustmentId }) =>
      adjustmentId === undefined
        ? []
        : [{ itemRelatedIdentifierName: "ORDER_ADJUSTMENT_ITEM_ID", itemRelatedIdentifierValue: adjustmentId }],
    ),
    totalAmount: money(sumOf(lines), order.currencyCode),
    // The ledger's names are documented by example only; the feed's component names stand in for them.
    breakdowns: lines.map(({ component, minor }) => ({
      breakdownType: component,
      breakdownAmount: money(minor, order.currencyCode),
      breakdowns: [],
    })),
    contexts: [
      {
        contextType: "ProductContext",
        asin: item?.asin ?? "",
        sku: item?.sellerSku ?? "",
        quantityShipped: item?.quantity ?? 0,
        fulfillmentNetwork: order.fulfilledBy === "MERCHANT" ? "MFN" : "AFN",
      },
    ],
  };
}

function marketplaceOf(order: Order): string | undefined {
  return order.marketplaceId === US_MARKETPLACE && order.fulfilledBy === "MERCHANT" ? undefined : order.marketplaceId;
}

function sumOf(lines: Transaction["lines"]): bigint {
  return lines.reduce((sum, line) => sum + line.minor, 0n);
}

/** The model wants a JSON number. Nothing is computed with it: up to 15 digits a decimal text survives the conversion. */
function money(minor: bigint, currencyCode: CurrencyCode): object {
  return { currencyAmount: Number(toDecimal(minor, currencyCode)), currencyCode };
}
