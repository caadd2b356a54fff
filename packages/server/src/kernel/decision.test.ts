import fc from "fast-check";
import { expect, test } from "vitest";
import { decideBy } from "./decision.ts";
import type { Rule } from "./decision.ts";
import { money } from "./money.ts";

type Ask = {
  readonly first: number;
  readonly second: number;
  readonly unread: string;
  readonly deep: { readonly left: { readonly flag: boolean }; readonly right: string | null };
  readonly price: ReturnType<typeof money>;
  readonly words: readonly string[];
};
const ASK: Ask = {
  first: 1,
  second: 2,
  unread: "secret",
  deep: { left: { flag: true }, right: null },
  price: money(1250n, "USD"),
  words: ["a", "b"],
};

const rule = (
  name: string,
  effect: "REFUSE" | "ESCALATE",
  objects: (ask: Ask) => boolean,
  sentence: (ask: Ask) => string = () => `${name} objects.`,
): Rule<Ask, string> => ({ name, effect, objects, sentence });

test("the trace of a rule shows exactly what it read, by path, and nothing else", () => {
  const decide = decideBy([
    rule("reads", "REFUSE", (ask) => ask.first > 5 && ask.deep.left.flag),
    rule("reads deep", "REFUSE", (ask) => ask.deep.left.flag && ask.deep.right !== null),
  ]);
  expect(decide(ASK).rules).toEqual([
    { rule: "reads", result: "PASS", inputs: [{ name: "first", value: "1" }], sentence: "Nothing against it." },
    {
      rule: "reads deep",
      result: "PASS",
      sentence: "Nothing against it.",
      inputs: [
        { name: "deep.left.flag", value: "true" },
        { name: "deep.right", value: "none" },
      ],
    },
  ]);
});

test("money and lists are shown whole, and an empty list as none", () => {
  const decide = decideBy([
    rule("money", "ESCALATE", (ask) => ask.price.minor > 0n),
    rule("list", "ESCALATE", (ask) => ask.words.includes("z")),
  ]);
  expect(decide(ASK).rules.map(({ inputs }) => inputs)).toEqual([
    [{ name: "price", value: "12.50 USD" }],
    [{ name: "words", value: "a, b" }],
  ]);
  expect(decide({ ...ASK, words: [] }).rules[1]?.inputs).toEqual([{ name: "words", value: "none" }]);
});

test("what only the sentence read is in the trace too", () => {
  const decide = decideBy([
    rule(
      "explains",
      "REFUSE",
      (ask) => ask.first === 1,
      (ask) => `It is ${ask.second}.`,
    ),
  ]);
  expect(decide(ASK).rules).toEqual([
    {
      rule: "explains",
      result: "REFUSE",
      sentence: "It is 2.",
      inputs: [
        { name: "first", value: "1" },
        { name: "second", value: "2" },
      ],
    },
  ]);
});

test("a value is listed once, however often it was read", () => {
  const decide = decideBy([rule("greedy", "REFUSE", (ask) => ask.first + ask.first + ask.first < 0)]);
  expect(decide(ASK).rules[0]?.inputs).toEqual([{ name: "first", value: "1" }]);
});

test("behind a refusal nothing is evaluated: later rules are NOT_REACHED, have read nothing and say nothing", () => {
  let evaluated = 0;
  const counting = (ask: Ask): boolean => {
    evaluated += 1;
    return ask.second > 0;
  };
  const verdict = decideBy([
    rule("no", "REFUSE", () => true),
    rule("later", "REFUSE", counting),
    rule("also later", "ESCALATE", counting),
  ])(ASK);
  expect(evaluated).toBe(0);
  expect(verdict).toMatchObject({ outcome: "REFUSE", refusal: "no", escalations: [] });
  expect(verdict.rules.slice(1)).toEqual(
    ["later", "also later"].map((name) => ({ rule: name, result: "NOT_REACHED", inputs: [], sentence: "" })),
  );
});

type Kind = { effect: "REFUSE" | "ESCALATE"; objects: boolean };
const kinds = fc.array(fc.record<Kind>({ effect: fc.constantFrom("REFUSE", "ESCALATE"), objects: fc.boolean() }), {
  maxLength: 12,
});

test("for any rules: the first refusal decides, escalations before it accumulate, otherwise it is allowed", () => {
  fc.assert(
    fc.property(kinds, (list) => {
      const verdict = decideBy(list.map(({ effect, objects }, index) => rule(`r${index}`, effect, () => objects)))(ASK);
      const refusing = list.findIndex(({ effect, objects }) => objects && effect === "REFUSE");
      const reached = refusing < 0 ? list : list.slice(0, refusing);
      const escalating = list.flatMap(({ effect, objects }, index) =>
        index < reached.length && objects && effect === "ESCALATE" ? [`r${index}`] : [],
      );
      expect(verdict.refusal).toBe(refusing < 0 ? undefined : `r${refusing}`);
      expect(verdict.escalations).toEqual(escalating);
      expect(verdict.outcome).toBe(refusing >= 0 ? "REFUSE" : escalating.length > 0 ? "ESCALATE" : "ALLOW");
      expect(verdict.rules.map(({ rule: name }) => name)).toEqual(list.map((_, index) => `r${index}`));
      const expected = list.map(({ effect, objects }, index) =>
        refusing >= 0 && index > refusing ? "NOT_REACHED" : objects ? effect : "PASS",
      );
      expect(verdict.rules.map(({ result }) => result)).toEqual(expected);
    }),
  );
});

test("deciding twice about the same ask gives the same verdict and leaves the ask as it was", () => {
  const decide = decideBy([
    rule("a", "ESCALATE", (ask) => ask.words.length > 1),
    rule("b", "REFUSE", (ask) => ask.deep.right === null),
  ]);
  const before = structuredClone(ASK);
  expect(decide(ASK)).toEqual(decide(ASK));
  expect(ASK).toEqual(before);
});

test("what a rule states for itself is read as `rule.…`, beside what it read of the ask", () => {
  const decide = decideBy<Ask, string>([
    {
      name: "stated",
      effect: "ESCALATE",
      given: { limits: { low: 2, words: ["x", "y"] }, unread: 1 } as object,
      objects: (ask, given) => ask.first < (given as { limits: { low: number } }).limits.low,
      sentence: (_, given) => (given as { limits: { words: string[] } }).limits.words.join("+"),
    },
  ]);
  expect(decide(ASK).rules).toEqual([
    {
      rule: "stated",
      result: "ESCALATE",
      sentence: "x+y",
      inputs: [
        { name: "first", value: "1" },
        { name: "rule.limits.low", value: "2" },
        { name: "rule.limits.words", value: "x, y" },
      ],
    },
  ]);
});

test("every kind of value is shown as a person reads it", () => {
  type Values = { readonly [name: string]: unknown };
  const shown = (values: Values) =>
    decideBy<Values, string>([
      {
        name: "all",
        effect: "REFUSE",
        objects: (ask) => Object.keys(values).every((name) => ask[name] === Symbol("never")),
        sentence: () => "",
      },
    ])(values).rules[0]?.inputs.map(({ value }) => value);
  const one = (value: unknown) => shown({ value })?.[0];
  expect([null, undefined, "text", "", 7, 7n, true, false].map(one)).toEqual([
    "none",
    "none",
    "text",
    "",
    "7",
    "7",
    "true",
    "false",
  ]);
  expect(one([1n, "a", null, money(5n, "JPY"), [true]])).toBe("1, a, none, 5 JPY, true");
  expect(one([{ days: 3 }])).toBe('{"days":3}');
  expect(one(money(-5n, "USD"))).toBe("-0.05 USD");
});

test("what only looks like money is opened, so that a rule is seen to read a part of it", () => {
  type Half = { readonly half: { readonly minor?: number; readonly currencyCode?: string } };
  const read = (ask: Half, objects: (ask: Half) => boolean) =>
    decideBy<Half, string>([{ name: "half", effect: "REFUSE", objects, sentence: () => "" }])(ask).rules[0]?.inputs;
  expect(read({ half: { minor: 1 } }, ({ half }) => half.minor === 2)).toEqual([{ name: "half.minor", value: "1" }]);
  expect(read({ half: { currencyCode: "USD" } }, ({ half }) => half.currencyCode === "")).toEqual([
    { name: "half.currencyCode", value: "USD" },
  ]);
});

test("a rule may walk over a part of the ask: what it walks by is no fact", () => {
  const decide = decideBy<{ readonly part: object }, string>([
    {
      name: "walks",
      effect: "REFUSE",
      objects: ({ part }) => Object.prototype.toString.call(part) === "" || `${Symbol.iterator in part}` === "yes",
      sentence: () => "",
    },
  ]);
  expect(decide({ part: {} }).rules[0]?.inputs).toEqual([]);
});
