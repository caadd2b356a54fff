import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Role } from "../../kernel/actor.ts";
import type { Money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Escalation } from "../escalation/index.ts";
import type { GuardAction, ShownDecision } from "../policy/index.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import type { IntentStatus } from "../submission/index.ts";
import { cancelOrder } from "./cancel-order.command.ts";
import { cancellationPreview } from "./cancellation-preview.query.ts";
import type { CancellationRefusal } from "./cancellation-refusal.ts";
import type { CancellationEnums } from "./cancellation.graphql.ts";
import type { Cancellation } from "./cancellation.store.ts";
import { resolveUnknownCancellation } from "./resolve-unknown-cancellation.command.ts";

type Refusal<Details extends object = object> = Problem<string, { decision: ShownDecision } & Details>;

export const defineCancellationActions = (builder: Builder, shared: Shared, enums: CancellationEnums): void => {
  defineRefusals(shared);
  definePreview(builder, shared, enums);
  defineCancelOrder(builder, shared, enums);
  defineResolve(builder, shared, enums);
};

const defineRefusals = ({ type, problem, policyRefusal, fulfilment, orderStatus, guardedAction }: Shared): void => {
  const interfaces = [problem, policyRefusal] as const;
  type<Refusal<{ reason: string }>>("CancellationNotSupported").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ reason: t.exposeString("reason") }),
  });
  type<Refusal<{ fulfilment: Fulfilment; guidance: string }>>("FulfilmentForbidsCancellation").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ fulfilment: t.expose("fulfilment", { type: fulfilment }), guidance: t.exposeString("guidance") }),
  });
  type<Refusal<{ cancellationId: string }>>("CancellationUnderWay").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      cancellation: t.field({
        type: type<Cancellation>("Cancellation"),
        resolve: (row, _, { loaders }) => need(loaders.cancellation.load(row.cancellationId)),
      }),
    }),
  });
  type<Refusal<{ orderStatus: OrderStatus; alternative: GuardAction | null }>>("OrderNotCancellable").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      orderStatus: t.expose("orderStatus", { type: orderStatus }),
      alternative: t.expose("alternative", { type: guardedAction, nullable: true }),
    }),
  });
  type<Refusal<{ refunded: Money }>>("OrderHasRefunds").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ refunded: t.expose("refunded", { type: "Money" }) }),
  });
};

type Preview = {
  readonly decision: ShownDecision;
  readonly refusal: CancellationRefusal | null;
  readonly amount: Money;
  readonly escalatesTo: Role | null;
};

const definePreview = (builder: Builder, { type, union, role, policyRefusal }: Shared, { reason }: CancellationEnums): void => {
  type<Preview>("CancellationPreview").implement({
    fields: (t) => ({
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      refusal: t.field({ type: policyRefusal, nullable: true, resolve: (row) => row.refusal }),
      amount: t.field({ type: "Money", resolve: (row) => row.amount }),
      escalatesTo: t.field({ type: role, nullable: true, resolve: (row) => row.escalatesTo }),
    }),
  });
  const input = builder.inputType("CancellationPreviewInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      orderId: t.id({ required: true }),
      reason: t.field({ type: reason, required: true }),
      note: t.string(),
    }),
  });
  const result = union("CancellationPreviewResult", ["CancellationPreview", "TicketNotFound", "OrderNotFound", "InvalidInput"]);
  builder.queryField("cancellationPreview", (t) =>
    t.field({
      type: result,
      authScopes: { may: "order.cancel" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.read(cancellationPreview, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

type Success = { cancellation: Cancellation; decision: ShownDecision; replayed: boolean };

const defineOutcomes = ({ type }: Shared): void => {
  type<Success>("CancelOrderSuccess").implement({
    fields: (t) => ({
      cancellation: t.field({ type: type<Cancellation>("Cancellation"), resolve: (row) => row.cancellation }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  type<Success & { escalation: Escalation }>("CancelOrderEscalated").implement({
    fields: (t) => ({
      cancellation: t.field({ type: type<Cancellation>("Cancellation"), resolve: (row) => row.cancellation }),
      escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
};

const defineCancelOrder = (builder: Builder, shared: Shared, { reason }: CancellationEnums): void => {
  defineOutcomes(shared);
  const input = builder.inputType("CancelOrderInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      orderId: t.id({ required: true }),
      reason: t.field({ type: reason, required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = shared.union("CancelOrderResult", [
    "CancelOrderSuccess",
    "CancelOrderEscalated",
    "TicketNotFound",
    "OrderNotFound",
    "InvalidInput",
    "IdempotencyKeyReused",
    "OrderNotOnTicket",
    "CancellationNotSupported",
    "FulfilmentForbidsCancellation",
    "CancellationUnderWay",
    "OrderNotCancellable",
    "OrderHasRefunds",
    "NoteLacksSubstance",
    "PolicyForbids",
  ]);
  builder.mutationField("cancelOrder", (t) =>
    t.field({
      type: result,
      authScopes: { may: "order.cancel" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(cancelOrder, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

const defineResolve = (builder: Builder, { type, union, problem, plainProblem }: Shared, { status }: CancellationEnums): void => {
  plainProblem("CancellationNotFound");
  type<Problem<string, { status: IntentStatus }>>("CancellationNotUnresolved").implement({
    interfaces: [problem],
    fields: (t) => ({ status: t.expose("status", { type: status }) }),
  });
  type<{ cancellation: Cancellation; replayed: boolean }>("ResolveUnknownCancellationSuccess").implement({
    fields: (t) => ({
      cancellation: t.field({ type: type<Cancellation>("Cancellation"), resolve: (row) => row.cancellation }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const finding = builder.enumType("UnknownCancellationFinding", {
    values: ["EXECUTED", "NOT_EXECUTED", "REFUSED_BY_CHANNEL"] as const,
  });
  const input = builder.inputType("ResolveUnknownCancellationInput", {
    fields: (t) => ({
      cancellationId: t.id({ required: true }),
      finding: t.field({ type: finding, required: true }),
      reference: t.string({ required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("ResolveUnknownCancellationResult", [
    "ResolveUnknownCancellationSuccess",
    "CancellationNotFound",
    "CancellationNotUnresolved",
    "DeciderIsRequester",
    "NoteTooShort",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  builder.mutationField("resolveUnknownCancellation", (t) =>
    t.field({
      type: result,
      authScopes: { may: "refund.resolve" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(resolveUnknownCancellation, args.input),
    }),
  );
};
