import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";

export type ThreadFacts = {
  readonly threadId: string;
  readonly channel: ChannelName;
  readonly ticketId: string;
  /** What the channel reports as the buyer's locale. */
  readonly locale: string | null;
  /** The buyer's latest messages in this conversation, newest first. */
  readonly buyerTexts: readonly string[];
  readonly orderCompletedAt: Date | null;
  readonly refundDone: boolean;
  readonly linkHosts: readonly string[];
};

/** Few are enough to tell a language. */
const LATEST = 3;

type Row = {
  readonly thread_id: string;
  readonly channel: ChannelName;
  readonly ticket_id: string;
  readonly locale: string | null;
  readonly texts: string[];
  readonly completed_ms: number | null;
  readonly refund_done: boolean;
  readonly hosts: string[];
};

/**
 * What the rules need to know about conversations, in one statement. A refund counts if it is of the ticket, of the primary that
 * answers for it, or of any ticket merged into that one. An order is complete with its last delivery, else with the last sign of its
 * shipment; an order that has not left has no such time.
 */
export const readThreadFacts = async (scope: Scope, threadIds: readonly string[]): Promise<ThreadFacts[]> => {
  const rows = await scope.q.execute<Row>(sql`
    select t.id as thread_id, t.channel, k.id as ticket_id, root.locale,
      (select coalesce(array_agg(m.body order by m.received_at desc, m.id desc), '{}') from (
        select body, received_at, id from messages where workspace_id = t.workspace_id and thread_id = t.id and direction = 'INBOUND'
        order by received_at desc, id desc limit ${LATEST}) as m) as texts,
      (select (extract(epoch from coalesce(max(s.status_at) filter (where s.status = 'DELIVERED'), max(coalesce(s.last_event_at, s.status_at)))) * 1000)::float8
        from shipments as s where s.workspace_id = k.workspace_id and s.order_id = coalesce(k.order_id, p.order_id)
          and s.status in ('DELIVERED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'RETURN_TO_SENDER')) as completed_ms,
      exists (select 1 from tickets as member join refunds as r on r.workspace_id = member.workspace_id and r.ticket_id = member.id
        where member.workspace_id = k.workspace_id and (member.id = coalesce(k.merged_into_id, k.id) or member.merged_into_id = coalesce(k.merged_into_id, k.id))
          and r.status in ('DONE_UNCONFIRMED', 'CONFIRMED')) as refund_done,
      (select coalesce(array_agg(a.host order by a.host), '{}') from link_allowances as a
        where a.workspace_id = t.workspace_id and a.channel = t.channel) as hosts
    from threads as t
    join tickets as k on k.workspace_id = t.workspace_id and k.id = t.ticket_id
    left join tickets as p on p.workspace_id = k.workspace_id and p.id = k.merged_into_id
    join customers as c on c.workspace_id = k.workspace_id and c.id = k.customer_id
    join customers as root on root.workspace_id = c.workspace_id and root.id = c.root_id
    where t.workspace_id = ${scope.workspaceId} and t.id = any(${sql.param([...threadIds])}::text[])`);
  return rows.map((row) => ({
    threadId: row.thread_id,
    channel: row.channel,
    ticketId: row.ticket_id,
    locale: row.locale,
    buyerTexts: row.texts,
    orderCompletedAt: row.completed_ms === null ? null : new Date(row.completed_ms),
    refundDone: row.refund_done,
    linkHosts: row.hosts,
  }));
};
