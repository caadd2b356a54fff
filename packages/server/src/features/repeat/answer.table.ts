import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import { ticketResolutions } from "../ticket/ticket-resolution.table.ts";
import { REPEAT_WINDOW_DAYS } from "./repeat-contact.policy.ts";
import { sameMatterAs } from "./same-matter.table.ts";

const WINDOW = sql`${REPEAT_WINDOW_DAYS} * interval '1 day'`;
const GOING_OUT = ["QUEUED", "SENDING", "SENT", "UNKNOWN"];

/** A reply counts where it was written for what follows on the ticket: who replies and resolves at once has resolved by the reply. */
const writtenAt = (message: string, delivery: string): SQL =>
  sql.raw(
    `case when ${delivery}.message_id is null then coalesce(${message}.sent_at, ${message}.received_at) else ${message}.received_at end`,
  );

/** Whether an outbound message that left-joins its delivery is a reply. */
const isReply = (delivery: string): SQL =>
  sql`(${sql.raw(delivery)}.message_id is null or (${sql.raw(delivery)}.kind = 'REPLY' and ${sql.raw(delivery)}.status = any(${sql.param(GOING_OUT)}::text[])))`;

/** Ids of the tickets that are shown as `primary`. */
const shownAs = (workspace: Id<"workspace">, primary: SQL): SQL => sql`(select ${primary} as id union all
  select w.id from tickets as w where w.workspace_id = ${workspace} and w.merged_into_id = ${primary})`;

/** `id` and `written_at` of the replies on the ticket that is shown as `primary`. */
const repliesOn = (workspace: Id<"workspace">, primary: SQL): SQL => sql`
  select r.id, r.written_at from ${shownAs(workspace, primary)} as one
   cross join lateral (select o.id, ${writtenAt("o", "q")} as written_at from messages as o
      left join message_deliveries as q on q.workspace_id = o.workspace_id and q.message_id = o.id
     where o.workspace_id = ${workspace} and o.ticket_id = one.id and o.direction = 'OUTBOUND' and ${isReply("q")} offset 0) as r`;

export type AnswersAsked = {
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  /** Further conditions on the message `m`, its ticket `t` and its delivery `d`. */
  readonly where?: SQL | undefined;
};

/**
 * Our replies of a time, with what became of each. The rows read grow with the replies of the window and with what their customers have
 * written, never with the workspace: an index gives the window's replies, and each of the questions is an index range. `offset 0` keeps the
 * planner from turning these round, which it would while it has no statistics of young tables.
 * - `is_resolved`: the ticket was resolved behind the reply, before any other reply of ours.
 * - `is_first`: of those, the first that resolved the matter: none resolved this ticket before, and no reply had resolved another ticket
 *   about the matter in the 7 days before the first question of this one.
 * - `is_known`: it was sent, and 7 days are over.
 * - `is_repeated`: of those, the customer wrote again about the matter within these days.
 */
export const answersOf = (workspace: Id<"workspace">, { from, to, now, where }: AnswersAsked): SQL => sql`
  select m.id, m.thread_id, m.ticket_id, t.merged_into_id, t.channel, d.macro_version_id, d.requested_by, x.at, r.is_resolved, f.is_first,
         y.is_known, z.is_repeated
    from messages as m
    join tickets as t on t.workspace_id = m.workspace_id and t.id = m.ticket_id
    left join message_deliveries as d on d.workspace_id = m.workspace_id and d.message_id = m.id
   cross join lateral (select coalesce(m.sent_at, m.received_at) as at, ${writtenAt("m", "d")} as written_at,
          coalesce(t.merged_into_id, t.id) as primary_id) as x
   cross join lateral (select coalesce(d.status, 'SENT') = 'SENT' and x.at < ${now.toISOString()}::timestamptz - ${WINDOW} as is_known) as y
   cross join lateral (select min(o.written_at) as at from (${repliesOn(workspace, sql`x.primary_id`)}) as o
          where (o.written_at, o.id) > (x.written_at, m.id) offset 0) as next
   cross join lateral (select exists (select 1 from ${shownAs(workspace, sql`x.primary_id`)} as one
           cross join lateral (select 1 from ${ticketResolutions} as s where s.workspace_id = ${workspace} and s.ticket_id = one.id
               and s.resolved_at >= x.written_at and (next.at is null or s.resolved_at < next.at) offset 0) as s) as is_resolved offset 0) as r
   cross join lateral (select case when r.is_resolved then (select min(c.started_at) from ${shownAs(workspace, sql`x.primary_id`)} as one
           cross join lateral (select min(b.started_at) as started_at from sla_clocks as b
               where b.workspace_id = ${workspace} and b.ticket_id = one.id offset 0) as c) end as asked_at offset 0) as q
   cross join lateral (select r.is_resolved and not exists (
          select 1 from (${sameMatterAs(workspace)}) as k
           cross join lateral (select s.resolved_at from ${ticketResolutions} as s
               where s.workspace_id = ${workspace} and s.ticket_id = k.id
                 and s.resolved_at < case when k.same_ticket then x.written_at else q.asked_at end
                 and (k.same_ticket or s.resolved_at >= q.asked_at - ${WINDOW}) offset 0) as s
           where exists (select 1 from (${repliesOn(workspace, sql`k.ticket_id`)}) as o where o.written_at <= s.resolved_at)
          ) as is_first offset 0) as f
   cross join lateral (select y.is_known and exists (
          select 1 from (${sameMatterAs(workspace)}) as k
           cross join lateral (select 1 from sla_clocks as c where c.workspace_id = ${workspace} and c.ticket_id = k.id
               and c.started_at > x.at and c.started_at <= x.at + ${WINDOW} offset 0) as c
          ) as is_repeated offset 0) as z
   where m.workspace_id = ${workspace} and m.direction = 'OUTBOUND' and ${isReply("d")}
     and coalesce(m.sent_at, m.received_at) >= ${from.toISOString()}::timestamptz
     and coalesce(m.sent_at, m.received_at) < ${to.toISOString()}::timestamptz
     ${where ?? sql``}`;

/** Who wrote or recorded the answer `a`, by id. */
export const authorOf = (workspace: Id<"workspace">): SQL => sql`coalesce(a.requested_by,
  (select c.stopped_by from sla_clocks as c
    where c.workspace_id = ${workspace} and c.thread_id = a.thread_id and c.stopped_by_message_id = a.id limit 1),
  (select e.actor_id from audit_entries as e
    where e.workspace_id = ${workspace} and e.subject_id = a.id and e.action = 'message.recordReply' limit 1))`;

const one = (condition: SQL): SQL => sql`(${condition})::int`;

/** Of one row of `answersOf`, known as `a`: whether it counts as part, or as whole, of each share. Said once, here. */
export const OUTCOME_SQL = {
  resolved: one(sql`a.is_resolved`),
  fcr: one(sql`a.is_first and a.is_known and not a.is_repeated`),
  fcrOf: one(sql`a.is_first and a.is_known`),
  repeated: one(sql`a.is_known and a.is_repeated`),
  repeatedOf: one(sql`a.is_known`),
};
