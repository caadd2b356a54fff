import type { Parcel, Status } from "./tracker.schema.ts";

/** EasyPost's test codes: each always shows the same status (documentation "Tracking", test tracking numbers). */
const MAGIC: Readonly<Record<string, Status>> = {
  EZ1000000001: "pre_transit",
  EZ2000000002: "in_transit",
  EZ3000000003: "out_for_delivery",
  EZ4000000004: "delivered",
  EZ5000000005: "return_to_sender",
  EZ6000000006: "failure",
  EZ7000000007: "unknown",
};

const DAY = 86_400_000;
/** A parcel's usual way, as far as the code's status goes. */
const WAY: readonly {
  readonly status: Status;
  readonly message: string;
  readonly city: string | null;
  readonly state: string | null;
}[] = [
  { status: "pre_transit", message: "Pre-Shipment Info Sent to USPS", city: null, state: null },
  { status: "pre_transit", message: "Shipping Label Created", city: "HOUSTON", state: "TX" },
  { status: "in_transit", message: "Arrived at USPS Origin Facility", city: "NORTH HOUSTON", state: "TX" },
  { status: "in_transit", message: "Arrived at USPS Facility", city: "COLUMBIA", state: "SC" },
  { status: "out_for_delivery", message: "Out for Delivery", city: "CHARLESTON", state: "SC" },
];
const END: Partial<Record<Status, string>> = {
  delivered: "Delivered",
  return_to_sender: "Return to Sender",
  failure: "Delivery Failed",
};

/** The parcel a test code stands for, or undefined when it is none. Its movements end at `createdAt`. */
export function magicParcel(trackingCode: string, createdAt: number): Parcel | undefined {
  const status = Object.hasOwn(MAGIC, trackingCode) ? MAGIC[trackingCode] : undefined;
  if (status === undefined) return undefined;
  const last = WAY.findLastIndex((step) => step.status === status);
  const ended = END[status];
  const steps = status === "unknown" ? [] : ended === undefined ? WAY.slice(0, last + 1) : [...WAY];
  const all = ended === undefined ? steps : [...steps, { status, message: ended, city: "CHARLESTON", state: "SC" }];
  const details = all.map((step, index) => ({
    ...step,
    country: null,
    datetime: new Date(createdAt - (all.length - index) * DAY).toISOString(),
  }));
  return { trackingCode, carrier: "USPS", status, estDeliveryDate: null, details };
}
