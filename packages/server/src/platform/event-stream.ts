/**
 * Live reading of the event log. Each process reads new rows once per workspace and hands them to all its subscribers; a subscriber that
 * is further behind reads the table itself. Nothing is pushed to a subscriber that has not asked for the next event, so nothing piles up.
 */
import { and, asc, desc, eq, gt, isNotNull } from "drizzle-orm";
import type { Id } from "../kernel/id.ts";
import type { Database, Scope } from "./database.ts";
import { scopeOf } from "./database.ts";
import type { Log } from "./log.ts";
import { eventHeads, events } from "./event.table.ts";
import type { EventType } from "./event.table.ts";
import { repeating } from "./repeating.ts";
import { anyOf } from "./paging.ts";

export type EventRow = typeof events.$inferSelect & { readonly seq: bigint };
/** The position is older than what the log still keeps. */
export class EventGap extends Error {
  override readonly name = "EventGap";
}

export type EventStream = {
  /** Events behind `after` (now when undefined), in order, until the signal ends it. Throws EventGap when some were removed already. */
  follow(workspaceId: Id<"workspace">, after: bigint | undefined, signal: AbortSignal): AsyncGenerator<EventRow, void>;
  /** How many follow a workspace in this process. */
  followers(workspaceId: Id<"workspace">): number;
  stop(): Promise<void>;
};

const PAGE = 200;
const KEPT = 1000;

/** `head` is unknown until the first follower has read it. */
type Tail = {
  head: bigint | undefined;
  rows: EventRow[];
  readonly waiting: Set<() => void>;
  followers: number;
  reading: Promise<void>;
};

export const readEvents = async (
  scope: Scope,
  after: bigint,
  limit: number,
  types: readonly EventType[] | null = null,
): Promise<EventRow[]> => {
  const rows = await scope.q
    .select()
    .from(events)
    .where(
      and(
        eq(events.workspaceId, scope.workspaceId),
        gt(events.seq, after),
        types === null ? undefined : anyOf(events.type, types),
      ),
    )
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows.filter((row): row is EventRow => row.seq !== null);
};

/** Last number given, and the last one removed by retention. */
export const readHead = async (scope: Scope): Promise<{ last: bigint; removed: bigint }> => {
  const [row] = await scope.q
    .select({ last: eventHeads.lastSeq, removed: eventHeads.removedSeq })
    .from(eventHeads)
    .where(eq(eventHeads.workspaceId, scope.workspaceId));
  return row ?? { last: 0n, removed: 0n };
};

/** Where the log of events ends; null while it is empty. Read first: what is shown is at least as new as its watermark. */
export const readWatermark = async (scope: Scope): Promise<bigint | null> => {
  const { last } = await readHead(scope);
  return last === 0n ? null : last;
};

const readHeads = ({ q }: Database, workspaceIds: readonly string[]) =>
  q
    .select({ workspaceId: eventHeads.workspaceId, head: eventHeads.lastSeq })
    .from(eventHeads)
    .where(anyOf(eventHeads.workspaceId, workspaceIds));

export const openEventStream = async (database: Database, log: Log): Promise<EventStream> => {
  const tails = new Map<string, Tail>();

  const extend = async (workspaceId: Id<"workspace">, tail: Tail): Promise<void> => {
    while (tail.head !== undefined && tail.followers > 0) {
      const rows = await readEvents(scopeOf(database, workspaceId), tail.head, PAGE);
      const last = rows.at(-1);
      if (!last) return;
      tail.rows = [...tail.rows, ...rows].slice(-KEPT);
      tail.head = last.seq;
      wakeAll(tail);
      if (rows.length < PAGE) return;
    }
  };
  // One reader at a time per workspace; a failed read is repeated by the next notification or the next look at the heads.
  const advance = (workspaceId: string, head: bigint): void => {
    const tail = tails.get(workspaceId);
    if (!tail || (tail.head ?? 0n) >= head) return;
    tail.reading = tail.reading
      .then(() => extend(workspaceId as Id<"workspace">, tail))
      .catch((error: unknown) => log.warn({ err: error }, "events could not be read; tried again"));
  };
  const onNumbered = (payload: string): void => {
    const [workspaceId = "", head = "0"] = payload.split(":");
    advance(workspaceId, BigInt(head));
  };
  // Notifications may get lost with their connection: a subscriber must not wait for the next one.
  const lookAtHeads = async (): Promise<void> => {
    if (tails.size === 0) return;
    for (const { workspaceId, head } of await readHeads(database, [...tails.keys()])) advance(workspaceId, head);
  };
  const looking = repeating(LOOK_AGAIN_MS, lookAtHeads, { log, failed: "event heads could not be read; tried again" });
  const listening = await database.client.listen("firstline_events", onNumbered, looking.soon);

  async function* follow(
    workspaceId: Id<"workspace">,
    after: bigint | undefined,
    signal: AbortSignal,
  ): AsyncGenerator<EventRow, void> {
    const tail = tails.get(workspaceId) ?? emptyTail();
    // Registered before the head is read: what is numbered in between either is below the head or wakes us.
    tails.set(workspaceId, tail);
    tail.followers += 1;
    try {
      yield* readOn(scopeOf(database, workspaceId), tail, after, signal);
    } finally {
      tail.followers -= 1;
      if (tail.followers === 0) tails.delete(workspaceId);
    }
  }

  return {
    follow,
    followers: (workspaceId) => tails.get(workspaceId)?.followers ?? 0,
    stop: async () => {
      tails.forEach(wakeAll);
      await looking.stop();
      await listening.unlisten();
    },
  };
};

const emptyTail = (): Tail => ({ head: undefined, rows: [], waiting: new Set(), followers: 0, reading: Promise.resolve() });

const wakeAll = (tail: Tail): void => {
  for (const resume of tail.waiting) resume();
};

async function* readOn(scope: Scope, tail: Tail, after: bigint | undefined, signal: AbortSignal): AsyncGenerator<EventRow, void> {
  const head = await readHead(scope);
  refuseGap(after, head.removed);
  tail.head ??= head.last;
  let position = after ?? head.last;
  while (!signal.aborted) {
    const rows = await nextRows(scope, tail, position);
    for (const row of rows) {
      if (signal.aborted) return;
      yield row;
      position = row.seq;
    }
    if (rows.length === 0) await newRows(tail, position, signal);
  }
}

/** From memory when it reaches back far enough, else from the table. Numbers have no holes, so a hole is what retention took away. */
const nextRows = async (scope: Scope, tail: Tail, position: bigint): Promise<readonly EventRow[]> => {
  const [oldest] = tail.rows;
  if (oldest && oldest.seq <= position + 1n) return tail.rows.filter((row) => row.seq > position);
  const rows = await readEvents(scope, position, PAGE);
  const isWhole = rows[0] ? rows[0].seq === position + 1n : (tail.head ?? 0n) <= position;
  if (!isWhole) refuseGap(position, (await readHead(scope)).removed);
  return rows;
};

const refuseGap = (after: bigint | undefined, removed: bigint): void => {
  if (after !== undefined && after < removed) throw new EventGap("Events behind this position were removed by retention.");
};

/** How often the heads are looked at without a notification. */
const LOOK_AGAIN_MS = 5000;

const newRows = (tail: Tail, position: bigint, signal: AbortSignal): Promise<void> =>
  new Promise((resume) => {
    if (signal.aborted || (tail.head ?? 0n) > position) return resume();
    const done = (): void => {
      tail.waiting.delete(done);
      signal.removeEventListener("abort", done);
      resume();
    };
    tail.waiting.add(done);
    signal.addEventListener("abort", done);
  });

/** The last event of these kinds; `undefined` when there was none. */
export const newestEvent = async (scope: Scope, types: readonly EventType[] | null): Promise<EventRow | undefined> => {
  const [row] = await scope.q
    .select()
    .from(events)
    .where(
      and(
        eq(events.workspaceId, scope.workspaceId),
        isNotNull(events.seq),
        types === null ? undefined : anyOf(events.type, types),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return row?.seq == null ? undefined : { ...row, seq: row.seq };
};

/** A page of the log for callers without a socket. */
export const readEventPage = async (
  scope: Scope,
  after: bigint | undefined,
  limit: number,
  types: readonly EventType[] | null,
): Promise<EventRow[]> => {
  const head = await readHead(scope);
  refuseGap(after, head.removed);
  return readEvents(scope, after ?? head.removed, limit, types);
};
