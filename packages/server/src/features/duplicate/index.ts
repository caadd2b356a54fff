export { acceptCandidates } from "./accept-candidates.ts";
export { detectDuplicates } from "./detect-duplicates.ts";
export type { DuplicateCandidate } from "./duplicate.store.ts";
