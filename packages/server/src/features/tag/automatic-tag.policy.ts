/** Tags that only the platform sets, each by one stated rule, in the transaction in which the fact arises. */
export const AGENT_PROCESSED_REFUND = "Agent-Processed Refund";
export const MESSAGE_FLOOD = "Message flood";
export const REPEAT_CONTACT = "Repeat contact";
export const CLAIM_FILED = "Claim filed";
export const FULFILLED_BY_AMAZON = "Fulfilled by Amazon";
export const ATTACHMENT_RECEIVED = "Attachment received";

/** What a tag says on itself; shown as its description. */
export const AUTOMATIC_TAGS = {
  [AGENT_PROCESSED_REFUND]: "A refund was requested from this ticket by a person or a key, or approved by somebody.",
  [MESSAGE_FLOOD]: "Its sender wrote more than 30 messages within an hour; further ones were put here.",
  [REPEAT_CONTACT]: "The customer wrote about the same matter again within 7 days after an answer (`Ticket.repeatOf`).",
  [CLAIM_FILED]: "A guarantee claim, marketplace case or chargeback was recorded on its order, also when it is closed by now.",
  [FULFILLED_BY_AMAZON]: "Amazon ships its order (FBA), and so takes it back and refunds it.",
  [ATTACHMENT_RECEIVED]: "The customer sent at least one attachment.",
} as const satisfies Record<string, string>;
export type AutomaticTag = keyof typeof AUTOMATIC_TAGS;

const KEPT = new Set(Object.keys(AUTOMATIC_TAGS).map((name) => name.toLowerCase()));

/** People cannot give such a name to a tag of theirs: it would be set and counted by the platform. */
export const isKeptName = (name: string): boolean => KEPT.has(name.toLowerCase());
