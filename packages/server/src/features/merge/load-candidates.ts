import type { Scope } from "../../platform/database.ts";
import { rootIdsOf } from "../customer/index.ts";
import { threadsByTicketIds } from "../ticket/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import type { MergeCandidate } from "./merge.policy.ts";

export type LoadedCandidates = {
  /** In the order asked; unknown tickets are left out. */
  readonly candidates: readonly MergeCandidate[];
  readonly ticketById: ReadonlyMap<string, Ticket>;
  readonly threads: readonly Thread[];
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
  const rootOf = await rootIdsOf(scope, [...new Set(rows.map(({ customerId }) => customerId))]);
  const candidates = ids.flatMap((id) => {
    const ticket = ticketById.get(id);
    if (!ticket) return [];
    return {
      id: ticket.id,
      customerId: rootOf.get(ticket.customerId) ?? ticket.customerId,
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
  return { candidates, ticketById, threads };
};
