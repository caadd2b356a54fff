import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { backtests } from "./backtest.table.ts";
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
    | "notGuarded"
    | "changed"
    | "outcomes"
    | "actors"
    | "tickets"
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

/** The latest back-tests that have ended keep their differences; the ids of all others of the workspace. */
const olderThanKept = ({ workspaceId }: Tx, kept: number) => sql`(select old.id from ${backtests} as old
    where old.workspace_id = ${workspaceId} and old.status in ('FINISHED', 'CANCELLED') order by old.id desc offset ${kept})`;

/** Removes some differences of older back-tests; true when there may be more of them. From the first one on nobody is shown any. */
export const removeOldDifferences = async (tx: Tx, kept: number, atOnce: number): Promise<boolean> => {
  await tx.q.execute(sql`update ${backtests} set differences_kept = false
    where workspace_id = ${tx.workspaceId} and differences_kept and id in ${olderThanKept(tx, kept)}`);
  const removed = await tx.q.execute(sql`delete from backtest_differences as d using (
      select g.backtest_id, g.decision_id from backtest_differences as g
       where g.workspace_id = ${tx.workspaceId} and g.backtest_id in ${olderThanKept(tx, kept)} limit ${atOnce} for update skip locked) as old
    where d.workspace_id = ${tx.workspaceId} and d.backtest_id = old.backtest_id and d.decision_id = old.decision_id returning 1`);
  return removed.length === atOnce;
};
