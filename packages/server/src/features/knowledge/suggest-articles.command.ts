import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import { invalidInput } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { rankArticles } from "./article-rank.policy.ts";
import type { Ranked } from "./article-rank.policy.ts";
import { findArticles } from "./article-search.store.ts";
import type { FoundArticle } from "./article-search.store.ts";
import { languageOfLocale, searchTerms } from "./article-terms.policy.ts";
import { canonicalLocale, excerptOf } from "./article-text.policy.ts";
import { articlesByIds } from "./article.store.ts";
import type { Article } from "./article.store.ts";
import { armOf } from "./deflection.policy.ts";
import { ensureSettings, findOpenDeflection, insertDeflection } from "./deflection.store.ts";
import type { Deflection } from "./deflection.store.ts";
import { familyOfReason, reasonIdsByName } from "./reason.store.ts";
import { hashVisitor } from "./visitor-hash.ts";

export type SuggestArticlesInput = {
  readonly text: string;
  readonly locale?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  readonly visitorKey?: string | null | undefined;
  readonly limit: number;
};
export type SuggestedArticle = {
  readonly article: Article;
  readonly locale: string;
  readonly title: string;
  readonly excerpt: string;
  readonly score: number;
  readonly fitsReason: boolean;
};

const MAX_TEXT = 2000;
const MAX_LIMIT = 10;
const VISITOR = { least: 3, most: 320 };

const issuesOf = ({ text, locale, visitorKey, limit }: SuggestArticlesInput): InputIssue[] => {
  const length = visitorKey?.trim().length ?? VISITOR.least;
  return [
    ...(text.trim() === "" || text.length > MAX_TEXT
      ? [{ path: ["input", "text"], message: `must have 1 to ${MAX_TEXT} characters` }]
      : []),
    ...(locale != null && canonicalLocale(locale) === undefined
      ? [{ path: ["input", "locale"], message: "must be a language: en, de-AT, zh-Hant" }]
      : []),
    ...(length < VISITOR.least || length > VISITOR.most
      ? [{ path: ["input", "visitorKey"], message: `must have ${VISITOR.least} to ${VISITOR.most} characters` }]
      : []),
    ...(limit < 1 || limit > MAX_LIMIT ? [{ path: ["input", "limit"], message: `must be 1 to ${MAX_LIMIT}` }] : []),
  ];
};

/**
 * Finds articles, and counts the visitor: what was asked decides the answer, the visitor alone decides the arm. Where nothing fits, nothing
 * could have been shown in either arm, so nobody is counted.
 */
export const suggestArticles = command("deflection.suggest", async (input: SuggestArticlesInput, context) => {
  const { tx } = context;
  const issues = issuesOf(input);
  const reasonTagId = input.reason == null ? null : (await reasonIdsByName(tx, [input.reason])).get(input.reason);
  if (reasonTagId === undefined)
    issues.push({ path: ["input", "reason"], message: "is no tag that can be a reason; see Query.tags" });
  if (issues.length > 0 || reasonTagId === undefined) return invalidInput(issues);
  const found = await findArticles(tx, {
    terms: searchTerms(input.text),
    language: input.locale == null ? null : languageOfLocale(input.locale),
    channel: input.channel ?? null,
    reasonTagIds: reasonTagId === null ? [] : await familyOfReason(tx, reasonTagId),
  });
  const ranked = rankArticles(found, input.limit);
  const counted = await count(context, input.visitorKey ?? null, ranked, reasonTagId);
  const shown = counted?.arm === "CONTROL" ? [] : ranked;
  const byId = new Map(
    (
      await articlesByIds(
        tx,
        shown.map(({ text }) => text.articleId),
      )
    ).map((row) => [row.id, row]),
  );
  return {
    __typename: "SuggestArticlesSuccess" as const,
    articles: shown.flatMap(({ text, score }): SuggestedArticle[] => {
      const article = byId.get(text.articleId);
      const { locale, title, fitsReason } = text;
      return article ? [{ article, locale, title, excerpt: excerptOf(text.body), score, fitsReason }] : [];
    }),
    deflectionId: counted?.id ?? null,
    arm: counted?.arm ?? null,
  };
});

/** The visitor's question as it is counted; null when it is not. A visitor who asks again about the same goes on with the first question. */
const count = async (
  { tx, clock }: CommandContext,
  visitorKey: string | null,
  ranked: readonly Ranked<FoundArticle>[],
  chosenReason: Id<"tag"> | null,
): Promise<Deflection | null> => {
  const [best] = ranked;
  if (visitorKey === null || best === undefined) return null;
  const settings = await ensureSettings(tx);
  const visitorHash = hashVisitor(settings.hashKey, tx.workspaceId, visitorKey);
  // Known before the arm is: both arms are counted under the same reasons.
  const reasonTagId = chosenReason ?? best.text.reasonTagIds[0] ?? null;
  const askedAt = clock.now();
  const open = await findOpenDeflection(tx, visitorHash, reasonTagId, askedAt);
  if (open) return open;
  return insertDeflection(tx, {
    visitorHash,
    arm: armOf(visitorHash, settings.controlPercent),
    reasonTagId,
    articleVersionIds: ranked.map(({ text }) => text.versionId),
    askedAt,
  });
};
