/** Random documents and asks, for laws that must hold over all of them. Small vocabularies, so that rules and asks meet often. */
import fc from "fast-check";
import type { RefundAsk } from "../src/features/refund/refund.policy.ts";
import type { GuardAsk, WindowSums } from "../src/features/policy/guard-ask.ts";
import { noteFactsOf } from "../src/features/policy/guard-by.ts";
import type { PolicyDocument } from "../src/features/policy/policy-document.ts";
import { SHIPPED_POLICY } from "../src/features/policy/stored-document.ts";
import * as words from "../src/features/policy/policy-words.policy.ts";
import { money } from "../src/kernel/money.ts";
import type { Money } from "../src/kernel/money.ts";

type PolicyRule = PolicyDocument["rules"][number];

export const usd = (minor: bigint): Money => money(minor, "USD");
const cents = fc.bigInt({ min: 0n, max: 20_000n });
const text = (minor: bigint): string => `${minor / 100n}.${(minor % 100n).toString().padStart(2, "0")}`;
const amounts = fc.oneof(
  { weight: 5, arbitrary: cents.map((minor) => ({ USD: text(minor) })) },
  fc.constant<Record<string, string>>({ EUR: "10.00" }),
);

const some = <Word extends string>(list: readonly Word[]) => fc.subarray([...list], { minLength: 1 });
const maybe = <Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) =>
  fc
    .option(value, { nil: undefined, freq: 4 })
    .map((given) => (given === undefined ? {} : { [key]: given }) as { [K in Key]?: Value });

const anyConditions: fc.Arbitrary<NonNullable<PolicyRule["when"]>> = fc
  .tuple(
    maybe("channels", some(["AMAZON", "EBAY"])),
    maybe("fulfilments", some(["FBM", "SFP"])),
    maybe("reasons", some(["DAMAGED", "GOODWILL"])),
    maybe("roles", some(["AGENT", "MANAGER"])),
    maybe("actorKinds", some(["MEMBER", "API_KEY"])),
    maybe("buyerRisks", some(words.BUYER_RISKS)),
    maybe("buyerKinds", some(words.POLICY_BUYER_KINDS)),
    maybe("segments", some(words.POLICY_BUYER_KINDS)),
    maybe("ticketRisks", some(words.POLICY_TICKET_RISKS)),
    maybe(
      "orderAgeDays",
      fc.tuple(fc.nat(40), fc.nat(40)).map(([min, more]) => ({ min, max: min + more })),
    ),
    maybe("amountOver", amounts),
  )
  .map((parts) => Object.assign({}, ...parts) as NonNullable<PolicyRule["when"]>);

const anyLimit: fc.Arbitrary<PolicyRule["demand"]> = fc
  .tuple(fc.constantFrom(...words.LIMIT_SCOPES), fc.constantFrom(...words.WINDOW_DAYS), amounts)
  .map(([per, windowDays, byCurrency]) => ({
    kind: "LIMIT",
    per,
    ...(per === "ACTION" || per === "ORDER" ? {} : { windowDays }),
    amounts: byCurrency,
  }));
export const anyDemand: fc.Arbitrary<PolicyRule["demand"]> = fc.oneof(
  { weight: 4, arbitrary: anyLimit },
  fc.constant({ kind: "SECOND_PERSON" as const }),
  some(words.EVIDENCE_KINDS).map((kinds) => ({ kind: "EVIDENCE" as const, kinds })),
  fc.constant({ kind: "LOCKED_MACRO" as const }),
  fc.constantFrom(...words.POLICY_TOPICS).map((topic) => ({ kind: "QUALIFICATION" as const, topic })),
  fc.constant<PolicyRule["demand"]>({
    kind: "WORKING_HOURS",
    timeZone: "Europe/Berlin",
    days: ["MONDAY"],
    from: "09:00",
    to: "17:00",
  }),
  fc.constant({ kind: "FORBIDDEN" as const }),
);
const anyOtherwise: fc.Arbitrary<PolicyRule["otherwise"]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ outcome: "ESCALATE" as const, to: "MANAGER" as const, kind: "OVER_LIMIT" as const }) },
  fc.constant({ outcome: "ESCALATE" as const, to: "COMPLIANCE" as const, kind: "COMPLEX" as const }),
  fc.constant({ outcome: "REFUSE" as const }),
);

export const anyRule = fc
  .tuple(fc.option(anyConditions, { nil: undefined, freq: 3 }), anyDemand, anyOtherwise, some(words.GUARD_ACTIONS))
  .map(([when, demand, otherwise, actions]): PolicyRule => ({
    id: "rule",
    actions,
    ...(when ? { when } : {}),
    demand,
    otherwise,
  }));

/** Rules are named r0, r1, … */
export const anyDocument: fc.Arbitrary<PolicyDocument> = fc
  .array(anyRule, { maxLength: 6 })
  .map((rules) => ({ ...SHIPPED_POLICY, rules: rules.map((rule, index) => ({ ...rule, id: `r${index}` })) }));

const SUBSTANTIAL = "The cup arrived in three pieces, the buyer sent photos of it.";
const anyNote = fc
  .tuple(
    fc.constantFrom(SUBSTANTIAL, SUBSTANTIAL, SUBSTANTIAL, "ok", "customer asked for a refund", "aaaaaaaaaaaaaaaaaaaaaaaaa"),
    fc.constantFrom(null, null, SUBSTANTIAL),
  )
  .map(([note, previous]) => noteFactsOf(note, previous));

/** Longer windows hold at least what shorter ones do. */
const anyWindows = fc.tuple(cents, cents, cents, cents, cents).map((parts): WindowSums => {
  const upTo = (count: number) => usd(parts.slice(0, count).reduce((sum, part) => sum + part / 4n, 0n));
  return { 1: upTo(1), 7: upTo(2), 30: upTo(3), 90: upTo(4), 365: upTo(5) };
});

const anyBuyer = fc
  .tuple(fc.constantFrom(...words.BUYER_RISKS), some(words.POLICY_BUYER_KINDS))
  .map(([risk, segments]): GuardAsk["buyer"] => ({ risk, kind: segments[0] ?? "FIRST_TIME", segments }));

/** A refund that nothing but the document and its note can stand against. */
export const anyAsk: fc.Arbitrary<RefundAsk> = fc.record({
  action: fc.constant("REFUND" as const),
  at: fc.constantFrom("2026-03-02T10:00:00.000Z", "2026-03-02T17:00:00.000Z", "2026-03-03T10:00:00.000Z"),
  amount: fc.bigInt({ min: 1n, max: 20_000n }).map(usd),
  reason: fc.constantFrom("DAMAGED", "GOODWILL", "OTHER"),
  channel: fc.constantFrom("AMAZON", "EBAY", "WALMART"),
  fulfilment: fc.constantFrom("FBM", "MCF"),
  orderAgeDays: fc.nat(80),
  actor: fc.record({
    id: fc.constantFrom("mem_1", "key_1"),
    kind: fc.constantFrom("MEMBER", "API_KEY"),
    roles: fc.subarray(["AGENT", "MANAGER"]),
    qualifications: fc.subarray([...words.POLICY_TOPICS]),
  }),
  buyer: anyBuyer,
  ticket: fc.record({ risk: fc.constantFrom(...words.POLICY_TICKET_RISKS) }),
  evidence: fc.subarray([...words.EVIDENCE_KINDS]),
  macro: fc.constantFrom(null, { locked: true }, { locked: false }),
  note: anyNote,
  sums: fc
    .tuple(cents, anyWindows, anyWindows, fc.option(anyWindows))
    .map(([order, customer, actor, key]) => ({ order: usd(order), customer, actor, key })),
  approval: fc.record({ limits: fc.boolean(), claim: fc.boolean() }),
  order: fc.constant({
    externalId: "111-1111111-1111111",
    currencyCode: "USD",
    status: "SHIPPED" as const,
    fulfilment: "FBM" as const,
    belongsToTicket: true,
    cancellationId: null,
    remaining: usd(20_000n),
  }),
  overdrawn: fc.constant(null),
  capability: fc.constant({ supported: true, reason: null, needsShipped: true }),
  claim: fc.record({ filed: fc.boolean(), externalId: fc.constant("C-1") }),
});
