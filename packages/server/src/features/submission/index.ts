export { holdForClaim } from "./hold-for-claim.ts";
export { SUBMIT_JOB } from "./intent.ts";
export type { Intent, IntentOwner, IntentRef } from "./intent.ts";
export {
  closeAttempt,
  findIntent,
  findOpenAttempt,
  firstCommittedAt,
  inMs,
  insertEvidence,
  moveIntent,
  recordTransition,
} from "./intent.store.ts";
export type { Move, NewEvidence } from "./intent.store.ts";
export { ENDED_WITHOUT_EFFECT, INTENT_STATUSES } from "./intent-status.policy.ts";
export type { IntentStatus } from "./intent-status.policy.ts";
export { previousNoteOf } from "./intent-facts.store.ts";
export { sumsFrom } from "./intent-ledger.policy.ts";
export type { LedgerRow } from "./intent-ledger.policy.ts";
export { readLedger } from "./intent-ledger.store.ts";
export { loadOrderFacts } from "./load-order-facts.ts";
export type { OrderFacts } from "./load-order-facts.ts";
export { lookAgainOrAsk } from "./look-again.ts";
export { settleByPerson } from "./settle-by-person.ts";
export type { Finding } from "./settle-by-person.ts";
export { SWEEP_AFTER_MS, SWEEP_FACTOR } from "./times.ts";
