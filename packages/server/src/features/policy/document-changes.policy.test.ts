import fc from "fast-check";
import { expect, test } from "vitest";
import { documentOf, REFUSE, ruleWith } from "../../../test/plain-guard.ts";
import { anyDocument } from "../../../test/random-policy.ts";
import { changesBetween, textOf } from "./document-changes.policy.ts";
import type { PolicyDocument } from "./policy-document.ts";

const kept = ruleWith({ id: "kept" });
const old = ruleWith({ id: "old" });

test("every part that differs is named with what it was and is, and nothing else", () => {
  const before = documentOf(kept, old, ruleWith({ id: "gone" }));
  const after: PolicyDocument = {
    ...documentOf(ruleWith({ id: "new" }), kept, { ...old, otherwise: REFUSE }),
    note: { ...before.note, minimumLetters: 30 },
    sfpReasons: [],
  };
  const changes = changesBetween(before, after);
  expect(changes.map(({ kind, part }) => `${kind} ${part}`)).toEqual([
    "CHANGED note",
    "CHANGED sfpReasons",
    "ADDED rules.new",
    "CHANGED rules.old",
    "REMOVED rules.gone",
  ]);
  const of = (part: string) => changes.find((change) => change.part === part);
  expect(of("sfpReasons")).toMatchObject({ before: textOf(["CUSTOMER_RETURN"]), after: "[]" });
  expect(of("rules.new")).toMatchObject({ before: null, after: textOf(ruleWith({ id: "new" })) });
  expect(of("rules.gone")).toMatchObject({ before: textOf(ruleWith({ id: "gone" })), after: null });
  expect(of("rules.old")?.after).toContain('"outcome": "REFUSE"');
});

test("a rule reads from its name to its consequence, one value a line, whatever order it was written in", () => {
  const rule = {
    otherwise: { kind: "COMPLEX", to: "MANAGER", outcome: "ESCALATE" },
    demand: { amounts: { USD: "1.00", EUR: "2.00" }, windowDays: 7, per: "ACTOR", kind: "LIMIT" },
    when: { roles: ["AGENT"], channels: ["EBAY"] },
    actions: ["REFUND"],
    about: "Why.",
    id: "one",
  };
  expect(textOf(rule)).toBe(`{
  "id": "one",
  "about": "Why.",
  "actions": [
    "REFUND"
  ],
  "when": {
    "channels": [
      "EBAY"
    ],
    "roles": [
      "AGENT"
    ]
  },
  "demand": {
    "kind": "LIMIT",
    "per": "ACTOR",
    "amounts": {
      "EUR": "2.00",
      "USD": "1.00"
    },
    "windowDays": 7
  },
  "otherwise": {
    "kind": "COMPLEX",
    "outcome": "ESCALATE",
    "to": "MANAGER"
  }
}`);
});

test("a whole document begins with its format and ends with its rules", () => {
  const { note, sfpReasons, rules, format } = documentOf(kept);
  expect(Object.keys(JSON.parse(textOf({ rules, sfpReasons, note, format })) as object)).toEqual([
    "format",
    "note",
    "sfpReasons",
    "rules",
  ]);
});

test("the text holds everything, null included", () => {
  const part = { a: null, b: [1, "x", { c: null }], d: {} };
  expect(JSON.parse(textOf(part))).toEqual(part);
});

test("law: the order of keys and of rules is no change, and there is none between a document and itself", () => {
  const turned = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(turned);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part)
        .reverse()
        .map(([key, value]) => [key, turned(value)]),
    );
  };
  fc.assert(
    fc.property(anyDocument, (document) => {
      const same = turned(document) as PolicyDocument;
      expect(changesBetween(document, { ...same, rules: [...same.rules].reverse() })).toEqual([]);
      expect(textOf(same)).toBe(textOf(document));
    }),
  );
});

test("law: there and back is the same list with before and after exchanged", () => {
  const OPPOSITE = { ADDED: "REMOVED", REMOVED: "ADDED", CHANGED: "CHANGED" } as const;
  const byPart = (changes: ReturnType<typeof changesBetween>) => [...changes].sort((a, b) => (a.part < b.part ? -1 : 1));
  fc.assert(
    fc.property(anyDocument, anyDocument, (one, other) => {
      const back = changesBetween(other, one).map(({ kind, part, before, after }) => ({
        kind: OPPOSITE[kind],
        part,
        before: after,
        after: before,
      }));
      expect(byPart(changesBetween(one, other))).toEqual(byPart(back));
    }),
  );
});
