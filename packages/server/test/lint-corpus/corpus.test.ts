/** How good the lint is on labelled messages in six languages. `node benchmarks/lint.ts` prints the whole table. */
import { describe, expect, test } from "vitest";
import { LINT_RULES } from "../../src/features/lint/lint.policy.ts";
import { LANGUAGES } from "./case.ts";
import { readCases, scoreOf, SETS } from "./score.ts";

describe.each(SETS)("%s", (name) => {
  const cases = readCases(name);
  const score = scoreOf(cases);

  test("every language has good messages, and every rule has bad ones", () => {
    for (const language of LANGUAGES)
      expect(cases.filter((one) => one.language === language && one.expect.length === 0).length, language).toBeGreaterThan(30);
    for (const rule of LINT_RULES)
      expect(cases.filter(({ expect: rules }) => rules.includes(rule)).length, rule).toBeGreaterThan(5);
  });

  test("no rule that stops a message misses one, and no message that should be stopped would be sent", () => {
    const misses = score.mistakes.filter(({ missed }) => missed.length > 0).map(({ one, missed }) => [missed.join(), one.text]);
    expect({ misses, stops: score.missedStops, sent: score.sentWrongly }).toEqual({ misses: [], stops: 0, sent: 0 });
  });

  test("at most one good message in a hundred has a finding", () => {
    expect(score.good).toBeGreaterThan(200);
    expect(score.falseAlarms / score.good).toBeLessThanOrEqual(0.01);
  });

  test("at most one finding in fifty is not among what a person named", () => {
    const all = [...LINT_RULES].flatMap((rule) => score.tallies.get(rule) ?? []);
    const [hits, wrong] = [all.reduce((sum, { hits: n }) => sum + n, 0), all.reduce((sum, { wrong: n }) => sum + n, 0)];
    expect(wrong / (hits + wrong)).toBeLessThanOrEqual(0.02);
  });
});

test("the tuning set has at least forty bad messages for every rule", () => {
  const cases = readCases("tuning");
  for (const rule of LINT_RULES)
    expect(cases.filter(({ expect: rules }) => rules.includes(rule)).length, rule).toBeGreaterThanOrEqual(40);
});
