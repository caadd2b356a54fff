export { activatePolicy, activePolicy, decisionsByIds, recordDecision } from "./policy.store.ts";
export type { ActivePolicy, ShownDecision, StoredDecision } from "./policy.store.ts";
export { limitOf, noteRuleOf, SHIPPED_POLICY } from "./policy-document.ts";
export type { PolicyDocument } from "./policy-document.ts";
export { explainNoteFault, faultOfNote, minimumOf, noteTooShort } from "./note.policy.ts";
