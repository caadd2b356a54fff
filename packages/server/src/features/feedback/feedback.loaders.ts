/** Feedback by itself and by its order, once per request: each loader is one statement, for however many. */
import DataLoader from "dataloader";
import type { Scope } from "../../platform/database.ts";
import { feedbacksByIds, feedbacksByOrderIds } from "./feedback.store.ts";
import type { Feedback } from "./feedback.store.ts";

/** Also what an `= any($1)` statement gets at most. */
const MAX_KEYS = 100;

type Read = (scope: Scope, ids: readonly string[]) => Promise<Feedback[]>;

const feedbackBy = (scope: Scope, read: Read, keyOf: (feedback: Feedback) => string) =>
  new DataLoader<string, Feedback | null>(
    async (ids) => {
      const rows = new Map((await read(scope, ids)).map((feedback) => [keyOf(feedback), feedback]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  );

export const feedbackLoaders = (scope: Scope) => ({
  feedback: feedbackBy(scope, feedbacksByIds, ({ id }) => id),
  feedbackOfOrder: feedbackBy(scope, feedbacksByOrderIds, ({ orderId }) => orderId),
});
