import { describe, expect, test } from "vitest";
import { ZodError } from "zod";
import { money } from "../../kernel/money.ts";
import { checkDocument } from "./check-document.ts";
import { limitOf } from "./guard.policy.ts";
import { digestOfPolicy, parsePolicyDocument, rulesOfLimits, SHIPPED_POLICY } from "./stored-document.ts";

test("the shipped policy is a valid document, also after a way through JSON", () => {
  expect(parsePolicyDocument(JSON.parse(JSON.stringify(SHIPPED_POLICY)))).toEqual(SHIPPED_POLICY);
});

test("a kind that is not used, one without an amount in this currency, and one with it are three different things", () => {
  expect(limitOf(undefined, "USD")).toEqual({ use: "NOT_USED", amount: null });
  expect(limitOf({ EUR: "10.00" }, "USD")).toEqual({ use: "NO_AMOUNT_IN_CURRENCY", amount: null });
  expect(limitOf({}, "USD")).toEqual({ use: "NO_AMOUNT_IN_CURRENCY", amount: null });
  expect(limitOf({ USD: "100", JPY: "5" }, "USD")).toEqual({ use: "AMOUNT", amount: money(10_000n, "USD") });
  expect(limitOf({ USD: "0.00" }, "USD")).toEqual({ use: "AMOUNT", amount: money(0n, "USD") });
});

describe("a document that nobody could decide by is refused when it is read", () => {
  const { note, sfpReasons } = SHIPPED_POLICY;
  const withRefund = (change: object): unknown => ({ refund: { limits: {}, note, sfpReasons, ...change } });
  test.each<[string, unknown]>([
    ["nothing", null],
    ["no refund rules", {}],
    ["a limit with too many decimals", withRefund({ limits: { perRefund: { USD: "1.005" } } })],
    ["a limit in no currency", withRefund({ limits: { perRefund: { XXX: "1.00" } } })],
    ["a limit that is a number", withRefund({ limits: { perRefund: { USD: 100 } } })],
    ["a window without amounts", withRefund({ limits: { perCustomer: { windowDays: 30 } } })],
    ["a note of no letters", withRefund({ note: { ...SHIPPED_POLICY.note, minimumLetters: 0 } })],
    ["an unknown reason", withRefund({ sfpReasons: ["BECAUSE"] })],
  ])("%s", (_, document) => {
    expect(() => parsePolicyDocument(document)).toThrow(ZodError);
  });
});

test("a negative limit is refused: everything would escalate and nobody would see why", () => {
  const { note, sfpReasons } = SHIPPED_POLICY;
  const document = { refund: { limits: { perRefund: { USD: "-1.00" } }, note, sfpReasons } };
  expect(() => parsePolicyDocument(document)).toThrow(ZodError);
});

test("a document of the first format is read as rules that mean the same, windows rounded up to the next one there is", () => {
  const { note, sfpReasons } = SHIPPED_POLICY;
  const escalated = { actions: ["REFUND"], otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" } };
  expect(
    parsePolicyDocument({ refund: { limits: { perRefund: { USD: "100.00" }, perOrder: { USD: "70.00" } }, note, sfpReasons } }),
  ).toEqual({
    format: 2,
    note,
    sfpReasons,
    // Two limits were written, so two rules are read: what is shipped since, for buyers at risk, nobody of that workspace approved.
    rules: [
      { id: "limit.refund", ...escalated, demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } } },
      { id: "limit.order", ...escalated, demand: { kind: "LIMIT", per: "ORDER", amounts: { USD: "70.00" } } },
    ],
  });
  const windowed = (windowDays: number) =>
    parsePolicyDocument({ refund: { limits: { perActor: { amounts: { USD: "1.00" }, windowDays } }, note, sfpReasons } }).rules;
  expect([1, 2, 7, 30, 31, 90, 365, 3650].map((days) => windowed(days)[0]?.demand)).toEqual(
    [1, 7, 7, 30, 90, 90, 365, 365].map((windowDays) => ({ kind: "LIMIT", per: "ACTOR", windowDays, amounts: { USD: "1.00" } })),
  );
});

test("each of the four limits of the first format is a rule of its own scope that escalates to a manager", () => {
  const amounts = { USD: "5.00" };
  const windowed = { amounts, windowDays: 30 };
  const rules = rulesOfLimits({ perRefund: amounts, perOrder: amounts, perCustomer: windowed, perActor: windowed });
  expect(rules.map(({ id, demand }) => [id, demand])).toEqual([
    ["limit.refund", { kind: "LIMIT", per: "ACTION", amounts }],
    ["limit.order", { kind: "LIMIT", per: "ORDER", amounts }],
    ["limit.customer", { kind: "LIMIT", per: "CUSTOMER", windowDays: 30, amounts }],
    ["limit.actor", { kind: "LIMIT", per: "ACTOR", windowDays: 30, amounts }],
  ]);
  expect(rulesOfLimits({})).toEqual([]);
  expect(rulesOfLimits({ perOrder: amounts }).map(({ id }) => id)).toEqual(["limit.order"]);
});

test("a document of the first format with an empty kind of limit keeps it: every amount exceeds it (D2)", () => {
  const { note, sfpReasons } = SHIPPED_POLICY;
  const { rules } = parsePolicyDocument({ refund: { limits: { perRefund: {} }, note, sfpReasons } });
  expect(rules.map(({ demand }) => demand)).toEqual([{ kind: "LIMIT", per: "ACTION", amounts: {} }]);
});

test("the digest is of what is said, not of how it is written down, and any other word changes it", () => {
  const { format, note, sfpReasons, rules } = SHIPPED_POLICY;
  expect(digestOfPolicy(SHIPPED_POLICY)).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOfPolicy({ rules, sfpReasons, note, format })).toBe(digestOfPolicy(SHIPPED_POLICY));
  expect(digestOfPolicy({ ...SHIPPED_POLICY, rules: rules.slice(1) })).not.toBe(digestOfPolicy(SHIPPED_POLICY));
  // RFC 8785 of this document, by hand, through `sha256sum`.
  const small = {
    format: 2 as const,
    note: { minimumLetters: 1, minimumCharactersUnspaced: 2, boilerplate: [] },
    sfpReasons: [],
    rules: [],
  };
  expect(digestOfPolicy(small)).toBe("1e6ad6e171dbb3346f777df964c36f0a2389dc8f5f778c8455887c7c9049f35a");
});

test("what is shipped limits every action that gives money up, and says for each of its rules to whom it goes", () => {
  const limited = SHIPPED_POLICY.rules.filter(({ when, demand }) => when === undefined && demand.kind === "LIMIT");
  expect(limited.map(({ id, actions, demand }) => [id, actions, demand])).toEqual([
    ["limit.refund", ["REFUND"], { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } }],
    ["limit.order", ["REFUND"], { kind: "LIMIT", per: "ORDER", amounts: { USD: "100.00" } }],
    ["limit.cancellation", ["CANCELLATION"], { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } }],
  ]);
  expect(SHIPPED_POLICY.rules.map(({ otherwise }) => otherwise)).toEqual(
    SHIPPED_POLICY.rules.map(({ demand }) => ({
      outcome: "ESCALATE",
      to: "MANAGER",
      kind: demand.kind === "LIMIT" ? "OVER_LIMIT" : "COMPLEX",
    })),
  );
  expect(checkDocument(SHIPPED_POLICY)).toEqual({ document: SHIPPED_POLICY });
});
