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
  | "CANCELLED";
