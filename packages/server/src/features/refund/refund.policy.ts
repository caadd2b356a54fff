import type { RefundReason } from "../../connectors/channel.ts";
import type { Role } from "../../kernel/actor.ts";
import { decideBy } from "../../kernel/decision.ts";
import type { Rule } from "../../kernel/decision.ts";
import { add, exceeds, formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { explainNoteFault, faultOfNote } from "../policy/note.policy.ts";
import type { NoteRule } from "../policy/note.policy.ts";

export type Fulfilment = "FBM" | "FBA" | "SFP" | "MCF";
export type OrderStatus = "PENDING" | "UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED" | "CANCELLED";

/**
 * A limit as the policy states it for the ask's currency. A kind of limit the policy does not use is not evaluated; one that it uses
 * without an amount in this currency counts as exceeded (decisions D2, W8).
 */
export type Limit =
  | { readonly use: "NOT_USED"; readonly amount: null }
  | { readonly use: "NO_AMOUNT_IN_CURRENCY"; readonly amount: null }
  | { readonly use: "AMOUNT"; readonly amount: Money };

/** Every fact the refund rules may read. The policy never sees a clock, a database, or a connector. */
export type RefundAsk = {
  readonly amount: Money;
  readonly reason: RefundReason;
  readonly note: string;
  readonly noteRule: NoteRule;
  readonly previousNote: string | null;
  readonly order: {
    readonly externalId: string;
    readonly currencyCode: string;
    readonly status: OrderStatus;
    readonly fulfilment: Fulfilment;
    readonly belongsToTicket: boolean;
    readonly remaining: Money;
  };
  /** The smallest balance that was overdrawn, order, line or part; null when everything fits. */
  readonly overdrawn: { readonly remaining: Money; readonly what: string } | null;
  readonly capability: { readonly supported: boolean; readonly reason: string | null; readonly needsShipped: boolean };
  readonly claim: { readonly filed: boolean; readonly externalId: string | null };
  readonly sfpReasons: readonly RefundReason[];
  /** Sums of earlier refunds in the ask's currency that were approved and not rejected or cancelled, this ask not included. */
  readonly sums: { readonly order: Money; readonly customer: Money; readonly actor: Money };
  readonly limits: { readonly perRefund: Limit; readonly perOrder: Limit; readonly perCustomer: Limit; readonly perActor: Limit };
  /** Set when a second person approved: lifts what escalates, nothing else. `claim` needs an approver from compliance. */
  readonly approval: { readonly limits: boolean; readonly claim: boolean };
};

export type RefundRule =
  | "order.ticket"
  | "order.currency"
  | "channel.capability"
  | "order.fulfilment"
  | "order.shipped"
  | "order.balance"
  | "note.substance"
  | "claim.filed"
  | "limit.refund"
  | "limit.order"
  | "limit.customer"
  | "limit.actor";

const over = (limit: Limit, total: () => Money): boolean => {
  switch (limit.use) {
    case "NOT_USED":
      return false;
    case "NO_AMOUNT_IN_CURRENCY":
      return true;
    case "AMOUNT":
      return exceeds(total(), limit.amount);
  }
};

const overSentence = (what: string, limit: Limit, total: Money): string =>
  limit.use === "AMOUNT"
    ? `${what} would be ${formatMoney(total)}, over the limit of ${formatMoney(limit.amount)}.`
    : `${what} has no limit in ${total.currencyCode}, so a second person decides.`;

const limitRule = (
  name: RefundRule,
  what: string,
  limitOf: (ask: RefundAsk) => Limit,
  totalOf: (ask: RefundAsk) => Money,
): Rule<RefundAsk, RefundRule> => ({
  name,
  effect: "ESCALATE",
  objects: (ask) => !ask.approval.limits && over(limitOf(ask), () => totalOf(ask)),
  sentence: (ask) => overSentence(what, limitOf(ask), totalOf(ask)),
});

/** Seller-fulfilled Prime is decided by Amazon after the order, except what the seller owes once the goods are back (fact R13). */
const sellerMayRefund = (ask: RefundAsk): boolean => {
  switch (ask.order.fulfilment) {
    case "FBA":
      return false;
    case "SFP":
      return ask.sfpReasons.includes(ask.reason);
    case "FBM":
    case "MCF":
      return true;
  }
};

const wasShipped = (status: OrderStatus): boolean => status === "SHIPPED" || status === "PARTIALLY_SHIPPED";

/** Refusals run from "can never work" to "would work with another input", so that mending the named problem never uncovers a worse one. */
const REFUSALS: readonly Rule<RefundAsk, RefundRule>[] = [
  {
    name: "order.ticket",
    effect: "REFUSE",
    objects: (ask) => !ask.order.belongsToTicket,
    sentence: (ask) => `Order ${ask.order.externalId} is neither the ticket's order nor one of its customer's.`,
  },
  {
    name: "order.currency",
    effect: "REFUSE",
    objects: (ask) => ask.amount.currencyCode !== ask.order.currencyCode,
    sentence: (ask) => `The order is in ${ask.order.currencyCode}; amounts are never converted.`,
  },
  {
    name: "channel.capability",
    effect: "REFUSE",
    objects: (ask) => !ask.capability.supported || ask.order.status === "CANCELLED",
    sentence: (ask) => ask.capability.reason ?? "The order was cancelled; there is nothing to refund.",
  },
  {
    name: "order.fulfilment",
    effect: "REFUSE",
    objects: (ask) => !sellerMayRefund(ask),
    sentence: (ask) => `Amazon decides refunds of ${ask.order.fulfilment} orders, not the seller.`,
  },
  {
    name: "order.shipped",
    effect: "REFUSE",
    objects: (ask) => ask.capability.needsShipped && !wasShipped(ask.order.status),
    sentence: (ask) => `The order is ${ask.order.status}; a refund would wait for a shipment. Cancel the order instead.`,
  },
  {
    name: "order.balance",
    effect: "REFUSE",
    objects: (ask) => ask.overdrawn !== null || ask.amount.minor <= 0n || exceeds(ask.amount, ask.order.remaining),
    sentence: (ask) =>
      ask.overdrawn === null
        ? `Only ${formatMoney(ask.order.remaining)} of the order is left to refund.`
        : `Only ${formatMoney(ask.overdrawn.remaining)} of ${ask.overdrawn.what} is left to refund.`,
  },
  {
    name: "note.substance",
    effect: "REFUSE",
    objects: (ask) => faultOfNote(ask.note, ask.noteRule, ask.previousNote) !== undefined,
    sentence: (ask) => explainNoteFault(faultOfNote(ask.note, ask.noteRule, ask.previousNote) ?? "TOO_SHORT", ask.noteRule),
  },
];

const ESCALATIONS: readonly Rule<RefundAsk, RefundRule>[] = [
  {
    name: "claim.filed",
    effect: "ESCALATE",
    objects: (ask) => ask.claim.filed && !ask.approval.claim,
    sentence: (ask) => `Claim ${ask.claim.externalId ?? ""} is filed on this order; compliance decides.`,
  },
  limitRule(
    "limit.refund",
    "The refund",
    (ask) => ask.limits.perRefund,
    (ask) => ask.amount,
  ),
  limitRule(
    "limit.order",
    "The order's refunds",
    (ask) => ask.limits.perOrder,
    (ask) => add(ask.sums.order, ask.amount),
  ),
  limitRule(
    "limit.customer",
    "The customer's refunds",
    (ask) => ask.limits.perCustomer,
    (ask) => add(ask.sums.customer, ask.amount),
  ),
  limitRule(
    "limit.actor",
    "Your own refunds",
    (ask) => ask.limits.perActor,
    (ask) => add(ask.sums.actor, ask.amount),
  ),
];

/** May this actor return this money alone? Pure: the same ask always gives the same verdict. */
export const decideRefund = decideBy<RefundAsk, RefundRule>([...REFUSALS, ...ESCALATIONS]);

/** Who has to decide: a filed claim outranks a limit. */
export const approverOf = (escalations: readonly RefundRule[]): { kind: "CLAIM" | "OVER_LIMIT"; targetRole: Role } =>
  escalations.includes("claim.filed")
    ? { kind: "CLAIM", targetRole: "COMPLIANCE" }
    : { kind: "OVER_LIMIT", targetRole: "MANAGER" };
