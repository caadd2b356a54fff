import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Actor } from "../../kernel/actor.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { decisions } from "../policy/policy.table.ts";
import { channelAccounts } from "../workspace/workspace.table.ts";
import type { DeliveryStatus } from "./delivery.policy.ts";
import { messages } from "./message.table.ts";

export type { DeliveryStatus };
export const DELIVERY_STATUSES = [
  "QUEUED",
  "SENDING",
  "SENT",
  "REJECTED",
  "UNKNOWN",
  "NEEDS_HUMAN",
  "NOT_SENDABLE",
] as const satisfies readonly DeliveryStatus[];
export const DELIVERY_REASONS = [
  "CHANNEL_CANNOT_SEND",
  "NO_ADDRESS",
  "LEAVES_MARKETPLACE",
  "OTHER_CUSTOMER",
  "ALREADY_TOLD",
  "NO_MACRO",
  "NO_REFERENCE",
  "REFUSED_BY_CHANNEL",
  "ANSWER_LOST",
  "TRIED_TOO_LONG",
  "SETTLED_BY_PERSON",
  "LINT_BLOCKED",
] as const;
export type DeliveryReason = (typeof DELIVERY_REASONS)[number];
export const DELIVERY_KINDS = ["MERGE_NOTICE", "REPLY"] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** One value in a rendered text; `asOf` in ISO 8601, null for what does not age. */
export type RenderedVariable = {
  readonly name: string;
  readonly value: string;
  readonly source: string;
  readonly asOf: string | null;
};

/** What the lint found in a text without stopping it, as it was found. */
export type StoredWarning = {
  readonly rule: string;
  readonly severity: "BLOCK" | "WARN";
  readonly field: "TEXT" | "SUBJECT";
  readonly message: string;
  readonly suggestion: string;
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
};

/**
 * How one message of ours gets to its customer: what is needed to send it, the same on every attempt, and where it stands. SENDING is
 * written before the mail leaves; whoever finds it without a living worker knows that the mail may have left.
 */
export const messageDeliveries = pgTable(
  "message_deliveries",
  {
    workspaceId: workspaceId(),
    messageId: id("message", "message_id").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    kind: text("kind").$type<DeliveryKind>().notNull(),
    recipient: text("recipient").notNull(),
    locale: text("locale"),
    /** Message-IDs of the conversation as it was when the message was written. */
    references: text("reference_ids").array().notNull(),
    automatic: boolean("automatic").notNull(),
    macroVersionId: id("macroVersion", "macro_version_id"),
    /** SHA-256 of the message's text. A trigger compares them, and lets neither change. */
    contentHash: text("content_hash").notNull().default(""),
    /** What was filled into the macro's text. */
    rendering: jsonb("rendering").$type<readonly RenderedVariable[]>().notNull().default([]),
    /** What the lint said without stopping it. */
    warnings: jsonb("warnings").$type<readonly StoredWarning[]>().notNull().default([]),
    /** Why a reply was let out. */
    decisionId: id("decision", "decision_id"),
    requestedBy: text("requested_by").$type<Actor["id"]>().notNull(),
    status: text("status").$type<DeliveryStatus>().notNull(),
    reason: text("reason").$type<DeliveryReason>(),
    explanation: text("explanation"),
    /** How often the mail was about to leave. */
    attempt: integer("attempt").notNull().default(0),
    /** SHA-256 of the bytes of the last attempt. */
    digest: text("digest"),
    /** What the channel said when it took the message, or what a person found. */
    reference: text("reference"),
    /** When the last attempt began: a message that arrived was sent then, however late that is learned. */
    attemptedAt: instant("attempted_at"),
    sentAt: instant("sent_at"),
    /** When somebody should have looked by: the lease of a worker, or the next try. */
    nextActionAt: instant("next_action_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.messageId] }),
    foreignKey({ columns: [t.workspaceId, t.messageId], foreignColumns: [messages.workspaceId, messages.id] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    foreignKey({ columns: [t.workspaceId, t.decisionId], foreignColumns: [decisions.workspaceId, decisions.id] }),
    index("message_deliveries_due").on(t.nextActionAt),
    oneOf("message_deliveries_status", "status", DELIVERY_STATUSES),
    oneOf("message_deliveries_reason", "reason", DELIVERY_REASONS),
    oneOf("message_deliveries_kind", "kind", DELIVERY_KINDS),
  ],
);

/** Every change of status with who and why. Neither changed nor removed. */
export const deliveryTransitions = pgTable(
  "delivery_transitions",
  {
    workspaceId: workspaceId(),
    messageId: id("message", "message_id").notNull(),
    number: integer("number").notNull(),
    to: text("to_status").$type<DeliveryStatus>().notNull(),
    actorId: text("actor_id").$type<Actor["id"]>().notNull(),
    why: text("why").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.messageId, t.number] }),
    foreignKey({
      columns: [t.workspaceId, t.messageId],
      foreignColumns: [messageDeliveries.workspaceId, messageDeliveries.messageId],
    }),
    oneOf("delivery_transitions_status", "to_status", DELIVERY_STATUSES),
  ],
);
