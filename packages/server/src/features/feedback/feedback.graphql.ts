import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { Order } from "../order/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ChannelAccount, ShownActor } from "../workspace/index.ts";
import { listFeedbacks } from "./feedback.query.ts";
import type { Feedback } from "./feedback.store.ts";
import { recordFeedback } from "./record-feedback.command.ts";
import { recordFeedbacks } from "./record-feedbacks.command.ts";
import type { RecordedFeedback } from "./record-feedbacks.command.ts";
import { FEEDBACK_SOURCES, isNegativeFeedback } from "./shown-feedback.ts";

export const defineFeedback = (builder: Builder, shared: Shared): void => {
  defineObject(builder, shared);
  defineQueries(builder, shared);
  defineRecordFeedback(builder, shared);
  defineRecordFeedbacks(builder, shared);
};

const defineObject = (builder: Builder, { type, node, channel }: Shared): void => {
  const source = builder.enumType("FeedbackSource", { values: FEEDBACK_SOURCES });
  const feedback = type<Feedback>("Feedback");
  feedback.implement({
    interfaces: [node],
    fields: (t) => ({
      channel: t.field({
        type: channel,
        resolve: async ({ orderId }, _, { loaders }) => (await need(loaders.order.load(orderId))).channel,
      }),
      channelAccount: t.field({
        type: type<ChannelAccount>("ChannelAccount"),
        resolve: async ({ orderId }, _, { loaders }) => {
          const { channelAccountId } = await need(loaders.order.load(orderId));
          return need(loaders.channelAccount.load(channelAccountId));
        },
      }),
      order: t.field({ type: type<Order>("Order"), resolve: (row, _, { loaders }) => need(loaders.order.load(row.orderId)) }),
      rating: t.exposeInt("rating"),
      isNegative: t.boolean({ resolve: isNegativeFeedback }),
      comment: t.exposeString("comment", { nullable: true }),
      leftAt: t.expose("leftAt", { type: "DateTime" }),
      removedAt: t.expose("removedAt", { type: "DateTime", nullable: true }),
      source: t.expose("source", { type: source }),
      recordedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.recordedBy)),
      }),
      createdAt: t.expose("createdAt", { type: "DateTime" }),
    }),
  });
  builder.objectFields(type<Order>("Order"), (t) => ({
    feedback: t.field({
      type: feedback,
      nullable: true,
      resolve: ({ id }, _, { loaders }) => loaders.feedbackOfOrder.load(id),
    }),
  }));
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    feedback: t.field({
      type: feedback,
      nullable: true,
      resolve: ({ orderId }, _, { loaders }) => (orderId === null ? null : loaders.feedbackOfOrder.load(orderId)),
    }),
  }));
};

const defineQueries = (builder: Builder, { type, channel, connections, dateTimeRange }: Shared): void => {
  const filter = builder.inputType("FeedbackFilter", {
    fields: (t) => ({
      channel: t.field({ type: channel }),
      orderId: t.id(),
      customerId: t.id(),
      isNegative: t.boolean(),
      leftAt: t.field({ type: dateTimeRange }),
    }),
  });
  builder.queryFields((t) => ({
    feedback: t.field({
      type: type<Feedback>("Feedback"),
      nullable: true,
      authScopes: { may: "order.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.feedback.load(id),
    }),
    feedbacks: t.field({
      type: connections<Feedback>("Feedback", type<Feedback>("Feedback")),
      authScopes: { may: "order.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("feedback", text));
        return pageById(await ctx.read(listFeedbacks, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
};

const defineRecordFeedback = (builder: Builder, { type, union }: Shared): void => {
  type<{ feedback: Feedback }>("RecordFeedbackSuccess").implement({
    fields: (t) => ({ feedback: t.field({ type: type<Feedback>("Feedback"), resolve: (row) => row.feedback }) }),
  });
  const input = builder.inputType("RecordFeedbackInput", {
    fields: (t) => ({
      orderId: t.id({ required: true }),
      rating: t.int({ required: true }),
      comment: t.string(),
      leftAt: t.field({ type: "DateTime", required: true }),
      removedAt: t.field({ type: "DateTime" }),
    }),
  });
  builder.mutationField("recordFeedback", (t) =>
    t.field({
      type: union("RecordFeedbackResult", ["RecordFeedbackSuccess", "OrderNotFound", "InvalidInput"]),
      // Who tells us of the marketplace's claims tells us of its feedback.
      authScopes: { may: "claim.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordFeedback, args.input),
    }),
  );
};

type Imported = { readonly rows: RecordedFeedback[]; readonly changed: number; readonly refused: number };

const defineRecordFeedbacks = (builder: Builder, { type, union, invalidInput }: Shared): void => {
  const given = builder.inputType("FeedbackRowInput", {
    fields: (t) => ({
      orderExternalId: t.string({ required: true }),
      rating: t.int({ required: true }),
      comment: t.string(),
      leftAt: t.field({ type: "DateTime", required: true }),
      removedAt: t.field({ type: "DateTime" }),
    }),
  });
  const input = builder.inputType("RecordFeedbacksInput", {
    fields: (t) => ({ channelAccountId: t.id({ required: true }), feedbacks: t.field({ type: [given], required: true }) }),
  });
  const row = builder.objectRef<RecordedFeedback>("RecordFeedbacksRow").implement({
    fields: (t) => ({
      orderExternalId: t.exposeString("orderExternalId"),
      feedback: t.field({ type: type<Feedback>("Feedback"), nullable: true, resolve: (result) => result.feedback }),
      problem: t.field({ type: invalidInput, nullable: true, resolve: (result) => result.problem }),
    }),
  });
  type<Imported>("RecordFeedbacksSuccess").implement({
    fields: (t) => ({
      rows: t.field({ type: [row], resolve: ({ rows }) => rows }),
      changed: t.exposeInt("changed"),
      refused: t.exposeInt("refused"),
    }),
  });
  builder.mutationField("recordFeedbacks", (t) =>
    t.field({
      type: union("RecordFeedbacksResult", ["RecordFeedbacksSuccess", "ChannelAccountNotFound", "InvalidInput"]),
      authScopes: { may: "claim.record" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(recordFeedbacks, args.input),
    }),
  );
};
