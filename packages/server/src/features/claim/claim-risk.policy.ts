/** How likely a matter ends in a claim: facts, never a judgement about the buyer. */
import type { ChannelName } from "../../connectors/channel.ts";
import type { ClockState, ClockTimes } from "./claim-clock.policy.ts";
import { clockStateAt, hoursLater } from "./claim-clock.policy.ts";
import { ANNOUNCING, fold, SORT_NAMES } from "./notice-words.policy.ts";

export const RISK_LEVELS = ["NONE", "LOW", "ELEVATED", "HIGH", "FILED"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];
export const RISK_CODES = [
  "CLAIM_FILED",
  "NOTICE_UNCLEAR",
  "ANNOUNCED",
  "RISKY_REASON",
  "WINDOW_CLOSING",
  "REPLY_OVERDUE",
  "EARLIER_CLAIMS",
] as const;
export type RiskCode = (typeof RISK_CODES)[number];
type Reason = { readonly code: RiskCode; readonly sentence: string };

/** From the buyer's first message until a claim can be filed. */
export type Window = {
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly warnAt: Date;
  readonly stopped: boolean;
  readonly source: string;
};
export type ClaimRiskFacts = {
  readonly channel: ChannelName;
  /** Null while the order is not known. */
  readonly order: { readonly number: string; readonly fulfilment: string } | null;
  readonly openClaim: { readonly kind: string; readonly filedAt: Date } | null;
  readonly unclearNotices: number;
  /** The customer's newest words. */
  readonly words: readonly string[];
  /** The ticket's reason, when it is one that ends in claims. */
  readonly riskyReason: string | null;
  readonly reason: string | null;
  readonly window: Window | null;
  readonly replyDueAt: Date | null;
  /** Of the same customer over all channels, on other orders. */
  readonly earlierClaims: number;
};
export type ClaimRisk = {
  readonly level: RiskLevel;
  readonly reasons: readonly Reason[];
  readonly preventable: boolean;
  readonly advice: string;
  readonly modelNote: string | null;
};

/** What a channel's rule makes of the first message. The shortest of the sorts counts: earlier is never too late. */
export const windowOf = (rules: readonly ClockTimes[], opensAt: Date, stopped: boolean): Window | null => {
  const [rule] = rules
    .flatMap((one) => (one.preventionHours === null ? [] : [{ ...one, hours: one.preventionHours }]))
    .sort((a, b) => a.hours - b.hours);
  if (rule === undefined) return null;
  const closesAt = hoursLater(opensAt, rule.hours);
  return { opensAt, closesAt, warnAt: hoursLater(closesAt, -rule.warningHours), stopped, source: rule.source };
};

export const windowStateAt = ({ closesAt, warnAt, stopped }: Window, now: Date): ClockState =>
  clockStateAt({ dueAt: closesAt, warnAt, stopped }, now);

/** What Amazon ships and promises itself (FBA, and Prime orders of sellers) it also answers for (R13). */
const answeredByAmazon = ({ order }: ClaimRiskFacts): boolean => order?.fulfilment === "FBA" || order?.fulfilment === "SFP";

const announces = (text: string): boolean => {
  const folded = fold(text);
  return (
    ANNOUNCING.test(folded) ||
    SORT_NAMES.some(([kind, name]) => (kind === "A_TO_Z" || kind === "CHARGEBACK") && name.test(folded))
  );
};

const day = (instant: Date): string => instant.toISOString().slice(0, 16).replace("T", " ");

const reasonsOf = (facts: ClaimRiskFacts, now: Date): Reason[] => {
  const { openClaim, unclearNotices, words, riskyReason, window, replyDueAt, earlierClaims } = facts;
  const reasons: (Reason | null)[] = [
    openClaim && { code: "CLAIM_FILED", sentence: `A claim was filed on ${day(openClaim.filedAt)} UTC and is open.` },
    unclearNotices > 0
      ? { code: "NOTICE_UNCLEAR", sentence: "A mail of the marketplace about a claim on the order waits for a person." }
      : null,
    words.some(announces) ? { code: "ANNOUNCED", sentence: "The customer's words announce a claim or chargeback." } : null,
    riskyReason === null
      ? null
      : {
          code: "RISKY_REASON",
          sentence: `${JSON.stringify(riskyReason)} is a matter that ends in claims when it is answered late or wrongly.`,
        },
    window && windowStateAt(window, now) === "DUE_SOON"
      ? { code: "WINDOW_CLOSING", sentence: `From ${day(window.closesAt)} UTC on a claim can be filed.` }
      : null,
    window && windowStateAt(window, now) === "OVERDUE"
      ? { code: "WINDOW_CLOSING", sentence: `Since ${day(window.closesAt)} UTC a claim can be filed at any moment.` }
      : null,
    replyDueAt !== null && replyDueAt < now
      ? { code: "REPLY_OVERDUE", sentence: `A reply has been due since ${day(replyDueAt)} UTC.` }
      : null,
    earlierClaims > 0
      ? {
          code: "EARLIER_CLAIMS",
          sentence: `The customer filed ${earlierClaims} claim${earlierClaims === 1 ? "" : "s"} on other orders.`,
        }
      : null,
  ];
  return reasons.filter((reason) => reason !== null);
};

const levelOf = (facts: ClaimRiskFacts, reasons: readonly Reason[]): RiskLevel => {
  if (facts.openClaim !== null) return "FILED";
  if (answeredByAmazon(facts)) return "NONE";
  if (reasons.some(({ code }) => code === "ANNOUNCED" || code === "NOTICE_UNCLEAR") || reasons.length > 1) return "HIGH";
  return reasons.length === 1 ? "ELEVATED" : "LOW";
};

const adviceOf = (facts: ClaimRiskFacts, preventable: boolean): string => {
  if (facts.openClaim !== null)
    return "Compliance decides about refunds now, and about the defence: hand one in with submitClaimDefence. Nothing is defended by itself.";
  if (!preventable)
    return "Amazon answers for this order. Send the buyer to Amazon's customer service; no refund of ours is possible.";
  return "An agent may still prevent a claim: a complete answer, or a refund within their authority with the reason CLAIM_PREVENTION.";
};

/** The model of domain S86: what happened, what was agreed, what it prevents. */
const modelNoteOf = ({ order, reason, window }: ClaimRiskFacts): string => {
  const about = reason === null ? "" : ` about ${JSON.stringify(reason)}`;
  const before = window === null ? "" : ` The buyer could file from ${day(window.closesAt)} UTC on.`;
  return `Order ${order?.number ?? "<number>"}: the buyer wrote${about}. <what you saw and what you agreed with the buyer> Refunded to prevent a claim.${before}`;
};

/** The same facts give the same answer. A filed claim is FILED whatever else is true; what Amazon answers for is NONE. */
export const claimRiskOf = (facts: ClaimRiskFacts, now: Date): ClaimRisk => {
  const reasons = reasonsOf(facts, now);
  const preventable = facts.openClaim === null && !answeredByAmazon(facts);
  return {
    level: levelOf(facts, reasons),
    reasons,
    preventable,
    advice: adviceOf(facts, preventable),
    modelNote: preventable ? modelNoteOf(facts) : null,
  };
};
