import { z } from "zod";
import { CURRENCY_CODES } from "./money.ts";
import {
  COMPONENTS,
  FEED_SCENARIOS,
  FEED_TYPES,
  FULFILLMENT_STATUSES,
  OPERATIONS,
  PACKAGE_STATUSES,
  REPORT_SCENARIOS,
  SCENARIOS,
} from "./vocabulary.ts";

/** Minor units as a string: JSON has no integers beyond 2^53. */
const minor = z.string().regex(/^-?\d+$/);
const instant = z.number();

const rate = z.union([z.literal("off"), z.strictObject({ rate: z.number().positive(), burst: z.number().int().positive() })]);
export const ratesSchema = z.union([z.literal("documented"), z.literal("off"), z.partialRecord(z.enum(OPERATIONS), rate)]);

export const settingsSchema = z.strictObject({
  queueMs: z.number().int().nonnegative(),
  processMs: z.number().int().nonnegative(),
  ledgerLagMs: z.number().int().nonnegative(),
  tokenTtlSeconds: z.number().int().positive(),
  gzipReports: z.boolean(),
  rates: ratesSchema,
});

export const sellerSchema = z.strictObject({
  sellerId: z.string().min(1).max(50),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  refreshToken: z.string().min(1),
  marketplaceIds: z.array(z.string().min(1)).min(1),
});

export const orderItemSchema = z.strictObject({
  orderItemId: z.string(),
  asin: z.string(),
  sellerSku: z.string(),
  title: z.string(),
  quantity: z.number().int(),
  components: z.partialRecord(z.enum(COMPONENTS), minor),
});

/** One parcel as the seller confirmed it and the carrier moves it. Instants as Amazon writes them. */
export const packageSchema = z.strictObject({
  packageReferenceId: z.string().min(1),
  carrier: z.string().optional(),
  trackingNumber: z.string().optional(),
  status: z.enum(PACKAGE_STATUSES),
  shipTime: z.iso.datetime({ offset: true }).optional(),
  /** All of the order's items when absent. */
  items: z.array(z.strictObject({ orderItemId: z.string(), quantity: z.number().int().positive() })).optional(),
});

export const orderSchema = z.strictObject({
  sellerId: z.string(),
  orderId: z.string(),
  marketplaceId: z.string(),
  purchasedAt: instant,
  updatedAt: instant,
  shippedAt: instant.optional(),
  cancelledAt: instant.optional(),
  carrier: z.string().optional(),
  trackingNumber: z.string().optional(),
  packages: z.array(packageSchema).optional(),
  fulfilledBy: z.enum(["MERCHANT", "AMAZON"]),
  programs: z.array(z.string()),
  fulfillmentStatus: z.enum(FULFILLMENT_STATUSES),
  currencyCode: z.enum(CURRENCY_CODES),
  taxCollectedByAmazon: z.boolean(),
  buyerEmail: z.string().optional(),
  items: z.array(orderItemSchema),
});

export const tokenSchema = z.strictObject({
  token: z.string(),
  /** Absent for a grantless token. */
  sellerId: z.string().optional(),
  expiresAt: instant,
});

export const documentSchema = z.strictObject({
  documentId: z.string(),
  sellerId: z.string(),
  kind: z.enum(["INPUT", "RESULT"]),
  contentType: z.string(),
  host: z.string(),
  createdAt: instant,
  signature: z.string(),
  /** Base64, as a document need not be text. Absent until uploaded. */
  content: z.string().optional(),
  gzip: z.boolean(),
  gone: z.boolean(),
  splitUtf8: z.boolean(),
  /** When the URL given last stops working. */
  urlExpiresAt: instant,
  contentEncodingHeader: z.boolean(),
});

export const feedSchema = z.strictObject({
  feedId: z.string(),
  number: z.number().int(),
  sellerId: z.string(),
  feedType: z.enum(FEED_TYPES),
  marketplaceIds: z.array(z.string()),
  region: z.string(),
  inputDocumentId: z.string(),
  createdAt: instant,
  startsAt: instant,
  endsAt: instant,
  listedAt: instant,
  feedScenario: z.enum(FEED_SCENARIOS).optional(),
  reportScenario: z.enum(REPORT_SCENARIOS).optional(),
  /** The message that `report.errorForMessage` refuses; every message when absent. */
  refusedMessageId: z.string().optional(),
  outcome: z
    .strictObject({
      status: z.enum(["DONE", "FATAL", "CANCELLED"]),
      at: instant,
      resultDocumentId: z.string().optional(),
    })
    .optional(),
});

export const refundSchema = z.strictObject({
  refundId: z.string(),
  number: z.number().int(),
  sellerId: z.string(),
  orderId: z.string(),
  orderItemId: z.string(),
  component: z.enum(COMPONENTS),
  amount: minor,
  currencyCode: z.enum(CURRENCY_CODES),
  source: z.enum(["FEED", "SELLER_CENTRAL"]),
  feedId: z.string().optional(),
  messageId: z.string().optional(),
  at: instant,
});

export const scenarioSchema = z.strictObject({
  scenarioId: z.string(),
  scenario: z.enum(SCENARIOS),
  times: z.number().int().positive(),
  sellerId: z.string().optional(),
  delayMs: z.number().int().nonnegative().optional(),
  messageId: z.string().optional(),
});

export const bucketSchema = z.strictObject({ key: z.string(), tokens: z.number(), at: instant });

export const stateSchema = z.strictObject({
  version: z.literal(1),
  clock: z.strictObject({ offsetMs: z.number(), counter: z.number().int() }),
  settings: settingsSchema,
  sellers: z.array(sellerSchema),
  orders: z.array(orderSchema),
  tokens: z.array(tokenSchema),
  documents: z.array(documentSchema),
  feeds: z.array(feedSchema),
  refunds: z.array(refundSchema),
  scenarios: z.array(scenarioSchema),
  buckets: z.array(bucketSchema),
});

export type Settings = z.infer<typeof settingsSchema>;
export type Seller = z.infer<typeof sellerSchema>;
export type Order = z.infer<typeof orderSchema>;
export type Package = z.infer<typeof packageSchema>;
export type OrderItem = z.infer<typeof orderItemSchema>;
export type AccessToken = z.infer<typeof tokenSchema>;
export type FeedDocument = z.infer<typeof documentSchema>;
export type Feed = z.infer<typeof feedSchema>;
export type Refund = z.infer<typeof refundSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
export type Bucket = z.infer<typeof bucketSchema>;
export type PersistedState = z.infer<typeof stateSchema>;
