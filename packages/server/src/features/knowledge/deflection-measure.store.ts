import { sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { speakerOf } from "../tag/tag.table.ts";
import type { ArmCount, DeflectionArm } from "./deflection.policy.ts";
import { CONTACT_WINDOW_MS } from "./deflection.policy.ts";

type Window = { readonly from: Date; readonly to: Date; readonly now: Date };
export type CountedArm = ArmCount & { readonly reasonTagId: Id<"tag"> | null; readonly arm: DeflectionArm };

const COUNTS = sql`(count(*) filter (where one.over))::int as visitors,
  (count(*) filter (where one.over and one.contacted_at is not null))::int as contacted,
  (count(*) filter (where one.over and one.solved_at is not null and one.contacted_at is null))::int as solved,
  (count(*) filter (where not one.over))::int as open`;

/**
 * Visitors of each arm by reason, or over all reasons. Each visitor counts once, by the first question of the window: visitors are what
 * chance has parted into arms, and a visitor's questions are not independent of each other.
 */
export const countArms = async (scope: Scope, { from, to, now }: Window, by: "REASON" | "ALL"): Promise<CountedArm[]> => {
  const overBefore = new Date(now.getTime() - CONTACT_WINDOW_MS).toISOString();
  // A reason that was merged counts as the one that speaks for it now.
  const reason = by === "REASON" ? speakerOf("g") : sql`null::text`;
  const rows = await scope.q.execute<CountedArm>(sql`
    select one.reason as "reasonTagId", one.arm, ${COUNTS}
      from (select distinct on (d.visitor_hash, ${reason}) ${reason} as reason, d.arm, d.contacted_at, d.solved_at,
              d.asked_at <= ${overBefore}::timestamptz as over
              from deflections as d left join tags as g on g.workspace_id = d.workspace_id and g.id = d.reason_tag_id
             where d.workspace_id = ${scope.workspaceId}
               and d.asked_at >= ${from.toISOString()}::timestamptz and d.asked_at < ${to.toISOString()}::timestamptz
             order by d.visitor_hash, ${reason}, d.asked_at, d.id) as one
     group by one.reason, one.arm`);
  return [...rows];
};
