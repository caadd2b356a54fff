import { later } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";

const DAY = 86_400_000;
/** A customer who answers within two weeks goes on with the same matter; returns and parcels rarely take longer. */
const REOPEN_WITHIN_MS = 14 * DAY;
/** A message that names no order goes on with a conversation only while that is not asleep. */
const AWAKE_FOR_MS = 14 * DAY;
/** Beyond this many messages an hour a sender is a machine, or quarrels with one: nobody types every two minutes for an hour. */
export const FLOOD_PER_HOUR = 30;

/** What placing needs to know of a ticket. `resolvedAt` is null while it is not resolved. */
export type Matter = {
  readonly ticketId: Id<"ticket">;
  readonly orderExternalId: string | null;
  readonly resolvedAt: Date | null;
};

/**
 * Tickets a message may belong to. All have a thread at the account it came to, and are of the same customer (identity cluster):
 * what arrives at another account is never joined here, it is at most flagged as a duplicate.
 */
export type Related = {
  /** Of the message it answers (References, In-Reply-To), when that conversation has the same counterpart. */
  readonly answered: Matter | null;
  /** About the order the message names: an unresolved one, else the newest. */
  readonly aboutOrder: Matter | null;
  /** Unresolved and awake, when the message names no order: those about no order first, newest first; two are enough to decide. */
  readonly open: readonly Matter[];
  /** The sender's newest unresolved one, when the sender floods. */
  readonly flooded: Matter | null;
};

export type Placement =
  | { readonly kind: "JOIN"; readonly ticketId: Id<"ticket">; readonly by: "REFERENCE" | "ORDER" | "CUSTOMER" | "FLOOD" }
  | { readonly kind: "OPEN"; readonly followsUpId: Id<"ticket"> | null };

type Arrival = { readonly orderExternalId: string | null; readonly at: Date };

/** Since when a conversation must have had a message to be awake. */
export const awakeSince = (at: Date): Date => later(at, -AWAKE_FOR_MS);

const canGoOn = ({ resolvedAt }: Matter, at: Date): boolean => resolvedAt === null || later(resolvedAt, REOPEN_WITHIN_MS) >= at;

/** A ticket about another order is another matter, whatever the mail's headers say: mail programs keep old References for years. */
const isOtherMatter = (matter: Matter, { orderExternalId }: Arrival): boolean =>
  orderExternalId !== null && matter.orderExternalId !== null && matter.orderExternalId !== orderExternalId;

/**
 * Where a message goes; the first that fits. (1) The ticket of the message it answers, unless that is about another order. (2) The
 * customer's ticket about the order it names. (3) When it names none: the customer's newest open ticket about no order, else the only
 * open one. (4) A flooding sender's newest open ticket. Else a ticket of its own. Resolved tickets are reopened by (1) and (2) within
 * 14 days, to the millisecond; later the new ticket follows them up.
 */
export const placeMessage = (arrival: Arrival, { answered, aboutOrder, open, flooded }: Related): Placement => {
  const same = answered !== null && !isOtherMatter(answered, arrival) ? answered : null;
  if (same && canGoOn(same, arrival.at)) return { kind: "JOIN", ticketId: same.ticketId, by: "REFERENCE" };
  if (aboutOrder && canGoOn(aboutOrder, arrival.at)) return { kind: "JOIN", ticketId: aboutOrder.ticketId, by: "ORDER" };
  const [first, second] = open;
  if (first && (first.orderExternalId === null || !second)) return { kind: "JOIN", ticketId: first.ticketId, by: "CUSTOMER" };
  if (flooded) return { kind: "JOIN", ticketId: flooded.ticketId, by: "FLOOD" };
  return { kind: "OPEN", followsUpId: (same ?? aboutOrder)?.ticketId ?? null };
};
