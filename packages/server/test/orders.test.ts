/** Orders as channels tell them: taken row by row, repeated without harm, and never below what refunds already took. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId, nounOf } from "../src/kernel/id.ts";
import { digits, eventually, expectMember, givenOrder, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Order = Parameters<TestApp["as"]["agent"]["order"]["upsertOrders"]>[0]["orders"][number];
const line = (externalId: string, charged = "10.00", component: "PRINCIPAL" | "SHIPPING" = "PRINCIPAL") => ({
  externalId,
  title: "Cup",
  quantity: 1,
  components: [{ component, charged }],
});
const anOrder = (change: Partial<Order> = {}): Order => ({
  externalId: `N-${digits(10)}`,
  status: "SHIPPED",
  fulfilment: "FBM",
  purchasedAt: "2026-10-01T10:00:00Z",
  currencyCode: "USD",
  lines: [line("l1")],
  ...change,
});
const upsert = (orders: readonly Order[], account: "amazon" | "ebay" = "ebay") =>
  app.as.integrator.order.upsertOrders({ channelAccountId: app.workspace.accounts[account], orders });
const rows = async (orders: readonly Order[]) => expectMember(await upsert(orders), "UpsertOrdersSuccess").rows;
const stored = async (order: Order) => (await rows([order]))[0]?.order?.id ?? "";
const read = (id: string) => app.as.agent.order.order({ id });
const count = async (): Promise<number> => (await app.as.agent.order.orders({ first: 100 })).nodes.length;

test("an order is stored with its lines, price parts, parcels and buyer, each as it was told", async () => {
  const order = anOrder({
    fulfilment: "SFP",
    status: "PARTIALLY_SHIPPED",
    taxCollectedByChannel: true,
    buyer: { name: "Kim", email: "Kim@Post.example", marketplaceId: "kim_77", locale: "de" },
    lines: [{ ...line("l1", "40.00"), sku: "CUP-1", asin: "B0CUP", quantity: 2 }, line("l2", "5.00", "SHIPPING")],
    shipments: [
      {
        carrier: "DHL",
        trackingNumber: "JJD1",
        trackingUrl: "https://dhl.example/JJD1",
        status: "IN_TRANSIT",
        lastEventAt: "2026-10-03T08:00:00Z",
      },
      { carrier: "UPS", status: "UNKNOWN" },
    ],
  });
  const found = await read(await stored(order));
  expect(found).toMatchObject({
    channel: "EBAY",
    externalId: order.externalId,
    status: "PARTIALLY_SHIPPED",
    fulfilment: "SFP",
    purchasedAt: "2026-10-01T10:00:00.000Z",
    source: "api",
    claims: [],
    total: { amount: "45.00", currencyCode: "USD" },
    refundable: { amount: "45.00", currencyCode: "USD" },
    lines: [
      { externalId: "l1", sku: "CUP-1", asin: "B0CUP", title: "Cup", quantity: 2 },
      { externalId: "l2", sku: null, asin: null },
    ],
    shipments: [
      {
        carrier: "DHL",
        trackingNumber: "JJD1",
        trackingUrl: "https://dhl.example/JJD1",
        status: "IN_TRANSIT",
        lastEventAt: "2026-10-03T08:00:00.000Z",
      },
      { carrier: "UPS", trackingNumber: null, trackingUrl: null, status: "UNKNOWN", lastEventAt: null },
    ],
  });
  const customer = await app.as.agent.customer.customer({ id: found?.customer?.id ?? "" });
  expect(customer).toMatchObject({ displayName: "Kim", locale: "de" });
  expect(customer?.identities.map(({ kind, channel, value, source }) => [kind, channel, value, source]).sort()).toEqual([
    ["EMAIL", "EMAIL", "kim@post.example", "ORDER"],
    ["MARKETPLACE_ID", "EBAY", "kim_77", "ORDER"],
  ]);
});

test("an order without a buyer has no customer, and gets one when a later upload names it", async () => {
  const order = anOrder();
  const id = await stored(order);
  expect((await read(id))?.customer).toBeNull();
  await stored({ ...order, buyer: { email: "kim@post.example" } });
  expect((await read(id))?.customer).not.toBeNull();
});

test("the same rows again change nothing but when they were last seen", async () => {
  const order = anOrder({ buyer: { email: "kim@post.example" }, shipments: [{ carrier: "DHL", status: "DELIVERED" }] });
  const id = await stored(order);
  const first = await read(id);
  expect(await stored(order)).toBe(id);
  const second = await read(id);
  const timeless = (one: typeof first) =>
    one && { ...one, asOf: null, shipments: one.shipments.map(({ carrier, status }) => ({ carrier, status })) };
  expect(timeless(second)).toEqual(timeless(first));
  expect(await count()).toBe(1);
});

test("a changed row changes status, lines, parts and parcels, and its id stays", async () => {
  const order = anOrder({ status: "UNSHIPPED", lines: [line("l1", "10.00")] });
  const id = await stored(order);
  expect(
    await stored({ ...order, status: "SHIPPED", lines: [{ ...line("l1", "12.00"), title: "Mug" }, line("l2", "3.00")] }),
  ).toBe(id);
  expect(await read(id)).toMatchObject({
    status: "SHIPPED",
    total: { amount: "15.00" },
    lines: [{ title: "Mug" }, { externalId: "l2" }],
  });
});

test("the order's number is looked up within its channel", async () => {
  const order = anOrder();
  const id = await stored(order);
  const find = (channel: "EBAY" | "AMAZON") => app.as.agent.order.orderByExternalId({ channel, externalId: order.externalId });
  expect((await find("EBAY"))?.id).toBe(id);
  expect(await find("AMAZON")).toBeNull();
});

describe("a bad row says why, and does not hold back the others", () => {
  test.each<[string, Partial<Order>, string[]]>([
    ["no lines", { lines: [] }, ["lines"]],
    ["101 lines", { lines: Array.from({ length: 101 }, (_, index) => line(`l${index}`)) }, ["lines"]],
    ["a line twice", { lines: [line("l1"), line("l1")] }, ["lines"]],
    ["a quantity of zero", { lines: [{ ...line("l1"), quantity: 0 }] }, ["lines.0.quantity"]],
    ["a negative charge", { lines: [line("l1", "-0.01")] }, ["lines.0.components.0.charged"]],
    ["a third decimal", { lines: [line("l1", "1.001")] }, ["lines.0.components.0.charged"]],
    [
      "a part twice",
      {
        lines: [
          {
            ...line("l1"),
            components: [
              { component: "TAX", charged: "1.00" },
              { component: "TAX", charged: "2.00" },
            ],
          },
        ],
      },
      ["lines.0.components.1.component"],
    ],
    [
      "several faults",
      { lines: [{ ...line("l1", "-1.50"), quantity: -1 }, line("l2", "1.005")] },
      ["lines.0.quantity", "lines.0.components.0.charged", "lines.1.components.0.charged"],
    ],
  ])("%s", async (_, change, paths) => {
    const [good, bad, better] = [anOrder(), anOrder(change), anOrder()];
    const answer = await rows([good, bad, better]);
    expect(answer.map(({ externalId }) => externalId)).toEqual([good, bad, better].map(({ externalId }) => externalId));
    expect(answer.map(({ order }) => order === null)).toEqual([false, true, false]);
    expect(answer[1]?.problem?.issues.map(({ path }) => path.join("."))).toEqual(paths.map((path) => `input.orders.1.${path}`));
    expect(await count()).toBe(2);
  });

  test("none, more than 100, or the same number twice: the whole upload is InvalidInput", async () => {
    const twice = anOrder();
    for (const orders of [[], Array.from({ length: 101 }, () => anOrder()), [twice, twice]])
      expect(expectMember(await upsert(orders), "InvalidInput").path).toEqual(["input", "orders"]);
    expect(await count()).toBe(0);
  });

  test("an account that is not here: ChannelAccountNotFound", async () => {
    expectMember(
      await app.as.integrator.order.upsertOrders({ channelAccountId: newId("channelAccount"), orders: [anOrder()] }),
      "ChannelAccountNotFound",
    );
  });
});

describe("what refunds already took", () => {
  const refunded = async (amount: string) => {
    const order = await givenOrder(app, { principal: "80.00" });
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, amount)), "RefundOrderSuccess");
    const change = (charged: string, more: Partial<Order> = {}): Order =>
      anOrder({ externalId: order.externalId, lines: [{ ...line(order.lineExternalId, charged) }], ...more });
    const send = async (one: Order) => expectMember(await upsert([one], "amazon"), "UpsertOrdersSuccess").rows[0];
    return { order, change, send };
  };

  test("cannot be charged away: below it is refused, exactly at it is fine", async () => {
    const { order, change, send } = await refunded("30.00");
    const refused = await send(change("29.99"));
    expect(refused?.problem?.issues).toMatchObject([{ path: ["input", "orders", "0", "lines"] }]);
    expect(refused?.problem?.message).toContain("PRINCIPAL is below what refunds already took");
    expect((await read(order.id))?.total.amount).toBe("80.00");
    expect((await send(change("30.00")))?.problem).toBeNull();
    expect(await read(order.id)).toMatchObject({ total: { amount: "30.00" }, refundable: { amount: "0.00" } });
  });

  test("keeps the currency: another one is refused", async () => {
    const { order, change, send } = await refunded("30.00");
    expect((await send(change("80.00", { currencyCode: "EUR" })))?.order).toBeNull();
    expect((await read(order.id))?.total.currencyCode).toBe("USD");
  });

  test("stays when an upload leaves the line out", async () => {
    const { order, change, send } = await refunded("30.00");
    await send({ ...change("80.00"), lines: [line("another-line", "5.00")] });
    expect((await read(order.id))?.lines.map(({ externalId }) => externalId)).toContain(order.lineExternalId);
    const left = expectMember(
      await app.as.agent.refund.refundOrder({ ...partialRefund(order, "80.00"), note: note() }),
      "RefundExceedsBalance",
    );
    expect(left.remaining.amount).toBe("55.00");
  });
});

test("an order of long ago still gets a whole id, and sorts by its purchase", async () => {
  const [old, older, recent] = [
    anOrder({ purchasedAt: "1969-07-20T20:17:40Z" }),
    anOrder({ purchasedAt: "0001-01-01T00:00:00Z" }),
    anOrder(),
  ];
  const ids = [await stored(old), await stored(older), await stored(recent)];
  expect(ids.map(nounOf)).toEqual(["order", "order", "order"]);
  expect(await read(ids[0] ?? "")).toMatchObject({ id: ids[0], purchasedAt: "1969-07-20T20:17:40.000Z" });
  const listed: string[] = [];
  for await (const { id } of app.as.agent.order.orders({ first: 1 })) listed.push(id);
  expect(listed).toEqual([ids[2], ids[0], ids[1]]);
});

test("an upload tells subscribers which orders changed", async () => {
  const ids = [await stored(anOrder()), await stored(anOrder())];
  const told = await eventually(
    async () => (await app.as.agent.event.events({ types: ["ORDER_UPDATED"] })).nodes,
    (nodes) => nodes.length === 2,
  );
  expect(told.map(({ subjectId }) => subjectId)).toEqual(ids);
});

test("orders of one new buyer in one upload are orders of one customer, and later uploads of it too", async () => {
  const buyer = { name: "Kim", email: "Kim@Post.example" };
  const answer = await rows([
    anOrder({ buyer }),
    anOrder({ buyer: { marketplaceId: "kim_77" } }),
    anOrder({ buyer: { email: "kim@post.example", marketplaceId: "kim_77", locale: "de" } }),
  ]);
  const [last] = await rows([anOrder({ buyer })]);
  const customerOf = async (id = "") => (await read(id))?.customer?.id;
  const owners = await Promise.all([...answer, last].map((row) => customerOf(row?.order?.id)));
  expect(new Set([owners[0], owners[3]]).size).toBe(1);
  const kim = await app.as.agent.customer.customer({ id: owners[0] ?? "" });
  expect(kim).toMatchObject({ displayName: "Kim" });
  expect(kim?.identities.map(({ value }) => value)).toContain("kim@post.example");
});

test("two uploads of the same new orders at once store each order and each buyer once", async () => {
  const orders = Array.from({ length: 20 }, (_, index) => anOrder({ buyer: { email: `b${index % 7}@post.example` } }));
  const answers = await Promise.all([rows(orders), rows(orders.toReversed()), rows(orders)]);
  expect(answers.flat().filter(({ order }) => order === null)).toEqual([]);
  expect(await count()).toBe(20);
  expect((await app.as.agent.customer.customers({ first: 100 })).nodes).toHaveLength(7);
});
