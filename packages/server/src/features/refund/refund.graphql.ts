import type { Mode, PriceComponent } from "../../connectors/channel.ts";
import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import { attemptFields, transitionFields } from "../../graphql/intent-fields.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { Escalation } from "../escalation/index.ts";
import { showLine } from "../order/index.ts";
import type { Order, ShownLine } from "../order/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import { listRefunds } from "./list-refunds.query.ts";
import { defineRefundActions } from "./refund-actions.graphql.ts";
import { defineRefundUpdated } from "./refund-updated.graphql.ts";
import type { Refund, RefundAttempt, RefundEvidence, RefundTransition } from "./refund.store.ts";
import { EVIDENCE_KINDS, REFUND_STATUSES } from "./refund.table.ts";

export type ShownComponent = {
  readonly orderId: string;
  readonly orderLineId: string;
  readonly component: PriceComponent;
  readonly amount: Money;
};

const defineEnums = (builder: Builder, { refundReason }: Shared) => ({
  status: builder.enumType("RefundStatus", { values: REFUND_STATUSES }),
  kind: builder.enumType("RefundKind", { values: ["FULL", "PARTIAL"] as const }),
  reason: refundReason,
});
export type RefundEnums = ReturnType<typeof defineEnums>;

export const defineRefund = (builder: Builder, shared: Shared, lists: Lists): void => {
  const enums = defineEnums(builder, shared);
  const component = defineComponent(builder, shared);
  defineRefundType(builder, shared, enums, component);
  defineRefundQueries(builder, shared, lists, enums);
  defineRefundActions(builder, shared, enums, component);
  defineRefundUpdated(builder, shared, enums);
};

const defineComponent = (builder: Builder, { type, priceComponent }: Shared) => {
  const component = type<ShownComponent>("RefundComponent");
  component.implement({
    fields: (t) => ({
      line: t.field({
        type: type<ShownLine>("OrderLine"),
        resolve: async (part, _, { loaders }) => {
          const [line, order] = await Promise.all([
            need(loaders.orderLine.load(part.orderLineId)),
            need(loaders.order.load(part.orderId)),
          ]);
          return showLine(line, order);
        },
      }),
      component: t.expose("component", { type: priceComponent }),
      amount: t.expose("amount", { type: "Money" }),
    }),
  });
  return component;
};
export type ComponentRef = ReturnType<typeof defineComponent>;

const defineRefundType = (builder: Builder, shared: Shared, enums: RefundEnums, component: ComponentRef): void => {
  const { type, node, mode } = shared;
  const transition = builder.objectRef<RefundTransition>("RefundTransition").implement({
    fields: (t) => ({
      from: t.expose("fromStatus", { type: enums.status, nullable: true }),
      to: t.expose("toStatus", { type: enums.status }),
      ...transitionFields(t, shared),
    }),
  });
  const attempt = builder.objectRef<RefundAttempt>("RefundAttempt").implement({ fields: (t) => attemptFields(t, shared) });
  const evidence = defineEvidence(builder, shared);
  type<Refund>("Refund").implement({
    interfaces: [node],
    fields: (t) => ({
      order: t.field({ type: type<Order>("Order"), resolve: (row, _, { loaders }) => need(loaders.order.load(row.orderId)) }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        resolve: (row, _, { loaders }) => need(loaders.ticket.load(row.ticketId)),
      }),
      kind: t.expose("kind", { type: enums.kind }),
      amount: t.field({ type: "Money", resolve: (row) => money(row.amountMinor, row.currencyCode) }),
      components: t.field({
        type: [component],
        resolve: async (row, _, { loaders }) =>
          (await loaders.componentsOfRefund.load(row.id)).map(({ orderLineId, component: part, amountMinor }) => ({
            orderId: row.orderId,
            orderLineId,
            component: part,
            amount: money(amountMinor, row.currencyCode),
          })),
      }),
      reason: t.expose("reason", { type: enums.reason }),
      note: t.exposeString("note"),
      status: t.expose("status", { type: enums.status }),
      statusHistory: t.field({ type: [transition], resolve: ({ id }, _, { loaders }) => loaders.transitionsOfRefund.load(id) }),
      attempts: t.field({ type: [attempt], resolve: ({ id }, _, { loaders }) => loaders.attemptsOfRefund.load(id) }),
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: (row, _, { loaders }) => need(loaders.decision.load(row.decisionId)),
      }),
      escalation: t.field({
        type: type<Escalation>("Escalation"),
        nullable: true,
        resolve: async ({ id }, _, { loaders }) => (await loaders.escalationsOfSubject.load(id))[0] ?? null,
      }),
      evidence: t.field({ type: [evidence], resolve: ({ id }, _, { loaders }) => loaders.evidenceOfRefund.load(id) }),
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

const defineEvidence = (builder: Builder, { type }: Shared) =>
  type<RefundEvidence>("Evidence").implement({
    fields: (t) => ({
      kind: t.expose("kind", {
        type: builder.enumType("EvidenceKind", { values: EVIDENCE_KINDS }),
      }),
      reference: t.exposeString("reference"),
      summary: t.exposeString("summary"),
      seenAt: t.expose("seenAt", { type: "DateTime" }),
    }),
  });

const defineRefundQueries = (builder: Builder, { type, dateTimeRange }: Shared, lists: Lists, { status }: RefundEnums): void => {
  const filter = builder.inputType("RefundFilter", {
    fields: (t) => ({
      status: t.field({ type: [status] }),
      orderId: t.id(),
      ticketId: t.id(),
      requestedBy: t.id(),
      requestedAt: t.field({ type: dateTimeRange }),
    }),
  });
  builder.queryFields((t) => ({
    refund: t.field({
      type: type<Refund>("Refund"),
      nullable: true,
      authScopes: { may: "refund.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.refund.load(id),
    }),
    refunds: t.field({
      type: lists.refunds.connection,
      authScopes: { may: "refund.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("refund", text));
        const { requestedAt, ...rest } = args.filter ?? {};
        const wanted = { ...rest, requestedFrom: requestedAt?.from ?? null, requestedTo: requestedAt?.to ?? null };
        return pageById(await ctx.read(listRefunds, { filter: wanted, page }), page);
      },
    }),
  }));
};
