import fc from "fast-check";
import { expect, test } from "vitest";
import { later, parseInstant, systemClock } from "./clock.ts";

const instant = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

test("every instant of the years 1 to 9999 reads back as it was written", () => {
  fc.assert(
    fc.property(instant, (at) => {
      expect(parseInstant(at.toISOString())).toEqual(at);
    }),
  );
});

test.each([
  "2026-02-29",
  "2026-02-30",
  "2026-02-31",
  "2026-04-31",
  "2026-06-31",
  "2025-02-29",
  "1900-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-01-32",
])("%s is no day, and is not taken for another one", (day) => {
  expect(parseInstant(`${day}T10:00:00Z`)).toBeUndefined();
});

test.each(["2024-02-29", "2000-02-29", "2026-12-31", "2026-01-31", "0001-01-01", "9999-12-31"])("%s is a day", (day) => {
  expect(parseInstant(`${day}T10:00:00.000Z`)?.toISOString()).toBe(`${day}T10:00:00.000Z`);
});

test.each(["", "yesterday", "2026-11-22T25:00:00Z", "2026-11-22T10:60:00Z", "2026-11-22T10:00:60Z", "0000-01-01T00:00:00Z"])(
  "%j is no instant",
  (text) => {
    expect(parseInstant(text)).toBeUndefined();
  },
);

test("an offset is taken into account", () => {
  expect(parseInstant("2026-11-22T10:00:00+05:30")?.toISOString()).toBe("2026-11-22T04:30:00.000Z");
  expect(parseInstant("2024-02-29T23:00:00-02:00")?.toISOString()).toBe("2024-03-01T01:00:00.000Z");
});

test("later is so many milliseconds on, or back", () => {
  expect(later(new Date("2026-11-22T10:00:00Z"), 1500).toISOString()).toBe("2026-11-22T10:00:01.500Z");
  expect(later(new Date("2026-11-22T10:00:00Z"), -500).toISOString()).toBe("2026-11-22T09:59:59.500Z");
});

test("the system's clock is now", () => {
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(60_000);
});
