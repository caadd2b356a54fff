import { and, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { Place } from "../customer-history/index.ts";
import type { Ends } from "../report/index.ts";
import type { GuardAction, StoredDecision } from "../policy/index.ts";
import { decisions } from "../policy/policy.table.ts";
import { JUST_BELOW_FROM, SPLIT_WITHIN_HOURS } from "./attempt.policy.ts";
import type { AttemptSign, AuthorityVerdict } from "./attempt.policy.ts";

/** A stored decision about something that somebody tried to do. */
export type Attempt = StoredDecision & { readonly action: GuardAction; readonly actorId: Actor["id"] };

const isAttempt = (decision: StoredDecision): decision is Attempt => decision.action !== null && decision.actorId !== null;

export const attemptsByIds = async (scope: Scope, ids: readonly string[]): Promise<Attempt[]> =>
  (
    await scope.q
      .select()
      .from(decisions)
      .where(and(eq(decisions.workspaceId, scope.workspaceId), anyOf(decisions.id, ids)))
  ).filter(isAttempt);

export const among = (values: readonly string[]): SQL => sql`any(${sql.param([...values])}::text[])`;
export const instantOf = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/**
 * The limits that spoke about the decision `d`, read from its trace, which shows all that a rule has read (D5): how much each allows, and
 * what it compared with that. A currency without an amount allows nothing (D2). Rules that did not apply have read nothing of the kind.
 */
const LIMITS = sql`(select min(spoke.most) as least, max(spoke.asked) as asked,
      bool_or(spoke.total between spoke.most * ${sql.raw(JUST_BELOW_FROM)} and spoke.most) filter (where spoke.per in ('ACTION', 'ORDER')) as is_near
    from jsonb_path_query(d.rules, '$[*] ? (exists (@.inputs[*] ? (@.name == "rule.per")))') as rule(said)
    cross join lateral (
      select max(case when input.name = 'rule.per' then input.value end) as per,
          max(case when input.name = 'rule.amounts.' || d.currency_code
            then case input.value when 'none' then 0 else input.value::numeric end end) as most,
          max(case when input.name = 'amount' then split_part(input.value, ' ', 1)::numeric end) as asked,
          sum(case when input.name = 'amount' or input.name like 'sums.%' then split_part(input.value, ' ', 1)::numeric end) as total
        from jsonb_to_recordset(rule.said -> 'inputs') as input(name text, value text)) as spoke
   where spoke.per in ('ACTION', 'ORDER', 'CUSTOMER') and spoke.most is not null)`;

const PIECES_AGE = sql.raw(`interval '${SPLIT_WITHIN_HOURS} hours'`);

/**
 * The attempts `d` that the condition chooses, with what signs are made of. Pieces are attempts that exceed no limit alone, by one actor, of
 * one action, in one currency, for one identity cluster as it is today. `together` names the pieces of the last 24 hours, itself last.
 */
export const judgedAttempts = ({ workspaceId }: Scope, chosen: SQL): SQL => sql`(
  with given as materialized (
    select d.id, d.actor_id, d.action, d.outcome, d.decided_at, d.currency_code, d.amount_minor, limits.least, limits.asked, limits.is_near,
        coalesce(c.root_id, d.customer_id, d.order_id, d.id) as customer,
        coalesce(d.outcome <> 'REFUSE' and limits.asked <= limits.least, false) as is_piece
      from decisions as d
      left join customers as c on c.workspace_id = d.workspace_id and c.id = d.customer_id
      left join lateral ${LIMITS} as limits on d.amount_minor is not null
     where d.workspace_id = ${workspaceId} and d.action is not null and d.actor_id is not null and ${chosen})
  select given.*, outcome = 'ALLOW' and coalesce(is_near, false) as is_just_below, outcome = 'ALLOW' and is_near is not null as is_under_limit,
      is_piece and count(*) over pieces > 1 and sum(asked) over pieces > least as is_split, array_agg(id) over pieces as together
    from given
  window pieces as (partition by is_piece, actor_id, action, currency_code, customer
    order by decided_at range between ${PIECES_AGE} preceding and current row))`;

/** What is tried in the window, and what was tried before it and can be a piece of that. */
export const triedWithin = (actions: readonly GuardAction[], { from, to }: Ends): SQL =>
  sql`d.action = ${among(actions)} and d.decided_at >= ${instantOf(from)} - ${PIECES_AGE} and d.decided_at < ${instantOf(to)}`;

type FoundSigns = {
  readonly id: string;
  readonly is_just_below: boolean;
  readonly is_split: boolean;
  readonly together: readonly string[];
};
export type Signs = { readonly id: string; readonly signs: readonly AttemptSign[]; readonly earlierPieces: readonly string[] };

/** What makes these attempts worth a look; one statement for all. */
export const signsByAttemptIds = async (scope: Scope, ids: readonly string[]): Promise<Signs[]> => {
  const chosen = sql`d.id = any(array(select near.id from decisions as asked join decisions as near on near.workspace_id = asked.workspace_id
      and near.actor_id = asked.actor_id and near.decided_at between asked.decided_at - ${PIECES_AGE} and asked.decided_at
    where asked.workspace_id = ${scope.workspaceId} and asked.id = ${among(ids)}))`;
  const rows = await scope.q.execute<FoundSigns>(sql`
    select id, is_just_below, is_split, together from ${judgedAttempts(scope, chosen)} as j where id = ${among(ids)}`);
  return rows.map((row) => ({
    id: row.id,
    signs: [...(row.is_just_below ? (["JUST_BELOW_LIMIT"] as const) : []), ...(row.is_split ? (["SPLIT_ATTEMPT"] as const) : [])],
    earlierPieces: row.is_split ? row.together.filter((id) => id !== row.id) : [],
  }));
};

/** What an attempt asked for or let pass; null for both when it led to nothing. */
export type AttemptRequest = {
  readonly attemptId: string;
  readonly refundId: Id<"refund"> | null;
  readonly cancellationId: Id<"cancellation"> | null;
};

/** Who asks is decided before there is a row, which then names the decision; who approves decides about the row. Found by the order's index. */
export const requestsByAttemptIds = (scope: Scope, ids: readonly string[]): Promise<AttemptRequest[]> =>
  scope.q.execute<AttemptRequest>(sql`
    select d.id as "attemptId", r.id as "refundId", c.id as "cancellationId"
      from decisions as d
      left join refunds as r on r.workspace_id = d.workspace_id and r.order_id = d.order_id and (r.decision_id = d.id or r.id = d.subject_id)
      left join cancellations as c
        on c.workspace_id = d.workspace_id and c.order_id = d.order_id and (c.decision_id = d.id or c.id = d.subject_id)
     where d.workspace_id = ${scope.workspaceId} and d.id = ${among(ids)}`);

export type AttemptFilter = {
  readonly actions: readonly GuardAction[];
  readonly actorIds: readonly string[] | null;
  readonly customerId: string | null;
  readonly outcomes: readonly DecisionOutcome[] | null;
  readonly sign: AttemptSign | null;
  readonly verdicts: readonly AuthorityVerdict[] | null;
};

const SIGN_COLUMN: Record<AttemptSign, SQL> = { JUST_BELOW_LIMIT: sql`d.is_just_below`, SPLIT_ATTEMPT: sql`d.is_split` };

/** The last word on the decision; null while there is none. */
export const lastVerdictOn = ({ workspaceId }: Scope, decisionId: SQL): SQL =>
  sql`(select v.verdict from authority_verdicts as v where v.workspace_id = ${workspaceId} and v.decision_id = ${decisionId}
    order by v.version desc limit 1)`;

/** Ids of all customers who are one person with this one. */
export const clusterOf = ({ workspaceId }: Scope, customerId: string): SQL =>
  sql`any(array(select m.id from customers as named join customers as m on m.workspace_id = named.workspace_id and m.root_id = named.root_id
    where named.workspace_id = ${workspaceId} and named.id = ${customerId}))`;

/** A page of attempts, newest first, in two statements. */
export const readAttempts = async (
  scope: Scope,
  filter: AttemptFilter & Ends,
  { first, after }: { readonly first: number; readonly after: Place | null },
): Promise<Attempt[]> => {
  const { actions, actorIds, customerId, outcomes, sign, verdicts, from, to } = filter;
  // Who tried, and for whom, belongs to all pieces of an attempt; what became of it and when is its own.
  const chosen = sql`${triedWithin(actions, { from, to })} ${actorIds ? sql`and d.actor_id = ${among(actorIds)}` : sql``}
    ${customerId === null ? sql`` : sql`and d.customer_id = ${clusterOf(scope, customerId)}`}`;
  const source = sign
    ? judgedAttempts(scope, chosen)
    : sql`(select * from decisions as d where d.workspace_id = ${scope.workspaceId} and d.actor_id is not null and ${chosen})`;
  const rows = await scope.q.execute<{ id: string }>(sql`
    select d.id from ${source} as d
     where d.decided_at >= ${instantOf(from)} ${sign ? sql`and ${SIGN_COLUMN[sign]}` : sql``}
       ${outcomes ? sql`and d.outcome = ${among(outcomes)}` : sql``}
       ${verdicts ? sql`and ${lastVerdictOn(scope, sql`d.id`)} = ${among(verdicts)}` : sql``}
       ${after ? sql`and (d.decided_at, d.id) < (${instantOf(after.at)}, ${after.key})` : sql``}
     order by d.decided_at desc, d.id desc limit ${first + 1}`);
  const found = new Map(
    (
      await attemptsByIds(
        scope,
        rows.map(({ id }) => id),
      )
    ).map((row) => [row.id as string, row]),
  );
  return rows.flatMap(({ id }) => found.get(id) ?? []);
};
