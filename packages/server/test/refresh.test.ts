/** Asking the marketplace and the carrier anew: answered at once that the question is queued, and once more when it ended. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { amazonNumber, digits, eventually, expectMember, feedsSent, givenOrder } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { passTime } from "./money-path.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
  await app.amazon.clearScenarios();
});

const easypost = () => {
  if (!app.easypost) throw new Error("the app in this process asks a double");
  return app.easypost;
};

type Note = { state: string; requestedAt: string; finishedAt: string | null; problem: { code: string; retryAt?: string } | null };
type Parcel = {
  id: string;
  carrier: string;
  trackingNumber: string | null;
  status: string;
  source: string;
  refresh: Note | null;
  events: { status: string; place: string | null; sentence: string; source: string }[];
};
const READ = operation<
  {
    order: {
      status: string;
      asOf: string;
      source: string;
      refundable: { amount: string };
      refresh: Note | null;
      lines: { externalId: string; quantityFulfilled: number | null }[];
      shipments: Parcel[];
    };
  },
  { id: string }
>(`query Read($id: ID!) { order(id: $id) { status asOf source refundable { amount } refresh { ...note } lines { externalId quantityFulfilled }
  shipments { id carrier trackingNumber status source refresh { ...note } events { status place sentence source } } } }
  fragment note on Refresh { state requestedAt finishedAt problem { code ... on RateLimited { retryAt } ... on ChannelUnavailable { retryAt } } }`);
const read = async (id: string) => (await app.as.agent.request(READ, { id })).order;
const ask = (orderId: string) => app.as.agent.order.refreshOrder({ orderId });
const askCarrier = (shipmentId: string) => app.as.agent.order.refreshShipment({ shipmentId });
const updates = async () =>
  (await app.as.agent.event.events({ types: ["ORDER_UPDATED"], first: 100 })).nodes.map(({ subjectId }) => subjectId);
const ended = (id: string) =>
  eventually(
    () => read(id),
    ({ refresh }) => refresh !== null && refresh.finishedAt !== null,
  );
const endedParcel = (id: string) =>
  eventually(
    async () => (await read(id)).shipments[0],
    (parcel) => parcel?.refresh != null && parcel.refresh.finishedAt !== null,
  );
const getOrders = async () =>
  (await app.amazon.requests()).requests.filter(
    ({ operation: name, sellerId }) => name === "getOrder" && sellerId === app.workspace.sellerId,
  );

/** Amazon's own view of the order, after the product was told another one. */
const atAmazon = async (order: GivenOrder, change: object) => {
  const item = {
    orderItemId: order.lineExternalId,
    asin: "B0TESTCUP1",
    sellerSku: "CUP-1",
    title: "Cup",
    quantity: 1,
    components: { Principal: "80.00" },
  };
  await app.amazon.putOrders(app.workspace.sellerId, [
    {
      orderId: order.externalId,
      marketplaceId: "ATVPDKIKX0DER",
      purchasedAt: "2026-10-01T10:00:00Z",
      fulfilledBy: "MERCHANT",
      fulfillmentStatus: "SHIPPED",
      currencyCode: "USD",
      taxCollectedByAmazon: true,
      items: [item],
      ...change,
    },
  ]);
};

describe("refreshOrder", () => {
  test("answers at once that it is queued; then Amazon's status, shipped units and parcels stand there, as of now, and an event says so", async () => {
    const order = await givenOrder(app, { status: "UNSHIPPED" });
    const shipTime = "2026-11-02T10:00:00.000Z";
    await atAmazon(order, {
      packages: [
        { packageReferenceId: "1", carrier: "UPS", trackingNumber: "1Z999AA10123456784", status: "IN_TRANSIT", shipTime },
        { packageReferenceId: "2", status: "PENDING" },
      ],
    });
    const before = await read(order.id);
    const told = await eventually(updates, (ids) => ids.length === 1);
    const queued = expectMember(await ask(order.id), "RefreshOrderSuccess").order;
    expect(queued).toMatchObject({ status: "UNSHIPPED", refresh: { state: "QUEUED", finishedAt: null } });

    const after = await ended(order.id);
    expect(after).toMatchObject({
      status: "SHIPPED",
      source: "amazon",
      refundable: { amount: "80.00" },
      refresh: { state: "DONE", problem: null },
      lines: [{ externalId: order.lineExternalId, quantityFulfilled: 1 }],
      shipments: [
        { carrier: "UPS", trackingNumber: "1Z999AA10123456784", status: "IN_TRANSIT", source: "amazon" },
        { trackingNumber: null, status: "PRE_TRANSIT", source: "amazon" },
      ],
    });
    expect(after.asOf > before.asOf).toBe(true);
    expect(await eventually(updates, (ids) => ids.length > told.length)).toEqual([order.id, order.id]);
    expect(await getOrders()).toMatchObject([
      { path: expect.stringContaining("includedData=FULFILLMENT") as string, status: 200 },
    ]);
    expect(await feedsSent(app)).toBe(0);
  });

  test("asked again while the answer is awaited, the marketplace is asked once; afterwards it is asked anew", async () => {
    const order = await givenOrder(app);
    await app.amazon.addScenario({ scenario: "getOrder.hold", sellerId: app.workspace.sellerId });
    await Promise.all([ask(order.id), ask(order.id), ask(order.id)]);
    await eventually(getOrders, (requests) => requests.length === 1);
    await app.amazon.release("getOrder.hold");
    await ended(order.id);
    expect(await getOrders()).toHaveLength(1);
    await ask(order.id);
    await eventually(getOrders, (requests) => requests.length === 2);
  });

  test("an answer does not turn a parcel back that a carrier knows better", async () => {
    const order = await givenOrder(app);
    const trackingNumber = digits(12);
    await app.as.integrator.order.recordShipments({
      channelAccountId: app.workspace.accounts.amazon,
      source: "dhl",
      shipments: [
        {
          orderExternalId: order.externalId,
          carrier: "DHL",
          trackingNumber,
          status: "DELIVERED",
          lastEventAt: "2026-11-05T10:00:00Z",
        },
      ],
    });
    await atAmazon(order, {
      packages: [
        { packageReferenceId: "1", carrier: "DHL", trackingNumber, status: "IN_TRANSIT", shipTime: "2026-11-02T10:00:00Z" },
      ],
    });
    await ask(order.id);
    expect((await ended(order.id)).shipments).toMatchObject([{ status: "DELIVERED", source: "amazon" }]);
  });

  test("while Amazon throttles or fails, it is asked again by itself, and the reason is shown", async () => {
    const order = await givenOrder(app);
    const { sellerId } = app.workspace;
    await app.amazon.addScenario({ scenario: "getOrder.throttle429", sellerId });
    await ask(order.id);
    const waiting = await eventually(
      () => read(order.id),
      ({ refresh }) => refresh?.problem != null,
    );
    expect(waiting.refresh).toMatchObject({
      state: "QUEUED",
      problem: { code: "RATE_LIMITED", retryAt: expect.any(String) as string },
    });
    await passTime(app.app.database, 60_000);
    expect((await ended(order.id)).refresh).toMatchObject({ state: "DONE", problem: null });
  });

  test("given up after three tries: FAILED says why, nothing is changed, and asking anew starts over", async () => {
    const order = await givenOrder(app);
    const before = await read(order.id);
    // Each try repeats what the network lost twice.
    await app.amazon.addScenario({ scenario: "getOrder.html503", times: 9, sellerId: app.workspace.sellerId });
    await ask(order.id);
    await eventually(
      async () => {
        await passTime(app.app.database, 30_000);
        return read(order.id);
      },
      ({ refresh }) => refresh?.state === "FAILED",
    );
    const failed = await read(order.id);
    expect(failed.refresh).toMatchObject({ state: "FAILED", problem: { code: "CHANNEL_UNAVAILABLE" } });
    expect({ ...failed, refresh: null }).toEqual({ ...before, refresh: null });
    await ask(order.id);
    expect((await ended(order.id)).refresh?.state).toBe("DONE");
  });

  test("an order that Amazon does not know ends as NotRefreshable", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    await ask(order.id);
    expect((await ended(order.id)).refresh).toMatchObject({ state: "FAILED", problem: { code: "NOT_REFRESHABLE" } });
  });

  test("a channel that cannot be asked says so before anything is queued; an unknown order is not found", async () => {
    const order = await givenOrder(app, { account: "ebay" });
    expect(expectMember(await ask(order.id), "NotRefreshable").message).toContain("eBay");
    expect((await read(order.id)).refresh).toBeNull();
    expectMember(await ask(newId("order")), "OrderNotFound");
    const accounts = await app.as.agent.workspace.channelAccounts();
    const can = Object.fromEntries(accounts.map(({ channel, capabilities }) => [channel, capabilities.refreshOrder.supported]));
    expect(can).toEqual({ AMAZON: true, EBAY: false, EMAIL: false });
  });
});

describe("refreshShipment", () => {
  const givenParcel = async (change: { carrier?: string; trackingNumber?: string } = {}) => {
    const order = await givenOrder(app, { atMarketplace: false });
    const { carrier = "UPS", trackingNumber = `1Z${digits(16)}` } = change;
    const { rows } = expectMember(
      await app.as.integrator.order.recordShipments({
        channelAccountId: app.workspace.accounts.amazon,
        source: "warehouse",
        shipments: [{ orderExternalId: order.externalId, carrier, trackingNumber, status: "PRE_TRANSIT" }],
      }),
      "RecordShipmentsSuccess",
    );
    return { orderId: order.id, shipmentId: rows[0]?.shipment?.id ?? "", trackingNumber };
  };
  const detail = (status: "in_transit" | "delivered", datetime: string, city: string | null = null) => ({
    message: `${status} scan`,
    status,
    datetime,
    city,
  });

  test("the carrier's movements are recorded, each once however often it is asked", async () => {
    const { orderId, shipmentId, trackingNumber } = await givenParcel();
    const details = [detail("in_transit", "2026-11-02T10:00:00Z", "RENO"), detail("delivered", "2026-11-03T10:00:00Z", "AUSTIN")];
    await easypost().putParcels([{ trackingCode: trackingNumber, carrier: "UPS", details: details.slice(0, 1) }]);
    const queued = expectMember(await askCarrier(shipmentId), "RefreshShipmentSuccess").shipment;
    expect(queued).toMatchObject({ status: "PRE_TRANSIT", refresh: { state: "QUEUED" } });
    expect(await endedParcel(orderId)).toMatchObject({ status: "IN_TRANSIT", source: "easypost", refresh: { state: "DONE" } });
    await easypost().putParcels([{ trackingCode: trackingNumber, carrier: "UPS", details }]);
    await askCarrier(shipmentId);
    const parcel = await eventually(
      async () => (await read(orderId)).shipments[0],
      (one) => one?.status === "DELIVERED" && one.refresh?.state === "DONE",
    );
    expect(parcel?.events).toEqual([
      { status: "DELIVERED", place: "AUSTIN", sentence: "delivered scan", source: "easypost" },
      { status: "IN_TRANSIT", place: "RENO", sentence: "in_transit scan", source: "easypost" },
    ]);
    const asked = (await easypost().requests()).filter(({ path }) => path === "/v2/trackers");
    expect(asked.length).toBeGreaterThanOrEqual(2);
  });

  test("EasyPost's own test number goes the whole way", async () => {
    const { orderId, shipmentId } = await givenParcel({ carrier: "USPS", trackingNumber: "EZ4000000004" });
    await askCarrier(shipmentId);
    const parcel = await endedParcel(orderId);
    expect(parcel?.status).toBe("DELIVERED");
    expect(parcel?.events.at(0)).toMatchObject({ status: "DELIVERED", place: "CHARLESTON, SC" });
    expect(parcel?.events.at(-1)).toMatchObject({ status: "PRE_TRANSIT", place: null });
  });

  test.each([
    ["throttle429", "RATE_LIMITED"],
    ["html503", "CHANNEL_UNAVAILABLE"],
    ["error500", "CHANNEL_UNAVAILABLE"],
    ["drop", "CHANNEL_UNAVAILABLE"],
    ["hold", "CHANNEL_UNAVAILABLE"],
  ] as const)("after %s it is asked again by itself, and %s is shown meanwhile", async (scenario, code) => {
    const { orderId, shipmentId, trackingNumber } = await givenParcel();
    await easypost().putParcels([
      { trackingCode: trackingNumber, carrier: "UPS", details: [detail("in_transit", "2026-11-02T10:00:00Z")] },
    ]);
    await easypost().addScenario(scenario);
    await askCarrier(shipmentId);
    const seen = await eventually(
      async () => (await read(orderId)).shipments[0]?.refresh,
      (note) => note?.problem != null,
    );
    expect(seen).toMatchObject({ state: "QUEUED", problem: { code } });
    await passTime(app.app.database, 60_000);
    expect(await endedParcel(orderId)).toMatchObject({ status: "IN_TRANSIT", refresh: { state: "DONE", problem: null } });
  });

  test("a number the carrier does not know, or a key it refuses, ends as NotRefreshable and changes nothing", async () => {
    const { orderId, shipmentId } = await givenParcel({ carrier: "Pony Express", trackingNumber: "PONY-1" });
    await askCarrier(shipmentId);
    expect(await endedParcel(orderId)).toMatchObject({
      status: "PRE_TRANSIT",
      refresh: { state: "FAILED", problem: { code: "NOT_REFRESHABLE" } },
    });
    const other = await givenParcel();
    await easypost().addScenario("forbidden403");
    await askCarrier(other.shipmentId);
    expect((await endedParcel(other.orderId))?.refresh?.problem?.code).toBe("NOT_REFRESHABLE");
  });

  test("what nobody can be asked about says so before anything is queued", async () => {
    const { shipmentId, orderId } = await givenParcel({ carrier: "Amazon Logistics", trackingNumber: "TBA123456789012" });
    expect(expectMember(await askCarrier(shipmentId), "NotRefreshable").message).toContain("refreshOrder");
    expect((await read(orderId)).shipments[0]?.refresh).toBeNull();
    expectMember(await askCarrier(newId("shipment")), "ShipmentNotFound");
    const bare = expectMember(
      await app.as.integrator.order.upsertOrders({
        channelAccountId: app.workspace.accounts.amazon,
        orders: [
          {
            externalId: amazonNumber(),
            status: "SHIPPED",
            fulfilment: "FBM",
            purchasedAt: "2026-10-01T10:00:00Z",
            currencyCode: "USD",
            lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [] }],
            shipments: [{ carrier: "UPS", status: "PRE_TRANSIT" }],
          },
        ],
      }),
      "UpsertOrdersSuccess",
    );
    const [parcel] = (await read(bare.rows[0]?.order?.id ?? "")).shipments;
    expect(expectMember(await askCarrier(parcel?.id ?? ""), "NotRefreshable").message).toContain("no tracking number");
  });
});

test("an account that is not simulated has neither marketplace nor carrier to ask", async () => {
  const order = await givenOrder(app, { atMarketplace: false });
  await app.as.integrator.order.recordShipments({
    channelAccountId: app.workspace.accounts.amazon,
    source: "warehouse",
    shipments: [{ orderExternalId: order.externalId, carrier: "UPS", trackingNumber: digits(12), status: "PRE_TRANSIT" }],
  });
  const [parcel] = (await read(order.id)).shipments;
  await app.app.database
    .client`update channel_accounts set mode = 'LIVE' where workspace_id = ${app.workspace.id} and id = ${app.workspace.accounts.amazon}`;
  const requests = (await easypost().requests()).length;
  expectMember(await ask(order.id), "NotRefreshable");
  expectMember(await askCarrier(parcel?.id ?? ""), "NotRefreshable");
  expect([(await easypost().requests()).length, (await getOrders()).length]).toEqual([requests, 0]);
});
