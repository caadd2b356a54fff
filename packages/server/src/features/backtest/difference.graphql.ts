import type { Builder } from "../../graphql/builder.ts";
import { need } from "../../graphql/need.ts";
import type { Shared } from "../../graphql/shared-types.ts";
import type { DecisionOutcome, RuleResult } from "../../kernel/decision.ts";
import { CURRENCY_CODES, money } from "../../kernel/money.ts";
import { decideAgain } from "../guard/index.ts";
import type { Order } from "../order/index.ts";
import type { GuardAction, ShownDecision } from "../policy/index.ts";
import type { Share } from "../report/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { ShownActor } from "../workspace/index.ts";
import type { OutcomeCount } from "./backtest.policy.ts";
import type { ShownDifference } from "./difference.store.ts";

/** What back-tests and versions that judge along both show. */
export const defineDifference = (builder: Builder, shared: Shared) => {
  const difference = defineDifferenceType(builder, shared);
  const { decisionOutcome, guardedAction, connections } = shared;
  return {
    outcomeCount: defineOutcomeCount(builder, shared),
    connection: connections("PolicyDifference", difference),
    filter: builder.inputType("PolicyDifferenceFilter", {
      fields: (t) => ({
        action: t.field({ type: guardedAction }),
        before: t.field({ type: decisionOutcome }),
        after: t.field({ type: decisionOutcome }),
        actorId: t.id(),
        ticketId: t.id(),
      }),
    }),
  };
};

/** Outcomes are counted once, and shown by both; whether they tell what happened later is for the owner to say. */
export type ShownCount = OutcomeCount & { readonly tellsLater: boolean };

const defineOutcomeCount = (builder: Builder, { type, decisionOutcome, guardedAction }: Shared) => {
  const later = builder.objectRef<OutcomeCount>("LaterOutcomes").implement({
    fields: (t) => ({
      claims: t.exposeInt("claims"),
      repeatContacts: t.field({
        type: type<Share>("Share"),
        resolve: ({ contactedAgain, known }) => ({ numerator: contactedAgain, denominator: known }),
      }),
      // Figures that were counted before feedback was recorded have none: there was none to count.
      negativeFeedback: t.int({ resolve: ({ negativeFeedback }) => negativeFeedback ?? 0 }),
    }),
  });
  return builder.objectRef<ShownCount>("PolicyOutcomeCount").implement({
    fields: (t) => ({
      action: t.field({ type: guardedAction, resolve: (row): GuardAction => row.action }),
      before: t.field({ type: decisionOutcome, resolve: (row): DecisionOutcome => row.before }),
      after: t.field({ type: decisionOutcome, resolve: (row): DecisionOutcome => row.after }),
      decisions: t.exposeInt("decisions"),
      amounts: t.field({
        type: ["Money"],
        resolve: ({ amounts }) =>
          CURRENCY_CODES.flatMap((currencyCode) => {
            const minor = amounts[currencyCode];
            return minor === undefined ? [] : [money(BigInt(minor), currencyCode)];
          }),
      }),
      later: t.field({
        type: later,
        nullable: true,
        resolve: (row) => (row.tellsLater && row.before !== row.after ? row : null),
      }),
    }),
  });
};

const defineDifferenceType = (builder: Builder, { type, decisionOutcome, guardedAction }: Shared) =>
  builder.objectRef<ShownDifference>("PolicyDifference").implement({
    fields: (t) => ({
      decision: t.field({
        type: type<ShownDecision>("Decision"),
        resolve: ({ decisionId }, _, { loaders }) => need(loaders.decision.load(decisionId)),
      }),
      action: t.field({ type: guardedAction, resolve: (row): GuardAction => row.action }),
      before: t.expose("before", { type: decisionOutcome }),
      after: t.expose("after", { type: decisionOutcome }),
      rules: t.field({
        type: [type<RuleResult>("RuleResult")],
        resolve: async ({ decisionId, document }, _, { loaders }) => [
          ...(decideAgain(document, await need(loaders.decision.load(decisionId)))?.rules ?? []),
        ],
      }),
      actor: t.field({
        type: type<ShownActor>("Actor"),
        resolve: ({ actorId }, _, { loaders }) => need(loaders.actor.load(actorId)),
      }),
      ticket: t.field({
        type: type<Ticket>("Ticket"),
        nullable: true,
        resolve: ({ ticketId }, _, { loaders }) => (ticketId === null ? null : loaders.ticket.load(ticketId)),
      }),
      order: t.field({
        type: type<Order>("Order"),
        nullable: true,
        resolve: ({ orderId }, _, { loaders }) => (orderId === null ? null : loaders.order.load(orderId)),
      }),
      amount: t.field({
        type: "Money",
        nullable: true,
        resolve: ({ amountMinor, currencyCode }) =>
          amountMinor === null || currencyCode === null ? null : money(amountMinor, currencyCode),
      }),
      decidedAt: t.expose("decidedAt", { type: "DateTime" }),
      claimFiledAt: t.expose("claimFiledAt", { type: "DateTime", nullable: true }),
      negativeFeedbackAt: t.expose("negativeFeedbackAt", { type: "DateTime", nullable: true }),
      contactedAgainAt: t.expose("contactedAgainAt", { type: "DateTime", nullable: true }),
    }),
  });
