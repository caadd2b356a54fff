/** What became of the replies made of macros: a planted history with known figures, and what asking costs. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { historyOf, mail } from "./answered.ts";
import { amazonNumber, fewestStatements } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = "2026-10-05T08:00:00.000Z";
let now = new Date(START);
const shared = sharedApp({ clock: { now: () => now } });
let app: TestApp;
let history: ReturnType<typeof historyOf>;
beforeEach(async () => {
  now = new Date(START);
  app = await anotherWorkspace(shared());
  history = historyOf(app, () => now);
});
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const wait = (ms: number): void => void (now = new Date(now.getTime() + ms));

type Input = Parameters<TestApp["as"]["agent"]["statistics"]["macroEfficiency"]>[0]["input"];
const WINDOW = { from: "2026-10-01T00:00:00Z", to: "2026-12-01T00:00:00Z" };
const table = (input: Partial<Input> = {}) => app.as.analyst.statistics.macroEfficiency({ input: { window: WINDOW, ...input } });
type Row = Awaited<ReturnType<typeof table>>["rows"][number];
const figures = ({ used, notices, resolvedRate, fcrRate, repeatContactRate }: Omit<Row, "macro" | "version">) => [
  used,
  notices,
  ...[resolvedRate, fcrRate, repeatContactRate].map(({ numerator, denominator }) => `${numerator}/${denominator}`),
];
const rowsOf = async (input: Partial<Input> = {}) =>
  new Map(
    (await table(input)).rows.map((row) => [`${row.macro.key}${row.version ? ` v${row.version.version}` : ""}`, figures(row)]),
  );
const STATS = `stats(window: $window) { used notices resolvedRate { numerator denominator rate } fcrRate { numerator denominator rate }
  repeatContactRate { numerator denominator rate } metrics { name version formula } from to watermark }`;
type Stats = Omit<Row, "macro" | "version"> & {
  metrics: { name: string; version: number; formula: string }[];
  from: string;
  to: string;
  watermark: string | null;
};
const LIST = operation<
  { macros: { nodes: { key: string; stats: Stats; currentVersion: { stats: Stats } | null }[] } },
  { first: number; window: object }
>(
  `query L($first: Int!, $window: ReportWindowInput!) { macros(first: $first) { nodes { key ${STATS} currentVersion { ${STATS} } } } }`,
);
const ONE = operation<{ macro: { stats: Stats } }, { id: string; window: object }>(
  `query O($id: ID!, $window: ReportWindowInput!) { macro(id: $id) { ${STATS} } }`,
);

/** Two macros in five conversations; what becomes of each is said beside it. */
const plant = async () => {
  const a = await history.macro("aa", 2);
  const b = await history.macro("bb");
  const unused = await history.macro("unused");
  const [a1 = "", a2 = ""] = a.versionIds;
  const [b1 = ""] = b.versionIds;
  // One question, one reply, silence: settled at first contact.
  const settled = await history.ask(mail());
  wait(HOUR);
  await history.reply(settled, { versionId: a1 });
  await history.resolve(settled);
  // The customer writes again after three days: a1 failed; b1 resolves what was resolved before, so it is no first contact.
  const again = mail();
  const first = await history.ask(again);
  wait(HOUR);
  await history.reply(first, { versionId: a1 });
  await history.resolve(first);
  wait(3 * DAY);
  const second = await history.ask(again, { answering: first });
  expect(second.ticketId).toBe(first.ticketId);
  wait(HOUR);
  await history.reply(second, { versionId: b1 });
  await history.resolve(second);
  // Two replies before the resolution: only the second one resolved.
  const twice = await history.ask(mail());
  await history.reply(twice, { versionId: a2 });
  wait(HOUR);
  await history.reply(twice, { versionId: a1, by: "manager" });
  await history.resolve(twice);
  // Another ticket about the same order after five days: a2 failed, and b1 is not the first to resolve the matter.
  const order = amazonNumber();
  await app.as.integrator.order.upsertOrders({
    channelAccountId: app.workspace.accounts.amazon,
    orders: [
      {
        externalId: order,
        status: "SHIPPED",
        fulfilment: "FBM",
        purchasedAt: "2026-09-01T10:00:00Z",
        currencyCode: "USD",
        lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL", charged: "1.00" }] }],
      },
    ],
  });
  const mine = await history.ask(mail(), { order });
  await history.reply(mine, { versionId: a2 });
  wait(HOUR);
  await history.resolve(mine);
  wait(5 * DAY);
  const other = await history.ask(mail(), { order });
  expect(other.ticketId).not.toBe(mine.ticketId);
  await history.reply(other, { versionId: b1 });
  await history.resolve(other);
  // On their way, refused, and a notice of a merge.
  wait(8 * DAY);
  const open = await history.ask(mail());
  await history.reply(open, { versionId: a1, status: "QUEUED" });
  await history.reply(open, { versionId: a1, status: "REJECTED" });
  await history.reply(open, { versionId: a1, kind: "MERGE_NOTICE" });
  // Too young to be known.
  const young = await history.ask(mail());
  await history.reply(young, { versionId: a1 });
  await history.resolve(young);
  wait(6 * DAY);
  return { a, b, unused, a1, a2, b1 };
};

describe("a planted history", () => {
  test("has exactly these figures, per version, per macro, and for a macro by itself", async () => {
    const { a, b, unused } = await plant();
    const versions = await rowsOf({ per: "VERSION" });
    // used, notices, resolved of used, settled at first contact of known ones, repeated of known ones
    expect(versions.get("aa v1")).toEqual([5, 1, "4/5", "2/3", "1/3"]);
    expect(versions.get("aa v2")).toEqual([2, 0, "1/2", "0/1", "1/2"]);
    expect(versions.get("bb v1")).toEqual([2, 0, "2/2", "0/0", "0/2"]);
    expect(versions.get("unused v1")).toEqual([0, 0, "0/0", "0/0", "0/0"]);
    const macros = await rowsOf();
    expect(macros.get("aa")).toEqual([7, 1, "5/7", "2/4", "2/5"]);
    expect(macros.get("bb")).toEqual(versions.get("bb v1"));
    expect(macros.get("unused")).toEqual([0, 0, "0/0", "0/0", "0/0"]);
    for (const [{ id }, key] of [
      [a, "aa"],
      [b, "bb"],
      [unused, "unused"],
    ] as const)
      expect(figures((await app.as.analyst.request(ONE, { id, window: WINDOW })).macro.stats)).toEqual(macros.get(key));
    // A rate of nothing is no rate, and no zero.
    expect((await app.as.analyst.request(ONE, { id: b.id, window: WINDOW })).macro.stats).toMatchObject({
      resolvedRate: { rate: "1.0000" },
      fcrRate: { rate: null },
      repeatContactRate: { rate: "0.0000" },
    });
  });

  test("becomes known when its seven days are over", async () => {
    const { a1 } = await plant();
    expect((await rowsOf({ per: "VERSION" })).get("aa v1")?.slice(3)).toEqual(["2/3", "1/3"]);
    wait(DAY);
    expect((await rowsOf({ per: "VERSION" })).get("aa v1")?.slice(3)).toEqual(["2/3", "1/3"]);
    wait(1);
    expect((await rowsOf({ per: "VERSION" })).get("aa v1")?.slice(3)).toEqual(["3/4", "1/4"]);
    expect(a1).toMatch(/^mcv_/);
  });

  test("is the sum of its parts: macros in the table, members, days, channels and the report's groups", async () => {
    await plant();
    const measures = ["FCR" as const, "REPEAT_CONTACT_RATE" as const];
    const report = async (dimensions: ("MACRO" | "MEMBER" | "DAY" | "CHANNEL" | "RISK" | "REASON" | "TAG")[]) =>
      (await app.as.analyst.report.report({ input: { measures, dimensions, window: WINDOW } })).rows;
    const sums = (rows: Awaited<ReturnType<typeof report>>) =>
      [0, 1].map((place) =>
        rows.reduce<[number, number]>(
          ([part, of], { shares }) => [part + (shares[place]?.numerator ?? 0), of + (shares[place]?.denominator ?? 0)],
          [0, 0],
        ),
      );
    const [whole] = await report([]);
    expect(whole?.shares).toEqual([
      { numerator: 2, denominator: 4, rate: "0.5000" },
      { numerator: 2, denominator: 7, rate: "0.2857" },
    ]);
    expect(whole?.values).toEqual(["0.5000", "0.2857"]);
    for (const dimension of ["MACRO", "MEMBER", "DAY", "CHANNEL", "RISK", "REASON", "TAG"] as const)
      expect([dimension, sums(await report([dimension]))]).toEqual([
        dimension,
        [
          [2, 4],
          [2, 7],
        ],
      ]);
    const table = new Map((await report(["MACRO"])).map(({ keys, shares }) => [keys[0], shares]));
    const rows = await rowsOf();
    for (const key of ["aa", "bb"])
      expect(table.get(key)?.map((share) => `${share?.numerator}/${share?.denominator}`)).toEqual(rows.get(key)?.slice(3));
    const members = await report(["MEMBER"]);
    expect(members.map(({ keys, shares }) => [keys[0], shares[0]?.denominator])).toEqual([
      ["manager", 1],
      ["agent", 3],
    ]);
    const mine = await rowsOf({ filter: { members: ["manager"] } });
    expect(mine.get("aa")).toEqual([1, 0, "1/1", "1/1", "0/1"]);
    const { rows: filtered } = await app.as.analyst.report.report({
      input: {
        measures,
        window: WINDOW,
        filter: { macros: ["aa"], members: ["manager"], channels: ["EMAIL"], risks: ["ROUTINE"] },
      },
    });
    expect(filtered).toMatchObject([{ values: ["1.0000", "0.0000"] }]);
  });
});

test("rows come in the order asked, those without the value last", async () => {
  await plant();
  const order = async (orderBy: NonNullable<Input["orderBy"]>) =>
    (await table({ per: "VERSION", orderBy })).rows.map(({ macro, version }) => `${macro.key} v${version?.version}`).slice(0, 3);
  expect(await order("MOST_USED")).toEqual(["aa v1", "aa v2", "bb v1"]);
  expect(await order("HIGHEST_RESOLVED")).toEqual(["bb v1", "aa v1", "aa v2"]);
  expect((await order("HIGHEST_FCR")).slice(0, 2)).toEqual(["aa v1", "aa v2"]);
  expect((await order("LOWEST_FCR")).slice(0, 2)).toEqual(["aa v2", "aa v1"]);
  expect(await order("MOST_REPEATED")).toEqual(["aa v2", "aa v1", "bb v1"]);
});

test("merged tickets are one ticket: a reply on either resolves it, and a question on either is a repeat", async () => {
  const { versionIds } = await history.macro("aa");
  const [buyer, versionId = ""] = [mail(), ...versionIds];
  const [one, other] = [await history.ask(mail()), await history.ask(buyer)];
  await app.as.agent.merge.mergeTickets({
    primaryTicketId: one.ticketId,
    ticketIds: [other.ticketId],
    note: "The same customer asks the same thing twice.",
  });
  wait(HOUR);
  await history.reply(other, { versionId });
  wait(HOUR);
  await history.reply(one, { versionId });
  await history.resolve(one);
  await history.resolve(other);
  wait(2 * DAY);
  await history.ask(buyer, { answering: other });
  wait(8 * DAY);
  // Of two replies one resolved, and both were followed by the question.
  expect((await rowsOf()).get("aa")).toEqual([2, 0, "1/2", "0/1", "2/2"]);
});

test("only macros for a reason, and only replies on risky tickets or of a channel", async () => {
  const damaged = await history.macro("damaged", 1, ["Damaged in transit"]);
  await history.macro("plain");
  const ticket = await history.ask(mail(), { reason: "Damaged in transit" });
  await history.reply(ticket, { versionId: damaged.versionIds[0] ?? "" });
  expect([...(await rowsOf({ filter: { reasons: ["Damaged in transit"] } })).keys()]).toEqual(["damaged"]);
  expect([...(await rowsOf({ filter: { reasons: [] } })).keys()]).toEqual([]);
  const used = async (filter: Input["filter"]) => (await rowsOf({ filter })).get("damaged")?.[0];
  expect([await used({ channels: ["EMAIL"] }), await used({ channels: ["AMAZON"] })]).toEqual([1, 0]);
  await app.as.agent.ticket.setTicketRisk({
    ticketId: ticket.ticketId,
    risk: "HIGH",
    note: "The customer is a journalist who writes about shops.",
  });
  expect([await used({ risks: ["HIGH"] }), await used({ risks: ["ROUTINE"] })]).toEqual([1, 0]);
});

test("twenty macros cost as many statements as a few, each with its statistics and in one table", async () => {
  await plant();
  const costOf = (run: () => Promise<unknown>): Promise<number> => fewestStatements(app, run);
  const costs = async () => [
    await costOf(() => app.as.analyst.request(LIST, { first: 50, window: { lastDays: 60 } })),
    await costOf(() => table({ per: "VERSION" })),
  ];
  const few = await costs();
  for (let index = 0; index < 20; index += 1) await history.macro(`more ${index}`);
  expect(await costs()).toEqual(few);
  expect((await table({ per: "VERSION" })).rows.length).toBeGreaterThan(20);
});

test("says how it counts, over which time and as of when; refuses what is no window, and whoever may read no reports", async () => {
  const { id } = await history.macro("aa");
  const { macro } = await app.as.analyst.request(ONE, { id, window: { lastDays: 30 } });
  expect(macro.stats).toMatchObject({ from: "2026-09-05T08:00:00.000Z", to: START, watermark: null });
  expect(macro.stats.metrics.map(({ name, version }) => [name, version])).toEqual([
    ["used", 1],
    ["notices", 1],
    ["resolvedRate", 1],
    ["fcrRate", 1],
    ["repeatContactRate", 1],
  ]);
  expect((await table()).metrics.map(({ formula }) => formula)).toEqual(macro.stats.metrics.map(({ formula }) => formula));
  await expect(app.as.analyst.request(ONE, { id, window: {} })).rejects.toMatchObject({
    code: "BAD_USER_INPUT",
    message: expect.stringContaining("window must have either lastDays, or from and to."),
  });
  await expect(table({ window: { lastDays: 401 } })).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  await expect(app.as.agent.request(ONE, { id, window: { lastDays: 30 } })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
