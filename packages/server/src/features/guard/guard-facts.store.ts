import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import type { EvidenceKind } from "../policy/index.ts";

/** What the platform itself has seen of this case: files from the buyer on the ticket or one merged into it, and what carriers said. */
export const evidenceOf = async (
  scope: Scope,
  { ticketId, orderId }: { readonly ticketId: string; readonly orderId: string | null },
): Promise<EvidenceKind[]> => {
  const shipped = (status: SQL): SQL => sql`exists (select 1 from shipments as s
      where s.workspace_id = ${scope.workspaceId} and s.order_id = ${orderId} and s.status = ${status})`;
  const [row] = await scope.q.execute<Record<EvidenceKind, boolean>>(sql`select
    exists (select 1 from tickets as t
        join messages as m on m.workspace_id = t.workspace_id and m.ticket_id = t.id
       where t.workspace_id = ${scope.workspaceId} and (t.id = ${ticketId} or t.merged_into_id = ${ticketId})
         and m.direction = 'INBOUND' and jsonb_array_length(m.attachments) > 0) as "BUYER_ATTACHMENT",
    ${shipped(sql`'FAILURE'`)} as "DELIVERY_FAILED",
    ${shipped(sql`'RETURN_TO_SENDER'`)} as "RETURNED_PARCEL"`);
  const kinds = ["BUYER_ATTACHMENT", "DELIVERY_FAILED", "RETURNED_PARCEL"] as const satisfies readonly EvidenceKind[];
  return kinds.filter((kind) => row?.[kind] === true);
};
