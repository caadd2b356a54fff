/** What a customer shows of the past: on the customer for the side panel, and one line of it on every ticket of a list. */
import type { Builder } from "../../graphql/builder.ts";
import type { RequestContext } from "../../graphql/context.ts";
import { findNode } from "../../graphql/node.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { Permission } from "../../kernel/actor.ts";
import type { Customer } from "../customer/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ContextSentence } from "./context-summary.policy.ts";
import type { CustomerSegment } from "./buyer-kind.policy.ts";
import { defineBuyerRule } from "./buyer-rule.graphql.ts";
import { definePolicyExceptions } from "./policy-exception.graphql.ts";
import { defineRisk } from "./risk.graphql.ts";
import { BUYER_KINDS, CONTEXT_CODES, kindOf, showLifetimeValue, showSegments, showSummary } from "./shown-history.ts";
import type { TicketContext } from "./ticket-context.store.ts";
import { defineTimeline } from "./timeline.graphql.ts";

/** A customer may be reached through tickets, which more people may read: every field asks for itself. */
const JUDGING: readonly Permission[] = ["customer.read", "ticket.read", "order.read", "refund.read"];
const mayJudge = (_parent: unknown, _args: unknown, { permissions }: RequestContext): boolean =>
  JUDGING.every((permission) => permissions.has(permission));

export const defineCustomerHistory = (builder: Builder, shared: Shared): void => {
  defineTimeline(builder, shared);
  definePolicyExceptions(builder, shared);
  defineBuyer(builder, shared, defineRisk(builder, shared));
  defineContextSummary(builder, shared);
  defineBuyerRule(builder, shared);
};

const defineBuyer = (builder: Builder, { type }: Shared, risk: ReturnType<typeof defineRisk>): void => {
  const kind = builder.enumType("BuyerKind", { values: BUYER_KINDS });
  const segment = builder.objectRef<CustomerSegment>("CustomerSegment").implement({
    fields: (t) => ({ kind: t.expose("kind", { type: kind }), sentence: t.exposeString("sentence") }),
  });
  const segmentsOf = async ({ id }: Customer, { loaders, clock }: RequestContext): Promise<CustomerSegment[]> => {
    const [facts, totals, rule] = await Promise.all([
      loaders.historyFactsOfCustomer.load(id),
      loaders.orderTotalsOfCustomer.load(id),
      loaders.buyerRule.load("all"),
    ]);
    return showSegments(facts, totals, rule, clock.now());
  };
  builder.objectFields(type<Customer>("Customer"), (t) => ({
    riskProfile: risk.field(t, mayJudge),
    buyerKind: t.field({
      type: kind,
      authScopes: mayJudge,
      resolve: async (customer, _, ctx) => kindOf(await segmentsOf(customer, ctx)),
    }),
    segments: t.field({ type: [segment], authScopes: mayJudge, resolve: (customer, _, ctx) => segmentsOf(customer, ctx) }),
    lifetimeValue: t.field({
      type: ["Money"],
      authScopes: mayJudge,
      resolve: async ({ id }, _, { loaders }) => showLifetimeValue(await loaders.orderTotalsOfCustomer.load(id)),
    }),
  }));
};

const defineContextSummary = (builder: Builder, { type, node }: Shared): void => {
  const code = builder.enumType("ContextCode", { values: CONTEXT_CODES });
  const sentence = builder.objectRef<ContextSentence>("ContextSentence").implement({
    fields: (t) => ({
      code: t.expose("code", { type: code }),
      sentence: t.exposeString("sentence"),
      occurredAt: t.expose("occurredAt", { type: "DateTime", nullable: true }),
      subjectIds: t.idList({ resolve: ({ subjectIds }) => [...subjectIds] }),
      subjects: t.field({
        type: [node],
        resolve: async ({ subjectIds }, _, ctx) => {
          const found = await Promise.all(subjectIds.map((id) => findNode(id, ctx)));
          return found.filter((subject) => subject !== null);
        },
      }),
    }),
  });
  const summaryOf = async (context: TicketContext, { loaders, clock, permissions }: RequestContext) => {
    const [history, totals] = await Promise.all([
      loaders.historyFactsOfCustomer.load(context.rootId),
      loaders.orderTotalsOfCustomer.load(context.rootId),
    ]);
    return showSummary(context, history, totals, { now: clock.now(), permissions });
  };
  builder.objectFields(type<Customer>("Customer"), (t) => ({
    contextSummary: t.field({
      type: [sentence],
      authScopes: { may: "customer.read" },
      args: { ticketId: t.arg.id({ required: true }) },
      resolve: async ({ rootId }, { ticketId }, ctx) => {
        const context = await ctx.loaders.contextOfTicket.load(ticketId);
        return context === null || context.rootId !== rootId ? [] : summaryOf(context, ctx);
      },
    }),
  }));
  builder.objectFields(type<Ticket>("Ticket"), (t) => ({
    contextSummary: t.field({
      type: [sentence],
      authScopes: { may: "customer.read" },
      resolve: async ({ id }, _, ctx) => {
        const context = await ctx.loaders.contextOfTicket.load(id);
        return context === null ? [] : summaryOf(context, ctx);
      },
    }),
  }));
};
