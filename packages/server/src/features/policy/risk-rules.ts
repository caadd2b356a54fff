import type { PolicyRule } from "./policy-document.ts";

const overLimit = { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" } as const;
/** No amount is too high: whether to be kind to this buyer is what takes a second person. */
const toBeJudged = { outcome: "ESCALATE", to: "MANAGER", kind: "COMPLEX" } as const;

/**
 * What is stricter for buyers who cost money more often than others (D4, S23): less without approval, approval wherever it is a matter of
 * judgement, and proof before a kindness. None of them refuses: evidence says how often somebody asked, never that they lie.
 */
export const RISK_RULES: readonly PolicyRule[] = [
  {
    id: "risk.high.limit",
    about: "This buyer claimed or was refunded far more often than others, on all channels together.",
    actions: ["REFUND"],
    when: { buyerRisks: ["HIGH"] },
    demand: { kind: "LIMIT", per: "ACTION", amounts: { USD: "25.00" } },
    otherwise: overLimit,
  },
  {
    id: "risk.high.customer",
    about: "This buyer claimed or was refunded far more often than others, on all channels together.",
    actions: ["REFUND"],
    when: { buyerRisks: ["HIGH"] },
    demand: { kind: "LIMIT", per: "CUSTOMER", windowDays: 90, amounts: { USD: "50.00" } },
    otherwise: overLimit,
  },
  {
    id: "risk.high.approval",
    about: "Where nothing obliges to a refund, a second person decides about a repeat offender.",
    actions: ["REFUND"],
    when: { buyerRisks: ["HIGH"], reasons: ["GOODWILL", "CLAIM_PREVENTION", "OTHER"] },
    demand: { kind: "SECOND_PERSON" },
    otherwise: toBeJudged,
  },
  {
    id: "risk.elevated.evidence",
    about: "Look at the evidence first: a file from the buyer, or what the carrier says.",
    actions: ["REFUND"],
    when: { buyerRisks: ["ELEVATED"], reasons: ["GOODWILL"] },
    demand: { kind: "EVIDENCE", kinds: ["BUYER_ATTACHMENT", "DELIVERY_FAILED", "RETURNED_PARCEL"] },
    otherwise: toBeJudged,
  },
];
