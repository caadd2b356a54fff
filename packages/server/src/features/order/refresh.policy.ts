/** A question to a channel or carrier: when it is asked again, and when it is given up. */
import type { NoAnswer } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import { problem } from "../../kernel/problem.ts";
import type { Problem } from "../../kernel/problem.ts";

/** Kept with the order or parcel it is about; instants as text, as the column holds JSON. */
export type RefreshNote = {
  readonly requestedAt: string;
  readonly finishedAt: string | null;
  readonly tries: number;
  readonly failure: RefreshFailure | null;
};
export type RefreshFailure = {
  readonly kind: "RateLimited" | "ChannelUnavailable" | "NotRefreshable";
  readonly message: string;
  readonly retryAt: string | null;
};
/** Reading is repeatable; three tries bridge a short outage, and a person who waits longer asks again. */
const MOST_TRIES = 3;
/** Whoever asked is looking at the ticket: an answer that can only come later than this is no answer to them. */
const LONGEST_WAIT_MS = 60_000;
/** A question without an end after this long has lost its job: asking again starts a new one. */
const LOST_AFTER_MS = 5 * 60_000;

export const askedNow = (now: Date): RefreshNote => ({
  requestedAt: now.toISOString(),
  finishedAt: null,
  tries: 0,
  failure: null,
});

export const isAwaited = (note: RefreshNote | null, now: Date): boolean =>
  note !== null && note.finishedAt === null && now.getTime() - Date.parse(note.requestedAt) < LOST_AFTER_MS;

export const answered = (note: RefreshNote | null, now: Date): RefreshNote => ({
  ...(note ?? askedNow(now)),
  finishedAt: now.toISOString(),
  failure: null,
});

/** The note after a try without an answer, and in how many milliseconds to try again; null when it is given up. */
export const unanswered = (
  note: RefreshNote | null,
  why: NoAnswer,
  now: Date,
): { readonly note: RefreshNote; readonly againInMs: number | null } => {
  const asked = note ?? askedNow(now);
  const tries = asked.tries + 1;
  const again = why.kind === "retry" && tries < MOST_TRIES && why.retryAfterMs <= LONGEST_WAIT_MS;
  const kind = why.kind === "refused" ? "NotRefreshable" : why.reason === "throttled" ? "RateLimited" : "ChannelUnavailable";
  const retryAt = why.kind === "retry" ? later(now, why.retryAfterMs).toISOString() : null;
  const failure: RefreshFailure = { kind, message: why.message, retryAt };
  return {
    note: { ...asked, tries, finishedAt: again ? null : now.toISOString(), failure },
    againInMs: again ? why.retryAfterMs : null,
  };
};

export type ShownRefresh = {
  readonly state: "QUEUED" | "DONE" | "FAILED";
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly problem: Problem | null;
};

export const showRefresh = (note: RefreshNote): ShownRefresh => ({
  state: note.finishedAt === null ? "QUEUED" : note.failure === null ? "DONE" : "FAILED",
  requestedAt: new Date(note.requestedAt),
  finishedAt: note.finishedAt === null ? null : new Date(note.finishedAt),
  problem: note.failure && problemOf(note.failure),
});

const problemOf = ({ kind, message, retryAt }: RefreshFailure): Problem =>
  problem(kind, message, null, retryAt === null ? {} : { retryAt: new Date(retryAt) });
