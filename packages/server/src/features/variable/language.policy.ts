/** Languages in which Firstline has words of its own. */
export const LANGUAGES = ["en", "de", "fr", "it", "es", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

export const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

/** The language whose words are used; undefined when we have none of it. */
export const spokenLanguage = (tag: string): Language | undefined => LANGUAGES.find((one) => one === languageOf(tag));

/** Whether the platform can write dates and amounts for this tag. */
const isKnownTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** How dates and amounts of a text are written: as the buyer writes them if the text is in their language, else as the text's readers do. */
export const formatTag = (textLocale: string, buyerLocale: string | null): string => {
  if (buyerLocale !== null && languageOf(buyerLocale) === languageOf(textLocale) && isKnownTag(buyerLocale)) return buyerLocale;
  return isKnownTag(textLocale) ? textLocale : "en";
};
