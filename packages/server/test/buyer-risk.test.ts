/** Repeat offenders meet stricter rules and never a refusal; highly valuable customers are known as such (D4, S22–S25). */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { guardBy, SHIPPED_POLICY } from "../src/features/policy/index.ts";
import type { PolicyDocument } from "../src/features/policy/index.ts";
import { lawsOfRefund } from "../src/features/refund/refund.policy.ts";
import { channelAccounts } from "../src/features/workspace/workspace.table.ts";
import { newId } from "../src/kernel/id.ts";
import { buyersOf, orderOf } from "./buyers.ts";
import { auditOf, digits, expectMember, givenOrder, note, partialRefund, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anyAsk } from "./random-policy.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";
import { A_PARCEL } from "./tenancy-places.ts";

const shared = sharedApp();
let app: TestApp;

const claimed = (...orderIds: readonly string[]) =>
  Promise.all(
    orderIds.map(async (orderId) => {
      const filedAt = new Date().toISOString();
      const claim = { orderId, kind: "A_TO_Z" as const, externalId: digits(9), filedAt, state: "CLOSED" as const };
      expectMember(await app.as.agent.claim.recordClaim(claim), "RecordClaimSuccess");
    }),
  );
const customerOf = async (orderId: string) => (await app.as.agent.order.order({ id: orderId }))?.customer?.id ?? "";
/** Makes one person of an Amazon buyer and the buyers of other orders. */
const merged = async (amazon: GivenOrder, ...otherIds: string[]): Promise<void> => {
  const input = { primaryId: await customerOf(amazon.id), otherIds, note: note() };
  expectMember(await app.as.agent.customer.mergeCustomers(input), "MergeCustomersSuccess");
};
const soldOnWalmart = async () => {
  const channelAccountId = newId("channelAccount");
  const account = { id: channelAccountId, channel: "WALMART" as const, name: "Walmart", mode: "SIMULATED" as const };
  await app.app.database.q
    .insert(channelAccounts)
    .values({ workspaceId: app.workspace.id, ...account, externalId: channelAccountId, settings: {} });
  const input = { channelAccountId, orders: [orderOf({ email: `${digits(10)}@post.example` })] };
  const { rows } = expectMember(await app.as.integrator.order.upsertOrders(input), "UpsertOrdersSuccess");
  return { id: rows[0]?.order?.id ?? "", customerId: rows[0]?.order?.customer?.id ?? "" };
};
/** Nothing on Amazon speaks against this buyer: the claims lie on eBay and Walmart, under other identities. */
const givenOffender = async (): Promise<GivenOrder> => {
  const [amazon, ebay, walmart] = await Promise.all([
    givenOrder(app, { principal: "400.00", atMarketplace: false }),
    buyersOf(() => app).buys({ email: `${digits(10)}@post.example` }),
    soldOnWalmart(),
  ]);
  await claimed(ebay.id, walmart.id);
  await merged(amazon, ebay.customerId, walmart.customerId);
  return amazon;
};
type Reason = NonNullable<Parameters<TestApp["as"]["agent"]["refund"]["refundOrder"]>[0]["reason"]>;
const refund = (order: GivenOrder, amount: string, reason: Reason = "DAMAGED") =>
  app.as.agent.refund.refundOrder({ ...partialRefund(order, amount), reason });
const escalatedBy = async (order: GivenOrder, amount: string, reason?: Reason): Promise<string[]> =>
  rulesThat("ESCALATE", expectMember(await refund(order, amount, reason), "RefundOrderEscalated").decision);

describe("by the shipped policy", () => {
  let offenders: readonly GivenOrder[];
  beforeAll(async () => {
    app = await anotherWorkspace(shared());
    offenders = await Promise.all(Array.from({ length: 4 }, givenOffender));
  });
  const offender = (index: number): GivenOrder => {
    const order = offenders[index];
    if (!order) throw new Error("there are four");
    return order;
  };

  test("a buyer who claimed on eBay and Walmart meets a lower limit on Amazon, to the cent", async () => {
    expectMember(await refund(offender(0), "25.00"), "RefundOrderSuccess");
    expect(await escalatedBy(offender(1), "25.01")).toEqual(["risk.high.limit"]);
    const harmless = await givenOrder(app, { principal: "300.00", atMarketplace: false });
    expectMember(await refund(harmless, "99.00"), "RefundOrderSuccess");
  });

  test("small refunds of a repeat offender add up over orders to approval", async () => {
    const [first, second] = [offender(2), await givenOrder(app, { principal: "300.00", atMarketplace: false })];
    await merged(first, await customerOf(second.id));
    expectMember(await refund(first, "25.00"), "RefundOrderSuccess");
    expectMember(await refund(second, "25.00"), "RefundOrderSuccess");
    expect(await escalatedBy(second, "0.01")).toEqual(["risk.high.customer"]);
  });

  test("a kindness to a repeat offender takes a second person, whose yes is enough; what was read is stored", async () => {
    const order = offender(3);
    const asked = expectMember(await refund(order, "5.00", "GOODWILL"), "RefundOrderEscalated");
    expect(rulesThat("ESCALATE", asked.decision)).toEqual(["risk.high.approval"]);
    expect(asked.escalation).toMatchObject({ kind: "COMPLEX", targetRole: "MANAGER" });
    const read = asked.decision.rules.find(({ rule }) => rule === "risk.high.approval")?.inputs;
    expect(read).toContainEqual({ name: "buyer.risk", value: "HIGH" });
    const answer = await app.as.manager.escalation.decideEscalation({
      escalationId: asked.escalation.id,
      verdict: "APPROVE",
      note: note(),
    });
    expectMember(answer, "DecideEscalationSuccess");
    expect((await auditOf(app, order.id)).map(({ action, outcome }) => [action, outcome])).toEqual([
      ["refund.order", "ESCALATE"],
    ]);
  });

  test("no reason and no amount gets a repeat offender refused: preview for preview, approval at most", async () => {
    const reasons = ["CUSTOMER_RETURN", "DAMAGED", "LATE_DELIVERY", "GOODWILL", "CLAIM_PREVENTION", "OTHER"] as const;
    const outcomes = reasons.map(async (reason) => {
      const preview = await app.as.agent.refund.refundPreview({ input: { ...partialRefund(offender(3), "300.00"), reason } });
      return expectMember(preview, "RefundPreview").decision.outcome;
    });
    expect(await Promise.all(outcomes)).toEqual(reasons.map(() => "ESCALATE"));
  });

  test("a kindness to a buyer of ELEVATED risk takes evidence, and passes when the carrier gives it", async () => {
    const order = await givenOrder(app, { principal: "300.00", atMarketplace: false });
    const other = await givenOrder(app, { atMarketplace: false });
    await merged(order, await customerOf(other.id));
    await claimed(order.id, other.id);
    expect(await escalatedBy(order, "5.00", "GOODWILL")).toEqual(["risk.elevated.evidence"]);
    expectMember(await refund(order, "60.00", "DAMAGED"), "RefundOrderSuccess");
    const events = [{ occurredAt: new Date().toISOString(), status: "FAILURE" as const, sentence: "Could not be delivered." }];
    const parcel = { ...A_PARCEL, orderExternalId: other.externalId, events };
    const { rows } = expectMember(
      await app.as.integrator.order.recordShipments({
        channelAccountId: app.workspace.accounts.amazon,
        source: "warehouse",
        shipments: [parcel],
      }),
      "RecordShipmentsSuccess",
    );
    expect(rows[0]?.shipment?.status).toBe("FAILURE");
    expectMember(await refund(other, "5.00", "GOODWILL"), "RefundOrderSuccess");
  });

  test("whatever is asked, risk makes no refusal and lifts none", () => {
    const decide = guardBy(SHIPPED_POLICY, "REFUND", lawsOfRefund);
    fc.assert(
      fc.property(anyAsk, (ask) => {
        const at = (risk: "LOW" | "ELEVATED" | "HIGH") => decide({ ...ask, buyer: { ...ask.buyer, risk } });
        const [low, elevated, high] = [at("LOW"), at("ELEVATED"), at("HIGH")];
        expect([elevated.refusal, high.refusal]).toEqual([low.refusal, low.refusal]);
        expect(high.escalations).toEqual(expect.arrayContaining([...low.escalations]));
        expect(elevated.escalations).toEqual(expect.arrayContaining([...low.escalations]));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test("a highly valuable customer is recognised: the workspace may trust them with more", async () => {
  const toManager = { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" } as const;
  const limit = (id: string, USD: string, buyerKinds: ("FIRST_TIME" | "RETURNING" | "HIGH_VALUE" | "REPEAT_OFFENDER")[]) => ({
    id,
    actions: ["REFUND" as const],
    when: { buyerKinds },
    demand: { kind: "LIMIT" as const, per: "ACTION" as const, amounts: { USD } },
    otherwise: toManager,
  });
  const policy: PolicyDocument = {
    ...SHIPPED_POLICY,
    rules: [
      limit("limit.refund", "50.00", ["FIRST_TIME", "RETURNING", "REPEAT_OFFENDER"]),
      limit("limit.refund.valued", "150.00", ["HIGH_VALUE"]),
    ],
  };
  app = await anotherWorkspace(shared(), policy);
  const [valued, ordinary] = [
    await givenOrder(app, { principal: "1200.00", atMarketplace: false }),
    await givenOrder(app, { principal: "900.00", atMarketplace: false }),
  ];
  expectMember(await refund(valued, "150.00"), "RefundOrderSuccess");
  expect(await escalatedBy(ordinary, "150.00")).toEqual(["limit.refund"]);
  expect(await escalatedBy(valued, "150.01")).toEqual(["limit.refund.valued"]);
});
