/** Opening hours against the calendar: DST, holidays, nights, skipped days; and the laws of counting opening time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { issuesOfCalendar, openingsOf, WEEKDAYS } from "./business-calendar.ts";
import type { BusinessCalendar, WeeklyOpening } from "./business-calendar.ts";
import { addOpening, openingBetween } from "./sla.policy.ts";
import type { Span } from "./sla.policy.ts";

const HOUR = 3_600_000;
const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString().replace(":00.000Z", "Z");
const daily = (opens: string, closes: string, days: readonly (typeof WEEKDAYS)[number][] = WEEKDAYS): WeeklyOpening[] =>
  days.map((day) => ({ day, opens, closes }));
const workdays = (opens: string, closes: string) => daily(opens, closes, WEEKDAYS.slice(0, 5));
const calendar = (timeZone: string, openings: WeeklyOpening[], holidays: string[] = []): BusinessCalendar => ({
  timeZone,
  openings,
  holidays,
});
const dueAfter = (hours: number, from: string, by: BusinessCalendar | null): string =>
  iso(addOpening(openingsOf(by), at(from), hours * HOUR));
const openOn = (by: BusinessCalendar, from: string, to: string): string[] => {
  const spans: string[] = [];
  for (const span of openingsOf(by)(at(from))) {
    if (span.from >= at(to)) break;
    spans.push(`${iso(span.from)}/${iso(span.to)}`);
  }
  return spans;
};

describe("due times", () => {
  const berlin = calendar("Europe/Berlin", workdays("09:00", "17:00"));
  test.each<[string, number, string, BusinessCalendar | null, string]>([
    [
      "without a calendar every hour counts, the night of the clock change too",
      24,
      "2026-10-24T20:00Z",
      null,
      "2026-10-25T20:00Z",
    ],
    ["within a day", 3, "2026-11-23T09:00Z", berlin, "2026-11-23T12:00Z"],
    ["over a night", 5, "2026-11-23T13:00Z", berlin, "2026-11-24T10:00Z"],
    ["over a weekend", 5, "2026-11-20T13:00Z", berlin, "2026-11-23T10:00Z"],
    ["asked in the night: counts from the opening", 2, "2026-11-23T03:00Z", berlin, "2026-11-23T10:00Z"],
    [
      "exactly the rest of the day is due at closing, not at the next opening",
      8,
      "2026-11-23T08:00Z",
      berlin,
      "2026-11-23T16:00Z",
    ],
    ["asked at closing: the whole time is left", 8, "2026-11-23T16:00Z", berlin, "2026-11-24T16:00Z"],
    ["over the end of summer time: the same local hour, an hour later", 8, "2026-10-23T10:00Z", berlin, "2026-10-26T11:00Z"],
    ["over the beginning of summer time", 8, "2026-03-27T11:00Z", berlin, "2026-03-30T10:00Z"],
    ["over a holiday", 5, "2026-12-24T13:00Z", { ...berlin, holidays: ["2026-12-25"] }, "2026-12-28T10:00Z"],
    ["a zone with half an hour", 2, "2026-11-23T00:00Z", calendar("Asia/Kolkata", daily("09:00", "18:00")), "2026-11-23T05:30Z"],
  ])("%s", (_, hours, from, by, due) => expect(dueAfter(hours, from, by)).toBe(due));
});

describe("openings", () => {
  test("a night shift works seven hours in the night that loses one and nine in the night that gains one", () => {
    const nights = calendar("Europe/Berlin", daily("22:00", "06:00"));
    const hoursFrom = (from: string): number => {
      for (const span of openingsOf(nights)(at(from))) return (span.to - span.from) / HOUR;
      return 0;
    };
    expect([hoursFrom("2026-03-27T21:00Z"), hoursFrom("2026-03-28T21:00Z"), hoursFrom("2026-10-24T20:00Z")]).toEqual([8, 7, 9]);
  });

  test("an overnight opening belongs to the day on which it begins: a holiday ends none that has begun", () => {
    const nights = calendar("UTC", daily("22:00", "06:00"), ["2026-11-24"]);
    expect(openOn(nights, "2026-11-23T12:00Z", "2026-11-26T00:00Z")).toEqual([
      "2026-11-23T22:00Z/2026-11-24T06:00Z",
      "2026-11-25T22:00Z/2026-11-26T06:00Z",
    ]);
  });

  test("closing at 24:00 is midnight, and closing at the opening hour is a day later", () => {
    expect(openOn(calendar("UTC", daily("18:00", "24:00", ["MONDAY"])), "2026-11-23T00:00Z", "2026-11-25T00:00Z")).toEqual([
      "2026-11-23T18:00Z/2026-11-24T00:00Z",
    ]);
    expect(openOn(calendar("UTC", daily("08:00", "08:00", ["MONDAY"])), "2026-11-23T00:00Z", "2026-11-25T00:00Z")).toEqual([
      "2026-11-23T08:00Z/2026-11-24T08:00Z",
    ]);
  });

  test("openings that overlap count once", () => {
    const twice = calendar("UTC", [...daily("08:00", "12:00"), ...daily("10:00", "14:00"), ...daily("11:00", "11:30")]);
    expect(openingBetween(openingsOf(twice), at("2026-11-23T00:00Z"), at("2026-11-24T00:00Z"))).toBe(6 * HOUR);
  });

  test("a local time that is skipped opens when the clock has jumped; an opening that is skipped altogether does not take place", () => {
    const berlin = (opens: string, closes: string) => calendar("Europe/Berlin", daily(opens, closes, ["SUNDAY"]));
    expect(openOn(berlin("02:30", "04:00"), "2026-03-29T00:00Z", "2026-03-30T00:00Z")).toEqual([
      "2026-03-29T01:00Z/2026-03-29T02:00Z",
    ]);
    expect(openOn(berlin("02:10", "02:50"), "2026-03-29T00:00Z", "2026-03-30T00:00Z")).toEqual([]);
  });

  test("a local time that comes twice opens at the first and closes at the second", () => {
    const berlin = calendar("Europe/Berlin", daily("02:15", "02:45", ["SUNDAY"]));
    expect(openOn(berlin, "2026-10-25T00:00Z", "2026-10-26T00:00Z")).toEqual(["2026-10-25T00:15Z/2026-10-25T01:45Z"]);
  });

  test("a day that a zone leaves out, as Samoa did with 30 December 2011, has no openings, and the next one its own", () => {
    const apia = calendar("Pacific/Apia", workdays("09:00", "17:00"));
    // Thursday the 29th at UTC-10, then Monday 2 January at UTC+14.
    expect(openOn(apia, "2011-12-29T12:00Z", "2012-01-02T12:00Z")).toEqual([
      "2011-12-29T19:00Z/2011-12-30T03:00Z",
      "2012-01-01T19:00Z/2012-01-02T03:00Z",
    ]);
  });
});

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const minutes = quarter * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
});
const opening = fc.record({ day: fc.constantFrom(...WEEKDAYS), opens: time, closes: fc.oneof(time, fc.constant("24:00")) });
const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/New_York",
  "America/Chicago",
  "Asia/Kolkata",
  "Australia/Lord_Howe", // changes by half an hour
  "America/St_Johns",
  "Pacific/Apia",
  "Africa/Casablanca", // changes around Ramadan
  "UTC",
);
// Days around both changes of 2026, so that most runs meet one.
const instant = fc
  .tuple(
    fc.constantFrom("2026-03-06", "2026-03-27", "2026-10-02", "2026-10-23", "2026-11-30"),
    fc.integer({ min: 0, max: 7 * 86_400 }),
  )
  .map(([day, seconds]) => at(`${day}T00:00Z`) + seconds * 1000);
const holidays = fc.uniqueArray(
  fc.integer({ min: 0, max: 60 }).map((days) => new Date(at("2026-10-01T00:00Z") + days * 86_400_000).toISOString().slice(0, 10)),
  { maxLength: 8 },
);
const calendars = fc.record({ timeZone: zone, openings: fc.array(opening, { minLength: 1, maxLength: 6 }), holidays });
const opens = calendars.filter((each) => issuesOfCalendar(each, 60).length === 0);
const milliseconds = fc.integer({ min: 1, max: 30 * 60 }).map((minutes) => minutes * 60_000);
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 900 })), { maxLength: 4 });
/** In order and apart, after a start. */
const pausesFrom = (start: number, given: readonly (readonly [number, number])[]): Span[] => {
  let from = start;
  return given.map(([gap, length]) => {
    const pause = { from: from + gap * 60_000, to: from + (gap + length) * 60_000 };
    from = pause.to;
    return pause;
  });
};

describe("laws, for any calendar", () => {
  test("openings are in order, apart, and not empty", () => {
    fc.assert(
      fc.property(opens, instant, (by, start) => {
        let reached = start;
        let seen = 0;
        for (const { from, to } of openingsOf(by)(start)) {
          expect(from).toBeGreaterThanOrEqual(reached);
          expect(to).toBeGreaterThan(from);
          reached = to;
          if ((seen += 1) === 20) break;
        }
      }),
      { numRuns: 150 },
    );
  });

  test("the opening time up to the due time is exactly what was given", () => {
    fc.assert(
      fc.property(opens, instant, milliseconds, pauses, (by, start, length, given) => {
        const paused = pausesFrom(start, given);
        const due = addOpening(openingsOf(by), start, length, paused);
        expect(openingBetween(openingsOf(by), start, due, paused)).toBe(length);
      }),
      { numRuns: 150 },
    );
  });

  test("who asks later is not answered earlier, and more time is not due earlier", () => {
    fc.assert(
      fc.property(opens, instant, fc.integer({ min: 0, max: 500_000 }), milliseconds, (by, start, seconds, length) => {
        const due = (from: number, time: number) => addOpening(openingsOf(by), from, time);
        expect(due(start + seconds * 1000, length)).toBeGreaterThanOrEqual(due(start, length));
        expect(due(start, length + 60_000)).toBeGreaterThan(due(start, length));
      }),
      { numRuns: 150 },
    );
  });

  test("nothing is due while it is closed: the due time lies in an opening or at its very end", () => {
    fc.assert(
      fc.property(opens, instant, milliseconds, (by, start, length) => {
        const due = addOpening(openingsOf(by), start, length);
        for (const { from, to } of openingsOf(by)(start)) {
          if (to < due) continue;
          expect(from < due && due <= to).toBe(true);
          break;
        }
      }),
      { numRuns: 150 },
    );
  });

  test("time adds up: what is due after a and then b is due after a + b", () => {
    fc.assert(
      fc.property(opens, instant, milliseconds, milliseconds, (by, start, a, b) => {
        const openings = openingsOf(by);
        expect(addOpening(openings, addOpening(openings, start, a), b)).toBe(addOpening(openings, start, a + b));
      }),
      { numRuns: 150 },
    );
  });

  test("a pause moves the due time by exactly the opening time it covers", () => {
    fc.assert(
      fc.property(opens, instant, milliseconds, pauses, (by, start, length, given) => {
        const openings = openingsOf(by);
        const paused = pausesFrom(start, given);
        const due = addOpening(openings, start, length, paused);
        const covered = paused.reduce(
          (sum, { from, to }) => sum + (from < due ? openingBetween(openings, from, Math.min(to, due)) : 0),
          0,
        );
        expect(due).toBe(addOpening(openings, start, length + covered));
      }),
      { numRuns: 150 },
    );
  });

  test("open all week is the same as no calendar, in every zone and over every change", () => {
    fc.assert(
      fc.property(zone, instant, milliseconds, (timeZone, start, length) => {
        const always = calendar(timeZone, daily("00:00", "24:00"));
        expect(addOpening(openingsOf(always), start, length)).toBe(start + length);
      }),
      { numRuns: 100 },
    );
  });
});

test.each<[string, Partial<BusinessCalendar>, string]>([
  ["a place that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
  ["a fixed offset", { timeZone: "+02:00" }, "timeZone"],
  ["no opening", { openings: [] }, "openings"],
  [
    "51 openings",
    { openings: Array.from({ length: 51 }, () => ({ day: "MONDAY" as const, opens: "09:00", closes: "17:00" })) },
    "openings",
  ],
  ["opening at 24:00", { openings: daily("24:00", "06:00", ["MONDAY"]) }, "openings.0.opens"],
  ["closing at 24:30", { openings: daily("09:00", "24:30", ["MONDAY"]) }, "openings.0.closes"],
  ["a time without a leading zero", { openings: daily("9:00", "17:00", ["MONDAY"]) }, "openings.0.opens"],
  ["30 February", { holidays: ["2026-02-30"] }, "holidays.0"],
  ["a date with a time", { holidays: ["2026-12-25T00:00"] }, "holidays.0"],
  ["401 holidays", { holidays: Array.from({ length: 401 }, () => "2026-12-25") }, "holidays"],
  ["19 hours in 26 weeks of 44 minutes", { openings: daily("09:00", "09:44", ["MONDAY"]) }, "openings"],
])("%s is refused by name", (_, change, path) => {
  const issues = issuesOfCalendar({ ...calendar("Europe/Berlin", workdays("09:00", "17:00")), ...change }, 20 * 60);
  expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("the most that is let in is found: 400 holidays on the only day of 47 minutes a week", () => {
  const mondays = Array.from({ length: 400 }, (_, week) =>
    new Date(at("2026-11-23T00:00Z") + week * 7 * 86_400_000).toISOString().slice(0, 10),
  );
  const rare = calendar("Europe/Berlin", daily("09:00", "09:47", ["MONDAY"]), mondays);
  expect(issuesOfCalendar(rare, 20 * 60)).toEqual([]);
  expect(dueAfter(20, "2026-11-20T00:00Z", rare)).toBe("2035-01-15T08:25Z");
});
