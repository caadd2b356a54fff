/** The only source of wall-clock time outside the database. Deadlines that decide about money use the database's clock. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that shows one instant until it is moved. */
export const manualClock = (start: Date): Clock & { advance(milliseconds: number): void } => {
  let current = start.getTime();
  return {
    now: () => new Date(current),
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
};

/** Reads an instant that came as text; `undefined` when it is none. Never invents one. */
export const parseInstant = (text: string): Date | undefined => {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : new Date(milliseconds);
};

export const later = (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds);
