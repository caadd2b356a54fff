import type { RefundReason } from "../../connectors/channel.ts";
import type { Rule } from "../../kernel/decision.ts";
import { exceeds, formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { Laws } from "../policy/guard.policy.ts";
import { ORDER_OF_TICKET } from "../policy/order-of-ticket.policy.ts";
import type { GuardAsk, GuardSums, PolicyDocument } from "../policy/index.ts";

export type Fulfilment = "FBM" | "FBA" | "SFP" | "MCF";
export type OrderStatus = "PENDING" | "UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED" | "CANCELLED";

/** Every fact the refund rules may read. The policy never sees a clock, a database, or a connector. */
export type RefundAsk = GuardAsk & {
  readonly action: "REFUND";
  readonly amount: Money;
  readonly reason: RefundReason;
  readonly order: {
    readonly externalId: string;
    readonly currencyCode: string;
    readonly status: OrderStatus;
    readonly fulfilment: Fulfilment;
    readonly belongsToTicket: boolean;
    readonly remaining: Money;
    /** One that stops the order, or may yet; null when there is none. */
    readonly cancellationId: string | null;
  };
  /** The smallest balance that was overdrawn, order, line or part; null when everything fits. */
  readonly overdrawn: { readonly remaining: Money; readonly what: string } | null;
  readonly capability: { readonly supported: boolean; readonly reason: string | null; readonly needsShipped: boolean };
  readonly claim: { readonly filed: boolean; readonly externalId: string | null };
  readonly sums: GuardSums;
};

/** What is law for a refund; what the workspace's document adds has names of its own. */
export type RefundLaw =
  | "order.ticket"
  | "order.currency"
  | "channel.capability"
  | "order.fulfilment"
  | "order.cancelling"
  | "order.shipped"
  | "order.balance"
  | "claim.filed";

type Law = Rule<RefundAsk, RefundLaw>;
type PrimeTerms = Pick<PolicyDocument, "sfpReasons">;

/** Seller-fulfilled Prime is decided by Amazon after the order, except what the seller owes once the goods are back (fact R13). */
const sellerMayRefund = (ask: RefundAsk, { sfpReasons }: PrimeTerms): boolean => {
  switch (ask.order.fulfilment) {
    case "FBA":
      return false;
    case "SFP":
      return sfpReasons.includes(ask.reason);
    case "FBM":
    case "MCF":
      return true;
  }
};

const wasShipped = (status: OrderStatus): boolean => status === "SHIPPED" || status === "PARTIALLY_SHIPPED";

const BEFORE_FULFILMENT: readonly Law[] = [
  ORDER_OF_TICKET,
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
];

const fulfilmentLaw = ({ sfpReasons }: PolicyDocument): Rule<RefundAsk, RefundLaw, PrimeTerms> => ({
  name: "order.fulfilment",
  effect: "REFUSE",
  given: { sfpReasons },
  objects: (ask, given) => !sellerMayRefund(ask, given),
  sentence: (ask) => `Amazon decides refunds of ${ask.order.fulfilment} orders, not the seller.`,
});

const BEHIND_FULFILMENT: readonly Law[] = [
  {
    name: "order.cancelling",
    effect: "REFUSE",
    objects: (ask) => ask.order.cancellationId !== null,
    sentence: () => "The order is being cancelled; a refund would give the money back a second time.",
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
];

const CLAIM_FILED: Law = {
  name: "claim.filed",
  effect: "ESCALATE",
  objects: (ask) => ask.claim.filed && !ask.approval.claim,
  sentence: ({ claim: { externalId } }) =>
    `${externalId === null ? "A claim" : `Claim ${externalId}`} is filed on this order; compliance decides.`,
};

/** Refusals run from "can never work" to "would work with another input", so that mending the named problem never uncovers a worse one. */
export const lawsOfRefund = (document: PolicyDocument): Laws<RefundAsk, RefundLaw> => ({
  refusals: [...BEFORE_FULFILMENT, fulfilmentLaw(document), ...BEHIND_FULFILMENT],
  escalations: [CLAIM_FILED],
});
