import type { Builder } from "../../graphql/builder.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Customer } from "../customer/index.ts";
import type { Order } from "../order/index.ts";
import type { Product } from "../product/index.ts";
import type { ChannelAccount, Member, ShownActor } from "../workspace/index.ts";
import type { MessageRules } from "./message-rules.policy.ts";
import type { Note } from "./note.store.ts";
import { productsOfTicket } from "./products-of-ticket.ts";
import { shownStatus } from "./shown-status.ts";
import { defineTicketActions } from "./ticket-actions.graphql.ts";
import { defineTicketEvents } from "./ticket-events.graphql.ts";
import { defineTicketQueries } from "./ticket-list.graphql.ts";
import type { Tag } from "../tag/index.ts";
import type { Thread, Ticket } from "./ticket.store.ts";
import { TICKET_PRIORITIES, TICKET_RISK_SOURCES, TICKET_STATUSES } from "./ticket.table.ts";
import { rulesForMessagesIn } from "./ticket.query.ts";

export const defineTicket = (builder: Builder, shared: Shared, lists: Lists): void => {
  const parts = defineParts(builder, shared);
  defineTicketType(shared, lists, parts);
  defineTicketWork(builder, shared, lists, parts);
  defineNote(shared);
  defineTicketQueries(builder, shared, lists, parts);
  defineTicketEvents(builder, shared);
  defineTicketActions(builder, shared, parts);
};

const defineTicketType = ({ type, node, channel }: Shared, lists: Lists, { tag, thread, status }: TicketParts): void => {
  type<Ticket>("Ticket").implement({
    interfaces: [node],
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      subject: t.exposeString("subject"),
      status: t.field({
        type: status,
        resolve: async (row, _, { loaders }) => {
          const merged = await loaders.mergedTickets.load(row.id);
          return shownStatus(
            row.status,
            merged.map((ticket) => ticket.status),
          );
        },
      }),
      customer: t.field({
        type: type<Customer>("Customer"),
        resolve: async (row, _, { loaders }) => (await need(loaders.rootOfCustomer.load(row.customerId))).root,
      }),
      order: t.field({
        type: type<Order>("Order"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.orderId === null ? null : loaders.order.load(row.orderId)),
      }),
      orderExternalId: t.exposeString("orderExternalId", { nullable: true }),
      reason: t.field({
        type: tag,
        nullable: true,
        resolve: async ({ id }, _, { loaders }) =>
          (await loaders.tagsOfTicket.load(id)).find(({ own, tag }) => own && tag.isReason)?.tag ?? null,
      }),
      tags: t.field({
        type: [tag],
        resolve: async ({ id }, _, { loaders }) => (await loaders.tagsOfTicket.load(id)).map((row) => row.tag),
      }),
      threads: t.field({ type: [thread], resolve: ({ id }, _, { loaders }) => loaders.threadsOfTicket.load(id) }),
      messages: lists.messages.nested(t, (ctx) => ctx.loaders.messagePageOfTicket),
      refunds: lists.refunds.nested(t, (ctx) => ctx.loaders.refundPageOfTicket),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      updatedAt: t.expose("updatedAt", { type: "DateTime" }),
      version: t.exposeInt("version"),
      products: t.field({
        type: [type<Product>("Product")],
        resolve: (row, _, { loaders }) => productsOfTicket(row, loaders),
      }),
    }),
  });
};

/** What the desk makes of a ticket. */
const defineTicketWork = (builder: Builder, { type }: Shared, lists: Lists, { priority, risk, snooze }: TicketParts): void => {
  const ticket = type<Ticket>("Ticket");
  builder.objectFields(ticket, (t) => ({
    assignee: t.field({
      type: type<Member>("Member"),
      nullable: true,
      resolve: (row, _, { loaders }) => (row.assigneeId === null ? null : loaders.member.load(row.assigneeId)),
    }),
    priority: t.expose("priority", { type: priority }),
    risk: t.expose("risk", { type: risk }),
    riskSource: t.expose("riskSource", { type: builder.enumType("TicketRiskSource", { values: TICKET_RISK_SOURCES }) }),
    snooze: t.field({
      type: snooze,
      nullable: true,
      resolve: ({ snoozedUntil: endsAt, snoozeReason: reason }) =>
        endsAt === null || reason === null ? null : { endsAt, reason },
    }),
    resolvedAt: t.expose("resolvedAt", { type: "DateTime", nullable: true }),
    followsUp: t.field({
      type: ticket,
      nullable: true,
      resolve: (row, _, { loaders }) => (row.followsUpId === null ? null : loaders.ticket.load(row.followsUpId)),
    }),
    notes: lists.notes.nested(t, (ctx) => ctx.loaders.notePageOfTicket),
  }));
};

const defineParts = (builder: Builder, { type, channel, threadSource, risk }: Shared) => {
  const tag = type<Tag>("Tag");
  const rules = defineMessageRules(builder, channel);
  const thread = type<Thread>("Thread");
  thread.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      channel: t.expose("channel", { type: channel }),
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"),
        resolve: (row, _, { loaders }) => need(loaders.channelAccount.load(row.channelAccountId)),
      }),
      source: t.expose("source", { type: threadSource }),
      messageRules: t.field({ type: rules, resolve: (row) => rulesForMessagesIn(row) }),
    }),
  });
  const snooze = builder.objectRef<{ endsAt: Date; reason: string }>("Snooze").implement({
    fields: (t) => ({ endsAt: t.expose("endsAt", { type: "DateTime" }), reason: t.exposeString("reason") }),
  });
  const status = builder.enumType("TicketStatus", { values: TICKET_STATUSES });
  const priority = builder.enumType("TicketPriority", { values: TICKET_PRIORITIES });
  return { tag, thread, status, priority, risk, snooze };
};
export type TicketParts = ReturnType<typeof defineParts>;

const defineMessageRules = (builder: Builder, channel: Shared["channel"]) => {
  const tone = builder.enumType("MessageTone", { values: ["NEUTRAL", "OWN_VOICE"] as const });
  return builder.objectRef<MessageRules>("MessageRules").implement({
    fields: (t) => ({
      channel: t.expose("channel", { type: channel }),
      tone: t.expose("tone", { type: tone }),
      maxCharacters: t.exposeInt("maxCharacters", { nullable: true }),
      maxAttachments: t.exposeInt("maxAttachments", { nullable: true }),
      maxAttachmentBytes: t.exposeInt("maxAttachmentBytes", { nullable: true }),
      allowsHtml: t.exposeBoolean("allowsHtml"),
      allowsLinks: t.exposeBoolean("allowsLinks"),
      allowsContactData: t.exposeBoolean("allowsContactData"),
      allowsPromotion: t.exposeBoolean("allowsPromotion"),
    }),
  });
};

const defineNote = ({ type, node }: Shared): void => {
  type<Note>("Note").implement({
    interfaces: [node],
    fields: (t) => ({
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.ticketId)),
      }),
      author: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.authorId)),
      }),
      text: t.exposeString("body"),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
};
