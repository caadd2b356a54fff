import type { Mode } from "../../connectors/channel.ts";
import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import { attemptFields, transitionFields } from "../../graphql/intent-fields.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import type { Escalation } from "../escalation/index.ts";
import type { Order } from "../order/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { defineCancellationActions } from "./cancellation-actions.graphql.ts";
import { defineCancellationUpdated } from "./cancellation-updated.graphql.ts";
import type { Cancellation, CancellationAttempt, CancellationEvidence, CancellationTransition } from "./cancellation.store.ts";
import { CANCELLATION_STATUSES } from "./cancellation.table.ts";
import { listCancellations } from "./list-cancellations.query.ts";
import { defineModifyOrder } from "./modify-order.graphql.ts";

const defineEnums = (builder: Builder, { cancellationReason }: Shared) => ({
  status: builder.enumType("CancellationStatus", { values: CANCELLATION_STATUSES }),
  reason: cancellationReason,
});
export type CancellationEnums = ReturnType<typeof defineEnums>;

export const defineCancellation = (builder: Builder, shared: Shared, lists: Lists): void => {
  const enums = defineEnums(builder, shared);
  defineCancellationType(builder, shared, enums);
  defineCancellationQueries(builder, shared, lists, enums);
  defineCancellationActions(builder, shared, enums);
  defineModifyOrder(builder, shared);
  defineCancellationUpdated(builder, shared, enums);
};

const defineCancellationType = (builder: Builder, shared: Shared, enums: CancellationEnums): void => {
  const { type, node, mode } = shared;
  const transition = builder.objectRef<CancellationTransition>("CancellationTransition").implement({
    fields: (t) => ({
      from: t.expose("fromStatus", { type: enums.status, nullable: true }),
      to: t.expose("toStatus", { type: enums.status }),
      ...transitionFields(t, shared),
    }),
  });
  const attempt = builder
    .objectRef<CancellationAttempt>("CancellationAttempt")
    .implement({ fields: (t) => attemptFields(t, shared) });
  type<Cancellation>("Cancellation").implement({
    interfaces: [node],
    fields: (t) => ({
      order: t.field({ type: type<Order>("Order"), resolve: (row, _, { loaders }) => need(loaders.order.load(row.orderId)) }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.ticketId)),
      }),
      amount: t.field({ type: "Money", resolve: (row) => money(row.amountMinor, row.currencyCode) }),
      reason: t.expose("reason", { type: enums.reason }),
      note: t.exposeString("note"),
      status: t.expose("status", { type: enums.status }),
      statusHistory: t.field({
        type: [transition],
        resolve: ({ id }, _, { loaders }) => loaders.transitionsOfCancellation.load(id),
      }),
      attempts: t.field({ type: [attempt], resolve: ({ id }, _, { loaders }) => loaders.attemptsOfCancellation.load(id) }),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: (row, _, { loaders }) => need(loaders.decision.load(row.decisionId)),
      }),
      escalation: t.field({
        type: type<Escalation>("Escalation"),
        nullable: true,
        resolve: async ({ id }, _, { loaders }) => (await loaders.escalationsOfSubject.load(id))[0] ?? null,
      }),
      evidence: t.field({
        type: [type<CancellationEvidence>("Evidence")],
        resolve: ({ id }, _, { loaders }) => loaders.evidenceOfCancellation.load(id),
      }),
      requestedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.requestedBy)),
      }),
      requestedAt: t.expose("requestedAt", { type: "DateTime" }),
      mode: t.field({
        type: mode,
        resolve: async (row, _, { loaders }): Promise<Mode> =>
          (await need(loaders.channelAccount.load(row.channelAccountId))).mode,
      }),
    }),
  });
};

const defineCancellationQueries = (builder: Builder, { type }: Shared, lists: Lists, { status }: CancellationEnums): void => {
  const filter = builder.inputType("CancellationFilter", {
    fields: (t) => ({ status: t.field({ type: [status] }), orderId: t.id(), ticketId: t.id() }),
  });
  builder.queryFields((t) => ({
    cancellation: t.field({
      type: type<Cancellation>("Cancellation"),
      nullable: true,
      authScopes: { may: "refund.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.cancellation.load(id),
    }),
    cancellations: t.field({
      type: lists.cancellations,
      authScopes: { may: "refund.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("cancellation", text));
        return pageById(await ctx.read(listCancellations, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
  builder.objectField(type<Order>("Order"), "cancellations", (t) =>
    t.field({
      type: [type<Cancellation>("Cancellation")],
      authScopes: { may: "refund.read" },
      resolve: ({ id }, _, { loaders }) => loaders.cancellationsOfOrder.load(id),
    }),
  );
};
