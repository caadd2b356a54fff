export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Turns an age into the instant it had at the first start. Rows are described by age, so that the demo is never stale on its first day. */
export type At = (ageMs: number) => Date;
export const instantsBefore =
  (now: Date): At =>
  (ageMs) =>
    new Date(now.getTime() - Math.round(ageMs));
