import type { ChannelName } from "../../connectors/channel.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Scope } from "../../platform/database.ts";
import { readThreadFacts } from "./lint-facts.store.ts";
import type { ThreadFacts } from "./lint-facts.store.ts";
import { readAllowances } from "./lint.store.ts";
import type { LintFacts } from "./lint-text.ts";
import { languageOfTag, writtenLanguage } from "./written-language.ts";

export type PlaceFacts = { readonly channel: ChannelName; readonly facts: LintFacts };

/** What the rules need to know about messages into these conversations, by their ids, in one statement. */
export const lintFactsOfThreads = async (
  scope: Scope,
  clock: Clock,
  threadIds: readonly string[],
): Promise<Map<string, PlaceFacts>> => {
  const now = clock.now();
  return new Map((await readThreadFacts(scope, threadIds)).map((found) => [found.threadId, factsOf(found, now)]));
};

const factsOf = (found: ThreadFacts, now: Date): PlaceFacts => {
  const { channel, locale, buyerTexts, linkHosts, orderCompletedAt, refundDone } = found;
  const written = buyerTexts.flatMap((text) => writtenLanguage(text) ?? []);
  const languages = [...new Set([...written.slice(0, 1), ...(locale === null ? [] : [languageOfTag(locale)])])];
  const buyerLanguages = languages.length === 0 ? null : languages;
  return { channel, facts: { buyerLanguages, linkHosts, orderCompletedAt, refundDone, now } };
};

/** The same for one conversation; undefined when the workspace has no such thread. */
export const lintFactsOf = async (scope: Scope, clock: Clock, threadId: string): Promise<PlaceFacts | undefined> =>
  (await lintFactsOfThreads(scope, clock, [threadId])).get(threadId);

/** For a text that belongs to no ticket. */
export const lintFactsOfChannel = async (
  scope: Scope,
  clock: Clock,
  { channel, locale }: { readonly channel: ChannelName; readonly locale: string | null },
): Promise<LintFacts> => ({
  buyerLanguages: locale === null ? null : [locale],
  linkHosts: (await readAllowances(scope, channel)).map(({ host }) => host),
  orderCompletedAt: null,
  refundDone: null,
  now: clock.now(),
});
