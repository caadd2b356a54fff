import type { Id } from "../../kernel/id.ts";
import { languageOfLocale, searchTerms } from "./article-terms.policy.ts";
import type { ArticleText } from "./article-text.policy.ts";

/** A row as the search reads it. */
export const translationRow = (workspaceId: Id<"workspace">, versionId: Id<"articleVersion">, text: ArticleText) => ({
  workspaceId,
  versionId,
  ...text,
  language: languageOfLocale(text.locale),
  titleTerms: searchTerms(text.title),
  bodyTerms: searchTerms(text.body),
});
