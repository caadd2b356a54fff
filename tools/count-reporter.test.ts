import { describe, expect, test } from "vitest";
import { closingLine, countTests, skipReasons } from "./count-reporter.ts";
import type { TestCase } from "vitest/node";

const ended = (result: ReturnType<TestCase["result"]>): Pick<TestCase, "result"> => ({ result: () => result });
const passed = ended({ state: "passed", errors: undefined });
const failed = ended({ state: "failed", errors: [] });
const skipped = (note?: string) => ended({ state: "skipped", errors: undefined, note });

describe("the closing line", () => {
  test("names passed and failed, and skipped only when there are any", () => {
    expect(closingLine(countTests([passed, passed, failed], 0))).toBe("2 passed, 1 failed");
    expect(closingLine(countTests([passed, skipped("no browser")], 0))).toBe("1 passed, 0 failed, 1 skipped");
  });

  test("counts a file that could not be loaded as a failure", () => {
    expect(closingLine(countTests([passed], 2))).toBe("1 passed, 2 failed");
  });

  test("counts the reasons of skipped tests, most frequent first", () => {
    const count = countTests([skipped(), skipped("no browser"), skipped("no browser")], 0);
    expect(skipReasons(count.skippedBecause)).toEqual(["skipped 2 × no browser", "skipped 1 × no reason given"]);
  });
});
