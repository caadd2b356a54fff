import type { RequiredFact } from "./required-fact.ts";

/** What customers of the default taxonomy's reasons write again for when it is missing (S57, S59). Other names ask for nothing. */
const SHIPPED = new Map<string, readonly RequiredFact[]>([
  ["Tracking update", ["TRACKING_NUMBER", "TRACKING_LINK", "DELIVERY_ESTIMATE"]],
  ["Standard return", ["RETURN_INSTRUCTIONS", "RETURN_LABEL"]],
  ["Product clarification", ["PRODUCT_ANSWER"]],
  ["Damaged in transit", ["REMEDY"]],
  ["Cancellation", ["CANCELLATION_OUTCOME"]],
  ["Not delivered", ["TRACKING_NUMBER", "TRACKING_LINK", "REMEDY"]],
  ["Wrong size", ["RETURN_INSTRUCTIONS", "RETURN_LABEL"]],
  ["FBA return", ["RETURN_INSTRUCTIONS"]],
  ["Partial refund request", ["REFUND_AMOUNT", "REFUND_PROCESSING_DATE", "REFUND_TRANSACTION_ID"]],
  ["Warranty", ["WARRANTY_TERMS", "REMEDY"]],
  ["Cannot log in", ["SIGN_IN_STEPS"]],
]);

/** For every name a reason has or had, and those of reasons merged into it, its own first: the first that is known decides. */
export const shippedFacts = (names: readonly string[]): readonly RequiredFact[] =>
  SHIPPED.get(names.find((name) => SHIPPED.has(name)) ?? "") ?? [];
