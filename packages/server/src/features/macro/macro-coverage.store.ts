import { sql } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";

export type ReasonCount = { readonly reason: string; readonly tickets: number; readonly all: number };

/** The most frequent reasons of tickets created in the window, with how many tickets had any. */
export const mostFrequentReasons = async (scope: Scope, from: Date, to: Date, first: number): Promise<ReasonCount[]> => {
  const rows = await scope.q.execute<{ reason: string; tickets: number; of_all: number }>(sql`
    select g.name as reason, count(*)::int as tickets, (sum(count(*)) over ())::int as of_all
      from tickets as t
      join ticket_tags as x on x.workspace_id = t.workspace_id and x.ticket_id = t.id
      join tags as g on g.workspace_id = x.workspace_id and g.id = x.tag_id and g.is_reason
     where t.workspace_id = ${scope.workspaceId}
       and t.created_at >= ${from.toISOString()}::timestamptz and t.created_at < ${to.toISOString()}::timestamptz
     group by g.name
     order by count(*) desc, g.name
     limit ${first}`);
  return rows.map(({ reason, tickets, of_all }) => ({ reason, tickets, all: of_all }));
};
