export { claimsByOrderIds, findFiledClaim } from "./claim.store.ts";
export type { Claim } from "./claim.store.ts";
