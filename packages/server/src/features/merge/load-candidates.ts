import type { Scope } from "../../platform/database.ts";
import { rootsByCustomerIds } from "../customer/index.ts";
import type { Customer } from "../customer/index.ts";
import { threadsByTicketIds } from "../ticket/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import type { MergeCandidate } from "./merge.policy.ts";

export type LoadedCandidates = {
  /** In the order asked; unknown tickets are left out. */
  readonly candidates: readonly MergeCandidate[];
  readonly ticketById: ReadonlyMap<string, Ticket>;
  readonly threads: readonly Thread[];
  /** Who speaks for a ticket's customer, by the ticket's `customerId`. */
  readonly rootByCustomerId: ReadonlyMap<string, Customer>;
};

/**
 * The facts a merge is decided on, from the asked tickets and all they answer for. The same for preview and execution; execution has
 * read the tickets under their locks.
 */
export const loadCandidates = async (
  scope: Scope,
  ids: readonly string[],
  rows: readonly Ticket[],
): Promise<LoadedCandidates> => {
  const ticketById = new Map(rows.map((row) => [row.id as string, row]));
  const threads = await threadsByTicketIds(scope, ids);
  const roots = await rootsByCustomerIds(scope, [...new Set(rows.map(({ customerId }) => customerId))]);
  const rootByCustomerId = new Map(roots.map(({ id, root }) => [id as string, root]));
  const candidates = ids.flatMap((id) => {
    const ticket = ticketById.get(id);
    if (!ticket) return [];
    return {
      id: ticket.id,
      customerId: rootByCustomerId.get(ticket.customerId)?.id ?? ticket.customerId,
      mergedIntoId: ticket.mergedIntoId,
      size: 1 + rows.filter(({ mergedIntoId }) => mergedIntoId === ticket.id).length,
      threads: threads
        .filter(({ shownBy }) => shownBy === ticket.id)
        .map((thread) => ({
          id: thread.id,
          ticketId: thread.ticketId,
          channel: thread.channel,
          startedAt: thread.createdAt,
          open: ticketById.get(thread.ticketId)?.status !== "RESOLVED",
        })),
    };
  });
  return { candidates, ticketById, threads, rootByCustomerId };
};
