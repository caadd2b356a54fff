import { invariant } from "../../kernel/assert.ts";
import { isId } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import type { Escalation, Recheck, SubjectHandler } from "../escalation/index.ts";
import { changeTicket } from "./change-ticket.ts";
import { findTicket, lockWithMerged, touchTicket } from "./ticket.store.ts";
import type { Ticket } from "./ticket.store.ts";

type LockedTickets = { readonly ticket: Ticket; readonly primary: Ticket; readonly cluster: readonly Ticket[] };

/** The ticket, the one that answers for it, and all that this one answers for, locked. */
export const lockTicketsOf = async (tx: Tx, ticketId: string): Promise<LockedTickets | undefined> => {
  const found = await findTicket(tx, ticketId);
  if (!found) return undefined;
  const primaryId = found.mergedIntoId ?? found.id;
  const cluster = await lockWithMerged(tx, primaryId);
  const primary = cluster.find(({ id }) => id === primaryId);
  invariant(primary, "tickets are never deleted");
  return { ticket: cluster.find(({ id }) => id === ticketId) ?? found, primary, cluster };
};

const ticketsOf = async (tx: Tx, ticketId: string): Promise<LockedTickets> => {
  const found = await lockTicketsOf(tx, ticketId);
  invariant(found, "an escalation has its ticket");
  return found;
};

const lock = async (tx: Tx, ticketId: string): Promise<void> => {
  await ticketsOf(tx, ticketId);
};

/** Taking over needs no guard, and resolving the ticket withdraws what asked for it. */
const recheck = (): Promise<Recheck> => Promise.resolve({ decision: null });

/** Merged meanwhile, the ticket that answers for it is taken over. */
const execute = async ({ tx, actor }: CommandContext, { subjectId }: Escalation): Promise<void> => {
  const { primary } = await ticketsOf(tx, subjectId);
  invariant(isId("member", actor.id), "only members hold the roles that decide");
  await changeTicket(tx, primary, { assigneeId: actor.id });
};

/** It stays with whoever works on it; they learn that nobody takes over. */
const withdraw = async ({ tx }: CommandContext, { subjectId }: Escalation): Promise<void> => {
  const { primary } = await ticketsOf(tx, subjectId);
  await touchTicket(tx, primary.id);
  await recordEvent(tx, "TICKET_UPDATED", primary.id);
};

/** A ticket that somebody is to take over: assigned to whoever approves. */
export const ticketSubject: SubjectHandler = { lock, recheck, execute, withdraw };
