/** The words of Amazon's order feeds, compared literally. */
export const COMPONENTS = [
  "Principal",
  "Shipping",
  "Tax",
  "ShippingTax",
  "RestockingFee",
  "RestockingFeeTax",
  "GiftWrap",
  "GiftWrapTax",
  "Surcharge",
  "ReturnShipping",
  "Goodwill",
  "ExportCharge",
  "COD",
  "CODTax",
  "Other",
  "FreeReplacementReturnShipping",
] as const;
export type Component = (typeof COMPONENTS)[number];

export function isComponent(text: string): text is Component {
  return COMPONENTS.some((component) => component === text);
}

/** Refused where Amazon collects the tax itself. */
export const TAX_COMPONENTS: ReadonlySet<Component> = new Set<Component>([
  "Tax",
  "ShippingTax",
  "GiftWrapTax",
  "CODTax",
  "RestockingFeeTax",
]);

/** What the seller keeps: the only components that may, and must, be negative. */
export const CHARGE_COMPONENTS: ReadonlySet<Component> = new Set<Component>(["RestockingFee", "RestockingFeeTax"]);

export const ADJUSTMENT_REASONS = [
  "NoInventory",
  "CustomerReturn",
  "GeneralAdjustment",
  "CouldNotShip",
  "DifferentItem",
  "Abandoned",
  "CustomerCancel",
  "PriceError",
  "ProductOutofStock",
  "CustomerAddressIncorrect",
  "Exchange",
  "Other",
  "CarrierCreditDecision",
  "RiskAssessmentInformationNotValid",
  "CarrierCoverageFailure",
  "TransactionRecord",
  "Undeliverable",
  "RefusedDelivery",
] as const;

export const CANCEL_REASONS = [
  "NoInventory",
  "ShippingAddressUndeliverable",
  "CustomerExchange",
  "BuyerCanceled",
  "GeneralAdjustment",
  "CarrierCreditDecision",
  "RiskAssessmentInformationNotValid",
  "CarrierCoverageFailure",
  "CustomerReturn",
  "MerchandiseNotReceived",
  "CannotVerifyInformation",
  "PricingError",
  "RejectOrder",
  "WeatherDelay",
] as const;

export const FULFILLMENT_STATUSES = [
  "PENDING_AVAILABILITY",
  "PENDING",
  "UNSHIPPED",
  "PARTIALLY_SHIPPED",
  "SHIPPED",
  "CANCELLED",
  "UNFULFILLABLE",
] as const;
export type FulfillmentStatus = (typeof FULFILLMENT_STATUSES)[number];

export const PACKAGE_STATUSES = ["PENDING", "IN_TRANSIT", "SHIPPED", "DELIVERED", "CANCELLED", "UNDELIVERABLE"] as const;

export const FEED_TYPES = ["POST_PAYMENT_ADJUSTMENT_DATA", "POST_ORDER_ACKNOWLEDGEMENT_DATA"] as const;
export type FeedType = (typeof FEED_TYPES)[number];

export const PROCESSING_STATUSES = ["CANCELLED", "DONE", "FATAL", "IN_PROGRESS", "IN_QUEUE"] as const;
export type ProcessingStatus = (typeof PROCESSING_STATUSES)[number];

export const OPERATIONS = [
  "createFeedDocument",
  "createFeed",
  "getFeed",
  "getFeeds",
  "getFeedDocument",
  "cancelFeed",
  "getOrder",
  "searchOrders",
  "listTransactions",
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Behaviours of one request, of one feed, of one report; each is used `times` times. */
export const REQUEST_SCENARIOS = [
  "createFeed.acceptThenDrop",
  "createFeed.dropBefore",
  "createFeed.hold",
  "createFeed.error500",
  "createFeed.error500Applied",
  "createFeed.html503",
  "createFeed.html503Applied",
  "createFeed.throttle429",
  "createFeed.badRequest400",
  "createFeed.emptyBody",
  "createFeedDocument.hold",
  "getFeed.timeout",
  "getOrder.throttle429",
  "getOrder.html503",
  "getOrder.hold",
  "token.expired",
  "upload.fail",
] as const;
export const FEED_SCENARIOS = ["feed.fatal", "feed.fatalApplied", "feed.stuck", "feed.cancelledByAmazon"] as const;
export const REPORT_SCENARIOS = [
  "report.errorForMessage",
  "report.warning",
  "report.countsDoNotAddUp",
  "report.unreadable",
  "report.gone404",
  "report.splitUtf8",
] as const;
export const LISTING_SCENARIO = "getFeeds.listingDelay";
export const SCENARIOS = [...REQUEST_SCENARIOS, ...FEED_SCENARIOS, ...REPORT_SCENARIOS, LISTING_SCENARIO] as const;
export type ScenarioName = (typeof SCENARIOS)[number];
export type RequestScenario = (typeof REQUEST_SCENARIOS)[number];

/** Statuses in which nothing has left the seller: adjustments wait. The seller can cancel in UNSHIPPED only. */
export const AWAITING_SHIPMENT: ReadonlySet<FulfillmentStatus> = new Set<FulfillmentStatus>([
  "PENDING_AVAILABILITY",
  "PENDING",
  "UNSHIPPED",
]);
