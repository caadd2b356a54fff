/** Counting: every group against a naive count of the same rows, and the window exactly at its ends. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { digits, expectMember, givenOrder, givenTicket, logEnd, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

/** Set by tests that need a certain now. */
let now: Date | undefined;
const shared = sharedApp({ clock: { now: () => now ?? new Date() } });
let app: TestApp;
beforeEach(async () => {
  now = undefined;
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "50.00" } }));
});

type Input = Parameters<TestApp["as"]["agent"]["report"]["report"]>[0]["input"];
const ask = (input: Partial<Input>) =>
  app.as.analyst.report.report({ input: { measures: ["TICKET_VOLUME"], window: { lastDays: 30 }, ...input } });
const rowsOf = async (input: Partial<Input>) => (await ask(input)).rows.map(({ keys, values }) => [...keys, ...values]);
const ticketWith = async (tags: string[], account: "amazon" | "email" = "amazon"): Promise<string> => {
  const ticketId = await givenTicket(app, {
    account,
    buyer: account === "email" ? `x${digits(10)}@post.example` : `b${digits(12)}@marketplace.amazon.com`,
  });
  if (tags.length > 0) expectMember(await app.as.agent.ticket.setTags({ ticketId, tags }), "SetTagsSuccess");
  return ticketId;
};
const createdAt = (ticketId: string, at: string) =>
  app.app.database.client`update tickets set created_at = ${at} where workspace_id = ${app.workspace.id} and id = ${ticketId}`;

test("an empty workspace has one row of zeros without grouping, none with, and no watermark", async () => {
  expect(await ask({ measures: ["REFUND_COUNT", "TICKET_VOLUME"] })).toMatchObject({
    rows: [{ keys: [], values: ["0", "0"] }],
    truncated: false,
    watermark: null,
  });
  expect((await ask({ dimensions: ["TAG"] })).rows).toEqual([]);
});

test("grouped by tag a ticket counts once per tag, untagged ones form a group of their own; ungrouped it counts once", async () => {
  await ticketWith(["VIP", "Damaged in transit"]);
  await ticketWith(["VIP"]);
  await ticketWith(["VIP"]);
  await ticketWith(["Tracking update"]);
  await ticketWith([]);
  await ticketWith([]);
  expect(await rowsOf({ dimensions: ["TAG"] })).toEqual([
    ["VIP", "3"],
    [null, "2"],
    ["Damaged in transit", "1"],
    ["Tracking update", "1"],
  ]);
  expect(await rowsOf({})).toEqual([["6"]]);
});

test("refunds count with the tickets they were made from, unless they were rejected or cancelled", async () => {
  const orders = [await givenOrder(app), await givenOrder(app)] as const;
  for (const order of orders)
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")), "RefundOrderSuccess");
  expectMember(await app.as.agent.refund.refundOrder(partialRefund(orders[0], "60.00")), "RefundOrderEscalated");
  const { escalation } = expectMember(
    await app.as.agent.refund.refundOrder(partialRefund(orders[1], "61.00")),
    "RefundOrderEscalated",
  );
  await app.as.manager.escalation.decideEscalation({ escalationId: escalation.id, verdict: "REJECT", note: note() });
  await ticketWith([]);
  expect(await rowsOf({ measures: ["REFUND_COUNT", "TICKET_VOLUME"] })).toEqual([["3", "3"]]);
  expect(await rowsOf({ measures: ["REFUND_COUNT", "TICKET_VOLUME"], dimensions: ["TAG"] })).toEqual([
    ["Agent-Processed Refund", "3", "2"],
    [null, "0", "1"],
  ]);
});

test("by channel, by UTC day, by both, highest first, in the order the dimensions were asked for", async () => {
  const [a, b, c] = [await ticketWith([]), await ticketWith([], "email"), await ticketWith([], "email")];
  await createdAt(a, "2026-10-31T23:59:59.999Z");
  await createdAt(b, "2026-11-01T00:00:00.000Z");
  await createdAt(c, "2026-11-01T23:59:59.999Z");
  const window = { from: "2026-10-01T00:00:00Z", to: "2026-12-01T00:00:00Z" };
  expect(await rowsOf({ window, dimensions: ["CHANNEL"] })).toEqual([
    ["EMAIL", "2"],
    ["AMAZON", "1"],
  ]);
  expect(await rowsOf({ window, dimensions: ["DAY"] })).toEqual([
    ["2026-11-01", "2"],
    ["2026-10-31", "1"],
  ]);
  expect(await rowsOf({ window, dimensions: ["DAY", "CHANNEL"] })).toEqual([
    ["2026-11-01", "EMAIL", "2"],
    ["2026-10-31", "AMAZON", "1"],
  ]);
  expect(await rowsOf({ window, dimensions: ["CHANNEL", "DAY"] })).toEqual([
    ["EMAIL", "2026-11-01", "2"],
    ["AMAZON", "2026-10-31", "1"],
  ]);
});

describe("the window", () => {
  test("includes its first instant and excludes its last", async () => {
    const ticketId = await ticketWith([]);
    const countAt = async (at: string) => {
      await createdAt(ticketId, at);
      return (await rowsOf({ window: { from: "2026-10-01T00:00:00Z", to: "2026-10-02T00:00:00Z" } }))[0]?.[0];
    };
    expect(await countAt("2026-10-01T00:00:00.000Z")).toBe("1");
    expect(await countAt("2026-10-01T23:59:59.999Z")).toBe("1");
    expect(await countAt("2026-10-02T00:00:00.000Z")).toBe("0");
    expect(await countAt("2026-09-30T23:59:59.999Z")).toBe("0");
  });

  test("of the last days ends now and is told in the answer", async () => {
    const ticketId = await ticketWith([]);
    now = new Date("2026-11-22T12:00:00.000Z");
    await createdAt(ticketId, "2026-10-23T12:00:00.000Z");
    expect(await ask({ window: { lastDays: 30 } })).toMatchObject({
      from: "2026-10-23T12:00:00.000Z",
      to: "2026-11-22T12:00:00.000Z",
      rows: [{ values: ["1"] }],
    });
    expect(await rowsOf({ window: { lastDays: 29 } })).toEqual([["0"]]);
  });

  test("holds for the refunds too: a refund of a counted ticket outside the window does not count", async () => {
    const order = await givenOrder(app);
    const { refund } = expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "60.00")), "RefundOrderEscalated");
    await createdAt(order.ticketId, "2026-10-01T12:00:00Z");
    await app.app.database.client`update refunds set requested_at = '2026-10-03T00:00:00Z' where id = ${refund.id}`;
    const countUntil = (to: string) =>
      rowsOf({ measures: ["TICKET_VOLUME", "REFUND_COUNT"], window: { from: "2026-10-01T00:00:00Z", to } });
    expect(await countUntil("2026-10-03T00:00:00Z")).toEqual([["1", "0"]]);
    expect(await countUntil("2026-10-03T00:00:00.001Z")).toEqual([["1", "1"]]);
  });

  test.each<[string, Input["window"]]>([
    ["neither days nor ends", {}],
    ["only one end", { from: "2026-10-01T00:00:00Z" }],
    ["days and ends", { lastDays: 3, from: "2026-10-01T00:00:00Z", to: "2026-10-02T00:00:00Z" }],
    ["0 days", { lastDays: 0 }],
    ["401 days", { lastDays: 401 }],
    ["ends the wrong way round", { from: "2026-10-02T00:00:00Z", to: "2026-10-01T00:00:00Z" }],
    ["no time between them", { from: "2026-10-02T00:00:00Z", to: "2026-10-02T00:00:00Z" }],
    ["more than 400 days between them", { from: "2024-10-02T00:00:00Z", to: "2026-10-02T00:00:00Z" }],
  ])("with %s is refused, naming the field", async (_, window) => {
    await expect(ask({ window })).rejects.toMatchObject({
      type: "InvalidRequestError",
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("input.window"),
    });
  });
});

test.each<[string, Partial<Input>]>([
  ["no measure", { measures: [] }],
  ["a measure twice", { measures: ["TICKET_VOLUME", "TICKET_VOLUME"] }],
  ["three dimensions", { dimensions: ["TAG", "DAY", "CHANNEL"] }],
  ["a dimension twice", { dimensions: ["TAG", "TAG"] }],
])("%s is refused", async (_, input) => {
  await expect(ask(input)).rejects.toMatchObject({ type: "InvalidRequestError", code: "BAD_USER_INPUT" });
});

test("filters by tag: grouped by tag only the asked ones form groups, otherwise a ticket with any of them counts once", async () => {
  await ticketWith(["VIP", "Damaged in transit"]);
  await ticketWith(["VIP"], "email");
  await ticketWith(["Tracking update"]);
  await ticketWith([]);
  const filter = { tags: ["VIP", "Damaged in transit"] };
  expect(await rowsOf({ filter, dimensions: ["TAG"] })).toEqual([
    ["VIP", "2"],
    ["Damaged in transit", "1"],
  ]);
  expect(await rowsOf({ filter })).toEqual([["2"]]);
  expect(await rowsOf({ filter: { ...filter, channels: ["EMAIL"] } })).toEqual([["1"]]);
  expect(await rowsOf({ filter: { tags: [] } })).toEqual([["0"]]);
  expect(await rowsOf({ filter: { tags: null, channels: null } })).toEqual([["4"]]);
  expect(await rowsOf({ filter: null })).toEqual([["4"]]);
});

test("random tickets: every group equals a naive count", async () => {
  const names = ["VIP", "Damaged in transit", "Tracking update"] as const;
  const expected = new Map<string, number>();
  const count = (tag: string | null, channel: string) =>
    expected.set(`${tag ?? "none"} ${channel}`, (expected.get(`${tag ?? "none"} ${channel}`) ?? 0) + 1);
  for (let index = 0; index < 24; index += 1) {
    const reason = names[1 + (index % 2)] ?? "VIP";
    const tags = index % 5 === 0 ? [] : index % 3 === 0 ? ["VIP"] : index % 4 === 0 ? ["VIP", reason] : [reason];
    const channel = index % 7 < 3 ? "EMAIL" : "AMAZON";
    await ticketWith(tags, channel === "EMAIL" ? "email" : "amazon");
    for (const tag of tags.length === 0 ? [null] : tags) count(tag, channel);
  }
  const rows = await rowsOf({ dimensions: ["TAG", "CHANNEL"] });
  expect(new Map(rows.map(([tag, channel, value]) => [`${tag ?? "none"} ${channel}`, Number(value)]))).toEqual(expected);
  const values = rows.map((row) => Number(row[2]));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

test("more than a thousand groups are cut to the highest thousand, and the answer says so", async () => {
  const ticketId = await ticketWith(["VIP"]);
  const other = await ticketWith(["VIP"]);
  const { client } = app.app.database;
  const { id } = app.workspace;
  await client`insert into tags (workspace_id, id, name, is_reason, is_automatic) select ${id}, ${newId("tag")} || g, 'many ' || g, false, false from generate_series(1, 1000) as g`;
  await client`insert into ticket_tags (workspace_id, ticket_id, tag_id) select ${id}, ${ticketId}, t.id from tags as t where t.workspace_id = ${id} and t.name like 'many %'`;
  expect(other).not.toBe(ticketId);
  const answer = await ask({ dimensions: ["TAG"] });
  expect(answer).toMatchObject({ truncated: true });
  expect(answer.rows).toHaveLength(1000);
  expect(answer.rows[0]).toEqual({ keys: ["VIP"], values: ["2"], shares: [null] });
});

test("every measure is defined as data, and an answer names the definitions it used, in the order asked", async () => {
  const metrics = await app.as.analyst.report.metrics();
  expect(metrics.map(({ measure, version, unit }) => [measure, version, unit])).toEqual([
    ["TICKET_VOLUME", 1, "tickets"],
    ["REFUND_COUNT", 1, "refunds"],
    ["FCR", 1, "share"],
    ["REPEAT_CONTACT_RATE", 1, "share"],
  ]);
  for (const { formula } of metrics) expect(formula.length).toBeGreaterThan(20);
  expect((await ask({ measures: ["REFUND_COUNT", "TICKET_VOLUME"] })).metrics).toEqual([metrics[1], metrics[0]]);
});

test("the watermark is a position of the event log: subscribing behind it misses nothing that the answer did not count", async () => {
  await ticketWith([]);
  await logEnd(app);
  const { watermark } = await ask({});
  expect(watermark).toBe(await app.as.analyst.event.eventPosition());
});

test("counts are the workspace's own", async () => {
  await ticketWith(["VIP"]);
  const other = await anotherWorkspace(shared());
  expect(
    (await other.as.analyst.report.report({ input: { measures: ["TICKET_VOLUME"], window: { lastDays: 30 } } })).rows[0]?.values,
  ).toEqual(["0"]);
});
