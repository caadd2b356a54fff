/** A version that judges along: what it says is what its back-test says, and no live decision notices it. */
import { operation } from "@firstline/sdk";
import { describe, expect, test } from "vitest";
import { auditOf, eventually, expectMember, givenOrder, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { givenVersion } from "./planted-history.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
const STANDING = withLimits({ perRefund: { USD: "100.00" } });
const DRAFT = withLimits({ perRefund: { USD: "50.00", EUR: "50.00" } });

const DIFFERENCES = operation<
  { policyDifferences: { differences: { nodes: { decision: { id: string }; before: string; after: string }[] } } },
  { versionId: string; window: object }
>(`query Differences($versionId: ID!, $window: ReportWindowInput!) {
  policyDifferences(versionId: $versionId, window: $window) { differences(first: 100) { nodes { decision { id } before after } } } }`);

const desk = async () => {
  const app = await anotherWorkspace(shared(), STANDING);
  return { app, versionId: await givenVersion(app.app.database.q, app.workspace.id, DRAFT) };
};

/** One refund on an order of its own. */
const refund = async (app: TestApp, amount: string, currencyCode: "USD" | "EUR" = "USD") => {
  const order = await givenOrder(app, { principal: "200.00", currencyCode });
  return app.as.agent.refund.refundOrder(partialRefund(order, amount, currencyCode));
};
const outcome = async (app: TestApp, amount: string, currencyCode?: "USD" | "EUR"): Promise<string> =>
  (await refund(app, amount, currencyCode)).__typename;

const shadowed = async ({ as }: TestApp, versionId: string) =>
  expectMember(await as.manager.shadow.shadowPolicy({ versionId }), "ShadowPolicySuccess").shadow;

const backtested = async ({ as }: TestApp, versionId: string, window: { from: string; to: string }) => {
  const { backtest } = expectMember(await as.manager.backtest.backtestPolicy({ versionId, window }), "BacktestPolicySuccess");
  const finished = await eventually(
    () => as.manager.backtest.backtest({ id: backtest.id }),
    (one) => one?.status === "FINISHED",
  );
  const { nodes } = await as.manager.backtest.backtestDifferences({ backtestId: backtest.id, first: 100 });
  return { finished, nodes };
};

const now = async ({ app }: TestApp): Promise<string> => {
  const [row] = await app.database.client<
    { at: string }[]
  >`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;
  return row?.at ?? "";
};

test("the differences of a version in shadow are those of its back-test over the same window, exactly", async () => {
  const { app, versionId } = await desk();
  expect(await outcome(app, "70.00")).toBe("RefundOrderSuccess"); // before the shadow: of another window
  const { startedAt } = await shadowed(app, versionId);
  const answers = await Promise.all([
    outcome(app, "30.00"),
    outcome(app, "50.00"),
    outcome(app, "50.01"),
    outcome(app, "70.00"),
    outcome(app, "120.00"),
    outcome(app, "300.00"),
    outcome(app, "20.00", "EUR"),
    outcome(app, "60.00", "EUR"),
  ]);
  expect(answers).toEqual([
    "RefundOrderSuccess",
    "RefundOrderSuccess",
    "RefundOrderSuccess",
    "RefundOrderSuccess",
    "RefundOrderEscalated",
    "RefundExceedsBalance",
    "RefundOrderEscalated",
    "RefundOrderEscalated",
  ]);
  const window = { from: startedAt, to: await now(app) };
  const said = await app.as.manager.shadow.policyDifferences({ versionId, window });
  const { finished, nodes } = await backtested(app, versionId, window);
  const { policyDifferences } = await app.as.manager.request(DIFFERENCES, { versionId, window });
  expect(policyDifferences.differences.nodes).toEqual(
    nodes.map(({ decision, before, after }) => ({ decision: { id: decision.id }, before, after })),
  );
  expect(nodes.map(({ before, after }) => `${before} ${after}`).sort()).toEqual([
    "ALLOW ESCALATE",
    "ALLOW ESCALATE",
    "ESCALATE ALLOW",
  ]);
  expect(said?.outcomes).toEqual(finished?.outcomes.map((count) => ({ ...count, later: null })));
  expect(said).toMatchObject({ total: finished?.total, changed: finished?.changed, notSeen: 0, notEvaluable: 0 });

  // A wider window holds what the shadow has not seen; it says how much, and does not guess.
  const wider = await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } });
  expect(wider).toMatchObject({ total: 9, notSeen: 1, changed: 3 });
});

describe("a live decision", () => {
  test("costs as many statements with a version in shadow as without", async () => {
    const { app, versionId } = await desk();
    const costOf = async (): Promise<number> => {
      const order = await givenOrder(app, { principal: "200.00" });
      app.count.reset();
      await app.as.agent.refund.refundOrder(partialRefund(order, "60.00"));
      return app.count.statements.length;
    };
    const without = await costOf();
    await shadowed(app, versionId);
    expect(await costOf()).toBe(without);
    expect((await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } }))?.changed).toBe(1);
  });

  test("is made all the same when the version in shadow cannot judge at all", async () => {
    const { app, versionId } = await desk();
    await shadowed(app, versionId);
    await app.app.database.client`update policy_shadows set document = '{"format": 99}' where workspace_id = ${app.workspace.id}`;
    expect(await outcome(app, "60.00")).toBe("RefundOrderSuccess");
    expect(await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } })).toMatchObject({
      total: 1,
      notSeen: 0,
      notEvaluable: 1,
      changed: 0,
    });
  });
});

test("what was decided after the shadow was stopped it has not seen; what it said before stays", async () => {
  const { app, versionId } = await desk();
  await shadowed(app, versionId);
  await outcome(app, "60.00");
  expectMember(await app.as.manager.shadow.stopShadow({ versionId }), "StopShadowSuccess");
  await outcome(app, "70.00");
  expect(await app.as.manager.shadow.policyShadow()).toBeNull();
  expect(await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } })).toMatchObject({
    total: 2,
    notSeen: 1,
    changed: 1,
    outcomes: [{ before: "ALLOW", after: "ESCALATE", decisions: 1, amounts: [{ amount: "60.00", currencyCode: "USD" }] }],
  });
  expectMember(await app.as.manager.shadow.stopShadow({ versionId }), "ShadowNotRunning");
  expect((await auditOf(app, versionId)).map(({ action }) => action)).toEqual(["policy.stopShadow", "policy.shadow"]);
});

test("one version judges along at a time; a draft that changed is judged by anew, and only what is said by it counts", async () => {
  const { app, versionId } = await desk();
  const other = await givenVersion(app.app.database.q, app.workspace.id, STANDING);
  const first = await shadowed(app, versionId);
  expect(await shadowed(app, versionId)).toEqual(first);
  expectMember(await app.as.manager.shadow.shadowPolicy({ versionId: other }), "ShadowRunning");
  await outcome(app, "60.00");
  const { client } = app.app.database;
  const changed = JSON.stringify(withLimits({ perRefund: { USD: "65.00" } }));
  await client`update policy_versions set document = ${changed}::jsonb where workspace_id = ${app.workspace.id} and id = ${versionId}`;
  expect(await app.as.manager.shadow.policyShadow()).toMatchObject({
    version: { id: versionId },
    isOutdated: true,
    policyDigest: first.policyDigest,
  });
  const second = await shadowed(app, versionId);
  expect(second).toMatchObject({ version: { id: versionId }, isOutdated: false });
  expect(second.policyDigest).not.toBe(first.policyDigest);
  await outcome(app, "70.00");
  expect(await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } })).toMatchObject({
    policyDigest: second.policyDigest,
    total: 2,
    notSeen: 1,
    changed: 1,
  });
});
