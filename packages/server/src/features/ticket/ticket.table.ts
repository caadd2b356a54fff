import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { customers, identities } from "../customer/customer.table.ts";
import { orders } from "../order/order.table.ts";
import { tags } from "../tag/tag.table.ts";
import { CHANNELS, channelAccounts, members } from "../workspace/workspace.table.ts";
import type { TicketRisk } from "./risk.policy.ts";
import type { TicketQueue, TicketQueueSource } from "./ticket-queue.policy.ts";

export const TICKET_STATUSES = ["OPEN", "WAITING", "RESOLVED"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];
export const THREAD_SOURCES = ["AMAZON_MESSAGE", "AMAZON_CONTACT_FORM", "MARKETPLACE_MESSAGE", "EMAIL"] as const;
export type ThreadSource = (typeof THREAD_SOURCES)[number];

/** Least urgent first, as people read it; the rank in the table counts the other way. */
export const TICKET_PRIORITIES = ["LOW", "NORMAL", "HIGH", "URGENT"] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];
export const TICKET_RISKS = ["ROUTINE", "HIGH"] as const satisfies readonly TicketRisk[];
/** The most demanding first, as lists are sorted. */
export const TICKET_QUEUES = ["COMPLEX", "HIGH_RISK", "ROUTINE"] as const satisfies readonly TicketQueue[];
export const TICKET_QUEUE_SOURCES = ["RULE", "PERSON"] as const satisfies readonly TicketQueueSource[];
export const TICKET_RISK_SOURCES = ["REASON", "PERSON"] as const;
export type TicketRiskSource = (typeof TICKET_RISK_SOURCES)[number];

/**
 * One customer matter being worked on. Whoever changes the ticket, its tags or the clocks of its threads holds this row's lock.
 * A snoozed ticket is WAITING with `snoozed_until`; a job makes it OPEN again.
 */
export const tickets = pgTable(
  "tickets",
  {
    workspaceId: workspaceId(),
    id: id("ticket").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    subject: text("subject").notNull(),
    status: text("status").$type<TicketStatus>().notNull(),
    customerId: id("customer", "customer_id").notNull(),
    /** The key under which its first message came. */
    identityId: id("identity", "identity_id"),
    orderId: id("order", "order_id"),
    /** Order number found in the messages, kept so that an order that arrives later can be linked. */
    orderExternalId: text("order_external_id"),
    /** The ticket that answers for this one; it is never merged itself. Follows from the merges that hold (features/merge). */
    mergedIntoId: id("ticket", "merged_into_id"),
    assigneeId: id("member", "assignee_id"),
    priority: text("priority").$type<TicketPriority>().notNull().default("NORMAL"),
    /** For sorting: the most urgent first. */
    priorityRank: smallint("priority_rank")
      .notNull()
      .generatedAlwaysAs(sql`case priority when 'URGENT' then 0 when 'HIGH' then 1 when 'NORMAL' then 2 else 3 end`),
    risk: text("risk").$type<TicketRisk>().notNull().default("ROUTINE"),
    riskSource: text("risk_source").$type<TicketRiskSource>().notNull().default("REASON"),
    /** Where the rules of features/queue put it, or a person did. */
    queue: text("queue").$type<TicketQueue>().notNull().default("ROUTINE"),
    queueSource: text("queue_source").$type<TicketQueueSource>().notNull().default("RULE"),
    /** For sorting: the most demanding first. */
    queueRank: smallint("queue_rank")
      .notNull()
      .generatedAlwaysAs(sql`case queue when 'COMPLEX' then 0 when 'HIGH_RISK' then 1 else 2 end`),
    /** The reason somebody set, as it is in `ticket_tags`; kept by triggers, so that lists find the tickets without one. */
    reasonId: id("tag", "reason_id"),
    snoozedUntil: instant("snoozed_until"),
    snoozeReason: text("snooze_reason"),
    resolvedAt: instant("resolved_at"),
    /** The resolved ticket that this one goes on from. */
    followsUpId: id("ticket", "follows_up_id"),
    /** The earliest running clock of its threads and of tickets merged into it, kept by triggers: lists sort and filter by it. */
    slaDueAt: instant("sla_due_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.customerId], foreignColumns: [customers.workspaceId, customers.id] }),
    foreignKey({ columns: [t.workspaceId, t.orderId], foreignColumns: [orders.workspaceId, orders.id] }),
    foreignKey({ columns: [t.workspaceId, t.mergedIntoId], foreignColumns: [t.workspaceId, t.id] }),
    index("tickets_merged").on(t.workspaceId, t.mergedIntoId),
    foreignKey({ columns: [t.workspaceId, t.assigneeId], foreignColumns: [members.workspaceId, members.id] }),
    foreignKey({ columns: [t.workspaceId, t.followsUpId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.identityId], foreignColumns: [identities.workspaceId, identities.id] }),
    index("tickets_identity").on(t.workspaceId, t.identityId),
    index("tickets_customer").on(t.workspaceId, t.customerId, t.id),
    index("tickets_unresolved")
      .on(t.workspaceId, t.customerId, t.id)
      .where(sql`status <> 'RESOLVED'`),
    index("tickets_assignee").on(t.workspaceId, t.assigneeId, t.id),
    index("tickets_updated").on(t.workspaceId, t.updatedAt, t.id),
    index("tickets_due").on(t.workspaceId, sql`coalesce(sla_due_at, 'infinity'::timestamptz)`, t.id),
    index("tickets_priority").on(t.workspaceId, t.priorityRank, sql`coalesce(sla_due_at, 'infinity'::timestamptz)`, t.id),
    foreignKey({ columns: [t.workspaceId, t.reasonId], foreignColumns: [tags.workspaceId, tags.id] }),
    index("tickets_reason").on(t.workspaceId, t.reasonId),
    index("tickets_without_reason")
      .on(t.workspaceId, t.id)
      .where(sql`reason_id is null and merged_into_id is null`),
    index("tickets_queue").on(t.workspaceId, t.queueRank, sql`coalesce(sla_due_at, 'infinity'::timestamptz)`, t.id),
    index("tickets_order").on(t.workspaceId, t.orderId, t.id),
    index("tickets_order_number").on(t.workspaceId, t.orderExternalId),
    index("tickets_created").on(t.workspaceId, t.createdAt),
    oneOf("tickets_channel", "channel", CHANNELS),
    oneOf("tickets_status", "status", TICKET_STATUSES),
    oneOf("tickets_priority_known", "priority", TICKET_PRIORITIES),
    oneOf("tickets_risk", "risk", TICKET_RISKS),
    oneOf("tickets_queue_known", "queue", TICKET_QUEUES),
    oneOf("tickets_queue_source", "queue_source", TICKET_QUEUE_SOURCES),
    oneOf("tickets_risk_source", "risk_source", TICKET_RISK_SOURCES),
    check("tickets_resolved_at", sql`(status = 'RESOLVED') = (resolved_at is not null)`),
    check(
      "tickets_snooze",
      sql`(snoozed_until is null) = (snooze_reason is null) and (snoozed_until is null or status = 'WAITING')`,
    ),
  ],
);

/** A ticket and the tickets merged into it, for whoever reads a list of a ticket (`members` of `pagesByParent`). */
export const withMerged = (workspace: Id<"workspace">): SQL =>
  sql`select asked.id union all select ${tickets.id} from ${tickets} where ${tickets.workspaceId} = ${workspace} and ${tickets.mergedIntoId} = asked.id`;

/** How risky the ticket `t` is; merged into another, it is as risky as that one. */
export const SHOWN_RISK: SQL = sql`coalesce((select p.risk from tickets as p where p.workspace_id = t.workspace_id and p.id = t.merged_into_id), t.risk)`;

/** A label on a ticket. */
export const ticketTags = pgTable(
  "ticket_tags",
  {
    workspaceId: workspaceId(),
    ticketId: id("ticket", "ticket_id").notNull(),
    tagId: id("tag", "tag_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.ticketId, t.tagId] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({ columns: [t.workspaceId, t.tagId], foreignColumns: [tags.workspaceId, tags.id] }),
    index("ticket_tags_tag").on(t.workspaceId, t.tagId),
  ],
);

/** One conversation. Its reply clocks are rows of their own (features/sla). */
export const threads = pgTable(
  "threads",
  {
    workspaceId: workspaceId(),
    id: id("thread").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    channelAccountId: id("channelAccount", "channel_account_id").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    source: text("source").$type<ThreadSource>().notNull(),
    /** Address of the customer in this conversation: with the order it finds the thread of a message without references. */
    counterpart: text("counterpart").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    foreignKey({
      columns: [t.workspaceId, t.channelAccountId],
      foreignColumns: [channelAccounts.workspaceId, channelAccounts.id],
    }),
    index("threads_ticket").on(t.workspaceId, t.ticketId),
    index("threads_counterpart").on(t.workspaceId, t.channelAccountId, t.counterpart, t.id),
    oneOf("threads_source", "source", THREAD_SOURCES),
  ],
);

/** What a colleague wrote onto a ticket. Never sent. */
export const ticketNotes = pgTable(
  "ticket_notes",
  {
    workspaceId: workspaceId(),
    id: id("note").notNull(),
    ticketId: id("ticket", "ticket_id").notNull(),
    authorId: text("author_id").$type<Actor["id"]>().notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.ticketId], foreignColumns: [tickets.workspaceId, tickets.id] }),
    index("ticket_notes_ticket").on(t.workspaceId, t.ticketId, t.id),
    index("ticket_notes_created").on(t.workspaceId, t.createdAt),
  ],
);
