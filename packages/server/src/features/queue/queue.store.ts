import { sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { rowSet } from "../../platform/row-set.ts";
import { speakerOf } from "../tag/tag.table.ts";
import type { TicketQueue, TicketQueueSource } from "../ticket/index.ts";
import { tickets } from "../ticket/ticket.table.ts";
import type { LegalMention } from "./legal-words.policy.ts";
import type { QueueFacts } from "./queue.policy.ts";
import { legalMentions } from "./queue.table.ts";

export type TicketQueueFacts = QueueFacts & {
  readonly id: Id<"ticket">;
  readonly queue: TicketQueue;
  readonly queueSource: TicketQueueSource;
};

/** As many as anybody reads; the first ones said it already. */
const MOST_MENTIONS = 5;

/** The ticket and what was merged into it. */
const MEMBERS = sql`select m.* from ${tickets} as m where m.workspace_id = t.workspace_id and (m.id = t.id or m.merged_into_id = t.id)`;

/** What the queues of these tickets follow from; one statement for all of them. */
export const queueFactsByTicketIds = async (scope: Scope, ticketIds: readonly string[]): Promise<TicketQueueFacts[]> => {
  const rows = await scope.q.execute<{
    id: Id<"ticket">;
    queue: TicketQueue;
    queue_source: TicketQueueSource;
    high: boolean;
    reasons: string[] | null;
    claims: { kind: string; orderNumber: string }[] | null;
    notices: number;
    mentions: TicketQueueFacts["mentions"] | null;
  }>(sql`
    select t.id, t.queue, t.queue_source, t.risk = 'HIGH' as high,
      (select array_agg(distinct g.name) from (${MEMBERS}) as m
         join tags as held on held.workspace_id = m.workspace_id and held.id = m.reason_id
         join tags as g on g.workspace_id = held.workspace_id and g.id = ${speakerOf("held")} and g.complexity = 'COMPLEX') as reasons,
      (select jsonb_agg(distinct jsonb_build_object('kind', c.kind, 'orderNumber', o.external_id)) from (${MEMBERS}) as m
         join claims as c on c.workspace_id = m.workspace_id and c.order_id = m.order_id and c.state in ('FILED', 'DEFENDED')
         join orders as o on o.workspace_id = c.workspace_id and o.id = c.order_id) as claims,
      (select count(distinct n.quarantined_message_id)::int from (${MEMBERS}) as m
         join claim_notices as n on n.workspace_id = m.workspace_id and n.settled_at is null and m.order_id = any(n.order_ids)) as notices,
      (select jsonb_agg(jsonb_build_object('kind', l.kind, 'excerpt', l.excerpt, 'messageId', l.message_id))
         from (select l.* from (${MEMBERS}) as m
                 join ${legalMentions} as l on l.workspace_id = m.workspace_id and l.ticket_id = m.id
                order by l.message_id, l.kind limit ${MOST_MENTIONS}) as l) as mentions
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
      join ${tickets} as t on t.workspace_id = ${scope.workspaceId} and t.id = asked.id`);
  return rows.map(({ id, queue, queue_source: queueSource, high, reasons, claims, notices, mentions }) => ({
    id,
    queue,
    queueSource,
    isHighRisk: high,
    complexReasons: reasons ?? [],
    filedClaims: claims ?? [],
    unclearNotices: notices,
    mentions: mentions ?? [],
  }));
};

/** These tickets, and those that answer for them. */
export const withPrimaries = async (scope: Scope, ticketIds: readonly Id<"ticket">[]): Promise<Id<"ticket">[]> => {
  const rows = await scope.q.execute<{ id: Id<"ticket"> }>(sql`select distinct unnest(array[t.id, t.merged_into_id]) as id
    from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
    join ${tickets} as t on t.workspace_id = ${scope.workspaceId} and t.id = asked.id`);
  return rows.flatMap(({ id }) => id ?? []).sort();
};

/** Part of another change of these tickets. */
export const setQueues = async (tx: Tx, rows: readonly { id: Id<"ticket">; queue: TicketQueue }[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx.q.execute(sql`update ${tickets} as t set queue = given.queue from ${rowSet(rows, "id text, queue text")}
    where t.workspace_id = ${tx.workspaceId} and t.id = given.id`);
};

export const insertMentions = async (
  tx: Tx,
  message: { readonly id: Id<"message">; readonly ticketId: Id<"ticket"> },
  mentions: readonly LegalMention[],
): Promise<void> => {
  if (mentions.length === 0) return;
  const { workspaceId } = tx;
  await tx.q
    .insert(legalMentions)
    .values(mentions.map((mention) => ({ workspaceId, messageId: message.id, ticketId: message.ticketId, ...mention })));
};

export type QueueCount = {
  readonly queue: TicketQueue;
  readonly open: number;
  readonly waiting: number;
  readonly overdue: number;
};

/** Unresolved matters of each queue: a primary with everything merged into it is one. Reads unresolved tickets only, by their own index. */
export const countQueues = async (scope: Scope, at: Date): Promise<QueueCount[]> => [
  ...(await scope.q.execute<QueueCount>(sql`
    select p.queue, count(distinct p.id) filter (where u.any_open)::int as open, count(distinct p.id) filter (where not u.any_open)::int as waiting,
           count(distinct p.id) filter (where p.sla_due_at < ${at.toISOString()}::timestamptz)::int as overdue
      from (select coalesce(t.merged_into_id, t.id) as id, bool_or(t.status = 'OPEN') as any_open from ${tickets} as t
             where t.workspace_id = ${scope.workspaceId} and t.status <> 'RESOLVED' group by 1) as u
      join ${tickets} as p on p.workspace_id = ${scope.workspaceId} and p.id = u.id
     group by p.queue`)),
];
