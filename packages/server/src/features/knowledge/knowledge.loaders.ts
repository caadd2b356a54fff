import DataLoader from "dataloader";
import type { Scope } from "../../platform/database.ts";
import { articlesByIds, articleTextsByVersionIds, versionsByArticleIds } from "./article.store.ts";
import type { Article, ArticleTranslation, ArticleVersion } from "./article.store.ts";

const MAX_KEYS = 100;

const grouped = <Row>(read: (ids: readonly string[]) => Promise<Row[]>, parentOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(
    async (ids) => {
      const rows = Map.groupBy(await read(ids), parentOf);
      return ids.map((id) => rows.get(id) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  );

export const knowledgeLoaders = (scope: Scope) => ({
  article: new DataLoader<string, Article | null>(
    async (ids) => {
      const rows = new Map((await articlesByIds(scope, ids)).map((row) => [row.id as string, row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  ),
  versionsOfArticle: grouped<ArticleVersion>(
    (ids) => versionsByArticleIds(scope, ids),
    ({ articleId }) => articleId,
  ),
  textsOfArticleVersion: grouped<ArticleTranslation>(
    (ids) => articleTextsByVersionIds(scope, ids),
    ({ versionId }) => versionId,
  ),
});
