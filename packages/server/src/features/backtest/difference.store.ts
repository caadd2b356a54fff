import { and, desc, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { IS_NEGATIVE } from "../feedback/feedback.table.ts";
import type { GuardAction, PolicyDocument } from "../policy/index.ts";
import { REPEAT_WINDOW_DAYS, sameMatterAs } from "../repeat/same-matter.table.ts";
import type { ChangesOfActor, Later } from "./backtest.policy.ts";
import { backtestDifferences } from "./backtest.table.ts";
import type { Backtest } from "./backtest.store.ts";
import type { JudgeableDecision } from "./judge-batch.ts";

export type StoredDifference = typeof backtestDifferences.$inferSelect;
/** A difference of a back-test or of a version that judges along. */
export type Difference = Omit<StoredDifference, "workspaceId" | "backtestId" | "createdAt">;
export type DifferenceFilter = {
  readonly action?: GuardAction | null | undefined;
  readonly before?: DecisionOutcome | null | undefined;
  readonly after?: DecisionOutcome | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly ticketId?: string | null | undefined;
};

const WINDOW = sql.raw(`${REPEAT_WINDOW_DAYS} * interval '1 day'`);

/**
 * What happened after a decision `d` up to an instant: lateral tables `claim`, `negative` and `contact`, each with `at`. A claim on its
 * order; negative feedback for it, removed since or not; a contact of the customer about the same matter within 7 days (D17).
 */
export const laterOutcomes = (workspace: Id<"workspace">, until: SQL): SQL => sql`
  left join lateral (select min(c.filed_at) as at from claims as c
        where c.workspace_id = ${workspace} and c.order_id = d.order_id and c.filed_at > d.decided_at and c.filed_at <= ${until}) as claim on true
  left join lateral (select min(f.left_at) as at from feedbacks as f
        where f.workspace_id = ${workspace} and f.order_id = d.order_id and ${IS_NEGATIVE}
          and f.left_at > d.decided_at and f.left_at <= ${until}) as negative on true
  left join tickets as t on t.workspace_id = ${workspace} and t.id = d.ticket_id
  left join lateral (select min(a.at) as at from (${sameMatterAs(workspace)}) as k
       cross join lateral (select min(c.started_at) as at from sla_clocks as c where c.workspace_id = ${workspace} and c.ticket_id = k.id
              and c.started_at > d.decided_at and c.started_at <= least(d.decided_at + ${WINDOW}, ${until}) offset 0) as a) as contact on true`;

export type ChangedDecision = { readonly decision: JudgeableDecision; readonly after: DecisionOutcome };

/** Stores what a version would have decided differently, with what happened later as of the question. One statement for a batch. */
export const insertDifferences = async (
  tx: Tx,
  { id, requestedAt }: Pick<Backtest, "id" | "requestedAt">,
  changed: readonly ChangedDecision[],
): Promise<Map<string, Omit<Later, "isKnown">>> => {
  if (changed.length === 0) return new Map();
  const rows = changed.map(({ decision: { outcome, decidedAt, ...decision }, after }) => ({
    ...decision,
    before: outcome,
    after,
    decidedAt: decidedAt.toISOString(),
  }));
  const inserted = await tx.q.execute<Omit<Later, "isKnown"> & { decision_id: string }>(sql`
    insert into ${backtestDifferences} (workspace_id, backtest_id, decision_id, action, before, after, actor_id, ticket_id, order_id, amount_minor,
           currency_code, decided_at, claim_filed_at, negative_feedback_at, contacted_again_at)
    select ${tx.workspaceId}, ${id}, d.id, d.action, d.before, d.after, d.actor_id, d.ticket_id, d.order_id, d.amount_minor, d.currency_code,
           d.decided_at, claim.at, negative.at, contact.at
      from (select given.id, given.action, given.before, given.after, given."actorId" as actor_id, given."ticketId" as ticket_id,
                   given."orderId" as order_id, given."amountMinor" as amount_minor, given."currencyCode" as currency_code,
                   given."decidedAt" as decided_at
              from ${rowSet(rows, COLUMNS)}) as d
      ${laterOutcomes(tx.workspaceId, sql`${requestedAt.toISOString()}::timestamptz`)}
    returning decision_id, claim_filed_at is not null as "hasClaim", negative_feedback_at is not null as "hasNegativeFeedback",
           contacted_again_at is not null as "isContactedAgain"`);
  return new Map(inserted.map(({ decision_id: decisionId, ...later }) => [decisionId, later]));
};
const COLUMNS =
  'id text, action text, before text, after text, "actorId" text, "ticketId" text, "orderId" text, "amountMinor" bigint, "currencyCode" text, "decidedAt" timestamptz';

/** Newest first; the cursor is a decision's id. */
export const readDifferences = (
  scope: Scope,
  backtestId: string,
  filter: DifferenceFilter,
  { first, after }: PageRequest,
): Promise<StoredDifference[]> =>
  scope.q
    .select()
    .from(backtestDifferences)
    .where(
      and(
        eq(backtestDifferences.workspaceId, scope.workspaceId),
        anyOf(backtestDifferences.backtestId, [backtestId]),
        after === null
          ? undefined
          : sql`(${backtestDifferences.decidedAt}, ${backtestDifferences.decisionId}) < (select c.decided_at, c.id from decisions as c
                where c.workspace_id = ${scope.workspaceId} and c.id = ${after})`,
        filter.action == null ? undefined : eq(backtestDifferences.action, filter.action),
        filter.before == null ? undefined : eq(backtestDifferences.before, filter.before),
        filter.after == null ? undefined : eq(backtestDifferences.after, filter.after),
        filter.actorId == null ? undefined : sql`${backtestDifferences.actorId} = ${filter.actorId}`,
        filter.ticketId == null ? undefined : anyOf(backtestDifferences.ticketId, [filter.ticketId]),
      ),
    )
    .orderBy(desc(backtestDifferences.decidedAt), desc(backtestDifferences.decisionId))
    .limit(first + 1);

const RANK = (column: string) => sql.raw(`array_position(array['ALLOW', 'ESCALATE', 'REFUSE'], ${column})`);
const MOST_ACTORS = 100;

export type Changes = { readonly id: string; readonly actors: readonly ChangesOfActor[]; readonly tickets: number };

/** For each back-test the actors whose outcomes would change, most first, and how many tickets it is about; one statement. */
export const changesOfBacktests = async (scope: Scope, ids: readonly string[]): Promise<Changes[]> => [
  ...(await scope.q.execute<Changes>(sql`
    select asked.id, a.actors, t.tickets from unnest(${sql.param([...ids])}::text[]) as asked(id)
     cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('actorId', most.actor_id, 'changed', most.changed, 'stricter', most.stricter)
                order by most.changed desc, most.actor_id), '[]') as actors
              from (select d.actor_id, count(*) as changed, count(*) filter (where ${RANK("d.after")} > ${RANK("d.before")}) as stricter
                      from ${backtestDifferences} as d where d.workspace_id = ${scope.workspaceId} and d.backtest_id = asked.id
                     group by d.actor_id order by changed desc, d.actor_id limit ${MOST_ACTORS}) as most) as a
     cross join lateral (select count(distinct d.ticket_id)::int as tickets
              from ${backtestDifferences} as d where d.workspace_id = ${scope.workspaceId} and d.backtest_id = asked.id) as t`)),
];

/** Whether a customer's time to write again was over when it was asked. */
export const isTimeOver = ({ decidedAt, ticketId }: Pick<Difference, "decidedAt" | "ticketId">, asOf: Date): boolean =>
  ticketId !== null && decidedAt.getTime() + REPEAT_WINDOW_DAYS * DAY_MS <= asOf.getTime();
const DAY_MS = 86_400_000;
/** With the document that says so. */
export type ShownDifference = Difference & { readonly document: PolicyDocument };
