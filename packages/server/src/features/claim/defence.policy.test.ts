import fc from "fast-check";
import { expect, test } from "vitest";
import { CLAIM_STATES } from "./claim-state.policy.ts";
import { decideDefence } from "./defence.policy.ts";
import type { DefenceAsk } from "./defence.policy.ts";

const ASK: DefenceAsk = { claim: { state: "FILED", externalId: "A-7" }, underWay: null, noteFault: null, isApproved: false };
const said = (ask: DefenceAsk) => {
  const { outcome, rules } = decideDefence(ask);
  return [outcome, ...rules.filter(({ result }) => result === outcome).map(({ rule, sentence }) => `${rule}: ${sentence}`)];
};

test.each<[string, Partial<DefenceAsk>, string[]]>([
  [
    "an open claim: compliance decides about it",
    {},
    ["ESCALATE", "claim.defence: A claim is filed; a member of compliance who did not write the defence decides about it."],
  ],
  [
    "a decided claim: nothing is left to defend",
    { claim: { state: "LOST", externalId: "A-7" } },
    ["REFUSE", "claim.open: Claim A-7 is LOST; there is nothing to defend."],
  ],
  [
    "one defence at a time",
    { underWay: 3 },
    ["REFUSE", "defence.single: Defence 3 of this claim waits or is approved; it goes first."],
  ],
  [
    "a note without substance is named as what it lacks",
    { noteFault: "Say what happened." },
    ["REFUSE", "note.substance: Say what happened."],
  ],
  ["an open claim whose defence compliance has approved: nothing objects", { isApproved: true }, ["ALLOW"]],
])("%s", (_, change, told) => expect(said({ ...ASK, ...change })).toEqual(told));

const anyAsk: fc.Arbitrary<DefenceAsk> = fc.record({
  claim: fc.record({ state: fc.constantFrom(...CLAIM_STATES), externalId: fc.constant("A-7") }),
  underWay: fc.constantFrom(null, 1, 2),
  noteFault: fc.constantFrom(null, "Say why."),
  isApproved: fc.boolean(),
});

test("law: no defence passes without a second person, whatever the facts (D15)", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      expect(decideDefence({ ...ask, isApproved: false }).outcome).not.toBe("ALLOW");
      expect(ask.isApproved || decideDefence(ask).outcome !== "ALLOW").toBe(true);
    }),
  );
});

test("law: what no other note mends is told before the note; a claim that is over before a defence under way", () => {
  fc.assert(
    fc.property(anyAsk, (ask) => {
      const isOpen = ask.claim.state === "FILED" || ask.claim.state === "DEFENDED";
      const worst = !isOpen
        ? "claim.open"
        : ask.underWay !== null
          ? "defence.single"
          : ask.noteFault
            ? "note.substance"
            : undefined;
      expect(decideDefence(ask).refusal).toBe(worst);
    }),
  );
});
