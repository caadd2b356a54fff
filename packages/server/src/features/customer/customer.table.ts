import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uniqueIndex, index } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { CHANNELS, workspaces } from "../workspace/workspace.table.ts";

export const IDENTITY_KINDS = ["EMAIL", "AMAZON_RELAY", "MARKETPLACE_ID", "PHONE"] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];
export const IDENTITY_SOURCES = ["MESSAGE", "ORDER", "PERSON"] as const;
export type IdentitySource = (typeof IDENTITY_SOURCES)[number];
export const IDENTITY_CONFIDENCES = ["CERTAIN", "STATED", "CONFIRMED"] as const;
export type IdentityConfidence = (typeof IDENTITY_CONFIDENCES)[number];
/** A phone number is valid on ANY channel. */
export type IdentityChannel = ChannelName | "ANY";

/**
 * One buyer over all channels. Orders, tickets and refunds keep the customer their own identity names; `root_id` says which customer
 * speaks for it after merges (itself when it stands alone), so that a merge is undone by changing `root_id` back and nothing else. The
 * identity cluster is every customer of one root; its root is locked while the cluster's sums are read and extended. `merged_into_id`
 * is the step of the merge itself: with it, the customers that follow somebody who is parted again are known, whatever the order.
 */
export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId(),
    id: id("customer").notNull(),
    rootId: id("customer", "root_id").notNull(),
    mergedIntoId: id("customer", "merged_into_id"),
    displayName: text("display_name"),
    locale: text("locale"),
    /** When the personal data was destroyed; what came since is new. */
    erasedAt: instant("erased_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.rootId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.mergedIntoId], foreignColumns: [t.workspaceId, t.id] }),
    index("customers_root").on(t.workspaceId, t.rootId),
    index("customers_merged_into").on(t.workspaceId, t.mergedIntoId),
  ],
);

/** The ids of everybody who is one person with this customer, it included: what lists, filters and sums of a customer run over. */
export const clusterOf = (workspace: Id<"workspace">, customerId: SQL | string): SQL =>
  sql`select member.id from customers as known join customers as member on member.workspace_id = known.workspace_id
    and member.root_id = known.root_id where known.workspace_id = ${workspace} and known.id = ${customerId}`;

/** That a column holds one of them. The array is read once per statement, and each of its values is an index range. */
export const isInClusterOf = (column: AnyPgColumn, workspace: Id<"workspace">, customerId: string): SQL =>
  sql`${column} = any(array(${clusterOf(workspace, customerId)}))`;

/** One customer merged into another by a person. The row stays when the merge is undone. Merges of one call share `call_id`. */
export const customerMerges = pgTable(
  "customer_merges",
  {
    workspaceId: workspaceId(),
    id: id("customerMerge").notNull(),
    callId: id("customerMerge", "call_id").notNull(),
    primaryId: id("customer", "primary_id").notNull(),
    mergedId: id("customer", "merged_id").notNull(),
    note: text("note").notNull(),
    mergedBy: text("merged_by").$type<Actor["id"]>().notNull(),
    mergedAt: instant("merged_at").notNull().defaultNow(),
    unmergedBy: text("unmerged_by").$type<Actor["id"]>(),
    unmergedAt: instant("unmerged_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.primaryId], foreignColumns: [customers.workspaceId, customers.id] }),
    foreignKey({ columns: [t.workspaceId, t.mergedId], foreignColumns: [customers.workspaceId, customers.id] }),
    // A customer follows one other at a time: the database is the last to know.
    uniqueIndex("customer_merges_holding")
      .on(t.workspaceId, t.mergedId)
      .where(sql`unmerged_at is null`),
    index("customer_merges_call").on(t.workspaceId, t.callId),
    check("customer_merges_not_itself", sql`merged_id <> primary_id`),
    check("customer_merges_undone", sql`(unmerged_at is null) = (unmerged_by is null)`),
  ],
);

/**
 * One key of a customer. E-mail addresses and relay aliases are stored under the channel EMAIL and AMAZON: they name one person anywhere.
 * Orders and tickets name the identity they came under, and move with it when a person takes it from its customer.
 */
export const identities = pgTable(
  "identities",
  {
    workspaceId: workspaceId(),
    id: id("identity").notNull(),
    customerId: id("customer", "customer_id").notNull(),
    channel: text("channel").$type<IdentityChannel>().notNull(),
    kind: text("kind").$type<IdentityKind>().notNull(),
    value: text("value").notNull(),
    source: text("source").$type<IdentitySource>().notNull(),
    confidence: text("confidence").$type<IdentityConfidence>().notNull(),
    linkedBy: text("linked_by").$type<Actor["id"]>().notNull(),
    linkedAt: instant("linked_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    uniqueIndex("identities_key").on(t.workspaceId, t.kind, t.channel, t.value),
    index("identities_customer").on(t.workspaceId, t.customerId),
    index("identities_value").on(t.workspaceId, t.value),
    oneOf("identities_channel", "channel", [...CHANNELS, "ANY"]),
    oneOf("identities_kind", "kind", IDENTITY_KINDS),
    oneOf("identities_source", "source", IDENTITY_SOURCES),
    oneOf("identities_confidence", "confidence", IDENTITY_CONFIDENCES),
  ],
);

/** A person took this key from this customer: nothing that arrives links the two again. A person's word lifts it. */
export const identityBars = pgTable(
  "identity_bars",
  {
    workspaceId: workspaceId(),
    customerId: id("customer", "customer_id").notNull(),
    kind: text("kind").$type<IdentityKind>().notNull(),
    channel: text("channel").$type<IdentityChannel>().notNull(),
    value: text("value").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.channel, t.value, t.customerId] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    index("identity_bars_customer").on(t.workspaceId, t.customerId),
  ],
);

/** Something that arrived named keys of two people. Kept in both directions, once per pair, with where it was seen first. */
export const identityConflicts = pgTable(
  "identity_conflicts",
  {
    workspaceId: workspaceId(),
    identityId: id("identity", "identity_id").notNull(),
    otherIdentityId: id("identity", "other_identity_id").notNull(),
    seenIn: text("seen_in").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.identityId, t.otherIdentityId] }),
    foreignKey({
      columns: [t.workspaceId, t.identityId],
      foreignColumns: [identities.workspaceId, identities.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.workspaceId, t.otherIdentityId],
      foreignColumns: [identities.workspaceId, identities.id],
    }).onDelete("cascade"),
    index("identity_conflicts_other").on(t.workspaceId, t.otherIdentityId),
  ],
);

/** A person said that two customers are different people. Kept in both directions. */
export const suggestionDismissals = pgTable(
  "suggestion_dismissals",
  {
    workspaceId: workspaceId(),
    customerId: id("customer", "customer_id").notNull(),
    otherCustomerId: id("customer", "other_customer_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId, t.otherCustomerId] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    foreignKey({ columns: [t.workspaceId, t.otherCustomerId], foreignColumns: [customers.workspaceId, customers.id] }),
  ],
);
