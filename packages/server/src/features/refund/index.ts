export type { CapabilitiesOf } from "./refund-order.command.ts";
export { refundSubject } from "./refund-subject.ts";
export type { Refund } from "./refund.store.ts";
