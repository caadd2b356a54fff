import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WEEKDAYS } from "./policy-words.policy.ts";
import type { Weekday } from "./policy-words.policy.ts";
import { isWithinHours } from "./working-hours.policy.ts";
import type { WorkingHours } from "./working-hours.policy.ts";

const BERLIN: WorkingHours = {
  timeZone: "Europe/Berlin",
  days: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
  from: "09:00",
  to: "17:30",
};
const at = (moment: string, change: Partial<WorkingHours> = {}) => isWithinHours({ ...BERLIN, ...change }, moment);

test("the first minute is within, the last moment before the end too, the end itself is not", () => {
  // Berlin is an hour ahead of UTC in winter; 2 March 2026 is a Monday.
  expect(at("2026-03-02T07:59:59.999Z")).toBe(false);
  expect(at("2026-03-02T08:00:00.000Z")).toBe(true);
  expect(at("2026-03-02T16:29:59.999Z")).toBe(true);
  expect(at("2026-03-02T16:30:00.000Z")).toBe(false);
});

test("the hours are those of the wall clock, an hour earlier in UTC when summer time begins", () => {
  // Summer time began on Sunday, 29 March 2026 (Directive 2000/84/EC: the last Sunday of March).
  expect([at("2026-03-27T07:30:00Z"), at("2026-03-30T07:30:00Z")]).toEqual([false, true]);
  expect([at("2026-03-27T16:00:00Z"), at("2026-03-30T16:00:00Z")]).toEqual([true, false]);
});

test("in the night in which the clock is put forward the hour that is skipped is nobody's", () => {
  const night = { days: ["SUNDAY"], from: "02:00", to: "03:00" } as const;
  expect([at("2026-03-29T00:59:00Z", night), at("2026-03-29T01:00:00Z", night)]).toEqual([false, false]);
});

test("in the night in which it is put back, both hours count", () => {
  const night = { days: ["SUNDAY"], from: "02:00", to: "03:00" } as const;
  expect(["T00:30", "T01:30", "T02:30"].map((time) => at(`2026-10-25${time}:00Z`, night))).toEqual([true, true, false]);
});

test("a night is two rules: until midnight of one day, from midnight of the next", () => {
  const evening = { days: ["MONDAY"], from: "22:00", to: "24:00" } as const;
  const morning = { days: ["TUESDAY"], from: "00:00", to: "06:00" } as const;
  const within = (moment: string) => [at(moment, evening), at(moment, morning)];
  expect(within("2026-03-02T20:59:59Z")).toEqual([false, false]);
  expect(within("2026-03-02T21:00:00Z")).toEqual([true, false]);
  expect(within("2026-03-02T22:59:59Z")).toEqual([true, false]);
  expect(within("2026-03-02T23:00:00Z")).toEqual([false, true]);
  expect(within("2026-03-03T04:59:59Z")).toEqual([false, true]);
  expect(within("2026-03-03T05:00:00Z")).toEqual([false, false]);
});

test("the day is the zone's own: one moment is Sunday in New York and Monday in Tokyo", () => {
  const all = { from: "00:00", to: "24:00" };
  const moment = "2026-03-01T20:00:00Z";
  const days = (timeZone: string) => WEEKDAYS.filter((day) => at(moment, { ...all, timeZone, days: [day] }));
  expect([days("America/New_York"), days("Asia/Tokyo")]).toEqual([["SUNDAY"], ["MONDAY"]]);
});

describe("law: every moment is on exactly one weekday", () => {
  const moment = fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  test("and in UTC it is the calendar's", () => {
    const calendar: Weekday[] = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];
    fc.assert(
      fc.property(moment, (date) => {
        const whole = { timeZone: "UTC", from: "00:00", to: "24:00" };
        expect(WEEKDAYS.filter((day) => isWithinHours({ ...whole, days: [day] }, date.toISOString()))).toEqual([
          calendar[date.getUTCDay()],
        ]);
      }),
    );
  });
});
