import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import { segmentsOf as segmentsBy } from "./buyer-kind.policy.ts";
import { faultsOfBuyerRule, SHIPPED_BUYER_RULE, thresholdsOf } from "./buyer-rule.policy.ts";
import type { HistoryFacts } from "./history-fact.policy.ts";
import { riskOf as riskBy } from "./risk.policy.ts";
import type { RiskProfile } from "./risk.policy.ts";

const riskOf = (facts: HistoryFacts, now: Date) => riskBy(facts, SHIPPED_BUYER_RULE, now);
const segmentsOf = (orders: number, value: readonly Money[], risk: RiskProfile) =>
  segmentsBy(orders, value, risk, SHIPPED_BUYER_RULE);

const NOW = new Date("2026-11-23T12:00:00Z");
const claims = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    at: NOW,
    channel: index % 2 ? ("EBAY" as const) : ("AMAZON" as const),
    orderNumber: "1",
    kind: "A_TO_Z" as const,
    state: "CLOSED" as const,
  }));
const harmless = riskOf({ orders: [], refunds: [], claims: [], repeatContacts: [] }, NOW);
const risky = riskOf({ orders: [], refunds: [], claims: claims(2), repeatContacts: [] }, NOW);
const kindsOf = (...given: Parameters<typeof segmentsOf>) => segmentsOf(...given).map(({ kind }) => kind);

test.each([
  [0, "FIRST_TIME", "0 orders that were not cancelled."],
  [1, "FIRST_TIME", "1 order that was not cancelled."],
  [2, "RETURNING", "2 orders that were not cancelled."],
])("%i orders: %s", (orders, kind, sentence) => expect(segmentsOf(orders, [], harmless)).toEqual([{ kind, sentence }]));

test.each<[CurrencyCode, bigint, boolean]>([
  ["USD", 99_999n, false],
  ["USD", 100_000n, true],
  ["JPY", 149_999n, false],
  ["JPY", 150_000n, true],
  // No threshold is known for it, and none is guessed by converting.
  ["KWD", 999_999_999n, false],
])("%s %i minor units make a high-value customer: %s", (currencyCode, minor, isHigh) =>
  expect(kindsOf(2, [money(minor, currencyCode)], harmless).includes("HIGH_VALUE")).toBe(isHigh),
);

test("two currencies are not added up", () =>
  expect(kindsOf(2, [money(60_000n, "EUR"), money(60_000n, "USD")], harmless)).toEqual(["RETURNING"]));

test("who is several things is shown as all of them, the most urgent first", () => {
  expect(risky.band).toBe("HIGH");
  expect(segmentsOf(12, [money(120_000n, "EUR"), money(100_050n, "USD")], risky)).toEqual([
    { kind: "REPEAT_OFFENDER", sentence: "Risk score 60 of 100: HIGH." },
    { kind: "HIGH_VALUE", sentence: "Lifetime value 1200.00 EUR and 1000.50 USD." },
    { kind: "RETURNING", sentence: "12 orders that were not cancelled." },
  ]);
});

test.each([
  [{}, []],
  [{ elevatedFrom: 1, highFrom: 100 }, []],
  [{ elevatedFrom: 0 }, ["elevatedFrom: must be 1 to 100"]],
  [{ highFrom: 101 }, ["highFrom: must be 1 to 100"]],
  [{ elevatedFrom: 60 }, ["highFrom: must be more than elevatedFrom"]],
  [{ elevatedFrom: 101, highFrom: 0 }, ["elevatedFrom: must be 1 to 100", "highFrom: must be 1 to 100"]],
  [
    {
      highValueFrom: [
        { amount: "0.00", currencyCode: "USD" },
        { amount: "9.5", currencyCode: "JPY" },
        { amount: "1.00", currencyCode: "USD" },
        { amount: "1.00", currencyCode: "XTS" },
      ],
    },
    [
      "highValueFrom.0: must be more than zero, with the decimals of its currency",
      "highValueFrom.1: must be more than zero, with the decimals of its currency",
      "highValueFrom.2: USD stands twice",
      "highValueFrom.3: must be more than zero, with the decimals of its currency",
    ],
  ],
])("a rule with %j has these faults, all at once: %j", (change, faults) => {
  const rule = { elevatedFrom: 30, highFrom: 60, highValueFrom: [], ...change };
  expect(faultsOfBuyerRule(rule).map(({ path, message }) => `${path.join(".")}: ${message}`)).toEqual(faults);
});

test("thresholds are kept by currency code", () =>
  expect(
    thresholdsOf([
      { amount: "5.00", currencyCode: "USD" },
      { amount: "7", currencyCode: "JPY" },
      { amount: "6.00", currencyCode: "EUR" },
    ]),
  ).toEqual([money(600n, "EUR"), money(7n, "JPY"), money(500n, "USD")]));
