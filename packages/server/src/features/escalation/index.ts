export { closeEscalation, handOverToCompliance, latestEscalation, lockEscalation, openEscalation } from "./escalation.store.ts";
export type { Escalation } from "./escalation.store.ts";
export type { Approval, Recheck, SubjectHandler } from "./subject.ts";
