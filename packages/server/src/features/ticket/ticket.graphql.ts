import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { Customer } from "../customer/index.ts";
import type { Order } from "../order/index.ts";
import type { Product } from "../product/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { productsOfTicket } from "./products-of-ticket.ts";
import { setTags } from "./set-tags.command.ts";
import { clockOf, earliestRunning } from "./sla-clock.ts";
import type { SlaClock } from "./sla-clock.ts";
import { shownStatus } from "./shown-status.ts";
import { listTags, listTickets } from "./ticket.query.ts";
import type { Tag, Thread, Ticket } from "./ticket.store.ts";
import { THREAD_SOURCES, TICKET_STATUSES } from "./ticket.table.ts";

const isCursor = (text: string): boolean => isId("ticket", text);

export const defineTicket = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node, channel } = shared;
  const { tag, thread, clock, status } = defineParts(builder, shared);
  const ticket = type<Ticket>("Ticket");
  ticket.implement({
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
      sla: t.field({
        type: clock,
        nullable: true,
        resolve: async ({ id }, _, ctx) => earliestRunning(await ctx.loaders.threadsOfTicket.load(id), ctx.clock.now()),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
      updatedAt: t.expose("updatedAt", { type: "DateTime" }),
      version: t.exposeInt("version"),
      products: t.field({
        type: [type<Product>("Product")],
        resolve: (row, _, { loaders }) => productsOfTicket(row, loaders),
      }),
    }),
  });
  defineTicketQueries(builder, shared, lists, { status, tag });
  defineTicketCreated(builder, shared);
  defineSetTags(builder, shared);
};

const defineParts = (builder: Builder, { type, channel }: Shared) => {
  const tag = builder.objectRef<Tag>("Tag").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      name: t.exposeString("name"),
      isReason: t.exposeBoolean("isReason"),
      isAutomatic: t.exposeBoolean("isAutomatic"),
    }),
  });
  const slaState = builder.enumType("SlaState", { values: ["RUNNING", "BREACHED", "STOPPED"] as const });
  const clock = builder.objectRef<SlaClock>("SlaClock").implement({
    fields: (t) => ({
      dueAt: t.expose("dueAt", { type: "DateTime" }),
      state: t.expose("state", { type: slaState }),
      remainingSeconds: t.exposeInt("remainingSeconds"),
    }),
  });
  const thread = type<Thread>("Thread");
  thread.implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      channel: t.expose("channel", { type: channel }),
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"),
        resolve: (row, _, { loaders }) => need(loaders.channelAccount.load(row.channelAccountId)),
      }),
      source: t.expose("source", { type: builder.enumType("ThreadSource", { values: THREAD_SOURCES }) }),
      sla: t.field({ type: clock, resolve: (row, _, ctx) => clockOf(row, ctx.clock.now()) }),
    }),
  });
  const status = builder.enumType("TicketStatus", { values: TICKET_STATUSES });
  return { tag, thread, clock, status };
};

type Parts = ReturnType<typeof defineParts>;

const defineTicketQueries = (
  builder: Builder,
  { type, channel, dateTimeRange }: Shared,
  lists: Lists,
  { status, tag }: Pick<Parts, "status" | "tag">,
): void => {
  const filter = builder.inputType("TicketFilter", {
    fields: (t) => ({
      status: t.field({ type: [status] }),
      merged: t.boolean(),
      channel: t.field({ type: channel }),
      tag: t.string(),
      customerId: t.id(),
      orderId: t.id(),
      createdAt: t.field({ type: dateTimeRange }),
      subjectContains: t.string(),
    }),
  });
  builder.queryFields((t) => ({
    ticket: t.field({
      type: type<Ticket>("Ticket"),
      nullable: true,
      authScopes: { may: "ticket.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.ticket.load(id),
    }),
    tickets: t.field({
      type: lists.tickets.connection,
      authScopes: { may: "ticket.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, isCursor);
        const { createdAt, ...rest } = args.filter ?? {};
        requireSearchable(rest.subjectContains, "filter.subjectContains");
        const wanted = { ...rest, createdFrom: createdAt?.from ?? null, createdTo: createdAt?.to ?? null };
        return pageById(await ctx.read(listTickets, { filter: wanted, page }), page);
      },
    }),
    tags: t.field({ type: [tag], authScopes: { may: "ticket.read" }, resolve: (_, __, ctx) => ctx.read(listTags, undefined) }),
  }));
};

const defineTicketCreated = (builder: Builder, { type, channel }: Shared): void => {
  const payload = builder.objectRef<EventRow>("TicketCreatedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.subjectId)),
      }),
    }),
  });
  builder.subscriptionField("ticketCreated", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "event.read" },
      args: { channel: t.arg({ type: channel }), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, args, ctx) {
        for await (const event of ctx.follow(args.after ?? undefined))
          if (event.type === "TICKET_CREATED" && (args.channel == null || event.facts["channel"] === args.channel)) yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  );
};

const defineSetTags = (builder: Builder, { type, union }: Shared): void => {
  type<{ ticket: Ticket }>("SetTagsSuccess").implement({
    fields: (t) => ({ ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }) }),
  });
  const result = union("SetTagsResult", ["SetTagsSuccess", "TicketNotFound", "VersionConflict", "InvalidInput"]);
  const input = builder.inputType("SetTagsInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), tags: t.stringList({ required: true }), expectedVersion: t.int() }),
  });
  builder.mutationField("setTags", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setTags, args.input),
    }),
  );
};
