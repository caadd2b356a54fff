import { foldWord } from "./normal-text.policy.ts";
import type { NormalText } from "./normal-text.policy.ts";

/** A word, a number, a sign that means something (%, €, ★), one Chinese sign, or the end of a sentence. Offsets are those of the original. */
export type Token = {
  readonly word: string;
  /** Another way to read it: digits in place of letters ("r3view"). */
  readonly alias: string | null;
  readonly ends: boolean;
  readonly start: number;
  readonly end: number;
};

const PIECE =
  /\p{Script=Han}|\p{N}+(?:[.,]\p{N}+)+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+|[%€$£¥★⭐✰🌟*]|\n[ \t]*\n|[.!?;。!?;…:](?=\s|$)|[。！？；]|[.!?](?=\p{Script=Han})/gu;
const ENDING = /^(?:[.!?;。！？；…]|\n)/;
/** The same with a sign that stands for an open part of a word, in patterns. */
const withWildcard = (sign: string): RegExp =>
  new RegExp(`\\p{Script=Han}|(?:(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}_${sign}])+|[%€$£¥★⭐✰🌟]`, "gu");

const LETTERS_OF_DIGITS: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", 8: "b" };
const isDisguised = (word: string): boolean => word.length >= 4 && /[a-z]/.test(word) && /[0134578]/.test(word);

export const tokensOf = ({ plain, spot }: NormalText, { wildcard }: { wildcard?: string } = {}): Token[] => {
  const tokens: Token[] = [];
  for (const match of plain.matchAll(wildcard === undefined ? PIECE : withWildcard(wildcard))) {
    const [text] = match;
    if (text === ":") continue;
    const word = foldWord(text);
    const alias = isDisguised(word) ? word.replaceAll(/[0134578]/g, (digit) => LETTERS_OF_DIGITS[digit] ?? digit) : null;
    const ends = wildcard === undefined && ENDING.test(text);
    const { start, end } = spot(match.index, match.index + text.length);
    tokens.push({ word, alias, ends, start, end });
  }
  return wildcard === undefined ? joinSpelled(tokens.map(asQuestion)) : tokens;
};

/** "能不能" asks, it does not deny: the sign between two equal ones is no "not". */
const asQuestion = (token: Token, place: number, all: readonly Token[]): Token =>
  token.word === "不" && all[place - 1]?.word === all[place + 1]?.word ? { ...token, word: "否" } : token;

/** An address or number found by its form is one word, by the name of its sort: words around it say what it is for. */
export const withSorts = (tokens: readonly Token[], sorts: readonly { word: string; start: number; end: number }[]): Token[] => {
  const marked: Token[] = [];
  for (const token of tokens) {
    const sort = sorts.find(({ start, end }) => start < token.end && token.start < end);
    if (!sort) marked.push(token);
    else if (marked.at(-1)?.start !== sort.start) marked.push({ ...sort, alias: null, ends: false });
  }
  return marked;
};

/** Shortest word that is read out of single letters ("r e v i e w"). Initials are shorter. */
const SPELLED = 5;
const isLetter = ({ word, ends }: Token): boolean => !ends && /^[a-z]$/.test(word);

const joinSpelled = (tokens: readonly Token[]): Token[] => {
  const joined: Token[] = [];
  let run: Token[] = [];
  const flush = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= SPELLED)
      joined.push({ word: run.map(({ word }) => word).join(""), alias: null, ends: false, start: first.start, end: last.end });
    else joined.push(...run);
    run = [];
  };
  for (const token of tokens) {
    const last = run.at(-1);
    // One sign between two letters: "r e v i e w", "r.e.v.i.e.w".
    if (isLetter(token) && (last === undefined || token.start - last.end <= 1)) run.push(token);
    else {
      flush();
      if (isLetter(token)) run.push(token);
      else joined.push(token);
    }
  }
  flush();
  return joined;
};
