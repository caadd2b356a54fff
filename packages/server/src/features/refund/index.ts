export { refundAskOf } from "./load-refund-ask.ts";
export { loadRefundFacts } from "./load-refund-facts.ts";
export type { RefundFacts } from "./load-refund-facts.ts";
export type { LedgerRow } from "./refund-ledger.policy.ts";
export { readRefundLedger } from "./refund-ledger.store.ts";
export { lawsOfRefund } from "./refund.policy.ts";
export type { CapabilitiesOf } from "./refund-order.command.ts";
export { refundSubject } from "./refund-subject.ts";
export type { Refund } from "./refund.store.ts";
