/** How alike two messages are, from 0 to 1: by trigrams, by what one contains of the other, and by the words that matter. */
import { commonness } from "./frequent-words.policy.ts";

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const slices = (text: string, length: number): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** Scripts without spaces carry a word in two signs, so three would be too coarse. */
const gramsOf = (bare: string): ReadonlySet<string> =>
  new Set(bare.split(" ").flatMap((word) => (HAN.test(word) ? slices(word, 2) : slices(`  ${word} `, 3))));

/** The part of a word that its forms share, in languages that change endings. */
const STEM = 6;

/** Stems of the words, each with how much it says: a rare word much, an article nothing. */
const weightedStems = (bare: string): ReadonlyMap<string, number> =>
  new Map(
    bare
      .split(" ")
      .flatMap((word): [string, number][] =>
        HAN.test(word)
          ? slices(word, 2).map((pair) => [pair, 0.6])
          : word.length < 2
            ? []
            : [[word.slice(0, STEM), 1 - commonness(word)]],
      ),
  );

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].reduce((count, item) => count + (other.has(item) ? 1 : 0), 0);

const weightOf = (stems: ReadonlyMap<string, number>): number => [...stems.values()].reduce((sum, value) => sum + value, 0);

/** A text of fewer grams is contained in many others by chance. */
const ENOUGH_GRAMS = 25;

/** The best of the measures: each misses another kind of change. */
export const similarityOf = (one: string, other: string): number => {
  const [grams, otherGrams] = [gramsOf(one), gramsOf(other)];
  const common = shared(grams, otherGrams);
  const fewest = Math.min(grams.size, otherGrams.size);
  const dice = fewest === 0 ? 0 : (2 * common) / (grams.size + otherGrams.size);
  // Squared, because half of a short text's grams are in any long text of the same language.
  const contained = fewest < ENOUGH_GRAMS ? 0 : (common / fewest) ** 2;
  const [stems, otherStems] = [weightedStems(one), weightedStems(other)];
  const both = [...stems].reduce((sum, [stem, value]) => sum + (otherStems.has(stem) ? value : 0), 0);
  const total = weightOf(stems) + weightOf(otherStems);
  const words = total === 0 ? 0 : (2 * both) / total;
  return Math.max(dice, 0.95 * contained, words);
};
