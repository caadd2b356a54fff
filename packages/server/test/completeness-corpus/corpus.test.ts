/** How good the rules are on labelled messages and drafts in six languages. `node benchmarks/completeness.ts` prints the whole table. */
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./case.ts";
import { precisionOf, readSet, recallOf, scoreAnswers, scoreFacts, scoreQuestions } from "./score.ts";
import type { Score, SetName } from "./score.ts";

/** The least precision and recall over everything; README.md says what the figures are worth. */
const BOUNDS: Readonly<Record<SetName, readonly (readonly [string, typeof scoreQuestions, number, number])[]>> = {
  tuning: [
    ["questions", scoreQuestions, 0.99, 0.99],
    ["required facts", scoreFacts, 0.99, 0.99],
    ["answered topics", scoreAnswers, 0.99, 0.99],
  ],
  "held-out": [
    ["questions", scoreQuestions, 0.97, 0.97],
    ["required facts", scoreFacts, 0.9, 0.98],
    ["answered topics", scoreAnswers, 0.81, 0.98],
  ],
};

const tallyOf = ({ tallies }: Score, name: string) => tallies.get(name) ?? { hits: 0, wrong: 0, missed: 0 };

describe.each(["tuning", "held-out"] satisfies SetName[])("%s", (name) => {
  test("every language has its share of messages, of those that ask nothing, and of drafts", () => {
    const { messages, drafts } = readSet(name);
    for (const language of LANGUAGES) {
      const own = messages.filter((one) => one.language === language);
      expect(own.length, language).toBeGreaterThanOrEqual(40);
      expect(own.filter(({ topics }) => topics.length === 0).length, language).toBeGreaterThanOrEqual(5);
      expect(own.filter(({ topics }) => topics.length > 1).length, language).toBeGreaterThanOrEqual(5);
      expect(drafts.filter((one) => one.language === language).length, language).toBeGreaterThanOrEqual(20);
    }
  });

  test.each(BOUNDS[name])(
    "%s: precision and recall are at least what was committed, in every language close to it",
    (_, score, precision, recall) => {
      const scored = score(readSet(name));
      expect(precisionOf(tallyOf(scored, "all"))).toBeGreaterThanOrEqual(precision);
      expect(recallOf(tallyOf(scored, "all"))).toBeGreaterThanOrEqual(recall);
      for (const language of LANGUAGES) {
        expect(precisionOf(tallyOf(scored, language)), language).toBeGreaterThanOrEqual(precision - 0.05);
        expect(recallOf(tallyOf(scored, language)), language).toBeGreaterThanOrEqual(recall - 0.06);
      }
    },
  );
});
