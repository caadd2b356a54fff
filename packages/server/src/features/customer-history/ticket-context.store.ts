import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { CHANNELS } from "../workspace/workspace.table.ts";
import { milliseconds } from "./cluster.store.ts";
import { MOST_OTHER_TICKETS } from "./context-summary.policy.ts";
import type { ContextTicket } from "./context-summary.policy.ts";
import { speakerOf } from "../tag/tag.table.ts";

/** A ticket among the other tickets of its identity cluster. */
export type TicketContext = {
  readonly id: string;
  readonly customerId: string;
  readonly rootId: string;
  readonly ticket: ContextTicket;
  readonly others: readonly ContextTicket[];
};

type Found = {
  asked_id: string;
  customer_id: string;
  root_id: string;
  id: string;
  channel: ChannelName;
  ms: number;
  is_resolved: boolean;
  subject: string;
  reason: string | null;
  order_number: string | null;
  same_order: boolean;
  same_product: boolean;
  same_reason: boolean;
};

/**
 * The order a ticket is about: the linked one, else the one of this very cluster that has the number found in the messages (a mail about
 * an order of another channel is not linked by itself). Each channel is one look into the index of numbers.
 */
const orderOf = (ticket: "t" | "x") => {
  const row = sql.raw(ticket);
  return sql`(select o.id, o.external_id from orders as o where o.workspace_id = ${row}.workspace_id and o.id = ${row}.order_id
      union all
      select o.id, o.external_id from orders as o join customers as k on k.workspace_id = o.workspace_id and k.id = o.customer_id
        and k.root_id = c.root_id
       where ${row}.order_id is null and o.workspace_id = ${row}.workspace_id and o.external_id = ${row}.order_external_id
         and o.channel = any(${sql.param([...CHANNELS])}::text[]) limit 1)`;
};
/** The order of `x` holds a product of the order of `t`, under the same ASIN or SKU. */
const SAME_PRODUCT = sql`exists (select 1 from order_lines as a join order_lines as b on b.workspace_id = a.workspace_id and b.order_id = that.id
    and (b.asin = a.asin or b.sku = a.sku) where a.workspace_id = t.workspace_id and a.order_id = this.id)`;
/** Of one customer, the same number is the same order, also when the order itself is not known here. */
const SAME_ORDER = sql`coalesce(that.id = this.id, x.order_external_id = t.order_external_id, false)`;
const reasonOf = (ticket: "t" | "x") => sql`(select n.id, n.name from tags as g
    join tags as n on n.workspace_id = g.workspace_id and n.id = ${speakerOf("g")}
    where g.workspace_id = ${sql.raw(ticket)}.workspace_id and g.id = ${sql.raw(ticket)}.reason_id)`;

/** The tickets whose messages are one matter with `x`: itself, and what was merged into it. */
const MATTER = sql`(select x.id union all select z.id from tickets as z where z.workspace_id = x.workspace_id and z.merged_into_id = x.id)`;

/**
 * Each asked ticket with the newest other tickets of its cluster, by the last thing the customer wrote in them; one statement for all.
 * A merged ticket is told with its primary ticket, and never as another one than itself.
 */
export const ticketContextsByIds = async (scope: Scope, ticketIds: readonly string[]): Promise<TicketContext[]> => {
  const most = sql`${MOST_OTHER_TICKETS}`;
  const tickets = sql`select y.* from tickets as y where y.workspace_id = m.workspace_id and y.customer_id = m.id`;
  const rows = await scope.q.execute<Found>(sql`
    select t.id as asked_id, t.customer_id, c.root_id, x.id, coalesce(w.channel, x.channel) as channel,
        ${milliseconds(sql`coalesce(w.at, x.created_at)`)} as ms, x.status = 'RESOLVED' and not exists (select 1 from tickets as z
          where z.workspace_id = x.workspace_id and z.merged_into_id = x.id and z.status <> 'RESOLVED') as is_resolved, x.subject, v.name as reason,
        coalesce(that.external_id, x.order_external_id) as order_number, ${SAME_ORDER} as same_order, ${SAME_PRODUCT} as same_product,
        coalesce(v.id = u.id, false) as same_reason
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
      join tickets as t on t.workspace_id = ${scope.workspaceId} and t.id = asked.id
      join customers as c on c.workspace_id = t.workspace_id and c.id = t.customer_id
      cross join lateral (
        (select * from tickets as own where own.workspace_id = t.workspace_id and own.id = t.id)
        union all
        (select e.* from customers as m cross join lateral (${tickets} and y.merged_into_id is null
            and y.id not in (t.id, coalesce(t.merged_into_id, t.id)) order by y.created_at desc, y.id desc limit ${most}) as e
          where m.workspace_id = c.workspace_id and m.root_id = c.root_id order by e.created_at desc, e.id desc limit ${MOST_OTHER_TICKETS})
      ) as x
      left join lateral ${orderOf("t")} as this on true
      left join lateral ${orderOf("x")} as that on true
      left join lateral ${reasonOf("x")} as v on true
      left join lateral ${reasonOf("t")} as u on true
      left join lateral (select l.received_at as at, h.channel from (select newest.* from ${MATTER} as part(id)
            cross join lateral (select g.received_at, g.id, g.thread_id from messages as g
              where g.workspace_id = x.workspace_id and g.ticket_id = part.id and g.direction = 'INBOUND'
              order by g.received_at desc, g.id desc limit 1) as newest order by newest.received_at desc, newest.id desc limit 1) as l
          join threads as h on h.workspace_id = x.workspace_id and h.id = l.thread_id) as w on true
     order by t.id, ms desc, x.id desc`);
  return [...Map.groupBy(rows, (row) => row.asked_id).values()].flatMap((group) => {
    const own = group.find((row) => row.id === row.asked_id);
    return own === undefined
      ? []
      : [
          {
            id: own.id,
            customerId: own.customer_id,
            rootId: own.root_id,
            ticket: read(own),
            others: group.filter((row) => row !== own).map(read),
          },
        ];
  });
};

const read = (row: Found): ContextTicket => ({
  id: row.id,
  channel: row.channel,
  contactAt: new Date(row.ms),
  isResolved: row.is_resolved,
  subject: row.subject,
  reason: row.reason,
  orderNumber: row.order_number,
  isSameOrder: row.same_order,
  isSameProduct: row.same_product,
  isSameReason: row.same_reason,
});
