import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { DELIVERY_REASONS } from "../message/delivery.table.ts";
import type { DeliveryReason } from "../message/delivery.table.ts";
import { messages } from "../message/message.table.ts";
import { threads, tickets } from "../ticket/ticket.table.ts";
import type { MergeConcern } from "./merge.policy.ts";

/**
 * The relation that puts one ticket under another; it holds until `unmerged_at` is set, and is kept for ever. Those that hold are a
 * forest: `tickets.merged_into_id` names the root of the tree a ticket hangs in.
 */
export const ticketMerges = pgTable(
  "ticket_merges",
  {
    workspaceId: workspaceId(),
    id: id("ticketMerge").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    primaryTicketId: id("ticket", "primary_ticket_id").notNull(),
    /** The first merge of the same call. */
    callId: id("ticketMerge", "call_id").notNull(),
    mergedBy: text("merged_by").$type<Actor["id"]>().notNull(),
    note: text("note"),
    concerns: text("concerns").array().$type<MergeConcern[]>().notNull(),
    unmergedAt: instant("unmerged_at"),
    unmergedBy: text("unmerged_by").$type<Actor["id"]>(),
    unmergeNote: text("unmerge_note"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.primaryTicketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    uniqueIndex("ticket_merges_holding")
      .on(t.workspaceId, t.ticketId)
      .where(sql`unmerged_at is null`),
    index("ticket_merges_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("ticket_merges_primary").on(t.workspaceId, t.primaryTicketId, t.id),
    index("ticket_merges_call").on(t.workspaceId, t.callId),
  ],
);

/** What a merge told, or could not tell, the customer in one of the threads that are not answered any more. */
export const mergeNotices = pgTable(
  "merge_notices",
  {
    workspaceId: workspaceId(),
    mergeId: id("ticketMerge", "merge_id").notNull(),
    threadId: id("thread", "thread_id").notNull(),
    /** The notice; null when none could be sent, for the reason beside it. */
    messageId: id("message", "message_id"),
    reason: text("reason").$type<DeliveryReason>(),
    explanation: text("explanation"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.mergeId, t.threadId] }),
    foreignKey({ columns: [t.workspaceId, t.mergeId], foreignColumns: [ticketMerges.workspaceId, ticketMerges.id] }),
    foreignKey({ columns: [t.workspaceId, t.threadId], foreignColumns: [threads.workspaceId, threads.id] }),
    foreignKey({ columns: [t.workspaceId, t.messageId], foreignColumns: [messages.workspaceId, messages.id] }),
    oneOf("merge_notices_reason", "reason", DELIVERY_REASONS),
    check("merge_notices_told_or_not", sql`(message_id is null) <> (reason is null)`),
  ],
);
