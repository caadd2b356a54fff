import type { Span } from "./lint.policy.ts";

/** Shouting: four words in capitals one after another, or three signs at the end. Codes and abbreviations have digits or are short. */
const SHOUTING = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:['’]\p{Lu}+)?(?:[ ,]{1,2}\p{Lu}+(?:['’]\p{Lu}+)?){2,40}(?![\p{L}\p{N}])/gu;
const LOUD = 12;
const SIGNS = /[!！]{2,}|[?？]{3,}|(?:[?!？！]){3,}/g;

export const findShouting = (text: string): Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(SHOUTING))
    if (match[0].length >= LOUD) found.push({ start: match.index, end: match.index + match[0].length });
  for (const match of text.matchAll(SIGNS)) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
};
