import type { ChannelName, RefundReason } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import { money } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import { isOpenClaim } from "../claim/claim-state.policy.ts";
import type { ClaimKind, ClaimState } from "../claim/claim-state.policy.ts";
import type { RefundStatus } from "../refund/refund-status.policy.ts";

/** Statuses of a refund that gave the customer nothing, or nothing yet. All others count as granted, also while the channel works on them. */
export const NOT_GRANTED = ["AWAITING_APPROVAL", "REJECTED", "CANCELLED"] as const satisfies readonly RefundStatus[];

/** A year: long enough for a customer who buys each season, short enough that an old quarrel is forgotten. */
export const WINDOW_DAYS = 365;
/** Facts of one kind looked at per customer, the newest: every part of the risk formula is at its cap long before. */
export const MOST_FACTS = 200;

export const windowStart = (now: Date): Date => later(now, -WINDOW_DAYS * 86_400_000);

type Fact = { readonly id: string; readonly at: Date; readonly channel: ChannelName; readonly orderNumber: string | null };
export type OrderFact = Fact;
export type RefundFact = Fact & {
  readonly orderId: string;
  readonly amount: Money;
  readonly reason: RefundReason;
  /** Granted by an approval, or as goodwill. */
  readonly isException: boolean;
};
export type ClaimFact = Fact & { readonly kind: ClaimKind; readonly state: ClaimState };
export type RepeatContactFact = Fact & { readonly isSameOrder: boolean };

/** What is known of one identity cluster, each kind newest first: orders not cancelled, refunds granted, claims, repeat contacts. */
export type HistoryFacts = {
  readonly orders: readonly OrderFact[];
  readonly refunds: readonly RefundFact[];
  readonly claims: readonly ClaimFact[];
  readonly repeatContacts: readonly RepeatContactFact[];
};

/** Facts of the window. A claim that is open counts however old it is. */
export const ofWindow = (facts: HistoryFacts, now: Date): HistoryFacts => {
  const from = windowStart(now);
  const isRecent = ({ at }: Fact): boolean => at >= from;
  return {
    orders: facts.orders.filter(isRecent),
    refunds: facts.refunds.filter(isRecent),
    claims: facts.claims.filter((claim) => isOpenClaim(claim) || isRecent(claim)),
    repeatContacts: facts.repeatContacts.filter(isRecent),
  };
};

/** Money of an identity cluster on one channel in one currency: orders that were not cancelled. */
export type OrderTotals = {
  readonly channel: ChannelName;
  readonly currencyCode: CurrencyCode;
  readonly orderCount: number;
  readonly chargedMinor: bigint;
  readonly refundedMinor: bigint;
};

/** One sum per currency, by currency code. Never converted (D2). */
export const sumByCurrency = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<CurrencyCode, bigint>();
  for (const { minor, currencyCode } of amounts) sums.set(currencyCode, (sums.get(currencyCode) ?? 0n) + minor);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currencyCode, minor]) => money(minor, currencyCode));
};

/** Charged minus refunded. */
export const lifetimeValueOf = (totals: readonly OrderTotals[]): Money[] =>
  sumByCurrency(totals.map((row) => money(row.chargedMinor - row.refundedMinor, row.currencyCode)));
