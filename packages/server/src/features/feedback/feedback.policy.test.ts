import { describe, expect, test } from "vitest";
import { later } from "../../kernel/clock.ts";
import { isNegative, LONGEST_COMMENT, tellFeedback } from "./feedback.policy.ts";
import type { FeedbackInput } from "./feedback.policy.ts";

const NOW = new Date("2026-11-20T12:00:00Z");
const HOUR = 3_600_000;
const ago = (hours: number): Date => later(NOW, -hours * HOUR);
const PURCHASED = ago(100);
const GIVEN: FeedbackInput = { rating: 4, leftAt: ago(50) };
type About = Parameters<typeof tellFeedback>[1];

const tell = (change: Partial<FeedbackInput> = {}, about: Partial<About> = {}) =>
  tellFeedback({ ...GIVEN, ...change }, { purchasedAt: PURCHASED, known: undefined, now: NOW, path: ["input"], ...about });
const faults = (...args: Parameters<typeof tell>): string[] => {
  const told = tell(...args);
  return "issues" in told ? told.issues.map(({ path, message }) => `${path.join(".")} ${message}`) : [];
};

test("one and two stars are negative, three are not", () => {
  expect([1, 2, 3, 4, 5].filter((rating) => isNegative({ rating }))).toEqual([1, 2]);
});

describe("what is told", () => {
  test.each([1, 5])("%i stars are taken", (rating) =>
    expect(tell({ rating })).toEqual({ rating, comment: null, leftAt: ago(50), removedAt: null }),
  );

  test.each([0, 6, -1])("%i stars are not", (rating) =>
    expect(faults({ rating })).toEqual(["input.rating must be 1 to 5 stars"]),
  );

  test("what is left out stays as it is known, and null denies it", () => {
    const known = { comment: "Late.", removedAt: ago(10) };
    expect(tell({}, { known })).toMatchObject(known);
    expect(tell({ comment: null, removedAt: null }, { known })).toMatchObject({ comment: null, removedAt: null });
    expect(tell({ comment: "Very late.", removedAt: ago(9) }, { known })).toMatchObject({
      comment: "Very late.",
      removedAt: ago(9),
    });
  });

  test("a comment is trimmed; without a word it is none, and one character too many is too long", () => {
    expect(tell({ comment: "  Late. " })).toMatchObject({ comment: "Late." });
    expect(tell({ comment: " \n " })).toMatchObject({ comment: null });
    const longest = "x".repeat(LONGEST_COMMENT);
    expect(tell({ comment: longest })).toMatchObject({ comment: longest });
    expect(faults({ comment: `${longest}x` })).toEqual(["input.comment must have at most 2000 characters"]);
  });

  test("it is left after the order was bought and not in the future, with the margin for clocks that run ahead", () => {
    expect(faults({ leftAt: PURCHASED })).toEqual([]);
    expect(faults({ leftAt: later(PURCHASED, -1) })).toEqual(["input.leftAt lies before the order was bought"]);
    expect(faults({ leftAt: later(PURCHASED, -1) }, { purchasedAt: null })).toEqual([]);
    expect(faults({ leftAt: later(NOW, 5 * 60_000) })).toEqual([]);
    expect(faults({ leftAt: later(NOW, 5 * 60_000 + 1) })).toEqual(["input.leftAt lies in the future"]);
  });

  test("it is removed after it was left and not in the future, also when the removal is known from before", () => {
    expect(faults({ removedAt: ago(50) })).toEqual([]);
    expect(faults({ removedAt: ago(51) })).toEqual(["input.removedAt lies before it was left"]);
    expect(faults({}, { known: { comment: null, removedAt: ago(51) } })).toEqual(["input.removedAt lies before it was left"]);
    expect(faults({ removedAt: later(NOW, HOUR) })).toEqual(["input.removedAt lies in the future"]);
  });

  test("everything that is wrong is said at once, each with its path", () => {
    const wrong = { rating: 9, comment: "x".repeat(2001), leftAt: later(NOW, HOUR), removedAt: ago(1) };
    expect(faults(wrong, { path: ["input", "feedbacks", "3"] })).toEqual([
      "input.feedbacks.3.rating must be 1 to 5 stars",
      "input.feedbacks.3.comment must have at most 2000 characters",
      "input.feedbacks.3.leftAt lies in the future",
      "input.feedbacks.3.removedAt lies before it was left",
    ]);
  });
});
