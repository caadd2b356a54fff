import { writtenLanguage } from "../lint/index.ts";
import { LANGUAGES } from "./language-words.policy.ts";
import type { Language } from "./language-words.policy.ts";

const known = (code: string): Language | null => LANGUAGES.find((language) => language === code) ?? null;

/** Shorter Chinese messages are too few signs for the detector, and no other of the six is written so. */
const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Where rules are looked up: one language, every one of the six, or none of them. */
export type ReadAs = { readonly languages: readonly Language[]; readonly isKnown: boolean };

const readOneAs = (code: string): ReadAs => {
  const language = known(code);
  return { languages: language === null ? [] : [language], isKnown: language !== null };
};

/** What the text shows surely decides, then the customer's locale; when neither does, the text is read in all six languages. */
export const readAs = (text: string, locale: string | null): ReadAs => {
  const shown = writtenLanguage(text);
  if (shown !== null) return readOneAs(shown);
  if (HAN.test(text)) return readOneAs(KANA.test(text) ? "ja" : "zh");
  return locale === null ? { languages: LANGUAGES, isKnown: true } : readOneAs(locale.slice(0, 2).toLowerCase());
};
