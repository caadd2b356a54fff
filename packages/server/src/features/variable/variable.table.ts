import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, instant, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";

/** How old a variable may be in a text, once somebody has changed what is shipped. Its history is in the audit. */
export const variableFreshness = pgTable(
  "variable_freshness",
  {
    workspaceId: workspaceId(),
    name: text("name").notNull(),
    maxAgeSeconds: integer("max_age_seconds").notNull(),
    version: integer("version").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    changedAt: instant("changed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.name] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    check("variable_freshness_positive", sql`max_age_seconds > 0`),
  ],
);
