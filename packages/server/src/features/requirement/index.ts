export { readRequirements } from "./requirement.store.ts";
export { REQUIRED_FACTS } from "./required-fact.ts";
export type { RequiredFact } from "./required-fact.ts";
