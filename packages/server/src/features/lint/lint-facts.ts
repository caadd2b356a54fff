import type { ChannelName } from "../../connectors/channel.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Scope } from "../../platform/database.ts";
import { readThreadFacts } from "./lint-facts.store.ts";
import { readAllowances } from "./lint.store.ts";
import type { LintFacts } from "./lint-text.ts";
import { languageOfTag, writtenLanguage } from "./written-language.ts";

/** What the rules need to know about a message into this conversation; undefined when the workspace has no such thread. */
export const lintFactsOf = async (
  scope: Scope,
  clock: Clock,
  threadId: string,
): Promise<{ readonly channel: ChannelName; readonly facts: LintFacts } | undefined> => {
  const found = await readThreadFacts(scope, threadId);
  if (!found) return undefined;
  const { channel, locale, buyerTexts, linkHosts, orderCompletedAt, refundDone } = found;
  const written = buyerTexts.flatMap((text) => writtenLanguage(text) ?? []);
  const languages = [...new Set([...written.slice(0, 1), ...(locale === null ? [] : [languageOfTag(locale)])])];
  const buyerLanguages = languages.length === 0 ? null : languages;
  return { channel, facts: { buyerLanguages, linkHosts, orderCompletedAt, refundDone, now: clock.now() } };
};

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
