import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import type { FoundText } from "./article-rank.policy.ts";
import { stemmer } from "./article.table.ts";

export type FoundArticle = FoundText & {
  readonly articleId: Id<"article">;
  readonly versionId: Id<"articleVersion">;
  readonly title: string;
  readonly body: string;
  readonly reasonTagIds: readonly Id<"tag">[];
};

/** What of a body an excerpt can show, with room for its marks. */
const HEAD = 600;
/** The best of these are shown; a help form has not more articles than this that share a word with a question. */
const MOST_FOUND = 500;

/**
 * A text holds a stem of the question; in German also inside a longer word, because German writes compounds as one ("Etikett" in
 * "Rücksendeetikett"). Shorter stems are in too many words by chance.
 */
const holds = (stems: string) =>
  sql.raw(`(stem = any(${stems}) or f.language = 'de' and length(stem) >= 5
    and exists (select from unnest(${stems}) as longer where position(stem in longer) > 0))`);

type Question = {
  /** As `searchTerms` made them. */
  readonly terms: string;
  /** Null: every language. */
  readonly language: string | null;
  readonly channel: ChannelName | null;
  readonly reasonTagIds: readonly string[];
};

/**
 * Texts in force that share a stem with the question, or are for its reason, with the stems they share. One statement: the question is
 * read by the stemmer of each language, and each text is compared in its own. Reads every article in force of the workspace, of which
 * there are as many as people have written.
 */
export const findArticles = async (scope: Scope, question: Question): Promise<FoundArticle[]> => {
  const { terms, language, channel, reasonTagIds } = question;
  const rows = await scope.q.execute<FoundArticle>(sql`
    with fitting as materialized (
      select a.id, v.id as version_id, v.reason_tag_ids, w.locale, w.language, w.title, left(w.body, ${HEAD}) as body,
          tsvector_to_array(w.search) as stems, tsvector_to_array(ts_filter(w.search, '{a}')) as title_stems
        from articles as a
        join article_versions as v on v.workspace_id = a.workspace_id and v.article_id = a.id and v.version = a.version
        join article_translations as w on w.workspace_id = v.workspace_id and w.version_id = v.id
       where a.workspace_id = ${scope.workspaceId} and a.retired_at is null
         and (${language}::text is null or w.language = ${language})
         and (${channel}::text is null or cardinality(v.channels) = 0 or ${channel} = any(v.channels))),
    asked as materialized (
      select l.language, tsvector_to_array(to_tsvector(${stemmer("l.language")}, ${terms}::text)) as stems
        from (select distinct language from fitting) as l)
    select * from (
      select f.id as "articleId", f.version_id as "versionId", f.reason_tag_ids as "reasonTagIds", f.locale, f.language, f.title, f.body,
          array(select stem from unnest(asked.stems) as stem where ${holds("f.stems")}) as found,
          array(select stem from unnest(asked.stems) as stem where ${holds("f.title_stems")}) as "inTitle",
          cardinality(asked.stems) as "askedWords",
          f.reason_tag_ids && ${sql.param([...reasonTagIds])}::text[] as "fitsReason",
          (count(*) over (partition by f.language))::int as total
        from fitting as f join asked on asked.language = f.language) as one
     where cardinality(one.found) > 0 or one."fitsReason"
     order by cardinality(one.found) desc, one."articleId", one.locale
     limit ${MOST_FOUND}`);
  return [...rows];
};
