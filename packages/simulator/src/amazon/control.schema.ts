import { z } from "zod";
import { CURRENCY_CODES } from "./money.ts";
import { packageSchema, ratesSchema, sellerSchema, settingsSchema } from "./state.schema.ts";
import { COMPONENTS, FULFILLMENT_STATUSES, SCENARIOS } from "./vocabulary.ts";

/** Decimal text in the order's currency, e.g. "20.00". */
const decimal = z.string();
const componentAmounts = z.partialRecord(z.enum(COMPONENTS), decimal);

export const sellersInputSchema = z.strictObject({ sellers: z.array(sellerSchema) });

const orderItemInputSchema = z.strictObject({
  orderItemId: z.string().regex(/^\d{14}$/, "an item code has exactly 14 digits"),
  asin: z.string(),
  sellerSku: z.string(),
  title: z.string(),
  quantity: z.number().int().positive(),
  components: componentAmounts,
});

export const orderInputSchema = z.strictObject({
  orderId: z.string().regex(/^\w{3}-\w{7}-\w{7}$/, "an order id has groups of 3, 7 and 7 characters"),
  marketplaceId: z.string().min(1),
  purchasedAt: z.string(),
  fulfilledBy: z.enum(["MERCHANT", "AMAZON"]),
  programs: z.array(z.string()).optional(),
  fulfillmentStatus: z.enum(FULFILLMENT_STATUSES),
  currencyCode: z.enum(CURRENCY_CODES),
  taxCollectedByAmazon: z.boolean(),
  buyerEmail: z.string().optional(),
  /** Parcels of a merchant-fulfilled order, in place of the one that confirming its shipment makes. */
  packages: z.array(packageSchema).max(100).optional(),
  items: z.array(orderItemInputSchema).min(1),
});

export const ordersInputSchema = z.strictObject({ sellerId: z.string(), orders: z.array(orderInputSchema).max(5_000) });

export const shipInputSchema = z.strictObject({
  sellerId: z.string().optional(),
  carrier: z.string().optional(),
  trackingNumber: z.string().optional(),
});

export const manualRefundInputSchema = z.strictObject({
  sellerId: z.string(),
  orderId: z.string(),
  items: z.array(z.strictObject({ orderItemId: z.string(), components: componentAmounts })).min(1),
});

export const scenarioInputSchema = z.strictObject({
  scenario: z.enum(SCENARIOS),
  times: z.number().int().positive().default(1),
  /** Any seller when absent. */
  sellerId: z.string().optional(),
  /** Only `getFeeds.listingDelay`; a minute when absent. */
  delayMs: z.number().int().nonnegative().optional(),
  /** Only `report.errorForMessage`; every message when absent. */
  messageId: z
    .string()
    .regex(/^[1-9]\d{0,19}$/)
    .optional(),
  /** Puts a `feed.*` or `report.*` scenario on a feed that exists already, instead of on the next one. */
  feedId: z.string().optional(),
});

export const settingsPatchSchema = settingsSchema.partial().extend({ rates: ratesSchema.optional() });
export const clockInputSchema = z.strictObject({ advanceMs: z.number().int().nonnegative() });
export const releaseInputSchema = z.strictObject({ scenario: z.enum(SCENARIOS).optional(), sellerId: z.string().optional() });

export type SellerInput = z.input<typeof sellerSchema>;
export type OrderInput = z.input<typeof orderInputSchema>;
export type ShipInput = z.input<typeof shipInputSchema>;
export type ManualRefundInput = z.input<typeof manualRefundInputSchema>;
export type ScenarioInput = z.input<typeof scenarioInputSchema>;
export type SettingsPatch = z.input<typeof settingsPatchSchema>;
