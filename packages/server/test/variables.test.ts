/** What Firstline fills into a text by itself: from where, how old it may be, and what it refuses to say. */
import { beforeEach, describe, expect, test } from "vitest";
import { renderForThread, resolveVariables } from "../src/features/variable/index.ts";
import { scopeOf } from "../src/platform/database.ts";
import { auditOf, digits, eventually, expectMember, givenOrder, note } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const HOUR = 3_600_000;
/** Stands still once it is set. */
const time: { at: Date | null } = { at: null };
const clock = { now: () => time.at ?? new Date() };
const shared = sharedApp({ clock });
let app: TestApp;
beforeEach(async () => {
  time.at = null;
  app = await anotherWorkspace(shared());
});

const render = (ticketId: string, body: string) =>
  renderForThread(scopeOf(app.app.database, app.workspace.id), clock, {
    ticketId,
    threadId: null,
    locale: null,
    inputs: [],
    template: { translations: [{ locale: "en", body }], inputs: [] },
  });

type Parcel = { status?: "IN_TRANSIT" | "DELIVERED"; asOf?: string };
const givenParcel = async (order: GivenOrder, { status = "IN_TRANSIT", asOf }: Parcel = {}) => {
  const trackingNumber = `1Z${digits(16)}`;
  const { rows } = expectMember(
    await app.as.integrator.order.recordShipments({
      channelAccountId: app.workspace.accounts.amazon,
      source: "warehouse",
      shipments: [
        {
          orderExternalId: order.externalId,
          carrier: "UPS",
          trackingNumber,
          status,
          lastEventAt: "2026-11-02T10:00:00Z",
          ...(asOf === undefined ? {} : { asOf }),
        },
      ],
    }),
    "RecordShipmentsSuccess",
  );
  return { id: rows[0]?.shipment?.id ?? "", trackingNumber, asOf: new Date(rows[0]?.shipment?.asOf ?? "") };
};
const TRACKING = "Order {{order.id}}: {{shipment.status}}, see {{shipment.trackingUrl}}";

describe("freshness", () => {
  test("a parcel that is exactly six hours old is told; a moment later the text is refused, and names the call that helps", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const parcel = await givenParcel(order);
    const text = `Order ${order.externalId}: in transit, see https://www.ups.com/track?tracknum=${parcel.trackingNumber}`;
    const at = (ms: number) => void (time.at = new Date(parcel.asOf.getTime() + ms));
    at(6 * HOUR);
    expect(await render(order.ticketId, TRACKING)).toMatchObject({ kind: "rendered", text });
    at(6 * HOUR + 1);
    expect(await render(order.ticketId, TRACKING)).toMatchObject({
      kind: "unavailable",
      unavailable: [
        { name: "shipment.status", reason: "VARIABLE_STALE", refresh: { operation: "refreshShipment", id: parcel.id } },
        { name: "shipment.trackingUrl", reason: "VARIABLE_STALE", refresh: { operation: "refreshShipment", id: parcel.id } },
      ],
    });
  });

  test("the call it names makes it fresh", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const parcel = await givenParcel(order, { asOf: new Date(Date.now() - 7 * HOUR).toISOString() });
    const tomorrow = new Date(Date.now() + 24 * HOUR);
    await shared().easypost?.putParcels([
      {
        trackingCode: parcel.trackingNumber,
        carrier: "UPS",
        estDeliveryDate: tomorrow.toISOString(),
        details: [{ message: "Out", status: "out_for_delivery", datetime: "2026-11-03T10:00:00Z" }],
      },
    ]);
    const body = `${TRACKING}, by {{shipment.expectedBy}}`;
    expect(await render(order.ticketId, body)).toMatchObject({ kind: "unavailable" });
    await app.as.agent.order.refreshShipment({ shipmentId: parcel.id });
    const rendered = await eventually(
      () => render(order.ticketId, body),
      ({ kind }) => kind === "rendered",
    );
    const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" }).format(tomorrow);
    expect(rendered).toMatchObject({ text: expect.stringMatching(`out for delivery, see https://.*, by ${day}$`) as string });
  });

  test("a delivered parcel stays true, however old the knowledge is", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    await givenParcel(order, { status: "DELIVERED" });
    time.at = new Date(Date.now() + 300 * 24 * HOUR);
    expect(await render(order.ticketId, "It was {{shipment.status}}.")).toMatchObject({ text: "It was delivered." });
  });

  test("a manager changes the age, with a note; it holds at once, and is audited", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    await givenParcel(order, { asOf: new Date(Date.now() - 7 * HOUR).toISOString() });
    const setting = { name: "shipment.status", maxAgeSeconds: 8 * 3600, expectedVersion: 0, note: note() };
    const { macroVariable } = expectMember(
      await app.as.manager.variable.setVariableFreshness(setting),
      "SetVariableFreshnessSuccess",
    );
    expect(macroVariable).toMatchObject({ name: "shipment.status", maxAgeSeconds: 28_800, version: 1 });
    expect(await render(order.ticketId, "It is {{shipment.status}}.")).toMatchObject({ text: "It is in transit." });
    expect(await auditOf(app, "shipment.status")).toMatchObject([{ action: "variable.set-freshness", note: setting.note }]);
    const again = await app.as.manager.variable.setVariableFreshness({ ...setting, note: note() });
    expect(again).toMatchObject({ __typename: "VersionConflict", currentVersion: 1 });
    const next = await app.as.manager.variable.setVariableFreshness({
      ...setting,
      expectedVersion: 1,
      maxAgeSeconds: 300,
      note: note(),
    });
    expectMember(next, "SetVariableFreshnessSuccess");
    const shown = await app.as.agent.variable.macroVariables();
    expect(shown.find(({ name }) => name === "shipment.status")).toMatchObject({ maxAgeSeconds: 300, version: 2 });
    expect(shown.find(({ name }) => name === "shipment.trackingUrl")).toMatchObject({ maxAgeSeconds: 21_600, version: 0 });
  });

  test("of two managers at once one is told about the other", async () => {
    const set = (maxAgeSeconds: number) =>
      app.as.manager.variable.setVariableFreshness({ name: "shipment.carrier", maxAgeSeconds, expectedVersion: 0, note: note() });
    const outcomes = (await Promise.all([set(600), set(900)])).map((result) => result.__typename);
    expect(outcomes.toSorted()).toEqual(["SetVariableFreshnessSuccess", "VersionConflict"]);
  });

  test.each([
    ["order.id", 3600, "input.name"],
    ["nobody.knows", 3600, "input.name"],
    ["shipment.status", 299, "input.maxAgeSeconds"],
    ["shipment.status", 2_592_001, "input.maxAgeSeconds"],
  ])("%s for %i seconds is refused at %s", async (name, maxAgeSeconds, path) => {
    const refused = await app.as.manager.variable.setVariableFreshness({ name, maxAgeSeconds, expectedVersion: 0, note: note() });
    expect(expectMember(refused, "InvalidInput").issues.map((issue) => issue.path.join("."))).toEqual([path]);
  });

  test("without a reason nothing changes", async () => {
    const setting = { name: "shipment.status", maxAgeSeconds: 600, expectedVersion: 0, note: "ok" };
    expectMember(await app.as.manager.variable.setVariableFreshness(setting), "NoteTooShort");
    expect(await auditOf(app, "shipment.status")).toMatchObject([{ outcome: "REFUSE", problem: "NOTE_TOO_SHORT" }]);
  });
});

describe("values", () => {
  const resolve = (of: TestApp, ticketId: string, names: readonly string[]) =>
    resolveVariables(scopeOf(of.app.database, of.workspace.id), clock, { ticketId, threadId: null, locale: "en", names });

  test("are those of the ticket's own facts; names that nobody knows are left out", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const known = await resolve(app, order.ticketId, ["customer.name", "workspace.name", "order.id", "product.title", "no.such"]);
    expect([...known].map(([name, { value }]) => [name, value])).toEqual([
      ["customer.name", "Kim Buyer"],
      ["workspace.name", "Test workspace"],
      ["order.id", order.externalId],
      ["product.title", "Stoneware cup"],
    ]);
  });

  test("of another workspace's ticket there are none", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const other = await anotherWorkspace(shared());
    expect([...(await resolve(other, order.ticketId, ["order.id", "workspace.name"]))]).toEqual([]);
  });
});
