import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import type { EvidenceKind } from "../policy/index.ts";

type Case = { readonly ticketId: string; readonly orderId: string | null };
const KINDS = ["BUYER_ATTACHMENT", "DELIVERY_FAILED", "RETURNED_PARCEL"] as const satisfies readonly EvidenceKind[];

/**
 * What the platform itself has seen of each case: files from the buyer on the ticket or one merged into it, and what carriers said. In the
 * order of the cases, in one statement.
 */
export const evidenceOfCases = async (scope: Scope, cases: readonly Case[]): Promise<EvidenceKind[][]> => {
  const shipped = (status: SQL): SQL => sql`exists (select 1 from shipments as s
      where s.workspace_id = ${scope.workspaceId} and s.order_id = asked.order_id and s.status = ${status})`;
  const ticketIds = sql.param(cases.map(({ ticketId }) => ticketId));
  const orderIds = sql.param(cases.map(({ orderId }) => orderId));
  const rows = await scope.q.execute<Record<EvidenceKind, boolean>>(sql`select
    exists (select 1 from tickets as t
        join messages as m on m.workspace_id = t.workspace_id and m.ticket_id = t.id
       where t.workspace_id = ${scope.workspaceId} and (t.id = asked.ticket_id or t.merged_into_id = asked.ticket_id)
         and m.direction = 'INBOUND' and jsonb_array_length(m.attachments) > 0) as "BUYER_ATTACHMENT",
    ${shipped(sql`'FAILURE'`)} as "DELIVERY_FAILED",
    ${shipped(sql`'RETURN_TO_SENDER'`)} as "RETURNED_PARCEL"
    from unnest(${ticketIds}::text[], ${orderIds}::text[]) with ordinality as asked(ticket_id, order_id, place) order by asked.place`);
  return rows.map((row) => KINDS.filter((kind) => row[kind]));
};
