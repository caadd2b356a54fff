import { boolean, foreignKey, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import { createdAt, id, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";

/** A named reply template. */
export const macros = pgTable(
  "macros",
  {
    workspaceId: workspaceId(),
    id: id("macro").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
    reasons: text("reasons").array().notNull(),
    channels: text("channels").array().$type<ChannelName[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("macros_key").on(t.workspaceId, t.key),
    uniqueIndex("macros_name").on(t.workspaceId, t.name),
  ],
);

/** An immutable text of a macro; the highest version is in force. */
export const macroVersions = pgTable(
  "macro_versions",
  {
    workspaceId: workspaceId(),
    id: id("macroVersion").notNull(),
    macroId: id("macro", "macro_id").notNull(),
    version: integer("version").notNull(),
    locked: boolean("locked").notNull(),
    translations: jsonb("translations").$type<{ locale: string; body: string }[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.macroId], foreignColumns: [macros.workspaceId, macros.id] }),
    uniqueIndex("macro_versions_version").on(t.workspaceId, t.macroId, t.version),
  ],
);
