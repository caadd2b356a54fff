/** What is shown of attempts and reviews, once per request: each loader is one statement, or two, for however many of them. */
import DataLoader from "dataloader";
import { many, MAX_KEYS, single, singleOf } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { attemptsByIds, signsByAttemptIds } from "./attempt.store.ts";
import { progressByReviewIds, reviewsByIds, usePagesOfReviews, verdictsByAttemptIds } from "./authority-review.store.ts";
import type { DrawnAttempt, ReviewUsesRequest } from "./authority-review.store.ts";
import { notesByDecisionIds } from "./note.store.ts";

type UsesKey = { readonly reviewId: string; readonly request: ReviewUsesRequest };
const keyOf = (key: UsesKey): string => JSON.stringify(key);

/** All reviews that are asked for the same page are read together. */
const usePages = (scope: Scope) =>
  new DataLoader<UsesKey, DrawnAttempt[], string>(
    async (keys) => {
      const found = new Map<string, DrawnAttempt[]>();
      for (const group of Map.groupBy(keys, ({ request }) => JSON.stringify(request)).values()) {
        const [first] = group;
        if (first === undefined) continue;
        const ids = group.map(({ reviewId }) => reviewId);
        const pages = await usePagesOfReviews(scope, ids, first.request);
        for (const key of group) found.set(keyOf(key), pages.get(key.reviewId) ?? []);
      }
      return keys.map((key) => found.get(keyOf(key)) ?? []);
    },
    { cacheKeyFn: keyOf, maxBatchSize: MAX_KEYS },
  );

export const oversightLoaders = (scope: Scope) => ({
  authorityReview: single(scope, reviewsByIds),
  attempt: single(scope, attemptsByIds),
  signsOfAttempt: single(scope, signsByAttemptIds),
  noteOfAttempt: singleOf(scope, notesByDecisionIds, ({ decisionId }) => decisionId),
  verdictsOfAttempt: many(scope, verdictsByAttemptIds, ({ decisionId }) => decisionId),
  progressOfReview: many(scope, progressByReviewIds, ({ reviewId }) => reviewId),
  usePageOfReview: usePages(scope),
});
