import type { Builder } from "../../graphql/builder.ts";
import { MAX_PAGE, pageBy } from "../../graphql/connection.ts";
import { denial } from "../../graphql/errors.ts";
import type { Lists } from "../../graphql/lists.ts";
import { requireSearchable } from "../../graphql/search-text.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { cursorIn, orderOfCursor, placeAt, TICKET_ORDERS } from "./ticket-order.ts";
import type { TicketOrder } from "./ticket-order.ts";
import type { TicketParts } from "./ticket.graphql.ts";
import type { TicketPage } from "./ticket-list.store.ts";
import { listTags, listTickets } from "./ticket.query.ts";
import type { Ticket } from "./ticket.store.ts";

type Arguments = { first: number; after?: string | null | undefined; orderBy: TicketOrder };

/** The paging arguments, or a denial that says what is wrong with the cursor. */
const ticketPage = ({ first, after, orderBy }: Arguments): TicketPage => {
  if (first < 1 || first > MAX_PAGE) throw denial("BAD_USER_INPUT", `first must be 1 to ${MAX_PAGE} (it is ${first}).`);
  if (after == null) return { first, orderBy, after: null };
  const place = placeAt(orderBy, after);
  if (place) return { first, orderBy, after: place };
  const other = orderOfCursor(after);
  throw denial(
    "BAD_USER_INPUT",
    other
      ? `after is a cursor of orderBy ${other}; this list is ordered by ${orderBy}. Start again without after, or keep the order.`
      : "after must be a cursor this list gave out.",
  );
};

const defineFilter = (
  builder: Builder,
  { channel, dateTimeRange, ticketQueue }: Shared,
  { status, priority, risk }: Pick<TicketParts, "status" | "priority" | "risk">,
) =>
  builder.inputType("TicketFilter", {
    fields: (t) => ({
      status: t.field({ type: [status] }),
      merged: t.boolean(),
      channel: t.field({ type: channel }),
      tag: t.string(),
      withoutReason: t.boolean(),
      customerId: t.id(),
      orderId: t.id(),
      createdAt: t.field({ type: dateTimeRange }),
      subjectContains: t.string(),
      assigneeId: t.id(),
      unassigned: t.boolean(),
      priority: t.field({ type: [priority] }),
      snoozed: t.boolean(),
      risk: t.field({ type: risk }),
      queue: t.field({ type: [ticketQueue] }),
      hasOpenSla: t.boolean(),
      dueAt: t.field({ type: dateTimeRange }),
      updatedAt: t.field({ type: dateTimeRange }),
    }),
  });

export const defineTicketQueries = (
  builder: Builder,
  shared: Shared,
  lists: Lists,
  parts: Pick<TicketParts, "status" | "tag" | "priority" | "risk">,
): void => {
  const filter = defineFilter(builder, shared, parts);
  const tagFilter = builder.inputType("TagFilter", {
    fields: (t) => ({ selectable: t.boolean(), isReason: t.boolean(), complexity: t.field({ type: shared.tagComplexity }) }),
  });
  const order = builder.enumType("TicketOrder", { values: TICKET_ORDERS });
  builder.queryFields((t) => ({
    ticket: t.field({
      type: shared.type<Ticket>("Ticket"),
      nullable: true,
      authScopes: { may: "ticket.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.ticket.load(id),
    }),
    tickets: t.field({
      type: lists.tickets.connection,
      authScopes: { may: "ticket.read" },
      args: {
        filter: t.arg({ type: filter }),
        orderBy: t.arg({ type: order, required: true, defaultValue: "NEWEST_FIRST" }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
        after: t.arg.string(),
      },
      resolve: async (_, args, ctx) => {
        const page = ticketPage(args);
        const wanted = args.filter ?? {};
        requireSearchable(wanted.subjectContains, "filter.subjectContains");
        const rows = await ctx.read(listTickets, { filter: wanted, page });
        return pageBy(rows, { first: args.first, after: args.after ?? null }, (row) => cursorIn(args.orderBy, row));
      },
    }),
    tags: t.field({
      type: [parts.tag],
      authScopes: { may: "ticket.read" },
      args: { filter: t.arg({ type: tagFilter }) },
      resolve: (_, { filter }, ctx) => ctx.read(listTags, filter ?? {}),
    }),
  }));
};
