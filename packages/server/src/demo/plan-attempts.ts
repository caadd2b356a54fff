import type { RefundReason } from "../connectors/channel.ts";
import { isOpenClaim } from "../features/claim/index.ts";
import type { Role } from "../kernel/actor.ts";
import type { Id } from "../kernel/id.ts";
import type { GuardAsk } from "../features/policy/index.ts";
import { DEMO_MEMBERS } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { createRandom } from "./random.ts";
import { PIECE_NOTES, REFUND_NOTES, THIN_NOTES } from "./texts/refund-notes.ts";

export type Person = {
  readonly id: Id<"member">;
  readonly role: Role;
  readonly qualifications: GuardAsk["actor"]["qualifications"];
};
export type PlannedAttempt = {
  readonly ticket: DemoTicket;
  readonly order: DemoOrder;
  /** The line whose price pays. */
  readonly line: Id<"orderLine">;
  readonly actor: Person;
  readonly amountMinor: bigint;
  readonly reason: RefundReason;
  readonly note: string;
  readonly ageMs: number;
};
type World = Pick<DemoRows, "claims" | "orderComponents"> & { readonly placed: readonly DemoOrder[] };
/** A ticket on whose order somebody could use authority, with the dearest line. */
type Chance = { readonly ticket: DemoTicket; readonly order: DemoOrder; readonly line: Id<"orderLine">; readonly price: bigint };

export const ANA: Person = {
  id: DEMO_MEMBERS.ana,
  role: "AGENT",
  qualifications: ["RETURNS_AND_REFUNDS", "SHIPPING_AND_TRACKING", "BUYER_SELLER_MESSAGES"],
};
export const BEN: Person = { id: DEMO_MEMBERS.ben, role: "AGENT", qualifications: ["RETURNS_AND_REFUNDS"] };
const MARA: Person = { id: DEMO_MEMBERS.mara, role: "MANAGER", qualifications: [] };
const COLIN: Person = { id: DEMO_MEMBERS.colin, role: "COMPLIANCE", qualifications: [] };

/** Younger ones are left to the newcomer; older ones were answered under an earlier policy. */
const YOUNGEST = 2 * DAY;
const OLDEST = 28 * DAY;

const chancesIn = (written: readonly DemoTicket[], { claims, orderComponents }: World, fulfilment: "FBM" | "FBA"): Chance[] => {
  const filed = new Set<string>(claims.flatMap(({ state, orderId }) => (isOpenClaim({ state }) ? [orderId] : [])));
  const dearest = new Map<string, { readonly line: Id<"orderLine">; readonly price: bigint }>();
  for (const { orderId, orderLineId, component, chargedMinor } of orderComponents)
    if (component === "PRINCIPAL" && chargedMinor > (dearest.get(orderId)?.price ?? 0n))
      dearest.set(orderId, { line: orderLineId, price: chargedMinor });
  const taken = new Set<string>();
  return written.flatMap((ticket) => {
    const { order } = ticket;
    const best = order && dearest.get(order.id);
    if (!order || !best || taken.has(order.id) || order.channel !== "AMAZON" || order.fulfilment !== fulfilment) return [];
    if (order.status !== "SHIPPED" || filed.has(order.id)) return [];
    taken.add(order.id);
    return [{ ticket, order, ...best }];
  });
};

/** What the team tried in a month, oldest first. The same every time; only instants move. */
export const planAttempts = (written: readonly DemoTicket[], world: World): PlannedAttempt[] => {
  const all = chancesIn(written, world, "FBM");
  const recent = all.filter(({ ticket: { ageMs } }) => ageMs > YOUNGEST + 3 * HOUR && ageMs < OLDEST);
  const offended = offences(all, world);
  const pieces = piecesOf(recent);
  const busy = new Set([...offended, ...pieces].map(({ order }) => order.customer));
  const free = recent.filter(({ order }) => !busy.has(order.customer));
  const dear = free.filter(({ price }) => price >= 10_000n).slice(0, THIN_NOTES.length + 1);
  const others = free.filter((chance) => !dear.includes(chance));
  const justBelow = dear.slice(0, THIN_NOTES.length).map((chance, index) => thin(chance, index));
  const refusedFirst = refusals(dear.at(-1), chancesIn(written, world, "FBA"));
  return [...offended, ...pieces, ...justBelow, ...refusedFirst, ...ordinary(others)].sort((a, b) => b.ageMs - a.ageMs);
};

/** 96.00, 97.35, …: each of them passes alone. */
const thin = (chance: Chance, index: number): PlannedAttempt => ({
  ...chance,
  actor: BEN,
  amountMinor: 9_600n + BigInt(index) * 80n,
  ...(THIN_NOTES[index] ?? THIN_NOTES[0] ?? { reason: "OTHER", note: "" }),
  ageMs: chance.ticket.ageMs - 2 * HOUR,
});

/** One sum in two halves, an hour apart, on two orders of one customer: no order and no refund is over its limit. */
const piecesOf = (chances: readonly Chance[]): PlannedAttempt[] => {
  const byCustomer = Map.groupBy(chances, ({ order }) => order.customer);
  const pair = [...byCustomer.values()].find(([first, second]) => first && second && first.price + second.price > 14_000n);
  const [first, second] = pair ?? [];
  if (!first || !second) return [];
  const youngest = Math.min(first.ticket.ageMs, second.ticket.ageMs);
  return [first, second].map((chance, index) => ({
    ...chance,
    actor: BEN,
    amountMinor: chance.price < 8_500n ? chance.price : 8_500n,
    reason: "OTHER" as const,
    note: PIECE_NOTES[index] ?? "",
    ageMs: youngest - (index + 1) * HOUR,
  }));
};

/** Whoever claimed on two channels asks again, and gets what the stricter limit lets pass. */
const offences = (chances: readonly Chance[], { claims, placed }: World): PlannedAttempt[] => {
  const claimed = placed.filter(({ id }) => claims.some(({ orderId }) => orderId === id));
  const offender = claimed.find(({ customer, channel }) =>
    claimed.some((other) => other.customer === customer && other.channel !== channel),
  )?.customer;
  const chance = chances.find(({ order, ticket }) => order.customer === offender && ticket.ageMs > YOUNGEST + 3 * HOUR);
  if (!chance) return [];
  const ageMs = Math.min(chance.ticket.ageMs - HOUR, YOUNGEST);
  return [{ ...chance, actor: ANA, amountMinor: 1_800n, reason: "DAMAGED", note: REFUND_NOTES[0]?.note ?? "", ageMs }];
};

/** A note that says nothing, and an order that Amazon decides about: two attempts that went nowhere, and one more of the same kind. */
const refusals = (own: Chance | undefined, ofAmazon: readonly Chance[]): PlannedAttempt[] => {
  const tried = { actor: BEN, reason: "OTHER" as const };
  const theirs = ofAmazon.find(({ ticket: { ageMs } }) => ageMs > YOUNGEST + 3 * HOUR && ageMs < 9 * DAY);
  return [
    ...(own
      ? [
          { ...own, ...tried, amountMinor: 9_500n, note: "ok", ageMs: own.ticket.ageMs - HOUR },
          {
            ...own,
            ...tried,
            amountMinor: 9_500n,
            note: "customer asked for a refund",
            ageMs: own.ticket.ageMs - HOUR - 120_000,
          },
        ]
      : []),
    ...(theirs
      ? [{ ...theirs, ...tried, amountMinor: 2_500n, note: THIN_NOTES[1]?.note ?? "", ageMs: theirs.ticket.ageMs - HOUR }]
      : []),
  ];
};

/** Everyday authority: most of it Ana's, some of everybody's. */
const ordinary = (chances: readonly Chance[]): PlannedAttempt[] => {
  const random = createRandom(62);
  const people = [ANA, ANA, ANA, BEN, ANA, MARA, ANA, BEN, ANA, COLIN, ANA, MARA];
  return chances.slice(0, 24).flatMap((chance, index) => {
    const most = chance.price / 100n < 60n ? Number(chance.price / 100n) : 60;
    const words = REFUND_NOTES[index % REFUND_NOTES.length];
    const actor = people[index % people.length];
    if (!words || !actor || most < 5) return [];
    const amountMinor = BigInt(random.between(4, most - 1) * 100 + random.pick([0, 50, 99]));
    // The same words twice are no note: each tells of its own order.
    const note = `${words.note} Order ${chance.order.externalId}.`;
    return [
      { ...chance, actor, amountMinor, reason: words.reason, note, ageMs: chance.ticket.ageMs - random.between(1, 3) * HOUR },
    ];
  });
};
