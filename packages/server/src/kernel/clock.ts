/** The only source of wall-clock time outside the database. Deadlines that decide about money use the database's clock. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/**
 * Reads an instant that came as text; `undefined` when it is none. Never invents one: `Date` would read 30 February as 2 March. There is
 * no year 0, neither in the calendar nor in PostgreSQL.
 */
export const parseInstant = (text: string): Date | undefined => {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? [];
  const isNoDay =
    year !== "" &&
    (year === "0000" || Number(day) > new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate());
  const milliseconds = Date.parse(text);
  return isNoDay || Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
};

export const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);

/** How far a source's clock may run ahead of ours. */
const CLOCK_MARGIN_MS = 5 * 60_000;

/** Knowledge of the future is a fault of its source, and would hide everything that is told after it. */
export const isInFuture = (instant: Date, now: Date): boolean => instant.getTime() > now.getTime() + CLOCK_MARGIN_MS;
