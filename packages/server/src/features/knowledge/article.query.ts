import type { ChannelName } from "../../connectors/channel.ts";
import type { Query } from "../../platform/command.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { languageOfLocale } from "./article-terms.policy.ts";
import { readArticles } from "./article.store.ts";
import type { Article } from "./article.store.ts";
import { familyOfReason, reasonIdsByName } from "./reason.store.ts";

export type AskedFilter = {
  readonly reason?: string | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  readonly locale?: string | null | undefined;
  readonly textContains?: string | null | undefined;
  readonly retired?: boolean | null | undefined;
};

/** By key. */
export const listArticles: Query<{ filter: AskedFilter; page: PageRequest }, Article[]> = async ({ filter, page }, { scope }) => {
  const [reason] = filter.reason == null ? [] : (await reasonIdsByName(scope, [filter.reason])).values();
  const ofReason = reason === undefined ? [] : await familyOfReason(scope, reason);
  const reasonTagIds = filter.reason == null ? null : ofReason;
  const language = filter.locale == null ? null : languageOfLocale(filter.locale);
  const { channel = null, textContains: text = null, retired } = filter;
  return readArticles(scope, { reasonTagIds, channel, language, text, retired: retired === true }, page);
};
