import { describe, expect, test } from "vitest";
import type { OrderInput } from "../src/index.ts";
import {
  acme,
  adjustment,
  anOrder,
  field,
  ITEM,
  type Line,
  ORDER,
  refundOf,
  rival,
  type Stage,
  tokenOf,
  SellerClient,
  withAmazon,
} from "./harness.ts";

const OTHER_ITEM = "12345678905678";

async function refused({ client, control, settle }: Stage, document: string, cause: RegExp): Promise<void> {
  const before = await control.refunds();
  const feedId = await client.submit(document);
  await settle();
  expect((await client.getFeed(feedId)).value).toMatchObject({ processingStatus: "DONE" });
  const report = await client.report(feedId);
  expect(report).toContain("<StatusCode>Complete</StatusCode>");
  expect(report).toContain("<MessagesSuccessful>0</MessagesSuccessful>");
  expect(report).toContain("<MessagesWithError>1</MessagesWithError>");
  expect(report).toContain("<MessageID>1</MessageID>\n\t\t\t\t<ResultCode>Error</ResultCode>");
  expect(report).toMatch(cause);
  expect(await control.refunds()).toEqual(before);
}

const lines = (...all: readonly Line[]): string => adjustment([{ lines: all }]);

test("a refund by feed: queued, in progress, done, reported, and counted by the double itself", () =>
  withAmazon(async ({ client, control }) => {
    const feedId = await client.submit(refundOf("12.50"));
    expect((await client.getFeed(feedId)).value).toMatchObject({
      processingStatus: "IN_QUEUE",
      feedType: "POST_PAYMENT_ADJUSTMENT_DATA",
    });
    await control.advanceClock(60_000);
    const running = (await client.getFeed(feedId)).value;
    expect(running).toMatchObject({ processingStatus: "IN_PROGRESS" });
    expect(field(running, "processingStartTime")).toEqual(expect.any(String));
    expect((await control.refunds()).refunds).toEqual([]);
    await control.advanceClock(60_000);
    const done = (await client.getFeed(feedId)).value;
    expect(done).toMatchObject({ processingStatus: "DONE", resultFeedDocumentId: expect.any(String) });

    const report = await client.report(feedId);
    expect(report).toContain("<StatusCode>Complete</StatusCode>");
    expect(report).toContain("<MessagesProcessed>1</MessagesProcessed>");
    expect(report).toContain("<MessagesSuccessful>1</MessagesSuccessful>");
    expect(report).not.toContain("<Result>");
    const ledger = await control.refunds({ sellerId: acme.sellerId, orderId: ORDER });
    expect(ledger.refunds).toMatchObject([
      {
        orderId: ORDER,
        orderItemId: ITEM,
        component: "Principal",
        amount: "1250",
        currencyCode: "GBP",
        source: "FEED",
        feedId,
        messageId: "1",
        at: field(done, "processingEndTime"),
      },
    ]);
    expect(ledger.totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "1250" }]);
  }));

test("money is booked at the end of processing although nobody looked before", () =>
  withAmazon(async ({ client, control }) => {
    const feedId = await client.submit(refundOf("12.50"));
    const created = Date.parse(String(field((await client.getFeed(feedId)).value, "createdTime")));
    await control.advanceClock(86_400_000);
    const [refund] = (await control.refunds()).refunds;
    expect(Date.parse(refund?.at ?? "") - created).toBe(120_000);
  }));

test("an equal partial refund in another feed is executed again: Amazon knows no idempotency", () =>
  withAmazon(async ({ client, control, settle }) => {
    await client.submit(refundOf("5.00"));
    await client.submit(refundOf("5.00"));
    await settle();
    expect((await control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "1000" }]);
  }));

test("one document made into two feeds pays twice", () =>
  withAmazon(async ({ client, control, settle }) => {
    const documentId = await client.upload(refundOf("5.00"));
    expect((await client.createFeed(documentId)).status).toBe(202);
    expect((await client.createFeed(documentId)).status).toBe(202);
    await settle();
    expect((await control.refunds()).refunds.map(({ amount }) => amount)).toEqual(["500", "500"]);
  }));

test("two feeds for one balance: the older one is paid, the younger one refused", () =>
  withAmazon(async ({ client, control, settle }) => {
    const older = await client.submit(refundOf("15.00"));
    const younger = await client.submit(refundOf("6.00"));
    await settle();
    expect(await client.report(older)).toContain("<MessagesSuccessful>1</MessagesSuccessful>");
    expect(await client.report(younger)).toMatch(/exceeds the remaining 5\.00 GBP/);
    expect((await control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "1500" }]);
  }));

test("exactly the remaining amount is paid, component by component", () =>
  withAmazon(async ({ client, control, settle }) => {
    await client.submit(lines({ components: { Principal: "20.00", Shipping: "4", Tax: "+4.8" } }));
    await settle();
    expect((await control.refunds()).refunds.map(({ component, amount }) => [component, amount])).toEqual([
      ["Principal", "2000"],
      ["Shipping", "400"],
      ["Tax", "480"],
    ]);
  }));

test("one feed of three messages: the refused one is named, the others are paid", () =>
  withAmazon(async ({ client, control, settle }) => {
    const feedId = await client.submit(
      adjustment([
        { lines: [{ components: { Principal: "1.00" } }] },
        { lines: [{ components: { Principal: "99.00" } }] },
        { lines: [{ components: { Shipping: "1.00" } }] },
      ]),
    );
    await settle();
    const report = await client.report(feedId);
    expect(report).toContain("<MessagesProcessed>3</MessagesProcessed>");
    expect(report).toContain("<MessagesSuccessful>2</MessagesSuccessful>");
    expect(report.match(/<Result>/g)).toHaveLength(1);
    expect(report).toMatch(/<Result>\s*<MessageID>2<\/MessageID>/);
    expect((await control.refunds()).refunds.map(({ messageId, component, amount }) => [messageId, component, amount])).toEqual([
      ["1", "Principal", "100"],
      ["3", "Shipping", "100"],
    ]);
  }));

test("a restocking fee lowers the refund, and the net counts", () =>
  withAmazon(async ({ client, control, settle }) => {
    await client.submit(lines({ components: { Principal: "20.00", RestockingFee: "-3.00" } }));
    await settle();
    expect((await control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "1700" }]);
  }));

test("without the currency attribute the order's currency is meant", () =>
  withAmazon(async ({ client, control, settle }) => {
    await client.submit(lines({ components: { Principal: "2.00" }, currency: null }));
    await settle();
    expect((await control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "200" }]);
  }));

test("yen have no decimals", () =>
  withAmazon(async (stage) => {
    const yen = anOrder({
      currencyCode: "JPY",
      items: [{ orderItemId: ITEM, asin: "B1", sellerSku: "S", title: "茶碗", quantity: 1, components: { Principal: "2000" } }],
    });
    await stage.control.putOrders(acme.sellerId, [yen]);
    await refused(stage, lines({ components: { Principal: "10.50" }, currency: "JPY" }), /more digits than JPY knows/);
    await stage.client.submit(lines({ components: { Principal: "1500.00" }, currency: "JPY" }));
    await stage.settle();
    expect((await stage.control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "JPY", amount: "1500" }]);
  }));

test("amounts beyond 2^53 are counted exactly", () =>
  withAmazon(async ({ client, control, settle }) => {
    const items: OrderInput["items"] = [
      { orderItemId: ITEM, asin: "B1", sellerSku: "S", title: "T", quantity: 1, components: { Principal: "900719925474099.33" } },
    ];
    await control.putOrders(acme.sellerId, [anOrder({ items })]);
    await client.submit(refundOf("900719925474099.31"));
    await client.submit(refundOf("0.02"));
    await settle();
    expect((await control.refunds()).totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "90071992547409933" }]);
  }));

describe("refused, and nothing of the message is applied", () => {
  const stories: Readonly<Record<string, { document: string; cause: RegExp; order?: Partial<OrderInput> }>> = {
    "an unknown order": {
      document: adjustment([{ orderId: "999-1234567-7654321", lines: [{ components: { Principal: "1.00" } }] }]),
      cause: /not an order of this seller/,
    },
    "an order fulfilled by Amazon": {
      document: refundOf("1.00"),
      cause: /fulfilled by Amazon/,
      order: { fulfilledBy: "AMAZON" },
    },
    "an order fulfilled by Amazon that has not left": {
      document: refundOf("1.00"),
      cause: /fulfilled by Amazon/,
      order: { fulfilledBy: "AMAZON", fulfillmentStatus: "UNSHIPPED" },
    },
    "a cancelled order": { document: refundOf("1.00"), cause: /CANCELLED/, order: { fulfillmentStatus: "CANCELLED" } },
    "one penny above the remaining amount": { document: refundOf("20.01"), cause: /exceeds the remaining 20\.00 GBP/ },
    "a component that was never charged": { document: refundOf("1.00", "GiftWrap"), cause: /exceeds the remaining 0\.00 GBP/ },
    "the second of two components": {
      document: lines({ components: { Principal: "1.00", Shipping: "4.01" } }),
      cause: /Shipping: the amount exceeds/,
    },
    "two shares of one line, too much together": {
      document: lines({ components: { Principal: "12.00" } }, { components: { Principal: "12.00" } }),
      cause: /exceeds the remaining 20\.00 GBP/,
    },
    "an unknown line": {
      document: lines({ item: OTHER_ITEM, components: { Principal: "1.00" } }),
      cause: /not an item of this order/,
    },
    "another currency": { document: lines({ components: { Principal: "1.00" }, currency: "EUR" }), cause: /in GBP, not in EUR/ },
    "tax that Amazon collects": {
      document: refundOf("1.00", "Tax"),
      cause: /Amazon collects the tax/,
      order: { taxCollectedByAmazon: true },
    },
    "a negative principal": {
      document: lines({ components: { Principal: "-1.00", Shipping: "3.00" } }),
      cause: /must be above zero/,
    },
    "a positive restocking fee": {
      document: lines({ components: { Principal: "9.00", RestockingFee: "1.00" } }),
      cause: /must be below zero/,
    },
    "an amount of zero": { document: refundOf("0.00"), cause: /must be above zero/ },
    "a net that is no credit": {
      document: lines({ components: { Principal: "2.00", RestockingFee: "-2.00" } }),
      cause: /must be a credit/,
    },
    "no amounts at all": {
      document: lines({ components: { Principal: "1.00" } }).replace(/<ItemPriceAdjustments>.*<\/ItemPriceAdjustments>/, ""),
      cause: /must be a credit/,
    },
    "a cancelled quantity": {
      document: lines({ components: { Principal: "1.00" }, extra: "<QuantityCancelled>1</QuantityCancelled>" }),
      cause: /QuantityCancelled cannot/,
    },
    "the action Cancel": {
      document: refundOf("1.00").replace("<ActionType>Refund", "<ActionType>Cancel"),
      cause: /not available/,
    },
    "an order id of the seller's own": {
      document: refundOf("1.00").replaceAll("AmazonOrderID", "MerchantOrderID"),
      cause: /not an order of this seller/,
    },
  };
  for (const [name, { document, cause, order }] of Object.entries(stories)) {
    test(`${name}`, () =>
      withAmazon(async (stage) => {
        if (order !== undefined) await stage.control.putOrders(acme.sellerId, [anOrder(order)]);
        await refused(stage, document, cause);
      }));
  }
});

test("another seller's order is unknown, and so is another seller's feed", () =>
  withAmazon(async ({ double, client, control, settle }) => {
    const other = new SellerClient(double.port, rival, await tokenOf(double.port, rival));
    const feedId = await other.submit(adjustment([{ lines: [{ components: { Principal: "1.00" } }] }], rival.sellerId));
    await settle();
    expect(await other.report(feedId)).toMatch(/not an order of this seller/);
    expect((await client.getFeed(feedId)).status).toBe(404);
    expect((await client.call("DELETE", `/feeds/2021-06-30/feeds/${feedId}`)).status).toBe(404);
    const listed = await client.call("GET", "/feeds/2021-06-30/feeds?feedTypes=POST_PAYMENT_ADJUSTMENT_DATA");
    expect(listed.value).toEqual({ feeds: [] });
    const result = String(field((await other.getFeed(feedId)).value, "resultFeedDocumentId"));
    expect((await client.call("GET", `/feeds/2021-06-30/documents/${result}`)).status).toBe(404);
    expect((await control.refunds()).refunds).toEqual([]);
  }));

test("before shipment the feed waits; confirmation lets it through", () =>
  withAmazon(async ({ client, control, settle }) => {
    await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "UNSHIPPED" })]);
    const feedId = await client.submit(refundOf("20.00"));
    await settle();
    await control.advanceClock(7 * 86_400_000);
    await control.putSellers([acme]);
    client.token = await tokenOf(client.port);
    expect((await client.getFeed(feedId)).value).toMatchObject({ processingStatus: "IN_PROGRESS" });
    expect((await control.refunds()).refunds).toEqual([]);
    await control.ship(ORDER, { carrier: "DPD", trackingNumber: "155" });
    expect((await client.getFeed(feedId)).value).toMatchObject({ processingStatus: "DONE" });
    const now = Date.parse((await control.clock()).now);
    const [refund] = (await control.refunds()).refunds;
    expect(refund).toMatchObject({ amount: "2000" });
    expect(now - Date.parse(refund?.at ?? "")).toBeLessThan(60_000);
  }));

test("a waiting feed that is ended by hand does not pay for what has not left", () =>
  withAmazon(async ({ client, control, settle }) => {
    await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "PENDING" })]);
    const feedId = await client.submit(refundOf("20.00"));
    await settle();
    await control.finishFeed(feedId);
    expect(await client.report(feedId)).toMatch(/not confirmed/);
    expect((await control.refunds()).refunds).toEqual([]);
  }));

test("a refund made in Seller Central takes from the same balance", () =>
  withAmazon(async (stage) => {
    const manual = (amount: string): Promise<unknown> =>
      stage.control.refundInSellerCentral({
        sellerId: acme.sellerId,
        orderId: ORDER,
        items: [{ orderItemId: ITEM, components: { Principal: amount } }],
      });
    await manual("18.00");
    await refused(stage, refundOf("2.01"), /exceeds the remaining 2\.00 GBP/);
    await expect(manual("2.01")).rejects.toThrow(/409.*exceeds/);
    expect((await stage.control.refunds()).refunds).toMatchObject([{ source: "SELLER_CENTRAL", amount: "1800" }]);
  }));
