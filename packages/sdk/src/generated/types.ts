// Generated from packages/schema/contract by `pnpm codegen`. Do not edit.
import type { Newer, NewerNode, NewerProblem } from "../operation.ts";
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An exact amount with its currency. */
export type MoneyInput = {
  /** Decimal with at most the currency's decimals. */
  readonly amount: string;
  /** Currency of the amount. */
  readonly currencyCode: string;
};

/** A closed range of time; a missing end is open. */
export type DateTimeRange = {
  /** Earliest instant, included. */
  readonly from?: string | null | undefined;
  /** Latest instant, excluded. */
  readonly to?: string | null | undefined;
};

/** Every kind of problem. New values may be added: treat an unknown one like any Problem. */
export type ProblemCode =
  /** The input does not have the required form; all issues are listed. */
  | 'INVALID_INPUT'
  /** The key was used before by this actor for another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** No such ticket in this workspace. */
  | 'TICKET_NOT_FOUND'
  /** No such order in this workspace. */
  | 'ORDER_NOT_FOUND'
  /** No such refund in this workspace. */
  | 'REFUND_NOT_FOUND'
  /** No such escalation in this workspace. */
  | 'ESCALATION_NOT_FOUND'
  /** No such channel account in this workspace. */
  | 'CHANNEL_ACCOUNT_NOT_FOUND'
  /** No such customer in this workspace. */
  | 'CUSTOMER_NOT_FOUND'
  /** No such identity in this workspace. */
  | 'IDENTITY_NOT_FOUND'
  /** The key names another person. */
  | 'IDENTITY_LINKED_ELSEWHERE'
  /** The identity is the only one its customer is known by. */
  | 'CUSTOMER_NEEDS_IDENTITY'
  /** Both ids are one person. */
  | 'CUSTOMERS_ARE_THE_SAME'
  /** Somebody else speaks for the customer since an earlier merge. */
  | 'CUSTOMER_ALREADY_MERGED'
  /** No such merge of customers in this workspace. */
  | 'CUSTOMER_MERGE_NOT_FOUND'
  /** The merge of customers was undone before. */
  | 'CUSTOMER_MERGE_UNDONE'
  /** The ticket is resolved. */
  | 'TICKET_IS_RESOLVED'
  /** The ticket is not resolved. */
  | 'TICKET_NOT_RESOLVED'
  /** An Amazon ticket is resolved with a reason tag only. */
  | 'REASON_MISSING'
  /** The customer still waits for a reply. */
  | 'REPLY_OWED'
  /** The order is neither the ticket's order nor one of its customer's. */
  | 'ORDER_NOT_ON_TICKET'
  /** The amount is not in the order's currency. */
  | 'REFUND_CURRENCY_MISMATCH'
  /** The channel, or the order's state, does not allow a refund by API. */
  | 'REFUND_NOT_SUPPORTED'
  /** Who ships the order decides who refunds it, and here it is not the seller. */
  | 'FULFILMENT_FORBIDS_REFUND'
  /** Nothing has been shipped yet: cancel instead. */
  | 'ORDER_NOT_SHIPPED'
  /** More than what is left on the order, line or price component. */
  | 'REFUND_EXCEEDS_BALANCE'
  /** The note of a guarded action does not say why. */
  | 'NOTE_LACKS_SUBSTANCE'
  /** The note of an unguarded action does not say why. */
  | 'NOTE_TOO_SHORT'
  /** Somebody decided this escalation before. */
  | 'ESCALATION_ALREADY_DECIDED'
  /** The requester may not decide their own escalation. */
  | 'DECIDER_IS_REQUESTER'
  /** The decision needs a member with the escalation's target role. */
  | 'DECIDER_LACKS_ROLE'
  /** The refund is not waiting for a person to settle it. */
  | 'REFUND_NOT_UNRESOLVED'
  /** The object changed since the caller read it. */
  | 'VERSION_CONFLICT'
  /** The ticket is under a primary ticket already. */
  | 'TICKET_ALREADY_MERGED'
  /** The ticket is under no primary ticket. */
  | 'TICKET_NOT_MERGED'
  /** More tickets under one primary than it may answer for. */
  | 'MERGE_TOO_LARGE'
  /** The merge needs somebody to say why. */
  | 'MERGE_NEEDS_NOTE'
  /** No such member in this workspace. */
  | 'MEMBER_NOT_FOUND'
  /** No such API key in this workspace. */
  | 'API_KEY_NOT_FOUND'
  /** The API key was revoked or has expired. */
  | 'API_KEY_ENDED'
  /** A key can only get what its maker may do. */
  | 'PERMISSION_NOT_HELD'
  /** The quarantined mail does not exist here, was released before, or cannot be read. */
  | 'QUARANTINED_MESSAGE_NOT_RELEASABLE'
  /** No such pair of tickets in this workspace. */
  | 'DUPLICATE_CANDIDATE_NOT_FOUND'
  /** No such parcel in this workspace. */
  | 'SHIPMENT_NOT_FOUND'
  /** Nobody can be asked about it: no connection here, or unknown there. */
  | 'NOT_REFRESHABLE'
  /** The channel or carrier did not answer as it should. */
  | 'CHANNEL_UNAVAILABLE'
  /** The channel's or carrier's quota is used up. */
  | 'RATE_LIMITED'
  | Newer;

/** Which entries to list. */
export type AuditFilter = {
  /** Only this action, e.g. `refund.order`. */
  readonly action?: string | null | undefined;
  /** Only entries about this object. */
  readonly subjectId?: string | null | undefined;
  /** Only entries by this actor. */
  readonly actorId?: string | null | undefined;
  /** Only this outcome. */
  readonly outcome?: DecisionOutcome | null | undefined;
};

/** Sorts of claims. */
export type ClaimKind =
  /** Amazon's A-to-z guarantee. */
  | 'A_TO_Z'
  /** Item not received or not as described, at another marketplace. */
  | 'MARKETPLACE_CASE'
  /** The card issuer took the money back. */
  | 'CHARGEBACK'
  | Newer;

/** States of a claim. */
export type ClaimState =
  /** Filed and undecided. */
  | 'FILED'
  /** Decided or withdrawn. */
  | 'CLOSED'
  | Newer;

/** A claim as the marketplace tells it. The same order, kind and external id again updates it. */
export type RecordClaimInput = {
  /** The order. */
  readonly orderId: string;
  /** Which sort. */
  readonly kind: ClaimKind;
  /** FILED or CLOSED. */
  readonly state?: ClaimState;
  /** The marketplace's own number, 1 to 64 characters. */
  readonly externalId: string;
  /** When it was filed. */
  readonly filedAt: string;
};

/** What a timeline entry is about. New values may be added. */
export type TimelineKind =
  /** The customer wrote to us, or we answered. */
  | 'MESSAGE'
  /** A ticket was opened. */
  | 'TICKET'
  /** Something was bought. */
  | 'ORDER'
  /** The last known movement of a parcel. */
  | 'SHIPMENT'
  /** A refund was asked for by us. */
  | 'REFUND'
  /** A guarantee claim or chargeback was filed. */
  | 'CLAIM'
  /** Approval was asked for, or given or denied: two entries. */
  | 'ESCALATION'
  | Newer;

/** How much attention a risk score asks for. */
export type RiskBand =
  /** Like most customers. */
  | 'LOW'
  /** Look at the evidence before a goodwill refund. */
  | 'ELEVATED'
  /** Look at the evidence before anything that costs money. */
  | 'HIGH'
  | Newer;

/** Parts of the risk formula. */
export type RiskPartCode =
  /** 25 points per claim, at most 50. */
  | 'CLAIMS'
  /** 10 points per refund after the first, at most 30. */
  | 'REFUNDS'
  /** 20 points times the refund rate, from the third order on. */
  | 'REFUND_RATE'
  /** 10 points when claims and refunds lie on two channels or more. */
  | 'SEVERAL_CHANNELS'
  /** 2 points per repeat contact, at most 10. */
  | 'REPEAT_CONTACTS'
  | Newer;

/** Sorts of facts behind a risk score. */
export type RiskEvidenceKind =
  /** A claim or chargeback. */
  | 'CLAIM'
  /** A refund. */
  | 'REFUND'
  /** A ticket that came after a reply. */
  | 'REPEAT_CONTACT'
  | Newer;

/** What sort of buyer a customer is. */
export type BuyerKind =
  /** At most one order that was not cancelled. */
  | 'FIRST_TIME'
  /** Two such orders or more. */
  | 'RETURNING'
  /** A lifetime value from 1,000 of a major currency on: AUD, CAD, CHF, EUR, GBP, USD 1000.00, JPY 150000. */
  | 'HIGH_VALUE'
  /** A risk band of HIGH. Asks for more care, never for a refusal. */
  | 'REPEAT_OFFENDER'
  | Newer;

/** What was conceded. */
export type PolicyExceptionKind =
  /** A refund over a limit was approved. */
  | 'LIMIT_LIFTED'
  /** A refund was approved although a claim was filed. */
  | 'REFUND_DESPITE_CLAIM'
  /** Money was returned without an obligation, within the requester's authority. */
  | 'GOODWILL'
  | Newer;

/** Rules that make context sentences, the most important first. Each speaks only when its facts are there. New values may be added. */
export type ContextCode =
  /** A claim is open on an order of the customer: one sentence for each, at most 3. */
  | 'OPEN_CLAIM'
  /** There are other tickets about the same order. The newest 20 other tickets are looked at, here and below. */
  | 'SAME_ORDER'
  /** There are other tickets about another order of the same product, by ASIN or SKU. */
  | 'SAME_PRODUCT'
  /** There are other tickets with the same reason, not told before. */
  | 'SAME_REASON'
  /** The newest other ticket that was not told before. */
  | 'OTHER_CONTACT'
  /** There is no other ticket. */
  | 'NO_OTHER_CONTACT'
  /** What the ticket itself is. */
  | 'THIS_CONTACT'
  /** Other tickets that are open or waiting. */
  | 'UNRESOLVED_TICKETS'
  /** Orders that were not cancelled, by channel. */
  | 'ORDERS'
  /** Refunds of the last 365 days that are neither awaiting approval nor rejected nor cancelled. */
  | 'REFUNDS'
  /** Claims of the last 365 days that are closed. */
  | 'CLOSED_CLAIMS'
  /** Policy exceptions of the last 365 days. */
  | 'EXCEPTIONS'
  | Newer;

/** Which customers to list. */
export type CustomerFilter = {
  /** Exactly this identity value: an e-mail, relay address, username, shop customer id (compared without case) or +number. */
  readonly identity?: string | null | undefined;
  /** Part of the display name, without case, at least 2 characters. */
  readonly nameContains?: string | null | undefined;
};

/** Sorts of identity keys. */
export type IdentityKind =
  /** An e-mail address the buyer controls. */
  | 'EMAIL'
  /** Amazon's alias, stable per buyer and seller. */
  | 'AMAZON_RELAY'
  /** A marketplace username or buyer id. */
  | 'MARKETPLACE_ID'
  /** A telephone number that can be dialled from anywhere. Numbers with an extension are lent to many buyers and never linked. */
  | 'PHONE'
  | Newer;

/** What linked an identity to its customer. */
export type IdentitySource =
  /** The sender of an authenticated message. */
  | 'MESSAGE'
  /** Buyer data of an order. */
  | 'ORDER'
  /** Somebody's word: `linkIdentities`. */
  | 'PERSON'
  | Newer;

/** How sure a link was when it was made. */
export type IdentityConfidence =
  /** The channel vouches: an authenticated sender, or the channel's own id of an order's buyer. */
  | 'CERTAIN'
  /** The buyer stated it in an order: an e-mail address or phone number that nobody has checked. */
  | 'STATED'
  /** A person checked and answers for it. */
  | 'CONFIRMED'
  | Newer;

/** What two customers can have in common. */
export type CustomerEvidenceKind =
  /** One order or message named keys of both. */
  | 'NAMED_TOGETHER'
  /** Orders of both went to the same name at the same postcode. */
  | 'SAME_NAME_AND_POSTCODE'
  | Newer;

/** Which customers are one person, and why. */
export type MergeCustomersInput = {
  /** Who speaks for all afterwards. */
  readonly primaryId: string;
  /** 1 to 20 customers that are the same person; each must speak for itself now. */
  readonly otherIds: ReadonlyArray<string>;
  /** What shows that they are one person; the same substance as for a refund. */
  readonly note: string;
  /** Repeating a call with the same key answers as the first time. */
  readonly idempotencyKey?: string | undefined;
};

/** Which merges to undo, and why. */
export type UnmergeCustomersInput = {
  /** 1 to 20 merges that are not undone; see `Customer.merges`. */
  readonly mergeIds: ReadonlyArray<string>;
  /** What shows that they are different people; the same substance as for a refund. */
  readonly note: string;
  /** Repeating a call with the same key answers as the first time. */
  readonly idempotencyKey?: string | undefined;
};

/** Which keys belong to whom, and why. */
export type LinkIdentitiesInput = {
  /** The customer; a merged one keeps its keys when the merge is undone. */
  readonly customerId: string;
  /** 1 to 10 keys, each once. */
  readonly identities: ReadonlyArray<IdentityKeyInput>;
  /** What shows that they belong together; the same substance as for a refund. */
  readonly note: string;
};

/** A key as a person knows it. */
export type IdentityKeyInput = {
  /** What sort of key. */
  readonly kind: IdentityKind;
  /** The key: address, number, id or username, 1 to 320 characters. */
  readonly value: string;
  /** Where a MARKETPLACE_ID is valid; needed for that kind only. */
  readonly channel?: Channel | null | undefined;
  /** ISO 3166 country of a PHONE that is written without one. */
  readonly countryCode?: string | null | undefined;
};

/** Which link to undo, and why. */
export type UnlinkIdentityInput = {
  /** The identity, from `Customer.identities`. */
  readonly identityId: string;
  /** What shows that it does not belong there; the same substance as for a refund. */
  readonly note: string;
};

/** Which two customers are different people. */
export type DismissCustomerSuggestionInput = {
  /** One of them. */
  readonly customerId: string;
  /** The other one. */
  readonly otherCustomerId: string;
};

/** Which pairs to list. */
export type DuplicateCandidateFilter = {
  /** Only these states. */
  readonly state?: ReadonlyArray<DuplicateState> | null | undefined;
  /** Only pairs with at least this score. Reported pairs have none and are left out then. */
  readonly minScore?: number | null | undefined;
  /** Only pairs of this ticket. */
  readonly ticketId?: string | null | undefined;
};

/** Who found a pair. */
export type DuplicateOrigin =
  /** The platform, when the later ticket came in. */
  | 'DETECTED'
  /** People, by reporting or merging tickets that were not flagged. */
  | 'REPORTED'
  | Newer;

/** What people say about a pair. */
export type DuplicateState =
  /** Nobody has said anything. */
  | 'OPEN'
  /** It is one matter. */
  | 'ACCEPTED'
  /** They are two matters. */
  | 'DISMISSED'
  | Newer;

/** What is looked at. */
export type DuplicateSignalKind =
  /** Whether one customer wrote both, over all their identities. */
  | 'SAME_CUSTOMER'
  /** Whether both name one order. */
  | 'SAME_ORDER'
  /** The same words but for greeting, signature and quotes. */
  | 'EXACT_TEXT'
  /** How alike the words are. */
  | 'TEXT_SIMILARITY'
  /** Whether both are written for the same reason, read from the words in six languages or from the reason tag. */
  | 'SAME_REASON'
  /** Whether both name the same things and numbers. */
  | 'SAME_DETAILS'
  /** The sender says that they wrote before. */
  | 'REPEATS_ITSELF'
  /** How long after each other they came. */
  | 'TIME_DISTANCE'
  /** They came by different channels, accounts or forms. */
  | 'OTHER_CHANNEL'
  /** Another order, product or reason, words like `another`, a settled matter. */
  | 'CONTRADICTION'
  | Newer;

/** A verdict that a pair is one matter. */
export type AcceptDuplicateInput = {
  /** The pair. */
  readonly duplicateCandidateId: string;
  /** Anything worth keeping with it, at most 1,000 characters. */
  readonly comment?: string | null | undefined;
};

/** A verdict that a pair is two matters. */
export type DismissDuplicateInput = {
  /** The pair. */
  readonly duplicateCandidateId: string;
  /** Anything worth keeping with it, at most 1,000 characters. */
  readonly comment?: string | null | undefined;
};

/** Two tickets that should have been flagged. */
export type ReportMissedDuplicateInput = {
  /** One of them. */
  readonly ticketId: string;
  /** The other. */
  readonly otherTicketId: string;
  /** Anything worth keeping with it, at most 1,000 characters. */
  readonly comment?: string | null | undefined;
};

/** Which escalations to list. */
export type EscalationFilter = {
  /** Only these states. */
  readonly status?: ReadonlyArray<EscalationStatus> | null | undefined;
  /** Only those this role has to decide. */
  readonly targetRole?: Role | null | undefined;
};

/** Why a second person is needed. */
export type EscalationKind =
  /** A limit would be exceeded. */
  | 'OVER_LIMIT'
  /** A guarantee claim is filed on the order. */
  | 'CLAIM'
  | Newer;

/** States of an escalation. */
export type EscalationStatus =
  /** Waits. */
  | 'OPEN'
  /** Yes. */
  | 'APPROVED'
  /** No. */
  | 'REJECTED'
  | Newer;

/** What the decider says. */
export type EscalationVerdict =
  /** Go ahead. */
  | 'APPROVE'
  /** Do not. */
  | 'REJECT'
  | Newer;

/** A decision on an escalation. */
export type DecideEscalationInput = {
  /** What to decide. */
  readonly escalationId: string;
  /** Yes or no. */
  readonly verdict: EscalationVerdict;
  /** Why; the same substance as for a refund. */
  readonly note: string;
  /** One per intended decision. */
  readonly idempotencyKey?: string | undefined;
};

/** What can happen. */
export type EventType =
  /** A message opened a ticket. */
  | 'TICKET_CREATED'
  /** A message was added to a ticket. */
  | 'MESSAGE_RECEIVED'
  /** The way of a message of ours to its channel changed. */
  | 'MESSAGE_UPDATED'
  /** Tags, order, people, merges or state of a ticket changed. */
  | 'TICKET_UPDATED'
  /** A ticket looks like a duplicate of another one. */
  | 'DUPLICATE_TICKET_DETECTED'
  /** The reply clock of a ticket comes near its due time, or passed it. */
  | 'SLA_AT_RISK'
  /** A mail was put into quarantine. */
  | 'MESSAGE_QUARANTINED'
  /** A refund was requested, or its status changed. */
  | 'REFUND_UPDATED'
  /** An escalation was opened or decided. */
  | 'ESCALATION_UPDATED'
  /** An order was created or changed. */
  | 'ORDER_UPDATED'
  /** Identities of a customer changed, or customers were merged or parted. */
  | 'CUSTOMER_UPDATED'
  | Newer;

/** Which macros to list. */
export type MacroFilter = {
  /** Only macros for this reason tag, by name. */
  readonly reason?: string | null | undefined;
  /** Only macros that may be used on this channel. */
  readonly channel?: Channel | null | undefined;
  /** Part of the name, without case, at least 2 characters. */
  readonly nameContains?: string | null | undefined;
};

/** Which tickets might be merged. */
export type MergePreviewInput = {
  /** 2 to 20 different tickets, the primary included. */
  readonly ticketIds: ReadonlyArray<string>;
  /** The ticket meant to be the primary; the proposed one when omitted. */
  readonly primaryTicketId?: string | null | undefined;
};

/** Why a ticket should be the primary. */
export type PrimaryReason =
  /** It has the oldest open Amazon thread, whose reply clock counts for the account's health. */
  | 'OLDEST_OPEN_AMAZON_THREAD'
  /** No Amazon thread is open; it has the oldest open thread. */
  | 'OLDEST_OPEN_THREAD'
  /** Everything is resolved; it has the oldest thread. */
  | 'OLDEST_THREAD'
  | Newer;

/** What a merge needs a reason for. */
export type MergeConcern =
  /** Another ticket than the proposed one is to be the primary. */
  | 'PRIMARY_NOT_PROPOSED'
  /** The tickets are of different customers. */
  | 'CUSTOMERS_DIFFER'
  | Newer;

/** A decision to merge. */
export type MergeTicketsInput = {
  /** The ticket that will answer for all. */
  readonly primaryTicketId: string;
  /** 1 to 19 other tickets to put under it. */
  readonly ticketIds: ReadonlyArray<string>;
  /** Why; required when `mergePreview` names a `noteNeededFor`. The same substance as for a refund. */
  readonly note?: string | null | undefined;
  /** Refuse when one of these tickets changed since its version was read. */
  readonly expectedVersions?: ReadonlyArray<ExpectedVersionInput> | null | undefined;
  /** One per intended merge, kept over retries. */
  readonly idempotencyKey?: string | undefined;
};

/** The version of an object as the caller read it. */
export type ExpectedVersionInput = {
  /** The object. */
  readonly id: string;
  /** Its `version`. */
  readonly version: number;
};

/** A decision to undo merges. */
export type UnmergeTicketsInput = {
  /** 1 to 20 merged tickets, to be taken out of their primaries. */
  readonly ticketIds: ReadonlyArray<string>;
  /** Why; kept with the merge. */
  readonly note?: string | null | undefined;
  /** One per intended undoing, kept over retries. */
  readonly idempotencyKey?: string | undefined;
};

/** Exactly one of `raw` and `parsed`. */
export type IngestMessageInput = {
  /** Account the message arrived at. */
  readonly channelAccountId: string;
  /** The whole RFC 822 mail, headers included, as the receiving server stored it. At most 25 MB decoded. */
  readonly raw?: string | null | undefined;
  /** A message somebody else parsed, who answers for its sender. */
  readonly parsed?: ParsedMessageInput | null | undefined;
};

/** A message that was parsed and authenticated by the caller. */
export type ParsedMessageInput = {
  /** The source's own id of the message (Message-ID of a mail): the same id again is a redelivery. 1 to 998 characters. */
  readonly externalId: string;
  /** Address or username of the sender, 1 to 320 characters. */
  readonly senderAddress: string;
  /** Name of the sender. */
  readonly senderName?: string | null | undefined;
  /** Subject line, at most 998 characters. */
  readonly subject?: string;
  /** What was written, at most 100,000 characters. */
  readonly text: string;
  /** Ids of earlier messages this one answers, at most 50. */
  readonly references?: ReadonlyArray<string> | null | undefined;
  /** The channel's own order number, when the source knows it. */
  readonly orderExternalId?: string | null | undefined;
  /** When it was sent. */
  readonly sentAt?: string | null | undefined;
};

/** Why a mail was not let in. */
export type QuarantineReason =
  /** It is not a mail, or breaks a limit. */
  | 'UNREADABLE'
  /** It pretends to be marketplace relay mail, or is not proven to be. */
  | 'SPOOFED_RELAY'
  /** It pretends to come from the marketplace itself, or is not proven to. */
  | 'SPOOFED_MARKETPLACE'
  /** It names several senders, or one in a way that mail programs read differently. */
  | 'AMBIGUOUS_SENDER'
  /** The receiving server found the sender forged. */
  | 'AUTHENTICATION_FAILED'
  /** It is our own mail coming back, or an automatic answer. */
  | 'MAIL_LOOP'
  /** A mail of ours came back undelivered. */
  | 'BOUNCE'
  /** A copy of our own message, or a notice: nobody waits for an answer. */
  | 'NOT_A_BUYER_MESSAGE'
  | Newer;

/** A decision to let one mail in. */
export type ReleaseQuarantinedMessageInput = {
  /** The mail. */
  readonly quarantinedMessageId: string;
  /** Why it may be trusted; the same substance as for a refund. */
  readonly note: string;
};

/** Which orders to list. */
export type OrderFilter = {
  /** Only this channel. */
  readonly channel?: Channel | null | undefined;
  /** Only this kind of fulfilment. */
  readonly fulfilment?: Fulfilment | null | undefined;
  /** Only these states. */
  readonly status?: ReadonlyArray<OrderStatus> | null | undefined;
  /** Only orders of this customer. */
  readonly customerId?: string | null | undefined;
  /** Purchased within this range. */
  readonly purchasedAt?: DateTimeRange | null | undefined;
  /** Only orders with (true) or without (false) any refund that is not rejected or cancelled. */
  readonly hasRefunds?: boolean | null | undefined;
};

/** Parts a price consists of. */
export type PriceComponent =
  /** Goods. */
  | 'PRINCIPAL'
  /** Delivery. */
  | 'SHIPPING'
  /** Tax on the goods. */
  | 'TAX'
  /** Tax on delivery. */
  | 'SHIPPING_TAX'
  /** Gift wrap. */
  | 'GIFT_WRAP'
  /** Tax on gift wrap. */
  | 'GIFT_WRAP_TAX'
  | Newer;

/** How far a question to an outside system is. */
export type RefreshState =
  /** Not answered yet; a try that failed is repeated. */
  | 'QUEUED'
  /** Answered and recorded. */
  | 'DONE'
  /** Given up; `problem` says why. */
  | 'FAILED'
  | Newer;

/** States of an order. */
export type OrderStatus =
  /** Payment not authorised yet. */
  | 'PENDING'
  /** Paid, nothing shipped. */
  | 'UNSHIPPED'
  /** Some lines shipped. */
  | 'PARTIALLY_SHIPPED'
  /** All shipped. */
  | 'SHIPPED'
  /** Cancelled before shipment. */
  | 'CANCELLED'
  | Newer;

/** Who ships an order. */
export type Fulfilment =
  /** The seller. */
  | 'FBM'
  /** Amazon, from its own warehouse: Amazon also refunds. */
  | 'FBA'
  /** The seller, under Amazon's Prime programme: Amazon decides post-order matters. */
  | 'SFP'
  /** Amazon ships an order of another channel: that channel refunds. */
  | 'MCF'
  | Newer;

/** States of a parcel, common to all carriers. */
export type ShipmentStatus =
  /** Not known. */
  | 'UNKNOWN'
  /** Label made, not handed over. */
  | 'PRE_TRANSIT'
  /** Moving. */
  | 'IN_TRANSIT'
  /** On the last mile. */
  | 'OUT_FOR_DELIVERY'
  /** Waiting at a pick-up point. */
  | 'AVAILABLE_FOR_PICKUP'
  /** Delivered. */
  | 'DELIVERED'
  /** On the way back. */
  | 'RETURN_TO_SENDER'
  /** Cannot be delivered. */
  | 'FAILURE'
  /** Cancelled by the sender. */
  | 'CANCELLED'
  /** The carrier cannot say: its data are faulty. */
  | 'ERROR'
  | Newer;

/** Up to 100 orders of one channel account. */
export type UpsertOrdersInput = {
  /** Account the orders belong to. */
  readonly channelAccountId: string;
  /** 1 to 100 rows. */
  readonly orders: ReadonlyArray<OrderInput>;
};

/** One order as its source knows it. Replaces status and lines of an earlier upsert. */
export type OrderInput = {
  /** The channel's own number, 1 to 64 characters. */
  readonly externalId: string;
  /** Fulfilment state. */
  readonly status: OrderStatus;
  /** Who ships. */
  readonly fulfilment: Fulfilment;
  /** When it was bought. */
  readonly purchasedAt: string;
  /** Currency of every amount of the order. */
  readonly currencyCode: string;
  /** True when the channel collects and refunds the tax itself (Amazon in the US, for example). */
  readonly taxCollectedByChannel?: boolean;
  /** Who bought; omit what is not known. */
  readonly buyer?: BuyerInput | null | undefined;
  /** 1 to 100 lines. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /**
   * Parcels, at most 100. Those of an earlier upsert that are missing here are removed; omit the list to leave all as they are. Told again
   * by tracking number, a parcel keeps its movements.
   */
  readonly shipments?: ReadonlyArray<ShipmentInput> | null | undefined;
  /** When the source knew this; now when omitted. Not in the future. An order that is known as of later stays as it is. */
  readonly asOf?: string | null | undefined;
};

/** What an order tells of its buyer. */
export type BuyerInput = {
  /** Display name. */
  readonly name?: string | null | undefined;
  /** E-mail or relay address. */
  readonly email?: string | null | undefined;
  /** The marketplace's id or username. */
  readonly marketplaceId?: string | null | undefined;
  /**
   * Phone number as the buyer wrote it, at most 50 characters. Linked as E.164 when it can be read; a number with an extension, which
   * marketplaces lend to many buyers, is not.
   */
  readonly phone?: string | null | undefined;
  /** Postcode of the address, at most 20 characters. With the name it suggests that two customers are one person. */
  readonly postalCode?: string | null | undefined;
  /** ISO 3166 country of the address, two capital letters; also of a phone number that is written without one. */
  readonly countryCode?: string | null | undefined;
  /** BCP 47 language. */
  readonly locale?: string | null | undefined;
};

/** One line of an order. */
export type OrderLineInput = {
  /** The channel's own id of the line. */
  readonly externalId: string;
  /** Seller's article number. */
  readonly sku?: string | null | undefined;
  /** Amazon's catalogue number. */
  readonly asin?: string | null | undefined;
  /** What was bought, 1 to 500 characters. */
  readonly title: string;
  /** Units, 1 or more. */
  readonly quantity: number;
  /** Price parts, each at most once, totals for the line. */
  readonly components: ReadonlyArray<PriceComponentInput>;
};

/** One price part, total for the line. */
export type PriceComponentInput = {
  /** Which part. */
  readonly component: PriceComponent;
  /** What was charged, in the order's currency, zero or more. */
  readonly charged: string;
};

/** One parcel. */
export type ShipmentInput = {
  /** Carrier's name. */
  readonly carrier: string;
  /** Carrier's parcel number. */
  readonly trackingNumber?: string | null | undefined;
  /** Direct https link. */
  readonly trackingUrl?: string | null | undefined;
  /** Where it is. */
  readonly status: ShipmentStatus;
  /** When it got there. A status without a time never replaces one with a time, except DELIVERED and RETURN_TO_SENDER. */
  readonly lastEventAt?: string | null | undefined;
};

/** Up to 100 parcels of one channel account's orders. */
export type RecordShipmentsInput = {
  /** Account the orders belong to. */
  readonly channelAccountId: string;
  /** Who tells this, 1 to 64 characters, such as `warehouse` or `dhl`. Shown as `Shipment.source`. */
  readonly source: string;
  /** 1 to 100 rows, each order and tracking number once. */
  readonly shipments: ReadonlyArray<RecordShipmentInput>;
};

/** One parcel as a warehouse or carrier knows it. */
export type RecordShipmentInput = {
  /** The channel's own number of the order; the order must be known. */
  readonly orderExternalId: string;
  /** Carrier's name, 1 to 100 characters. */
  readonly carrier: string;
  /** Carrier's parcel number, 1 to 100 characters; spaces and hyphens do not count. */
  readonly trackingNumber: string;
  /** Direct https link, at most 2000 characters. */
  readonly trackingUrl?: string | null | undefined;
  /** Where it is, when there are no `events` to tell. */
  readonly status?: ShipmentStatus | null | undefined;
  /** When it got there; see `ShipmentInput.lastEventAt`. */
  readonly lastEventAt?: string | null | undefined;
  /** Movements, at most 100, in any order; those known already are left out. */
  readonly events?: ReadonlyArray<ShipmentEventInput> | null | undefined;
  /** When the source knew this; now when omitted. Not in the future. */
  readonly asOf?: string | null | undefined;
  /** Refuse the row when the parcel changed since this version was read, or is not known. */
  readonly expectedVersion?: number | null | undefined;
};

/** One movement of a parcel. */
export type ShipmentEventInput = {
  /** When it happened. Not in the future. */
  readonly occurredAt: string;
  /** What it means. */
  readonly status: ShipmentStatus;
  /** Where, 1 to 200 characters. */
  readonly place?: string | null | undefined;
  /** As the carrier words it, 1 to 500 characters. */
  readonly sentence: string;
};

/** Which order to ask about. */
export type RefreshOrderInput = {
  /** The order. */
  readonly orderId: string;
};

/** Which parcel to ask about. */
export type RefreshShipmentInput = {
  /** The parcel. */
  readonly shipmentId: string;
};

/** What a decision leads to. */
export type DecisionOutcome =
  /** Within authority: executed without another person. */
  | 'ALLOW'
  /** Outside authority: a second person decides, nothing is sent before. */
  | 'ESCALATE'
  /** Cannot or must not be done. */
  | 'REFUSE'
  | Newer;

/** What one rule said. */
export type RuleOutcome =
  /** Nothing against it. */
  | 'PASS'
  /** A second person is needed. */
  | 'ESCALATE'
  /** No. */
  | 'REFUSE'
  /** An earlier rule had refused. */
  | 'NOT_REACHED'
  | Newer;

/** Which products to list. */
export type ProductFilter = {
  /** Only this SKU, exactly. */
  readonly sku?: string | null | undefined;
  /** Only this ASIN. */
  readonly asin?: string | null | undefined;
  /** Only this brand, without case. */
  readonly brand?: string | null | undefined;
  /** Only what is known for this account; what holds for the whole workspace is left out. */
  readonly channelAccountId?: string | null | undefined;
  /** Only products whose title, SKU, ASIN or brand contains this text, without case, at least 2 characters. */
  readonly search?: string | null | undefined;
};

/** Kinds of documents. */
export type ProductDocumentKind =
  /** How to use or assemble it. */
  | 'MANUAL'
  /** Dimensions, materials, compatibility. */
  | 'SPECIFICATION'
  /** Hazards and safe handling. */
  | 'SAFETY'
  /** What is guaranteed and for how long. */
  | 'WARRANTY'
  /** Declarations of conformity and test reports. */
  | 'CERTIFICATE'
  /** How to look after or repair it. */
  | 'CARE'
  /** Anything else. */
  | 'OTHER'
  | Newer;

/** Up to 100 products from one source. */
export type UpsertProductsInput = {
  /** Account the products belong to; omit it for what holds in the whole workspace. */
  readonly channelAccountId?: string | null | undefined;
  /** Who tells this, 1 to 64 characters, such as `pim`. Shown as `Product.source`. */
  readonly source?: string;
  /** 1 to 100 rows, each SKU (or ASIN without SKU) once. */
  readonly products: ReadonlyArray<ProductInput>;
};

/** One product as its source knows it. Replaces all that was known of it. */
export type ProductInput = {
  /** Seller's article number, 1 to 64 characters. Required unless `asin` is given. */
  readonly sku?: string | null | undefined;
  /** Amazon's catalogue number: ten capital letters and digits. */
  readonly asin?: string | null | undefined;
  /** Name, 1 to 500 characters. */
  readonly title: string;
  /** Brand, 1 to 100 characters. */
  readonly brand?: string | null | undefined;
  /** Facts, at most 100. */
  readonly attributes?: ReadonlyArray<ProductAttributeInput> | null | undefined;
  /** Selling points, at most 20 of 1 to 1000 characters. */
  readonly bullets?: ReadonlyArray<string> | null | undefined;
  /** Documents, at most 50. */
  readonly documents?: ReadonlyArray<ProductDocumentInput> | null | undefined;
  /** An https address of a picture, at most 2000 characters. */
  readonly imageUrl?: string | null | undefined;
  /** When the source knew this; now when omitted. Not in the future. */
  readonly asOf?: string | null | undefined;
};

/** One fact about a product. */
export type ProductAttributeInput = {
  /** 1 to 100 characters. */
  readonly name: string;
  /** 1 to 1000 characters. */
  readonly value: string;
};

/** One document about a product. */
export type ProductDocumentInput = {
  /** 1 to 200 characters. */
  readonly title: string;
  /** An https address, at most 2000 characters. */
  readonly url: string;
  /** What it is for. */
  readonly kind: ProductDocumentKind;
};

/** Which refunds to list. */
export type RefundFilter = {
  /** Only these states. */
  readonly status?: ReadonlyArray<RefundStatus> | null | undefined;
  /** Only refunds of this order. */
  readonly orderId?: string | null | undefined;
  /** Only refunds made from this ticket. */
  readonly ticketId?: string | null | undefined;
  /** Only refunds this actor asked for. */
  readonly requestedBy?: string | null | undefined;
  /** Requested within this range. */
  readonly requestedAt?: DateTimeRange | null | undefined;
};

/** How much. */
export type RefundKind =
  /** Everything that is left and that the seller can refund. */
  | 'FULL'
  /** A given amount, or given lines. */
  | 'PARTIAL'
  | Newer;

/** Why money is returned. */
export type RefundReason =
  /** The goods came back. */
  | 'CUSTOMER_RETURN'
  /** Arrived broken. */
  | 'DAMAGED'
  /** Not what the listing promised. */
  | 'NOT_AS_DESCRIBED'
  /** Something else was sent. */
  | 'WRONG_ITEM'
  /** Came too late. */
  | 'LATE_DELIVERY'
  /** Never came. */
  | 'NOT_DELIVERED'
  /** Wrong price charged. */
  | 'PRICE_ERROR'
  /** Kindness without an obligation. */
  | 'GOODWILL'
  /** To keep the buyer from filing a guarantee claim. */
  | 'CLAIM_PREVENTION'
  /** None of these; the note says what. */
  | 'OTHER'
  | Newer;

/** What is known about a refund. Only DONE_UNCONFIRMED and CONFIRMED may be called refunded. */
export type RefundStatus =
  /** A second person has to decide; nothing was sent. */
  | 'AWAITING_APPROVAL'
  /** Authority given; waits to be sent. */
  | 'APPROVED'
  /** Built and validated; not sent. */
  | 'PREPARED'
  /** The one request is about to leave or has left; its answer is not in yet. */
  | 'COMMITTING'
  /** The channel took the request. */
  | 'ACCEPTED'
  /** The channel works on it. */
  | 'PROCESSING'
  /** The channel reports success; its ledger does not show it yet. */
  | 'DONE_UNCONFIRMED'
  /** Seen in the channel's ledger. */
  | 'CONFIRMED'
  /** The channel refused; no money moved. */
  | 'REJECTED'
  /** May or may not have happened; being found out, never sent again meanwhile. */
  | 'UNKNOWN'
  /** May or may not have happened and the channel cannot tell; a person has to look. */
  | 'NEEDS_HUMAN'
  /** Declined or withdrawn before it was sent. */
  | 'CANCELLED'
  | Newer;

/** How one attempt went. */
export type AttemptOutcome =
  /** Not finished. */
  | 'OPEN'
  /** Executed, as far as the channel reports. */
  | 'SUCCEEDED'
  /** Refused by the channel. */
  | 'REJECTED'
  /** Provably never sent. */
  | 'NOT_SENT'
  /** Sent or not, but provably not at the channel. */
  | 'PROVEN_ABSENT'
  /** Settled by a person. */
  | 'SETTLED_BY_PERSON'
  /** Withdrawn by the channel before processing. */
  | 'CANCELLED'
  | Newer;

/** Sorts of evidence. */
export type EvidenceKind =
  /** The channel's processing report of the submission. */
  | 'PROCESSING_REPORT'
  /** A line in the channel's ledger. */
  | 'LEDGER'
  /** A person looked, and said what they saw. */
  | 'PERSON'
  | Newer;

/** A refund to try out. The same fields as `refundOrder` except the key; the note may be missing, and the decision then says so. */
export type RefundPreviewInput = {
  /** Ticket the refund would be made from. */
  readonly ticketId: string;
  /** Order to refund. */
  readonly orderId: string;
  /** Whole or part. */
  readonly kind: RefundKind;
  /** For PARTIAL: the amount, spread over the lines (goods first, then delivery). Not together with `lines`. */
  readonly amount?: MoneyInput | null | undefined;
  /** For PARTIAL: exact lines and price parts. Not together with `amount`. */
  readonly lines?: ReadonlyArray<RefundLineInput> | null | undefined;
  /** Why, in the controlled vocabulary. */
  readonly reason: RefundReason;
  /** Why, in own words. */
  readonly note?: string | null | undefined;
};

/** A refund to make. */
export type RefundOrderInput = {
  /** Ticket the refund is made from. */
  readonly ticketId: string;
  /** Order to refund: the ticket's, or another one of its customer. */
  readonly orderId: string;
  /** Whole or part. */
  readonly kind: RefundKind;
  /** For PARTIAL: the amount, spread over the lines (goods first, then delivery). Not together with `lines`. */
  readonly amount?: MoneyInput | null | undefined;
  /** For PARTIAL: exact lines and price parts. Not together with `amount`. */
  readonly lines?: ReadonlyArray<RefundLineInput> | null | undefined;
  /** Why, in the controlled vocabulary. */
  readonly reason: RefundReason;
  /** Why, in own words: at least 20 letters (8 characters in scripts without word spaces), not boilerplate, not your last note again. */
  readonly note: string;
  /** One per intended refund. */
  readonly idempotencyKey?: string | undefined;
};

/** What to return of one line. */
export type RefundLineInput = {
  /** The line. */
  readonly orderLineId: string;
  /** 1 to 6 price parts, each at most once. */
  readonly components: ReadonlyArray<RefundComponentInput>;
};

/** What to return of one price part. */
export type RefundComponentInput = {
  /** Which part. */
  readonly component: PriceComponent;
  /** How much, more than zero. */
  readonly amount: MoneyInput;
};

/** Actions that stand behind a guard. */
export type GuardedAction =
  /** Return money. */
  | 'REFUND'
  /** Stop an order before shipment. */
  | 'CANCELLATION'
  | Newer;

/** What the person found at the marketplace. */
export type UnknownRefundFinding =
  /** The money was returned: becomes DONE_UNCONFIRMED. */
  | 'EXECUTED'
  /** It was not, and will not be: sent again as a new attempt. */
  | 'NOT_EXECUTED'
  /** The marketplace refused it: becomes REJECTED. */
  | 'REFUSED_BY_CHANNEL'
  | Newer;

/** A person's finding on a refund with an unknown outcome. */
export type ResolveUnknownRefundInput = {
  /** Refund in NEEDS_HUMAN. */
  readonly refundId: string;
  /** What was found. */
  readonly finding: UnknownRefundFinding;
  /** Where it was seen: a Seller Central reference or transaction id, 1 to 200 characters. */
  readonly reference: string;
  /** How it was found out; the same substance as for a refund. */
  readonly note: string;
  /** One per intended decision. */
  readonly idempotencyKey?: string | undefined;
};

/** What to count, grouped by what, over which time. */
export type ReportInput = {
  /** 1 to 5 measures. */
  readonly measures: ReadonlyArray<Measure>;
  /** 0 to 2 groupings; without any the answer has one row. */
  readonly dimensions?: ReadonlyArray<Dimension>;
  /** Which time; at most 400 days. */
  readonly window: ReportWindowInput;
  /** Which tickets. */
  readonly filter?: ReportFilter | null | undefined;
};

/** Either a preset or `from` and `to`. */
export type ReportWindowInput = {
  /** The last N days up to now, 1 to 400; 30 and 90 are usual. */
  readonly lastDays?: number | null | undefined;
  /** Earliest instant, included. Needs `to`. */
  readonly from?: string | null | undefined;
  /** Latest instant, excluded. Needs `from`. */
  readonly to?: string | null | undefined;
};

/** Which tickets to count. */
export type ReportFilter = {
  /** Only tickets of these channels. */
  readonly channels?: ReadonlyArray<Channel> | null | undefined;
  /** Only tickets carrying one of these tags, by name. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** What can be measured. */
export type Measure =
  /** Tickets created in the window. A ticket with two tags counts once per tag when grouped by TAG, once otherwise. */
  | 'TICKET_VOLUME'
  /** Refunds requested in the window from those tickets and not rejected or cancelled. */
  | 'REFUND_COUNT'
  | Newer;

/** What can be grouped by. */
export type Dimension =
  /** Tag name; tickets without any tag form the group with null. */
  | 'TAG'
  /** Channel of the ticket's first thread. */
  | 'CHANNEL'
  /** UTC day of creation, YYYY-MM-DD. */
  | 'DAY'
  | Newer;

/** Which tickets to list. */
export type TicketFilter = {
  /** Only these states, as shown on the ticket. */
  readonly status?: ReadonlyArray<TicketStatus> | null | undefined;
  /** True: only tickets that were merged into another. Otherwise these are left out. */
  readonly merged?: boolean | null | undefined;
  /** Only tickets whose first thread is on this channel. */
  readonly channel?: Channel | null | undefined;
  /** Only tickets carrying this tag, by name. */
  readonly tag?: string | null | undefined;
  /** Only tickets of this customer. */
  readonly customerId?: string | null | undefined;
  /** Only tickets about this order. */
  readonly orderId?: string | null | undefined;
  /** Created within this range. */
  readonly createdAt?: DateTimeRange | null | undefined;
  /** Only tickets whose subject contains this text, without case, at least 2 characters. */
  readonly subjectContains?: string | null | undefined;
  /** Only tickets of this member. */
  readonly assigneeId?: string | null | undefined;
  /** True: only tickets of nobody. False: only tickets of somebody. */
  readonly unassigned?: boolean | null | undefined;
  /** Only these priorities. */
  readonly priority?: ReadonlyArray<TicketPriority> | null | undefined;
  /** True: only snoozed tickets. False: only others. A snoozed ticket is WAITING, so asking for OPEN ones leaves it out anyway. */
  readonly snoozed?: boolean | null | undefined;
  /** Only this class of risk. */
  readonly risk?: TicketRisk | null | undefined;
  /** True: only tickets that owe a reply (a reply clock runs). False: only others. */
  readonly hasOpenSla?: boolean | null | undefined;
  /** Only tickets that owe a reply within this range. */
  readonly dueAt?: DateTimeRange | null | undefined;
  /** Changed within this range. */
  readonly updatedAt?: DateTimeRange | null | undefined;
};

/** Orders of a list of tickets. */
export type TicketOrder =
  /** Newest first. */
  | 'NEWEST_FIRST'
  /** Last changed first. */
  | 'LAST_CHANGED_FIRST'
  /** Most urgent first; within a priority the earliest owed reply, then the oldest ticket. */
  | 'MOST_URGENT_FIRST'
  /** The earliest owed reply first; tickets that owe none come last, the oldest first. */
  | 'EARLIEST_DUE_FIRST'
  | Newer;

/** How soon a ticket wants work. */
export type TicketPriority =
  /** When there is time. */
  | 'LOW'
  /** In its turn. Every ticket starts here. */
  | 'NORMAL'
  /** Before the others. */
  | 'HIGH'
  /** Now. */
  | 'URGENT'
  | Newer;

/** Class of a ticket; drives routing and rules. A customer's risk profile is something else. */
export type TicketRisk =
  /** Nothing special. */
  | 'ROUTINE'
  /**
   * Likely to become a claim or a bad rating when answered late or wrongly. By reason: "Partial refund request", "Damaged in transit",
   * and "Not delivered" unless Amazon ships the order (FBA, MCF).
   */
  | 'HIGH'
  | Newer;

/** What a ticket's risk follows from. */
export type TicketRiskSource =
  /** From its reason tag and its order, anew whenever these change. */
  | 'REASON'
  /** From what a person said with `setTicketRisk`. */
  | 'PERSON'
  | Newer;

/** States of a ticket. */
export type TicketStatus =
  /** Waits for us. */
  | 'OPEN'
  /** Waits for the customer or a third party. */
  | 'WAITING'
  /** Answered for good. */
  | 'RESOLVED'
  | Newer;

/** How a message has to sound. */
export type MessageTone =
  /** Neutral and about the order only: the marketplace reads along and punishes the rest. */
  | 'NEUTRAL'
  /** The shop's own voice. */
  | 'OWN_VOICE'
  | Newer;

/** How a conversation reached us. */
export type ThreadSource =
  /** A message through Amazon's relay. */
  | 'AMAZON_MESSAGE'
  /** Amazon's contact form, by relay. */
  | 'AMAZON_CONTACT_FORM'
  /** A message through another marketplace. */
  | 'MARKETPLACE_MESSAGE'
  /** Plain e-mail. */
  | 'EMAIL'
  | Newer;

/** States of a reply clock. */
export type SlaState =
  /** A reply is owed and not late. */
  | 'RUNNING'
  /** A reply is owed and late. */
  | 'BREACHED'
  /** No reply is owed. */
  | 'STOPPED'
  | Newer;

/** Directions of a message. */
export type MessageDirection =
  /** From the customer. */
  | 'INBOUND'
  /** From us. */
  | 'OUTBOUND'
  | Newer;

/** New tags of a ticket. */
export type SetTagsInput = {
  /** Ticket to label. */
  readonly ticketId: string;
  /** Names from `tags`, at most 20, none automatic, at most one reason. */
  readonly tags: ReadonlyArray<string>;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** Whom to give the ticket to. */
export type AssignTicketInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** A member with a role that works on tickets (AGENT, MANAGER, COMPLIANCE); null takes the ticket from whoever has it. */
  readonly memberId?: string | null | undefined;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** How soon the ticket wants work. */
export type SetPriorityInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** The new priority. */
  readonly priority: TicketPriority;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** Until when and why. */
export type SnoozeTicketInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** When it comes back: in the future, at most 365 days ahead. */
  readonly endsAt: string;
  /** For colleagues, 1 to 500 characters. */
  readonly reason: string;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** Which ticket to take back. */
export type UnsnoozeTicketInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** A note for colleagues. */
export type AddNoteInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** 1 to 10,000 characters, not only white space. */
  readonly text: string;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** What the ticket is about. */
export type LinkOrderInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** An order of any channel; null when the ticket is about none. */
  readonly orderId?: string | null | undefined;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** Which ticket to close. */
export type ResolveTicketInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** Needed only while a reply is owed: why nothing more is owed. The same substance as for a refund; ignored otherwise. */
  readonly overrideNote?: string | null | undefined;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** Which ticket to open again. */
export type ReopenTicketInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** What the risk is. */
export type SetTicketRiskInput = {
  /** Which ticket. */
  readonly ticketId: string;
  /** The risk; null returns to what follows from the reason. */
  readonly risk?: TicketRisk | null | undefined;
  /** Why; the same substance as for a refund. */
  readonly note: string;
  /** Refuse when the ticket changed since this version was read. */
  readonly expectedVersion?: number | null | undefined;
};

/** Whether an API key works. */
export type ApiKeyState =
  /** It does. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Somebody ended it. */
  | 'REVOKED'
  | Newer;

/** A key to be made. Exactly one of `scopes` and `memberId` says what it may do. */
export type CreateApiKeyInput = {
  /** What it is for: 1 to 80 characters. */
  readonly name: string;
  /** Permissions as `noun.verb`, at least one: a machine with these and no others. */
  readonly scopes?: ReadonlyArray<string> | null | undefined;
  /** A member whose roles decide, now and later: the key acts in that person's name. */
  readonly memberId?: string | null | undefined;
  /** When it ends by itself; never when omitted. */
  readonly expiresAt?: string | null | undefined;
};

/** Which key gets a new secret. */
export type RotateApiKeyInput = {
  /** An active key. */
  readonly apiKeyId: string;
  /** How long the secret before it still works: 0 to 604800 (a week). */
  readonly overlapSeconds?: number;
};

/** Which key ends. */
export type RevokeApiKeyInput = {
  /** The key to end. */
  readonly apiKeyId: string;
};

/** Kinds of actors. */
export type ActorKind =
  /** A person's membership in the workspace. */
  | 'MEMBER'
  /** A machine, with scopes of its own. */
  | 'API_KEY'
  /** The platform's own jobs. */
  | 'SYSTEM'
  | Newer;

/** What a member is there for; a member has one or more. */
export type Role =
  /** Settles tickets within authority. */
  | 'AGENT'
  /** Sets policy and macros, decides escalations over a limit. */
  | 'MANAGER'
  /** Runs filed claims and legal matters, audits. */
  | 'COMPLIANCE'
  /** Members, keys, channel accounts, retention. */
  | 'ADMIN'
  /** Reads reports and exports; executes nothing. */
  | 'ANALYST'
  | Newer;

/** Where customers write from and buy. */
export type Channel =
  /** Amazon marketplaces. */
  | 'AMAZON'
  /** eBay. */
  | 'EBAY'
  /** Walmart Marketplace. */
  | 'WALMART'
  /** The seller's own Shopify shop. */
  | 'SHOPIFY'
  /** Plain e-mail to the seller. */
  | 'EMAIL'
  | Newer;

/** What stands behind an account. Printed on everything it produces. */
export type Mode =
  /** The real marketplace: money moves. */
  | 'LIVE'
  /** The marketplace's own test environment. */
  | 'SANDBOX'
  /** A double shipped with Firstline: no money moves, nothing leaves this machine. */
  | 'SIMULATED'
  | Newer;

export type NodeQuery_node_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_decisionOfAuditEntry_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type NodeQuery_node_decisionOfAuditEntry_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<NodeQuery_node_decisionOfAuditEntry_rules_inputs>
};

export type NodeQuery_node_decisionOfAuditEntry = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<NodeQuery_node_decisionOfAuditEntry_rules>
};

export type NodeQuery_node_Claim_orderOfClaim_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Claim_orderOfClaim_customer = {
  readonly id: string
};

export type NodeQuery_node_Claim_orderOfClaim_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Claim_orderOfClaim_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Claim_orderOfClaim = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Claim_orderOfClaim_channelAccount,
  readonly customer: NodeQuery_node_Claim_orderOfClaim_customer | null,
  readonly total: NodeQuery_node_Claim_orderOfClaim_total,
  readonly refundable: NodeQuery_node_Claim_orderOfClaim_refundable
};

export type NodeQuery_node_Customer_mergedIntoOfCustomer = {
  readonly id: string
};

export type NodeQuery_node_Customer_mergesOfCustomer_primary = {
  readonly id: string
};

export type NodeQuery_node_Customer_mergesOfCustomer_merged = {
  readonly id: string
};

export type NodeQuery_node_Customer_mergesOfCustomer_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Customer_mergesOfCustomer_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Customer_mergesOfCustomer = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: NodeQuery_node_Customer_mergesOfCustomer_primary,
  readonly merged: NodeQuery_node_Customer_mergesOfCustomer_merged,
  readonly mergedBy: NodeQuery_node_Customer_mergesOfCustomer_mergedBy,
  readonly unmergedBy: NodeQuery_node_Customer_mergesOfCustomer_unmergedBy | null
};

export type NodeQuery_node_Customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: NodeQuery_node_Customer_identities_linkedBy
};

export type NodeQuery_node_Customer_suggestions_customer = {
  readonly id: string
};

export type NodeQuery_node_Customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type NodeQuery_node_Customer_suggestions = {
  readonly score: number,
  readonly customer: NodeQuery_node_Customer_suggestions_customer,
  readonly evidence: ReadonlyArray<NodeQuery_node_Customer_suggestions_evidence>
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_assignee = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_followsUp = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_customer = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_order = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_assignee | null,
  readonly snooze: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_snooze | null,
  readonly followsUp: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_followsUp | null,
  readonly repeatOf: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_repeatOf | null,
  readonly customer: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_customer,
  readonly order: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_order | null,
  readonly reason: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_reason | null,
  readonly sla: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_sla | null,
  readonly mergedInto: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate_mergedInto | null
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_assignee = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_followsUp = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_customer = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_order = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodeQuery_node_DuplicateCandidate_earlierTicket_assignee | null,
  readonly snooze: NodeQuery_node_DuplicateCandidate_earlierTicket_snooze | null,
  readonly followsUp: NodeQuery_node_DuplicateCandidate_earlierTicket_followsUp | null,
  readonly repeatOf: NodeQuery_node_DuplicateCandidate_earlierTicket_repeatOf | null,
  readonly customer: NodeQuery_node_DuplicateCandidate_earlierTicket_customer,
  readonly order: NodeQuery_node_DuplicateCandidate_earlierTicket_order | null,
  readonly reason: NodeQuery_node_DuplicateCandidate_earlierTicket_reason | null,
  readonly sla: NodeQuery_node_DuplicateCandidate_earlierTicket_sla | null,
  readonly mergedInto: NodeQuery_node_DuplicateCandidate_earlierTicket_mergedInto | null
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_assignee = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_followsUp = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_customer = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_order = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_DuplicateCandidate_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodeQuery_node_DuplicateCandidate_proposedPrimary_assignee | null,
  readonly snooze: NodeQuery_node_DuplicateCandidate_proposedPrimary_snooze | null,
  readonly followsUp: NodeQuery_node_DuplicateCandidate_proposedPrimary_followsUp | null,
  readonly repeatOf: NodeQuery_node_DuplicateCandidate_proposedPrimary_repeatOf | null,
  readonly customer: NodeQuery_node_DuplicateCandidate_proposedPrimary_customer,
  readonly order: NodeQuery_node_DuplicateCandidate_proposedPrimary_order | null,
  readonly reason: NodeQuery_node_DuplicateCandidate_proposedPrimary_reason | null,
  readonly sla: NodeQuery_node_DuplicateCandidate_proposedPrimary_sla | null,
  readonly mergedInto: NodeQuery_node_DuplicateCandidate_proposedPrimary_mergedInto | null
};

export type NodeQuery_node_DuplicateCandidate_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type NodeQuery_node_DuplicateCandidate_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Escalation_refund_order = {
  readonly id: string
};

export type NodeQuery_node_Escalation_refund_ticket = {
  readonly id: string
};

export type NodeQuery_node_Escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Escalation_refund_decision = {
  readonly id: string | null
};

export type NodeQuery_node_Escalation_refund_escalation = {
  readonly id: string
};

export type NodeQuery_node_Escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: NodeQuery_node_Escalation_refund_order,
  readonly ticket: NodeQuery_node_Escalation_refund_ticket,
  readonly amount: NodeQuery_node_Escalation_refund_amount,
  readonly decision: NodeQuery_node_Escalation_refund_decision,
  readonly escalation: NodeQuery_node_Escalation_refund_escalation | null,
  readonly requestedBy: NodeQuery_node_Escalation_refund_requestedBy
};

export type NodeQuery_node_Escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Macro_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type NodeQuery_node_Macro_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<NodeQuery_node_Macro_currentVersion_translations>
};

export type NodeQuery_node_QuarantinedMessage_channelAccountOfQuarantinedMessage = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_assignee = {
  readonly id: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_followsUp = {
  readonly id: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_customer = {
  readonly id: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_order = {
  readonly id: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_assignee | null,
  readonly snooze: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_snooze | null,
  readonly followsUp: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_followsUp | null,
  readonly repeatOf: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_repeatOf | null,
  readonly customer: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_customer,
  readonly order: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_order | null,
  readonly reason: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_reason | null,
  readonly sla: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_sla | null,
  readonly mergedInto: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage_mergedInto | null
};

export type NodeQuery_node_Order_channelAccountOfOrder = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodeQuery_node_Order_customerOfOrder_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Order_customerOfOrder = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodeQuery_node_Order_customerOfOrder_mergedInto | null
};

export type NodeQuery_node_Order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Order_lines_components_charged = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Order_lines_components_refunded = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Order_lines_components_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Order_lines_components = {
  readonly component: PriceComponent,
  readonly charged: NodeQuery_node_Order_lines_components_charged,
  readonly refunded: NodeQuery_node_Order_lines_components_refunded,
  readonly refundable: NodeQuery_node_Order_lines_components_refundable
};

export type NodeQuery_node_Order_lines_product_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Order_lines_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Order_lines_product_channelAccount | null
};

export type NodeQuery_node_Order_lines = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly components: ReadonlyArray<NodeQuery_node_Order_lines_components>,
  readonly product: NodeQuery_node_Order_lines_product | null
};

export type NodeQuery_node_Order_shipments_order = {
  readonly id: string
};

export type NodeQuery_node_Order_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: NodeQuery_node_Order_shipments_order
};

export type NodeQuery_node_Order_claims_order = {
  readonly id: string
};

export type NodeQuery_node_Order_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: NodeQuery_node_Order_claims_order
};

export type NodeQuery_node_Order_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type NodeQuery_node_Order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodeQuery_node_Order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type NodeQuery_node_Order_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type NodeQuery_node_Order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: NodeQuery_node_Order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type NodeQuery_node_Order_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_Order_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Order_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodeQuery_node_Order_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodeQuery_node_Order_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Order_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Order_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodeQuery_node_Order_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodeQuery_node_Order_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: NodeQuery_node_Order_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: NodeQuery_node_Order_refresh_problem_ReplyOwed_threads_messageRules
};

export type NodeQuery_node_Order_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<NodeQuery_node_Order_refresh_problem_issues>
};

export type NodeQuery_node_Order_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere_customer
};

export type NodeQuery_node_Order_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: NodeQuery_node_Order_refresh_problem_CustomerAlreadyMerged_customer
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: NodeQuery_node_Order_refresh_problem_CustomerMergeUndone_merge
};

export type NodeQuery_node_Order_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided_escalation
};

export type NodeQuery_node_Order_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodeQuery_node_Order_refresh_problem_MergeNeedsNote_minimum
};

export type NodeQuery_node_Order_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision
};

export type NodeQuery_node_Order_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision
};

export type NodeQuery_node_Order_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision
};

export type NodeQuery_node_Order_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: NodeQuery_node_Order_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type NodeQuery_node_Order_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: NodeQuery_node_Order_refresh_problem_OrderNotShipped_alternativeCapability
};

export type NodeQuery_node_Order_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: NodeQuery_node_Order_refresh_problem_RefundExceedsBalance_remaining
};

export type NodeQuery_node_Order_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: NodeQuery_node_Order_refresh_problem_NoteLacksSubstance_minimum
};

export type NodeQuery_node_Order_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodeQuery_node_Order_refresh_problem_NoteTooShort_minimum
};

export type NodeQuery_node_Order_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<NodeQuery_node_Order_refresh_problem_ReplyOwed_threads>
};

export type NodeQuery_node_Order_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Order_refresh_problem =
  | NodeQuery_node_Order_refresh_problem_InvalidInput
  | NodeQuery_node_Order_refresh_problem_IdempotencyKeyReused
  | NodeQuery_node_Order_refresh_problem_TicketNotFound
  | NodeQuery_node_Order_refresh_problem_OrderNotFound
  | NodeQuery_node_Order_refresh_problem_ChannelAccountNotFound
  | NodeQuery_node_Order_refresh_problem_VersionConflict
  | NodeQuery_node_Order_refresh_problem_IdentityLinkedElsewhere
  | NodeQuery_node_Order_refresh_problem_IdentityNotFound
  | NodeQuery_node_Order_refresh_problem_CustomerNeedsIdentity
  | NodeQuery_node_Order_refresh_problem_CustomerNotFound
  | NodeQuery_node_Order_refresh_problem_CustomersAreTheSame
  | NodeQuery_node_Order_refresh_problem_CustomerAlreadyMerged
  | NodeQuery_node_Order_refresh_problem_CustomerMergeNotFound
  | NodeQuery_node_Order_refresh_problem_CustomerMergeUndone
  | NodeQuery_node_Order_refresh_problem_DuplicateCandidateNotFound
  | NodeQuery_node_Order_refresh_problem_EscalationNotFound
  | NodeQuery_node_Order_refresh_problem_EscalationAlreadyDecided
  | NodeQuery_node_Order_refresh_problem_DeciderIsRequester
  | NodeQuery_node_Order_refresh_problem_DeciderLacksRole
  | NodeQuery_node_Order_refresh_problem_TicketAlreadyMerged
  | NodeQuery_node_Order_refresh_problem_MergeTooLarge
  | NodeQuery_node_Order_refresh_problem_MergeNeedsNote
  | NodeQuery_node_Order_refresh_problem_TicketNotMerged
  | NodeQuery_node_Order_refresh_problem_QuarantinedMessageNotReleasable
  | NodeQuery_node_Order_refresh_problem_ShipmentNotFound
  | NodeQuery_node_Order_refresh_problem_NotRefreshable
  | NodeQuery_node_Order_refresh_problem_ChannelUnavailable
  | NodeQuery_node_Order_refresh_problem_RateLimited
  | NodeQuery_node_Order_refresh_problem_OrderNotOnTicket
  | NodeQuery_node_Order_refresh_problem_RefundCurrencyMismatch
  | NodeQuery_node_Order_refresh_problem_RefundNotSupported
  | NodeQuery_node_Order_refresh_problem_FulfilmentForbidsRefund
  | NodeQuery_node_Order_refresh_problem_OrderNotShipped
  | NodeQuery_node_Order_refresh_problem_RefundExceedsBalance
  | NodeQuery_node_Order_refresh_problem_NoteLacksSubstance
  | NodeQuery_node_Order_refresh_problem_RefundNotFound
  | NodeQuery_node_Order_refresh_problem_RefundNotUnresolved
  | NodeQuery_node_Order_refresh_problem_NoteTooShort
  | NodeQuery_node_Order_refresh_problem_TicketIsResolved
  | NodeQuery_node_Order_refresh_problem_TicketNotResolved
  | NodeQuery_node_Order_refresh_problem_ReasonMissing
  | NodeQuery_node_Order_refresh_problem_ReplyOwed
  | NodeQuery_node_Order_refresh_problem_MemberNotFound
  | NodeQuery_node_Order_refresh_problem_ApiKeyNotFound
  | NodeQuery_node_Order_refresh_problem_ApiKeyEnded
  | NodeQuery_node_Order_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type NodeQuery_node_Order_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: NodeQuery_node_Order_refresh_problem | null
};

export type NodeQuery_node_Shipment_orderOfShipment_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Shipment_orderOfShipment_customer = {
  readonly id: string
};

export type NodeQuery_node_Shipment_orderOfShipment_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Shipment_orderOfShipment_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Shipment_orderOfShipment = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Shipment_orderOfShipment_channelAccount,
  readonly customer: NodeQuery_node_Shipment_orderOfShipment_customer | null,
  readonly total: NodeQuery_node_Shipment_orderOfShipment_total,
  readonly refundable: NodeQuery_node_Shipment_orderOfShipment_refundable
};

export type NodeQuery_node_Shipment_events = {
  readonly id: string,
  readonly occurredAt: string,
  readonly status: ShipmentStatus,
  readonly place: string | null,
  readonly sentence: string,
  readonly source: string
};

export type NodeQuery_node_Shipment_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodeQuery_node_Shipment_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type NodeQuery_node_Shipment_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type NodeQuery_node_Shipment_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: NodeQuery_node_Shipment_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type NodeQuery_node_Shipment_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_Shipment_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Shipment_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodeQuery_node_Shipment_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads_messageRules
};

export type NodeQuery_node_Shipment_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<NodeQuery_node_Shipment_refresh_problem_issues>
};

export type NodeQuery_node_Shipment_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere_customer
};

export type NodeQuery_node_Shipment_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: NodeQuery_node_Shipment_refresh_problem_CustomerAlreadyMerged_customer
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone_merge
};

export type NodeQuery_node_Shipment_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided_escalation
};

export type NodeQuery_node_Shipment_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodeQuery_node_Shipment_refresh_problem_MergeNeedsNote_minimum
};

export type NodeQuery_node_Shipment_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision
};

export type NodeQuery_node_Shipment_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision
};

export type NodeQuery_node_Shipment_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision
};

export type NodeQuery_node_Shipment_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: NodeQuery_node_Shipment_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type NodeQuery_node_Shipment_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: NodeQuery_node_Shipment_refresh_problem_OrderNotShipped_alternativeCapability
};

export type NodeQuery_node_Shipment_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: NodeQuery_node_Shipment_refresh_problem_RefundExceedsBalance_remaining
};

export type NodeQuery_node_Shipment_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: NodeQuery_node_Shipment_refresh_problem_NoteLacksSubstance_minimum
};

export type NodeQuery_node_Shipment_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodeQuery_node_Shipment_refresh_problem_NoteTooShort_minimum
};

export type NodeQuery_node_Shipment_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<NodeQuery_node_Shipment_refresh_problem_ReplyOwed_threads>
};

export type NodeQuery_node_Shipment_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodeQuery_node_Shipment_refresh_problem =
  | NodeQuery_node_Shipment_refresh_problem_InvalidInput
  | NodeQuery_node_Shipment_refresh_problem_IdempotencyKeyReused
  | NodeQuery_node_Shipment_refresh_problem_TicketNotFound
  | NodeQuery_node_Shipment_refresh_problem_OrderNotFound
  | NodeQuery_node_Shipment_refresh_problem_ChannelAccountNotFound
  | NodeQuery_node_Shipment_refresh_problem_VersionConflict
  | NodeQuery_node_Shipment_refresh_problem_IdentityLinkedElsewhere
  | NodeQuery_node_Shipment_refresh_problem_IdentityNotFound
  | NodeQuery_node_Shipment_refresh_problem_CustomerNeedsIdentity
  | NodeQuery_node_Shipment_refresh_problem_CustomerNotFound
  | NodeQuery_node_Shipment_refresh_problem_CustomersAreTheSame
  | NodeQuery_node_Shipment_refresh_problem_CustomerAlreadyMerged
  | NodeQuery_node_Shipment_refresh_problem_CustomerMergeNotFound
  | NodeQuery_node_Shipment_refresh_problem_CustomerMergeUndone
  | NodeQuery_node_Shipment_refresh_problem_DuplicateCandidateNotFound
  | NodeQuery_node_Shipment_refresh_problem_EscalationNotFound
  | NodeQuery_node_Shipment_refresh_problem_EscalationAlreadyDecided
  | NodeQuery_node_Shipment_refresh_problem_DeciderIsRequester
  | NodeQuery_node_Shipment_refresh_problem_DeciderLacksRole
  | NodeQuery_node_Shipment_refresh_problem_TicketAlreadyMerged
  | NodeQuery_node_Shipment_refresh_problem_MergeTooLarge
  | NodeQuery_node_Shipment_refresh_problem_MergeNeedsNote
  | NodeQuery_node_Shipment_refresh_problem_TicketNotMerged
  | NodeQuery_node_Shipment_refresh_problem_QuarantinedMessageNotReleasable
  | NodeQuery_node_Shipment_refresh_problem_ShipmentNotFound
  | NodeQuery_node_Shipment_refresh_problem_NotRefreshable
  | NodeQuery_node_Shipment_refresh_problem_ChannelUnavailable
  | NodeQuery_node_Shipment_refresh_problem_RateLimited
  | NodeQuery_node_Shipment_refresh_problem_OrderNotOnTicket
  | NodeQuery_node_Shipment_refresh_problem_RefundCurrencyMismatch
  | NodeQuery_node_Shipment_refresh_problem_RefundNotSupported
  | NodeQuery_node_Shipment_refresh_problem_FulfilmentForbidsRefund
  | NodeQuery_node_Shipment_refresh_problem_OrderNotShipped
  | NodeQuery_node_Shipment_refresh_problem_RefundExceedsBalance
  | NodeQuery_node_Shipment_refresh_problem_NoteLacksSubstance
  | NodeQuery_node_Shipment_refresh_problem_RefundNotFound
  | NodeQuery_node_Shipment_refresh_problem_RefundNotUnresolved
  | NodeQuery_node_Shipment_refresh_problem_NoteTooShort
  | NodeQuery_node_Shipment_refresh_problem_TicketIsResolved
  | NodeQuery_node_Shipment_refresh_problem_TicketNotResolved
  | NodeQuery_node_Shipment_refresh_problem_ReasonMissing
  | NodeQuery_node_Shipment_refresh_problem_ReplyOwed
  | NodeQuery_node_Shipment_refresh_problem_MemberNotFound
  | NodeQuery_node_Shipment_refresh_problem_ApiKeyNotFound
  | NodeQuery_node_Shipment_refresh_problem_ApiKeyEnded
  | NodeQuery_node_Shipment_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type NodeQuery_node_Shipment_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: NodeQuery_node_Shipment_refresh_problem | null
};

export type NodeQuery_node_Product_channelAccountOfProduct = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodeQuery_node_Product_attributes = {
  readonly name: string,
  readonly value: string
};

export type NodeQuery_node_Product_documents = {
  readonly title: string,
  readonly url: string,
  readonly kind: ProductDocumentKind
};

export type NodeQuery_node_Refund_orderOfRefund_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Refund_orderOfRefund_customer = {
  readonly id: string
};

export type NodeQuery_node_Refund_orderOfRefund_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Refund_orderOfRefund_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Refund_orderOfRefund = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Refund_orderOfRefund_channelAccount,
  readonly customer: NodeQuery_node_Refund_orderOfRefund_customer | null,
  readonly total: NodeQuery_node_Refund_orderOfRefund_total,
  readonly refundable: NodeQuery_node_Refund_orderOfRefund_refundable
};

export type NodeQuery_node_Refund_ticketOfRefund_assignee = {
  readonly id: string
};

export type NodeQuery_node_Refund_ticketOfRefund_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_Refund_ticketOfRefund_followsUp = {
  readonly id: string
};

export type NodeQuery_node_Refund_ticketOfRefund_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_Refund_ticketOfRefund_customer = {
  readonly id: string
};

export type NodeQuery_node_Refund_ticketOfRefund_order = {
  readonly id: string
};

export type NodeQuery_node_Refund_ticketOfRefund_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_Refund_ticketOfRefund_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Refund_ticketOfRefund_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Refund_ticketOfRefund = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodeQuery_node_Refund_ticketOfRefund_assignee | null,
  readonly snooze: NodeQuery_node_Refund_ticketOfRefund_snooze | null,
  readonly followsUp: NodeQuery_node_Refund_ticketOfRefund_followsUp | null,
  readonly repeatOf: NodeQuery_node_Refund_ticketOfRefund_repeatOf | null,
  readonly customer: NodeQuery_node_Refund_ticketOfRefund_customer,
  readonly order: NodeQuery_node_Refund_ticketOfRefund_order | null,
  readonly reason: NodeQuery_node_Refund_ticketOfRefund_reason | null,
  readonly sla: NodeQuery_node_Refund_ticketOfRefund_sla | null,
  readonly mergedInto: NodeQuery_node_Refund_ticketOfRefund_mergedInto | null
};

export type NodeQuery_node_Refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Refund_components_line_product = {
  readonly id: string
};

export type NodeQuery_node_Refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: NodeQuery_node_Refund_components_line_product | null
};

export type NodeQuery_node_Refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Refund_components = {
  readonly component: PriceComponent,
  readonly line: NodeQuery_node_Refund_components_line,
  readonly amount: NodeQuery_node_Refund_components_amount
};

export type NodeQuery_node_Refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: NodeQuery_node_Refund_statusHistory_actor
};

export type NodeQuery_node_Refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type NodeQuery_node_Refund_decisionOfRefund_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type NodeQuery_node_Refund_decisionOfRefund_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<NodeQuery_node_Refund_decisionOfRefund_rules_inputs>
};

export type NodeQuery_node_Refund_decisionOfRefund = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<NodeQuery_node_Refund_decisionOfRefund_rules>
};

export type NodeQuery_node_Refund_escalation_refund = {
  readonly id: string
};

export type NodeQuery_node_Refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: NodeQuery_node_Refund_escalation_refund,
  readonly requestedBy: NodeQuery_node_Refund_escalation_requestedBy,
  readonly decidedBy: NodeQuery_node_Refund_escalation_decidedBy | null
};

export type NodeQuery_node_Refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type NodeQuery_node_Refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_Ticket_followsUp = {
  readonly id: string
};

export type NodeQuery_node_Ticket_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_Ticket_customerOfTicket_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Ticket_customerOfTicket = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodeQuery_node_Ticket_customerOfTicket_mergedInto | null
};

export type NodeQuery_node_Ticket_orderOfTicket_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Ticket_orderOfTicket_customer = {
  readonly id: string
};

export type NodeQuery_node_Ticket_orderOfTicket_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Ticket_orderOfTicket_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Ticket_orderOfTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Ticket_orderOfTicket_channelAccount,
  readonly customer: NodeQuery_node_Ticket_orderOfTicket_customer | null,
  readonly total: NodeQuery_node_Ticket_orderOfTicket_total,
  readonly refundable: NodeQuery_node_Ticket_orderOfTicket_refundable
};

export type NodeQuery_node_Ticket_reasonOfTicket = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_Ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_Ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodeQuery_node_Ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodeQuery_node_Ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodeQuery_node_Ticket_threads_channelAccount,
  readonly sla: NodeQuery_node_Ticket_threads_sla,
  readonly messageRules: NodeQuery_node_Ticket_threads_messageRules
};

export type NodeQuery_node_Ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Ticket_products_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Ticket_products_channelAccount | null
};

export type NodeQuery_node_Ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type NodeQuery_node_Ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type NodeQuery_node_Ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type NodeQuery_node_Ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: NodeQuery_node_Ticket_duplicateCandidates_ticket,
  readonly earlierTicket: NodeQuery_node_Ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: NodeQuery_node_Ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: NodeQuery_node_Ticket_duplicateCandidates_decidedBy | null
};

export type NodeQuery_node_Ticket_mergedIntoOfTicket = {
  readonly id: string
};

export type NodeQuery_node_Ticket_mergedTickets = {
  readonly id: string
};

export type NodeQuery_node_Ticket_ordersOfTicket_channelAccount = {
  readonly id: string
};

export type NodeQuery_node_Ticket_ordersOfTicket_customer = {
  readonly id: string
};

export type NodeQuery_node_Ticket_ordersOfTicket_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Ticket_ordersOfTicket_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodeQuery_node_Ticket_ordersOfTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodeQuery_node_Ticket_ordersOfTicket_channelAccount,
  readonly customer: NodeQuery_node_Ticket_ordersOfTicket_customer | null,
  readonly total: NodeQuery_node_Ticket_ordersOfTicket_total,
  readonly refundable: NodeQuery_node_Ticket_ordersOfTicket_refundable
};

export type NodeQuery_node_Ticket_mergesOfTicket_ticket = {
  readonly id: string
};

export type NodeQuery_node_Ticket_mergesOfTicket_primaryTicket = {
  readonly id: string
};

export type NodeQuery_node_Ticket_mergesOfTicket_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Ticket_mergesOfTicket_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Ticket_mergesOfTicket = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: NodeQuery_node_Ticket_mergesOfTicket_ticket,
  readonly primaryTicket: NodeQuery_node_Ticket_mergesOfTicket_primaryTicket,
  readonly mergedBy: NodeQuery_node_Ticket_mergesOfTicket_mergedBy,
  readonly unmergedBy: NodeQuery_node_Ticket_mergesOfTicket_unmergedBy | null
};

export type NodeQuery_node_Note_ticketOfNote_assignee = {
  readonly id: string
};

export type NodeQuery_node_Note_ticketOfNote_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodeQuery_node_Note_ticketOfNote_followsUp = {
  readonly id: string
};

export type NodeQuery_node_Note_ticketOfNote_repeatOf = {
  readonly id: string
};

export type NodeQuery_node_Note_ticketOfNote_customer = {
  readonly id: string
};

export type NodeQuery_node_Note_ticketOfNote_order = {
  readonly id: string
};

export type NodeQuery_node_Note_ticketOfNote_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodeQuery_node_Note_ticketOfNote_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Note_ticketOfNote_mergedInto = {
  readonly id: string
};

export type NodeQuery_node_Note_ticketOfNote = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodeQuery_node_Note_ticketOfNote_assignee | null,
  readonly snooze: NodeQuery_node_Note_ticketOfNote_snooze | null,
  readonly followsUp: NodeQuery_node_Note_ticketOfNote_followsUp | null,
  readonly repeatOf: NodeQuery_node_Note_ticketOfNote_repeatOf | null,
  readonly customer: NodeQuery_node_Note_ticketOfNote_customer,
  readonly order: NodeQuery_node_Note_ticketOfNote_order | null,
  readonly reason: NodeQuery_node_Note_ticketOfNote_reason | null,
  readonly sla: NodeQuery_node_Note_ticketOfNote_sla | null,
  readonly mergedInto: NodeQuery_node_Note_ticketOfNote_mergedInto | null
};

export type NodeQuery_node_Note_author = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_Message_thread_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodeQuery_node_Message_thread_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodeQuery_node_Message_thread_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodeQuery_node_Message_thread = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodeQuery_node_Message_thread_channelAccount,
  readonly sla: NodeQuery_node_Message_thread_sla,
  readonly messageRules: NodeQuery_node_Message_thread_messageRules
};

export type NodeQuery_node_Message_attachments = {
  readonly filename: string | null,
  readonly mimeType: string,
  readonly sizeBytes: number
};

export type NodeQuery_node_ApiKey_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_ApiKey_createdBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodeQuery_node_ChannelAccount_capabilities_refund = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_ChannelAccount_capabilities_cancelOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_ChannelAccount_capabilities_modifyOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_ChannelAccount_capabilities_refreshOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_ChannelAccount_capabilities_refreshShipment = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodeQuery_node_ChannelAccount_capabilities = {
  readonly refund: NodeQuery_node_ChannelAccount_capabilities_refund,
  readonly cancelOrder: NodeQuery_node_ChannelAccount_capabilities_cancelOrder,
  readonly modifyOrder: NodeQuery_node_ChannelAccount_capabilities_modifyOrder,
  readonly refreshOrder: NodeQuery_node_ChannelAccount_capabilities_refreshOrder,
  readonly refreshShipment: NodeQuery_node_ChannelAccount_capabilities_refreshShipment
};

export type NodeQuery_node_AuditEntry = {
  readonly __typename: 'AuditEntry',
  readonly action: string,
  readonly subjectId: string,
  readonly outcome: DecisionOutcome | null,
  readonly at: string,
  readonly id: string,
  readonly noteOfAuditEntry: string | null,
  readonly actor: NodeQuery_node_actor,
  readonly decisionOfAuditEntry: NodeQuery_node_decisionOfAuditEntry | null
};

export type NodeQuery_node_Claim = {
  readonly __typename: 'Claim',
  readonly filedAt: string,
  readonly id: string,
  readonly kindOfClaim: ClaimKind,
  readonly stateOfClaim: ClaimState,
  readonly externalIdOfClaim: string | null,
  readonly orderOfClaim: NodeQuery_node_Claim_orderOfClaim
};

export type NodeQuery_node_Customer = {
  readonly __typename: 'Customer',
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly id: string,
  readonly mergedIntoOfCustomer: NodeQuery_node_Customer_mergedIntoOfCustomer | null,
  readonly mergesOfCustomer: ReadonlyArray<NodeQuery_node_Customer_mergesOfCustomer>,
  readonly identities: ReadonlyArray<NodeQuery_node_Customer_identities>,
  readonly suggestions: ReadonlyArray<NodeQuery_node_Customer_suggestions>
};

export type NodeQuery_node_DuplicateCandidate = {
  readonly __typename: 'DuplicateCandidate',
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly id: string,
  readonly stateOfDuplicateCandidate: DuplicateState,
  readonly ticketOfDuplicateCandidate: NodeQuery_node_DuplicateCandidate_ticketOfDuplicateCandidate,
  readonly earlierTicket: NodeQuery_node_DuplicateCandidate_earlierTicket,
  readonly proposedPrimary: NodeQuery_node_DuplicateCandidate_proposedPrimary,
  readonly signals: ReadonlyArray<NodeQuery_node_DuplicateCandidate_signals>,
  readonly decidedBy: NodeQuery_node_DuplicateCandidate_decidedBy | null
};

export type NodeQuery_node_Escalation = {
  readonly __typename: 'Escalation',
  readonly targetRole: Role,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly waitingSeconds: number,
  readonly id: string,
  readonly kindOfEscalation: EscalationKind,
  readonly statusOfEscalation: EscalationStatus,
  readonly noteOfEscalation: string | null,
  readonly refund: NodeQuery_node_Escalation_refund,
  readonly requestedBy: NodeQuery_node_Escalation_requestedBy,
  readonly decidedBy: NodeQuery_node_Escalation_decidedBy | null
};

export type NodeQuery_node_Macro = {
  readonly __typename: 'Macro',
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly id: string,
  readonly currentVersion: NodeQuery_node_Macro_currentVersion
};

export type NodeQuery_node_QuarantinedMessage = {
  readonly __typename: 'QuarantinedMessage',
  readonly explanation: string,
  readonly sizeBytes: number,
  readonly receivedAt: string,
  readonly releasedAt: string | null,
  readonly id: string,
  readonly reasonOfQuarantinedMessage: QuarantineReason,
  readonly senderAddressOfQuarantinedMessage: string | null,
  readonly subjectOfQuarantinedMessage: string | null,
  readonly channelAccountOfQuarantinedMessage: NodeQuery_node_QuarantinedMessage_channelAccountOfQuarantinedMessage,
  readonly ticketOfQuarantinedMessage: NodeQuery_node_QuarantinedMessage_ticketOfQuarantinedMessage | null
};

export type NodeQuery_node_Order = {
  readonly __typename: 'Order',
  readonly channel: Channel,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly id: string,
  readonly externalIdOfOrder: string,
  readonly statusOfOrder: OrderStatus,
  readonly channelAccountOfOrder: NodeQuery_node_Order_channelAccountOfOrder,
  readonly customerOfOrder: NodeQuery_node_Order_customerOfOrder | null,
  readonly total: NodeQuery_node_Order_total,
  readonly refundable: NodeQuery_node_Order_refundable,
  readonly lines: ReadonlyArray<NodeQuery_node_Order_lines>,
  readonly shipments: ReadonlyArray<NodeQuery_node_Order_shipments>,
  readonly claims: ReadonlyArray<NodeQuery_node_Order_claims>,
  readonly refresh: NodeQuery_node_Order_refresh | null
};

export type NodeQuery_node_Shipment = {
  readonly __typename: 'Shipment',
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly id: string,
  readonly statusOfShipment: ShipmentStatus,
  readonly orderOfShipment: NodeQuery_node_Shipment_orderOfShipment,
  readonly events: ReadonlyArray<NodeQuery_node_Shipment_events>,
  readonly refresh: NodeQuery_node_Shipment_refresh | null
};

export type NodeQuery_node_Product = {
  readonly __typename: 'Product',
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly id: string,
  readonly channelAccountOfProduct: NodeQuery_node_Product_channelAccountOfProduct | null,
  readonly attributes: ReadonlyArray<NodeQuery_node_Product_attributes>,
  readonly documents: ReadonlyArray<NodeQuery_node_Product_documents>
};

export type NodeQuery_node_Refund = {
  readonly __typename: 'Refund',
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly id: string,
  readonly kindOfRefund: RefundKind,
  readonly reasonOfRefund: RefundReason,
  readonly noteOfRefund: string,
  readonly statusOfRefund: RefundStatus,
  readonly orderOfRefund: NodeQuery_node_Refund_orderOfRefund,
  readonly ticketOfRefund: NodeQuery_node_Refund_ticketOfRefund,
  readonly amount: NodeQuery_node_Refund_amount,
  readonly components: ReadonlyArray<NodeQuery_node_Refund_components>,
  readonly statusHistory: ReadonlyArray<NodeQuery_node_Refund_statusHistory>,
  readonly attempts: ReadonlyArray<NodeQuery_node_Refund_attempts>,
  readonly decisionOfRefund: NodeQuery_node_Refund_decisionOfRefund,
  readonly escalation: NodeQuery_node_Refund_escalation | null,
  readonly evidence: ReadonlyArray<NodeQuery_node_Refund_evidence>,
  readonly requestedBy: NodeQuery_node_Refund_requestedBy
};

export type NodeQuery_node_Ticket = {
  readonly __typename: 'Ticket',
  readonly channel: Channel,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly id: string,
  readonly subjectOfTicket: string,
  readonly statusOfTicket: TicketStatus,
  readonly assignee: NodeQuery_node_Ticket_assignee | null,
  readonly snooze: NodeQuery_node_Ticket_snooze | null,
  readonly followsUp: NodeQuery_node_Ticket_followsUp | null,
  readonly repeatOf: NodeQuery_node_Ticket_repeatOf | null,
  readonly customerOfTicket: NodeQuery_node_Ticket_customerOfTicket,
  readonly orderOfTicket: NodeQuery_node_Ticket_orderOfTicket | null,
  readonly reasonOfTicket: NodeQuery_node_Ticket_reasonOfTicket | null,
  readonly tags: ReadonlyArray<NodeQuery_node_Ticket_tags>,
  readonly threads: ReadonlyArray<NodeQuery_node_Ticket_threads>,
  readonly sla: NodeQuery_node_Ticket_sla | null,
  readonly products: ReadonlyArray<NodeQuery_node_Ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<NodeQuery_node_Ticket_duplicateCandidates>,
  readonly mergedIntoOfTicket: NodeQuery_node_Ticket_mergedIntoOfTicket | null,
  readonly mergedTickets: ReadonlyArray<NodeQuery_node_Ticket_mergedTickets>,
  readonly ordersOfTicket: ReadonlyArray<NodeQuery_node_Ticket_ordersOfTicket>,
  readonly mergesOfTicket: ReadonlyArray<NodeQuery_node_Ticket_mergesOfTicket>
};

export type NodeQuery_node_Note = {
  readonly __typename: 'Note',
  readonly text: string,
  readonly createdAt: string,
  readonly id: string,
  readonly ticketOfNote: NodeQuery_node_Note_ticketOfNote,
  readonly author: NodeQuery_node_Note_author
};

export type NodeQuery_node_Message = {
  readonly __typename: 'Message',
  readonly direction: MessageDirection,
  readonly senderName: string | null,
  readonly text: string,
  readonly sentAt: string | null,
  readonly receivedAt: string,
  readonly id: string,
  readonly senderAddressOfMessage: string,
  readonly subjectOfMessage: string,
  readonly externalIdOfMessage: string,
  readonly thread: NodeQuery_node_Message_thread,
  readonly attachments: ReadonlyArray<NodeQuery_node_Message_attachments>
};

export type NodeQuery_node_Member = {
  readonly __typename: 'Member',
  readonly name: string,
  readonly roles: ReadonlyArray<Role>,
  readonly id: string
};

export type NodeQuery_node_ApiKey = {
  readonly __typename: 'ApiKey',
  readonly name: string,
  readonly prefix: string,
  readonly scopes: ReadonlyArray<string>,
  readonly expiresAt: string | null,
  readonly revokedAt: string | null,
  readonly previousSecretExpiresAt: string | null,
  readonly lastUsedAt: string | null,
  readonly createdAt: string,
  readonly id: string,
  readonly stateOfApiKey: ApiKeyState,
  readonly actor: NodeQuery_node_ApiKey_actor,
  readonly createdBy: NodeQuery_node_ApiKey_createdBy | null
};

export type NodeQuery_node_ChannelAccount = {
  readonly __typename: 'ChannelAccount',
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly id: string,
  readonly externalIdOfChannelAccount: string,
  readonly capabilities: NodeQuery_node_ChannelAccount_capabilities
};

export type NodeQuery_node =
  | NodeQuery_node_AuditEntry
  | NodeQuery_node_Claim
  | NodeQuery_node_Customer
  | NodeQuery_node_DuplicateCandidate
  | NodeQuery_node_Escalation
  | NodeQuery_node_Macro
  | NodeQuery_node_QuarantinedMessage
  | NodeQuery_node_Order
  | NodeQuery_node_Shipment
  | NodeQuery_node_Product
  | NodeQuery_node_Refund
  | NodeQuery_node_Ticket
  | NodeQuery_node_Note
  | NodeQuery_node_Message
  | NodeQuery_node_Member
  | NodeQuery_node_ApiKey
  | NodeQuery_node_ChannelAccount
  | NewerNode;

export type NodeQuery = {
  readonly node: NodeQuery_node | null
};


export type NodeQueryVariables = Exact<{
  id: string;
}>;

export type NodesQuery_nodes_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_decisionOfAuditEntry_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type NodesQuery_nodes_decisionOfAuditEntry_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<NodesQuery_nodes_decisionOfAuditEntry_rules_inputs>
};

export type NodesQuery_nodes_decisionOfAuditEntry = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<NodesQuery_nodes_decisionOfAuditEntry_rules>
};

export type NodesQuery_nodes_Claim_orderOfClaim_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Claim_orderOfClaim_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Claim_orderOfClaim_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Claim_orderOfClaim_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Claim_orderOfClaim = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Claim_orderOfClaim_channelAccount,
  readonly customer: NodesQuery_nodes_Claim_orderOfClaim_customer | null,
  readonly total: NodesQuery_nodes_Claim_orderOfClaim_total,
  readonly refundable: NodesQuery_nodes_Claim_orderOfClaim_refundable
};

export type NodesQuery_nodes_Customer_mergedIntoOfCustomer = {
  readonly id: string
};

export type NodesQuery_nodes_Customer_mergesOfCustomer_primary = {
  readonly id: string
};

export type NodesQuery_nodes_Customer_mergesOfCustomer_merged = {
  readonly id: string
};

export type NodesQuery_nodes_Customer_mergesOfCustomer_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Customer_mergesOfCustomer_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Customer_mergesOfCustomer = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: NodesQuery_nodes_Customer_mergesOfCustomer_primary,
  readonly merged: NodesQuery_nodes_Customer_mergesOfCustomer_merged,
  readonly mergedBy: NodesQuery_nodes_Customer_mergesOfCustomer_mergedBy,
  readonly unmergedBy: NodesQuery_nodes_Customer_mergesOfCustomer_unmergedBy | null
};

export type NodesQuery_nodes_Customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: NodesQuery_nodes_Customer_identities_linkedBy
};

export type NodesQuery_nodes_Customer_suggestions_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type NodesQuery_nodes_Customer_suggestions = {
  readonly score: number,
  readonly customer: NodesQuery_nodes_Customer_suggestions_customer,
  readonly evidence: ReadonlyArray<NodesQuery_nodes_Customer_suggestions_evidence>
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_assignee = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_customer = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_order = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_assignee | null,
  readonly snooze: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_snooze | null,
  readonly followsUp: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_repeatOf | null,
  readonly customer: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_customer,
  readonly order: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_order | null,
  readonly reason: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_reason | null,
  readonly sla: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_sla | null,
  readonly mergedInto: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate_mergedInto | null
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_assignee = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_customer = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_order = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodesQuery_nodes_DuplicateCandidate_earlierTicket_assignee | null,
  readonly snooze: NodesQuery_nodes_DuplicateCandidate_earlierTicket_snooze | null,
  readonly followsUp: NodesQuery_nodes_DuplicateCandidate_earlierTicket_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_DuplicateCandidate_earlierTicket_repeatOf | null,
  readonly customer: NodesQuery_nodes_DuplicateCandidate_earlierTicket_customer,
  readonly order: NodesQuery_nodes_DuplicateCandidate_earlierTicket_order | null,
  readonly reason: NodesQuery_nodes_DuplicateCandidate_earlierTicket_reason | null,
  readonly sla: NodesQuery_nodes_DuplicateCandidate_earlierTicket_sla | null,
  readonly mergedInto: NodesQuery_nodes_DuplicateCandidate_earlierTicket_mergedInto | null
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_assignee = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_customer = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_order = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_DuplicateCandidate_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_assignee | null,
  readonly snooze: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_snooze | null,
  readonly followsUp: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_repeatOf | null,
  readonly customer: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_customer,
  readonly order: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_order | null,
  readonly reason: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_reason | null,
  readonly sla: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_sla | null,
  readonly mergedInto: NodesQuery_nodes_DuplicateCandidate_proposedPrimary_mergedInto | null
};

export type NodesQuery_nodes_DuplicateCandidate_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type NodesQuery_nodes_DuplicateCandidate_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Escalation_refund_order = {
  readonly id: string
};

export type NodesQuery_nodes_Escalation_refund_ticket = {
  readonly id: string
};

export type NodesQuery_nodes_Escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Escalation_refund_decision = {
  readonly id: string | null
};

export type NodesQuery_nodes_Escalation_refund_escalation = {
  readonly id: string
};

export type NodesQuery_nodes_Escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: NodesQuery_nodes_Escalation_refund_order,
  readonly ticket: NodesQuery_nodes_Escalation_refund_ticket,
  readonly amount: NodesQuery_nodes_Escalation_refund_amount,
  readonly decision: NodesQuery_nodes_Escalation_refund_decision,
  readonly escalation: NodesQuery_nodes_Escalation_refund_escalation | null,
  readonly requestedBy: NodesQuery_nodes_Escalation_refund_requestedBy
};

export type NodesQuery_nodes_Escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Macro_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type NodesQuery_nodes_Macro_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<NodesQuery_nodes_Macro_currentVersion_translations>
};

export type NodesQuery_nodes_QuarantinedMessage_channelAccountOfQuarantinedMessage = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_assignee = {
  readonly id: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_customer = {
  readonly id: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_order = {
  readonly id: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_assignee | null,
  readonly snooze: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_snooze | null,
  readonly followsUp: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_repeatOf | null,
  readonly customer: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_customer,
  readonly order: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_order | null,
  readonly reason: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_reason | null,
  readonly sla: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_sla | null,
  readonly mergedInto: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage_mergedInto | null
};

export type NodesQuery_nodes_Order_channelAccountOfOrder = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodesQuery_nodes_Order_customerOfOrder_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Order_customerOfOrder = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodesQuery_nodes_Order_customerOfOrder_mergedInto | null
};

export type NodesQuery_nodes_Order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Order_lines_components_charged = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Order_lines_components_refunded = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Order_lines_components_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Order_lines_components = {
  readonly component: PriceComponent,
  readonly charged: NodesQuery_nodes_Order_lines_components_charged,
  readonly refunded: NodesQuery_nodes_Order_lines_components_refunded,
  readonly refundable: NodesQuery_nodes_Order_lines_components_refundable
};

export type NodesQuery_nodes_Order_lines_product_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Order_lines_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Order_lines_product_channelAccount | null
};

export type NodesQuery_nodes_Order_lines = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly components: ReadonlyArray<NodesQuery_nodes_Order_lines_components>,
  readonly product: NodesQuery_nodes_Order_lines_product | null
};

export type NodesQuery_nodes_Order_shipments_order = {
  readonly id: string
};

export type NodesQuery_nodes_Order_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: NodesQuery_nodes_Order_shipments_order
};

export type NodesQuery_nodes_Order_claims_order = {
  readonly id: string
};

export type NodesQuery_nodes_Order_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: NodesQuery_nodes_Order_claims_order
};

export type NodesQuery_nodes_Order_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodesQuery_nodes_Order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type NodesQuery_nodes_Order_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type NodesQuery_nodes_Order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: NodesQuery_nodes_Order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type NodesQuery_nodes_Order_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_Order_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Order_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodesQuery_nodes_Order_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads_messageRules
};

export type NodesQuery_nodes_Order_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<NodesQuery_nodes_Order_refresh_problem_issues>
};

export type NodesQuery_nodes_Order_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere_customer
};

export type NodesQuery_nodes_Order_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: NodesQuery_nodes_Order_refresh_problem_CustomerAlreadyMerged_customer
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone_merge
};

export type NodesQuery_nodes_Order_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided_escalation
};

export type NodesQuery_nodes_Order_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodesQuery_nodes_Order_refresh_problem_MergeNeedsNote_minimum
};

export type NodesQuery_nodes_Order_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision
};

export type NodesQuery_nodes_Order_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision
};

export type NodesQuery_nodes_Order_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision
};

export type NodesQuery_nodes_Order_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: NodesQuery_nodes_Order_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type NodesQuery_nodes_Order_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: NodesQuery_nodes_Order_refresh_problem_OrderNotShipped_alternativeCapability
};

export type NodesQuery_nodes_Order_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: NodesQuery_nodes_Order_refresh_problem_RefundExceedsBalance_remaining
};

export type NodesQuery_nodes_Order_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: NodesQuery_nodes_Order_refresh_problem_NoteLacksSubstance_minimum
};

export type NodesQuery_nodes_Order_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodesQuery_nodes_Order_refresh_problem_NoteTooShort_minimum
};

export type NodesQuery_nodes_Order_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<NodesQuery_nodes_Order_refresh_problem_ReplyOwed_threads>
};

export type NodesQuery_nodes_Order_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Order_refresh_problem =
  | NodesQuery_nodes_Order_refresh_problem_InvalidInput
  | NodesQuery_nodes_Order_refresh_problem_IdempotencyKeyReused
  | NodesQuery_nodes_Order_refresh_problem_TicketNotFound
  | NodesQuery_nodes_Order_refresh_problem_OrderNotFound
  | NodesQuery_nodes_Order_refresh_problem_ChannelAccountNotFound
  | NodesQuery_nodes_Order_refresh_problem_VersionConflict
  | NodesQuery_nodes_Order_refresh_problem_IdentityLinkedElsewhere
  | NodesQuery_nodes_Order_refresh_problem_IdentityNotFound
  | NodesQuery_nodes_Order_refresh_problem_CustomerNeedsIdentity
  | NodesQuery_nodes_Order_refresh_problem_CustomerNotFound
  | NodesQuery_nodes_Order_refresh_problem_CustomersAreTheSame
  | NodesQuery_nodes_Order_refresh_problem_CustomerAlreadyMerged
  | NodesQuery_nodes_Order_refresh_problem_CustomerMergeNotFound
  | NodesQuery_nodes_Order_refresh_problem_CustomerMergeUndone
  | NodesQuery_nodes_Order_refresh_problem_DuplicateCandidateNotFound
  | NodesQuery_nodes_Order_refresh_problem_EscalationNotFound
  | NodesQuery_nodes_Order_refresh_problem_EscalationAlreadyDecided
  | NodesQuery_nodes_Order_refresh_problem_DeciderIsRequester
  | NodesQuery_nodes_Order_refresh_problem_DeciderLacksRole
  | NodesQuery_nodes_Order_refresh_problem_TicketAlreadyMerged
  | NodesQuery_nodes_Order_refresh_problem_MergeTooLarge
  | NodesQuery_nodes_Order_refresh_problem_MergeNeedsNote
  | NodesQuery_nodes_Order_refresh_problem_TicketNotMerged
  | NodesQuery_nodes_Order_refresh_problem_QuarantinedMessageNotReleasable
  | NodesQuery_nodes_Order_refresh_problem_ShipmentNotFound
  | NodesQuery_nodes_Order_refresh_problem_NotRefreshable
  | NodesQuery_nodes_Order_refresh_problem_ChannelUnavailable
  | NodesQuery_nodes_Order_refresh_problem_RateLimited
  | NodesQuery_nodes_Order_refresh_problem_OrderNotOnTicket
  | NodesQuery_nodes_Order_refresh_problem_RefundCurrencyMismatch
  | NodesQuery_nodes_Order_refresh_problem_RefundNotSupported
  | NodesQuery_nodes_Order_refresh_problem_FulfilmentForbidsRefund
  | NodesQuery_nodes_Order_refresh_problem_OrderNotShipped
  | NodesQuery_nodes_Order_refresh_problem_RefundExceedsBalance
  | NodesQuery_nodes_Order_refresh_problem_NoteLacksSubstance
  | NodesQuery_nodes_Order_refresh_problem_RefundNotFound
  | NodesQuery_nodes_Order_refresh_problem_RefundNotUnresolved
  | NodesQuery_nodes_Order_refresh_problem_NoteTooShort
  | NodesQuery_nodes_Order_refresh_problem_TicketIsResolved
  | NodesQuery_nodes_Order_refresh_problem_TicketNotResolved
  | NodesQuery_nodes_Order_refresh_problem_ReasonMissing
  | NodesQuery_nodes_Order_refresh_problem_ReplyOwed
  | NodesQuery_nodes_Order_refresh_problem_MemberNotFound
  | NodesQuery_nodes_Order_refresh_problem_ApiKeyNotFound
  | NodesQuery_nodes_Order_refresh_problem_ApiKeyEnded
  | NodesQuery_nodes_Order_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type NodesQuery_nodes_Order_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: NodesQuery_nodes_Order_refresh_problem | null
};

export type NodesQuery_nodes_Shipment_orderOfShipment_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_orderOfShipment_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_orderOfShipment_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Shipment_orderOfShipment_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Shipment_orderOfShipment = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Shipment_orderOfShipment_channelAccount,
  readonly customer: NodesQuery_nodes_Shipment_orderOfShipment_customer | null,
  readonly total: NodesQuery_nodes_Shipment_orderOfShipment_total,
  readonly refundable: NodesQuery_nodes_Shipment_orderOfShipment_refundable
};

export type NodesQuery_nodes_Shipment_events = {
  readonly id: string,
  readonly occurredAt: string,
  readonly status: ShipmentStatus,
  readonly place: string | null,
  readonly sentence: string,
  readonly source: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodesQuery_nodes_Shipment_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: NodesQuery_nodes_Shipment_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type NodesQuery_nodes_Shipment_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodesQuery_nodes_Shipment_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads_messageRules
};

export type NodesQuery_nodes_Shipment_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<NodesQuery_nodes_Shipment_refresh_problem_issues>
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere_customer
};

export type NodesQuery_nodes_Shipment_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: NodesQuery_nodes_Shipment_refresh_problem_CustomerAlreadyMerged_customer
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone_merge
};

export type NodesQuery_nodes_Shipment_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided_escalation
};

export type NodesQuery_nodes_Shipment_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodesQuery_nodes_Shipment_refresh_problem_MergeNeedsNote_minimum
};

export type NodesQuery_nodes_Shipment_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision
};

export type NodesQuery_nodes_Shipment_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision
};

export type NodesQuery_nodes_Shipment_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision
};

export type NodesQuery_nodes_Shipment_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: NodesQuery_nodes_Shipment_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: NodesQuery_nodes_Shipment_refresh_problem_OrderNotShipped_alternativeCapability
};

export type NodesQuery_nodes_Shipment_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: NodesQuery_nodes_Shipment_refresh_problem_RefundExceedsBalance_remaining
};

export type NodesQuery_nodes_Shipment_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: NodesQuery_nodes_Shipment_refresh_problem_NoteLacksSubstance_minimum
};

export type NodesQuery_nodes_Shipment_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: NodesQuery_nodes_Shipment_refresh_problem_NoteTooShort_minimum
};

export type NodesQuery_nodes_Shipment_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed_threads>
};

export type NodesQuery_nodes_Shipment_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type NodesQuery_nodes_Shipment_refresh_problem =
  | NodesQuery_nodes_Shipment_refresh_problem_InvalidInput
  | NodesQuery_nodes_Shipment_refresh_problem_IdempotencyKeyReused
  | NodesQuery_nodes_Shipment_refresh_problem_TicketNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_OrderNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_ChannelAccountNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_VersionConflict
  | NodesQuery_nodes_Shipment_refresh_problem_IdentityLinkedElsewhere
  | NodesQuery_nodes_Shipment_refresh_problem_IdentityNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_CustomerNeedsIdentity
  | NodesQuery_nodes_Shipment_refresh_problem_CustomerNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_CustomersAreTheSame
  | NodesQuery_nodes_Shipment_refresh_problem_CustomerAlreadyMerged
  | NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_CustomerMergeUndone
  | NodesQuery_nodes_Shipment_refresh_problem_DuplicateCandidateNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_EscalationNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_EscalationAlreadyDecided
  | NodesQuery_nodes_Shipment_refresh_problem_DeciderIsRequester
  | NodesQuery_nodes_Shipment_refresh_problem_DeciderLacksRole
  | NodesQuery_nodes_Shipment_refresh_problem_TicketAlreadyMerged
  | NodesQuery_nodes_Shipment_refresh_problem_MergeTooLarge
  | NodesQuery_nodes_Shipment_refresh_problem_MergeNeedsNote
  | NodesQuery_nodes_Shipment_refresh_problem_TicketNotMerged
  | NodesQuery_nodes_Shipment_refresh_problem_QuarantinedMessageNotReleasable
  | NodesQuery_nodes_Shipment_refresh_problem_ShipmentNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_NotRefreshable
  | NodesQuery_nodes_Shipment_refresh_problem_ChannelUnavailable
  | NodesQuery_nodes_Shipment_refresh_problem_RateLimited
  | NodesQuery_nodes_Shipment_refresh_problem_OrderNotOnTicket
  | NodesQuery_nodes_Shipment_refresh_problem_RefundCurrencyMismatch
  | NodesQuery_nodes_Shipment_refresh_problem_RefundNotSupported
  | NodesQuery_nodes_Shipment_refresh_problem_FulfilmentForbidsRefund
  | NodesQuery_nodes_Shipment_refresh_problem_OrderNotShipped
  | NodesQuery_nodes_Shipment_refresh_problem_RefundExceedsBalance
  | NodesQuery_nodes_Shipment_refresh_problem_NoteLacksSubstance
  | NodesQuery_nodes_Shipment_refresh_problem_RefundNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_RefundNotUnresolved
  | NodesQuery_nodes_Shipment_refresh_problem_NoteTooShort
  | NodesQuery_nodes_Shipment_refresh_problem_TicketIsResolved
  | NodesQuery_nodes_Shipment_refresh_problem_TicketNotResolved
  | NodesQuery_nodes_Shipment_refresh_problem_ReasonMissing
  | NodesQuery_nodes_Shipment_refresh_problem_ReplyOwed
  | NodesQuery_nodes_Shipment_refresh_problem_MemberNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_ApiKeyNotFound
  | NodesQuery_nodes_Shipment_refresh_problem_ApiKeyEnded
  | NodesQuery_nodes_Shipment_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type NodesQuery_nodes_Shipment_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: NodesQuery_nodes_Shipment_refresh_problem | null
};

export type NodesQuery_nodes_Product_channelAccountOfProduct = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodesQuery_nodes_Product_attributes = {
  readonly name: string,
  readonly value: string
};

export type NodesQuery_nodes_Product_documents = {
  readonly title: string,
  readonly url: string,
  readonly kind: ProductDocumentKind
};

export type NodesQuery_nodes_Refund_orderOfRefund_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_orderOfRefund_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_orderOfRefund_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Refund_orderOfRefund_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Refund_orderOfRefund = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Refund_orderOfRefund_channelAccount,
  readonly customer: NodesQuery_nodes_Refund_orderOfRefund_customer | null,
  readonly total: NodesQuery_nodes_Refund_orderOfRefund_total,
  readonly refundable: NodesQuery_nodes_Refund_orderOfRefund_refundable
};

export type NodesQuery_nodes_Refund_ticketOfRefund_assignee = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund_order = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_Refund_ticketOfRefund_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Refund_ticketOfRefund_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_ticketOfRefund = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodesQuery_nodes_Refund_ticketOfRefund_assignee | null,
  readonly snooze: NodesQuery_nodes_Refund_ticketOfRefund_snooze | null,
  readonly followsUp: NodesQuery_nodes_Refund_ticketOfRefund_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_Refund_ticketOfRefund_repeatOf | null,
  readonly customer: NodesQuery_nodes_Refund_ticketOfRefund_customer,
  readonly order: NodesQuery_nodes_Refund_ticketOfRefund_order | null,
  readonly reason: NodesQuery_nodes_Refund_ticketOfRefund_reason | null,
  readonly sla: NodesQuery_nodes_Refund_ticketOfRefund_sla | null,
  readonly mergedInto: NodesQuery_nodes_Refund_ticketOfRefund_mergedInto | null
};

export type NodesQuery_nodes_Refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Refund_components_line_product = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: NodesQuery_nodes_Refund_components_line_product | null
};

export type NodesQuery_nodes_Refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Refund_components = {
  readonly component: PriceComponent,
  readonly line: NodesQuery_nodes_Refund_components_line,
  readonly amount: NodesQuery_nodes_Refund_components_amount
};

export type NodesQuery_nodes_Refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: NodesQuery_nodes_Refund_statusHistory_actor
};

export type NodesQuery_nodes_Refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type NodesQuery_nodes_Refund_decisionOfRefund_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type NodesQuery_nodes_Refund_decisionOfRefund_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<NodesQuery_nodes_Refund_decisionOfRefund_rules_inputs>
};

export type NodesQuery_nodes_Refund_decisionOfRefund = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<NodesQuery_nodes_Refund_decisionOfRefund_rules>
};

export type NodesQuery_nodes_Refund_escalation_refund = {
  readonly id: string
};

export type NodesQuery_nodes_Refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: NodesQuery_nodes_Refund_escalation_refund,
  readonly requestedBy: NodesQuery_nodes_Refund_escalation_requestedBy,
  readonly decidedBy: NodesQuery_nodes_Refund_escalation_decidedBy | null
};

export type NodesQuery_nodes_Refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type NodesQuery_nodes_Refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_Ticket_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_customerOfTicket_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_customerOfTicket = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: NodesQuery_nodes_Ticket_customerOfTicket_mergedInto | null
};

export type NodesQuery_nodes_Ticket_orderOfTicket_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_orderOfTicket_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_orderOfTicket_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Ticket_orderOfTicket_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Ticket_orderOfTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Ticket_orderOfTicket_channelAccount,
  readonly customer: NodesQuery_nodes_Ticket_orderOfTicket_customer | null,
  readonly total: NodesQuery_nodes_Ticket_orderOfTicket_total,
  readonly refundable: NodesQuery_nodes_Ticket_orderOfTicket_refundable
};

export type NodesQuery_nodes_Ticket_reasonOfTicket = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_Ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_Ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodesQuery_nodes_Ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodesQuery_nodes_Ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodesQuery_nodes_Ticket_threads_channelAccount,
  readonly sla: NodesQuery_nodes_Ticket_threads_sla,
  readonly messageRules: NodesQuery_nodes_Ticket_threads_messageRules
};

export type NodesQuery_nodes_Ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Ticket_products_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Ticket_products_channelAccount | null
};

export type NodesQuery_nodes_Ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: NodesQuery_nodes_Ticket_duplicateCandidates_ticket,
  readonly earlierTicket: NodesQuery_nodes_Ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: NodesQuery_nodes_Ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: NodesQuery_nodes_Ticket_duplicateCandidates_decidedBy | null
};

export type NodesQuery_nodes_Ticket_mergedIntoOfTicket = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_mergedTickets = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_ordersOfTicket_channelAccount = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_ordersOfTicket_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_ordersOfTicket_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Ticket_ordersOfTicket_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type NodesQuery_nodes_Ticket_ordersOfTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: NodesQuery_nodes_Ticket_ordersOfTicket_channelAccount,
  readonly customer: NodesQuery_nodes_Ticket_ordersOfTicket_customer | null,
  readonly total: NodesQuery_nodes_Ticket_ordersOfTicket_total,
  readonly refundable: NodesQuery_nodes_Ticket_ordersOfTicket_refundable
};

export type NodesQuery_nodes_Ticket_mergesOfTicket_ticket = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_mergesOfTicket_primaryTicket = {
  readonly id: string
};

export type NodesQuery_nodes_Ticket_mergesOfTicket_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Ticket_mergesOfTicket_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Ticket_mergesOfTicket = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: NodesQuery_nodes_Ticket_mergesOfTicket_ticket,
  readonly primaryTicket: NodesQuery_nodes_Ticket_mergesOfTicket_primaryTicket,
  readonly mergedBy: NodesQuery_nodes_Ticket_mergesOfTicket_mergedBy,
  readonly unmergedBy: NodesQuery_nodes_Ticket_mergesOfTicket_unmergedBy | null
};

export type NodesQuery_nodes_Note_ticketOfNote_assignee = {
  readonly id: string
};

export type NodesQuery_nodes_Note_ticketOfNote_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type NodesQuery_nodes_Note_ticketOfNote_followsUp = {
  readonly id: string
};

export type NodesQuery_nodes_Note_ticketOfNote_repeatOf = {
  readonly id: string
};

export type NodesQuery_nodes_Note_ticketOfNote_customer = {
  readonly id: string
};

export type NodesQuery_nodes_Note_ticketOfNote_order = {
  readonly id: string
};

export type NodesQuery_nodes_Note_ticketOfNote_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type NodesQuery_nodes_Note_ticketOfNote_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Note_ticketOfNote_mergedInto = {
  readonly id: string
};

export type NodesQuery_nodes_Note_ticketOfNote = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: NodesQuery_nodes_Note_ticketOfNote_assignee | null,
  readonly snooze: NodesQuery_nodes_Note_ticketOfNote_snooze | null,
  readonly followsUp: NodesQuery_nodes_Note_ticketOfNote_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_Note_ticketOfNote_repeatOf | null,
  readonly customer: NodesQuery_nodes_Note_ticketOfNote_customer,
  readonly order: NodesQuery_nodes_Note_ticketOfNote_order | null,
  readonly reason: NodesQuery_nodes_Note_ticketOfNote_reason | null,
  readonly sla: NodesQuery_nodes_Note_ticketOfNote_sla | null,
  readonly mergedInto: NodesQuery_nodes_Note_ticketOfNote_mergedInto | null
};

export type NodesQuery_nodes_Note_author = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_Message_thread_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type NodesQuery_nodes_Message_thread_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type NodesQuery_nodes_Message_thread_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type NodesQuery_nodes_Message_thread = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: NodesQuery_nodes_Message_thread_channelAccount,
  readonly sla: NodesQuery_nodes_Message_thread_sla,
  readonly messageRules: NodesQuery_nodes_Message_thread_messageRules
};

export type NodesQuery_nodes_Message_attachments = {
  readonly filename: string | null,
  readonly mimeType: string,
  readonly sizeBytes: number
};

export type NodesQuery_nodes_ApiKey_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_ApiKey_createdBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type NodesQuery_nodes_ChannelAccount_capabilities_refund = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_ChannelAccount_capabilities_cancelOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_ChannelAccount_capabilities_modifyOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_ChannelAccount_capabilities_refreshOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_ChannelAccount_capabilities_refreshShipment = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type NodesQuery_nodes_ChannelAccount_capabilities = {
  readonly refund: NodesQuery_nodes_ChannelAccount_capabilities_refund,
  readonly cancelOrder: NodesQuery_nodes_ChannelAccount_capabilities_cancelOrder,
  readonly modifyOrder: NodesQuery_nodes_ChannelAccount_capabilities_modifyOrder,
  readonly refreshOrder: NodesQuery_nodes_ChannelAccount_capabilities_refreshOrder,
  readonly refreshShipment: NodesQuery_nodes_ChannelAccount_capabilities_refreshShipment
};

export type NodesQuery_nodes_AuditEntry = {
  readonly __typename: 'AuditEntry',
  readonly action: string,
  readonly subjectId: string,
  readonly outcome: DecisionOutcome | null,
  readonly at: string,
  readonly id: string,
  readonly noteOfAuditEntry: string | null,
  readonly actor: NodesQuery_nodes_actor,
  readonly decisionOfAuditEntry: NodesQuery_nodes_decisionOfAuditEntry | null
};

export type NodesQuery_nodes_Claim = {
  readonly __typename: 'Claim',
  readonly filedAt: string,
  readonly id: string,
  readonly kindOfClaim: ClaimKind,
  readonly stateOfClaim: ClaimState,
  readonly externalIdOfClaim: string | null,
  readonly orderOfClaim: NodesQuery_nodes_Claim_orderOfClaim
};

export type NodesQuery_nodes_Customer = {
  readonly __typename: 'Customer',
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly id: string,
  readonly mergedIntoOfCustomer: NodesQuery_nodes_Customer_mergedIntoOfCustomer | null,
  readonly mergesOfCustomer: ReadonlyArray<NodesQuery_nodes_Customer_mergesOfCustomer>,
  readonly identities: ReadonlyArray<NodesQuery_nodes_Customer_identities>,
  readonly suggestions: ReadonlyArray<NodesQuery_nodes_Customer_suggestions>
};

export type NodesQuery_nodes_DuplicateCandidate = {
  readonly __typename: 'DuplicateCandidate',
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly id: string,
  readonly stateOfDuplicateCandidate: DuplicateState,
  readonly ticketOfDuplicateCandidate: NodesQuery_nodes_DuplicateCandidate_ticketOfDuplicateCandidate,
  readonly earlierTicket: NodesQuery_nodes_DuplicateCandidate_earlierTicket,
  readonly proposedPrimary: NodesQuery_nodes_DuplicateCandidate_proposedPrimary,
  readonly signals: ReadonlyArray<NodesQuery_nodes_DuplicateCandidate_signals>,
  readonly decidedBy: NodesQuery_nodes_DuplicateCandidate_decidedBy | null
};

export type NodesQuery_nodes_Escalation = {
  readonly __typename: 'Escalation',
  readonly targetRole: Role,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly waitingSeconds: number,
  readonly id: string,
  readonly kindOfEscalation: EscalationKind,
  readonly statusOfEscalation: EscalationStatus,
  readonly noteOfEscalation: string | null,
  readonly refund: NodesQuery_nodes_Escalation_refund,
  readonly requestedBy: NodesQuery_nodes_Escalation_requestedBy,
  readonly decidedBy: NodesQuery_nodes_Escalation_decidedBy | null
};

export type NodesQuery_nodes_Macro = {
  readonly __typename: 'Macro',
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly id: string,
  readonly currentVersion: NodesQuery_nodes_Macro_currentVersion
};

export type NodesQuery_nodes_QuarantinedMessage = {
  readonly __typename: 'QuarantinedMessage',
  readonly explanation: string,
  readonly sizeBytes: number,
  readonly receivedAt: string,
  readonly releasedAt: string | null,
  readonly id: string,
  readonly reasonOfQuarantinedMessage: QuarantineReason,
  readonly senderAddressOfQuarantinedMessage: string | null,
  readonly subjectOfQuarantinedMessage: string | null,
  readonly channelAccountOfQuarantinedMessage: NodesQuery_nodes_QuarantinedMessage_channelAccountOfQuarantinedMessage,
  readonly ticketOfQuarantinedMessage: NodesQuery_nodes_QuarantinedMessage_ticketOfQuarantinedMessage | null
};

export type NodesQuery_nodes_Order = {
  readonly __typename: 'Order',
  readonly channel: Channel,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly id: string,
  readonly externalIdOfOrder: string,
  readonly statusOfOrder: OrderStatus,
  readonly channelAccountOfOrder: NodesQuery_nodes_Order_channelAccountOfOrder,
  readonly customerOfOrder: NodesQuery_nodes_Order_customerOfOrder | null,
  readonly total: NodesQuery_nodes_Order_total,
  readonly refundable: NodesQuery_nodes_Order_refundable,
  readonly lines: ReadonlyArray<NodesQuery_nodes_Order_lines>,
  readonly shipments: ReadonlyArray<NodesQuery_nodes_Order_shipments>,
  readonly claims: ReadonlyArray<NodesQuery_nodes_Order_claims>,
  readonly refresh: NodesQuery_nodes_Order_refresh | null
};

export type NodesQuery_nodes_Shipment = {
  readonly __typename: 'Shipment',
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly id: string,
  readonly statusOfShipment: ShipmentStatus,
  readonly orderOfShipment: NodesQuery_nodes_Shipment_orderOfShipment,
  readonly events: ReadonlyArray<NodesQuery_nodes_Shipment_events>,
  readonly refresh: NodesQuery_nodes_Shipment_refresh | null
};

export type NodesQuery_nodes_Product = {
  readonly __typename: 'Product',
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly id: string,
  readonly channelAccountOfProduct: NodesQuery_nodes_Product_channelAccountOfProduct | null,
  readonly attributes: ReadonlyArray<NodesQuery_nodes_Product_attributes>,
  readonly documents: ReadonlyArray<NodesQuery_nodes_Product_documents>
};

export type NodesQuery_nodes_Refund = {
  readonly __typename: 'Refund',
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly id: string,
  readonly kindOfRefund: RefundKind,
  readonly reasonOfRefund: RefundReason,
  readonly noteOfRefund: string,
  readonly statusOfRefund: RefundStatus,
  readonly orderOfRefund: NodesQuery_nodes_Refund_orderOfRefund,
  readonly ticketOfRefund: NodesQuery_nodes_Refund_ticketOfRefund,
  readonly amount: NodesQuery_nodes_Refund_amount,
  readonly components: ReadonlyArray<NodesQuery_nodes_Refund_components>,
  readonly statusHistory: ReadonlyArray<NodesQuery_nodes_Refund_statusHistory>,
  readonly attempts: ReadonlyArray<NodesQuery_nodes_Refund_attempts>,
  readonly decisionOfRefund: NodesQuery_nodes_Refund_decisionOfRefund,
  readonly escalation: NodesQuery_nodes_Refund_escalation | null,
  readonly evidence: ReadonlyArray<NodesQuery_nodes_Refund_evidence>,
  readonly requestedBy: NodesQuery_nodes_Refund_requestedBy
};

export type NodesQuery_nodes_Ticket = {
  readonly __typename: 'Ticket',
  readonly channel: Channel,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly id: string,
  readonly subjectOfTicket: string,
  readonly statusOfTicket: TicketStatus,
  readonly assignee: NodesQuery_nodes_Ticket_assignee | null,
  readonly snooze: NodesQuery_nodes_Ticket_snooze | null,
  readonly followsUp: NodesQuery_nodes_Ticket_followsUp | null,
  readonly repeatOf: NodesQuery_nodes_Ticket_repeatOf | null,
  readonly customerOfTicket: NodesQuery_nodes_Ticket_customerOfTicket,
  readonly orderOfTicket: NodesQuery_nodes_Ticket_orderOfTicket | null,
  readonly reasonOfTicket: NodesQuery_nodes_Ticket_reasonOfTicket | null,
  readonly tags: ReadonlyArray<NodesQuery_nodes_Ticket_tags>,
  readonly threads: ReadonlyArray<NodesQuery_nodes_Ticket_threads>,
  readonly sla: NodesQuery_nodes_Ticket_sla | null,
  readonly products: ReadonlyArray<NodesQuery_nodes_Ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<NodesQuery_nodes_Ticket_duplicateCandidates>,
  readonly mergedIntoOfTicket: NodesQuery_nodes_Ticket_mergedIntoOfTicket | null,
  readonly mergedTickets: ReadonlyArray<NodesQuery_nodes_Ticket_mergedTickets>,
  readonly ordersOfTicket: ReadonlyArray<NodesQuery_nodes_Ticket_ordersOfTicket>,
  readonly mergesOfTicket: ReadonlyArray<NodesQuery_nodes_Ticket_mergesOfTicket>
};

export type NodesQuery_nodes_Note = {
  readonly __typename: 'Note',
  readonly text: string,
  readonly createdAt: string,
  readonly id: string,
  readonly ticketOfNote: NodesQuery_nodes_Note_ticketOfNote,
  readonly author: NodesQuery_nodes_Note_author
};

export type NodesQuery_nodes_Message = {
  readonly __typename: 'Message',
  readonly direction: MessageDirection,
  readonly senderName: string | null,
  readonly text: string,
  readonly sentAt: string | null,
  readonly receivedAt: string,
  readonly id: string,
  readonly senderAddressOfMessage: string,
  readonly subjectOfMessage: string,
  readonly externalIdOfMessage: string,
  readonly thread: NodesQuery_nodes_Message_thread,
  readonly attachments: ReadonlyArray<NodesQuery_nodes_Message_attachments>
};

export type NodesQuery_nodes_Member = {
  readonly __typename: 'Member',
  readonly name: string,
  readonly roles: ReadonlyArray<Role>,
  readonly id: string
};

export type NodesQuery_nodes_ApiKey = {
  readonly __typename: 'ApiKey',
  readonly name: string,
  readonly prefix: string,
  readonly scopes: ReadonlyArray<string>,
  readonly expiresAt: string | null,
  readonly revokedAt: string | null,
  readonly previousSecretExpiresAt: string | null,
  readonly lastUsedAt: string | null,
  readonly createdAt: string,
  readonly id: string,
  readonly stateOfApiKey: ApiKeyState,
  readonly actor: NodesQuery_nodes_ApiKey_actor,
  readonly createdBy: NodesQuery_nodes_ApiKey_createdBy | null
};

export type NodesQuery_nodes_ChannelAccount = {
  readonly __typename: 'ChannelAccount',
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly id: string,
  readonly externalIdOfChannelAccount: string,
  readonly capabilities: NodesQuery_nodes_ChannelAccount_capabilities
};

export type NodesQuery_nodes =
  | NodesQuery_nodes_AuditEntry
  | NodesQuery_nodes_Claim
  | NodesQuery_nodes_Customer
  | NodesQuery_nodes_DuplicateCandidate
  | NodesQuery_nodes_Escalation
  | NodesQuery_nodes_Macro
  | NodesQuery_nodes_QuarantinedMessage
  | NodesQuery_nodes_Order
  | NodesQuery_nodes_Shipment
  | NodesQuery_nodes_Product
  | NodesQuery_nodes_Refund
  | NodesQuery_nodes_Ticket
  | NodesQuery_nodes_Note
  | NodesQuery_nodes_Message
  | NodesQuery_nodes_Member
  | NodesQuery_nodes_ApiKey
  | NodesQuery_nodes_ChannelAccount
  | NewerNode;

export type NodesQuery = {
  readonly nodes: ReadonlyArray<NodesQuery_nodes | null>
};


export type NodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;

export type AuditEntriesQuery_auditEntries_nodes_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AuditEntriesQuery_auditEntries_nodes_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type AuditEntriesQuery_auditEntries_nodes = {
  readonly id: string,
  readonly action: string,
  readonly subjectId: string,
  readonly outcome: DecisionOutcome | null,
  readonly note: string | null,
  readonly at: string,
  readonly actor: AuditEntriesQuery_auditEntries_nodes_actor,
  readonly decision: AuditEntriesQuery_auditEntries_nodes_decision | null
};

export type AuditEntriesQuery_auditEntries_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type AuditEntriesQuery_auditEntries = {
  readonly nodes: ReadonlyArray<AuditEntriesQuery_auditEntries_nodes>,
  readonly pageInfo: AuditEntriesQuery_auditEntries_pageInfo
};

export type AuditEntriesQuery = {
  readonly auditEntries: AuditEntriesQuery_auditEntries
};


export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type RecordClaimMutation_recordClaim_claim_order_channelAccount = {
  readonly id: string
};

export type RecordClaimMutation_recordClaim_claim_order_customer = {
  readonly id: string
};

export type RecordClaimMutation_recordClaim_claim_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RecordClaimMutation_recordClaim_claim_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RecordClaimMutation_recordClaim_claim_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RecordClaimMutation_recordClaim_claim_order_channelAccount,
  readonly customer: RecordClaimMutation_recordClaim_claim_order_customer | null,
  readonly total: RecordClaimMutation_recordClaim_claim_order_total,
  readonly refundable: RecordClaimMutation_recordClaim_claim_order_refundable
};

export type RecordClaimMutation_recordClaim_claim = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: RecordClaimMutation_recordClaim_claim_order
};

export type RecordClaimMutation_recordClaim_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RecordClaimMutation_recordClaim_RecordClaimSuccess = {
  readonly __typename: 'RecordClaimSuccess',
  readonly claim: RecordClaimMutation_recordClaim_claim
};

export type RecordClaimMutation_recordClaim_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordClaimMutation_recordClaim_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RecordClaimMutation_recordClaim_InvalidInput_issues>
};

export type RecordClaimMutation_recordClaim =
  | RecordClaimMutation_recordClaim_RecordClaimSuccess
  | RecordClaimMutation_recordClaim_OrderNotFound
  | RecordClaimMutation_recordClaim_InvalidInput
  | NewerProblem;

export type RecordClaimMutation = {
  readonly recordClaim: RecordClaimMutation_recordClaim
};


export type RecordClaimMutationVariables = Exact<{
  input: RecordClaimInput;
}>;

export type CustomerQuery_customer_mergedInto = {
  readonly id: string
};

export type CustomerQuery_customer_merges_primary = {
  readonly id: string
};

export type CustomerQuery_customer_merges_merged = {
  readonly id: string
};

export type CustomerQuery_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomerQuery_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomerQuery_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: CustomerQuery_customer_merges_primary,
  readonly merged: CustomerQuery_customer_merges_merged,
  readonly mergedBy: CustomerQuery_customer_merges_mergedBy,
  readonly unmergedBy: CustomerQuery_customer_merges_unmergedBy | null
};

export type CustomerQuery_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomerQuery_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: CustomerQuery_customer_identities_linkedBy
};

export type CustomerQuery_customer_suggestions_customer = {
  readonly id: string
};

export type CustomerQuery_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type CustomerQuery_customer_suggestions = {
  readonly score: number,
  readonly customer: CustomerQuery_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<CustomerQuery_customer_suggestions_evidence>
};

export type CustomerQuery_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: CustomerQuery_customer_mergedInto | null,
  readonly merges: ReadonlyArray<CustomerQuery_customer_merges>,
  readonly identities: ReadonlyArray<CustomerQuery_customer_identities>,
  readonly suggestions: ReadonlyArray<CustomerQuery_customer_suggestions>
};

export type CustomerQuery = {
  readonly customer: CustomerQuery_customer | null
};


export type CustomerQueryVariables = Exact<{
  id: string;
}>;

export type CustomerByIdentityQuery_customerByIdentity_mergedInto = {
  readonly id: string
};

export type CustomerByIdentityQuery_customerByIdentity_merges_primary = {
  readonly id: string
};

export type CustomerByIdentityQuery_customerByIdentity_merges_merged = {
  readonly id: string
};

export type CustomerByIdentityQuery_customerByIdentity_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomerByIdentityQuery_customerByIdentity_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomerByIdentityQuery_customerByIdentity_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: CustomerByIdentityQuery_customerByIdentity_merges_primary,
  readonly merged: CustomerByIdentityQuery_customerByIdentity_merges_merged,
  readonly mergedBy: CustomerByIdentityQuery_customerByIdentity_merges_mergedBy,
  readonly unmergedBy: CustomerByIdentityQuery_customerByIdentity_merges_unmergedBy | null
};

export type CustomerByIdentityQuery_customerByIdentity_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomerByIdentityQuery_customerByIdentity_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: CustomerByIdentityQuery_customerByIdentity_identities_linkedBy
};

export type CustomerByIdentityQuery_customerByIdentity_suggestions_customer = {
  readonly id: string
};

export type CustomerByIdentityQuery_customerByIdentity_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type CustomerByIdentityQuery_customerByIdentity_suggestions = {
  readonly score: number,
  readonly customer: CustomerByIdentityQuery_customerByIdentity_suggestions_customer,
  readonly evidence: ReadonlyArray<CustomerByIdentityQuery_customerByIdentity_suggestions_evidence>
};

export type CustomerByIdentityQuery_customerByIdentity = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: CustomerByIdentityQuery_customerByIdentity_mergedInto | null,
  readonly merges: ReadonlyArray<CustomerByIdentityQuery_customerByIdentity_merges>,
  readonly identities: ReadonlyArray<CustomerByIdentityQuery_customerByIdentity_identities>,
  readonly suggestions: ReadonlyArray<CustomerByIdentityQuery_customerByIdentity_suggestions>
};

export type CustomerByIdentityQuery = {
  readonly customerByIdentity: CustomerByIdentityQuery_customerByIdentity | null
};


export type CustomerByIdentityQueryVariables = Exact<{
  kind: IdentityKind;
  value: string;
  channel?: Channel | null | undefined;
}>;

export type CustomersQuery_customers_nodes_mergedInto = {
  readonly id: string
};

export type CustomersQuery_customers_nodes_merges_primary = {
  readonly id: string
};

export type CustomersQuery_customers_nodes_merges_merged = {
  readonly id: string
};

export type CustomersQuery_customers_nodes_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomersQuery_customers_nodes_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomersQuery_customers_nodes_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: CustomersQuery_customers_nodes_merges_primary,
  readonly merged: CustomersQuery_customers_nodes_merges_merged,
  readonly mergedBy: CustomersQuery_customers_nodes_merges_mergedBy,
  readonly unmergedBy: CustomersQuery_customers_nodes_merges_unmergedBy | null
};

export type CustomersQuery_customers_nodes_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CustomersQuery_customers_nodes_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: CustomersQuery_customers_nodes_identities_linkedBy
};

export type CustomersQuery_customers_nodes_suggestions_customer = {
  readonly id: string
};

export type CustomersQuery_customers_nodes_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type CustomersQuery_customers_nodes_suggestions = {
  readonly score: number,
  readonly customer: CustomersQuery_customers_nodes_suggestions_customer,
  readonly evidence: ReadonlyArray<CustomersQuery_customers_nodes_suggestions_evidence>
};

export type CustomersQuery_customers_nodes = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: CustomersQuery_customers_nodes_mergedInto | null,
  readonly merges: ReadonlyArray<CustomersQuery_customers_nodes_merges>,
  readonly identities: ReadonlyArray<CustomersQuery_customers_nodes_identities>,
  readonly suggestions: ReadonlyArray<CustomersQuery_customers_nodes_suggestions>
};

export type CustomersQuery_customers_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type CustomersQuery_customers = {
  readonly nodes: ReadonlyArray<CustomersQuery_customers_nodes>,
  readonly pageInfo: CustomersQuery_customers_pageInfo
};

export type CustomersQuery = {
  readonly customers: CustomersQuery_customers
};


export type CustomersQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type LinkIdentitiesMutation_linkIdentities_customer_mergedInto = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_customer_merges_primary = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_customer_merges_merged = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: LinkIdentitiesMutation_linkIdentities_customer_merges_primary,
  readonly merged: LinkIdentitiesMutation_linkIdentities_customer_merges_merged,
  readonly mergedBy: LinkIdentitiesMutation_linkIdentities_customer_merges_mergedBy,
  readonly unmergedBy: LinkIdentitiesMutation_linkIdentities_customer_merges_unmergedBy | null
};

export type LinkIdentitiesMutation_linkIdentities_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: LinkIdentitiesMutation_linkIdentities_customer_identities_linkedBy
};

export type LinkIdentitiesMutation_linkIdentities_customer_suggestions_customer = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type LinkIdentitiesMutation_linkIdentities_customer_suggestions = {
  readonly score: number,
  readonly customer: LinkIdentitiesMutation_linkIdentities_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_customer_suggestions_evidence>
};

export type LinkIdentitiesMutation_linkIdentities_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: LinkIdentitiesMutation_linkIdentities_customer_mergedInto | null,
  readonly merges: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_customer_merges>,
  readonly identities: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_customer_identities>,
  readonly suggestions: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_customer_suggestions>
};

export type LinkIdentitiesMutation_linkIdentities_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: LinkIdentitiesMutation_linkIdentities_identities_linkedBy
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_identity_linkedBy
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_primary = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_merged = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_primary,
  readonly merged: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_merged,
  readonly mergedBy: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_mergedBy,
  readonly unmergedBy: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges_unmergedBy | null
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_identities_linkedBy
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_suggestions_customer = {
  readonly id: string
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_suggestions = {
  readonly score: number,
  readonly customer: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_suggestions_evidence>
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_mergedInto | null,
  readonly merges: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_merges>,
  readonly identities: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_identities>,
  readonly suggestions: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer_suggestions>
};

export type LinkIdentitiesMutation_linkIdentities_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type LinkIdentitiesMutation_linkIdentities_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type LinkIdentitiesMutation_linkIdentities_LinkIdentitiesSuccess = {
  readonly __typename: 'LinkIdentitiesSuccess',
  readonly customer: LinkIdentitiesMutation_linkIdentities_customer,
  readonly identities: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_identities>
};

export type LinkIdentitiesMutation_linkIdentities_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_identity,
  readonly customer: LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere_customer
};

export type LinkIdentitiesMutation_linkIdentities_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: LinkIdentitiesMutation_linkIdentities_NoteTooShort_minimum
};

export type LinkIdentitiesMutation_linkIdentities_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<LinkIdentitiesMutation_linkIdentities_InvalidInput_issues>
};

export type LinkIdentitiesMutation_linkIdentities =
  | LinkIdentitiesMutation_linkIdentities_LinkIdentitiesSuccess
  | LinkIdentitiesMutation_linkIdentities_CustomerNotFound
  | LinkIdentitiesMutation_linkIdentities_IdentityLinkedElsewhere
  | LinkIdentitiesMutation_linkIdentities_NoteTooShort
  | LinkIdentitiesMutation_linkIdentities_InvalidInput
  | NewerProblem;

export type LinkIdentitiesMutation = {
  readonly linkIdentities: LinkIdentitiesMutation_linkIdentities
};


export type LinkIdentitiesMutationVariables = Exact<{
  input: LinkIdentitiesInput;
}>;

export type UnlinkIdentityMutation_unlinkIdentity_customer_mergedInto = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_merges_primary = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_merges_merged = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: UnlinkIdentityMutation_unlinkIdentity_customer_merges_primary,
  readonly merged: UnlinkIdentityMutation_unlinkIdentity_customer_merges_merged,
  readonly mergedBy: UnlinkIdentityMutation_unlinkIdentity_customer_merges_mergedBy,
  readonly unmergedBy: UnlinkIdentityMutation_unlinkIdentity_customer_merges_unmergedBy | null
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: UnlinkIdentityMutation_unlinkIdentity_customer_identities_linkedBy
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_suggestions_customer = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type UnlinkIdentityMutation_unlinkIdentity_customer_suggestions = {
  readonly score: number,
  readonly customer: UnlinkIdentityMutation_unlinkIdentity_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_customer_suggestions_evidence>
};

export type UnlinkIdentityMutation_unlinkIdentity_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnlinkIdentityMutation_unlinkIdentity_customer_mergedInto | null,
  readonly merges: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_customer_merges>,
  readonly identities: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_customer_identities>,
  readonly suggestions: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_customer_suggestions>
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_mergedInto = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_primary = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_merged = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_primary,
  readonly merged: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_merged,
  readonly mergedBy: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_mergedBy,
  readonly unmergedBy: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges_unmergedBy | null
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_identities_linkedBy
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_suggestions_customer = {
  readonly id: string
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer_suggestions = {
  readonly score: number,
  readonly customer: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_suggestions_customer,
  readonly evidence: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_ownCustomer_suggestions_evidence>
};

export type UnlinkIdentityMutation_unlinkIdentity_ownCustomer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnlinkIdentityMutation_unlinkIdentity_ownCustomer_mergedInto | null,
  readonly merges: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_ownCustomer_merges>,
  readonly identities: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_ownCustomer_identities>,
  readonly suggestions: ReadonlyArray<UnlinkIdentityMutation_unlinkIdentity_ownCustomer_suggestions>
};

export type UnlinkIdentityMutation_unlinkIdentity_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type UnlinkIdentityMutation_unlinkIdentity_UnlinkIdentitySuccess = {
  readonly __typename: 'UnlinkIdentitySuccess',
  readonly customer: UnlinkIdentityMutation_unlinkIdentity_customer,
  readonly ownCustomer: UnlinkIdentityMutation_unlinkIdentity_ownCustomer | null
};

export type UnlinkIdentityMutation_unlinkIdentity_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnlinkIdentityMutation_unlinkIdentity_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnlinkIdentityMutation_unlinkIdentity_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: UnlinkIdentityMutation_unlinkIdentity_NoteTooShort_minimum
};

export type UnlinkIdentityMutation_unlinkIdentity =
  | UnlinkIdentityMutation_unlinkIdentity_UnlinkIdentitySuccess
  | UnlinkIdentityMutation_unlinkIdentity_IdentityNotFound
  | UnlinkIdentityMutation_unlinkIdentity_CustomerNeedsIdentity
  | UnlinkIdentityMutation_unlinkIdentity_NoteTooShort
  | NewerProblem;

export type UnlinkIdentityMutation = {
  readonly unlinkIdentity: UnlinkIdentityMutation_unlinkIdentity
};


export type UnlinkIdentityMutationVariables = Exact<{
  input: UnlinkIdentityInput;
}>;

export type MergeCustomersMutation_mergeCustomers_customer_mergedInto = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_customer_merges_primary = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_customer_merges_merged = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: MergeCustomersMutation_mergeCustomers_customer_merges_primary,
  readonly merged: MergeCustomersMutation_mergeCustomers_customer_merges_merged,
  readonly mergedBy: MergeCustomersMutation_mergeCustomers_customer_merges_mergedBy,
  readonly unmergedBy: MergeCustomersMutation_mergeCustomers_customer_merges_unmergedBy | null
};

export type MergeCustomersMutation_mergeCustomers_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: MergeCustomersMutation_mergeCustomers_customer_identities_linkedBy
};

export type MergeCustomersMutation_mergeCustomers_customer_suggestions_customer = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type MergeCustomersMutation_mergeCustomers_customer_suggestions = {
  readonly score: number,
  readonly customer: MergeCustomersMutation_mergeCustomers_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<MergeCustomersMutation_mergeCustomers_customer_suggestions_evidence>
};

export type MergeCustomersMutation_mergeCustomers_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergeCustomersMutation_mergeCustomers_customer_mergedInto | null,
  readonly merges: ReadonlyArray<MergeCustomersMutation_mergeCustomers_customer_merges>,
  readonly identities: ReadonlyArray<MergeCustomersMutation_mergeCustomers_customer_identities>,
  readonly suggestions: ReadonlyArray<MergeCustomersMutation_mergeCustomers_customer_suggestions>
};

export type MergeCustomersMutation_mergeCustomers_merges_primary_mergedInto = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_merges_primary = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergeCustomersMutation_mergeCustomers_merges_primary_mergedInto | null
};

export type MergeCustomersMutation_mergeCustomers_merges_merged_mergedInto = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_merges_merged = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergeCustomersMutation_mergeCustomers_merges_merged_mergedInto | null
};

export type MergeCustomersMutation_mergeCustomers_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: MergeCustomersMutation_mergeCustomers_merges_primary,
  readonly merged: MergeCustomersMutation_mergeCustomers_merges_merged,
  readonly mergedBy: MergeCustomersMutation_mergeCustomers_merges_mergedBy,
  readonly unmergedBy: MergeCustomersMutation_mergeCustomers_merges_unmergedBy | null
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_primary = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_merged = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_primary,
  readonly merged: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_merged,
  readonly mergedBy: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_mergedBy,
  readonly unmergedBy: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges_unmergedBy | null
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_identities_linkedBy
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_suggestions_customer = {
  readonly id: string
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_suggestions = {
  readonly score: number,
  readonly customer: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_suggestions_evidence>
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_mergedInto | null,
  readonly merges: ReadonlyArray<MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_merges>,
  readonly identities: ReadonlyArray<MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_identities>,
  readonly suggestions: ReadonlyArray<MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer_suggestions>
};

export type MergeCustomersMutation_mergeCustomers_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type MergeCustomersMutation_mergeCustomers_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type MergeCustomersMutation_mergeCustomers_MergeCustomersSuccess = {
  readonly __typename: 'MergeCustomersSuccess',
  readonly replayed: boolean,
  readonly customer: MergeCustomersMutation_mergeCustomers_customer,
  readonly merges: ReadonlyArray<MergeCustomersMutation_mergeCustomers_merges>
};

export type MergeCustomersMutation_mergeCustomers_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type MergeCustomersMutation_mergeCustomers_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged_customer
};

export type MergeCustomersMutation_mergeCustomers_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: MergeCustomersMutation_mergeCustomers_NoteTooShort_minimum
};

export type MergeCustomersMutation_mergeCustomers_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<MergeCustomersMutation_mergeCustomers_InvalidInput_issues>
};

export type MergeCustomersMutation_mergeCustomers_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type MergeCustomersMutation_mergeCustomers =
  | MergeCustomersMutation_mergeCustomers_MergeCustomersSuccess
  | MergeCustomersMutation_mergeCustomers_CustomerNotFound
  | MergeCustomersMutation_mergeCustomers_CustomersAreTheSame
  | MergeCustomersMutation_mergeCustomers_CustomerAlreadyMerged
  | MergeCustomersMutation_mergeCustomers_NoteTooShort
  | MergeCustomersMutation_mergeCustomers_InvalidInput
  | MergeCustomersMutation_mergeCustomers_IdempotencyKeyReused
  | NewerProblem;

export type MergeCustomersMutation = {
  readonly mergeCustomers: MergeCustomersMutation_mergeCustomers
};


export type MergeCustomersMutationVariables = Exact<{
  input: MergeCustomersInput;
}>;

export type UnmergeCustomersMutation_unmergeCustomers_merges_primary_mergedInto = {
  readonly id: string
};

export type UnmergeCustomersMutation_unmergeCustomers_merges_primary = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnmergeCustomersMutation_unmergeCustomers_merges_primary_mergedInto | null
};

export type UnmergeCustomersMutation_unmergeCustomers_merges_merged_mergedInto = {
  readonly id: string
};

export type UnmergeCustomersMutation_unmergeCustomers_merges_merged = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnmergeCustomersMutation_unmergeCustomers_merges_merged_mergedInto | null
};

export type UnmergeCustomersMutation_unmergeCustomers_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeCustomersMutation_unmergeCustomers_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeCustomersMutation_unmergeCustomers_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: UnmergeCustomersMutation_unmergeCustomers_merges_primary,
  readonly merged: UnmergeCustomersMutation_unmergeCustomers_merges_merged,
  readonly mergedBy: UnmergeCustomersMutation_unmergeCustomers_merges_mergedBy,
  readonly unmergedBy: UnmergeCustomersMutation_unmergeCustomers_merges_unmergedBy | null
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_primary_mergedInto = {
  readonly id: string
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_primary = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_primary_mergedInto | null
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_merged_mergedInto = {
  readonly id: string
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_merged = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_merged_mergedInto | null
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_primary,
  readonly merged: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_merged,
  readonly mergedBy: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge_unmergedBy | null
};

export type UnmergeCustomersMutation_unmergeCustomers_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type UnmergeCustomersMutation_unmergeCustomers_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type UnmergeCustomersMutation_unmergeCustomers_UnmergeCustomersSuccess = {
  readonly __typename: 'UnmergeCustomersSuccess',
  readonly replayed: boolean,
  readonly merges: ReadonlyArray<UnmergeCustomersMutation_unmergeCustomers_merges>
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone_merge
};

export type UnmergeCustomersMutation_unmergeCustomers_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: UnmergeCustomersMutation_unmergeCustomers_NoteTooShort_minimum
};

export type UnmergeCustomersMutation_unmergeCustomers_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<UnmergeCustomersMutation_unmergeCustomers_InvalidInput_issues>
};

export type UnmergeCustomersMutation_unmergeCustomers_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnmergeCustomersMutation_unmergeCustomers =
  | UnmergeCustomersMutation_unmergeCustomers_UnmergeCustomersSuccess
  | UnmergeCustomersMutation_unmergeCustomers_CustomerMergeNotFound
  | UnmergeCustomersMutation_unmergeCustomers_CustomerMergeUndone
  | UnmergeCustomersMutation_unmergeCustomers_NoteTooShort
  | UnmergeCustomersMutation_unmergeCustomers_InvalidInput
  | UnmergeCustomersMutation_unmergeCustomers_IdempotencyKeyReused
  | NewerProblem;

export type UnmergeCustomersMutation = {
  readonly unmergeCustomers: UnmergeCustomersMutation_unmergeCustomers
};


export type UnmergeCustomersMutationVariables = Exact<{
  input: UnmergeCustomersInput;
}>;

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_mergedInto = {
  readonly id: string
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_primary = {
  readonly id: string
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_merged = {
  readonly id: string
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_primary,
  readonly merged: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_merged,
  readonly mergedBy: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_mergedBy,
  readonly unmergedBy: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges_unmergedBy | null
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_identities_linkedBy
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_suggestions_customer = {
  readonly id: string
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_suggestions = {
  readonly score: number,
  readonly customer: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_suggestions_evidence>
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_mergedInto | null,
  readonly merges: ReadonlyArray<DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_merges>,
  readonly identities: ReadonlyArray<DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_identities>,
  readonly suggestions: ReadonlyArray<DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer_suggestions>
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_DismissCustomerSuggestionSuccess = {
  readonly __typename: 'DismissCustomerSuggestionSuccess',
  readonly customer: DismissCustomerSuggestionMutation_dismissCustomerSuggestion_customer
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type DismissCustomerSuggestionMutation_dismissCustomerSuggestion =
  | DismissCustomerSuggestionMutation_dismissCustomerSuggestion_DismissCustomerSuggestionSuccess
  | DismissCustomerSuggestionMutation_dismissCustomerSuggestion_CustomerNotFound
  | DismissCustomerSuggestionMutation_dismissCustomerSuggestion_CustomersAreTheSame
  | NewerProblem;

export type DismissCustomerSuggestionMutation = {
  readonly dismissCustomerSuggestion: DismissCustomerSuggestionMutation_dismissCustomerSuggestion
};


export type DismissCustomerSuggestionMutationVariables = Exact<{
  input: DismissCustomerSuggestionInput;
}>;

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_assignee = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_followsUp = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_repeatOf = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_customer = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_order = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_mergedInto = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_assignee | null,
  readonly snooze: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_snooze | null,
  readonly followsUp: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_followsUp | null,
  readonly repeatOf: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_repeatOf | null,
  readonly customer: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_customer,
  readonly order: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_order | null,
  readonly reason: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_reason | null,
  readonly sla: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_sla | null,
  readonly mergedInto: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket_mergedInto | null
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_assignee = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_followsUp = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_repeatOf = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_customer = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_order = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_mergedInto = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_assignee | null,
  readonly snooze: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_snooze | null,
  readonly followsUp: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_followsUp | null,
  readonly repeatOf: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_repeatOf | null,
  readonly customer: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_customer,
  readonly order: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_order | null,
  readonly reason: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_reason | null,
  readonly sla: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_sla | null,
  readonly mergedInto: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket_mergedInto | null
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_assignee = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_followsUp = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_repeatOf = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_customer = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_order = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_mergedInto = {
  readonly id: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_assignee | null,
  readonly snooze: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_snooze | null,
  readonly followsUp: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_followsUp | null,
  readonly repeatOf: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_repeatOf | null,
  readonly customer: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_customer,
  readonly order: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_order | null,
  readonly reason: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_reason | null,
  readonly sla: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_sla | null,
  readonly mergedInto: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary_mergedInto | null
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DuplicateCandidatesQuery_duplicateCandidates_nodes = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: DuplicateCandidatesQuery_duplicateCandidates_nodes_ticket,
  readonly earlierTicket: DuplicateCandidatesQuery_duplicateCandidates_nodes_earlierTicket,
  readonly proposedPrimary: DuplicateCandidatesQuery_duplicateCandidates_nodes_proposedPrimary,
  readonly signals: ReadonlyArray<DuplicateCandidatesQuery_duplicateCandidates_nodes_signals>,
  readonly decidedBy: DuplicateCandidatesQuery_duplicateCandidates_nodes_decidedBy | null
};

export type DuplicateCandidatesQuery_duplicateCandidates_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type DuplicateCandidatesQuery_duplicateCandidates = {
  readonly nodes: ReadonlyArray<DuplicateCandidatesQuery_duplicateCandidates_nodes>,
  readonly pageInfo: DuplicateCandidatesQuery_duplicateCandidates_pageInfo
};

export type DuplicateCandidatesQuery = {
  readonly duplicateCandidates: DuplicateCandidatesQuery_duplicateCandidates
};


export type DuplicateCandidatesQueryVariables = Exact<{
  filter?: DuplicateCandidateFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DuplicateQualityQuery_duplicateQuality_total = {
  readonly flagged: number,
  readonly accepted: number,
  readonly dismissed: number,
  readonly open: number,
  readonly missed: number,
  readonly precision: string | null,
  readonly recall: string | null
};

export type DuplicateQualityQuery_duplicateQuality_byChannels_counts = {
  readonly flagged: number,
  readonly accepted: number,
  readonly dismissed: number,
  readonly open: number,
  readonly missed: number,
  readonly precision: string | null,
  readonly recall: string | null
};

export type DuplicateQualityQuery_duplicateQuality_byChannels = {
  readonly earlierChannel: Channel,
  readonly channel: Channel,
  readonly counts: DuplicateQualityQuery_duplicateQuality_byChannels_counts
};

export type DuplicateQualityQuery_duplicateQuality = {
  readonly total: DuplicateQualityQuery_duplicateQuality_total,
  readonly byChannels: ReadonlyArray<DuplicateQualityQuery_duplicateQuality_byChannels>
};

export type DuplicateQualityQuery = {
  readonly duplicateQuality: DuplicateQualityQuery_duplicateQuality
};


export type DuplicateQualityQueryVariables = Exact<{
  window: DateTimeRange;
}>;

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_assignee = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_followsUp = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_repeatOf = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_customer = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_order = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_mergedInto = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_assignee | null,
  readonly snooze: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_snooze | null,
  readonly followsUp: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_followsUp | null,
  readonly repeatOf: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_repeatOf | null,
  readonly customer: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_customer,
  readonly order: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_order | null,
  readonly reason: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_reason | null,
  readonly sla: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_sla | null,
  readonly mergedInto: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket_mergedInto | null
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_assignee = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_followsUp = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_repeatOf = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_customer = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_order = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_mergedInto = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_assignee | null,
  readonly snooze: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_snooze | null,
  readonly followsUp: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_followsUp | null,
  readonly repeatOf: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_repeatOf | null,
  readonly customer: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_customer,
  readonly order: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_order | null,
  readonly reason: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_reason | null,
  readonly sla: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_sla | null,
  readonly mergedInto: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket_mergedInto | null
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_assignee = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_followsUp = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_repeatOf = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_customer = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_order = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_mergedInto = {
  readonly id: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_assignee | null,
  readonly snooze: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_snooze | null,
  readonly followsUp: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_followsUp | null,
  readonly repeatOf: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_repeatOf | null,
  readonly customer: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_customer,
  readonly order: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_order | null,
  readonly reason: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_reason | null,
  readonly sla: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_sla | null,
  readonly mergedInto: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary_mergedInto | null
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_ticket,
  readonly earlierTicket: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_earlierTicket,
  readonly proposedPrimary: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_proposedPrimary,
  readonly signals: ReadonlyArray<AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_signals>,
  readonly decidedBy: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate_decidedBy | null
};

export type AcceptDuplicateMutation_acceptDuplicate_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type AcceptDuplicateMutation_acceptDuplicate_AcceptDuplicateSuccess = {
  readonly __typename: 'AcceptDuplicateSuccess',
  readonly duplicateCandidate: AcceptDuplicateMutation_acceptDuplicate_duplicateCandidate
};

export type AcceptDuplicateMutation_acceptDuplicate_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type AcceptDuplicateMutation_acceptDuplicate_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<AcceptDuplicateMutation_acceptDuplicate_InvalidInput_issues>
};

export type AcceptDuplicateMutation_acceptDuplicate =
  | AcceptDuplicateMutation_acceptDuplicate_AcceptDuplicateSuccess
  | AcceptDuplicateMutation_acceptDuplicate_DuplicateCandidateNotFound
  | AcceptDuplicateMutation_acceptDuplicate_InvalidInput
  | NewerProblem;

export type AcceptDuplicateMutation = {
  readonly acceptDuplicate: AcceptDuplicateMutation_acceptDuplicate
};


export type AcceptDuplicateMutationVariables = Exact<{
  input: AcceptDuplicateInput;
}>;

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_assignee = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_followsUp = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_repeatOf = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_customer = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_order = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_mergedInto = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_assignee | null,
  readonly snooze: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_snooze | null,
  readonly followsUp: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_followsUp | null,
  readonly repeatOf: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_repeatOf | null,
  readonly customer: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_customer,
  readonly order: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_order | null,
  readonly reason: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_reason | null,
  readonly sla: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_sla | null,
  readonly mergedInto: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket_mergedInto | null
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_assignee = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_followsUp = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_repeatOf = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_customer = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_order = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_mergedInto = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_assignee | null,
  readonly snooze: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_snooze | null,
  readonly followsUp: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_followsUp | null,
  readonly repeatOf: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_repeatOf | null,
  readonly customer: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_customer,
  readonly order: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_order | null,
  readonly reason: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_reason | null,
  readonly sla: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_sla | null,
  readonly mergedInto: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket_mergedInto | null
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_assignee = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_followsUp = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_repeatOf = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_customer = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_order = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_mergedInto = {
  readonly id: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_assignee | null,
  readonly snooze: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_snooze | null,
  readonly followsUp: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_followsUp | null,
  readonly repeatOf: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_repeatOf | null,
  readonly customer: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_customer,
  readonly order: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_order | null,
  readonly reason: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_reason | null,
  readonly sla: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_sla | null,
  readonly mergedInto: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary_mergedInto | null
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DismissDuplicateMutation_dismissDuplicate_duplicateCandidate = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_ticket,
  readonly earlierTicket: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_earlierTicket,
  readonly proposedPrimary: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_proposedPrimary,
  readonly signals: ReadonlyArray<DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_signals>,
  readonly decidedBy: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate_decidedBy | null
};

export type DismissDuplicateMutation_dismissDuplicate_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type DismissDuplicateMutation_dismissDuplicate_DismissDuplicateSuccess = {
  readonly __typename: 'DismissDuplicateSuccess',
  readonly duplicateCandidate: DismissDuplicateMutation_dismissDuplicate_duplicateCandidate
};

export type DismissDuplicateMutation_dismissDuplicate_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type DismissDuplicateMutation_dismissDuplicate_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<DismissDuplicateMutation_dismissDuplicate_InvalidInput_issues>
};

export type DismissDuplicateMutation_dismissDuplicate =
  | DismissDuplicateMutation_dismissDuplicate_DismissDuplicateSuccess
  | DismissDuplicateMutation_dismissDuplicate_DuplicateCandidateNotFound
  | DismissDuplicateMutation_dismissDuplicate_InvalidInput
  | NewerProblem;

export type DismissDuplicateMutation = {
  readonly dismissDuplicate: DismissDuplicateMutation_dismissDuplicate
};


export type DismissDuplicateMutationVariables = Exact<{
  input: DismissDuplicateInput;
}>;

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_assignee = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_followsUp = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_repeatOf = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_customer = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_order = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_mergedInto = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_assignee | null,
  readonly snooze: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_snooze | null,
  readonly followsUp: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_followsUp | null,
  readonly repeatOf: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_repeatOf | null,
  readonly customer: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_customer,
  readonly order: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_order | null,
  readonly reason: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_reason | null,
  readonly sla: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_sla | null,
  readonly mergedInto: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket_mergedInto | null
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_assignee = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_followsUp = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_repeatOf = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_customer = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_order = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_mergedInto = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_assignee | null,
  readonly snooze: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_snooze | null,
  readonly followsUp: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_followsUp | null,
  readonly repeatOf: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_repeatOf | null,
  readonly customer: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_customer,
  readonly order: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_order | null,
  readonly reason: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_reason | null,
  readonly sla: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_sla | null,
  readonly mergedInto: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket_mergedInto | null
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_assignee = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_followsUp = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_repeatOf = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_customer = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_order = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_mergedInto = {
  readonly id: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_assignee | null,
  readonly snooze: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_snooze | null,
  readonly followsUp: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_followsUp | null,
  readonly repeatOf: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_repeatOf | null,
  readonly customer: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_customer,
  readonly order: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_order | null,
  readonly reason: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_reason | null,
  readonly sla: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_sla | null,
  readonly mergedInto: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary_mergedInto | null
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_ticket,
  readonly earlierTicket: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_earlierTicket,
  readonly proposedPrimary: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_proposedPrimary,
  readonly signals: ReadonlyArray<ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_signals>,
  readonly decidedBy: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate_decidedBy | null
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_ReportMissedDuplicateSuccess = {
  readonly __typename: 'ReportMissedDuplicateSuccess',
  readonly duplicateCandidate: ReportMissedDuplicateMutation_reportMissedDuplicate_duplicateCandidate
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<ReportMissedDuplicateMutation_reportMissedDuplicate_InvalidInput_issues>
};

export type ReportMissedDuplicateMutation_reportMissedDuplicate =
  | ReportMissedDuplicateMutation_reportMissedDuplicate_ReportMissedDuplicateSuccess
  | ReportMissedDuplicateMutation_reportMissedDuplicate_TicketNotFound
  | ReportMissedDuplicateMutation_reportMissedDuplicate_InvalidInput
  | NewerProblem;

export type ReportMissedDuplicateMutation = {
  readonly reportMissedDuplicate: ReportMissedDuplicateMutation_reportMissedDuplicate
};


export type ReportMissedDuplicateMutationVariables = Exact<{
  input: ReportMissedDuplicateInput;
}>;

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_assignee = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_followsUp = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_repeatOf = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_customer = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_order = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_mergedInto = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_assignee | null,
  readonly snooze: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_snooze | null,
  readonly followsUp: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_followsUp | null,
  readonly repeatOf: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_repeatOf | null,
  readonly customer: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_customer,
  readonly order: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_order | null,
  readonly reason: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_reason | null,
  readonly sla: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_sla | null,
  readonly mergedInto: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket_mergedInto | null
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_assignee = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_followsUp = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_repeatOf = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_customer = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_order = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_mergedInto = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_assignee | null,
  readonly snooze: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_snooze | null,
  readonly followsUp: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_followsUp | null,
  readonly repeatOf: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_repeatOf | null,
  readonly customer: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_customer,
  readonly order: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_order | null,
  readonly reason: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_reason | null,
  readonly sla: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_sla | null,
  readonly mergedInto: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket_mergedInto | null
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_assignee = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_followsUp = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_repeatOf = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_customer = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_order = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_mergedInto = {
  readonly id: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_assignee | null,
  readonly snooze: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_snooze | null,
  readonly followsUp: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_followsUp | null,
  readonly repeatOf: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_repeatOf | null,
  readonly customer: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_customer,
  readonly order: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_order | null,
  readonly reason: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_reason | null,
  readonly sla: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_sla | null,
  readonly mergedInto: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary_mergedInto | null
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_signals = {
  readonly kind: DuplicateSignalKind,
  readonly points: number,
  readonly explanation: string
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_ticket,
  readonly earlierTicket: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_earlierTicket,
  readonly proposedPrimary: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_proposedPrimary,
  readonly signals: ReadonlyArray<DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_signals>,
  readonly decidedBy: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate_decidedBy | null
};

export type DuplicateTicketDetectedSubscription_duplicateTicketDetected = {
  readonly cursor: string,
  readonly occurredAt: string,
  readonly duplicateCandidate: DuplicateTicketDetectedSubscription_duplicateTicketDetected_duplicateCandidate
};

export type DuplicateTicketDetectedSubscription = {
  readonly duplicateTicketDetected: DuplicateTicketDetectedSubscription_duplicateTicketDetected
};


export type DuplicateTicketDetectedSubscriptionVariables = Exact<{
  minScore?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type EscalationQuery_escalation_refund_order = {
  readonly id: string
};

export type EscalationQuery_escalation_refund_ticket = {
  readonly id: string
};

export type EscalationQuery_escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type EscalationQuery_escalation_refund_decision = {
  readonly id: string | null
};

export type EscalationQuery_escalation_refund_escalation = {
  readonly id: string
};

export type EscalationQuery_escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationQuery_escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: EscalationQuery_escalation_refund_order,
  readonly ticket: EscalationQuery_escalation_refund_ticket,
  readonly amount: EscalationQuery_escalation_refund_amount,
  readonly decision: EscalationQuery_escalation_refund_decision,
  readonly escalation: EscalationQuery_escalation_refund_escalation | null,
  readonly requestedBy: EscalationQuery_escalation_refund_requestedBy
};

export type EscalationQuery_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationQuery_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationQuery_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: EscalationQuery_escalation_refund,
  readonly requestedBy: EscalationQuery_escalation_requestedBy,
  readonly decidedBy: EscalationQuery_escalation_decidedBy | null
};

export type EscalationQuery = {
  readonly escalation: EscalationQuery_escalation | null
};


export type EscalationQueryVariables = Exact<{
  id: string;
}>;

export type EscalationsQuery_escalations_nodes_refund_order = {
  readonly id: string
};

export type EscalationsQuery_escalations_nodes_refund_ticket = {
  readonly id: string
};

export type EscalationsQuery_escalations_nodes_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type EscalationsQuery_escalations_nodes_refund_decision = {
  readonly id: string | null
};

export type EscalationsQuery_escalations_nodes_refund_escalation = {
  readonly id: string
};

export type EscalationsQuery_escalations_nodes_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationsQuery_escalations_nodes_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: EscalationsQuery_escalations_nodes_refund_order,
  readonly ticket: EscalationsQuery_escalations_nodes_refund_ticket,
  readonly amount: EscalationsQuery_escalations_nodes_refund_amount,
  readonly decision: EscalationsQuery_escalations_nodes_refund_decision,
  readonly escalation: EscalationsQuery_escalations_nodes_refund_escalation | null,
  readonly requestedBy: EscalationsQuery_escalations_nodes_refund_requestedBy
};

export type EscalationsQuery_escalations_nodes_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationsQuery_escalations_nodes_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationsQuery_escalations_nodes = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: EscalationsQuery_escalations_nodes_refund,
  readonly requestedBy: EscalationsQuery_escalations_nodes_requestedBy,
  readonly decidedBy: EscalationsQuery_escalations_nodes_decidedBy | null
};

export type EscalationsQuery_escalations_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type EscalationsQuery_escalations = {
  readonly nodes: ReadonlyArray<EscalationsQuery_escalations_nodes>,
  readonly pageInfo: EscalationsQuery_escalations_pageInfo
};

export type EscalationsQuery = {
  readonly escalations: EscalationsQuery_escalations
};


export type EscalationsQueryVariables = Exact<{
  filter?: EscalationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type DecideEscalationMutation_decideEscalation_escalation_refund_order = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_escalation_refund_ticket = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_escalation_refund_decision = {
  readonly id: string | null
};

export type DecideEscalationMutation_decideEscalation_escalation_refund_escalation = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: DecideEscalationMutation_decideEscalation_escalation_refund_order,
  readonly ticket: DecideEscalationMutation_decideEscalation_escalation_refund_ticket,
  readonly amount: DecideEscalationMutation_decideEscalation_escalation_refund_amount,
  readonly decision: DecideEscalationMutation_decideEscalation_escalation_refund_decision,
  readonly escalation: DecideEscalationMutation_decideEscalation_escalation_refund_escalation | null,
  readonly requestedBy: DecideEscalationMutation_decideEscalation_escalation_refund_requestedBy
};

export type DecideEscalationMutation_decideEscalation_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: DecideEscalationMutation_decideEscalation_escalation_refund,
  readonly requestedBy: DecideEscalationMutation_decideEscalation_escalation_requestedBy,
  readonly decidedBy: DecideEscalationMutation_decideEscalation_escalation_decidedBy | null
};

export type DecideEscalationMutation_decideEscalation_refund_order_channelAccount = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_order_customer = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_refund_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_refund_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: DecideEscalationMutation_decideEscalation_refund_order_channelAccount,
  readonly customer: DecideEscalationMutation_decideEscalation_refund_order_customer | null,
  readonly total: DecideEscalationMutation_decideEscalation_refund_order_total,
  readonly refundable: DecideEscalationMutation_decideEscalation_refund_order_refundable
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_assignee = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_followsUp = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_repeatOf = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_customer = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_order = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type DecideEscalationMutation_decideEscalation_refund_ticket_mergedInto = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: DecideEscalationMutation_decideEscalation_refund_ticket_assignee | null,
  readonly snooze: DecideEscalationMutation_decideEscalation_refund_ticket_snooze | null,
  readonly followsUp: DecideEscalationMutation_decideEscalation_refund_ticket_followsUp | null,
  readonly repeatOf: DecideEscalationMutation_decideEscalation_refund_ticket_repeatOf | null,
  readonly customer: DecideEscalationMutation_decideEscalation_refund_ticket_customer,
  readonly order: DecideEscalationMutation_decideEscalation_refund_ticket_order | null,
  readonly reason: DecideEscalationMutation_decideEscalation_refund_ticket_reason | null,
  readonly sla: DecideEscalationMutation_decideEscalation_refund_ticket_sla | null,
  readonly mergedInto: DecideEscalationMutation_decideEscalation_refund_ticket_mergedInto | null
};

export type DecideEscalationMutation_decideEscalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_refund_components_line_product = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: DecideEscalationMutation_decideEscalation_refund_components_line_product | null
};

export type DecideEscalationMutation_decideEscalation_refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_refund_components = {
  readonly component: PriceComponent,
  readonly line: DecideEscalationMutation_decideEscalation_refund_components_line,
  readonly amount: DecideEscalationMutation_decideEscalation_refund_components_amount
};

export type DecideEscalationMutation_decideEscalation_refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: DecideEscalationMutation_decideEscalation_refund_statusHistory_actor
};

export type DecideEscalationMutation_decideEscalation_refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type DecideEscalationMutation_decideEscalation_refund_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type DecideEscalationMutation_decideEscalation_refund_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<DecideEscalationMutation_decideEscalation_refund_decision_rules_inputs>
};

export type DecideEscalationMutation_decideEscalation_refund_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<DecideEscalationMutation_decideEscalation_refund_decision_rules>
};

export type DecideEscalationMutation_decideEscalation_refund_escalation_refund = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: DecideEscalationMutation_decideEscalation_refund_escalation_refund,
  readonly requestedBy: DecideEscalationMutation_decideEscalation_refund_escalation_requestedBy,
  readonly decidedBy: DecideEscalationMutation_decideEscalation_refund_escalation_decidedBy | null
};

export type DecideEscalationMutation_decideEscalation_refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type DecideEscalationMutation_decideEscalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: DecideEscalationMutation_decideEscalation_refund_order,
  readonly ticket: DecideEscalationMutation_decideEscalation_refund_ticket,
  readonly amount: DecideEscalationMutation_decideEscalation_refund_amount,
  readonly components: ReadonlyArray<DecideEscalationMutation_decideEscalation_refund_components>,
  readonly statusHistory: ReadonlyArray<DecideEscalationMutation_decideEscalation_refund_statusHistory>,
  readonly attempts: ReadonlyArray<DecideEscalationMutation_decideEscalation_refund_attempts>,
  readonly decision: DecideEscalationMutation_decideEscalation_refund_decision,
  readonly escalation: DecideEscalationMutation_decideEscalation_refund_escalation | null,
  readonly evidence: ReadonlyArray<DecideEscalationMutation_decideEscalation_refund_evidence>,
  readonly requestedBy: DecideEscalationMutation_decideEscalation_refund_requestedBy
};

export type DecideEscalationMutation_decideEscalation_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type DecideEscalationMutation_decideEscalation_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<DecideEscalationMutation_decideEscalation_decision_rules_inputs>
};

export type DecideEscalationMutation_decideEscalation_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<DecideEscalationMutation_decideEscalation_decision_rules>
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_order = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_ticket = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_decision = {
  readonly id: string | null
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_escalation = {
  readonly id: string
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_order,
  readonly ticket: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_ticket,
  readonly amount: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_amount,
  readonly decision: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_decision,
  readonly escalation: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_escalation | null,
  readonly requestedBy: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund_requestedBy
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal_rules_inputs>
};

export type DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal_rules>
};

export type DecideEscalationMutation_decideEscalation_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund_macro_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund_macro_currentVersion_translations>
};

export type DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund_macro_currentVersion
};

export type DecideEscalationMutation_decideEscalation_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type DecideEscalationMutation_decideEscalation_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type DecideEscalationMutation_decideEscalation_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type DecideEscalationMutation_decideEscalation_DecideEscalationSuccess = {
  readonly __typename: 'DecideEscalationSuccess',
  readonly replayed: boolean,
  readonly escalation: DecideEscalationMutation_decideEscalation_escalation,
  readonly refund: DecideEscalationMutation_decideEscalation_refund,
  readonly decision: DecideEscalationMutation_decideEscalation_decision | null
};

export type DecideEscalationMutation_decideEscalation_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided_escalation
};

export type DecideEscalationMutation_decideEscalation_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type DecideEscalationMutation_decideEscalation_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly requiredRole: Role
};

export type DecideEscalationMutation_decideEscalation_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal,
  readonly minimum: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_minimum
};

export type DecideEscalationMutation_decideEscalation_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal
};

export type DecideEscalationMutation_decideEscalation_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly expected: string,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal
};

export type DecideEscalationMutation_decideEscalation_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly reason: string,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal
};

export type DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal,
  readonly macro: DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund_macro | null
};

export type DecideEscalationMutation_decideEscalation_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal,
  readonly alternativeCapability: DecideEscalationMutation_decideEscalation_OrderNotShipped_alternativeCapability
};

export type DecideEscalationMutation_decideEscalation_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decisionOfPolicyRefusal: DecideEscalationMutation_decideEscalation_NoteLacksSubstance_decisionOfPolicyRefusal,
  readonly remaining: DecideEscalationMutation_decideEscalation_RefundExceedsBalance_remaining
};

export type DecideEscalationMutation_decideEscalation_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<DecideEscalationMutation_decideEscalation_InvalidInput_issues>
};

export type DecideEscalationMutation_decideEscalation_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type DecideEscalationMutation_decideEscalation =
  | DecideEscalationMutation_decideEscalation_DecideEscalationSuccess
  | DecideEscalationMutation_decideEscalation_EscalationNotFound
  | DecideEscalationMutation_decideEscalation_EscalationAlreadyDecided
  | DecideEscalationMutation_decideEscalation_DeciderIsRequester
  | DecideEscalationMutation_decideEscalation_DeciderLacksRole
  | DecideEscalationMutation_decideEscalation_NoteLacksSubstance
  | DecideEscalationMutation_decideEscalation_OrderNotOnTicket
  | DecideEscalationMutation_decideEscalation_RefundCurrencyMismatch
  | DecideEscalationMutation_decideEscalation_RefundNotSupported
  | DecideEscalationMutation_decideEscalation_FulfilmentForbidsRefund
  | DecideEscalationMutation_decideEscalation_OrderNotShipped
  | DecideEscalationMutation_decideEscalation_RefundExceedsBalance
  | DecideEscalationMutation_decideEscalation_InvalidInput
  | DecideEscalationMutation_decideEscalation_IdempotencyKeyReused
  | NewerProblem;

export type DecideEscalationMutation = {
  readonly decideEscalation: DecideEscalationMutation_decideEscalation
};


export type DecideEscalationMutationVariables = Exact<{
  input: DecideEscalationInput;
}>;

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund_order = {
  readonly id: string
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund_ticket = {
  readonly id: string
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund_decision = {
  readonly id: string | null
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund_escalation = {
  readonly id: string
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: EscalationUpdatedSubscription_escalationUpdated_escalation_refund_order,
  readonly ticket: EscalationUpdatedSubscription_escalationUpdated_escalation_refund_ticket,
  readonly amount: EscalationUpdatedSubscription_escalationUpdated_escalation_refund_amount,
  readonly decision: EscalationUpdatedSubscription_escalationUpdated_escalation_refund_decision,
  readonly escalation: EscalationUpdatedSubscription_escalationUpdated_escalation_refund_escalation | null,
  readonly requestedBy: EscalationUpdatedSubscription_escalationUpdated_escalation_refund_requestedBy
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type EscalationUpdatedSubscription_escalationUpdated_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: EscalationUpdatedSubscription_escalationUpdated_escalation_refund,
  readonly requestedBy: EscalationUpdatedSubscription_escalationUpdated_escalation_requestedBy,
  readonly decidedBy: EscalationUpdatedSubscription_escalationUpdated_escalation_decidedBy | null
};

export type EscalationUpdatedSubscription_escalationUpdated = {
  readonly cursor: string,
  readonly occurredAt: string,
  readonly status: EscalationStatus,
  readonly escalation: EscalationUpdatedSubscription_escalationUpdated_escalation
};

export type EscalationUpdatedSubscription = {
  readonly escalationUpdated: EscalationUpdatedSubscription_escalationUpdated
};


export type EscalationUpdatedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;

export type EventsQuery_events_nodes_subject_AuditEntry = {
  readonly __typename: 'AuditEntry',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Claim = {
  readonly __typename: 'Claim',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Customer = {
  readonly __typename: 'Customer',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_DuplicateCandidate = {
  readonly __typename: 'DuplicateCandidate',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Escalation = {
  readonly __typename: 'Escalation',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Macro = {
  readonly __typename: 'Macro',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_QuarantinedMessage = {
  readonly __typename: 'QuarantinedMessage',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Order = {
  readonly __typename: 'Order',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Shipment = {
  readonly __typename: 'Shipment',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Product = {
  readonly __typename: 'Product',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Refund = {
  readonly __typename: 'Refund',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Ticket = {
  readonly __typename: 'Ticket',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Note = {
  readonly __typename: 'Note',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Message = {
  readonly __typename: 'Message',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_Member = {
  readonly __typename: 'Member',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_ApiKey = {
  readonly __typename: 'ApiKey',
  readonly id: string
};

export type EventsQuery_events_nodes_subject_ChannelAccount = {
  readonly __typename: 'ChannelAccount',
  readonly id: string
};

export type EventsQuery_events_nodes_subject =
  | EventsQuery_events_nodes_subject_AuditEntry
  | EventsQuery_events_nodes_subject_Claim
  | EventsQuery_events_nodes_subject_Customer
  | EventsQuery_events_nodes_subject_DuplicateCandidate
  | EventsQuery_events_nodes_subject_Escalation
  | EventsQuery_events_nodes_subject_Macro
  | EventsQuery_events_nodes_subject_QuarantinedMessage
  | EventsQuery_events_nodes_subject_Order
  | EventsQuery_events_nodes_subject_Shipment
  | EventsQuery_events_nodes_subject_Product
  | EventsQuery_events_nodes_subject_Refund
  | EventsQuery_events_nodes_subject_Ticket
  | EventsQuery_events_nodes_subject_Note
  | EventsQuery_events_nodes_subject_Message
  | EventsQuery_events_nodes_subject_Member
  | EventsQuery_events_nodes_subject_ApiKey
  | EventsQuery_events_nodes_subject_ChannelAccount
  | NewerNode;

export type EventsQuery_events_nodes = {
  readonly id: string,
  readonly cursor: string,
  readonly type: EventType,
  readonly subjectId: string,
  readonly occurredAt: string,
  readonly subject: EventsQuery_events_nodes_subject | null
};

export type EventsQuery_events = {
  readonly endCursor: string | null,
  readonly hasNextPage: boolean,
  readonly nodes: ReadonlyArray<EventsQuery_events_nodes>
};

export type EventsQuery = {
  readonly events: EventsQuery_events
};


export type EventsQueryVariables = Exact<{
  types?: ReadonlyArray<EventType> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type EventPositionQuery = {
  readonly eventPosition: string
};


export type EventPositionQueryVariables = Exact<{ [key: string]: never; }>;

export type EventsSubscriptionSubscription_events_subject_AuditEntry = {
  readonly __typename: 'AuditEntry',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Claim = {
  readonly __typename: 'Claim',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Customer = {
  readonly __typename: 'Customer',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_DuplicateCandidate = {
  readonly __typename: 'DuplicateCandidate',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Escalation = {
  readonly __typename: 'Escalation',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Macro = {
  readonly __typename: 'Macro',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_QuarantinedMessage = {
  readonly __typename: 'QuarantinedMessage',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Order = {
  readonly __typename: 'Order',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Shipment = {
  readonly __typename: 'Shipment',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Product = {
  readonly __typename: 'Product',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Refund = {
  readonly __typename: 'Refund',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Ticket = {
  readonly __typename: 'Ticket',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Note = {
  readonly __typename: 'Note',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Message = {
  readonly __typename: 'Message',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_Member = {
  readonly __typename: 'Member',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_ApiKey = {
  readonly __typename: 'ApiKey',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject_ChannelAccount = {
  readonly __typename: 'ChannelAccount',
  readonly id: string
};

export type EventsSubscriptionSubscription_events_subject =
  | EventsSubscriptionSubscription_events_subject_AuditEntry
  | EventsSubscriptionSubscription_events_subject_Claim
  | EventsSubscriptionSubscription_events_subject_Customer
  | EventsSubscriptionSubscription_events_subject_DuplicateCandidate
  | EventsSubscriptionSubscription_events_subject_Escalation
  | EventsSubscriptionSubscription_events_subject_Macro
  | EventsSubscriptionSubscription_events_subject_QuarantinedMessage
  | EventsSubscriptionSubscription_events_subject_Order
  | EventsSubscriptionSubscription_events_subject_Shipment
  | EventsSubscriptionSubscription_events_subject_Product
  | EventsSubscriptionSubscription_events_subject_Refund
  | EventsSubscriptionSubscription_events_subject_Ticket
  | EventsSubscriptionSubscription_events_subject_Note
  | EventsSubscriptionSubscription_events_subject_Message
  | EventsSubscriptionSubscription_events_subject_Member
  | EventsSubscriptionSubscription_events_subject_ApiKey
  | EventsSubscriptionSubscription_events_subject_ChannelAccount
  | NewerNode;

export type EventsSubscriptionSubscription_events = {
  readonly id: string,
  readonly cursor: string,
  readonly type: EventType,
  readonly subjectId: string,
  readonly occurredAt: string,
  readonly subject: EventsSubscriptionSubscription_events_subject | null
};

export type EventsSubscriptionSubscription = {
  readonly events: EventsSubscriptionSubscription_events
};


export type EventsSubscriptionSubscriptionVariables = Exact<{
  types?: ReadonlyArray<EventType> | null | undefined;
  after?: string | null | undefined;
}>;

export type MacroQuery_macro_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type MacroQuery_macro_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<MacroQuery_macro_currentVersion_translations>
};

export type MacroQuery_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: MacroQuery_macro_currentVersion
};

export type MacroQuery = {
  readonly macro: MacroQuery_macro | null
};


export type MacroQueryVariables = Exact<{
  id: string;
}>;

export type MacrosQuery_macros_nodes_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type MacrosQuery_macros_nodes_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<MacrosQuery_macros_nodes_currentVersion_translations>
};

export type MacrosQuery_macros_nodes = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: MacrosQuery_macros_nodes_currentVersion
};

export type MacrosQuery_macros_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type MacrosQuery_macros = {
  readonly nodes: ReadonlyArray<MacrosQuery_macros_nodes>,
  readonly pageInfo: MacrosQuery_macros_pageInfo
};

export type MacrosQuery = {
  readonly macros: MacrosQuery_macros
};


export type MacrosQueryVariables = Exact<{
  filter?: MacroFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type MergePreviewQuery_mergePreview_proposedPrimary_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_proposedPrimary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_followsUp = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_repeatOf = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_customer_mergedInto = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergePreviewQuery_mergePreview_proposedPrimary_customer_mergedInto | null
};

export type MergePreviewQuery_mergePreview_proposedPrimary_order_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_order_customer = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergePreviewQuery_mergePreview_proposedPrimary_order_channelAccount,
  readonly customer: MergePreviewQuery_mergePreview_proposedPrimary_order_customer | null,
  readonly total: MergePreviewQuery_mergePreview_proposedPrimary_order_total,
  readonly refundable: MergePreviewQuery_mergePreview_proposedPrimary_order_refundable
};

export type MergePreviewQuery_mergePreview_proposedPrimary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergePreviewQuery_mergePreview_proposedPrimary_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergePreviewQuery_mergePreview_proposedPrimary_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_proposedPrimary_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type MergePreviewQuery_mergePreview_proposedPrimary_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: MergePreviewQuery_mergePreview_proposedPrimary_threads_channelAccount,
  readonly sla: MergePreviewQuery_mergePreview_proposedPrimary_threads_sla,
  readonly messageRules: MergePreviewQuery_mergePreview_proposedPrimary_threads_messageRules
};

export type MergePreviewQuery_mergePreview_proposedPrimary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_proposedPrimary_products_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergePreviewQuery_mergePreview_proposedPrimary_products_channelAccount | null
};

export type MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_ticket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_ticket,
  readonly earlierTicket: MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_proposedPrimary,
  readonly decidedBy: MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates_decidedBy | null
};

export type MergePreviewQuery_mergePreview_proposedPrimary_mergedInto = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_mergedTickets = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_orders_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_orders_customer = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergePreviewQuery_mergePreview_proposedPrimary_orders_channelAccount,
  readonly customer: MergePreviewQuery_mergePreview_proposedPrimary_orders_customer | null,
  readonly total: MergePreviewQuery_mergePreview_proposedPrimary_orders_total,
  readonly refundable: MergePreviewQuery_mergePreview_proposedPrimary_orders_refundable
};

export type MergePreviewQuery_mergePreview_proposedPrimary_merges_ticket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_merges_primaryTicket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_proposedPrimary_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_proposedPrimary_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_proposedPrimary_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: MergePreviewQuery_mergePreview_proposedPrimary_merges_ticket,
  readonly primaryTicket: MergePreviewQuery_mergePreview_proposedPrimary_merges_primaryTicket,
  readonly mergedBy: MergePreviewQuery_mergePreview_proposedPrimary_merges_mergedBy,
  readonly unmergedBy: MergePreviewQuery_mergePreview_proposedPrimary_merges_unmergedBy | null
};

export type MergePreviewQuery_mergePreview_proposedPrimary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergePreviewQuery_mergePreview_proposedPrimary_assignee | null,
  readonly snooze: MergePreviewQuery_mergePreview_proposedPrimary_snooze | null,
  readonly followsUp: MergePreviewQuery_mergePreview_proposedPrimary_followsUp | null,
  readonly repeatOf: MergePreviewQuery_mergePreview_proposedPrimary_repeatOf | null,
  readonly customer: MergePreviewQuery_mergePreview_proposedPrimary_customer,
  readonly order: MergePreviewQuery_mergePreview_proposedPrimary_order | null,
  readonly reason: MergePreviewQuery_mergePreview_proposedPrimary_reason | null,
  readonly tags: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_tags>,
  readonly threads: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_threads>,
  readonly sla: MergePreviewQuery_mergePreview_proposedPrimary_sla | null,
  readonly products: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_products>,
  readonly duplicateCandidates: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_duplicateCandidates>,
  readonly mergedInto: MergePreviewQuery_mergePreview_proposedPrimary_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_mergedTickets>,
  readonly orders: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_orders>,
  readonly merges: ReadonlyArray<MergePreviewQuery_mergePreview_proposedPrimary_merges>
};

export type MergePreviewQuery_mergePreview_primary_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_primary_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergePreviewQuery_mergePreview_primary_followsUp = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_repeatOf = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_customer_mergedInto = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergePreviewQuery_mergePreview_primary_customer_mergedInto | null
};

export type MergePreviewQuery_mergePreview_primary_order_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_order_customer = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_primary_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_primary_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergePreviewQuery_mergePreview_primary_order_channelAccount,
  readonly customer: MergePreviewQuery_mergePreview_primary_order_customer | null,
  readonly total: MergePreviewQuery_mergePreview_primary_order_total,
  readonly refundable: MergePreviewQuery_mergePreview_primary_order_refundable
};

export type MergePreviewQuery_mergePreview_primary_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergePreviewQuery_mergePreview_primary_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergePreviewQuery_mergePreview_primary_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type MergePreviewQuery_mergePreview_primary_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_primary_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type MergePreviewQuery_mergePreview_primary_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: MergePreviewQuery_mergePreview_primary_threads_channelAccount,
  readonly sla: MergePreviewQuery_mergePreview_primary_threads_sla,
  readonly messageRules: MergePreviewQuery_mergePreview_primary_threads_messageRules
};

export type MergePreviewQuery_mergePreview_primary_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_primary_products_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergePreviewQuery_mergePreview_primary_products_channelAccount | null
};

export type MergePreviewQuery_mergePreview_primary_duplicateCandidates_ticket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_primary_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: MergePreviewQuery_mergePreview_primary_duplicateCandidates_ticket,
  readonly earlierTicket: MergePreviewQuery_mergePreview_primary_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: MergePreviewQuery_mergePreview_primary_duplicateCandidates_proposedPrimary,
  readonly decidedBy: MergePreviewQuery_mergePreview_primary_duplicateCandidates_decidedBy | null
};

export type MergePreviewQuery_mergePreview_primary_mergedInto = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_mergedTickets = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_orders_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_orders_customer = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_primary_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergePreviewQuery_mergePreview_primary_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergePreviewQuery_mergePreview_primary_orders_channelAccount,
  readonly customer: MergePreviewQuery_mergePreview_primary_orders_customer | null,
  readonly total: MergePreviewQuery_mergePreview_primary_orders_total,
  readonly refundable: MergePreviewQuery_mergePreview_primary_orders_refundable
};

export type MergePreviewQuery_mergePreview_primary_merges_ticket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_merges_primaryTicket = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_primary_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_primary_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergePreviewQuery_mergePreview_primary_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: MergePreviewQuery_mergePreview_primary_merges_ticket,
  readonly primaryTicket: MergePreviewQuery_mergePreview_primary_merges_primaryTicket,
  readonly mergedBy: MergePreviewQuery_mergePreview_primary_merges_mergedBy,
  readonly unmergedBy: MergePreviewQuery_mergePreview_primary_merges_unmergedBy | null
};

export type MergePreviewQuery_mergePreview_primary = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergePreviewQuery_mergePreview_primary_assignee | null,
  readonly snooze: MergePreviewQuery_mergePreview_primary_snooze | null,
  readonly followsUp: MergePreviewQuery_mergePreview_primary_followsUp | null,
  readonly repeatOf: MergePreviewQuery_mergePreview_primary_repeatOf | null,
  readonly customer: MergePreviewQuery_mergePreview_primary_customer,
  readonly order: MergePreviewQuery_mergePreview_primary_order | null,
  readonly reason: MergePreviewQuery_mergePreview_primary_reason | null,
  readonly tags: ReadonlyArray<MergePreviewQuery_mergePreview_primary_tags>,
  readonly threads: ReadonlyArray<MergePreviewQuery_mergePreview_primary_threads>,
  readonly sla: MergePreviewQuery_mergePreview_primary_sla | null,
  readonly products: ReadonlyArray<MergePreviewQuery_mergePreview_primary_products>,
  readonly duplicateCandidates: ReadonlyArray<MergePreviewQuery_mergePreview_primary_duplicateCandidates>,
  readonly mergedInto: MergePreviewQuery_mergePreview_primary_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<MergePreviewQuery_mergePreview_primary_mergedTickets>,
  readonly orders: ReadonlyArray<MergePreviewQuery_mergePreview_primary_orders>,
  readonly merges: ReadonlyArray<MergePreviewQuery_mergePreview_primary_merges>
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_assignee = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_followsUp = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_repeatOf = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_customer = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_order = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_obstacles_ticket_mergedInto = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_obstacles_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergePreviewQuery_mergePreview_obstacles_ticket_assignee | null,
  readonly snooze: MergePreviewQuery_mergePreview_obstacles_ticket_snooze | null,
  readonly followsUp: MergePreviewQuery_mergePreview_obstacles_ticket_followsUp | null,
  readonly repeatOf: MergePreviewQuery_mergePreview_obstacles_ticket_repeatOf | null,
  readonly customer: MergePreviewQuery_mergePreview_obstacles_ticket_customer,
  readonly order: MergePreviewQuery_mergePreview_obstacles_ticket_order | null,
  readonly reason: MergePreviewQuery_mergePreview_obstacles_ticket_reason | null,
  readonly sla: MergePreviewQuery_mergePreview_obstacles_ticket_sla | null,
  readonly mergedInto: MergePreviewQuery_mergePreview_obstacles_ticket_mergedInto | null
};

export type MergePreviewQuery_mergePreview_obstacles = {
  readonly code: ProblemCode,
  readonly message: string,
  readonly ticket: MergePreviewQuery_mergePreview_obstacles_ticket | null
};

export type MergePreviewQuery_mergePreview_threads_thread_channelAccount = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_thread_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_threads_thread_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type MergePreviewQuery_mergePreview_threads_thread = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: MergePreviewQuery_mergePreview_threads_thread_channelAccount,
  readonly sla: MergePreviewQuery_mergePreview_threads_thread_sla,
  readonly messageRules: MergePreviewQuery_mergePreview_threads_thread_messageRules
};

export type MergePreviewQuery_mergePreview_threads_ticket_assignee = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergePreviewQuery_mergePreview_threads_ticket_followsUp = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_ticket_repeatOf = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_ticket_customer = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_ticket_order = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergePreviewQuery_mergePreview_threads_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergePreviewQuery_mergePreview_threads_ticket_mergedInto = {
  readonly id: string
};

export type MergePreviewQuery_mergePreview_threads_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergePreviewQuery_mergePreview_threads_ticket_assignee | null,
  readonly snooze: MergePreviewQuery_mergePreview_threads_ticket_snooze | null,
  readonly followsUp: MergePreviewQuery_mergePreview_threads_ticket_followsUp | null,
  readonly repeatOf: MergePreviewQuery_mergePreview_threads_ticket_repeatOf | null,
  readonly customer: MergePreviewQuery_mergePreview_threads_ticket_customer,
  readonly order: MergePreviewQuery_mergePreview_threads_ticket_order | null,
  readonly reason: MergePreviewQuery_mergePreview_threads_ticket_reason | null,
  readonly sla: MergePreviewQuery_mergePreview_threads_ticket_sla | null,
  readonly mergedInto: MergePreviewQuery_mergePreview_threads_ticket_mergedInto | null
};

export type MergePreviewQuery_mergePreview_threads = {
  readonly isPrimary: boolean,
  readonly thread: MergePreviewQuery_mergePreview_threads_thread,
  readonly ticket: MergePreviewQuery_mergePreview_threads_ticket
};

export type MergePreviewQuery_mergePreview_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type MergePreviewQuery_mergePreview_MergePreview = {
  readonly __typename: 'MergePreview',
  readonly proposalReason: PrimaryReason,
  readonly explanation: string,
  readonly noteNeededFor: ReadonlyArray<MergeConcern>,
  readonly proposedPrimary: MergePreviewQuery_mergePreview_proposedPrimary,
  readonly primary: MergePreviewQuery_mergePreview_primary,
  readonly obstacles: ReadonlyArray<MergePreviewQuery_mergePreview_obstacles>,
  readonly threads: ReadonlyArray<MergePreviewQuery_mergePreview_threads>
};

export type MergePreviewQuery_mergePreview_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type MergePreviewQuery_mergePreview_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<MergePreviewQuery_mergePreview_InvalidInput_issues>
};

export type MergePreviewQuery_mergePreview =
  | MergePreviewQuery_mergePreview_MergePreview
  | MergePreviewQuery_mergePreview_TicketNotFound
  | MergePreviewQuery_mergePreview_InvalidInput
  | NewerProblem;

export type MergePreviewQuery = {
  readonly mergePreview: MergePreviewQuery_mergePreview
};


export type MergePreviewQueryVariables = Exact<{
  input: MergePreviewInput;
}>;

export type MergeTicketsMutation_mergeTickets_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeTicketsMutation_mergeTickets_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergeTicketsMutation_mergeTickets_ticket_followsUp = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_repeatOf = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_customer_mergedInto = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MergeTicketsMutation_mergeTickets_ticket_customer_mergedInto | null
};

export type MergeTicketsMutation_mergeTickets_ticket_order_channelAccount = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_order_customer = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergeTicketsMutation_mergeTickets_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergeTicketsMutation_mergeTickets_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergeTicketsMutation_mergeTickets_ticket_order_channelAccount,
  readonly customer: MergeTicketsMutation_mergeTickets_ticket_order_customer | null,
  readonly total: MergeTicketsMutation_mergeTickets_ticket_order_total,
  readonly refundable: MergeTicketsMutation_mergeTickets_ticket_order_refundable
};

export type MergeTicketsMutation_mergeTickets_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergeTicketsMutation_mergeTickets_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergeTicketsMutation_mergeTickets_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type MergeTicketsMutation_mergeTickets_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergeTicketsMutation_mergeTickets_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type MergeTicketsMutation_mergeTickets_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: MergeTicketsMutation_mergeTickets_ticket_threads_channelAccount,
  readonly sla: MergeTicketsMutation_mergeTickets_ticket_threads_sla,
  readonly messageRules: MergeTicketsMutation_mergeTickets_ticket_threads_messageRules
};

export type MergeTicketsMutation_mergeTickets_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergeTicketsMutation_mergeTickets_ticket_products_channelAccount = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergeTicketsMutation_mergeTickets_ticket_products_channelAccount | null
};

export type MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates_decidedBy | null
};

export type MergeTicketsMutation_mergeTickets_ticket_mergedInto = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_mergedTickets = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_orders_channelAccount = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_orders_customer = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergeTicketsMutation_mergeTickets_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MergeTicketsMutation_mergeTickets_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MergeTicketsMutation_mergeTickets_ticket_orders_channelAccount,
  readonly customer: MergeTicketsMutation_mergeTickets_ticket_orders_customer | null,
  readonly total: MergeTicketsMutation_mergeTickets_ticket_orders_total,
  readonly refundable: MergeTicketsMutation_mergeTickets_ticket_orders_refundable
};

export type MergeTicketsMutation_mergeTickets_ticket_merges_ticket = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_merges_primaryTicket = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeTicketsMutation_mergeTickets_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeTicketsMutation_mergeTickets_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: MergeTicketsMutation_mergeTickets_ticket_merges_ticket,
  readonly primaryTicket: MergeTicketsMutation_mergeTickets_ticket_merges_primaryTicket,
  readonly mergedBy: MergeTicketsMutation_mergeTickets_ticket_merges_mergedBy,
  readonly unmergedBy: MergeTicketsMutation_mergeTickets_ticket_merges_unmergedBy | null
};

export type MergeTicketsMutation_mergeTickets_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergeTicketsMutation_mergeTickets_ticket_assignee | null,
  readonly snooze: MergeTicketsMutation_mergeTickets_ticket_snooze | null,
  readonly followsUp: MergeTicketsMutation_mergeTickets_ticket_followsUp | null,
  readonly repeatOf: MergeTicketsMutation_mergeTickets_ticket_repeatOf | null,
  readonly customer: MergeTicketsMutation_mergeTickets_ticket_customer,
  readonly order: MergeTicketsMutation_mergeTickets_ticket_order | null,
  readonly reason: MergeTicketsMutation_mergeTickets_ticket_reason | null,
  readonly tags: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_tags>,
  readonly threads: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_threads>,
  readonly sla: MergeTicketsMutation_mergeTickets_ticket_sla | null,
  readonly products: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_duplicateCandidates>,
  readonly mergedInto: MergeTicketsMutation_mergeTickets_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_orders>,
  readonly merges: ReadonlyArray<MergeTicketsMutation_mergeTickets_ticket_merges>
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_assignee = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_followsUp = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_repeatOf = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_customer = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_order = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergeTicketsMutation_mergeTickets_merges_ticket_mergedInto = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergeTicketsMutation_mergeTickets_merges_ticket_assignee | null,
  readonly snooze: MergeTicketsMutation_mergeTickets_merges_ticket_snooze | null,
  readonly followsUp: MergeTicketsMutation_mergeTickets_merges_ticket_followsUp | null,
  readonly repeatOf: MergeTicketsMutation_mergeTickets_merges_ticket_repeatOf | null,
  readonly customer: MergeTicketsMutation_mergeTickets_merges_ticket_customer,
  readonly order: MergeTicketsMutation_mergeTickets_merges_ticket_order | null,
  readonly reason: MergeTicketsMutation_mergeTickets_merges_ticket_reason | null,
  readonly sla: MergeTicketsMutation_mergeTickets_merges_ticket_sla | null,
  readonly mergedInto: MergeTicketsMutation_mergeTickets_merges_ticket_mergedInto | null
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_assignee = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_followsUp = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_repeatOf = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_customer = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_order = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket_mergedInto = {
  readonly id: string
};

export type MergeTicketsMutation_mergeTickets_merges_primaryTicket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MergeTicketsMutation_mergeTickets_merges_primaryTicket_assignee | null,
  readonly snooze: MergeTicketsMutation_mergeTickets_merges_primaryTicket_snooze | null,
  readonly followsUp: MergeTicketsMutation_mergeTickets_merges_primaryTicket_followsUp | null,
  readonly repeatOf: MergeTicketsMutation_mergeTickets_merges_primaryTicket_repeatOf | null,
  readonly customer: MergeTicketsMutation_mergeTickets_merges_primaryTicket_customer,
  readonly order: MergeTicketsMutation_mergeTickets_merges_primaryTicket_order | null,
  readonly reason: MergeTicketsMutation_mergeTickets_merges_primaryTicket_reason | null,
  readonly sla: MergeTicketsMutation_mergeTickets_merges_primaryTicket_sla | null,
  readonly mergedInto: MergeTicketsMutation_mergeTickets_merges_primaryTicket_mergedInto | null
};

export type MergeTicketsMutation_mergeTickets_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeTicketsMutation_mergeTickets_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MergeTicketsMutation_mergeTickets_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: MergeTicketsMutation_mergeTickets_merges_ticket,
  readonly primaryTicket: MergeTicketsMutation_mergeTickets_merges_primaryTicket,
  readonly mergedBy: MergeTicketsMutation_mergeTickets_merges_mergedBy,
  readonly unmergedBy: MergeTicketsMutation_mergeTickets_merges_unmergedBy | null
};

export type MergeTicketsMutation_mergeTickets_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type MergeTicketsMutation_mergeTickets_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type MergeTicketsMutation_mergeTickets_MergeTicketsSuccess = {
  readonly __typename: 'MergeTicketsSuccess',
  readonly replayed: boolean,
  readonly ticket: MergeTicketsMutation_mergeTickets_ticket,
  readonly merges: ReadonlyArray<MergeTicketsMutation_mergeTickets_merges>
};

export type MergeTicketsMutation_mergeTickets_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type MergeTicketsMutation_mergeTickets_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly ticketId: string,
  readonly mergedIntoId: string
};

export type MergeTicketsMutation_mergeTickets_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly maximum: number
};

export type MergeTicketsMutation_mergeTickets_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly minimum: MergeTicketsMutation_mergeTickets_MergeNeedsNote_minimum
};

export type MergeTicketsMutation_mergeTickets_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type MergeTicketsMutation_mergeTickets_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type MergeTicketsMutation_mergeTickets_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<MergeTicketsMutation_mergeTickets_InvalidInput_issues>
};

export type MergeTicketsMutation_mergeTickets =
  | MergeTicketsMutation_mergeTickets_MergeTicketsSuccess
  | MergeTicketsMutation_mergeTickets_TicketNotFound
  | MergeTicketsMutation_mergeTickets_TicketAlreadyMerged
  | MergeTicketsMutation_mergeTickets_MergeTooLarge
  | MergeTicketsMutation_mergeTickets_MergeNeedsNote
  | MergeTicketsMutation_mergeTickets_VersionConflict
  | MergeTicketsMutation_mergeTickets_IdempotencyKeyReused
  | MergeTicketsMutation_mergeTickets_InvalidInput
  | NewerProblem;

export type MergeTicketsMutation = {
  readonly mergeTickets: MergeTicketsMutation_mergeTickets
};


export type MergeTicketsMutationVariables = Exact<{
  input: MergeTicketsInput;
}>;

export type UnmergeTicketsMutation_unmergeTickets_tickets_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_followsUp = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_repeatOf = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_customer_mergedInto = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnmergeTicketsMutation_unmergeTickets_tickets_customer_mergedInto | null
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_order_channelAccount = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_order_customer = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UnmergeTicketsMutation_unmergeTickets_tickets_order_channelAccount,
  readonly customer: UnmergeTicketsMutation_unmergeTickets_tickets_order_customer | null,
  readonly total: UnmergeTicketsMutation_unmergeTickets_tickets_order_total,
  readonly refundable: UnmergeTicketsMutation_unmergeTickets_tickets_order_refundable
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: UnmergeTicketsMutation_unmergeTickets_tickets_threads_channelAccount,
  readonly sla: UnmergeTicketsMutation_unmergeTickets_tickets_threads_sla,
  readonly messageRules: UnmergeTicketsMutation_unmergeTickets_tickets_threads_messageRules
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_products_channelAccount = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UnmergeTicketsMutation_unmergeTickets_tickets_products_channelAccount | null
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_ticket = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_ticket,
  readonly earlierTicket: UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_proposedPrimary,
  readonly decidedBy: UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates_decidedBy | null
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_mergedInto = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_mergedTickets = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_orders_channelAccount = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_orders_customer = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UnmergeTicketsMutation_unmergeTickets_tickets_orders_channelAccount,
  readonly customer: UnmergeTicketsMutation_unmergeTickets_tickets_orders_customer | null,
  readonly total: UnmergeTicketsMutation_unmergeTickets_tickets_orders_total,
  readonly refundable: UnmergeTicketsMutation_unmergeTickets_tickets_orders_refundable
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_merges_ticket = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_merges_primaryTicket = {
  readonly id: string
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnmergeTicketsMutation_unmergeTickets_tickets_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: UnmergeTicketsMutation_unmergeTickets_tickets_merges_ticket,
  readonly primaryTicket: UnmergeTicketsMutation_unmergeTickets_tickets_merges_primaryTicket,
  readonly mergedBy: UnmergeTicketsMutation_unmergeTickets_tickets_merges_mergedBy,
  readonly unmergedBy: UnmergeTicketsMutation_unmergeTickets_tickets_merges_unmergedBy | null
};

export type UnmergeTicketsMutation_unmergeTickets_tickets = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: UnmergeTicketsMutation_unmergeTickets_tickets_assignee | null,
  readonly snooze: UnmergeTicketsMutation_unmergeTickets_tickets_snooze | null,
  readonly followsUp: UnmergeTicketsMutation_unmergeTickets_tickets_followsUp | null,
  readonly repeatOf: UnmergeTicketsMutation_unmergeTickets_tickets_repeatOf | null,
  readonly customer: UnmergeTicketsMutation_unmergeTickets_tickets_customer,
  readonly order: UnmergeTicketsMutation_unmergeTickets_tickets_order | null,
  readonly reason: UnmergeTicketsMutation_unmergeTickets_tickets_reason | null,
  readonly tags: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_tags>,
  readonly threads: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_threads>,
  readonly sla: UnmergeTicketsMutation_unmergeTickets_tickets_sla | null,
  readonly products: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_products>,
  readonly duplicateCandidates: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_duplicateCandidates>,
  readonly mergedInto: UnmergeTicketsMutation_unmergeTickets_tickets_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_mergedTickets>,
  readonly orders: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_orders>,
  readonly merges: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets_merges>
};

export type UnmergeTicketsMutation_unmergeTickets_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type UnmergeTicketsMutation_unmergeTickets_UnmergeTicketsSuccess = {
  readonly __typename: 'UnmergeTicketsSuccess',
  readonly replayed: boolean,
  readonly tickets: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_tickets>
};

export type UnmergeTicketsMutation_unmergeTickets_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnmergeTicketsMutation_unmergeTickets_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly ticketId: string
};

export type UnmergeTicketsMutation_unmergeTickets_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnmergeTicketsMutation_unmergeTickets_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<UnmergeTicketsMutation_unmergeTickets_InvalidInput_issues>
};

export type UnmergeTicketsMutation_unmergeTickets =
  | UnmergeTicketsMutation_unmergeTickets_UnmergeTicketsSuccess
  | UnmergeTicketsMutation_unmergeTickets_TicketNotFound
  | UnmergeTicketsMutation_unmergeTickets_TicketNotMerged
  | UnmergeTicketsMutation_unmergeTickets_IdempotencyKeyReused
  | UnmergeTicketsMutation_unmergeTickets_InvalidInput
  | NewerProblem;

export type UnmergeTicketsMutation = {
  readonly unmergeTickets: UnmergeTicketsMutation_unmergeTickets
};


export type UnmergeTicketsMutationVariables = Exact<{
  input: UnmergeTicketsInput;
}>;

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_assignee = {
  readonly id: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_followsUp = {
  readonly id: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_repeatOf = {
  readonly id: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_customer = {
  readonly id: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_order = {
  readonly id: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_mergedInto = {
  readonly id: string
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_assignee | null,
  readonly snooze: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_snooze | null,
  readonly followsUp: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_followsUp | null,
  readonly repeatOf: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_repeatOf | null,
  readonly customer: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_customer,
  readonly order: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_order | null,
  readonly reason: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_reason | null,
  readonly sla: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_sla | null,
  readonly mergedInto: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket_mergedInto | null
};

export type QuarantinedMessagesQuery_quarantinedMessages_nodes = {
  readonly id: string,
  readonly reason: QuarantineReason,
  readonly explanation: string,
  readonly senderAddress: string | null,
  readonly subject: string | null,
  readonly sizeBytes: number,
  readonly receivedAt: string,
  readonly releasedAt: string | null,
  readonly channelAccount: QuarantinedMessagesQuery_quarantinedMessages_nodes_channelAccount,
  readonly ticket: QuarantinedMessagesQuery_quarantinedMessages_nodes_ticket | null
};

export type QuarantinedMessagesQuery_quarantinedMessages_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type QuarantinedMessagesQuery_quarantinedMessages = {
  readonly nodes: ReadonlyArray<QuarantinedMessagesQuery_quarantinedMessages_nodes>,
  readonly pageInfo: QuarantinedMessagesQuery_quarantinedMessages_pageInfo
};

export type QuarantinedMessagesQuery = {
  readonly quarantinedMessages: QuarantinedMessagesQuery_quarantinedMessages
};


export type QuarantinedMessagesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type IngestMessageMutation_ingestMessage_storedMessage_thread_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type IngestMessageMutation_ingestMessage_storedMessage_thread_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type IngestMessageMutation_ingestMessage_storedMessage_thread_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type IngestMessageMutation_ingestMessage_storedMessage_thread = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: IngestMessageMutation_ingestMessage_storedMessage_thread_channelAccount,
  readonly sla: IngestMessageMutation_ingestMessage_storedMessage_thread_sla,
  readonly messageRules: IngestMessageMutation_ingestMessage_storedMessage_thread_messageRules
};

export type IngestMessageMutation_ingestMessage_storedMessage_attachments = {
  readonly filename: string | null,
  readonly mimeType: string,
  readonly sizeBytes: number
};

export type IngestMessageMutation_ingestMessage_storedMessage = {
  readonly id: string,
  readonly direction: MessageDirection,
  readonly senderName: string | null,
  readonly senderAddress: string,
  readonly subject: string,
  readonly text: string,
  readonly externalId: string,
  readonly sentAt: string | null,
  readonly receivedAt: string,
  readonly thread: IngestMessageMutation_ingestMessage_storedMessage_thread,
  readonly attachments: ReadonlyArray<IngestMessageMutation_ingestMessage_storedMessage_attachments>
};

export type IngestMessageMutation_ingestMessage_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type IngestMessageMutation_ingestMessage_ticket_followsUp = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_repeatOf = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_customer_mergedInto = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: IngestMessageMutation_ingestMessage_ticket_customer_mergedInto | null
};

export type IngestMessageMutation_ingestMessage_ticket_order_channelAccount = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_order_customer = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type IngestMessageMutation_ingestMessage_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type IngestMessageMutation_ingestMessage_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: IngestMessageMutation_ingestMessage_ticket_order_channelAccount,
  readonly customer: IngestMessageMutation_ingestMessage_ticket_order_customer | null,
  readonly total: IngestMessageMutation_ingestMessage_ticket_order_total,
  readonly refundable: IngestMessageMutation_ingestMessage_ticket_order_refundable
};

export type IngestMessageMutation_ingestMessage_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type IngestMessageMutation_ingestMessage_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type IngestMessageMutation_ingestMessage_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type IngestMessageMutation_ingestMessage_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type IngestMessageMutation_ingestMessage_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type IngestMessageMutation_ingestMessage_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: IngestMessageMutation_ingestMessage_ticket_threads_channelAccount,
  readonly sla: IngestMessageMutation_ingestMessage_ticket_threads_sla,
  readonly messageRules: IngestMessageMutation_ingestMessage_ticket_threads_messageRules
};

export type IngestMessageMutation_ingestMessage_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type IngestMessageMutation_ingestMessage_ticket_products_channelAccount = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: IngestMessageMutation_ingestMessage_ticket_products_channelAccount | null
};

export type IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: IngestMessageMutation_ingestMessage_ticket_duplicateCandidates_decidedBy | null
};

export type IngestMessageMutation_ingestMessage_ticket_mergedInto = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_mergedTickets = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_orders_channelAccount = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_orders_customer = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type IngestMessageMutation_ingestMessage_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type IngestMessageMutation_ingestMessage_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: IngestMessageMutation_ingestMessage_ticket_orders_channelAccount,
  readonly customer: IngestMessageMutation_ingestMessage_ticket_orders_customer | null,
  readonly total: IngestMessageMutation_ingestMessage_ticket_orders_total,
  readonly refundable: IngestMessageMutation_ingestMessage_ticket_orders_refundable
};

export type IngestMessageMutation_ingestMessage_ticket_merges_ticket = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_merges_primaryTicket = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: IngestMessageMutation_ingestMessage_ticket_merges_ticket,
  readonly primaryTicket: IngestMessageMutation_ingestMessage_ticket_merges_primaryTicket,
  readonly mergedBy: IngestMessageMutation_ingestMessage_ticket_merges_mergedBy,
  readonly unmergedBy: IngestMessageMutation_ingestMessage_ticket_merges_unmergedBy | null
};

export type IngestMessageMutation_ingestMessage_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: IngestMessageMutation_ingestMessage_ticket_assignee | null,
  readonly snooze: IngestMessageMutation_ingestMessage_ticket_snooze | null,
  readonly followsUp: IngestMessageMutation_ingestMessage_ticket_followsUp | null,
  readonly repeatOf: IngestMessageMutation_ingestMessage_ticket_repeatOf | null,
  readonly customer: IngestMessageMutation_ingestMessage_ticket_customer,
  readonly order: IngestMessageMutation_ingestMessage_ticket_order | null,
  readonly reason: IngestMessageMutation_ingestMessage_ticket_reason | null,
  readonly tags: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_tags>,
  readonly threads: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_threads>,
  readonly sla: IngestMessageMutation_ingestMessage_ticket_sla | null,
  readonly products: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_duplicateCandidates>,
  readonly mergedInto: IngestMessageMutation_ingestMessage_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_orders>,
  readonly merges: ReadonlyArray<IngestMessageMutation_ingestMessage_ticket_merges>
};

export type IngestMessageMutation_ingestMessage_customer_mergedInto = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_customer_merges_primary = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_customer_merges_merged = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_customer_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_customer_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_customer_merges = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: IngestMessageMutation_ingestMessage_customer_merges_primary,
  readonly merged: IngestMessageMutation_ingestMessage_customer_merges_merged,
  readonly mergedBy: IngestMessageMutation_ingestMessage_customer_merges_mergedBy,
  readonly unmergedBy: IngestMessageMutation_ingestMessage_customer_merges_unmergedBy | null
};

export type IngestMessageMutation_ingestMessage_customer_identities_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type IngestMessageMutation_ingestMessage_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: IngestMessageMutation_ingestMessage_customer_identities_linkedBy
};

export type IngestMessageMutation_ingestMessage_customer_suggestions_customer = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_customer_suggestions_evidence = {
  readonly kind: CustomerEvidenceKind,
  readonly explanation: string
};

export type IngestMessageMutation_ingestMessage_customer_suggestions = {
  readonly score: number,
  readonly customer: IngestMessageMutation_ingestMessage_customer_suggestions_customer,
  readonly evidence: ReadonlyArray<IngestMessageMutation_ingestMessage_customer_suggestions_evidence>
};

export type IngestMessageMutation_ingestMessage_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: IngestMessageMutation_ingestMessage_customer_mergedInto | null,
  readonly merges: ReadonlyArray<IngestMessageMutation_ingestMessage_customer_merges>,
  readonly identities: ReadonlyArray<IngestMessageMutation_ingestMessage_customer_identities>,
  readonly suggestions: ReadonlyArray<IngestMessageMutation_ingestMessage_customer_suggestions>
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_assignee = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_followsUp = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_repeatOf = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_customer = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_order = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_mergedInto = {
  readonly id: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_assignee | null,
  readonly snooze: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_snooze | null,
  readonly followsUp: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_followsUp | null,
  readonly repeatOf: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_repeatOf | null,
  readonly customer: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_customer,
  readonly order: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_order | null,
  readonly reason: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_reason | null,
  readonly sla: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_sla | null,
  readonly mergedInto: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket_mergedInto | null
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage = {
  readonly id: string,
  readonly reason: QuarantineReason,
  readonly explanation: string,
  readonly senderAddress: string | null,
  readonly subject: string | null,
  readonly sizeBytes: number,
  readonly receivedAt: string,
  readonly releasedAt: string | null,
  readonly channelAccount: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_channelAccount,
  readonly ticket: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage_ticket | null
};

export type IngestMessageMutation_ingestMessage_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type IngestMessageMutation_ingestMessage_IngestMessageSuccess = {
  readonly __typename: 'IngestMessageSuccess',
  readonly ticketCreated: boolean,
  readonly redelivered: boolean,
  readonly storedMessage: IngestMessageMutation_ingestMessage_storedMessage,
  readonly ticket: IngestMessageMutation_ingestMessage_ticket,
  readonly customer: IngestMessageMutation_ingestMessage_customer
};

export type IngestMessageMutation_ingestMessage_IngestMessageQuarantined = {
  readonly __typename: 'IngestMessageQuarantined',
  readonly redelivered: boolean,
  readonly quarantinedMessage: IngestMessageMutation_ingestMessage_IngestMessageQuarantined_quarantinedMessage
};

export type IngestMessageMutation_ingestMessage_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type IngestMessageMutation_ingestMessage_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<IngestMessageMutation_ingestMessage_InvalidInput_issues>
};

export type IngestMessageMutation_ingestMessage =
  | IngestMessageMutation_ingestMessage_IngestMessageSuccess
  | IngestMessageMutation_ingestMessage_IngestMessageQuarantined
  | IngestMessageMutation_ingestMessage_ChannelAccountNotFound
  | IngestMessageMutation_ingestMessage_InvalidInput
  | NewerProblem;

export type IngestMessageMutation = {
  readonly ingestMessage: IngestMessageMutation_ingestMessage
};


export type IngestMessageMutationVariables = Exact<{
  input: IngestMessageInput;
}>;

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_assignee = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_followsUp = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_repeatOf = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_customer = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_order = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_mergedInto = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_assignee | null,
  readonly snooze: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_snooze | null,
  readonly followsUp: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_followsUp | null,
  readonly repeatOf: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_repeatOf | null,
  readonly customer: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_customer,
  readonly order: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_order | null,
  readonly reason: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_reason | null,
  readonly sla: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_sla | null,
  readonly mergedInto: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket_mergedInto | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage = {
  readonly id: string,
  readonly reason: QuarantineReason,
  readonly explanation: string,
  readonly senderAddress: string | null,
  readonly subject: string | null,
  readonly sizeBytes: number,
  readonly receivedAt: string,
  readonly releasedAt: string | null,
  readonly channelAccount: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_channelAccount,
  readonly ticket: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage_ticket | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_followsUp = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_repeatOf = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_customer_mergedInto = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_customer_mergedInto | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_channelAccount = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_customer = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_channelAccount,
  readonly customer: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_customer | null,
  readonly total: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_total,
  readonly refundable: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order_refundable
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads_channelAccount,
  readonly sla: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads_sla,
  readonly messageRules: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads_messageRules
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_products_channelAccount = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_products_channelAccount | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates_decidedBy | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_mergedInto = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_mergedTickets = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_channelAccount = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_customer = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_channelAccount,
  readonly customer: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_customer | null,
  readonly total: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_total,
  readonly refundable: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders_refundable
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_ticket = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_primaryTicket = {
  readonly id: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_ticket,
  readonly primaryTicket: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_primaryTicket,
  readonly mergedBy: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_mergedBy,
  readonly unmergedBy: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges_unmergedBy | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_assignee | null,
  readonly snooze: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_snooze | null,
  readonly followsUp: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_followsUp | null,
  readonly repeatOf: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_repeatOf | null,
  readonly customer: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_customer,
  readonly order: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_order | null,
  readonly reason: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_reason | null,
  readonly tags: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_tags>,
  readonly threads: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_threads>,
  readonly sla: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_sla | null,
  readonly products: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_duplicateCandidates>,
  readonly mergedInto: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_orders>,
  readonly merges: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket_merges>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread_channelAccount,
  readonly sla: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread_sla,
  readonly messageRules: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread_messageRules
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_attachments = {
  readonly filename: string | null,
  readonly mimeType: string,
  readonly sizeBytes: number
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage = {
  readonly id: string,
  readonly direction: MessageDirection,
  readonly senderName: string | null,
  readonly senderAddress: string,
  readonly subject: string,
  readonly text: string,
  readonly externalId: string,
  readonly sentAt: string | null,
  readonly receivedAt: string,
  readonly thread: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_thread,
  readonly attachments: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage_attachments>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ReleaseQuarantinedMessageSuccess = {
  readonly __typename: 'ReleaseQuarantinedMessageSuccess',
  readonly quarantinedMessage: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_quarantinedMessage,
  readonly ticket: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ticket,
  readonly storedMessage: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_storedMessage
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_NoteTooShort_minimum
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_InvalidInput_issues>
};

export type ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage =
  | ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_ReleaseQuarantinedMessageSuccess
  | ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_QuarantinedMessageNotReleasable
  | ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_NoteTooShort
  | ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage_InvalidInput
  | NewerProblem;

export type ReleaseQuarantinedMessageMutation = {
  readonly releaseQuarantinedMessage: ReleaseQuarantinedMessageMutation_releaseQuarantinedMessage
};


export type ReleaseQuarantinedMessageMutationVariables = Exact<{
  input: ReleaseQuarantinedMessageInput;
}>;

export type MessageReceivedSubscription_messageReceived_storedMessage_thread_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type MessageReceivedSubscription_messageReceived_storedMessage_thread_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MessageReceivedSubscription_messageReceived_storedMessage_thread_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type MessageReceivedSubscription_messageReceived_storedMessage_thread = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: MessageReceivedSubscription_messageReceived_storedMessage_thread_channelAccount,
  readonly sla: MessageReceivedSubscription_messageReceived_storedMessage_thread_sla,
  readonly messageRules: MessageReceivedSubscription_messageReceived_storedMessage_thread_messageRules
};

export type MessageReceivedSubscription_messageReceived_storedMessage_attachments = {
  readonly filename: string | null,
  readonly mimeType: string,
  readonly sizeBytes: number
};

export type MessageReceivedSubscription_messageReceived_storedMessage = {
  readonly id: string,
  readonly direction: MessageDirection,
  readonly senderName: string | null,
  readonly senderAddress: string,
  readonly subject: string,
  readonly text: string,
  readonly externalId: string,
  readonly sentAt: string | null,
  readonly receivedAt: string,
  readonly thread: MessageReceivedSubscription_messageReceived_storedMessage_thread,
  readonly attachments: ReadonlyArray<MessageReceivedSubscription_messageReceived_storedMessage_attachments>
};

export type MessageReceivedSubscription_messageReceived_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MessageReceivedSubscription_messageReceived_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type MessageReceivedSubscription_messageReceived_ticket_followsUp = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_repeatOf = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_customer_mergedInto = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: MessageReceivedSubscription_messageReceived_ticket_customer_mergedInto | null
};

export type MessageReceivedSubscription_messageReceived_ticket_order_channelAccount = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_order_customer = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MessageReceivedSubscription_messageReceived_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MessageReceivedSubscription_messageReceived_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MessageReceivedSubscription_messageReceived_ticket_order_channelAccount,
  readonly customer: MessageReceivedSubscription_messageReceived_ticket_order_customer | null,
  readonly total: MessageReceivedSubscription_messageReceived_ticket_order_total,
  readonly refundable: MessageReceivedSubscription_messageReceived_ticket_order_refundable
};

export type MessageReceivedSubscription_messageReceived_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MessageReceivedSubscription_messageReceived_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type MessageReceivedSubscription_messageReceived_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type MessageReceivedSubscription_messageReceived_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MessageReceivedSubscription_messageReceived_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type MessageReceivedSubscription_messageReceived_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: MessageReceivedSubscription_messageReceived_ticket_threads_channelAccount,
  readonly sla: MessageReceivedSubscription_messageReceived_ticket_threads_sla,
  readonly messageRules: MessageReceivedSubscription_messageReceived_ticket_threads_messageRules
};

export type MessageReceivedSubscription_messageReceived_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type MessageReceivedSubscription_messageReceived_ticket_products_channelAccount = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MessageReceivedSubscription_messageReceived_ticket_products_channelAccount | null
};

export type MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates_decidedBy | null
};

export type MessageReceivedSubscription_messageReceived_ticket_mergedInto = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_mergedTickets = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_orders_channelAccount = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_orders_customer = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MessageReceivedSubscription_messageReceived_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type MessageReceivedSubscription_messageReceived_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: MessageReceivedSubscription_messageReceived_ticket_orders_channelAccount,
  readonly customer: MessageReceivedSubscription_messageReceived_ticket_orders_customer | null,
  readonly total: MessageReceivedSubscription_messageReceived_ticket_orders_total,
  readonly refundable: MessageReceivedSubscription_messageReceived_ticket_orders_refundable
};

export type MessageReceivedSubscription_messageReceived_ticket_merges_ticket = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_merges_primaryTicket = {
  readonly id: string
};

export type MessageReceivedSubscription_messageReceived_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MessageReceivedSubscription_messageReceived_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MessageReceivedSubscription_messageReceived_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: MessageReceivedSubscription_messageReceived_ticket_merges_ticket,
  readonly primaryTicket: MessageReceivedSubscription_messageReceived_ticket_merges_primaryTicket,
  readonly mergedBy: MessageReceivedSubscription_messageReceived_ticket_merges_mergedBy,
  readonly unmergedBy: MessageReceivedSubscription_messageReceived_ticket_merges_unmergedBy | null
};

export type MessageReceivedSubscription_messageReceived_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: MessageReceivedSubscription_messageReceived_ticket_assignee | null,
  readonly snooze: MessageReceivedSubscription_messageReceived_ticket_snooze | null,
  readonly followsUp: MessageReceivedSubscription_messageReceived_ticket_followsUp | null,
  readonly repeatOf: MessageReceivedSubscription_messageReceived_ticket_repeatOf | null,
  readonly customer: MessageReceivedSubscription_messageReceived_ticket_customer,
  readonly order: MessageReceivedSubscription_messageReceived_ticket_order | null,
  readonly reason: MessageReceivedSubscription_messageReceived_ticket_reason | null,
  readonly tags: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_tags>,
  readonly threads: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_threads>,
  readonly sla: MessageReceivedSubscription_messageReceived_ticket_sla | null,
  readonly products: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_duplicateCandidates>,
  readonly mergedInto: MessageReceivedSubscription_messageReceived_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_orders>,
  readonly merges: ReadonlyArray<MessageReceivedSubscription_messageReceived_ticket_merges>
};

export type MessageReceivedSubscription_messageReceived = {
  readonly cursor: string,
  readonly occurredAt: string,
  readonly ticketCreated: boolean,
  readonly storedMessage: MessageReceivedSubscription_messageReceived_storedMessage,
  readonly ticket: MessageReceivedSubscription_messageReceived_ticket
};

export type MessageReceivedSubscription = {
  readonly messageReceived: MessageReceivedSubscription_messageReceived
};


export type MessageReceivedSubscriptionVariables = Exact<{
  ticketId?: string | null | undefined;
  channel?: Channel | null | undefined;
  after?: string | null | undefined;
}>;

export type OrderQuery_order_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type OrderQuery_order_customer_mergedInto = {
  readonly id: string
};

export type OrderQuery_order_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrderQuery_order_customer_mergedInto | null
};

export type OrderQuery_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderQuery_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderQuery_order_lines_components_charged = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderQuery_order_lines_components_refunded = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderQuery_order_lines_components_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderQuery_order_lines_components = {
  readonly component: PriceComponent,
  readonly charged: OrderQuery_order_lines_components_charged,
  readonly refunded: OrderQuery_order_lines_components_refunded,
  readonly refundable: OrderQuery_order_lines_components_refundable
};

export type OrderQuery_order_lines_product_channelAccount = {
  readonly id: string
};

export type OrderQuery_order_lines_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: OrderQuery_order_lines_product_channelAccount | null
};

export type OrderQuery_order_lines = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly components: ReadonlyArray<OrderQuery_order_lines_components>,
  readonly product: OrderQuery_order_lines_product | null
};

export type OrderQuery_order_shipments_order = {
  readonly id: string
};

export type OrderQuery_order_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: OrderQuery_order_shipments_order
};

export type OrderQuery_order_claims_order = {
  readonly id: string
};

export type OrderQuery_order_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: OrderQuery_order_claims_order
};

export type OrderQuery_order_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type OrderQuery_order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrderQuery_order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderQuery_order_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: OrderQuery_order_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type OrderQuery_order_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrderQuery_order_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type OrderQuery_order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: OrderQuery_order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type OrderQuery_order_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type OrderQuery_order_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderQuery_order_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrderQuery_order_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrderQuery_order_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type OrderQuery_order_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type OrderQuery_order_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type OrderQuery_order_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: OrderQuery_order_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: OrderQuery_order_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: OrderQuery_order_refresh_problem_ReplyOwed_threads_messageRules
};

export type OrderQuery_order_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<OrderQuery_order_refresh_problem_issues>
};

export type OrderQuery_order_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: OrderQuery_order_refresh_problem_IdentityLinkedElsewhere_customer
};

export type OrderQuery_order_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: OrderQuery_order_refresh_problem_CustomerAlreadyMerged_customer
};

export type OrderQuery_order_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: OrderQuery_order_refresh_problem_CustomerMergeUndone_merge
};

export type OrderQuery_order_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: OrderQuery_order_refresh_problem_EscalationAlreadyDecided_escalation
};

export type OrderQuery_order_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: OrderQuery_order_refresh_problem_MergeNeedsNote_minimum
};

export type OrderQuery_order_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision
};

export type OrderQuery_order_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision
};

export type OrderQuery_order_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision
};

export type OrderQuery_order_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: OrderQuery_order_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type OrderQuery_order_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: OrderQuery_order_refresh_problem_OrderNotShipped_alternativeCapability
};

export type OrderQuery_order_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: OrderQuery_order_refresh_problem_RefundExceedsBalance_remaining
};

export type OrderQuery_order_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderQuery_order_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: OrderQuery_order_refresh_problem_NoteLacksSubstance_minimum
};

export type OrderQuery_order_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: OrderQuery_order_refresh_problem_NoteTooShort_minimum
};

export type OrderQuery_order_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<OrderQuery_order_refresh_problem_ReplyOwed_threads>
};

export type OrderQuery_order_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderQuery_order_refresh_problem =
  | OrderQuery_order_refresh_problem_InvalidInput
  | OrderQuery_order_refresh_problem_IdempotencyKeyReused
  | OrderQuery_order_refresh_problem_TicketNotFound
  | OrderQuery_order_refresh_problem_OrderNotFound
  | OrderQuery_order_refresh_problem_ChannelAccountNotFound
  | OrderQuery_order_refresh_problem_VersionConflict
  | OrderQuery_order_refresh_problem_IdentityLinkedElsewhere
  | OrderQuery_order_refresh_problem_IdentityNotFound
  | OrderQuery_order_refresh_problem_CustomerNeedsIdentity
  | OrderQuery_order_refresh_problem_CustomerNotFound
  | OrderQuery_order_refresh_problem_CustomersAreTheSame
  | OrderQuery_order_refresh_problem_CustomerAlreadyMerged
  | OrderQuery_order_refresh_problem_CustomerMergeNotFound
  | OrderQuery_order_refresh_problem_CustomerMergeUndone
  | OrderQuery_order_refresh_problem_DuplicateCandidateNotFound
  | OrderQuery_order_refresh_problem_EscalationNotFound
  | OrderQuery_order_refresh_problem_EscalationAlreadyDecided
  | OrderQuery_order_refresh_problem_DeciderIsRequester
  | OrderQuery_order_refresh_problem_DeciderLacksRole
  | OrderQuery_order_refresh_problem_TicketAlreadyMerged
  | OrderQuery_order_refresh_problem_MergeTooLarge
  | OrderQuery_order_refresh_problem_MergeNeedsNote
  | OrderQuery_order_refresh_problem_TicketNotMerged
  | OrderQuery_order_refresh_problem_QuarantinedMessageNotReleasable
  | OrderQuery_order_refresh_problem_ShipmentNotFound
  | OrderQuery_order_refresh_problem_NotRefreshable
  | OrderQuery_order_refresh_problem_ChannelUnavailable
  | OrderQuery_order_refresh_problem_RateLimited
  | OrderQuery_order_refresh_problem_OrderNotOnTicket
  | OrderQuery_order_refresh_problem_RefundCurrencyMismatch
  | OrderQuery_order_refresh_problem_RefundNotSupported
  | OrderQuery_order_refresh_problem_FulfilmentForbidsRefund
  | OrderQuery_order_refresh_problem_OrderNotShipped
  | OrderQuery_order_refresh_problem_RefundExceedsBalance
  | OrderQuery_order_refresh_problem_NoteLacksSubstance
  | OrderQuery_order_refresh_problem_RefundNotFound
  | OrderQuery_order_refresh_problem_RefundNotUnresolved
  | OrderQuery_order_refresh_problem_NoteTooShort
  | OrderQuery_order_refresh_problem_TicketIsResolved
  | OrderQuery_order_refresh_problem_TicketNotResolved
  | OrderQuery_order_refresh_problem_ReasonMissing
  | OrderQuery_order_refresh_problem_ReplyOwed
  | OrderQuery_order_refresh_problem_MemberNotFound
  | OrderQuery_order_refresh_problem_ApiKeyNotFound
  | OrderQuery_order_refresh_problem_ApiKeyEnded
  | OrderQuery_order_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type OrderQuery_order_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: OrderQuery_order_refresh_problem | null
};

export type OrderQuery_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: OrderQuery_order_channelAccount,
  readonly customer: OrderQuery_order_customer | null,
  readonly total: OrderQuery_order_total,
  readonly refundable: OrderQuery_order_refundable,
  readonly lines: ReadonlyArray<OrderQuery_order_lines>,
  readonly shipments: ReadonlyArray<OrderQuery_order_shipments>,
  readonly claims: ReadonlyArray<OrderQuery_order_claims>,
  readonly refresh: OrderQuery_order_refresh | null
};

export type OrderQuery = {
  readonly order: OrderQuery_order | null
};


export type OrderQueryVariables = Exact<{
  id: string;
}>;

export type OrderByExternalIdQuery_orderByExternalId_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type OrderByExternalIdQuery_orderByExternalId_customer_mergedInto = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrderByExternalIdQuery_orderByExternalId_customer_mergedInto | null
};

export type OrderByExternalIdQuery_orderByExternalId_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderByExternalIdQuery_orderByExternalId_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderByExternalIdQuery_orderByExternalId_lines_components_charged = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderByExternalIdQuery_orderByExternalId_lines_components_refunded = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderByExternalIdQuery_orderByExternalId_lines_components_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderByExternalIdQuery_orderByExternalId_lines_components = {
  readonly component: PriceComponent,
  readonly charged: OrderByExternalIdQuery_orderByExternalId_lines_components_charged,
  readonly refunded: OrderByExternalIdQuery_orderByExternalId_lines_components_refunded,
  readonly refundable: OrderByExternalIdQuery_orderByExternalId_lines_components_refundable
};

export type OrderByExternalIdQuery_orderByExternalId_lines_product_channelAccount = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_lines_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: OrderByExternalIdQuery_orderByExternalId_lines_product_channelAccount | null
};

export type OrderByExternalIdQuery_orderByExternalId_lines = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly components: ReadonlyArray<OrderByExternalIdQuery_orderByExternalId_lines_components>,
  readonly product: OrderByExternalIdQuery_orderByExternalId_lines_product | null
};

export type OrderByExternalIdQuery_orderByExternalId_shipments_order = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: OrderByExternalIdQuery_orderByExternalId_shipments_order
};

export type OrderByExternalIdQuery_orderByExternalId_claims_order = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: OrderByExternalIdQuery_orderByExternalId_claims_order
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: OrderByExternalIdQuery_orderByExternalId_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads_messageRules
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<OrderByExternalIdQuery_orderByExternalId_refresh_problem_issues>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere_customer
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerAlreadyMerged_customer
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone_merge
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided_escalation
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: OrderByExternalIdQuery_orderByExternalId_refresh_problem_MergeNeedsNote_minimum
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: OrderByExternalIdQuery_orderByExternalId_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotShipped_alternativeCapability
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundExceedsBalance_remaining
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteLacksSubstance_minimum
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteTooShort_minimum
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed_threads>
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrderByExternalIdQuery_orderByExternalId_refresh_problem =
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_InvalidInput
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdempotencyKeyReused
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ChannelAccountNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_VersionConflict
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityLinkedElsewhere
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_IdentityNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerNeedsIdentity
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomersAreTheSame
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerAlreadyMerged
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_CustomerMergeUndone
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_DuplicateCandidateNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_EscalationAlreadyDecided
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_DeciderIsRequester
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_DeciderLacksRole
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketAlreadyMerged
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_MergeTooLarge
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_MergeNeedsNote
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketNotMerged
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_QuarantinedMessageNotReleasable
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ShipmentNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_NotRefreshable
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ChannelUnavailable
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_RateLimited
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotOnTicket
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundCurrencyMismatch
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundNotSupported
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_FulfilmentForbidsRefund
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_OrderNotShipped
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundExceedsBalance
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteLacksSubstance
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_RefundNotUnresolved
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_NoteTooShort
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketIsResolved
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_TicketNotResolved
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReasonMissing
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ReplyOwed
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_MemberNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ApiKeyNotFound
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_ApiKeyEnded
  | OrderByExternalIdQuery_orderByExternalId_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type OrderByExternalIdQuery_orderByExternalId_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: OrderByExternalIdQuery_orderByExternalId_refresh_problem | null
};

export type OrderByExternalIdQuery_orderByExternalId = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: OrderByExternalIdQuery_orderByExternalId_channelAccount,
  readonly customer: OrderByExternalIdQuery_orderByExternalId_customer | null,
  readonly total: OrderByExternalIdQuery_orderByExternalId_total,
  readonly refundable: OrderByExternalIdQuery_orderByExternalId_refundable,
  readonly lines: ReadonlyArray<OrderByExternalIdQuery_orderByExternalId_lines>,
  readonly shipments: ReadonlyArray<OrderByExternalIdQuery_orderByExternalId_shipments>,
  readonly claims: ReadonlyArray<OrderByExternalIdQuery_orderByExternalId_claims>,
  readonly refresh: OrderByExternalIdQuery_orderByExternalId_refresh | null
};

export type OrderByExternalIdQuery = {
  readonly orderByExternalId: OrderByExternalIdQuery_orderByExternalId | null
};


export type OrderByExternalIdQueryVariables = Exact<{
  channel: Channel;
  externalId: string;
}>;

export type OrdersQuery_orders_nodes_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type OrdersQuery_orders_nodes_customer_mergedInto = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: OrdersQuery_orders_nodes_customer_mergedInto | null
};

export type OrdersQuery_orders_nodes_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrdersQuery_orders_nodes_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrdersQuery_orders_nodes_lines_product = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_lines = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: OrdersQuery_orders_nodes_lines_product | null
};

export type OrdersQuery_orders_nodes_shipments_order = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: OrdersQuery_orders_nodes_shipments_order
};

export type OrdersQuery_orders_nodes_claims_order = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: OrdersQuery_orders_nodes_claims_order
};

export type OrdersQuery_orders_nodes_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type OrdersQuery_orders_nodes_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null
};

export type OrdersQuery_orders_nodes_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type OrdersQuery_orders_nodes_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type OrdersQuery_orders_nodes_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrdersQuery_orders_nodes_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type OrdersQuery_orders_nodes_refresh_problem_ReplyOwed_threads = {
  readonly id: string
};

export type OrdersQuery_orders_nodes_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<OrdersQuery_orders_nodes_refresh_problem_issues>
};

export type OrdersQuery_orders_nodes_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: OrdersQuery_orders_nodes_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: OrdersQuery_orders_nodes_refresh_problem_IdentityLinkedElsewhere_customer
};

export type OrdersQuery_orders_nodes_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: OrdersQuery_orders_nodes_refresh_problem_CustomerAlreadyMerged_customer
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: OrdersQuery_orders_nodes_refresh_problem_CustomerMergeUndone_merge
};

export type OrdersQuery_orders_nodes_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: OrdersQuery_orders_nodes_refresh_problem_EscalationAlreadyDecided_escalation
};

export type OrdersQuery_orders_nodes_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: OrdersQuery_orders_nodes_refresh_problem_MergeNeedsNote_minimum
};

export type OrdersQuery_orders_nodes_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision
};

export type OrdersQuery_orders_nodes_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision
};

export type OrdersQuery_orders_nodes_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision
};

export type OrdersQuery_orders_nodes_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: OrdersQuery_orders_nodes_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type OrdersQuery_orders_nodes_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: OrdersQuery_orders_nodes_refresh_problem_OrderNotShipped_alternativeCapability
};

export type OrdersQuery_orders_nodes_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: OrdersQuery_orders_nodes_refresh_problem_RefundExceedsBalance_remaining
};

export type OrdersQuery_orders_nodes_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: OrdersQuery_orders_nodes_refresh_problem_NoteLacksSubstance_minimum
};

export type OrdersQuery_orders_nodes_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: OrdersQuery_orders_nodes_refresh_problem_NoteTooShort_minimum
};

export type OrdersQuery_orders_nodes_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<OrdersQuery_orders_nodes_refresh_problem_ReplyOwed_threads>
};

export type OrdersQuery_orders_nodes_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type OrdersQuery_orders_nodes_refresh_problem =
  | OrdersQuery_orders_nodes_refresh_problem_InvalidInput
  | OrdersQuery_orders_nodes_refresh_problem_IdempotencyKeyReused
  | OrdersQuery_orders_nodes_refresh_problem_TicketNotFound
  | OrdersQuery_orders_nodes_refresh_problem_OrderNotFound
  | OrdersQuery_orders_nodes_refresh_problem_ChannelAccountNotFound
  | OrdersQuery_orders_nodes_refresh_problem_VersionConflict
  | OrdersQuery_orders_nodes_refresh_problem_IdentityLinkedElsewhere
  | OrdersQuery_orders_nodes_refresh_problem_IdentityNotFound
  | OrdersQuery_orders_nodes_refresh_problem_CustomerNeedsIdentity
  | OrdersQuery_orders_nodes_refresh_problem_CustomerNotFound
  | OrdersQuery_orders_nodes_refresh_problem_CustomersAreTheSame
  | OrdersQuery_orders_nodes_refresh_problem_CustomerAlreadyMerged
  | OrdersQuery_orders_nodes_refresh_problem_CustomerMergeNotFound
  | OrdersQuery_orders_nodes_refresh_problem_CustomerMergeUndone
  | OrdersQuery_orders_nodes_refresh_problem_DuplicateCandidateNotFound
  | OrdersQuery_orders_nodes_refresh_problem_EscalationNotFound
  | OrdersQuery_orders_nodes_refresh_problem_EscalationAlreadyDecided
  | OrdersQuery_orders_nodes_refresh_problem_DeciderIsRequester
  | OrdersQuery_orders_nodes_refresh_problem_DeciderLacksRole
  | OrdersQuery_orders_nodes_refresh_problem_TicketAlreadyMerged
  | OrdersQuery_orders_nodes_refresh_problem_MergeTooLarge
  | OrdersQuery_orders_nodes_refresh_problem_MergeNeedsNote
  | OrdersQuery_orders_nodes_refresh_problem_TicketNotMerged
  | OrdersQuery_orders_nodes_refresh_problem_QuarantinedMessageNotReleasable
  | OrdersQuery_orders_nodes_refresh_problem_ShipmentNotFound
  | OrdersQuery_orders_nodes_refresh_problem_NotRefreshable
  | OrdersQuery_orders_nodes_refresh_problem_ChannelUnavailable
  | OrdersQuery_orders_nodes_refresh_problem_RateLimited
  | OrdersQuery_orders_nodes_refresh_problem_OrderNotOnTicket
  | OrdersQuery_orders_nodes_refresh_problem_RefundCurrencyMismatch
  | OrdersQuery_orders_nodes_refresh_problem_RefundNotSupported
  | OrdersQuery_orders_nodes_refresh_problem_FulfilmentForbidsRefund
  | OrdersQuery_orders_nodes_refresh_problem_OrderNotShipped
  | OrdersQuery_orders_nodes_refresh_problem_RefundExceedsBalance
  | OrdersQuery_orders_nodes_refresh_problem_NoteLacksSubstance
  | OrdersQuery_orders_nodes_refresh_problem_RefundNotFound
  | OrdersQuery_orders_nodes_refresh_problem_RefundNotUnresolved
  | OrdersQuery_orders_nodes_refresh_problem_NoteTooShort
  | OrdersQuery_orders_nodes_refresh_problem_TicketIsResolved
  | OrdersQuery_orders_nodes_refresh_problem_TicketNotResolved
  | OrdersQuery_orders_nodes_refresh_problem_ReasonMissing
  | OrdersQuery_orders_nodes_refresh_problem_ReplyOwed
  | OrdersQuery_orders_nodes_refresh_problem_MemberNotFound
  | OrdersQuery_orders_nodes_refresh_problem_ApiKeyNotFound
  | OrdersQuery_orders_nodes_refresh_problem_ApiKeyEnded
  | OrdersQuery_orders_nodes_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type OrdersQuery_orders_nodes_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: OrdersQuery_orders_nodes_refresh_problem | null
};

export type OrdersQuery_orders_nodes = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: OrdersQuery_orders_nodes_channelAccount,
  readonly customer: OrdersQuery_orders_nodes_customer | null,
  readonly total: OrdersQuery_orders_nodes_total,
  readonly refundable: OrdersQuery_orders_nodes_refundable,
  readonly lines: ReadonlyArray<OrdersQuery_orders_nodes_lines>,
  readonly shipments: ReadonlyArray<OrdersQuery_orders_nodes_shipments>,
  readonly claims: ReadonlyArray<OrdersQuery_orders_nodes_claims>,
  readonly refresh: OrdersQuery_orders_nodes_refresh | null
};

export type OrdersQuery_orders_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type OrdersQuery_orders = {
  readonly nodes: ReadonlyArray<OrdersQuery_orders_nodes>,
  readonly pageInfo: OrdersQuery_orders_pageInfo
};

export type OrdersQuery = {
  readonly orders: OrdersQuery_orders
};


export type OrdersQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type UpsertOrdersMutation_upsertOrders_rows_order_channelAccount = {
  readonly id: string
};

export type UpsertOrdersMutation_upsertOrders_rows_order_customer = {
  readonly id: string
};

export type UpsertOrdersMutation_upsertOrders_rows_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UpsertOrdersMutation_upsertOrders_rows_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UpsertOrdersMutation_upsertOrders_rows_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UpsertOrdersMutation_upsertOrders_rows_order_channelAccount,
  readonly customer: UpsertOrdersMutation_upsertOrders_rows_order_customer | null,
  readonly total: UpsertOrdersMutation_upsertOrders_rows_order_total,
  readonly refundable: UpsertOrdersMutation_upsertOrders_rows_order_refundable
};

export type UpsertOrdersMutation_upsertOrders_rows_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type UpsertOrdersMutation_upsertOrders_rows_problem = {
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<UpsertOrdersMutation_upsertOrders_rows_problem_issues>
};

export type UpsertOrdersMutation_upsertOrders_rows = {
  readonly externalId: string,
  readonly order: UpsertOrdersMutation_upsertOrders_rows_order | null,
  readonly problem: UpsertOrdersMutation_upsertOrders_rows_problem | null
};

export type UpsertOrdersMutation_upsertOrders_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type UpsertOrdersMutation_upsertOrders_UpsertOrdersSuccess = {
  readonly __typename: 'UpsertOrdersSuccess',
  readonly rows: ReadonlyArray<UpsertOrdersMutation_upsertOrders_rows>
};

export type UpsertOrdersMutation_upsertOrders_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UpsertOrdersMutation_upsertOrders_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<UpsertOrdersMutation_upsertOrders_InvalidInput_issues>
};

export type UpsertOrdersMutation_upsertOrders =
  | UpsertOrdersMutation_upsertOrders_UpsertOrdersSuccess
  | UpsertOrdersMutation_upsertOrders_ChannelAccountNotFound
  | UpsertOrdersMutation_upsertOrders_InvalidInput
  | NewerProblem;

export type UpsertOrdersMutation = {
  readonly upsertOrders: UpsertOrdersMutation_upsertOrders
};


export type UpsertOrdersMutationVariables = Exact<{
  input: UpsertOrdersInput;
}>;

export type RecordShipmentsMutation_recordShipments_rows_shipment_order = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_shipment = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: RecordShipmentsMutation_recordShipments_rows_shipment_order
};

export type RecordShipmentsMutation_recordShipments_rows_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RecordShipmentsMutation_recordShipments_rows_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_primary,
  readonly merged: RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: RecordShipmentsMutation_recordShipments_rows_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type RecordShipmentsMutation_recordShipments_rows_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RecordShipmentsMutation_recordShipments_rows_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads_channelAccount,
  readonly sla: RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads_sla,
  readonly messageRules: RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads_messageRules
};

export type RecordShipmentsMutation_recordShipments_rows_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RecordShipmentsMutation_recordShipments_rows_problem_issues>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_identity,
  readonly customer: RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere_customer
};

export type RecordShipmentsMutation_recordShipments_rows_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: RecordShipmentsMutation_recordShipments_rows_problem_CustomerAlreadyMerged_customer
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone_merge
};

export type RecordShipmentsMutation_recordShipments_rows_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided_escalation
};

export type RecordShipmentsMutation_recordShipments_rows_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RecordShipmentsMutation_recordShipments_rows_problem_MergeNeedsNote_minimum
};

export type RecordShipmentsMutation_recordShipments_rows_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision
};

export type RecordShipmentsMutation_recordShipments_rows_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision,
  readonly macro: RecordShipmentsMutation_recordShipments_rows_problem_FulfilmentForbidsRefund_macro | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotShipped_alternativeCapability
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision,
  readonly remaining: RecordShipmentsMutation_recordShipments_rows_problem_RefundExceedsBalance_remaining
};

export type RecordShipmentsMutation_recordShipments_rows_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket_decision,
  readonly minimum: RecordShipmentsMutation_recordShipments_rows_problem_NoteLacksSubstance_minimum
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RecordShipmentsMutation_recordShipments_rows_problem_NoteTooShort_minimum
};

export type RecordShipmentsMutation_recordShipments_rows_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed_threads>
};

export type RecordShipmentsMutation_recordShipments_rows_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_rows_problem =
  | RecordShipmentsMutation_recordShipments_rows_problem_InvalidInput
  | RecordShipmentsMutation_recordShipments_rows_problem_IdempotencyKeyReused
  | RecordShipmentsMutation_recordShipments_rows_problem_TicketNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_OrderNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_ChannelAccountNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_VersionConflict
  | RecordShipmentsMutation_recordShipments_rows_problem_IdentityLinkedElsewhere
  | RecordShipmentsMutation_recordShipments_rows_problem_IdentityNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_CustomerNeedsIdentity
  | RecordShipmentsMutation_recordShipments_rows_problem_CustomerNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_CustomersAreTheSame
  | RecordShipmentsMutation_recordShipments_rows_problem_CustomerAlreadyMerged
  | RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_CustomerMergeUndone
  | RecordShipmentsMutation_recordShipments_rows_problem_DuplicateCandidateNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_EscalationNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_EscalationAlreadyDecided
  | RecordShipmentsMutation_recordShipments_rows_problem_DeciderIsRequester
  | RecordShipmentsMutation_recordShipments_rows_problem_DeciderLacksRole
  | RecordShipmentsMutation_recordShipments_rows_problem_TicketAlreadyMerged
  | RecordShipmentsMutation_recordShipments_rows_problem_MergeTooLarge
  | RecordShipmentsMutation_recordShipments_rows_problem_MergeNeedsNote
  | RecordShipmentsMutation_recordShipments_rows_problem_TicketNotMerged
  | RecordShipmentsMutation_recordShipments_rows_problem_QuarantinedMessageNotReleasable
  | RecordShipmentsMutation_recordShipments_rows_problem_ShipmentNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_NotRefreshable
  | RecordShipmentsMutation_recordShipments_rows_problem_ChannelUnavailable
  | RecordShipmentsMutation_recordShipments_rows_problem_RateLimited
  | RecordShipmentsMutation_recordShipments_rows_problem_OrderNotOnTicket
  | RecordShipmentsMutation_recordShipments_rows_problem_RefundCurrencyMismatch
  | RecordShipmentsMutation_recordShipments_rows_problem_RefundNotSupported
  | RecordShipmentsMutation_recordShipments_rows_problem_FulfilmentForbidsRefund
  | RecordShipmentsMutation_recordShipments_rows_problem_OrderNotShipped
  | RecordShipmentsMutation_recordShipments_rows_problem_RefundExceedsBalance
  | RecordShipmentsMutation_recordShipments_rows_problem_NoteLacksSubstance
  | RecordShipmentsMutation_recordShipments_rows_problem_RefundNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_RefundNotUnresolved
  | RecordShipmentsMutation_recordShipments_rows_problem_NoteTooShort
  | RecordShipmentsMutation_recordShipments_rows_problem_TicketIsResolved
  | RecordShipmentsMutation_recordShipments_rows_problem_TicketNotResolved
  | RecordShipmentsMutation_recordShipments_rows_problem_ReasonMissing
  | RecordShipmentsMutation_recordShipments_rows_problem_ReplyOwed
  | RecordShipmentsMutation_recordShipments_rows_problem_MemberNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_ApiKeyNotFound
  | RecordShipmentsMutation_recordShipments_rows_problem_ApiKeyEnded
  | RecordShipmentsMutation_recordShipments_rows_problem_PermissionNotHeld
  | NewerProblem;

export type RecordShipmentsMutation_recordShipments_rows = {
  readonly orderExternalId: string,
  readonly trackingNumber: string,
  readonly shipment: RecordShipmentsMutation_recordShipments_rows_shipment | null,
  readonly problem: RecordShipmentsMutation_recordShipments_rows_problem | null
};

export type RecordShipmentsMutation_recordShipments_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RecordShipmentsMutation_recordShipments_RecordShipmentsSuccess = {
  readonly __typename: 'RecordShipmentsSuccess',
  readonly rows: ReadonlyArray<RecordShipmentsMutation_recordShipments_rows>
};

export type RecordShipmentsMutation_recordShipments_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RecordShipmentsMutation_recordShipments_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RecordShipmentsMutation_recordShipments_InvalidInput_issues>
};

export type RecordShipmentsMutation_recordShipments =
  | RecordShipmentsMutation_recordShipments_RecordShipmentsSuccess
  | RecordShipmentsMutation_recordShipments_ChannelAccountNotFound
  | RecordShipmentsMutation_recordShipments_InvalidInput
  | NewerProblem;

export type RecordShipmentsMutation = {
  readonly recordShipments: RecordShipmentsMutation_recordShipments
};


export type RecordShipmentsMutationVariables = Exact<{
  input: RecordShipmentsInput;
}>;

export type RefreshOrderMutation_refreshOrder_order_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type RefreshOrderMutation_refreshOrder_order_customer_mergedInto = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RefreshOrderMutation_refreshOrder_order_customer_mergedInto | null
};

export type RefreshOrderMutation_refreshOrder_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshOrderMutation_refreshOrder_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshOrderMutation_refreshOrder_order_lines_components_charged = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshOrderMutation_refreshOrder_order_lines_components_refunded = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshOrderMutation_refreshOrder_order_lines_components_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshOrderMutation_refreshOrder_order_lines_components = {
  readonly component: PriceComponent,
  readonly charged: RefreshOrderMutation_refreshOrder_order_lines_components_charged,
  readonly refunded: RefreshOrderMutation_refreshOrder_order_lines_components_refunded,
  readonly refundable: RefreshOrderMutation_refreshOrder_order_lines_components_refundable
};

export type RefreshOrderMutation_refreshOrder_order_lines_product_channelAccount = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_lines_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefreshOrderMutation_refreshOrder_order_lines_product_channelAccount | null
};

export type RefreshOrderMutation_refreshOrder_order_lines = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly components: ReadonlyArray<RefreshOrderMutation_refreshOrder_order_lines_components>,
  readonly product: RefreshOrderMutation_refreshOrder_order_lines_product | null
};

export type RefreshOrderMutation_refreshOrder_order_shipments_order = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: RefreshOrderMutation_refreshOrder_order_shipments_order
};

export type RefreshOrderMutation_refreshOrder_order_claims_order = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly externalId: string | null,
  readonly filedAt: string,
  readonly order: RefreshOrderMutation_refreshOrder_order_claims_order
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: RefreshOrderMutation_refreshOrder_order_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads_messageRules
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RefreshOrderMutation_refreshOrder_order_refresh_problem_issues>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere_customer
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerAlreadyMerged_customer
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone_merge
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided_escalation
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RefreshOrderMutation_refreshOrder_order_refresh_problem_MergeNeedsNote_minimum
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: RefreshOrderMutation_refreshOrder_order_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotShipped_alternativeCapability
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundExceedsBalance_remaining
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteLacksSubstance_minimum
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteTooShort_minimum
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed_threads>
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_order_refresh_problem =
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_InvalidInput
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_IdempotencyKeyReused
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ChannelAccountNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_VersionConflict
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityLinkedElsewhere
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_IdentityNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerNeedsIdentity
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomersAreTheSame
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerAlreadyMerged
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_CustomerMergeUndone
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_DuplicateCandidateNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_EscalationAlreadyDecided
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_DeciderIsRequester
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_DeciderLacksRole
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketAlreadyMerged
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_MergeTooLarge
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_MergeNeedsNote
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketNotMerged
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_QuarantinedMessageNotReleasable
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ShipmentNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_NotRefreshable
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ChannelUnavailable
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_RateLimited
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotOnTicket
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundCurrencyMismatch
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundNotSupported
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_FulfilmentForbidsRefund
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_OrderNotShipped
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundExceedsBalance
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteLacksSubstance
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_RefundNotUnresolved
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_NoteTooShort
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketIsResolved
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_TicketNotResolved
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ReasonMissing
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ReplyOwed
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_MemberNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ApiKeyNotFound
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_ApiKeyEnded
  | RefreshOrderMutation_refreshOrder_order_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type RefreshOrderMutation_refreshOrder_order_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: RefreshOrderMutation_refreshOrder_order_refresh_problem | null
};

export type RefreshOrderMutation_refreshOrder_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefreshOrderMutation_refreshOrder_order_channelAccount,
  readonly customer: RefreshOrderMutation_refreshOrder_order_customer | null,
  readonly total: RefreshOrderMutation_refreshOrder_order_total,
  readonly refundable: RefreshOrderMutation_refreshOrder_order_refundable,
  readonly lines: ReadonlyArray<RefreshOrderMutation_refreshOrder_order_lines>,
  readonly shipments: ReadonlyArray<RefreshOrderMutation_refreshOrder_order_shipments>,
  readonly claims: ReadonlyArray<RefreshOrderMutation_refreshOrder_order_claims>,
  readonly refresh: RefreshOrderMutation_refreshOrder_order_refresh | null
};

export type RefreshOrderMutation_refreshOrder_RefreshOrderSuccess = {
  readonly __typename: 'RefreshOrderSuccess',
  readonly order: RefreshOrderMutation_refreshOrder_order
};

export type RefreshOrderMutation_refreshOrder_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshOrderMutation_refreshOrder =
  | RefreshOrderMutation_refreshOrder_RefreshOrderSuccess
  | RefreshOrderMutation_refreshOrder_OrderNotFound
  | RefreshOrderMutation_refreshOrder_NotRefreshable
  | NewerProblem;

export type RefreshOrderMutation = {
  readonly refreshOrder: RefreshOrderMutation_refreshOrder
};


export type RefreshOrderMutationVariables = Exact<{
  input: RefreshOrderInput;
}>;

export type RefreshShipmentMutation_refreshShipment_shipment_order_channelAccount = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_order_customer = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefreshShipmentMutation_refreshShipment_shipment_order_channelAccount,
  readonly customer: RefreshShipmentMutation_refreshShipment_shipment_order_customer | null,
  readonly total: RefreshShipmentMutation_refreshShipment_shipment_order_total,
  readonly refundable: RefreshShipmentMutation_refreshShipment_shipment_order_refundable
};

export type RefreshShipmentMutation_refreshShipment_shipment_events = {
  readonly id: string,
  readonly occurredAt: string,
  readonly status: ShipmentStatus,
  readonly place: string | null,
  readonly sentence: string,
  readonly source: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_identity = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string,
  readonly source: IdentitySource,
  readonly confidence: IdentityConfidence,
  readonly linkedAt: string,
  readonly linkedBy: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_identity_linkedBy
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_customer_mergedInto | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerAlreadyMerged_customer_mergedInto = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerAlreadyMerged_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerAlreadyMerged_customer_mergedInto | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_primary = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_merged = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge = {
  readonly id: string,
  readonly note: string,
  readonly mergedAt: string,
  readonly unmergedAt: string | null,
  readonly primary: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_primary,
  readonly merged: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_merged,
  readonly mergedBy: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_mergedBy,
  readonly unmergedBy: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge_unmergedBy | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation_refund = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation_refund,
  readonly requestedBy: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation_requestedBy,
  readonly decidedBy: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation_decidedBy | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MergeNeedsNote_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_FulfilmentForbidsRefund_macro_currentVersion
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads_channelAccount = {
  readonly id: string
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads_channelAccount,
  readonly sla: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads_sla,
  readonly messageRules: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads_messageRules
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_issues>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly currentVersion: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere = {
  readonly __typename: 'IdentityLinkedElsewhere',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly identity: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_identity,
  readonly customer: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere_customer
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityNotFound = {
  readonly __typename: 'IdentityNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerNeedsIdentity = {
  readonly __typename: 'CustomerNeedsIdentity',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerNotFound = {
  readonly __typename: 'CustomerNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomersAreTheSame = {
  readonly __typename: 'CustomersAreTheSame',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerAlreadyMerged = {
  readonly __typename: 'CustomerAlreadyMerged',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly customer: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerAlreadyMerged_customer
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeNotFound = {
  readonly __typename: 'CustomerMergeNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone = {
  readonly __typename: 'CustomerMergeUndone',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly merge: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone_merge
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_DuplicateCandidateNotFound = {
  readonly __typename: 'DuplicateCandidateNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationNotFound = {
  readonly __typename: 'EscalationNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided = {
  readonly __typename: 'EscalationAlreadyDecided',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly escalation: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided_escalation
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_DeciderLacksRole = {
  readonly __typename: 'DeciderLacksRole',
  readonly requiredRole: Role,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketAlreadyMerged = {
  readonly __typename: 'TicketAlreadyMerged',
  readonly ticketId: string,
  readonly mergedIntoId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MergeTooLarge = {
  readonly __typename: 'MergeTooLarge',
  readonly maximum: number,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MergeNeedsNote = {
  readonly __typename: 'MergeNeedsNote',
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MergeNeedsNote_minimum
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketNotMerged = {
  readonly __typename: 'TicketNotMerged',
  readonly ticketId: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_QuarantinedMessageNotReleasable = {
  readonly __typename: 'QuarantinedMessageNotReleasable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ChannelUnavailable = {
  readonly __typename: 'ChannelUnavailable',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RateLimited = {
  readonly __typename: 'RateLimited',
  readonly retryAt: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly macro: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_FulfilmentForbidsRefund_macro | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly alternativeCapability: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotShipped_alternativeCapability
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly remaining: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundExceedsBalance_remaining
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket_decision,
  readonly minimum: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteLacksSubstance_minimum
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly status: RefundStatus,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteTooShort_minimum
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed_threads>
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly permissions: ReadonlyArray<string>,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_shipment_refresh_problem =
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_InvalidInput
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdempotencyKeyReused
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ChannelAccountNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_VersionConflict
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityLinkedElsewhere
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_IdentityNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerNeedsIdentity
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomersAreTheSame
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerAlreadyMerged
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_CustomerMergeUndone
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_DuplicateCandidateNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_EscalationAlreadyDecided
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_DeciderIsRequester
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_DeciderLacksRole
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketAlreadyMerged
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MergeTooLarge
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MergeNeedsNote
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketNotMerged
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_QuarantinedMessageNotReleasable
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ShipmentNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NotRefreshable
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ChannelUnavailable
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RateLimited
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotOnTicket
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundCurrencyMismatch
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundNotSupported
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_FulfilmentForbidsRefund
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_OrderNotShipped
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundExceedsBalance
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteLacksSubstance
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_RefundNotUnresolved
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_NoteTooShort
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketIsResolved
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_TicketNotResolved
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReasonMissing
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ReplyOwed
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_MemberNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ApiKeyNotFound
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_ApiKeyEnded
  | RefreshShipmentMutation_refreshShipment_shipment_refresh_problem_PermissionNotHeld
  | NewerProblem;

export type RefreshShipmentMutation_refreshShipment_shipment_refresh = {
  readonly state: RefreshState,
  readonly requestedAt: string,
  readonly finishedAt: string | null,
  readonly problem: RefreshShipmentMutation_refreshShipment_shipment_refresh_problem | null
};

export type RefreshShipmentMutation_refreshShipment_shipment = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly version: number,
  readonly order: RefreshShipmentMutation_refreshShipment_shipment_order,
  readonly events: ReadonlyArray<RefreshShipmentMutation_refreshShipment_shipment_events>,
  readonly refresh: RefreshShipmentMutation_refreshShipment_shipment_refresh | null
};

export type RefreshShipmentMutation_refreshShipment_RefreshShipmentSuccess = {
  readonly __typename: 'RefreshShipmentSuccess',
  readonly shipment: RefreshShipmentMutation_refreshShipment_shipment
};

export type RefreshShipmentMutation_refreshShipment_ShipmentNotFound = {
  readonly __typename: 'ShipmentNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment_NotRefreshable = {
  readonly __typename: 'NotRefreshable',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefreshShipmentMutation_refreshShipment =
  | RefreshShipmentMutation_refreshShipment_RefreshShipmentSuccess
  | RefreshShipmentMutation_refreshShipment_ShipmentNotFound
  | RefreshShipmentMutation_refreshShipment_NotRefreshable
  | NewerProblem;

export type RefreshShipmentMutation = {
  readonly refreshShipment: RefreshShipmentMutation_refreshShipment
};


export type RefreshShipmentMutationVariables = Exact<{
  input: RefreshShipmentInput;
}>;

export type ProductQuery_product_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ProductQuery_product_attributes = {
  readonly name: string,
  readonly value: string
};

export type ProductQuery_product_documents = {
  readonly title: string,
  readonly url: string,
  readonly kind: ProductDocumentKind
};

export type ProductQuery_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ProductQuery_product_channelAccount | null,
  readonly attributes: ReadonlyArray<ProductQuery_product_attributes>,
  readonly documents: ReadonlyArray<ProductQuery_product_documents>
};

export type ProductQuery = {
  readonly product: ProductQuery_product | null
};


export type ProductQueryVariables = Exact<{
  id: string;
}>;

export type ProductsQuery_products_nodes_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ProductsQuery_products_nodes_attributes = {
  readonly name: string,
  readonly value: string
};

export type ProductsQuery_products_nodes_documents = {
  readonly title: string,
  readonly url: string,
  readonly kind: ProductDocumentKind
};

export type ProductsQuery_products_nodes = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ProductsQuery_products_nodes_channelAccount | null,
  readonly attributes: ReadonlyArray<ProductsQuery_products_nodes_attributes>,
  readonly documents: ReadonlyArray<ProductsQuery_products_nodes_documents>
};

export type ProductsQuery_products_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type ProductsQuery_products = {
  readonly nodes: ReadonlyArray<ProductsQuery_products_nodes>,
  readonly pageInfo: ProductsQuery_products_pageInfo
};

export type ProductsQuery = {
  readonly products: ProductsQuery_products
};


export type ProductsQueryVariables = Exact<{
  filter?: ProductFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type UpsertProductsMutation_upsertProducts_rows_product_channelAccount = {
  readonly id: string
};

export type UpsertProductsMutation_upsertProducts_rows_product = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UpsertProductsMutation_upsertProducts_rows_product_channelAccount | null
};

export type UpsertProductsMutation_upsertProducts_rows_problem_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type UpsertProductsMutation_upsertProducts_rows_problem = {
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<UpsertProductsMutation_upsertProducts_rows_problem_issues>
};

export type UpsertProductsMutation_upsertProducts_rows = {
  readonly sku: string | null,
  readonly asin: string | null,
  readonly product: UpsertProductsMutation_upsertProducts_rows_product | null,
  readonly problem: UpsertProductsMutation_upsertProducts_rows_problem | null
};

export type UpsertProductsMutation_upsertProducts_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type UpsertProductsMutation_upsertProducts_UpsertProductsSuccess = {
  readonly __typename: 'UpsertProductsSuccess',
  readonly rows: ReadonlyArray<UpsertProductsMutation_upsertProducts_rows>
};

export type UpsertProductsMutation_upsertProducts_ChannelAccountNotFound = {
  readonly __typename: 'ChannelAccountNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UpsertProductsMutation_upsertProducts_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<UpsertProductsMutation_upsertProducts_InvalidInput_issues>
};

export type UpsertProductsMutation_upsertProducts =
  | UpsertProductsMutation_upsertProducts_UpsertProductsSuccess
  | UpsertProductsMutation_upsertProducts_ChannelAccountNotFound
  | UpsertProductsMutation_upsertProducts_InvalidInput
  | NewerProblem;

export type UpsertProductsMutation = {
  readonly upsertProducts: UpsertProductsMutation_upsertProducts
};


export type UpsertProductsMutationVariables = Exact<{
  input: UpsertProductsInput;
}>;

export type RefundQuery_refund_order_channelAccount = {
  readonly id: string
};

export type RefundQuery_refund_order_customer = {
  readonly id: string
};

export type RefundQuery_refund_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundQuery_refund_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundQuery_refund_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefundQuery_refund_order_channelAccount,
  readonly customer: RefundQuery_refund_order_customer | null,
  readonly total: RefundQuery_refund_order_total,
  readonly refundable: RefundQuery_refund_order_refundable
};

export type RefundQuery_refund_ticket_assignee = {
  readonly id: string
};

export type RefundQuery_refund_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type RefundQuery_refund_ticket_followsUp = {
  readonly id: string
};

export type RefundQuery_refund_ticket_repeatOf = {
  readonly id: string
};

export type RefundQuery_refund_ticket_customer = {
  readonly id: string
};

export type RefundQuery_refund_ticket_order = {
  readonly id: string
};

export type RefundQuery_refund_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type RefundQuery_refund_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefundQuery_refund_ticket_mergedInto = {
  readonly id: string
};

export type RefundQuery_refund_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: RefundQuery_refund_ticket_assignee | null,
  readonly snooze: RefundQuery_refund_ticket_snooze | null,
  readonly followsUp: RefundQuery_refund_ticket_followsUp | null,
  readonly repeatOf: RefundQuery_refund_ticket_repeatOf | null,
  readonly customer: RefundQuery_refund_ticket_customer,
  readonly order: RefundQuery_refund_ticket_order | null,
  readonly reason: RefundQuery_refund_ticket_reason | null,
  readonly sla: RefundQuery_refund_ticket_sla | null,
  readonly mergedInto: RefundQuery_refund_ticket_mergedInto | null
};

export type RefundQuery_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundQuery_refund_components_line_product = {
  readonly id: string
};

export type RefundQuery_refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: RefundQuery_refund_components_line_product | null
};

export type RefundQuery_refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundQuery_refund_components = {
  readonly component: PriceComponent,
  readonly line: RefundQuery_refund_components_line,
  readonly amount: RefundQuery_refund_components_amount
};

export type RefundQuery_refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundQuery_refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: RefundQuery_refund_statusHistory_actor
};

export type RefundQuery_refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type RefundQuery_refund_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundQuery_refund_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundQuery_refund_decision_rules_inputs>
};

export type RefundQuery_refund_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundQuery_refund_decision_rules>
};

export type RefundQuery_refund_escalation_refund = {
  readonly id: string
};

export type RefundQuery_refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundQuery_refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundQuery_refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefundQuery_refund_escalation_refund,
  readonly requestedBy: RefundQuery_refund_escalation_requestedBy,
  readonly decidedBy: RefundQuery_refund_escalation_decidedBy | null
};

export type RefundQuery_refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type RefundQuery_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundQuery_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: RefundQuery_refund_order,
  readonly ticket: RefundQuery_refund_ticket,
  readonly amount: RefundQuery_refund_amount,
  readonly components: ReadonlyArray<RefundQuery_refund_components>,
  readonly statusHistory: ReadonlyArray<RefundQuery_refund_statusHistory>,
  readonly attempts: ReadonlyArray<RefundQuery_refund_attempts>,
  readonly decision: RefundQuery_refund_decision,
  readonly escalation: RefundQuery_refund_escalation | null,
  readonly evidence: ReadonlyArray<RefundQuery_refund_evidence>,
  readonly requestedBy: RefundQuery_refund_requestedBy
};

export type RefundQuery = {
  readonly refund: RefundQuery_refund | null
};


export type RefundQueryVariables = Exact<{
  id: string;
}>;

export type RefundsQuery_refunds_nodes_order_channelAccount = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_order_customer = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundsQuery_refunds_nodes_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundsQuery_refunds_nodes_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefundsQuery_refunds_nodes_order_channelAccount,
  readonly customer: RefundsQuery_refunds_nodes_order_customer | null,
  readonly total: RefundsQuery_refunds_nodes_order_total,
  readonly refundable: RefundsQuery_refunds_nodes_order_refundable
};

export type RefundsQuery_refunds_nodes_ticket_assignee = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type RefundsQuery_refunds_nodes_ticket_followsUp = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_ticket_repeatOf = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_ticket_customer = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_ticket_order = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type RefundsQuery_refunds_nodes_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefundsQuery_refunds_nodes_ticket_mergedInto = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: RefundsQuery_refunds_nodes_ticket_assignee | null,
  readonly snooze: RefundsQuery_refunds_nodes_ticket_snooze | null,
  readonly followsUp: RefundsQuery_refunds_nodes_ticket_followsUp | null,
  readonly repeatOf: RefundsQuery_refunds_nodes_ticket_repeatOf | null,
  readonly customer: RefundsQuery_refunds_nodes_ticket_customer,
  readonly order: RefundsQuery_refunds_nodes_ticket_order | null,
  readonly reason: RefundsQuery_refunds_nodes_ticket_reason | null,
  readonly sla: RefundsQuery_refunds_nodes_ticket_sla | null,
  readonly mergedInto: RefundsQuery_refunds_nodes_ticket_mergedInto | null
};

export type RefundsQuery_refunds_nodes_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundsQuery_refunds_nodes_components_line = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundsQuery_refunds_nodes_components = {
  readonly component: PriceComponent,
  readonly line: RefundsQuery_refunds_nodes_components_line,
  readonly amount: RefundsQuery_refunds_nodes_components_amount
};

export type RefundsQuery_refunds_nodes_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundsQuery_refunds_nodes_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: RefundsQuery_refunds_nodes_statusHistory_actor
};

export type RefundsQuery_refunds_nodes_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type RefundsQuery_refunds_nodes_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string
};

export type RefundsQuery_refunds_nodes_escalation_refund = {
  readonly id: string
};

export type RefundsQuery_refunds_nodes_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundsQuery_refunds_nodes_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundsQuery_refunds_nodes_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefundsQuery_refunds_nodes_escalation_refund,
  readonly requestedBy: RefundsQuery_refunds_nodes_escalation_requestedBy,
  readonly decidedBy: RefundsQuery_refunds_nodes_escalation_decidedBy | null
};

export type RefundsQuery_refunds_nodes_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type RefundsQuery_refunds_nodes_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundsQuery_refunds_nodes = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: RefundsQuery_refunds_nodes_order,
  readonly ticket: RefundsQuery_refunds_nodes_ticket,
  readonly amount: RefundsQuery_refunds_nodes_amount,
  readonly components: ReadonlyArray<RefundsQuery_refunds_nodes_components>,
  readonly statusHistory: ReadonlyArray<RefundsQuery_refunds_nodes_statusHistory>,
  readonly attempts: ReadonlyArray<RefundsQuery_refunds_nodes_attempts>,
  readonly decision: RefundsQuery_refunds_nodes_decision,
  readonly escalation: RefundsQuery_refunds_nodes_escalation | null,
  readonly evidence: ReadonlyArray<RefundsQuery_refunds_nodes_evidence>,
  readonly requestedBy: RefundsQuery_refunds_nodes_requestedBy
};

export type RefundsQuery_refunds_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type RefundsQuery_refunds = {
  readonly nodes: ReadonlyArray<RefundsQuery_refunds_nodes>,
  readonly pageInfo: RefundsQuery_refunds_pageInfo
};

export type RefundsQuery = {
  readonly refunds: RefundsQuery_refunds
};


export type RefundsQueryVariables = Exact<{
  filter?: RefundFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type RefundPreviewQuery_refundPreview_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundPreviewQuery_refundPreview_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundPreviewQuery_refundPreview_decision_rules_inputs>
};

export type RefundPreviewQuery_refundPreview_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundPreviewQuery_refundPreview_decision_rules>
};

export type RefundPreviewQuery_refundPreview_refusal_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundPreviewQuery_refundPreview_refusal_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundPreviewQuery_refundPreview_refusal_decision_rules_inputs>
};

export type RefundPreviewQuery_refundPreview_refusal_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundPreviewQuery_refundPreview_refusal_decision_rules>
};

export type RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund_macro_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund_macro_currentVersion_translations>
};

export type RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund_macro_currentVersion
};

export type RefundPreviewQuery_refundPreview_refusal_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type RefundPreviewQuery_refundPreview_refusal_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundPreviewQuery_refundPreview_refusal_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefundPreviewQuery_refundPreview_refusal_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly expected: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly reason: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly macro: RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund_macro | null,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly alternativeCapability: RefundPreviewQuery_refundPreview_refusal_OrderNotShipped_alternativeCapability,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly remaining: RefundPreviewQuery_refundPreview_refusal_RefundExceedsBalance_remaining,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: RefundPreviewQuery_refundPreview_refusal_NoteLacksSubstance_minimum,
  readonly decision: RefundPreviewQuery_refundPreview_refusal_decision
};

export type RefundPreviewQuery_refundPreview_refusal =
  | RefundPreviewQuery_refundPreview_refusal_OrderNotOnTicket
  | RefundPreviewQuery_refundPreview_refusal_RefundCurrencyMismatch
  | RefundPreviewQuery_refundPreview_refusal_RefundNotSupported
  | RefundPreviewQuery_refundPreview_refusal_FulfilmentForbidsRefund
  | RefundPreviewQuery_refundPreview_refusal_OrderNotShipped
  | RefundPreviewQuery_refundPreview_refusal_RefundExceedsBalance
  | RefundPreviewQuery_refundPreview_refusal_NoteLacksSubstance
  | NewerProblem;

export type RefundPreviewQuery_refundPreview_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundPreviewQuery_refundPreview_components_line_product = {
  readonly id: string
};

export type RefundPreviewQuery_refundPreview_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: RefundPreviewQuery_refundPreview_components_line_product | null
};

export type RefundPreviewQuery_refundPreview_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundPreviewQuery_refundPreview_components = {
  readonly component: PriceComponent,
  readonly line: RefundPreviewQuery_refundPreview_components_line,
  readonly amount: RefundPreviewQuery_refundPreview_components_amount
};

export type RefundPreviewQuery_refundPreview_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RefundPreviewQuery_refundPreview_RefundPreview = {
  readonly __typename: 'RefundPreview',
  readonly escalatesTo: Role | null,
  readonly decision: RefundPreviewQuery_refundPreview_decision,
  readonly refusal: RefundPreviewQuery_refundPreview_refusal | null,
  readonly amount: RefundPreviewQuery_refundPreview_amount | null,
  readonly components: ReadonlyArray<RefundPreviewQuery_refundPreview_components>
};

export type RefundPreviewQuery_refundPreview_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefundPreviewQuery_refundPreview_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefundPreviewQuery_refundPreview_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RefundPreviewQuery_refundPreview_InvalidInput_issues>
};

export type RefundPreviewQuery_refundPreview =
  | RefundPreviewQuery_refundPreview_RefundPreview
  | RefundPreviewQuery_refundPreview_TicketNotFound
  | RefundPreviewQuery_refundPreview_OrderNotFound
  | RefundPreviewQuery_refundPreview_InvalidInput
  | NewerProblem;

export type RefundPreviewQuery = {
  readonly refundPreview: RefundPreviewQuery_refundPreview
};


export type RefundPreviewQueryVariables = Exact<{
  input: RefundPreviewInput;
}>;

export type RefundOrderMutation_refundOrder_refund_order_channelAccount = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_order_customer = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_refund_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_refund_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefundOrderMutation_refundOrder_refund_order_channelAccount,
  readonly customer: RefundOrderMutation_refundOrder_refund_order_customer | null,
  readonly total: RefundOrderMutation_refundOrder_refund_order_total,
  readonly refundable: RefundOrderMutation_refundOrder_refund_order_refundable
};

export type RefundOrderMutation_refundOrder_refund_ticket_assignee = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type RefundOrderMutation_refundOrder_refund_ticket_followsUp = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_ticket_repeatOf = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_ticket_customer = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_ticket_order = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type RefundOrderMutation_refundOrder_refund_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefundOrderMutation_refundOrder_refund_ticket_mergedInto = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: RefundOrderMutation_refundOrder_refund_ticket_assignee | null,
  readonly snooze: RefundOrderMutation_refundOrder_refund_ticket_snooze | null,
  readonly followsUp: RefundOrderMutation_refundOrder_refund_ticket_followsUp | null,
  readonly repeatOf: RefundOrderMutation_refundOrder_refund_ticket_repeatOf | null,
  readonly customer: RefundOrderMutation_refundOrder_refund_ticket_customer,
  readonly order: RefundOrderMutation_refundOrder_refund_ticket_order | null,
  readonly reason: RefundOrderMutation_refundOrder_refund_ticket_reason | null,
  readonly sla: RefundOrderMutation_refundOrder_refund_ticket_sla | null,
  readonly mergedInto: RefundOrderMutation_refundOrder_refund_ticket_mergedInto | null
};

export type RefundOrderMutation_refundOrder_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_refund_components_line_product = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: RefundOrderMutation_refundOrder_refund_components_line_product | null
};

export type RefundOrderMutation_refundOrder_refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_refund_components = {
  readonly component: PriceComponent,
  readonly line: RefundOrderMutation_refundOrder_refund_components_line,
  readonly amount: RefundOrderMutation_refundOrder_refund_components_amount
};

export type RefundOrderMutation_refundOrder_refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: RefundOrderMutation_refundOrder_refund_statusHistory_actor
};

export type RefundOrderMutation_refundOrder_refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type RefundOrderMutation_refundOrder_refund_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundOrderMutation_refundOrder_refund_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundOrderMutation_refundOrder_refund_decision_rules_inputs>
};

export type RefundOrderMutation_refundOrder_refund_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundOrderMutation_refundOrder_refund_decision_rules>
};

export type RefundOrderMutation_refundOrder_refund_escalation_refund = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefundOrderMutation_refundOrder_refund_escalation_refund,
  readonly requestedBy: RefundOrderMutation_refundOrder_refund_escalation_requestedBy,
  readonly decidedBy: RefundOrderMutation_refundOrder_refund_escalation_decidedBy | null
};

export type RefundOrderMutation_refundOrder_refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type RefundOrderMutation_refundOrder_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: RefundOrderMutation_refundOrder_refund_order,
  readonly ticket: RefundOrderMutation_refundOrder_refund_ticket,
  readonly amount: RefundOrderMutation_refundOrder_refund_amount,
  readonly components: ReadonlyArray<RefundOrderMutation_refundOrder_refund_components>,
  readonly statusHistory: ReadonlyArray<RefundOrderMutation_refundOrder_refund_statusHistory>,
  readonly attempts: ReadonlyArray<RefundOrderMutation_refundOrder_refund_attempts>,
  readonly decision: RefundOrderMutation_refundOrder_refund_decision,
  readonly escalation: RefundOrderMutation_refundOrder_refund_escalation | null,
  readonly evidence: ReadonlyArray<RefundOrderMutation_refundOrder_refund_evidence>,
  readonly requestedBy: RefundOrderMutation_refundOrder_refund_requestedBy
};

export type RefundOrderMutation_refundOrder_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundOrderMutation_refundOrder_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundOrderMutation_refundOrder_decision_rules_inputs>
};

export type RefundOrderMutation_refundOrder_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundOrderMutation_refundOrder_decision_rules>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_channelAccount = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_customer = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_channelAccount,
  readonly customer: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_customer | null,
  readonly total: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_total,
  readonly refundable: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order_refundable
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_assignee = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_followsUp = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_repeatOf = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_customer = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_order = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_mergedInto = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_assignee | null,
  readonly snooze: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_snooze | null,
  readonly followsUp: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_followsUp | null,
  readonly repeatOf: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_repeatOf | null,
  readonly customer: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_customer,
  readonly order: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_order | null,
  readonly reason: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_reason | null,
  readonly sla: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_sla | null,
  readonly mergedInto: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket_mergedInto | null
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components_line_product = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components_line_product | null
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components = {
  readonly component: PriceComponent,
  readonly line: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components_line,
  readonly amount: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components_amount
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_statusHistory_actor
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_decision_rules_inputs>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_decision_rules>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation_refund = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation_refund,
  readonly requestedBy: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation_requestedBy,
  readonly decidedBy: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation_decidedBy | null
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_order,
  readonly ticket: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_ticket,
  readonly amount: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_amount,
  readonly components: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_components>,
  readonly statusHistory: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_statusHistory>,
  readonly attempts: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_attempts>,
  readonly decision: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_decision,
  readonly escalation: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_escalation | null,
  readonly evidence: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_evidence>,
  readonly requestedBy: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund_requestedBy
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_order = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_ticket = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_decision = {
  readonly id: string | null
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_escalation = {
  readonly id: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_order,
  readonly ticket: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_ticket,
  readonly amount: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_amount,
  readonly decision: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_decision,
  readonly escalation: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_escalation | null,
  readonly requestedBy: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund_requestedBy
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_refund,
  readonly requestedBy: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_requestedBy,
  readonly decidedBy: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation_decidedBy | null
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_decision_rules_inputs>
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundOrderMutation_refundOrder_RefundOrderEscalated_decision_rules>
};

export type RefundOrderMutation_refundOrder_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RefundOrderMutation_refundOrder_OrderNotOnTicket_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundOrderMutation_refundOrder_OrderNotOnTicket_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundOrderMutation_refundOrder_OrderNotOnTicket_decision_rules_inputs>
};

export type RefundOrderMutation_refundOrder_OrderNotOnTicket_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundOrderMutation_refundOrder_OrderNotOnTicket_decision_rules>
};

export type RefundOrderMutation_refundOrder_FulfilmentForbidsRefund_macro_currentVersion_translations = {
  readonly locale: string,
  readonly body: string
};

export type RefundOrderMutation_refundOrder_FulfilmentForbidsRefund_macro_currentVersion = {
  readonly id: string,
  readonly version: number,
  readonly locked: boolean,
  readonly translations: ReadonlyArray<RefundOrderMutation_refundOrder_FulfilmentForbidsRefund_macro_currentVersion_translations>
};

export type RefundOrderMutation_refundOrder_FulfilmentForbidsRefund_macro = {
  readonly id: string,
  readonly key: string,
  readonly name: string,
  readonly reasons: ReadonlyArray<string>,
  readonly channels: ReadonlyArray<Channel>,
  readonly currentVersion: RefundOrderMutation_refundOrder_FulfilmentForbidsRefund_macro_currentVersion
};

export type RefundOrderMutation_refundOrder_OrderNotShipped_alternativeCapability = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type RefundOrderMutation_refundOrder_RefundExceedsBalance_remaining = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundOrderMutation_refundOrder_NoteLacksSubstance_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type RefundOrderMutation_refundOrder_RefundOrderSuccess = {
  readonly __typename: 'RefundOrderSuccess',
  readonly replayed: boolean,
  readonly refund: RefundOrderMutation_refundOrder_refund,
  readonly decision: RefundOrderMutation_refundOrder_decision
};

export type RefundOrderMutation_refundOrder_RefundOrderEscalated = {
  readonly __typename: 'RefundOrderEscalated',
  readonly replayed: boolean,
  readonly refund: RefundOrderMutation_refundOrder_RefundOrderEscalated_refund,
  readonly escalation: RefundOrderMutation_refundOrder_RefundOrderEscalated_escalation,
  readonly decision: RefundOrderMutation_refundOrder_RefundOrderEscalated_decision
};

export type RefundOrderMutation_refundOrder_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefundOrderMutation_refundOrder_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefundOrderMutation_refundOrder_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RefundOrderMutation_refundOrder_InvalidInput_issues>
};

export type RefundOrderMutation_refundOrder_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RefundOrderMutation_refundOrder_OrderNotOnTicket = {
  readonly __typename: 'OrderNotOnTicket',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision
};

export type RefundOrderMutation_refundOrder_RefundCurrencyMismatch = {
  readonly __typename: 'RefundCurrencyMismatch',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly expected: string,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision
};

export type RefundOrderMutation_refundOrder_RefundNotSupported = {
  readonly __typename: 'RefundNotSupported',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly reason: string,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision
};

export type RefundOrderMutation_refundOrder_FulfilmentForbidsRefund = {
  readonly __typename: 'FulfilmentForbidsRefund',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly fulfilment: Fulfilment,
  readonly guidance: string,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision,
  readonly macro: RefundOrderMutation_refundOrder_FulfilmentForbidsRefund_macro | null
};

export type RefundOrderMutation_refundOrder_OrderNotShipped = {
  readonly __typename: 'OrderNotShipped',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly orderStatus: OrderStatus,
  readonly alternative: GuardedAction,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision,
  readonly alternativeCapability: RefundOrderMutation_refundOrder_OrderNotShipped_alternativeCapability
};

export type RefundOrderMutation_refundOrder_RefundExceedsBalance = {
  readonly __typename: 'RefundExceedsBalance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision,
  readonly remaining: RefundOrderMutation_refundOrder_RefundExceedsBalance_remaining
};

export type RefundOrderMutation_refundOrder_NoteLacksSubstance = {
  readonly __typename: 'NoteLacksSubstance',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly decision: RefundOrderMutation_refundOrder_OrderNotOnTicket_decision,
  readonly minimum: RefundOrderMutation_refundOrder_NoteLacksSubstance_minimum
};

export type RefundOrderMutation_refundOrder =
  | RefundOrderMutation_refundOrder_RefundOrderSuccess
  | RefundOrderMutation_refundOrder_RefundOrderEscalated
  | RefundOrderMutation_refundOrder_TicketNotFound
  | RefundOrderMutation_refundOrder_OrderNotFound
  | RefundOrderMutation_refundOrder_InvalidInput
  | RefundOrderMutation_refundOrder_IdempotencyKeyReused
  | RefundOrderMutation_refundOrder_OrderNotOnTicket
  | RefundOrderMutation_refundOrder_RefundCurrencyMismatch
  | RefundOrderMutation_refundOrder_RefundNotSupported
  | RefundOrderMutation_refundOrder_FulfilmentForbidsRefund
  | RefundOrderMutation_refundOrder_OrderNotShipped
  | RefundOrderMutation_refundOrder_RefundExceedsBalance
  | RefundOrderMutation_refundOrder_NoteLacksSubstance
  | NewerProblem;

export type RefundOrderMutation = {
  readonly refundOrder: RefundOrderMutation_refundOrder
};


export type RefundOrderMutationVariables = Exact<{
  input: RefundOrderInput;
}>;

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_channelAccount = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_customer = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_channelAccount,
  readonly customer: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_customer | null,
  readonly total: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_total,
  readonly refundable: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order_refundable
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_assignee = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_followsUp = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_repeatOf = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_customer = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_order = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_mergedInto = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_assignee | null,
  readonly snooze: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_snooze | null,
  readonly followsUp: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_followsUp | null,
  readonly repeatOf: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_repeatOf | null,
  readonly customer: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_customer,
  readonly order: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_order | null,
  readonly reason: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_reason | null,
  readonly sla: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_sla | null,
  readonly mergedInto: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket_mergedInto | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components_line_product = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components_line_product | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components = {
  readonly component: PriceComponent,
  readonly line: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components_line,
  readonly amount: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components_amount
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_statusHistory_actor
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_refund_decision_rules_inputs>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_refund_decision_rules>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation_refund = {
  readonly id: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation_refund,
  readonly requestedBy: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation_requestedBy,
  readonly decidedBy: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation_decidedBy | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_order,
  readonly ticket: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_ticket,
  readonly amount: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_amount,
  readonly components: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_refund_components>,
  readonly statusHistory: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_refund_statusHistory>,
  readonly attempts: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_refund_attempts>,
  readonly decision: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_decision,
  readonly escalation: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_escalation | null,
  readonly evidence: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_refund_evidence>,
  readonly requestedBy: ResolveUnknownRefundMutation_resolveUnknownRefund_refund_requestedBy
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_ResolveUnknownRefundSuccess = {
  readonly __typename: 'ResolveUnknownRefundSuccess',
  readonly replayed: boolean,
  readonly refund: ResolveUnknownRefundMutation_resolveUnknownRefund_refund
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_RefundNotFound = {
  readonly __typename: 'RefundNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_RefundNotUnresolved = {
  readonly __typename: 'RefundNotUnresolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly status: RefundStatus
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_DeciderIsRequester = {
  readonly __typename: 'DeciderIsRequester',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: ResolveUnknownRefundMutation_resolveUnknownRefund_NoteTooShort_minimum
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<ResolveUnknownRefundMutation_resolveUnknownRefund_InvalidInput_issues>
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund_IdempotencyKeyReused = {
  readonly __typename: 'IdempotencyKeyReused',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ResolveUnknownRefundMutation_resolveUnknownRefund =
  | ResolveUnknownRefundMutation_resolveUnknownRefund_ResolveUnknownRefundSuccess
  | ResolveUnknownRefundMutation_resolveUnknownRefund_RefundNotFound
  | ResolveUnknownRefundMutation_resolveUnknownRefund_RefundNotUnresolved
  | ResolveUnknownRefundMutation_resolveUnknownRefund_DeciderIsRequester
  | ResolveUnknownRefundMutation_resolveUnknownRefund_NoteTooShort
  | ResolveUnknownRefundMutation_resolveUnknownRefund_InvalidInput
  | ResolveUnknownRefundMutation_resolveUnknownRefund_IdempotencyKeyReused
  | NewerProblem;

export type ResolveUnknownRefundMutation = {
  readonly resolveUnknownRefund: ResolveUnknownRefundMutation_resolveUnknownRefund
};


export type ResolveUnknownRefundMutationVariables = Exact<{
  input: ResolveUnknownRefundInput;
}>;

export type RefundUpdatedSubscription_refundUpdated_refund_order_channelAccount = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_order_customer = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: RefundUpdatedSubscription_refundUpdated_refund_order_channelAccount,
  readonly customer: RefundUpdatedSubscription_refundUpdated_refund_order_customer | null,
  readonly total: RefundUpdatedSubscription_refundUpdated_refund_order_total,
  readonly refundable: RefundUpdatedSubscription_refundUpdated_refund_order_refundable
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_assignee = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_followsUp = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_repeatOf = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_customer = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_order = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket_mergedInto = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: RefundUpdatedSubscription_refundUpdated_refund_ticket_assignee | null,
  readonly snooze: RefundUpdatedSubscription_refundUpdated_refund_ticket_snooze | null,
  readonly followsUp: RefundUpdatedSubscription_refundUpdated_refund_ticket_followsUp | null,
  readonly repeatOf: RefundUpdatedSubscription_refundUpdated_refund_ticket_repeatOf | null,
  readonly customer: RefundUpdatedSubscription_refundUpdated_refund_ticket_customer,
  readonly order: RefundUpdatedSubscription_refundUpdated_refund_ticket_order | null,
  readonly reason: RefundUpdatedSubscription_refundUpdated_refund_ticket_reason | null,
  readonly sla: RefundUpdatedSubscription_refundUpdated_refund_ticket_sla | null,
  readonly mergedInto: RefundUpdatedSubscription_refundUpdated_refund_ticket_mergedInto | null
};

export type RefundUpdatedSubscription_refundUpdated_refund_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_components_line_product = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_components_line = {
  readonly id: string,
  readonly externalId: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number,
  readonly quantityFulfilled: number | null,
  readonly product: RefundUpdatedSubscription_refundUpdated_refund_components_line_product | null
};

export type RefundUpdatedSubscription_refundUpdated_refund_components_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_components = {
  readonly component: PriceComponent,
  readonly line: RefundUpdatedSubscription_refundUpdated_refund_components_line,
  readonly amount: RefundUpdatedSubscription_refundUpdated_refund_components_amount
};

export type RefundUpdatedSubscription_refundUpdated_refund_statusHistory_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundUpdatedSubscription_refundUpdated_refund_statusHistory = {
  readonly from: RefundStatus | null,
  readonly to: RefundStatus,
  readonly at: string,
  readonly reason: string,
  readonly actor: RefundUpdatedSubscription_refundUpdated_refund_statusHistory_actor
};

export type RefundUpdatedSubscription_refundUpdated_refund_attempts = {
  readonly id: string,
  readonly number: number,
  readonly outcome: AttemptOutcome,
  readonly channelReference: string | null,
  readonly requestDigest: string | null,
  readonly startedAt: string,
  readonly committedAt: string | null,
  readonly channelMessage: string | null
};

export type RefundUpdatedSubscription_refundUpdated_refund_decision_rules_inputs = {
  readonly name: string,
  readonly value: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_decision_rules = {
  readonly rule: string,
  readonly result: RuleOutcome,
  readonly sentence: string,
  readonly inputs: ReadonlyArray<RefundUpdatedSubscription_refundUpdated_refund_decision_rules_inputs>
};

export type RefundUpdatedSubscription_refundUpdated_refund_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome,
  readonly policyVersionId: string,
  readonly decidedAt: string,
  readonly rules: ReadonlyArray<RefundUpdatedSubscription_refundUpdated_refund_decision_rules>
};

export type RefundUpdatedSubscription_refundUpdated_refund_escalation_refund = {
  readonly id: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_escalation_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundUpdatedSubscription_refundUpdated_refund_escalation_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundUpdatedSubscription_refundUpdated_refund_escalation = {
  readonly id: string,
  readonly kind: EscalationKind,
  readonly targetRole: Role,
  readonly status: EscalationStatus,
  readonly rules: ReadonlyArray<string>,
  readonly requestedAt: string,
  readonly decidedAt: string | null,
  readonly note: string | null,
  readonly waitingSeconds: number,
  readonly refund: RefundUpdatedSubscription_refundUpdated_refund_escalation_refund,
  readonly requestedBy: RefundUpdatedSubscription_refundUpdated_refund_escalation_requestedBy,
  readonly decidedBy: RefundUpdatedSubscription_refundUpdated_refund_escalation_decidedBy | null
};

export type RefundUpdatedSubscription_refundUpdated_refund_evidence = {
  readonly kind: EvidenceKind,
  readonly reference: string,
  readonly summary: string,
  readonly seenAt: string
};

export type RefundUpdatedSubscription_refundUpdated_refund_requestedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RefundUpdatedSubscription_refundUpdated_refund = {
  readonly id: string,
  readonly kind: RefundKind,
  readonly reason: RefundReason,
  readonly note: string,
  readonly status: RefundStatus,
  readonly requestedAt: string,
  readonly mode: Mode,
  readonly order: RefundUpdatedSubscription_refundUpdated_refund_order,
  readonly ticket: RefundUpdatedSubscription_refundUpdated_refund_ticket,
  readonly amount: RefundUpdatedSubscription_refundUpdated_refund_amount,
  readonly components: ReadonlyArray<RefundUpdatedSubscription_refundUpdated_refund_components>,
  readonly statusHistory: ReadonlyArray<RefundUpdatedSubscription_refundUpdated_refund_statusHistory>,
  readonly attempts: ReadonlyArray<RefundUpdatedSubscription_refundUpdated_refund_attempts>,
  readonly decision: RefundUpdatedSubscription_refundUpdated_refund_decision,
  readonly escalation: RefundUpdatedSubscription_refundUpdated_refund_escalation | null,
  readonly evidence: ReadonlyArray<RefundUpdatedSubscription_refundUpdated_refund_evidence>,
  readonly requestedBy: RefundUpdatedSubscription_refundUpdated_refund_requestedBy
};

export type RefundUpdatedSubscription_refundUpdated = {
  readonly cursor: string,
  readonly occurredAt: string,
  readonly status: RefundStatus,
  readonly refund: RefundUpdatedSubscription_refundUpdated_refund
};

export type RefundUpdatedSubscription = {
  readonly refundUpdated: RefundUpdatedSubscription_refundUpdated
};


export type RefundUpdatedSubscriptionVariables = Exact<{
  refundId?: string | null | undefined;
  orderId?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type ReportQuery_report_metrics = {
  readonly measure: Measure,
  readonly version: number,
  readonly unit: string,
  readonly formula: string
};

export type ReportQuery_report_rows = {
  readonly keys: ReadonlyArray<string | null>,
  readonly values: ReadonlyArray<string>
};

export type ReportQuery_report = {
  readonly from: string,
  readonly to: string,
  readonly truncated: boolean,
  readonly watermark: string | null,
  readonly metrics: ReadonlyArray<ReportQuery_report_metrics>,
  readonly rows: ReadonlyArray<ReportQuery_report_rows>
};

export type ReportQuery = {
  readonly report: ReportQuery_report
};


export type ReportQueryVariables = Exact<{
  input: ReportInput;
}>;

export type MetricsQuery_metrics = {
  readonly measure: Measure,
  readonly version: number,
  readonly unit: string,
  readonly formula: string
};

export type MetricsQuery = {
  readonly metrics: ReadonlyArray<MetricsQuery_metrics>
};


export type MetricsQueryVariables = Exact<{ [key: string]: never; }>;

export type TicketQuery_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketQuery_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type TicketQuery_ticket_followsUp = {
  readonly id: string
};

export type TicketQuery_ticket_repeatOf = {
  readonly id: string
};

export type TicketQuery_ticket_customer_mergedInto = {
  readonly id: string
};

export type TicketQuery_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: TicketQuery_ticket_customer_mergedInto | null
};

export type TicketQuery_ticket_order_channelAccount = {
  readonly id: string
};

export type TicketQuery_ticket_order_customer = {
  readonly id: string
};

export type TicketQuery_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketQuery_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketQuery_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketQuery_ticket_order_channelAccount,
  readonly customer: TicketQuery_ticket_order_customer | null,
  readonly total: TicketQuery_ticket_order_total,
  readonly refundable: TicketQuery_ticket_order_refundable
};

export type TicketQuery_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketQuery_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketQuery_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type TicketQuery_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketQuery_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type TicketQuery_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: TicketQuery_ticket_threads_channelAccount,
  readonly sla: TicketQuery_ticket_threads_sla,
  readonly messageRules: TicketQuery_ticket_threads_messageRules
};

export type TicketQuery_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketQuery_ticket_products_channelAccount = {
  readonly id: string
};

export type TicketQuery_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketQuery_ticket_products_channelAccount | null
};

export type TicketQuery_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type TicketQuery_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type TicketQuery_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type TicketQuery_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketQuery_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: TicketQuery_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: TicketQuery_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: TicketQuery_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: TicketQuery_ticket_duplicateCandidates_decidedBy | null
};

export type TicketQuery_ticket_mergedInto = {
  readonly id: string
};

export type TicketQuery_ticket_mergedTickets = {
  readonly id: string
};

export type TicketQuery_ticket_orders_channelAccount = {
  readonly id: string
};

export type TicketQuery_ticket_orders_customer = {
  readonly id: string
};

export type TicketQuery_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketQuery_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketQuery_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketQuery_ticket_orders_channelAccount,
  readonly customer: TicketQuery_ticket_orders_customer | null,
  readonly total: TicketQuery_ticket_orders_total,
  readonly refundable: TicketQuery_ticket_orders_refundable
};

export type TicketQuery_ticket_merges_ticket = {
  readonly id: string
};

export type TicketQuery_ticket_merges_primaryTicket = {
  readonly id: string
};

export type TicketQuery_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketQuery_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketQuery_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: TicketQuery_ticket_merges_ticket,
  readonly primaryTicket: TicketQuery_ticket_merges_primaryTicket,
  readonly mergedBy: TicketQuery_ticket_merges_mergedBy,
  readonly unmergedBy: TicketQuery_ticket_merges_unmergedBy | null
};

export type TicketQuery_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: TicketQuery_ticket_assignee | null,
  readonly snooze: TicketQuery_ticket_snooze | null,
  readonly followsUp: TicketQuery_ticket_followsUp | null,
  readonly repeatOf: TicketQuery_ticket_repeatOf | null,
  readonly customer: TicketQuery_ticket_customer,
  readonly order: TicketQuery_ticket_order | null,
  readonly reason: TicketQuery_ticket_reason | null,
  readonly tags: ReadonlyArray<TicketQuery_ticket_tags>,
  readonly threads: ReadonlyArray<TicketQuery_ticket_threads>,
  readonly sla: TicketQuery_ticket_sla | null,
  readonly products: ReadonlyArray<TicketQuery_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<TicketQuery_ticket_duplicateCandidates>,
  readonly mergedInto: TicketQuery_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<TicketQuery_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<TicketQuery_ticket_orders>,
  readonly merges: ReadonlyArray<TicketQuery_ticket_merges>
};

export type TicketQuery = {
  readonly ticket: TicketQuery_ticket | null
};


export type TicketQueryVariables = Exact<{
  id: string;
}>;

export type TicketsQuery_tickets_nodes_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketsQuery_tickets_nodes_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type TicketsQuery_tickets_nodes_followsUp = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_repeatOf = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_customer_mergedInto = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: TicketsQuery_tickets_nodes_customer_mergedInto | null
};

export type TicketsQuery_tickets_nodes_order_channelAccount = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_order_customer = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketsQuery_tickets_nodes_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketsQuery_tickets_nodes_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketsQuery_tickets_nodes_order_channelAccount,
  readonly customer: TicketsQuery_tickets_nodes_order_customer | null,
  readonly total: TicketsQuery_tickets_nodes_order_total,
  readonly refundable: TicketsQuery_tickets_nodes_order_refundable
};

export type TicketsQuery_tickets_nodes_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketsQuery_tickets_nodes_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketsQuery_tickets_nodes_threads_channelAccount = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketsQuery_tickets_nodes_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type TicketsQuery_tickets_nodes_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: TicketsQuery_tickets_nodes_threads_channelAccount,
  readonly sla: TicketsQuery_tickets_nodes_threads_sla,
  readonly messageRules: TicketsQuery_tickets_nodes_threads_messageRules
};

export type TicketsQuery_tickets_nodes_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketsQuery_tickets_nodes_products_channelAccount = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketsQuery_tickets_nodes_products_channelAccount | null
};

export type TicketsQuery_tickets_nodes_duplicateCandidates_ticket = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketsQuery_tickets_nodes_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: TicketsQuery_tickets_nodes_duplicateCandidates_ticket,
  readonly earlierTicket: TicketsQuery_tickets_nodes_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: TicketsQuery_tickets_nodes_duplicateCandidates_proposedPrimary,
  readonly decidedBy: TicketsQuery_tickets_nodes_duplicateCandidates_decidedBy | null
};

export type TicketsQuery_tickets_nodes_mergedInto = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_mergedTickets = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_orders_channelAccount = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_orders_customer = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketsQuery_tickets_nodes_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketsQuery_tickets_nodes_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketsQuery_tickets_nodes_orders_channelAccount,
  readonly customer: TicketsQuery_tickets_nodes_orders_customer | null,
  readonly total: TicketsQuery_tickets_nodes_orders_total,
  readonly refundable: TicketsQuery_tickets_nodes_orders_refundable
};

export type TicketsQuery_tickets_nodes_merges_ticket = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_merges_primaryTicket = {
  readonly id: string
};

export type TicketsQuery_tickets_nodes_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketsQuery_tickets_nodes_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketsQuery_tickets_nodes_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: TicketsQuery_tickets_nodes_merges_ticket,
  readonly primaryTicket: TicketsQuery_tickets_nodes_merges_primaryTicket,
  readonly mergedBy: TicketsQuery_tickets_nodes_merges_mergedBy,
  readonly unmergedBy: TicketsQuery_tickets_nodes_merges_unmergedBy | null
};

export type TicketsQuery_tickets_nodes = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: TicketsQuery_tickets_nodes_assignee | null,
  readonly snooze: TicketsQuery_tickets_nodes_snooze | null,
  readonly followsUp: TicketsQuery_tickets_nodes_followsUp | null,
  readonly repeatOf: TicketsQuery_tickets_nodes_repeatOf | null,
  readonly customer: TicketsQuery_tickets_nodes_customer,
  readonly order: TicketsQuery_tickets_nodes_order | null,
  readonly reason: TicketsQuery_tickets_nodes_reason | null,
  readonly tags: ReadonlyArray<TicketsQuery_tickets_nodes_tags>,
  readonly threads: ReadonlyArray<TicketsQuery_tickets_nodes_threads>,
  readonly sla: TicketsQuery_tickets_nodes_sla | null,
  readonly products: ReadonlyArray<TicketsQuery_tickets_nodes_products>,
  readonly duplicateCandidates: ReadonlyArray<TicketsQuery_tickets_nodes_duplicateCandidates>,
  readonly mergedInto: TicketsQuery_tickets_nodes_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<TicketsQuery_tickets_nodes_mergedTickets>,
  readonly orders: ReadonlyArray<TicketsQuery_tickets_nodes_orders>,
  readonly merges: ReadonlyArray<TicketsQuery_tickets_nodes_merges>
};

export type TicketsQuery_tickets_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type TicketsQuery_tickets = {
  readonly nodes: ReadonlyArray<TicketsQuery_tickets_nodes>,
  readonly pageInfo: TicketsQuery_tickets_pageInfo
};

export type TicketsQuery = {
  readonly tickets: TicketsQuery_tickets
};


export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  orderBy?: TicketOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type TagsQuery_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TagsQuery = {
  readonly tags: ReadonlyArray<TagsQuery_tags>
};


export type TagsQueryVariables = Exact<{ [key: string]: never; }>;

export type SetTagsMutation_setTags_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTagsMutation_setTags_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type SetTagsMutation_setTags_ticket_followsUp = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_repeatOf = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_customer_mergedInto = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: SetTagsMutation_setTags_ticket_customer_mergedInto | null
};

export type SetTagsMutation_setTags_ticket_order_channelAccount = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_order_customer = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTagsMutation_setTags_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTagsMutation_setTags_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetTagsMutation_setTags_ticket_order_channelAccount,
  readonly customer: SetTagsMutation_setTags_ticket_order_customer | null,
  readonly total: SetTagsMutation_setTags_ticket_order_total,
  readonly refundable: SetTagsMutation_setTags_ticket_order_refundable
};

export type SetTagsMutation_setTags_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SetTagsMutation_setTags_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SetTagsMutation_setTags_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type SetTagsMutation_setTags_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SetTagsMutation_setTags_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type SetTagsMutation_setTags_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: SetTagsMutation_setTags_ticket_threads_channelAccount,
  readonly sla: SetTagsMutation_setTags_ticket_threads_sla,
  readonly messageRules: SetTagsMutation_setTags_ticket_threads_messageRules
};

export type SetTagsMutation_setTags_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SetTagsMutation_setTags_ticket_products_channelAccount = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetTagsMutation_setTags_ticket_products_channelAccount | null
};

export type SetTagsMutation_setTags_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTagsMutation_setTags_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: SetTagsMutation_setTags_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: SetTagsMutation_setTags_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: SetTagsMutation_setTags_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: SetTagsMutation_setTags_ticket_duplicateCandidates_decidedBy | null
};

export type SetTagsMutation_setTags_ticket_mergedInto = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_mergedTickets = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_orders_channelAccount = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_orders_customer = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTagsMutation_setTags_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTagsMutation_setTags_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetTagsMutation_setTags_ticket_orders_channelAccount,
  readonly customer: SetTagsMutation_setTags_ticket_orders_customer | null,
  readonly total: SetTagsMutation_setTags_ticket_orders_total,
  readonly refundable: SetTagsMutation_setTags_ticket_orders_refundable
};

export type SetTagsMutation_setTags_ticket_merges_ticket = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_merges_primaryTicket = {
  readonly id: string
};

export type SetTagsMutation_setTags_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTagsMutation_setTags_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTagsMutation_setTags_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: SetTagsMutation_setTags_ticket_merges_ticket,
  readonly primaryTicket: SetTagsMutation_setTags_ticket_merges_primaryTicket,
  readonly mergedBy: SetTagsMutation_setTags_ticket_merges_mergedBy,
  readonly unmergedBy: SetTagsMutation_setTags_ticket_merges_unmergedBy | null
};

export type SetTagsMutation_setTags_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: SetTagsMutation_setTags_ticket_assignee | null,
  readonly snooze: SetTagsMutation_setTags_ticket_snooze | null,
  readonly followsUp: SetTagsMutation_setTags_ticket_followsUp | null,
  readonly repeatOf: SetTagsMutation_setTags_ticket_repeatOf | null,
  readonly customer: SetTagsMutation_setTags_ticket_customer,
  readonly order: SetTagsMutation_setTags_ticket_order | null,
  readonly reason: SetTagsMutation_setTags_ticket_reason | null,
  readonly tags: ReadonlyArray<SetTagsMutation_setTags_ticket_tags>,
  readonly threads: ReadonlyArray<SetTagsMutation_setTags_ticket_threads>,
  readonly sla: SetTagsMutation_setTags_ticket_sla | null,
  readonly products: ReadonlyArray<SetTagsMutation_setTags_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<SetTagsMutation_setTags_ticket_duplicateCandidates>,
  readonly mergedInto: SetTagsMutation_setTags_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<SetTagsMutation_setTags_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<SetTagsMutation_setTags_ticket_orders>,
  readonly merges: ReadonlyArray<SetTagsMutation_setTags_ticket_merges>
};

export type SetTagsMutation_setTags_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type SetTagsMutation_setTags_SetTagsSuccess = {
  readonly __typename: 'SetTagsSuccess',
  readonly ticket: SetTagsMutation_setTags_ticket
};

export type SetTagsMutation_setTags_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type SetTagsMutation_setTags_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type SetTagsMutation_setTags_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<SetTagsMutation_setTags_InvalidInput_issues>
};

export type SetTagsMutation_setTags =
  | SetTagsMutation_setTags_SetTagsSuccess
  | SetTagsMutation_setTags_TicketNotFound
  | SetTagsMutation_setTags_VersionConflict
  | SetTagsMutation_setTags_InvalidInput
  | NewerProblem;

export type SetTagsMutation = {
  readonly setTags: SetTagsMutation_setTags
};


export type SetTagsMutationVariables = Exact<{
  input: SetTagsInput;
}>;

export type AssignTicketMutation_assignTicket_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AssignTicketMutation_assignTicket_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type AssignTicketMutation_assignTicket_ticket_followsUp = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_repeatOf = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_customer_mergedInto = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: AssignTicketMutation_assignTicket_ticket_customer_mergedInto | null
};

export type AssignTicketMutation_assignTicket_ticket_order_channelAccount = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_order_customer = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AssignTicketMutation_assignTicket_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AssignTicketMutation_assignTicket_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: AssignTicketMutation_assignTicket_ticket_order_channelAccount,
  readonly customer: AssignTicketMutation_assignTicket_ticket_order_customer | null,
  readonly total: AssignTicketMutation_assignTicket_ticket_order_total,
  readonly refundable: AssignTicketMutation_assignTicket_ticket_order_refundable
};

export type AssignTicketMutation_assignTicket_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AssignTicketMutation_assignTicket_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AssignTicketMutation_assignTicket_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type AssignTicketMutation_assignTicket_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AssignTicketMutation_assignTicket_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type AssignTicketMutation_assignTicket_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: AssignTicketMutation_assignTicket_ticket_threads_channelAccount,
  readonly sla: AssignTicketMutation_assignTicket_ticket_threads_sla,
  readonly messageRules: AssignTicketMutation_assignTicket_ticket_threads_messageRules
};

export type AssignTicketMutation_assignTicket_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AssignTicketMutation_assignTicket_ticket_products_channelAccount = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: AssignTicketMutation_assignTicket_ticket_products_channelAccount | null
};

export type AssignTicketMutation_assignTicket_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AssignTicketMutation_assignTicket_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: AssignTicketMutation_assignTicket_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: AssignTicketMutation_assignTicket_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: AssignTicketMutation_assignTicket_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: AssignTicketMutation_assignTicket_ticket_duplicateCandidates_decidedBy | null
};

export type AssignTicketMutation_assignTicket_ticket_mergedInto = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_mergedTickets = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_orders_channelAccount = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_orders_customer = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AssignTicketMutation_assignTicket_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AssignTicketMutation_assignTicket_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: AssignTicketMutation_assignTicket_ticket_orders_channelAccount,
  readonly customer: AssignTicketMutation_assignTicket_ticket_orders_customer | null,
  readonly total: AssignTicketMutation_assignTicket_ticket_orders_total,
  readonly refundable: AssignTicketMutation_assignTicket_ticket_orders_refundable
};

export type AssignTicketMutation_assignTicket_ticket_merges_ticket = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_merges_primaryTicket = {
  readonly id: string
};

export type AssignTicketMutation_assignTicket_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AssignTicketMutation_assignTicket_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AssignTicketMutation_assignTicket_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: AssignTicketMutation_assignTicket_ticket_merges_ticket,
  readonly primaryTicket: AssignTicketMutation_assignTicket_ticket_merges_primaryTicket,
  readonly mergedBy: AssignTicketMutation_assignTicket_ticket_merges_mergedBy,
  readonly unmergedBy: AssignTicketMutation_assignTicket_ticket_merges_unmergedBy | null
};

export type AssignTicketMutation_assignTicket_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: AssignTicketMutation_assignTicket_ticket_assignee | null,
  readonly snooze: AssignTicketMutation_assignTicket_ticket_snooze | null,
  readonly followsUp: AssignTicketMutation_assignTicket_ticket_followsUp | null,
  readonly repeatOf: AssignTicketMutation_assignTicket_ticket_repeatOf | null,
  readonly customer: AssignTicketMutation_assignTicket_ticket_customer,
  readonly order: AssignTicketMutation_assignTicket_ticket_order | null,
  readonly reason: AssignTicketMutation_assignTicket_ticket_reason | null,
  readonly tags: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_tags>,
  readonly threads: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_threads>,
  readonly sla: AssignTicketMutation_assignTicket_ticket_sla | null,
  readonly products: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_duplicateCandidates>,
  readonly mergedInto: AssignTicketMutation_assignTicket_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_orders>,
  readonly merges: ReadonlyArray<AssignTicketMutation_assignTicket_ticket_merges>
};

export type AssignTicketMutation_assignTicket_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type AssignTicketMutation_assignTicket_AssignTicketSuccess = {
  readonly __typename: 'AssignTicketSuccess',
  readonly ticket: AssignTicketMutation_assignTicket_ticket
};

export type AssignTicketMutation_assignTicket_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type AssignTicketMutation_assignTicket_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type AssignTicketMutation_assignTicket_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type AssignTicketMutation_assignTicket_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<AssignTicketMutation_assignTicket_InvalidInput_issues>
};

export type AssignTicketMutation_assignTicket =
  | AssignTicketMutation_assignTicket_AssignTicketSuccess
  | AssignTicketMutation_assignTicket_TicketNotFound
  | AssignTicketMutation_assignTicket_MemberNotFound
  | AssignTicketMutation_assignTicket_VersionConflict
  | AssignTicketMutation_assignTicket_InvalidInput
  | NewerProblem;

export type AssignTicketMutation = {
  readonly assignTicket: AssignTicketMutation_assignTicket
};


export type AssignTicketMutationVariables = Exact<{
  input: AssignTicketInput;
}>;

export type SetPriorityMutation_setPriority_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetPriorityMutation_setPriority_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type SetPriorityMutation_setPriority_ticket_followsUp = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_repeatOf = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_customer_mergedInto = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: SetPriorityMutation_setPriority_ticket_customer_mergedInto | null
};

export type SetPriorityMutation_setPriority_ticket_order_channelAccount = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_order_customer = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetPriorityMutation_setPriority_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetPriorityMutation_setPriority_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetPriorityMutation_setPriority_ticket_order_channelAccount,
  readonly customer: SetPriorityMutation_setPriority_ticket_order_customer | null,
  readonly total: SetPriorityMutation_setPriority_ticket_order_total,
  readonly refundable: SetPriorityMutation_setPriority_ticket_order_refundable
};

export type SetPriorityMutation_setPriority_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SetPriorityMutation_setPriority_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SetPriorityMutation_setPriority_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type SetPriorityMutation_setPriority_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SetPriorityMutation_setPriority_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type SetPriorityMutation_setPriority_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: SetPriorityMutation_setPriority_ticket_threads_channelAccount,
  readonly sla: SetPriorityMutation_setPriority_ticket_threads_sla,
  readonly messageRules: SetPriorityMutation_setPriority_ticket_threads_messageRules
};

export type SetPriorityMutation_setPriority_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SetPriorityMutation_setPriority_ticket_products_channelAccount = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetPriorityMutation_setPriority_ticket_products_channelAccount | null
};

export type SetPriorityMutation_setPriority_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetPriorityMutation_setPriority_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: SetPriorityMutation_setPriority_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: SetPriorityMutation_setPriority_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: SetPriorityMutation_setPriority_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: SetPriorityMutation_setPriority_ticket_duplicateCandidates_decidedBy | null
};

export type SetPriorityMutation_setPriority_ticket_mergedInto = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_mergedTickets = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_orders_channelAccount = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_orders_customer = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetPriorityMutation_setPriority_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetPriorityMutation_setPriority_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetPriorityMutation_setPriority_ticket_orders_channelAccount,
  readonly customer: SetPriorityMutation_setPriority_ticket_orders_customer | null,
  readonly total: SetPriorityMutation_setPriority_ticket_orders_total,
  readonly refundable: SetPriorityMutation_setPriority_ticket_orders_refundable
};

export type SetPriorityMutation_setPriority_ticket_merges_ticket = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_merges_primaryTicket = {
  readonly id: string
};

export type SetPriorityMutation_setPriority_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetPriorityMutation_setPriority_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetPriorityMutation_setPriority_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: SetPriorityMutation_setPriority_ticket_merges_ticket,
  readonly primaryTicket: SetPriorityMutation_setPriority_ticket_merges_primaryTicket,
  readonly mergedBy: SetPriorityMutation_setPriority_ticket_merges_mergedBy,
  readonly unmergedBy: SetPriorityMutation_setPriority_ticket_merges_unmergedBy | null
};

export type SetPriorityMutation_setPriority_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: SetPriorityMutation_setPriority_ticket_assignee | null,
  readonly snooze: SetPriorityMutation_setPriority_ticket_snooze | null,
  readonly followsUp: SetPriorityMutation_setPriority_ticket_followsUp | null,
  readonly repeatOf: SetPriorityMutation_setPriority_ticket_repeatOf | null,
  readonly customer: SetPriorityMutation_setPriority_ticket_customer,
  readonly order: SetPriorityMutation_setPriority_ticket_order | null,
  readonly reason: SetPriorityMutation_setPriority_ticket_reason | null,
  readonly tags: ReadonlyArray<SetPriorityMutation_setPriority_ticket_tags>,
  readonly threads: ReadonlyArray<SetPriorityMutation_setPriority_ticket_threads>,
  readonly sla: SetPriorityMutation_setPriority_ticket_sla | null,
  readonly products: ReadonlyArray<SetPriorityMutation_setPriority_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<SetPriorityMutation_setPriority_ticket_duplicateCandidates>,
  readonly mergedInto: SetPriorityMutation_setPriority_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<SetPriorityMutation_setPriority_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<SetPriorityMutation_setPriority_ticket_orders>,
  readonly merges: ReadonlyArray<SetPriorityMutation_setPriority_ticket_merges>
};

export type SetPriorityMutation_setPriority_SetPrioritySuccess = {
  readonly __typename: 'SetPrioritySuccess',
  readonly ticket: SetPriorityMutation_setPriority_ticket
};

export type SetPriorityMutation_setPriority_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type SetPriorityMutation_setPriority_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type SetPriorityMutation_setPriority =
  | SetPriorityMutation_setPriority_SetPrioritySuccess
  | SetPriorityMutation_setPriority_TicketNotFound
  | SetPriorityMutation_setPriority_VersionConflict
  | NewerProblem;

export type SetPriorityMutation = {
  readonly setPriority: SetPriorityMutation_setPriority
};


export type SetPriorityMutationVariables = Exact<{
  input: SetPriorityInput;
}>;

export type SnoozeTicketMutation_snoozeTicket_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SnoozeTicketMutation_snoozeTicket_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_followsUp = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_repeatOf = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_customer_mergedInto = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: SnoozeTicketMutation_snoozeTicket_ticket_customer_mergedInto | null
};

export type SnoozeTicketMutation_snoozeTicket_ticket_order_channelAccount = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_order_customer = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SnoozeTicketMutation_snoozeTicket_ticket_order_channelAccount,
  readonly customer: SnoozeTicketMutation_snoozeTicket_ticket_order_customer | null,
  readonly total: SnoozeTicketMutation_snoozeTicket_ticket_order_total,
  readonly refundable: SnoozeTicketMutation_snoozeTicket_ticket_order_refundable
};

export type SnoozeTicketMutation_snoozeTicket_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SnoozeTicketMutation_snoozeTicket_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SnoozeTicketMutation_snoozeTicket_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SnoozeTicketMutation_snoozeTicket_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type SnoozeTicketMutation_snoozeTicket_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: SnoozeTicketMutation_snoozeTicket_ticket_threads_channelAccount,
  readonly sla: SnoozeTicketMutation_snoozeTicket_ticket_threads_sla,
  readonly messageRules: SnoozeTicketMutation_snoozeTicket_ticket_threads_messageRules
};

export type SnoozeTicketMutation_snoozeTicket_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SnoozeTicketMutation_snoozeTicket_ticket_products_channelAccount = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SnoozeTicketMutation_snoozeTicket_ticket_products_channelAccount | null
};

export type SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates_decidedBy | null
};

export type SnoozeTicketMutation_snoozeTicket_ticket_mergedInto = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_mergedTickets = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_orders_channelAccount = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_orders_customer = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SnoozeTicketMutation_snoozeTicket_ticket_orders_channelAccount,
  readonly customer: SnoozeTicketMutation_snoozeTicket_ticket_orders_customer | null,
  readonly total: SnoozeTicketMutation_snoozeTicket_ticket_orders_total,
  readonly refundable: SnoozeTicketMutation_snoozeTicket_ticket_orders_refundable
};

export type SnoozeTicketMutation_snoozeTicket_ticket_merges_ticket = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_merges_primaryTicket = {
  readonly id: string
};

export type SnoozeTicketMutation_snoozeTicket_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SnoozeTicketMutation_snoozeTicket_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SnoozeTicketMutation_snoozeTicket_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: SnoozeTicketMutation_snoozeTicket_ticket_merges_ticket,
  readonly primaryTicket: SnoozeTicketMutation_snoozeTicket_ticket_merges_primaryTicket,
  readonly mergedBy: SnoozeTicketMutation_snoozeTicket_ticket_merges_mergedBy,
  readonly unmergedBy: SnoozeTicketMutation_snoozeTicket_ticket_merges_unmergedBy | null
};

export type SnoozeTicketMutation_snoozeTicket_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: SnoozeTicketMutation_snoozeTicket_ticket_assignee | null,
  readonly snooze: SnoozeTicketMutation_snoozeTicket_ticket_snooze | null,
  readonly followsUp: SnoozeTicketMutation_snoozeTicket_ticket_followsUp | null,
  readonly repeatOf: SnoozeTicketMutation_snoozeTicket_ticket_repeatOf | null,
  readonly customer: SnoozeTicketMutation_snoozeTicket_ticket_customer,
  readonly order: SnoozeTicketMutation_snoozeTicket_ticket_order | null,
  readonly reason: SnoozeTicketMutation_snoozeTicket_ticket_reason | null,
  readonly tags: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_tags>,
  readonly threads: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_threads>,
  readonly sla: SnoozeTicketMutation_snoozeTicket_ticket_sla | null,
  readonly products: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_duplicateCandidates>,
  readonly mergedInto: SnoozeTicketMutation_snoozeTicket_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_orders>,
  readonly merges: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_ticket_merges>
};

export type SnoozeTicketMutation_snoozeTicket_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type SnoozeTicketMutation_snoozeTicket_SnoozeTicketSuccess = {
  readonly __typename: 'SnoozeTicketSuccess',
  readonly ticket: SnoozeTicketMutation_snoozeTicket_ticket
};

export type SnoozeTicketMutation_snoozeTicket_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type SnoozeTicketMutation_snoozeTicket_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type SnoozeTicketMutation_snoozeTicket_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type SnoozeTicketMutation_snoozeTicket_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<SnoozeTicketMutation_snoozeTicket_InvalidInput_issues>
};

export type SnoozeTicketMutation_snoozeTicket =
  | SnoozeTicketMutation_snoozeTicket_SnoozeTicketSuccess
  | SnoozeTicketMutation_snoozeTicket_TicketNotFound
  | SnoozeTicketMutation_snoozeTicket_TicketIsResolved
  | SnoozeTicketMutation_snoozeTicket_VersionConflict
  | SnoozeTicketMutation_snoozeTicket_InvalidInput
  | NewerProblem;

export type SnoozeTicketMutation = {
  readonly snoozeTicket: SnoozeTicketMutation_snoozeTicket
};


export type SnoozeTicketMutationVariables = Exact<{
  input: SnoozeTicketInput;
}>;

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_followsUp = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_repeatOf = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_customer_mergedInto = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: UnsnoozeTicketMutation_unsnoozeTicket_ticket_customer_mergedInto | null
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_channelAccount = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_customer = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_channelAccount,
  readonly customer: UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_customer | null,
  readonly total: UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_total,
  readonly refundable: UnsnoozeTicketMutation_unsnoozeTicket_ticket_order_refundable
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads_channelAccount,
  readonly sla: UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads_sla,
  readonly messageRules: UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads_messageRules
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_products_channelAccount = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UnsnoozeTicketMutation_unsnoozeTicket_ticket_products_channelAccount | null
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates_decidedBy | null
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_mergedInto = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_mergedTickets = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_channelAccount = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_customer = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_channelAccount,
  readonly customer: UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_customer | null,
  readonly total: UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_total,
  readonly refundable: UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders_refundable
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_ticket = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_primaryTicket = {
  readonly id: string
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_ticket,
  readonly primaryTicket: UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_primaryTicket,
  readonly mergedBy: UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_mergedBy,
  readonly unmergedBy: UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges_unmergedBy | null
};

export type UnsnoozeTicketMutation_unsnoozeTicket_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: UnsnoozeTicketMutation_unsnoozeTicket_ticket_assignee | null,
  readonly snooze: UnsnoozeTicketMutation_unsnoozeTicket_ticket_snooze | null,
  readonly followsUp: UnsnoozeTicketMutation_unsnoozeTicket_ticket_followsUp | null,
  readonly repeatOf: UnsnoozeTicketMutation_unsnoozeTicket_ticket_repeatOf | null,
  readonly customer: UnsnoozeTicketMutation_unsnoozeTicket_ticket_customer,
  readonly order: UnsnoozeTicketMutation_unsnoozeTicket_ticket_order | null,
  readonly reason: UnsnoozeTicketMutation_unsnoozeTicket_ticket_reason | null,
  readonly tags: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_tags>,
  readonly threads: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_threads>,
  readonly sla: UnsnoozeTicketMutation_unsnoozeTicket_ticket_sla | null,
  readonly products: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_duplicateCandidates>,
  readonly mergedInto: UnsnoozeTicketMutation_unsnoozeTicket_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_orders>,
  readonly merges: ReadonlyArray<UnsnoozeTicketMutation_unsnoozeTicket_ticket_merges>
};

export type UnsnoozeTicketMutation_unsnoozeTicket_UnsnoozeTicketSuccess = {
  readonly __typename: 'UnsnoozeTicketSuccess',
  readonly ticket: UnsnoozeTicketMutation_unsnoozeTicket_ticket
};

export type UnsnoozeTicketMutation_unsnoozeTicket_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type UnsnoozeTicketMutation_unsnoozeTicket_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type UnsnoozeTicketMutation_unsnoozeTicket =
  | UnsnoozeTicketMutation_unsnoozeTicket_UnsnoozeTicketSuccess
  | UnsnoozeTicketMutation_unsnoozeTicket_TicketNotFound
  | UnsnoozeTicketMutation_unsnoozeTicket_VersionConflict
  | NewerProblem;

export type UnsnoozeTicketMutation = {
  readonly unsnoozeTicket: UnsnoozeTicketMutation_unsnoozeTicket
};


export type UnsnoozeTicketMutationVariables = Exact<{
  input: UnsnoozeTicketInput;
}>;

export type AddNoteMutation_addNote_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AddNoteMutation_addNote_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type AddNoteMutation_addNote_ticket_followsUp = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_repeatOf = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_customer_mergedInto = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: AddNoteMutation_addNote_ticket_customer_mergedInto | null
};

export type AddNoteMutation_addNote_ticket_order_channelAccount = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_order_customer = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AddNoteMutation_addNote_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AddNoteMutation_addNote_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: AddNoteMutation_addNote_ticket_order_channelAccount,
  readonly customer: AddNoteMutation_addNote_ticket_order_customer | null,
  readonly total: AddNoteMutation_addNote_ticket_order_total,
  readonly refundable: AddNoteMutation_addNote_ticket_order_refundable
};

export type AddNoteMutation_addNote_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AddNoteMutation_addNote_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AddNoteMutation_addNote_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type AddNoteMutation_addNote_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AddNoteMutation_addNote_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type AddNoteMutation_addNote_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: AddNoteMutation_addNote_ticket_threads_channelAccount,
  readonly sla: AddNoteMutation_addNote_ticket_threads_sla,
  readonly messageRules: AddNoteMutation_addNote_ticket_threads_messageRules
};

export type AddNoteMutation_addNote_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AddNoteMutation_addNote_ticket_products_channelAccount = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: AddNoteMutation_addNote_ticket_products_channelAccount | null
};

export type AddNoteMutation_addNote_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AddNoteMutation_addNote_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: AddNoteMutation_addNote_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: AddNoteMutation_addNote_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: AddNoteMutation_addNote_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: AddNoteMutation_addNote_ticket_duplicateCandidates_decidedBy | null
};

export type AddNoteMutation_addNote_ticket_mergedInto = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_mergedTickets = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_orders_channelAccount = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_orders_customer = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AddNoteMutation_addNote_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type AddNoteMutation_addNote_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: AddNoteMutation_addNote_ticket_orders_channelAccount,
  readonly customer: AddNoteMutation_addNote_ticket_orders_customer | null,
  readonly total: AddNoteMutation_addNote_ticket_orders_total,
  readonly refundable: AddNoteMutation_addNote_ticket_orders_refundable
};

export type AddNoteMutation_addNote_ticket_merges_ticket = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_merges_primaryTicket = {
  readonly id: string
};

export type AddNoteMutation_addNote_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AddNoteMutation_addNote_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AddNoteMutation_addNote_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: AddNoteMutation_addNote_ticket_merges_ticket,
  readonly primaryTicket: AddNoteMutation_addNote_ticket_merges_primaryTicket,
  readonly mergedBy: AddNoteMutation_addNote_ticket_merges_mergedBy,
  readonly unmergedBy: AddNoteMutation_addNote_ticket_merges_unmergedBy | null
};

export type AddNoteMutation_addNote_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: AddNoteMutation_addNote_ticket_assignee | null,
  readonly snooze: AddNoteMutation_addNote_ticket_snooze | null,
  readonly followsUp: AddNoteMutation_addNote_ticket_followsUp | null,
  readonly repeatOf: AddNoteMutation_addNote_ticket_repeatOf | null,
  readonly customer: AddNoteMutation_addNote_ticket_customer,
  readonly order: AddNoteMutation_addNote_ticket_order | null,
  readonly reason: AddNoteMutation_addNote_ticket_reason | null,
  readonly tags: ReadonlyArray<AddNoteMutation_addNote_ticket_tags>,
  readonly threads: ReadonlyArray<AddNoteMutation_addNote_ticket_threads>,
  readonly sla: AddNoteMutation_addNote_ticket_sla | null,
  readonly products: ReadonlyArray<AddNoteMutation_addNote_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<AddNoteMutation_addNote_ticket_duplicateCandidates>,
  readonly mergedInto: AddNoteMutation_addNote_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<AddNoteMutation_addNote_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<AddNoteMutation_addNote_ticket_orders>,
  readonly merges: ReadonlyArray<AddNoteMutation_addNote_ticket_merges>
};

export type AddNoteMutation_addNote_note_ticket_assignee = {
  readonly id: string
};

export type AddNoteMutation_addNote_note_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type AddNoteMutation_addNote_note_ticket_followsUp = {
  readonly id: string
};

export type AddNoteMutation_addNote_note_ticket_repeatOf = {
  readonly id: string
};

export type AddNoteMutation_addNote_note_ticket_customer = {
  readonly id: string
};

export type AddNoteMutation_addNote_note_ticket_order = {
  readonly id: string
};

export type AddNoteMutation_addNote_note_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type AddNoteMutation_addNote_note_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type AddNoteMutation_addNote_note_ticket_mergedInto = {
  readonly id: string
};

export type AddNoteMutation_addNote_note_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: AddNoteMutation_addNote_note_ticket_assignee | null,
  readonly snooze: AddNoteMutation_addNote_note_ticket_snooze | null,
  readonly followsUp: AddNoteMutation_addNote_note_ticket_followsUp | null,
  readonly repeatOf: AddNoteMutation_addNote_note_ticket_repeatOf | null,
  readonly customer: AddNoteMutation_addNote_note_ticket_customer,
  readonly order: AddNoteMutation_addNote_note_ticket_order | null,
  readonly reason: AddNoteMutation_addNote_note_ticket_reason | null,
  readonly sla: AddNoteMutation_addNote_note_ticket_sla | null,
  readonly mergedInto: AddNoteMutation_addNote_note_ticket_mergedInto | null
};

export type AddNoteMutation_addNote_note_author = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type AddNoteMutation_addNote_note = {
  readonly id: string,
  readonly text: string,
  readonly createdAt: string,
  readonly ticket: AddNoteMutation_addNote_note_ticket,
  readonly author: AddNoteMutation_addNote_note_author
};

export type AddNoteMutation_addNote_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type AddNoteMutation_addNote_AddNoteSuccess = {
  readonly __typename: 'AddNoteSuccess',
  readonly ticket: AddNoteMutation_addNote_ticket,
  readonly note: AddNoteMutation_addNote_note
};

export type AddNoteMutation_addNote_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type AddNoteMutation_addNote_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type AddNoteMutation_addNote_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<AddNoteMutation_addNote_InvalidInput_issues>
};

export type AddNoteMutation_addNote =
  | AddNoteMutation_addNote_AddNoteSuccess
  | AddNoteMutation_addNote_TicketNotFound
  | AddNoteMutation_addNote_VersionConflict
  | AddNoteMutation_addNote_InvalidInput
  | NewerProblem;

export type AddNoteMutation = {
  readonly addNote: AddNoteMutation_addNote
};


export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;

export type LinkOrderMutation_linkOrder_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkOrderMutation_linkOrder_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type LinkOrderMutation_linkOrder_ticket_followsUp = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_repeatOf = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_customer_mergedInto = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: LinkOrderMutation_linkOrder_ticket_customer_mergedInto | null
};

export type LinkOrderMutation_linkOrder_ticket_order_channelAccount = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_order_customer = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type LinkOrderMutation_linkOrder_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type LinkOrderMutation_linkOrder_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: LinkOrderMutation_linkOrder_ticket_order_channelAccount,
  readonly customer: LinkOrderMutation_linkOrder_ticket_order_customer | null,
  readonly total: LinkOrderMutation_linkOrder_ticket_order_total,
  readonly refundable: LinkOrderMutation_linkOrder_ticket_order_refundable
};

export type LinkOrderMutation_linkOrder_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type LinkOrderMutation_linkOrder_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type LinkOrderMutation_linkOrder_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type LinkOrderMutation_linkOrder_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type LinkOrderMutation_linkOrder_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type LinkOrderMutation_linkOrder_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: LinkOrderMutation_linkOrder_ticket_threads_channelAccount,
  readonly sla: LinkOrderMutation_linkOrder_ticket_threads_sla,
  readonly messageRules: LinkOrderMutation_linkOrder_ticket_threads_messageRules
};

export type LinkOrderMutation_linkOrder_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type LinkOrderMutation_linkOrder_ticket_products_channelAccount = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: LinkOrderMutation_linkOrder_ticket_products_channelAccount | null
};

export type LinkOrderMutation_linkOrder_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkOrderMutation_linkOrder_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: LinkOrderMutation_linkOrder_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: LinkOrderMutation_linkOrder_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: LinkOrderMutation_linkOrder_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: LinkOrderMutation_linkOrder_ticket_duplicateCandidates_decidedBy | null
};

export type LinkOrderMutation_linkOrder_ticket_mergedInto = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_mergedTickets = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_orders_channelAccount = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_orders_customer = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type LinkOrderMutation_linkOrder_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type LinkOrderMutation_linkOrder_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: LinkOrderMutation_linkOrder_ticket_orders_channelAccount,
  readonly customer: LinkOrderMutation_linkOrder_ticket_orders_customer | null,
  readonly total: LinkOrderMutation_linkOrder_ticket_orders_total,
  readonly refundable: LinkOrderMutation_linkOrder_ticket_orders_refundable
};

export type LinkOrderMutation_linkOrder_ticket_merges_ticket = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_merges_primaryTicket = {
  readonly id: string
};

export type LinkOrderMutation_linkOrder_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkOrderMutation_linkOrder_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type LinkOrderMutation_linkOrder_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: LinkOrderMutation_linkOrder_ticket_merges_ticket,
  readonly primaryTicket: LinkOrderMutation_linkOrder_ticket_merges_primaryTicket,
  readonly mergedBy: LinkOrderMutation_linkOrder_ticket_merges_mergedBy,
  readonly unmergedBy: LinkOrderMutation_linkOrder_ticket_merges_unmergedBy | null
};

export type LinkOrderMutation_linkOrder_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: LinkOrderMutation_linkOrder_ticket_assignee | null,
  readonly snooze: LinkOrderMutation_linkOrder_ticket_snooze | null,
  readonly followsUp: LinkOrderMutation_linkOrder_ticket_followsUp | null,
  readonly repeatOf: LinkOrderMutation_linkOrder_ticket_repeatOf | null,
  readonly customer: LinkOrderMutation_linkOrder_ticket_customer,
  readonly order: LinkOrderMutation_linkOrder_ticket_order | null,
  readonly reason: LinkOrderMutation_linkOrder_ticket_reason | null,
  readonly tags: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_tags>,
  readonly threads: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_threads>,
  readonly sla: LinkOrderMutation_linkOrder_ticket_sla | null,
  readonly products: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_duplicateCandidates>,
  readonly mergedInto: LinkOrderMutation_linkOrder_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_orders>,
  readonly merges: ReadonlyArray<LinkOrderMutation_linkOrder_ticket_merges>
};

export type LinkOrderMutation_linkOrder_LinkOrderSuccess = {
  readonly __typename: 'LinkOrderSuccess',
  readonly ticket: LinkOrderMutation_linkOrder_ticket
};

export type LinkOrderMutation_linkOrder_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type LinkOrderMutation_linkOrder_OrderNotFound = {
  readonly __typename: 'OrderNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type LinkOrderMutation_linkOrder_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type LinkOrderMutation_linkOrder =
  | LinkOrderMutation_linkOrder_LinkOrderSuccess
  | LinkOrderMutation_linkOrder_TicketNotFound
  | LinkOrderMutation_linkOrder_OrderNotFound
  | LinkOrderMutation_linkOrder_VersionConflict
  | NewerProblem;

export type LinkOrderMutation = {
  readonly linkOrder: LinkOrderMutation_linkOrder
};


export type LinkOrderMutationVariables = Exact<{
  input: LinkOrderInput;
}>;

export type ResolveTicketMutation_resolveTicket_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveTicketMutation_resolveTicket_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ResolveTicketMutation_resolveTicket_ticket_followsUp = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_repeatOf = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_customer_mergedInto = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: ResolveTicketMutation_resolveTicket_ticket_customer_mergedInto | null
};

export type ResolveTicketMutation_resolveTicket_ticket_order_channelAccount = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_order_customer = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveTicketMutation_resolveTicket_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveTicketMutation_resolveTicket_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ResolveTicketMutation_resolveTicket_ticket_order_channelAccount,
  readonly customer: ResolveTicketMutation_resolveTicket_ticket_order_customer | null,
  readonly total: ResolveTicketMutation_resolveTicket_ticket_order_total,
  readonly refundable: ResolveTicketMutation_resolveTicket_ticket_order_refundable
};

export type ResolveTicketMutation_resolveTicket_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ResolveTicketMutation_resolveTicket_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ResolveTicketMutation_resolveTicket_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ResolveTicketMutation_resolveTicket_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ResolveTicketMutation_resolveTicket_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type ResolveTicketMutation_resolveTicket_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: ResolveTicketMutation_resolveTicket_ticket_threads_channelAccount,
  readonly sla: ResolveTicketMutation_resolveTicket_ticket_threads_sla,
  readonly messageRules: ResolveTicketMutation_resolveTicket_ticket_threads_messageRules
};

export type ResolveTicketMutation_resolveTicket_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ResolveTicketMutation_resolveTicket_ticket_products_channelAccount = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ResolveTicketMutation_resolveTicket_ticket_products_channelAccount | null
};

export type ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates_decidedBy | null
};

export type ResolveTicketMutation_resolveTicket_ticket_mergedInto = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_mergedTickets = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_orders_channelAccount = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_orders_customer = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveTicketMutation_resolveTicket_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ResolveTicketMutation_resolveTicket_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ResolveTicketMutation_resolveTicket_ticket_orders_channelAccount,
  readonly customer: ResolveTicketMutation_resolveTicket_ticket_orders_customer | null,
  readonly total: ResolveTicketMutation_resolveTicket_ticket_orders_total,
  readonly refundable: ResolveTicketMutation_resolveTicket_ticket_orders_refundable
};

export type ResolveTicketMutation_resolveTicket_ticket_merges_ticket = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_merges_primaryTicket = {
  readonly id: string
};

export type ResolveTicketMutation_resolveTicket_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveTicketMutation_resolveTicket_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ResolveTicketMutation_resolveTicket_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: ResolveTicketMutation_resolveTicket_ticket_merges_ticket,
  readonly primaryTicket: ResolveTicketMutation_resolveTicket_ticket_merges_primaryTicket,
  readonly mergedBy: ResolveTicketMutation_resolveTicket_ticket_merges_mergedBy,
  readonly unmergedBy: ResolveTicketMutation_resolveTicket_ticket_merges_unmergedBy | null
};

export type ResolveTicketMutation_resolveTicket_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ResolveTicketMutation_resolveTicket_ticket_assignee | null,
  readonly snooze: ResolveTicketMutation_resolveTicket_ticket_snooze | null,
  readonly followsUp: ResolveTicketMutation_resolveTicket_ticket_followsUp | null,
  readonly repeatOf: ResolveTicketMutation_resolveTicket_ticket_repeatOf | null,
  readonly customer: ResolveTicketMutation_resolveTicket_ticket_customer,
  readonly order: ResolveTicketMutation_resolveTicket_ticket_order | null,
  readonly reason: ResolveTicketMutation_resolveTicket_ticket_reason | null,
  readonly tags: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_tags>,
  readonly threads: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_threads>,
  readonly sla: ResolveTicketMutation_resolveTicket_ticket_sla | null,
  readonly products: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_duplicateCandidates>,
  readonly mergedInto: ResolveTicketMutation_resolveTicket_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_orders>,
  readonly merges: ReadonlyArray<ResolveTicketMutation_resolveTicket_ticket_merges>
};

export type ResolveTicketMutation_resolveTicket_ReplyOwed_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ResolveTicketMutation_resolveTicket_ReplyOwed_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ResolveTicketMutation_resolveTicket_ReplyOwed_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type ResolveTicketMutation_resolveTicket_ReplyOwed_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: ResolveTicketMutation_resolveTicket_ReplyOwed_threads_channelAccount,
  readonly sla: ResolveTicketMutation_resolveTicket_ReplyOwed_threads_sla,
  readonly messageRules: ResolveTicketMutation_resolveTicket_ReplyOwed_threads_messageRules
};

export type ResolveTicketMutation_resolveTicket_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type ResolveTicketMutation_resolveTicket_ResolveTicketSuccess = {
  readonly __typename: 'ResolveTicketSuccess',
  readonly ticket: ResolveTicketMutation_resolveTicket_ticket
};

export type ResolveTicketMutation_resolveTicket_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ResolveTicketMutation_resolveTicket_TicketIsResolved = {
  readonly __typename: 'TicketIsResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ResolveTicketMutation_resolveTicket_ReasonMissing = {
  readonly __typename: 'ReasonMissing',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ResolveTicketMutation_resolveTicket_ReplyOwed = {
  readonly __typename: 'ReplyOwed',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly threads: ReadonlyArray<ResolveTicketMutation_resolveTicket_ReplyOwed_threads>
};

export type ResolveTicketMutation_resolveTicket_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: ResolveTicketMutation_resolveTicket_NoteTooShort_minimum
};

export type ResolveTicketMutation_resolveTicket_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type ResolveTicketMutation_resolveTicket =
  | ResolveTicketMutation_resolveTicket_ResolveTicketSuccess
  | ResolveTicketMutation_resolveTicket_TicketNotFound
  | ResolveTicketMutation_resolveTicket_TicketIsResolved
  | ResolveTicketMutation_resolveTicket_ReasonMissing
  | ResolveTicketMutation_resolveTicket_ReplyOwed
  | ResolveTicketMutation_resolveTicket_NoteTooShort
  | ResolveTicketMutation_resolveTicket_VersionConflict
  | NewerProblem;

export type ResolveTicketMutation = {
  readonly resolveTicket: ResolveTicketMutation_resolveTicket
};


export type ResolveTicketMutationVariables = Exact<{
  input: ResolveTicketInput;
}>;

export type ReopenTicketMutation_reopenTicket_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReopenTicketMutation_reopenTicket_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type ReopenTicketMutation_reopenTicket_ticket_followsUp = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_repeatOf = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_customer_mergedInto = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: ReopenTicketMutation_reopenTicket_ticket_customer_mergedInto | null
};

export type ReopenTicketMutation_reopenTicket_ticket_order_channelAccount = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_order_customer = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReopenTicketMutation_reopenTicket_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReopenTicketMutation_reopenTicket_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ReopenTicketMutation_reopenTicket_ticket_order_channelAccount,
  readonly customer: ReopenTicketMutation_reopenTicket_ticket_order_customer | null,
  readonly total: ReopenTicketMutation_reopenTicket_ticket_order_total,
  readonly refundable: ReopenTicketMutation_reopenTicket_ticket_order_refundable
};

export type ReopenTicketMutation_reopenTicket_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReopenTicketMutation_reopenTicket_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type ReopenTicketMutation_reopenTicket_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type ReopenTicketMutation_reopenTicket_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReopenTicketMutation_reopenTicket_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type ReopenTicketMutation_reopenTicket_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: ReopenTicketMutation_reopenTicket_ticket_threads_channelAccount,
  readonly sla: ReopenTicketMutation_reopenTicket_ticket_threads_sla,
  readonly messageRules: ReopenTicketMutation_reopenTicket_ticket_threads_messageRules
};

export type ReopenTicketMutation_reopenTicket_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type ReopenTicketMutation_reopenTicket_ticket_products_channelAccount = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ReopenTicketMutation_reopenTicket_ticket_products_channelAccount | null
};

export type ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates_decidedBy | null
};

export type ReopenTicketMutation_reopenTicket_ticket_mergedInto = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_mergedTickets = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_orders_channelAccount = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_orders_customer = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReopenTicketMutation_reopenTicket_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type ReopenTicketMutation_reopenTicket_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: ReopenTicketMutation_reopenTicket_ticket_orders_channelAccount,
  readonly customer: ReopenTicketMutation_reopenTicket_ticket_orders_customer | null,
  readonly total: ReopenTicketMutation_reopenTicket_ticket_orders_total,
  readonly refundable: ReopenTicketMutation_reopenTicket_ticket_orders_refundable
};

export type ReopenTicketMutation_reopenTicket_ticket_merges_ticket = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_merges_primaryTicket = {
  readonly id: string
};

export type ReopenTicketMutation_reopenTicket_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReopenTicketMutation_reopenTicket_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ReopenTicketMutation_reopenTicket_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: ReopenTicketMutation_reopenTicket_ticket_merges_ticket,
  readonly primaryTicket: ReopenTicketMutation_reopenTicket_ticket_merges_primaryTicket,
  readonly mergedBy: ReopenTicketMutation_reopenTicket_ticket_merges_mergedBy,
  readonly unmergedBy: ReopenTicketMutation_reopenTicket_ticket_merges_unmergedBy | null
};

export type ReopenTicketMutation_reopenTicket_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: ReopenTicketMutation_reopenTicket_ticket_assignee | null,
  readonly snooze: ReopenTicketMutation_reopenTicket_ticket_snooze | null,
  readonly followsUp: ReopenTicketMutation_reopenTicket_ticket_followsUp | null,
  readonly repeatOf: ReopenTicketMutation_reopenTicket_ticket_repeatOf | null,
  readonly customer: ReopenTicketMutation_reopenTicket_ticket_customer,
  readonly order: ReopenTicketMutation_reopenTicket_ticket_order | null,
  readonly reason: ReopenTicketMutation_reopenTicket_ticket_reason | null,
  readonly tags: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_tags>,
  readonly threads: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_threads>,
  readonly sla: ReopenTicketMutation_reopenTicket_ticket_sla | null,
  readonly products: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_duplicateCandidates>,
  readonly mergedInto: ReopenTicketMutation_reopenTicket_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_orders>,
  readonly merges: ReadonlyArray<ReopenTicketMutation_reopenTicket_ticket_merges>
};

export type ReopenTicketMutation_reopenTicket_ReopenTicketSuccess = {
  readonly __typename: 'ReopenTicketSuccess',
  readonly ticket: ReopenTicketMutation_reopenTicket_ticket
};

export type ReopenTicketMutation_reopenTicket_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ReopenTicketMutation_reopenTicket_TicketNotResolved = {
  readonly __typename: 'TicketNotResolved',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type ReopenTicketMutation_reopenTicket_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type ReopenTicketMutation_reopenTicket =
  | ReopenTicketMutation_reopenTicket_ReopenTicketSuccess
  | ReopenTicketMutation_reopenTicket_TicketNotFound
  | ReopenTicketMutation_reopenTicket_TicketNotResolved
  | ReopenTicketMutation_reopenTicket_VersionConflict
  | NewerProblem;

export type ReopenTicketMutation = {
  readonly reopenTicket: ReopenTicketMutation_reopenTicket
};


export type ReopenTicketMutationVariables = Exact<{
  input: ReopenTicketInput;
}>;

export type SetTicketRiskMutation_setTicketRisk_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTicketRiskMutation_setTicketRisk_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_followsUp = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_repeatOf = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_customer_mergedInto = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: SetTicketRiskMutation_setTicketRisk_ticket_customer_mergedInto | null
};

export type SetTicketRiskMutation_setTicketRisk_ticket_order_channelAccount = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_order_customer = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetTicketRiskMutation_setTicketRisk_ticket_order_channelAccount,
  readonly customer: SetTicketRiskMutation_setTicketRisk_ticket_order_customer | null,
  readonly total: SetTicketRiskMutation_setTicketRisk_ticket_order_total,
  readonly refundable: SetTicketRiskMutation_setTicketRisk_ticket_order_refundable
};

export type SetTicketRiskMutation_setTicketRisk_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SetTicketRiskMutation_setTicketRisk_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type SetTicketRiskMutation_setTicketRisk_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SetTicketRiskMutation_setTicketRisk_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type SetTicketRiskMutation_setTicketRisk_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: SetTicketRiskMutation_setTicketRisk_ticket_threads_channelAccount,
  readonly sla: SetTicketRiskMutation_setTicketRisk_ticket_threads_sla,
  readonly messageRules: SetTicketRiskMutation_setTicketRisk_ticket_threads_messageRules
};

export type SetTicketRiskMutation_setTicketRisk_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type SetTicketRiskMutation_setTicketRisk_ticket_products_channelAccount = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetTicketRiskMutation_setTicketRisk_ticket_products_channelAccount | null
};

export type SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates_decidedBy | null
};

export type SetTicketRiskMutation_setTicketRisk_ticket_mergedInto = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_mergedTickets = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_orders_channelAccount = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_orders_customer = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: SetTicketRiskMutation_setTicketRisk_ticket_orders_channelAccount,
  readonly customer: SetTicketRiskMutation_setTicketRisk_ticket_orders_customer | null,
  readonly total: SetTicketRiskMutation_setTicketRisk_ticket_orders_total,
  readonly refundable: SetTicketRiskMutation_setTicketRisk_ticket_orders_refundable
};

export type SetTicketRiskMutation_setTicketRisk_ticket_merges_ticket = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_merges_primaryTicket = {
  readonly id: string
};

export type SetTicketRiskMutation_setTicketRisk_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTicketRiskMutation_setTicketRisk_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type SetTicketRiskMutation_setTicketRisk_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: SetTicketRiskMutation_setTicketRisk_ticket_merges_ticket,
  readonly primaryTicket: SetTicketRiskMutation_setTicketRisk_ticket_merges_primaryTicket,
  readonly mergedBy: SetTicketRiskMutation_setTicketRisk_ticket_merges_mergedBy,
  readonly unmergedBy: SetTicketRiskMutation_setTicketRisk_ticket_merges_unmergedBy | null
};

export type SetTicketRiskMutation_setTicketRisk_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: SetTicketRiskMutation_setTicketRisk_ticket_assignee | null,
  readonly snooze: SetTicketRiskMutation_setTicketRisk_ticket_snooze | null,
  readonly followsUp: SetTicketRiskMutation_setTicketRisk_ticket_followsUp | null,
  readonly repeatOf: SetTicketRiskMutation_setTicketRisk_ticket_repeatOf | null,
  readonly customer: SetTicketRiskMutation_setTicketRisk_ticket_customer,
  readonly order: SetTicketRiskMutation_setTicketRisk_ticket_order | null,
  readonly reason: SetTicketRiskMutation_setTicketRisk_ticket_reason | null,
  readonly tags: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_tags>,
  readonly threads: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_threads>,
  readonly sla: SetTicketRiskMutation_setTicketRisk_ticket_sla | null,
  readonly products: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_duplicateCandidates>,
  readonly mergedInto: SetTicketRiskMutation_setTicketRisk_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_orders>,
  readonly merges: ReadonlyArray<SetTicketRiskMutation_setTicketRisk_ticket_merges>
};

export type SetTicketRiskMutation_setTicketRisk_NoteTooShort_minimum = {
  readonly minimumLetters: number,
  readonly minimumCharactersUnspaced: number
};

export type SetTicketRiskMutation_setTicketRisk_SetTicketRiskSuccess = {
  readonly __typename: 'SetTicketRiskSuccess',
  readonly ticket: SetTicketRiskMutation_setTicketRisk_ticket
};

export type SetTicketRiskMutation_setTicketRisk_TicketNotFound = {
  readonly __typename: 'TicketNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type SetTicketRiskMutation_setTicketRisk_NoteTooShort = {
  readonly __typename: 'NoteTooShort',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly minimum: SetTicketRiskMutation_setTicketRisk_NoteTooShort_minimum
};

export type SetTicketRiskMutation_setTicketRisk_VersionConflict = {
  readonly __typename: 'VersionConflict',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly currentVersion: number
};

export type SetTicketRiskMutation_setTicketRisk =
  | SetTicketRiskMutation_setTicketRisk_SetTicketRiskSuccess
  | SetTicketRiskMutation_setTicketRisk_TicketNotFound
  | SetTicketRiskMutation_setTicketRisk_NoteTooShort
  | SetTicketRiskMutation_setTicketRisk_VersionConflict
  | NewerProblem;

export type SetTicketRiskMutation = {
  readonly setTicketRisk: SetTicketRiskMutation_setTicketRisk
};


export type SetTicketRiskMutationVariables = Exact<{
  input: SetTicketRiskInput;
}>;

export type TicketCreatedSubscription_ticketCreated_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketCreatedSubscription_ticketCreated_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_followsUp = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_repeatOf = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_customer_mergedInto = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: TicketCreatedSubscription_ticketCreated_ticket_customer_mergedInto | null
};

export type TicketCreatedSubscription_ticketCreated_ticket_order_channelAccount = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_order_customer = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketCreatedSubscription_ticketCreated_ticket_order_channelAccount,
  readonly customer: TicketCreatedSubscription_ticketCreated_ticket_order_customer | null,
  readonly total: TicketCreatedSubscription_ticketCreated_ticket_order_total,
  readonly refundable: TicketCreatedSubscription_ticketCreated_ticket_order_refundable
};

export type TicketCreatedSubscription_ticketCreated_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketCreatedSubscription_ticketCreated_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketCreatedSubscription_ticketCreated_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketCreatedSubscription_ticketCreated_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type TicketCreatedSubscription_ticketCreated_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: TicketCreatedSubscription_ticketCreated_ticket_threads_channelAccount,
  readonly sla: TicketCreatedSubscription_ticketCreated_ticket_threads_sla,
  readonly messageRules: TicketCreatedSubscription_ticketCreated_ticket_threads_messageRules
};

export type TicketCreatedSubscription_ticketCreated_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketCreatedSubscription_ticketCreated_ticket_products_channelAccount = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketCreatedSubscription_ticketCreated_ticket_products_channelAccount | null
};

export type TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates_decidedBy | null
};

export type TicketCreatedSubscription_ticketCreated_ticket_mergedInto = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_mergedTickets = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_orders_channelAccount = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_orders_customer = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketCreatedSubscription_ticketCreated_ticket_orders_channelAccount,
  readonly customer: TicketCreatedSubscription_ticketCreated_ticket_orders_customer | null,
  readonly total: TicketCreatedSubscription_ticketCreated_ticket_orders_total,
  readonly refundable: TicketCreatedSubscription_ticketCreated_ticket_orders_refundable
};

export type TicketCreatedSubscription_ticketCreated_ticket_merges_ticket = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_merges_primaryTicket = {
  readonly id: string
};

export type TicketCreatedSubscription_ticketCreated_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketCreatedSubscription_ticketCreated_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketCreatedSubscription_ticketCreated_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: TicketCreatedSubscription_ticketCreated_ticket_merges_ticket,
  readonly primaryTicket: TicketCreatedSubscription_ticketCreated_ticket_merges_primaryTicket,
  readonly mergedBy: TicketCreatedSubscription_ticketCreated_ticket_merges_mergedBy,
  readonly unmergedBy: TicketCreatedSubscription_ticketCreated_ticket_merges_unmergedBy | null
};

export type TicketCreatedSubscription_ticketCreated_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: TicketCreatedSubscription_ticketCreated_ticket_assignee | null,
  readonly snooze: TicketCreatedSubscription_ticketCreated_ticket_snooze | null,
  readonly followsUp: TicketCreatedSubscription_ticketCreated_ticket_followsUp | null,
  readonly repeatOf: TicketCreatedSubscription_ticketCreated_ticket_repeatOf | null,
  readonly customer: TicketCreatedSubscription_ticketCreated_ticket_customer,
  readonly order: TicketCreatedSubscription_ticketCreated_ticket_order | null,
  readonly reason: TicketCreatedSubscription_ticketCreated_ticket_reason | null,
  readonly tags: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_tags>,
  readonly threads: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_threads>,
  readonly sla: TicketCreatedSubscription_ticketCreated_ticket_sla | null,
  readonly products: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_duplicateCandidates>,
  readonly mergedInto: TicketCreatedSubscription_ticketCreated_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_orders>,
  readonly merges: ReadonlyArray<TicketCreatedSubscription_ticketCreated_ticket_merges>
};

export type TicketCreatedSubscription_ticketCreated = {
  readonly cursor: string,
  readonly occurredAt: string,
  readonly ticket: TicketCreatedSubscription_ticketCreated_ticket
};

export type TicketCreatedSubscription = {
  readonly ticketCreated: TicketCreatedSubscription_ticketCreated
};


export type TicketCreatedSubscriptionVariables = Exact<{
  channel?: Channel | null | undefined;
  after?: string | null | undefined;
}>;

export type TicketUpdatedSubscription_ticketUpdated_ticket_assignee = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_snooze = {
  readonly endsAt: string,
  readonly reason: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_followsUp = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_repeatOf = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_customer_mergedInto = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly mergedInto: TicketUpdatedSubscription_ticketUpdated_ticket_customer_mergedInto | null
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_order_channelAccount = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_order_customer = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_order_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_order_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_order = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketUpdatedSubscription_ticketUpdated_ticket_order_channelAccount,
  readonly customer: TicketUpdatedSubscription_ticketUpdated_ticket_order_customer | null,
  readonly total: TicketUpdatedSubscription_ticketUpdated_ticket_order_total,
  readonly refundable: TicketUpdatedSubscription_ticketUpdated_ticket_order_refundable
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_reason = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_tags = {
  readonly id: string,
  readonly name: string,
  readonly isReason: boolean,
  readonly isAutomatic: boolean
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_threads_channelAccount = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_threads_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_threads_messageRules = {
  readonly channel: Channel,
  readonly tone: MessageTone,
  readonly maxCharacters: number | null,
  readonly maxAttachments: number | null,
  readonly maxAttachmentBytes: number | null,
  readonly allowsHtml: boolean,
  readonly allowsLinks: boolean,
  readonly allowsContactData: boolean,
  readonly allowsPromotion: boolean
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_threads = {
  readonly id: string,
  readonly channel: Channel,
  readonly source: ThreadSource,
  readonly channelAccount: TicketUpdatedSubscription_ticketUpdated_ticket_threads_channelAccount,
  readonly sla: TicketUpdatedSubscription_ticketUpdated_ticket_threads_sla,
  readonly messageRules: TicketUpdatedSubscription_ticketUpdated_ticket_threads_messageRules
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_products_channelAccount = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_products = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly brand: string | null,
  readonly bullets: ReadonlyArray<string>,
  readonly imageUrl: string | null,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketUpdatedSubscription_ticketUpdated_ticket_products_channelAccount | null
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_ticket = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_earlierTicket = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_proposedPrimary = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_decidedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates = {
  readonly id: string,
  readonly score: number | null,
  readonly origin: DuplicateOrigin,
  readonly state: DuplicateState,
  readonly decidedAt: string | null,
  readonly comment: string | null,
  readonly createdAt: string,
  readonly ticket: TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_ticket,
  readonly earlierTicket: TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_earlierTicket,
  readonly proposedPrimary: TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_proposedPrimary,
  readonly decidedBy: TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates_decidedBy | null
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_mergedInto = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_mergedTickets = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_orders_channelAccount = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_orders_customer = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_orders_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_orders_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_orders = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly channelAccount: TicketUpdatedSubscription_ticketUpdated_ticket_orders_channelAccount,
  readonly customer: TicketUpdatedSubscription_ticketUpdated_ticket_orders_customer | null,
  readonly total: TicketUpdatedSubscription_ticketUpdated_ticket_orders_total,
  readonly refundable: TicketUpdatedSubscription_ticketUpdated_ticket_orders_refundable
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_merges_ticket = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_merges_primaryTicket = {
  readonly id: string
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_merges_mergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_merges_unmergedBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type TicketUpdatedSubscription_ticketUpdated_ticket_merges = {
  readonly id: string,
  readonly mergedAt: string,
  readonly note: string | null,
  readonly concerns: ReadonlyArray<MergeConcern>,
  readonly unmergedAt: string | null,
  readonly unmergeNote: string | null,
  readonly ticket: TicketUpdatedSubscription_ticketUpdated_ticket_merges_ticket,
  readonly primaryTicket: TicketUpdatedSubscription_ticketUpdated_ticket_merges_primaryTicket,
  readonly mergedBy: TicketUpdatedSubscription_ticketUpdated_ticket_merges_mergedBy,
  readonly unmergedBy: TicketUpdatedSubscription_ticketUpdated_ticket_merges_unmergedBy | null
};

export type TicketUpdatedSubscription_ticketUpdated_ticket = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly priority: TicketPriority,
  readonly risk: TicketRisk,
  readonly riskSource: TicketRiskSource,
  readonly resolvedAt: string | null,
  readonly isRepeatContact: boolean,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly version: number,
  readonly assignee: TicketUpdatedSubscription_ticketUpdated_ticket_assignee | null,
  readonly snooze: TicketUpdatedSubscription_ticketUpdated_ticket_snooze | null,
  readonly followsUp: TicketUpdatedSubscription_ticketUpdated_ticket_followsUp | null,
  readonly repeatOf: TicketUpdatedSubscription_ticketUpdated_ticket_repeatOf | null,
  readonly customer: TicketUpdatedSubscription_ticketUpdated_ticket_customer,
  readonly order: TicketUpdatedSubscription_ticketUpdated_ticket_order | null,
  readonly reason: TicketUpdatedSubscription_ticketUpdated_ticket_reason | null,
  readonly tags: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_tags>,
  readonly threads: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_threads>,
  readonly sla: TicketUpdatedSubscription_ticketUpdated_ticket_sla | null,
  readonly products: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_products>,
  readonly duplicateCandidates: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_duplicateCandidates>,
  readonly mergedInto: TicketUpdatedSubscription_ticketUpdated_ticket_mergedInto | null,
  readonly mergedTickets: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_mergedTickets>,
  readonly orders: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_orders>,
  readonly merges: ReadonlyArray<TicketUpdatedSubscription_ticketUpdated_ticket_merges>
};

export type TicketUpdatedSubscription_ticketUpdated = {
  readonly cursor: string,
  readonly occurredAt: string,
  readonly ticket: TicketUpdatedSubscription_ticketUpdated_ticket
};

export type TicketUpdatedSubscription = {
  readonly ticketUpdated: TicketUpdatedSubscription_ticketUpdated
};


export type TicketUpdatedSubscriptionVariables = Exact<{
  ticketId?: string | null | undefined;
  after?: string | null | undefined;
}>;

export type ViewerQuery_viewer_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ViewerQuery_viewer_workspace = {
  readonly id: string,
  readonly name: string,
  readonly demo: boolean
};

export type ViewerQuery_viewer = {
  readonly permissions: ReadonlyArray<string>,
  readonly actor: ViewerQuery_viewer_actor,
  readonly workspace: ViewerQuery_viewer_workspace
};

export type ViewerQuery = {
  readonly viewer: ViewerQuery_viewer
};


export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;

export type ChannelAccountsQuery_channelAccounts_capabilities_refund = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type ChannelAccountsQuery_channelAccounts_capabilities_cancelOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type ChannelAccountsQuery_channelAccounts_capabilities_modifyOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type ChannelAccountsQuery_channelAccounts_capabilities_refreshOrder = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type ChannelAccountsQuery_channelAccounts_capabilities_refreshShipment = {
  readonly supported: boolean,
  readonly reason: string | null
};

export type ChannelAccountsQuery_channelAccounts_capabilities = {
  readonly refund: ChannelAccountsQuery_channelAccounts_capabilities_refund,
  readonly cancelOrder: ChannelAccountsQuery_channelAccounts_capabilities_cancelOrder,
  readonly modifyOrder: ChannelAccountsQuery_channelAccounts_capabilities_modifyOrder,
  readonly refreshOrder: ChannelAccountsQuery_channelAccounts_capabilities_refreshOrder,
  readonly refreshShipment: ChannelAccountsQuery_channelAccounts_capabilities_refreshShipment
};

export type ChannelAccountsQuery_channelAccounts = {
  readonly id: string,
  readonly channel: Channel,
  readonly name: string,
  readonly mode: Mode,
  readonly externalId: string,
  readonly capabilities: ChannelAccountsQuery_channelAccounts_capabilities
};

export type ChannelAccountsQuery = {
  readonly channelAccounts: ReadonlyArray<ChannelAccountsQuery_channelAccounts>
};


export type ChannelAccountsQueryVariables = Exact<{ [key: string]: never; }>;

export type MembersQuery_members = {
  readonly id: string,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type MembersQuery = {
  readonly members: ReadonlyArray<MembersQuery_members>
};


export type MembersQueryVariables = Exact<{ [key: string]: never; }>;

export type ApiKeysQuery_apiKeys_nodes_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ApiKeysQuery_apiKeys_nodes_createdBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type ApiKeysQuery_apiKeys_nodes = {
  readonly id: string,
  readonly name: string,
  readonly prefix: string,
  readonly scopes: ReadonlyArray<string>,
  readonly state: ApiKeyState,
  readonly expiresAt: string | null,
  readonly revokedAt: string | null,
  readonly previousSecretExpiresAt: string | null,
  readonly lastUsedAt: string | null,
  readonly createdAt: string,
  readonly actor: ApiKeysQuery_apiKeys_nodes_actor,
  readonly createdBy: ApiKeysQuery_apiKeys_nodes_createdBy | null
};

export type ApiKeysQuery_apiKeys_pageInfo = {
  readonly hasNextPage: boolean,
  readonly hasPreviousPage: boolean,
  readonly startCursor: string | null,
  readonly endCursor: string | null
};

export type ApiKeysQuery_apiKeys = {
  readonly nodes: ReadonlyArray<ApiKeysQuery_apiKeys_nodes>,
  readonly pageInfo: ApiKeysQuery_apiKeys_pageInfo
};

export type ApiKeysQuery = {
  readonly apiKeys: ApiKeysQuery_apiKeys
};


export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type CreateApiKeyMutation_createApiKey_apiKey_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CreateApiKeyMutation_createApiKey_apiKey_createdBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type CreateApiKeyMutation_createApiKey_apiKey = {
  readonly id: string,
  readonly name: string,
  readonly prefix: string,
  readonly scopes: ReadonlyArray<string>,
  readonly state: ApiKeyState,
  readonly expiresAt: string | null,
  readonly revokedAt: string | null,
  readonly previousSecretExpiresAt: string | null,
  readonly lastUsedAt: string | null,
  readonly createdAt: string,
  readonly actor: CreateApiKeyMutation_createApiKey_apiKey_actor,
  readonly createdBy: CreateApiKeyMutation_createApiKey_apiKey_createdBy | null
};

export type CreateApiKeyMutation_createApiKey_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type CreateApiKeyMutation_createApiKey_CreateApiKeySuccess = {
  readonly __typename: 'CreateApiKeySuccess',
  readonly token: string,
  readonly apiKey: CreateApiKeyMutation_createApiKey_apiKey
};

export type CreateApiKeyMutation_createApiKey_MemberNotFound = {
  readonly __typename: 'MemberNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type CreateApiKeyMutation_createApiKey_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly permissions: ReadonlyArray<string>
};

export type CreateApiKeyMutation_createApiKey_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<CreateApiKeyMutation_createApiKey_InvalidInput_issues>
};

export type CreateApiKeyMutation_createApiKey =
  | CreateApiKeyMutation_createApiKey_CreateApiKeySuccess
  | CreateApiKeyMutation_createApiKey_MemberNotFound
  | CreateApiKeyMutation_createApiKey_PermissionNotHeld
  | CreateApiKeyMutation_createApiKey_InvalidInput
  | NewerProblem;

export type CreateApiKeyMutation = {
  readonly createApiKey: CreateApiKeyMutation_createApiKey
};


export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;

export type RotateApiKeyMutation_rotateApiKey_apiKey_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RotateApiKeyMutation_rotateApiKey_apiKey_createdBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RotateApiKeyMutation_rotateApiKey_apiKey = {
  readonly id: string,
  readonly name: string,
  readonly prefix: string,
  readonly scopes: ReadonlyArray<string>,
  readonly state: ApiKeyState,
  readonly expiresAt: string | null,
  readonly revokedAt: string | null,
  readonly previousSecretExpiresAt: string | null,
  readonly lastUsedAt: string | null,
  readonly createdAt: string,
  readonly actor: RotateApiKeyMutation_rotateApiKey_apiKey_actor,
  readonly createdBy: RotateApiKeyMutation_rotateApiKey_apiKey_createdBy | null
};

export type RotateApiKeyMutation_rotateApiKey_InvalidInput_issues = {
  readonly path: ReadonlyArray<string>,
  readonly message: string
};

export type RotateApiKeyMutation_rotateApiKey_RotateApiKeySuccess = {
  readonly __typename: 'RotateApiKeySuccess',
  readonly token: string,
  readonly apiKey: RotateApiKeyMutation_rotateApiKey_apiKey
};

export type RotateApiKeyMutation_rotateApiKey_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RotateApiKeyMutation_rotateApiKey_ApiKeyEnded = {
  readonly __typename: 'ApiKeyEnded',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RotateApiKeyMutation_rotateApiKey_PermissionNotHeld = {
  readonly __typename: 'PermissionNotHeld',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly permissions: ReadonlyArray<string>
};

export type RotateApiKeyMutation_rotateApiKey_InvalidInput = {
  readonly __typename: 'InvalidInput',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null,
  readonly issues: ReadonlyArray<RotateApiKeyMutation_rotateApiKey_InvalidInput_issues>
};

export type RotateApiKeyMutation_rotateApiKey =
  | RotateApiKeyMutation_rotateApiKey_RotateApiKeySuccess
  | RotateApiKeyMutation_rotateApiKey_ApiKeyNotFound
  | RotateApiKeyMutation_rotateApiKey_ApiKeyEnded
  | RotateApiKeyMutation_rotateApiKey_PermissionNotHeld
  | RotateApiKeyMutation_rotateApiKey_InvalidInput
  | NewerProblem;

export type RotateApiKeyMutation = {
  readonly rotateApiKey: RotateApiKeyMutation_rotateApiKey
};


export type RotateApiKeyMutationVariables = Exact<{
  input: RotateApiKeyInput;
}>;

export type RevokeApiKeyMutation_revokeApiKey_apiKey_actor = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RevokeApiKeyMutation_revokeApiKey_apiKey_createdBy = {
  readonly id: string,
  readonly kind: ActorKind,
  readonly name: string,
  readonly roles: ReadonlyArray<Role>
};

export type RevokeApiKeyMutation_revokeApiKey_apiKey = {
  readonly id: string,
  readonly name: string,
  readonly prefix: string,
  readonly scopes: ReadonlyArray<string>,
  readonly state: ApiKeyState,
  readonly expiresAt: string | null,
  readonly revokedAt: string | null,
  readonly previousSecretExpiresAt: string | null,
  readonly lastUsedAt: string | null,
  readonly createdAt: string,
  readonly actor: RevokeApiKeyMutation_revokeApiKey_apiKey_actor,
  readonly createdBy: RevokeApiKeyMutation_revokeApiKey_apiKey_createdBy | null
};

export type RevokeApiKeyMutation_revokeApiKey_RevokeApiKeySuccess = {
  readonly __typename: 'RevokeApiKeySuccess',
  readonly apiKey: RevokeApiKeyMutation_revokeApiKey_apiKey
};

export type RevokeApiKeyMutation_revokeApiKey_ApiKeyNotFound = {
  readonly __typename: 'ApiKeyNotFound',
  readonly code: ProblemCode,
  readonly message: string,
  readonly path: ReadonlyArray<string> | null
};

export type RevokeApiKeyMutation_revokeApiKey =
  | RevokeApiKeyMutation_revokeApiKey_RevokeApiKeySuccess
  | RevokeApiKeyMutation_revokeApiKey_ApiKeyNotFound
  | NewerProblem;

export type RevokeApiKeyMutation = {
  readonly revokeApiKey: RevokeApiKeyMutation_revokeApiKey
};


export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;

export type CustomerPanelQuery_customer_identities = {
  readonly id: string,
  readonly channel: Channel | null,
  readonly kind: IdentityKind,
  readonly value: string
};

export type CustomerPanelQuery_customer_contextSummary = {
  readonly code: ContextCode,
  readonly sentence: string,
  readonly occurredAt: string | null,
  readonly subjectIds: ReadonlyArray<string>
};

export type CustomerPanelQuery_customer_segments = {
  readonly kind: BuyerKind,
  readonly sentence: string
};

export type CustomerPanelQuery_customer_lifetimeValue = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_riskProfile_parts = {
  readonly code: RiskPartCode,
  readonly points: number,
  readonly sentence: string
};

export type CustomerPanelQuery_customer_riskProfile_refundSums = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_riskProfile_evidence_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_riskProfile_evidence = {
  readonly kind: RiskEvidenceKind,
  readonly sentence: string,
  readonly occurredAt: string,
  readonly channel: Channel,
  readonly subjectId: string,
  readonly amount: CustomerPanelQuery_customer_riskProfile_evidence_amount | null
};

export type CustomerPanelQuery_customer_riskProfile = {
  readonly score: number,
  readonly band: RiskBand,
  readonly formulaVersion: number,
  readonly from: string,
  readonly orderCount: number,
  readonly claimCount: number,
  readonly openClaimCount: number,
  readonly refundCount: number,
  readonly refundRate: string | null,
  readonly repeatContactCount: number,
  readonly channels: ReadonlyArray<Channel>,
  readonly parts: ReadonlyArray<CustomerPanelQuery_customer_riskProfile_parts>,
  readonly refundSums: ReadonlyArray<CustomerPanelQuery_customer_riskProfile_refundSums>,
  readonly evidence: ReadonlyArray<CustomerPanelQuery_customer_riskProfile_evidence>
};

export type CustomerPanelQuery_customer_policyExceptions_nodes_grantedBy = {
  readonly id: string,
  readonly name: string
};

export type CustomerPanelQuery_customer_policyExceptions_nodes_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_policyExceptions_nodes_refund = {
  readonly id: string,
  readonly status: RefundStatus
};

export type CustomerPanelQuery_customer_policyExceptions_nodes_decision = {
  readonly id: string | null,
  readonly outcome: DecisionOutcome
};

export type CustomerPanelQuery_customer_policyExceptions_nodes_escalation = {
  readonly id: string
};

export type CustomerPanelQuery_customer_policyExceptions_nodes = {
  readonly kind: PolicyExceptionKind,
  readonly grantedAt: string,
  readonly note: string,
  readonly grantedBy: CustomerPanelQuery_customer_policyExceptions_nodes_grantedBy,
  readonly amount: CustomerPanelQuery_customer_policyExceptions_nodes_amount,
  readonly refund: CustomerPanelQuery_customer_policyExceptions_nodes_refund,
  readonly decision: CustomerPanelQuery_customer_policyExceptions_nodes_decision,
  readonly escalation: CustomerPanelQuery_customer_policyExceptions_nodes_escalation | null
};

export type CustomerPanelQuery_customer_policyExceptions_pageInfo = {
  readonly hasNextPage: boolean,
  readonly endCursor: string | null
};

export type CustomerPanelQuery_customer_policyExceptions = {
  readonly nodes: ReadonlyArray<CustomerPanelQuery_customer_policyExceptions_nodes>,
  readonly pageInfo: CustomerPanelQuery_customer_policyExceptions_pageInfo
};

export type CustomerPanelQuery_customer_orders_nodes_total = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_orders_nodes_refundable = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_orders_nodes_lines = {
  readonly id: string,
  readonly sku: string | null,
  readonly asin: string | null,
  readonly title: string,
  readonly quantity: number
};

export type CustomerPanelQuery_customer_orders_nodes_shipments = {
  readonly id: string,
  readonly carrier: string,
  readonly trackingNumber: string | null,
  readonly trackingUrl: string | null,
  readonly status: ShipmentStatus,
  readonly lastEventAt: string | null,
  readonly asOf: string
};

export type CustomerPanelQuery_customer_orders_nodes_claims = {
  readonly id: string,
  readonly kind: ClaimKind,
  readonly state: ClaimState,
  readonly filedAt: string
};

export type CustomerPanelQuery_customer_orders_nodes = {
  readonly id: string,
  readonly channel: Channel,
  readonly externalId: string,
  readonly status: OrderStatus,
  readonly fulfilment: Fulfilment,
  readonly purchasedAt: string,
  readonly asOf: string,
  readonly source: string,
  readonly total: CustomerPanelQuery_customer_orders_nodes_total,
  readonly refundable: CustomerPanelQuery_customer_orders_nodes_refundable,
  readonly lines: ReadonlyArray<CustomerPanelQuery_customer_orders_nodes_lines>,
  readonly shipments: ReadonlyArray<CustomerPanelQuery_customer_orders_nodes_shipments>,
  readonly claims: ReadonlyArray<CustomerPanelQuery_customer_orders_nodes_claims>
};

export type CustomerPanelQuery_customer_orders_pageInfo = {
  readonly hasNextPage: boolean,
  readonly endCursor: string | null
};

export type CustomerPanelQuery_customer_orders = {
  readonly nodes: ReadonlyArray<CustomerPanelQuery_customer_orders_nodes>,
  readonly pageInfo: CustomerPanelQuery_customer_orders_pageInfo
};

export type CustomerPanelQuery_customer_tickets_nodes_reason = {
  readonly id: string,
  readonly name: string
};

export type CustomerPanelQuery_customer_tickets_nodes_sla = {
  readonly dueAt: string,
  readonly state: SlaState,
  readonly remainingSeconds: number
};

export type CustomerPanelQuery_customer_tickets_nodes = {
  readonly id: string,
  readonly channel: Channel,
  readonly subject: string,
  readonly status: TicketStatus,
  readonly orderExternalId: string | null,
  readonly createdAt: string,
  readonly updatedAt: string,
  readonly reason: CustomerPanelQuery_customer_tickets_nodes_reason | null,
  readonly sla: CustomerPanelQuery_customer_tickets_nodes_sla | null
};

export type CustomerPanelQuery_customer_tickets_pageInfo = {
  readonly hasNextPage: boolean,
  readonly endCursor: string | null
};

export type CustomerPanelQuery_customer_tickets = {
  readonly nodes: ReadonlyArray<CustomerPanelQuery_customer_tickets_nodes>,
  readonly pageInfo: CustomerPanelQuery_customer_tickets_pageInfo
};

export type CustomerPanelQuery_customer_refunds_nodes_amount = {
  readonly amount: string,
  readonly currencyCode: string
};

export type CustomerPanelQuery_customer_refunds_nodes = {
  readonly id: string,
  readonly status: RefundStatus,
  readonly reason: RefundReason,
  readonly requestedAt: string,
  readonly amount: CustomerPanelQuery_customer_refunds_nodes_amount
};

export type CustomerPanelQuery_customer_refunds_pageInfo = {
  readonly hasNextPage: boolean,
  readonly endCursor: string | null
};

export type CustomerPanelQuery_customer_refunds = {
  readonly nodes: ReadonlyArray<CustomerPanelQuery_customer_refunds_nodes>,
  readonly pageInfo: CustomerPanelQuery_customer_refunds_pageInfo
};

export type CustomerPanelQuery_customer_timeline_nodes = {
  readonly kind: TimelineKind,
  readonly occurredAt: string,
  readonly channel: Channel,
  readonly sentence: string,
  readonly subjectId: string
};

export type CustomerPanelQuery_customer_timeline_pageInfo = {
  readonly hasNextPage: boolean,
  readonly endCursor: string | null
};

export type CustomerPanelQuery_customer_timeline = {
  readonly nodes: ReadonlyArray<CustomerPanelQuery_customer_timeline_nodes>,
  readonly pageInfo: CustomerPanelQuery_customer_timeline_pageInfo
};

export type CustomerPanelQuery_customer = {
  readonly id: string,
  readonly displayName: string | null,
  readonly locale: string | null,
  readonly createdAt: string,
  readonly buyerKind: BuyerKind,
  readonly identities: ReadonlyArray<CustomerPanelQuery_customer_identities>,
  readonly contextSummary: ReadonlyArray<CustomerPanelQuery_customer_contextSummary>,
  readonly segments: ReadonlyArray<CustomerPanelQuery_customer_segments>,
  readonly lifetimeValue: ReadonlyArray<CustomerPanelQuery_customer_lifetimeValue>,
  readonly riskProfile: CustomerPanelQuery_customer_riskProfile,
  readonly policyExceptions: CustomerPanelQuery_customer_policyExceptions,
  readonly orders: CustomerPanelQuery_customer_orders,
  readonly tickets: CustomerPanelQuery_customer_tickets,
  readonly refunds: CustomerPanelQuery_customer_refunds,
  readonly timeline: CustomerPanelQuery_customer_timeline
};

export type CustomerPanelQuery = {
  readonly customer: CustomerPanelQuery_customer | null
};


export type CustomerPanelQueryVariables = Exact<{
  customerId: string;
  ticketId: string;
}>;
