import { and, eq, gte, inArray, isNotNull, lt, sql } from "drizzle-orm";
import type { Prepared, SubmissionRef } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { inMs } from "../../platform/deadline.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import { cancellations } from "../cancellation/cancellation.table.ts";
import { refundComponents, refunds } from "../refund/refund.table.ts";
import type { IntentStatus } from "./intent-status.policy.ts";
import type { IntentRef } from "./intent.ts";
import { attemptsOfSubmission, placeAttempt } from "./intent.store.ts";
import { submissions } from "./submission.table.ts";
import type { IntentKind, SubmissionState } from "./submission.table.ts";

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

/** A submission of this account and kind whose answer is not known: nothing else of the kind may be submitted until it is. */
export const hasUnanswered = async (scope: Scope, accountId: Id<"channelAccount">, kind: IntentKind): Promise<boolean> => {
  const rows = await scope.q
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.workspaceId, scope.workspaceId),
        eq(submissions.channelAccountId, accountId),
        eq(submissions.kind, kind),
        inArray(submissions.state, ["COMMITTING", "UNKNOWN"]),
      ),
    )
    .limit(1);
  return rows.length > 0;
};

type NewSubmission = {
  readonly accountId: Id<"channelAccount">;
  readonly kind: IntentKind;
  readonly prepared: Prepared;
  readonly leaseMs: number;
};

/** The durable marker: written and committed before the one request leaves. */
export const insertSubmission = async (tx: Tx, { accountId, kind, prepared, leaseMs }: NewSubmission): Promise<Submission> => {
  const row = insertedRow(
    await tx.q
      .insert(submissions)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("submission"),
        channelAccountId: accountId,
        kind,
        state: "COMMITTING",
        requestDigest: prepared.digest,
        leaseUntil: inMs(leaseMs),
        nextActionAt: inMs(leaseMs),
      })
      .returning(),
  );
  for (const { attemptId, position } of prepared.positions)
    await placeAttempt(tx, kind, attemptId, { submissionId: row.id, position });
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

const DAY_MS = 86_400_000;

/** How many lines each refund of a submission adjusts. A cancellation is one matter, whatever it names: all of the order or nothing. */
const linesOfRefunds = async (scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const parts = await scope.q
    .select({ refundId: refundComponents.refundId, lines: sql<number>`count(distinct ${refundComponents.orderLineId})::int` })
    .from(refundComponents)
    .where(and(eq(refundComponents.workspaceId, scope.workspaceId), anyOf(refundComponents.refundId, ids)))
    .groupBy(refundComponents.refundId);
  return new Map(parts.map((part) => [part.refundId, part.lines]));
};

/** The submission as the connector needs it: what we know of it and which references of the account are already ours. */
export const submissionRef = async (scope: Scope, submission: Submission): Promise<SubmissionRef> => {
  const attempts = await attemptsOfSubmission(scope, submission);
  const lines = await linesOfRefunds(
    scope,
    attempts.map(({ intent }) => intent.id),
  );
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
    linesByAttempt: new Map(attempts.map(({ attempt, intent }) => [attempt.id, lines.get(intent.id) ?? 1])),
  };
};

type Due<Work> = Work & { readonly workspaceId: Id<"workspace"> };
export type DueWork =
  | Due<{ readonly kind: "SUBMISSION"; readonly id: Id<"submission">; readonly state: SubmissionState }>
  | Due<IntentRef & { readonly state: IntentStatus }>;

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
  const dueCancellations = await database.q
    .select({ workspaceId: cancellations.workspaceId, id: cancellations.id, state: cancellations.status })
    .from(cancellations)
    .where(lt(cancellations.nextActionAt, now))
    .limit(limit);
  return [
    ...dueSubmissions.map((row) => ({ ...row, kind: "SUBMISSION" as const })),
    ...dueRefunds.map((row) => ({ ...row, kind: "REFUND" as const })),
    ...dueCancellations.map((row) => ({ ...row, kind: "CANCELLATION" as const })),
  ];
};
