/** The words of the order feeds (channels.md §3.3) and how our words become them. */
import type { CurrencyCode } from "../../kernel/money.ts";
import type { CancellationReason, PriceComponent, RefundReason } from "../channel.ts";

/** What a document's messages are, and the type of the feed that takes it. */
export const FEED_TYPES = {
  OrderAdjustment: "POST_PAYMENT_ADJUSTMENT_DATA",
  OrderAcknowledgement: "POST_ORDER_ACKNOWLEDGEMENT_DATA",
} as const;
export type MessageType = keyof typeof FEED_TYPES;
export type FeedType = (typeof FEED_TYPES)[MessageType];

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
export type AdjustmentReason = (typeof ADJUSTMENT_REASONS)[number];

/** Not the refund vocabulary, though some words occur in both. */
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
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const COMPONENT_TYPES = [
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
export type ComponentType = (typeof COMPONENT_TYPES)[number];

/** Currencies an Amount may carry. Ours that are missing here cannot be refunded by feed. */
export const FEED_CURRENCIES = [
  "USD",
  "GBP",
  "EUR",
  "JPY",
  "CAD",
  "CNY",
  "INR",
  "MXN",
  "BRL",
  "AUD",
  "TRY",
  "SGD",
  "SEK",
  "PLN",
  "AED",
  "SAR",
  "EGP",
] as const satisfies readonly CurrencyCode[];

/**
 * `satisfies` makes a reason without an entry, or an entry Amazon does not know, a build error. Amazon's list has no word for damage,
 * lateness or goodwill; GeneralAdjustment is the neutral one and claims nothing about carrier or stock that we cannot know.
 */
export const ADJUSTMENT_REASON_BY_REFUND_REASON = {
  CUSTOMER_RETURN: "CustomerReturn",
  DAMAGED: "GeneralAdjustment",
  NOT_AS_DESCRIBED: "GeneralAdjustment",
  WRONG_ITEM: "DifferentItem",
  LATE_DELIVERY: "GeneralAdjustment",
  NOT_DELIVERED: "GeneralAdjustment",
  PRICE_ERROR: "PriceError",
  GOODWILL: "GeneralAdjustment",
  CLAIM_PREVENTION: "GeneralAdjustment",
  OTHER: "Other",
} as const satisfies Record<RefundReason, AdjustmentReason>;

export const COMPONENT_TYPE_BY_PRICE_COMPONENT = {
  PRINCIPAL: "Principal",
  SHIPPING: "Shipping",
  TAX: "Tax",
  SHIPPING_TAX: "ShippingTax",
  GIFT_WRAP: "GiftWrap",
  GIFT_WRAP_TAX: "GiftWrapTax",
} as const satisfies Record<PriceComponent, ComponentType>;

export const CANCEL_REASON_BY_CANCELLATION_REASON = {
  CUSTOMER_REQUEST: "BuyerCanceled",
  OUT_OF_STOCK: "NoInventory",
  ADDRESS_UNDELIVERABLE: "ShippingAddressUndeliverable",
  PRICE_ERROR: "PricingError",
  EXCHANGE: "CustomerExchange",
  CANNOT_VERIFY: "CannotVerifyInformation",
  WEATHER_DELAY: "WeatherDelay",
  OTHER: "GeneralAdjustment",
} as const satisfies Record<CancellationReason, CancelReason>;
