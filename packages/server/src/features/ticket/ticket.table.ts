import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { customers } from "../customer/customer.table.ts";
import { orders } from "../order/order.table.ts";
import { CHANNELS, channelAccounts, workspaces } from "../workspace/workspace.table.ts";

export const TICKET_STATUSES = ["OPEN", "WAITING", "RESOLVED"] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];
export const THREAD_SOURCES = ["AMAZON_MESSAGE", "AMAZON_CONTACT_FORM", "MARKETPLACE_MESSAGE", "EMAIL"] as const;
export type ThreadSource = (typeof THREAD_SOURCES)[number];

/** One customer matter being worked on. */
export const tickets = pgTable(
  "tickets",
  {
    workspaceId: workspaceId(),
    id: id("ticket").notNull(),
    channel: text("channel").$type<ChannelName>().notNull(),
    subject: text("subject").notNull(),
    status: text("status").$type<TicketStatus>().notNull(),
    customerId: id("customer", "customer_id").notNull(),
    orderId: id("order", "order_id"),
    /** Order number found in the messages, kept so that an order that arrives later can be linked. */
    orderExternalId: text("order_external_id"),
    /** The ticket that answers for this one; it is never merged itself. Follows from the merges that hold (features/merge). */
    mergedIntoId: id("ticket", "merged_into_id"),
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
    index("tickets_customer").on(t.workspaceId, t.customerId, t.id),
    index("tickets_order").on(t.workspaceId, t.orderId, t.id),
    index("tickets_order_number").on(t.workspaceId, t.orderExternalId),
    index("tickets_created").on(t.workspaceId, t.createdAt),
    oneOf("tickets_channel", "channel", CHANNELS),
    oneOf("tickets_status", "status", TICKET_STATUSES),
  ],
);

/** A ticket and the tickets merged into it, for whoever reads a list of a ticket (`members` of `pagesByParent`). */
export const withMerged = (workspace: Id<"workspace">): SQL =>
  sql`select asked.id union all select ${tickets.id} from ${tickets} where ${tickets.workspaceId} = ${workspace} and ${tickets.mergedIntoId} = asked.id`;

/** The workspace's taxonomy of labels. */
export const tags = pgTable(
  "tags",
  {
    workspaceId: workspaceId(),
    id: id("tag").notNull(),
    name: text("name").notNull(),
    isReason: boolean("is_reason").notNull(),
    isAutomatic: boolean("is_automatic").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    uniqueIndex("tags_name").on(t.workspaceId, t.name),
  ],
);

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

/** One conversation with its own reply clock. `sla_stopped_at` is set when no reply is owed any more. */
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
    slaDueAt: instant("sla_due_at").notNull(),
    slaStoppedAt: instant("sla_stopped_at"),
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
    index("threads_counterpart").on(t.workspaceId, t.channelAccountId, t.counterpart),
    oneOf("threads_source", "source", THREAD_SOURCES),
  ],
);
