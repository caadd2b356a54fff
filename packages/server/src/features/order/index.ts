export { refundableOf } from "./order-balance.policy.ts";
export { componentsByOrderIds, findOrder, findOrderByExternalId, linesByIds, lockOrder, ordersByIds } from "./order.store.ts";
export type { Order } from "./order.store.ts";
export { showLine } from "./shown-order.ts";
export type { ShownLine } from "./shown-order.ts";
