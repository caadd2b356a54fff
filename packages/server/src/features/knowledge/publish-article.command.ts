import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { canonicalLocale, faultsOfText } from "./article-text.policy.ts";
import type { ArticleText } from "./article-text.policy.ts";
import { changeArticle, insertArticle, insertVersion, keyIsTaken, lockArticle } from "./article.store.ts";
import type { Article } from "./article.store.ts";
import { reasonIdsByName } from "./reason.store.ts";

export type PublishArticleInput = {
  readonly articleId?: string | null | undefined;
  readonly key?: string | null | undefined;
  readonly translations: readonly ArticleText[];
  readonly reasons: readonly string[];
  readonly channels: readonly ChannelName[];
  readonly expectedVersion?: number | null | undefined;
  readonly note: string;
};

const KEY = /^[a-z0-9][a-z0-9-]{1,62}[a-z0-9]$/;
const MAX_TRANSLATIONS = 20;
const MAX_REASONS = 10;

const issuesOfTexts = (texts: readonly ArticleText[]): InputIssue[] => {
  if (texts.length < 1 || texts.length > MAX_TRANSLATIONS)
    return [{ path: ["input", "translations"], message: `must hold 1 to ${MAX_TRANSLATIONS} texts` }];
  const locales = texts.map(({ locale }) => canonicalLocale(locale));
  return texts.flatMap((text, place) => [
    ...faultsOfText(text).map(({ field, message }) => ({ path: ["input", "translations", String(place), field], message })),
    ...(locales[place] !== undefined && locales.indexOf(locales[place]) < place
      ? [{ path: ["input", "translations", String(place), "locale"], message: "is there twice" }]
      : []),
  ]);
};

/** What is wrong with the form; whether the article may have it is not looked at. */
const issuesOf = (input: PublishArticleInput, texts: readonly ArticleText[], unknown: readonly string[]): InputIssue[] => {
  const { articleId, key, expectedVersion, reasons } = input;
  const keyIssue =
    articleId == null
      ? key != null && KEY.test(key)
        ? undefined
        : "must have 3 to 64 small letters, digits and hyphens, no hyphen at either end"
      : key == null
        ? undefined
        : "must be left out for a new version: a key never changes";
  const needsVersion = articleId != null && expectedVersion == null;
  return [
    ...(keyIssue === undefined ? [] : [{ path: ["input", "key"], message: keyIssue }]),
    ...(needsVersion ? [{ path: ["input", "expectedVersion"], message: "is needed for a new version" }] : []),
    ...(reasons.length > MAX_REASONS ? [{ path: ["input", "reasons"], message: `must hold at most ${MAX_REASONS} names` }] : []),
    ...unknown.map((name) => ({
      path: ["input", "reasons"],
      message: `${JSON.stringify(name.slice(0, 80))} is no tag that can be a reason; see Query.tags`,
    })),
    ...issuesOfTexts(texts),
  ];
};

/** The article that gets the version, locked; a new one when none is named. */
const target = async ({ tx }: CommandContext, { articleId, key, expectedVersion }: PublishArticleInput) => {
  if (articleId == null)
    return (await keyIsTaken(tx, key ?? ""))
      ? problem("ArticleKeyTaken", `There is or was an article with the key ${JSON.stringify(key)}.`, ["input", "key"])
      : null;
  const article = await lockArticle(tx, articleId);
  if (!article) return notFound("ArticleNotFound", "article", articleId, "articleId");
  if (article.retiredAt !== null) return articleRetired(article.retiredAt);
  if (article.version !== expectedVersion) return versionConflict("The article", article.version, expectedVersion);
  return article;
};

const articleRetired = (since: Date) =>
  problem("ArticleRetired", `The article was retired at ${since.toISOString()}. Publish another one.`, ["input", "articleId"]);

const about = ({ articleId, key }: PublishArticleInput) => articleId ?? key ?? "";

/** Publishes an immutable version; it is in force from the commit on. */
export const publishArticle = guarded(
  "article.publish",
  about,
)(async (input: PublishArticleInput, context) => {
  const { tx, actor, clock } = context;
  const texts = input.translations.map(({ locale, title, body }) => ({ locale, title: title.trim(), body: body.trim() }));
  const reasons = await reasonIdsByName(tx, input.reasons);
  const issues = issuesOf(
    input,
    texts,
    input.reasons.filter((name) => !reasons.has(name)),
  );
  if (issues.length > 0) return invalidInput(issues);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const found = await target(context, input);
  if (found !== null && "__typename" in found) return found;
  const article = await insertVersion(tx, found ?? (await insertArticle(tx, input.key ?? "")), {
    reasonTagIds: [...new Set(reasons.values())],
    channels: [...new Set(input.channels)],
    translations: texts.map((text) => ({ ...text, locale: canonicalLocale(text.locale) ?? text.locale })),
    publishedBy: actor.id,
    publishedAt: clock.now(),
  });
  await told(context, "article.publish", article, input.note);
  return { __typename: "PublishArticleSuccess" as const, article };
});

const told = async ({ tx, actor }: CommandContext, action: string, { id }: Article, note: string): Promise<void> => {
  await recordAudit(tx, { action, actor, subjectId: id, note });
  await recordEvent(tx, "ARTICLE_UPDATED", id);
};

export type RetireArticleInput = { readonly articleId: string; readonly note: string };

/** Takes an article out of use for good: what was shown stays readable, what is wanted again is published anew. */
export const retireArticle = guarded(
  "article.retire",
  by("articleId"),
)(async ({ articleId, note }: RetireArticleInput, context) => {
  const { tx, actor, clock } = context;
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const found = await lockArticle(tx, articleId);
  if (!found) return notFound("ArticleNotFound", "article", articleId, "articleId");
  if (found.retiredAt !== null) return articleRetired(found.retiredAt);
  const article = await changeArticle(tx, found.id, { retiredAt: clock.now(), retiredBy: actor.id });
  await told(context, "article.retire", article, note);
  return { __typename: "RetireArticleSuccess" as const, article };
});
