export { handOverToCompliance, latestEscalation, openEscalation, withdrawEscalation } from "./escalation.store.ts";
export type { Escalation } from "./escalation.store.ts";
export { deciderFor } from "./escalation-setting.store.ts";
export type { Approval, Recheck, SubjectHandler } from "./subject.ts";
