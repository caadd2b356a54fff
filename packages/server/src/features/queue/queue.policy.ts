/** Which queue a ticket waits in (S89), and why. A person's word outweighs it elsewhere; here are the rules. */
import type { TicketQueue } from "../ticket/index.ts";
import type { LegalKind } from "./legal-words.policy.ts";

/** The most demanding first. */
export const QUEUES = ["COMPLEX", "HIGH_RISK", "ROUTINE"] as const satisfies readonly TicketQueue[];
export type QueueRule = "COMPLEX_REASON" | "CLAIM_FILED" | "CLAIM_NOTICE" | "LEGAL_WORDS" | "HIGH_RISK";

/** Of a ticket and everything merged into it. */
export type QueueFacts = {
  readonly complexReasons: readonly string[];
  readonly filedClaims: readonly { readonly kind: string; readonly orderNumber: string }[];
  /** Mails of marketplaces about claims on the order that no rule could read for sure. */
  readonly unclearNotices: number;
  readonly mentions: readonly { readonly kind: LegalKind; readonly excerpt: string; readonly messageId: string }[];
  readonly isHighRisk: boolean;
};
export type QueueReason = {
  readonly rule: QueueRule;
  readonly sentence: string;
  readonly messageId: string | null;
  readonly excerpt: string | null;
};

const MENTIONED: Record<LegalKind, string> = {
  LEGAL: "A message speaks of lawyers, courts or authorities.",
  INTELLECTUAL_PROPERTY: "A message speaks of trademarks, copyright or counterfeits.",
};

/** Every rule that holds, the weightiest first. None: routine. */
export const queueReasons = ({
  complexReasons,
  filedClaims,
  unclearNotices,
  mentions,
  isHighRisk,
}: QueueFacts): readonly QueueReason[] => {
  const because = (rule: QueueRule, sentence: string): QueueReason => ({ rule, sentence, messageId: null, excerpt: null });
  return [
    ...complexReasons.map((name) => because("COMPLEX_REASON", `${JSON.stringify(name)} is a complex reason.`)),
    ...filedClaims.map(({ orderNumber }) => because("CLAIM_FILED", `A claim is filed on order ${orderNumber}.`)),
    ...(unclearNotices > 0
      ? [because("CLAIM_NOTICE", "A mail of the marketplace about a claim on the order waits for a person to read it.")]
      : []),
    ...mentions.map(({ kind, excerpt, messageId }) => ({
      rule: "LEGAL_WORDS" as const,
      sentence: MENTIONED[kind],
      messageId,
      excerpt,
    })),
    ...(isHighRisk ? [because("HIGH_RISK", "Answered late or wrongly it is likely to become a claim or a bad rating.")] : []),
  ];
};

export const queueOf = (facts: QueueFacts): TicketQueue => {
  const rules = queueReasons(facts).map(({ rule }) => rule);
  if (rules.some((rule) => rule !== "HIGH_RISK")) return "COMPLEX";
  return rules.length > 0 ? "HIGH_RISK" : "ROUTINE";
};
