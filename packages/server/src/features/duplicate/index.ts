export { acceptCandidates } from "./accept-candidates.ts";
export { detectDuplicates } from "./detect-duplicates.ts";
export { ownWords } from "./own-words.policy.ts";
export { withdrawVerdicts } from "./duplicate.store.ts";
export type { DuplicateCandidate } from "./duplicate.store.ts";
