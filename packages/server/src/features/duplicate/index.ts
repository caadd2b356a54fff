export { acceptCandidates } from "./accept-candidates.ts";
export { detectDuplicates } from "./detect-duplicates.ts";
export { withdrawVerdicts } from "./duplicate.store.ts";
export type { DuplicateCandidate } from "./duplicate.store.ts";
