import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  documentOf,
  PLAIN_ASK,
  REFUSE,
  ruleWith,
  ESCALATE_TO_COMPLIANCE,
  ESCALATE,
  verdictOf,
} from "../../../test/plain-guard.ts";
import { anyAsk, anyDocument } from "../../../test/random-policy.ts";
import { money } from "../../kernel/money.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { guardBy, noteFactsOf } from "./guard-by.ts";
import { approverOf, generalLimit } from "./guard.policy.ts";
import type { LawsOf } from "./guard.policy.ts";
import type { PolicyRule } from "./policy-document.ts";

const SEVERITY = { ALLOW: 0, ESCALATE: 1, REFUSE: 2 };
const upTo = (amounts: Record<string, string>, per: "ACTION" | "ORDER" = "ACTION"): PolicyRule["demand"] => ({
  kind: "LIMIT",
  per,
  amounts,
});
const WITH_LAWS: LawsOf<GuardAsk, "law.refuses" | "law.asks"> = () => ({
  refusals: [
    { name: "law.refuses", effect: "REFUSE", objects: (ask) => ask.channel === "EMAIL", sentence: () => "Not by mail." },
  ],
  escalations: [{ name: "law.asks", effect: "ESCALATE", objects: (ask) => ask.channel === "EBAY", sentence: () => "Ask." }],
});

describe("of several rules", () => {
  const asks = ruleWith({ id: "asks" });
  const refuses = ruleWith({ id: "refuses", otherwise: REFUSE, demand: { kind: "FORBIDDEN" } });

  test("the strictest outcome wins, wherever it stands", () => {
    expect(verdictOf([asks, refuses], PLAIN_ASK)).toMatchObject({ outcome: "REFUSE", refusal: "refuses", escalations: [] });
    expect(verdictOf([refuses, asks], PLAIN_ASK)).toMatchObject({ outcome: "REFUSE", refusal: "refuses", escalations: [] });
  });

  test("all that ask for a second person are named, in the document's order", () => {
    const rules = ["c", "a", "b"].map((id) => ruleWith({ id }));
    expect(verdictOf(rules, PLAIN_ASK)).toMatchObject({ outcome: "ESCALATE", escalations: ["c", "a", "b"] });
  });

  test("those about other actions are not even traced", () => {
    const other = ruleWith({ id: "other", actions: ["CANCELLATION", "REPLY"] });
    expect(verdictOf([other, { ...asks, actions: ["REPLY", "REFUND"] }], PLAIN_ASK).rules.map(({ rule }) => rule)).toEqual([
      "note.substance",
      "asks",
    ]);
  });

  test("laws come first of their kind and a bad note last of the refusals", () => {
    const decide = guardBy(documentOf(asks, refuses), "REFUND", WITH_LAWS);
    const order = ["law.refuses", "refuses", "note.substance", "law.asks", "asks"];
    expect(decide(PLAIN_ASK).rules.map(({ rule }) => rule)).toEqual(order);
    const badNote = { ...PLAIN_ASK, note: noteFactsOf("ok", null) };
    expect(decide({ ...badNote, channel: "EMAIL" }).refusal).toBe("law.refuses");
    expect(decide(badNote).refusal).toBe("refuses");
    expect(guardBy(documentOf(asks), "REFUND", WITH_LAWS)({ ...badNote, channel: "EBAY" })).toMatchObject({
      refusal: "note.substance",
      escalations: [],
    });
    expect(guardBy(documentOf(asks), "REFUND", WITH_LAWS)({ ...PLAIN_ASK, channel: "EBAY" }).escalations).toEqual([
      "law.asks",
      "asks",
    ]);
  });

  test("law: the outcome is the strictest of what each rule says alone", () => {
    fc.assert(
      fc.property(anyDocument, anyAsk, ({ rules }, ask) => {
        const alone = rules.map((rule) => SEVERITY[verdictOf([rule], ask).outcome]);
        const nothing = SEVERITY[verdictOf([], ask).outcome];
        expect(SEVERITY[verdictOf(rules, ask).outcome]).toBe(Math.max(nothing, ...alone));
      }),
    );
  });

  test("law: their order changes the trace and never the outcome", () => {
    fc.assert(
      fc.property(anyDocument, anyAsk, ({ rules }, ask) => {
        expect(verdictOf([...rules].reverse(), ask).outcome).toBe(verdictOf(rules, ask).outcome);
      }),
    );
  });

  test("law: one rule more never makes the outcome milder", () => {
    fc.assert(
      fc.property(anyDocument, anyAsk, ({ rules }, ask) => {
        expect(SEVERITY[verdictOf(rules, ask).outcome]).toBeGreaterThanOrEqual(SEVERITY[verdictOf(rules.slice(1), ask).outcome]);
      }),
    );
  });
});

describe("a note", () => {
  const written = (note: string, previous: string | null = null) => ({ ...PLAIN_ASK, note: noteFactsOf(note, previous) });
  const SUBSTANTIAL = "The cup arrived in three pieces, the buyer sent photos of it.";
  const decide = (ask: GuardAsk) => {
    const { refusal, rules } = verdictOf([], ask);
    return [refusal, rules[0]?.sentence];
  };

  test("without substance refuses, and the sentence says what to type instead", () => {
    expect(decide(written("ok"))).toEqual([
      "note.substance",
      "The note needs at least 20 letters, or 8 characters in scripts without word spaces: say why you use your authority.",
    ]);
    expect(decide(written("a".repeat(30)))).toEqual([
      "note.substance",
      "The note repeats the same few letters: say why you use your authority.",
    ]);
    expect(decide(written("Customer asked for a REFUND!"))).toEqual([
      "note.substance",
      "The note is a listed stock phrase: say what happened in this case.",
    ]);
    expect(decide(written(SUBSTANTIAL, SUBSTANTIAL.toUpperCase()))).toEqual([
      "note.substance",
      "The note equals your previous one: say what happened in this case.",
    ]);
  });

  test("with substance, or where none is taken, refuses nothing", () => {
    for (const ask of [written(SUBSTANTIAL), written(SUBSTANTIAL, "The plate arrived in three pieces."), PLAIN_ASK])
      expect(decide(ask)).toEqual([undefined, "Nothing against it."]);
  });

  test("is kept as counts and a digest of its plain text, never as text", () => {
    const facts = noteFactsOf("  Cup BROKEN 3×, cup, 杯子!  ", null);
    expect(facts).toEqual({
      letters: 14,
      unspaced: 2,
      different: 11,
      // SHA-256 of "cup broken 3 cup 杯子".
      digest: "a6931401898d847494b03f666b323dc78fa4dcc3116123f226c68e045a678333",
      isRepeated: false,
    });
    expect(JSON.stringify(facts)).not.toMatch(/cup|broken/i);
  });
});

describe("an approval", () => {
  const rules = [
    ruleWith({ id: "manager", otherwise: ESCALATE }),
    ruleWith({ id: "compliance", otherwise: ESCALATE_TO_COMPLIANCE }),
  ];
  const left = (approval: GuardAsk["approval"]) => verdictOf(rules, { ...PLAIN_ASK, approval }).escalations;

  test("by a manager lifts what a manager decides; by compliance, the stricter role, that as well", () => {
    expect(left({ limits: false, claim: false })).toEqual(["manager", "compliance"]);
    expect(left({ limits: true, claim: false })).toEqual(["compliance"]);
    expect(left({ limits: false, claim: true })).toEqual([]);
    expect(left({ limits: true, claim: true })).toEqual([]);
  });

  test("lifts no refusal", () => {
    const approved = { ...PLAIN_ASK, approval: { limits: true, claim: true } };
    expect(verdictOf([ruleWith({ demand: { kind: "FORBIDDEN" }, otherwise: REFUSE })], approved).outcome).toBe("REFUSE");
  });

  test("law: compliance's approval leaves nothing that a manager's lifts", () => {
    fc.assert(
      fc.property(anyDocument, anyAsk, ({ rules: any }, ask) => {
        const escalated = (approval: GuardAsk["approval"]) => verdictOf(any, { ...ask, approval }).escalations;
        const byManager = escalated({ limits: true, claim: false });
        expect(byManager).toEqual(expect.arrayContaining([...escalated({ limits: false, claim: true })]));
        expect(escalated({ limits: false, claim: true })).toEqual([]);
      }),
    );
  });
});

describe("who decides", () => {
  const decider = (id: string, otherwise: PolicyRule["otherwise"]) => ruleWith({ id, otherwise });
  const document = documentOf(
    decider("quiet", { outcome: "ESCALATE", to: "COMPLIANCE", kind: "LEGAL" }),
    decider("refuses", REFUSE),
    decider("complex", { outcome: "ESCALATE", to: "MANAGER", kind: "COMPLEX" }),
    decider("limit", ESCALATE),
    decider("legal", { outcome: "ESCALATE", to: "COMPLIANCE", kind: "LEGAL" }),
    decider("claim", { outcome: "ESCALATE", to: "COMPLIANCE", kind: "CLAIM" }),
  );

  test.each([
    ["one rule: its own", ["limit"], { kind: "OVER_LIMIT", targetRole: "MANAGER" }],
    [
      "two for a manager: the document's order counts, not the trace's",
      ["limit", "complex"],
      { kind: "COMPLEX", targetRole: "MANAGER" },
    ],
    ["compliance outranks a manager", ["complex", "limit", "legal"], { kind: "LEGAL", targetRole: "COMPLIANCE" }],
    ["of two for compliance the first", ["claim", "legal"], { kind: "LEGAL", targetRole: "COMPLIANCE" }],
    ["a filed claim outranks everything", ["legal", "claim.filed"], { kind: "CLAIM", targetRole: "COMPLIANCE" }],
    ["a rule that refuses asks nobody", ["refuses", "limit"], { kind: "OVER_LIMIT", targetRole: "MANAGER" }],
    ["a rule that is in no document: a manager", ["gone"], { kind: "OVER_LIMIT", targetRole: "MANAGER" }],
    ["nothing: a manager", [], { kind: "OVER_LIMIT", targetRole: "MANAGER" }],
  ])("%s", (_, escalations, approver) => expect(approverOf(document, escalations)).toEqual(approver));

  test("law: whoever is asked can lift everything that was escalated", () => {
    fc.assert(
      fc.property(anyDocument, anyAsk, ({ rules }, ask) => {
        const before = verdictOf(rules, { ...ask, approval: { limits: false, claim: false } });
        fc.pre(before.outcome === "ESCALATE");
        const claim = approverOf(documentOf(...rules), before.escalations).targetRole === "COMPLIANCE";
        expect(verdictOf(rules, { ...ask, approval: { limits: true, claim } }).outcome).toBe("ALLOW");
      }),
    );
  });
});

describe("what can be said of a limit before anything is asked", () => {
  const limit = (amounts: Record<string, string>, change: Partial<PolicyRule> = {}) =>
    ruleWith({ demand: upTo(amounts), ...change });
  const known = (...rules: PolicyRule[]) => generalLimit(documentOf(...rules), { action: "REFUND", per: "ACTION" }, "USD");
  const NOT_USED = { use: "NOT_USED", amount: null };
  const amount = (minor: bigint) => ({ use: "AMOUNT", amount: money(minor, "USD") });

  test("the lowest amount of all that hold for everybody, whatever their order", () => {
    expect(known(limit({ USD: "30.00" }), limit({ USD: "10.00" }), limit({ USD: "20.00" }))).toEqual(amount(1000n));
    expect(known(limit({ USD: "10.00" }), limit({ USD: "30.00" }))).toEqual(amount(1000n));
    expect(known(limit({ USD: "10.00" }))).toEqual(amount(1000n));
  });

  test("conditions that are there and say nothing are none", () => {
    expect(known(limit({ USD: "20.00" }), limit({ USD: "10.00" }, { when: {} }))).toEqual(amount(1000n));
  });

  test("one without an amount in the currency is stricter than any amount", () => {
    const none = { use: "NO_AMOUNT_IN_CURRENCY", amount: null };
    expect(known(limit({ USD: "10.00" }), limit({ EUR: "1.00" }))).toEqual(none);
    expect(known(limit({ EUR: "1.00" }), limit({ USD: "10.00" }))).toEqual(none);
  });

  test("what holds in some cases only, for another action or scope, or is no limit says nothing", () => {
    expect(known()).toEqual(NOT_USED);
    expect(known(limit({ USD: "1.00" }, { when: { channels: ["EBAY"] } }))).toEqual(NOT_USED);
    expect(known(limit({ USD: "1.00" }, { actions: ["CANCELLATION"] }))).toEqual(NOT_USED);
    expect(known(limit({ USD: "1.00" }, { demand: upTo({ USD: "1.00" }, "ORDER") }))).toEqual(NOT_USED);
    expect(known(ruleWith())).toEqual(NOT_USED);
  });

  test("an amount in a document that cannot be read is none", () => {
    expect(known(limit({ USD: "a lot" }))).toEqual({ use: "NO_AMOUNT_IN_CURRENCY", amount: null });
  });
});
