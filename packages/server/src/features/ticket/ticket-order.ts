import { isId } from "../../kernel/id.ts";
import type { Ticket } from "./ticket.store.ts";

export const TICKET_ORDERS = [
  "NEWEST_FIRST",
  "LAST_CHANGED_FIRST",
  "MOST_URGENT_FIRST",
  "EARLIEST_DUE_FIRST",
  "MOST_COMPLEX_FIRST",
] as const;
export type TicketOrder = (typeof TICKET_ORDERS)[number];

/** A place in a list: the values it is sorted by, last the ticket's id, which makes it unique. `dueAt` null: no reply is owed. */
export type TicketPlace =
  | { readonly orderBy: "NEWEST_FIRST"; readonly id: string }
  | { readonly orderBy: "LAST_CHANGED_FIRST"; readonly id: string; readonly updatedAt: Date }
  | {
      readonly orderBy: "MOST_URGENT_FIRST" | "MOST_COMPLEX_FIRST";
      readonly id: string;
      readonly rank: number;
      readonly dueAt: Date | null;
    }
  | { readonly orderBy: "EARLIEST_DUE_FIRST"; readonly id: string; readonly dueAt: Date | null };

/** First part of a cursor: tells its order. A cursor without one is an id, the place in the order of creation. */
const LETTERS = { LAST_CHANGED_FIRST: "u", MOST_URGENT_FIRST: "p", EARLIEST_DUE_FIRST: "s", MOST_COMPLEX_FIRST: "q" } as const;

const written = (instant: Date | null): string => (instant === null ? "none" : String(instant.getTime()));

/** The ticket's place as opaque text. */
export const cursorIn = (orderBy: TicketOrder, { id, updatedAt, priorityRank, queueRank, slaDueAt }: Ticket): string => {
  switch (orderBy) {
    case "NEWEST_FIRST":
      return id;
    case "LAST_CHANGED_FIRST":
      return [LETTERS[orderBy], written(updatedAt), id].join(".");
    case "MOST_URGENT_FIRST":
      return [LETTERS[orderBy], priorityRank, written(slaDueAt), id].join(".");
    case "MOST_COMPLEX_FIRST":
      return [LETTERS[orderBy], queueRank, written(slaDueAt), id].join(".");
    case "EARLIEST_DUE_FIRST":
      return [LETTERS[orderBy], written(slaDueAt), id].join(".");
  }
};

/** Milliseconds that a Date can hold. */
const INSTANT = /^\d{1,15}$/;

const instantIn = (text: string | undefined): Date | null | undefined => {
  if (text === "none") return null;
  return text !== undefined && INSTANT.test(text) ? new Date(Number(text)) : undefined;
};

/** The place a cursor names; undefined when this order did not give it out. */
export const placeAt = (orderBy: TicketOrder, cursor: string): TicketPlace | undefined => {
  const parts = cursor.split(".");
  const id = parts.at(-1) ?? "";
  if (!isId("ticket", id)) return undefined;
  if (orderBy === "NEWEST_FIRST") return parts.length === 1 ? { orderBy, id } : undefined;
  const isRanked = orderBy === "MOST_URGENT_FIRST" || orderBy === "MOST_COMPLEX_FIRST";
  if (parts[0] !== LETTERS[orderBy] || parts.length !== (isRanked ? 4 : 3)) return undefined;
  const instant = instantIn(parts.at(-2));
  if (instant === undefined) return undefined;
  if (orderBy === "EARLIEST_DUE_FIRST") return { orderBy, id, dueAt: instant };
  if (orderBy === "LAST_CHANGED_FIRST") return instant === null ? undefined : { orderBy, id, updatedAt: instant };
  return /^[0-3]$/.test(parts[1] ?? "") ? { orderBy, id, rank: Number(parts[1]), dueAt: instant } : undefined;
};

/** The order that gave a cursor out, for telling what is wrong with it. */
export const orderOfCursor = (cursor: string): TicketOrder | undefined =>
  TICKET_ORDERS.find((orderBy) => placeAt(orderBy, cursor) !== undefined);
