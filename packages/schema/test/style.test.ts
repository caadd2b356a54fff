import { buildSchema, validateSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { readContract, readContractFiles } from "../src/index.ts";
import { mutationIssues } from "./mutations.ts";
import type { Duty } from "./mutations.ts";
import { styleRules } from "./style.ts";

const contract = readContract();

describe("the contract", () => {
  test("is a valid schema", () => {
    expect(validateSchema(contract)).toEqual([]);
  });

  test.each(styleRules)("$name", ({ find }) => {
    expect(find(contract)).toEqual([]);
  });

  test("mutations have one form and ask for what they need", () => {
    expect(mutationIssues(contract)).toEqual([]);
  });

  test("every file holds one noun and defines something", () => {
    for (const { noun, document } of readContractFiles()) {
      expect(noun).toMatch(/^_?[a-z][a-z-]*$/);
      expect(document.definitions.length).toBeGreaterThan(0);
    }
  });
});

const schemaOf = (sdl: string) => buildSchema(sdl, { assumeValid: true });
const QUERY = `"Reading." type Query { "The clock." now: String }`;

/** Each rule with SDL that breaks it, and a word of what it says. */
const broken: readonly (readonly [string, string, string])[] = [
  ["everything is described", `type Query { "Now." now: String }`, "Query: has no description"],
  ["everything is described", `${QUERY} "A."  enum Mode { LIVE }`, "Mode.LIVE: has no description"],
  ["everything is described", `${QUERY} "What." input A { b: Int }`, "A.b: has no description"],
  ["everything is described", `"R." type Query { "Now." now(zone: String): String }`, "Query.now(zone:): has no description"],
  ["descriptions say more than the name", `${QUERY} "A refund." type Refund { "I." id: ID! }`, "Refund: the description only repeats"],
  ["lists", `type Query { tags: [String!] }`, "Query.tags: is [String!]"],
  ["lists", `type Query { "All of them." tags: [String]! }`, "Query.tags: is [String]!"],
  ["lists", `type Query { "Null where absent." nodes: [ID]! } input A { tags: [String] }`, "A.tags: is [String]"],
  ["pages have a maximum", `type Query { "Newest first." orders(first: Int! = 20): [Int!]! }`, "takes `first` without its bounds"],
  ["connections have one form", `${QUERY} type Order { id: ID! } type OrderConnection { edges: [Order!]! }`, "OrderConnection.nodes: must be [Order!]!"],
  ["connections have one form", `${QUERY} type Order { id: ID! } type OrderConnection { edges: [Order!]! }`, "OrderEdge is missing"],
  ["connections are paged", `type Query { orders(first: Int): OrderConnection! } type OrderConnection { nodes: [Int!]! }`, "takes `first: Int! = 20`"],
  ["enum values", `${QUERY} enum Mode { live }`, "Mode.live: enum values are SCREAMING_CASE"],
  ["no abbreviations", `${QUERY} type Line { qty: Int }`, '"qty" is an abbreviation. Write quantity'],
  ["no abbreviations", `${QUERY} enum Kind { MSG_IN }`, '"msg" is an abbreviation'],
  ["instants", `scalar DateTime type Query { created: DateTime }`, "an instant ends in At"],
  ["ids say their prefix", `${QUERY} type Order { "The id." id: ID! }`, "Order.id: say the prefix"],
  ["problems", `interface Problem { code: ProblemCode! } enum ProblemCode { NOT_HERE } type NotHere implements Problem { code: ProblemCode! }`, "a Problem has message: String!"],
  ["problems", `interface Problem { code: String } type NotHere implements Problem { code: String }`, "ProblemCode has no NOT_HERE"],
  ["problems", `enum ProblemCode { NOT_HERE }`, "ProblemCode.NOT_HERE: no type implements"],
  ["problems", `interface Problem { code: String } interface PolicyRefusal { code: String } type No implements Problem & PolicyRefusal { code: String }`, "a PolicyRefusal has decision: Decision!"],
  ["refusals", `interface PolicyRefusal { code: String } type No implements PolicyRefusal { code: String }`, "a PolicyRefusal is also a Problem"],
  ["refusals", `type BalanceError { code: String }`, "name the fact, without Error"],
  ["unions", `type A { a: Int } union Either = A`, "is called …Result"],
]; // prettier-ignore

describe("each rule catches a contract that breaks it", () => {
  test.each(broken)("%s: %s", (name, sdl, says) => {
    const found = styleRules.filter((rule) => rule.name === name).flatMap((rule) => rule.find(schemaOf(sdl)));
    expect(found.filter((issue) => issue.includes(says))).toHaveLength(1);
  });

  test("and every rule has such an example", () => {
    expect([...new Set(broken.map(([name]) => name))].sort()).toEqual(styleRules.map(({ name }) => name).sort());
  });
});

const MONEY: Duty = { note: true, key: true };
const sound = {
  field: "pay(input: PayInput!): PayResult!",
  input: "note: String!, idempotencyKey: IdempotencyKey!",
  union: "PaySuccess | PayEscalated | Unpayable",
};
const payment = (change: Partial<typeof sound> = {}) => {
  const { field, input, union } = { ...sound, ...change };
  return schemaOf(`
    type Query { now: Int } type Mutation { ${field} } scalar IdempotencyKey
    interface Problem { code: String } type Unpayable implements Problem { code: String }
    type PaySuccess { a: Int } type PayEscalated { a: Int } type PayHeld { a: Int } type RefundSuccess { a: Int }
    type RefundEscalated { a: Int } type Money { a: Int }
    input PayInput { ${input} } input Other { a: Int } union PayResult = ${union}`);
};

describe("a mutation", () => {
  const issues = (change: Partial<typeof sound>, duty: Duty = MONEY) => mutationIssues(payment(change), new Map([["pay", duty]]));

  test("of the right form passes, also with an outcome of its own", () => {
    expect(issues({})).toEqual([]);
    expect(issues({ union: "PaySuccess | PayHeld | Unpayable" })).toEqual([]);
  });

  test.each([
    ["another argument", { field: "pay(input: PayInput!, dryRun: Boolean): PayResult!" }, "exactly (input: PayInput!)"],
    ["another input", { field: "pay(input: Other!): PayResult!" }, "exactly (input: PayInput!)"],
    ["a bare object", { field: "pay(input: PayInput!): Money!" }, "returns PayResult!"],
    ["no success", { union: "PayEscalated | Unpayable" }, "exactly one success, PaySuccess"],
    ["somebody else's success", { union: "PaySuccess | RefundSuccess | Unpayable" }, "exactly one success, PaySuccess"],
    ["two escalations", { union: "PaySuccess | PayEscalated | RefundEscalated | Unpayable" }, "at most one escalation"],
    ["no problem", { union: "PaySuccess" }, "no member that implements Problem"],
    ["a stray member", { union: "PaySuccess | Money | Unpayable" }, "Money is neither a Problem nor named after"],
    ["no note", { input: "idempotencyKey: IdempotencyKey!" }, "PayInput.note: must be String!"],
    ["an optional note", { input: "note: String, idempotencyKey: IdempotencyKey!" }, "PayInput.note: must be String!"],
    [
      "an optional key",
      { input: "note: String!, idempotencyKey: IdempotencyKey" },
      "PayInput.idempotencyKey: must be IdempotencyKey!",
    ],
  ])("with %s is caught", (_, change, says) => {
    expect(issues(change).filter((issue) => issue.includes(says))).toHaveLength(1);
  });

  test("nobody has thought about is caught, and so is one that is gone", () => {
    expect(mutationIssues(payment(), new Map())).toEqual([
      expect.stringContaining("decide in packages/schema/test/mutations.ts"),
    ]);
    const stale = new Map([
      ["pay", MONEY],
      ["refund", MONEY],
    ] as const);
    expect(mutationIssues(payment(), stale)).toEqual([
      expect.stringContaining("refund: is in DUTIES but no longer in the contract"),
    ]);
  });

  test("that needs no note has none", () => {
    expect(issues({}, { note: false, key: true })).toEqual([expect.stringContaining("DUTIES says the mutation needs none")]);
  });
});
