import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REFUSE, ruleWith, ESCALATE_TO_COMPLIANCE, verdictOf } from "../../../test/plain-guard.ts";
import { anyAsk, anyRule } from "../../../test/random-policy.ts";
import { CANCELLATION_REASONS } from "../cancellation/cancellation-reasons.policy.ts";
import { contradictionsIn } from "./contradictions.policy.ts";
import type { PolicyRule } from "./policy-document.ts";
import { REFUND_REASONS } from "./policy-words.policy.ts";
import { SHIPPED_POLICY } from "./stored-document.ts";

type Demand = PolicyRule["demand"];
type LimitDemand = Extract<Demand, { kind: "LIMIT" }>;
const upTo = (usd: string, change: Partial<LimitDemand> = {}): LimitDemand => ({
  kind: "LIMIT",
  per: "ACTION",
  amounts: { USD: usd },
  ...change,
});
const rule = (change: Partial<PolicyRule> = {}): PolicyRule => ruleWith({ demand: upTo("10.00"), ...change });
const issuesIn = (...rules: PolicyRule[]) => contradictionsIn(rules.map((one, index) => ({ rule: one, index })));
const found = (...rules: PolicyRule[]) =>
  issuesIn(...rules).map(({ kind, path, rules: about }) => [kind, path.join("."), about.join()]);
const saidAbout = (...rules: PolicyRule[]) => issuesIn(...rules).map(({ message }) => message);

test("the shipped policy contradicts itself nowhere", () => expect(found(...SHIPPED_POLICY.rules)).toEqual([]));

test("of rules with one name all but the first are named", () => {
  const forbidden = rule({ demand: { kind: "SECOND_PERSON" } });
  expect(found(forbidden, forbidden, rule({ id: "two", demand: { kind: "SECOND_PERSON" } }), forbidden)).toEqual([
    ["DUPLICATE_RULE", "rules.1.id", "one"],
    ["DUPLICATE_RULE", "rules.3.id", "one"],
  ]);
});

describe("a rule that can never apply", () => {
  test.each<[string, Partial<PolicyRule>, string]>([
    ["no age fits", { when: { orderAgeDays: { min: 4, max: 3 } } }, "rules.0.when.orderAgeDays"],
    ["roles of machines", { when: { roles: ["AGENT"], actorKinds: ["API_KEY", "SYSTEM"] } }, "rules.0.when.roles"],
    [
      "an amount of what moves no money",
      { actions: ["REPLY", "MODIFICATION"], when: { amountOver: { USD: "1.00" } }, demand: { kind: "SECOND_PERSON" } },
      "rules.0.when.amountOver",
    ],
    ["a limit of what moves no money", { actions: ["REPLY"] }, "rules.0.actions"],
    ["kinds without a segment", { when: { buyerKinds: ["RETURNING"], segments: ["HIGH_VALUE"] } }, "rules.0.when.segments"],
    [
      "a limit of keys for members",
      { when: { actorKinds: ["MEMBER"] }, demand: upTo("1.00", { per: "KEY", windowDays: 30 }) },
      "rules.0.when.actorKinds",
    ],
    [
      "a limit of keys for roles",
      { when: { roles: ["AGENT"] }, demand: upTo("1.00", { per: "KEY", windowDays: 30 }) },
      "rules.0.when.actorKinds",
    ],
  ])("%s", (_, change, path) => expect(found(rule(change))).toEqual([["NEVER_APPLIES", path, "one"]]));

  test.each<[string, Partial<PolicyRule>]>([
    ["one age fits", { when: { orderAgeDays: { min: 3, max: 3 } } }],
    ["an open age", { when: { orderAgeDays: { min: 3 } } }],
    ["an age from the beginning", { when: { orderAgeDays: { max: 0 } } }],
    ["roles of members", { when: { roles: ["AGENT"], actorKinds: ["MEMBER"] } }],
    ["roles of anybody", { when: { roles: ["AGENT"] } }],
    ["an amount where one action moves money", { actions: ["REPLY", "CANCELLATION"], when: { amountOver: { USD: "1.00" } } }],
    ["kinds, whatever else they are", { when: { buyerKinds: ["RETURNING"] } }],
    ["segments, whatever they are first", { when: { segments: ["RETURNING"] } }],
    ["kinds with a segment", { when: { buyerKinds: ["RETURNING", "HIGH_VALUE"], segments: ["HIGH_VALUE"] } }],
    ["a limit of keys", { when: { actorKinds: ["API_KEY"] }, demand: upTo("1.00", { per: "KEY", windowDays: 30 }) }],
    ["a limit of keys, for whoever acts", { demand: upTo("1.00", { per: "KEY", windowDays: 30 }) }],
  ])("but: %s", (_, change) => expect(found(rule(change))).toEqual([]));
});

describe("a demand that nobody can meet, or that means something else", () => {
  const hours = { kind: "WORKING_HOURS", timeZone: "Europe/Berlin", days: ["MONDAY"] } as const;
  const mondays = (from: string, to: string): Demand => ({ ...hours, days: [...hours.days], from, to });
  test.each<[string, Partial<PolicyRule>, string]>([
    ["a second person who is not asked", { demand: { kind: "SECOND_PERSON" }, otherwise: REFUSE }, "rules.0.otherwise.outcome"],
    ["what is forbidden but may be approved", { demand: { kind: "FORBIDDEN" } }, "rules.0.otherwise.outcome"],
    ["a macro for what has no text", { actions: ["REPLY", "REFUND"], demand: { kind: "LOCKED_MACRO" } }, "rules.0.actions"],
    [
      "a qualification of machines",
      { when: { actorKinds: ["API_KEY"] }, demand: { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" } },
      "rules.0.demand",
    ],
    ["hours that end when they begin", { demand: mondays("09:00", "09:00") }, "rules.0.demand"],
    ["hours over midnight", { demand: mondays("22:00", "06:00") }, "rules.0.demand"],
    ["a limit without an amount", { demand: upTo("", { amounts: {} }) }, "rules.0.demand.amounts"],
  ])("%s", (_, change, path) => expect(found(rule(change))).toEqual([["NEVER_MET", path, "one"]]));

  test.each<[string, Partial<PolicyRule>]>([
    ["a second person", { demand: { kind: "SECOND_PERSON" } }],
    ["what is forbidden in a case", { when: { reasons: ["GOODWILL"] }, demand: { kind: "FORBIDDEN" }, otherwise: REFUSE }],
    ["a macro for a reply", { actions: ["REPLY"], demand: { kind: "LOCKED_MACRO" } }],
    [
      "a qualification of members",
      { when: { actorKinds: ["MEMBER"] }, demand: { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" } },
    ],
    ["a qualification", { demand: { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" } }],
    ["hours until midnight", { demand: mondays("23:59", "24:00") }],
    ["evidence or a refusal", { demand: { kind: "EVIDENCE", kinds: ["RETURNED_PARCEL"] }, otherwise: REFUSE }],
  ])("but: %s", (_, change) => expect(found(rule(change))).toEqual([]));
});

describe("windows", () => {
  test.each(["CUSTOMER", "ACTOR", "KEY"] as const)("a limit per %s needs one", (per) => {
    expect(found(rule({ demand: upTo("1.00", { per }) }))).toEqual([["MALFORMED", "rules.0.demand.windowDays", "one"]]);
    expect(found(rule({ demand: upTo("1.00", { per, windowDays: 7 }) }))).toEqual([]);
  });
  test.each(["ACTION", "ORDER"] as const)("a limit per %s has none", (per) => {
    expect(found(rule({ demand: upTo("1.00", { per, windowDays: 7 }) }))).toEqual([
      ["MALFORMED", "rules.0.demand.windowDays", "one"],
    ]);
    expect(found(rule({ demand: upTo("1.00", { per }) }))).toEqual([]);
  });
});

test("an action that is refused in every case is named, one that is refused in some is not", () => {
  const never = rule({ demand: { kind: "FORBIDDEN" }, otherwise: REFUSE });
  expect(found(never)).toEqual([["REFUSES_EVERYTHING", "rules.0.demand", "one"]]);
  expect(found({ ...never, when: {} })).toEqual([["REFUSES_EVERYTHING", "rules.0.demand", "one"]]);
  expect(found({ ...never, when: { channels: ["EBAY"] } })).toEqual([]);
});

describe("a limit that a stricter one of the same kind makes void", () => {
  const isVoid = (strict: Partial<PolicyRule>, lax: Partial<PolicyRule>): boolean => {
    const both = [rule({ id: "strict", ...strict }), rule({ id: "lax", ...lax })] as const;
    const there = found(...both).filter(([kind]) => kind === "LIMIT_WITHOUT_EFFECT");
    // The same whichever comes first, unless both say the same.
    const back = found(both[1], both[0]).filter(([kind]) => kind === "LIMIT_WITHOUT_EFFECT");
    expect(there.length).toBe(back.length);
    return there.some(([, , about]) => about === "lax,strict");
  };
  const lax = { demand: upTo("10.00") };

  test.each<[string, Partial<PolicyRule>, Partial<PolicyRule>]>([
    ["a lower amount", { demand: upTo("9.99") }, lax],
    ["the same", { demand: upTo("10.00") }, lax],
    ["more actions", { actions: ["REFUND", "CANCELLATION"], demand: upTo("9.00") }, lax],
    ["an unconditional one", { demand: upTo("9.00") }, { ...lax, when: { channels: ["EBAY"] } }],
    [
      "wider conditions",
      { demand: upTo("9.00"), when: { channels: ["EBAY", "AMAZON"] } },
      { ...lax, when: { channels: ["EBAY"] } },
    ],
    [
      "a wider age",
      { demand: upTo("9.00"), when: { orderAgeDays: { min: 1, max: 9 } } },
      { ...lax, when: { orderAgeDays: { min: 1, max: 9 } } },
    ],
    ["an open age", { demand: upTo("9.00"), when: { orderAgeDays: {} } }, { ...lax, when: { orderAgeDays: { min: 2, max: 9 } } }],
    [
      "a lower threshold",
      { demand: upTo("9.00"), when: { amountOver: { USD: "5.00" } } },
      { ...lax, when: { amountOver: { USD: "6.00" } } },
    ],
    ["a refusal", { demand: upTo("9.00"), otherwise: REFUSE }, lax],
    ["a refusal, of a refusal", { demand: upTo("9.00"), otherwise: REFUSE }, { ...lax, otherwise: REFUSE }],
    ["compliance", { demand: upTo("9.00"), otherwise: ESCALATE_TO_COMPLIANCE }, lax],
    [
      "compliance, of compliance",
      { demand: upTo("9.00"), otherwise: ESCALATE_TO_COMPLIANCE },
      { ...lax, otherwise: ESCALATE_TO_COMPLIANCE },
    ],
    [
      "a longer window",
      { demand: upTo("10.00", { per: "ACTOR", windowDays: 30 }) },
      { demand: upTo("10.00", { per: "ACTOR", windowDays: 7 }) },
    ],
    ["fewer currencies", { demand: upTo("9.00") }, { demand: upTo("", { amounts: { USD: "9.00", EUR: "9.00" } }) }],
  ])("%s", (_, strict, other) => expect(isVoid(strict, other)).toBe(true));

  test.each<[string, Partial<PolicyRule>, Partial<PolicyRule>]>([
    ["a higher amount", { demand: upTo("10.01") }, lax],
    ["another scope", { demand: upTo("9.00", { per: "ORDER" }) }, lax],
    ["fewer actions", { demand: upTo("9.00") }, { ...lax, actions: ["REFUND", "CANCELLATION"] }],
    ["conditions that the other has not", { demand: upTo("9.00"), when: { channels: ["EBAY"] } }, lax],
    [
      "narrower conditions",
      { demand: upTo("9.00"), when: { channels: ["EBAY"] } },
      { ...lax, when: { channels: ["EBAY", "AMAZON"] } },
    ],
    ["other conditions", { demand: upTo("9.00"), when: { roles: ["AGENT"] } }, { ...lax, when: { channels: ["EBAY"] } }],
    [
      "an age that begins later",
      { demand: upTo("9.00"), when: { orderAgeDays: { min: 2 } } },
      { ...lax, when: { orderAgeDays: { min: 1 } } },
    ],
    [
      "an age that ends earlier",
      { demand: upTo("9.00"), when: { orderAgeDays: { max: 8 } } },
      { ...lax, when: { orderAgeDays: { max: 9 } } },
    ],
    ["an age, of any order", { demand: upTo("9.00"), when: { orderAgeDays: {} } }, lax],
    [
      "a higher threshold",
      { demand: upTo("9.00"), when: { amountOver: { USD: "7.00" } } },
      { ...lax, when: { amountOver: { USD: "6.00" } } },
    ],
    ["a threshold, of any amount", { demand: upTo("9.00"), when: { amountOver: { USD: "0.00" } } }, lax],
    ["an escalation, of a refusal", { demand: upTo("9.00") }, { ...lax, otherwise: REFUSE }],
    ["compliance, of a refusal", { demand: upTo("9.00"), otherwise: ESCALATE_TO_COMPLIANCE }, { ...lax, otherwise: REFUSE }],
    ["a manager, of compliance", { demand: upTo("9.00") }, { ...lax, otherwise: ESCALATE_TO_COMPLIANCE }],
    [
      "a shorter window",
      { demand: upTo("9.00", { per: "ACTOR", windowDays: 7 }) },
      { demand: upTo("10.00", { per: "ACTOR", windowDays: 30 }) },
    ],
    ["more currencies", { demand: upTo("", { amounts: { USD: "9.00", EUR: "9.00" } }) }, lax],
    ["what is no limit", { demand: { kind: "SECOND_PERSON" } }, lax],
  ])("but not: %s", (_, strict, other) => expect(isVoid(strict, other)).toBe(false));

  test("of two that say the same the later one is void", () => {
    expect(found(rule({ id: "a" }), rule({ id: "b" }))).toEqual([["LIMIT_WITHOUT_EFFECT", "rules.1.demand", "b,a"]]);
  });

  test("law: leaving out a rule that is called void changes no decision", () => {
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 2, maxLength: 5 }), anyAsk, (some, ask) => {
        const rules = some.map((one, index) => ({ ...one, id: `r${index}`, actions: ["REFUND" as const] }));
        const without = contradictionsIn(rules.map((one, index) => ({ rule: one, index })))
          .filter(({ kind }) => kind === "LIMIT_WITHOUT_EFFECT")
          .map(({ rules: [id] }) => id);
        const kept = rules.filter(({ id }) => !without.includes(id));
        expect(verdictOf(kept, ask).outcome).toBe(verdictOf(rules, ask).outcome);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("reasons", () => {
  const because = (reasons: string[], actions: PolicyRule["actions"]) =>
    rule({ when: { reasons }, actions, demand: { kind: "SECOND_PERSON" } });

  test("are words that can be given for one of the rule's actions", () => {
    expect(found(because([...REFUND_REASONS], ["REFUND"]))).toEqual([]);
    expect(found(because([...CANCELLATION_REASONS], ["CANCELLATION"]))).toEqual([]);
    expect(found(because(["GOODWILL", "OUT_OF_STOCK"], ["REFUND", "CANCELLATION"]))).toEqual([]);
    expect(found(because(["GOODWILL"], ["REFUND", "MODIFICATION"]))).toEqual([]);
  });

  test("that are misspelt, or belong to another action, are each named, with the words that may stand there", () => {
    const wrong = because(["DAMAGED", "goodwill", "OUT_OF_STOCK"], ["REFUND"]);
    expect(found(wrong)).toEqual([
      ["MALFORMED", "rules.0.when.reasons.1", "one"],
      ["MALFORMED", "rules.0.when.reasons.2", "one"],
    ]);
    expect(saidAbout(wrong)[0]).toBe(
      '"goodwill" is no reason of REFUND: use CUSTOMER_RETURN, DAMAGED, NOT_AS_DESCRIBED, WRONG_ITEM, LATE_DELIVERY, NOT_DELIVERED, PRICE_ERROR, GOODWILL, CLAIM_PREVENTION, OTHER',
    );
    expect(saidAbout(because(["GOODWILL"], ["CANCELLATION", "MODIFICATION"]))).toEqual([
      '"GOODWILL" is no reason of CANCELLATION: use CUSTOMER_REQUEST, OUT_OF_STOCK, ADDRESS_UNDELIVERABLE, PRICE_ERROR, EXCHANGE, CANNOT_VERIFY, WEATHER_DELAY, OTHER',
    ]);
    expect(saidAbout(because(["NO"], ["REFUND", "CANCELLATION"]))[0]).toMatch(
      /^"NO" is no reason of REFUND or CANCELLATION: use CUSTOMER_RETURN, .*, CUSTOMER_REQUEST, /,
    );
  });

  test("of a reply are names of tags, the workspace's own words, and nobody checks them", () => {
    expect(found(because(["Damaged in transit"], ["REPLY"]))).toEqual([]);
    expect(found(because(["Damaged in transit", "DAMAGED"], ["REFUND", "REPLY"]))).toEqual([]);
  });

  test("are never given for a modification alone", () => {
    expect(found(because(["OTHER"], ["MODIFICATION"]))).toEqual([["NEVER_APPLIES", "rules.0.when.reasons", "one"]]);
    expect(saidAbout(because(["OTHER"], ["MODIFICATION"]))).toEqual(["no reason is given for a modification"]);
  });
});

test("a condition that law refuses anyway is no contradiction: the workspace may say it in its own words", () => {
  const amazons = rule({ when: { fulfilments: ["FBA"] }, demand: { kind: "FORBIDDEN" }, otherwise: REFUSE });
  expect(found(amazons)).toEqual([]);
});

test("each issue says what cannot be and what to write instead", () => {
  const keys = upTo("1.00", { per: "KEY", windowDays: 30 });
  const hours: Demand = { kind: "WORKING_HOURS", timeZone: "Europe/Berlin", days: ["MONDAY"], from: "22:00", to: "06:00" };
  const said: [PolicyRule[], string][] = [
    [[rule(), rule({ demand: { kind: "SECOND_PERSON" } })], 'another rule has the key "one"'],
    [[rule({ when: { orderAgeDays: { min: 4, max: 3 } } })], "no order is at least 4 and at most 3 days old"],
    [[rule({ when: { roles: ["AGENT"], actorKinds: ["SYSTEM"] } })], "only members have roles, and actorKinds excludes them"],
    [
      [rule({ actions: ["REPLY"], when: { amountOver: {} }, demand: { kind: "SECOND_PERSON" } })],
      "none of the rule's actions moves money",
    ],
    [
      [rule({ when: { buyerKinds: ["RETURNING"], segments: ["HIGH_VALUE"] } })],
      "a buyer is always what it is first of all: segments and buyerKinds have nothing in common",
    ],
    [
      [rule({ when: { actorKinds: ["MEMBER"] }, demand: keys })],
      "a limit per KEY speaks about API keys only, and the conditions exclude them",
    ],
    [[rule({ actions: ["MODIFICATION"] })], "a limit is about money, and none of the rule's actions moves any"],
    [
      [rule({ demand: { kind: "SECOND_PERSON" }, otherwise: REFUSE })],
      "nobody is asked when it is refused: use ESCALATE, or FORBIDDEN if it must not be",
    ],
    [[rule({ demand: { kind: "FORBIDDEN" } })], "what somebody may approve is not forbidden: use REFUSE, or SECOND_PERSON"],
    [[rule({ demand: { kind: "LOCKED_MACRO" } })], "only a REPLY has a text that can come from a macro"],
    [
      [rule({ when: { actorKinds: ["API_KEY"] }, demand: { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" } })],
      "only members qualify, and actorKinds excludes them",
    ],
    [[rule({ demand: hours })], "no time is from 22:00 on and before 06:00: write two rules for a night"],
    [[rule({ demand: upTo("", { amounts: {} }) })], "names no amount, so every one exceeds it: use SECOND_PERSON or FORBIDDEN"],
    [[rule({ demand: upTo("1.00", { per: "ACTOR" }) })], "a limit per ACTOR needs a window: 1, 7, 30, 90 or 365 days"],
    [[rule({ demand: upTo("1.00", { windowDays: 7 }) })], "a limit per ACTION has no window"],
    [[rule(), rule({ id: "two" })], 'whatever it stops, the limit "one" stops as well'],
    [
      [rule({ actions: ["REFUND", "REPLY"], demand: { kind: "FORBIDDEN" }, otherwise: REFUSE })],
      "refuses REFUND, REPLY in every case: whoever must not do it at all gets no role or key for it",
    ],
  ];
  for (const [rules, message] of said) expect(saidAbout(...rules)).toEqual([message]);
});
