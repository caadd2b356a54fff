import { expect, test } from "vitest";
import {
  acme,
  anOrder,
  field,
  ITEM,
  MARKETPLACE,
  ORDER,
  refundOf,
  textAt,
  tokenOf,
  unlike,
  type SellerClient,
  withAmazon,
} from "./harness.ts";

const ALL = "BUYER,RECIPIENT,PROCEEDS,EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT,FULFILLMENT_ORDERS";
const ORDERS = "/orders/2026-01-01/orders";
const transactionsPath = (query: string): string => `/finances/2024-06-19/transactions?${query}`;
const BY_ORDER = `relatedIdentifierName=ORDER_ID&relatedIdentifierValue=${ORDER}`;

async function order(client: SellerClient, query = ""): Promise<unknown> {
  return field((await client.call("GET", `${ORDERS}/${ORDER}${query}`)).value, "order");
}

function orderIds(value: unknown): unknown[] {
  const orders = field(value, "orders");
  return Array.isArray(orders) ? orders.map((each: unknown) => field(each, "orderId")) : [];
}

async function transactions(client: SellerClient, query: string): Promise<unknown[]> {
  const found = field((await client.call("GET", transactionsPath(query))).value, "payload", "transactions");
  return Array.isArray(found) ? found : [];
}

test("getOrder gives items always and everything else only when asked for", () =>
  withAmazon(async ({ client, control }) => {
    expect(Object.keys(Object(await order(client)))).toEqual([
      "orderId",
      "createdTime",
      "lastUpdatedTime",
      "salesChannel",
      "orderItems",
    ]);
    await control.ship(ORDER, { carrier: "DPD", trackingNumber: "155" });
    const full = await order(client, `?includedData=${ALL}`);
    expect(full).toMatchObject({
      orderId: ORDER,
      salesChannel: { channelName: "AMAZON", marketplaceId: MARKETPLACE },
      buyer: { buyerEmail: "abc123@marketplace.amazon.co.uk" },
      proceeds: { grandTotal: { amount: "28.80", currencyCode: "GBP" } },
      fulfillment: { fulfillmentStatus: "SHIPPED", fulfilledBy: "MERCHANT" },
      packages: [{ carrier: "DPD", trackingNumber: "155", packageStatus: { status: "SHIPPED" } }],
    });
    expect(field(full, "orderItems", 0)).toMatchObject({
      orderItemId: ITEM,
      quantityOrdered: 1,
      product: {
        asin: "B000000001",
        sellerSku: "MUG-1",
        title: "Mug",
        price: { unitPrice: { amount: "20.00", currencyCode: "GBP" } },
      },
      proceeds: {
        proceedsTotal: { amount: "28.80", currencyCode: "GBP" },
        breakdowns: [
          { type: "ITEM", subtotal: { amount: "20.00", currencyCode: "GBP" } },
          { type: "SHIPPING", subtotal: { amount: "4.00", currencyCode: "GBP" } },
          {
            type: "TAX",
            subtotal: { amount: "4.80", currencyCode: "GBP" },
            detailedBreakdowns: [{ subtype: "ITEM", value: { amount: "4.80", currencyCode: "GBP" } }],
          },
        ],
      },
      fulfillment: { quantityFulfilled: 1, quantityUnfulfilled: 0 },
    });
    expect(field(full, "orderItems", 0)).not.toHaveProperty("tax");
  }));

test("the buyer's alias is for merchant-fulfilled orders, facilitator tax is marked, programmes are passed on", () =>
  withAmazon(async ({ client, control }) => {
    await control.putOrders(acme.sellerId, [anOrder({ fulfilledBy: "AMAZON", taxCollectedByAmazon: true, programs: ["PRIME"] })]);
    const fba = await order(client, `?includedData=${ALL}`);
    expect(fba).not.toHaveProperty("buyer");
    expect(fba).not.toHaveProperty("packages");
    expect(fba).toMatchObject({ programs: ["PRIME"], fulfillment: { fulfilledBy: "AMAZON" } });
    expect(field(fba, "orderItems", 0, "tax")).toMatchObject({ taxCollections: [{ model: "MARKETPLACE_FACILITATOR" }] });
  }));

test("getOrder refuses a malformed id, an unknown one, and an unknown data set", () =>
  withAmazon(async ({ client }) => {
    expect(await client.call("GET", `${ORDERS}/TEST_CASE_400`)).toMatchObject({
      status: 400,
      value: { errors: [{ code: "InvalidInput" }] },
    });
    expect(await client.call("GET", `${ORDERS}/999-1234567-7654321`)).toMatchObject({
      status: 404,
      value: { errors: [{ code: "NotFound" }] },
    });
    expect((await client.call("GET", `${ORDERS}/${ORDER}?includedData=EVERYTHING`)).status).toBe(400);
  }));

test("searchOrders: exactly one window, filters, and pages until the end", () =>
  withAmazon(async ({ client, control }) => {
    await control.patchSettings({ rates: "off" });
    const many = Array.from({ length: 5 }, (_, n) =>
      anOrder({ orderId: `200-000000${String(n)}-0000000`, purchasedAt: `2026-11-0${String(n + 2)}T00:00:00Z` }),
    );
    await control.putOrders(acme.sellerId, many);
    const names = many.map(({ orderId }) => orderId);
    await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "UNSHIPPED", marketplaceId: "ATVPDKIKX0DER" })]);
    const search = async (query: string): Promise<unknown> => (await client.call("GET", `${ORDERS}?${query}`)).value;
    expect(orderIds(await search("createdAfter=2026-11-02T00:00:00Z"))).toEqual(names);
    expect(orderIds(await search("createdAfter=2026-11-01&createdBefore=2026-11-03T00:00:00Z"))).toEqual([
      ORDER,
      ...names.slice(0, 2),
    ]);
    expect(orderIds(await search("createdAfter=2026-11-01&fulfillmentStatuses=UNSHIPPED,PENDING"))).toEqual([ORDER]);
    expect(orderIds(await search("createdAfter=2026-11-01&marketplaceIds=ATVPDKIKX0DER"))).toEqual([ORDER]);
    expect(orderIds(await search("createdAfter=2026-11-01&fulfilledBy=AMAZON"))).toEqual([]);
    expect(orderIds(await search("lastUpdatedAfter=2026-11-10T00:00:00Z"))).toEqual([ORDER]);
    const page = await search("createdAfter=2026-11-02&maxResultsPerPage=3");
    expect(orderIds(page)).toEqual(names.slice(0, 3));
    const next = `createdAfter=2026-11-02&maxResultsPerPage=3&paginationToken=${textAt(page, "pagination", "nextToken")}`;
    const last = await search(next);
    expect(orderIds(last)).toEqual(names.slice(3));
    expect(last).not.toHaveProperty("pagination");
    const bad = [
      "",
      "createdAfter=2026-11-01&lastUpdatedAfter=2026-11-01",
      "createdAfter=2026-11-01&lastUpdatedBefore=2026-11-01",
      "createdAfter=TEST_CASE_400",
      "createdAfter=2026-11-02&createdBefore=2026-11-01",
      `createdAfter=2026-11-01&createdBefore=${(await control.clock()).now}`,
      "createdAfter=2026-11-01&maxResultsPerPage=101",
      "createdAfter=2026-11-01&paginationToken=x",
      "createdAfter=2026-11-01&fulfillmentStatuses=LOST",
    ];
    expect(
      await unlike(
        client,
        400,
        bad.map((query) => `${ORDERS}?${query}`),
      ),
    ).toEqual([]);
    await control.advanceClock(86_400_000);
    client.token = await tokenOf(client.port);
    expect((await client.call("GET", `${ORDERS}?${next}`)).status).toBe(400);
  }));

test("the ledger shows a refund after its lag: per order, line and component, negative for the seller", () =>
  withAmazon(async ({ client, control, settle }) => {
    await control.patchSettings({ ledgerLagMs: 3_000_000 });
    expect(await transactions(client, BY_ORDER)).toMatchObject([
      { transactionType: "Shipment", totalAmount: { currencyAmount: 28.8, currencyCode: "GBP" } },
    ]);
    await client.submit(refundOf("12.50"));
    await settle();
    await control.refundInSellerCentral({
      sellerId: acme.sellerId,
      orderId: ORDER,
      items: [{ orderItemId: ITEM, components: { Principal: "1.10", Shipping: "0.20" } }],
    });
    expect(await transactions(client, BY_ORDER)).toHaveLength(1);
    await control.advanceClock(3_000_000);
    const [, byFeed, byHand] = await transactions(client, BY_ORDER);
    expect(byFeed).toMatchObject({
      transactionType: "Refund",
      transactionStatus: "RELEASED",
      description: "Refund Order",
      totalAmount: { currencyAmount: -12.5, currencyCode: "GBP" },
      relatedIdentifiers: [
        { relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: ORDER },
        { relatedIdentifierName: "REFUND_ID" },
      ],
      items: [
        {
          relatedIdentifiers: [{ itemRelatedIdentifierName: "ORDER_ADJUSTMENT_ITEM_ID" }],
          breakdowns: [{ breakdownType: "Principal", breakdownAmount: { currencyAmount: -12.5 } }],
          contexts: [{ contextType: "ProductContext", fulfillmentNetwork: "MFN" }],
        },
      ],
    });
    expect(byFeed).toHaveProperty("marketplaceDetails.marketplaceId", MARKETPLACE);
    expect(byHand).toMatchObject({ totalAmount: { currencyAmount: -1.3 } });
    const [refund] = (await control.refunds()).refunds;
    expect(field(byFeed, "postedDate")).toBe(refund?.at);
  }));

test("US merchant-fulfilled transactions carry no marketplace", () =>
  withAmazon(async ({ client, control }) => {
    await control.putOrders(acme.sellerId, [anOrder({ marketplaceId: "ATVPDKIKX0DER", currencyCode: "USD" })]);
    const [shipment] = await transactions(client, BY_ORDER);
    expect(shipment).not.toHaveProperty("marketplaceDetails");
    expect(shipment).not.toHaveProperty("sellingPartnerMetadata.marketplaceId");
  }));

test("listTransactions: by time only up to two minutes ago, 180 days at most, in pages; and what it refuses", () =>
  withAmazon(async ({ client, control }) => {
    await control.patchSettings({ rates: "off" });
    const many = Array.from({ length: 120 }, (_, n) => anOrder({ orderId: `200-${String(n).padStart(7, "0")}-0000000` }));
    await control.putOrders(acme.sellerId, many);
    const window = "postedAfter=2026-10-01T00:00:00Z";
    const first = (await client.call("GET", transactionsPath(window))).value;
    expect(field(first, "payload", "transactions")).toHaveLength(100);
    expect(await transactions(client, `${window}&nextToken=${textAt(first, "payload", "nextToken")}`)).toHaveLength(21);
    expect(await transactions(client, `${window}&postedBefore=2026-11-01T10:00:00Z`)).toHaveLength(0);
    expect(await transactions(client, `${window}&transactionStatus=DEFERRED`)).toHaveLength(0);
    expect(await transactions(client, `${window}&marketplaceId=A1VC38T7YXB528`)).toHaveLength(0);
    expect(await transactions(client, "postedAfter=2026-01-01T00:00:00Z")).toHaveLength(0);
    expect(await transactions(client, "relatedIdentifierName=FINANCIAL_EVENT_GROUP_ID&relatedIdentifierValue=1")).toHaveLength(0);
    const { now } = await control.clock();
    const bad = [
      "",
      "postedBefore=2022-03-07",
      "relatedIdentifierName=ORDER_ID",
      "relatedIdentifierName=REFUND_ID&relatedIdentifierValue=1",
      `postedAfter=${now}`,
      `${window}&postedBefore=${now}`,
      `${window}&postedBefore=2026-09-01`,
      `${window}&nextToken=x`,
      `${window}&orderId=1`,
    ];
    expect(await unlike(client, 400, bad.map(transactionsPath))).toEqual([]);
  }));

test("parcels are as the carrier moves them; an order shipped in part has shipped what is in them; a new state shows at once", () =>
  withAmazon(async ({ client, control }) => {
    const shipTime = "2026-11-02T10:00:00.000Z";
    const parcel = { packageReferenceId: "7", carrier: "DPD", trackingNumber: "155", shipTime };
    const items = [{ orderItemId: ITEM, quantity: 1 }];
    const read = () => order(client, "?includedData=FULFILLMENT,PACKAGES");
    const base = { ...anOrder(), fulfillmentStatus: "PARTIALLY_SHIPPED" as const };
    await control.putOrders(acme.sellerId, [{ ...base, packages: [{ ...parcel, status: "IN_TRANSIT", items }] }]);
    expect(await read()).toMatchObject({
      fulfillment: { fulfillmentStatus: "PARTIALLY_SHIPPED" },
      orderItems: [{ orderItemId: ITEM, fulfillment: { quantityFulfilled: 1 } }],
      packages: [
        {
          packageReferenceId: "7",
          packageStatus: { status: "IN_TRANSIT" },
          carrier: "DPD",
          trackingNumber: "155",
          shipTime,
          packageItems: items,
        },
      ],
    });
    await control.putOrders(acme.sellerId, [{ ...base, packages: [{ ...parcel, status: "DELIVERED", items }] }]);
    expect(await read()).toMatchObject({ packages: [{ packageStatus: { status: "DELIVERED" } }] });
    await control.putOrders(acme.sellerId, [{ ...base, fulfilledBy: "AMAZON", packages: [{ ...parcel, status: "DELIVERED" }] }]);
    expect(Object.keys(Object(await read()))).not.toContain("packages");
  }));
