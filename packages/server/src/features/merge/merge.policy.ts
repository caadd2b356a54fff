import type { ChannelName } from "../../connectors/channel.ts";
import { assertNever } from "../../kernel/assert.ts";

export type PrimaryReason = "OLDEST_OPEN_AMAZON_THREAD" | "OLDEST_OPEN_THREAD" | "OLDEST_THREAD";
export type MergeConcern = "PRIMARY_NOT_PROPOSED" | "CUSTOMERS_DIFFER";

/** As many as a page of `mergePreview` can show and one person can look through before deciding. */
export const MOST_PER_CALL = 20;
/** What one primary may answer for, itself included: every list of it reads this many ranges. */
export const MOST_PER_PRIMARY = 50;

export type MergeThread = {
  readonly id: string;
  /** The ticket the thread belongs to, which may be one that was merged before. */
  readonly ticketId: string;
  readonly channel: ChannelName;
  readonly startedAt: Date;
  /** True while its ticket waits for somebody. */
  readonly open: boolean;
};

/** A ticket that stands for itself, with what it answers for. */
export type MergeCandidate = {
  readonly id: string;
  /** Who speaks for the customer: the root of the identity cluster. */
  readonly customerId: string;
  readonly mergedIntoId: string | null;
  /** How many tickets it answers for, itself included. */
  readonly size: number;
  readonly threads: readonly MergeThread[];
};

export type Proposal = { readonly ticketId: string; readonly reason: PrimaryReason; readonly threadId: string };

/** Older first; of two of the same moment the one with the smaller id, so that the answer never depends on the order asked. */
const byAge = (a: MergeThread, b: MergeThread): number => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1);

/**
 * The primary of D16: the ticket of the oldest open Amazon thread, because a late answer there counts against the account's health (S53),
 * else of the oldest open thread, else of the oldest.
 */
export const proposePrimary = (candidates: readonly MergeCandidate[]): Proposal | undefined => {
  const all = candidates
    .flatMap((candidate) => candidate.threads.map((thread) => ({ thread, ticketId: candidate.id })))
    .sort((a, b) => byAge(a.thread, b.thread));
  const first = (reason: PrimaryReason, fits: (thread: MergeThread) => boolean): Proposal | undefined => {
    const found = all.find(({ thread }) => fits(thread));
    return found && { ticketId: found.ticketId, reason, threadId: found.thread.id };
  };
  return (
    first("OLDEST_OPEN_AMAZON_THREAD", ({ open, channel }) => open && channel === "AMAZON") ??
    first("OLDEST_OPEN_THREAD", ({ open }) => open) ??
    first("OLDEST_THREAD", () => true)
  );
};

export const explainProposal = (reason: PrimaryReason, { channel, startedAt }: MergeThread): string => {
  const since = startedAt.toISOString();
  switch (reason) {
    case "OLDEST_OPEN_AMAZON_THREAD":
      return `Its Amazon thread is the oldest open one, since ${since}: a late answer there counts against the account's health.`;
    case "OLDEST_OPEN_THREAD":
      return `No Amazon thread is open; its ${channel} thread is the oldest open one, since ${since}.`;
    case "OLDEST_THREAD":
      return `Everything is resolved; its ${channel} thread is the oldest one, since ${since}.`;
    default:
      return assertNever(reason);
  }
};

export type Obstacle =
  | { readonly kind: "ALREADY_MERGED"; readonly ticketId: string; readonly mergedIntoId: string }
  | { readonly kind: "TOO_LARGE"; readonly size: number };

/** What forbids a merge, whatever anybody says about it. */
export const obstaclesOf = (candidates: readonly MergeCandidate[]): Obstacle[] => {
  const merged = candidates.flatMap(({ id, mergedIntoId }) =>
    mergedIntoId === null ? [] : [{ kind: "ALREADY_MERGED" as const, ticketId: id, mergedIntoId }],
  );
  const size = candidates.reduce((sum, candidate) => sum + candidate.size, 0);
  return size > MOST_PER_PRIMARY ? [...merged, { kind: "TOO_LARGE", size }] : merged;
};

/** What a merge with this primary needs a reason for. */
export const concernsOf = (candidates: readonly MergeCandidate[], primaryId: string): MergeConcern[] => {
  const customers = new Set(candidates.map(({ customerId }) => customerId));
  const proposed = proposePrimary(candidates)?.ticketId;
  return [
    ...(proposed !== undefined && proposed !== primaryId ? (["PRIMARY_NOT_PROPOSED"] as const) : []),
    ...(customers.size > 1 ? (["CUSTOMERS_DIFFER"] as const) : []),
  ];
};

export const explainObstacle = (obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case "ALREADY_MERGED":
      return `Ticket ${obstacle.ticketId} is under ${obstacle.mergedIntoId}. Merge that one instead, or take this one out first.`;
    case "TOO_LARGE":
      return `The primary would answer for ${obstacle.size} tickets; at most ${MOST_PER_PRIMARY} are possible.`;
    default:
      return assertNever(obstacle);
  }
};

export const explainConcerns = (concerns: readonly MergeConcern[]): string => {
  const words: Record<MergeConcern, string> = {
    PRIMARY_NOT_PROPOSED: "another ticket than the proposed one is the primary",
    CUSTOMERS_DIFFER: "the tickets are of different customers",
  };
  return `This merge needs a note, because ${concerns.map((concern) => words[concern]).join(", and ")}.`;
};
