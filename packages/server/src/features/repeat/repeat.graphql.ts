import type { Builder } from "../../graphql/builder.ts";
import { defineCounted, refuse } from "../../graphql/counted.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { faultOfWindow } from "../report/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { REPEAT_MATCHES } from "./repeat-match.ts";
import type { RepeatOf } from "./repeat-of.ts";
import { repeatContacts } from "./repeat.query.ts";
import type { ContactsGroup } from "./repeat.store.ts";

export const defineRepeatContacts = (builder: Builder, shared: Shared): void => {
  defineRepeatOf(builder, shared);
  defineReport(builder, shared);
};

const defineRepeatOf = (builder: Builder, { type }: Shared): void => {
  const match = builder.enumType("RepeatMatch", { values: REPEAT_MATCHES });
  type<RepeatOf>("RepeatOf").implement({
    fields: (t) => ({
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: ({ ticketId }, _, { loaders }) => need(loaders.ticket.load(ticketId)),
      }),
      match: t.expose("match", { type: match }),
      answeredAt: t.expose("answeredAt", { type: "DateTime" }),
      contactedAt: t.expose("contactedAt", { type: "DateTime" }),
    }),
  });
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    isRepeatContact: t.boolean({
      resolve: async ({ id }, _, { loaders }) => (await loaders.repeatOfTicket.load(id)).length > 0,
    }),
    repeatOf: t.field({
      type: type<RepeatOf>("RepeatOf"),
      nullable: true,
      resolve: async ({ id }, _, { loaders }) => (await loaders.repeatOfTicket.load(id))[0] ?? null,
    }),
  }));
};

const defineReport = (builder: Builder, shared: Shared): void => {
  const { type, channel, reportWindow } = shared;
  const row = builder.objectRef<ContactsGroup>("RepeatContactsRow").implement({
    fields: (t) => ({
      reason: t.field({
        type: type<Tag>("Tag"),
        nullable: true,
        resolve: ({ tagId }, _, { loaders }) => (tagId === null ? null : loaders.tag.load(tagId)),
      }),
      contacts: t.exposeInt("contacts"),
      repeats: t.exposeInt("repeats"),
      share: t.field({ type: "Decimal", resolve: ({ contacts, repeats }) => (repeats / contacts).toFixed(4) }),
      examples: t.field({
        type: [type<Ticket>("Ticket")],
        resolve: ({ exampleIds }, _, { loaders }) => Promise.all(exampleIds.map((id) => need(loaders.ticket.load(id)))),
      }),
    }),
  });
  const answer = defineCounted(builder, shared, "RepeatContacts", row);
  const input = builder.inputType("RepeatContactsInput", {
    fields: (t) => ({ window: t.field({ type: reportWindow, required: true }), channels: t.field({ type: [channel] }) }),
  });
  builder.queryField("repeatContacts", (t) =>
    t.field({
      type: answer,
      authScopes: { may: "report.read" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => {
        refuse(faultOfWindow(args.input.window));
        return ctx.read(repeatContacts, args.input);
      },
    }),
  );
};
