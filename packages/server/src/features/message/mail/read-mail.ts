import { createHash } from "node:crypto";
import PostalMime, { type Attachment, type Email } from "postal-mime";
import { amazonText } from "./amazon-text.ts";
import { buyerName, classifySender, domainOf, readAmazonRelay } from "./amazon-relay.ts";
import { readAuthentication } from "./authentication-results.ts";
import { cleanLine, cleanName, cleanText, cutText } from "./clean-text.ts";
import { htmlToText } from "./html-text.ts";
import type { MailAttachment, ReadMail, Receiver, SenderClass, UnreadableMail, UnreadableReason } from "./mail.ts";
import { readMailDate } from "./mail-date.ts";
import {
  decodedHeader,
  isAddress,
  MailHeaders,
  namesSeveralAuthors,
  readMailboxes,
  readMessageId,
  readRecipients,
  readReferences,
} from "./mail-headers.ts";
import { classifyMail, findLoopSigns } from "./mail-kind.ts";
import { boundParseCost } from "./parse-cost.ts";

/** What the large providers deliver; Amazon's 10 MB of attachments are 14 MB in Base64. */
export const MAX_MAIL_BYTES = 26 * 1024 * 1024;
export const MAX_TEXT_LENGTH = 100_000;
/** RFC 5322 §2.1.1: no line is longer. */
export const MAX_SUBJECT_LENGTH = 998;

/** Text beyond this is not even searched: no person writes it, and every pass over it costs. */
const MAX_SEARCHED_TEXT = 1_000_000;
const MAX_ATTACHMENTS = 100;
const MAX_ORDER_NUMBERS = 20;
const MAX_FILENAME_LENGTH = 255;

/**
 * Mail nests four or five deep; ARC and mailing lists write up to some 60 kB of headers.
 * A forwarded mail stays an attachment: its words are not the sender's, and its markers must not
 * pass for Amazon's.
 */
const PARSER_LIMITS = {
  maxNestingDepth: 20,
  maxHeadersSize: 256 * 1024,
  maxRfc822NestingDepth: 0,
  forceRfc822Attachments: true,
};

const SENTENCES: Record<UnreadableReason, string> = {
  EMPTY: "The mail has no content.",
  TOO_LARGE: `The mail is larger than ${MAX_MAIL_BYTES / 1024 / 1024} MiB.`,
  TOO_MANY_PARTS: "The mail has more lines that look like MIME parts than any real mail.",
  TOO_COMPLEX: "The mail is built so that reading it would cost more than any real mail does.",
  NESTED_TOO_DEEP: "The mail's MIME parts are nested too deep.",
  HEADERS_TOO_LARGE: "The mail's headers are larger than any real mail's.",
  NO_SENDER: "The mail names no sender.",
  MALFORMED: "The mail could not be taken apart.",
};

/**
 * Reads one mail as it lies in the mailbox. Never throws: what cannot be read comes back as an
 * UnreadableMail with its reason. Everything in a ReadMail is bounded and well-formed, and nothing in
 * it is made up: a missing date is null, a derived Message-ID is flagged. Same bytes, same answer.
 */
export async function readMail(raw: Uint8Array, receiver: Receiver): Promise<ReadMail | UnreadableMail> {
  if (raw.byteLength === 0) return unreadable("EMPTY");
  if (raw.byteLength > MAX_MAIL_BYTES) return unreadable("TOO_LARGE");
  const affordable = boundParseCost(raw);
  if (typeof affordable === "string") return unreadable(affordable);
  const email = await parse(affordable);
  return "unreadable" in email ? email : compose(email, raw, receiver);
}

async function parse(raw: Uint8Array): Promise<Email | UnreadableMail> {
  try {
    return await PostalMime.parse(raw, PARSER_LIMITS);
  } catch (error) {
    // The parser tells its limits apart only in words. Whatever else it throws, the mail is kept raw
    // and a person can look at it.
    const words = error instanceof Error ? error.message : "";
    if (words.includes("nesting depth")) return unreadable("NESTED_TOO_DEEP");
    if (words.includes("header size")) return unreadable("HEADERS_TOO_LARGE");
    return unreadable("MALFORMED");
  }
}

function compose(email: Email, raw: Uint8Array, receiver: Receiver): ReadMail | UnreadableMail {
  const headers = new MailHeaders(email.headers);
  const authors = readMailboxes(headers.all("from"));
  const author = authors[0] ?? { address: "", name: "" };
  const senderClass = classifySender(author.address, author.name);
  const relay = readAmazonRelay(author.address);
  // Which of several authors SPF, DKIM and DMARC vouch for is not knowable from here (RFC 7489 §6.6.1).
  const senderAmbiguous = namesSeveralAuthors(headers, authors);
  const subject = cleanLine(decodedHeader(headers.first("subject")), MAX_SUBJECT_LENGTH);
  const body = readBody(email, raw, senderClass);
  const givenId = readMessageId(headers.first("message-id"));
  const messageId = givenId ?? derivedMessageId(raw);
  const references = readReferences(headers, messageId);
  const partTypes = email.attachments.map((attachment) => attachment.mimeType);
  const kind = classifyMail({
    headers,
    senderAddress: author.address,
    senderClass,
    subject,
    preamble: body.preamble,
    partTypes,
    references,
  });
  if (!isAddress(author.address) && kind !== "BOUNCE") return unreadable("NO_SENDER");
  const fromDomain = domainOf(author.address);
  const verdict = readAuthentication(headers.all("authentication-results"), { ...receiver, fromDomain });
  const loopSigns = findLoopSigns(headers, author.address, receiver.ownAddresses);
  return {
    unreadable: false,
    messageId,
    messageIdDerived: givenId === null,
    references,
    from: {
      address: isAddress(author.address) ? author.address : "",
      name: relay === null ? author.name : buyerName(author.name),
    },
    senderAmbiguous,
    senderClass,
    to: readRecipients(headers),
    subject,
    sentAt: readMailDate(headers.first("date")),
    text: cutText(body.text, MAX_TEXT_LENGTH),
    textTruncated: body.text.length > MAX_TEXT_LENGTH,
    attachments: email.attachments.slice(0, MAX_ATTACHMENTS).map(readAttachment),
    relay,
    orderNumbers: findOrderNumbers(subject, body.whole),
    authentication: senderAmbiguous ? "NONE" : verdict,
    kind,
    loop: loopSigns.length > 0,
    loopSigns,
  };
}

type Body = {
  /** What the sender wrote. */
  readonly text: string;
  /** With everything around it; searched, not shown. */
  readonly whole: string;
  readonly preamble: string;
};

function readBody(email: Email, raw: Uint8Array, senderClass: SenderClass): Body {
  const html = (email.html ?? "").slice(0, MAX_SEARCHED_TEXT);
  const given = cleanText((email.text ?? "").slice(0, MAX_SEARCHED_TEXT));
  // Without alternatives, the parser's text is its own rendering of the HTML parts, which lets style
  // sheets through; ours of its HTML has the same parts.
  const plain = html !== "" && !hasAlternatives(raw) ? "" : given;
  const whole = plain === "" ? cleanText(htmlToText(html)) : plain;
  if (senderClass === "ORDINARY") return { text: whole, whole, preamble: "" };
  const amazon = amazonText(plain, html);
  // A notice is Amazon's words throughout; a relayed mail without the template is the buyer's.
  const unframed = senderClass === "MARKETPLACE" ? whole.slice(0, 1_000) : "";
  return { text: cleanText(amazon.text), whole, preamble: amazon.preamble ?? unframed };
}

function hasAlternatives(raw: Uint8Array): boolean {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).includes("multipart/alternative");
}

/** Amazon's 3-7-7 order numbers: the subject's first, then the body's in order, distinct. */
function findOrderNumbers(subject: string, body: string): string[] {
  const found = new Set<string>();
  for (const text of [subject, body]) {
    // Mail programs turn hyphens into typographic ones (U+2010 to U+2013).
    for (const [number] of text.matchAll(/(?<![\p{N}‐-–-])[0-9]{3}[‐-–-][0-9]{7}[‐-–-][0-9]{7}(?![\p{N}‐-–-])/gu)) {
      if (found.size < MAX_ORDER_NUMBERS) found.add(number.replace(/[‐-–]/g, "-"));
    }
  }
  return [...found];
}

function readAttachment(attachment: Attachment): MailAttachment {
  const { content, filename, mimeType, contentId } = attachment;
  const id = readMessageId(contentId ?? null);
  const name = cleanName((filename ?? "").split(/[/\\]/).at(-1) ?? "", MAX_FILENAME_LENGTH);
  return {
    filename: name === "" ? null : name,
    mimeType: /^[!-~]{1,127}$/.test(mimeType) ? mimeType : "application/octet-stream",
    sizeBytes: typeof content === "string" ? Buffer.byteLength(content) : content.byteLength,
    ...(id === null ? {} : { contentId: id }),
  };
}

/** Stable: the same mail fetched twice must stay one Message. `.invalid` can never be a real domain (RFC 2606). */
function derivedMessageId(raw: Uint8Array): string {
  return `<sha256-${createHash("sha256").update(raw).digest("hex")}@ingest.firstline.invalid>`;
}

function unreadable(reason: UnreadableReason): UnreadableMail {
  return { unreadable: true, reason, sentence: SENTENCES[reason] };
}
