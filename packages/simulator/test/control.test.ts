import { expect, test } from "vitest";
import { toDecimal, toMinor } from "../src/amazon/money.ts";
import { acme, anOrder, ask, ITEM, ORDER, refundOf, withAmazon } from "./harness.ts";

test("five thousand orders in one request, quickly; one bad row and none is stored", () =>
  withAmazon(async ({ client, control }) => {
    const many = Array.from({ length: 5_000 }, (_, n) => anOrder({ orderId: `300-${String(n).padStart(7, "0")}-0000000` }));
    const started = performance.now();
    expect(await control.putOrders(acme.sellerId, many)).toEqual({ orders: 5_000 });
    expect(performance.now() - started).toBeLessThan(30_000); // half a second; what compared each with each would take minutes
    await expect(control.putOrders(acme.sellerId, [...many, anOrder()])).rejects.toThrow(/400/);
    const bad = [
      anOrder({ orderId: "400-0000000-0000000" }),
      anOrder({ orderId: "400-0000000-0000001", purchasedAt: "yesterday" }),
    ];
    await expect(control.putOrders(acme.sellerId, bad)).rejects.toThrow(/400.*purchasedAt/);
    expect((await client.call("GET", "/orders/2026-01-01/orders/400-0000000-0000000")).status).toBe(404);
  }));

test("orders that cannot be are refused", () =>
  withAmazon(async ({ control }) => {
    const [item] = anOrder().items;
    if (item === undefined) throw new Error("the order has an item");
    const bad = [
      anOrder({ orderId: "1" }),
      anOrder({ items: [] }),
      anOrder({ items: [{ ...item, orderItemId: ITEM.slice(1) }] }),
      anOrder({ items: [{ ...item, components: { Principal: "1.001" } }] }),
      anOrder({ items: [{ ...item, components: { Principal: "-1.00" } }] }),
      anOrder({ items: [{ ...item, components: { RestockingFee: "1.00" } }] }),
      anOrder({ currencyCode: "JPY" }),
    ];
    for (const order of bad) await expect(control.putOrders(acme.sellerId, [order])).rejects.toThrow(/400/);
    await expect(control.putOrders("NOBODY", [anOrder()])).rejects.toThrow(/404/);
    await expect(control.ship("999-1234567-7654321")).rejects.toThrow(/404/);
    const manual = { sellerId: acme.sellerId, orderId: ORDER, items: [{ orderItemId: ITEM, components: { Principal: "1.00" } }] };
    await control.putOrders(acme.sellerId, [anOrder({ fulfillmentStatus: "UNSHIPPED" })]);
    await expect(control.refundInSellerCentral(manual)).rejects.toThrow(/409/);
    await control.putOrders(acme.sellerId, [anOrder({ fulfilledBy: "AMAZON" })]);
    await expect(control.refundInSellerCentral(manual)).rejects.toThrow(/409/);
    expect((await control.refunds()).refunds).toEqual([]);
  }));

test("an order id of two sellers needs the seller to be shipped", () =>
  withAmazon(async ({ control }) => {
    await control.putOrders("A2RIVAL", [anOrder({ fulfillmentStatus: "UNSHIPPED" })]);
    await expect(control.ship(ORDER)).rejects.toThrow(/409/);
    expect(await control.ship(ORDER, { sellerId: "A2RIVAL" })).toEqual({ orderId: ORDER, fulfillmentStatus: "SHIPPED" });
  }));

test("the request log tells host, operation, seller, status and id, keeps a thousand, and no signature", () =>
  withAmazon(async ({ client, control }) => {
    await control.patchSettings({ rates: "off" });
    await control.clearRequests();
    await client.submit(refundOf("1.00"));
    const { requests } = await control.requests();
    expect(requests.map(({ method, operation, sellerId, status }) => [method, operation, sellerId, status])).toEqual([
      ["POST", "createFeedDocument", acme.sellerId, 201],
      ["PUT", "upload", null, 200],
      ["POST", "createFeed", acme.sellerId, 202],
    ]);
    expect(requests[0]).toMatchObject({
      host: "sellingpartnerapi-na.amazon.com",
      path: "/feeds/2021-06-30/documents",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(requests)).not.toContain("Signature");
    for (let call = 0; call < 1_000; call += 1) await client.getFeed("1");
    const full = (await control.requests()).requests;
    expect(full).toHaveLength(1_000);
    expect(full.every(({ operation, status }) => operation === "getFeed" && status === 404)).toBe(true);
  }));

test("settings, clock, feeds and reset", () =>
  withAmazon(async ({ client, control }) => {
    expect(await control.health()).toEqual({ ok: true });
    expect(await control.patchSettings({ gzipReports: false })).toEqual({
      queueMs: 60_000,
      processMs: 60_000,
      ledgerLagMs: 1_000,
      tokenTtlSeconds: 3_600,
      gzipReports: false,
      rates: "documented",
    });
    const feedId = await client.submit(refundOf("1.00"));
    expect((await control.feeds({ sellerId: acme.sellerId })).feeds).toMatchObject([
      { feedId, processingStatus: "IN_QUEUE", document: refundOf("1.00") },
    ]);
    const before = Date.parse((await control.clock()).now);
    const { now, offsetMs } = await control.advanceClock(3_600_000);
    expect(offsetMs).toBe(3_600_000);
    expect(Date.parse(now) - before).toBeGreaterThanOrEqual(3_600_000);
    expect((await control.refunds()).refunds).toHaveLength(1);
    await control.reset();
    expect(await control.settings()).toMatchObject({ gzipReports: true, queueMs: 60_000 });
    expect([
      (await control.clock()).offsetMs,
      await control.feeds(),
      await control.refunds(),
      (await control.requests()).requests,
    ]).toEqual([0, { feeds: [] }, { refunds: [], totals: [] }, []]);
    expect((await client.getFeed(feedId)).status).toBe(403);
  }));

test("what the control API does not know, it refuses", () =>
  withAmazon(async ({ double }) => {
    const send = async (method: string, path: string, body?: string): Promise<number> =>
      (await ask(double.port, { method, host: "localhost", path, ...(body === undefined ? {} : { body }) })).status;
    expect(await send("GET", "/_simulator/health")).toBe(200);
    expect(await send("GET", "/")).toBe(404);
    expect(await send("GET", "/_simulator/nothing")).toBe(404);
    expect(await send("DELETE", "/_simulator/orders")).toBe(405);
    expect(await send("POST", "/_simulator/scenarios", '{"scenario":"createFeed.explode"}')).toBe(400);
    expect(await send("POST", "/_simulator/clock", '{"advanceMs":-1}')).toBe(400);
    expect(await send("PATCH", "/_simulator/settings", '{"speed":1}')).toBe(400);
    expect(await send("PUT", "/_simulator/sellers", "{")).toBe(400);
    expect(await send("POST", "/_simulator/feeds/1/finish")).toBe(404);
  }));

test("decimals and minor units are one-to-one, without floats", () => {
  expect(toMinor("12.5", "USD")).toBe(1_250n);
  expect(toMinor("-.05", "USD")).toBe(-5n);
  expect(toMinor("12.", "USD")).toBe(1_200n);
  expect(toMinor("9007199254740993.07", "EUR")).toBe(900_719_925_474_099_307n);
  expect(toMinor("100.00", "JPY")).toBe(100n);
  expect([
    toMinor("100.5", "JPY"),
    toMinor("1.005", "USD"),
    toMinor("", "USD"),
    toMinor(".", "USD"),
    toMinor("1e2", "USD"),
  ]).toEqual(Array(5).fill(undefined));
  expect([toDecimal(5n, "USD"), toDecimal(-1_250n, "USD"), toDecimal(1_500n, "JPY"), toDecimal(0n, "GBP")]).toEqual([
    "0.05",
    "-12.50",
    "1500",
    "0.00",
  ]);
});
