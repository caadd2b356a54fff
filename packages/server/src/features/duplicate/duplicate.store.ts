import { and, desc, eq, gte, lt, or, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { rowSet } from "../../platform/row-set.ts";
import { tickets, withMerged } from "../ticket/ticket.table.ts";
import type { Signal } from "./duplicate.policy.ts";
import { duplicateCandidates } from "./duplicate.table.ts";
import type { BeforeMerge, DuplicateState } from "./duplicate.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type DuplicateCandidate = typeof duplicateCandidates.$inferSelect;

export const candidatesByIds = (scope: Scope, ids: readonly string[]): Promise<DuplicateCandidate[]> =>
  scope.q
    .select()
    .from(duplicateCandidates)
    .where(and(eq(duplicateCandidates.workspaceId, scope.workspaceId), anyOf(duplicateCandidates.id, ids)));

/** As many as `Ticket.duplicateCandidates` shows. */
const MOST_SHOWN = 20;

/** Pairs of each ticket and of the tickets merged into it, newest first. */
export const candidatesByTicketIds = async (
  scope: Scope,
  ids: readonly string[],
): Promise<(DuplicateCandidate & { readonly shownBy: string })[]> => {
  const page = scope.q
    .select()
    .from(duplicateCandidates)
    .where(
      and(
        eq(duplicateCandidates.workspaceId, scope.workspaceId),
        sql`${duplicateCandidates.id} in (
          select d.id from (${withMerged(scope.workspaceId)}) as member(id) join duplicate_candidates as d
            on d.workspace_id = ${scope.workspaceId} and (d.ticket_id = member.id or d.earlier_ticket_id = member.id))`,
      ),
    )
    .orderBy(desc(duplicateCandidates.id))
    .limit(MOST_SHOWN)
    .as("page");
  const found = await scope.q
    .select({ shownBy: sql<string>`asked.id`, candidate: page._.selectedFields })
    .from(sql`unnest(${sql.param([...ids])}::text[]) as asked(id)`)
    .crossJoinLateral(page)
    .orderBy(desc(page.id));
  return found.map(({ shownBy, candidate }) => ({ ...candidate, shownBy }));
};

export type CandidateFilter = {
  readonly state?: readonly DuplicateState[] | null | undefined;
  readonly minScore?: number | null | undefined;
  readonly ticketId?: string | null | undefined;
};

export const readCandidates = (scope: Scope, filter: CandidateFilter, page: PageRequest): Promise<DuplicateCandidate[]> =>
  scope.q
    .select()
    .from(duplicateCandidates)
    .where(
      and(
        eq(duplicateCandidates.workspaceId, scope.workspaceId),
        page.after === null ? undefined : lt(sql`${duplicateCandidates.id}`, page.after),
        filter.state ? anyOf(duplicateCandidates.state, filter.state) : undefined,
        filter.minScore == null ? undefined : gte(duplicateCandidates.score, filter.minScore),
        filter.ticketId
          ? or(
              sql`${duplicateCandidates.ticketId} = ${filter.ticketId}`,
              sql`${duplicateCandidates.earlierTicketId} = ${filter.ticketId}`,
            )
          : undefined,
      ),
    )
    .orderBy(desc(duplicateCandidates.id))
    .limit(page.first + 1);

type Detected = {
  readonly earlierTicketId: Id<"ticket">;
  readonly primaryTicketId: Id<"ticket">;
  readonly score: number;
  readonly signals: Signal[];
};

/** Answers the pairs that were not known before. */
export const insertDetected = async (
  tx: Tx,
  ticketId: Id<"ticket">,
  detected: readonly Detected[],
): Promise<{ id: Id<"duplicateCandidate">; score: number }[]> => {
  if (detected.length === 0) return [];
  const rows = detected.map((one, place) => ({ id: newId("duplicateCandidate"), place, ...one }));
  const inserted = await tx.q.execute<{ id: Id<"duplicateCandidate">; score: number }>(sql`insert into ${duplicateCandidates}
      (workspace_id, id, ticket_id, earlier_ticket_id, primary_ticket_id, origin, score, signals, state)
    select ${tx.workspaceId}, given.id, ${ticketId}, given."earlierTicketId", given."primaryTicketId", 'DETECTED', given.score, given.signals, 'OPEN'
    from ${rowSet(rows, 'id text, "earlierTicketId" text, "primaryTicketId" text, score int, signals jsonb, place int')} order by given.place
    on conflict do nothing returning id, score`);
  return [...inserted];
};

export const lockCandidate = async (tx: Tx, id: string): Promise<DuplicateCandidate | undefined> => {
  const [row] = await tx.q
    .select()
    .from(duplicateCandidates)
    .where(and(eq(duplicateCandidates.workspaceId, tx.workspaceId), sql`${duplicateCandidates.id} = ${id}`))
    .for("no key update");
  return row;
};

export type Verdict = {
  readonly state: Exclude<DuplicateState, "OPEN">;
  readonly decidedBy: Actor["id"];
  readonly decidedAt: Date;
  readonly comment: string | null;
};

export const setVerdict = async (
  tx: Tx,
  id: Id<"duplicateCandidate">,
  verdict: Verdict,
  beforeMerge: BeforeMerge | null = null,
): Promise<DuplicateCandidate> => {
  const [row] = await tx.q
    .update(duplicateCandidates)
    .set({ ...verdict, beforeMerge })
    .where(and(eq(duplicateCandidates.workspaceId, tx.workspaceId), eq(duplicateCandidates.id, id)))
    .returning();
  if (!row) throw new Error("a locked row is there");
  return row;
};

/** Pairs that lie within a set of tickets, locked. */
export const lockPairsAmong = (tx: Tx, ticketIds: readonly string[]): Promise<DuplicateCandidate[]> =>
  tx.q
    .select()
    .from(duplicateCandidates)
    .where(
      and(
        eq(duplicateCandidates.workspaceId, tx.workspaceId),
        anyOf(duplicateCandidates.ticketId, ticketIds),
        anyOf(duplicateCandidates.earlierTicketId, ticketIds),
      ),
    )
    .orderBy(duplicateCandidates.id)
    .for("no key update");

/** A pair that people found. */
export const insertReported = async (
  tx: Tx,
  pair: Pick<DuplicateCandidate, "ticketId" | "earlierTicketId" | "primaryTicketId">,
  verdict: Verdict,
  beforeMerge: BeforeMerge | null = null,
): Promise<DuplicateCandidate> => {
  return insertedRow(
    await tx.q
      .insert(duplicateCandidates)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("duplicateCandidate"),
        ...pair,
        ...verdict,
        beforeMerge,
        origin: "REPORTED",
        score: null,
        signals: [],
      })
      .returning(),
  );
};

/**
 * Takes back the verdicts that merges made on pairs whose tickets are no longer one: each is as it was before, and what only the merge had
 * reported is gone. A person's own verdict, made later, stays.
 */
export const withdrawVerdicts = async (tx: Tx, ticketIds: readonly string[]): Promise<void> => {
  const parted = sql`${duplicateCandidates.workspaceId} = ${tx.workspaceId} and ${duplicateCandidates.beforeMerge} is not null
    and ${anyOf(duplicateCandidates.ticketId, ticketIds)} and exists (
      select 1 from ${tickets} as one join ${tickets} as other on other.workspace_id = one.workspace_id
       where one.workspace_id = ${tx.workspaceId} and one.id = ${duplicateCandidates.ticketId} and other.id = ${duplicateCandidates.earlierTicketId}
         and coalesce(one.merged_into_id, one.id) <> coalesce(other.merged_into_id, other.id))`;
  await tx.q.execute(sql`delete from ${duplicateCandidates} where ${parted} and before_merge ->> 'kind' = 'absent'`);
  await tx.q.execute(sql`update ${duplicateCandidates} set before_merge = null, state = before_merge ->> 'state',
    decided_by = before_merge ->> 'decidedBy', decided_at = (before_merge ->> 'decidedAt')::timestamptz, comment = before_merge ->> 'comment'
    where ${parted}`);
};
