/**
 * The life of whatever is asked of a channel, a refund or a cancellation: `docs/architecture.md` draws it. The database knows the same
 * table, in `is_next_intent_status`.
 */
export const INTENT_STATUSES = [
  "AWAITING_APPROVAL",
  "APPROVED",
  "PREPARED",
  "COMMITTING",
  "ACCEPTED",
  "PROCESSING",
  "DONE_UNCONFIRMED",
  "CONFIRMED",
  "REJECTED",
  "UNKNOWN",
  "NEEDS_HUMAN",
  "CANCELLED",
] as const;
export type IntentStatus = (typeof INTENT_STATUSES)[number];

/** Every change of status there is. */
export const NEXT_STATUSES: Record<IntentStatus, readonly IntentStatus[]> = {
  AWAITING_APPROVAL: ["APPROVED", "CANCELLED"],
  // Back to AWAITING_APPROVAL when a claim was filed before the request left (W4); REJECTED when it can never be sent: our own
  // validator says so, or the order left meanwhile.
  APPROVED: ["PREPARED", "AWAITING_APPROVAL", "REJECTED", "CANCELLED"],
  PREPARED: ["COMMITTING", "APPROVED", "AWAITING_APPROVAL", "CANCELLED"],
  COMMITTING: ["ACCEPTED", "DONE_UNCONFIRMED", "REJECTED", "UNKNOWN", "APPROVED"],
  ACCEPTED: ["PROCESSING", "DONE_UNCONFIRMED", "REJECTED", "UNKNOWN", "NEEDS_HUMAN", "CANCELLED"],
  PROCESSING: ["DONE_UNCONFIRMED", "REJECTED", "UNKNOWN", "NEEDS_HUMAN"],
  DONE_UNCONFIRMED: ["CONFIRMED"],
  CONFIRMED: [],
  REJECTED: [],
  UNKNOWN: ["ACCEPTED", "PROCESSING", "DONE_UNCONFIRMED", "REJECTED", "APPROVED", "NEEDS_HUMAN"],
  NEEDS_HUMAN: ["DONE_UNCONFIRMED", "CONFIRMED", "REJECTED", "APPROVED"],
  CANCELLED: [],
};
