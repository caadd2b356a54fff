import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { eventHeads } from "../../platform/event.table.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { webhookDeliveries, webhookEndpoints } from "./webhook.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type WebhookEndpoint = typeof webhookEndpoints.$inferSelect;
export type WebhookDelivery = typeof webhookDeliveries.$inferSelect;
type EndpointId = Id<"webhookEndpoint">;

const own = (scope: Scope, id: EndpointId) =>
  and(eq(webhookEndpoints.workspaceId, scope.workspaceId), eq(webhookEndpoints.id, id));
const leased = (scope: Scope, id: EndpointId, leaseId: string) => and(own(scope, id), eq(webhookEndpoints.leaseId, leaseId));
/** The database's clock decides about leases and repetitions: all processes share it. */
const NOW = sql`clock_timestamp()`;
const inSeconds = (seconds: number) => sql`${NOW} + ${seconds} * interval '1 second'`;

export const readEndpoints = (scope: Scope): Promise<WebhookEndpoint[]> =>
  scope.q
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.workspaceId, scope.workspaceId))
    .orderBy(asc(webhookEndpoints.id));

export const webhookEndpointsByIds = (scope: Scope, ids: readonly string[]): Promise<WebhookEndpoint[]> =>
  scope.q
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.workspaceId, scope.workspaceId), anyOf(webhookEndpoints.id, ids)));

export const lockEndpoint = async (tx: Tx, id: string): Promise<WebhookEndpoint | undefined> => {
  const [row] = await tx.q
    .select()
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.workspaceId, tx.workspaceId), anyOf(webhookEndpoints.id, [id])))
    .for("update");
  return row;
};

type NewEndpoint = Pick<WebhookEndpoint, "id" | "url" | "query" | "types" | "sealedSecret" | "position" | "createdBy">;

export const insertEndpoint = async (tx: Tx, endpoint: NewEndpoint): Promise<WebhookEndpoint> => {
  return insertedRow(
    await tx.q
      .insert(webhookEndpoints)
      .values({ workspaceId: tx.workspaceId, ...endpoint })
      .returning(),
  );
};

type EndpointChange = Partial<
  Pick<
    WebhookEndpoint,
    "state" | "reason" | "sealedSecret" | "previousSealedSecret" | "previousExpiresAt" | "position" | "failures"
  >
>;

/** By a person: whoever delivers at the moment loses the lease, so that nothing is recorded over what was decided. */
export const changeEndpoint = async (tx: Tx, id: EndpointId, change: EndpointChange): Promise<WebhookEndpoint> => {
  const [row] = await tx.q
    .update(webhookEndpoints)
    .set({ ...change, failingSince: null, dueAt: NOW, leaseId: null, leaseUntil: null, queuedUntil: null })
    .where(own(tx, id))
    .returning();
  if (!row) throw new Error("the row was locked before");
  return row;
};

/** A new secret disturbs no delivery that is on its way. */
export const changeSecret = async (
  tx: Tx,
  id: EndpointId,
  change: Pick<EndpointChange, "sealedSecret" | "previousSealedSecret" | "previousExpiresAt">,
): Promise<WebhookEndpoint> => {
  const [row] = await tx.q.update(webhookEndpoints).set(change).where(own(tx, id)).returning();
  if (!row) throw new Error("the row was locked before");
  return row;
};

export const deleteEndpoint = async (tx: Tx, id: EndpointId): Promise<void> => {
  await tx.q.delete(webhookEndpoints).where(own(tx, id));
};

/** Endpoints of all workspaces that have something to send, may send it now, and are not being looked after. */
export const findDueEndpoints = ({ q }: Database, limit: number): Promise<Pick<WebhookEndpoint, "workspaceId" | "id">[]> =>
  q
    .select({ workspaceId: webhookEndpoints.workspaceId, id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .innerJoin(eventHeads, eq(eventHeads.workspaceId, webhookEndpoints.workspaceId))
    .where(and(lt(webhookEndpoints.position, eventHeads.lastSeq), isFree(), notQueued()))
    .orderBy(asc(webhookEndpoints.dueAt))
    .limit(limit);

const isFree = () =>
  sql`${webhookEndpoints.state} = 'ACTIVE' and ${webhookEndpoints.dueAt} <= ${NOW}
      and (${webhookEndpoints.leaseUntil} is null or ${webhookEndpoints.leaseUntil} < ${NOW})`;
const notQueued = () => sql`(${webhookEndpoints.queuedUntil} is null or ${webhookEndpoints.queuedUntil} < ${NOW})`;

/** True for the one process that gets to queue a job for it. */
export const claimQueueing = async (tx: Tx, id: EndpointId, seconds: number): Promise<boolean> => {
  const rows = await tx.q
    .update(webhookEndpoints)
    .set({ queuedUntil: inSeconds(seconds) })
    .where(and(own(tx, id), isFree(), notQueued()))
    .returning({ id: webhookEndpoints.id });
  return rows.length > 0;
};

export const takeLease = async (
  tx: Tx,
  id: EndpointId,
  leaseId: string,
  seconds: number,
): Promise<WebhookEndpoint | undefined> => {
  const [row] = await tx.q
    .update(webhookEndpoints)
    .set({ leaseId, leaseUntil: inSeconds(seconds), queuedUntil: null })
    .where(and(own(tx, id), isFree()))
    .returning();
  return row;
};

export const releaseLease = async (tx: Tx, id: EndpointId, leaseId: string): Promise<void> => {
  await tx.q
    .update(webhookEndpoints)
    .set({ leaseId: null, leaseUntil: null })
    .where(leased(tx, id, leaseId));
};

/** Renews the lease. False when it is somebody else's by now: what this worker did does not count. */
export const advance = async (
  tx: Tx,
  id: EndpointId,
  { leaseId, position, seconds }: { readonly leaseId: string; readonly position: bigint; readonly seconds: number },
): Promise<boolean> => {
  const rows = await tx.q
    .update(webhookEndpoints)
    .set({ position, failures: 0, failingSince: null, reason: null, leaseUntil: inSeconds(seconds) })
    .where(leased(tx, id, leaseId))
    .returning({ id: webhookEndpoints.id });
  return rows.length > 0;
};

type Failure = {
  readonly reason: string;
  readonly retryMs: number;
  readonly longestRetryMs: number;
  readonly deadAfterHours: number;
};

/** Waits twice as long each time, of which up to half is dropped at random; gives up when all have failed for too long. */
export const recordFailure = async (tx: Tx, id: EndpointId, leaseId: string, failure: Failure): Promise<boolean> => {
  const { reason, retryMs, longestRetryMs, deadAfterHours } = failure;
  const { failures, failingSince } = webhookEndpoints;
  const waitMs = sql`least(${longestRetryMs}::float8, ${retryMs}::float8 * power(2, least(${failures}, 30))) * (0.5 + random() / 2)`;
  const isOver = sql`${failingSince} < ${NOW} - ${deadAfterHours} * interval '1 hour'`;
  const rows = await tx.q
    .update(webhookEndpoints)
    .set({
      failures: sql`${failures} + 1`,
      failingSince: sql`coalesce(${failingSince}, ${NOW})`,
      dueAt: sql`${NOW} + ${waitMs} * interval '1 millisecond'`,
      state: sql`case when ${isOver} then 'DEAD' else ${webhookEndpoints.state} end`,
      reason,
    })
    .where(leased(tx, id, leaseId))
    .returning({ id: webhookEndpoints.id });
  return rows.length > 0;
};

/** For good, until a person wakes it. */
export const stopEndpoint = async (
  tx: Tx,
  id: EndpointId,
  leaseId: string,
  stop: { readonly state: "DISABLED" | "DEAD"; readonly reason: string },
): Promise<void> => {
  await tx.q
    .update(webhookEndpoints)
    .set(stop)
    .where(leased(tx, id, leaseId));
};

type NewDelivery = Omit<WebhookDelivery, "workspaceId" | "id" | "createdAt" | "attemptedAt">;

export const insertDelivery = async (tx: Tx, delivery: NewDelivery): Promise<WebhookDelivery> => {
  return insertedRow(
    await tx.q
      .insert(webhookDeliveries)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("webhookDelivery"),
        ...delivery,
        attemptedAt: delivery.outcome === "PENDING" ? null : NOW,
      })
      .returning(),
  );
};

export const findDelivery = async (scope: Scope, id: string): Promise<WebhookDelivery | undefined> => {
  const [row] = await scope.q
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.workspaceId, scope.workspaceId), anyOf(webhookDeliveries.id, [id])));
  return row;
};

type Ended = Pick<WebhookDelivery, "outcome" | "status" | "durationMs" | "error">;

/** The first end counts: a job may be delivered twice. */
export const endDelivery = async (tx: Tx, id: Id<"webhookDelivery">, ended: Ended): Promise<void> => {
  await tx.q
    .update(webhookDeliveries)
    .set({ ...ended, attemptedAt: NOW })
    .where(
      and(
        eq(webhookDeliveries.workspaceId, tx.workspaceId),
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.outcome, "PENDING"),
      ),
    );
};

/** Newest first, one more than asked for. */
export const readDeliveries = (scope: Scope, endpointId: string, { first, after }: PageRequest): Promise<WebhookDelivery[]> =>
  scope.q
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.workspaceId, scope.workspaceId),
        anyOf(webhookDeliveries.endpointId, [endpointId]),
        after === null ? undefined : sql`${webhookDeliveries.id} < ${after}`,
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(first + 1);

export const forgetOldDeliveries = async ({ q }: Database, days: number): Promise<void> => {
  await q.delete(webhookDeliveries).where(sql`${webhookDeliveries.createdAt} < ${NOW} - ${days} * interval '1 day'`);
};
