import { single, singleOf } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { feedbacksByIds, feedbacksByOrderIds } from "./feedback.store.ts";

/** Feedback by itself and by its order: an order has one at most. */
export const feedbackLoaders = (scope: Scope) => ({
  feedback: single(scope, feedbacksByIds),
  feedbackOfOrder: singleOf(scope, feedbacksByOrderIds, ({ orderId }) => orderId),
});
