import { sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { namesOf, speakerOf, tags } from "./tag.table.ts";
import type { TagComplexity } from "./tag.table.ts";

/** Why the customer wrote, as the rules read it. */
export type TicketReason = {
  readonly ticketId: Id<"ticket">;
  /** The reason that speaks. */
  readonly tagId: Id<"tag">;
  readonly name: string;
  readonly complexity: TagComplexity;
  /** Every name by which it, and whatever was merged into it, is or was known, its own first: what is shipped for a name goes on holding after a rename. */
  readonly names: readonly string[];
};

/** The primary's own reason; while it has none, that of the oldest ticket merged into it that has one. */
const OF_CLUSTER = sql`(select one.reason_id from ${tickets} as one
    where one.workspace_id = t.workspace_id and one.reason_id is not null
      and (one.id = coalesce(t.merged_into_id, t.id) or one.merged_into_id = coalesce(t.merged_into_id, t.id))
    order by one.merged_into_id is not null, one.id limit 1)`;

/** One row for each ticket whose reason somebody has set: its own, or that of all which is merged with it. One statement. */
export const reasonsOfTickets = async (
  scope: Scope,
  ticketIds: readonly string[],
  whose: "OWN" | "CLUSTER" = "OWN",
): Promise<TicketReason[]> => {
  const rows = await scope.q.execute<{
    ticket_id: Id<"ticket">;
    tag_id: Id<"tag">;
    name: string;
    complexity: TagComplexity;
    names: string[];
  }>(sql`
    select asked.id as ticket_id, g.id as tag_id, g.name, g.complexity, ${namesOf("g")} as names
      from unnest(${sql.param([...ticketIds])}::text[]) as asked(id)
      join ${tickets} as t on t.workspace_id = ${scope.workspaceId} and t.id = asked.id
      join ${tags} as held on held.workspace_id = t.workspace_id and held.id = ${whose === "OWN" ? sql`t.reason_id` : OF_CLUSTER}
      join ${tags} as g on g.workspace_id = held.workspace_id and g.id = ${speakerOf("held")}`);
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    tagId: row.tag_id,
    name: row.name,
    complexity: row.complexity,
    names: row.names,
  }));
};

/** The reason that the ticket's next step is judged by, and that Amazon tickets must have: of merged tickets the primary's; `undefined` while nobody has said one. */
export const reasonOfTicket = async (scope: Scope, ticketId: string): Promise<TicketReason | undefined> =>
  (await reasonsOfTickets(scope, [ticketId], "CLUSTER"))[0];
