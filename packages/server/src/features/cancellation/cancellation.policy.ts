import type { CancellationReason } from "../../connectors/channel.ts";
import type { Rule } from "../../kernel/decision.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { Laws } from "../policy/guard.policy.ts";
import { ORDER_OF_TICKET } from "../policy/order-of-ticket.policy.ts";
import type { GuardAsk, GuardSums } from "../policy/index.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";

/** Every fact the rules about cancellations may read. */
export type CancellationAsk = GuardAsk & {
  readonly action: "CANCELLATION";
  /** What the seller gives up: charged on the order and not returned before. */
  readonly amount: Money;
  readonly reason: CancellationReason;
  readonly order: {
    readonly externalId: string;
    readonly status: OrderStatus;
    readonly fulfilment: Fulfilment;
    readonly belongsToTicket: boolean;
    /** Returned or reserved by refunds that are not rejected or cancelled. */
    readonly refunded: Money;
    /** One that stops the order, or may yet; null when there is none. */
    readonly cancellationId: string | null;
  };
  readonly capability: { readonly supported: boolean; readonly reason: string | null };
  readonly claim: { readonly filed: boolean; readonly externalId: string | null };
  readonly sums: GuardSums;
};

export type CancellationLaw =
  | "order.ticket"
  | "channel.capability"
  | "order.fulfilment"
  | "order.cancelling"
  | "order.unshipped"
  | "order.refunded"
  | "claim.filed";
type Law = Rule<CancellationAsk, CancellationLaw>;

const shippedByAmazon = (fulfilment: Fulfilment): boolean => fulfilment === "FBA" || fulfilment === "MCF";

const whyNotNow = (status: OrderStatus): string => {
  switch (status) {
    case "PENDING":
      return "The order is PENDING: until its payment is verified, its seller can neither ship nor cancel it.";
    case "CANCELLED":
      return "The order was cancelled before; there is nothing to stop.";
    default:
      return `The order is ${status}: what has left cannot be cancelled. Refund it instead.`;
  }
};

const REFUSALS: readonly Law[] = [
  ORDER_OF_TICKET,
  {
    name: "channel.capability",
    effect: "REFUSE",
    objects: (ask) => !ask.capability.supported,
    sentence: (ask) => ask.capability.reason ?? "The channel cannot be asked to cancel an order.",
  },
  {
    name: "order.fulfilment",
    effect: "REFUSE",
    objects: (ask) => shippedByAmazon(ask.order.fulfilment),
    sentence: (ask) => `Amazon ships ${ask.order.fulfilment} orders; the seller cannot stop them here.`,
  },
  {
    name: "order.cancelling",
    effect: "REFUSE",
    objects: (ask) => ask.order.cancellationId !== null,
    sentence: () => "The order has a cancellation already; an order is cancelled once.",
  },
  {
    name: "order.unshipped",
    effect: "REFUSE",
    objects: (ask) => ask.order.status !== "UNSHIPPED",
    sentence: (ask) => whyNotNow(ask.order.status),
  },
  {
    name: "order.refunded",
    effect: "REFUSE",
    objects: (ask) => ask.order.refunded.minor > 0n,
    sentence: (ask) =>
      `${formatMoney(ask.order.refunded)} of the order went back, or is on its way back; cancelling it would return that twice.`,
  },
];

const CLAIM_FILED: Law = {
  name: "claim.filed",
  effect: "ESCALATE",
  objects: (ask) => ask.claim.filed && !ask.approval.claim,
  sentence: (ask) => `Claim ${ask.claim.externalId ?? ""} is filed on this order; compliance decides.`,
};

/** Refusals run from "can never work" to "would work with another input", so that mending the named problem never uncovers a worse one. */
export const lawsOfCancellation = (): Laws<CancellationAsk, CancellationLaw> => ({
  refusals: REFUSALS,
  escalations: [CLAIM_FILED],
});
