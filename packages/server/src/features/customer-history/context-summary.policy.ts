import type { ChannelName } from "../../connectors/channel.ts";
import { formatMoney } from "../../kernel/money.ts";
import { isOpenClaim } from "../claim/claim-state.policy.ts";
import { ofWindow, sumByCurrency, WINDOW_DAYS } from "./history-fact.policy.ts";
import type { HistoryFacts, OrderTotals } from "./history-fact.policy.ts";
import { ago, claimWords, counted, inWords, listed, onChannel, quoted } from "./wording.policy.ts";

/** In the order of importance: what may go wrong today, what was said before, what this is, what the customer is like. */
export const CONTEXT_CODES = [
  "OPEN_CLAIM",
  "SAME_ORDER",
  "SAME_PRODUCT",
  "SAME_REASON",
  "OTHER_CONTACT",
  "NO_OTHER_CONTACT",
  "THIS_CONTACT",
  "UNRESOLVED_TICKETS",
  "ORDERS",
  "REFUNDS",
  "CLOSED_CLAIMS",
  "EXCEPTIONS",
] as const;
export type ContextCode = (typeof CONTEXT_CODES)[number];

/** Other tickets looked at, the newest: what lies behind them is in the timeline. */
export const MOST_OTHER_TICKETS = 20;
const MOST_OPEN_CLAIMS = 3;
const MOST_SUBJECTS = 5;

/** A ticket as seen from the one that the summary is for. */
export type ContextTicket = {
  readonly id: string;
  /** Where and when the customer wrote last in it. */
  readonly channel: ChannelName;
  readonly contactAt: Date;
  readonly isResolved: boolean;
  readonly subject: string;
  readonly reason: string | null;
  readonly orderNumber: string | null;
  readonly isSameOrder: boolean;
  readonly isSameProduct: boolean;
  readonly isSameReason: boolean;
};
export type ContextSentence = {
  readonly code: ContextCode;
  readonly sentence: string;
  readonly occurredAt: Date | null;
  readonly subjectIds: readonly string[];
};
export type ContextFacts = {
  readonly ticket: ContextTicket;
  /** Newest contact first, at most MOST_OTHER_TICKETS. */
  readonly others: readonly ContextTicket[];
  readonly history: HistoryFacts;
  readonly totals: readonly OrderTotals[];
};

/**
 * What to know before reading a ticket. Every sentence is a template filled with stored facts and names the objects it is about; a rule
 * without facts says nothing. A ticket is told by the first contact rule that it fits.
 */
export const summaryOf = (facts: ContextFacts, now: Date): ContextSentence[] => {
  const recent = ofWindow(facts.history, now);
  return [
    ...openClaims(recent, now),
    ...contacts(facts, now),
    thisContact(facts.ticket, now),
    ...unresolved(facts.others),
    orders(facts),
    ...refunds(recent, now),
    ...closedClaims(recent),
    ...exceptions(recent),
  ];
};

const say = (
  code: ContextCode,
  sentence: string,
  occurredAt: Date | null,
  subjects: readonly { readonly id: string }[],
): ContextSentence => ({ code, sentence, occurredAt, subjectIds: subjects.slice(0, MOST_SUBJECTS).map(({ id }) => id) });

const openClaims = ({ claims }: HistoryFacts, now: Date): ContextSentence[] =>
  claims
    .filter(isOpenClaim)
    .slice(0, MOST_OPEN_CLAIMS)
    .map((claim) => {
      const { kind, at, orderNumber } = claim;
      return say("OPEN_CLAIM", `${claimWords(kind)} filed ${ago(at, now)} on order ${orderNumber ?? ""} is open.`, at, [claim]);
    });

const contacts = ({ ticket, others }: ContextFacts, now: Date): ContextSentence[] => {
  if (others.length === 0) return [say("NO_OTHER_CONTACT", "First contact: there is no other ticket.", null, [])];
  const sameOrder = others.filter(({ isSameOrder }) => isSameOrder);
  const sameProduct = others.filter((other) => other.isSameProduct && !other.isSameOrder);
  const sameReason = others.filter((other) => other.isSameReason && !other.isSameOrder && !other.isSameProduct);
  const rest = others.filter((other) => !other.isSameOrder && !other.isSameProduct && !other.isSameReason);
  const number = numberOf(ticket.orderNumber);
  return [
    ...contact("SAME_ORDER", sameOrder, (other) => `about this order${numberOf(other.orderNumber) || number}`, now),
    ...contact("SAME_PRODUCT", sameProduct, (other) => `about this product${numberOf(other.orderNumber, "order ")}`, now),
    ...contact("SAME_REASON", sameReason, ({ reason }) => `for the same reason${numberOf(reason)}`, now),
    ...contact("OTHER_CONTACT", rest.slice(0, 1), topicOf, now),
  ];
};

const numberOf = (number: string | null, noun = ""): string => (number === null ? "" : ` (${noun}${number})`);

/** The newest of these contacts; how many there are when there are more. */
const contact = (
  code: ContextCode,
  found: readonly ContextTicket[],
  about: (other: ContextTicket) => string,
  now: Date,
): ContextSentence[] => {
  const [last] = found;
  if (last === undefined) return [];
  const place = `${onChannel(last.channel)} ${ago(last.contactAt, now)}`;
  const topic = about(last);
  const once = `Wrote ${place}${topic === "" ? "" : ` ${topic}`}.`;
  const sentence = found.length === 1 ? once : `${counted(found.length, "other ticket")} ${topic}, the last ${place}.`;
  return [say(code, sentence, last.contactAt, found)];
};

/** Why the customer wrote, as the team tagged it; else the subject; nothing when neither is there. */
const topicOf = ({ reason, subject, orderNumber }: ContextTicket): string => {
  const topic = reason ?? subject;
  const about = topic.trim() === "" ? "" : `about ${quoted(topic)}`;
  return `${about}${numberOf(orderNumber, "order ")}`.trim();
};

const thisContact = (ticket: ContextTicket, now: Date): ContextSentence => {
  const topic = topicOf(ticket);
  const place = `${onChannel(ticket.channel)} ${ago(ticket.contactAt, now)}`;
  return say("THIS_CONTACT", `Wrote ${place}${topic === "" ? "" : ` ${topic}`}: this ticket.`, ticket.contactAt, [ticket]);
};

const unresolved = (others: readonly ContextTicket[]): ContextSentence[] => {
  const waiting = others.filter(({ isResolved }) => !isResolved);
  if (waiting.length === 0) return [];
  const verb = waiting.length === 1 ? "is" : "are";
  return [say("UNRESOLVED_TICKETS", `${counted(waiting.length, "other ticket")} ${verb} open or waiting.`, null, waiting)];
};

const orders = ({ totals, history }: ContextFacts): ContextSentence => {
  const counts = new Map<ChannelName, number>();
  for (const { channel, orderCount } of totals) counts.set(channel, (counts.get(channel) ?? 0) + orderCount);
  const count = [...counts.values()].reduce((sum, some) => sum + some, 0);
  const places = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([channel, some]) => `${some} ${onChannel(channel)}`);
  return say(
    "ORDERS",
    count === 0 ? "No order." : `${counted(count, "order")}: ${listed(places)}.`,
    history.orders[0]?.at ?? null,
    history.orders,
  );
};

const IN_WINDOW = `in the last ${WINDOW_DAYS} days`;

const refunds = ({ refunds: found }: HistoryFacts, now: Date): ContextSentence[] => {
  const [last] = found;
  if (last === undefined) return [];
  const sums = listed(sumByCurrency(found.map(({ amount }) => amount)).map(formatMoney));
  const detail = `${ago(last.at, now)} on order ${last.orderNumber ?? ""} (${inWords(last.reason)})`;
  const count = counted(found.length, "refund");
  const sentence =
    found.length === 1
      ? `${count} of ${sums} ${IN_WINDOW}: ${detail}.`
      : `${count}, together ${sums}, ${IN_WINDOW}: the last ${detail}.`;
  return [say("REFUNDS", sentence, last.at, found)];
};

const closedClaims = ({ claims }: HistoryFacts): ContextSentence[] => {
  const closed = claims.filter((claim) => !isOpenClaim(claim));
  const [last] = closed;
  return last === undefined
    ? []
    : [say("CLOSED_CLAIMS", `${counted(closed.length, "closed claim")} ${IN_WINDOW}.`, last.at, closed)];
};

const exceptions = ({ refunds: found }: HistoryFacts): ContextSentence[] => {
  const granted = found.filter(({ isException }) => isException);
  const [last] = granted;
  return last === undefined
    ? []
    : [say("EXCEPTIONS", `${counted(granted.length, "policy exception")} ${IN_WINDOW}.`, last.at, granted)];
};
