export { activatePolicy, activePolicy, decisionsByIds, insertDecision, policyVersionsByIds } from "./policy.store.ts";
export type {
  ActivePolicy,
  DecisionAbout,
  PolicyVersion,
  ShadowJudgement,
  ShownDecision,
  StoredDecision,
} from "./policy.store.ts";
export { approverOf, generalLimit } from "./guard.policy.ts";
export type { GuardAsk, GuardSums, WindowSums } from "./guard-ask.ts";
export { guardBy, noteFactsOf } from "./guard-by.ts";
export { askOf, factsOf } from "./guard-facts.policy.ts";
export { policyForbids } from "./policy-forbids.ts";
export { noteRuleOf } from "./policy-document.ts";
export type { PolicyDocument } from "./policy-document.ts";
export { POLICY_TOPICS, WINDOW_DAYS } from "./policy-words.policy.ts";
export type { EvidenceKind, GuardAction, WindowDays } from "./policy-words.policy.ts";
export { digestOfPolicy, parsePolicyDocument, rulesOfLimits, SHIPPED_POLICY } from "./stored-document.ts";
export type { RefundLimits } from "./stored-document.ts";
export { explainNoteFault, faultOfNote, minimumOf, noteTooShort } from "./note.policy.ts";
export { endShadow, insertShadow, latestShadowOf, runningShadow } from "./shadow.store.ts";
export type { PolicyShadow } from "./shadow.store.ts";
