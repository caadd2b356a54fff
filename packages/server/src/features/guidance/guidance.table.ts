import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import type { GuidanceTopic } from "./guidance-facts.policy.ts";
import { CHANNELS, members, workspaces } from "../workspace/workspace.table.ts";

/** What a member has to know to work on tickets (S27). */
export const GUIDANCE_TOPICS = [
  "RETURNS_AND_REFUNDS",
  "SHIPPING_AND_TRACKING",
  "BUYER_SELLER_MESSAGES",
] as const satisfies readonly GuidanceTopic[];

/** A text of the workspace's own beside the shipped guidance; empty once it was removed. Its history is in the audit. */
export const guidanceNotes = pgTable(
  "guidance_notes",
  {
    workspaceId: workspaceId(),
    topic: text("topic").$type<GuidanceTopic>().notNull(),
    /** ALL: whatever the channel. */
    channel: text("channel").$type<ChannelName | "ALL">().notNull(),
    body: text("body").notNull(),
    version: integer("version").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    changedAt: instant("changed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.topic, t.channel] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    oneOf("guidance_notes_topic", "topic", GUIDANCE_TOPICS),
    oneOf("guidance_notes_channel", "channel", [...CHANNELS, "ALL"]),
  ],
);

/** That a member has shown to know a topic. At most one per member and topic is on record; ended ones are kept. */
export const qualifications = pgTable(
  "qualifications",
  {
    workspaceId: workspaceId(),
    id: id("qualification").notNull(),
    memberId: id("member", "member_id").notNull(),
    topic: text("topic").$type<GuidanceTopic>().notNull(),
    passedAt: instant("passed_at").notNull(),
    expiresAt: instant("expires_at"),
    recordedBy: text("recorded_by").$type<Actor["id"]>().notNull(),
    endedAt: instant("ended_at"),
    ending: text("ending").$type<"WITHDRAWN" | "REPLACED">(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [members.workspaceId, members.id] }),
    uniqueIndex("qualifications_on_record")
      .on(t.workspaceId, t.memberId, t.topic)
      .where(sql`ended_at is null`),
    index("qualifications_member").on(t.workspaceId, t.memberId, t.id),
    oneOf("qualifications_topic", "topic", GUIDANCE_TOPICS),
    oneOf("qualifications_ending", "ending", ["WITHDRAWN", "REPLACED"]),
    check("qualifications_end", sql`(ended_at is null) = (ending is null)`),
    check("qualifications_time", sql`expires_at > passed_at`),
  ],
);
