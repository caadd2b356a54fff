/** What guidance is chosen by. Everything it may read, gathered before: no clock, no database. */
import type { ChannelName } from "../../connectors/channel.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { ShipmentStatus } from "../order/shipment-status.policy.ts";
import type { Limit } from "../policy/guard.policy.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import type { MessageRules } from "../ticket/message-rules.policy.ts";
import type { RefundStatus } from "../refund/refund-status.policy.ts";

/** The topics of S27. */
export type GuidanceTopic = "RETURNS_AND_REFUNDS" | "SHIPPING_AND_TRACKING" | "BUYER_SELLER_MESSAGES";

export type ParcelFacts = {
  readonly carrier: string;
  readonly status: ShipmentStatus;
  readonly trackingNumber: string | null;
  readonly asOf: Date;
};
export type OrderFacts = {
  readonly channel: ChannelName;
  readonly fulfilment: Fulfilment;
  readonly status: OrderStatus;
  /** The filed one; null when none is. */
  readonly claim: { readonly kind: string; readonly filedAt: Date; readonly answerDueAt: Date | null } | null;
  /** Hours from the buyer's first message until a claim can be filed, by the rules in force; null where the marketplace has none. */
  readonly preventionHours: number | null;
  readonly parcels: readonly ParcelFacts[];
  /** Newest first; null when the reader may not know. */
  readonly refunds: readonly { readonly status: RefundStatus; readonly amount: Money }[] | null;
};
export type LimitFacts = {
  readonly policyVersionId: string;
  readonly currencyCode: string;
  readonly perRefund: Limit;
  readonly perOrder: Limit;
  readonly sfpReasons: readonly string[];
};
/** One channel that the ticket's threads use, with the reply that is owed first on it. */
export type ConversationFacts = Omit<MessageRules, "tone"> & {
  readonly owed: { readonly dueAt: Date; readonly late: boolean } | null;
};
export type GuidanceFacts = {
  readonly order: OrderFacts | null;
  readonly limits: LimitFacts | null;
  readonly conversations: readonly ConversationFacts[];
};

export type GuidanceSentence = {
  readonly rule: string;
  readonly text: string;
  readonly source: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
};

type Fact = string | number | boolean | Date | Money | null;

const asText = (fact: Fact): string => {
  if (fact === null) return "none";
  if (fact instanceof Date) return fact.toISOString();
  return typeof fact === "object" ? formatMoney(fact) : String(fact);
};

/** A sentence with what it rests on. */
export const sentence = (rule: string, source: string, text: string, facts: Record<string, Fact> = {}): GuidanceSentence => ({
  rule,
  source,
  text,
  facts: Object.entries(facts).map(([name, fact]) => ({ name, value: asText(fact) })),
});

/** Minutes are enough for people. */
export const readable = (instant: Date): string => `${instant.toISOString().slice(0, 16).replace("T", " ")} UTC`;
