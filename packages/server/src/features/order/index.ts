export { isTrackable } from "./carrier.policy.ts";
export { refundableOf } from "./order-balance.policy.ts";
export { lockOrdersByExternalIds } from "./order-writing.store.ts";
export {
  componentsByOrderIds,
  findOrder,
  findOrderByExternalId,
  linesByIds,
  linesByOrderIds,
  lockOrder,
  ordersByIds,
} from "./order.store.ts";
export type { Order } from "./order.store.ts";
export { shipmentsByOrderIds } from "./shipment.store.ts";
export { showLine } from "./shown-order.ts";
export type { ShownLine } from "./shown-order.ts";
export { takeSnapshot } from "./take-snapshot.ts";
export { trackingLink } from "./tracking-link.ts";
