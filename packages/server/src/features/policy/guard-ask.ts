import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor, Role } from "../../kernel/actor.ts";
import type { Money } from "../../kernel/money.ts";
import type { NoteFacts } from "./note.policy.ts";
import type {
  BuyerRisk,
  EvidenceKind,
  GuardAction,
  PolicyBuyerKind,
  PolicyFulfilment,
  PolicyTicketRisk,
  PolicyTopic,
  WindowDays,
} from "./policy-words.policy.ts";

/** Money of the same action granted before, per rolling window, this ask not included. */
export type WindowSums = { readonly [Days in WindowDays]: Money };

/**
 * Sums in the ask's currency: on the order (for good), on all who are one person with the customer, by the actor on their own authority,
 * by the API key (null for a member, who is one person however many keys they use). Which sums count is W1 and W6.
 */
export type GuardSums = {
  readonly order: Money;
  readonly customer: WindowSums;
  readonly actor: WindowSums;
  readonly key: WindowSums | null;
};

/**
 * Every fact that a rule of the workspace may read about one attempt of a guarded action. All of it is stored with the decision, so that
 * any other document can be asked what it would have decided. Guards extend it with what their laws read.
 */
export type GuardAsk = {
  readonly action: GuardAction;
  /** The moment it is decided about, RFC 3339. */
  readonly at: string;
  /** Null for what moves no money. */
  readonly amount: Money | null;
  readonly reason: string | null;
  readonly channel: ChannelName;
  /** Null without an order. */
  readonly fulfilment: PolicyFulfilment | null;
  /** Whole days since the purchase; null without an order. */
  readonly orderAgeDays: number | null;
  readonly actor: {
    readonly id: string;
    readonly kind: Actor["kind"];
    readonly roles: readonly Role[];
    readonly qualifications: readonly PolicyTopic[];
  };
  readonly buyer: { readonly risk: BuyerRisk; readonly kind: PolicyBuyerKind; readonly segments: readonly PolicyBuyerKind[] };
  readonly ticket: { readonly risk: PolicyTicketRisk };
  /** What the platform itself has seen, never what somebody says they saw. */
  readonly evidence: readonly EvidenceKind[];
  /** The macro a text is made of; null for free text and for what is no text. */
  readonly macro: { readonly locked: boolean } | null;
  /** Null for actions that take no note. */
  readonly note: NoteFacts | null;
  /** Null for what moves no money. */
  readonly sums: GuardSums | null;
  /**
   * Set when a second person approved: `limits` lifts what a manager may lift, `claim` what compliance may, which is all of that and filed
   * claims. Neither lifts a refusal.
   */
  readonly approval: { readonly limits: boolean; readonly claim: boolean };
};
