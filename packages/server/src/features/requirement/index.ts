export { readRequirements } from "./requirement.store.ts";
export type { RequiredFact } from "./required-fact.ts";
