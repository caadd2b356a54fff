import type { Builder } from "../../graphql/builder.ts";
import { pageById, pageRequest } from "../../graphql/connection.ts";
import type { Lists } from "../../graphql/lists.ts";
import { findNode } from "../../graphql/node.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import { isId } from "../../kernel/id.ts";
import type { Refund } from "../refund/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { Member, ShownActor } from "../workspace/index.ts";
import { defineAssignEscalation } from "./assign-escalation.graphql.ts";
import { defineDecideEscalation } from "./decide-escalation.graphql.ts";
import { defineEscalateTicket } from "./escalate-ticket.graphql.ts";
import { defineEscalationSettings } from "./escalation-settings.graphql.ts";
import type { Escalation } from "./escalation.store.ts";
import { ESCALATION_KINDS, ESCALATION_STATUSES, SUBJECT_KINDS } from "./escalation.table.ts";
import { defineEscalationUpdated } from "./escalation-updated.graphql.ts";
import { listEscalations } from "./list-escalations.query.ts";

const defineEnums = (builder: Builder) => ({
  status: builder.enumType("EscalationStatus", { values: ESCALATION_STATUSES }),
  kind: builder.enumType("EscalationKind", { values: ESCALATION_KINDS }),
  subjectKind: builder.enumType("EscalationSubjectKind", { values: SUBJECT_KINDS }),
});
export type EscalationEnums = ReturnType<typeof defineEnums>;

export const defineEscalation = (builder: Builder, shared: Shared, lists: Lists): void => {
  const enums = defineEnums(builder);
  defineEscalationType(builder, shared, enums);
  defineQueries(builder, shared, lists, enums);
  defineDecideEscalation(builder, shared);
  defineEscalateTicket(builder, shared, enums);
  defineAssignEscalation(builder, shared);
  defineEscalationSettings(builder, shared, enums);
  defineEscalationUpdated(builder, shared, enums);
};

const defineEscalationType = (builder: Builder, shared: Shared, { status, kind, subjectKind }: EscalationEnums): void => {
  const { type, node, role } = shared;
  type<Escalation>("Escalation").implement({
    interfaces: [node],
    fields: (t) => ({
      kind: t.expose("kind", { type: kind }),
      targetRole: t.expose("targetRole", { type: role }),
      status: t.expose("status", { type: status }),
      version: t.exposeInt("version"),
      subjectKind: t.expose("subjectKind", { type: subjectKind }),
      subject: t.field({ type: node, nullable: true, resolve: ({ subjectId }, _, ctx) => findNode(subjectId, ctx) }),
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
};

const defineQueries = (
  builder: Builder,
  { type, role }: Shared,
  lists: Lists,
  { status, subjectKind }: EscalationEnums,
): void => {
  const escalation = type<Escalation>("Escalation");
  const filter = builder.inputType("EscalationFilter", {
    fields: (t) => ({
      status: t.field({ type: [status] }),
      targetRole: t.field({ type: role }),
      assigneeId: t.id(),
      subjectKind: t.field({ type: [subjectKind] }),
    }),
  });
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    escalations: lists.escalations.nested(t, (ctx) => ctx.loaders.escalationPageOfTicket),
  }));
  builder.queryFields((t) => ({
    escalation: t.field({
      type: escalation,
      nullable: true,
      authScopes: { may: "escalation.read" },
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { loaders }) => loaders.escalation.load(id),
    }),
    escalations: t.field({
      type: lists.escalations.connection,
      authScopes: { may: "escalation.read" },
      args: { filter: t.arg({ type: filter }), first: t.arg.int({ required: true, defaultValue: 20 }), after: t.arg.string() },
      resolve: async (_, args, ctx) => {
        const page = pageRequest(args, (text) => isId("escalation", text));
        return pageById(await ctx.read(listEscalations, { filter: args.filter ?? {}, page }), page);
      },
    }),
  }));
};
