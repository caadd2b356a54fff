import { and, desc, eq, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { cancellations } from "../cancellation/cancellation.table.ts";
import { refunds } from "../refund/refund.table.ts";

/** The actor's last note on a guarded action of any kind: repeating it says nothing about this case. */
export const previousNoteOf = async (scope: Scope, actorId: string): Promise<string | null> => {
  const lastOf = (table: typeof refunds | typeof cancellations): SQL => sql`
    (select note, requested_at, id from ${table} where workspace_id = ${scope.workspaceId} and requested_by = ${actorId}
      order by requested_at desc, id desc limit 1)`;
  const [row] = await scope.q.execute<{ note: string }>(sql`select note from (${lastOf(refunds)} union all
    ${lastOf(cancellations)}) as last order by requested_at desc, id desc limit 1`);
  return row?.note ?? null;
};

/** Of each order the cancellation that stops it, or may yet: at most one, which an index enforces. */
export const liveCancellationsByOrderIds = (
  scope: Scope,
  orderIds: readonly string[],
): Promise<(typeof cancellations.$inferSelect)[]> =>
  scope.q
    .select()
    .from(cancellations)
    .where(
      and(
        eq(cancellations.workspaceId, scope.workspaceId),
        anyOf(cancellations.orderId, orderIds),
        sql`${cancellations.status} not in ('REJECTED', 'CANCELLED')`,
      ),
    )
    .orderBy(desc(cancellations.id));
