import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Role } from "../../kernel/actor.ts";
import { isId } from "../../kernel/id.ts";
import type { Problem } from "../../kernel/problem.ts";
import type { ShownDecision } from "../policy/index.ts";
import type { Refund } from "../refund/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { Member, ShownActor } from "../workspace/index.ts";
import { decideEscalation } from "./decide-escalation.command.ts";
import type { Escalation } from "./escalation.store.ts";
import { ESCALATION_KINDS, ESCALATION_STATUSES } from "./escalation.table.ts";
import { defineSubject, loadSubject } from "./escalation-subject.graphql.ts";
import { defineEscalationUpdated } from "./escalation-updated.graphql.ts";
import { listEscalations } from "./list-escalations.query.ts";

const defineEnums = (builder: Builder) => ({
  status: builder.enumType("EscalationStatus", { values: ESCALATION_STATUSES }),
  kind: builder.enumType("EscalationKind", { values: ESCALATION_KINDS }),
});
export type EscalationEnums = ReturnType<typeof defineEnums>;

export const defineEscalation = (builder: Builder, shared: Shared, lists: Lists): void => {
  const { type, node, role } = shared;
  const enums = defineEnums(builder);
  const { status, kind } = enums;
  const subject = defineSubject(builder, shared);
  const escalation = type<Escalation>("Escalation");
  escalation.implement({
    interfaces: [node],
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      targetRole: t.expose("targetRole", { type: role }),
      status: t.expose("status", { type: status }),
      version: t.exposeInt("version"),
      subject: t.field({ type: subject, resolve: (row, _, { loaders }) => loadSubject(row, loaders) }),
      refund: t.field({
        type: type<Refund>("Refund"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.refundId === null ? null : loaders.refund.load(row.refundId)),
      }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.ticketId === null ? null : loaders.ticket.load(row.ticketId)),
      }),
      rules: t.exposeStringList("rules"),
      requestedBy: t.field({
        type: type<ShownActor>("Actor"),
        resolve: (row, _, { loaders }) => need(loaders.actor.load(row.requestedBy)),
      }),
      requestedAt: t.expose("requestedAt", { type: "DateTime" }),
      requestNote: t.exposeString("requestNote", { nullable: true }),
      assignee: t.field({
        type: type<Member>("Member"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.assigneeId === null ? null : loaders.member.load(row.assigneeId)),
      }),
      expiresAt: t.expose("expiresAt", { type: "DateTime" }),
      decidedBy: t.field({
        type: type<ShownActor>("Actor"),
        nullable: true,
        resolve: (row, _, { loaders }) => (row.decidedBy === null ? null : loaders.actor.load(row.decidedBy)),
      }),
      decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true }),
      note: t.exposeString("note", { nullable: true }),
      waitingSeconds: t.int({
        resolve: (row, _, { clock }) =>
          Math.max(0, Math.floor(((row.decidedAt ?? clock.now()).getTime() - row.requestedAt.getTime()) / 1000)),
      }),
    }),
  });
  const filter = builder.inputType("EscalationFilter", {
    fields: (t) => ({ status: t.field({ type: [status] }), targetRole: t.field({ type: role }) }),
  });
  builder.queryFields((t) => ({
    escalation: t.field({
      type: escalation,
      nullable: true,
      authScopes: { may: "escalation.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.escalation.load(id),
    }),
    escalations: t.field({
      type: lists.escalations,
      authScopes: { may: "escalation.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("escalation", text));
        return pageById(await ctx.read(listEscalations, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
  defineDecide(builder, shared);
  defineEscalationUpdated(builder, shared, enums);
};

type Success = { escalation: Escalation; decision: ShownDecision | null; replayed: boolean };

const defineDecide = (builder: Builder, { type, union, problem, plainProblem, role }: Shared): void => {
  plainProblem("EscalationNotFound");
  type<Problem<string, { escalation: Escalation }>>("EscalationAlreadyDecided").implement({
    interfaces: [problem],
    fields: (t) => ({ escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }) }),
  });
  type<Problem<string, { requiredRole: Role }>>("DeciderLacksRole").implement({
    interfaces: [problem],
    fields: (t) => ({ requiredRole: t.expose("requiredRole", { type: role }) }),
  });
  type<Success>("DecideEscalationSuccess").implement({
    fields: (t) => ({
      escalation: t.field({ type: type<Escalation>("Escalation"), resolve: (row) => row.escalation }),
      refund: t.field({
        type: type<Refund>("Refund"),
        nullable: true,
        resolve: ({ escalation }, _, { loaders }) =>
          escalation.refundId === null ? null : loaders.refund.load(escalation.refundId),
      }),
      decision: t.field({ type: type<ShownDecision>("Decision"), nullable: true, resolve: (row) => row.decision }),
      replayed: t.exposeBoolean("replayed"),
    }),
  });
  const input = builder.inputType("DecideEscalationInput", {
    fields: (t) => ({
      escalationId: t.id({ required: true }),
      verdict: t.field({
        type: builder.enumType("EscalationVerdict", { values: ["APPROVE", "REJECT"] as const }),
        required: true,
      }),
      note: t.string({ required: true }),
      idempotencyKey: t.field({ type: "IdempotencyKey", required: true }),
    }),
  });
  const result = union("DecideEscalationResult", [
    "DecideEscalationSuccess",
    "EscalationNotFound",
    "EscalationAlreadyDecided",
    "DeciderIsRequester",
    "DeciderLacksRole",
    "NoteLacksSubstance",
    "OrderNotOnTicket",
    "RefundCurrencyMismatch",
    "RefundNotSupported",
    "FulfilmentForbidsRefund",
    "OrderNotShipped",
    "RefundExceedsBalance",
    "InvalidInput",
    "IdempotencyKeyReused",
  ]);
  builder.mutationField("decideEscalation", (t) =>
    t.field({
      type: result,
      authScopes: { may: "escalation.decide" },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, ctx) => ctx.run(decideEscalation, { input: args.input, capabilitiesOf: ctx.capabilitiesOf }),
    }),
  );
};
