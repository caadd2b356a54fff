/** What is shown of a review, from rows that loaders have read. */
import type { Actor } from "../../kernel/actor.ts";
import type { ActorProgress, AuthorityReview, ReviewProgress } from "./authority-review.store.ts";
import { countingRule } from "./counting-rule.policy.ts";

export const NOTHING_DRAWN: ReviewProgress = { drawn: 0, judged: 0, appropriate: 0, questionable: 0, breaches: 0 };

export const together = (parts: readonly ReviewProgress[]): ReviewProgress =>
  parts.reduce(
    (sum, part) => ({
      drawn: sum.drawn + part.drawn,
      judged: sum.judged + part.judged,
      appropriate: sum.appropriate + part.appropriate,
      questionable: sum.questionable + part.questionable,
      breaches: sum.breaches + part.breaches,
    }),
    NOTHING_DRAWN,
  );

export type ReviewedActor = { readonly actorId: Actor["id"]; readonly population: number; readonly progress: ReviewProgress };

/** Most uses first. */
export const actorsOf = ({ populations }: AuthorityReview, progress: readonly ActorProgress[]): ReviewedActor[] =>
  progress
    .map((part) => ({ actorId: part.actorId, population: populations[part.actorId] ?? 0, progress: part }))
    .sort((a, b) => b.population - a.population || (a.actorId < b.actorId ? -1 : 1));

export const showCountingRule = countingRule;
