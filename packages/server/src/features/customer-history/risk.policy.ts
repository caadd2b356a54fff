import type { ChannelName } from "../../connectors/channel.ts";
import type { BuyerRule } from "./buyer-rule.policy.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { isOpenClaim } from "../claim/claim-state.policy.ts";
import type { ClaimState } from "../claim/claim-state.policy.ts";
import { ofWindow, sumByCurrency, windowStart } from "./history-fact.policy.ts";
import type { ClaimFact, HistoryFacts, RefundFact, RepeatContactFact } from "./history-fact.policy.ts";
import { claimWords, counted, inWords, listed } from "./wording.policy.ts";

/** To be raised with every change below: a stored score says which formula made it. */
export const FORMULA_VERSION = 2;

/**
 * What a claim says about its buyer (S22), by how it ended. WON: the marketplace itself found it without ground, the strongest sign there
 * is; alone it is ELEVATED as shipped. WITHDRAWN: the buyer took it back, often because they were answered. All others are undecided,
 * ended nobody knows how, or LOST: then the buyer was believed, but marketplaces believe buyers in doubt, and it cost the account all the
 * same (R10).
 */
const CLAIM_POINTS: Readonly<Record<ClaimState, number>> = {
  WON: 35,
  FILED: 25,
  DEFENDED: 25,
  LOST: 25,
  CLOSED: 25,
  WITHDRAWN: 10,
};
/** A return is the buyer's right, and its case everyday work; five of them weigh as much as one claim. */
const RETURN_SHARE = 5;

const pointsOfClaim = ({ kind, state }: ClaimFact): number =>
  kind === "RETURN" ? CLAIM_POINTS[state] / RETURN_SHARE : CLAIM_POINTS[state];

/**
 * The formula. A claim costs the account most (R10), so it weighs most. One refund is ordinary, so the first is free. A rate says
 * nothing before the third order. Who asks on several channels is seen by nobody who looks at one (S22). Repeat contacts are as often
 * our fault as theirs, so they weigh least. Caps keep any one sign but claims from reaching the shipped
 * ELEVATED by much: HIGH takes several.
 */
const WEIGHTS = {
  claims: { most: 50 },
  refundAfterFirst: { each: 10, most: 30 },
  refundRate: { most: 20, fromOrders: 3 },
  severalChannels: 10,
  repeatContact: { each: 2, most: 10 },
} as const;
const MOST_POINTS = 100;
/** More rows than a person reads. */
const MOST_EVIDENCE = 50;

export type RiskBand = "LOW" | "ELEVATED" | "HIGH";
export const RISK_PART_CODES = ["CLAIMS", "REFUNDS", "REFUND_RATE", "SEVERAL_CHANNELS", "REPEAT_CONTACTS"] as const;
export type RiskPart = { readonly code: (typeof RISK_PART_CODES)[number]; readonly points: number; readonly sentence: string };
export const RISK_EVIDENCE_KINDS = ["CLAIM", "REFUND", "REPEAT_CONTACT"] as const;
export type RiskEvidence = {
  readonly kind: (typeof RISK_EVIDENCE_KINDS)[number];
  readonly sentence: string;
  readonly occurredAt: Date;
  readonly channel: ChannelName;
  readonly amount: Money | null;
  readonly subjectId: string;
};
export type RiskProfile = {
  readonly score: number;
  readonly band: RiskBand;
  readonly formulaVersion: number;
  /** The rule that drew the bands. */
  readonly ruleVersion: number;
  readonly parts: readonly RiskPart[];
  readonly from: Date;
  readonly orderCount: number;
  readonly claimCount: number;
  readonly openClaimCount: number;
  readonly refundCount: number;
  readonly refundSums: readonly Money[];
  readonly refundRate: string | null;
  readonly repeatContactCount: number;
  readonly channels: readonly ChannelName[];
  readonly evidence: readonly RiskEvidence[];
};

/**
 * How often this identity cluster cost money lately, with every fact behind it. It informs people and policies and refuses nothing (D4).
 * More claims, refunds or repeat contacts never lower the score.
 */
export const riskOf = (facts: HistoryFacts, rule: BuyerRule, now: Date): RiskProfile => {
  const recent = ofWindow(facts, now);
  const { orders, refunds, claims, repeatContacts } = recent;
  const refundedIds = new Set(refunds.map(({ orderId }) => orderId));
  const refundedOrders = orders.filter(({ id }) => refundedIds.has(id)).length;
  const channels = [...new Set([...claims, ...refunds].map(({ channel }) => channel))].sort();
  const parts = partsOf(recent, refundedOrders, channels.length);
  const score = Math.min(
    parts.reduce((sum, { points }) => sum + points, 0),
    MOST_POINTS,
  );
  return {
    score,
    band: bandOf(score, rule),
    formulaVersion: FORMULA_VERSION,
    ruleVersion: rule.version,
    parts,
    from: windowStart(now),
    orderCount: orders.length,
    claimCount: claims.length,
    openClaimCount: claims.filter(isOpenClaim).length,
    refundCount: refunds.length,
    refundSums: sumByCurrency(refunds.map(({ amount }) => amount)),
    refundRate: orders.length === 0 ? null : rate(refundedOrders, orders.length),
    repeatContactCount: repeatContacts.length,
    channels,
    evidence: evidenceOf(recent),
  };
};

const bandOf = (score: number, { elevatedFrom, highFrom }: BuyerRule): RiskBand =>
  score >= highFrom ? "HIGH" : score >= elevatedFrom ? "ELEVATED" : "LOW";

/** Four decimals, rounded down, computed in whole numbers. */
const rate = (part: number, whole: number): string => {
  const digits = String(Math.floor((part * 10_000) / whole)).padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

const weigh = (count: number, { each, most }: { readonly each: number; readonly most: number }): number =>
  Math.min(Math.max(count, 0) * each, most);

const partsOf = (facts: HistoryFacts, refundedOrders: number, channelCount: number): RiskPart[] => {
  const { orders, refunds, claims, repeatContacts } = facts;
  const { claims: ofClaims, refundAfterFirst, refundRate, severalChannels, repeatContact } = WEIGHTS;
  const isRateMeaningful = orders.length >= refundRate.fromOrders;
  return [
    {
      code: "CLAIMS",
      points: Math.min(
        claims.reduce((sum, claim) => sum + pointsOfClaim(claim), 0),
        ofClaims.most,
      ),
      sentence: `${claimFigures(claims)}: ${CLAIM_POINTS.FILED} points each, ${CLAIM_POINTS.WON} for one the marketplace decided against the buyer, ${CLAIM_POINTS.WITHDRAWN} for a withdrawn one, of a return case one in ${RETURN_SHARE} of these; at most ${ofClaims.most}.`,
    },
    {
      code: "REFUNDS",
      points: weigh(refunds.length - 1, refundAfterFirst),
      sentence: `${counted(refunds.length, "refund")}: ${refundAfterFirst.each} points for each after the first, at most ${refundAfterFirst.most}.`,
    },
    {
      code: "REFUND_RATE",
      points: isRateMeaningful ? Math.floor((refundRate.most * refundedOrders) / orders.length) : 0,
      sentence: `${refundedOrders} of ${counted(orders.length, "order")} refunded: ${refundRate.most} points times that share, from ${refundRate.fromOrders} orders on.`,
    },
    {
      code: "SEVERAL_CHANNELS",
      points: channelCount > 1 ? severalChannels : 0,
      sentence: `Claims and refunds on ${counted(channelCount, "channel")}: ${severalChannels} points for more than one.`,
    },
    {
      code: "REPEAT_CONTACTS",
      points: weigh(repeatContacts.length, repeatContact),
      sentence: `${counted(repeatContacts.length, "repeat contact")}: ${repeatContact.each} points each, at most ${repeatContact.most}.`,
    },
  ];
};

/** "3 claims, 1 decided against the buyer and 2 return cases": as many as weigh differently are told apart. */
const claimFigures = (claims: readonly ClaimFact[]): string => {
  const among = (holds: (claim: ClaimFact) => boolean, words: (count: number) => string): string[] => {
    const count = claims.filter(holds).length;
    return count === 0 ? [] : [words(count)];
  };
  const special = [
    ...among(
      ({ state }) => state === "WON",
      (count) => `${count} decided against the buyer`,
    ),
    ...among(
      ({ state }) => state === "WITHDRAWN",
      (count) => `${count} withdrawn`,
    ),
    ...among(
      ({ kind }) => kind === "RETURN",
      (count) => counted(count, "return case"),
    ),
  ];
  return `${counted(claims.length, "claim")}${special.length === 0 ? "" : `, of these ${listed(special)}`}`;
};

const evidenceOf = ({ claims, refunds, repeatContacts }: HistoryFacts): RiskEvidence[] =>
  [...claims.map(claimEvidence), ...refunds.map(refundEvidence), ...repeatContacts.map(contactEvidence)]
    .sort((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime() || (a.subjectId < b.subjectId ? 1 : -1))
    .slice(0, MOST_EVIDENCE);

const claimEvidence = ({ id, at, channel, kind, state, orderNumber }: ClaimFact): RiskEvidence => ({
  kind: "CLAIM",
  sentence: `${claimWords(kind)} on order ${orderNumber ?? ""}, ${isOpenClaim({ state }) ? "open" : inWords(state)}.`,
  occurredAt: at,
  channel,
  amount: null,
  subjectId: id,
});

const refundEvidence = ({ id, at, channel, amount, reason, orderNumber }: RefundFact): RiskEvidence => ({
  kind: "REFUND",
  sentence: `Refund of ${formatMoney(amount)} on order ${orderNumber ?? ""} (${inWords(reason)}).`,
  occurredAt: at,
  channel,
  amount,
  subjectId: id,
});

const contactEvidence = ({ id, at, channel, isSameOrder, orderNumber }: RepeatContactFact): RiskEvidence => ({
  kind: "REPEAT_CONTACT",
  sentence: isSameOrder ? `Wrote again about order ${orderNumber ?? ""}.` : "Wrote again for the same reason.",
  occurredAt: at,
  channel,
  amount: null,
  subjectId: id,
});
