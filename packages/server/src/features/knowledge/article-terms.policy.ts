/** A text as the search reads it: the same for articles and for what is asked. */

/** `de` of `de-AT`. */
export const languageOfLocale = (locale: string): string => locale.toLowerCase().split("-")[0] ?? "";

const HAN_RUN = /\p{Script=Han}+/gu;

/** Chinese writes no spaces: each two neighbouring characters are a word, and a single one between other signs is one too. */
const pairs = (run: string): string => {
  const signs = [...run];
  return signs.length === 1
    ? ` ${run} `
    : ` ${signs
        .slice(1)
        .map((sign, place) => `${signs[place] ?? ""}${sign}`)
        .join(" ")} `;
};

/**
 * Letters and digits in small, separated by spaces: nothing that PostgreSQL's parser would take for an address or a tag, and nothing that
 * depends on the locale of the database. Words are reduced to their stems by the language's own configuration afterwards.
 */
export const searchTerms = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(HAN_RUN, pairs)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
