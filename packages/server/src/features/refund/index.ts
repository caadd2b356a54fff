export { SWEEP_AFTER_MS } from "./refund-order.command.ts";
export type { CapabilitiesOf } from "./refund-order.command.ts";
export { loadRefundAsk } from "./load-refund-ask.ts";
export { lawsOfRefund } from "./refund.policy.ts";
export { refusalOf } from "./refusal.ts";
export { componentsByRefundIds, findRefund, lockRefund, moveRefund } from "./refund.store.ts";
export type { Refund } from "./refund.store.ts";
