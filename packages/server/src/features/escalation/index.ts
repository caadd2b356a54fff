export {
  closeEscalation,
  handOverToCompliance,
  isOverdue,
  latestEscalation,
  lockEscalation,
  openEscalation,
  withdrawEscalation,
} from "./escalation.store.ts";
export type { Escalation, EscalationSubject } from "./escalation.store.ts";
export { expire } from "./expire.ts";
export { objectToDecider } from "./object-to-decider.ts";
export { deciderFor, readRoutes } from "./escalation-setting.store.ts";
export { decidedBy } from "./route.policy.ts";
export type { Routes } from "./route.policy.ts";
export type { Approval, Recheck, SubjectHandler } from "./subject.ts";
