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
export { intentSums, previousNoteOf } from "./intent-facts.store.ts";
export { lookAgainOrAsk } from "./look-again.ts";
export { settleByPerson } from "./settle-by-person.ts";
export type { Finding } from "./settle-by-person.ts";
export { SWEEP_AFTER_MS, SWEEP_FACTOR } from "./times.ts";
