/** A version that judges along: what it says is what its back-test says, and no live decision notices it. */
import { operation } from "@firstline/sdk";
import { describe, expect, test, vi } from "vitest";
import { rulesOfLimits, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument, RefundLimits } from "../src/features/policy/index.ts";
import { auditOf, eventually, expectMember, fewestStatements, givenOrder, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { givenVersion } from "./planted-history.ts";
import { reply, tagged } from "./replies.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
const cancelling = (USD: string): PolicyDocument["rules"][number] => ({
  id: "limit.cancellation",
  actions: ["CANCELLATION"],
  demand: { kind: "LIMIT", per: "ACTION", amounts: { USD } },
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
});
const ruledBy = (limits: RefundLimits, ...more: PolicyDocument["rules"]): PolicyDocument => ({
  ...SHIPPED_POLICY,
  rules: [...rulesOfLimits(limits), ...more],
});
const STANDING = ruledBy({ perRefund: { USD: "100.00" } }, cancelling("100.00"));
const DRAFT = ruledBy({ perRefund: { USD: "50.00", EUR: "50.00" } }, cancelling("60.00"), {
  id: "locked",
  actions: ["REPLY"],
  demand: { kind: "LOCKED_MACRO" },
  otherwise: { outcome: "REFUSE" },
});

const DIFFERENCES = operation<
  {
    policyDifferences: {
      version: { id: string; state: string };
      differences: {
        nodes: { decision: { id: string }; action: string; before: string; after: string; negativeFeedbackAt: string | null }[];
      };
    };
  },
  { versionId: string; window: object; filter: object }
>(`query Differences($versionId: ID!, $window: ReportWindowInput!, $filter: PolicyDifferenceFilter) {
  policyDifferences(versionId: $versionId, window: $window) {
    version { id state } differences(filter: $filter, first: 100) { nodes { decision { id } action before after negativeFeedbackAt } } } }`);

/** A desk by the standing rules, a draft, and two orders that many refunds fit on. */
const desk = async () => {
  const app = await anotherWorkspace(shared(), STANDING);
  const [versionId, USD, EUR] = await Promise.all([
    givenVersion(app.app.database.q, app.workspace.id, DRAFT),
    order(app, { principal: "2000.00" }),
    order(app, { principal: "2000.00", currencyCode: "EUR" }),
  ]);
  const outcome = async (amount: string, currencyCode: "USD" | "EUR" = "USD"): Promise<string> => {
    const on = { USD, EUR }[currencyCode];
    return (await app.as.agent.refund.refundOrder(partialRefund(on, amount, currencyCode))).__typename;
  };
  return { app, versionId, order: USD, outcome };
};
/** Nothing of it reaches the marketplace: what is decided is all that counts here. */
const order = (app: TestApp, facts: Parameters<typeof givenOrder>[1] = {}) =>
  givenOrder(app, { principal: "200.00", atMarketplace: false, ...facts });

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

/** One attempt of every kind that people make, approvals that recheck included, and a decision that no document takes part in. */
const workOnEverything = async ({ app, order: sold, outcome }: Awaited<ReturnType<typeof desk>>) => {
  const { agent, manager, compliance } = app.as;
  const cancelled = async (principal: string) => {
    const { id: orderId, ticketId } = await order(app, { principal, status: "UNSHIPPED" });
    return agent.cancellation.cancelOrder({ ticketId, orderId, reason: "CUSTOMER_REQUEST", note: note() });
  };
  const refunds = await Promise.all([
    outcome("30.00"),
    outcome("50.00"),
    outcome("50.01"),
    outcome("70.00"),
    outcome("120.00"),
    outcome("3000.00"),
    outcome("20.00", "EUR"),
    outcome("60.00", "EUR"),
  ]);
  const [small, middling, large] = await Promise.all([cancelled("50.00"), cancelled("80.00"), cancelled("120.00")]);
  const approve = (by: "manager" | "compliance", escalationId: string) =>
    app.as[by].escalation.decideEscalation({ escalationId, verdict: "APPROVE", note: note() });
  const stopped = await approve("manager", expectMember(large, "CancelOrderEscalated").escalation.id);
  const own = expectMember(await compliance.refund.refundOrder(partialRefund(sold, "120.00")), "RefundOrderEscalated");
  const objected = await approve("compliance", own.escalation.id);
  const granted = await approve("manager", own.escalation.id);
  const changed = await manager.cancellation.modifyOrder({
    ticketId: sold.ticketId,
    orderId: sold.id,
    shippingSpeed: "PRIORITY",
    note: note(),
  });
  const answered = await reply(app, (await tagged(app, sold.ticketId, "Tracking update")).id, "On its way.");
  const others = [small, middling, stopped, objected, granted, changed, answered];
  return [...refunds, ...others.map(({ __typename }) => __typename)];
};

test("the differences of a version in shadow are those of its back-test over the same window, exactly, for every action", async () => {
  const given = await desk();
  const { app, versionId, outcome } = given;
  expect(await outcome("70.00")).toBe("RefundOrderSuccess"); // before the shadow: of another window
  const { startedAt } = await shadowed(app, versionId);
  expect(await workOnEverything(given)).toEqual([
    "RefundOrderSuccess",
    "RefundOrderSuccess",
    "RefundOrderSuccess",
    "RefundOrderSuccess",
    "RefundOrderEscalated",
    "RefundExceedsBalance",
    "RefundOrderEscalated",
    "RefundOrderEscalated",
    "CancelOrderSuccess",
    "CancelOrderSuccess",
    "DecideEscalationSuccess",
    "DeciderIsRequester",
    "DecideEscalationSuccess",
    "ModificationNotSupported",
    "ReplyToTicketSuccess",
  ]);
  const leftAt = await now(app);
  const rated = await app.as.agent.feedback.recordFeedback({ orderId: given.order.id, rating: 2, leftAt });
  expectMember(rated, "RecordFeedbackSuccess");
  const window = { from: startedAt, to: await now(app) };
  const said = await app.as.manager.shadow.policyDifferences({ versionId, window });
  const { finished, nodes } = await backtested(app, versionId, window);
  const { policyDifferences } = await app.as.manager.request(DIFFERENCES, { versionId, window, filter: {} });
  expect(policyDifferences.version).toEqual({ id: versionId, state: "DRAFT" });
  expect(policyDifferences.differences.nodes).toEqual(
    nodes.map(({ decision, action, before, after, negativeFeedbackAt }) => ({
      decision: { id: decision.id },
      action,
      before,
      after,
      negativeFeedbackAt,
    })),
  );
  for (const { order: sold, negativeFeedbackAt } of nodes)
    expect(negativeFeedbackAt).toBe(sold?.id === given.order.id ? leftAt : null);
  expect(nodes.map(({ action, before, after }) => `${action} ${before} ${after}`).sort()).toEqual([
    "CANCELLATION ALLOW ESCALATE",
    "REFUND ALLOW ESCALATE",
    "REFUND ALLOW ESCALATE",
    "REFUND ESCALATE ALLOW",
    "REPLY ALLOW REFUSE",
  ]);
  expect(said?.outcomes).toEqual(finished?.outcomes.map((count) => ({ ...count, later: null })));
  expect(said).toMatchObject({ total: 17, changed: 5, notSeen: 0, notEvaluable: 0, notGuarded: 1 });
  expect(finished).toMatchObject({
    total: 17,
    processed: 17,
    changed: 5,
    notEvaluable: { withoutFacts: 0, notGuarded: 1, unreadable: 0 },
  });
  const stopping = await app.as.manager.request(DIFFERENCES, { versionId, window, filter: { action: "CANCELLATION" } });
  expect(stopping.policyDifferences.differences.nodes).toHaveLength(1);

  // A wider window holds what the shadow has not seen; it says how much, and does not guess.
  const wider = await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } });
  expect(wider).toMatchObject({ total: 18, notSeen: 1, notGuarded: 1, changed: 5 });

  // And the version that has decided everything says the same again, approvals included.
  const { nodes: active } = await app.as.manager.policy.policies({ filter: { state: ["ACTIVE"] } });
  const again = await backtested(app, active[0]?.id ?? "", {
    from: new Date(Date.parse(startedAt) - 3_600_000).toISOString(),
    to: window.to,
  });
  expect(again.finished).toMatchObject({ version: { id: active[0]?.id }, total: 18, processed: 18, changed: 0, tickets: 0 });
  expect(again.nodes).toEqual([]);
});

describe("a live decision", () => {
  test("costs as many statements with a version in shadow as without", async () => {
    const { app, versionId } = await desk();
    const costOf = async (): Promise<number> => {
      const orders = await Promise.all(Array.from({ length: 5 }, () => order(app)));
      return fewestStatements(app, async () => {
        const one = orders.pop();
        if (one) await app.as.agent.refund.refundOrder(partialRefund(one, "60.00"));
      });
    };
    const without = await costOf();
    await shadowed(app, versionId);
    expect(await costOf()).toBe(without);
    expect((await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } }))?.changed).toBe(5);
  });

  test("is made all the same when the version in shadow cannot judge at all", async () => {
    const { app, versionId, outcome } = await desk();
    await shadowed(app, versionId);
    await app.app.database.client`update policy_shadows set document = '{"format": 99}' where workspace_id = ${app.workspace.id}`;
    expect(await outcome("60.00")).toBe("RefundOrderSuccess");
    expect(await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } })).toMatchObject({
      total: 1,
      notSeen: 0,
      notEvaluable: 1,
      changed: 0,
    });
  });
});

test("what was decided after the shadow was stopped it has not seen; what it said before stays", async () => {
  const { app, versionId, outcome } = await desk();
  await shadowed(app, versionId);
  await outcome("60.00");
  expectMember(await app.as.manager.shadow.stopShadow({ versionId }), "StopShadowSuccess");
  await outcome("70.00");
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
  const { app, versionId, outcome } = await desk();
  const other = await givenVersion(app.app.database.q, app.workspace.id, STANDING);
  const first = await shadowed(app, versionId);
  expect(await shadowed(app, versionId)).toEqual(first);
  expectMember(await app.as.manager.shadow.shadowPolicy({ versionId: other }), "ShadowRunning");
  await outcome("60.00");
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
  await outcome("70.00");
  expect(await app.as.manager.shadow.policyDifferences({ versionId, window: { lastDays: 1 } })).toMatchObject({
    policyDigest: second.policyDigest,
    total: 2,
    notSeen: 1,
    changed: 1,
  });
});
