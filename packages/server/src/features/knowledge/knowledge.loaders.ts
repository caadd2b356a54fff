import { many, single } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { articlesByIds, articleTextsByVersionIds, versionsByArticleIds } from "./article.store.ts";

export const knowledgeLoaders = (scope: Scope) => ({
  article: single(scope, articlesByIds),
  versionsOfArticle: many(scope, versionsByArticleIds, ({ articleId }) => articleId),
  textsOfArticleVersion: many(scope, articleTextsByVersionIds, ({ versionId }) => versionId),
});
