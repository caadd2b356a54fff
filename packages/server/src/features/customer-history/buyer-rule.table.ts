import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, instant, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";

/** Every rule that somebody put in force, the highest version last: what was decided by an earlier one can be explained. Never changed. */
export const buyerRules = pgTable(
  "buyer_rules",
  {
    workspaceId: workspaceId(),
    version: integer("version").notNull(),
    elevatedFrom: integer("elevated_from").notNull(),
    highFrom: integer("high_from").notNull(),
    /** Amounts by currency code, as decimals. */
    highValueFrom: jsonb("high_value_from").$type<Record<string, string>>().notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    changedAt: instant("changed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.version] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    check(
      "buyer_rules_bands",
      sql`elevated_from between 1 and 100 and high_from between 1 and 100 and elevated_from < high_from`,
    ),
  ],
);
