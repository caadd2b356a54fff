/** Reads mails of marketplaces about claims. Certain or not certain: nothing is guessed into a claim. */
import type { ClaimKind } from "./claim-state.policy.ts";
import { CASE_NAMES, FILED, fold, HAPPENED, OTHER_STAGE, SORT_NAMES } from "./notice-words.policy.ts";

export type NoticeChannel = "AMAZON" | "EBAY" | "WALMART";
export type NoticeMail = {
  readonly senderAddress: string;
  /** Our own server's verdict about the sender's domain. */
  readonly isProven: boolean;
  /** One of Amazon's own addresses, not a buyer's alias at its relay. */
  readonly isAmazon: boolean;
  readonly subject: string;
  readonly text: string;
};
export type Notice =
  | { readonly verdict: "CLAIM"; readonly channel: NoticeChannel; readonly kind: ClaimKind; readonly orderNumber: string }
  | {
      readonly verdict: "UNCLEAR";
      readonly channel: NoticeChannel;
      readonly kind: ClaimKind | null;
      readonly orderNumbers: readonly string[];
      readonly why: string;
    };

/** eBay's own senders. `members.ebay.<store>` and the like are buyers, so only these two hosts count. */
const EBAY = /^(?:reply\.)?ebay\.(?:com|co\.uk|de|fr|it|es|ca|com\.au|at|ch|nl|be|pl|ie)$/;
/** Walmart's own senders; `relay.walmart.com` is a buyer. */
const WALMART = /^(?:marketplace\.)?walmart\.(?:com|ca)$/;

const NUMBERS: Record<NoticeChannel, RegExp> = {
  AMAZON: /(?<![\p{N}-])\d{3}-\d{7}-\d{7}(?![\p{N}-])/gu,
  EBAY: /(?<![\p{N}-])\d{2}-\d{5}-\d{5}(?![\p{N}-])/gu,
  WALMART: /(?<![\p{N}-])\d{13,15}(?![\p{N}-])/gu,
};
/** Sorts each marketplace has. A return at Amazon or Walmart is everyday work, not a case. */
const SORTS: Record<NoticeChannel, readonly ClaimKind[]> = {
  AMAZON: ["A_TO_Z", "CHARGEBACK"],
  EBAY: ["INR", "RETURN", "CHARGEBACK", "MARKETPLACE_CASE"],
  WALMART: ["CHARGEBACK", "MARKETPLACE_CASE"],
};
/** Notices name one order; a summary of more than this is no notice. */
const MOST_NUMBERS = 5;

const channelOf = ({ senderAddress, isAmazon }: NoticeMail): NoticeChannel | null => {
  if (isAmazon) return "AMAZON";
  const domain = senderAddress.slice(senderAddress.lastIndexOf("@") + 1).toLowerCase();
  if (EBAY.test(domain)) return "EBAY";
  return WALMART.test(domain) ? "WALMART" : null;
};

const sortsIn = (text: string, channel: NoticeChannel): ClaimKind[] => {
  const named = SORT_NAMES.filter(([kind, name]) => SORTS[channel].includes(kind) && name.test(text)).map(
    ([kind]): ClaimKind => kind,
  );
  if (named.length > 0 || !SORTS[channel].includes("MARKETPLACE_CASE")) return named;
  return CASE_NAMES.test(text) ? ["MARKETPLACE_CASE"] : [];
};

/**
 * What a mail says about a claim; undefined when it is about none, or nobody can say who wrote it. CLAIM takes all of: a proven sender at
 * the marketplace's own domain; one sort of claim in the subject and no other anywhere; words of filing, and none of a decision, appeal
 * or reminder; exactly one order number in the marketplace's form. What is decided is never taken from a mail: a person records it.
 */
export const readNotice = (mail: NoticeMail): Notice | undefined => {
  const channel = channelOf(mail);
  if (channel === null || !mail.isProven) return undefined;
  const subject = fold(mail.subject);
  const whole = `${subject} ${fold(mail.text)}`;
  const inSubject = sortsIn(subject, channel);
  const sorts = sortsIn(whole, channel);
  const orderNumbers = [...new Set(whole.match(NUMBERS[channel]))].slice(0, MOST_NUMBERS);
  const isFiling = FILED.test(whole);
  const named = sorts.length === 1 ? (sorts[0] ?? null) : null;
  const unclear = (why: string): Notice => ({ verdict: "UNCLEAR", channel, kind: named, orderNumbers, why });
  if (inSubject.length === 0)
    return sorts.length > 0 && isFiling && orderNumbers.length > 0 && !sorts.includes("MARKETPLACE_CASE")
      ? unclear("The subject names no claim, the text does.")
      : undefined;
  if (!isFiling && !OTHER_STAGE.test(subject) && orderNumbers.length === 0) return undefined;
  if (OTHER_STAGE.test(subject) || HAPPENED.test(whole))
    return unclear("It tells of something else than a filing: a decision, an appeal, a reminder. A person records what it says.");
  if (!isFiling) return unclear("It does not say that a claim was filed.");
  if (named === null) return unclear("It names more than one sort of claim.");
  const [orderNumber] = orderNumbers;
  if (orderNumber === undefined) return unclear("It names no order number of this marketplace.");
  if (orderNumbers.length > 1) return unclear("It names more than one order.");
  return { verdict: "CLAIM", channel, kind: named, orderNumber };
};
