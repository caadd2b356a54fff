import { parseInstant } from "../../kernel/clock.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { readNotice } from "../claim/index.ts";
import type { ReceivedNotice } from "../claim/index.ts";
import { isRelayAddress } from "../customer/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { judgeMail } from "./mail/trust.policy.ts";
import { MAX_MAIL_BYTES, readMail } from "./mail/read-mail.ts";
import type { ReadMail } from "./mail/mail.ts";
import type { QuarantineReason } from "./message.table.ts";
import type { Incoming } from "./take-in-message.ts";

type ParsedMessage = {
  readonly externalId: string;
  readonly senderAddress: string;
  readonly senderName?: string | null | undefined;
  readonly subject: string;
  readonly text: string;
  readonly references?: readonly string[] | null | undefined;
  readonly orderExternalId?: string | null | undefined;
  readonly sentAt?: Date | null | undefined;
};

/** What an arriving message turned out to be. `raw` is kept with it in both cases. */
export type Received =
  | { readonly kind: "message"; readonly incoming: Incoming; readonly raw: Uint8Array | null }
  | {
      readonly kind: "quarantine";
      readonly raw: Uint8Array;
      readonly reason: QuarantineReason;
      readonly explanation: string;
      readonly senderAddress: string | null;
      readonly subject: string | null;
      /** What a proven mail of a marketplace says about a claim. */
      readonly notice?: ReceivedNotice;
    };

export type IngestInput = {
  readonly channelAccountId: string;
  readonly raw?: string | null | undefined;
  readonly parsed?: ParsedMessage | null | undefined;
};

/** What was handed in as a message, or what is wrong with it. Touches no database: parsing takes time, so no transaction is open. */
export const receive = async (
  { raw, parsed }: IngestInput,
  account: ChannelAccount,
): Promise<Received | { readonly issues: readonly InputIssue[] }> => {
  if ((raw == null) === (parsed == null)) return { issues: [{ path: ["input"], message: "give exactly one of raw and parsed" }] };
  if (parsed != null) {
    const issues = issuesOfParsed(parsed);
    return issues.length > 0 ? { issues } : receiveParsed(parsed, account);
  }
  const decoded = decodeRaw(raw ?? "");
  return "issue" in decoded ? { issues: [decoded.issue] } : receiveMail(decoded.bytes, account);
};

/** Reads a mail and judges whether it may come in. Never throws on what a mail contains. `trusted`: a person vouches for it. */
export const receiveMail = async (raw: Uint8Array, account: ChannelAccount, { trusted = false } = {}): Promise<Received> => {
  const mail = await readMail(raw, receiverOf(account));
  const judgement = judgeMail(mail);
  if (mail.unreadable)
    return { kind: "quarantine", raw, reason: "UNREADABLE", explanation: mail.sentence, senderAddress: null, subject: null };
  const notice = trusted ? undefined : noticeOf(mail);
  if (notice)
    return {
      kind: "quarantine",
      raw,
      reason: "CLAIM_NOTICE",
      explanation: "The mail is a marketplace's notice about a claim, not a buyer's message.",
      senderAddress: mail.from.address,
      subject: mail.subject,
      notice,
    };
  if (!judgement.accept && !trusted) {
    const senderAddress = mail.from.address;
    return {
      kind: "quarantine",
      raw,
      reason: judgement.reason,
      explanation: judgement.sentence,
      senderAddress,
      subject: mail.subject,
    };
  }
  return { kind: "message", raw, incoming: toIncoming(mail, judgement.accept ? "CHANNEL" : "PERSON") };
};

/** Only what our own server found authentic is read as a marketplace's word. */
const noticeOf = (mail: ReadMail): ReceivedNotice | undefined => {
  if (mail.kind === "BOUNCE" || mail.kind === "SELLER_COPY") return undefined;
  const notice = readNotice({
    senderAddress: mail.from.address,
    isProven: mail.authentication === "PASS" && !mail.senderAmbiguous,
    isAmazon: mail.senderClass === "MARKETPLACE",
    subject: mail.subject,
    text: mail.text,
  });
  return notice && { notice, sentAt: sentAtOf(mail) };
};

const sentAtOf = ({ sentAt }: ReadMail): Date | null => (sentAt === null ? null : (parseInstant(sentAt) ?? null));

const receiverOf = ({ settings }: ChannelAccount) => ({
  authservIds: textList(settings["authservIds"]),
  ownAddresses: textList(settings["ownAddresses"]),
});

const textList = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === "string") : []);

const toIncoming = (mail: ReadMail, senderIsVouchedBy: Incoming["senderIsVouchedBy"]): Incoming => ({
  externalId: mail.messageId,
  references: mail.references,
  counterpart: mail.relay?.alias ?? mail.from.address,
  senderKind: mail.relay ? "AMAZON_RELAY" : "EMAIL",
  senderName: mail.from.name || null,
  subject: mail.subject,
  text: mail.text,
  attachments: mail.attachments.map(({ filename, mimeType, sizeBytes }) => ({ filename, mimeType, sizeBytes })),
  orderExternalId: mail.orderNumbers[0] ?? null,
  orderIsVouched: mail.relay !== null,
  senderIsVouchedBy,
  source: mail.relay === null ? "EMAIL" : mail.kind === "CONTACT_FORM" ? "AMAZON_CONTACT_FORM" : "AMAZON_MESSAGE",
  sentAt: sentAtOf(mail),
});

/** A message that an authenticated caller parsed; the caller answers for its sender. */
const receiveParsed = (parsed: ParsedMessage, account: ChannelAccount): Received => {
  const relay = isRelayAddress(parsed.senderAddress);
  const senderKind = relay ? "AMAZON_RELAY" : parsed.senderAddress.includes("@") ? "EMAIL" : "MARKETPLACE_ID";
  const marketplace = account.channel === "EBAY" || account.channel === "WALMART";
  return {
    kind: "message",
    raw: null,
    incoming: {
      externalId: parsed.externalId,
      references: parsed.references ?? [],
      senderKind,
      counterpart: senderKind === "MARKETPLACE_ID" ? parsed.senderAddress : parsed.senderAddress.toLowerCase(),
      senderName: parsed.senderName ?? null,
      subject: parsed.subject,
      text: parsed.text,
      attachments: [],
      orderExternalId: parsed.orderExternalId ?? null,
      orderIsVouched: parsed.orderExternalId != null,
      senderIsVouchedBy: "CHANNEL",
      source: relay ? "AMAZON_MESSAGE" : marketplace ? "MARKETPLACE_MESSAGE" : "EMAIL",
      sentAt: parsed.sentAt ?? null,
    },
  };
};

const LIMITS: readonly (readonly [keyof ParsedMessage, number, number])[] = [
  ["externalId", 1, 998],
  ["senderAddress", 1, 320],
  ["senderName", 0, 500],
  ["subject", 0, 998],
  ["text", 0, 100_000],
  ["orderExternalId", 1, 64],
];

const issuesOfParsed = (parsed: ParsedMessage): InputIssue[] => {
  const issues = LIMITS.flatMap(([field, minimum, maximum]) => {
    const value = parsed[field];
    const fits = typeof value !== "string" || (value.length >= minimum && value.length <= maximum);
    return fits ? [] : [{ path: ["input", "parsed", field], message: `must have ${minimum} to ${maximum} characters` }];
  });
  if ((parsed.references?.length ?? 0) > 50)
    issues.push({ path: ["input", "parsed", "references"], message: "must hold at most 50 ids" });
  return issues;
};

/** The mail's bytes, or what is wrong with the base64. */
const decodeRaw = (raw: string): { bytes: Uint8Array } | { issue: InputIssue } => {
  const path = ["input", "raw"];
  const bytes = Buffer.from(raw, "base64");
  if (bytes.length === 0) return { issue: { path, message: "must be a mail in base64, not empty" } };
  if (bytes.length > MAX_MAIL_BYTES)
    return { issue: { path, message: `must be at most ${Math.floor(MAX_MAIL_BYTES / 1_048_576)} MB decoded` } };
  return { bytes };
};
