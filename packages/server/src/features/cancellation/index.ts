export { cancellationOwner } from "./cancellation-owner.ts";
export { cancellationSubject } from "./cancellation-subject.ts";
export { cancellationsByOrderIds, findCancellation } from "./cancellation.store.ts";
export type { Cancellation } from "./cancellation.store.ts";
export { lawsOfCancellation } from "./cancellation.policy.ts";
export { cancellationAskOf } from "./load-cancellation-ask.ts";
export { lawsOfModification } from "./modification.policy.ts";
export { modificationAskOf } from "./modification-ask.policy.ts";
