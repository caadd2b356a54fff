import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { RequestContext } from "../../graphql/context.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { invalidInput, notFound } from "../../kernel/problem.ts";
import type { Customer } from "../customer/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import { channelAccountById } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { defineDelivery, defineResolve } from "./delivery.graphql.ts";
import type { Delivery } from "./delivery.store.ts";
import { ingestMessage } from "./ingest-message.command.ts";
import { findKeptMail, listQuarantined } from "./message.query.ts";
import { defineMessageReceived } from "./message-received.graphql.ts";
import type { Message, QuarantinedMessage } from "./message.store.ts";
import { QUARANTINE_REASONS } from "./message.table.ts";
import type { StoredAttachment } from "./message.table.ts";
import { receive, receiveMail } from "./read-incoming.ts";
import { defineRecordReply } from "./record-reply.graphql.ts";
import { notReleasable, releaseMessage } from "./release-message.command.ts";
import type { TakenIn } from "./take-in-message.ts";

export const defineMessage = (builder: Builder, shared: Shared, lists: Lists): void => {
  defineDelivery(builder, shared);
  defineMessageType(builder, shared);
  defineResolve(builder, shared);
  defineQuarantined(builder, shared, lists);
  defineIngest(builder, shared);
  defineRelease(builder, shared);
  defineMessageReceived(builder, shared);
  defineRecordReply(builder, shared);
};

const defineMessageType = (builder: Builder, { type, node }: Shared): void => {
  const attachment = builder.objectRef<StoredAttachment>("Attachment").implement({
    fields: (t) => ({
      filename: t.exposeString("filename", { nullable: true }),
      mimeType: t.exposeString("mimeType"),
      sizeBytes: t.exposeInt("sizeBytes"),
    }),
  });
  type<Message>("Message").implement({
    interfaces: [node],
    fields: (t) => ({
      direction: t.expose("direction", {
        type: builder.enumType("MessageDirection", { values: ["INBOUND", "OUTBOUND"] as const }),
      }),
      thread: t.field({
        type: type<Thread>("Thread"),
        resolve: (row, _, { loaders }) => need(loaders.thread.load(row.threadId)),
      }),
      senderName: t.exposeString("senderName", { nullable: true }),
      senderAddress: t.exposeString("senderAddress"),
      subject: t.exposeString("subject"),
      text: t.exposeString("body"),
      attachments: t.field({ type: [attachment], resolve: ({ attachments }) => attachments }),
      externalId: t.exposeString("externalId"),
      sentAt: t.expose("sentAt", { type: "DateTime", nullable: true }),
      receivedAt: t.expose("receivedAt", { type: "DateTime" }),
      delivery: t.field({
        type: type<Delivery>("MessageDelivery"),
        nullable: true,
        resolve: ({ id, direction }, _, { loaders }) => (direction === "INBOUND" ? null : loaders.delivery.load(id)),
      }),
    }),
  });
};

const defineQuarantined = (builder: Builder, { type, node }: Shared, lists: Lists): void => {
  const reason = builder.enumType("QuarantineReason", { values: QUARANTINE_REASONS });
  type<QuarantinedMessage>("QuarantinedMessage").implement({
    interfaces: [node],
    fields: (t) => ({
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"),
        resolve: (row, _, { loaders }) => need(loaders.channelAccount.load(row.channelAccountId)),
      }),
      reason: t.expose("reason", { type: reason }),
      explanation: t.exposeString("explanation"),
      senderAddress: t.exposeString("senderAddress", { nullable: true }),
      subject: t.exposeString("subject", { nullable: true }),
      sizeBytes: t.exposeInt("sizeBytes"),
      receivedAt: t.expose("receivedAt", { type: "DateTime" }),
      releasedAt: t.expose("releasedAt", { type: "DateTime", nullable: true }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.ticketId === null ? null : loaders.ticket.load(row.ticketId)),
      }),
    }),
  });
  builder.queryField("quarantinedMessages", (t) =>
    t.field({
      type: lists.quarantinedMessages,
      authScopes: { may: "ticket.read" },
      args: { first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx: RequestContext) => {
        const page = pageRequest(args, (text) => isId("quarantinedMessage", text));
        return pageById(await ctx.read(listQuarantined, page), page);
      },
    }),
  );
};

const defineIngest = (builder: Builder, { type, union }: Shared): void => {
  type<TakenIn>("IngestMessageSuccess").implement({
    fields: (t) => ({
      storedMessage: t.field({ type: type<Message>("Message"), resolve: (taken) => taken.storedMessage }),
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: (taken) => taken.ticket }),
      customer: t.field({ type: type<Customer>("Customer"), resolve: (taken) => taken.customer }),
      ticketCreated: t.exposeBoolean("ticketCreated"),
      redelivered: t.exposeBoolean("redelivered"),
    }),
  });
  type<{ quarantinedMessage: QuarantinedMessage; redelivered: boolean }>("IngestMessageQuarantined").implement({
    fields: (t) => ({
      quarantinedMessage: t.field({
        type: type<QuarantinedMessage>("QuarantinedMessage"),
        resolve: (kept) => kept.quarantinedMessage,
      }),
      redelivered: t.exposeBoolean("redelivered"),
    }),
  });
  const parsed = builder.inputType("ParsedMessageInput", {
    fields: (t) => ({
      externalId: t.string({ required: true }),
      senderAddress: t.string({ required: true }),
      senderName: t.string(),
      subject: t.string({ required: true, defaultValue: "" }),
      text: t.string({ required: true }),
      references: t.stringList(),
      orderExternalId: t.string(),
      sentAt: t.field({ type: "DateTime" }),
    }),
  });
  const input = builder.inputType("IngestMessageInput", {
    fields: (t) => ({
      channelAccountId: t.id({ required: true }),
      raw: t.field({ type: "Base64" }),
      parsed: t.field({ type: parsed }),
    }),
  });
  const members = ["IngestMessageSuccess", "IngestMessageQuarantined", "ChannelAccountNotFound", "InvalidInput"];
  const result = union("IngestMessageResult", members);
  builder.mutationField("ingestMessage", (t) =>
    t.field({
      type: result,
      authScopes: { may: "message.ingest" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: async (_, { input: given }, ctx) => {
        const account = await ctx.read(channelAccountById, given.channelAccountId);
        if (!account) return notFound("ChannelAccountNotFound", "channel account", given.channelAccountId, "channelAccountId");
        const received = await receive(given, account);
        return "issues" in received ? invalidInput(received.issues) : ctx.run(ingestMessage, { account, received });
      },
    }),
  );
};

type Released = { quarantinedMessage: QuarantinedMessage; ticket: Ticket; storedMessage: Message };

const defineRelease = (builder: Builder, { type, union, plainProblem }: Shared): void => {
  type<Released>("ReleaseQuarantinedMessageSuccess").implement({
    fields: (t) => ({
      quarantinedMessage: t.field({
        type: type<QuarantinedMessage>("QuarantinedMessage"),
        resolve: (released) => released.quarantinedMessage,
      }),
      ticket: t.field({ type: type<Ticket>("Ticket"), resolve: (released) => released.ticket }),
      storedMessage: t.field({ type: type<Message>("Message"), resolve: (released) => released.storedMessage }),
    }),
  });
  plainProblem("QuarantinedMessageNotReleasable");
  const input = builder.inputType("ReleaseQuarantinedMessageInput", {
    fields: (t) => ({ quarantinedMessageId: t.id({ required: true }), note: t.string({ required: true }) }),
  });
  const members = ["ReleaseQuarantinedMessageSuccess", "QuarantinedMessageNotReleasable", "NoteTooShort", "InvalidInput"];
  const result = union("ReleaseQuarantinedMessageResult", members);
  builder.mutationField("releaseQuarantinedMessage", (t) =>
    t.field({
      type: result,
      authScopes: { may: "message.release" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: async (_, { input: { quarantinedMessageId, note } }, ctx) => {
        const kept = await ctx.read(findKeptMail, quarantinedMessageId);
        if (!kept) return notReleasable("There is no quarantined mail with this id in this workspace.");
        const { quarantined, account, raw } = kept;
        if (quarantined.releasedAt !== null) return notReleasable("The mail was released before.");
        const received = await receiveMail(raw, account, { trusted: true });
        return ctx.run(releaseMessage, { note, account, quarantined, received });
      },
    }),
  );
};
