import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Problem } from "../../kernel/problem.ts";
import { addNote } from "./add-note.command.ts";
import { assignTicket } from "./assign-ticket.command.ts";
import { linkOrder } from "./link-order.command.ts";
import type { Note } from "./note.store.ts";
import { reopenTicket } from "./reopen-ticket.command.ts";
import { setPriority } from "./set-priority.command.ts";
import { setTags } from "./set-tags.command.ts";
import { setTicketRisk } from "./set-ticket-risk.command.ts";
import { snoozeTicket } from "./snooze-ticket.command.ts";
import type { TicketParts } from "./ticket.graphql.ts";
import type { Thread, Ticket } from "./ticket.store.ts";
import { unsnoozeTicket } from "./unsnooze-ticket.command.ts";

type Enums = Pick<TicketParts, "priority" | "risk">;

/** What people do with a ticket. */
export const defineTicketActions = (builder: Builder, shared: Shared, enums: Enums): void => {
  defineProblems(shared);
  defineSetTags(builder, shared);
  defineAssigning(builder, shared, enums);
  defineSnoozing(builder, shared);
  defineAddNote(builder, shared);
  defineLinkOrder(builder, shared);
  defineReopening(builder, shared);
  defineSetRisk(builder, shared, enums);
};

const defineProblems = ({ type, problem, plainProblem }: Shared): void => {
  for (const name of ["TicketIsResolved", "TicketNotResolved", "ReasonMissing"]) plainProblem(name);
  type<Problem<string, { threads: readonly Thread[] }>>("ReplyOwed").implement({
    interfaces: [problem],
    fields: (t) => ({ threads: t.field({ type: [type<Thread>("Thread")], resolve: ({ threads }) => [...threads] }) }),
  });
};

/** `XSuccess` with the ticket, and the union of it and what may be wrong. Every action starts with a ticket and its version. */
const resultOf = ({ type, union }: Shared, name: string, problems: readonly string[]) => {
  type<{ ticket: Ticket }>(`${name}Success`).implement({
    fields: (t) => ({ ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }) }),
  });
  return union(`${name}Result`, [`${name}Success`, "TicketNotFound", ...problems, "VersionConflict"]);
};

const defineSetTags = (builder: Builder, shared: Shared): void => {
  const result = resultOf(shared, "SetTags", ["InvalidInput"]);
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

const defineAssigning = (builder: Builder, shared: Shared, { priority }: Enums): void => {
  const assigned = resultOf(shared, "AssignTicket", ["MemberNotFound", "InvalidInput"]);
  const assignment = builder.inputType("AssignTicketInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), memberId: t.id(), expectedVersion: t.int() }),
  });
  const ranked = resultOf(shared, "SetPriority", []);
  const ranking = builder.inputType("SetPriorityInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      priority: t.field({ type: priority, required: true }),
      expectedVersion: t.int(),
    }),
  });
  builder.mutationFields((t) => ({
    assignTicket: t.field({
      type: assigned,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: assignment, required: true }) },
      resolve: (_, args, ctx) => ctx.run(assignTicket, args.input),
    }),
    setPriority: t.field({
      type: ranked,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: ranking, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setPriority, args.input),
    }),
  }));
};

const defineSnoozing = (builder: Builder, shared: Shared): void => {
  const snoozed = resultOf(shared, "SnoozeTicket", ["TicketIsResolved", "InvalidInput"]);
  const snoozing = builder.inputType("SnoozeTicketInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      endsAt: t.field({ type: "DateTime", required: true }),
      reason: t.string({ required: true }),
      expectedVersion: t.int(),
    }),
  });
  const unsnoozed = resultOf(shared, "UnsnoozeTicket", []);
  const unsnoozing = builder.inputType("UnsnoozeTicketInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), expectedVersion: t.int() }),
  });
  builder.mutationFields((t) => ({
    snoozeTicket: t.field({
      type: snoozed,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: snoozing, required: true }) },
      resolve: (_, args, ctx) => ctx.run(snoozeTicket, args.input),
    }),
    unsnoozeTicket: t.field({
      type: unsnoozed,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: unsnoozing, required: true }) },
      resolve: (_, args, ctx) => ctx.run(unsnoozeTicket, args.input),
    }),
  }));
};

const defineAddNote = (builder: Builder, { type, union }: Shared): void => {
  type<{ ticket: Ticket; note: Note }>("AddNoteSuccess").implement({
    fields: (t) => ({
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: ({ ticket }) => ticket }),
      note: t.field({ type: type<Note>("Note"), resolve: ({ note }) => note }),
    }),
  });
  const result = union("AddNoteResult", ["AddNoteSuccess", "TicketNotFound", "VersionConflict", "InvalidInput"]);
  const input = builder.inputType("AddNoteInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), text: t.string({ required: true }), expectedVersion: t.int() }),
  });
  builder.mutationField("addNote", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(addNote, args.input),
    }),
  );
};

const defineLinkOrder = (builder: Builder, shared: Shared): void => {
  const result = resultOf(shared, "LinkOrder", ["OrderNotFound"]);
  const input = builder.inputType("LinkOrderInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), orderId: t.id(), expectedVersion: t.int() }),
  });
  builder.mutationField("linkOrder", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(linkOrder, args.input),
    }),
  );
};

const defineReopening = (builder: Builder, shared: Shared): void => {
  const reopened = resultOf(shared, "ReopenTicket", ["TicketNotResolved"]);
  const reopening = builder.inputType("ReopenTicketInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), expectedVersion: t.int() }),
  });
  builder.mutationFields((t) => ({
    reopenTicket: t.field({
      type: reopened,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: reopening, required: true }) },
      resolve: (_, args, ctx) => ctx.run(reopenTicket, args.input),
    }),
  }));
};

const defineSetRisk = (builder: Builder, shared: Shared, { risk }: Enums): void => {
  const result = resultOf(shared, "SetTicketRisk", ["NoteTooShort", "InvalidInput"]);
  const input = builder.inputType("SetTicketRiskInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      risk: t.field({ type: risk }),
      note: t.string({ required: true }),
      expectedVersion: t.int(),
    }),
  });
  builder.mutationField("setTicketRisk", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setTicketRisk, args.input),
    }),
  );
};
