import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, currency, instant, minor, oneOf, workspaceId } from "../../platform/columns.ts";
import { RATED_ROLES } from "./rated-role.policy.ts";
import type { RatedRole } from "./rated-role.policy.ts";

/** How work is measured and in which money, once somebody has said so. Its history is in the audit. */
export const costParameters = pgTable(
  "cost_parameters",
  {
    workspaceId: workspaceId(),
    currencyCode: currency(),
    longestActMinutes: integer("longest_act_minutes").notNull(),
    version: integer("version").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    changedAt: instant("changed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    check("cost_parameters_longest_act", sql`longest_act_minutes between 1 and 120`),
  ],
);

/** What an hour of a role costs. All of a workspace are in the currency of its parameters. */
export const costRates = pgTable(
  "cost_rates",
  {
    workspaceId: workspaceId(),
    role: text("role").$type<RatedRole>().notNull(),
    hourlyMinor: minor("hourly_minor").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.role] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [costParameters.workspaceId] }),
    check("cost_rates_positive", sql`hourly_minor > 0`),
    oneOf("cost_rates_role", "role", RATED_ROLES),
  ],
);
