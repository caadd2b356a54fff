import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import type { ThreadSource } from "../ticket/index.ts";
import { MAX_CANDIDATES } from "./duplicate.policy.ts";
import { MAX_TEXT } from "./own-words.policy.ts";
import { speakerOf } from "../tag/tag.table.ts";

/** How a stored ticket came in. */
export type StoredOpening = {
  readonly id: Id<"ticket">;
  /** The ticket that answers for it. */
  readonly shownBy: Id<"ticket">;
  /** Whether one identity cluster wrote it and the asked one. */
  readonly sameCustomer: boolean;
  readonly customerId: Id<"customer">;
  readonly orderId: Id<"order"> | null;
  readonly orderExternalId: string | null;
  readonly products: readonly string[];
  readonly channel: ChannelName;
  readonly channelAccountId: Id<"channelAccount">;
  readonly source: ThreadSource;
  readonly status: string;
  readonly senderName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly reason: string | null;
  readonly receivedMs: number;
  /** What the sender says; null when unknown. */
  readonly sentMs: number | null;
};

type Asked = {
  readonly ticketId: Id<"ticket">;
  readonly customerId: Id<"customer">;
  readonly orderId: Id<"order"> | null;
  /** At most two are looked up. */
  readonly orderNumbers: readonly string[];
};

/**
 * Held until the transaction ends: of two messages about one order or of one identity cluster that come at once, the second sees the
 * first. A statement of its own, because a statement does not see what was committed while it waited.
 */
export const lockMatter = async (tx: Tx, { customerId, orderNumbers }: Asked): Promise<void> => {
  await tx.q.execute(sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from (
      select ${tx.workspaceId} || ' ' || root_id as key from customers where workspace_id = ${tx.workspaceId} and id = ${customerId}
      union select ${tx.workspaceId} || ' ' || number from unnest(${sql.param([...orderNumbers])}::text[]) as number
      order by key) as matter`);
};

/**
 * The newest tickets of the same identity cluster, order or order number, with their first messages. Each way is an index range of at most
 * MAX_CANDIDATES rows, so the cost does not grow with the workspace, nor with what a busy customer wrote before. The window is applied
 * behind the limit for that reason.
 */
export const readSuspects = async (tx: Tx, asked: Asked, since: Date): Promise<StoredOpening[]> => {
  const { workspaceId } = tx;
  const newest = sql.raw(String(MAX_CANDIDATES));
  // Two parameters, not an array: for one of unknown length the planner would make a new plan each time, which takes longer than to run it.
  const [number = null, otherNumber = null] = asked.orderNumbers;
  const rows = await tx.q.execute<StoredOpening>(sql`
    with found as (
      select t.id from customers as own join customers as member on member.workspace_id = own.workspace_id and member.root_id = own.root_id
        cross join lateral (select id from tickets where workspace_id = ${workspaceId} and customer_id = member.id and id <> ${asked.ticketId}
          order by id desc limit ${newest}) as t
        where own.workspace_id = ${workspaceId} and own.id = ${asked.customerId}
      union
      (select id from tickets where workspace_id = ${workspaceId} and order_id = ${asked.orderId} and id <> ${asked.ticketId}
        order by id desc limit ${newest})
      union
      (select id from tickets where workspace_id = ${workspaceId} and order_external_id = ${number} and id <> ${asked.ticketId}
        order by id desc limit ${newest})
      union
      (select id from tickets where workspace_id = ${workspaceId} and order_external_id = ${otherNumber} and id <> ${asked.ticketId}
        order by id desc limit ${newest})
    ), newest as (
      select t.* from found join tickets as t on t.workspace_id = ${workspaceId} and t.id = found.id
      where t.created_at >= ${since.toISOString()}::timestamptz order by t.created_at desc limit ${newest}
    )
    select t.id, coalesce(t.merged_into_id, t.id) as "shownBy", t.customer_id as "customerId",
      c.root_id = (select root_id from customers where workspace_id = ${workspaceId} and id = ${asked.customerId}) as "sameCustomer", t.order_id as "orderId",
      t.order_external_id as "orderExternalId", t.channel, t.status, m.channel_account_id as "channelAccountId", th.source,
      m.sender_name as "senderName", m.subject, left(m.body, ${sql.raw(String(MAX_TEXT))}) as text,
      (extract(epoch from m.received_at) * 1000)::float8 as "receivedMs", (extract(epoch from m.sent_at) * 1000)::float8 as "sentMs",
      coalesce((select array_agg(l.title) from (select title from order_lines where workspace_id = ${workspaceId} and order_id = t.order_id
        order by position limit 20) as l), '{}') as products,
      (select s.name from tags as g join tags as s on s.workspace_id = g.workspace_id and s.id = ${speakerOf("g")}
        where g.workspace_id = ${workspaceId} and g.id = t.reason_id) as reason
    from newest as t
      join customers as c on c.workspace_id = ${workspaceId} and c.id = t.customer_id
      cross join lateral (select * from messages where workspace_id = ${workspaceId} and ticket_id = t.id and direction = 'INBOUND'
        order by id limit 1) as m
      join threads as th on th.workspace_id = ${workspaceId} and th.id = m.thread_id
    order by t.created_at desc`);
  return [...rows];
};
