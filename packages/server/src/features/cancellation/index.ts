export { cancellationOwner } from "./cancellation-owner.ts";
export { cancellationSubject } from "./cancellation-subject.ts";
export { lawsOfCancellation } from "./cancellation.policy.ts";
export type { Cancellation } from "./cancellation.store.ts";
export { CANCELLATION_REASONS } from "./cancellation-reasons.policy.ts";
export { cancellationAskOf } from "./load-cancellation-ask.ts";
export { modificationAskOf } from "./modification-ask.policy.ts";
export { lawsOfModification } from "./modification.policy.ts";
