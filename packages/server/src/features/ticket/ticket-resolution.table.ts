import { foreignKey, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { tickets } from "./ticket.table.ts";

/**
 * Every time a ticket was resolved, also when it was opened again since: a ticket forgets that, and a statistic must not. A trigger on
 * `tickets` writes the rows, another keeps them.
 */
export const ticketResolutions = pgTable(
  "ticket_resolutions",
  {
    workspaceId: workspaceId(),
    ticketId: id("ticket", "ticket_id").notNull(),
    resolvedAt: instant("resolved_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.ticketId, t.resolvedAt] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
  ],
);
