import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import { speakerOf } from "../tag/tag.table.ts";
import { REPEAT_WINDOW_DAYS } from "./repeat-contact.policy.ts";

/** Statements of others count by the same days. */
export { REPEAT_WINDOW_DAYS };

/**
 * The tickets that are about the same matter as the ticket `t`, with what they have in common: `id`, the `ticket_id` under which it is
 * shown, `same_ticket`, `same_order`, `same_customer`, `shares_reason`. The same rule as repeat-contact.policy.ts, which a test compares:
 * lists need it in one statement, whatever the number of rows. Each part is an index range: of the merged tickets, the order, the customer's
 * cluster. Of one customer, the same number is the same order, also when the order is not known here. Tickets that are merged are one
 * ticket, shown as its primary. What is about the same matter is so both ways.
 */
export const sameMatterAs = (workspace: Id<"workspace">): SQL => sql`
  select k.id, k.shown_as as ticket_id, k.same_ticket, k.same_order, k.same_customer, l.shares_reason
    from (
      select r.id, min(r.shown_as) as shown_as, bool_or(r.same_ticket) as same_ticket, bool_or(r.same_order) as same_order,
             bool_or(r.same_customer) as same_customer
        from (
          select coalesce(t.merged_into_id, t.id) as id, coalesce(t.merged_into_id, t.id) as shown_as,
                 true as same_ticket, false as same_order, false as same_customer
          union all
          select o.id, o.merged_into_id, true, false, false from tickets as o
           where o.workspace_id = ${workspace} and o.merged_into_id = coalesce(t.merged_into_id, t.id)
          union all
          select o.id, coalesce(o.merged_into_id, o.id), false, true, false from tickets as o
           where o.workspace_id = ${workspace} and o.order_id = t.order_id
          union all
          select o.id, coalesce(o.merged_into_id, o.id), false,
                 o.order_id is null and t.order_id is null and coalesce(o.order_external_id = t.order_external_id, false), true
            from customers as me
            join customers as one on one.workspace_id = me.workspace_id and one.root_id = me.root_id
            join tickets as o on o.workspace_id = one.workspace_id and o.customer_id = one.id
           where me.workspace_id = ${workspace} and me.id = t.customer_id
        ) as r
       group by r.id
    ) as k
   cross join lateral (
          select not k.same_ticket and not k.same_order and exists (select 1 from tickets as mine
              join tags as g on g.workspace_id = mine.workspace_id and g.id = mine.reason_id
              join tickets as theirs on theirs.workspace_id = mine.workspace_id and theirs.id in (k.id, k.shown_as)
              join tags as h on h.workspace_id = theirs.workspace_id and h.id = theirs.reason_id
                   and ${speakerOf("h")} = ${speakerOf("g")}
             where mine.workspace_id = ${workspace} and mine.id in (t.id, t.merged_into_id)) as shares_reason
        ) as l
   where k.same_ticket or k.same_order or (k.same_customer and l.shares_reason)`;
