import { and, asc, eq, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { Prepared, SubmissionRef } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { anyOf, groupBy } from "../../platform/paging.ts";
import type { RefundStatus } from "./refund-status.policy.ts";
import { inMs } from "./refund.store.ts";
import type { Refund, RefundAttempt } from "./refund.store.ts";
import { refundAttempts, refundComponents, refunds, submissions } from "./refund.table.ts";
import type { AttemptOutcome, SubmissionState } from "./refund.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Submission = typeof submissions.$inferSelect;

export const submissionsByIds = (scope: Scope, ids: readonly string[]): Promise<Submission[]> =>
  scope.q
    .select()
    .from(submissions)
    .where(and(eq(submissions.workspaceId, scope.workspaceId), anyOf(submissions.id, ids)));

export const lockSubmission = async (tx: Tx, id: string): Promise<Submission | undefined> => {
  const [row] = await tx.q
    .select()
    .from(submissions)
    .where(and(eq(submissions.workspaceId, tx.workspaceId), sql`${submissions.id} = ${id}`))
    .for("no key update");
  return row;
};

/** A submission of this account whose answer is not known: nothing else may be submitted until it is. */
export const hasUnanswered = async (scope: Scope, accountId: Id<"channelAccount">): Promise<boolean> => {
  const rows = await scope.q
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.workspaceId, scope.workspaceId),
        eq(submissions.channelAccountId, accountId),
        inArray(submissions.state, ["COMMITTING", "UNKNOWN"]),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

/** Refunds of one account that wait to be sent, oldest first, at most one per order. */
export const waitingRefunds = async (scope: Scope, accountId: Id<"channelAccount">, limit: number): Promise<Refund[]> => {
  const rows = await scope.q
    .select()
    .from(refunds)
    .where(
      and(
        eq(refunds.workspaceId, scope.workspaceId),
        eq(refunds.channelAccountId, accountId),
        inArray(refunds.status, ["APPROVED", "PREPARED"]),
      ),
    )
    .orderBy(asc(refunds.id))
    .limit(limit);
  return [...groupBy(rows, (row) => row.orderId).values()].flatMap(([first]) => (first ? [first] : []));
};

/** The attempt that is not finished, or a new one. */
export const openAttempt = async (tx: Tx, refundId: Id<"refund">): Promise<RefundAttempt> => {
  const attempts = await tx.q
    .select()
    .from(refundAttempts)
    .where(and(eq(refundAttempts.workspaceId, tx.workspaceId), eq(refundAttempts.refundId, refundId)))
    .orderBy(asc(refundAttempts.number));
  const last = attempts.at(-1);
  if (last?.outcome === "OPEN") return last;
  return insertedRow(
    await tx.q
      .insert(refundAttempts)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("refundAttempt"),
        refundId,
        number: (last?.number ?? 0) + 1,
        outcome: "OPEN",
      })
      .returning(),
  );
};

/** The durable marker: written and committed before the one request leaves. */
export const insertSubmission = async (
  tx: Tx,
  accountId: Id<"channelAccount">,
  prepared: Prepared,
  leaseMs: number,
): Promise<Submission> => {
  const row = insertedRow(
    await tx.q
      .insert(submissions)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("submission"),
        channelAccountId: accountId,
        state: "COMMITTING",
        requestDigest: prepared.digest,
        leaseUntil: inMs(leaseMs),
        nextActionAt: inMs(leaseMs),
      })
      .returning(),
  );
  for (const { attemptId, position } of prepared.positions)
    await tx.q
      .update(refundAttempts)
      .set({ submissionId: row.id, position })
      .where(and(eq(refundAttempts.workspaceId, tx.workspaceId), sql`${refundAttempts.id} = ${attemptId}`));
  return row;
};

export type SubmissionChange = {
  readonly state?: SubmissionState;
  readonly channelReference?: string;
  readonly takeLease?: boolean;
  readonly progressed?: boolean;
  readonly absentSince?: Date | null | undefined;
  /** When to look again, from now; null: never. */
  readonly nextActionMs: number | null;
};

export const changeSubmission = async (tx: Tx, id: Id<"submission">, change: SubmissionChange): Promise<void> => {
  await tx.q
    .update(submissions)
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.channelReference === undefined ? {} : { channelReference: change.channelReference }),
      ...(change.takeLease ? { fence: sql`${submissions.fence} + 1` } : {}),
      ...(change.progressed ? { lastProgressAt: sql`clock_timestamp()` } : {}),
      ...(change.absentSince === undefined ? {} : { absentSince: change.absentSince }),
      nextActionAt: change.nextActionMs === null ? null : inMs(change.nextActionMs),
    })
    .where(and(eq(submissions.workspaceId, tx.workspaceId), eq(submissions.id, id)));
};

export const closeAttempt = async (
  tx: Tx,
  attemptId: Id<"refundAttempt">,
  outcome: AttemptOutcome,
  message: string | null = null,
): Promise<void> => {
  await tx.q
    .update(refundAttempts)
    .set({ outcome, channelMessage: message?.slice(0, 2000) ?? null })
    .where(and(eq(refundAttempts.workspaceId, tx.workspaceId), eq(refundAttempts.id, attemptId)));
};

export type AttemptWithRefund = { readonly attempt: RefundAttempt; readonly refund: Refund };

/** The attempts of a submission with their refunds. */
export const attemptsOfSubmission = async (scope: Scope, submissionId: Id<"submission">): Promise<AttemptWithRefund[]> =>
  scope.q
    .select({ attempt: refundAttempts, refund: refunds })
    .from(refundAttempts)
    .innerJoin(refunds, and(eq(refunds.workspaceId, refundAttempts.workspaceId), eq(refunds.id, refundAttempts.refundId)))
    .where(and(eq(refundAttempts.workspaceId, scope.workspaceId), eq(refundAttempts.submissionId, submissionId)))
    .orderBy(asc(refundAttempts.position));

/** The attempt of a refund that is not finished; `undefined` when none is. */
export const findOpenAttempt = async (scope: Scope, refundId: Id<"refund">): Promise<RefundAttempt | undefined> => {
  const [row] = await scope.q
    .select()
    .from(refundAttempts)
    .where(
      and(
        eq(refundAttempts.workspaceId, scope.workspaceId),
        eq(refundAttempts.refundId, refundId),
        eq(refundAttempts.outcome, "OPEN"),
      ),
    );
  return row;
};

/** When a request for this refund first left; nothing the channel shows from before can be it. */
export const firstCommittedAt = async (scope: Scope, refundId: Id<"refund">): Promise<Date | undefined> => {
  const [row] = await scope.q
    .select({ committedAt: submissions.committedAt })
    .from(submissions)
    .innerJoin(
      refundAttempts,
      and(eq(refundAttempts.workspaceId, submissions.workspaceId), eq(refundAttempts.submissionId, submissions.id)),
    )
    .where(and(eq(submissions.workspaceId, scope.workspaceId), eq(refundAttempts.refundId, refundId)))
    .orderBy(asc(submissions.committedAt))
    .limit(1);
  return row?.committedAt;
};

const DAY_MS = 86_400_000;

/** The submission as the connector needs it: what we know of it and which references of the account are already ours. */
export const submissionRef = async (scope: Scope, submission: Submission): Promise<SubmissionRef> => {
  const attempts = await attemptsOfSubmission(scope, submission.id);
  const parts = await scope.q
    .select({ refundId: refundComponents.refundId, lines: sql<number>`count(distinct ${refundComponents.orderLineId})::int` })
    .from(refundComponents)
    .where(
      and(
        eq(refundComponents.workspaceId, scope.workspaceId),
        anyOf(
          refundComponents.refundId,
          attempts.map((a) => a.refund.id),
        ),
      ),
    )
    .groupBy(refundComponents.refundId);
  const lines = new Map(parts.map((part) => [part.refundId, part.lines]));
  const known = await scope.q
    .select({ reference: submissions.channelReference })
    .from(submissions)
    .where(
      and(
        eq(submissions.workspaceId, scope.workspaceId),
        eq(submissions.channelAccountId, submission.channelAccountId),
        isNotNull(submissions.channelReference),
        gte(submissions.createdAt, later(submission.committedAt, -DAY_MS)),
      ),
    );
  return {
    ref: submission.channelReference ?? undefined,
    committedAt: submission.committedAt,
    knownRefs: known.flatMap(({ reference }) => (reference === null ? [] : [reference])),
    positions: attempts.map(({ attempt }) => ({ attemptId: attempt.id, position: attempt.position ?? 0 })),
    linesByAttempt: new Map(attempts.map(({ attempt, refund }) => [attempt.id, lines.get(refund.id) ?? 1])),
  };
};

export type DueWork =
  | {
      readonly kind: "submission";
      readonly workspaceId: Id<"workspace">;
      readonly id: Id<"submission">;
      readonly state: SubmissionState;
    }
  | { readonly kind: "refund"; readonly workspaceId: Id<"workspace">; readonly id: Id<"refund">; readonly state: RefundStatus };

/** What should have been looked at by now, over all workspaces: the sweeper's safety net below the job queue. */
export const findDue = async (database: Database, limit: number): Promise<DueWork[]> => {
  const now = sql`clock_timestamp()`;
  const dueSubmissions = await database.q
    .select({ workspaceId: submissions.workspaceId, id: submissions.id, state: submissions.state })
    .from(submissions)
    .where(lt(submissions.nextActionAt, now))
    .limit(limit);
  const dueRefunds = await database.q
    .select({ workspaceId: refunds.workspaceId, id: refunds.id, state: refunds.status })
    .from(refunds)
    .where(lt(refunds.nextActionAt, now))
    .limit(limit);
  return [
    ...dueSubmissions.map((row) => ({ ...row, kind: "submission" as const })),
    ...dueRefunds.map((row) => ({ ...row, kind: "refund" as const })),
  ];
};
