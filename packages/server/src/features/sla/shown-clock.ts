import type { ClockRow } from "./sla-clock.store.ts";
import { slaStateOf } from "./sla.policy.ts";
import type { SlaState } from "./sla-words.ts";
import { spansOf } from "./spans.ts";

/** A reply clock as it stands at one moment. Negative seconds: the reply is late by that much. */
export type SlaClock = ClockRow & { readonly state: SlaState; readonly remainingSeconds: number; readonly pausedSeconds: number };

export const clockAt = (row: ClockRow, now: Date): SlaClock => {
  const until = row.stoppedAt ?? row.pausedAt ?? now;
  return {
    ...row,
    state: slaStateOf(row, now),
    remainingSeconds: Math.floor((row.dueAt.getTime() - until.getTime()) / 1000),
    pausedSeconds: Math.round(spansOf(row.pauses).reduce((sum, { from, to }) => sum + to - from, 0) / 1000),
  };
};

/** The clock that matters first: the earliest of those that run, a paused one only when no other does. */
export const earliestRunning = (clocks: readonly ClockRow[], now: Date): SlaClock | null => {
  const [first] = clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .sort((a, b) => Number(a.pausedAt !== null) - Number(b.pausedAt !== null) || a.dueAt.getTime() - b.dueAt.getTime());
  return first ? clockAt(first, now) : null;
};
