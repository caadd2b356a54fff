/** Carriers by the names sources give them. Links are the carriers' public tracking pages; `easypost` is EasyPost's name of the carrier. */
type Carrier = { readonly names: readonly string[]; readonly page: string; readonly easypost: string | null };

const CARRIERS: readonly Carrier[] = [
  {
    names: ["usps", "us postal service", "united states postal service"],
    page: "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
    easypost: "USPS",
  },
  { names: ["ups", "united parcel service"], page: "https://www.ups.com/track?tracknum=", easypost: "UPS" },
  { names: ["fedex", "federal express"], page: "https://www.fedex.com/fedextrack/?trknbr=", easypost: "FedEx" },
  {
    names: ["dhl express"],
    page: "https://www.dhl.com/en/express/tracking.html?brand=DHL&AWB=",
    easypost: "DHLExpress",
  },
  {
    names: ["dhl", "dhl paket", "dhl parcel", "deutsche post dhl"],
    page: "https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=",
    easypost: "DHLPaket",
  },
  {
    names: ["royal mail"],
    page: "https://www.royalmail.com/track-your-item#/tracking-results/",
    easypost: "RoyalMail",
  },
  { names: ["gls"], page: "https://gls-group.eu/track/", easypost: "GLS" },
  { names: ["dpd"], page: "https://tracking.dpd.de/status/en_US/parcel/", easypost: "DPD" },
  { names: ["ontrac"], page: "https://www.ontrac.com/tracking/?number=", easypost: "OnTrac" },
  {
    names: ["canada post"],
    page: "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=",
    easypost: "CanadaPost",
  },
  { names: ["australia post"], page: "https://auspost.com.au/mypost/track/#/details/", easypost: "AustraliaPost" },
  {
    names: ["amazon logistics", "amazon", "amzl", "amazon shipping"],
    page: "https://track.amazon.com/tracking/",
    easypost: null,
  },
];

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, " ")
    .trim();
const byName = new Map(CARRIERS.flatMap((carrier) => carrier.names.map((name) => [name, carrier] as const)));
const known = (name: string): Carrier | undefined => byName.get(plain(name));

export const isKnownCarrier = (name: string): boolean => known(name) !== undefined;

/** The carrier's own page for a number; null when we do not know the carrier. */
export const trackingPage = (carrier: string, trackingNumber: string): string | null => {
  const found = known(carrier);
  return found ? found.page + encodeURIComponent(trackingNumber) : null;
};

/** What EasyPost calls the carrier; undefined lets EasyPost find out, null says that it cannot track it. */
export const easypostCarrier = (carrier: string): string | null | undefined => known(carrier)?.easypost;

/** Hosts of the carriers' pages, without the part that names a service of theirs: `tools.usps.com` is `usps.com`. */
export const carrierHosts = (): string[] =>
  CARRIERS.map(({ page }) => new URL(page).hostname)
    .filter((host) => !host.endsWith(".amazon.com"))
    .map((host) => host.replace(/^(www|tools|tracking)\./, ""));

/** Whether a carrier can be asked about the parcel; without a number or for a carrier that tells nobody, only its channel can. */
export const isTrackable = (parcel: { readonly carrier: string; readonly trackingNumber: string | null }): boolean =>
  parcel.trackingNumber !== null && easypostCarrier(parcel.carrier) !== null;
