/** A filed claim makes refunds of its order compliance's matter, whenever it was filed before the money left. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import {
  auditOf,
  eventually,
  expectMember,
  feedsSent,
  givenOrder,
  logEnd,
  note,
  paidBack,
  partialRefund,
  refundIn,
  rulesThat,
} from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

type PolicyRule = PolicyDocument["rules"][number];
const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
beforeEach(async () => {
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "100.00" } }));
  order = await givenOrder(app, { principal: "300.00" });
});

const claim = (
  change: {
    state?: "FILED" | "CLOSED";
    externalId?: string;
    orderId?: string;
    kind?: "A_TO_Z" | "CHARGEBACK";
    filedAt?: string;
  } = {},
) =>
  app.as.agent.claim.recordClaim({
    orderId: order.id,
    kind: "A_TO_Z",
    externalId: "A-123",
    filedAt: "2026-11-01T08:00:00Z",
    ...change,
  });
const decide = (as: "manager" | "compliance", escalationId: string, verdict: "APPROVE" | "REJECT" = "APPROVE") =>
  app.as[as].escalation.decideEscalation({ escalationId, verdict, note: note() });
const ask = (amount: string) => app.as.agent.refund.refundOrder(partialRefund(order, amount));

test("with a claim filed even a small refund goes to compliance, and nothing is sent", async () => {
  await claim();
  const result = expectMember(await ask("1.00"), "RefundOrderEscalated");
  expect(result.escalation).toMatchObject({ kind: "CLAIM", targetRole: "COMPLIANCE", rules: ["claim.filed"], status: "OPEN" });
  expect(rulesThat("ESCALATE", result.decision)).toEqual(["claim.filed"]);
  expect(result.decision.rules.find(({ rule }) => rule === "claim.filed")?.sentence).toBe(
    "Claim A-123 is filed on this order; compliance decides.",
  );
  expect(await feedsSent(app)).toBe(0);
});

test("a manager lacks the role, compliance decides, and the refund settles", async () => {
  await claim();
  const { refund, escalation } = expectMember(await ask("30.00"), "RefundOrderEscalated");
  expect(expectMember(await decide("manager", escalation.id), "DeciderLacksRole").requiredRole).toBe("COMPLIANCE");
  expect(await feedsSent(app)).toBe(0);
  expectMember(await decide("compliance", escalation.id), "DecideEscalationSuccess");
  await refundIn(app, refund.id, ["CONFIRMED"]);
  expect(await paidBack(app, order)).toBe(3000n);
});

test("over a limit and with a claim, compliance decides both at once", async () => {
  await claim();
  const { refund, escalation } = expectMember(await ask("200.00"), "RefundOrderEscalated");
  expect(escalation).toMatchObject({ kind: "CLAIM", targetRole: "COMPLIANCE", rules: ["claim.filed", "limit.refund"] });
  expectMember(await decide("compliance", escalation.id), "DecideEscalationSuccess");
  await refundIn(app, refund.id, ["CONFIRMED"]);
});

test("a closed claim is no reason any more; one of two still is", async () => {
  await claim();
  await claim({ externalId: "A-124" });
  await claim({ state: "CLOSED" });
  expectMember(await ask("1.00"), "RefundOrderEscalated");
  await claim({ externalId: "A-124", state: "CLOSED" });
  expectMember(await ask("2.00"), "RefundOrderSuccess");
});

test("compliance cannot decide what compliance asked for", async () => {
  await claim();
  const { escalation } = expectMember(
    await app.as.compliance.refund.refundOrder(partialRefund(order, "1.00")),
    "RefundOrderEscalated",
  );
  expectMember(await decide("compliance", escalation.id), "DeciderIsRequester");
});

describe("a claim filed after the refund was allowed and before it was sent", () => {
  /** The refund waits with an unanswered upload; the claim comes; the answer arrives. */
  const claimedWhileHeld = async () => {
    await app.amazon.addScenario({ scenario: "createFeedDocument.hold", sellerId: app.workspace.sellerId });
    const { refund } = expectMember(await ask("30.00"), "RefundOrderSuccess");
    const isHeld = async () =>
      (await app.amazon.requests()).requests.some(
        ({ operation, sellerId }) => operation === "createFeedDocument" && sellerId === app.workspace.sellerId,
      );
    await eventually(isHeld, Boolean);
    expectMember(await claim(), "RecordClaimSuccess");
    await app.amazon.release("createFeedDocument.hold");
    return refundIn(app, refund.id, ["AWAITING_APPROVAL"]);
  };

  test("holds it back: compliance has an escalation about it, and Amazon never hears of it", async () => {
    const held = await claimedWhileHeld();
    expect(held?.statusHistory.at(-1)).toMatchObject({
      to: "AWAITING_APPROVAL",
      reason: "Claim A-123 was filed before the refund was sent; compliance decides.",
    });
    expect(held?.escalation).toMatchObject({
      kind: "CLAIM",
      targetRole: "COMPLIANCE",
      status: "OPEN",
      rules: ["claim.filed"],
      requestedBy: { name: "agent" },
    });
    expect(await feedsSent(app)).toBe(0);
  });

  test("lets it go when compliance approves, and sends it once", async () => {
    const held = await claimedWhileHeld();
    const escalationId = held?.escalation?.id ?? "";
    expectMember(await decide("manager", escalationId), "DeciderLacksRole");
    expectMember(await decide("compliance", escalationId), "DecideEscalationSuccess");
    await refundIn(app, held?.id ?? "", ["CONFIRMED"]);
    expect(await feedsSent(app)).toBe(1);
    expect(await paidBack(app, order)).toBe(3000n);
  });

  test("gives the balance back when compliance declines", async () => {
    const held = await claimedWhileHeld();
    expectMember(await decide("compliance", held?.escalation?.id ?? "", "REJECT"), "DecideEscalationSuccess");
    expect((await app.as.manager.refund.refund({ id: held?.id ?? "" }))?.status).toBe("CANCELLED");
    expect((await app.as.agent.order.order({ id: order.id }))?.refundable.amount).toBe("300.00");
    expect(await feedsSent(app)).toBe(0);
  });
});

test("a claim filed while a manager's decision is awaited moves the decision to compliance, in their list too", async () => {
  const { refund, escalation } = expectMember(await ask("200.00"), "RefundOrderEscalated");
  expect(escalation.targetRole).toBe("MANAGER");
  await claim();
  expect(await app.as.manager.escalation.escalation({ id: escalation.id })).toMatchObject({
    kind: "CLAIM",
    targetRole: "COMPLIANCE",
    status: "OPEN",
    rules: ["limit.refund", "claim.filed"],
  });
  expect(
    (await app.as.compliance.escalation.escalations({ filter: { status: ["OPEN"], targetRole: "COMPLIANCE" } })).nodes.map(
      ({ id }) => id,
    ),
  ).toEqual([escalation.id]);
  expect(expectMember(await decide("manager", escalation.id), "DeciderLacksRole").requiredRole).toBe("COMPLIANCE");
  expectMember(await decide("compliance", escalation.id), "DecideEscalationSuccess");
  await refundIn(app, refund.id, ["CONFIRMED"]);
  expect(await paidBack(app, order)).toBe(20_000n);
});

test("a cancellation that waits for a manager waits for compliance once a claim is filed, who decides it", async () => {
  const limited = { perRefund: { USD: "100.00" } };
  const rule: PolicyRule = {
    id: "limit.cancellation",
    actions: ["CANCELLATION"],
    demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "50.00" } },
    otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
  };
  const shippedRules = withLimits(limited);
  app = await anotherWorkspace(shared(), { ...shippedRules, rules: [...shippedRules.rules, rule] });
  order = await givenOrder(app, { status: "UNSHIPPED" });
  const wanted = { ticketId: order.ticketId, orderId: order.id, reason: "CUSTOMER_REQUEST" as const, note: note() };
  const { cancellation, escalation } = expectMember(await app.as.agent.cancellation.cancelOrder(wanted), "CancelOrderEscalated");
  expect(escalation.targetRole).toBe("MANAGER");
  await claim();
  expect(await app.as.manager.escalation.escalation({ id: escalation.id })).toMatchObject({
    kind: "CLAIM",
    targetRole: "COMPLIANCE",
    status: "OPEN",
    rules: ["limit.cancellation", "claim.filed"],
  });
  expect(expectMember(await decide("manager", escalation.id), "DeciderLacksRole").requiredRole).toBe("COMPLIANCE");
  expectMember(await decide("compliance", escalation.id), "DecideEscalationSuccess");
  await eventually(
    () => app.as.manager.cancellation.cancellation({ id: cancellation.id }),
    (found) => found?.status === "CONFIRMED",
  );
});

test("a claim filed when Amazon already works on the refund does not stop it: it left before", async () => {
  await app.amazon.addScenario({ scenario: "feed.stuck", sellerId: app.workspace.sellerId });
  const { refund } = expectMember(await ask("30.00"), "RefundOrderSuccess");
  await refundIn(app, refund.id, ["ACCEPTED", "PROCESSING"]);
  await claim();
  const { feeds } = await app.amazon.feeds({ sellerId: app.workspace.sellerId });
  await app.amazon.finishFeed(feeds[0]?.feedId ?? "");
  await refundIn(app, refund.id, ["CONFIRMED"]);
  expect((await app.as.manager.escalation.escalations()).nodes).toEqual([]);
});

describe("recording a claim", () => {
  test("shows it on its order, audits who recorded it, and tells subscribers that the order changed", async () => {
    const after = await logEnd(app);
    const { claim: recorded } = expectMember(await claim(), "RecordClaimSuccess");
    expect(recorded).toMatchObject({
      kind: "A_TO_Z",
      state: "FILED",
      externalId: "A-123",
      filedAt: "2026-11-01T08:00:00.000Z",
      order: { id: order.id },
    });
    expect(await auditOf(app, recorded.id)).toMatchObject([
      { action: "claim.record", actor: { name: "agent" }, outcome: null, decision: null, note: null },
    ]);
    const told = await eventually(
      async () => (await app.as.agent.event.events({ after, types: ["ORDER_UPDATED"] })).nodes,
      (nodes) => nodes.some(({ subjectId }) => subjectId === order.id),
    );
    expect(told.filter(({ subjectId }) => subjectId === order.id)).toHaveLength(1);
  });

  test("again with the same number updates it, with another number or kind it is another one", async () => {
    const first = expectMember(await claim(), "RecordClaimSuccess").claim;
    const again = expectMember(await claim({ state: "CLOSED", filedAt: "2026-11-02T08:00:00Z" }), "RecordClaimSuccess").claim;
    expect(again).toMatchObject({ id: first.id, state: "CLOSED", filedAt: "2026-11-02T08:00:00.000Z" });
    expect(expectMember(await claim({ externalId: "A-124" }), "RecordClaimSuccess").claim.id).not.toBe(first.id);
    expect(expectMember(await claim({ kind: "CHARGEBACK" }), "RecordClaimSuccess").claim.id).not.toBe(first.id);
    expect((await app.as.agent.order.order({ id: order.id }))?.claims).toHaveLength(3);
  });

  test("of an order that is not here: OrderNotFound; without a number of 1 to 64 characters: InvalidInput", async () => {
    expectMember(await claim({ orderId: newId("order") }), "OrderNotFound");
    for (const externalId of ["", "x".repeat(65)])
      expect(expectMember(await claim({ externalId }), "InvalidInput").path).toEqual(["input", "externalId"]);
    expect((await app.as.agent.order.order({ id: order.id }))?.claims).toEqual([]);
  });
});
