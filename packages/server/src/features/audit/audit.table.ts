import { foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import { workspaces } from "../workspace/workspace.table.ts";

/** One use of authority, or the attempt. A trigger refuses every update and delete. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    workspaceId: workspaceId(),
    id: id("auditEntry").notNull(),
    action: text("action").notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    subjectId: text("subject_id").notNull(),
    outcome: text("outcome").$type<DecisionOutcome>(),
    decisionId: id("decision", "decision_id"),
    note: text("note"),
    at: instant("at")
      .notNull()
      .default(sql`clock_timestamp()`),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("audit_entries_subject").on(t.workspaceId, t.subjectId, t.id),
    index("audit_entries_actor").on(t.workspaceId, t.actorId, t.id),
  ],
);
