import { eld } from "eld/small";
import { LANGUAGES } from "./language-words.policy.ts";
import type { Language } from "./language-words.policy.ts";

/** Enough to tell a language by. */
const SAMPLE = 2000;
/** Shorter texts are told apart by chance. */
const SHORTEST = 24;

const known = (code: string): Language | null => LANGUAGES.find((language) => language === code) ?? null;

/** One of the six; null: another one; `undefined`: nobody can say. */
const languageOfText = (text: string): Language | null | undefined => {
  const sample = text.slice(0, SAMPLE).replaceAll(/https?:\S+|\S+@\S+|[\d#<>]+/g, " ");
  if (/\p{Script=Han}/u.test(sample)) return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample) ? null : "zh";
  if (
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Thai}\p{Script=Devanagari}]{4}/u.test(
      sample,
    )
  )
    return null;
  if (sample.trim().length < SHORTEST) return undefined;
  const found = eld.detect(sample);
  return found.isReliable() ? known(found.language) : undefined;
};

/** Where rules are looked up: one language, every one of the six, or none of them. */
export type ReadAs = { readonly languages: readonly Language[]; readonly isKnown: boolean };

/** What the text shows surely decides, then the customer's locale; when neither does, the text is read in all six languages. */
export const readAs = (text: string, locale: string | null): ReadAs => {
  const shown = languageOfText(text);
  if (shown !== undefined) return { languages: shown === null ? [] : [shown], isKnown: shown !== null };
  const language = locale === null ? undefined : known(locale.slice(0, 2).toLowerCase());
  if (language === undefined) return { languages: LANGUAGES, isKnown: true };
  return { languages: language === null ? [] : [language], isKnown: language !== null };
};
