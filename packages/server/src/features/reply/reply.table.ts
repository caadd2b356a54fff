import { boolean, foreignKey, integer, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { GUIDANCE_TOPICS } from "../guidance/guidance.table.ts";
import { tags } from "../tag/tag.table.ts";
import { CHANNELS, workspaces } from "../workspace/workspace.table.ts";
import type { ReplyMode } from "./reply-rule.policy.ts";

export const REPLY_MODES = ["FREE_TEXT", "MACRO", "LOCKED_MACRO"] as const satisfies readonly ReplyMode[];

/** What replies may be in one case, once somebody has said so. Its history is in the audit. */
export const replyRules = pgTable(
  "reply_rules",
  {
    workspaceId: workspaceId(),
    id: id("replyRule").notNull(),
    /** Null: any reason, also none. */
    tagId: id("tag", "tag_id"),
    /** Null: any channel. */
    channel: text("channel").$type<ChannelName>(),
    openClaim: boolean("open_claim").notNull(),
    mode: text("mode").$type<ReplyMode>().notNull(),
    /** What whoever replies must be qualified for; null: nothing. */
    requiredQualification: text("required_qualification").$type<(typeof GUIDANCE_TOPICS)[number]>(),
    version: integer("version").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    changedAt: instant("changed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.tagId], foreignColumns: [tags.workspaceId, tags.id] }),
    unique("reply_rules_case").on(t.workspaceId, t.tagId, t.channel, t.openClaim).nullsNotDistinct(),
    oneOf("reply_rules_mode", "mode", REPLY_MODES),
    oneOf("reply_rules_qualification", "required_qualification", GUIDANCE_TOPICS),
    oneOf("reply_rules_channel", "channel", CHANNELS),
  ],
);
