/** The clocks around claims: how long each marketplace gives, as data with its source, and where a clock stands. */
import type { ChannelName } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import type { ClaimKind } from "./claim-state.policy.ts";

export type ClockTimes = {
  /** From the buyer's first message until such a claim can be filed; null when the marketplace has no such time. */
  readonly preventionHours: number | null;
  /** From the filing until our answer has to be in; null when only each notice says. */
  readonly answerHours: number | null;
  readonly warningHours: number;
  readonly source: string;
};
type Shipped = ClockTimes & { readonly channel: ChannelName; readonly kind: ClaimKind };

const A_TO_Z =
  "Seller Central help: a buyer may file 48 hours after contacting the seller (About A-to-z Guarantee claims); no answer to Amazon's request within 48 hours loses the claim (1781). An older page says 72; the stricter is used.";
const AMAZON_CHARGEBACK = "Seller Central help G202145040: respond within seven calendar days of the chargeback mail.";
const EBAY_CASE = "eBay help: three business days to respond; counted as 72 hours, which is never later.";
const EBAY_DISPUTE = "eBay help 4799: respond to a payment dispute within 5 calendar days of the notification.";
const WALMART_CARE =
  "Walmart Marketplace Learn, Customer Care policy: a full response within 48 hours, weekends included; a Customer Care refund is disputed within 48 hours.";
const SHOPIFY_DISPUTE = "Shopify gives each dispute a due date of its own; record it as answerDueAt.";

const rule = (
  channel: ChannelName,
  kind: ClaimKind,
  hours: readonly [number | null, number | null, number],
  source: string,
): Shipped => ({
  channel,
  kind,
  preventionHours: hours[0],
  answerHours: hours[1],
  warningHours: hours[2],
  source,
});

/** What the marketplaces' own pages said when they were read (November 2026). A workspace may set other numbers. */
const SHIPPED: readonly Shipped[] = [
  rule("AMAZON", "A_TO_Z", [48, 48, 12], A_TO_Z),
  rule("AMAZON", "CHARGEBACK", [null, 7 * 24, 24], AMAZON_CHARGEBACK),
  rule("EBAY", "INR", [null, 72, 12], EBAY_CASE),
  rule("EBAY", "RETURN", [null, 72, 12], EBAY_CASE),
  rule("EBAY", "CHARGEBACK", [null, 5 * 24, 24], EBAY_DISPUTE),
  rule("WALMART", "INR", [48, 48, 12], WALMART_CARE),
  rule("WALMART", "RETURN", [48, 48, 12], WALMART_CARE),
  rule("WALMART", "MARKETPLACE_CASE", [48, 48, 12], WALMART_CARE),
  rule("SHOPIFY", "CHARGEBACK", [null, null, 24], SHOPIFY_DISPUTE),
];

const NOTHING_KNOWN: ClockTimes = {
  preventionHours: null,
  answerHours: null,
  warningHours: 12,
  source: "No number is known for this marketplace and sort; what a notice says is recorded as answerDueAt.",
};

export const shippedTimes = (channel: ChannelName, kind: ClaimKind): ClockTimes =>
  SHIPPED.find((one) => one.channel === channel && one.kind === kind) ?? NOTHING_KNOWN;

/** Of a channel's sorts of claims the soonest: earlier is never too late. Null where none has such a time. */
export const preventionHoursOf = (rules: readonly ClockTimes[]): number | null => {
  const hours = rules.flatMap(({ preventionHours }) => preventionHours ?? []);
  return hours.length === 0 ? null : Math.min(...hours);
};

const HOUR_MS = 3_600_000;
export const hoursLater = (instant: Date, hours: number): Date => later(instant, hours * HOUR_MS);

export type AnswerDue = { readonly dueAt: Date | null; readonly warnAt: Date | null; readonly source: string };

/** Until when a claim has to be answered: what the marketplace told, else the rule. A warning never comes before the filing. */
export const answerDue = (times: ClockTimes, filedAt: Date, answerBy: Date | null): AnswerDue => {
  const dueAt = answerBy ?? (times.answerHours === null ? null : hoursLater(filedAt, times.answerHours));
  const source = answerBy === null ? times.source : "The marketplace said so.";
  if (dueAt === null) return { dueAt, warnAt: null, source };
  const warnAt = hoursLater(dueAt, -times.warningHours);
  return { dueAt, warnAt: warnAt < filedAt ? filedAt : warnAt, source };
};

export const CLOCK_STATES = ["RUNNING", "DUE_SOON", "OVERDUE", "STOPPED"] as const;
export type ClockState = (typeof CLOCK_STATES)[number];
type Running = { readonly dueAt: Date | null; readonly warnAt: Date | null; readonly stopped: boolean };

/** Due at the instant itself is still in time. */
export const clockStateAt = ({ dueAt, warnAt, stopped }: Running, now: Date): ClockState => {
  if (stopped) return "STOPPED";
  if (dueAt === null) return "RUNNING";
  if (now > dueAt) return "OVERDUE";
  return warnAt !== null && now >= warnAt ? "DUE_SOON" : "RUNNING";
};
