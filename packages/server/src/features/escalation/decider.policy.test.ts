import fc from "fast-check";
import { expect, test } from "vitest";
import { ROLES } from "../../kernel/actor.ts";
import { mayDecide } from "./decider.policy.ts";
import type { DeciderAsk } from "./decider.policy.ts";

const ask = (change: Partial<DeciderAsk> = {}): DeciderAsk => ({
  decider: { id: "mem_mara", roles: ["MANAGER"] },
  escalation: { requestedBy: "mem_ana", targetRole: "MANAGER" },
  note: { fault: null, explained: "" },
  ...change,
});

test("somebody else with the role and a note may decide, and the trace shows what was read, never the note's text", () => {
  expect(mayDecide(ask())).toEqual({
    outcome: "ALLOW",
    refusal: undefined,
    escalations: [],
    rules: [
      {
        rule: "four.eyes",
        result: "PASS",
        inputs: [
          { name: "decider.id", value: "mem_mara" },
          { name: "escalation.requestedBy", value: "mem_ana" },
        ],
        sentence: "Nothing against it.",
      },
      {
        rule: "decider.role",
        result: "PASS",
        inputs: [
          { name: "decider.roles", value: "MANAGER" },
          { name: "escalation.targetRole", value: "MANAGER" },
        ],
        sentence: "Nothing against it.",
      },
      {
        rule: "note.substance",
        result: "PASS",
        inputs: [{ name: "note.fault", value: "none" }],
        sentence: "Nothing against it.",
      },
    ],
  });
});

test.each<[string, DeciderAsk, string, string]>([
  [
    "who asked, whatever their role",
    ask({ escalation: { requestedBy: "mem_mara", targetRole: "MANAGER" } }),
    "four.eyes",
    "You asked for this; another member with the role MANAGER decides.",
  ],
  [
    "who lacks the role",
    ask({ escalation: { requestedBy: "mem_ana", targetRole: "COMPLIANCE" } }),
    "decider.role",
    "A member with the role COMPLIANCE decides this.",
  ],
  ["who says nothing", ask({ note: { fault: "TOO_SHORT", explained: "Say why." } }), "note.substance", "Say why."],
])("%s may not: %#", (_, asked, rule, sentence) => {
  const { outcome, refusal, rules } = mayDecide(asked);
  expect([outcome, refusal, rules.find(({ result }) => result === "REFUSE")?.sentence]).toEqual(["REFUSE", rule, sentence]);
});

test("law: nobody decides what they asked for, and nobody without the role, whatever else holds", () => {
  const person = fc.constantFrom("mem_a", "mem_b");
  const roles = fc.subarray([...ROLES]);
  fc.assert(
    fc.property(
      person,
      roles,
      person,
      fc.constantFrom("MANAGER" as const, "COMPLIANCE" as const),
      (id, held, requestedBy, targetRole) => {
        const { outcome } = mayDecide(ask({ decider: { id, roles: held }, escalation: { requestedBy, targetRole } }));
        expect(outcome).toBe(id !== requestedBy && held.includes(targetRole) ? "ALLOW" : "REFUSE");
      },
    ),
  );
});
