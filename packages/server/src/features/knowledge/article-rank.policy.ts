/** Which articles answer a question, and how well. */

/** One text that has a word of the question, or is for its reason. `total` counts the texts of its language, `askedWords` what of the question is left without the words that this language is full of. */
export type FoundText = {
  readonly articleId: string;
  readonly locale: string;
  readonly language: string;
  readonly found: readonly string[];
  readonly inTitle: readonly string[];
  readonly fitsReason: boolean;
  readonly total: number;
  readonly askedWords: number;
};
export type Ranked<Text> = { readonly text: Text; readonly score: number };

/** A title is the question itself, so what it holds counts beside what the whole text holds. */
const TITLE_SHARE = 0.25;
/** The visitor said what it is about; words still decide among the articles of the reason. */
const REASON_BONUS = 0.25;
/** Behind an article that fits twice as well nobody looks. */
const TAIL = 0.5;

/**
 * Best first, each article once, in the language of the question. A score is the share of the question that the text covers: words are
 * weighed by rarity (ln(1 + texts / texts with the word)), those that no article has are left out, as are texts that share nothing with
 * the question but one word which more than half of all articles have. Equal scores keep the order of ids, so that the same question
 * always has the same answer.
 */
export const rankArticles = <Text extends FoundText>(texts: readonly Text[], limit: number): Ranked<Text>[] => {
  const ranked = scoresOfLanguage(inOwnLanguage(texts)).sort(
    (a, b) => b.score - a.score || (a.text.articleId < b.text.articleId ? -1 : 1),
  );
  const best = ranked[0]?.score ?? 0;
  const seen = new Set<string>();
  return ranked
    .filter(({ text, score }) => {
      const isFirst = !seen.has(text.articleId);
      seen.add(text.articleId);
      return isFirst && score >= best * TAIL;
    })
    .slice(0, limit);
};

/**
 * The texts in the language of the question, which shows by itself: it is the one whose articles know most words of it, and of two the one
 * that takes more of the others for filling words.
 */
const inOwnLanguage = <Text extends FoundText>(texts: readonly Text[]): readonly Text[] => {
  const languages = [...Map.groupBy(texts, ({ language }) => language).values()].map((own) => ({
    own,
    known: new Set(own.flatMap(({ found }) => found)).size,
    asked: own[0]?.askedWords ?? 0,
  }));
  return languages.sort((a, b) => b.known - a.known || a.asked - b.asked)[0]?.own ?? [];
};

const scoresOfLanguage = <Text extends FoundText>(texts: readonly Text[]): Ranked<Text>[] => {
  const total = texts[0]?.total ?? 0;
  const textsWith = new Map<string, number>();
  for (const word of texts.flatMap(({ found }) => found)) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
  const weigh = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += Math.log(1 + total / (textsWith.get(word) ?? 1));
    return sum;
  };
  const asked = weigh(textsWith.keys());
  const tells = ({ found, fitsReason }: Text): boolean =>
    fitsReason || found.length > 1 || found.some((word) => (textsWith.get(word) ?? 0) * 2 <= total);
  return texts.filter(tells).map((text) => {
    const covered = asked === 0 ? 0 : (weigh(text.found) * (1 - TITLE_SHARE) + weigh(text.inTitle) * TITLE_SHARE) / asked;
    return { text, score: Math.min(1, covered + (text.fitsReason ? REASON_BONUS : 0)) };
  });
};
