/** The statements of the machine, the same for every kind of intent: their tables have the same columns. */
import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { inMs } from "../../platform/deadline.ts";
import { recordEvent } from "../../platform/outbox.ts";
import {
  cancellationAttempts,
  cancellationEvidence,
  cancellations,
  cancellationTransitions,
} from "../cancellation/cancellation.table.ts";
import { refundAttempts, refundEvidence, refunds, refundTransitions } from "../refund/refund.table.ts";
import type { IntentStatus } from "./intent-status.policy.ts";
import type { Intent, IntentId, IntentRef } from "./intent.ts";
import type { AttemptOutcome, EvidenceKind, IntentKind } from "./submission.table.ts";

const TABLES = {
  REFUND: {
    intents: refunds,
    transitions: refundTransitions,
    attempts: refundAttempts,
    evidence: refundEvidence,
    key: sql.raw("refund_id"),
    event: "REFUND_UPDATED",
  },
  CANCELLATION: {
    intents: cancellations,
    transitions: cancellationTransitions,
    attempts: cancellationAttempts,
    evidence: cancellationEvidence,
    key: sql.raw("cancellation_id"),
    event: "CANCELLATION_UPDATED",
  },
} as const satisfies Record<IntentKind, object>;

const newTransitionId = (kind: IntentKind) => (kind === "REFUND" ? newId("refundTransition") : newId("cancellationTransition"));
const newAttemptId = (kind: IntentKind): AttemptId => (kind === "REFUND" ? newId("refundAttempt") : newId("cancellationAttempt"));

const dueIn = (milliseconds: number | undefined): SQL => (milliseconds === undefined ? sql`null` : inMs(milliseconds));

const INTENT = sql.raw(`id, order_id as "orderId", ticket_id as "ticketId", channel_account_id as "channelAccountId", status,
  requested_by as "requestedBy"`);

const readIntents = async (scope: Scope, kind: IntentKind, rest: SQL): Promise<Intent[]> => {
  const rows = await scope.q.execute<Omit<Intent, "kind">>(
    sql`select ${INTENT} from ${TABLES[kind].intents} where workspace_id = ${scope.workspaceId} and ${rest}`,
  );
  return rows.map((row) => ({ ...row, kind }));
};

export const findIntent = async (scope: Scope, { kind, id }: { kind: IntentKind; id: string }): Promise<Intent | undefined> =>
  (await readIntents(scope, kind, sql`id = ${id}`))[0];

export const lockIntent = async (tx: Tx, { kind, id }: { kind: IntentKind; id: string }): Promise<Intent | undefined> =>
  (await readIntents(tx, kind, sql`id = ${id} for no key update`))[0];

/** Intents of one account that wait to be sent, oldest first, at most one per order. */
export const waitingIntents = async (
  scope: Scope,
  kind: IntentKind,
  accountId: Id<"channelAccount">,
  limit: number,
): Promise<Intent[]> => {
  const rows = await readIntents(
    scope,
    kind,
    sql`channel_account_id = ${accountId} and status in ('APPROVED', 'PREPARED') order by id limit ${limit}`,
  );
  return rows.filter((row, index) => rows.findIndex(({ orderId }) => orderId === row.orderId) === index);
};

/** One of this order that is being sent or whose outcome is not known: nothing else of the order may leave meanwhile. */
export const isInFlight = async (scope: Scope, { kind, orderId }: Pick<Intent, "kind" | "orderId">): Promise<boolean> =>
  (await readIntents(scope, kind, sql`order_id = ${orderId} and status in ('COMMITTING', 'UNKNOWN') limit 1`)).length > 0;

export type Move = {
  readonly from: readonly IntentStatus[];
  readonly to: IntentStatus;
  readonly why: string;
  readonly by?: Actor;
  /** When to look again, from now; absent: only an event or a person moves it on. */
  readonly nextActionMs?: number;
  readonly onOwnAuthority?: boolean;
};

/** The only way an intent changes its status. False, and nothing written, when it is no longer in one of `from`. */
export const moveIntent = async (
  tx: Tx,
  { kind, id }: IntentRef,
  { from, to, why, by = SYSTEM, nextActionMs, onOwnAuthority }: Move,
): Promise<boolean> => {
  const before = await lockIntent(tx, { kind, id });
  if (!before || !from.includes(before.status)) return false;
  const authority = onOwnAuthority === undefined ? sql`` : sql`, on_own_authority = ${onOwnAuthority}`;
  await tx.q.execute(sql`update ${TABLES[kind].intents} set status = ${to}, next_action_at = ${dueIn(nextActionMs)}${authority}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
  await recordTransition(tx, before, before.status, to, by, why);
  return true;
};

/** The first status has no `from`. */
export const recordTransition = async (
  tx: Tx,
  { kind, id, orderId }: Pick<Intent, "kind" | "id" | "orderId">,
  from: IntentStatus | null,
  to: IntentStatus,
  by: Actor,
  reason: string,
): Promise<void> => {
  const { transitions, key, event } = TABLES[kind];
  await tx.q.execute(sql`insert into ${transitions} (workspace_id, id, ${key}, from_status, to_status, actor_id, reason)
    values (${tx.workspaceId}, ${newTransitionId(kind)}, ${id}, ${from}, ${to}, ${by.id}, ${reason.slice(0, 1000)})`);
  await recordEvent(tx, event, id, { status: to, orderId });
};

export const scheduleIntent = async (tx: Tx, { kind, id }: IntentRef, afterMs: number | undefined): Promise<void> => {
  await tx.q.execute(sql`update ${TABLES[kind].intents} set next_action_at = ${dueIn(afterMs)}
    where workspace_id = ${tx.workspaceId} and id = ${id}`);
};

/** How long an intent has been what it is, by the database's clock. */
export const msInStatus = async (scope: Scope, { kind, id }: IntentRef): Promise<number> => {
  const { transitions, key } = TABLES[kind];
  const [row] = await scope.q.execute<{ ms: number | null }>(sql`select
    (extract(epoch from clock_timestamp() - max(at)) * 1000)::float8 as ms
    from ${transitions} where workspace_id = ${scope.workspaceId} and ${key} = ${id}`);
  return row?.ms ?? 0;
};

export type AttemptId = Id<"refundAttempt"> | Id<"cancellationAttempt">;
export type IntentAttempt = {
  readonly id: AttemptId;
  readonly number: number;
  readonly outcome: AttemptOutcome;
  readonly position: number | null;
};

const ATTEMPT = sql.raw(`a.id, a.number, a.outcome, a.position`);

/** The attempt that is not finished; `undefined` when none is. */
export const findOpenAttempt = async (scope: Scope, { kind, id }: IntentRef): Promise<IntentAttempt | undefined> => {
  const { attempts, key } = TABLES[kind];
  const [row] = await scope.q.execute<IntentAttempt>(sql`select ${ATTEMPT} from ${attempts} as a
    where a.workspace_id = ${scope.workspaceId} and a.${key} = ${id} and a.outcome = 'OPEN'`);
  return row;
};

/** The attempt that is not finished, or a new one. */
export const openAttempt = async (tx: Tx, intent: IntentRef): Promise<IntentAttempt> => {
  const open = await findOpenAttempt(tx, intent);
  if (open) return open;
  const { attempts, key } = TABLES[intent.kind];
  const [row] = await tx.q.execute<IntentAttempt>(sql`insert into ${attempts} as a (workspace_id, id, ${key}, number, outcome)
    select ${tx.workspaceId}, ${newAttemptId(intent.kind)}, ${intent.id}, coalesce(max(earlier.number), 0) + 1, 'OPEN'
    from ${attempts} as earlier where earlier.workspace_id = ${tx.workspaceId} and earlier.${key} = ${intent.id}
    returning ${ATTEMPT}`);
  if (!row) throw new Error("an insert returns its row");
  return row;
};

export const placeAttempt = async (
  tx: Tx,
  kind: IntentKind,
  attemptId: string,
  place: { submissionId: Id<"submission">; position: number },
): Promise<void> => {
  await tx.q.execute(sql`update ${TABLES[kind].attempts} set submission_id = ${place.submissionId}, position = ${place.position}
    where workspace_id = ${tx.workspaceId} and id = ${attemptId}`);
};

export const closeAttempt = async (
  tx: Tx,
  kind: IntentKind,
  attemptId: AttemptId,
  outcome: AttemptOutcome,
  message: string | null = null,
): Promise<void> => {
  await tx.q.execute(sql`update ${TABLES[kind].attempts} set outcome = ${outcome},
    channel_message = ${message?.slice(0, 2000) ?? null} where workspace_id = ${tx.workspaceId} and id = ${attemptId}`);
};

export type AttemptOfIntent = { readonly attempt: IntentAttempt; readonly intent: Intent };

/** The attempts of a submission with what they try. */
export const attemptsOfSubmission = async (
  scope: Scope,
  { kind, id }: { readonly kind: IntentKind; readonly id: Id<"submission"> },
): Promise<AttemptOfIntent[]> => {
  const { attempts, intents, key } = TABLES[kind];
  const rows = await scope.q.execute<Omit<Intent, "id" | "kind"> & IntentAttempt & { intentId: IntentId }>(sql`
    select ${ATTEMPT}, i.id as "intentId", i.order_id as "orderId", i.ticket_id as "ticketId",
      i.channel_account_id as "channelAccountId", i.status, i.requested_by as "requestedBy"
    from ${attempts} as a join ${intents} as i on i.workspace_id = a.workspace_id and i.id = a.${key}
    where a.workspace_id = ${scope.workspaceId} and a.submission_id = ${id} order by a.position`);
  return rows.map(({ intentId, number, outcome, position, id: attemptId, ...intent }) => ({
    attempt: { id: attemptId, number, outcome, position },
    intent: { ...intent, kind, id: intentId },
  }));
};

/** When a request for this intent first left; nothing the channel shows from before can be it. */
export const firstCommittedAt = async (scope: Scope, { kind, id }: IntentRef): Promise<Date | undefined> => {
  const { attempts, key } = TABLES[kind];
  const [row] = await scope.q.execute<{ ms: number | null }>(sql`
    select (extract(epoch from min(s.committed_at)) * 1000)::float8 as ms from submissions as s
    join ${attempts} as a on a.workspace_id = s.workspace_id and a.submission_id = s.id
    where s.workspace_id = ${scope.workspaceId} and a.${key} = ${id}`);
  return row?.ms == null ? undefined : new Date(row.ms);
};

export type NewEvidence = {
  readonly channelAccountId: Id<"channelAccount">;
  readonly kind: EvidenceKind;
  readonly reference: string;
  readonly summary: string;
};

/** False when the same proof is another's already. */
export const insertEvidence = async (tx: Tx, intent: IntentRef, proof: NewEvidence): Promise<boolean> => {
  const { evidence, key } = TABLES[intent.kind];
  const rows = await tx.q.execute<{ id: string }>(sql`
    insert into ${evidence} (workspace_id, id, ${key}, channel_account_id, kind, reference, summary)
    values (${tx.workspaceId}, ${newId("evidence")}, ${intent.id}, ${proof.channelAccountId}, ${proof.kind}, ${proof.reference},
      ${proof.summary.slice(0, 1000)}) on conflict do nothing returning id`);
  return rows.length > 0;
};
