import { and, asc, eq } from "drizzle-orm";
import type { Scope } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { auditEntries, auditNotes } from "../audit/audit.table.ts";

/** What the actors of these decisions wrote, as the audit keeps it: refused attempts have no other place for it. */
export const notesByDecisionIds = async (
  scope: Scope,
  ids: readonly string[],
): Promise<{ decisionId: string; note: string }[]> => {
  const rows = await scope.q
    .select({ decisionId: auditEntries.decisionId, note: auditNotes.text })
    .from(auditEntries)
    .innerJoin(auditNotes, and(eq(auditNotes.workspaceId, auditEntries.workspaceId), eq(auditNotes.entryId, auditEntries.id)))
    .where(and(eq(auditEntries.workspaceId, scope.workspaceId), anyOf(auditEntries.decisionId, ids)))
    .orderBy(asc(auditEntries.id));
  return rows.flatMap(({ decisionId, note }) => (decisionId === null || note === null ? [] : { decisionId, note }));
};
