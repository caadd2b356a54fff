import type { Weekday } from "./policy-words.policy.ts";

export type WorkingHours = {
  readonly timeZone: string;
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
};

const WEEKDAY_OF: Readonly<Record<string, Weekday>> = {
  Mon: "MONDAY",
  Tue: "TUESDAY",
  Wed: "WEDNESDAY",
  Thu: "THURSDAY",
  Fri: "FRIDAY",
  Sat: "SATURDAY",
  Sun: "SUNDAY",
};

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making one takes longer than a whole decision. */
const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formats.set(timeZone, made);
  return made;
};

/** From `from` until before `to`, on the wall clock of the zone, summer time included. */
export const isWithinHours = ({ timeZone, days, from, to }: WorkingHours, at: string): boolean => {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  );
  const weekday = WEEKDAY_OF[parts.get("weekday") ?? ""];
  const time = `${parts.get("hour") ?? ""}:${parts.get("minute") ?? ""}`;
  return weekday !== undefined && days.includes(weekday) && from <= time && time < to;
};
