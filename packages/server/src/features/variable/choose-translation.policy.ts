import { languageOf } from "./language.policy.ts";
import type { TranslationRule } from "./vocabulary.ts";

type Translation = { readonly locale: string };

export type ChosenTranslation<Text> = { readonly translation: Text; readonly rule: TranslationRule; readonly why: string };

/** The text in the wanted language: the exact locale, else the language, else English, else the first there is. */
export const translationFor = <Text extends Translation>(
  translations: readonly Text[],
  locale: string | null,
): ChosenTranslation<Text> | undefined => {
  const wanted = locale?.toLowerCase();
  const choose = (rule: TranslationRule, translation: Text | undefined, why: string): ChosenTranslation<Text> | undefined =>
    translation && { translation, rule, why };
  const by = (fits: (tag: string) => boolean): Text | undefined => translations.find((one) => fits(one.locale));
  const asked = locale === null ? "The buyer's language is not known" : `There is no text in ${locale}`;
  return (
    choose(
      "EXACT",
      by((tag) => tag.toLowerCase() === wanted),
      `The text in ${locale ?? ""}.`,
    ) ??
    choose(
      "LANGUAGE",
      by((tag) => wanted !== undefined && languageOf(tag) === languageOf(wanted)),
      `There is no text in ${locale ?? ""} exactly; this one has the same language.`,
    ) ??
    choose(
      "ENGLISH",
      by((tag) => languageOf(tag) === "en"),
      `${asked}, so it is the English one.`,
    ) ??
    choose("FIRST", translations[0], `${asked} nor in English, so it is the first one.`)
  );
};
