export { claimsByOrderIds, findFiledClaim } from "./claim.store.ts";
export type { Claim } from "./claim.store.ts";
export { preventionHoursOf } from "./claim-clock.policy.ts";
export { isOpenClaim } from "./claim-state.policy.ts";
export { watchClaimWindow } from "./claim-window.ts";
export { claimDefenceSubject } from "./defence-subject.ts";
export { readNotice } from "./notice.policy.ts";
export { takeNotice } from "./take-notice.ts";
export type { ReceivedNotice } from "./take-notice.ts";
