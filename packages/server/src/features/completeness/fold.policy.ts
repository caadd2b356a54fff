/** "can't", "won't" and "hasn't" as two words, so that "not" is found in them. */
export const withoutContractions = (text: string): string =>
  text.replaceAll("can't", "cannot").replaceAll("won't", "will not").replaceAll("n't", " not");

/** One spelling: full-width forms, case, accents and kinds of apostrophes do not tell two words apart. Lengths may change. */
export const fold = (text: string): string =>
  withoutContractions(
    text
      .normalize("NFKD")
      .replaceAll(/\p{M}+/gu, "")
      .toLowerCase()
      .replaceAll("ß", "ss")
      .replaceAll("œ", "oe")
      .replaceAll(/[’‘`´]/g, "'"),
  )
    .replaceAll(/\s+/g, " ")
    .trim();
