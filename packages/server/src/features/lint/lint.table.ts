import { foreignKey, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, oneOf, workspaceId } from "../../platform/columns.ts";
import { CHANNELS, workspaces } from "../workspace/workspace.table.ts";

/** A host that messages of one channel may link to. Removed when somebody takes it back; who and why stays in the audit. */
export const linkAllowances = pgTable(
  "link_allowances",
  {
    workspaceId: workspaceId(),
    id: id("linkAllowance").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    host: text("host").notNull(),
    note: text("note").notNull(),
    allowedBy: text("allowed_by").$type<Actor["id"]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("link_allowances_host").on(t.workspaceId, t.channel, t.host),
    oneOf("link_allowances_channel", "channel", CHANNELS),
  ],
);
