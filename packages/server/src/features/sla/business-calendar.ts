/** Opening hours in a time zone, turned into spans of instants. Zones, and the hours they lose and gain, are Temporal's business. */
import { Temporal } from "temporal-polyfill";
import type { InputIssue } from "../../kernel/problem.ts";
import { ALWAYS } from "./sla.policy.ts";
import type { Openings, Span } from "./sla.policy.ts";

export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type WeeklyOpening = { readonly day: Weekday; readonly opens: string; readonly closes: string };
export type BusinessCalendar = {
  readonly timeZone: string;
  readonly openings: readonly WeeklyOpening[];
  readonly holidays: readonly string[];
};

/** Days a walk looks ahead. setSlaPolicy lets in what 26 weeks of openings and 400 holidays cover, which is less (426 weeks). */
const MAX_DAYS = 4000;

/** The spans in which a team works; `null` is always. */
export const openingsOf = (calendar: BusinessCalendar | null): Openings =>
  calendar === null ? ALWAYS : (behind) => walk(calendar, behind);

function* walk({ timeZone, openings, holidays }: BusinessCalendar, behind: number): Generator<Span> {
  const closed = new Set(holidays);
  // An opening of the day before may reach into this day, and a zone may have jumped over a whole day in between.
  let date = Temporal.Instant.fromEpochMilliseconds(behind).toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 2 });
  let reached = behind;
  for (let walked = 0; walked < MAX_DAYS; walked += 1, date = date.add({ days: 1 })) {
    const weekday = WEEKDAYS[date.dayOfWeek - 1];
    if (closed.has(date.toString())) continue;
    const today = openings.filter(({ day }) => day === weekday).map((opening) => spanOn(date, opening, timeZone));
    for (const { from, to } of today.sort((a, b) => a.from - b.from)) {
      if (to <= reached || to <= from) continue;
      yield { from: Math.max(from, reached), to };
      reached = to;
    }
  }
}

const spanOn = (date: Temporal.PlainDate, { opens, closes }: WeeklyOpening, timeZone: string): Span => {
  const isNextDay = closes <= opens || closes === "24:00";
  return {
    from: instantOf(date, opens, timeZone, "earlier"),
    to: instantOf(isNextDay ? date.add({ days: 1 }) : date, closes === "24:00" ? "00:00" : closes, timeZone, "later"),
  };
};

/**
 * A local time as an instant. One that happens twice opens at the first and closes at the second; one that the zone skips is the moment
 * of the skip, so that an opening that lies in the skipped time altogether does not take place.
 */
const instantOf = (date: Temporal.PlainDate, time: string, timeZone: string, twice: "earlier" | "later"): number => {
  const local = date.toPlainDateTime(time);
  const found = local.toZonedDateTime(timeZone, { disambiguation: twice });
  if (found.toPlainDateTime().equals(local)) return found.epochMilliseconds;
  const skip = local.toZonedDateTime(timeZone, { disambiguation: "earlier" }).getTimeZoneTransition("next");
  return (skip ?? found).epochMilliseconds;
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAX_OPENINGS = 50;
const MAX_HOLIDAYS = 400;
const MAX_WEEKS = 26;
const WEEK_MS = 7 * 24 * 3_600_000;

const isZone = (timeZone: string): boolean => {
  if (!/^[A-Za-z]/.test(timeZone)) return false; // a fixed offset is no place: it knows no summer
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Everything that is wrong with a calendar for a target; paths begin at the calendar. */
export const issuesOfCalendar = (calendar: BusinessCalendar, targetMinutes: number): InputIssue[] => {
  const { timeZone, openings, holidays } = calendar;
  const issues: InputIssue[] = [];
  const wrong = (path: readonly string[], message: string): void => void issues.push({ path, message });
  if (!isZone(timeZone)) wrong(["timeZone"], `${JSON.stringify(timeZone)} is no IANA time zone, as in Europe/Berlin`);
  if (openings.length < 1 || openings.length > MAX_OPENINGS) wrong(["openings"], `must hold 1 to ${MAX_OPENINGS} openings`);
  for (const [index, { opens, closes }] of openings.entries()) {
    if (!TIME.test(opens)) wrong(["openings", String(index), "opens"], "must be a local time, 00:00 to 23:59");
    if (!TIME.test(closes) && closes !== "24:00")
      wrong(["openings", String(index), "closes"], "must be a local time, 00:00 to 24:00");
  }
  if (holidays.length > MAX_HOLIDAYS) wrong(["holidays"], `must hold at most ${MAX_HOLIDAYS} dates`);
  for (const [index, day] of holidays.entries())
    if (!isDate(day)) wrong(["holidays", String(index)], "must be a date, as in 2026-12-25");
  if (issues.length === 0 && weeklyOpening(calendar) * MAX_WEEKS < targetMinutes * 60_000)
    wrong(["openings"], `must be long enough for targetMinutes within ${MAX_WEEKS} weeks`);
  return issues;
};

/** Opening time of a week in which no clock changes. */
const weeklyOpening = ({ openings }: BusinessCalendar): number => {
  let sum = 0;
  for (const { from, to } of walk({ timeZone: "UTC", openings, holidays: [] }, WEEK_MS)) {
    if (from >= 2 * WEEK_MS) break;
    sum += Math.min(to, 2 * WEEK_MS) - from;
  }
  return sum;
};
