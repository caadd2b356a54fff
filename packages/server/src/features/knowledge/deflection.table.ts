import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { tags } from "../tag/tag.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import type { DeflectionArm } from "./deflection.policy.ts";

export const DEFLECTION_ARMS = ["SHOWN", "CONTROL"] as const satisfies readonly DeflectionArm[];
export const DEFLECTION_OUTCOMES = ["SOLVED", "CONTACTED"] as const;

/** How a workspace measures. Made when a visitor asks for the first time, or when somebody sets the share. */
export const deflectionSettings = pgTable(
  "deflection_settings",
  {
    workspaceId: workspaceId(),
    controlPercent: integer("control_percent").notNull(),
    /** Without it no hash can be told from another. Never shown, never changed: a new one would make every visitor a stranger. */
    hashKey: text("hash_key").notNull(),
    version: integer("version").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>(),
    changedAt: instant("changed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    check("deflection_settings_percent", sql`control_percent between 0 and 50`),
  ],
);

/** One visitor with one question that an article fits. Nothing of what was asked is kept, and of the visitor a keyed hash only. */
export const deflections = pgTable(
  "deflections",
  {
    workspaceId: workspaceId(),
    id: id("deflection").notNull(),
    visitorHash: text("visitor_hash").notNull(),
    arm: text("arm").$type<DeflectionArm>().notNull(),
    reasonTagId: id("tag", "reason_tag_id"),
    /** What was shown, or would have been; the best fitting first. */
    articleVersionIds: text("article_version_ids").array().$type<Id<"articleVersion">[]>().notNull(),
    askedAt: instant("asked_at").notNull(),
    solvedAt: instant("solved_at"),
    contactedAt: instant("contacted_at"),
    /** The ticket that the visitor opened; null when somebody recorded the contact. */
    ticketId: id("ticket", "ticket_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [deflectionSettings.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.reasonTagId], foreignColumns: [tags.workspaceId, tags.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    index("deflections_visitor").on(t.workspaceId, t.visitorHash, t.askedAt),
    index("deflections_asked").on(t.workspaceId, t.askedAt),
    oneOf("deflections_arm", "arm", DEFLECTION_ARMS),
    check("deflections_solved_shown", sql`solved_at is null or arm = 'SHOWN'`),
    check("deflections_ticket_contact", sql`ticket_id is null or contacted_at is not null`),
  ],
);
