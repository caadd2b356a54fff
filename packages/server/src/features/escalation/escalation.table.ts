import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor, Role } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import { refunds } from "../refund/refund.table.ts";

export type EscalationKind = "OVER_LIMIT" | "CLAIM";
export const ESCALATION_STATUSES = ["OPEN", "APPROVED", "REJECTED"] as const;
export type EscalationStatus = (typeof ESCALATION_STATUSES)[number];

/** A request that a second person decides. A refund has at most one open. */
export const escalations = pgTable(
  "escalations",
  {
    workspaceId: workspaceId(),
    id: id("escalation").notNull(),
    refundId: id("refund", "refund_id").notNull(),
    kind: text("kind").$type<EscalationKind>().notNull(),
    targetRole: text("target_role").$type<Role>().notNull(),
    status: text("status").$type<EscalationStatus>().notNull(),
    rules: text("rules").array().notNull(),
    requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    decidedBy: text("decided_by").$type<Actor["id"]>(),
    decidedAt: instant("decided_at"),
    note: text("note"),
    decisionId: id("decision", "decision_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("escalations_refund").on(t.workspaceId, t.refundId, t.id),
    uniqueIndex("escalations_one_open")
      .on(t.workspaceId, t.refundId)
      .where(sql`status = 'OPEN'`),
    oneOf("escalations_kind", "kind", ["OVER_LIMIT", "CLAIM"]),
    oneOf("escalations_status", "status", ESCALATION_STATUSES),
  ],
);
