import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsIn } from "./amount.policy.ts";
import { namesDay } from "./date.policy.ts";
import { findQuestions } from "./find-questions.policy.ts";
import { fold } from "./fold.policy.ts";
import { LANGUAGES } from "./language-words.policy.ts";

const topicsOf = (text: string): string[] => findQuestions(text, "en").map(({ topic }) => topic);

test("whatever the text is, a question is a piece of it, and each topic comes once", () => {
  const piece = fc.constantFrom(
    "Where is my parcel? ",
    "refund",
    "\n",
    "> ",
    "--\n",
    "P.S. ",
    "ﬁ",
    "İ",
    "包裹没收到。",
    "!?",
    "🙂",
    "On 1 May x@y.example wrote:\n",
  );
  const text = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (written, language) => {
      const found = findQuestions(written, language);
      for (const { sentence, start, end } of found) expect(written.slice(start, end)).toBe(sentence);
      expect(new Set(found.map(({ topic }) => topic)).size).toBe(found.length);
    }),
    { numRuns: 100 },
  );
});

describe("what is the sender's own", () => {
  test.each([
    ["a quoted mail below", "Thanks!\n\nOn 1 May 2026, Shop <a@shop.example> wrote:\nWhere is my parcel?", []],
    ["a quote's head on two lines", "Thanks!\n\nOn 1 May 2026 at 10:00, Shop\n<a@shop.example> wrote:\nWhere is my parcel?", []],
    ["lines with quote marks", "> Where is my parcel?\nSolved, thanks.", []],
    ["a signature", "Fine.\n--\nWhere is my parcel? Ltd", []],
    ["a disclaimer", "Fine.\nThis e-mail is confidential. Did you receive it by mistake? Please return it.", []],
    ["a postscript below the signature", "All good.\nRegards\nAnna\nP.S. Where is my parcel?", ["TRACKING"]],
    [
      "a question broken by the mail program",
      "Hello, can you tell me something about my order from last week: where\nis my parcel?",
      ["TRACKING"],
    ],
    ["a list that the sentence above asks for", "Please send me:\n- the invoice\n- a return label", ["INVOICE", "RETURN"]],
    ["a list that nobody asks for", "You sent me:\n- the invoice\n- a return label", []],
    ["a link with a question mark", "I looked at https://shop.example/return?refund=1 and it is fine.", []],
  ])("%s", (_, text, topics) => {
    expect(topicsOf(text)).toEqual(topics);
  });
});

test.each([
  ["$12.50", ["12.50 "]],
  ["12,50 €", ["12.50 EUR"]],
  ["1.234,50 EUR", ["1234.50 EUR"]],
  ["1 234,50 €", ["1234.50 EUR"]],
  ["£1,234", ["1234 GBP"]],
  ["CHF 1'234.50", ["1234.50 CHF"]],
  ["¥1,250", ["1250 "]],
  ["退款80元", ["80 CNY"]],
  ["60.00 USD", ["60 USD"]],
  ["order 112-4458812-9982716, 40 degrees", []],
])("amounts as six locales write them: %s", (text, amounts) => {
  expect(amountsIn(fold(text)).map(({ amount, currencyCode }) => `${amount} ${currencyCode ?? ""}`)).toEqual(amounts);
});

test.each([
  ["2026-11-03", true],
  ["03.11.2026", true],
  ["3/11/2026", true],
  ["3. November", true],
  ["November 3rd", true],
  ["le 1er décembre", true],
  ["3 de noviembre", true],
  ["11月3日", true],
  ["within 3-5 business days", true],
  ["innerhalb von 5 Werktagen", true],
  ["版本 3.5", false],
  ["1.250,00", false],
  ["size 40", false],
])("days as six languages write them: %s is %s", (text, isDay) => {
  expect(namesDay(fold(text))).toBe(isDay);
});
