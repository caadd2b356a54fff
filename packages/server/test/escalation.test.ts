/** Over a limit a second person decides; until then nothing is sent, and afterwards the guard is asked again. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import {
  auditOf,
  expectMember,
  feedsSent,
  footprint,
  givenOrder,
  note,
  paidBack,
  partialRefund,
  refundIn,
  rulesThat,
} from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, plainClient, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
beforeEach(async () => {
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "100.00" } }));
  order = await givenOrder(app, { principal: "300.00" });
});

type Person = "manager" | "compliance" | "agent" | "colleague";
const ask = async (as: Person = "agent", amount = "200.00") =>
  expectMember(await app.as[as].refund.refundOrder(partialRefund(order, amount)), "RefundOrderEscalated");
const decide = (
  escalationId: string,
  verdict: "APPROVE" | "REJECT",
  { as = "manager", text = note(), key }: { as?: Person; text?: string; key?: string } = {},
) =>
  app.as[as].escalation.decideEscalation({
    escalationId,
    verdict,
    note: text,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });
const refundable = async (): Promise<string | undefined> => (await app.as.agent.order.order({ id: order.id }))?.refundable.amount;

test("a manager approves: the refund is sent once, settles, and shows who allowed it", async () => {
  const { refund, escalation } = await ask();
  expect(await feedsSent(app)).toBe(0);
  const text = note();
  const decided = expectMember(await decide(escalation.id, "APPROVE", { text }), "DecideEscalationSuccess");
  expect(decided).toMatchObject({
    replayed: false,
    decision: { outcome: "ALLOW" },
    refund: { id: refund.id },
    escalation: {
      id: escalation.id,
      status: "APPROVED",
      note: text,
      decidedBy: { name: "manager", roles: ["MANAGER"] },
      requestedBy: { name: "agent" },
    },
  });
  expect(decided.decision?.id).not.toBe(refund.decision.id);
  const done = await refundIn(app, refund.id, ["CONFIRMED"]);
  expect(done?.statusHistory.slice(0, 2)).toMatchObject([
    { from: null, to: "AWAITING_APPROVAL", actor: { name: "agent" } },
    { from: "AWAITING_APPROVAL", to: "APPROVED", actor: { name: "manager" }, reason: "Approved by a second person." },
  ]);
  expect(await paidBack(app, order)).toBe(20_000n);
  expect(await feedsSent(app)).toBe(1);
});

test("an approval is audited with its decision and note, and only then the ticket carries the tag", async () => {
  const { escalation } = await ask();
  const tags = async () => (await app.as.agent.ticket.ticket({ id: order.ticketId }))?.tags.map(({ name }) => name);
  expect(await tags()).toEqual([]);
  const text = note();
  await decide(escalation.id, "APPROVE", { text });
  expect(await tags()).toEqual(["Agent-Processed Refund"]);
  expect(await auditOf(app, escalation.id)).toMatchObject([
    { action: "escalation.decide", outcome: "ALLOW", note: text, actor: { name: "manager" } },
  ]);
});

test("a manager declines: nothing is ever sent, the balance comes back, and the tag stays away", async () => {
  const { refund, escalation } = await ask();
  expect(await refundable()).toBe("100.00");
  const text = note();
  const decided = expectMember(await decide(escalation.id, "REJECT", { text }), "DecideEscalationSuccess");
  expect(decided).toMatchObject({
    decision: null,
    escalation: { status: "REJECTED", note: text },
    refund: { id: refund.id, status: "CANCELLED" },
  });
  expect(await refundable()).toBe("300.00");
  expect(await feedsSent(app)).toBe(0);
  expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.tags).toEqual([]);
  expect(await auditOf(app, escalation.id)).toMatchObject([
    { action: "escalation.decide", outcome: null, decision: null, note: text },
  ]);
  expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "100.00")), "RefundOrderSuccess");
});

describe("who may not decide", () => {
  /** The escalation stays open, and nothing else happens either. */
  const untouched = async (escalationId: string, attempt: () => Promise<unknown>) => {
    const before = await footprint(app, order);
    const result = await attempt();
    expect(await footprint(app, order)).toEqual(before);
    expect(await app.as.manager.escalation.escalation({ id: escalationId })).toMatchObject({
      status: "OPEN",
      decidedBy: null,
      decidedAt: null,
      note: null,
    });
    return result;
  };

  test.each(["APPROVE", "REJECT"] as const)(
    "the requester, although a manager, may not %s: DeciderIsRequester",
    async (verdict) => {
      const { escalation } = await ask("manager");
      expect(await untouched(escalation.id, () => decide(escalation.id, verdict))).toMatchObject({
        __typename: "DeciderIsRequester",
        code: "DECIDER_IS_REQUESTER",
        path: ["input", "escalationId"],
      });
    },
  );

  test("the requester with a second key is the same person", async () => {
    const { escalation } = await ask("manager");
    const { actor } = await app.as.manager.workspace.viewer();
    const second = plainClient(app, await insertKey(app.app.database.q, app.workspace.id, "phone", actor.id as never, []));
    const attempt = () => second.escalation.decideEscalation({ escalationId: escalation.id, verdict: "APPROVE", note: note() });
    expect(await untouched(escalation.id, attempt)).toMatchObject({ __typename: "DeciderIsRequester" });
  });

  test.each(["agent", "colleague"] as const)("an agent (%s) is not even heard: FORBIDDEN", async (as) => {
    const { escalation } = await ask();
    const attempt = () =>
      expect(decide(escalation.id, "APPROVE", { as })).rejects.toMatchObject({ type: "PermissionError", code: "FORBIDDEN" });
    await untouched(escalation.id, attempt);
  });

  test("somebody with another role: DeciderLacksRole names the one that decides", async () => {
    const { escalation } = await ask();
    expect(await untouched(escalation.id, () => decide(escalation.id, "APPROVE", { as: "compliance" }))).toMatchObject({
      __typename: "DeciderLacksRole",
      code: "DECIDER_LACKS_ROLE",
      requiredRole: "MANAGER",
    });
  });

  test("a machine may hold the permission and still decides nothing, because it holds no role", async () => {
    const { escalation } = await ask();
    const machine = plainClient(
      app,
      await insertKey(app.app.database.q, app.workspace.id, "robot", null, [
        "escalation.decide",
        "escalation.read",
        "refund.read",
      ]),
    );
    const attempt = () => machine.escalation.decideEscalation({ escalationId: escalation.id, verdict: "APPROVE", note: note() });
    expect(await untouched(escalation.id, attempt)).toMatchObject({ __typename: "DeciderLacksRole", requiredRole: "MANAGER" });
  });

  test("a note without substance: NoteLacksSubstance with its decision, audited, the escalation still open", async () => {
    const { escalation } = await ask();
    for (const verdict of ["APPROVE", "REJECT"] as const) {
      const result = await untouched(escalation.id, () => decide(escalation.id, verdict, { text: "fine" }));
      expect(result).toMatchObject({
        __typename: "NoteLacksSubstance",
        path: ["input", "note"],
        minimum: { minimumLetters: 20, minimumCharactersUnspaced: 8 },
        decisionOfPolicyRefusal: { outcome: "REFUSE" },
      });
    }
    expect((await auditOf(app, escalation.id)).map(({ outcome, note: text }) => [outcome, text])).toEqual([
      ["REFUSE", "fine"],
      ["REFUSE", "fine"],
    ]);
  });

  test("an escalation that does not exist: EscalationNotFound", async () => {
    const escalationId = newId("escalation");
    expect(await decide(escalationId, "APPROVE")).toMatchObject({
      __typename: "EscalationNotFound",
      path: ["input", "escalationId"],
    });
  });
});

test.each([
  ["APPROVE", "REJECT", "APPROVED"],
  ["REJECT", "APPROVE", "REJECTED"],
  ["APPROVE", "APPROVE", "APPROVED"],
] as const)(
  "decided by %s, a later %s of somebody else changes nothing: EscalationAlreadyDecided shows how it was decided",
  async (first, second, status) => {
    const { refund, escalation } = await ask();
    expectMember(await decide(escalation.id, first), "DecideEscalationSuccess");
    const late = expectMember(await decide(escalation.id, second), "EscalationAlreadyDecided");
    expect(late).toMatchObject({
      code: "ESCALATION_ALREADY_DECIDED",
      escalation: { id: escalation.id, status, decidedBy: { name: "manager" } },
    });
    expect(
      (await app.as.manager.refund.refund({ id: refund.id }))?.statusHistory.filter(({ from }) => from === "AWAITING_APPROVAL"),
    ).toHaveLength(1);
  },
);

test("the same decision with the same key is replayed; with another verdict or note the key was used before", async () => {
  const { escalation } = await ask();
  const text = note();
  const first = expectMember(await decide(escalation.id, "APPROVE", { text, key: "decided-once" }), "DecideEscalationSuccess");
  const again = expectMember(await decide(escalation.id, "APPROVE", { text, key: "decided-once" }), "DecideEscalationSuccess");
  expect(again).toMatchObject({
    replayed: true,
    decision: first.decision,
    escalation: { id: escalation.id, status: "APPROVED" },
  });
  expectMember(await decide(escalation.id, "REJECT", { text, key: "decided-once" }), "IdempotencyKeyReused");
  expectMember(await decide(escalation.id, "APPROVE", { key: "decided-once" }), "IdempotencyKeyReused");
  expect(await auditOf(app, escalation.id)).toHaveLength(1);
});

describe("an approval lifts the limit and nothing else", () => {
  const upsert = async (change: object) => {
    const input = {
      externalId: order.externalId,
      status: "SHIPPED" as const,
      fulfilment: "FBM" as const,
      purchasedAt: "2026-10-01T10:00:00Z",
      currencyCode: "USD",
      taxCollectedByChannel: false,
      lines: [
        {
          externalId: order.lineExternalId,
          title: "Cup",
          quantity: 1,
          components: [
            { component: "PRINCIPAL" as const, charged: "300.00" },
            { component: "TAX" as const, charged: "20.00" },
          ],
        },
      ],
      ...change,
    };
    const result = await app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [input],
    });
    expect(expectMember(result, "UpsertOrdersSuccess").rows[0]?.problem).toBeNull();
  };
  /** The guard says no today: recorded, audited, and the escalation waits on. */
  const refusedAtApproval = async (
    escalationId: string,
    member: "RefundNotSupported" | "FulfilmentForbidsRefund" | "RefundExceedsBalance" | "OrderNotShipped",
    rule: string,
  ) => {
    const result = expectMember(await decide(escalationId, "APPROVE"), member);
    expect(rulesThat("REFUSE", result.decisionOfPolicyRefusal)).toEqual([rule]);
    expect((await app.as.manager.escalation.escalation({ id: escalationId }))?.status).toBe("OPEN");
    expect((await auditOf(app, escalationId)).map(({ outcome }) => outcome)).toEqual(["REFUSE"]);
    expect(await feedsSent(app)).toBe(0);
    return result;
  };

  test.each([
    ["cancelled", { status: "CANCELLED" }, "RefundNotSupported", "channel.capability"],
    ["taken over by Amazon", { fulfilment: "FBA" }, "FulfilmentForbidsRefund", "order.fulfilment"],
    ["back to not shipped", { status: "UNSHIPPED" }, "OrderNotShipped", "order.shipped"],
  ] as const)("the order was %s meanwhile: refused, and the escalation stays open", async (_, change, member, rule) => {
    const { escalation } = await ask();
    await upsert(change);
    await refusedAtApproval(escalation.id, member, rule);
  });

  test("an approval cannot overdraw: a part that is no longer the seller's to refund is refused by the balance", async () => {
    await upsert({});
    const { escalation } = expectMember(
      await app.as.agent.refund.refundOrder({
        ticketId: order.ticketId,
        orderId: order.id,
        kind: "FULL",
        reason: "DAMAGED",
        note: note(),
      }),
      "RefundOrderEscalated",
    );
    await upsert({ taxCollectedByChannel: true });
    expect((await refusedAtApproval(escalation.id, "RefundExceedsBalance", "order.balance")).message).toBe(
      "Only 0.00 USD of TAX of the line is left to refund.",
    );
  });

  test("what waits cannot be spent by others before it is decided", async () => {
    await ask("agent", "250.00");
    const result = expectMember(await app.as.colleague.refund.refundOrder(partialRefund(order, "50.01")), "RefundExceedsBalance");
    expect(result.remaining.amount).toBe("50.00");
    expectMember(await app.as.colleague.refund.refundOrder(partialRefund(order, "50.00")), "RefundOrderSuccess");
  });

  test("after a refused approval it may still be declined", async () => {
    const { escalation } = await ask();
    await upsert({ status: "CANCELLED" });
    await refusedAtApproval(escalation.id, "RefundNotSupported", "channel.capability");
    expectMember(await decide(escalation.id, "REJECT"), "DecideEscalationSuccess");
  });
});

test("open escalations are listed for those who decide, newest first, with how long they wait", async () => {
  const [first, second] = [await ask("agent", "101.00"), await ask("agent", "102.00")];
  await decide(first.escalation.id, "REJECT");
  const list = async (filter: { status?: ("OPEN" | "REJECTED")[]; targetRole?: "MANAGER" | "COMPLIANCE" }) =>
    (await app.as.manager.escalation.escalations({ filter })).nodes.map(({ id }) => id);
  expect(await list({})).toEqual([second.escalation.id, first.escalation.id]);
  expect(await list({ status: ["OPEN"] })).toEqual([second.escalation.id]);
  expect(await list({ status: ["REJECTED"], targetRole: "MANAGER" })).toEqual([first.escalation.id]);
  expect(await list({ targetRole: "COMPLIANCE" })).toEqual([]);
  const open = await app.as.manager.escalation.escalation({ id: second.escalation.id });
  expect(open).toMatchObject({ rules: ["limit.refund"], refund: { id: second.refund.id } });
  expect(open?.waitingSeconds).toBeGreaterThanOrEqual(0);
});
