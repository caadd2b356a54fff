import type { ChannelName } from "../../connectors/channel.ts";
import { formatMoney } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { capital, claimWords, inWords, onChannel, quoted } from "./wording.policy.ts";

export const TIMELINE_KINDS = ["MESSAGE", "TICKET", "ORDER", "SHIPMENT", "REFUND", "CLAIM", "FEEDBACK", "ESCALATION"] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One row of the timeline as the store reads it. What the columns after `amount` hold depends on the kind; each sentence below says it. */
export type TimelineRow = {
  readonly kind: TimelineKind;
  readonly at: Date;
  /** Breaks ties of `at`; unique among all entries. */
  readonly key: string;
  readonly subjectId: string;
  readonly channel: ChannelName;
  readonly orderNumber: string | null;
  readonly amount: Money | null;
  readonly what: string | null;
  readonly text: string | null;
  readonly state: string | null;
};

const amountOf = ({ amount }: TimelineRow): string => (amount === null ? "" : formatMoney(amount));
const subjectOf = (text: string | null): string => (text === null || text.trim() === "" ? "" : `: ${quoted(text)}`);
const aboutOrder = ({ orderNumber }: TimelineRow): string => (orderNumber === null ? "" : ` about order ${orderNumber}`);

/** A claim nobody has decided yet, answered or not. */
const OPEN: ReadonlySet<string> = new Set(["FILED", "DEFENDED"]);

const escalatedIn = (row: TimelineRow): string => {
  const order = `order ${row.orderNumber ?? ""}`;
  switch (row.text) {
    case "CANCELLATION":
      return `cancellation of ${order}`;
    case "CLAIM_DEFENCE":
      return `defence of the claim on ${order}`;
    case "TICKET":
      return `the ticket${aboutOrder(row)}`;
    default:
      return `refund of ${amountOf(row)} on ${order}`;
  }
};

/** One line about one thing that happened: stored facts in a fixed template, nothing added. */
export const sentenceOf = (row: TimelineRow): string => {
  const { channel, text } = row;
  const order = `order ${row.orderNumber ?? ""}`;
  const what = row.what ?? "";
  const state = row.state ?? "";
  switch (row.kind) {
    case "MESSAGE": // what: direction, text: subject
      return `${what === "OUTBOUND" ? "We wrote" : "Wrote"} ${onChannel(channel)}${subjectOf(text)}.`;
    case "TICKET": // text: subject
      return `Ticket opened ${onChannel(channel)}${aboutOrder(row)}${subjectOf(text)}.`;
    case "ORDER": // what: fulfilment, state: status
      return `Ordered ${onChannel(channel)}: ${order}, ${amountOf(row)}, ${what}, ${inWords(state)}.`;
    case "SHIPMENT": // what: carrier, text: tracking number, state: status
      return `${what} parcel${text === null ? "" : ` ${text}`} of ${order}: ${inWords(state)}.`;
    case "REFUND": // what: reason, state: status
      return `Refund of ${amountOf(row)} asked for on ${order} (${inWords(what)}), now ${inWords(state)}.`;
    case "CLAIM": // what: kind, text: null for the filing, else the state before, state: the state then
      return text === null
        ? `${claimWords(what)} filed on ${order}, now ${OPEN.has(state) ? "open" : inWords(state)}.`
        : `${claimWords(what)} on ${order}: ${state === "FILED" ? "filed again" : inWords(state)}.`;
    case "FEEDBACK": // what: stars, state: REMOVED once it was struck out or taken back
      return `Rated us ${what} of 5 stars for ${order}${state === "" ? "" : ", removed since"}.`;
    case "ESCALATION": // what: target role, text: kind of the subject, state: null for the request, else the verdict
      return row.state === null
        ? `Approval by ${inWords(what)} asked for: ${escalatedIn(row)}.`
        : `${capital(inWords(state))}: ${escalatedIn(row)}.`;
  }
};
