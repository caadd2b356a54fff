import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Actor, Permission } from "../../kernel/actor.ts";
import type { DecisionOutcome } from "../../kernel/decision.ts";
import { newId, newSecret } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { noteDigestOf } from "./audit-chain.ts";
import { auditEntries, auditNotes } from "./audit.table.ts";

/** `note` is null when none was given, and when it was destroyed: then its digest is still there. */
const shown = { ...getTableColumns(auditEntries), note: auditNotes.text };
const withNote = and(eq(auditNotes.workspaceId, auditEntries.workspaceId), eq(auditNotes.entryId, auditEntries.id));
/** As chained and shown, without where its note is kept. */
export type ChainedEntry = typeof auditEntries.$inferSelect;
export type AuditEntry = ChainedEntry & { readonly note: string | null };
export type AuditFacts = {
  readonly action: string;
  readonly actor: Actor;
  readonly subjectId: string;
  readonly decision?: { readonly id: Id<"decision">; readonly outcome: DecisionOutcome };
  /** The code of what they were told, where a guard that records no decision refused. */
  readonly problem?: string;
  readonly missingPermission?: Permission;
  /** How many calls it tells of, when it is not one. */
  readonly calls?: number;
  readonly note?: string;
};

/** Written in the transaction of what it records; there is no action without its entry. The relay chains it after the commit. */
export const recordAudit = async (tx: Tx, facts: AuditFacts): Promise<void> => {
  const { action, actor, subjectId, decision, problem, missingPermission, calls, note } = facts;
  const id = newId("auditEntry");
  const kept = note === undefined ? undefined : { text: note, salt: newSecret() };
  await tx.q.insert(auditEntries).values({
    workspaceId: tx.workspaceId,
    id,
    action,
    actorId: actor.id,
    subjectId,
    noteDigest: kept ? noteDigestOf(kept) : null,
    outcome: decision?.outcome ?? (problem === undefined ? null : "REFUSE"),
    problem: problem ?? null,
    missingPermission: missingPermission ?? null,
    calls: calls === undefined || calls === 1 ? null : calls,
    decisionId: decision?.id ?? null,
  });
  // What the platform does on the way, such as letting an escalation expire, is not the caller's own attempt.
  if (actor.kind !== "SYSTEM") tx.trail.isWritten = true;
  if (kept) await tx.q.insert(auditNotes).values({ workspaceId: tx.workspaceId, entryId: id, ...kept });
};

export const auditEntriesByIds = (scope: Scope, ids: readonly string[]): Promise<AuditEntry[]> =>
  scope.q
    .select(shown)
    .from(auditEntries)
    .leftJoin(auditNotes, withNote)
    .where(and(eq(auditEntries.workspaceId, scope.workspaceId), anyOf(auditEntries.id, ids)));

export type AuditFilter = {
  readonly action?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
  readonly actorId?: string | null | undefined;
  readonly outcome?: DecisionOutcome | null | undefined;
};

export const readAuditEntries = (scope: Scope, filter: AuditFilter, page: PageRequest): Promise<AuditEntry[]> =>
  scope.q
    .select(shown)
    .from(auditEntries)
    .leftJoin(auditNotes, withNote)
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
