/** Parcels as warehouses and carriers tell them: merged by number, every movement kept once, never turned back. */
import { beforeEach, describe, expect, test } from "vitest";
import { operation } from "@firstline/sdk";
import { newId } from "../src/kernel/id.ts";
import { digits, eventually, expectMember, givenOrder } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
  order = await givenOrder(app, { atMarketplace: false });
});

type Input = Parameters<TestApp["as"]["agent"]["order"]["recordShipments"]>[0];
type Row = Input["shipments"][number];
const aParcel = (change: Partial<Row> = {}): Row => ({
  orderExternalId: order.externalId,
  carrier: "UPS",
  trackingNumber: "1Z999AA10123456784",
  ...change,
});
const moved = (status: Row["status"] & string, minute: number, more: object = {}) => ({
  occurredAt: `2026-11-02T10:${String(minute).padStart(2, "0")}:00.000Z`,
  status,
  sentence: `${status} scan`,
  ...more,
});
const record = (shipments: readonly Row[], more: Partial<Input> = {}) =>
  app.as.integrator.order.recordShipments({
    channelAccountId: app.workspace.accounts.amazon,
    source: "warehouse",
    shipments,
    ...more,
  });
const rows = async (shipments: readonly Row[], more: Partial<Input> = {}) =>
  expectMember(await record(shipments, more), "RecordShipmentsSuccess").rows;

const PARCELS = operation<
  {
    order: {
      shipments: {
        id: string;
        carrier: string;
        trackingNumber: string | null;
        trackingUrl: string | null;
        status: string;
        lastEventAt: string | null;
        asOf: string;
        source: string;
        version: number;
        events: { occurredAt: string; status: string; place: string | null; sentence: string; source: string }[];
      }[];
    };
  },
  { id: string }
>(`query Parcels($id: ID!) { order(id: $id) { shipments { id carrier trackingNumber trackingUrl status lastEventAt asOf source version
  events { occurredAt status place sentence source } } } }`);
const parcels = async (id = order.id) => (await app.as.agent.request(PARCELS, { id })).order.shipments;
const updates = async (): Promise<number> =>
  (await app.as.agent.event.events({ types: ["ORDER_UPDATED"], first: 100 })).nodes.length;

test("a parcel is stored with its movements, newest first, its age and who told it; its carrier's page is its link", async () => {
  const [row] = await rows([
    aParcel({
      events: [moved("IN_TRANSIT", 5, { place: "Reno, NV" }), moved("PRE_TRANSIT", 1)],
      asOf: "2026-11-02T11:00:00.000Z",
    }),
  ]);
  expect(row?.problem).toBeNull();
  expect(await parcels()).toEqual([
    {
      id: row?.shipment?.id,
      carrier: "UPS",
      trackingNumber: "1Z999AA10123456784",
      trackingUrl: "https://www.ups.com/track?tracknum=1Z999AA10123456784",
      status: "IN_TRANSIT",
      lastEventAt: "2026-11-02T10:05:00.000Z",
      asOf: "2026-11-02T11:00:00.000Z",
      source: "warehouse",
      version: 1,
      events: [
        { ...moved("IN_TRANSIT", 5), place: "Reno, NV", source: "warehouse" },
        { ...moved("PRE_TRANSIT", 1), place: null, source: "warehouse" },
      ],
    },
  ]);
  const Node = operation<{ node: object | null }, { id: string }>(
    "query N($id: ID!) { node(id: $id) { ... on Shipment { carrier order { externalId } } } }",
  );
  expect((await app.as.agent.request(Node, { id: row?.shipment?.id ?? "" })).node).toEqual({
    carrier: "UPS",
    order: { externalId: order.externalId },
  });
});

test("the same rows again change nothing and tell nobody, however the number is typeset", async () => {
  const row = aParcel({ events: [moved("IN_TRANSIT", 5)], asOf: "2026-11-02T11:00:00.000Z" });
  await rows([row]);
  const [first, told] = [await parcels(), await eventually(updates, (count) => count === 2)];
  await rows([row]);
  await rows([{ ...row, trackingNumber: "1z999-aa1 0123456784" }]);
  expect(await parcels()).toEqual(first);
  await rows([aParcel({ trackingNumber: "OTHER-1" })]);
  expect(await eventually(updates, (count) => count > told)).toBe(told + 1);
});

test("movements that come late and in any order are kept, and never turn the status back", async () => {
  await rows([aParcel({ events: [moved("DELIVERED", 30)] })]);
  await rows([aParcel({ events: [moved("OUT_FOR_DELIVERY", 20), moved("IN_TRANSIT", 40)] })], { source: "ups" });
  const [parcel] = await parcels();
  expect(parcel).toMatchObject({ status: "DELIVERED", lastEventAt: "2026-11-02T10:40:00.000Z", source: "ups" });
  expect(parcel?.events.map(({ status, source }) => `${status} ${source}`)).toEqual([
    "IN_TRANSIT ups",
    "DELIVERED warehouse",
    "OUT_FOR_DELIVERY ups",
  ]);
  await rows([aParcel({ status: "RETURN_TO_SENDER", lastEventAt: "2026-11-02T10:50:00Z" })]);
  expect((await parcels())[0]?.status).toBe("RETURN_TO_SENDER");
});

test("a report that is older than what is known moves the parcel, and leaves its carrier and link alone", async () => {
  await rows([aParcel({ asOf: "2026-11-03T10:00:00Z", events: [moved("PRE_TRANSIT", 1)] })]);
  await rows([
    aParcel({
      carrier: "UPS Ground",
      asOf: "2026-11-02T10:00:00Z",
      trackingUrl: "https://own.example/1",
      events: [moved("IN_TRANSIT", 2)],
    }),
  ]);
  const [parcel] = await parcels();
  expect(parcel).toMatchObject({ carrier: "UPS", status: "IN_TRANSIT", asOf: "2026-11-03T10:00:00.000Z" });
  expect(parcel?.events).toHaveLength(2);
});

test("an upload of the order keeps a parcel it names again, with its movements, and removes those of its own list only", async () => {
  const { workspace } = app;
  const upload = async (shipments?: object[]) => {
    const known = await app.as.agent.order.order({ id: order.id });
    const Upload = operation<{ upsertOrders: { rows: { problem: object | null }[] } }, { input: object }>(
      "mutation U($input: UpsertOrdersInput!) { upsertOrders(input: $input) { ... on UpsertOrdersSuccess { rows { problem { message } } } } }",
    );
    const line = {
      externalId: order.lineExternalId,
      title: "Cup",
      quantity: 1,
      components: [{ component: "PRINCIPAL", charged: "80.00" }],
    };
    const row = {
      externalId: order.externalId,
      status: "SHIPPED",
      fulfilment: "FBM",
      purchasedAt: known?.purchasedAt,
      currencyCode: "USD",
      lines: [line],
      ...(shipments === undefined ? {} : { shipments }),
    };
    const input = { channelAccountId: workspace.accounts.amazon, orders: [row] };
    const [answer] = (await app.as.integrator.request(Upload, { input })).upsertOrders.rows;
    return answer?.problem;
  };
  await rows([aParcel({ events: [moved("DELIVERED", 30)] })]);
  const [before] = await parcels();
  expect(
    await upload([
      { carrier: "UPS", trackingNumber: "1Z999AA10123456784", status: "IN_TRANSIT" },
      { carrier: "DHL", status: "PRE_TRANSIT" },
    ]),
  ).toBeNull();
  expect((await parcels()).map(({ id, carrier, status, events }) => [id === before?.id, carrier, status, events.length])).toEqual(
    [
      [true, "UPS", "DELIVERED", 1],
      [false, "DHL", "PRE_TRANSIT", 0],
    ],
  );
  await rows([aParcel({ carrier: "DHL", trackingNumber: "JJD1" })]);
  expect((await parcels()).map(({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`)).toEqual([
    "UPS 1Z999AA10123456784",
    "DHL JJD1",
  ]);
  await rows([aParcel({ carrier: "GLS", trackingNumber: "G1" })]);
  await upload();
  expect(await parcels()).toHaveLength(3);
  await upload([]);
  expect((await parcels()).map(({ carrier }) => carrier)).toEqual(["GLS"]);
  const twice = [
    { carrier: "UPS", trackingNumber: "X 1", status: "UNKNOWN" },
    { carrier: "UPS", trackingNumber: "x1", status: "UNKNOWN" },
  ];
  expect(await upload(twice)).toMatchObject({ message: expect.stringContaining("each tracking number once") as string });
});

describe("a bad row says why, and does not hold back the others", () => {
  test.each<[string, Partial<Row>, string, string]>([
    ["an order nobody knows", { orderExternalId: "nobody-knows" }, "ORDER_NOT_FOUND", "orderExternalId"],
    ["a blank carrier", { carrier: " " }, "INVALID_INPUT", "carrier"],
    ["a number of hyphens", { trackingNumber: "- -" }, "INVALID_INPUT", "trackingNumber"],
    ["a plain http link", { trackingUrl: "http://x.example" }, "INVALID_INPUT", "trackingUrl"],
    [
      "a movement of tomorrow",
      { events: [{ ...moved("DELIVERED", 1), occurredAt: new Date(Date.now() + 86_400_000).toISOString() }] },
      "INVALID_INPUT",
      "events.0.occurredAt",
    ],
    ["knowledge of tomorrow", { asOf: new Date(Date.now() + 86_400_000).toISOString() }, "INVALID_INPUT", "asOf"],
    ["101 movements", { events: Array.from({ length: 101 }, () => moved("IN_TRANSIT", 1)) }, "INVALID_INPUT", "events"],
    ["a time without a status", { lastEventAt: "2026-11-02T10:00:00Z" }, "INVALID_INPUT", "status"],
    ["another version", { expectedVersion: 7 }, "VERSION_CONFLICT", "expectedVersion"],
  ])("%s", async (_, change, code, place) => {
    const answer = await rows([aParcel({ trackingNumber: "OK1" }), aParcel(change), aParcel({ trackingNumber: "OK2" })]);
    expect(answer.map(({ problem }) => problem?.code ?? null)).toEqual([null, code, null]);
    expect(answer[1]?.problem?.path?.join(".")).toBe(`input.shipments.1.${place}`);
    expect(answer.map(({ shipment }) => shipment === null)).toEqual([false, true, false]);
    expect(await parcels()).toHaveLength(2);
  });

  test("none, more than 100, the same parcel twice, or no source: the whole upload is InvalidInput; an account that is not here is not found", async () => {
    const many = Array.from({ length: 101 }, () => aParcel({ trackingNumber: digits(12) }));
    for (const shipments of [[], many, [aParcel(), aParcel({ trackingNumber: "1z999aa10123456784" })]])
      expect(expectMember(await record(shipments), "InvalidInput").path).toEqual(["input", "shipments"]);
    expect(expectMember(await record([aParcel()], { source: "" }), "InvalidInput").path).toEqual(["input", "source"]);
    expectMember(await record([aParcel()], { channelAccountId: newId("channelAccount") }), "ChannelAccountNotFound");
    expect(await parcels()).toEqual([]);
  });
});

test("who read the parcel's version may change it; whoever read it before may not", async () => {
  await rows([aParcel({ expectedVersion: 0, status: "PRE_TRANSIT" })]);
  expect((await rows([aParcel({ expectedVersion: 1, status: "DELIVERED" })]))[0]?.problem).toBeNull();
  expect((await rows([aParcel({ expectedVersion: 1, status: "FAILURE" })]))[0]?.problem).toMatchObject({
    code: "VERSION_CONFLICT",
  });
  expect(await parcels()).toMatchObject([{ status: "DELIVERED", version: 2 }]);
});

test("two carriers' reports of one new parcel at once make one parcel with all its movements", async () => {
  const reports = Array.from({ length: 6 }, (_, index) => aParcel({ events: [moved("IN_TRANSIT", index)] }));
  await Promise.all(reports.map((row, index) => rows([row], { source: `s${index}` })));
  const found = await parcels();
  expect(found).toHaveLength(1);
  expect(found[0]?.events).toHaveLength(6);
});
