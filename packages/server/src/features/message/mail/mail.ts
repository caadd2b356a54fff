/**
 * What reading one mail yields: facts only. Whether the mail is let in is `trust.policy.ts`, what it
 * becomes (Ticket, Thread, Customer) is the ingest command.
 */

/** Verdict of the receiving server's Authentication-Results about the From domain. */
export type Authentication = "PASS" | "FAIL" | "NONE";

export type MailKind = "BUYER_MESSAGE" | "CONTACT_FORM" | "SELLER_COPY" | "BOUNCE" | "AUTO_REPLY" | "MARKETPLACE_NOTICE" | "MAIL";

/**
 * Whom the sender claims to be. RELAY: exactly a buyer alias of Amazon's relay. RELAY_IMITATION:
 * looks like one and is not. MARKETPLACE: Amazon itself. ORDINARY: anybody else. A claim only;
 * `authentication` says whether it is proven.
 */
export type SenderClass = "RELAY" | "RELAY_IMITATION" | "MARKETPLACE" | "ORDINARY";

/** Why answering this mail by machine could start or continue a loop. */
export type LoopSign = "OWN_ADDRESS" | "AUTO_SUBMITTED" | "X_LOOP" | "PRECEDENCE" | "TOO_MANY_HOPS";

export type AmazonCountry =
  | "US"
  | "CA"
  | "MX"
  | "BR"
  | "GB"
  | "DE"
  | "FR"
  | "IT"
  | "ES"
  | "NL"
  | "SE"
  | "PL"
  | "BE"
  | "TR"
  | "AE"
  | "SA"
  | "EG"
  | "IN"
  | "JP"
  | "AU"
  | "SG"
  | "ZA"
  | "IE";

export type AmazonRelay = {
  /** Key of the buyer's Identity: lower case, without `+suffix`. See `readAmazonRelay`. */
  readonly alias: string;
  /** Where the answer goes: the address as it was used, `+suffix` included. */
  readonly replyAddress: string;
  /** The `+suffix`: Seller Central's case, null when the mail carries none. */
  readonly caseId: string | null;
  readonly marketplace: AmazonCountry;
};

export type MailAttachment = {
  /** Without any path, control or direction-changing characters; null when the part has no name. */
  readonly filename: string | null;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** With angle brackets; present on parts an HTML body can refer to. */
  readonly contentId?: string;
};

export type ReadMail = {
  readonly unreadable: false;
  /** With angle brackets. */
  readonly messageId: string;
  /** True when the mail had no usable Message-ID and ours is the digest of its bytes. */
  readonly messageIdDerived: boolean;
  /** In-Reply-To, then References; at most 50, distinct, without the mail's own id. */
  readonly references: readonly string[];
  /** Lower case. The address is empty only for a bounce that names no sender. */
  readonly from: { readonly address: string; readonly name: string };
  /** True when the mail names more than one author, so that no verdict can be tied to one of them. */
  readonly senderAmbiguous: boolean;
  readonly senderClass: SenderClass;
  /** To and Cc, lower case, distinct, at most 50. */
  readonly to: readonly string[];
  readonly subject: string;
  /** What the sender's Date header says, in UTC; null when it cannot be read. */
  readonly sentAt: string | null;
  readonly text: string;
  readonly textTruncated: boolean;
  readonly attachments: readonly MailAttachment[];
  readonly relay: AmazonRelay | null;
  readonly orderNumbers: readonly string[];
  readonly authentication: Authentication;
  readonly kind: MailKind;
  readonly loop: boolean;
  readonly loopSigns: readonly LoopSign[];
};

export type UnreadableReason =
  | "EMPTY"
  | "TOO_LARGE"
  | "TOO_MANY_PARTS"
  | "TOO_COMPLEX"
  | "NESTED_TOO_DEEP"
  | "HEADERS_TOO_LARGE"
  | "NO_SENDER"
  | "MALFORMED";

export type UnreadableMail = {
  readonly unreadable: true;
  readonly reason: UnreadableReason;
  readonly sentence: string;
};

/** The mailbox the mail was taken from. */
export type Receiver = {
  /** The authserv-ids our own receiving server writes (RFC 8601 §2.5); nobody else's are believed. */
  readonly authservIds: readonly string[];
  readonly ownAddresses: readonly string[];
};
