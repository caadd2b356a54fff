/** Real time plus an offset. Everything that has a time in the double asks this and nothing else. */
export interface Clock {
  now(): number;
}

export function offsetClock(offsetMs: () => number): Clock {
  return { now: () => Date.now() + offsetMs() };
}

/** Amazon writes instants with milliseconds and `Z`. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** ISO 8601 with a date at least; `undefined` for what is not one (`Date.parse` alone accepts "1"). */
export function parseIsoTime(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}
