/** What several sources say of the parcels of one order, as one list of parcels. */
import { laterSighting } from "./shipment-status.policy.ts";
import type { ShipmentStatus, Sighting } from "./shipment-status.policy.ts";

export type ParcelFacts = {
  readonly carrier: string;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly status: ShipmentStatus;
  /** Since when the status holds, for comparing with later reports; null when no report said. */
  readonly statusAt: Date | null;
  readonly lastEventAt: Date | null;
  /** When the carrier expects to deliver it. */
  readonly expectedAt: Date | null;
  readonly asOf: Date;
  readonly source: string;
};

export type ToldParcel = {
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly expectedAt?: Date | null | undefined;
  readonly sightings: readonly Sighting[];
  readonly asOf: Date;
  readonly source: string;
};

/** The same number however it is typeset. */
export const trackingKey = (trackingNumber: string): string => trackingNumber.replaceAll(/[\s-]/g, "").toUpperCase();

/** What is known after a report. Status by the order of movements; everything else by the report with the latest `asOf`. */
export const mergeParcel = (known: ParcelFacts | undefined, told: ToldParcel): ParcelFacts => {
  const before: Sighting = known ? { status: known.status, at: known.statusAt } : { status: "UNKNOWN", at: null };
  const { status, at } = told.sightings.reduce(laterSighting, before);
  const times = [known?.lastEventAt, ...told.sightings.map((one) => one.at)].filter((time) => time != null);
  const moved = { status, statusAt: at, lastEventAt: times.reduce<Date | null>((a, b) => (a !== null && a >= b ? a : b), null) };
  if (!known)
    return {
      ...moved,
      carrier: told.carrier ?? "",
      trackingNumber: told.trackingNumber,
      trackingUrl: told.trackingUrl,
      expectedAt: told.expectedAt ?? null,
      asOf: told.asOf,
      source: told.source,
    };
  // An older report still fills what nobody has told.
  if (told.asOf < known.asOf)
    return {
      ...known,
      ...moved,
      trackingNumber: known.trackingNumber ?? told.trackingNumber,
      trackingUrl: known.trackingUrl ?? told.trackingUrl,
      expectedAt: known.expectedAt ?? told.expectedAt ?? null,
    };
  return {
    ...moved,
    carrier: told.carrier ?? known.carrier,
    trackingNumber: sameNumber(told, known) ? known.trackingNumber : told.trackingNumber,
    trackingUrl: told.trackingUrl ?? known.trackingUrl,
    expectedAt: told.expectedAt ?? known.expectedAt,
    asOf: told.asOf,
    source: told.source,
  };
};

/** A number that is only typeset anew, or not told, stays as it is shown. */
const sameNumber = (told: ToldParcel, known: ParcelFacts): boolean =>
  told.trackingNumber === null ||
  (known.trackingNumber !== null && trackingKey(told.trackingNumber) === trackingKey(known.trackingNumber));

const instant = (time: Date | null): number | null => time?.getTime() ?? null;

/** Whether anything but `asOf` and who said it last is different: what a subscriber would want to hear of. */
export const differs = (known: ParcelFacts, now: ParcelFacts): boolean =>
  known.carrier !== now.carrier ||
  known.trackingNumber !== now.trackingNumber ||
  known.trackingUrl !== now.trackingUrl ||
  known.status !== now.status ||
  instant(known.lastEventAt) !== instant(now.lastEventAt) ||
  instant(known.expectedAt) !== instant(now.expectedAt);

type Numbered = { readonly trackingNumber: string | null; readonly carrier: string | null };

/**
 * Which known parcel each reported one is: the one with its number; else, for a parcel that had no number yet, the first of the same
 * carrier; numberless ones in their order. Every known parcel is taken once at most.
 */
export const matchParcels = <Known extends Numbered, Told extends Numbered>(
  known: readonly Known[],
  told: readonly Told[],
): { readonly pairs: readonly { readonly known: Known | undefined; readonly told: Told }[]; readonly left: readonly Known[] } => {
  const free = new Set(known);
  const take = (isIt: (parcel: Known) => boolean): Known | undefined => {
    const found = [...free].find(isIt);
    if (found) free.delete(found);
    return found;
  };
  const keyOf = ({ trackingNumber }: Numbered): string | null => (trackingNumber === null ? null : trackingKey(trackingNumber));
  const sameCarrier = (a: Numbered, b: Numbered): boolean => a.carrier?.toLowerCase() === b.carrier?.toLowerCase();
  const byNumber = told.map((parcel) =>
    keyOf(parcel) === null ? undefined : take((candidate) => keyOf(candidate) === keyOf(parcel)),
  );
  const pairs = told.map((parcel, index) => {
    const found =
      byNumber[index] ??
      take(
        (candidate) => candidate.trackingNumber === null && (parcel.trackingNumber === null || sameCarrier(candidate, parcel)),
      );
    return { known: found, told: parcel };
  });
  return { pairs, left: [...free] };
};
