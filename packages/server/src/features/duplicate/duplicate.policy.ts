import { measure, readWords } from "./measure.policy.ts";
import type { Measures, OpenedTicket } from "./measure.policy.ts";

export const SIGNALS = [
  "SAME_CUSTOMER",
  "SAME_ORDER",
  "EXACT_TEXT",
  "TEXT_SIMILARITY",
  "SAME_REASON",
  "SAME_DETAILS",
  "REPEATS_ITSELF",
  "TIME_DISTANCE",
  "OTHER_CHANNEL",
  "CONTRADICTION",
] as const;
export type SignalKind = (typeof SIGNALS)[number];
/** One thing that speaks for or against; the points of all signals add up to the score. */
export type Signal = { readonly kind: SignalKind; readonly points: number; readonly explanation: string };
export type Suspicion = { readonly score: number; readonly signals: readonly Signal[] };

/** A pair below it is not shown to anybody. Chosen on three sets by two authors; what a step costs: benchmarks/README.md. */
export const FLAG_AT = 58;
/** Tickets opened further apart are repeat contacts, not duplicates. */
export const WINDOW_DAYS = 14;
/** A customer with more tickets than this in the window is a wholesaler or a robot; the newest are compared. */
export const MAX_CANDIDATES = 40;

const signal = (kind: SignalKind, points: number, explanation: string): Signal[] =>
  Math.round(points) === 0 ? [] : [{ kind, points: Math.round(points), explanation }];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const spoken = (hours: number): string => {
  if (hours < 1) return `${Math.round(hours * 60)} minutes`;
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`;
};

const worded = (reason: string): string => reason.toLowerCase().replaceAll("_", " ");

const identity = ({ sameCustomer, sameSenderName, order }: Measures): Signal[] => [
  ...signal("SAME_CUSTOMER", sameCustomer ? 38 : 0, "Both are from the same customer."),
  ...signal(
    "SAME_CUSTOMER",
    !sameCustomer && sameSenderName && order === "SAME" ? 8 : 0,
    "Both senders give the same name, though they are not known to be the same customer.",
  ),
  ...signal("SAME_ORDER", order === "SAME" ? (sameCustomer ? 14 : 44) : 0, "Both name the same order."),
  ...signal("CONTRADICTION", order === "OTHER" ? -70 : 0, "They name different orders."),
];

/** Messages of one language share this much by chance. */
const CHANCE = 0.25;
const beyondChance = ({ similarity }: Measures): number => Math.max(0, (similarity - CHANCE) / (1 - CHANCE));

const wording = (measures: Measures): Signal[] =>
  measures.exact
    ? signal("EXACT_TEXT", 32, "Both say the same, word for word, but for greeting and signature.")
    : signal("TEXT_SIMILARITY", 30 * beyondChance(measures), `${percent(measures.similarity)} of the wording is the same.`);

const reasons = ({ reason, agree, conflict, oneSided, sameTag, otherTag, otherLanguage }: Measures): Signal[] => {
  if (sameTag) return signal("SAME_REASON", 30, "Both carry the same reason tag.");
  return [
    ...signal("SAME_REASON", (otherLanguage ? 40 : 30) * agree, `Both seem to be about: ${worded(reason ?? "")}.`),
    ...signal("CONTRADICTION", -40 * conflict, "Each gives a reason that the other does not."),
    ...signal("CONTRADICTION", conflict > 0 ? 0 : -10 * oneSided, "Only one of them says clearly why it was written."),
    ...signal("CONTRADICTION", otherTag ? -20 : 0, "They carry different reason tags."),
  ];
};

/** The more alike the sentences are, the more it says that their things differ: the same complaint about the next thing. */
const details = (measures: Measures): Signal[] => {
  const { sameThing, otherThing, otherWords, otherLine, sameNumbers } = measures;
  const likeness = beyondChance(measures);
  return [
    ...signal("SAME_DETAILS", sameThing ? 8 : 0, "Both speak of the same thing."),
    ...signal("SAME_DETAILS", 4 * Math.min(2, sameNumbers), "Both give the same numbers."),
    ...signal("CONTRADICTION", otherLine ? -40 - 30 * likeness : 0, "They name different products of the order."),
    ...signal("CONTRADICTION", !otherLine && otherThing ? -18 - 40 * likeness : 0, "They speak of different things."),
    ...signal(
      "CONTRADICTION",
      !otherLine && otherWords ? -8 - 36 * likeness : 0,
      "What is particular about one is not in the other.",
    ),
  ];
};

const claims = ({ repeats, otherMatter, solved, resolvedBefore, conflict, exact }: Measures): Signal[] => [
  ...signal(
    "REPEATS_ITSELF",
    repeats ? 14 * (1 - conflict) : 0,
    "The sender says that they wrote before, or asks for an answer.",
  ),
  ...signal("CONTRADICTION", otherMatter && !exact ? -34 : 0, "The sender says that this is about something else."),
  ...signal("CONTRADICTION", solved && !exact ? -40 : 0, "One of them says that the matter is settled."),
  ...signal(
    "CONTRADICTION",
    resolvedBefore && !exact ? -15 : 0,
    "The earlier ticket had been resolved before this one was opened.",
  ),
];

/** Six hours, a day, three days and a week are steps: what comes hours later is the same matter, what comes days later may be the next. */
const circumstances = ({ hours, otherChannel, order }: Measures): Signal[] => [
  ...signal("TIME_DISTANCE", 4 - 2.8 * Math.log2(1 + hours / 6), `They were opened ${spoken(hours)} apart.`),
  ...signal(
    "OTHER_CHANNEL",
    otherChannel && order === "SAME" ? 3 : 0,
    "The second came another way, as people try who wait for an answer.",
  ),
];

const judge = (measures: Measures): Suspicion => {
  const signals = [identity, wording, reasons, details, claims, circumstances].flatMap((part) => part(measures));
  signals.sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const score = signals.reduce((sum, { points }) => sum + points, 0);
  return { score: Math.max(0, Math.min(100, score)), signals };
};

/** Without a customer or an order in common, nothing connects two messages: customers of one shop write alike. */
const isConnected = ({ sameCustomer, order }: Measures): boolean => sameCustomer || order === "SAME";

export type Suspected = Suspicion & { readonly earlier: OpenedTicket };

/** Which earlier tickets the arriving one seems to repeat, the most suspicious first, with everything that was weighed. */
export const findSuspects = (arriving: OpenedTicket, earlier: readonly OpenedTicket[]): readonly Suspected[] => {
  if (earlier.length === 0) return [];
  const words = readWords(arriving);
  return earlier
    .flatMap((ticket) => {
      const measures = measure(arriving, words, ticket, readWords(ticket));
      return isConnected(measures) && measures.hours <= WINDOW_DAYS * 24 ? [{ earlier: ticket, ...judge(measures) }] : [];
    })
    .filter(({ score }) => score >= FLAG_AT)
    .sort((one, other) => other.score - one.score);
};
