/** How good the lint is on labelled messages in six languages. `node benchmarks/lint.ts` prints the whole table. */
import { describe, expect, test } from "vitest";
import { LINT_RULES } from "../../src/features/lint/lint.policy.ts";
import { LANGUAGES } from "./case.ts";
import { readCases, scoreOf, SETS } from "./score.ts";
import type { SetName } from "./score.ts";

/** The third and the fresh set are of short messages about what words tell: they have no case of the rules about length, window and subject. */
const LEAST: Readonly<Record<SetName, { goodOfLanguage: number; badOfRule: number; good: number }>> = {
  tuning: { goodOfLanguage: 30, badOfRule: 40, good: 200 },
  "held-out": { goodOfLanguage: 30, badOfRule: 6, good: 200 },
  third: { goodOfLanguage: 6, badOfRule: 0, good: 50 },
  fresh: { goodOfLanguage: 10, badOfRule: 0, good: 59 },
};

describe.each(SETS)("%s", (name) => {
  const cases = readCases(name);
  const score = scoreOf(cases);

  test("every language has good messages, and every rule has bad ones", () => {
    for (const language of LANGUAGES)
      expect(cases.filter((one) => one.language === language && one.expect.length === 0).length, language).toBeGreaterThanOrEqual(
        LEAST[name].goodOfLanguage,
      );
    for (const rule of LINT_RULES)
      expect(cases.filter(({ expect: rules }) => rules.includes(rule)).length, rule).toBeGreaterThanOrEqual(
        LEAST[name].badOfRule,
      );
  });

  test("no rule that stops a message misses one, and no message that should be stopped would be sent", () => {
    const misses = score.mistakes.filter(({ missed }) => missed.length > 0).map(({ one, missed }) => [missed.join(), one.text]);
    expect({ misses, stops: score.missedStops, sent: score.sentWrongly }).toEqual({ misses: [], stops: 0, sent: 0 });
  });

  test("at most one good message in a hundred has a finding", () => {
    expect(score.good).toBeGreaterThan(LEAST[name].good);
    expect(score.falseAlarms / score.good).toBeLessThanOrEqual(0.01);
  });

  test("at most one finding in fifty is not among what a person named", () => {
    const all = [...LINT_RULES].flatMap((rule) => score.tallies.get(rule) ?? []);
    const [hits, wrong] = [all.reduce((sum, { hits: n }) => sum + n, 0), all.reduce((sum, { wrong: n }) => sum + n, 0)];
    expect(wrong / (hits + wrong)).toBeLessThanOrEqual(0.02);
  });
});
