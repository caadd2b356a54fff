/** The preview says what `refundOrder` would do, and does nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { auditOf, expectMember, footprint, givenOrder, givenTicket, note, partialRefund, rulesThat } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
type Preview = Parameters<TestApp["as"]["agent"]["refund"]["refundPreview"]>[0]["input"];
const preview = ({ as }: TestApp, input: Preview) => as.agent.refund.refundPreview({ input });

describe("the preview", () => {
  test("of an allowed refund shows amount, parts and every rule, and stores nothing", async () => {
    const app = await anotherWorkspace(shared());
    const order = await givenOrder(app, { principal: "20.00", shipping: "5.00" });
    const before = await footprint(app, order);
    const result = expectMember(await preview(app, partialRefund(order, "22.50")), "RefundPreview");
    expect(result).toMatchObject({
      amount: { amount: "22.50", currencyCode: "USD" },
      escalatesTo: null,
      refusal: null,
      decision: { id: null, outcome: "ALLOW" },
      components: [
        { line: { id: order.lineId }, component: "PRINCIPAL", amount: { amount: "20.00", currencyCode: "USD" } },
        { line: { id: order.lineId }, component: "SHIPPING", amount: { amount: "2.50", currencyCode: "USD" } },
      ],
    });
    expect(rulesThat("PASS", result.decision)).toHaveLength(15);
    expect(await footprint(app, order)).toEqual(before);
    expect(await auditOf(app, order.id)).toEqual([]);
    const [row] = await app.app.database.client<
      { count: string }[]
    >`select count(*)::text as count from decisions where workspace_id = ${app.workspace.id}`;
    expect(row?.count).toBe("0");
  });

  test("of too much names who would decide", async () => {
    const app = await anotherWorkspace(shared());
    const order = await givenOrder(app, { principal: "300.00" });
    const result = expectMember(await preview(app, partialRefund(order, "100.01")), "RefundPreview");
    expect(result).toMatchObject({ escalatesTo: "MANAGER", refusal: null, decision: { outcome: "ESCALATE" } });
    await app.as.agent.claim.recordClaim({
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: "A-1",
      filedAt: new Date().toISOString(),
    });
    expect(expectMember(await preview(app, partialRefund(order, "1.00")), "RefundPreview").escalatesTo).toBe("COMPLIANCE");
  });

  test("of what would be refused carries the problem that refundOrder would answer with", async () => {
    const app = await anotherWorkspace(shared());
    const order = await givenOrder(app);
    const over = expectMember(await preview(app, partialRefund(order, "80.01")), "RefundPreview");
    expect(over).toMatchObject({ amount: null, components: [], escalatesTo: null, decision: { outcome: "REFUSE" } });
    expect(over.refusal).toMatchObject({
      __typename: "RefundExceedsBalance",
      code: "REFUND_EXCEEDS_BALANCE",
      message: "Only 80.00 USD of the order is left to refund.",
    });
    const { note: _, ...noteless } = partialRefund(order, "10.00");
    expect(expectMember(await preview(app, noteless), "RefundPreview").refusal).toMatchObject({
      __typename: "NoteLacksSubstance",
    });
    expect(expectMember(await preview(app, { ...noteless, note: null }), "RefundPreview").refusal).toMatchObject({
      __typename: "NoteLacksSubstance",
    });
  });

  test("without order, ticket or a readable amount there is nothing to preview", async () => {
    const app = await anotherWorkspace(shared());
    const order = await givenOrder(app);
    const input = partialRefund(order, "10.00");
    expectMember(await preview(app, { ...input, orderId: newId("order") }), "OrderNotFound");
    expectMember(await preview(app, { ...input, ticketId: newId("ticket") }), "TicketNotFound");
    expectMember(await preview(app, { ...input, amount: { amount: "0.00", currencyCode: "USD" } }), "InvalidInput");
  });
});

/** What both answers say about the same input; ids and times are the execution's own. */
const essence = (decision: { outcome: string; policyVersionId: string; rules: readonly unknown[] }) => ({
  outcome: decision.outcome,
  policyVersionId: decision.policyVersionId,
  rules: decision.rules,
});
type Executed = Awaited<ReturnType<TestApp["as"]["agent"]["refund"]["refundOrder"]>>;
const essenceOfExecution = (result: Executed) => {
  if (!("decision" in result)) return { member: result.__typename };
  const moved = "refund" in result;
  return {
    ...essence(result.decision),
    refusal: moved ? null : result.__typename,
    message: "message" in result ? result.message : null,
    amount: moved ? result.refund.amount : null,
    escalatesTo: "escalation" in result ? result.escalation.targetRole : null,
    parts: moved
      ? result.refund.components.map(({ line, component, amount }) => [line.id, component, amount.amount].join(" ")).sort()
      : null,
  };
};

const anAsk = fc.record({
  kind: fc.constantFrom("FULL" as const, "PARTIAL" as const, "PARTIAL" as const, "LINES" as const),
  cents: fc.integer({ min: 1, max: 9000 }),
  part: fc.constantFrom("PRINCIPAL" as const, "SHIPPING" as const, "TAX" as const),
  currencyCode: fc.constantFrom("USD", "USD", "USD", "USD", "EUR"),
  reason: fc.constantFrom("CUSTOMER_RETURN" as const, "DAMAGED" as const, "GOODWILL" as const),
  noteKind: fc.constantFrom("good", "good", "good", "good", "same", "short"),
  order: fc.constantFrom("fbm", "fbm", "fbm", "sfp", "fba", "unshipped"),
  ticket: fc.constantFrom("own", "own", "own", "foreign"),
});

test("preview equals execution on the same state, for random asks while the balance shrinks and the sums grow", async () => {
  const app = await anotherWorkspace(
    shared(),
    withLimits({
      perRefund: { USD: "60.00" },
      perOrder: { USD: "75.00" },
      perActor: { amounts: { USD: "400.00" }, windowDays: 30 },
    }),
  );
  const facts = { principal: "60.00", shipping: "10.00", tax: "4.00" };
  const orders = {
    fbm: await givenOrder(app, facts),
    sfp: await givenOrder(app, { ...facts, fulfilment: "SFP" }),
    fba: await givenOrder(app, { ...facts, fulfilment: "FBA" }),
    unshipped: await givenOrder(app, { ...facts, status: "UNSHIPPED" }),
  };
  const foreign = await givenTicket(app, {});
  const members = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anAsk, async ({ kind, cents, part, currencyCode, reason, noteKind, order: which, ticket }) => {
      const order = orders[which as keyof typeof orders];
      const amount = { amount: (cents / 100).toFixed(2), currencyCode };
      const wanted =
        kind === "FULL"
          ? { kind }
          : kind === "PARTIAL"
            ? { kind, amount }
            : { kind: "PARTIAL" as const, lines: [{ orderLineId: order.lineId, components: [{ component: part, amount }] }] };
      const text = noteKind === "good" ? note() : noteKind === "same" ? "The same words for every single case we have." : "ok";
      const input = { ticketId: ticket === "own" ? order.ticketId : foreign, orderId: order.id, reason, note: text, ...wanted };
      const foreseen = await preview(app, input);
      const executed = await app.as.agent.refund.refundOrder(input);
      members.add(executed.__typename);
      const { decision, refusal, amount: sum, components, escalatesTo } = expectMember(foreseen, "RefundPreview");
      const refused = decision.outcome === "REFUSE";
      expect({
        ...essence(decision),
        refusal: refusal?.__typename ?? null,
        message: refusal?.message ?? null,
        amount: refused ? null : sum,
        escalatesTo,
        parts: refused
          ? null
          : components.map(({ line, component, amount: value }) => [line.id, component, value.amount].join(" ")).sort(),
      }).toEqual(essenceOfExecution(executed));
    }),
    { seed: SEED, numRuns: 40, endOnFailure: true },
  );
  expect(members.size).toBeGreaterThanOrEqual(4);
});
