import { expect, test } from "vitest";
import { money } from "../../kernel/money.ts";
import { lifetimeValueOf, sumByCurrency } from "./history-fact.policy.ts";
import type { OrderTotals } from "./history-fact.policy.ts";

const total = (currencyCode: OrderTotals["currencyCode"], chargedMinor: bigint, refundedMinor: bigint): OrderTotals => ({
  channel: "AMAZON",
  currencyCode,
  orderCount: 1,
  chargedMinor,
  refundedMinor,
});

test("a customer is worth what was charged less what went back, per currency and over all channels", () => {
  expect(
    lifetimeValueOf([total("USD", 5000n, 1500n), total("EUR", 100n, 100n), { ...total("USD", 1n, 0n), channel: "EBAY" }]),
  ).toEqual([money(0n, "EUR"), money(3501n, "USD")]);
});

test("sums come by currency code, in whatever order the money came", () => {
  const amounts = [money(1n, "USD"), money(2n, "CAD"), money(3n, "JPY"), money(4n, "EUR")];
  const sums = [money(2n, "CAD"), money(4n, "EUR"), money(3n, "JPY"), money(1n, "USD")];
  expect([sumByCurrency(amounts), sumByCurrency(amounts.toReversed())]).toEqual([sums, sums]);
});
