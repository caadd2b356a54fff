import { notFound, problem, versionConflict } from "../../kernel/problem.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { lockTicket, lockWithMerged, touchTicket } from "./ticket.store.ts";
import type { Ticket, TicketFields } from "./ticket.store.ts";

export type TicketChange = { readonly ticketId: string; readonly expectedVersion?: number | null | undefined };

type Refusal = ReturnType<typeof versionConflict> | ReturnType<typeof notFound<"TicketNotFound">>;
type Changeable = { ticket: Ticket; refusal?: never };
type Unchangeable = { ticket?: never; refusal: Refusal };

const checked = (ticket: Ticket | undefined, { ticketId, expectedVersion }: TicketChange): Changeable | Unchangeable => {
  if (!ticket) return { refusal: notFound("TicketNotFound", "ticket", ticketId, "ticketId") };
  if (expectedVersion != null && expectedVersion !== ticket.version)
    return { refusal: versionConflict("The ticket", ticket.version, expectedVersion) };
  return { ticket };
};

/** The ticket, locked until the transaction ends, or why the caller must not change it. */
export const ticketToChange = async (tx: Tx, change: TicketChange): Promise<Changeable | Unchangeable> =>
  checked(await lockTicket(tx, change.ticketId), change);

/**
 * The same for what concerns a ticket's state: with every ticket merged into it, because a primary shows the most urgent state of all. A
 * ticket that is itself merged into another stands for itself here.
 */
export const clusterToChange = async (
  tx: Tx,
  change: TicketChange,
): Promise<(Changeable & { cluster: Ticket[] }) | (Unchangeable & { cluster?: never })> => {
  const cluster = await lockWithMerged(tx, change.ticketId);
  const found = checked(
    cluster.find(({ id }) => id === change.ticketId),
    change,
  );
  return found.refusal ? found : { ...found, cluster };
};

/** Changes the ticket and tells subscribers. What already is as wanted is left alone: no new version, no event. */
export const changeTicket = async (tx: Tx, ticket: Ticket, change: TicketFields): Promise<Ticket> => {
  const isNew = Object.entries(change).some(([field, value]) => !isSame(ticket[field as keyof TicketFields], value));
  if (!isNew) return ticket;
  const changed = await touchTicket(tx, ticket.id, change);
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
  return changed;
};

const isSame = (now: unknown, wanted: unknown): boolean =>
  now instanceof Date && wanted instanceof Date ? now.getTime() === wanted.getTime() : now === wanted;

/** Changes those of the cluster that the change concerns, and answers with the ticket as it is then. */
export const changeCluster = async (
  tx: Tx,
  ticket: Ticket,
  concerned: readonly Ticket[],
  change: TicketFields,
): Promise<Ticket> => {
  let answer = ticket;
  for (const member of concerned) {
    const changed = await changeTicket(tx, member, change);
    if (changed.id === ticket.id) answer = changed;
  }
  return answer;
};

export const isResolved = ({ resolvedAt }: Ticket) =>
  problem("TicketIsResolved", `The ticket is resolved since ${resolvedAt?.toISOString() ?? "before"}. Reopen it first.`, [
    "input",
    "ticketId",
  ]);
