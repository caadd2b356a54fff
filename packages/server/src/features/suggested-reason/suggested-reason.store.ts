import { sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";

/** A customer's message that may tell why they wrote, oldest first, with what the rules read beside it. */
export type FirstMessage = {
  readonly ticketId: Id<"ticket">;
  readonly messageId: Id<"message">;
  readonly subject: string;
  readonly body: string;
  readonly isFba: boolean;
  readonly isDelivered: boolean;
  readonly mentions: readonly { readonly kind: "LEGAL" | "INTELLECTUAL_PROPERTY"; readonly excerpt: string }[];
};

/** Whoever has not said it in three messages needs a person to read them. */
const FIRST = 3;
/** The rules read no more (own-words.policy.ts). */
const MAX_TEXT = 1_500;

/** The first messages of each ticket that has no reason yet; one statement for all of them. */
export const firstMessagesByTicketIds = async (scope: Scope, ticketIds: readonly string[]): Promise<FirstMessage[]> => [
  ...(await scope.q.execute<FirstMessage>(sql`
    select t.id as "ticketId", m.id as "messageId", m.subject, m.body, coalesce(o.fulfilment = 'FBA', false) as "isFba",
           coalesce((select bool_and(s.status = 'DELIVERED') from shipments as s where s.workspace_id = o.workspace_id and s.order_id = o.id), false) as "isDelivered",
           coalesce((select jsonb_agg(jsonb_build_object('kind', l.kind, 'excerpt', l.excerpt) order by l.kind) from legal_mentions as l
              where l.workspace_id = t.workspace_id and l.message_id = m.id), '[]') as mentions
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
      join tickets as t on t.workspace_id = ${scope.workspaceId} and t.id = asked.id and t.reason_id is null
      left join orders as o on o.workspace_id = t.workspace_id and o.id = t.order_id
     cross join lateral (select f.id, f.subject, left(f.body, ${sql.raw(String(MAX_TEXT))}) as body from messages as f
            where f.workspace_id = t.workspace_id and f.ticket_id = t.id and f.direction = 'INBOUND' order by f.id limit ${sql.raw(String(FIRST))}) as m
     order by t.id, m.id`)),
];
