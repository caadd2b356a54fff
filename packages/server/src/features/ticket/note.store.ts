import { and, eq } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { ticketNotes, withMerged } from "./ticket.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type Note = typeof ticketNotes.$inferSelect;

export const notesByIds = (scope: Scope, ids: readonly string[]): Promise<Note[]> =>
  scope.q
    .select()
    .from(ticketNotes)
    .where(and(eq(ticketNotes.workspaceId, scope.workspaceId), anyOf(ticketNotes.id, ids)));

/** A page of the notes of each ticket and of those merged into it, newest first. */
export const notePagesByTicketIds = (
  scope: Scope,
  ticketIds: readonly string[],
  page: PageRequest,
): Promise<Map<string, Note[]>> =>
  pagesByParent(
    scope,
    { table: ticketNotes, parent: ticketNotes.ticketId, newestFirst: true, members: withMerged(scope.workspaceId) },
    ticketIds,
    page,
  );

export const insertNote = async (tx: Tx, ticketId: Id<"ticket">, authorId: Actor["id"], body: string): Promise<Note> => {
  return insertedRow(
    await tx.q
      .insert(ticketNotes)
      .values({ workspaceId: tx.workspaceId, id: newId("note"), ticketId, authorId, body })
      .returning(),
  );
};
