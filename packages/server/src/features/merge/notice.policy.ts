import type { ChannelName } from "../../connectors/channel.ts";

/** Says where the answer comes, with the order's number; the other one names the subject when there is no number. */
export const NOTICE_MACRO = "duplicate-thread-notice";
export const NOTICE_MACRO_BY_SUBJECT = "duplicate-thread-notice-by-subject";

/** Channels whose rules forbid to lead a buyer elsewhere: their threads are answered where they are (S47, channels.md §3.8). */
const MARKETPLACES: readonly ChannelName[] = ["AMAZON", "EBAY", "WALMART"];

export type NoticeAsk = {
  readonly channel: ChannelName;
  readonly primaryChannel: ChannelName;
  /** What the account says about sending; null when it can. */
  readonly cannotSend: string | null;
  readonly hasAddress: boolean;
  /** The customer has written nothing since the last notice in this thread. */
  readonly alreadyTold: boolean;
  readonly sameCustomer: boolean;
  /** Both threads are about the same order, by its number. */
  readonly sameOrder: boolean;
};

export type NoticeRefusal =
  | "CHANNEL_CANNOT_SEND"
  | "NO_ADDRESS"
  | "ALREADY_TOLD"
  | "LEAVES_MARKETPLACE"
  | "OTHER_CUSTOMER"
  | "NO_MACRO"
  | "NO_REFERENCE"
  | "LINT_BLOCKED";

type Verdict = { readonly reason: NoticeRefusal; readonly explanation: string };

/** Why no notice goes to this thread; undefined when one does. Ordered from what can never work to what another input would change. */
export const refusalOfNotice = (ask: NoticeAsk): Verdict | undefined => {
  const refuse = (reason: NoticeRefusal, explanation: string): Verdict => ({ reason, explanation });
  if (ask.cannotSend !== null) return refuse("CHANNEL_CANNOT_SEND", ask.cannotSend);
  if (!ask.hasAddress) return refuse("NO_ADDRESS", "The customer's key in this thread is no mail address.");
  if (MARKETPLACES.includes(ask.channel) && ask.primaryChannel !== ask.channel)
    return refuse(
      "LEAVES_MARKETPLACE",
      `${ask.channel} forbids to send its buyers to another channel (${ask.primaryChannel}): answer in this thread itself.`,
    );
  // A number that the customer named themselves tells nothing new; anything else of another customer would.
  if (!ask.sameCustomer && !ask.sameOrder)
    return refuse(
      "OTHER_CUSTOMER",
      "The primary is another customer's and about another order: a notice would tell one about the other.",
    );
  if (ask.alreadyTold) return refuse("ALREADY_TOLD", "The customer was told before and has not written since.");
  return undefined;
};
