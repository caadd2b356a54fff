import { invariant } from "../kernel/assert.ts";

/** Numbers that look random and come out the same every time. */
export type Random = {
  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
  text(alphabet: string, length: number): string;
  digits(length: number): string;
};

export const DIGITS = "0123456789";
export const HEX = "0123456789abcdef";

/** mulberry32: 32 bits of state. The demo is the same on every machine; nothing secret comes from here. */
const numbersFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Every kind of row gets a generator of its own, so that one more order does not rename all tickets. */
export const createRandom = (seed: number): Random => {
  const next = numbersFrom(seed);
  const below = (bound: number): number => Math.floor(next() * bound);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    invariant(item !== undefined, "the demo picks from a list with items");
    return item;
  };
  const text = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join("");
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (percent) => next() * 100 < percent,
    pick,
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    text,
    digits: (length) => text(DIGITS, length),
  };
};

/** A value that no earlier call with the same set gave. */
export const fresh = (taken: Set<string>, make: () => string): string => {
  for (;;) {
    const value = make();
    if (taken.has(value)) continue;
    taken.add(value);
    return value;
  }
};
