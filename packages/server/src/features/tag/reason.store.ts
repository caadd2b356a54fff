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

/** One row for each ticket whose reason somebody has set: its own, or of a merged ticket the one of its primary. One statement. */
export const reasonsOfTickets = async (
  scope: Scope,
  ticketIds: readonly string[],
  whose: "OWN" | "PRIMARY" = "OWN",
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
      join ${tickets} as p on p.workspace_id = t.workspace_id and p.id = ${whose === "OWN" ? sql`t.id` : sql`coalesce(t.merged_into_id, t.id)`}
      join ${tags} as held on held.workspace_id = p.workspace_id and held.id = p.reason_id
      join ${tags} as g on g.workspace_id = held.workspace_id and g.id = ${speakerOf("held")}`);
  return rows.map((row) => ({
    ticketId: row.ticket_id,
    tagId: row.tag_id,
    name: row.name,
    complexity: row.complexity,
    names: row.names,
  }));
};

/** The reason that the ticket's next step is judged by, and that Amazon tickets must have: of a merged ticket its primary's; `undefined` while nobody has said one. */
export const reasonOfTicket = async (scope: Scope, ticketId: string): Promise<TicketReason | undefined> =>
  (await reasonsOfTickets(scope, [ticketId], "PRIMARY"))[0];
