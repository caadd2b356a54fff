/** What a version would have decided: exact on a history that was planted, whatever happens to its job. */
import { operation } from "@firstline/sdk";
import { beforeAll, describe, expect, test } from "vitest";
import { auditOf, expectMember, givenOrder, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { backtestEnd, DRAFT, givenVersion, KINDS, plantedDifferences, plantHistory, STANDING } from "./planted-history.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const DAY_MS = 86_400_000;
const COUNT = 2500;
const FROM = new Date(Date.now() - 10 * DAY_MS);
const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** Two and a half batches of decisions, ten days old, on three orders by two members. */
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
        amount: { amount: string; currencyCode: string };
        decidedAt: string;
        claimFiledAt: string | null;
        contactedAgainAt: string | null;
      }[];
    };
  },
  { backtestId: string; filter: object }
>(`query Traces($backtestId: ID!, $filter: PolicyDifferenceFilter) {
  backtestDifferences(backtestId: $backtestId, filter: $filter, first: 1) {
    nodes { rules { rule result } amount { amount currencyCode } decidedAt claimFiledAt contactedAgainAt } } }`);

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
  decisions: (numbers.length * COUNT) / 10,
  minor: (currency: string): bigint =>
    numbers.reduce((sum, number) => {
      const kind = KINDS[number];
      return kind && (kind.currencyCode ?? "USD") === currency ? sum + (kind.minor * BigInt(COUNT)) / 10n : sum;
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
    // The second order's buyer wrote five days after the decisions; the others wrote only now.
    await app.app.database.client.begin(async (past) => {
      await past`set local session_replication_role = replica`; // triggers keep the past from being changed, rightly
      await past`update sla_clocks set started_at = ${inDays(-5)} where workspace_id = ${app.workspace.id}
          and ticket_id = ${orders[1].ticketId}`;
    });
    finished = await backtestEnd(app, (await begin(app, planted.draftId)).id);
  });

  test("exactly the planted differences are found, newest first, over as many pages as it takes", async () => {
    const found = await differencesOf(app, finished?.id ?? "");
    expect(
      found.map(({ decision, before, after, actor, ticket }) => ({
        decisionId: decision.id,
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
      notEvaluable: { withoutFacts: COUNT / 10, unreadable: 0 },
      changed: COUNT / 2,
      tickets: 3,
    });
  });

  test("counts and money stand per old and new outcome, in each currency apart", () => {
    const row = (before: string, after: string, usd: readonly number[], eur: readonly number[] = []) => ({
      action: "REFUND",
      before,
      after,
      decisions: ofKinds(...usd, ...eur).decisions,
      amounts: [
        ...(eur.length > 0 ? [money(ofKinds(...eur).minor("EUR"), "EUR")] : []),
        ...(usd.length > 0 ? [money(ofKinds(...usd).minor("USD"), "USD")] : []),
      ],
    });
    expect(finished?.outcomes.map(({ later: _, ...rest }) => rest)).toMatchObject([
      row("ALLOW", "ALLOW", [0, 9]),
      row("ALLOW", "ESCALATE", [1]),
      row("ALLOW", "REFUSE", [4, 7]),
      row("ESCALATE", "ALLOW", [5], [3]),
      row("ESCALATE", "ESCALATE", [2]),
      row("REFUSE", "REFUSE", [6]),
    ]);
  });

  test("beside each change stands what happened later: claims filed after it, and who wrote again within seven days", () => {
    const differences = plantedDifferences(planted.history);
    const on = (order: GivenOrder, before: string, after: string): number =>
      differences.filter((one) => one.ticketId === order.ticketId && one.before === before && one.after === after).length;
    const changed = finished?.outcomes.filter(({ before, after }) => before !== after) ?? [];
    expect(changed).toHaveLength(3);
    for (const { before, after, decisions, later } of changed)
      expect(later).toMatchObject({
        claims: on(orders[0], before, after),
        repeatContacts: { numerator: on(orders[1], before, after), denominator: decisions },
        negativeFeedback: null,
      });
    expect(finished?.outcomes.filter(({ before, after, later }) => before === after && later !== null)).toEqual([]);
  });

  test("members are named with how many of their attempts would be decided more, and less strictly", () => {
    const half = (kinds: number): number => (kinds * COUNT) / 10 / 2;
    expect(finished?.actors.map(({ actor, ...counts }) => ({ name: actor.name, ...counts }))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "agent", changed: half(5), stricter: half(3), looser: half(2) }),
        expect.objectContaining({ name: "colleague", changed: half(5), stricter: half(3), looser: half(2) }),
      ]),
    );
    expect(finished?.actors).toHaveLength(2);
  });

  test("a difference shows the version's own trace, and the first claim and contact behind it", async () => {
    const filter = { before: "ALLOW", after: "ESCALATE", ticketId: orders[0].ticketId } as const;
    const page = await app.as.manager.request(TRACES, { backtestId: finished?.id ?? "", filter });
    const [one] = page.backtestDifferences.nodes;
    expect(one && rulesThat("ESCALATE", one)).toEqual(["limit.refund"]);
    expect(one).toMatchObject({ amount: { amount: "70.00", currencyCode: "USD" }, contactedAgainAt: null });
    expect(Date.parse(one?.claimFiledAt ?? "")).toBeGreaterThan(Date.parse(one?.decidedAt ?? ""));
  });

  test("the version that decided would decide nothing differently", async () => {
    expect(await backtestEnd(app, (await begin(app, planted.versionId)).id)).toMatchObject({
      changed: 0,
      processed: COUNT,
      actors: [],
    });
  });

  test("a window holds its first instant and not its last", async () => {
    const at = (number: number): string => new Date(FROM.getTime() + number * 1000).toISOString();
    const { id } = await begin(app, planted.draftId, { from: at(10), to: at(20) });
    expect(await backtestEnd(app, id)).toMatchObject({ total: 10, processed: 10, changed: 5 });
  });

  test("who began and who ended it is audited", async () => {
    expect((await auditOf(app, finished?.id ?? "")).map(({ action, actor }) => [action, actor.name])).toEqual([
      ["policy.backtest", "manager"],
    ]);
    expectMember(await app.as.manager.backtest.cancelBacktest({ backtestId: finished?.id ?? "" }), "BacktestEnded");
  });
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
