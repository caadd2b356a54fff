export type { CapabilitiesOf } from "./refund-order.command.ts";
export { refundSubject } from "./refund-subject.ts";
<<<<<<< HEAD
export { refundOwner } from "./refund-owner.ts";
export { findRefund } from "./refund.store.ts";
=======
>>>>>>> escalation
export type { Refund } from "./refund.store.ts";
