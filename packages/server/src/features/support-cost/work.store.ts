import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { REASON_OF_T } from "../tag/tag.table.ts";

export type WorkAsked = {
  readonly from: Date;
  readonly to: Date;
  readonly channels: readonly ChannelName[] | null;
  readonly longestActMinutes: number;
};

/** A reply is listed by when it left; one that waits for its channel longer than this is rare enough to be left out. */
const LONGEST_QUEUE = sql`interval '7 days'`;

const instant = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;

/**
 * What people did on tickets, and when: replies they wrote, notes, requests for refunds and cancellations, defences of claims, escalations
 * by hand, decisions. From as long before the window as an act may have begun; each source is a range of an index, but for cancellations,
 * which are few.
 */
const actsOf = ({ workspaceId }: Scope, { from, to, longestActMinutes }: WorkAsked): SQL => {
  const begin = sql`${instant(from)} - ${longestActMinutes} * interval '1 minute'`;
  const within = (at: SQL): SQL => sql`${at} >= ${begin} and ${at} < ${instant(to)}`;
  return sql`select * from (
    select d.requested_by as actor_id, m.ticket_id, m.received_at as at from messages as m
      join message_deliveries as d on d.workspace_id = m.workspace_id and d.message_id = m.id and d.kind = 'REPLY'
     where m.workspace_id = ${workspaceId} and m.direction = 'OUTBOUND' and ${within(sql`m.received_at`)}
       and coalesce(m.sent_at, m.received_at) >= ${begin} and coalesce(m.sent_at, m.received_at) < ${instant(to)} + ${LONGEST_QUEUE}
    union all select n.author_id, n.ticket_id, n.created_at from ticket_notes as n
     where n.workspace_id = ${workspaceId} and ${within(sql`n.created_at`)}
    union all select r.requested_by, r.ticket_id, r.requested_at from refunds as r
     where r.workspace_id = ${workspaceId} and ${within(sql`r.requested_at`)}
    union all select c.requested_by, c.ticket_id, c.requested_at from cancellations as c
     where c.workspace_id = ${workspaceId} and ${within(sql`c.requested_at`)}
    union all select e.requested_by, e.ticket_id, e.requested_at from escalations as e
     where e.workspace_id = ${workspaceId} and (e.request_note is not null or e.claim_defence_id is not null) and ${within(sql`e.requested_at`)}
    union all select e.decided_by, e.ticket_id, e.decided_at from escalations as e
     where e.workspace_id = ${workspaceId} and e.status in ('APPROVED', 'REJECTED') and ${within(sql`e.decided_at`)}
  ) as a where a.actor_id like 'mem\\_%' and a.ticket_id is not null`;
};

/**
 * One row per ticket of the window that speaks for itself: whether it was resolved in it, what was escalated about it, and the work on it.
 * An act counts the time from the same person's previous one, wherever that was, up to the longest; a member with several roles counts
 * with the dearest, one whose roles have no rate any more as an agent. The parts are materialised: folded into one, their joins are planned
 * for a row each and compare every ticket with every act.
 */
const ticketsOf = (scope: Scope, asked: WorkAsked, key = sql`null::text`): SQL => {
  const { workspaceId } = scope;
  const longest = sql`${asked.longestActMinutes * 60}::numeric`;
  const inWindow = (at: SQL): SQL => sql`${at} >= ${instant(asked.from)} and ${at} < ${instant(asked.to)}`;
  const channels = asked.channels === null ? sql`` : sql`and t.channel = any(${sql.param([...asked.channels])}::text[])`;
  return sql`with acts as (${actsOf(scope, asked)}),
  timed as (select acts.*, least(${longest}, coalesce(extract(epoch from at - lag(at) over (partition by actor_id order by at, ticket_id)), ${longest})) as seconds from acts),
  rated as (select u.id, coalesce(
      (select max(c.hourly_minor) from cost_rates as c where c.workspace_id = u.workspace_id and c.role = any(u.roles)),
      (select c.hourly_minor from cost_rates as c where c.workspace_id = u.workspace_id and c.role = 'AGENT')) as hourly_minor
    from members as u where u.workspace_id = ${workspaceId}),
  work as materialized (select coalesce(c.merged_into_id, c.id) as ticket_id, sum(w.seconds) as seconds, count(distinct w.actor_id) as people,
      sum(w.seconds * p.hourly_minor / 3600) as cost
    from timed as w join tickets as c on c.workspace_id = ${workspaceId} and c.id = w.ticket_id join rated as p on p.id = w.actor_id
   where ${inWindow(sql`w.at`)} group by 1),
  asked as materialized (select coalesce(c.merged_into_id, c.id) as ticket_id, array_agg(distinct e.kind) as kinds
    from escalations as e join tickets as c on c.workspace_id = e.workspace_id and c.id = e.ticket_id
   where e.workspace_id = ${workspaceId} and ${inWindow(sql`e.requested_at`)} group by 1),
  cohort as materialized (select ${key} as key, k.kinds, w.seconds, w.people, w.cost,
      exists (select 1 from ticket_resolutions as s where s.workspace_id = t.workspace_id and s.ticket_id = t.id
        and ${inWindow(sql`s.resolved_at`)}) as is_resolved
    from tickets as t left join asked as k on k.ticket_id = t.id left join work as w on w.ticket_id = t.id
   where t.workspace_id = ${workspaceId} and t.merged_into_id is null and ${inWindow(sql`t.created_at`)} ${channels})`;
};

const HANDLED = sql`is_resolved and seconds is not null`;
const FIGURES = sql`count(*) filter (where is_resolved)::int as resolved, count(*) filter (where ${HANDLED})::int as handled,
  round(avg(seconds) filter (where ${HANDLED}))::int as seconds, round(avg(people) filter (where ${HANDLED}), 2)::text as people,
  round(avg(cost) filter (where ${HANDLED}))::text as cost, round(sum(cost) filter (where ${HANDLED}))::text as cost_sum`;

export type Figures = {
  readonly resolved: number;
  readonly handled: number;
  /** Averages over the handled ones. */
  readonly seconds: number | null;
  readonly people: string | null;
  readonly costMinor: bigint | null;
  readonly costSumMinor: bigint | null;
};
type Found = {
  resolved: number;
  handled: number;
  seconds: number | null;
  people: string | null;
  cost: string | null;
  cost_sum: string | null;
};

const figuresOf = ({ resolved, handled, seconds, people, cost, cost_sum: costSum }: Found): Figures => ({
  resolved,
  handled,
  seconds,
  people,
  costMinor: cost === null ? null : BigInt(cost),
  costSumMinor: costSum === null ? null : BigInt(costSum),
});

export type GroupFigures = Figures & { readonly name: string; readonly tickets: number; readonly total: number };

/** Tickets by what was escalated about them; a ticket with two kinds counts in both. */
export const workByEscalation = async (scope: Scope, asked: WorkAsked): Promise<GroupFigures[]> => {
  const rows = await scope.q.execute<Found & { name: string; tickets: number }>(sql`${ticketsOf(scope, asked)}
    select g.name, count(*)::int as tickets, ${FIGURES}
      from cohort cross join lateral unnest(array['ALL'] || case when kinds is null then array['NOT_ESCALATED'] else array_prepend('ESCALATED', kinds) end) as g(name)
     group by g.name`);
  const total = rows.find(({ name }) => name === "ALL")?.tickets ?? 0;
  return rows.map((row) => ({ name: row.name, tickets: row.tickets, total, ...figuresOf(row) }));
};

const KEYS = { NONE: sql`null::text`, CHANNEL: sql`t.channel`, REASON: REASON_OF_T };
export type ResolutionCostGroup = keyof typeof KEYS;
export type KeyFigures = Figures & { readonly key: string | null };

/** Tickets resolved in the window, the dearest group first; groups without a resolution are none. */
export const workByKey = async (scope: Scope, asked: WorkAsked, by: ResolutionCostGroup, most: number): Promise<KeyFigures[]> => {
  const named =
    by === "REASON"
      ? sql`(select n.name from tags as n where n.workspace_id = ${scope.workspaceId} and n.id = g.key)`
      : sql`g.key`;
  const rows = await scope.q.execute<Found & { key: string | null }>(sql`${ticketsOf(scope, asked, KEYS[by])},
    grouped as (select key, ${FIGURES}, sum(seconds) filter (where ${HANDLED}) as work
      from cohort group by key having count(*) filter (where is_resolved) > 0)
    select ${named} as key, g.resolved, g.handled, g.seconds, g.people, g.cost, g.cost_sum from grouped as g
     order by g.work desc nulls last, 1 limit ${most}`);
  return rows.map((row) => ({ key: row.key, ...figuresOf(row) }));
};

export type Waiting = {
  /** Null for all kinds together. */
  readonly kind: string | null;
  readonly opened: number;
  readonly open: number;
  readonly decided: number;
  readonly expired: number;
  readonly withdrawn: number;
  readonly medianSeconds: number | null;
  readonly ninetiethSeconds: number | null;
};

/** How long decisions about escalations of the window took, by kind and in all. */
export const waitingOf = async (scope: Scope, { from, to, channels }: WorkAsked): Promise<Waiting[]> => {
  const counted = (status: string): SQL => sql`count(*) filter (where status in (${sql.raw(status)}))::int`;
  const waited = (share: number): SQL =>
    sql`floor(percentile_disc(${share}::float8) within group (order by extract(epoch from decided_at - requested_at)) filter (where status in ('APPROVED', 'REJECTED', 'EXPIRED')))::int`;
  const onChannels =
    channels === null
      ? sql``
      : sql`and exists (select 1 from tickets as t where t.workspace_id = e.workspace_id and t.id = e.ticket_id and t.channel = any(${sql.param([...channels])}::text[]))`;
  return scope.q.execute<Waiting>(sql`
    select kind, count(*)::int as opened, ${counted("'OPEN'")} as open, ${counted("'APPROVED', 'REJECTED'")} as decided,
        ${counted("'EXPIRED'")} as expired, ${counted("'WITHDRAWN'")} as withdrawn,
        ${waited(0.5)} as "medianSeconds", ${waited(0.9)} as "ninetiethSeconds"
      from escalations as e where e.workspace_id = ${scope.workspaceId}
       and e.requested_at >= ${instant(from)} and e.requested_at < ${instant(to)} ${onChannels}
     group by grouping sets ((), (kind))`);
};
