import type { Supported } from "../../connectors/channel.ts";
import type { Builder } from "../../graphql/builder.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Role } from "../../kernel/actor.ts";
import type { Money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { Escalation } from "../escalation/index.ts";
import { macroByKey } from "../macro/index.ts";
import type { Macro } from "../macro/index.ts";
import type { ShownDecision } from "../policy/index.ts";
import { refundOrder } from "./refund-order.command.ts";
import { refundPreview } from "./refund-preview.query.ts";
import type { ComponentRef, RefundEnums, ShownComponent } from "./refund.graphql.ts";
import type { Fulfilment, OrderStatus } from "./refund.policy.ts";
import type { RefundStatus } from "./refund-status.policy.ts";
import type { Refund } from "./refund.store.ts";
import type { RefundRefusal } from "./refusal.ts";
import { resolveUnknownRefund } from "./resolve-unknown-refund.command.ts";

type Refusal<Details extends object = object> = Problem<string, { decision: ShownDecision } & Details>;
type NoteMinimum = { minimumLetters: number; minimumCharactersUnspaced: number };

export const defineRefundActions = (builder: Builder, shared: Shared, enums: RefundEnums, component: ComponentRef): void => {
  const refusal = defineRefusals(builder, shared);
  const lines = defineLineInput(builder, shared);
  definePreview(builder, shared, enums, component, { refusal, lines });
  defineRefundOrder(builder, shared, enums, lines);
  defineResolve(builder, shared, enums);
};

const defineRefusals = (builder: Builder, shared: Shared) => {
  const { type, problem, policyRefusal: refusal, fulfilment, orderStatus, guardedAction } = shared;
  const interfaces = [problem, refusal] as const;
  type<Refusal>("OrderNotOnTicket").implement({ interfaces: [...interfaces] });
  type<Refusal<{ expected: string }>>("RefundCurrencyMismatch").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ expected: t.expose("expected", { type: "CurrencyCode" }) }),
  });
  type<Refusal<{ reason: string }>>("RefundNotSupported").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ reason: t.exposeString("reason") }),
  });
  type<Refusal<{ fulfilment: Fulfilment; guidance: string }>>("FulfilmentForbidsRefund").implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      fulfilment: t.expose("fulfilment", { type: fulfilment }),
      guidance: t.exposeString("guidance"),
      macro: t.field({
        type: type<Macro>("Macro"),
        nullable: true,
        resolve: (_, __, ctx) => ctx.read(macroByKey, "fba-refund-by-amazon"),
      }),
    }),
  });
  type<Refusal<{ orderStatus: OrderStatus; alternative: "CANCELLATION"; alternativeCapability: Supported<object> }>>(
    "OrderNotShipped",
  ).implement({
    interfaces: [...interfaces],
    fields: (t) => ({
      orderStatus: t.expose("orderStatus", { type: orderStatus }),
      alternative: t.expose("alternative", { type: guardedAction }),
      alternativeCapability: t.field({
        type: type<Supported<object>>("Capability"),
        resolve: (row) => row.alternativeCapability,
      }),
    }),
  });
  type<Refusal<{ remaining: Money }>>("RefundExceedsBalance").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ remaining: t.expose("remaining", { type: "Money" }) }),
  });
  type<Refusal<{ rule: string }>>("PolicyForbids").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ rule: t.exposeString("rule") }),
  });
  const noteRule = defineNoteRule(shared);
  type<Refusal<{ minimum: NoteMinimum }>>("NoteLacksSubstance").implement({
    interfaces: [...interfaces],
    fields: (t) => ({ minimum: t.field({ type: noteRule, resolve: (row) => row.minimum }) }),
  });
  type<Problem<string, { minimum: NoteMinimum }>>("NoteTooShort").implement({
    interfaces: [problem],
    fields: (t) => ({ minimum: t.field({ type: noteRule, resolve: (row) => row.minimum }) }),
  });
  return refusal;
};

const defineNoteRule = ({ type }: Shared) =>
  type<NoteMinimum>("NoteRule").implement({
    fields: (t) => ({
      minimumLetters: t.exposeInt("minimumLetters"),
      minimumCharactersUnspaced: t.exposeInt("minimumCharactersUnspaced"),
    }),
  });

const defineLineInput = (builder: Builder, { priceComponent, moneyInput }: Shared) => {
  const part = builder.inputType("RefundComponentInput", {
    fields: (t) => ({
      component: t.field({ type: priceComponent, required: true }),
      amount: t.field({ type: moneyInput, required: true }),
    }),
  });
  return builder.inputType("RefundLineInput", {
    fields: (t) => ({ orderLineId: t.id({ required: true }), components: t.field({ type: [part], required: true }) }),
  });
};
type LineInput = ReturnType<typeof defineLineInput>;

type Preview = {
  readonly orderId: string;
  readonly decision: ShownDecision;
  readonly refusal: RefundRefusal | null;
  readonly amount: Money | null;
  readonly components: readonly Omit<ShownComponent, "orderId">[];
  readonly escalatesTo: Role | null;
};

const definePreview = (
  builder: Builder,
  { type, union, role, moneyInput }: Shared,
  { kind, reason }: RefundEnums,
  component: ComponentRef,
  { refusal, lines }: { refusal: ReturnType<typeof defineRefusals>; lines: LineInput },
): void => {
  type<Preview>("RefundPreview").implement({
    fields: (t) => ({
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      refusal: t.field({ type: refusal, nullable: true, resolve: (row) => row.refusal }),
      amount: t.field({ type: "Money", nullable: true, resolve: (row) => row.amount }),
      components: t.field({
        type: [component],
        resolve: ({ orderId, components }) => components.map((part) => ({ ...part, orderId })),
      }),
      escalatesTo: t.field({ type: role, nullable: true, resolve: (row) => row.escalatesTo }),
    }),
  });
  const input = builder.inputType("RefundPreviewInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      orderId: t.id({ required: true }),
      kind: t.field({ type: kind, required: true }),
      amount: t.field({ type: moneyInput }),
      lines: t.field({ type: [lines] }),
      reason: t.field({ type: reason, required: true }),
      note: t.string(),
    }),
  });
  const result = union("RefundPreviewResult", ["RefundPreview", "TicketNotFound", "OrderNotFound", "InvalidInput"]);
  builder.queryField("refundPreview", (t) =>
    t.field({
      type: result,
      authScopes: { may: "refund.order" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.read(refundPreview, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

type Success = { refund: Refund; decision: ShownDecision; replayed: boolean };

const defineRefundOrder = (
  builder: Builder,
  { type, union, moneyInput }: Shared,
  { kind, reason }: RefundEnums,
  lines: LineInput,
): void => {
  type<Success>("RefundOrderSuccess").implement({
    fields: (t) => ({
      refund: t.field({ type: type<Refund>("Refund"), resolve: (row) => row.refund }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  type<Success & { escalation: Escalation }>("RefundOrderEscalated").implement({
    fields: (t) => ({
      refund: t.field({ type: type<Refund>("Refund"), resolve: (row) => row.refund }),
      escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }),
      decision: t.field({ type: type<ShownDecision>("Decision"), resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("RefundOrderInput", {
    fields: (t) => ({
      ticketId: t.id({ required: true }),
      orderId: t.id({ required: true }),
      kind: t.field({ type: kind, required: true }),
      amount: t.field({ type: moneyInput }),
      lines: t.field({ type: [lines] }),
      reason: t.field({ type: reason, required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("RefundOrderResult", [
    "RefundOrderSuccess",
    "RefundOrderEscalated",
    "TicketNotFound",
    "OrderNotFound",
    "InvalidInput",
    "IdempotencyKeyReused",
    "OrderNotOnTicket",
    "RefundCurrencyMismatch",
    "RefundNotSupported",
    "FulfilmentForbidsRefund",
    "OrderNotShipped",
    "RefundExceedsBalance",
    "NoteLacksSubstance",
    "PolicyForbids",
  ]);
  builder.mutationField("refundOrder", (t) =>
    t.field({
      type: result,
      authScopes: { may: "refund.order" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(refundOrder, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};

const defineResolve = (builder: Builder, { type, union, problem, plainProblem }: Shared, { status }: RefundEnums): void => {
  plainProblem("RefundNotFound");
  plainProblem("DeciderIsRequester");
  type<Problem<string, { status: RefundStatus }>>("RefundNotUnresolved").implement({
    interfaces: [problem],
    fields: (t) => ({ status: t.expose("status", { type: status }) }),
  });
  type<{ refund: Refund; replayed: boolean }>("ResolveUnknownRefundSuccess").implement({
    fields: (t) => ({
      refund: t.field({ type: type<Refund>("Refund"), resolve: (row) => row.refund }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const finding = builder.enumType("UnknownRefundFinding", {
    values: ["EXECUTED", "NOT_EXECUTED", "REFUSED_BY_CHANNEL"] as const,
  });
  const input = builder.inputType("ResolveUnknownRefundInput", {
    fields: (t) => ({
      refundId: t.id({ required: true }),
      finding: t.field({ type: finding, required: true }),
      reference: t.string({ required: true }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("ResolveUnknownRefundResult", [
    "ResolveUnknownRefundSuccess",
    "RefundNotFound",
    "RefundNotUnresolved",
    "DeciderIsRequester",
    "NoteTooShort",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  builder.mutationField("resolveUnknownRefund", (t) =>
    t.field({
      type: result,
      authScopes: { may: "refund.resolve" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(resolveUnknownRefund, args.input),
    }),
  );
};
