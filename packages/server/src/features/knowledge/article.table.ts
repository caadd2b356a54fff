import { sql } from "drizzle-orm";
import { check, customType, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The stemmer of a language; PostgreSQL ships all of these. Other languages, and the character pairs of Chinese, are compared as they are. */
export const stemmer = (column: string) =>
  sql.raw(`case ${column} when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig when 'fr' then 'french'::regconfig
    when 'it' then 'italian'::regconfig when 'es' then 'spanish'::regconfig else 'simple'::regconfig end`);

/** A self-service text. Never deleted; whoever publishes or retires it holds this row's lock. */
export const articles = pgTable(
  "articles",
  {
    workspaceId: workspaceId(),
    id: id("article").notNull(),
    key: text("key").notNull(),
    /** Number of the version in force; 0 only while the first one is being written. */
    version: integer("version").notNull(),
    retiredAt: instant("retired_at"),
    retiredBy: text("retired_by").$type<Actor["id"]>(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("articles_key").on(t.workspaceId, t.key),
    check("articles_retired", sql`(retired_at is null) = (retired_by is null)`),
  ],
);

/** One published wording of an article. Neither changed nor removed (…_guards.sql). */
export const articleVersions = pgTable(
  "article_versions",
  {
    workspaceId: workspaceId(),
    id: id("articleVersion").notNull(),
    articleId: id("article", "article_id").notNull(),
    version: integer("version").notNull(),
    /** By id, so that a renamed reason is still the same one. */
    reasonTagIds: text("reason_tag_ids").array().$type<Id<"tag">[]>().notNull(),
    /** Empty: every channel. */
    channels: text("channels").array().$type<ChannelName[]>().notNull(),
    publishedBy: text("published_by").$type<Actor["id"]>().notNull(),
    publishedAt: instant("published_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.articleId], foreignColumns: [articles.workspaceId, articles.id] }),
    uniqueIndex("article_versions_version").on(t.workspaceId, t.articleId, t.version),
  ],
);

/** A version's text in one language, with what the search reads. Neither changed nor removed, and none comes later (…_guards.sql). */
export const articleTranslations = pgTable(
  "article_translations",
  {
    workspaceId: workspaceId(),
    versionId: id("articleVersion", "version_id").notNull(),
    locale: text("locale").notNull(),
    /** `de` of `de-AT`: decides which stemmer reads it. */
    language: text("language").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    titleTerms: text("title_terms").notNull(),
    bodyTerms: text("body_terms").notNull(),
    search: tsvector("search")
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector(${stemmer("language")}, title_terms), 'A') || setweight(to_tsvector(${stemmer("language")}, body_terms), 'B')`,
      ),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.versionId, t.locale] }),
    foreignKey({ columns: [t.workspaceId, t.versionId], foreignColumns: [articleVersions.workspaceId, articleVersions.id] }),
    index("article_translations_language").on(t.workspaceId, t.language),
  ],
);
