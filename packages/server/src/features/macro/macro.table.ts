import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import type { MacroInput, PolicyTopic } from "./macro-words.ts";

/** A named reply template. Never deleted: what was sent cites its versions. Whoever changes anything of it locks this row. */
export const macros = pgTable(
  "macros",
  {
    workspaceId: workspaceId(),
    id: id("macro").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    reasons: text("reasons").array().notNull(),
    channels: text("channels").array().$type<ChannelName[]>().notNull(),
    /** Null for macros from before it was recorded. */
    createdBy: text("created_by").$type<Actor["id"]>(),
    /** From then on nobody can send it. For good: a macro that is wanted again is made anew and vetted anew. */
    retiredAt: instant("retired_at"),
    retiredBy: text("retired_by").$type<Actor["id"]>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("macros_key").on(t.workspaceId, t.key),
    uniqueIndex("macros_name").on(t.workspaceId, t.name),
    check("macros_retired", sql`(retired_at is null) = (retired_by is null)`),
  ],
);

/** One wording of a macro in its languages. The highest version with a vetted translation is in force. */
export const macroVersions = pgTable(
  "macro_versions",
  {
    workspaceId: workspaceId(),
    id: id("macroVersion").notNull(),
    macroId: id("macro", "macro_id").notNull(),
    version: integer("version").notNull(),
    /** What the agent fills in; every other variable is filled in by the server. */
    inputs: jsonb("inputs").$type<MacroInput[]>().notNull().default([]),
    /** Counts what changed in its translations, so that nobody vets a text that they have not read. */
    revision: integer("revision").notNull().default(1),
    createdBy: text("created_by").$type<Actor["id"]>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.macroId], foreignColumns: [macros.workspaceId, macros.id] }),
    uniqueIndex("macro_versions_version").on(t.workspaceId, t.macroId, t.version),
  ],
);

/** A version's text in one language. Its body never changes once it is vetted; the database sees to it (…_guards.sql). */
export const macroTranslations = pgTable(
  "macro_translations",
  {
    workspaceId: workspaceId(),
    versionId: id("macroVersion", "version_id").notNull(),
    /** BCP 47 in its canonical spelling: `en`, `de-AT`, `zh-Hant`. */
    locale: text("locale").notNull(),
    body: text("body").notNull(),
    changedBy: text("changed_by").$type<Actor["id"]>(),
    changedAt: instant("changed_at"),
    vettedAt: instant("vetted_at"),
    lockedAt: instant("locked_at"),
    lockedBy: text("locked_by").$type<Actor["id"]>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.versionId, t.locale] }),
    foreignKey({ columns: [t.workspaceId, t.versionId], foreignColumns: [macroVersions.workspaceId, macroVersions.id] }),
    check(
      "macro_translations_locked",
      sql`(locked_at is null) = (locked_by is null) and (locked_at is null or vetted_at is not null)`,
    ),
  ],
);

/** Somebody read these texts and answers for them. Neither changed nor removed. */
export const macroVettings = pgTable(
  "macro_vettings",
  {
    workspaceId: workspaceId(),
    id: id("macroVetting").notNull(),
    versionId: id("macroVersion", "version_id").notNull(),
    vettedBy: text("vetted_by").$type<Actor["id"]>().notNull(),
    topics: text("topics").array().$type<PolicyTopic[]>().notNull(),
    locales: text("locales").array().notNull(),
    note: text("note").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.versionId], foreignColumns: [macroVersions.workspaceId, macroVersions.id] }),
    index("macro_vettings_version").on(t.workspaceId, t.versionId),
  ],
);
