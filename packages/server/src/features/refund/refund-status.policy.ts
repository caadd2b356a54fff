/** The life of a refund: `docs/architecture.md` draws it. The database trigger of the first migration knows the same table. */
export const REFUND_STATUSES = [
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
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** Every change of status there is. */
export const NEXT_STATUSES: Record<RefundStatus, readonly RefundStatus[]> = {
  AWAITING_APPROVAL: ["APPROVED", "CANCELLED"],
  // Back to AWAITING_APPROVAL when a claim was filed before the request left (W4); REJECTED when our own validator finds it unsendable.
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
