export { findLegalWords } from "./legal-words.policy.ts";
export { noteLegalWords, refreshQueue } from "./refresh-queue.ts";
