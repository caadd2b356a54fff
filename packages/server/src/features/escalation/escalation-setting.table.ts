import { check, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { DECIDING_ROLES, ESCALATION_KINDS } from "./route.policy.ts";
import type { DecidingRole, EscalationKind } from "./route.policy.ts";

const setting = () => ({
  version: integer("version").notNull(),
  changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
  changedAt: instant("changed_at").notNull(),
  createdAt: createdAt(),
});

/** Who decides a kind of escalation, once somebody has changed what is shipped. Its history is in the audit. */
export const escalationRoutes = pgTable(
  "escalation_routes",
  {
    workspaceId: workspaceId(),
    kind: text("kind").$type<EscalationKind>().notNull(),
    targetRole: text("target_role").$type<DecidingRole>().notNull(),
    ...setting(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind] }),
    oneOf("escalation_routes_kind", "kind", ESCALATION_KINDS),
    oneOf("escalation_routes_target_role", "target_role", DECIDING_ROLES),
  ],
);

/** How long escalations wait, once somebody has changed what is shipped. */
export const escalationExpiries = pgTable(
  "escalation_expiries",
  { workspaceId: workspaceId(), hours: integer("hours").notNull(), ...setting() },
  (t) => [primaryKey({ columns: [t.workspaceId] }), check("escalation_expiries_hours", sql`hours between 1 and 720`)],
);
