import { foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { tags } from "../tag/tag.table.ts";
import type { RequiredFact } from "./required-fact.ts";

export type { RequiredFact };

/** What a closing reply must say for one reason, once somebody has changed what is shipped. Its history is in the audit. */
export const reasonRequirements = pgTable(
  "reason_requirements",
  {
    workspaceId: workspaceId(),
    tagId: id("tag", "tag_id").notNull(),
    requiredFacts: text("required_facts").array().$type<RequiredFact[]>().notNull(),
    version: integer("version").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>().notNull(),
    changedAt: instant("changed_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.tagId] }),
    foreignKey({ columns: [t.workspaceId, t.tagId], foreignColumns: [tags.workspaceId, tags.id] }),
  ],
);
