import { sql } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import type { PairCount } from "./quality.policy.ts";

/** Verdicts by channels, of the pairs whose later ticket came in the window. A reported pair that people took back counts nowhere. */
export const countPairs = async (scope: Scope, from: Date | null, to: Date | null): Promise<PairCount[]> => {
  const rows = await scope.q.execute<PairCount>(sql`
    select e.channel as "earlierChannel", t.channel,
      count(*) filter (where d.origin = 'DETECTED')::int as flagged,
      count(*) filter (where d.origin = 'DETECTED' and d.state = 'ACCEPTED')::int as accepted,
      count(*) filter (where d.origin = 'DETECTED' and d.state = 'DISMISSED')::int as dismissed,
      count(*) filter (where d.origin = 'REPORTED' and d.state = 'ACCEPTED')::int as missed
    from duplicate_candidates as d
      join tickets as t on t.workspace_id = d.workspace_id and t.id = d.ticket_id
      join tickets as e on e.workspace_id = d.workspace_id and e.id = d.earlier_ticket_id
    where d.workspace_id = ${scope.workspaceId}
      and (${from?.toISOString() ?? null}::timestamptz is null or t.created_at >= ${from?.toISOString() ?? null}::timestamptz)
      and (${to?.toISOString() ?? null}::timestamptz is null or t.created_at < ${to?.toISOString() ?? null}::timestamptz)
    group by 1, 2 order by count(*) desc, 1, 2`);
  return [...rows];
};
