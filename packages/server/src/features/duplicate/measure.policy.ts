/** Everything about two tickets that tells whether they are one matter, as numbers. What it is worth, duplicate.policy.ts says. */
import type { ChannelName } from "../../connectors/channel.ts";
import { compareDetails, detailsOf, linesNamed } from "./details.policy.ts";
import type { Details } from "./details.policy.ts";
import { bareWords, citedNumbers, fold, ownWords } from "./own-words.policy.ts";
import { saysItRepeats, saysOtherMatter, saysSolved } from "./phrase.policy.ts";
import { agreementOf, reasonsOf, TOLD } from "./reason.policy.ts";
import type { ReasonWeights } from "./reason.policy.ts";
import { REASONS } from "./reason-words.policy.ts";
import type { WrittenReason } from "./reason-words.policy.ts";
import { similarityOf } from "./text-similarity.policy.ts";
import { languageOf } from "./written-language.policy.ts";
import type { WrittenLanguage } from "./written-language.policy.ts";

/** A ticket as its first message opened it. */
export type OpenedTicket = {
  readonly id: string;
  /** Who speaks for the customer's identity cluster. */
  readonly customerId: string;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  /** Titles of the order's lines, when the order is known. */
  readonly products: readonly string[];
  readonly channel: ChannelName;
  readonly accountId: string;
  readonly source: string;
  readonly senderName: string | null;
  readonly subject: string;
  readonly text: string;
  /** The reason somebody set, by the name of its tag. */
  readonly reasonTag: string | null;
  readonly resolved: boolean;
  readonly writtenAt: Date;
};

const HOUR_MS = 3_600_000;
const LATE_MAIL_MS = 30 * 24 * HOUR_MS;

/** When a message was written: what the sender says, unless it lies in the future or too far back to be delay. */
export const writtenAt = (receivedAt: Date, sentAt: Date | null): Date => {
  const delay = sentAt === null ? -1 : receivedAt.getTime() - sentAt.getTime();
  return sentAt !== null && delay >= 0 && delay <= LATE_MAIL_MS ? sentAt : receivedAt;
};

export type Reading = {
  readonly own: string;
  readonly bare: string;
  /** Subject included. */
  readonly all: string;
  readonly reasons: ReasonWeights;
  readonly details: Details;
  readonly cited: readonly string[];
  readonly language: WrittenLanguage | null;
};

/** Reads a ticket's words. Done once per ticket, however many it is compared with. */
export const readWords = ({ subject, text, orderNumber }: OpenedTicket): Reading => {
  const body = ownWords(text);
  const own = `${ownWords(subject)}. ${body}`;
  const cited = [...citedNumbers(`${subject} ${text}`), ...(orderNumber === null ? [] : [orderNumber.toLowerCase()])];
  const all = bareWords(own);
  const bare = body === "" ? all : bareWords(body);
  return {
    own,
    bare,
    all,
    reasons: reasonsOf(own),
    details: detailsOf(all),
    cited: [...new Set(cited)],
    language: languageOf(all),
  };
};

export type Measures = {
  readonly sameCustomer: boolean;
  readonly sameSenderName: boolean;
  readonly order: "SAME" | "OTHER" | "UNKNOWN";
  readonly exact: boolean;
  readonly similarity: number;
  readonly otherLanguage: boolean;
  readonly reason: WrittenReason | null;
  readonly agree: number;
  readonly conflict: number;
  /** A reason that one tells and the other leaves open. */
  readonly oneSided: number;
  readonly sameTag: boolean;
  readonly otherTag: boolean;
  readonly sameThing: boolean;
  readonly otherThing: boolean;
  readonly otherWords: boolean;
  readonly otherLine: boolean;
  readonly sameNumbers: number;
  readonly repeats: boolean;
  readonly otherMatter: boolean;
  readonly solved: boolean;
  readonly resolvedBefore: boolean;
  readonly otherChannel: boolean;
  readonly hours: number;
};

const told = (reasons: ReasonWeights): number => Math.max(...REASONS.map((reason) => reasons[reason]));

const isOnlySolved = ({ own, reasons }: Reading): boolean =>
  saysSolved(own) && REASONS.every((reason) => reason === "DELIVERY" || reasons[reason] < TOLD);

const orderOf = (one: OpenedTicket, words: Reading, other: OpenedTicket, otherWords: Reading): Measures["order"] => {
  if (one.orderId !== null && one.orderId === other.orderId) return "SAME";
  if (words.cited.some((number) => otherWords.cited.includes(number))) return "SAME";
  const bothKnow = (words.cited.length > 0 || one.orderId !== null) && (otherWords.cited.length > 0 || other.orderId !== null);
  return bothKnow ? "OTHER" : "UNKNOWN";
};

const sameName = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.trim() !== "" && fold(one).trim() === fold(other).trim();

export const measure = (arriving: OpenedTicket, words: Reading, earlier: OpenedTicket, earlierWords: Reading): Measures => {
  const similarity = similarityOf(words.bare, earlierWords.bare);
  const { reason, agree, conflict } = agreementOf(words.reasons, earlierWords.reasons);
  const details = compareDetails(words.details, words.all, earlierWords.details, earlierWords.all);
  // Words of two languages are never the same; that they differ says nothing then.
  const oneLanguage = words.language === null || earlierWords.language === null || words.language === earlierWords.language;
  const titles = (arriving.products.length > 0 ? arriving.products : earlier.products).map((title) => bareWords(fold(title)));
  const [lines, earlierLines] = [linesNamed(titles, words.bare), linesNamed(titles, earlierWords.bare)];
  return {
    sameCustomer: arriving.customerId === earlier.customerId,
    sameSenderName: sameName(arriving.senderName, earlier.senderName),
    order: orderOf(arriving, words, earlier, earlierWords),
    exact: words.bare !== "" && words.bare === earlierWords.bare,
    similarity,
    otherLanguage: !oneLanguage,
    reason,
    agree,
    conflict,
    oneSided: Math.abs(told(words.reasons) - told(earlierWords.reasons)) * (1 - agree),
    sameTag: arriving.reasonTag !== null && arriving.reasonTag === earlier.reasonTag,
    otherTag: arriving.reasonTag !== null && earlier.reasonTag !== null && arriving.reasonTag !== earlier.reasonTag,
    sameThing: details.sameThing,
    otherThing: oneLanguage && details.otherThing,
    otherWords: oneLanguage && details.otherWords,
    otherLine: lines.size > 0 && earlierLines.size > 0 && [...lines].every((line) => !earlierLines.has(line)),
    sameNumbers: details.sameNumbers,
    repeats: saysItRepeats(words.own),
    otherMatter: saysOtherMatter(words.own),
    solved: isOnlySolved(words) || isOnlySolved(earlierWords),
    resolvedBefore: earlier.resolved,
    otherChannel: arriving.accountId !== earlier.accountId || arriving.source !== earlier.source,
    hours: Math.abs(arriving.writtenAt.getTime() - earlier.writtenAt.getTime()) / HOUR_MS,
  };
};
