import type { IntentStatus } from "../submission/intent-status.policy.ts";

/** A refund lives the life of every intent. */
export { INTENT_STATUSES as REFUND_STATUSES, NEXT_STATUSES } from "../submission/intent-status.policy.ts";
export type RefundStatus = IntentStatus;
