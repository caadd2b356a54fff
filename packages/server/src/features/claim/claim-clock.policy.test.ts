import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { later } from "../../kernel/clock.ts";
import { answerDue, clockStateAt, preventionHoursOf, shippedTimes } from "./claim-clock.policy.ts";
import type { ClockTimes } from "./claim-clock.policy.ts";

const HOUR = 3_600_000;
const FILED_AT = new Date("2026-11-10T10:00:00Z");
const at = (hours: number): Date => later(FILED_AT, hours * HOUR);
const TIMES: ClockTimes = { preventionHours: null, answerHours: 48, warningHours: 12, source: "The rule." };

describe("what is shipped", () => {
  test.each([
    ["AMAZON", "A_TO_Z", [48, 48, 12]],
    ["AMAZON", "CHARGEBACK", [null, 168, 24]],
    ["EBAY", "INR", [null, 72, 12]],
    ["EBAY", "CHARGEBACK", [null, 120, 24]],
    ["WALMART", "MARKETPLACE_CASE", [48, 48, 12]],
    ["SHOPIFY", "CHARGEBACK", [null, null, 24]],
  ] as const)("%s %s: hours to prevent, to answer, to be warned before", (channel, kind, hours) => {
    const { preventionHours, answerHours, warningHours, source } = shippedTimes(channel, kind);
    expect([preventionHours, answerHours, warningHours]).toEqual(hours);
    expect(source).not.toContain("No number is known");
  });

  test.each([
    ["AMAZON", "INR"],
    ["EMAIL", "CHARGEBACK"],
    ["SHOPIFY", "A_TO_Z"],
  ] as const)("nothing is guessed for %s %s, and the source says so", (channel, kind) =>
    expect(shippedTimes(channel, kind)).toEqual({
      preventionHours: null,
      answerHours: null,
      warningHours: 12,
      source: "No number is known for this marketplace and sort; what a notice says is recorded as answerDueAt.",
    }),
  );
});

test.each<[string, (number | null)[], number | null]>([
  ["none, where no sort of claim has such a time", [null, null], null],
  ["none without rules", [], null],
  ["the soonest of several", [72, null, 48], 48],
])("the time to prevent a claim of any sort: %s", (_, hours, soonest) =>
  expect(preventionHoursOf(hours.map((preventionHours) => ({ ...TIMES, preventionHours })))).toBe(soonest),
);

describe("until when a claim has to be answered", () => {
  test("is counted from the filing, with the warning before it", () =>
    expect(answerDue(TIMES, FILED_AT, null)).toEqual({ dueAt: at(48), warnAt: at(36), source: "The rule." }));

  test("is what the marketplace said, where it said so, even when the rule gives longer or nothing", () => {
    const told = { dueAt: at(20), warnAt: at(8), source: "The marketplace said so." };
    expect(answerDue(TIMES, FILED_AT, at(20))).toEqual(told);
    expect(answerDue({ ...TIMES, answerHours: null }, FILED_AT, at(20))).toEqual(told);
  });

  test("is not known where neither rule nor notice says it: no warning is made up", () =>
    expect(answerDue({ ...TIMES, answerHours: null }, FILED_AT, null)).toEqual({
      dueAt: null,
      warnAt: null,
      source: "The rule.",
    }));

  test("law: nobody is warned before there was a claim, nor later than the rule says", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(100), (hours, warningHours) => {
        const { warnAt } = answerDue({ ...TIMES, warningHours }, FILED_AT, at(hours));
        expect(warnAt).toEqual(at(Math.max(0, hours - warningHours)));
      }),
    );
  });
});

describe("where a clock stands", () => {
  const clock = { dueAt: at(48), warnAt: at(36), stopped: false };
  test.each([
    [36 * HOUR - 1, "RUNNING"],
    [36 * HOUR, "DUE_SOON"],
    [48 * HOUR, "DUE_SOON"],
    [48 * HOUR + 1, "OVERDUE"],
  ])("%i ms after the filing: %s", (ms, state) => expect(clockStateAt(clock, later(FILED_AT, ms))).toBe(state));

  test("stopped it stands still, even when it is long over; without a time it only runs", () => {
    expect(clockStateAt({ ...clock, stopped: true }, at(99))).toBe("STOPPED");
    expect(clockStateAt({ dueAt: null, warnAt: at(1), stopped: false }, at(99))).toBe("RUNNING");
    expect(clockStateAt({ ...clock, warnAt: null }, at(47))).toBe("RUNNING");
  });
});
