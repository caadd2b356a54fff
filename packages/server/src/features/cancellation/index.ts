export { cancellationOwner } from "./cancellation-owner.ts";
export { cancellationSubject } from "./cancellation-subject.ts";
export { liveCancellationOf } from "./cancellation.store.ts";
export type { Cancellation } from "./cancellation.store.ts";
