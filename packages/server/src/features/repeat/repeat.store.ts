import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { REASON_OF_T } from "../tag/tag.table.ts";
import { REPEAT_WINDOW_DAYS } from "./repeat-contact.policy.ts";
import type { EarlierAnswer } from "./repeat-contact.policy.ts";
import { sameMatterAs } from "./same-matter.table.ts";

/**
 * Answers before a contact `c` (a reply clock: its start is a customer who waits, its stop an answer, as is resolving a ticket) on its
 * ticket `t`, that were about the same matter, with what the two have in common.
 */
const answersBefore = (scope: Scope) => sql`
  select k.ticket_id, a.stopped_at, k.same_ticket, k.same_order, k.same_customer, k.shares_reason
    from (${sameMatterAs(scope.workspaceId)}) as k
   cross join lateral (
          select e.stopped_at from sla_clocks as e where e.workspace_id = ${scope.workspaceId} and e.ticket_id = k.id
             and e.stopped_at < c.started_at and e.stopped_at >= c.started_at - ${REPEAT_WINDOW_DAYS} * interval '1 day'
          union all
          select e.resolved_at from tickets as e where e.workspace_id = ${scope.workspaceId} and e.id = k.id
             and e.resolved_at < c.started_at and e.resolved_at >= c.started_at - ${REPEAT_WINDOW_DAYS} * interval '1 day'
        ) as a`;

export type AnswerBefore = EarlierAnswer & { readonly contactTicketId: string; readonly contactedAt: Date };

/** For the last contact on each ticket, merged ones included: the answers before it that may have been about the same matter. One statement. */
export const answersBeforeLastContact = async (scope: Scope, ticketIds: readonly string[]): Promise<AnswerBefore[]> => {
  const rows = await scope.q.execute<{
    contact_ticket_id: string;
    contacted_ms: number;
    ticket_id: string;
    answered_ms: number;
    same_ticket: boolean;
    same_order: boolean;
    same_customer: boolean;
    shares_reason: boolean;
  }>(sql`
    select asked.id as contact_ticket_id, (extract(epoch from c.started_at) * 1000)::float8 as contacted_ms, b.ticket_id,
           (extract(epoch from b.stopped_at) * 1000)::float8 as answered_ms, b.same_ticket, b.same_order, b.same_customer, b.shares_reason
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
     cross join lateral (select k.started_at, k.ticket_id from sla_clocks as k
            where k.workspace_id = ${scope.workspaceId} and k.ticket_id in (select asked.id union all
                  select m.id from tickets as m where m.workspace_id = ${scope.workspaceId} and m.merged_into_id = asked.id)
            order by k.started_at desc, k.id desc limit 1) as c
      join tickets as t on t.workspace_id = ${scope.workspaceId} and t.id = c.ticket_id
     cross join lateral (${answersBefore(scope)}) as b`);
  return rows.map((row) => ({
    contactTicketId: row.contact_ticket_id,
    contactedAt: new Date(row.contacted_ms),
    ticketId: row.ticket_id,
    answeredAt: new Date(row.answered_ms),
    sameTicket: row.same_ticket,
    sameOrder: row.same_order,
    sameCustomer: row.same_customer,
    sharesReason: row.shares_reason,
  }));
};

export type ContactsQuestion = { readonly from: Date; readonly to: Date; readonly channels: readonly ChannelName[] | null };
export type ContactsGroup = {
  readonly tagId: string | null;
  readonly contacts: number;
  readonly repeats: number;
  readonly exampleIds: readonly string[];
};

/** A taxonomy has at most this many tags (Query.tags). */
export const MAX_REASONS = 500;
export const MAX_EXAMPLES = 10;

/** Contacts of a window by the reason of their ticket (of its primary, when it has none of its own), most repeats first. */
export const readRepeatContacts = async (scope: Scope, { from, to, channels }: ContactsQuestion): Promise<ContactsGroup[]> => {
  const rows = await scope.q.execute<{ tag_id: string | null; contacts: number; repeats: number; examples: string[] | null }>(sql`
    with contacts as (
      select c.started_at, coalesce(t.merged_into_id, t.id) as ticket_id, g.id as tag_id,
             exists (${answersBefore(scope)}) as is_repeat
        from sla_clocks as c
        join tickets as t on t.workspace_id = c.workspace_id and t.id = c.ticket_id
        left join lateral (select ${REASON_OF_T} as id) as g on true
       where c.workspace_id = ${scope.workspaceId}
         and c.started_at >= ${from.toISOString()}::timestamptz and c.started_at < ${to.toISOString()}::timestamptz
         ${channels ? sql`and c.channel = any(${sql.param([...channels])}::text[])` : sql``}
    ), examples as (
      select tag_id, array_agg(ticket_id order by last desc, ticket_id desc) filter (where place <= ${MAX_EXAMPLES}) as examples
        from (select tag_id, ticket_id, max(started_at) as last,
                     row_number() over (partition by tag_id order by max(started_at) desc, ticket_id desc) as place
                from contacts where is_repeat group by tag_id, ticket_id) as found
       group by tag_id
    )
    select c.tag_id, count(*)::int as contacts, (count(*) filter (where c.is_repeat))::int as repeats, min(e.examples) as examples
      from contacts as c left join examples as e on e.tag_id is not distinct from c.tag_id
     group by c.tag_id
     order by repeats desc, contacts desc, c.tag_id
     limit ${MAX_REASONS + 1}`);
  return rows.map(({ tag_id: tagId, contacts, repeats, examples }) => ({ tagId, contacts, repeats, exampleIds: examples ?? [] }));
};
