import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { channelAccounts, workspaces } from "../workspace/workspace.table.ts";
import type { ProductAttribute, ProductDocument, ProductDocumentKind } from "./product-input.policy.ts";

export const PRODUCT_DOCUMENT_KINDS = [
  "MANUAL",
  "SPECIFICATION",
  "SAFETY",
  "WARRANTY",
  "CERTIFICATE",
  "CARE",
  "OTHER",
] as const satisfies readonly ProductDocumentKind[];

/**
 * What a source told of a product, for one channel account or, without one, for the whole workspace. `scope` and `key` repeat account and
 * number as text, so that one unique index keeps each product once whether it has a SKU or only an ASIN.
 */
export const products = pgTable(
  "products",
  {
    workspaceId: workspaceId(),
    id: id("product").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id"),
    scope: text("scope")
      .notNull()
      .generatedAlwaysAs(sql`coalesce(channel_account_id, '')`),
    key: text("key")
      .notNull()
      .generatedAlwaysAs(sql`coalesce('sku ' || sku, 'asin ' || asin)`),
    sku: text("sku"),
    asin: text("asin"),
    title: text("title").notNull(),
    brand: text("brand"),
    attributes: jsonb("attributes").$type<ProductAttribute[]>().notNull(),
    bullets: jsonb("bullets").$type<string[]>().notNull(),
    documents: jsonb("documents").$type<ProductDocument[]>().notNull(),
    imageUrl: text("image_url"),
    asOf: instant("as_of").notNull(),
    source: text("source").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    uniqueIndex("products_key").on(t.workspaceId, t.scope, t.key),
    index("products_sku").on(t.workspaceId, t.sku),
    index("products_asin").on(t.workspaceId, t.asin),
    check("products_named", sql`sku is not null or asin is not null`),
  ],
);
