import type { Builder } from "../../graphql/builder.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Order } from "../order/index.ts";
import type { PolicyConditions } from "../policy/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { Authority } from "./authority.policy.ts";
import { viewerAuthority } from "./authority.query.ts";
import type { AvailableAction } from "./available-actions.query.ts";
import type { ActionReason } from "./judge-actions.policy.ts";

export const defineAuthority = (builder: Builder, shared: Shared): void => {
  const authority = defineStanding(builder, shared);
  defineAvailableActions(builder, shared, authority);
  builder.objectFields(shared.type<RequestContext>("Viewer"), (t) => ({
    authority: t.field({
      type: [authority],
      authScopes: { may: "refund.read" },
      resolve: (_, __, ctx) => ctx.read(viewerAuthority, undefined),
    }),
  }));
};

const defineStanding = (builder: Builder, { type, limitScope, guardedAction, decisionOutcome, role }: Shared) =>
  builder.objectRef<Authority>("Authority").implement({
    fields: (t) => ({
      action: t.expose("action", { type: guardedAction }),
      rule: t.exposeString("rule"),
      about: t.exposeString("about", { nullable: true }),
      per: t.expose("per", { type: limitScope }),
      windowDays: t.exposeInt("windowDays", { nullable: true }),
      limit: t.expose("limit", { type: "Money" }),
      used: t.expose("used", { type: "Money", nullable: true }),
      remaining: t.expose("remaining", { type: "Money", nullable: true }),
      resetsAt: t.expose("resetsAt", { type: "DateTime", nullable: true }),
      otherwise: t.expose("otherwise", { type: decisionOutcome }),
      escalatesTo: t.expose("escalatesTo", { type: role, nullable: true }),
      when: t.expose("when", { type: type<PolicyConditions>("PolicyConditions"), nullable: true }),
    }),
  });

const defineAvailableActions = (builder: Builder, shared: Shared, authority: ReturnType<typeof defineStanding>): void => {
  const { type, guardedAction, decisionOutcome, role, refundReason } = shared;
  const reason = builder.objectRef<ActionReason>("ActionReason").implement({
    fields: (t) => ({ rule: t.exposeString("rule"), sentence: t.exposeString("sentence") }),
  });
  const action = builder.objectRef<AvailableAction>("AvailableAction").implement({
    fields: (t) => ({
      action: t.expose("action", { type: guardedAction }),
      outcome: t.expose("outcome", { type: decisionOutcome }),
      reasons: t.field({ type: [reason], resolve: ({ reasons }) => [...reasons] }),
      remaining: t.expose("remaining", { type: "Money", nullable: true }),
      authority: t.field({ type: [authority], resolve: (row) => [...row.authority] }),
      escalatesTo: t.expose("escalatesTo", { type: role, nullable: true }),
      order: t.field({
        type: type<Order>("Order"),
        nullable: true,
        resolve: ({ orderId }, _, { loaders }) => (orderId === null ? null : need(loaders.order.load(orderId))),
      }),
    }),
  });
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    availableActions: t.field({
      type: [action],
      authScopes: { may: "ticket.read" },
      args: { refundReason: t.arg({ type: refundReason }) },
      resolve: async ({ id }, args, ctx) => {
        const { actor, permissions, clock, capabilitiesOf } = ctx;
        const asker = { actor, permissions, clock, capabilitiesOf };
        const key = { ticketId: id, refundReason: args.refundReason ?? null, asker };
        return [...(await ctx.loaders.availableActionsOfTicket.load(key))];
      },
    }),
  }));
};
