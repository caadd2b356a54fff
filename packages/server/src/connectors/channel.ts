/**
 * The port between the product and a marketplace, in the product's own nouns. A connector returns outcomes instead of throwing, and
 * says truthfully what it does not know. Rules: one state-changing request per attempt, never repeated inside; see `docs/architecture.md`.
 */
import type { CurrencyCode, Money } from "../kernel/money.ts";
import type { ShipmentStatus } from "./carrier.ts";

export type ChannelName = "AMAZON" | "EBAY" | "WALMART" | "SHOPIFY" | "EMAIL";
export type Mode = "LIVE" | "SANDBOX" | "SIMULATED";
export type Supported<Details> = ({ supported: true } & Details) | { supported: false; reason: string };

/** Price parts an order line can have and a refund can return. */
export type PriceComponent = "PRINCIPAL" | "SHIPPING" | "TAX" | "SHIPPING_TAX" | "GIFT_WRAP" | "GIFT_WRAP_TAX";
export type RefundReason =
  | "CUSTOMER_RETURN"
  | "DAMAGED"
  | "NOT_AS_DESCRIBED"
  | "WRONG_ITEM"
  | "LATE_DELIVERY"
  | "NOT_DELIVERED"
  | "PRICE_ERROR"
  | "GOODWILL"
  | "CLAIM_PREVENTION"
  | "OTHER";

/** Why an order is stopped: a vocabulary of its own, because no channel takes a refund's reason for it. */
export type CancellationReason =
  | "CUSTOMER_REQUEST"
  | "OUT_OF_STOCK"
  | "ADDRESS_UNDELIVERABLE"
  | "PRICE_ERROR"
  | "EXCHANGE"
  | "CANNOT_VERIFY"
  | "WEATHER_DELAY"
  | "OTHER";
/** What of an order a channel may be able to change. */
export type OrderField = "SHIPPING_ADDRESS" | "QUANTITY" | "SHIPPING_SPEED";

export type RefundComponent = {
  /** The channel's own id of the order line (14 digits on Amazon). */
  readonly externalLineId: string;
  readonly component: PriceComponent;
  readonly amount: Money;
};

/** What one refund asks of a channel. `refundId` is ours; a channel may show it but never relies on it. */
export type RefundCommand = {
  readonly refundId: string;
  readonly externalOrderId: string;
  readonly reason: RefundReason;
  readonly currencyCode: CurrencyCode;
  readonly components: readonly RefundComponent[];
};

/** What one cancellation asks of a channel: the whole order, every line of it named. */
export type CancellationCommand = {
  readonly cancellationId: string;
  readonly externalOrderId: string;
  readonly reason: CancellationReason;
  readonly externalLineIds: readonly string[];
};

/** One try to make the channel execute a refund or a cancellation. */
export type Attempt = { readonly id: string; readonly number: number };

/** A validated, ready-to-send request holding one or more attempts. Building it is harmless and repeatable. */
export type Prepared = {
  /** SHA-256 (hex) of the exact bytes that will be acted on: stored before the request leaves. */
  readonly digest: string;
  /** Position of each attempt inside the request (MessageID in an Amazon feed). */
  readonly positions: readonly { readonly attemptId: string; readonly position: number }[];
  /** The connector's private hand-over from `prepare` to `commit`. */
  readonly handle: unknown;
};

export type PrepareOutcome =
  | { readonly kind: "prepared"; readonly prepared: Prepared }
  /** These attempts can never be sent as they are; the others may be prepared again without them. */
  | { readonly kind: "invalid"; readonly rejected: readonly { attemptId: string; code: string; message: string }[] }
  | NotSent;

/** Provably not executed: the only outcome a machine may repeat. */
export type NotSent = {
  readonly kind: "notSent";
  readonly reason: "throttled" | "auth" | "noConnection" | "unavailable";
  readonly message: string;
  readonly retryAfterMs: number;
};

export type CommitOutcome =
  | { readonly kind: "accepted"; readonly ref: string; readonly requestId?: string }
  | { readonly kind: "rejected"; readonly code: string; readonly message: string; readonly requestId?: string }
  | NotSent
  /** Everything else: time-out, reset, 5xx, unreadable answer. May or may not have happened. */
  | { readonly kind: "unknown"; readonly cause: string };

/** A submission as it was recorded before it left. */
export type SubmissionRef = {
  readonly ref: string | undefined;
  /** When the marker was committed: a lower bound for anything the channel can show us of it. */
  readonly committedAt: Date;
  /** Refs of this account that are already ours, so that they are not adopted twice. */
  readonly knownRefs: readonly string[];
  readonly positions: Prepared["positions"];
  /** Attempts by their number of adjusted lines: several lines in one message can be applied in part. */
  readonly linesByAttempt: ReadonlyMap<string, number>;
};

export type AttemptResult =
  | { readonly kind: "done"; readonly warnings: readonly { code: string; message: string }[] }
  | { readonly kind: "rejected"; readonly code: string; readonly message: string }
  | { readonly kind: "unknown"; readonly cause: string };

export type Progress =
  | { readonly kind: "queued" }
  | { readonly kind: "processing" }
  | { readonly kind: "settled"; readonly results: ReadonlyMap<string, AttemptResult>; readonly evidence: unknown }
  /** The channel withdrew the submission before processing: nothing was executed, and it was not us. */
  | { readonly kind: "cancelledByChannel" }
  | { readonly kind: "unknown"; readonly cause: string }
  /** Reading failed; nothing is known beyond what was known before. */
  | { readonly kind: "retry"; readonly message: string; readonly retryAfterMs: number };

export type Reconciliation =
  | { readonly kind: "found"; readonly ref: string }
  /** Not there at `asOf`, by this machine's clock. One reading proves nothing: the caller needs two, some minutes apart by a clock it trusts. */
  | { readonly kind: "absent"; readonly asOf: Date }
  /** More than one candidate: a person has to look. */
  | { readonly kind: "ambiguous"; readonly refs: readonly string[] }
  | { readonly kind: "retry"; readonly message: string; readonly retryAfterMs: number };

/** A refund the channel's ledger shows for an order. */
export type LedgerRefund = { readonly externalId: string; readonly amount: Money; readonly postedAt: Date };
export type LedgerReading =
  | { readonly kind: "read"; readonly refunds: readonly LedgerRefund[]; readonly asOf: Date }
  | { readonly kind: "retry"; readonly message: string; readonly retryAfterMs: number };

/** How whatever changes something at a channel is sent: refunds and cancellations alike. */
export type SubmissionPort<Command> = {
  /** At most this many attempts fit in one submission. */
  readonly batchLimit: number;
  prepare(commands: readonly (readonly [Command, Attempt])[]): Promise<PrepareOutcome>;
  /**
   * Exactly ONE state-changing request. Never retried inside, never throws. `mayLeave` is asked immediately before the first byte: no
   * means that somebody else may have concluded it never left, so it must not leave any more and is `notSent`.
   */
  commit(prepared: Prepared, mayLeave: () => boolean): Promise<CommitOutcome>;
  poll(submission: SubmissionRef & { readonly ref: string }): Promise<Progress>;
  /** Asks the channel whether a submission whose answer was lost exists. Reads only. */
  reconcile(submission: SubmissionRef): Promise<Reconciliation>;
};

export type RefundPort = SubmissionPort<RefundCommand> & {
  readLedger(externalOrderId: string, since: Date): Promise<LedgerReading>;
};
/** What proves a cancellation is the order read again. */
export type CancellationPort = SubmissionPort<CancellationCommand>;

/** A question that was not answered. Nothing is known beyond what was known before. */
export type NoAnswer =
  | {
      readonly kind: "retry";
      readonly reason: "throttled" | "unavailable";
      readonly message: string;
      readonly retryAfterMs: number;
    }
  /** Answered with no: asking again would be answered the same. */
  | { readonly kind: "refused"; readonly message: string };

/** An order as its channel shows it. No amounts: what was charged is told by upsertOrders alone. */
export type OrderSnapshot = {
  readonly status: "PENDING" | "UNSHIPPED" | "PARTIALLY_SHIPPED" | "SHIPPED" | "CANCELLED";
  readonly lines: readonly { readonly externalId: string; readonly quantityFulfilled: number }[];
  readonly parcels: readonly {
    readonly carrier: string | null;
    readonly trackingNumber: string | null;
    readonly status: ShipmentStatus;
    /** Since when the status holds at the latest; null when the channel does not say. */
    readonly statusAt: Date | null;
  }[];
};
export type OrderReading =
  | {
      readonly kind: "read";
      readonly order: OrderSnapshot;
      /** Not later than the moment of asking, by this machine's clock. */
      readonly asOf: Date;
    }
  | NoAnswer;

/** One message of ours to one customer, as it is to leave. */
export type OutgoingMessage = {
  readonly messageId: string;
  /** The Message-ID; the same on every attempt, so that a receiver can tell a repetition. */
  readonly externalId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly locale: string | null;
  /** Message-IDs of the conversation, oldest first; the last one is what this answers. */
  readonly references: readonly string[];
  readonly writtenAt: Date;
  /** True when no person decided that it goes out: it must not provoke other machines (RFC 3834). */
  readonly automatic: boolean;
};

/** Exactly what will leave. Building it is harmless, repeatable, and gives the same bytes every time. */
export type PreparedMessage = { readonly digest: string; readonly handle: unknown };
export type PrepareMessageOutcome =
  | { readonly kind: "prepared"; readonly prepared: PreparedMessage }
  | { readonly kind: "invalid"; readonly message: string };

export type SendOutcome =
  /** Taken over by the channel; `ref` is its own word for it. */
  | { readonly kind: "done"; readonly ref: string }
  | { readonly kind: "rejected"; readonly code: string; readonly message: string }
  | NotSent
  | { readonly kind: "unknown"; readonly cause: string };

export type MessagePort = {
  prepare(message: OutgoingMessage): Promise<PrepareMessageOutcome>;
  /** As `SubmissionPort.commit`: one message, offered once, never repeated inside, never throws. */
  commit(prepared: PreparedMessage, mayLeave: () => boolean): Promise<SendOutcome>;
};

/** What an account can do at all; the order's own state is judged by policy. Shown in the API. */
export type Capabilities = {
  readonly refund: Supported<{
    settle: "sync" | "poll" | "feed";
    needsShipped: boolean;
    /** Currencies the channel can be asked to refund in. */
    currencies: readonly CurrencyCode[];
    evidenceLagHours: number;
  }>;
  readonly cancel: Supported<{ scope: "order" | "line"; settle: "sync" | "poll" | "feed" }>;
  readonly editOrder: Supported<{ fields: readonly OrderField[] }>;
  readonly readOrder: Supported<object>;
  /** Answer customers. `sender` is the address the channel knows as ours. */
  readonly sendMessage: Supported<{ via: "mail"; sender: string }>;
};
/** With what does not depend on the channel. */
export type AccountCapabilities = Capabilities & { readonly trackShipment: Supported<object> };

export type ChannelConnector = {
  readonly channel: ChannelName;
  readonly capabilities: Capabilities;
  readonly refund: RefundPort | undefined;
  readonly cancel: CancellationPort | undefined;
  /** Reads only, never throws. */
  readonly getOrder: ((externalOrderId: string) => Promise<OrderReading>) | undefined;
  readonly messages: MessagePort | undefined;
};

/** The part that a marketplace's own API answers for; how an account writes to customers is another connector's business. */
export type MarketplaceConnector = Omit<ChannelConnector, "capabilities" | "messages"> & {
  readonly capabilities: Omit<Capabilities, "sendMessage">;
};
