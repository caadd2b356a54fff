import type { CancellationReason } from "../../connectors/channel.ts";

/** Why an order may be stopped; each channel says which of them it takes. */
export const CANCELLATION_REASONS = [
  "CUSTOMER_REQUEST",
  "OUT_OF_STOCK",
  "ADDRESS_UNDELIVERABLE",
  "PRICE_ERROR",
  "EXCHANGE",
  "CANNOT_VERIFY",
  "WEATHER_DELAY",
  "OTHER",
] as const satisfies readonly CancellationReason[];
