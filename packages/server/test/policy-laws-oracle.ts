/**
 * What the authority of a desk comes to, in the words of domain.md (L4, L5, D2, D4, W1, W6, W8) and of the contract, worked out by hand. It
 * shares no code with features/policy or features/submission: a mistake there is not a mistake here.
 */
import type { PolicyDocument } from "../src/features/policy/index.ts";

type Rule = PolicyDocument["rules"][number];
type Limit = Extract<Rule["demand"], { kind: "LIMIT" }>;
type Action = "REFUND" | "CANCELLATION";
export const DAYS = [1, 7, 30, 90, 365] as const;

/** A refund or cancellation as the desk's book knows it. `FADED` counts no more since a moment that nobody holds a lock about. */
export type Entry = {
  readonly id: string;
  readonly action: Action;
  readonly orderId: string;
  readonly customerId: string;
  readonly by: string;
  readonly minor: number;
  readonly currency: string;
  state: "WAITING" | "COUNTS" | "FADED" | "GONE";
  /** False once a second person approved it: it is theirs, and no longer the requester's own sum (W1). */
  own: boolean;
  /** Whole days that passed since it was asked for. */
  age: number;
};

/** A sum that is certain has `least` and `most` alike. */
export type Sum = { readonly least: number; readonly most: number };
export type Sums = {
  readonly order: Sum;
  readonly customer: Readonly<Record<number, Sum>>;
  readonly actor: Readonly<Record<number, Sum>>;
};

type About = {
  readonly action: Action;
  readonly currency: string;
  readonly orderId: string | null;
  readonly customerId: string | null;
  readonly actorId: string;
};

/** The book: everything that was ever asked for, and who is the same person with whom. */
export class Book {
  readonly entries = new Map<string, Entry>();
  /** The customers that are one person at this moment; the others are themselves. */
  together: ReadonlySet<string> = new Set();

  isSamePerson(one: string, other: string): boolean {
    return one === other || (this.together.has(one) && this.together.has(other));
  }

  pass(days: number): void {
    for (const entry of this.entries.values()) entry.age += days;
  }

  /** What faded is gone for good as soon as nothing is under way that may have seen it. */
  settle(): void {
    for (const entry of this.entries.values()) if (entry.state === "FADED") entry.state = "WAITING";
  }

  /** Cumulative use. A window holds what is younger than it; an order remembers for ever. */
  sumsFor({ action, currency, orderId, customerId, actorId }: About): Sums {
    const alike = [...this.entries.values()].filter((entry) => entry.action === action && entry.currency === currency);
    const add = (belongs: (entry: Entry) => boolean): Sum => {
      const total = (states: readonly Entry["state"][]) =>
        alike.filter((entry) => states.includes(entry.state) && belongs(entry)).reduce((sum, { minor }) => sum + minor, 0);
      return { least: total(["COUNTS"]), most: total(["COUNTS", "FADED"]) };
    };
    const windows = (belongs: (entry: Entry) => boolean): Record<number, Sum> =>
      Object.fromEntries(DAYS.map((days) => [days, add((entry) => entry.age < days && belongs(entry))]));
    return {
      order: add((entry) => entry.orderId === orderId),
      customer: windows((entry) => customerId !== null && this.isSamePerson(entry.customerId, customerId)),
      actor: windows((entry) => entry.by === actorId && entry.own),
    };
  }
}

/** "12.30" of a currency with two decimals. */
export const centsOf = (text: string): number => {
  const [whole = "", part = ""] = text.split(".");
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
};

/** What is known about one attempt. Who the buyer is, and what lies on the ticket, are the words of other areas. */
export type Case = {
  readonly action: "REFUND" | "CANCELLATION" | "REPLY";
  readonly at: Date;
  readonly minor: number | null;
  readonly currency: string | null;
  readonly reason: string | null;
  readonly channel: string;
  readonly fulfilment: string | null;
  readonly ageDays: number | null;
  readonly actor: { readonly isMachine: boolean; readonly roles: readonly string[] };
  readonly buyer: { readonly risk: string; readonly kind: string; readonly segments: readonly string[] };
  readonly ticketRisk: string;
  readonly evidence: readonly string[];
  readonly lockedMacro: boolean;
  /** Whose approval is looked at again; null for the attempt itself. */
  readonly approvedBy: "MANAGER" | "COMPLIANCE" | null;
};

const names = (list: readonly string[] | undefined, ...words: readonly (string | null)[]): boolean =>
  list === undefined || words.some((word) => word !== null && list.includes(word));

/** Strictly more; and a currency that is not named counts as more (D2). */
const isMore = (amounts: Readonly<Record<string, string>>, minor: number, currency: string): boolean => {
  const text = amounts[currency];
  return text === undefined || minor > centsOf(text);
};

export const speaksAbout = ({ actions, when = {} }: Rule, one: Case): boolean => {
  const { min = 0, max = Infinity } = when.orderAgeDays ?? {};
  return (
    actions.includes(one.action) &&
    names(when.channels, one.channel) &&
    names(when.fulfilments, one.fulfilment) &&
    names(when.reasons, one.reason) &&
    names(when.roles, ...one.actor.roles) &&
    names(when.actorKinds, one.actor.isMachine ? "API_KEY" : "MEMBER") &&
    names(when.buyerRisks, one.buyer.risk) &&
    names(when.buyerKinds, one.buyer.kind) &&
    names(when.segments, ...one.buyer.segments) &&
    names(when.ticketRisks, one.ticketRisk) &&
    (when.orderAgeDays === undefined || (one.ageDays !== null && one.ageDays >= min && one.ageDays <= max)) &&
    (when.amountOver === undefined ||
      (one.minor !== null && one.currency !== null && isMore(when.amountOver, one.minor, one.currency)))
  );
};

/** What a limit adds the ask to. Undefined when it does not concern it: a key's limit is no member's. */
export const usedBy = (
  { per, windowDays = 365 }: Pick<Limit, "per" | "windowDays">,
  { isMachine }: Pick<Case["actor"], "isMachine">,
  sums: Sums,
): Sum | undefined => {
  switch (per) {
    case "ACTION":
      return { least: 0, most: 0 };
    case "ORDER":
      return sums.order;
    case "CUSTOMER":
      return sums.customer[windowDays];
    case "ACTOR":
      return sums.actor[windowDays];
    case "KEY":
      return isMachine ? sums.actor[windowDays] : undefined;
  }
};

/** Whether the ask would take this limit's sum over it, for certain (`least`), or perhaps (`most`). */
export const passesLimit = (demand: Limit, one: Case, sums: Sums | null, by: keyof Sum): boolean => {
  if (one.minor === null || one.currency === null || sums === null) return false;
  const used = usedBy(demand, one.actor, sums);
  return used !== undefined && isMore(demand.amounts, used[by] + one.minor, one.currency);
};

const isOpen = (demand: Extract<Rule["demand"], { kind: "WORKING_HOURS" }>, at: Date): boolean => {
  const word = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: demand.timeZone, ...options }).format(at);
  const time = word({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const today = word({ weekday: "long" }).toUpperCase();
  return demand.days.some((day) => day === today) && time >= demand.from && time < demand.to;
};

/** Whether the rule stands against it. Nobody at this desk is qualified for anything. */
export const standsAgainst = (rule: Rule, one: Case, sums: Sums | null, by: keyof Sum): boolean => {
  const { demand, otherwise } = rule;
  const lifts = otherwise.outcome === "ESCALATE" && (one.approvedBy === "COMPLIANCE" || one.approvedBy === otherwise.to);
  if (lifts || !speaksAbout(rule, one)) return false;
  switch (demand.kind) {
    case "LIMIT":
      return passesLimit(demand, one, sums, by);
    case "EVIDENCE":
      return !names(demand.kinds, ...one.evidence);
    case "LOCKED_MACRO":
      return !one.lockedMacro;
    case "WORKING_HOURS":
      return !isOpen(demand, one.at);
    case "QUALIFICATION":
    case "SECOND_PERSON":
    case "FORBIDDEN":
      return true;
  }
};
