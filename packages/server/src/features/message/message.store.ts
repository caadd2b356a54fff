import { createHash } from "node:crypto";
import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { withMerged } from "../ticket/ticket.table.ts";
import { messages, quarantinedMessages, rawMails } from "./message.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Message = typeof messages.$inferSelect;
export type QuarantinedMessage = typeof quarantinedMessages.$inferSelect;

export const messagesByIds = (scope: Scope, ids: readonly string[]): Promise<Message[]> =>
  scope.q
    .select()
    .from(messages)
    .where(and(eq(messages.workspaceId, scope.workspaceId), anyOf(messages.id, ids)));

/** A page of the messages of each ticket and of those merged into it, oldest first. */
export const messagePagesByTicketIds = (
  scope: Scope,
  ticketIds: readonly string[],
  page: PageRequest,
): Promise<Map<string, Message[]>> =>
  pagesByParent(
    scope,
    { table: messages, parent: messages.ticketId, newestFirst: false, members: withMerged(scope.workspaceId) },
    ticketIds,
    page,
  );

export const quarantinedByIds = (scope: Scope, ids: readonly string[]): Promise<QuarantinedMessage[]> =>
  scope.q
    .select()
    .from(quarantinedMessages)
    .where(and(eq(quarantinedMessages.workspaceId, scope.workspaceId), anyOf(quarantinedMessages.id, ids)));

export const readQuarantined = (scope: Scope, page: PageRequest): Promise<QuarantinedMessage[]> =>
  scope.q
    .select()
    .from(quarantinedMessages)
    .where(
      and(
        eq(quarantinedMessages.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${quarantinedMessages.id} < ${page.after}`,
      ),
    )
    .orderBy(desc(quarantinedMessages.id))
    .limit(page.first + 1);

/** The message a redelivery repeats. */
export const findByExternalId = async (
  scope: Scope,
  accountId: Id<"channelAccount">,
  externalId: string,
): Promise<Message | undefined> => {
  const [row] = await scope.q
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, scope.workspaceId),
        eq(messages.channelAccountId, accountId),
        eq(messages.externalId, externalId),
      ),
    );
  return row;
};

/** The first thing the customer wrote in a thread behind an instant, or at all. */
export const firstInboundOfThread = async (
  scope: Scope,
  threadId: Id<"thread">,
  behind: Date | null,
): Promise<Message | undefined> => {
  const [row] = await scope.q
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, scope.workspaceId),
        eq(messages.threadId, threadId),
        eq(messages.direction, "INBOUND"),
        behind === null ? undefined : gt(messages.receivedAt, behind),
      ),
    )
    .orderBy(asc(messages.receivedAt), asc(messages.id))
    .limit(1);
  return row;
};

/** The newest message of this account that a mail answers. */
export const findReferenced = async (
  scope: Scope,
  accountId: Id<"channelAccount">,
  references: readonly string[],
): Promise<Message | undefined> => {
  if (references.length === 0) return undefined;
  const [row] = await scope.q
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, scope.workspaceId),
        eq(messages.channelAccountId, accountId),
        anyOf(messages.externalId, references),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(1);
  return row;
};

export const insertMessage = async (
  tx: Tx,
  facts: Omit<typeof messages.$inferInsert, "workspaceId" | "id">,
): Promise<Message> => {
  return insertedRow(
    await tx.q
      .insert(messages)
      .values({ workspaceId: tx.workspaceId, id: newId("message"), ...facts })
      .returning(),
  );
};

/** Keeps the mail exactly as it came; the same bytes at the same account are kept once. */
export const keepRawMail = async (
  tx: Tx,
  channelAccountId: Id<"channelAccount">,
  content: Uint8Array,
): Promise<Id<"rawMail">> => {
  const sha256 = createHash("sha256").update(content).digest("hex");
  await tx.q
    .insert(rawMails)
    .values({ workspaceId: tx.workspaceId, id: newId("rawMail"), channelAccountId, sha256, content })
    .onConflictDoNothing();
  const [row] = await tx.q
    .select({ id: rawMails.id })
    .from(rawMails)
    .where(
      and(eq(rawMails.workspaceId, tx.workspaceId), eq(rawMails.channelAccountId, channelAccountId), eq(rawMails.sha256, sha256)),
    );
  if (!row) throw new Error("a raw mail was just kept");
  return row.id;
};

export const readRawMail = async (scope: Scope, id: Id<"rawMail">): Promise<Uint8Array | undefined> => {
  const [row] = await scope.q
    .select({ content: rawMails.content })
    .from(rawMails)
    .where(and(eq(rawMails.workspaceId, scope.workspaceId), eq(rawMails.id, id)));
  return row?.content;
};

/** Puts a mail into quarantine; the same mail again finds its first record. */
export const quarantine = async (
  tx: Tx,
  facts: Pick<
    QuarantinedMessage,
    "channelAccountId" | "rawMailId" | "reason" | "explanation" | "senderAddress" | "subject" | "sizeBytes"
  >,
): Promise<{ row: QuarantinedMessage; redelivered: boolean }> => {
  const [created] = await tx.q
    .insert(quarantinedMessages)
    .values({ workspaceId: tx.workspaceId, id: newId("quarantinedMessage"), ...facts })
    .onConflictDoNothing()
    .returning();
  if (created) {
    await recordEvent(tx, "MESSAGE_QUARANTINED", created.id, { reason: created.reason });
    return { row: created, redelivered: false };
  }
  const [row] = await tx.q
    .select()
    .from(quarantinedMessages)
    .where(and(eq(quarantinedMessages.workspaceId, tx.workspaceId), eq(quarantinedMessages.rawMailId, facts.rawMailId)));
  if (!row) throw new Error("a conflict has its row");
  return { row, redelivered: true };
};

/** Marks a mail as let in; undefined when somebody was faster. */
export const markReleased = async (
  tx: Tx,
  id: Id<"quarantinedMessage">,
  ticketId: Id<"ticket">,
): Promise<QuarantinedMessage | undefined> => {
  const [row] = await tx.q
    .update(quarantinedMessages)
    .set({ releasedAt: sql`now()`, ticketId })
    .where(
      and(
        eq(quarantinedMessages.workspaceId, tx.workspaceId),
        eq(quarantinedMessages.id, id),
        isNull(quarantinedMessages.releasedAt),
      ),
    )
    .returning();
  return row;
};
