import { foreignKey, pgTable, primaryKey, text, uniqueIndex, index } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { CHANNELS, workspaces } from "../workspace/workspace.table.ts";

export type IdentityKind = "EMAIL" | "AMAZON_RELAY" | "MARKETPLACE_ID";

/**
 * One buyer over all channels. Orders, tickets and refunds keep the customer their own identity names; `root_id` says which customer
 * speaks for it after merges (itself when it stands alone), so that a merge is undone by changing `root_id` back and nothing else. The
 * identity cluster is every customer of one root; its root is locked while the cluster's sums are read and extended.
 */
export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId(),
    id: id("customer").notNull(),
    rootId: id("customer", "root_id").notNull(),
    displayName: text("display_name"),
    locale: text("locale"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.rootId], foreignColumns: [t.workspaceId, t.id] }),
    index("customers_root").on(t.workspaceId, t.rootId),
  ],
);

/** One key of a customer. E-mail addresses and relay aliases are stored under the channel EMAIL and AMAZON: they name one person anywhere. */
export const identities = pgTable(
  "identities",
  {
    workspaceId: workspaceId(),
    id: id("identity").notNull(),
    customerId: id("customer", "customer_id").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    kind: text("kind").$type<IdentityKind>().notNull(),
    value: text("value").notNull(),
    source: text("source").$type<"MESSAGE" | "ORDER">().notNull(),
    linkedAt: instant("linked_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    uniqueIndex("identities_key").on(t.workspaceId, t.kind, t.channel, t.value),
    index("identities_customer").on(t.workspaceId, t.customerId),
    index("identities_value").on(t.workspaceId, t.value),
    oneOf("identities_channel", "channel", CHANNELS),
    oneOf("identities_kind", "kind", ["EMAIL", "AMAZON_RELAY", "MARKETPLACE_ID"]),
    oneOf("identities_source", "source", ["MESSAGE", "ORDER"]),
  ],
);
