import type { Fulfilment } from "../features/refund/refund.policy.ts";
import type { ShipmentStatus } from "../features/order/shipment-status.policy.ts";
import type { CurrencyCode } from "../kernel/money.ts";
import type { Id } from "../kernel/id.ts";
import { DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoIds } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR, MINUTE, wholeSecond } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { Random } from "./random.ts";

type Carrier = { readonly name: string; number(random: Random): string; readonly url: string };

const AMAZON_LOGISTICS: Carrier = {
  name: "Amazon Logistics",
  number: (random) => `TBA${random.digits(12)}`,
  url: "https://track.amazon.com/tracking/",
};
const IN_AMERICA: readonly Carrier[] = [
  { name: "USPS", number: (random) => `9400${random.digits(18)}`, url: "https://tools.usps.com/go/TrackConfirmAction?tLabels=" },
  {
    name: "UPS",
    number: (random) => `1Z${random.text("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", 16)}`,
    url: "https://www.ups.com/track?tracknum=",
  },
  { name: "FedEx", number: (random) => `7${random.digits(11)}`, url: "https://www.fedex.com/fedextrack/?trknbr=" },
];
const IN_BRITAIN: readonly Carrier[] = [
  {
    name: "Royal Mail",
    number: (random) => `RM${random.digits(9)}GB`,
    url: "https://www.royalmail.com/track-your-item#/tracking-results/",
  },
];
const ON_THE_CONTINENT: readonly Carrier[] = [
  {
    name: "DHL",
    number: (random) => `00340434${random.digits(12)}`,
    url: "https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=",
  },
  { name: "GLS", number: (random) => random.digits(11), url: "https://gls-group.eu/track/" },
];

const carrierFor = (fulfilment: Fulfilment, currencyCode: CurrencyCode, random: Random): Carrier => {
  if (fulfilment === "FBA" || fulfilment === "MCF") return AMAZON_LOGISTICS;
  return random.pick(currencyCode === "GBP" ? IN_BRITAIN : currencyCode === "EUR" ? ON_THE_CONTINENT : IN_AMERICA);
};

/** Most parcels arrive; the rest is what customers write about. */
const OLD_PARCELS: readonly (readonly [number, ShipmentStatus])[] = [
  [87, "DELIVERED"],
  [93, "IN_TRANSIT"],
  [95, "AVAILABLE_FOR_PICKUP"],
  [97, "RETURN_TO_SENDER"],
  [99, "FAILURE"],
  [100, "UNKNOWN"],
];

const statusAfter = (onTheWayMs: number, random: Random): ShipmentStatus => {
  if (onTheWayMs < 10 * HOUR) return "PRE_TRANSIT";
  if (onTheWayMs < 3 * DAY) return "IN_TRANSIT";
  if (onTheWayMs < 5 * DAY) return random.pick(["IN_TRANSIT", "OUT_FOR_DELIVERY", "DELIVERED", "DELIVERED"]);
  const roll = random.below(100);
  return OLD_PARCELS.find(([below]) => roll < below)?.[1] ?? "DELIVERED";
};

/** What carriers promise within one country, and keep for most parcels. */
const PROMISED_MS = 6 * DAY;
const isOnItsWay = (status: ShipmentStatus): boolean =>
  status === "PRE_TRANSIT" || status === "IN_TRANSIT" || status === "OUT_FOR_DELIVERY";

export type ShippedOrder = {
  readonly id: Id<"order">;
  readonly ageMs: number;
  readonly fulfilment: Fulfilment;
  readonly currencyCode: CurrencyCode;
  readonly parcels: number;
};

/** The parcels of an order. */
export const generateShipments = (order: ShippedOrder, at: At, mint: DemoIds, random: Random): DemoRows["shipments"] =>
  Array.from({ length: order.parcels }, (_, position) => {
    const carrier = carrierFor(order.fulfilment, order.currencyCode, random);
    // Within the day or so that we promise, and never in the future.
    const shippedAge = Math.max(order.ageMs - random.between(10, 34) * HOUR, 2 * HOUR);
    const status = statusAfter(shippedAge, random);
    const travelled = status === "PRE_TRANSIT" ? 30 * MINUTE : random.between(30, 130) * HOUR;
    // Numbers are sometimes uploaded late; that is one cause of "where is my parcel" (S72).
    const trackingNumber = random.chance(4) ? null : carrier.number(random);
    // Nobody has asked about parcels under way since this morning: what macros say of them is too old until somebody does.
    const quiet = status === "IN_TRANSIT" || status === "OUT_FOR_DELIVERY" ? 7 * HOUR : 0;
    const lastEventAt =
      status === "UNKNOWN" ? null : wholeSecond(at(quiet + Math.max(shippedAge - travelled - quiet, 40 * MINUTE)));
    return {
      workspaceId: DEMO_WORKSPACE,
      id: mint("shipment", shippedAge),
      orderId: order.id,
      position,
      listed: true,
      carrier: carrier.name,
      trackingNumber,
      trackingKey: trackingNumber,
      trackingUrl: trackingNumber === null ? null : carrier.url + trackingNumber,
      status,
      statusAt: lastEventAt,
      lastEventAt,
      expectedAt: isOnItsWay(status) ? wholeSecond(at(shippedAge - PROMISED_MS)) : null,
      asOf: at(quiet + random.between(2, 35) * MINUTE),
      source: "demo",
      createdAt: at(shippedAge),
    };
  });
