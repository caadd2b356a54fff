/**
 * Phrases as data, matched token by token: no regular expression, so no text can make it slow. A pattern is words with blanks between:
 * `stem*`, `*stem`, `*stem*` leave a part of the word open; `(a|b c)` is one of several, also nested; `?` behind brackets makes them
 * optional; `..` lets up to 2 words pass, `...` up to 5, `....` up to 9; `<n>` is a number, `<?>` the end of a question, `<mail>`, `<phone>` and `<link>` what was found by form. Nothing else reaches over the end of a sentence.
 * Each Chinese sign is a word.
 */
import { invariant } from "../../kernel/assert.ts";
import { normalText } from "./normal-text.policy.ts";
import { tokensOf } from "./token.policy.ts";
import type { Token } from "./token.policy.ts";

type Word = { readonly kind: "exact" | "prefix" | "suffix" | "inside" | "number" | "question"; readonly text: string };
type Element =
  | { readonly gap: number }
  | { readonly word: Word }
  | { readonly choices: readonly (readonly Element[])[]; readonly optional: boolean };
export type Phrase = { readonly source: string; readonly elements: readonly Element[] };
export type PhraseMatch = { readonly from: number; readonly to: number; readonly phrase: string };
/** Counts comparisons, for the proof that their number grows with the text and not faster. */
export type Effort = { comparisons: number };

const GAPS: Record<string, number> = { "..": 2, "...": 5, "....": 9 };
const OPEN = "\u{F0000}";

const wordOf = (text: string): Word => {
  const [before, behind] = [text.startsWith(OPEN), text.endsWith(OPEN)];
  const stem = text.replaceAll(OPEN, "");
  if (before && behind) return { kind: "inside", text: stem };
  if (before) return { kind: "suffix", text: stem };
  return { kind: behind ? "prefix" : "exact", text: stem };
};

/** One piece between blanks is several words when it holds apostrophes, hyphens or Chinese. */
const wordsOf = (piece: string): Element[] => {
  const gap = GAPS[piece];
  if (gap !== undefined) return [{ gap }];
  if (piece === "<n>") return [{ word: { kind: "number", text: "" } }];
  if (/^<[a-z]+>$/.test(piece)) return [{ word: { kind: "exact", text: piece } }];
  if (piece === "<?>") return [{ word: { kind: "question", text: "" } }];
  const parts = tokensOf(normalText(piece.replaceAll("*", OPEN)), { wildcard: OPEN });
  return parts.map(({ word }) => ({ word: wordOf(word) }));
};

/** Reads alternatives up to the closing bracket or the end. */
const readChoices = (pieces: string[]): Element[][] => {
  const choices: Element[][] = [[]];
  for (let piece = pieces.shift(); piece !== undefined && !piece.startsWith(")"); piece = pieces.shift()) {
    if (piece === "|") choices.push([]);
    else if (piece === "(") {
      const inner = readChoices(pieces);
      const optional = pieces[0] === "?";
      if (optional) pieces.shift();
      choices.at(-1)?.push({ choices: inner, optional });
    } else choices.at(-1)?.push(...wordsOf(piece));
  }
  return choices;
};

export const compilePhrase = (source: string): Phrase => {
  const [elements = [], ...more] = readChoices(source.match(/<\?>|[()|?]|[^\s()|?]+/g) ?? []);
  invariant(more.length === 0, `alternatives need brackets: ${source}`);
  return { source, elements };
};

type Entry = { readonly first: Word; readonly phrase: Phrase };
export type PhraseIndex = {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly prefix: ReadonlyMap<string, readonly Entry[]>;
  readonly open: readonly Entry[];
};
const KEY = 2;

/** The words that a phrase may begin with. */
const firstWords = ([first, ...rest]: readonly Element[], source: string): Word[] => {
  invariant(first && !("gap" in first), `a phrase begins with a word: ${source}`);
  if ("word" in first) return [first.word];
  const words = first.choices.flatMap((choice) => firstWords(choice, source));
  return first.optional ? [...words, ...firstWords(rest, source)] : words;
};

/** By their first word, so that a word of the text meets only the phrases it may begin. */
export const indexPhrases = (sources: readonly string[]): PhraseIndex => {
  const exact = new Map<string, Entry[]>();
  const prefix = new Map<string, Entry[]>();
  const open: Entry[] = [];
  const listOf = (map: Map<string, Entry[]>, key: string): Entry[] => {
    const list = map.get(key) ?? [];
    map.set(key, list);
    return list;
  };
  for (const phrase of sources.map(compilePhrase))
    for (const first of firstWords(phrase.elements, phrase.source)) {
      const { kind, text } = first;
      if (kind === "exact") listOf(exact, text).push({ first, phrase });
      else if (kind === "prefix" && text.length >= KEY) listOf(prefix, text.slice(0, KEY)).push({ first, phrase });
      else open.push({ first, phrase });
    }
  return { exact, prefix, open };
};

const isWord = (spelling: string, { kind, text }: Word): boolean => {
  switch (kind) {
    case "exact":
      return spelling === text;
    case "prefix":
      return spelling.startsWith(text);
    case "suffix":
      return spelling.endsWith(text);
    case "inside":
      return spelling.includes(text);
    case "number":
      return /^\d/.test(spelling);
    case "question":
      return spelling === "?";
  }
};

const fits = ({ word: spelling, alias, ends }: Token, word: Word): boolean =>
  ends === (word.kind === "question") && (isWord(spelling, word) || (alias !== null && isWord(alias, word)));

type Places = ReadonlySet<number>;

/** Places behind an element, from each of the places before it. */
const step = (tokens: readonly Token[], from: Places, element: Element, effort: Effort): Places => {
  const next = new Set<number>();
  if ("choices" in element) {
    for (const choice of element.choices) for (const place of walk(tokens, from, choice, effort)) next.add(place);
    return element.optional ? new Set([...from, ...next]) : next;
  }
  for (const place of from)
    if ("gap" in element) {
      for (let passed = 0; passed <= element.gap; passed += 1) {
        effort.comparisons += 1;
        next.add(place + passed);
        if (tokens[place + passed]?.ends ?? true) break;
      }
    } else {
      effort.comparisons += 1;
      const token = tokens[place];
      if (token && fits(token, element.word)) next.add(place + 1);
    }
  return next;
};

const walk = (tokens: readonly Token[], from: Places, elements: readonly Element[], effort: Effort): Places => {
  let places = from;
  for (const element of elements) {
    if (places.size === 0) break;
    places = step(tokens, places, element, effort);
  }
  return places;
};

/** Every place where a phrase begins, with the nearest place where it ends. */
export const findPhrases = (tokens: readonly Token[], index: PhraseIndex, effort: Effort = { comparisons: 0 }): PhraseMatch[] => {
  const found: PhraseMatch[] = [];
  for (const [from, token] of tokens.entries()) {
    if (token.ends) continue;
    const tried = new Set<Phrase>();
    const tryAll = (entries: readonly Entry[] | undefined): void => {
      for (const { first, phrase } of entries ?? []) {
        effort.comparisons += 1;
        if (tried.has(phrase) || !fits(token, first)) continue;
        tried.add(phrase);
        const places = walk(tokens, new Set([from]), phrase.elements, effort);
        if (places.size > 0) found.push({ from, to: Math.min(...places), phrase: phrase.source });
      }
    };
    for (const spelling of token.alias === null ? [token.word] : [token.word, token.alias]) {
      tryAll(index.exact.get(spelling));
      tryAll(index.prefix.get(spelling.slice(0, KEY)));
    }
    tryAll(index.open);
  }
  return found;
};
