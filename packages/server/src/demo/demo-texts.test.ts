import { describe, expect, test } from "vitest";
import { generateDemo } from "./generate-demo.ts";
import { LANGUAGES } from "./language.ts";
import { REASONS } from "./reasons.ts";
import { CUSTOMER_TEXTS } from "./texts/customer-texts.ts";

const demo = generateDemo("a secret of at least thirty-two characters", new Date("2026-11-23T12:00:00Z"));

describe("texts", () => {
  test.each(LANGUAGES)(
    "%s: at least twelve messages, one for each reason, and one without an order number where there may be none",
    (language) => {
      const { reasons, untagged } = CUSTOMER_TEXTS[language];
      const bodies = Object.values(reasons).flatMap((topic) => topic.bodies);
      expect(new Set(bodies).size).toBe(bodies.length);
      expect(bodies.length).toBeGreaterThanOrEqual(12);
      for (const topic of [reasons["Product clarification"], reasons["Cannot log in"], ...untagged])
        expect(topic.bodies.some((body) => !body.includes("{order}"))).toBe(true);
    },
  );

  test("no placeholder is left in a message", () => {
    expect(demo.messages.filter(({ subject, body }) => /[{}]/.test(subject + body) || body === "")).toEqual([]);
  });

  test("every macro is locked in every language", () => {
    expect(demo.macroTranslations.every(({ vettedAt, lockedAt }) => vettedAt && lockedAt)).toBe(true);
    expect(demo.macroTranslations).toHaveLength(demo.macroVersions.length * LANGUAGES.length);
  });

  test("each of the five top reasons has a locked macro", () => {
    for (const reason of REASONS.slice(0, 5)) expect(demo.macros.some(({ reasons }) => reasons.includes(reason))).toBe(true);
  });
});
