import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { explainRule, inOrder, ruleFor, SHIPPED_RULES } from "./reply-rule.policy.ts";
import type { ReplyCase } from "./reply-rule.policy.ts";

type Named = ReplyCase<string> & { readonly name: string };
const rule = (name: string, change: Partial<Named> = {}): Named => ({
  name,
  reason: null,
  channel: null,
  openClaim: false,
  ...change,
});
const nameOf = (rules: readonly Named[], matter: Parameters<typeof ruleFor<string, Named>>[1]) => ruleFor(rules, matter)?.name;
const QUIET = { reason: "Warranty", channel: "AMAZON", openClaim: false } as const;

describe("the rule that counts", () => {
  const ALL = [
    rule("everything"),
    rule("channel", { channel: "AMAZON" }),
    rule("reason", { reason: "Warranty" }),
    rule("reason on channel", { reason: "Warranty", channel: "AMAZON" }),
    rule("claim", { openClaim: true }),
    rule("claim, reason on channel", { openClaim: true, reason: "Warranty", channel: "AMAZON" }),
  ];
  test("is the most specific: an open claim before the reason, the reason before the channel", () => {
    expect(inOrder(ALL.toReversed()).map(({ name }) => name)).toEqual([
      "claim, reason on channel",
      "claim",
      "reason on channel",
      "reason",
      "channel",
      "everything",
    ]);
    expect(nameOf(ALL, QUIET)).toBe("reason on channel");
    expect(nameOf(ALL, { ...QUIET, channel: "EBAY" })).toBe("reason");
    expect(nameOf(ALL, { ...QUIET, reason: "Other" })).toBe("channel");
    expect(nameOf(ALL, { ...QUIET, reason: null, channel: "EBAY" })).toBe("everything");
    expect(nameOf(ALL, { ...QUIET, openClaim: true })).toBe("claim, reason on channel");
    expect(nameOf(ALL, { reason: "Other", channel: "EBAY", openClaim: true })).toBe("claim");
  });

  test("of two that say as much is the one that stands first", () => {
    const twins = [rule("first", { channel: "EBAY" }), rule("second", { channel: "EBAY" })];
    expect(nameOf(twins, { ...QUIET, channel: "EBAY" })).toBe("first");
    expect(nameOf(twins, QUIET)).toBeUndefined();
  });

  const anyRules: fc.Arbitrary<Named[]> = fc.array(
    fc.record({
      name: fc.string(),
      reason: fc.constantFrom<(string | null)[]>(null, "Warranty", "FBA return"),
      channel: fc.constantFrom(null, "AMAZON" as const, "EBAY" as const),
      openClaim: fc.boolean(),
    }),
    { maxLength: 8 },
  );
  const anyMatter = fc.record({
    reason: fc.constantFrom<(string | null)[]>(null, "Warranty", "FBA return"),
    channel: fc.constantFrom("AMAZON" as const, "EBAY" as const),
    openClaim: fc.boolean(),
  });
  test("law: fits the matter; and while the workspace has a rule about open claims, no laxer one counts in a claim", () => {
    fc.assert(
      fc.property(anyRules, anyMatter, (rules, matter) => {
        const found = ruleFor<string, Named>([...rules, rule("everything")], matter);
        expect([null, matter.reason]).toContain(found?.reason);
        expect([null, matter.channel]).toContain(found?.channel);
        expect(found?.openClaim === true && !matter.openClaim).toBe(false);
        const inClaim = ruleFor<string, Named>([...rules, rule("claim", { openClaim: true })], { ...matter, openClaim: true });
        expect(inClaim?.openClaim).toBe(true);
      }),
    );
  });
});

test("shipped: locked sentences in a claim and for Amazon's sensitive matters, own words everywhere else", () => {
  const modeOf = (reason: string | null, channel: "AMAZON" | "EBAY", openClaim = false) =>
    ruleFor(SHIPPED_RULES, { reason, channel, openClaim })?.mode;
  expect([modeOf("Warranty", "AMAZON"), modeOf("Cannot log in", "AMAZON"), modeOf("FBA return", "AMAZON")]).toEqual(
    Array(3).fill("LOCKED_MACRO"),
  );
  expect([modeOf("Warranty", "EBAY"), modeOf("Item lost", "AMAZON"), modeOf(null, "AMAZON")]).toEqual(Array(3).fill("FREE_TEXT"));
  expect(modeOf(null, "EBAY", true)).toBe("LOCKED_MACRO");
});

test.each([
  [
    rule(""),
    { mode: "FREE_TEXT" as const, requiredQualification: null },
    null,
    "Replies about any reason on any channel may be free text or a macro.",
  ],
  [
    rule("", { reason: "Warranty", channel: "AMAZON" }),
    { mode: "MACRO" as const, requiredQualification: null },
    "guarantees are law.",
    'Replies about "Warranty" on AMAZON may be a vetted macro: guarantees are law.',
  ],
  [
    rule("", { openClaim: true }),
    { mode: "LOCKED_MACRO" as const, requiredQualification: "RETURNS_AND_REFUNDS" as const },
    null,
    "Replies about any reason on any channel, while a claim about the order is open, may be a vetted macro with locked sentences, by somebody qualified for RETURNS_AND_REFUNDS.",
  ],
])("a rule is told as a sentence: %#", (one, demand, why, sentence) => expect(explainRule(one, demand, why)).toBe(sentence));
