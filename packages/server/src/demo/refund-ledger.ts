import { DEMO_BUYER_RULE } from "./generate-workspace.ts";
import { kindOf, showRisk, showSegments } from "../features/customer-history/shown-history.ts";
import type { HistoryFacts } from "../features/customer-history/history-fact.policy.ts";
import { noteFactsOf, WINDOW_DAYS } from "../features/policy/index.ts";
import type { GuardAsk, WindowSums } from "../features/policy/index.ts";
import type { RefundAsk } from "../features/refund/refund.policy.ts";
import { riskOf } from "../features/ticket/index.ts";
import { money } from "../kernel/money.ts";
import type { CurrencyCode, Money } from "../kernel/money.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { PlannedAttempt } from "./plan-attempts.ts";

type World = Pick<DemoRows, "claims" | "orderComponents"> & { readonly placed: readonly DemoOrder[] };
type Booked = Pick<PlannedAttempt, "order" | "actor" | "amountMinor" | "reason" | "ageMs">;
type Books = World & {
  readonly at: At;
  readonly charged: ReadonlyMap<string, bigint>;
  /** Attempts that passed so far, oldest first. */
  readonly booked: Booked[];
};

/** What was refunded so far, as a guard reads it: attempts come oldest first, and each sees what was booked before. */
export const createLedger = (world: World, at: At) => {
  const charged = new Map<string, bigint>();
  for (const { orderId, chargedMinor } of world.orderComponents)
    charged.set(orderId, (charged.get(orderId) ?? 0n) + chargedMinor);
  const books: Books = { ...world, at, charged, booked: [] };
  const lastNotes = new Map<string, string>();
  return {
    askOf: (attempt: PlannedAttempt): RefundAsk => {
      const previousNote = lastNotes.get(attempt.actor.id) ?? null;
      lastNotes.set(attempt.actor.id, attempt.note);
      return askOf(books, attempt, previousNote);
    },
    sharedOf: (use: Use) => sharedOf(books, use),
    sumsOf: (use: Use) => sumsOf(books, use),
    chargedOf: ({ id, currencyCode }: DemoOrder): Money => money(charged.get(id) ?? 0n, currencyCode),
    book: (attempt: Booked): void => void books.booked.push(attempt),
  };
};

const sumOf = ({ booked }: Books, currencyCode: CurrencyCode, counts: (earlier: Booked) => boolean): Money =>
  money(
    booked.filter(counts).reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    currencyCode,
  );

const windowsOf = (books: Books, { ageMs, order }: Use, counts: (earlier: Booked) => boolean): WindowSums => {
  const within = (days: number) =>
    sumOf(books, order.currencyCode, (earlier) => counts(earlier) && earlier.ageMs <= ageMs + days * DAY);
  const [day, week, month, quarter, year] = WINDOW_DAYS;
  return { [day]: within(day), [week]: within(week), [month]: within(month), [quarter]: within(quarter), [year]: within(year) };
};

/** Repeat contacts, ten points of a hundred at most, are left out: who is at risk here is so by claims and refunds. */
const historyOf = ({ placed, claims, booked, at }: Books, { order: { customer }, ageMs }: Use): HistoryFacts => {
  const own = placed.filter((order) => order.customer === customer && order.status !== "CANCELLED" && order.ageMs > ageMs);
  const fact = (id: string, { channel, externalId }: DemoOrder, when: Date) => ({
    id,
    channel,
    at: when,
    orderNumber: externalId,
  });
  return {
    orders: own.map((order) => fact(order.id, order, at(order.ageMs))),
    claims: claims.flatMap(({ id, orderId, kind, state, filedAt }) => {
      const order = own.find((one) => one.id === orderId);
      return order && filedAt <= at(ageMs) ? [{ ...fact(id, order, filedAt), kind, state }] : [];
    }),
    refunds: booked.flatMap((earlier, index) =>
      earlier.order.customer === customer && earlier.ageMs > ageMs
        ? [
            {
              ...fact(`refund ${index}`, earlier.order, at(earlier.ageMs)),
              orderId: earlier.order.id,
              amount: money(earlier.amountMinor, earlier.order.currencyCode),
              reason: earlier.reason,
              isException: earlier.reason === "GOODWILL",
            },
          ]
        : [],
    ),
    repeatContacts: [],
  };
};

const buyerOf = (books: Books, attempt: Use): GuardAsk["buyer"] => {
  const history = historyOf(books, attempt);
  const now = books.at(attempt.ageMs);
  const totals = books.placed
    .filter(
      ({ customer, status, ageMs }) => customer === attempt.order.customer && status !== "CANCELLED" && ageMs > attempt.ageMs,
    )
    .map(({ id, channel, currencyCode, status }) => ({
      channel,
      currencyCode,
      orderCount: 1,
      chargedMinor: status === "PENDING" ? 0n : (books.charged.get(id) ?? 0n),
      refundedMinor: sumOf(books, currencyCode, (earlier) => earlier.order.id === id && earlier.ageMs > attempt.ageMs).minor,
    }));
  const segments = showSegments(history, totals, DEMO_BUYER_RULE, now);
  const { band } = showRisk(history, DEMO_BUYER_RULE, now);
  return { risk: band, kind: kindOf(segments), segments: segments.map(({ kind }) => kind) };
};

/** Somebody who does something about an order, and when. */
export type Use = Pick<PlannedAttempt, "ticket" | "order" | "actor" | "ageMs">;

/** What every guard reads, as it was at that moment. */
const sharedOf = (books: Books, use: Use) => {
  const { order, ticket, actor, ageMs } = use;
  return {
    at: books.at(ageMs).toISOString(),
    channel: order.channel,
    fulfilment: order.fulfilment,
    orderAgeDays: Math.floor((order.ageMs - ageMs) / DAY),
    actor: { id: actor.id, kind: "MEMBER" as const, roles: [actor.role], qualifications: [...actor.qualifications] },
    buyer: buyerOf(books, use),
    ticket: { risk: riskOf({ reasons: ticket.reason === null ? [] : [ticket.reason], fulfilment: order.fulfilment }) },
    evidence: [],
    macro: null,
  };
};

const sumsOf = (books: Books, use: Use): NonNullable<GuardAsk["sums"]> => ({
  order: sumOf(books, use.order.currencyCode, (earlier) => earlier.order === use.order),
  customer: windowsOf(books, use, (earlier) => earlier.order.customer === use.order.customer),
  actor: windowsOf(books, use, (earlier) => earlier.actor.id === use.actor.id),
  key: null,
});

const askOf = (books: Books, attempt: PlannedAttempt, previousNote: string | null): RefundAsk => {
  const { order, amountMinor, reason, note } = attempt;
  const { currencyCode, fulfilment, status, externalId } = order;
  const sums = sumsOf(books, attempt);
  return {
    ...sharedOf(books, attempt),
    action: "REFUND",
    amount: money(amountMinor, currencyCode),
    reason,
    note: noteFactsOf(note, previousNote),
    sums,
    approval: { limits: false, claim: false },
    order: {
      externalId,
      currencyCode,
      status,
      fulfilment,
      belongsToTicket: true,
      cancellationId: null,
      remaining: money((books.charged.get(order.id) ?? 0n) - sums.order.minor, currencyCode),
    },
    overdrawn: null,
    capability: { supported: true, reason: null, needsShipped: true },
    claim: { filed: false, externalId: null },
  };
};
