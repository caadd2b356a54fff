/** The only source of wall-clock time outside the database. Deadlines that decide about money use the database's clock. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** Reads an instant that came as text; `undefined` when it is none. Never invents one. */
export const parseInstant = (text: string): Date | undefined => {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
};

export const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
