import type { ChannelName, RefundReason } from "../../connectors/channel.ts";
import type { Actor, Role } from "../../kernel/actor.ts";
import type { BuyerKind } from "../customer-history/buyer-kind.policy.ts";
import type { RiskBand } from "../customer-history/risk.policy.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import type { Fulfilment } from "../refund/refund.policy.ts";
import type { TicketRisk } from "../ticket/risk.policy.ts";

/** The words a policy document may use. Each list is checked against the noun's own type, so none can be forgotten or invented. */
export const GUARD_ACTIONS = ["REFUND", "CANCELLATION", "MODIFICATION", "REPLY"] as const;
export type GuardAction = (typeof GUARD_ACTIONS)[number];

export const LIMIT_SCOPES = ["ACTION", "ORDER", "CUSTOMER", "ACTOR", "KEY"] as const;
export type LimitScope = (typeof LIMIT_SCOPES)[number];
/** Every decision stores its sums over all of these, so that a draft may choose any. */
export const WINDOW_DAYS = [1, 7, 30, 90, 365] as const;
export type WindowDays = (typeof WINDOW_DAYS)[number];

/**
 * What the platform can see for itself: a file from the buyer on the ticket; a carrier's word that the parcel could not be delivered; a
 * carrier's word that it is going back to the seller.
 */
export const EVIDENCE_KINDS = ["BUYER_ATTACHMENT", "DELIVERY_FAILED", "RETURNED_PARCEL"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const ESCALATION_KINDS = ["OVER_LIMIT", "COMPLEX", "LEGAL", "CLAIM"] as const;
export type PolicyEscalationKind = (typeof ESCALATION_KINDS)[number];
/** Who may decide for somebody else (S15). */
export const DECIDING_ROLES = ["MANAGER", "COMPLIANCE"] as const satisfies readonly Role[];
export type DecidingRole = (typeof DECIDING_ROLES)[number];

export const CHANNELS = ["AMAZON", "EBAY", "WALMART", "SHOPIFY", "EMAIL"] as const satisfies readonly ChannelName[];
export type PolicyFulfilment = (typeof POLICY_FULFILMENTS)[number];
export const POLICY_FULFILMENTS = ["FBM", "FBA", "SFP", "MCF"] as const satisfies readonly Fulfilment[];
export const BUYER_RISKS = ["LOW", "ELEVATED", "HIGH"] as const satisfies readonly RiskBand[];
export type BuyerRisk = (typeof BUYER_RISKS)[number];
export const POLICY_BUYER_KINDS = [
  "FIRST_TIME",
  "RETURNING",
  "HIGH_VALUE",
  "REPEAT_OFFENDER",
] as const satisfies readonly BuyerKind[];
export type PolicyBuyerKind = (typeof POLICY_BUYER_KINDS)[number];
export type PolicyTicketRisk = (typeof POLICY_TICKET_RISKS)[number];
export const POLICY_TICKET_RISKS = ["ROUTINE", "HIGH"] as const satisfies readonly TicketRisk[];
export const ACTOR_KINDS = ["MEMBER", "API_KEY", "SYSTEM"] as const satisfies readonly Actor["kind"][];
export type PolicyTopic = (typeof POLICY_TOPICS)[number];
export const POLICY_TOPICS = [
  "RETURNS_AND_REFUNDS",
  "SHIPPING_AND_TRACKING",
  "BUYER_SELLER_MESSAGES",
] as const satisfies readonly GuidanceTopic[];
export const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const REFUND_REASONS = [
  "CUSTOMER_RETURN",
  "DAMAGED",
  "NOT_AS_DESCRIBED",
  "WRONG_ITEM",
  "LATE_DELIVERY",
  "NOT_DELIVERED",
  "PRICE_ERROR",
  "GOODWILL",
  "CLAIM_PREVENTION",
  "OTHER",
] as const satisfies readonly RefundReason[];
