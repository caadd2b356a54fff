import { sql } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import { namesOf, REASON_OF_T } from "../tag/tag.table.ts";
import type { NamedReason } from "./macro-search.store.ts";

export type ReasonCount = NamedReason & { readonly tickets: number; readonly all: number };

/** The most frequent reasons of tickets created in the window, with how many tickets had any. A merged reason counts for the one that speaks. */
export const mostFrequentReasons = async (scope: Scope, from: Date, to: Date, first: number): Promise<ReasonCount[]> => {
  const rows = await scope.q.execute<{ reason: string; names: string[]; tickets: number; of_all: number }>(sql`
    select counted.*, ${namesOf("g")} as names
      from (select ${REASON_OF_T} as id, count(*)::int as tickets, (sum(count(*)) over ())::int as of_all
              from tickets as t
             where t.workspace_id = ${scope.workspaceId}
               and t.created_at >= ${from.toISOString()}::timestamptz and t.created_at < ${to.toISOString()}::timestamptz
               and ${REASON_OF_T} is not null
             group by 1) as counted
      join tags as g on g.workspace_id = ${scope.workspaceId} and g.id = counted.id
     order by counted.tickets desc, g.name
     limit ${first}`);
  return rows.map(({ names, tickets, of_all }) => ({ reason: names[0] ?? "", names, tickets, all: of_all }));
};
