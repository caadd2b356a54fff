import type { OrderField } from "../../connectors/channel.ts";

export const ORDER_FIELDS = ["SHIPPING_ADDRESS", "QUANTITY", "SHIPPING_SPEED"] as const satisfies readonly OrderField[];
export const SHIPPING_SPEEDS = ["STANDARD", "EXPEDITED", "PRIORITY"] as const;
export type ShippingSpeed = (typeof SHIPPING_SPEEDS)[number];
