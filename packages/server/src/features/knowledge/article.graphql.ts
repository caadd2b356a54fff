import type { Builder } from "../../graphql/builder.ts";
import { pageBy, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Tag } from "../tag/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { listArticles } from "./article.query.ts";
import type { Article, ArticleTranslation, ArticleVersion } from "./article.store.ts";
import { publishArticle, retireArticle } from "./publish-article.command.ts";

export const defineArticle = (builder: Builder, shared: Shared, lists: Lists): void => {
  defineArticleType(builder, shared);
  defineArticleQueries(builder, shared, lists);
  defineArticleMutations(builder, shared);
};

const defineArticleType = (builder: Builder, { type, node, channel }: Shared): void => {
  const translation = builder.objectRef<ArticleTranslation>("ArticleTranslation").implement({
    fields: (t) => ({ locale: t.exposeString("locale"), title: t.exposeString("title"), body: t.exposeString("body") }),
  });
  const version = builder.objectRef<ArticleVersion>("ArticleVersion").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      version: t.exposeInt("version"),
      reasons: t.field({
        type: [type<Tag>("Tag")],
        resolve: async ({ reasonTagIds }, _, { loaders }) => {
          const named = await Promise.all(reasonTagIds.map((id) => need(loaders.tag.load(id))));
          const speaking = await Promise.all(named.map(({ id, rootId }) => need(loaders.tag.load(rootId ?? id))));
          return [...new Set(speaking)];
        },
      }),
      channels: t.field({ type: [channel], resolve: ({ channels }) => channels }),
      translations: t.field({ type: [translation], resolve: ({ id }, _, { loaders }) => loaders.textsOfArticleVersion.load(id) }),
      publishedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ publishedBy }, _, { loaders }) => need(loaders.actor.load(publishedBy)),
      }),
      publishedAt: t.expose("publishedAt", { type: "DateTime" }),
    }),
  });
  type<Article>("Article").implement({
    interfaces: [node],
    fields: (t) => ({
      key: t.exposeString("key"),
      currentVersion: t.field({
        type: version,
        resolve: async ({ id }, _, { loaders }) => {
          const [current] = await loaders.versionsOfArticle.load(id);
          invariant(current, "an article is made with its first version");
          return current;
        },
      }),
      versions: t.field({ type: [version], resolve: ({ id }, _, { loaders }) => loaders.versionsOfArticle.load(id) }),
      retiredAt: t.expose("retiredAt", { type: "DateTime", nullable: true }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
};

const defineArticleQueries = (builder: Builder, { type, channel }: Shared, lists: Lists): void => {
  const filter = builder.inputType("ArticleFilter", {
    fields: (t) => ({
      reason: t.string(),
      channel: t.field({ type: channel }),
      locale: t.string(),
      textContains: t.string(),
      retired: t.boolean(),
    }),
  });
  builder.queryFields((t) => ({
    article: t.field({
      type: type<Article>("Article"),
      nullable: true,
      authScopes: { may: "article.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.article.load(id),
    }),
    articles: t.field({
      type: lists.articles,
      authScopes: { may: "article.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, () => true); // the cursor is a key, and any text sorts among keys
        requireSearchable(args.filter?.textContains, "filter.textContains");
        return pageBy(await ctx.read(listArticles, { filter: args.filter ?? {}, page }), page, (row) => row.key);
      },
    }),
  }));
};

const defineArticleMutations = (builder: Builder, { type, union, channel, plainProblem }: Shared): void => {
  for (const name of ["ArticleNotFound", "ArticleKeyTaken", "ArticleRetired"]) plainProblem(name);
  for (const name of ["PublishArticleSuccess", "RetireArticleSuccess"])
    type<{ article: Article }>(name).implement({
      fields: (t) => ({ article: t.field({ type: type<Article>("Article"), resolve: ({ article }) => article }) }),
    });
  const text = builder.inputType("ArticleTranslationInput", {
    fields: (t) => ({
      locale: t.string({ required: true }),
      title: t.string({ required: true }),
      body: t.string({ required: true }),
    }),
  });
  const publishing = builder.inputType("PublishArticleInput", {
    fields: (t) => ({
      articleId: t.id(),
      key: t.string(),
      translations: t.field({ type: [text], required: true }),
      reasons: t.stringList({ required: true, defaultValue: [] }),
      channels: t.field({ type: [channel], required: true, defaultValue: [] }),
      expectedVersion: t.int(),
      note: t.string({ required: true }),
    }),
  });
  const retirement = builder.inputType("RetireArticleInput", {
    fields: (t) => ({ articleId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  const published = union("PublishArticleResult", [
    "PublishArticleSuccess",
    "ArticleNotFound",
    "ArticleKeyTaken",
    "ArticleRetired",
    "VersionConflict",
    "NoteTooShort",
    "InvalidInput",
  ]);
  const retired = union("RetireArticleResult", [
    "RetireArticleSuccess",
    "ArticleNotFound",
    "ArticleRetired",
    "NoteTooShort",
    "InvalidInput",
  ]);
  builder.mutationFields((t) => ({
    publishArticle: t.field({
      type: published,
      authScopes: { may: "article.write" },
      args: { input: t.arg({ type: publishing, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(publishArticle, input),
    }),
    retireArticle: t.field({
      type: retired,
      authScopes: { may: "article.write" },
      args: { input: t.arg({ type: retirement, required: true }) },
      resolve: (_, { input }, ctx) => ctx.run(retireArticle, input),
    }),
  }));
};
