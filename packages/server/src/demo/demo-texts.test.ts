import { describe, expect, test } from "vitest";
import { judgeArms, NOBODY } from "../features/knowledge/deflection.policy.ts";
import { faultsOfText } from "../features/knowledge/article-text.policy.ts";
import { generateDemo } from "./generate-demo.ts";
import { LANGUAGES } from "./language.ts";
import { REASONS } from "./reasons.ts";
import { ARTICLES } from "./texts/help-texts.ts";
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

  test("the texts of every article keep its form, and each is there in every language", () => {
    expect(demo.articleTranslations.flatMap(({ locale, title, body }) => faultsOfText({ locale, title, body }))).toEqual([]);
    expect(new Set(demo.articleTranslations.map(({ title }) => title)).size).toBe(ARTICLES.length * LANGUAGES.length);
    expect(demo.articleVersions.every(({ reasonTagIds }) => reasonTagIds.length > 0)).toBe(true);
  });

  test("the help form has visitors of both arms, near the stated share, and too few of one reason to say anything", () => {
    const control = demo.deflections.filter(({ arm }) => arm === "CONTROL").length;
    expect(control / demo.deflections.length).toBeGreaterThan(0.08);
    expect(control / demo.deflections.length).toBeLessThan(0.12);
    const seen = (arm: "SHOWN" | "CONTROL", reasonTagId: unknown) => {
      const rows = demo.deflections.filter((row) => row.arm === arm && row.reasonTagId === reasonTagId);
      return { ...NOBODY, visitors: rows.length, contacted: rows.filter(({ contactedAt }) => contactedAt).length };
    };
    const findings = demo.articleVersions
      .map(({ reasonTagIds: [reason] }) => judgeArms(seen("SHOWN", reason), seen("CONTROL", reason)).finding)
      .slice(0, 3);
    expect(findings).toEqual(["FEWER_CONTACTS", "FEWER_CONTACTS", "NO_CLEAR_DIFFERENCE"]);
    const rare = demo.articleVersions.at(-1)?.reasonTagIds[0];
    const ofRare = demo.deflections.filter(({ reasonTagId, arm }) => reasonTagId === rare && arm === "CONTROL");
    expect(ofRare.length).toBeGreaterThan(0);
    expect(ofRare.length).toBeLessThan(30);
  });

  test("each of the five top reasons has a locked macro", () => {
    for (const reason of REASONS.slice(0, 5)) expect(demo.macros.some(({ reasons }) => reasons.includes(reason))).toBe(true);
  });
});
