import { isCurrencyCode, money, parseAmount } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";

/** From where on a customer is a risk or a treasure. Data of the workspace (D22); a guard and the side panel read the same. */
export type BuyerRule = {
  /** Risk scores from which on the band is ELEVATED, and HIGH. */
  readonly elevatedFrom: number;
  readonly highFrom: number;
  /** Lifetime values; at most one per currency, never converted (D2). A currency without one makes nobody a high-value customer. */
  readonly highValueFrom: readonly Money[];
  readonly version: number;
};

/**
 * Two claims and two refunds are HIGH; one claim alone is LOW, or ELEVATED when the marketplace decided it against the buyer. High value is about ten orders of a shop whose average order is near 100.
 */
export const SHIPPED_BUYER_RULE: BuyerRule = {
  elevatedFrom: 30,
  highFrom: 60,
  highValueFrom: [
    money(100_000n, "AUD"),
    money(100_000n, "CAD"),
    money(100_000n, "CHF"),
    money(100_000n, "EUR"),
    money(100_000n, "GBP"),
    money(150_000n, "JPY"),
    money(100_000n, "USD"),
  ],
  version: 0,
};

export type AskedBuyerRule = {
  readonly elevatedFrom: number;
  readonly highFrom: number;
  readonly highValueFrom: readonly { readonly amount: string; readonly currencyCode: string }[];
};
type Fault = { readonly path: readonly string[]; readonly message: string };

/** A score of 0 is everybody's, so a band that begins there would say nothing; 100 is the highest. */
const MOST_POINTS = 100;

/** Every fault at once; empty when the rule can be put in force. */
export const faultsOfBuyerRule = ({ elevatedFrom, highFrom, highValueFrom }: AskedBuyerRule): Fault[] => {
  const faults: Fault[] = [];
  const isScore = (score: number): boolean => score >= 1 && score <= MOST_POINTS;
  if (!isScore(elevatedFrom)) faults.push({ path: ["elevatedFrom"], message: `must be 1 to ${MOST_POINTS}` });
  if (!isScore(highFrom)) faults.push({ path: ["highFrom"], message: `must be 1 to ${MOST_POINTS}` });
  else if (highFrom <= elevatedFrom) faults.push({ path: ["highFrom"], message: "must be more than elevatedFrom" });
  const seen = new Set<string>();
  for (const [index, { amount, currencyCode }] of highValueFrom.entries()) {
    const path = ["highValueFrom", String(index)];
    const parsed = amountOf(amount, currencyCode);
    if (parsed === undefined || parsed.minor <= 0n)
      faults.push({ path, message: "must be more than zero, with the decimals of its currency" });
    if (seen.has(currencyCode)) faults.push({ path, message: `${currencyCode} stands twice` });
    seen.add(currencyCode);
  }
  return faults;
};

const amountOf = (amount: string, currencyCode: string): Money | undefined =>
  isCurrencyCode(currencyCode) ? parseAmount(amount, currencyCode) : undefined;

/** The thresholds of a rule without faults, by currency code. */
export const thresholdsOf = (asked: AskedBuyerRule["highValueFrom"]): Money[] =>
  asked
    .flatMap(({ amount, currencyCode }) => amountOf(amount, currencyCode) ?? [])
    .sort((a, b) => (a.currencyCode < b.currencyCode ? -1 : 1));
