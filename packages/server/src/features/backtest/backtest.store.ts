import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { backtestDifferences, backtests } from "./backtest.table.ts";
import type { BacktestStatus } from "./backtest.table.ts";

export type Backtest = typeof backtests.$inferSelect;

/** The database's clock tells which job is dead: all processes share it. */
const NOW = sql`clock_timestamp()`;
const isUnfinished = sql`${backtests.status} in ('QUEUED', 'RUNNING')`;

export const backtestsByIds = (scope: Scope, ids: readonly string[]): Promise<Backtest[]> =>
  scope.q
    .select()
    .from(backtests)
    .where(and(eq(backtests.workspaceId, scope.workspaceId), anyOf(backtests.id, ids)));

export const lockBacktest = async (tx: Tx, id: string): Promise<Backtest | undefined> => {
  const [row] = await tx.q
    .select()
    .from(backtests)
    .where(and(eq(backtests.workspaceId, tx.workspaceId), anyOf(backtests.id, [id])))
    .for("update");
  return row;
};

export const unfinishedBacktests = (scope: Scope): Promise<Backtest[]> =>
  scope.q
    .select()
    .from(backtests)
    .where(and(eq(backtests.workspaceId, scope.workspaceId), isUnfinished))
    .orderBy(asc(backtests.id));

type NewBacktest = Pick<
  Backtest,
  "id" | "policyVersionId" | "document" | "policyDigest" | "from" | "to" | "requestedBy" | "requestedAt"
>;

export const insertBacktest = async (tx: Tx, facts: NewBacktest): Promise<Backtest> =>
  insertedRow(
    await tx.q
      .insert(backtests)
      .values({ workspaceId: tx.workspaceId, ...facts, status: "QUEUED", progressedAt: NOW })
      .returning(),
  );

type BacktestChange = Partial<
  Pick<
    Backtest,
    | "status"
    | "startedAt"
    | "endedAt"
    | "total"
    | "processed"
    | "withoutFacts"
    | "unreadable"
    | "changed"
    | "outcomes"
    | "cursorAt"
    | "cursorId"
  >
>;

/** Of a locked row. */
export const changeBacktest = async (tx: Tx, id: Id<"backtest">, change: BacktestChange): Promise<Backtest> =>
  insertedRow(
    await tx.q
      .update(backtests)
      .set({ ...change, progressedAt: NOW })
      .where(and(eq(backtests.workspaceId, tx.workspaceId), eq(backtests.id, id)))
      .returning(),
  );

/** Back-tests of all workspaces that no job has moved for so long. */
export const findForsakenBacktests = (
  { q }: Database,
  ms: number,
  limit: number,
): Promise<Pick<Backtest, "workspaceId" | "id">[]> =>
  q
    .select({ workspaceId: backtests.workspaceId, id: backtests.id })
    .from(backtests)
    .where(and(isUnfinished, lt(backtests.progressedAt, sql`${NOW} - ${ms} * interval '1 millisecond'`)))
    .orderBy(asc(backtests.progressedAt))
    .limit(limit);

/** True for the one process that gets to queue a job for it. */
export const claimForsaken = async (tx: Tx, id: string, ms: number): Promise<boolean> => {
  const rows = await tx.q
    .update(backtests)
    .set({ progressedAt: NOW })
    .where(
      and(
        eq(backtests.workspaceId, tx.workspaceId),
        anyOf(backtests.id, [id]),
        isUnfinished,
        lt(backtests.progressedAt, sql`${NOW} - ${ms} * interval '1 millisecond'`),
      ),
    )
    .returning({ id: backtests.id });
  return rows.length > 0;
};

export type BacktestFilter = {
  readonly versionId?: string | null | undefined;
  readonly status?: readonly BacktestStatus[] | null | undefined;
};

export const readBacktests = (scope: Scope, filter: BacktestFilter, page: PageRequest): Promise<Backtest[]> =>
  scope.q
    .select()
    .from(backtests)
    .where(
      and(
        eq(backtests.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${backtests.id} < ${page.after}`,
        filter.versionId == null ? undefined : anyOf(backtests.policyVersionId, [filter.versionId]),
        filter.status == null ? undefined : anyOf(backtests.status, filter.status),
      ),
    )
    .orderBy(desc(backtests.id))
    .limit(page.first + 1);

const RANK = (column: string) => sql.raw(`array_position(array['ALLOW', 'ESCALATE', 'REFUSE'], ${column})`);

export type ChangesOfActor = {
  readonly backtestId: string;
  readonly actorId: string;
  readonly changed: number;
  readonly stricter: number;
};
const MOST_ACTORS = 100;

/** For each back-test the actors whose outcomes would change, most first. */
export const changesOfActors = async (scope: Scope, ids: readonly string[]): Promise<ChangesOfActor[]> => {
  const rows = await scope.q.execute<{ backtest_id: string; actor_id: string; changed: number; stricter: number }>(sql`
    select asked.id as backtest_id, a.actor_id, a.changed, a.stricter
      from unnest(${sql.param([...ids])}::text[]) as asked(id)
     cross join lateral (
            select d.actor_id, count(*)::int as changed, (count(*) filter (where ${RANK("d.after")} > ${RANK("d.before")}))::int as stricter
              from ${backtestDifferences} as d where d.workspace_id = ${scope.workspaceId} and d.backtest_id = asked.id
             group by d.actor_id order by changed desc, d.actor_id limit ${MOST_ACTORS}) as a
     order by asked.id, a.changed desc, a.actor_id`);
  return rows.map((row) => ({
    backtestId: row.backtest_id,
    actorId: row.actor_id,
    changed: row.changed,
    stricter: row.stricter,
  }));
};

/** How many tickets have an attempt whose outcome would change; index entries only. */
export const changedTickets = async (scope: Scope, ids: readonly string[]): Promise<{ id: string; tickets: number }[]> => [
  ...(await scope.q.execute<{ id: string; tickets: number }>(sql`
    select d.backtest_id as id, count(distinct d.ticket_id)::int as tickets from ${backtestDifferences} as d
     where d.workspace_id = ${scope.workspaceId} and d.backtest_id = any(${sql.param([...ids])}::text[])
     group by d.backtest_id`)),
];
