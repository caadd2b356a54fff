import { sql } from "drizzle-orm";
import { customType, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { threads, tickets } from "../ticket/ticket.table.ts";
import { channelAccounts } from "../workspace/workspace.table.ts";

export const QUARANTINE_REASONS = [
  "UNREADABLE",
  "SPOOFED_RELAY",
  "SPOOFED_MARKETPLACE",
  "AMBIGUOUS_SENDER",
  "AUTHENTICATION_FAILED",
  "MAIL_LOOP",
  "BOUNCE",
  "NOT_A_BUYER_MESSAGE",
  "CLAIM_NOTICE",
] as const;
export type QuarantineReason = (typeof QUARANTINE_REASONS)[number];
export type StoredAttachment = { readonly filename: string | null; readonly mimeType: string; readonly sizeBytes: number };

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value),
});

/** A mail exactly as it arrived. The same bytes at the same account are one row. */
export const rawMails = pgTable(
  "raw_mails",
  {
    workspaceId: workspaceId(),
    id: id("rawMail").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    sha256: text("sha256").notNull(),
    content: bytes("content").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    uniqueIndex("raw_mails_sha256").on(t.workspaceId, t.channelAccountId, t.sha256),
  ],
);

/** One text in a thread. The unique external id makes a redelivery visible. */
export const messages = pgTable(
  "messages",
  {
    workspaceId: workspaceId(),
    id: id("message").notNull(),
    threadId: id("thread", "thread_id").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    direction: text("direction").$type<"INBOUND" | "OUTBOUND">().notNull(),
    senderName: text("sender_name"),
    senderAddress: text("sender_address").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    attachments: jsonb("attachments").$type<StoredAttachment[]>().notNull(),
    externalId: text("external_id").notNull(),
    rawMailId: id("rawMail", "raw_mail_id"),
    sentAt: instant("sent_at"),
    receivedAt: instant("received_at").notNull().defaultNow(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.threadId], foreignColumns: [threads.workspaceId, threads.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.rawMailId], foreignColumns: [rawMails.workspaceId, rawMails.id] }),
    uniqueIndex("messages_external_id").on(t.workspaceId, t.channelAccountId, t.externalId),
    index("messages_thread").on(t.workspaceId, t.threadId, t.receivedAt),
    index("messages_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("messages_replied")
      .on(t.workspaceId, sql`coalesce(sent_at, received_at)`)
      .where(sql`direction = 'OUTBOUND'`),
    index("messages_sender").on(t.workspaceId, t.channelAccountId, t.senderAddress, t.receivedAt),
    oneOf("messages_direction", "direction", ["INBOUND", "OUTBOUND"]),
  ],
);

/** Mail that was not let in. Kept until somebody releases it; never dropped by the platform. */
export const quarantinedMessages = pgTable(
  "quarantined_messages",
  {
    workspaceId: workspaceId(),
    id: id("quarantinedMessage").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    rawMailId: id("rawMail", "raw_mail_id").notNull(),
    reason: text("reason").$type<QuarantineReason>().notNull(),
    explanation: text("explanation").notNull(),
    senderAddress: text("sender_address"),
    subject: text("subject"),
    sizeBytes: integer("size_bytes").notNull(),
    receivedAt: instant("received_at").notNull().defaultNow(),
    releasedAt: instant("released_at"),
    ticketId: id("ticket", "ticket_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.rawMailId], foreignColumns: [rawMails.workspaceId, rawMails.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    uniqueIndex("quarantined_messages_raw").on(t.workspaceId, t.rawMailId),
    oneOf("quarantined_messages_reason", "reason", QUARANTINE_REASONS),
  ],
);
