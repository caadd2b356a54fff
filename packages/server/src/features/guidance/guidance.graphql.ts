import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { GuidanceSentence } from "./guidance-facts.policy.ts";
import { guidanceOfTicket } from "./guidance-of-ticket.ts";
import { listGuidanceNotes } from "./guidance.query.ts";
import type { GuidanceNote } from "./guidance.store.ts";
import { defineQualification } from "./qualification.graphql.ts";
import { setGuidanceNote } from "./set-guidance-note.command.ts";

type ShownGuidance = Awaited<ReturnType<typeof guidanceOfTicket>>[number];

export const defineGuidance = (builder: Builder, shared: Shared): void => {
  defineGuidanceOfTicket(builder, shared);
  defineGuidanceNotes(builder, shared);
  defineQualification(builder, shared);
};

const defineGuidanceOfTicket = (builder: Builder, { type, channel, guidanceTopic: topic }: Shared): void => {
  const fact = builder.objectRef<GuidanceSentence["facts"][number]>("GuidanceFact").implement({
    fields: (t) => ({ name: t.exposeString("name"), value: t.exposeString("value") }),
  });
  const sentence = builder.objectRef<GuidanceSentence>("GuidanceSentence").implement({
    fields: (t) => ({
      rule: t.exposeString("rule"),
      text: t.exposeString("text"),
      facts: t.field({ type: [fact], resolve: ({ facts }) => [...facts] }),
      source: t.exposeString("source"),
    }),
  });
  const guidance = builder.objectRef<ShownGuidance>("Guidance").implement({
    fields: (t) => ({
      topic: t.expose("topic", { type: topic }),
      channel: t.expose("channel", { type: channel, nullable: true }),
      sentences: t.field({ type: [sentence], resolve: ({ sentences }) => [...sentences] }),
      notes: t.field({ type: [type<GuidanceNote>("GuidanceNote")], resolve: ({ notes }) => [...notes] }),
    }),
  });
  builder.objectField(type<Ticket>("Ticket"), "guidance", (t) =>
    t.field({
      type: [guidance],
      authScopes: { may: "order.read" },
      resolve: (ticket, _, { loaders, clock, permissions }) =>
        guidanceOfTicket(ticket, { loaders, now: clock.now(), mayReadRefunds: permissions.has("refund.read") }),
    }),
  );
};

const defineGuidanceNotes = (builder: Builder, { type, channel, union, guidanceTopic: topic }: Shared): void => {
  const guidanceNote = type<GuidanceNote>("GuidanceNote");
  guidanceNote.implement({
    fields: (t) => ({
      topic: t.expose("topic", { type: topic }),
      channel: t.field({ type: channel, nullable: true, resolve: (row) => (row.channel === "ALL" ? null : row.channel) }),
      text: t.exposeString("body"),
      version: t.exposeInt("version"),
      changedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ changedBy }, _, { loaders }) => need(loaders.actor.load(changedBy)),
      }),
      changedAt: t.expose("changedAt", { type: "DateTime" }),
    }),
  });
  type<{ guidanceNote: GuidanceNote }>("SetGuidanceNoteSuccess").implement({
    fields: (t) => ({ guidanceNote: t.field({ type: guidanceNote, resolve: (row) => row.guidanceNote }) }),
  });
  const input = builder.inputType("SetGuidanceNoteInput", {
    fields: (t) => ({
      topic: t.field({ type: topic, required: true }),
      channel: t.field({ type: channel }),
      text: t.string({ required: true }),
      expectedVersion: t.int({ required: true }),
      note: t.string({ required: true }),
    }),
  });
  const result = union("SetGuidanceNoteResult", ["SetGuidanceNoteSuccess", "VersionConflict", "NoteTooShort", "InvalidInput"]);
  builder.queryField("guidanceNotes", (t) =>
    t.field({
      type: [guidanceNote],
      authScopes: { may: "ticket.read" },
      resolve: (_, __, ctx) => ctx.read(listGuidanceNotes, undefined),
    }),
  );
  builder.mutationField("setGuidanceNote", (t) =>
    t.field({
      type: result,
      authScopes: { may: "policy.write" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(setGuidanceNote, args.input),
    }),
  );
};
