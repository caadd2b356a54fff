/** Which of several reports of a parcel counts. */
import type { ShipmentStatus } from "../../connectors/carrier.ts";

export type { ShipmentStatus } from "../../connectors/carrier.ts";

/** What one report says; `at` is null when it does not say since when. */
export type Sighting = { readonly status: ShipmentStatus; readonly at: Date | null };

/** How far along a parcel is. Decides only between reports of the same instant, or of none. */
const PROGRESS: Record<ShipmentStatus, number> = {
  UNKNOWN: 0,
  ERROR: 1,
  PRE_TRANSIT: 2,
  CANCELLED: 3,
  IN_TRANSIT: 4,
  OUT_FOR_DELIVERY: 5,
  AVAILABLE_FOR_PICKUP: 6,
  FAILURE: 7,
  DELIVERED: 8,
  RETURN_TO_SENDER: 9,
};

/** Nothing known < on its way < delivered < going back. A scan behind a higher one is a stray. */
const finality = (status: ShipmentStatus): number => {
  if (status === "UNKNOWN") return 0;
  return status === "RETURN_TO_SENDER" ? 3 : status === "DELIVERED" ? 2 : 1;
};

const timeOf = ({ at }: Sighting): number => at?.getTime() ?? Number.NEGATIVE_INFINITY;

const compare = (a: Sighting, b: Sighting): number => {
  const [timeA, timeB] = [timeOf(a), timeOf(b)];
  const byTime = timeA === timeB ? 0 : timeA < timeB ? -1 : 1;
  return finality(a.status) - finality(b.status) || byTime || PROGRESS[a.status] - PROGRESS[b.status];
};

/**
 * The report that counts: the greater of two in one total order, so that reports may arrive late, twice and in any order and the result is
 * the same. The latest movement counts; DELIVERED stays, whatever is scanned afterwards, unless the parcel goes back; what goes back never
 * becomes DELIVERED again, because then it was delivered to the seller. A report without a time is older than every one that has one.
 */
export const laterSighting = (a: Sighting, b: Sighting): Sighting => (compare(a, b) >= 0 ? a : b);
