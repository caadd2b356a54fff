import { describe, expect, test } from "vitest";
import { ZodError } from "zod";
import { money } from "../../kernel/money.ts";
import { checkDocument } from "./check-document.ts";
import { limitOf } from "./guard.policy.ts";
import { parsePolicyDocument, SHIPPED_POLICY } from "./stored-document.ts";

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
  const limits = { perRefund: { USD: "100.00" }, perOrder: { USD: "100.00" } };
  const read = parsePolicyDocument({ refund: { limits, note, sfpReasons } });
  expect(read).toEqual({ ...SHIPPED_POLICY, rules: SHIPPED_POLICY.rules.slice(0, 2) });
  expect(read.rules.map(({ id }) => id)).toEqual(["limit.refund", "limit.order"]);
  const windowed = (windowDays: number) =>
    parsePolicyDocument({ refund: { limits: { perActor: { amounts: { USD: "1.00" }, windowDays } }, note, sfpReasons } }).rules;
  expect([1, 2, 7, 30, 31, 90, 365, 3650].map((days) => windowed(days)[0]?.demand)).toEqual(
    [1, 7, 7, 30, 90, 90, 365, 365].map((windowDays) => ({ kind: "LIMIT", per: "ACTOR", windowDays, amounts: { USD: "1.00" } })),
  );
});

test("what is shipped limits every action that gives money up, and says for each of its rules to whom it goes", () => {
  const limited = SHIPPED_POLICY.rules.filter(({ when, demand }) => when === undefined && demand.kind === "LIMIT");
  expect(limited.map(({ id, actions, demand }) => [id, actions, demand])).toEqual([
    ["limit.refund", ["REFUND"], { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } }],
    ["limit.order", ["REFUND"], { kind: "LIMIT", per: "ORDER", amounts: { USD: "100.00" } }],
    ["limit.cancellation", ["CANCELLATION"], { kind: "LIMIT", per: "ACTION", amounts: { USD: "100.00" } }],
  ]);
  expect(SHIPPED_POLICY.rules.map(({ otherwise }) => otherwise)).toEqual(
    SHIPPED_POLICY.rules.map(() => ({ outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" })),
  );
  expect(checkDocument(SHIPPED_POLICY)).toEqual({ document: SHIPPED_POLICY });
});
