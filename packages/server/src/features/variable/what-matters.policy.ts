/** Which of several parcels a customer who writes means. */
import type { ShipmentStatus } from "../order/shipment-status.policy.ts";

type Parcel = { readonly id: string; readonly status: ShipmentStatus; readonly lastEventAt: Date | null };

/** Customers write about what does not come: first what went wrong, then what is on its way; what has arrived is rarely the question. */
const URGENCY: Record<ShipmentStatus, number> = {
  FAILURE: 3,
  RETURN_TO_SENDER: 3,
  ERROR: 2,
  UNKNOWN: 2,
  PRE_TRANSIT: 2,
  IN_TRANSIT: 2,
  OUT_FOR_DELIVERY: 2,
  AVAILABLE_FOR_PICKUP: 2,
  DELIVERED: 1,
  CANCELLED: 0,
};

/** Of equals the one that moved last, then the newest. */
export const parcelThatMatters = <Row extends Parcel>(parcels: readonly Row[]): Row | undefined =>
  parcels.toSorted(
    (a, b) =>
      URGENCY[b.status] - URGENCY[a.status] ||
      (b.lastEventAt?.getTime() ?? 0) - (a.lastEventAt?.getTime() ?? 0) ||
      (a.id < b.id ? 1 : -1),
  )[0];
