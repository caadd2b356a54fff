import { boolean, foreignKey, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import type { RequiredFact } from "../requirement/requirement.table.ts";
import { tags } from "../tag/tag.table.ts";
import { tickets } from "../ticket/ticket.table.ts";
import { QUESTION_TOPICS } from "./question-topic.policy.ts";
import type { QuestionTopic } from "./question-topic.policy.ts";

// The policy owns the words; fields take them from here, as they do with every column's.
export { QUESTION_TOPICS };

/** One `resolveTicket`: who, for which reason, and whether the answer was complete then. Neither changed nor removed. */
export const resolutionChecks = pgTable(
  "resolution_checks",
  {
    workspaceId: workspaceId(),
    ticketId: id("ticket", "ticket_id").notNull(),
    resolvedAt: instant("resolved_at").notNull(),
    resolvedBy: text("resolved_by").$type<Actor["id"]>().notNull(),
    reasonTagId: id("tag", "reason_tag_id"),
    complete: boolean("complete").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.ticketId, t.resolvedAt] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.reasonTagId], foreignColumns: [tags.workspaceId, tags.id] }),
    index("resolution_checks_resolved").on(t.workspaceId, t.resolvedAt),
  ],
);

/** A resolution over an incomplete answer, and why. Settles everything asked before. Neither changed nor removed. */
export const completenessOverrides = pgTable(
  "completeness_overrides",
  {
    workspaceId: workspaceId(),
    id: id("completenessOverride").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    resolvedAt: instant("resolved_at").notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    reasonTagId: id("tag", "reason_tag_id"),
    openTopics: text("open_topics").array().$type<QuestionTopic[]>().notNull(),
    missingFacts: text("missing_facts").array().$type<RequiredFact[]>().notNull(),
    note: text("note").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.ticketId, t.resolvedAt],
      foreignColumns: [resolutionChecks.workspaceId, resolutionChecks.ticketId, resolutionChecks.resolvedAt],
    }),
    foreignKey({ columns: [t.workspaceId, t.reasonTagId], foreignColumns: [tags.workspaceId, tags.id] }),
    index("completeness_overrides_ticket").on(t.workspaceId, t.ticketId, t.resolvedAt),
    index("completeness_overrides_resolved").on(t.workspaceId, t.resolvedAt),
  ],
);
