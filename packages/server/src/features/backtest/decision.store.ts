import { and, asc, eq, gte, lt, sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { decisions } from "../policy/policy.table.ts";

export type Window = { readonly from: Date; readonly to: Date };
/** A place in the order of time. */
export type Cursor = { readonly at: Date; readonly id: Id<"decision"> };

const ofWindow = (scope: Scope, { from, to }: Window) =>
  and(eq(decisions.workspaceId, scope.workspaceId), gte(decisions.decidedAt, from), lt(decisions.decidedAt, to));

export const countDecisions = async (scope: Scope, window: Window): Promise<number> => {
  const [row] = await scope.q
    .select({ count: sql<number>`count(*)::int` })
    .from(decisions)
    .where(ofWindow(scope, window));
  return row?.count ?? 0;
};

/** The next decisions of a window behind a place, in the order of time: an index range, whatever came before it. */
export const readDecisionsBehind = (scope: Scope, window: Window, cursor: Cursor | null, limit: number) =>
  scope.q
    .select({
      id: decisions.id,
      action: decisions.action,
      outcome: decisions.outcome,
      facts: decisions.facts,
      policyDigest: decisions.policyDigest,
      actorId: decisions.actorId,
      ticketId: decisions.ticketId,
      orderId: decisions.orderId,
      amountMinor: decisions.amountMinor,
      currencyCode: decisions.currencyCode,
      decidedAt: decisions.decidedAt,
    })
    .from(decisions)
    .where(
      and(
        ofWindow(scope, window),
        cursor === null
          ? undefined
          : sql`(${decisions.decidedAt}, ${decisions.id}) > (${cursor.at.toISOString()}::timestamptz, ${cursor.id})`,
      ),
    )
    .orderBy(asc(decisions.decidedAt), asc(decisions.id))
    .limit(limit);
export type DecisionToJudge = Awaited<ReturnType<typeof readDecisionsBehind>>[number];

/**
 * Whether a transaction of ours that began before this moment is still open. It may yet commit a decision of that time; when there is
 * none, the past is complete.
 */
export const isSomeoneStillDeciding = async (scope: Scope, before: Date): Promise<boolean> => {
  const [row] = await scope.q.execute<{ open: boolean }>(sql`select exists (select 1 from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'firstline%'
      and xact_start < ${before.toISOString()}::timestamptz) as open`);
  return row?.open ?? true;
};
