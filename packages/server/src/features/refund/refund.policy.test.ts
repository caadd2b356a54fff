import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { approverOf, decideRefund } from "./refund.policy.ts";
import type { Limit, RefundAsk, RefundRule } from "./refund.policy.ts";

const usd = (minor: bigint) => money(minor, "USD");
const upTo = (minor: bigint): Limit => ({ use: "AMOUNT", amount: usd(minor) });
const UNUSED: Limit = { use: "NOT_USED", amount: null };
const NO_AMOUNT: Limit = { use: "NO_AMOUNT_IN_CURRENCY", amount: null };
const SUBSTANTIAL = "The cup arrived in three pieces, the buyer sent photos of it.";

/** Nothing stands against it: 50.00 of 80.00 on a shipped order that the seller ships. */
const ASK: RefundAsk = {
  amount: usd(5000n),
  reason: "DAMAGED",
  note: SUBSTANTIAL,
  previousNote: null,
  noteRule: { minimumLetters: 20, minimumCharactersUnspaced: 8, boilerplate: ["customer asked for a refund"] },
  order: {
    externalId: "111-1111111-1111111",
    currencyCode: "USD",
    status: "SHIPPED",
    fulfilment: "FBM",
    belongsToTicket: true,
    remaining: usd(8000n),
  },
  overdrawn: null,
  capability: { supported: true, reason: null, needsShipped: true },
  claim: { filed: false, externalId: null },
  sfpReasons: ["CUSTOMER_RETURN"],
  sums: { order: usd(0n), customer: usd(0n), actor: usd(0n) },
  limits: { perRefund: UNUSED, perOrder: UNUSED, perCustomer: UNUSED, perActor: UNUSED },
  approval: { limits: false, claim: false },
};
const ALL_RULES: readonly RefundRule[] = [
  "order.ticket",
  "order.currency",
  "channel.capability",
  "order.fulfilment",
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
const severity = (ask: RefundAsk): number => SEVERITY[decideRefund(ask).outcome];

const minor = fc.bigInt({ min: 0n, max: 20_000n });
const limit: fc.Arbitrary<Limit> = fc.oneof(fc.constant(UNUSED), fc.constant(NO_AMOUNT), minor.map(upTo));
const usualAmount = fc.bigInt({ min: 1n, max: 20_000n });
/** Any ask, in US dollars except sometimes the order. */
const anyAsk: fc.Arbitrary<RefundAsk> = fc.record({
  amount: fc.bigInt({ min: -10n, max: 20_000n }).map(usd),
  reason: fc.constantFrom("CUSTOMER_RETURN", "DAMAGED", "GOODWILL", "OTHER"),
  note: fc.constantFrom("", "ok", SUBSTANTIAL, "customer asked for a refund", "aaaaaaaaaaaaaaaaaaaaaaaaa"),
  previousNote: fc.constantFrom(null, SUBSTANTIAL, "another note about another case"),
  noteRule: fc.constant(ASK.noteRule),
  order: fc.record({
    externalId: fc.constant("111-1111111-1111111"),
    currencyCode: fc.constantFrom("USD", "USD", "USD", "EUR"),
    status: fc.constantFrom("PENDING", "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "SHIPPED", "CANCELLED"),
    fulfilment: fc.constantFrom("FBM", "FBM", "FBA", "SFP", "MCF"),
    belongsToTicket: fc.constantFrom(true, true, true, false),
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
  sfpReasons: fc.constant(ASK.sfpReasons),
  sums: fc.record({ order: minor.map(usd), customer: minor.map(usd), actor: minor.map(usd) }),
  limits: fc.record({ perRefund: limit, perOrder: limit, perCustomer: limit, perActor: limit }),
  approval: fc.record({ limits: fc.boolean(), claim: fc.boolean() }),
});
const RUNS = { numRuns: 500 };

test("with nothing against it a refund is allowed, and every rule says so", () => {
  const verdict = decideRefund(ASK);
  expect(verdict).toMatchObject({ outcome: "ALLOW", refusal: undefined, escalations: [] });
  expect(verdict.rules.map(({ rule, result }) => [rule, result])).toEqual(ALL_RULES.map((rule) => [rule, "PASS"]));
});

test("every decision traces every rule once, in the same order, and is the same when taken twice", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      expect(decideRefund(ask).rules.map(({ rule }) => rule)).toEqual(ALL_RULES);
      expect(decideRefund(ask)).toEqual(decideRefund(ask));
    }),
    RUNS,
  );
});

/** Each kind of limit with the sum it compares. */
const LIMITS = [
  ["limit.refund", "perRefund", (ask: RefundAsk) => ask],
  ["limit.order", "perOrder", (ask: RefundAsk, spent: bigint) => ({ ...ask, sums: { ...ask.sums, order: usd(spent) } })],
  ["limit.customer", "perCustomer", (ask: RefundAsk, spent: bigint) => ({ ...ask, sums: { ...ask.sums, customer: usd(spent) } })],
  ["limit.actor", "perActor", (ask: RefundAsk, spent: bigint) => ({ ...ask, sums: { ...ask.sums, actor: usd(spent) } })],
] as const;

describe.each(LIMITS)("%s", (rule, kind, spend) => {
  const withLimit = (ask: RefundAsk, value: Limit): RefundAsk => ({ ...ask, limits: { ...ask.limits, [kind]: value } });

  test("exactly at the limit is allowed, one minor unit over escalates for this reason alone", () => {
    fc.assert(
      fc.property(usualAmount, minor, (amount, before) => {
        const spent = kind === "perRefund" ? 0n : before;
        const ask = spend({ ...ASK, amount: usd(amount), order: { ...ASK.order, remaining: usd(amount) } }, spent);
        expect(decideRefund(withLimit(ask, upTo(spent + amount)))).toMatchObject({ outcome: "ALLOW", escalations: [] });
        expect(decideRefund(withLimit(ask, upTo(spent + amount - 1n)))).toMatchObject({
          outcome: "ESCALATE",
          escalations: [rule],
        });
      }),
    );
  });

  test("used without an amount in this currency it escalates and says so", () => {
    const verdict = decideRefund(withLimit(ASK, NO_AMOUNT));
    expect(verdict).toMatchObject({ outcome: "ESCALATE", escalations: [rule] });
    expect(verdict.rules.find((result) => result.rule === rule)?.sentence).toMatch(
      / has no limit in USD, so a second person decides\.$/,
    );
  });

  test("not used it is not evaluated: the trace shows that no sum was read", () => {
    const traced = decideRefund(withLimit(spend(ASK, 10n ** 12n), UNUSED)).rules.find((result) => result.rule === rule);
    expect(traced).toEqual({
      rule,
      result: "PASS",
      sentence: "Nothing against it.",
      inputs: [
        { name: "approval.limits", value: "false" },
        { name: `limits.${kind}.use`, value: "NOT_USED" },
      ],
    });
  });

  test("raising it never makes the outcome stricter", () => {
    fc.assert(
      fc.property(anyAsk, minor, fc.bigInt({ min: 0n, max: 20_000n }), (ask, low, more) => {
        expect(severity(withLimit(ask, upTo(low + more)))).toBeLessThanOrEqual(severity(withLimit(ask, upTo(low))));
      }),
      RUNS,
    );
  });
});

test("several limits may be exceeded at once, and all of them are named", () => {
  const limits = { perRefund: upTo(1n), perOrder: upTo(1n), perCustomer: upTo(1n), perActor: upTo(1n) };
  expect(decideRefund({ ...ASK, limits }).escalations).toEqual(["limit.refund", "limit.order", "limit.customer", "limit.actor"]);
  expect(decideRefund({ ...ASK, limits, claim: { filed: true, externalId: "C-9" } }).escalations).toHaveLength(5);
});

test("an escalation names the sum and the limit", () => {
  const ask = { ...ASK, sums: { ...ASK.sums, order: usd(6000n) }, limits: { ...ASK.limits, perOrder: upTo(10_000n) } };
  const traced = decideRefund(ask).rules.find(({ rule }) => rule === "limit.order");
  expect(traced?.sentence).toBe("The order's refunds would be 110.00 USD, over the limit of 100.00 USD.");
  expect(traced?.inputs).toEqual([
    { name: "approval.limits", value: "false" },
    { name: "limits.perOrder.use", value: "AMOUNT" },
    { name: "sums.order", value: "60.00 USD" },
    { name: "amount", value: "50.00 USD" },
    { name: "limits.perOrder.amount", value: "100.00 USD" },
  ]);
});

test("a note with substance never makes the outcome stricter", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      const written = { ...ask, note: SUBSTANTIAL, previousNote: null };
      expect(severity(written)).toBeLessThanOrEqual(severity(ask));
      expect(decideRefund(written).refusal).not.toBe("note.substance");
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
    fc.property(anyAsk, (ask) => {
      const before = decideRefund({ ...ask, approval: { limits: false, claim: false } });
      const after = decideRefund({ ...ask, approval: { limits: true, claim: true } });
      expect(after.refusal).toBe(before.refusal);
      expect(after.outcome).toBe(before.outcome === "REFUSE" ? "REFUSE" : "ALLOW");
    }),
    RUNS,
  );
});

test("an approval of the limits does not lift a filed claim, and the other way round", () => {
  const ask = { ...ASK, claim: { filed: true, externalId: "C-1" }, limits: { ...ASK.limits, perRefund: upTo(1n) } };
  expect(decideRefund({ ...ask, approval: { limits: true, claim: false } }).escalations).toEqual(["claim.filed"]);
  expect(decideRefund({ ...ask, approval: { limits: false, claim: true } }).escalations).toEqual(["limit.refund"]);
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
const FAULTS: readonly [RefundRule, (ask: RefundAsk) => RefundAsk][] = [
  ["order.ticket", (ask) => ({ ...ask, order: { ...ask.order, belongsToTicket: false } })],
  ["order.currency", (ask) => ({ ...ask, order: { ...ask.order, currencyCode: "EUR" } })],
  ["channel.capability", (ask) => ({ ...ask, capability: { ...ask.capability, supported: false, reason: "No API." } })],
  ["order.fulfilment", (ask) => ({ ...ask, order: { ...ask.order, fulfilment: "FBA" } })],
  ["order.shipped", (ask) => ({ ...ask, order: { ...ask.order, status: "UNSHIPPED" } })],
  ["order.balance", (ask) => ({ ...ask, overdrawn: { remaining: usd(1n), what: "the order" } })],
  ["note.substance", (ask) => ({ ...ask, note: "ok" })],
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

test.each([
  [["claim.filed"], { kind: "CLAIM", targetRole: "COMPLIANCE" }],
  [["limit.refund", "claim.filed"], { kind: "CLAIM", targetRole: "COMPLIANCE" }],
  [["limit.order", "limit.actor"], { kind: "OVER_LIMIT", targetRole: "MANAGER" }],
] as const)("escalated by %j, it is decided by $targetRole", (rules, approver) => {
  expect(approverOf(rules)).toEqual(approver);
});
