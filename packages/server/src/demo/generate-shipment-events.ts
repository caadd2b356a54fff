import type { ShipmentStatus } from "../connectors/carrier.ts";
import { invariant } from "../kernel/assert.ts";
import { createDemoIds, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { wholeSecond } from "./demo-time.ts";
import { createRandom } from "./random.ts";

type Step = { readonly status: ShipmentStatus; readonly sentence: string; readonly atHub: boolean };
const WAY: readonly Step[] = [
  { status: "PRE_TRANSIT", sentence: "Shipping label created", atHub: false },
  { status: "IN_TRANSIT", sentence: "Picked up by the carrier", atHub: false },
  { status: "IN_TRANSIT", sentence: "Arrived at the sorting centre", atHub: true },
  { status: "OUT_FOR_DELIVERY", sentence: "Out for delivery", atHub: true },
];
const ENDS: Partial<Record<ShipmentStatus, string>> = {
  DELIVERED: "Delivered",
  AVAILABLE_FOR_PICKUP: "Waiting at the pick-up point",
  RETURN_TO_SENDER: "Refused; on its way back to the sender",
  FAILURE: "Could not be delivered: address incomplete",
};
const HUBS = ["Columbus, OH", "Reno, NV", "Memphis, TN", "Leipzig", "Coventry", "Newark, NJ"];

const stepsTo = (status: ShipmentStatus): readonly Step[] => {
  const sentence = ENDS[status];
  if (sentence !== undefined) return [...WAY, { status, sentence, atHub: true }];
  return WAY.slice(0, WAY.findLastIndex((step) => step.status === status) + 1);
};

/** The movements that led to each parcel's status: the last one is the parcel's last event. */
export const generateShipmentEvents = (shipments: DemoRows["shipments"]): Pick<DemoRows, "shipmentEvents"> => {
  const random = createRandom(950);
  const mint = createDemoIds(951);
  const shipmentEvents = shipments.flatMap(({ id, status, createdAt, lastEventAt }) => {
    const hub = random.pick(HUBS);
    if (!lastEventAt) return [];
    invariant(createdAt !== undefined, "a demo parcel says when it left");
    const steps = stepsTo(status);
    const between = lastEventAt.getTime() - createdAt.getTime();
    return steps.map(({ status: then, sentence, atHub }, index) => ({
      workspaceId: DEMO_WORKSPACE,
      id: mint("shipmentEvent"),
      shipmentId: id,
      occurredAt: wholeSecond(new Date(lastEventAt.getTime() - (between * (steps.length - 1 - index)) / steps.length)),
      status: then,
      place: atHub ? hub : null,
      sentence,
      source: "demo",
    }));
  });
  return { shipmentEvents };
};
