export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Turns an age into the instant it had at the first start. Rows are described by age, so that the demo is never stale on its first day. */
export type At = (ageMs: number) => Date;
export const instantsBefore =
  (now: Date): At =>
  (ageMs) =>
    new Date(now.getTime() - Math.round(ageMs));

/** Carriers write whole seconds; told by two sources, a movement is the same one only then. */
export const wholeSecond = (instant: Date): Date => new Date(Math.floor(instant.getTime() / 1000) * 1000);
