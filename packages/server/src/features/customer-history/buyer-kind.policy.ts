import { exceeds, formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { BuyerRule } from "./buyer-rule.policy.ts";
import type { RiskProfile } from "./risk.policy.ts";
import { counted, listed } from "./wording.policy.ts";

export const BUYER_KINDS = ["FIRST_TIME", "RETURNING", "HIGH_VALUE", "REPEAT_OFFENDER"] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];
export type CustomerSegment = { readonly kind: BuyerKind; readonly sentence: string };

/** The second order makes somebody return. */
const RETURNING_FROM = 2;

const isHighValue = (value: Money, { highValueFrom }: BuyerRule): boolean =>
  highValueFrom.some((from) => from.currencyCode === value.currencyCode && !exceeds(from, value));

/** Everything this customer is. Who is in doubt for several reasons is shown as all of them: a valued customer may cost much, too. */
export const segmentsOf = (
  orderCount: number,
  lifetimeValue: readonly Money[],
  risk: RiskProfile,
  rule: BuyerRule,
): CustomerSegment[] => {
  const high = lifetimeValue.filter((value) => isHighValue(value, rule));
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
