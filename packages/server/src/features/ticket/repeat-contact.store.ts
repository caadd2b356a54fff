import { sql } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import { clusterOf } from "../customer/customer.table.ts";
import { messages } from "../message/message.table.ts";
import { tags, threads, tickets, ticketTags } from "./ticket.table.ts";

const REASON_OF = (ticket: string) =>
  sql`(select min(l.tag_id) from ${ticketTags} as l join ${tags} as g on g.workspace_id = l.workspace_id and g.id = l.tag_id and g.is_reason
    where l.workspace_id = ${sql.raw(ticket)}.workspace_id and l.ticket_id = ${sql.raw(ticket)}.id)`;

/** When we first answered: by a message, or by stopping the clock. */
const ANSWERED_AT = sql`least((select min(m.received_at) from ${messages} as m
    where m.workspace_id = p.workspace_id and m.ticket_id = p.id and m.direction = 'OUTBOUND'),
  (select min(h.sla_stopped_at) from ${threads} as h where h.workspace_id = p.workspace_id and h.ticket_id = p.id))`;

/**
 * Which earlier ticket each of these repeats (S56): the newest of the same customer (identity cluster) about the same order or for the
 * same reason that we had answered before this one was opened. Those that repeat nothing are left out.
 */
export const repeatedByTicketIds = (scope: Scope, ids: readonly string[]): Promise<{ id: string; repeatedId: string }[]> =>
  scope.q.execute<{ id: string; repeatedId: string }>(sql`
    select t.id, earlier.id as "repeatedId"
      from ${tickets} as t cross join lateral (
        select p.id from ${tickets} as p
         where p.workspace_id = t.workspace_id and p.customer_id = any(array(${clusterOf(scope.workspaceId, sql`t.customer_id`)}))
           and p.id < t.id
           and (p.order_id = t.order_id or p.order_external_id = t.order_external_id or ${REASON_OF("p")} = ${REASON_OF("t")})
           and ${ANSWERED_AT} < t.created_at
         order by p.id desc limit 1) as earlier
     where t.workspace_id = ${scope.workspaceId} and t.id = any(${sql.param([...ids])}::text[])`);
