import type { ChannelName } from "../../connectors/channel.ts";
import { invariant } from "../../kernel/assert.ts";
import type { ClockOutcome, SlaState } from "./sla-words.ts";

/** Time that counts, in milliseconds since the epoch: with its first instant, without its last. */
export type Span = { readonly from: number; readonly to: number };
/** Openings that end behind an instant: in order, apart, and as many as anybody asks for. */
export type Openings = (behind: number) => Iterable<Span>;

export const ALWAYS: Openings = (behind) => [{ from: behind, to: Number.POSITIVE_INFINITY }];

/** What is left of the openings behind `start` without the pauses, which are in order and apart. */
function* counted(openings: Openings, start: number, pauses: readonly Span[]): Generator<Span> {
  for (const opening of openings(start)) {
    let at = Math.max(opening.from, start);
    for (const pause of pauses) {
      if (pause.to <= at) continue;
      if (pause.from >= opening.to) break;
      if (pause.from > at) yield { from: at, to: pause.from };
      at = pause.to;
    }
    if (at < opening.to) yield { from: at, to: opening.to };
  }
}

/**
 * The first instant at which `milliseconds` of opening time have passed since `start`. Lies in an opening or at its very end, never in
 * a closed period; grows with `start`; `openingBetween` takes it back exactly.
 */
export const addOpening = (openings: Openings, start: number, milliseconds: number, pauses: readonly Span[] = []): number => {
  let rest = milliseconds;
  for (const { from, to } of counted(openings, start, pauses)) {
    if (rest <= to - from) return from + rest;
    rest -= to - from;
  }
  invariant(false, "a calendar opens often enough for its target: setSlaPolicy has checked it");
};

/** Opening time between two instants, in milliseconds. */
export const openingBetween = (openings: Openings, start: number, end: number, pauses: readonly Span[] = []): number => {
  let sum = 0;
  for (const { from, to } of counted(openings, start, pauses)) {
    if (from >= end) break;
    sum += Math.min(to, end) - from;
  }
  return sum;
};

const MINUTE_MS = 60_000;

export type SlaTerms = { readonly targetMinutes: number; readonly atRiskLeadMinutes: number; readonly openings: Openings };
export type SlaTimes = { readonly dueAt: Date; readonly atRiskAt: Date };

/**
 * When a reply is due, and from when on it is at risk. The lead is opening time too: what is due on Monday at ten warns on Friday,
 * while somebody is there to reply.
 */
export const timesOf = (terms: SlaTerms, startedAt: Date, pauses: readonly Span[]): SlaTimes => {
  const after = (minutes: number): Date => new Date(addOpening(terms.openings, startedAt.getTime(), minutes * MINUTE_MS, pauses));
  return { dueAt: after(terms.targetMinutes), atRiskAt: after(terms.targetMinutes - terms.atRiskLeadMinutes) };
};

type ClockTimes = SlaTimes & { readonly pausedAt: Date | null; readonly stoppedAt: Date | null };

/** At its due time a reply is still in time. */
export const slaStateOf = ({ dueAt, atRiskAt, pausedAt, stoppedAt }: ClockTimes, now: Date): SlaState => {
  if (stoppedAt !== null) return "STOPPED";
  if (pausedAt !== null) return "PAUSED";
  if (now > dueAt) return "BREACHED";
  return now >= atRiskAt ? "AT_RISK" : "RUNNING";
};

/** How a clock ended that a reply stopped, or a person who said that none is owed. What is late stays late, whatever is said then. */
export const outcomeOf = (dueAt: Date, stoppedAt: Date, waived: boolean): ClockOutcome => {
  if (stoppedAt > dueAt) return "BREACHED";
  return waived ? "WAIVED" : "MET";
};

/**
 * When the next alert is due to be looked for; `null` for none. A paused clock warns nobody. One millisecond behind the due time,
 * because at it the reply is in time.
 */
export const alertAtOf = (
  clock: ClockTimes & { readonly atRiskAlertedAt: Date | null; readonly breachAlertedAt: Date | null },
): Date | null => {
  if (clock.stoppedAt !== null || clock.pausedAt !== null || clock.breachAlertedAt !== null) return null;
  return clock.atRiskAlertedAt === null ? clock.atRiskAt : new Date(clock.dueAt.getTime() + 1);
};

/** Settings of a channel's policy, as people choose them. `hasCalendar`: only opening hours count. */
export type SlaSettings = {
  readonly targetMinutes: number;
  readonly hasCalendar: boolean;
  readonly pausesWhileWaiting: boolean;
};

/** Amazon expects an answer within 24 hours, nights, weekends and holidays included (S77). */
export const AMAZON_MINUTES = 24 * 60;

/** The setting that makes a policy looser than the channel itself, and why; `undefined` when none does. */
export const loosenessOf = (
  channel: ChannelName,
  settings: SlaSettings,
): { readonly field: string; readonly sentence: string } | undefined => {
  if (channel !== "AMAZON") return undefined;
  const rule = "Amazon expects a reply within 24 hours, nights, weekends and holidays included";
  if (settings.targetMinutes > AMAZON_MINUTES)
    return { field: "targetMinutes", sentence: `${rule}: targetMinutes may be at most ${AMAZON_MINUTES}.` };
  if (settings.hasCalendar) return { field: "calendar", sentence: `${rule}: calendar must be null.` };
  if (settings.pausesWhileWaiting)
    return { field: "pausesWhileWaiting", sentence: `${rule}; its clock does not pause while we wait.` };
  return undefined;
};
