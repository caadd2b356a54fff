import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf, escapeLike } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { ArticleText } from "./article-text.policy.ts";
import { translationRow } from "./translation-row.ts";
import { articles, articleTranslations, articleVersions } from "./article.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Article = typeof articles.$inferSelect;
export type ArticleVersion = typeof articleVersions.$inferSelect;
export type ArticleTranslation = Pick<typeof articleTranslations.$inferSelect, "versionId" | "locale" | "title" | "body">;

export const articlesByIds = (scope: Scope, ids: readonly string[]): Promise<Article[]> =>
  scope.q
    .select()
    .from(articles)
    .where(and(eq(articles.workspaceId, scope.workspaceId), anyOf(articles.id, ids)));

const MAX_VERSIONS = 50;

/** The newest versions of each article, newest first: the first one is in force. */
export const versionsByArticleIds = async (scope: Scope, ids: readonly string[]): Promise<ArticleVersion[]> => {
  const last = scope.q
    .select()
    .from(articleVersions)
    .where(and(eq(articleVersions.workspaceId, scope.workspaceId), sql`${articleVersions.articleId} = asked.id`))
    .orderBy(desc(articleVersions.version))
    .limit(MAX_VERSIONS)
    .as("last");
  const rows = await scope.q
    .select(last._.selectedFields)
    .from(sql`unnest(${sql.param([...ids])}::text[]) as asked(id)`)
    .crossJoinLateral(last);
  return (rows as ArticleVersion[]).sort((a, b) => b.version - a.version);
};

/** By locale. */
export const articleTextsByVersionIds = (scope: Scope, ids: readonly string[]): Promise<ArticleTranslation[]> => {
  const { versionId, locale, title, body } = articleTranslations;
  return scope.q
    .select({ versionId, locale, title, body })
    .from(articleTranslations)
    .where(and(eq(articleTranslations.workspaceId, scope.workspaceId), anyOf(versionId, ids)))
    .orderBy(asc(locale));
};

export type ArticleFilter = {
  readonly reasonTagIds: readonly string[] | null;
  readonly channel: ChannelName | null;
  readonly language: string | null;
  readonly text: string | null;
  readonly retired: boolean;
};

/** By key. What is searched is the version in force. */
export const readArticles = (
  scope: Scope,
  { reasonTagIds, channel, language, text, retired }: ArticleFilter,
  { first, after }: PageRequest,
): Promise<Article[]> => {
  const inForce = sql`select from ${articleVersions} as v where v.workspace_id = ${articles.workspaceId}
    and v.article_id = ${articles.id} and v.version = ${articles.version}`;
  const contained = text === null ? null : `%${escapeLike(text)}%`;
  const holding = sql`select from ${articleTranslations} as w where w.workspace_id = v.workspace_id and w.version_id = v.id
    and (${language}::text is null or w.language = ${language}) and (${contained}::text is null or w.title ilike ${contained} or w.body ilike ${contained})`;
  return scope.q
    .select()
    .from(articles)
    .where(
      and(
        eq(articles.workspaceId, scope.workspaceId),
        retired ? isNotNull(articles.retiredAt) : isNull(articles.retiredAt),
        after === null ? undefined : gt(articles.key, after),
        sql`exists (${inForce} and (${channel}::text is null or cardinality(v.channels) = 0 or ${channel} = any(v.channels))
          and (${reasonTagIds === null}::boolean or v.reason_tag_ids && ${sql.param([...(reasonTagIds ?? [])])}::text[])
          and exists (${holding}))`,
      ),
    )
    .orderBy(asc(articles.key))
    .limit(first + 1);
};

/** Whoever publishes a version or retires the article is alone. */
export const lockArticle = async (tx: Tx, articleId: string): Promise<Article | undefined> => {
  const [row] = await tx.q
    .select()
    .from(articles)
    .where(and(eq(articles.workspaceId, tx.workspaceId), sql`${articles.id} = ${articleId}`))
    .for("no key update");
  return row;
};

export const keyIsTaken = async (scope: Scope, key: string): Promise<boolean> => {
  const rows = await scope.q
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.workspaceId, scope.workspaceId), eq(articles.key, key)));
  return rows.length > 0;
};

/** Of two with the same key at once the second meets the unique index; its command is repeated and finds the key taken. */
export const insertArticle = async (tx: Tx, key: string): Promise<Article> => {
  return insertedRow(
    await tx.q
      .insert(articles)
      .values({ workspaceId: tx.workspaceId, id: newId("article"), key, version: 0 })
      .returning(),
  );
};

export type NewVersion = {
  readonly reasonTagIds: Id<"tag">[];
  readonly channels: ChannelName[];
  readonly translations: readonly ArticleText[];
  readonly publishedBy: Actor["id"];
  readonly publishedAt: Date;
};

/** Writes the next version with its texts, then puts it in force: after that the database takes no further text for it. */
export const insertVersion = async (tx: Tx, article: Article, { translations, ...facts }: NewVersion): Promise<Article> => {
  const { workspaceId } = tx;
  const id = newId("articleVersion");
  const version = article.version + 1;
  await tx.q.insert(articleVersions).values({ workspaceId, id, articleId: article.id, version, ...facts });
  await tx.q.insert(articleTranslations).values(translations.map((text) => translationRow(workspaceId, id, text)));
  return changeArticle(tx, article.id, { version });
};

export const changeArticle = async (
  tx: Tx,
  articleId: Id<"article">,
  change: Partial<Pick<Article, "version" | "retiredAt" | "retiredBy">>,
): Promise<Article> => {
  const [row] = await tx.q
    .update(articles)
    .set(change)
    .where(and(eq(articles.workspaceId, tx.workspaceId), eq(articles.id, articleId)))
    .returning();
  if (!row) throw new Error("a locked article exists");
  return row;
};
