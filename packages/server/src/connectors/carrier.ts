/** The port between the product and whoever tracks parcels, in the product's own nouns. Reading only: asking twice does no harm. */
import type { NoAnswer } from "./channel.ts";

/** States of a parcel, common to all carriers. */
export type ShipmentStatus =
  | "UNKNOWN"
  | "PRE_TRANSIT"
  | "IN_TRANSIT"
  | "OUT_FOR_DELIVERY"
  | "AVAILABLE_FOR_PICKUP"
  | "DELIVERED"
  | "RETURN_TO_SENDER"
  | "FAILURE"
  | "CANCELLED"
  | "ERROR";

export type ParcelMovement = {
  readonly occurredAt: Date;
  readonly status: ShipmentStatus;
  readonly place: string | null;
  readonly sentence: string;
};

export type ParcelReading =
  | {
      readonly kind: "read";
      /** What the parcel is said to be now, should that be more than its movements tell. */
      readonly status: ShipmentStatus;
      /** When the carrier expects to deliver it; null when it does not say. */
      readonly expectedAt: Date | null;
      readonly movements: readonly ParcelMovement[];
      /** Not later than the moment of asking, by this machine's clock. */
      readonly asOf: Date;
    }
  | NoAnswer;

export type CarrierTracking = {
  /** Shown as `Shipment.source`. */
  readonly source: string;
  /** Never throws. */
  track(parcel: { readonly carrier: string; readonly trackingNumber: string }): Promise<ParcelReading>;
};
