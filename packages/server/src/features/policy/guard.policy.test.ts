import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PLAIN_ASK, REFUSE, ruleWith, ESCALATE, verdictOf } from "../../../test/plain-guard.ts";
import { anyAsk, anyDocument } from "../../../test/random-policy.ts";
import type { Verdict } from "../../kernel/decision.ts";
import { money } from "../../kernel/money.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { applies, totalFor } from "./guard.policy.ts";
import type { PolicyConditions, PolicyRule } from "./policy-document.ts";
import { WINDOW_DAYS } from "./policy-words.policy.ts";

type Demand = PolicyRule["demand"];
type LimitDemand = Extract<Demand, { kind: "LIMIT" }>;
const usd = (minor: bigint) => money(minor, "USD");
const asking = (change: Partial<GuardAsk>): GuardAsk => ({ ...PLAIN_ASK, ...change });
const by = (actor: Partial<GuardAsk["actor"]>) => asking({ actor: { ...PLAIN_ASK.actor, ...actor } });
const from = (buyer: Partial<GuardAsk["buyer"]>) => asking({ buyer: { ...PLAIN_ASK.buyer, ...buyer } });
const saidBy = (id: string, { rules }: Verdict<string>) => rules.find(({ rule }) => rule === id)?.sentence;
const upTo = (text: string, change: Partial<LimitDemand> = {}): LimitDemand => ({
  kind: "LIMIT",
  per: "ACTION",
  amounts: { USD: text },
  ...change,
});

describe("a condition holds for the facts it names and for no others", () => {
  test.each<[string, PolicyConditions, GuardAsk[], GuardAsk[]]>([
    ["channels", { channels: ["AMAZON", "EBAY"] }, [PLAIN_ASK, asking({ channel: "EBAY" })], [asking({ channel: "EMAIL" })]],
    [
      "fulfilments: without an order nobody fulfils",
      { fulfilments: ["FBM", "SFP"] },
      [PLAIN_ASK, asking({ fulfilment: "SFP" })],
      [asking({ fulfilment: "MCF" }), asking({ fulfilment: null })],
    ],
    ["reasons", { reasons: ["DAMAGED"] }, [PLAIN_ASK], [asking({ reason: "OTHER" }), asking({ reason: null })]],
    [
      "roles: one of the actor's is enough, and who has none has none of them",
      { roles: ["MANAGER", "COMPLIANCE"] },
      [by({ roles: ["AGENT", "COMPLIANCE"] })],
      [PLAIN_ASK, by({ kind: "API_KEY", roles: [] })],
    ],
    ["actorKinds", { actorKinds: ["MEMBER"] }, [PLAIN_ASK], [by({ kind: "API_KEY" }), by({ kind: "SYSTEM" })]],
    ["buyerRisks", { buyerRisks: ["ELEVATED", "HIGH"] }, [from({ risk: "HIGH" }), from({ risk: "ELEVATED" })], [PLAIN_ASK]],
    [
      "buyerKinds: what the buyer is first of all",
      { buyerKinds: ["HIGH_VALUE"] },
      [from({ kind: "HIGH_VALUE" })],
      [from({ kind: "REPEAT_OFFENDER", segments: ["REPEAT_OFFENDER", "HIGH_VALUE"] })],
    ],
    [
      "segments: whatever else the buyer is",
      { segments: ["HIGH_VALUE"] },
      [from({ kind: "REPEAT_OFFENDER", segments: ["REPEAT_OFFENDER", "HIGH_VALUE"] })],
      [from({ kind: "REPEAT_OFFENDER", segments: ["REPEAT_OFFENDER"] })],
    ],
    ["ticketRisks", { ticketRisks: ["HIGH"] }, [asking({ ticket: { risk: "HIGH" } })], [PLAIN_ASK]],
    [
      "orderAgeDays from … on: an unknown age is none",
      { orderAgeDays: { min: 5 } },
      [PLAIN_ASK, asking({ orderAgeDays: 400 })],
      [asking({ orderAgeDays: 4 }), asking({ orderAgeDays: null })],
    ],
    [
      "orderAgeDays up to …",
      { orderAgeDays: { max: 5 } },
      [PLAIN_ASK, asking({ orderAgeDays: 0 })],
      [asking({ orderAgeDays: 6 }), asking({ orderAgeDays: null })],
    ],
    [
      "orderAgeDays without bounds: any age that is known",
      { orderAgeDays: {} },
      [asking({ orderAgeDays: 0 }), asking({ orderAgeDays: 36_500 })],
      [asking({ orderAgeDays: null })],
    ],
    [
      "amountOver: strictly more (D1)",
      { amountOver: { USD: "50.00" } },
      [asking({ amount: usd(5001n) })],
      [PLAIN_ASK, asking({ amount: usd(4999n) }), asking({ amount: null })],
    ],
    [
      "amountOver: a currency that is not named counts as more (D2)",
      { amountOver: { EUR: "1000.00" } },
      [PLAIN_ASK],
      [asking({ amount: null }), asking({ amount: money(1n, "EUR") })],
    ],
  ])("%s", (_, when, inside, outside) => {
    expect(inside.map((ask) => applies(when, ask))).toEqual(inside.map(() => true));
    expect(outside.map((ask) => applies(when, ask))).toEqual(outside.map(() => false));
  });

  test("a rule without conditions speaks about everything", () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        expect([applies(undefined, ask), applies({}, ask)]).toEqual([true, true]);
      }),
    );
  });

  test("law: several conditions hold together exactly when each holds alone", () => {
    fc.assert(
      fc.property(anyDocument, anyAsk, ({ rules }, ask) => {
        for (const { when = {} } of rules) {
          const alone = Object.entries(when).map(([key, stated]) => applies({ [key]: stated }, ask));
          expect(applies(when, ask)).toBe(alone.every(Boolean));
        }
      }),
    );
  });

  test("the trace names what a condition read, and nothing that it did not ask for", () => {
    const read = (when: PolicyConditions, ask: GuardAsk = PLAIN_ASK) =>
      verdictOf([ruleWith({ when, otherwise: REFUSE, demand: { kind: "FORBIDDEN" } })], ask).rules[0]?.inputs.map(
        ({ name }) => name,
      );
    expect(read({})).toEqual(["rule.kind", "action"]);
    expect(read({ channels: ["EBAY"] })).toEqual(["channel"]);
    expect(read({ channels: ["AMAZON"], orderAgeDays: { max: 1 } })).toEqual(["channel", "orderAgeDays"]);
  });
});

describe("a limit", () => {
  const sums: NonNullable<GuardAsk["sums"]> = {
    order: usd(1n),
    customer: { 1: usd(10n), 7: usd(20n), 30: usd(30n), 90: usd(40n), 365: usd(50n) },
    actor: { 1: usd(100n), 7: usd(200n), 30: usd(300n), 90: usd(400n), 365: usd(500n) },
    key: { 1: usd(1000n), 7: usd(2000n), 30: usd(3000n), 90: usd(4000n), 365: usd(5000n) },
  };

  test("adds the ask to what was granted in its scope and window", () => {
    const ask = asking({ amount: usd(7n), sums });
    const totals = (per: "CUSTOMER" | "ACTOR" | "KEY") =>
      WINDOW_DAYS.map((windowDays) => totalFor({ per, windowDays }, ask)?.minor);
    expect(totalFor({ per: "ACTION" }, ask)).toEqual(usd(7n));
    expect(totalFor({ per: "ORDER" }, ask)).toEqual(usd(8n));
    expect(totals("CUSTOMER")).toEqual([17n, 27n, 37n, 47n, 57n]);
    expect(totals("ACTOR")).toEqual([107n, 207n, 307n, 407n, 507n]);
    expect(totals("KEY")).toEqual([1007n, 2007n, 3007n, 4007n, 5007n]);
  });

  test("without a window adds over the longest there is", () => {
    expect(totalFor({ per: "CUSTOMER" }, asking({ amount: usd(7n), sums }))).toEqual(usd(57n));
  });

  test("does not concern what moves no money, what has no sums, and a key's limit no member", () => {
    const ask = asking({ sums: { ...sums, key: null } });
    expect(totalFor({ per: "KEY", windowDays: 7 }, ask)).toBeNull();
    expect(totalFor({ per: "ORDER" }, asking({ sums: null }))).toBeNull();
    expect(totalFor({ per: "ACTION" }, asking({ amount: null, sums }))).toBeNull();
    const limits = [upTo("0.00"), upTo("0.00", { per: "ORDER" }), upTo("0.00", { per: "KEY", windowDays: 1 })];
    const rules = limits.map((demand, index) => ruleWith({ id: `r${index}`, demand, otherwise: REFUSE }));
    expect(verdictOf(rules, asking({ amount: null })).outcome).toBe("ALLOW");
    expect(verdictOf(rules.slice(2), ask).outcome).toBe("ALLOW");
  });

  test("of an amount is met exactly at it, and one minor unit more is not (D1)", () => {
    const at = (text: string) => verdictOf([ruleWith({ demand: upTo(text) })], PLAIN_ASK).outcome;
    expect([at("50.00"), at("49.99")]).toEqual(["ALLOW", "ESCALATE"]);
  });

  const stopped = (demand: Demand, change: Partial<GuardAsk> = {}, otherwise: PolicyRule["otherwise"] = ESCALATE) => {
    const ask = asking({ sums: { ...sums, order: usd(7000n) }, ...change });
    return saidBy("one", verdictOf([ruleWith({ actions: [ask.action], demand, otherwise })], ask));
  };
  test("says whose sum would be over which limit", () => {
    expect(stopped(upTo("1.00"))).toBe("The refund would be 50.00 USD, over the limit of 1.00 USD.");
    expect(stopped(upTo("1.00", { per: "ORDER" }))).toBe("The order's refunds would be 120.00 USD, over the limit of 1.00 USD.");
    expect(stopped(upTo("1.00", { per: "CUSTOMER", windowDays: 7 }))).toBe(
      "The customer's refunds would be 50.20 USD, over the limit of 1.00 USD.",
    );
    expect(stopped(upTo("1.00", { per: "ACTOR", windowDays: 7 }))).toBe(
      "Your own refunds would be 52.00 USD, over the limit of 1.00 USD.",
    );
    expect(stopped(upTo("1.00", { per: "KEY", windowDays: 7 }), { action: "CANCELLATION" })).toBe(
      "This key's cancellations would be 70.00 USD, over the limit of 1.00 USD.",
    );
  });

  test("without an amount in the currency is never met, and says what happens instead (D2)", () => {
    const euros = upTo("", { amounts: { EUR: "1000.00" } });
    expect(stopped(euros)).toBe("The refund has no limit in USD, so a second person decides.");
    expect(stopped(euros, {}, REFUSE)).toBe("The refund has no limit in USD, so it is refused.");
  });
});

describe("a demand", () => {
  const hours = { kind: "WORKING_HOURS", timeZone: "Europe/Berlin", days: ["MONDAY"], from: "09:00", to: "17:00" } as const;
  const working: Demand = { ...hours, days: [...hours.days] };
  test.each<[string, Demand, Partial<GuardAsk> | null, Partial<GuardAsk>, string]>([
    ["for a second person", { kind: "SECOND_PERSON" }, null, {}, "A refund in this case takes a second person."],
    ["that it is not done", { kind: "FORBIDDEN" }, null, {}, "The workspace's policy forbids a refund in this case."],
    [
      "for evidence: one of the kinds is enough",
      { kind: "EVIDENCE", kinds: ["BUYER_ATTACHMENT", "RETURNED_PARCEL"] },
      { evidence: ["DELIVERY_FAILED", "RETURNED_PARCEL"] },
      { evidence: ["DELIVERY_FAILED"] },
      "Evidence is missing: buyer attachment, returned parcel.",
    ],
    [
      "for a locked macro",
      { kind: "LOCKED_MACRO" },
      { action: "REPLY", macro: { locked: true } },
      { action: "REPLY", macro: { locked: false } },
      "The text must come from a locked macro.",
    ],
    [
      "for a macro, of free text",
      { kind: "LOCKED_MACRO" },
      { action: "REPLY", macro: { locked: true } },
      { action: "REPLY", macro: null },
      "The text must come from a locked macro.",
    ],
    [
      "for a qualification",
      { kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" },
      { actor: { ...PLAIN_ASK.actor, qualifications: ["SHIPPING_AND_TRACKING", "RETURNS_AND_REFUNDS"] } },
      { actor: { ...PLAIN_ASK.actor, qualifications: ["SHIPPING_AND_TRACKING"] } },
      "This takes the qualification returns and refunds.",
    ],
    [
      "for working hours",
      working,
      {},
      { at: "2026-03-02T16:00:00.000Z" },
      "Only within working hours, 09:00 to 17:00 in Europe/Berlin.",
    ],
  ])("%s", (_, demand, met, missed, sentence) => {
    const decide = (change: Partial<GuardAsk>, about?: string) => {
      const ask = asking(change);
      return verdictOf([ruleWith({ actions: [ask.action], demand, ...(about === undefined ? {} : { about }) })], ask);
    };
    expect([met && decide(met).outcome]).toEqual([met && "ALLOW"]);
    expect(decide(missed)).toMatchObject({ outcome: "ESCALATE", escalations: ["one"] });
    expect(saidBy("one", decide(missed))).toBe(sentence);
    expect(saidBy("one", decide(missed, "Ask Kim."))).toBe(`${sentence} Ask Kim.`);
  });

  test.each([
    ["CANCELLATION", "A cancellation in this case takes a second person."],
    ["MODIFICATION", "A modification in this case takes a second person."],
    ["REPLY", "A reply in this case takes a second person."],
  ] as const)("names the action it is about: %s", (action, sentence) => {
    const verdict = verdictOf([ruleWith({ actions: ["REFUND", action] })], asking({ action }));
    expect(saidBy("one", verdict)).toBe(sentence);
  });
});
