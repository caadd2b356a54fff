import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { EventRow } from "../../platform/event-stream.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { acceptDuplicate } from "./accept-duplicate.command.ts";
import { dismissDuplicate } from "./dismiss-duplicate.command.ts";
import type { Signal } from "./duplicate.policy.ts";
import { duplicateQuality, listDuplicateCandidates } from "./duplicate.query.ts";
import type { ChannelPairQuality, DuplicateQuality } from "./duplicate.query.ts";
import type { DuplicateCandidate } from "./duplicate.store.ts";
import { DUPLICATE_ORIGINS, DUPLICATE_SIGNALS, DUPLICATE_STATES } from "./duplicate.table.ts";
import type { DuplicateCounts } from "./quality.policy.ts";
import { reportMissedDuplicate } from "./report-missed-duplicate.command.ts";

export const defineDuplicate = (builder: Builder, shared: Shared, lists: Lists): void => {
  const state = builder.enumType("DuplicateState", { values: DUPLICATE_STATES });
  defineCandidate(builder, shared, state);
  defineList(builder, lists, state);
  defineQuality(builder, shared);
  defineVerdicts(builder, shared);
  defineReport(builder, shared);
  defineDetected(builder, shared);
};

type State = PothosSchemaTypes.EnumRef<never, DuplicateCandidate["state"]>;
const CANDIDATE = "DuplicateCandidate";

const defineCandidate = (builder: Builder, { type, node }: Shared, state: State): void => {
  const ticket = type<Ticket>("Ticket");
  const kind = builder.enumType("DuplicateSignalKind", { values: DUPLICATE_SIGNALS });
  const signal = builder.objectRef<Signal>("DuplicateSignal").implement({
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      points: t.exposeInt("points"),
      explanation: t.exposeString("explanation"),
    }),
  });
  const candidate = type<DuplicateCandidate>(CANDIDATE);
  candidate.implement({
    interfaces: [node],
    fields: (t) => ({
      ticket: t.field({ type: ticket, resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.ticketId)) }),
      earlierTicket: t.field({ type: ticket, resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.earlierTicketId)) }),
      proposedPrimary: t.field({
        type: ticket,
        resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.primaryTicketId)),
      }),
      score: t.exposeInt("score", { nullable: true }),
      signals: t.field({ type: [signal], resolve: ({ signals }) => signals }),
      origin: t.expose("origin", { type: builder.enumType("DuplicateOrigin", { values: DUPLICATE_ORIGINS }) }),
      state: t.expose("state", { type: state }),
      decidedBy: t.field({
        type: type<ShownActor>("Actor"),
        nullable: true,
        resolve: ({ decidedBy }, _, { loaders }) => (decidedBy === null ? null : loaders.actor.load(decidedBy)),
      }),
      decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true }),
      comment: t.exposeString("comment", { nullable: true }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
  builder.objectFields(ticket, (t) => ({
    duplicateCandidates: t.field({
      type: [candidate],
      resolve: ({ id }, _, { loaders }) => loaders.duplicateCandidatesOfTicket.load(id),
    }),
  }));
};

const defineList = (builder: Builder, lists: Lists, state: State): void => {
  const filter = builder.inputType("DuplicateCandidateFilter", {
    fields: (t) => ({ state: t.field({ type: [state] }), minScore: t.int(), ticketId: t.id() }),
  });
  builder.queryField("duplicateCandidates", (t) =>
    t.field({
      type: lists.duplicateCandidates,
      authScopes: { may: "ticket.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("duplicateCandidate", text));
        return pageById(await ctx.read(listDuplicateCandidates, { filter: args.filter ?? {}, page }), page);
      },
    }),
  );
};

const defineQuality = (builder: Builder, { channel, dateTimeRange }: Shared): void => {
  const counts = builder.objectRef<DuplicateCounts>("DuplicateCounts").implement({
    fields: (t) => ({
      flagged: t.exposeInt("flagged"),
      accepted: t.exposeInt("accepted"),
      dismissed: t.exposeInt("dismissed"),
      open: t.exposeInt("open"),
      missed: t.exposeInt("missed"),
      precision: t.expose("precision", { type: "Decimal", nullable: true }),
      recall: t.expose("recall", { type: "Decimal", nullable: true }),
    }),
  });
  const pair = builder.objectRef<ChannelPairQuality>("ChannelPairQuality").implement({
    fields: (t) => ({
      earlierChannel: t.expose("earlierChannel", { type: channel }),
      channel: t.expose("channel", { type: channel }),
      counts: t.field({ type: counts, resolve: (row) => row.counts }),
    }),
  });
  const quality = builder.objectRef<DuplicateQuality>("DuplicateQuality").implement({
    fields: (t) => ({
      total: t.field({ type: counts, resolve: (row) => row.total }),
      byChannels: t.field({ type: [pair], resolve: ({ byChannels }) => [...byChannels] }),
    }),
  });
  builder.queryField("duplicateQuality", (t) =>
    t.field({
      type: quality,
      authScopes: { may: "report.read" },
      args: { window: t.arg({ type: dateTimeRange, required: true }) },
      resolve: (_, { window: { from, to } }, ctx) => ctx.read(duplicateQuality, { from: from ?? null, to: to ?? null }),
    }),
  );
};

type Judged = { duplicateCandidate: DuplicateCandidate };

const defineSuccess = ({ type }: Shared, name: string): void => {
  type<Judged>(name).implement({
    fields: (t) => ({
      duplicateCandidate: t.field({ type: type<DuplicateCandidate>(CANDIDATE), resolve: (row) => row.duplicateCandidate }),
    }),
  });
};

const defineVerdicts = (builder: Builder, shared: Shared): void => {
  const { union, plainProblem } = shared;
  plainProblem("DuplicateCandidateNotFound");
  for (const [name, field, use] of [
    ["AcceptDuplicate", "acceptDuplicate", acceptDuplicate],
    ["DismissDuplicate", "dismissDuplicate", dismissDuplicate],
  ] as const) {
    defineSuccess(shared, `${name}Success`);
    const input = builder.inputType(`${name}Input`, {
      fields: (t) => ({ duplicateCandidateId: t.id({ required: true }), comment: t.string() }),
    });
    const result = union(`${name}Result`, [`${name}Success`, "DuplicateCandidateNotFound", "InvalidInput"]);
    builder.mutationField(field, (t) =>
      t.field({
        type: result,
        authScopes: { may: "ticket.write" },
        args: { input: t.arg({ type: input, required: true }) },
        resolve: (_, args, ctx) => ctx.run<typeof args.input, { __typename: string }>(use, args.input),
      }),
    );
  }
};

const defineReport = (builder: Builder, shared: Shared): void => {
  defineSuccess(shared, "ReportMissedDuplicateSuccess");
  const input = builder.inputType("ReportMissedDuplicateInput", {
    fields: (t) => ({ ticketId: t.id({ required: true }), otherTicketId: t.id({ required: true }), comment: t.string() }),
  });
  const members = ["ReportMissedDuplicateSuccess", "TicketNotFound", "InvalidInput"];
  const result = shared.union("ReportMissedDuplicateResult", members);
  builder.mutationField("reportMissedDuplicate", (t) =>
    t.field({
      type: result,
      authScopes: { may: "ticket.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(reportMissedDuplicate, args.input),
    }),
  );
};

const defineDetected = (builder: Builder, { type }: Shared): void => {
  const payload = builder.objectRef<EventRow>("DuplicateTicketDetectedEvent").implement({
    fields: (t) => ({
      cursor: t.expose("seq", { type: "EventCursor" }),
      occurredAt: t.expose("occurredAt", { type: "DateTime" }),
      duplicateCandidate: t.field({
        type: type<DuplicateCandidate>(CANDIDATE),
        resolve: (row, _, { loaders }) => need(loaders.duplicateCandidate.load(row.subjectId)),
      }),
    }),
  });
  builder.subscriptionField("duplicateTicketDetected", (t) =>
    t.field({
      type: payload,
      authScopes: { may: "event.read" },
      args: { minScore: t.arg.int(), after: t.arg({ type: "EventCursor" }) },
      subscribe: async function* (_, { minScore, after }, ctx) {
        for await (const event of ctx.follow(after ?? undefined))
          if (event.type === "DUPLICATE_TICKET_DETECTED" && Number(event.facts["score"]) >= (minScore ?? 0)) yield event;
      },
      resolve: (event: EventRow) => event,
    }),
  );
};
