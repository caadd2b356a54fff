import { exceeds, formatMoney, money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { RiskProfile } from "./risk.policy.ts";
import { counted, listed } from "./wording.policy.ts";

export const BUYER_KINDS = ["FIRST_TIME", "RETURNING", "HIGH_VALUE", "REPEAT_OFFENDER"] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];
export type CustomerSegment = { readonly kind: BuyerKind; readonly sentence: string };

/** The second order makes somebody return. */
const RETURNING_FROM = 2;

/**
 * From where on a customer is worth special care: about ten orders of a shop whose average order is near 100. Like limits, thresholds
 * are per currency and never converted (D2); a currency without one makes nobody a high-value customer.
 */
const HIGH_VALUE_FROM: ReadonlyMap<CurrencyCode, bigint> = new Map([
  ["AUD", 100_000n],
  ["CAD", 100_000n],
  ["CHF", 100_000n],
  ["EUR", 100_000n],
  ["GBP", 100_000n],
  ["JPY", 150_000n],
  ["USD", 100_000n],
]);

const isHighValue = (value: Money): boolean => {
  const from = HIGH_VALUE_FROM.get(value.currencyCode);
  return from !== undefined && !exceeds(money(from, value.currencyCode), value);
};

/** Everything this customer is. Who is in doubt for several reasons is shown as all of them: a valued customer may cost much, too. */
export const segmentsOf = (orderCount: number, lifetimeValue: readonly Money[], risk: RiskProfile): CustomerSegment[] => {
  const high = lifetimeValue.filter(isHighValue);
  const offends = { kind: "REPEAT_OFFENDER", sentence: `Risk score ${risk.score} of 100: ${risk.band}.` } as const;
  const pays = { kind: "HIGH_VALUE", sentence: `Lifetime value ${listed(high.map(formatMoney))}.` } as const;
  return [
    ...(risk.band === "HIGH" ? [offends] : []),
    ...(high.length > 0 ? [pays] : []),
    {
      kind: orderCount >= RETURNING_FROM ? "RETURNING" : "FIRST_TIME",
      sentence: `${counted(orderCount, "order")} that ${orderCount === 1 ? "was" : "were"} not cancelled.`,
    },
  ];
};
