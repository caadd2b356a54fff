export {
  componentsByOrderIds, findOrder, findOrderByExternalId, linesByIds, linesByOrderIds, lockOrder, ordersByIds, shipmentsByOrderIds,
} from "./order.store.ts";
export type { Order, OrderComponent, OrderLine, Shipment } from "./order.store.ts";
