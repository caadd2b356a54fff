import tracking from "ts-tracking-number";
import { isKnownCarrier, trackingPage } from "./carrier.policy.ts";

/**
 * The source's own link, else the carrier's page. A carrier we do not know by name is guessed from the form and check digit of the number;
 * a known name decides before any guess, because numbers of several carriers look alike (a DHL Paket number passes as one of USPS).
 */
export const trackingLink = (parcel: {
  readonly carrier: string;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
}): string | null => {
  const { carrier, trackingNumber, trackingUrl } = parcel;
  if (trackingUrl !== null || trackingNumber === null) return trackingUrl;
  const name = isKnownCarrier(carrier) ? carrier : (tracking.getTracking(trackingNumber)?.courier.name ?? "");
  return trackingPage(name, trackingNumber);
};
