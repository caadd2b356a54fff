/** Which macros fit a ticket, and why. */
import type { ChannelName } from "../../connectors/channel.ts";
import type { ShipmentStatus } from "../order/shipment-status.policy.ts";
import type { Fulfilment, OrderStatus } from "../refund/refund.policy.ts";
import type { RefundStatus } from "../refund/refund-status.policy.ts";
import type { ReplyMode } from "../reply/reply-rule.policy.ts";

/** A macro in use with its version in force. */
export type OfferedMacro = {
  readonly macroId: string;
  readonly versionId: string;
  readonly key: string;
  readonly name: string;
  /** Names that its reasons have or had. */
  readonly reasons: readonly string[];
  readonly channels: readonly ChannelName[];
  /** Vetted ones only. */
  readonly texts: readonly { readonly locale: string; readonly locked: boolean }[];
  /** Of all vetted texts. */
  readonly variables: readonly string[];
  /** Replies made of it lately, and how many of them settled the matter. */
  readonly record: { readonly settled: number; readonly of: number };
};

export type SuggestionFacts = {
  readonly channel: ChannelName;
  /** Every name of the ticket's reason; empty while nobody has set one. */
  readonly reasonNames: readonly string[];
  readonly buyerLocale: string | null;
  readonly replyMode: ReplyMode;
  readonly claimFiled: boolean;
  readonly order: { readonly fulfilment: Fulfilment; readonly status: OrderStatus } | null;
  /** Those with a tracking number. */
  readonly parcels: readonly { readonly status: ShipmentStatus }[];
  /** Of the ticket; newest first. */
  readonly refunds: readonly { readonly status: RefundStatus }[];
};

export type SuggestionCode = "REASON" | "STATE" | "LANGUAGE" | "LOCKED" | "TRACK_RECORD";
export type SuggestionReason = { readonly code: SuggestionCode; readonly sentence: string; readonly points: number };
export type Suggestion = {
  readonly offered: OfferedMacro;
  readonly locale: string;
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
};

const POINTS = { REASON: 40, STATE: 30, LANGUAGE: 10, LOCKED: 5, TRACK_RECORD: 10 };
/** Below this a share says more about chance than about the macro. */
const FEWEST_USES = 10;

const isDone = (status: RefundStatus): boolean => status === "DONE_UNCONFIRMED" || status === "CONFIRMED";
const isUnderWay = (status: RefundStatus): boolean =>
  status === "APPROVED" || status === "PREPARED" || status === "COMMITTING" || status === "ACCEPTED" || status === "PROCESSING";
const wasShipped = ({ order }: SuggestionFacts): boolean => order?.status === "SHIPPED" || order?.status === "PARTIALLY_SHIPPED";
const isWaiting = ({ order }: SuggestionFacts): boolean => order?.status === "PENDING" || order?.status === "UNSHIPPED";
/** Amazon keeps the goods, the label and the money of what it ships (R13). */
const isSellers = ({ order }: SuggestionFacts): boolean => order?.fulfilment !== "FBA";
const shipsItself = ({ order }: SuggestionFacts): boolean => order?.fulfilment !== "FBA" && order?.fulfilment !== "MCF";

/**
 * When a macro may be said, and what it is then made for (null: for any such state). `decisive`: it fits by the state alone, whatever the
 * customer wrote for.
 */
type Fit = { readonly fits: (facts: SuggestionFacts) => boolean; readonly madeFor: string | null; readonly decisive?: true };
const only = (fits: Fit["fits"], madeFor: string | null = null): Fit => ({ fits, madeFor });

/**
 * Macros of the shipped library by their keys: their sentences say something about the state that no variable shows. A macro of the
 * workspace's own is judged by its channels, reasons and variables.
 */
const FITS: ReadonlyMap<string, Fit> = new Map([
  // Sent by a merge, never by a person.
  ["duplicate-thread-notice", only(() => false)],
  ["duplicate-thread-notice-by-subject", only(() => false)],
  [
    "fba-refund-by-amazon",
    only((facts) => facts.order?.fulfilment === "FBA", "Amazon ships this order, so Amazon takes it back and refunds it."),
  ],
  [
    "delayed-fba-shipment",
    only(
      (facts) => facts.order?.fulfilment === "FBA" && facts.channel === "AMAZON",
      "Amazon ships this order and knows where it is.",
    ),
  ],
  ["a-to-z-guidance", { fits: (facts) => facts.claimFiled, madeFor: "A claim is filed on the order.", decisive: true }],
  [
    "refund-confirmation",
    {
      fits: (facts) => facts.refunds.some(({ status }) => isDone(status)),
      madeFor: "The channel reports a refund as done.",
      decisive: true,
    },
  ],
  [
    "refund-status",
    only((facts) => facts.refunds.some(({ status }) => isUnderWay(status)), "A refund is on its way and not done yet."),
  ],
  ["cancellation", only((facts) => facts.order?.status === "CANCELLED", "The order is cancelled.")],
  ["cancellation-too-late", only(wasShipped, "The order has left already.")],
  ["not-shipped-yet", only((facts) => isWaiting(facts) && shipsItself(facts), "The order has not left yet.")],
  ["tracking-update", only((facts) => wasShipped(facts) && shipsItself(facts), "A tracked parcel is known.")],
  [
    "delivered-not-found",
    only(
      (facts) => facts.parcels.some(({ status }) => status === "DELIVERED") && shipsItself(facts),
      "The carrier reports the parcel as delivered.",
    ),
  ],
  [
    "parcel-inquiry-opened",
    only((facts) => wasShipped(facts) && shipsItself(facts) && !facts.parcels.some(({ status }) => status === "DELIVERED"), null),
  ],
  ["standard-return", only((facts) => wasShipped(facts) && isSellers(facts))],
  ["return-with-label", only((facts) => wasShipped(facts) && isSellers(facts))],
  ["wrong-size", only((facts) => wasShipped(facts) && isSellers(facts))],
  ["damaged-in-transit", only((facts) => wasShipped(facts) && isSellers(facts))],
  ["damaged-replacement", only((facts) => wasShipped(facts) && isSellers(facts))],
  ["partial-refund-request", only((facts) => isSellers(facts) && !facts.refunds.some(({ status }) => isDone(status)))],
]);
const ANY: Fit = only(() => true);

/** A text with a variable that nobody can fill in cannot be sent. */
const canBeFilledIn = (variables: readonly string[], facts: SuggestionFacts): boolean =>
  variables.every((name) => {
    if (name.startsWith("order.")) return facts.order !== null;
    if (name.startsWith("shipment.")) return facts.parcels.length > 0;
    if (name.startsWith("refund.done")) return facts.refunds.some(({ status }) => isDone(status));
    if (name.startsWith("refund.")) return facts.refunds.some(({ status }) => status !== "REJECTED" && status !== "CANCELLED");
    return true;
  });

/** Money and goods of what Amazon ships are not ours to speak of, whatever a workspace writes. */
const speaksOfOurRefund = (variables: readonly string[]): boolean => variables.some((name) => name.startsWith("refund."));

const languageOf = (locale: string): string => locale.toLowerCase().split("-")[0] ?? "";

/** The text that a buyer would get: the exact locale, else the language, else English, else the first; as rendering chooses (features/variable). */
const textFor = (texts: OfferedMacro["texts"], buyerLocale: string | null) => {
  const wanted = buyerLocale?.toLowerCase();
  const exact = texts.find(({ locale }) => locale.toLowerCase() === wanted);
  const sameLanguage = wanted === undefined ? undefined : texts.find(({ locale }) => languageOf(locale) === languageOf(wanted));
  return exact ?? sameLanguage ?? texts.find(({ locale }) => languageOf(locale) === "en") ?? texts[0];
};

/** Why this macro must not be suggested; the rules that a reply would meet. */
const isForbidden = (offered: OfferedMacro, facts: SuggestionFacts, isLocked: boolean): boolean =>
  !offered.channels.includes(facts.channel) ||
  (facts.replyMode === "LOCKED_MACRO" && !isLocked) ||
  !(FITS.get(offered.key) ?? ANY).fits(facts) ||
  !canBeFilledIn(offered.variables, facts) ||
  (!isSellers(facts) && speaksOfOurRefund(offered.variables));

const weigh = (offered: OfferedMacro, facts: SuggestionFacts): Suggestion | undefined => {
  const text = textFor(offered.texts, facts.buyerLocale);
  if (text === undefined || isForbidden(offered, facts, text.locked)) return undefined;
  const { madeFor, decisive } = FITS.get(offered.key) ?? ANY;
  const known = facts.reasonNames.map((name) => name.toLowerCase());
  const answered = offered.reasons.find((name) => known.includes(name.toLowerCase()));
  // A reason that it does not answer speaks against it, unless the state alone decides; without any reason the state has to.
  if (answered === undefined && (known.length > 0 ? decisive !== true : madeFor === null)) return undefined;
  const { settled, of } = offered.record;
  const speaks = buyerLanguage(text.locale, facts.buyerLocale);
  const reasons: SuggestionReason[] = [
    ...(answered === undefined
      ? []
      : [say("REASON", `It answers "${facts.reasonNames[0] ?? answered}", why the customer wrote.`)]),
    ...(madeFor === null ? [] : [say("STATE", madeFor)]),
    ...(speaks === null ? [] : [say("LANGUAGE", speaks)]),
    ...(text.locked ? [say("LOCKED", "Its sentences are locked, so nothing wrong can slip in.")] : []),
    ...(of >= FEWEST_USES && settled > 0
      ? [
          say(
            "TRACK_RECORD",
            `${settled} of ${of} replies made of it settled the matter.`,
            Math.round((POINTS.TRACK_RECORD * settled) / of),
          ),
        ]
      : []),
  ];
  return {
    offered,
    locale: text.locale,
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons: reasons.toSorted((a, b) => b.points - a.points),
  };
};

const say = (code: SuggestionCode, sentence: string, points = POINTS[code]): SuggestionReason => ({ code, sentence, points });

const buyerLanguage = (locale: string, buyerLocale: string | null): string | null =>
  buyerLocale !== null && languageOf(locale) === languageOf(buyerLocale)
    ? `There is a vetted text in the buyer's language (${locale}).`
    : null;

/** Best first; of equal ones the name decides, so that the same ticket always has the same answer. */
export const suggestMacros = (offers: readonly OfferedMacro[], facts: SuggestionFacts): Suggestion[] =>
  offers
    .flatMap((offered) => weigh(offered, facts) ?? [])
    .sort((a, b) => b.score - a.score || (a.offered.name < b.offered.name ? -1 : 1));
