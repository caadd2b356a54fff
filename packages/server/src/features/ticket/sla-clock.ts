import { slaStateOf } from "./sla.policy.ts";
import type { SlaState } from "./sla.policy.ts";
import type { Thread } from "./ticket.store.ts";

/** A thread's reply clock as it stands at one moment. Negative seconds: the answer is late by that much. */
export type SlaClock = { readonly dueAt: Date; readonly state: SlaState; readonly remainingSeconds: number };

export const clockOf = ({ slaDueAt, slaStoppedAt }: Thread, now: Date): SlaClock => ({
  dueAt: slaDueAt,
  state: slaStateOf({ dueAt: slaDueAt, stoppedAt: slaStoppedAt }, now),
  remainingSeconds: Math.floor((slaDueAt.getTime() - now.getTime()) / 1000),
});

/** The clock that matters first: the earliest of those that run. */
export const earliestRunning = (threads: readonly Thread[], now: Date): SlaClock | null => {
  const [first] = threads
    .filter((thread) => thread.slaStoppedAt === null)
    .sort((a, b) => a.slaDueAt.getTime() - b.slaDueAt.getTime());
  return first ? clockOf(first, now) : null;
};
