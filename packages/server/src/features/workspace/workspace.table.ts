import { boolean, foreignKey, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Permission, Role } from "../../kernel/actor.ts";
import type { ChannelName, Mode } from "../../connectors/channel.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";

export const CHANNELS = ["AMAZON", "EBAY", "WALMART", "SHOPIFY", "EMAIL"] as const satisfies readonly ChannelName[];

/** One seller business. Root of every key; never deleted while anything of it is kept. */
export const workspaces = pgTable(
  "workspaces",
  {
    workspaceId: workspaceId(),
    name: text("name").notNull(),
    demo: boolean("demo").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId] })],
);

/** A person's membership. Locked while that person's rolling sums are read and extended. */
export const members = pgTable(
  "members",
  {
    workspaceId: workspaceId(),
    id: id("member").notNull(),
    name: text("name").notNull(),
    roles: text("roles").array().$type<Role[]>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
  ],
);

/**
 * A secret that lets a member (member_id set) or a machine act. Only a keyed hash of the secret is stored. After a rotation the secret
 * before it is good until `previous_expires_at`. Never deleted: what was done with a key names it.
 */
export const apiKeys = pgTable(
  "api_keys",
  {
    workspaceId: workspaceId(),
    id: id("apiKey").notNull(),
    memberId: id("member", "member_id"),
    name: text("name").notNull(),
    scopes: text("scopes").array().$type<Permission[]>().notNull(),
    secretHash: text("secret_hash").notNull(),
    previousSecretHash: text("previous_secret_hash"),
    previousExpiresAt: instant("previous_expires_at"),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    /** Exact to a minute or so: a request does not pay for it. */
    lastUsedAt: instant("last_used_at"),
    /** Actor; null for keys that came with the workspace. */
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.memberId], foreignColumns: [members.workspaceId, members.id] }),
  ],
);

/** One connected marketplace or mailbox account. Locked by whoever starts a submission to it: one writer per account. */
export const channelAccounts = pgTable(
  "channel_accounts",
  {
    workspaceId: workspaceId(),
    id: id("channelAccount").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    name: text("name").notNull(),
    mode: text("mode").$type<Mode>().notNull(),
    externalId: text("external_id").notNull(),
    /** Connector settings; parsed by the connector. Simulated credentials only: live accounts cannot be connected yet. */
    settings: jsonb("settings").$type<Record<string, unknown>>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("channel_accounts_external_id").on(t.workspaceId, t.channel, t.externalId),
    oneOf("channel_accounts_channel", "channel", CHANNELS),
    oneOf("channel_accounts_mode", "mode", ["LIVE", "SANDBOX", "SIMULATED"]),
  ],
);
