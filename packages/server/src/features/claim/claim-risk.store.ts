import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { speakerOf } from "../tag/tag.table.ts";
import type { ClaimRiskFacts } from "./claim-risk.policy.ts";

export type TicketRiskFacts = Omit<ClaimRiskFacts, "window" | "earlierClaims"> & {
  readonly id: Id<"ticket">;
  readonly customerId: Id<"customer">;
  readonly orderId: Id<"order"> | null;
  readonly resolved: boolean;
  readonly firstMessageAt: Date;
};

/** The customer's last words, and no more of them than anybody reads: what is announced is announced at the end, and briefly. */
const NEWEST_MESSAGES = 3;
const READ_CHARACTERS = 2000;

type Found = {
  id: Id<"ticket">;
  customer_id: Id<"customer">;
  channel: ChannelName;
  order_id: Id<"order"> | null;
  order_number: string | null;
  fulfilment: string | null;
  resolved: boolean;
  due_ms: number | null;
  first_ms: number;
  high: boolean;
  reason: string | null;
  claim: { kind: string; filedAt: string } | null;
  notices: number;
  words: string[] | null;
};

/** What a buyer wrote on another thread counts: the marketplace counts from the first word, wherever it was. */
const WITH_MERGED = sql`(select k.id from tickets as k where k.workspace_id = t.workspace_id and (k.id = t.id or k.merged_into_id = t.id))`;

/** Everything the risk of these tickets follows from but the customer's history, in one statement; merged tickets' words count too. */
export const claimRiskFactsByTicketIds = async (scope: Scope, ticketIds: readonly string[]): Promise<TicketRiskFacts[]> => {
  const rows = await scope.q.execute<Found>(sql`
    select t.id, t.customer_id, t.channel, t.order_id, coalesce(o.external_id, t.order_external_id) as order_number, o.fulfilment,
        t.status = 'RESOLVED' as resolved, (extract(epoch from t.sla_due_at) * 1000)::float8 as due_ms, t.risk = 'HIGH' as high,
        (select g.name from tags as held join tags as g on g.workspace_id = held.workspace_id and g.id = ${speakerOf("held")}
          where held.workspace_id = t.workspace_id and held.id = t.reason_id) as reason,
        (extract(epoch from coalesce((select min(m.received_at) from messages as m
          where m.workspace_id = t.workspace_id and m.direction = 'INBOUND' and m.ticket_id in ${WITH_MERGED}), t.created_at)) * 1000)::float8 as first_ms,
        (select jsonb_build_object('kind', c.kind, 'filedAt', c.filed_at) from claims as c
          where c.workspace_id = t.workspace_id and c.order_id = t.order_id and c.state in ('FILED', 'DEFENDED') order by c.filed_at desc limit 1) as claim,
        (select count(*)::int from claim_notices as n
          where n.workspace_id = t.workspace_id and n.settled_at is null and t.order_id = any(n.order_ids)) as notices,
        (select array_agg(w.body) from (select left(m.body, ${READ_CHARACTERS}) as body from messages as m
          where m.workspace_id = t.workspace_id and m.direction = 'INBOUND'
            and m.ticket_id in ${WITH_MERGED}
          order by m.id desc limit ${NEWEST_MESSAGES}) as w) as words
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
      join tickets as t on t.workspace_id = ${scope.workspaceId} and t.id = asked.id
      left join orders as o on o.workspace_id = t.workspace_id and o.id = t.order_id`);
  return rows.map((row) => ({
    id: row.id,
    customerId: row.customer_id,
    channel: row.channel,
    orderId: row.order_id,
    order: row.order_number === null ? null : { number: row.order_number, fulfilment: row.fulfilment ?? "unknown" },
    openClaim: row.claim && { kind: row.claim.kind, filedAt: new Date(row.claim.filedAt) },
    unclearNotices: row.notices,
    words: row.words ?? [],
    riskyReason: row.high ? (row.reason ?? "High risk") : null,
    reason: row.reason,
    replyDueAt: row.due_ms === null ? null : new Date(row.due_ms),
    resolved: row.resolved,
    firstMessageAt: new Date(row.first_ms),
  }));
};

/** When the buyer first wrote about each of these orders, on any ticket. */
export const firstContactsByOrderIds = async (
  scope: Scope,
  orderIds: readonly string[],
): Promise<{ orderId: string; at: Date }[]> => {
  const rows = await scope.q.execute<{ order_id: string; ms: number }>(sql`
    select t.order_id, (extract(epoch from min(m.received_at)) * 1000)::float8 as ms
      from unnest(${sql.param([...orderIds])}::text[]) as asked(id)
      join tickets as t on t.workspace_id = ${scope.workspaceId} and t.order_id = asked.id
      join messages as m on m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.direction = 'INBOUND'
     group by t.order_id`);
  return rows.map(({ order_id: orderId, ms }) => ({ orderId, at: new Date(ms) }));
};
