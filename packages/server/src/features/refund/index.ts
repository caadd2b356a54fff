export { lawsOfRefund } from "./refund.policy.ts";
export { refundAskOf } from "./load-refund-ask.ts";
export type { CapabilitiesOf } from "./refund-order.command.ts";
export { refundOwner } from "./refund-owner.ts";
export { refundSubject } from "./refund-subject.ts";
export type { Refund } from "./refund.store.ts";
