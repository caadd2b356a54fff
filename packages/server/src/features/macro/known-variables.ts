import type { KnownVariables } from "./macro-text.policy.ts";

/** What the server can fill in by itself. */
const NAMES: ReadonlySet<string> = new Set([
  "customer.name",
  "workspace.name",
  "order.id",
  "order.date",
  "product.title",
  "product.brand",
  "product.sku",
  "product.asin",
  "product.facts",
  "product.manualUrl",
  "product.warrantyUrl",
  "shipment.carrier",
  "shipment.trackingNumber",
  "shipment.trackingUrl",
  "shipment.status",
  "shipment.lastEventAt",
  "refund.amount",
  "refund.date",
  "refund.reference",
  "refund.status",
  "refund.doneAmount",
  "refund.doneDate",
  "refund.doneReference",
  "primaryThread.orderId",
  "primaryThread.subject",
]);

export const knownVariables: KnownVariables = NAMES;
