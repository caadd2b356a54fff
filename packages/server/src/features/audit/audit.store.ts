import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { auditEntries } from "./audit.table.ts";

export type AuditEntry = typeof auditEntries.$inferSelect;
export type AuditFacts = {
  readonly action: string;
  readonly actor: Actor;
  readonly subjectId: string;
  readonly decision?: { readonly id: Id<"decision">; readonly outcome: DecisionOutcome };
  readonly note?: string;
};

/** Written in the transaction of what it records; there is no action without its entry. */
export const recordAudit = async (tx: Tx, { action, actor, subjectId, decision, note }: AuditFacts): Promise<void> => {
  await tx.q.insert(auditEntries).values({
    workspaceId: tx.workspaceId,
    id: newId("auditEntry"),
    action,
    actorId: actor.id,
    subjectId,
    note: note ?? null,
    outcome: decision?.outcome ?? null,
    decisionId: decision?.id ?? null,
  });
};

export const auditEntriesByIds = (scope: Scope, ids: readonly string[]): Promise<AuditEntry[]> =>
  scope.q
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.workspaceId, scope.workspaceId), anyOf(auditEntries.id, ids)));

export type AuditFilter = {
  readonly action?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly outcome?: DecisionOutcome | null | undefined;
};

export const readAuditEntries = (scope: Scope, filter: AuditFilter, page: PageRequest): Promise<AuditEntry[]> =>
  scope.q
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${auditEntries.id} < ${page.after}`,
        filter.action ? eq(auditEntries.action, filter.action) : undefined,
        filter.subjectId ? eq(auditEntries.subjectId, filter.subjectId) : undefined,
        filter.actorId ? sql`${auditEntries.actorId} = ${filter.actorId}` : undefined,
        filter.outcome ? eq(auditEntries.outcome, filter.outcome) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(page.first + 1);
