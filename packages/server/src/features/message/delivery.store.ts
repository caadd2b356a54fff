import { and, asc, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { anyOf } from "../../platform/paging.ts";
import { NEXT_DELIVERY } from "./delivery.policy.ts";
import type { DeliveryStatus } from "./delivery.policy.ts";
import { deliveryTransitions, messageDeliveries } from "./delivery.table.ts";
import type { DeliveryReason } from "./delivery.table.ts";
import { messages } from "./message.table.ts";
import type { Message } from "./message.store.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Delivery = typeof messageDeliveries.$inferSelect;
export type DeliveryTransition = typeof deliveryTransitions.$inferSelect;

export const deliveriesByMessageIds = (scope: Scope, ids: readonly string[]): Promise<Delivery[]> =>
  scope.q
    .select()
    .from(messageDeliveries)
    .where(and(eq(messageDeliveries.workspaceId, scope.workspaceId), anyOf(messageDeliveries.messageId, ids)));

export const findDelivery = async (scope: Scope, messageId: string): Promise<Delivery | undefined> =>
  (await deliveriesByMessageIds(scope, [messageId]))[0];

export const transitionsByMessageIds = (scope: Scope, ids: readonly string[]): Promise<DeliveryTransition[]> =>
  scope.q
    .select()
    .from(deliveryTransitions)
    .where(and(eq(deliveryTransitions.workspaceId, scope.workspaceId), anyOf(deliveryTransitions.messageId, ids)))
    .orderBy(asc(deliveryTransitions.number));

export const lockDelivery = async (tx: Tx, messageId: string): Promise<Delivery | undefined> => {
  const [row] = await tx.q
    .select()
    .from(messageDeliveries)
    .where(and(eq(messageDeliveries.workspaceId, tx.workspaceId), sql`${messageDeliveries.messageId} = ${messageId}`))
    .for("no key update");
  return row;
};

/** A message of ours. Its Message-ID is made of its id, so that a repetition can be told. */
export const insertOutbound = async (
  tx: Tx,
  facts: Pick<Message, "threadId" | "ticketId" | "channelAccountId" | "senderAddress" | "subject" | "body" | "receivedAt">,
): Promise<Message> => {
  const id = newId("message");
  const domain = facts.senderAddress.split("@")[1];
  return insertedRow(
    await tx.q
      .insert(messages)
      .values({
        workspaceId: tx.workspaceId,
        id,
        ...facts,
        direction: "OUTBOUND",
        senderName: null,
        attachments: [],
        externalId: `<${id}@${domain ?? "firstline.invalid"}>`,
        rawMailId: null,
        sentAt: null,
      })
      .returning(),
  );
};

const recordTransition = async (tx: Tx, messageId: Id<"message">, to: DeliveryStatus, by: Actor, why: string): Promise<void> => {
  await tx.q.execute(sql`insert into ${deliveryTransitions} (workspace_id, message_id, number, to_status, actor_id, why)
    select ${tx.workspaceId}, ${messageId}, count(*) + 1, ${to}, ${by.id}, ${why} from ${deliveryTransitions}
     where workspace_id = ${tx.workspaceId} and message_id = ${messageId}`);
  await recordEvent(tx, "MESSAGE_UPDATED", messageId, { status: to });
};

export type DeliveryFacts = Pick<
  Delivery,
  | "messageId"
  | "channelAccountId"
  | "kind"
  | "recipient"
  | "locale"
  | "references"
  | "automatic"
  | "macroVersionId"
  | "contentHash"
  | "rendering"
  | "warnings"
  | "decisionId"
  | "requestedBy"
>;

/** Somebody looks again after this, should the job get lost. */
export const SWEEP_AFTER_MS = 30_000;

export const insertDelivery = async (tx: Tx, facts: DeliveryFacts, by: Actor, why: string): Promise<void> => {
  await tx.q
    .insert(messageDeliveries)
    .values({ workspaceId: tx.workspaceId, ...facts, status: "QUEUED", nextActionAt: dueIn(SWEEP_AFTER_MS) });
  await recordTransition(tx, facts.messageId, "QUEUED", by, why);
};

const dueIn = (ms: number) => sql`clock_timestamp() + ${ms} * interval '1 millisecond'`;

export type Move = {
  readonly to: DeliveryStatus;
  readonly why: string;
  readonly by?: Actor;
  readonly reason?: DeliveryReason;
  readonly reference?: string;
  readonly digest?: string;
  /** Given when the message has reached its channel: when it left. */
  readonly sentAt?: Date;
  readonly attempt?: { readonly number: number; readonly at: Date };
  readonly nextActionMs?: number;
};

/** Moves a locked delivery on. False, and nothing done, when its status does not lead there. */
export const moveDelivery = async (tx: Tx, { messageId, status }: Delivery, move: Move): Promise<boolean> => {
  if (!NEXT_DELIVERY[status].includes(move.to)) return false;
  const { to, why, by = SYSTEM, reason = null, nextActionMs } = move;
  await tx.q
    .update(messageDeliveries)
    .set({
      status: to,
      reason,
      explanation: why,
      nextActionAt: nextActionMs === undefined ? null : dueIn(nextActionMs),
      ...(move.reference === undefined ? {} : { reference: move.reference }),
      ...(move.digest === undefined ? {} : { digest: move.digest }),
      ...(move.attempt === undefined ? {} : { attempt: move.attempt.number, attemptedAt: move.attempt.at }),
      ...(move.sentAt === undefined ? {} : { sentAt: move.sentAt }),
    })
    .where(and(eq(messageDeliveries.workspaceId, tx.workspaceId), eq(messageDeliveries.messageId, messageId)));
  if (move.sentAt !== undefined)
    await tx.q
      .update(messages)
      .set({ sentAt: move.sentAt })
      .where(and(eq(messages.workspaceId, tx.workspaceId), eq(messages.id, messageId)));
  await recordTransition(tx, messageId, to, by, why);
  return true;
};

/** The next look, without a change of status. */
export const scheduleDelivery = async (tx: Tx, messageId: Id<"message">, afterMs: number): Promise<void> => {
  await tx.q
    .update(messageDeliveries)
    .set({ nextActionAt: dueIn(afterMs) })
    .where(and(eq(messageDeliveries.workspaceId, tx.workspaceId), eq(messageDeliveries.messageId, messageId)));
};

export type DueDelivery = Pick<Delivery, "workspaceId" | "messageId" | "status">;

/** Of all workspaces, what somebody should have looked at by now. */
export const findDueDeliveries = ({ q }: Database, limit: number): Promise<DueDelivery[]> =>
  q
    .select({
      workspaceId: messageDeliveries.workspaceId,
      messageId: messageDeliveries.messageId,
      status: messageDeliveries.status,
    })
    .from(messageDeliveries)
    .where(lt(messageDeliveries.nextActionAt, sql`clock_timestamp()`))
    .orderBy(asc(messageDeliveries.nextActionAt))
    .limit(limit);

/** Replies of each thread that were written and have neither reached the channel nor failed, oldest first: an answer is on its way. */
export const pendingRepliesOfThreads = (scope: Scope, threadIds: readonly string[]): Promise<Message[]> =>
  scope.q
    .select(getTableColumns(messages))
    .from(messageDeliveries)
    .innerJoin(messages, and(eq(messages.workspaceId, scope.workspaceId), eq(messages.id, messageDeliveries.messageId)))
    .where(
      and(
        eq(messageDeliveries.workspaceId, scope.workspaceId),
        eq(messageDeliveries.kind, "REPLY"),
        anyOf(messageDeliveries.status, ["QUEUED", "SENDING"]),
        anyOf(messages.threadId, threadIds),
      ),
    )
    .orderBy(asc(messages.id));

/** As many as a mail may refer to, and enough to find the customer's last words. */
const LATEST = 20;

export type ConversationMessage = Pick<Message, "id" | "threadId" | "direction" | "subject" | "externalId"> & {
  /** Of a message of ours. */
  readonly kind: Delivery["kind"] | null;
  readonly status: DeliveryStatus | null;
};

/** The latest messages of each thread, newest first. */
export const latestOfThreads = async (scope: Scope, threadIds: readonly string[]): Promise<ConversationMessage[]> => {
  const latest = scope.q
    .select({
      id: messages.id,
      threadId: messages.threadId,
      direction: messages.direction,
      subject: messages.subject,
      externalId: messages.externalId,
      receivedAt: messages.receivedAt,
    })
    .from(messages)
    .where(and(eq(messages.workspaceId, scope.workspaceId), sql`${messages.threadId} = asked.id`))
    .orderBy(desc(messages.receivedAt), desc(messages.id))
    .limit(LATEST)
    .as("latest");
  return scope.q
    .select({
      id: latest.id,
      threadId: latest.threadId,
      direction: latest.direction,
      subject: latest.subject,
      externalId: latest.externalId,
      kind: messageDeliveries.kind,
      status: messageDeliveries.status,
    })
    .from(sql`unnest(${sql.param([...threadIds])}::text[]) as asked(id)`)
    .crossJoinLateral(latest)
    .leftJoin(
      messageDeliveries,
      and(eq(messageDeliveries.workspaceId, scope.workspaceId), eq(messageDeliveries.messageId, latest.id)),
    )
    .orderBy(desc(latest.receivedAt), desc(latest.id));
};
