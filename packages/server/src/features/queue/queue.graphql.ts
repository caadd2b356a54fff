import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Message } from "../message/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { QUEUE_RULES } from "./queue.table.ts";
import type { QueueReason } from "./queue.policy.ts";
import { queueCounts } from "./queue.query.ts";
import type { QueueCount } from "./queue.store.ts";
import { setTicketQueue } from "./set-ticket-queue.command.ts";
import { shownReasons } from "./shown-reasons.ts";

export const defineQueue = (builder: Builder, shared: Shared): void => {
  defineOnTicket(builder, shared);
  defineCounts(builder, shared);
  defineSetQueue(builder, shared);
};

const defineOnTicket = (builder: Builder, { type, ticketQueue, ticketQueueSource }: Shared): void => {
  const rule = builder.enumType("QueueRule", { values: QUEUE_RULES });
  const reason = builder.objectRef<QueueReason>("QueueReason").implement({
    fields: (t) => ({
      rule: t.expose("rule", { type: rule }),
      sentence: t.exposeString("sentence"),
      excerpt: t.exposeString("excerpt", { nullable: true }),
      message: t.field({
        type: type<Message>("Message"),
        nullable: true,
        resolve: ({ messageId }, _, { loaders }) => (messageId === null ? null : need(loaders.message.load(messageId))),
      }),
    }),
  });
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    queue: t.expose("queue", { type: ticketQueue }),
    queueSource: t.expose("queueSource", { type: ticketQueueSource }),
    queueReasons: t.field({
      type: [reason],
      resolve: async ({ id }, _, { loaders }) => shownReasons(await need(loaders.queueFactsOfTicket.load(id))),
    }),
  }));
};

const defineCounts = (builder: Builder, { ticketQueue }: Shared): void => {
  const count = builder.objectRef<QueueCount>("QueueCount").implement({
    fields: (t) => ({
      queue: t.expose("queue", { type: ticketQueue }),
      open: t.exposeInt("open"),
      waiting: t.exposeInt("waiting"),
      overdue: t.exposeInt("overdue"),
    }),
  });
  builder.queryField("queueCounts", (t) =>
    t.field({ type: [count], authScopes: { may: "ticket.read" }, resolve: (_, __, ctx) => ctx.read(queueCounts, undefined) }),
  );
};

const defineSetQueue = (builder: Builder, { type, union, ticketQueue }: Shared): void => {
  type<{ ticket: Ticket }>("SetTicketQueueSuccess").implement({
    fields: (t) => ({ ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }) }),
  });
  const result = union("SetTicketQueueResult", [
    "SetTicketQueueSuccess",
    "TicketNotFound",
    "NoteTooShort",
    "InvalidInput",
    "VersionConflict",
  ]);
  const input = builder.inputType("SetTicketQueueInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      queue: t.field({ type: ticketQueue }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
    }),
  });
  builder.mutationField("setTicketQueue", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setTicketQueue, args.input),
    }),
  );
};
