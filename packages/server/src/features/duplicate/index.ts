export { acceptCandidates } from "./accept-candidates.ts";
export { detectDuplicates } from "./detect-duplicates.ts";
export { reasonsOf, wordsOf } from "./reason.policy.ts";
export type { ReasonWeights } from "./reason.policy.ts";
export type { WrittenReason } from "./reason-words.policy.ts";
export { ownWords } from "./own-words.policy.ts";
export { withdrawVerdicts } from "./duplicate.store.ts";
export type { DuplicateCandidate } from "./duplicate.store.ts";
