/** What a reply can be asked to contain. */
export const REQUIRED_FACTS = [
  "REFUND_AMOUNT",
  "REFUND_PROCESSING_DATE",
  "REFUND_TRANSACTION_ID",
  "TRACKING_NUMBER",
  "TRACKING_LINK",
  "DELIVERY_ESTIMATE",
  "RETURN_INSTRUCTIONS",
  "RETURN_LABEL",
  "REMEDY",
  "CANCELLATION_OUTCOME",
  "WARRANTY_TERMS",
  "PRODUCT_ANSWER",
  "SIGN_IN_STEPS",
] as const;
export type RequiredFact = (typeof REQUIRED_FACTS)[number];
