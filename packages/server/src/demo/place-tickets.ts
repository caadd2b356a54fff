import type { ChannelName } from "../connectors/channel.ts";
import { DAY, HOUR, MINUTE } from "./demo-time.ts";
import type { DemoCustomer } from "./generate-customers.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { Random } from "./random.ts";
import { REASONS, TICKETS_BY_REASON, UNTAGGED_TICKETS } from "./reasons.ts";
import type { Reason } from "./reasons.ts";
import { CUSTOMER_TEXTS } from "./texts/customer-texts.ts";

/** Why, about what, by whom, where and when a customer wrote. */
export type Occasion = {
  readonly reason: Reason | null;
  readonly order: DemoOrder | null;
  readonly customer: DemoCustomer;
  readonly channel: ChannelName;
  readonly ageMs: number;
};

/** When after the purchase people write for this reason, about which orders, and how many of a hundred name no order. */
type Habit = {
  readonly from: number;
  readonly to: number;
  readonly withoutOrder: number;
  readonly fits: (order: DemoOrder) => boolean;
};

const shipped = ({ status }: DemoOrder): boolean => status === "SHIPPED" || status === "PARTIALLY_SHIPPED";
const arrived = (order: DemoOrder): boolean => shipped(order) && order.delivered;
const whichever = (): boolean => true;
/** Longer than any parcel of the demo takes, so that nobody sends back what has not come. */
const SURELY_HERE = 7 * DAY;

const HABITS: Record<Reason, Habit> = {
  // Whoever asks today still waits; the ticket about a parcel that has come is an old one.
  "Tracking update": {
    from: 36 * HOUR,
    to: 9 * DAY,
    withoutOrder: 0,
    fits: (order) => shipped(order) && (!order.delivered || order.ageMs > 2 * SURELY_HERE),
  },
  "Standard return": { from: SURELY_HERE, to: 24 * DAY, withoutOrder: 0, fits: arrived },
  "Product clarification": { from: HOUR, to: 12 * DAY, withoutOrder: 55, fits: whichever },
  "Damaged in transit": { from: SURELY_HERE, to: 10 * DAY, withoutOrder: 0, fits: arrived },
  Cancellation: { from: 20 * MINUTE, to: 16 * HOUR, withoutOrder: 0, fits: whichever },
  "Not delivered": {
    from: SURELY_HERE,
    to: 18 * DAY,
    withoutOrder: 0,
    fits: (order) => shipped(order) && order.fulfilment !== "FBA",
  },
  "Wrong size": {
    from: SURELY_HERE,
    to: 14 * DAY,
    withoutOrder: 0,
    fits: (order) => arrived(order) && order.products.some(({ sized }) => sized),
  },
  "FBA return": { from: 12 * DAY, to: 30 * DAY, withoutOrder: 0, fits: (order) => arrived(order) && order.fulfilment === "FBA" },
  "Partial refund request": {
    from: SURELY_HERE,
    to: 15 * DAY,
    withoutOrder: 0,
    fits: (order) => arrived(order) && order.fulfilment !== "FBA",
  },
  Warranty: { from: 35 * DAY, to: 80 * DAY, withoutOrder: 0, fits: arrived },
  "Cannot log in": { from: HOUR, to: 6 * DAY, withoutOrder: 50, fits: ({ channel }) => channel === "AMAZON" },
};

/** Rare demands choose their orders first, so that the frequent ones leave them something. */
const CHOOSING_ORDER = [...REASONS].sort((a, b) => TICKETS_BY_REASON[a] - TICKETS_BY_REASON[b]);

const aboutOrder = (reason: Reason, order: DemoOrder, random: Random): Occasion => {
  const { from, to } = HABITS[reason];
  const latest = Math.min(to, order.ageMs - 10 * MINUTE);
  const lag = from + random.below(Math.max(latest - from, 1));
  // Some write a mail instead of using the marketplace; then the ticket's channel is not the order's.
  const byMail = order.channel !== "SHOPIFY" && order.customer.addresses.has("EMAIL") && random.chance(40);
  return { reason, order, customer: order.customer, channel: byMail ? "EMAIL" : order.channel, ageMs: order.ageMs - lag };
};

const aboutNoOrder = (reason: Reason | null, people: readonly DemoCustomer[], random: Random): Occasion => {
  const asking = reason === "Cannot log in" ? people.filter(({ home }) => home === "AMAZON") : people;
  const customer = random.pick(asking);
  const share = random.below(10_000) / 10_000;
  return { reason, order: null, customer, channel: customer.home, ageMs: Math.max(88 * DAY * share ** 1.5, 30 * MINUTE) };
};

const isStoppable = ({ channel, status, fulfilment }: DemoOrder): boolean =>
  channel === "AMAZON" && status === "UNSHIPPED" && (fulfilment === "FBM" || fulfilment === "SFP");

const EARLY_REASONS: readonly (Reason | null)[] = ["Cancellation", "Product clarification"];

/** The youngest early question is about an order on Amazon that has not left. Draws nothing, so that everything else stays as it is. */
const withSomethingToStop = (tagged: Occasion[], placed: readonly DemoOrder[], used: ReadonlySet<DemoOrder>): void => {
  const [order] = placed.filter((one) => isStoppable(one) && !used.has(one)).sort((a, b) => b.ageMs - a.ageMs);
  const [youngest] = tagged.filter(({ reason }) => EARLY_REASONS.includes(reason)).sort((a, b) => a.ageMs - b.ageMs);
  if (!order || !youngest || youngest.ageMs > order.ageMs - 20 * MINUTE) return;
  tagged[tagged.indexOf(youngest)] = { ...youngest, order, customer: order.customer, channel: order.channel };
};

/** A conversation draws as many numbers as its language has follow-ups. */
const followUpsOf = ({ language }: DemoCustomer): number => CUSTOMER_TEXTS[language].followUps.length;

/** While a seller can still stop an order: the demo's leave after a day and a half. */
const STOPPABLE_FOR = 36 * HOUR;

/**
 * Orders on Amazon that were cancelled were cancelled because somebody asked: early questions there are about such orders where the times
 * fit. Draws nothing either.
 */
const withSomethingStopped = (tagged: Occasion[], placed: readonly DemoOrder[], used: ReadonlySet<DemoOrder>): void => {
  const stopped = placed.filter(
    (one) => one.channel === "AMAZON" && one.status === "CANCELLED" && one.fulfilment !== "FBA" && !used.has(one),
  );
  const taken = new Set<Occasion>();
  for (const order of stopped) {
    const fits = ({ reason, channel, customer, ageMs }: Occasion): boolean =>
      reason === "Cancellation" &&
      channel === "AMAZON" &&
      followUpsOf(customer) === followUpsOf(order.customer) &&
      ageMs < order.ageMs - 20 * MINUTE &&
      ageMs > order.ageMs - STOPPABLE_FOR + HOUR;
    const index = tagged.findIndex((one) => fits(one) && !taken.has(one) && !(one.order && isStoppable(one.order)));
    const asked = tagged[index];
    if (!asked) continue;
    const about = { ...asked, order, customer: order.customer };
    tagged[index] = about;
    taken.add(about);
  }
};

/** Who wrote about what; an order has one ticket as long as there are enough orders. Oldest first. */
export const placeTickets = (people: readonly DemoCustomer[], placed: readonly DemoOrder[], random: Random): Occasion[] => {
  const used = new Set<DemoOrder>();
  const occasion = (reason: Reason): Occasion => {
    const { from, fits, withoutOrder } = HABITS[reason];
    if (random.chance(withoutOrder)) return aboutNoOrder(reason, people, random);
    const possible = placed.filter((order) => order.ageMs > from + 30 * MINUTE && fits(order));
    const free = possible.filter((order) => !used.has(order));
    const order = random.pick(free.length > 0 ? free : possible);
    used.add(order);
    return aboutOrder(reason, order, random);
  };
  const tagged = CHOOSING_ORDER.flatMap((reason) => Array.from({ length: TICKETS_BY_REASON[reason] }, () => occasion(reason)));
  withSomethingToStop(tagged, placed, used);
  withSomethingStopped(tagged, placed, used);
  const untagged = Array.from({ length: UNTAGGED_TICKETS }, () => aboutNoOrder(null, people, random));
  return [...tagged, ...untagged].sort((a, b) => b.ageMs - a.ageMs);
};
