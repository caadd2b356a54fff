import type { Builder } from "../../graphql/builder.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Message } from "../message/index.ts";
import type { Order } from "../order/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { mergePreview } from "./merge-preview.query.ts";
import type { MergePreview, ShownObstacle, ShownThread } from "./merge-preview.query.ts";
import { mergeTickets } from "./merge-tickets.command.ts";
import type { MergeConcern } from "./merge.policy.ts";
import type { MergeNotice, TicketMerge } from "./merge.store.ts";
import type { NoticePlan } from "./plan-notices.ts";
import { unmergeTickets } from "./unmerge-tickets.command.ts";

export const defineMerge = (builder: Builder, shared: Shared): void => {
  const enums = defineEnums(builder);
  defineNotice(shared);
  defineTicketMerge(builder, shared, enums);
  defineProblems(shared, enums);
  definePreview(builder, shared, enums);
  defineMergeTickets(builder, shared);
  defineUnmergeTickets(builder, shared);
};

const defineEnums = (builder: Builder) => ({
  concern: builder.enumType("MergeConcern", { values: ["PRIMARY_NOT_PROPOSED", "CUSTOMERS_DIFFER"] as const }),
  primaryReason: builder.enumType("PrimaryReason", {
    values: ["OLDEST_OPEN_AMAZON_THREAD", "OLDEST_OPEN_THREAD", "OLDEST_THREAD"] as const,
  }),
});
type NoteMinimum = { minimumLetters: number; minimumCharactersUnspaced: number };
type Enums = ReturnType<typeof defineEnums>;

const defineTicketMerge = (builder: Builder, { type }: Shared, { concern }: Enums): void => {
  const ticket = type<Ticket>("Ticket");
  const actor = type<ShownActor>("Actor");
  const merge = type<TicketMerge>("TicketMerge").implement({
    fields: (t) => ({
      id: t.exposeID("id"),
      ticket: t.field({ type: ticket, resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.ticketId)) }),
      primaryTicket: t.field({ type: ticket, resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.primaryTicketId)) }),
      mergedBy: t.field({ type: actor, resolve: (row, _, { loaders }) => need(loaders.actor.load(row.mergedBy)) }),
      mergedAt: t.expose("createdAt", { type: "DateTime" }),
      note: t.exposeString("note", { nullable: true }),
      concerns: t.field({ type: [concern], resolve: ({ concerns }) => concerns }),
      notices: t.field({
        type: [type<MergeNotice>("MergeNotice")],
        resolve: ({ id }, _, { loaders }) => loaders.noticesOfMerge.load(id),
      }),
      unmergedBy: t.field({
        type: actor,
        nullable: true,
        resolve: ({ unmergedBy }, _, { loaders }) => (unmergedBy === null ? null : loaders.actor.load(unmergedBy)),
      }),
      unmergedAt: t.expose("unmergedAt", { type: "DateTime", nullable: true }),
      unmergeNote: t.exposeString("unmergeNote", { nullable: true }),
    }),
  });
  builder.objectFields(ticket, (t) => ({
    mergedInto: t.field({
      type: ticket,
      nullable: true,
      resolve: ({ mergedIntoId }, _, { loaders }) => (mergedIntoId === null ? null : loaders.ticket.load(mergedIntoId)),
    }),
    mergedTickets: t.field({ type: [ticket], resolve: ({ id }, _, { loaders }) => loaders.mergedTickets.load(id) }),
    orders: t.field({ type: [type<Order>("Order")], resolve: (row, _, { loaders }) => ordersOf(row, loaders) }),
    merges: t.field({ type: [merge], resolve: ({ id }, _, { loaders }) => loaders.mergesOfTicket.load(id) }),
  }));
};

const defineNotice = ({ type, deliveryStatus, deliveryReason }: Shared): void => {
  const deliveryOf = ({ messageId }: MergeNotice, { delivery }: Loaders) =>
    messageId === null ? Promise.resolve(null) : delivery.load(messageId);
  type<MergeNotice>("MergeNotice").implement({
    fields: (t) => ({
      thread: t.field({
        type: type<Thread>("Thread"),
        resolve: (row, _, { loaders }) => need(loaders.thread.load(row.threadId)),
      }),
      noticeMessage: t.field({
        type: type<Message>("Message"),
        nullable: true,
        resolve: ({ messageId }, _, { loaders }) => (messageId === null ? null : loaders.message.load(messageId)),
      }),
      status: t.field({
        type: deliveryStatus,
        resolve: async (row, _, { loaders }) => (await deliveryOf(row, loaders))?.status ?? "NOT_SENDABLE",
      }),
      reason: t.field({
        type: deliveryReason,
        nullable: true,
        resolve: async (row, _, { loaders }) => row.reason ?? (await deliveryOf(row, loaders))?.reason ?? null,
      }),
      explanation: t.string({
        nullable: true,
        resolve: async (row, _, { loaders }) => row.explanation ?? (await deliveryOf(row, loaders))?.explanation ?? null,
      }),
    }),
  });
};

/** Ids of orders sort by purchase. */
const ordersOf = async (ticket: Ticket, { mergedTickets, order }: Loaders): Promise<Order[]> => {
  const tickets = [ticket, ...(await mergedTickets.load(ticket.id))];
  const ids = [...new Set(tickets.flatMap(({ orderId }) => orderId ?? []))].sort();
  return Promise.all(ids.map((id) => need(order.load(id))));
};

const defineProblems = ({ type, problem }: Shared, { concern }: Enums): void => {
  type<Problem<string, { ticketId: string; mergedIntoId: string }>>("TicketAlreadyMerged").implement({
    interfaces: [problem],
    fields: (t) => ({ ticketId: t.exposeID("ticketId"), mergedIntoId: t.exposeID("mergedIntoId") }),
  });
  type<Problem<string, { ticketId: string }>>("TicketNotMerged").implement({
    interfaces: [problem],
    fields: (t) => ({ ticketId: t.exposeID("ticketId") }),
  });
  type<Problem<string, { maximum: number }>>("MergeTooLarge").implement({
    interfaces: [problem],
    fields: (t) => ({ maximum: t.exposeInt("maximum") }),
  });
  type<Problem<string, { concerns: readonly MergeConcern[]; minimum: NoteMinimum }>>("MergeNeedsNote").implement({
    interfaces: [problem],
    fields: (t) => ({
      concerns: t.field({ type: [concern], resolve: ({ concerns }) => [...concerns] }),
      minimum: t.field({ type: type<NoteMinimum>("NoteRule"), resolve: ({ minimum }) => minimum }),
    }),
  });
};

const definePlan = (builder: Builder, { deliveryReason }: Shared) =>
  builder.objectRef<NoticePlan>("MergeNoticePlan").implement({
    fields: (t) => ({
      possible: t.boolean({ resolve: ({ kind }) => kind === "send" }),
      reason: t.field({
        type: deliveryReason,
        nullable: true,
        resolve: (plan) => (plan.kind === "send" ? null : plan.reason),
      }),
      explanation: t.string({ nullable: true, resolve: (plan) => (plan.kind === "send" ? null : plan.explanation) }),
      text: t.string({ nullable: true, resolve: (plan) => (plan.kind === "send" ? plan.linted.text : null) }),
      locale: t.string({ nullable: true, resolve: (plan) => (plan.kind === "send" ? plan.locale : null) }),
    }),
  });

const definePreview = (builder: Builder, shared: Shared, { concern, primaryReason }: Enums): void => {
  const { type, union, problemCode } = shared;
  const plan = definePlan(builder, shared);
  const ticket = type<Ticket>("Ticket");
  const obstacle = builder.objectRef<ShownObstacle>("MergeObstacle").implement({
    fields: (t) => ({
      code: t.field({ type: problemCode, resolve: ({ code }) => code }),
      ticket: t.field({ type: ticket, nullable: true, resolve: (row) => row.ticket }),
      message: t.exposeString("message"),
    }),
  });
  const thread = builder.objectRef<ShownThread>("MergePreviewThread").implement({
    fields: (t) => ({
      thread: t.field({ type: type<Thread>("Thread"), resolve: (row) => row.thread }),
      ticket: t.field({ type: ticket, resolve: (row) => row.ticket }),
      isPrimary: t.exposeBoolean("isPrimary"),
      notice: t.field({ type: plan, nullable: true, resolve: ({ notice }) => notice }),
    }),
  });
  type<MergePreview>("MergePreview").implement({
    fields: (t) => ({
      proposedPrimary: t.field({ type: ticket, resolve: (row) => row.proposedPrimary }),
      proposalReason: t.expose("proposalReason", { type: primaryReason }),
      explanation: t.exposeString("explanation"),
      primary: t.field({ type: ticket, resolve: (row) => row.primary }),
      noteNeededFor: t.field({ type: [concern], resolve: ({ noteNeededFor }) => [...noteNeededFor] }),
      obstacles: t.field({ type: [obstacle], resolve: ({ obstacles }) => [...obstacles] }),
      threads: t.field({ type: [thread], resolve: ({ threads }) => [...threads] }),
    }),
  });
  const input = builder.inputType("MergePreviewInput", {
    fields: (t) => ({ ticketIds: t.idList({ required: true }), primaryTicketId: t.id() }),
  });
  builder.queryField("mergePreview", (t) =>
    t.field({
      type: union("MergePreviewResult", ["MergePreview", "TicketNotFound", "InvalidInput"]),
      authScopes: { may: "ticket.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.read(mergePreview, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

type Merged = { ticket: Ticket; merges: readonly TicketMerge[]; replayed: boolean };

const defineMergeTickets = (builder: Builder, { type, union }: Shared): void => {
  type<Merged>("MergeTicketsSuccess").implement({
    fields: (t) => ({
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }),
      merges: t.field({ type: [type<TicketMerge>("TicketMerge")], resolve: ({ merges }) => [...merges] }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const version = builder.inputType("ExpectedVersionInput", {
    fields: (t) => ({ id: t.id({ required: true }), version: t.int({ required: true }) }),
  });
  const input = builder.inputType("MergeTicketsInput", {
    fields: (t) => ({
      primaryTicketId: t.id({ required: true }),
      ticketIds: t.idList({ required: true }),
      notices: t.field({
        type: builder.enumType("MergeNotices", { values: ["AUTO", "NONE"] as const }),
        required: true,
        defaultValue: "NONE",
      }),
      note: t.string(),
      expectedVersions: t.field({ type: [version] }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("MergeTicketsResult", [
    "MergeTicketsSuccess",
    "TicketNotFound",
    "TicketAlreadyMerged",
    "MergeTooLarge",
    "MergeNeedsNote",
    "VersionConflict",
    "IdempotencyKeyReused",
    "InvalidInput",
  ]);
  builder.mutationField("mergeTickets", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(mergeTickets, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

const defineUnmergeTickets = (builder: Builder, { type, union }: Shared): void => {
  type<{ tickets: readonly Ticket[]; replayed: boolean }>("UnmergeTicketsSuccess").implement({
    fields: (t) => ({
      tickets: t.field({ type: [type<Ticket>("Ticket")], resolve: ({ tickets }) => [...tickets] }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("UnmergeTicketsInput", {
    fields: (t) => ({
      ticketIds: t.idList({ required: true }),
      note: t.string(),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const members = ["UnmergeTicketsSuccess", "TicketNotFound", "TicketNotMerged", "IdempotencyKeyReused", "InvalidInput"];
  const result = union("UnmergeTicketsResult", members);
  builder.mutationField("unmergeTickets", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(unmergeTickets, args.input),
    }),
  );
};
