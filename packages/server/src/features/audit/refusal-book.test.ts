/** However often somebody is refused: every call is told once, by few entries. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openRefusalBook, SPELL_MS, TOLD_SINGLY } from "./refusal-book.ts";

/** A caller's calls with the time between them; some entries cannot be written. */
const calls = fc.array(
  fc.record({ key: fc.constantFrom("a", "b"), after: fc.nat(SPELL_MS / 4), isLost: fc.boolean(), isLook: fc.boolean() }),
  { maxLength: 200 },
);

describe("the book of refused calls", () => {
  test("tells every call exactly once, whatever is lost on the way and whenever somebody looks", () => {
    fc.assert(
      fc.property(calls, (steps) => {
        const book = openRefusalBook<string>();
        let now = 0;
        let told = 0;
        const tell = (key: string, number: number, isLost: boolean): void => {
          if (isLost) book.giveBack(key, key, number, now);
          else told += number;
        };
        for (const { key, after, isLost, isLook } of steps) {
          now += after;
          tell(key, book.hear(key, key, now), isLost);
          if (isLook) for (const one of book.ended(now)) tell(one.key, one.calls, isLost);
        }
        for (const one of book.ended(Number.POSITIVE_INFINITY)) tell(one.key, one.calls, false);
        expect(told).toBe(steps.length);
        expect(book.ended(Number.POSITIVE_INFINITY)).toEqual([]);
      }),
    );
  });

  test("writes no more than eleven entries of an hour, however many calls there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (number) => {
        const book = openRefusalBook<string>();
        const entries = Array.from({ length: number }, (_, at) => book.hear("a", "a", at)).filter((told) => told > 0);
        const behind = book.ended(SPELL_MS);
        expect(entries).toEqual(Array.from({ length: Math.min(number, TOLD_SINGLY) }, () => 1));
        expect(behind.map((one) => one.calls)).toEqual(number > TOLD_SINGLY ? [number - TOLD_SINGLY] : []);
      }),
    );
  });

  test("keeps one caller's or one mutation's calls apart from another's", () => {
    const book = openRefusalBook<string>();
    for (let at = 0; at < 50; at += 1) book.hear("a", "a", at);
    expect(book.hear("b", "b", 50)).toBe(1);
    expect(book.hear("a", "a", 51)).toBe(0);
  });

  test("is told before the hour is over of nothing, and forgets the hour behind it", () => {
    const book = openRefusalBook<string>();
    for (let at = 0; at < 12; at += 1) book.hear("a", "a", at);
    expect(book.ended(SPELL_MS - 1)).toEqual([]);
    expect(book.ended(SPELL_MS)).toEqual([{ key: "a", call: "a", calls: 2 }]);
    expect(book.hear("a", "a", SPELL_MS)).toBe(1);
  });

  test("begins a new hour with the first call behind the old one, which tells those that nobody had told yet", () => {
    const book = openRefusalBook<string>();
    for (let at = 0; at < 12; at += 1) book.hear("a", "a", 0);
    expect(book.hear("a", "a", SPELL_MS - 1)).toBe(0);
    expect(book.hear("a", "a", SPELL_MS)).toBe(4);
    expect(book.hear("a", "a", SPELL_MS)).toBe(1);
  });

  test("keeps what could not be told behind its hour until it is", () => {
    const book = openRefusalBook<string>();
    expect(book.hear("a", "a", 0)).toBe(1);
    expect(book.ended(SPELL_MS)).toEqual([]);
    book.giveBack("a", "a", 1, SPELL_MS);
    expect(book.ended(SPELL_MS)).toEqual([{ key: "a", call: "a", calls: 1 }]);
  });
});
