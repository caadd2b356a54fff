export { cancellationOwner } from "./cancellation-owner.ts";
export { cancellationsByOrderIds, findCancellation } from "./cancellation.store.ts";
export type { Cancellation } from "./cancellation.store.ts";
