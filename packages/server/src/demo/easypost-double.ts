import type { ShipmentStatus } from "../connectors/carrier.ts";
import { easypostCarrier } from "../features/order/carrier.policy.ts";
import { StartError } from "../platform/start-error.ts";
import type { DemoParcel } from "./demo.store.ts";

/** The double's words for our statuses. */
const wordOf = (status: ShipmentStatus): string => status.toLowerCase();
const ANSWER_WITHIN_MS = 10_000;
const SECOND = 1000;

/**
 * What the carrier knows of a parcel: our movements, and for one that is on its way a further one since, so that asking anew tells news: it comes
 * today.
 * Undefined for parcels that EasyPost does not track.
 */
const describeParcel = ({ shipment, events }: DemoParcel, now: Date) => {
  const carrier = easypostCarrier(shipment.carrier);
  if (carrier == null || shipment.trackingNumber === null) return undefined;
  const details = events.map(({ sentence, status, occurredAt, place }) => ({
    message: sentence,
    status: wordOf(status),
    datetime: occurredAt.toISOString(),
    city: place,
  }));
  const last = events.at(-1);
  if (last && shipment.status === "IN_TRANSIT")
    details.push({
      message: "Out for delivery",
      status: wordOf("OUT_FOR_DELIVERY"),
      datetime: new Date(Math.max(last.occurredAt.getTime() + SECOND, now.getTime() - 20 * 60 * SECOND)).toISOString(),
      city: last.place,
    });
  const expectedAt = last && shipment.status === "IN_TRANSIT" ? now : shipment.expectedAt;
  return { trackingCode: shipment.trackingNumber, carrier, estDeliveryDate: expectedAt?.toISOString() ?? null, details };
};

/** Tells the double the demo's parcels, as the product knows them now. An upsert there. */
export const teachEasypost = async (endpoint: string, parcels: readonly DemoParcel[], now: Date): Promise<void> => {
  const known = parcels.map((parcel) => describeParcel(parcel, now)).filter((parcel) => parcel !== undefined);
  const options = { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify({ parcels: known }) };
  const answer = await fetch(new URL("/_simulator/parcels", endpoint), {
    ...options,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  }).catch((cause: unknown) => {
    throw new StartError(
      `No simulated EasyPost answers at ${endpoint}. Check EASYPOST_ENDPOINT, or unset it to let us start one.`,
      {
        cause,
      },
    );
  });
  if (!answer.ok)
    throw new StartError(`The simulated EasyPost at ${endpoint} refused the demo's parcels: status ${answer.status}`);
};
