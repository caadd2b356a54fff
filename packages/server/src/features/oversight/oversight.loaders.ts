/** What is shown of attempts and reviews, once per request: each loader is one statement, or two, for however many of them. */
import DataLoader from "dataloader";
import type { Scope } from "../../platform/database.ts";
import { attemptsByIds, requestsByAttemptIds, signsByAttemptIds } from "./attempt.store.ts";
import type { Attempt, AttemptRequest, Signs } from "./attempt.store.ts";
import { progressByReviewIds, reviewsByIds, usePagesOfReviews, verdictsByAttemptIds } from "./authority-review.store.ts";
import type {
  ActorProgress,
  AttemptVerdict,
  AuthorityReview,
  DrawnAttempt,
  ReviewUsesRequest,
} from "./authority-review.store.ts";
import { notesByDecisionIds } from "./note.store.ts";

/** Also what an `= any($1)` statement gets at most. */
const MAX_KEYS = 100;

const one = <Row>(read: (ids: readonly string[]) => Promise<Row[]>, idOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(
    async (ids) => {
      const rows = new Map((await read(ids)).map((row) => [idOf(row), row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  );
const many = <Row>(read: (ids: readonly string[]) => Promise<Row[]>, parentOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(
    async (ids) => {
      const rows = Map.groupBy(await read(ids), parentOf);
      return ids.map((id) => rows.get(id) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  );

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
  authorityReview: one<AuthorityReview>(
    (ids) => reviewsByIds(scope, ids),
    ({ id }) => id,
  ),
  attempt: one<Attempt>(
    (ids) => attemptsByIds(scope, ids),
    ({ id }) => id,
  ),
  signsOfAttempt: one<Signs>(
    (ids) => signsByAttemptIds(scope, ids),
    ({ id }) => id,
  ),
  requestOfAttempt: one<AttemptRequest>(
    (ids) => requestsByAttemptIds(scope, ids),
    ({ attemptId }) => attemptId,
  ),
  noteOfAttempt: one<{ decisionId: string; note: string }>(
    (ids) => notesByDecisionIds(scope, ids),
    ({ decisionId }) => decisionId,
  ),
  verdictsOfAttempt: many<AttemptVerdict>(
    (ids) => verdictsByAttemptIds(scope, ids),
    ({ decisionId }) => decisionId,
  ),
  progressOfReview: many<ActorProgress>(
    (ids) => progressByReviewIds(scope, ids),
    ({ reviewId }) => reviewId,
  ),
  usePageOfReview: usePages(scope),
});
