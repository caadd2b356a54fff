import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { showAmounts, showDemand } from "./shown-version.ts";

test("amounts are shown as money, in the document's order, and a list that is absent as null", () => {
  expect(showAmounts({ USD: "1.5", JPY: "100" })).toEqual([money(150n, "USD"), money(100n, "JPY")]);
  expect([showAmounts({}), showAmounts(undefined)]).toEqual([[], null]);
});

test("a demand shows what it states and null for what it does not", () => {
  const nothing = {
    per: null,
    windowDays: null,
    amounts: null,
    kinds: null,
    topic: null,
    timeZone: null,
    days: null,
    from: null,
    to: null,
  };
  expect(showDemand({ kind: "SECOND_PERSON" })).toEqual({ ...nothing, kind: "SECOND_PERSON" });
  const limit = { kind: "LIMIT", per: "ORDER", amounts: { USD: "1.00" } } as const;
  expect(showDemand(limit)).toEqual({ ...nothing, ...limit });
});
