/** How good the rules are on labelled messages and drafts in six languages. `node benchmarks/completeness.ts` prints the whole table. */
import { describe, expect, test } from "vitest";
import { precisionOf, readSet, recallOf, scoreAnswers, scoreFacts, scoreQuestions } from "./score.ts";
import type { SetName } from "./score.ts";

describe.each(["tuning"] satisfies SetName[])("%s", (name) => {
  test("precision and recall of questions, facts and answers are what was committed", () => {
    for (const score of [scoreQuestions, scoreFacts, scoreAnswers]) {
      const all = score(readSet(name)).tallies.get("all") ?? { hits: 0, wrong: 0, missed: 0 };
      expect(precisionOf(all)).toBeGreaterThanOrEqual(0.9);
      expect(recallOf(all)).toBeGreaterThanOrEqual(0.9);
    }
  });
});
