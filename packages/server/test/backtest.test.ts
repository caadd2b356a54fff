/** What a version would have decided: exact on a history that was planted, whatever happens to its job. */
import { operation } from "@firstline/sdk";
import { beforeAll, describe, expect, test } from "vitest";
import { backtestsByIds } from "../src/features/backtest/backtest.store.ts";
import { backtests } from "../src/features/backtest/backtest.table.ts";
import { newId } from "../src/kernel/id.ts";
import { scopeOf } from "../src/platform/database.ts";
import { auditOf, eventually, expectMember, givenOrder, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { backtestEnd, DRAFT, givenVersion, KINDS, plantedDifferences, plantHistory, STANDING } from "./planted-history.ts";
import { forge } from "./audit-book.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const DAY_MS = 86_400_000;
/** Two full batches and a part of one. */
const COUNT = 1200;
/** Decisions of each kind. */
const EACH = COUNT / KINDS.length;
const FROM = new Date(Date.now() - 10 * DAY_MS);
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** Decisions of every action, ten days old, on three orders by two members. */
const plant = async (app: TestApp, count = COUNT) => {
  const orders = [await givenOrder(app), await givenOrder(app), await givenOrder(app)] as const;
  const { database } = app.app;
  const versionId = await givenVersion(database.q, app.workspace.id, STANDING);
  const draftId = await givenVersion(database.q, app.workspace.id, DRAFT);
  const team = (await app.as.manager.workspace.members()).filter(({ name }) => name === "agent" || name === "colleague");
  const history = {
    workspaceId: app.workspace.id,
    versionId,
    count,
    from: FROM,
    stepMs: 1000,
    actors: team.map(({ id }) => id),
    places: orders.map(({ id, ticketId }) => ({ orderId: id, ticketId })),
  };
  await plantHistory(database.client, history);
  return { history, orders, versionId, draftId };
};

const TRACES = operation<
  {
    backtestDifferences: {
      nodes: {
        rules: { rule: string; result: string }[];
        amount: { amount: string; currencyCode: string } | null;
        decidedAt: string;
        claimFiledAt: string | null;
        negativeFeedbackAt: string | null;
        contactedAgainAt: string | null;
      }[];
    };
  },
  { backtestId: string; filter: object }
>(`query Traces($backtestId: ID!, $filter: PolicyDifferenceFilter) {
  backtestDifferences(backtestId: $backtestId, filter: $filter, first: 1) {
    nodes { rules { rule result } amount { amount currencyCode } decidedAt claimFiledAt negativeFeedbackAt contactedAgainAt } } }`);

const WINDOW = { from: FROM.toISOString(), to: new Date(FROM.getTime() + DAY_MS).toISOString() };

const begin = async ({ as }: TestApp, versionId: string, window: object = WINDOW) =>
  expectMember(await as.manager.backtest.backtestPolicy({ versionId, window }), "BacktestPolicySuccess").backtest;

const differencesOf = async ({ as }: TestApp, backtestId: string) => {
  const all = [];
  for await (const one of as.analyst.backtest.backtestDifferences({ backtestId, first: 100 })) all.push(one);
  return all;
};

/** Decisions of a kind, and the sum of what they were about. */
const ofKinds = (...numbers: readonly number[]) => ({
  decisions: numbers.length * EACH,
  minor: (currency: string): bigint =>
    numbers.reduce((sum, number) => {
      const kind = KINDS[number];
      return kind?.minor !== undefined && (kind.currencyCode ?? "USD") === currency ? sum + kind.minor * BigInt(EACH) : sum;
    }, 0n),
});
const money = (minor: bigint, currencyCode: string) => ({
  amount: `${minor / 100n}.${(minor % 100n).toString().padStart(2, "0")}`,
  currencyCode,
});

describe("on a planted history", () => {
  let app: TestApp;
  let planted: Awaited<ReturnType<typeof plant>>;
  let finished: Awaited<ReturnType<typeof backtestEnd>>;
  let orders: readonly [GivenOrder, GivenOrder, GivenOrder];

  beforeAll(async () => {
    app = await anotherWorkspace(shared(), STANDING);
    planted = await plant(app);
    ({ orders } = planted);
    // Filed after the decisions on the first order, and long before them on the last.
    for (const [order, days] of [
      [orders[0], -8],
      [orders[2], -20],
    ] as const)
      expectMember(
        await app.as.agent.claim.recordClaim({ orderId: order.id, kind: "A_TO_Z", externalId: "A-1", filedAt: inDays(days) }),
        "RecordClaimSuccess",
      );
    await app.app.database.client`update orders set purchased_at = ${inDays(-30)} where workspace_id = ${app.workspace.id}`;
    // Bad words after the decisions on the second order, removed since, good ones on the third, and bad ones long before on the first.
    for (const [order, rating, days] of [
      [orders[0], 1, -20],
      [orders[1], 2, -8],
      [orders[2], 3, -8],
    ] as const)
      expectMember(
        await app.as.agent.feedback.recordFeedback({
          orderId: order.id,
          rating,
          leftAt: inDays(days),
          removedAt: rating === 2 ? inDays(days + 1) : null,
        }),
        "RecordFeedbackSuccess",
      );
    // The second order's buyer wrote five days after the decisions; the others wrote only now.
    await forge(
      app,
      (past) => past`update sla_clocks set started_at = ${inDays(-5)} where workspace_id = ${app.workspace.id}
          and ticket_id = ${orders[1].ticketId}`,
    );
    finished = await backtestEnd(app, (await begin(app, planted.draftId)).id);
  });

  test("exactly the planted differences are found, newest first, over as many pages as it takes", async () => {
    const found = await differencesOf(app, finished?.id ?? "");
    expect(
      found.map(({ decision, action, before, after, actor, ticket }) => ({
        decisionId: decision.id,
        action,
        before,
        after,
        actorId: actor.id,
        ticketId: ticket?.id,
      })),
    ).toEqual(plantedDifferences(planted.history));
  });

  test("every decision of the window is counted once, those that nobody can be asked about apart", () => {
    expect(finished).toMatchObject({
      status: "FINISHED",
      total: COUNT,
      processed: COUNT,
      notEvaluable: { withoutFacts: EACH, notGuarded: EACH, unreadable: 0 },
      changed: 9 * EACH,
      version: { id: planted.draftId },
      differencesKept: true,
      tickets: 3,
    });
  });

  test("counts and money stand per action, old and new outcome, in each currency apart", () => {
    const row = (action: string, before: string, after: string, usd: readonly number[], eur: readonly number[] = []) => ({
      action,
      before,
      after,
      decisions: ofKinds(...usd, ...eur).decisions,
      amounts: [
        ...(eur.length > 0 ? [money(ofKinds(...eur).minor("EUR"), "EUR")] : []),
        ...(usd.some((number) => KINDS[number]?.minor !== undefined) ? [money(ofKinds(...usd).minor("USD"), "USD")] : []),
      ],
    });
    expect(finished?.outcomes.map(({ later: _, ...rest }) => rest)).toEqual([
      row("CANCELLATION", "ALLOW", "ALLOW", [13]),
      row("CANCELLATION", "ALLOW", "ESCALATE", [12]),
      row("CANCELLATION", "ALLOW", "REFUSE", [14]),
      row("MODIFICATION", "REFUSE", "REFUSE", [18]),
      row("REFUND", "ALLOW", "ALLOW", [0, 9, 10]),
      row("REFUND", "ALLOW", "ESCALATE", [1]),
      row("REFUND", "ALLOW", "REFUSE", [4, 7, 11]),
      row("REFUND", "ESCALATE", "ALLOW", [5], [3]),
      row("REFUND", "ESCALATE", "ESCALATE", [2]),
      row("REFUND", "REFUSE", "REFUSE", [6]),
      row("REPLY", "ALLOW", "ALLOW", [16]),
      row("REPLY", "ALLOW", "REFUSE", [15]),
      row("REPLY", "REFUSE", "REFUSE", [17]),
    ]);
  });

  test("beside each change stands what happened later: claims filed and bad feedback left after it, and who wrote again within seven days", () => {
    const differences = plantedDifferences(planted.history);
    type Change = { readonly action: string; readonly before: string; readonly after: string };
    const keyOf = ({ action, before, after }: Change): string => `${action} ${before} ${after}`;
    const on = (order: GivenOrder, change: Change): number =>
      differences.filter((one) => one.ticketId === order.ticketId && keyOf(one) === keyOf(change)).length;
    const changed = finished?.outcomes.filter(({ before, after }) => before !== after) ?? [];
    expect(changed).toHaveLength(6);
    for (const { decisions, later, ...change } of changed)
      expect(later).toMatchObject({
        claims: on(orders[0], change),
        repeatContacts: { numerator: on(orders[1], change), denominator: decisions },
        negativeFeedback: on(orders[1], change),
      });
    expect(finished?.outcomes.filter(({ before, after, later }) => before === after && later !== null)).toEqual([]);
  });

  test("members are named with how many of their attempts would be decided more, and less strictly", () => {
    const half = (kinds: number): number => (kinds * EACH) / 2;
    expect(finished?.actors.map(({ actor, ...counts }) => ({ name: actor.name, ...counts }))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "agent", changed: half(9), stricter: half(7), looser: half(2) }),
        expect.objectContaining({ name: "colleague", changed: half(9), stricter: half(7), looser: half(2) }),
      ]),
    );
    expect(finished?.actors).toHaveLength(2);
  });

  test.each([
    ["REFUND", "ESCALATE", "limit.refund", { amount: "70.00", currencyCode: "USD" }],
    ["CANCELLATION", "ESCALATE", "limit.cancellation", { amount: "80.00", currencyCode: "USD" }],
    ["REPLY", "REFUSE", "locked", null],
  ] as const)(
    "a %s that is decided differently shows the version's own trace, and the first claim and contact behind it",
    async (action, after, rule, amount) => {
      const filter = { action, before: "ALLOW", after, ticketId: orders[0].ticketId };
      const page = await app.as.manager.request(TRACES, { backtestId: finished?.id ?? "", filter });
      const [one] = page.backtestDifferences.nodes;
      expect(one && rulesThat(after, one)).toEqual([rule]);
      expect(one).toMatchObject({ amount, negativeFeedbackAt: null, contactedAgainAt: null });
      expect(Date.parse(one?.claimFiledAt ?? "")).toBeGreaterThan(Date.parse(one?.decidedAt ?? ""));
    },
  );

  test("the version that decided would decide nothing differently, whatever the action", async () => {
    const same = await backtestEnd(app, (await begin(app, planted.versionId)).id);
    expect(same).toMatchObject({ changed: 0, processed: COUNT, actors: [], tickets: 0 });
    expect(new Set(same?.outcomes.map(({ action }) => action))).toEqual(
      new Set(["CANCELLATION", "MODIFICATION", "REFUND", "REPLY"]),
    );
  });

  test("a window holds its first instant and not its last", async () => {
    const at = (number: number): string => new Date(FROM.getTime() + number * 1000).toISOString();
    const { id } = await begin(app, planted.draftId, { from: at(KINDS.length), to: at(2 * KINDS.length) });
    expect(await backtestEnd(app, id)).toMatchObject({ total: KINDS.length, processed: KINDS.length, changed: 9 });
  });

  test("who began and who ended it is audited", async () => {
    expect((await auditOf(app, finished?.id ?? "")).map(({ action, actor }) => [action, actor.name])).toEqual([
      ["policy.backtest", "manager"],
    ]);
    expectMember(await app.as.manager.backtest.cancelBacktest({ backtestId: finished?.id ?? "" }), "BacktestEnded");
  });
});

test("the latest twenty that have ended keep their differences; an older one keeps every figure", async () => {
  const app = await anotherWorkspace(shared(), STANDING);
  const { draftId } = await plant(app, 2 * KINDS.length);
  const { q } = app.app.database;
  const oldest = await backtestEnd(app, (await begin(app, draftId)).id);
  expect(oldest).toMatchObject({ differencesKept: true, changed: 18, tickets: 2 });
  const [row] = await backtestsByIds(scopeOf(app.app.database, app.workspace.id), [oldest?.id ?? ""]);
  if (!row || !oldest) throw new Error("it has ended");
  const copies = Array.from({ length: 19 }, () => ({ ...row, id: newId("backtest") }));
  await q.insert(backtests).values(copies);
  const newest = await backtestEnd(app, (await begin(app, draftId)).id);
  const removed = await eventually(
    () => app.as.manager.backtest.backtest({ id: oldest.id }),
    (found) => found?.differencesKept === false,
  );
  expect(removed).toEqual({ ...oldest, differencesKept: false });
  expect(await differencesOf(app, oldest.id)).toEqual([]);
  expect(await differencesOf(app, newest?.id ?? "")).toHaveLength(18);
  expect((await app.as.manager.backtest.backtests({ first: 100 })).nodes.map(({ differencesKept }) => differencesKept)).toEqual([
    ...Array.from({ length: 20 }, () => true),
    false,
  ]);
  const [left] = await app.app.database.client<{ rows: number }[]>`select count(*)::int as rows from backtest_differences
      where workspace_id = ${app.workspace.id}`;
  expect(left).toEqual({ rows: 18 });
});

test("a window that ends in the future, or is none, is refused; so is a version of nobody", async () => {
  const app = await anotherWorkspace(shared());
  const versionId = await givenVersion(app.app.database.q, app.workspace.id, DRAFT);
  const ask = (window: object, id: string = versionId) => app.as.manager.backtest.backtestPolicy({ versionId: id, window });
  expectMember(await ask({ from: inDays(-1), to: inDays(1) }), "InvalidInput");
  expectMember(await ask({ lastDays: 0 }), "InvalidInput");
  expectMember(await ask({ lastDays: 1 }, "plv_unknown"), "PolicyVersionNotFound");
  expect((await app.as.manager.backtest.backtests({})).nodes).toEqual([]);
});

test("a back-test that was cancelled stays as it was; five that have not ended keep a sixth away", async () => {
  const app = await anotherWorkspace(shared());
  const { database } = app.app;
  const versionId = await givenVersion(database.q, app.workspace.id, DRAFT);
  // An open transaction from before may yet commit a decision of the window, so none of them may begin.
  await database.client.begin(async (open) => {
    await open`select 1`;
    const begun = [];
    for (let count = 0; count < 5; count += 1) begun.push(await begin(app, versionId, { lastDays: 30 }));
    const sixth = await app.as.manager.backtest.backtestPolicy({ versionId, window: { lastDays: 30 } });
    expect(expectMember(sixth, "TooManyBacktests").unfinished.map(({ id }) => id)).toEqual(begun.map(({ id }) => id));
    for (const { id } of begun)
      expect(
        expectMember(await app.as.manager.backtest.cancelBacktest({ backtestId: id }), "CancelBacktestSuccess").backtest,
      ).toMatchObject({ status: "CANCELLED", total: null, processed: 0 });
  });
  expect((await app.as.manager.backtest.backtests({ filter: { status: ["CANCELLED"] } })).nodes).toHaveLength(5);
});
