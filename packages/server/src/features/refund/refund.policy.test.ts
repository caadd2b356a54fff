import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { WindowSums } from "../policy/guard-ask.ts";
import { guardBy, noteFactsOf } from "../policy/guard-by.ts";
import type { PolicyDocument } from "../policy/policy-document.ts";
import { rulesOfLimits, SHIPPED_POLICY } from "../policy/stored-document.ts";
import type { RefundLimits } from "../policy/stored-document.ts";
import { lawsOfRefund } from "./refund.policy.ts";
import type { RefundAsk } from "./refund.policy.ts";

const usd = (minor: bigint) => money(minor, "USD");
/** A kind of limit: an amount in minor units, without an amount in this currency, or not used. */
type LimitState = bigint | "NO_AMOUNT" | "UNUSED";
type LimitStates = Record<keyof RefundLimits, LimitState>;
const UNUSED: LimitStates = { perRefund: "UNUSED", perOrder: "UNUSED", perCustomer: "UNUSED", perActor: "UNUSED" };
const text = (minor: bigint): string => `${minor / 100n}.${(minor % 100n).toString().padStart(2, "0")}`;
const amountsOf = (state: bigint | "NO_AMOUNT") => (state === "NO_AMOUNT" ? { EUR: "1.00" } : { USD: text(state) });
const limitsOf = ({ perRefund, perOrder, perCustomer, perActor }: LimitStates): RefundLimits => ({
  ...(perRefund === "UNUSED" ? {} : { perRefund: amountsOf(perRefund) }),
  ...(perOrder === "UNUSED" ? {} : { perOrder: amountsOf(perOrder) }),
  ...(perCustomer === "UNUSED" ? {} : { perCustomer: { amounts: amountsOf(perCustomer), windowDays: 30 } }),
  ...(perActor === "UNUSED" ? {} : { perActor: { amounts: amountsOf(perActor), windowDays: 7 } }),
});
const documentWith = (limits: Partial<LimitStates>): PolicyDocument => ({
  ...SHIPPED_POLICY,
  rules: rulesOfLimits(limitsOf({ ...UNUSED, ...limits })),
});
const NO_LIMITS = documentWith({});
const decideRefund = (ask: RefundAsk, document: PolicyDocument = NO_LIMITS) => guardBy(document, "REFUND", lawsOfRefund)(ask);

const NOTHING = usd(0n);
const within = (days: Partial<WindowSums>): WindowSums => ({
  1: NOTHING,
  7: NOTHING,
  30: NOTHING,
  90: NOTHING,
  365: NOTHING,
  ...days,
});
const SUBSTANTIAL = "The cup arrived in three pieces, the buyer sent photos of it.";

/** Nothing stands against it: 50.00 of 80.00 on a shipped order that the seller ships. */
const ASK: RefundAsk = {
  action: "REFUND",
  at: "2026-03-02T10:00:00.000Z",
  amount: usd(5000n),
  reason: "DAMAGED",
  channel: "AMAZON",
  fulfilment: "FBM",
  orderAgeDays: 5,
  actor: { id: "mem_1", kind: "MEMBER", roles: ["AGENT"], qualifications: [] },
  buyer: { risk: "LOW", kind: "FIRST_TIME", segments: ["FIRST_TIME"] },
  ticket: { risk: "ROUTINE" },
  evidence: [],
  macro: null,
  note: noteFactsOf(SUBSTANTIAL, null),
  order: {
    externalId: "111-1111111-1111111",
    currencyCode: "USD",
    status: "SHIPPED",
    fulfilment: "FBM",
    belongsToTicket: true,
    cancellationId: null,
    remaining: usd(8000n),
  },
  overdrawn: null,
  capability: { supported: true, reason: null, needsShipped: true },
  claim: { filed: false, externalId: null },
  sums: { order: NOTHING, customer: within({}), actor: within({}), key: null },
  approval: { limits: false, claim: false },
};
const ALL_LIMITS = { perRefund: 10_000n, perOrder: 10_000n, perCustomer: 10_000n, perActor: 10_000n };
const ALL_RULES = [
  "order.ticket",
  "order.currency",
  "channel.capability",
  "order.fulfilment",
  "order.cancelling",
  "order.shipped",
  "order.balance",
  "note.substance",
  "claim.filed",
  "limit.refund",
  "limit.order",
  "limit.customer",
  "limit.actor",
];
const SEVERITY = { ALLOW: 0, ESCALATE: 1, REFUSE: 2 };
const severity = (ask: RefundAsk, document: PolicyDocument): number => SEVERITY[decideRefund(ask, document).outcome];

const minor = fc.bigInt({ min: 0n, max: 20_000n });
const limit: fc.Arbitrary<LimitState> = fc.oneof(fc.constantFrom("UNUSED" as const, "NO_AMOUNT" as const), minor);
const anyDocument = fc.record({ perRefund: limit, perOrder: limit, perCustomer: limit, perActor: limit }).map(documentWith);
const usualAmount = fc.bigInt({ min: 1n, max: 20_000n });
/** Any ask, in US dollars except sometimes the order. */
const anyAsk: fc.Arbitrary<RefundAsk> = fc.record({
  action: fc.constant("REFUND" as const),
  at: fc.constant(ASK.at),
  channel: fc.constantFrom("AMAZON", "EBAY"),
  fulfilment: fc.constant("FBM" as const),
  orderAgeDays: fc.nat(400),
  actor: fc.constant(ASK.actor),
  buyer: fc.constant(ASK.buyer),
  ticket: fc.constant(ASK.ticket),
  evidence: fc.constant([]),
  macro: fc.constant(null),
  amount: fc.bigInt({ min: -10n, max: 20_000n }).map(usd),
  reason: fc.constantFrom("CUSTOMER_RETURN", "DAMAGED", "GOODWILL", "OTHER"),
  note: fc
    .tuple(
      fc.constantFrom("", "ok", SUBSTANTIAL, "customer asked for a refund", "aaaaaaaaaaaaaaaaaaaaaaaaa"),
      fc.constantFrom(null, SUBSTANTIAL, "another note about another case"),
    )
    .map(([note, previous]) => noteFactsOf(note, previous)),
  order: fc.record({
    externalId: fc.constant("111-1111111-1111111"),
    currencyCode: fc.constantFrom("USD", "USD", "USD", "EUR"),
    status: fc.constantFrom("PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "SHIPPED", "CANCELLED"),
    fulfilment: fc.constantFrom("FBM", "FBM", "FBA", "SFP", "MCF"),
    belongsToTicket: fc.constantFrom(true, true, true, false),
    cancellationId: fc.constantFrom(null, null, null, "cnl_1"),
    remaining: minor.map(usd),
  }),
  overdrawn: fc.option(
    minor.map((left) => ({ remaining: usd(left), what: "SHIPPING of the line" })),
    { freq: 6 },
  ),
  capability: fc.record({
    supported: fc.constantFrom(true, true, true, false),
    reason: fc.constant("No API."),
    needsShipped: fc.boolean(),
  }),
  claim: fc.record({ filed: fc.boolean(), externalId: fc.constant("C-1") }),
  sums: fc.tuple(minor, minor, minor).map(([order, customer, actor]) => ({
    order: usd(order),
    customer: within({ 30: usd(customer), 90: usd(customer), 365: usd(customer) }),
    actor: within({ 7: usd(actor), 30: usd(actor), 90: usd(actor), 365: usd(actor) }),
    key: null,
  })),
  approval: fc.record({ limits: fc.boolean(), claim: fc.boolean() }),
});
const RUNS = { numRuns: 500 };

test("with nothing against it a refund is allowed, and every rule says so", () => {
  const verdict = decideRefund(ASK, documentWith(ALL_LIMITS));
  expect(verdict).toMatchObject({ outcome: "ALLOW", refusal: undefined, escalations: [] });
  expect(verdict.rules.map(({ rule, result }) => [rule, result])).toEqual(ALL_RULES.map((rule) => [rule, "PASS"]));
});

test("every decision traces every rule once, in the same order, and is the same when taken twice", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      const document = documentWith(ALL_LIMITS);
      expect(decideRefund(ask, document).rules.map(({ rule }) => rule)).toEqual(ALL_RULES);
      expect(decideRefund(ask, document)).toEqual(decideRefund(ask, document));
    }),
    RUNS,
  );
});

/** Each kind of limit with the sum it compares. */
const spentOn = (sums: Partial<RefundAsk["sums"]>): RefundAsk => ({ ...ASK, sums: { ...ASK.sums, ...sums } });
const LIMITS: readonly (readonly [string, keyof RefundLimits, (spent: Money) => RefundAsk])[] = [
  ["limit.refund", "perRefund", () => ASK],
  ["limit.order", "perOrder", (spent) => spentOn({ order: spent })],
  ["limit.customer", "perCustomer", (spent) => spentOn({ customer: within({ 30: spent }) })],
  ["limit.actor", "perActor", (spent) => spentOn({ actor: within({ 7: spent }) })],
];

describe.each(LIMITS)("%s", (rule, kind, afterSpending) => {
  test("exactly at the limit is allowed, one minor unit over escalates for this reason alone", () => {
    fc.assert(
      fc.property(usualAmount, minor, (amount, before) => {
        const spent = kind === "perRefund" ? 0n : before;
        const order = { ...ASK.order, remaining: usd(amount) };
        const ask = { ...afterSpending(usd(spent)), amount: usd(amount), order };
        const at = (state: bigint) => decideRefund(ask, documentWith({ [kind]: state }));
        expect(at(spent + amount)).toMatchObject({ outcome: "ALLOW", escalations: [] });
        expect(at(spent + amount - 1n)).toMatchObject({ outcome: "ESCALATE", escalations: [rule] });
      }),
    );
  });

  test("used without an amount in this currency it escalates and says so", () => {
    const verdict = decideRefund(ASK, documentWith({ [kind]: "NO_AMOUNT" }));
    expect(verdict).toMatchObject({ outcome: "ESCALATE", escalations: [rule] });
    expect(verdict.rules.find((result) => result.rule === rule)?.sentence).toMatch(
      / has no limit in USD, so a second person decides\.$/,
    );
  });

  test("not used it is not there", () => {
    const { outcome, rules } = decideRefund(afterSpending(usd(10n ** 12n)));
    expect([outcome, rules.some((result) => result.rule === rule)]).toEqual(["ALLOW", false]);
  });

  test("raising it never makes the outcome stricter", () => {
    fc.assert(
      fc.property(anyAsk, minor, minor, (ask, low, more) => {
        const at = (state: bigint) => severity(ask, documentWith({ [kind]: state }));
        expect(at(low + more)).toBeLessThanOrEqual(at(low));
      }),
      RUNS,
    );
  });
});

test("several limits may be exceeded at once, and all of them are named", () => {
  const document = documentWith({ perRefund: 1n, perOrder: 1n, perCustomer: 1n, perActor: 1n });
  expect(decideRefund(ASK, document).escalations).toEqual(["limit.refund", "limit.order", "limit.customer", "limit.actor"]);
  expect(decideRefund({ ...ASK, claim: { filed: true, externalId: "C-9" } }, document).escalations).toHaveLength(5);
});

test("an escalation names the sum and the limit, and the trace shows both as they were read", () => {
  const document = documentWith({ perOrder: 10_000n });
  const traced = decideRefund(spentOn({ order: usd(6000n) }), document).rules.find(({ rule }) => rule === "limit.order");
  expect(traced?.sentence).toBe("The order's refunds would be 110.00 USD, over the limit of 100.00 USD.");
  expect(traced?.inputs).toEqual([
    { name: "approval.limits", value: "false" },
    { name: "approval.claim", value: "false" },
    { name: "rule.kind", value: "LIMIT" },
    { name: "rule.per", value: "ORDER" },
    { name: "rule.windowDays", value: "none" },
    { name: "amount", value: "50.00 USD" },
    { name: "sums.order", value: "60.00 USD" },
    { name: "rule.amounts.USD", value: "100.00" },
    { name: "action", value: "REFUND" },
  ]);
});

test("a note with substance never makes the outcome stricter", () => {
  fc.assert(
    fc.property(anyAsk, anyDocument, (ask, document) => {
      const written = { ...ask, note: noteFactsOf(SUBSTANTIAL, null) };
      expect(severity(written, document)).toBeLessThanOrEqual(severity(ask, document));
      expect(decideRefund(written, document).refusal).not.toBe("note.substance");
    }),
    RUNS,
  );
});

test("if an amount is refused for the balance, every larger one is", () => {
  fc.assert(
    fc.property(anyAsk, usualAmount, (ask, more) => {
      fc.pre(decideRefund(ask).refusal === "order.balance" && ask.amount.minor > 0n);
      expect(decideRefund({ ...ask, amount: usd(ask.amount.minor + more) }).refusal).toBe("order.balance");
    }),
    RUNS,
  );
});

test("exactly what is left may be refunded, one minor unit more may not, and nothing or less never", () => {
  fc.assert(
    fc.property(usualAmount, (left) => {
      const order = { ...ASK.order, remaining: usd(left) };
      expect(decideRefund({ ...ASK, order, amount: usd(left) }).outcome).toBe("ALLOW");
      for (const amount of [left + 1n, 0n, -1n, -left])
        expect(decideRefund({ ...ASK, order, amount: usd(amount) })).toMatchObject({
          outcome: "REFUSE",
          refusal: "order.balance",
        });
    }),
  );
});

test("an approval of everything lifts every escalation and no refusal", () => {
  fc.assert(
    fc.property(anyAsk, anyDocument, (ask, document) => {
      const before = decideRefund({ ...ask, approval: { limits: false, claim: false } }, document);
      const after = decideRefund({ ...ask, approval: { limits: true, claim: true } }, document);
      expect(after.refusal).toBe(before.refusal);
      expect(after.outcome).toBe(before.outcome === "REFUSE" ? "REFUSE" : "ALLOW");
    }),
    RUNS,
  );
});

test("a manager's approval does not lift a filed claim; compliance's lifts it, and what a manager may lift", () => {
  const ask = { ...ASK, claim: { filed: true, externalId: "C-1" } };
  const escalatedWith = (approval: RefundAsk["approval"]) =>
    decideRefund({ ...ask, approval }, documentWith({ perRefund: 1n })).escalations;
  expect(escalatedWith({ limits: false, claim: false })).toEqual(["claim.filed", "limit.refund"]);
  expect(escalatedWith({ limits: true, claim: false })).toEqual(["claim.filed"]);
  expect(escalatedWith({ limits: false, claim: true })).toEqual([]);
});

const YES = { refusal: undefined, outcome: "ALLOW" } as const;
const NO = { refusal: "order.fulfilment", outcome: "REFUSE" } as const;
test.each([
  ["FBM", "DAMAGED", YES],
  ["FBM", "CUSTOMER_RETURN", YES],
  ["FBM", "GOODWILL", YES],
  ["FBA", "DAMAGED", NO],
  ["FBA", "CUSTOMER_RETURN", NO],
  ["FBA", "GOODWILL", NO],
  ["SFP", "DAMAGED", NO],
  ["SFP", "CUSTOMER_RETURN", YES],
  ["SFP", "CLAIM_PREVENTION", NO],
  ["MCF", "DAMAGED", YES],
  ["MCF", "CUSTOMER_RETURN", YES],
  ["MCF", "GOODWILL", YES],
] as const)("%s, %s: $refusal", (fulfilment, reason, expected) => {
  expect(decideRefund({ ...ASK, reason, order: { ...ASK.order, fulfilment } })).toMatchObject(expected);
});

test("no approval and no limit makes an FBA order refundable", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      expect(decideRefund({ ...ask, order: { ...ask.order, fulfilment: "FBA" } }).outcome).toBe("REFUSE");
    }),
  );
});

test.each([
  ["PENDING", "order.shipped"],
  ["UNSHIPPED", "order.shipped"],
  ["PARTIALLY_SHIPPED", undefined],
  ["SHIPPED", undefined],
  ["CANCELLED", "channel.capability"],
] as const)("an order that is %s: %s", (status, refusal) => {
  expect(decideRefund({ ...ASK, order: { ...ASK.order, status } }).refusal).toBe(refusal);
});

test("where the channel does not need a shipment, an unshipped order is refundable", () => {
  const ask = {
    ...ASK,
    order: { ...ASK.order, status: "UNSHIPPED" as const },
    capability: { ...ASK.capability, needsShipped: false },
  };
  expect(decideRefund(ask).outcome).toBe("ALLOW");
});

/** From "can never work" to "would work with another input". */
const FAULTS: readonly [string, (ask: RefundAsk) => RefundAsk][] = [
  ["order.ticket", (ask) => ({ ...ask, order: { ...ask.order, belongsToTicket: false } })],
  ["order.currency", (ask) => ({ ...ask, order: { ...ask.order, currencyCode: "EUR" } })],
  ["channel.capability", (ask) => ({ ...ask, capability: { ...ask.capability, supported: false, reason: "No API." } })],
  ["order.fulfilment", (ask) => ({ ...ask, order: { ...ask.order, fulfilment: "FBA" } })],
  ["order.cancelling", (ask) => ({ ...ask, order: { ...ask.order, cancellationId: "cnl_1" } })],
  ["order.shipped", (ask) => ({ ...ask, order: { ...ask.order, status: "UNSHIPPED" } })],
  ["order.balance", (ask) => ({ ...ask, overdrawn: { remaining: usd(1n), what: "the order" } })],
  ["note.substance", (ask) => ({ ...ask, note: noteFactsOf("ok", null) })],
];

test("of several faults the worst is named, so that mending it never uncovers a worse one", () => {
  fc.assert(
    fc.property(
      fc.subarray(
        FAULTS.map((_, index) => index),
        { minLength: 1 },
      ),
      (chosen) => {
        const ask = chosen.reduce((current, index) => FAULTS[index]?.[1](current) ?? current, ASK);
        expect(decideRefund(ask).refusal).toBe(FAULTS[Math.min(...chosen)]?.[0]);
      },
    ),
  );
});
