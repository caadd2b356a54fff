import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor, Role } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import { refunds } from "../refund/refund.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { members } from "../workspace/workspace.table.ts";
import { DECIDING_ROLES, ESCALATION_KINDS } from "./route.policy.ts";
import type { EscalationKind } from "./route.policy.ts";

// The policy owns the words; fields take them from here, as they do with every column's.
export { ESCALATION_KINDS };

export const ESCALATION_STATUSES = ["OPEN", "APPROVED", "REJECTED", "EXPIRED", "WITHDRAWN"] as const;
export type EscalationStatus = (typeof ESCALATION_STATUSES)[number];

/** What may wait for a second person, and the column that points to it. */
export const SUBJECT_KINDS = ["REFUND", "CANCELLATION", "CLAIM_DEFENCE", "TICKET"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A buyer may file a claim some 48 hours after writing (domain.md §1): an approval that comes later prevents nothing. */
export const SHIPPED_EXPIRY_HOURS = 48;

/**
 * A request that a second person decides. A subject has at most one open. The ticket is the subject when nothing else is; otherwise it
 * says where the matter comes from.
 */
export const escalations = pgTable(
  "escalations",
  {
    workspaceId: workspaceId(),
    id: id("escalation").notNull(),
    refundId: id("refund", "refund_id"),
    cancellationId: id("cancellation", "cancellation_id"),
    claimDefenceId: id("claimDefence", "claim_defence_id"),
    ticketId: id("ticket", "ticket_id"),
    subjectKind: text("subject_kind")
      .$type<SubjectKind>()
      .notNull()
      .generatedAlwaysAs(
        sql`case when refund_id is not null then 'REFUND' when cancellation_id is not null then 'CANCELLATION' when claim_defence_id is not null then 'CLAIM_DEFENCE' else 'TICKET' end`,
      ),
    subjectId: text("subject_id")
      .$type<Id<"refund" | "cancellation" | "claimDefence" | "ticket">>()
      .notNull()
      .generatedAlwaysAs(sql`coalesce(refund_id, cancellation_id, claim_defence_id, ticket_id)`),
    kind: text("kind").$type<EscalationKind>().notNull(),
    targetRole: text("target_role").$type<Role>().notNull(),
    status: text("status").$type<EscalationStatus>().notNull(),
    rules: text("rules").array().notNull(),
    requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    /** Why, when a person escalated; rules leave it to their subject. */
    requestNote: text("request_note"),
    assigneeId: id("member", "assignee_id"),
    /** The default is for those opened before escalations expired. */
    expiresAt: instant("expires_at")
      .notNull()
      .default(sql.raw(`now() + interval '${SHIPPED_EXPIRY_HOURS} hours'`)),
    decidedBy: text("decided_by").$type<Actor["id"]>(),
    decidedAt: instant("decided_at"),
    note: text("note"),
    decisionId: id("decision", "decision_id"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.refundId], foreignColumns: [refunds.workspaceId, refunds.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    foreignKey({ columns: [t.workspaceId, t.assigneeId], foreignColumns: [members.workspaceId, members.id] }),
    index("escalations_refund").on(t.workspaceId, t.refundId, t.id),
    index("escalations_subject").on(t.workspaceId, t.subjectId, t.id),
    index("escalations_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("escalations_requested").on(t.workspaceId, t.requestedAt),
    index("escalations_due")
      .on(t.expiresAt)
      .where(sql`status = 'OPEN'`),
    uniqueIndex("escalations_one_open_of_subject")
      .on(t.workspaceId, t.subjectId)
      .where(sql`status = 'OPEN'`),
    check("escalations_subjects", sql`num_nonnulls(refund_id, cancellation_id, claim_defence_id) <= 1`),
    // The last reviewer of four eyes; what nobody decided is closed by Firstline itself or by its own side.
    check("escalations_four_eyes", sql`status in ('EXPIRED', 'WITHDRAWN') or decided_by is null or decided_by <> requested_by`),
    check("escalations_decided", sql`(status = 'OPEN') = (decided_at is null)`),
    oneOf("escalations_kind", "kind", ESCALATION_KINDS),
    oneOf("escalations_target_role", "target_role", DECIDING_ROLES),
    oneOf("escalations_status", "status", ESCALATION_STATUSES),
  ],
);
