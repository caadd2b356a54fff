import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankArticles } from "./article-rank.policy.ts";
import type { FoundText } from "./article-rank.policy.ts";
import { searchTerms } from "./article-terms.policy.ts";
import { canonicalLocale, excerptOf } from "./article-text.policy.ts";

const text = (articleId: string, found: readonly string[], more: Partial<FoundText> = {}): FoundText => ({
  articleId,
  locale: "en",
  language: "en",
  found,
  inTitle: [],
  fitsReason: false,
  total: 4,
  askedWords: 5,
  ...more,
});
const order = (texts: readonly FoundText[], limit = 10) => rankArticles(texts, limit).map((one) => one.text.articleId);

describe("ranking", () => {
  test("a rare word weighs more than a common one", () => {
    const common = [text("a", ["order"]), text("b", ["order"]), text("c", ["order", "label"]), text("d", ["label"])];
    expect(order([...common, text("e", ["order", "invoice"])].map((one) => ({ ...one, total: 5 })))[0]).toBe("e");
  });

  test("a text that shares nothing but one word that most articles have is no answer", () => {
    expect(order([text("a", ["order"]), text("b", ["order"]), text("c", ["order"])])).toEqual([]);
    expect(order([text("a", ["order"]), text("b", ["order"])])).toEqual(["a", "b"]);
  });

  test("the chosen reason brings an article in front of one that fits a little better, not of one that fits much better", () => {
    const better = text("a", ["label", "print"]);
    expect(order([better, text("b", ["box", "post"], { fitsReason: true })])).toEqual(["b", "a"]);
    expect(order([text("a", ["label", "print", "box", "post", "home"]), text("b", ["label"], { fitsReason: true })])[0]).toBe(
      "a",
    );
  });

  test("a word in the title adds to what it says", () => {
    expect(order([text("a", ["label", "box"]), text("b", ["label", "box"], { inTitle: ["label"] })])).toEqual(["b", "a"]);
  });

  test("the language of the question is the one that knows most of it; other languages are left out", () => {
    const italian = { locale: "it", language: "it" };
    expect(order([text("a", ["password", "log"]), text("b", ["password"], italian)])).toEqual(["a"]);
    expect(order([text("a", ["mail"], { askedWords: 5 }), text("b", ["mail"], { ...italian, askedWords: 4 })])).toEqual(["b"]);
  });

  test("for any texts: each article once, best first, scores between 0 and 1, and no better answer by a smaller limit", () => {
    const word = fc.constantFrom("a", "b", "c", "d", "e");
    const texts = fc.array(
      fc
        .record({ id: fc.constantFrom("1", "2", "3", "4"), found: fc.uniqueArray(word), fits: fc.boolean() })
        .map(({ id, found, fits }) => text(id, found, { fitsReason: fits, inTitle: found.slice(0, 1), total: 8 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 10 }), (all, limit) => {
        const ranked = rankArticles(all, 10);
        const ids = ranked.map((one) => one.text.articleId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ranked.every(({ score }, place) => score >= 0 && score <= 1 && score <= (ranked[place - 1]?.score ?? 1))).toBe(
          true,
        );
        expect(order(all, limit)).toEqual(ids.slice(0, limit));
      }),
    );
  });
});

test.each([
  ["L'ordine È arrivato!", "l ordine è arrivato"],
  ["包裹在哪里？", "包裹 裹在 在哪 哪里"],
  ["iPhone手机壳 2个", "iphone 手机 机壳 2 个"],
  ["a@b.example <b>&amp; | ! ( ) : *", "a b example b amp"],
  ["  ", ""],
])("%j is searched as %j", (written, terms) => {
  expect(searchTerms(written)).toBe(terms);
});

test.each([
  ["EN", "en"],
  ["de-at", "de-AT"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["es-419", "es-419"],
  ["english", undefined],
  ["", undefined],
  ["en_US", undefined],
])("%j is the locale %j", (given, locale) => {
  expect(canonicalLocale(given)).toBe(locale);
});

test("an excerpt of any body has at most 200 characters, no marks of ours, and no half of a character", () => {
  expect(excerptOf("## Returns\n\n1. Print the **label**\n2. See [the page](https://x.example/a)\n- *Done*")).toBe(
    "Returns Print the label See the page Done",
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (body) => {
      const excerpt = excerptOf(body);
      expect([...excerpt].length).toBeLessThanOrEqual(200);
      expect(excerpt.isWellFormed()).toBe(body.isWellFormed());
    }),
  );
});
