import { z } from "zod";
import type { ShipmentStatus } from "../carrier.ts";
import type { OrderReading, OrderSnapshot } from "../channel.ts";
import type { Reader } from "./reader.ts";

const FULFILLMENT_STATUSES = [
  "PENDING_AVAILABILITY",
  "PENDING",
  "UNSHIPPED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "CANCELLED",
  "UNFULFILLABLE",
] as const;
const PACKAGE_STATUSES = ["PENDING", "IN_TRANSIT", "SHIPPED", "DELIVERED", "CANCELLED", "UNDELIVERABLE"] as const;

const STATUS: Record<(typeof FULFILLMENT_STATUSES)[number], OrderSnapshot["status"]> = {
  PENDING_AVAILABILITY: "PENDING",
  PENDING: "PENDING",
  UNSHIPPED: "UNSHIPPED",
  PARTIALLY_SHIPPED: "PARTIALLY_SHIPPED",
  SHIPPED: "SHIPPED",
  CANCELLED: "CANCELLED",
  // Paid, and nothing has left: Amazon cannot fulfil it as it stands, which is not yet a cancellation.
  UNFULFILLABLE: "UNSHIPPED",
};
const PARCEL_STATUS: Record<(typeof PACKAGE_STATUSES)[number], ShipmentStatus> = {
  PENDING: "PRE_TRANSIT",
  IN_TRANSIT: "IN_TRANSIT",
  SHIPPED: "IN_TRANSIT",
  DELIVERED: "DELIVERED",
  CANCELLED: "CANCELLED",
  UNDELIVERABLE: "FAILURE",
};

const parcel = z.object({
  packageStatus: z.object({ status: z.enum(PACKAGE_STATUSES).or(z.string()) }).nullish(),
  carrier: z.string().nullish(),
  trackingNumber: z.string().nullish(),
  shipTime: z.string().nullish(),
});
type Package = z.infer<typeof parcel>;
const answer = z.object({
  order: z.object({
    orderId: z.string(),
    lastUpdatedTime: z.string().nullish(),
    fulfillment: z.object({ fulfillmentStatus: z.enum(FULFILLMENT_STATUSES) }),
    orderItems: z.array(
      z.object({
        orderItemId: z.string(),
        fulfillment: z.object({ quantityFulfilled: z.number().int().nonnegative().nullish() }).nullish(),
      }),
    ),
    packages: z.array(parcel).nullish(),
  }),
});
type AmazonOrder = z.infer<typeof answer>["order"];

const instantOf = (text: string | null | undefined): Date | null => {
  const instant = new Date(text ?? "");
  return Number.isNaN(instant.getTime()) ? null : instant;
};

const isKnown = (status: string): status is keyof typeof PARCEL_STATUS => Object.hasOwn(PARCEL_STATUS, status);

/**
 * Amazon tells since when a parcel is on its way, and nothing more. The end of a journey that failed is dated by the order's last change,
 * so that it counts against the departure; a delivery needs no date to count.
 */
const parcelOf = (one: Package, order: AmazonOrder): OrderSnapshot["parcels"][number] => {
  const told = one.packageStatus?.status ?? "";
  const status = isKnown(told) ? PARCEL_STATUS[told] : "UNKNOWN";
  const departed = status === "IN_TRANSIT" ? instantOf(one.shipTime) : null;
  const ended = status === "FAILURE" || status === "CANCELLED" ? instantOf(order.lastUpdatedTime) : null;
  return { carrier: one.carrier ?? null, trackingNumber: one.trackingNumber ?? null, status, statusAt: departed ?? ended };
};

/** What getOrder of the Orders API 2026-01-01 shows now. Packages come for merchant-fulfilled orders only. */
export const readOrder = async (reader: Reader, clock: { now(): Date }, externalOrderId: string): Promise<OrderReading> => {
  const asOf = clock.now();
  const read = await reader.read(
    "orders.getOrder",
    { path: { orderId: externalOrderId }, query: { includedData: ["FULFILLMENT", "PACKAGES"] } },
    answer,
  );
  if (read.kind === "refused")
    return { kind: "refused", message: `Amazon does not show order ${externalOrderId}: ${read.code}: ${read.message}` };
  if (read.kind === "failed") {
    const reason = read.notSent?.reason === "throttled" ? "throttled" : "unavailable";
    return { kind: "retry", reason, message: read.message, retryAfterMs: read.retryAfterMs };
  }
  const { order } = read.value;
  if (order.orderId !== externalOrderId)
    return { kind: "refused", message: `Amazon answered about order ${order.orderId} instead of ${externalOrderId}.` };
  const lines = order.orderItems.flatMap(({ orderItemId, fulfillment }) =>
    fulfillment?.quantityFulfilled == null ? [] : [{ externalId: orderItemId, quantityFulfilled: fulfillment.quantityFulfilled }],
  );
  const parcels = (order.packages ?? []).map((one) => parcelOf(one, order));
  return { kind: "read", asOf, order: { status: STATUS[order.fulfillment.fulfillmentStatus], lines, parcels } };
};
