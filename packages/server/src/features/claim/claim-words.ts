/** The closed vocabularies of claims, for whoever shows them. The policies own the words. */
export { CLOCK_STATES } from "./claim-clock.policy.ts";
export { RISK_CODES, RISK_LEVELS } from "./claim-risk.policy.ts";
export type { ClaimRisk, Window } from "./claim-risk.policy.ts";
export { CLAIM_KINDS, CLAIM_SOURCES, CLAIM_STATES } from "./claim-state.policy.ts";
