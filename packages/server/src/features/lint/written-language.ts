/** Which language a text is written in; measured against tinyld and franc-min in docs/decisions/0021. */
import { eld } from "eld/small";

/** Shorter texts are guessed wrongly too often: the rule then says nothing. Letters, and Chinese signs, which say more each. */
const ENOUGH_LETTERS = 40;
const ENOUGH_SIGNS = 8;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Enough for any detector, and a bound for what it has to read. */
const LONGEST = 4000;

/** Numbers, links and addresses are in no language. Chinese knows no blanks, so there only a link's own letters count as one. */
const isWord = (piece: string): boolean => /\p{Script=Han}/u.test(piece) || !/[@\d]|:\/\//.test(piece);

/** The language (ISO 639-1) if it is sure, else null: never a guess. */
export const writtenLanguage = (text: string): string | null => {
  const words = text.slice(0, LONGEST).split(/\s+/).filter(isWord).join(" ");
  const signs = count(words, /\p{Script=Han}/gu);
  const kana = count(words, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const letters = count(words, /\p{L}/gu);
  if (signs >= ENOUGH_SIGNS && signs * 2 > letters) return kana * 10 > signs ? "ja" : "zh";
  if (letters < ENOUGH_LETTERS) return null;
  const result = eld.detect(words);
  return result.isReliable() ? result.language : null;
};

export const languageOfTag = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? "";

/** True when the text is surely in none of these languages. A part that is in one of them is enough, as in bilingual messages. */
export const isSurelyNotIn = (text: string, languages: readonly string[]): { readonly language: string } | null => {
  const wanted = languages.map(languageOfTag);
  const whole = writtenLanguage(text);
  if (whole === null || wanted.includes(whole)) return null;
  const parts = text
    .slice(0, LONGEST)
    .split(/\n\s*\n|(?<=[.!?。！？])\s/)
    .slice(0, 50);
  return parts.some((part) => wanted.includes(writtenLanguage(part) ?? "")) ? null : { language: whole };
};
