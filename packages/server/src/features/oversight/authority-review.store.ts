import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { GuardAction } from "../policy/index.ts";
import type { Ends } from "../report/index.ts";
import { among, attemptsByIds, instantOf, lastVerdictOn } from "./attempt.store.ts";
import type { Attempt } from "./attempt.store.ts";
import { authorityReviews, authorityReviewUses, authorityVerdicts } from "./authority-review.table.ts";

export type AuthorityReview = typeof authorityReviews.$inferSelect;
export type AttemptVerdict = typeof authorityVerdicts.$inferSelect;

export type Drawing = Ends & {
  readonly actions: readonly GuardAction[];
  readonly perActor: number;
  readonly actorIds: readonly string[] | null;
  readonly seed: string;
};
export type Drawn = { readonly decisionId: Id<"decision">; readonly actorId: Actor["id"]; readonly population: number };

/** Of each actor the uses whose hash with the seed is smallest: whoever knows the seed can check it. By actor, in the order of the hash. */
export const drawUses = async (scope: Scope, { from, to, actions, perActor, actorIds, seed }: Drawing): Promise<Drawn[]> => {
  const rows = await scope.q.execute<{ id: Id<"decision">; actor_id: Actor["id"]; population: number }>(sql`
    select id, actor_id, population from (
      select d.id, d.actor_id, (count(*) over (partition by d.actor_id))::int as population,
          row_number() over (partition by d.actor_id order by sha256(convert_to(${seed} || ':' || d.id, 'UTF8'))) as place
        from decisions as d
       where d.workspace_id = ${scope.workspaceId} and d.action = ${among(actions)} and d.outcome = 'ALLOW' and d.actor_id is not null
         and d.decided_at >= ${instantOf(from)} and d.decided_at < ${instantOf(to)}
         ${actorIds ? sql`and d.actor_id = ${among(actorIds)}` : sql``}) as shuffled
     where place <= ${perActor} order by actor_id, place`);
  return rows.map((row) => ({ decisionId: row.id, actorId: row.actor_id, population: row.population }));
};

export const insertReview = async (
  tx: Tx,
  review: Omit<typeof authorityReviews.$inferInsert, "workspaceId">,
  drawn: readonly Drawn[],
): Promise<AuthorityReview> => {
  const { workspaceId } = tx;
  const row = insertedRow(
    await tx.q
      .insert(authorityReviews)
      .values({ workspaceId, ...review })
      .returning(),
  );
  const uses = drawn.map(({ decisionId, actorId }, index) => ({
    workspaceId,
    reviewId: review.id,
    place: index + 1,
    decisionId,
    actorId,
  }));
  await tx.q.insert(authorityReviewUses).values(uses);
  return row;
};

export const reviewsByIds = (scope: Scope, ids: readonly string[]): Promise<AuthorityReview[]> =>
  scope.q
    .select()
    .from(authorityReviews)
    .where(and(eq(authorityReviews.workspaceId, scope.workspaceId), anyOf(authorityReviews.id, ids)));

/** Newest first. */
export const readReviews = (scope: Scope, { first, after }: PageRequest): Promise<AuthorityReview[]> =>
  scope.q
    .select()
    .from(authorityReviews)
    .where(
      and(
        eq(authorityReviews.workspaceId, scope.workspaceId),
        after === null ? undefined : lt(authorityReviews.id, after as Id<"authorityReview">),
      ),
    )
    .orderBy(desc(authorityReviews.id))
    .limit(first + 1);

export type ReviewProgress = {
  readonly drawn: number;
  readonly judged: number;
  readonly appropriate: number;
  readonly questionable: number;
  readonly breaches: number;
};
export type ActorProgress = ReviewProgress & { readonly reviewId: string; readonly actorId: Actor["id"] };
type FoundProgress = {
  review_id: string;
  actor_id: Actor["id"];
  drawn: number;
  appropriate: number;
  questionable: number;
  breaches: number;
};

/** How far these reviews have come, actor by actor, by the last verdict on each use. */
export const progressByReviewIds = async (scope: Scope, ids: readonly string[]): Promise<ActorProgress[]> => {
  const rows = await scope.q.execute<FoundProgress>(sql`
    select review_id, actor_id, count(*)::int as drawn, (count(*) filter (where verdict = 'APPROPRIATE'))::int as appropriate,
        (count(*) filter (where verdict = 'QUESTIONABLE'))::int as questionable, (count(*) filter (where verdict = 'BREACH'))::int as breaches
      from (select u.review_id, u.actor_id, ${lastVerdictOn(scope, sql`u.decision_id`)} as verdict from authority_review_uses as u
        where u.workspace_id = ${scope.workspaceId} and u.review_id = ${among(ids)}) as judged
     group by review_id, actor_id order by review_id, actor_id`);
  return rows.map(({ review_id, actor_id, drawn, appropriate, questionable, breaches }) => ({
    reviewId: review_id,
    actorId: actor_id,
    drawn,
    judged: appropriate + questionable + breaches,
    appropriate,
    questionable,
    breaches,
  }));
};

export type ReviewUsesRequest = {
  readonly first: number;
  readonly after: number | null;
  readonly judged: boolean | null;
  readonly actorId: string | null;
};
export type DrawnAttempt = Attempt & { readonly place: number };

/** A page of each review's uses, in two statements for all of them. */
export const usePagesOfReviews = async (
  scope: Scope,
  reviewIds: readonly string[],
  { first, after, judged, actorId }: ReviewUsesRequest,
): Promise<Map<string, DrawnAttempt[]>> => {
  const rows = await scope.q.execute<{ review_id: string; decision_id: string; place: number }>(sql`
    select page.review_id, page.decision_id, page.place from unnest(${sql.param([...reviewIds])}::text[]) as asked(id)
      cross join lateral (select u.review_id, u.decision_id, u.place from authority_review_uses as u
        where u.workspace_id = ${scope.workspaceId} and u.review_id = asked.id ${after === null ? sql`` : sql`and u.place > ${after}`}
          ${actorId === null ? sql`` : sql`and u.actor_id = ${actorId}`}
          ${judged === null ? sql`` : sql`and (${lastVerdictOn(scope, sql`u.decision_id`)} is not null) = ${judged}`}
        order by u.place limit ${first + 1}) as page
     order by page.review_id, page.place`);
  const attempts = await attemptsByIds(scope, [...new Set(rows.map((row) => row.decision_id))]);
  const byId = new Map(attempts.map((attempt) => [attempt.id as string, attempt]));
  const found = new Map<string, DrawnAttempt[]>();
  for (const row of rows) {
    const attempt = byId.get(row.decision_id);
    if (attempt) found.set(row.review_id, [...(found.get(row.review_id) ?? []), { ...attempt, place: row.place }]);
  }
  return found;
};

/** Newest first. */
export const verdictsByAttemptIds = (scope: Scope, ids: readonly string[]): Promise<AttemptVerdict[]> =>
  scope.q
    .select()
    .from(authorityVerdicts)
    .where(and(eq(authorityVerdicts.workspaceId, scope.workspaceId), anyOf(authorityVerdicts.decisionId, ids)))
    .orderBy(desc(authorityVerdicts.version));

/** Two who judge at once: the key of one of them is taken, and its transaction runs again behind the other's verdict. */
export const insertVerdict = async (
  tx: Tx,
  verdict: Omit<typeof authorityVerdicts.$inferInsert, "workspaceId">,
): Promise<void> => {
  await tx.q.insert(authorityVerdicts).values({ workspaceId: tx.workspaceId, ...verdict });
};
