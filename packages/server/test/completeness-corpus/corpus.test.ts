/** How good the rules are on labelled messages and drafts in six languages. `node benchmarks/completeness.ts` prints the whole table. */
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "./case.ts";
import { precisionOf, readSet, recallOf, scoreAnswers, scoreFacts, scoreQuestions, SETS } from "./score.ts";
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
  third: [["questions", scoreQuestions, 0.98, 0.98]],
};

/** Messages of a language, those of them that ask nothing, those that ask several things, and drafts. */
const LEAST: Readonly<Record<SetName, readonly [number, number, number, number]>> = {
  tuning: [40, 5, 5, 20],
  "held-out": [40, 5, 5, 20],
  third: [10, 1, 1, 0],
};

const tallyOf = ({ tallies }: Score, name: string) => tallies.get(name) ?? { hits: 0, wrong: 0, missed: 0 };

describe.each(SETS)("%s", (name) => {
  test("every language has its share of messages, of those that ask nothing, and of drafts", () => {
    const { messages, drafts } = readSet(name);
    const [all, silent, several, drafted] = LEAST[name];
    for (const language of LANGUAGES) {
      const own = messages.filter((one) => one.language === language);
      expect(own.length, language).toBeGreaterThanOrEqual(all);
      expect(own.filter(({ topics }) => topics.length === 0).length, language).toBeGreaterThanOrEqual(silent);
      expect(own.filter(({ topics }) => topics.length > 1).length, language).toBeGreaterThanOrEqual(several);
      expect(drafts.filter((one) => one.language === language).length, language).toBeGreaterThanOrEqual(drafted);
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
