import { and, asc, desc, eq, lte, ne, sql } from "drizzle-orm";
import type { Actor, Role } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { anyOf, pagesByParent } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { withMerged } from "../ticket/ticket.table.ts";
import { escalations } from "./escalation.table.ts";
import type { EscalationStatus, SubjectKind } from "./escalation.table.ts";
import { deciderFor, readExpiry } from "./escalation-setting.store.ts";
import type { EscalationKind } from "./route.policy.ts";

export type Escalation = typeof escalations.$inferSelect;

export const escalationsByIds = (scope: Scope, ids: readonly string[]): Promise<Escalation[]> =>
  scope.q
    .select()
    .from(escalations)
    .where(and(eq(escalations.workspaceId, scope.workspaceId), anyOf(escalations.id, ids)));

/** What an escalation is about. The prefix of the id names the kind; both are asked for so that neither can be mistaken. */
export type EscalationSubject =
  | { readonly kind: "REFUND"; readonly id: Id<"refund"> }
  | { readonly kind: "CANCELLATION"; readonly id: Id<"cancellation"> }
  | { readonly kind: "CLAIM_DEFENCE"; readonly id: Id<"claimDefence"> }
  | { readonly kind: "TICKET"; readonly id: Id<"ticket"> };

/** Newest first, so that the first one of a subject is the one in force. */
export const escalationsBySubjectIds = (scope: Scope, ids: readonly string[]): Promise<Escalation[]> =>
  scope.q
    .select()
    .from(escalations)
    .where(and(eq(escalations.workspaceId, scope.workspaceId), anyOf(escalations.subjectId, ids)))
    .orderBy(desc(escalations.id));

export const latestEscalation = async (scope: Scope, subjectId: Escalation["subjectId"]): Promise<Escalation | undefined> =>
  (await escalationsBySubjectIds(scope, [subjectId]))[0];

/** A page of what was escalated about each ticket and those merged into it, newest first. */
export const escalationPagesByTicketIds = (
  scope: Scope,
  ticketIds: readonly string[],
  page: PageRequest,
): Promise<Map<string, Escalation[]>> =>
  pagesByParent(
    scope,
    { table: escalations, parent: escalations.ticketId, newestFirst: true, members: withMerged(scope.workspaceId) },
    ticketIds,
    page,
  );

export const lockEscalation = async (tx: Tx, id: string): Promise<Escalation | undefined> => {
  const [row] = await tx.q
    .select()
    .from(escalations)
    .where(and(eq(escalations.workspaceId, tx.workspaceId), sql`${escalations.id} = ${id}`))
    .for("no key update");
  return row;
};

export type EscalationFilter = {
  readonly status?: readonly EscalationStatus[] | null | undefined;
  readonly targetRole?: Role | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly subjectKind?: readonly SubjectKind[] | null | undefined;
};

export const readEscalations = (scope: Scope, filter: EscalationFilter, page: PageRequest): Promise<Escalation[]> =>
  scope.q
    .select()
    .from(escalations)
    .where(
      and(
        eq(escalations.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${escalations.id} < ${page.after}`,
        filter.status ? anyOf(escalations.status, filter.status) : undefined,
        filter.targetRole ? eq(escalations.targetRole, filter.targetRole) : undefined,
        filter.assigneeId ? sql`${escalations.assigneeId} = ${filter.assigneeId}` : undefined,
        filter.subjectKind ? anyOf(escalations.subjectKind, filter.subjectKind) : undefined,
      ),
    )
    .orderBy(desc(escalations.id))
    .limit(page.first + 1);

export type NewEscalation = {
  readonly subject: EscalationSubject;
  /** The ticket the matter comes from; for a ticket, itself. */
  readonly ticketId: Id<"ticket"> | null;
  readonly kind: EscalationKind;
  /** What a rule asks for. The workspace's route may make it stricter, never laxer. */
  readonly targetRole?: Role | undefined;
  readonly rules: readonly string[];
  readonly requestedBy: Actor["id"];
  readonly requestNote?: string | undefined;
};

const pointerTo = ({ kind, id }: EscalationSubject) => {
  switch (kind) {
    case "REFUND":
      return { refundId: id };
    case "CANCELLATION":
      return { cancellationId: id };
    case "CLAIM_DEFENCE":
      return { claimDefenceId: id };
    case "TICKET":
      return {};
  }
};

/** Asks for a second person. A subject has one open at most: whoever asks holds the subject's lock. */
export const openEscalation = async (
  tx: Tx,
  { subject, targetRole, rules, requestNote, ...facts }: NewEscalation,
): Promise<Escalation> => {
  const { hours } = await readExpiry(tx);
  const row = insertedRow(
    await tx.q
      .insert(escalations)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("escalation"),
        status: "OPEN",
        ...facts,
        ...pointerTo(subject),
        targetRole: await deciderFor(tx, facts.kind, targetRole),
        rules: [...rules],
        requestNote: requestNote ?? null,
        expiresAt: sql`now() + ${hours} * interval '1 hour'`,
      })
      .returning(),
  );
  await announce(tx, row);
  return row;
};

const announce = (tx: Tx, { id, status, refundId, subjectId, subjectKind }: Escalation): Promise<void> =>
  recordEvent(tx, "ESCALATION_UPDATED", id, { status, subjectKind, subjectId, ...(refundId === null ? {} : { refundId }) });

export type Verdict = {
  readonly status: Exclude<EscalationStatus, "OPEN">;
  readonly decidedBy: Actor["id"];
  readonly note: string | null;
  readonly decisionId: Id<"decision"> | null;
};

export const closeEscalation = async (tx: Tx, id: Id<"escalation">, verdict: Verdict): Promise<Escalation> => {
  const row = insertedRow(
    await tx.q
      .update(escalations)
      .set({ ...verdict, decidedAt: sql`now()`, version: sql`${escalations.version} + 1` })
      .where(and(eq(escalations.workspaceId, tx.workspaceId), eq(escalations.id, id)))
      .returning(),
  );
  await announce(tx, row);
  return row;
};

/** What waited is gone without anybody having decided; its own side says why. Does nothing when nothing is open. */
export const withdrawEscalation = async (
  tx: Tx,
  subjectId: Escalation["subjectId"],
  { by, why }: { readonly by: Actor; readonly why: string },
): Promise<void> => {
  const latest = await latestEscalation(tx, subjectId);
  const open = latest && (await lockEscalation(tx, latest.id));
  if (open?.status === "OPEN")
    await closeEscalation(tx, open.id, { status: "WITHDRAWN", decidedBy: by.id, note: why, decisionId: null });
};

/** By the database's clock, as the time was set. */
export const isOverdue = async (scope: Scope, { id }: Escalation): Promise<boolean> => {
  const rows = await scope.q
    .select({ id: escalations.id })
    .from(escalations)
    .where(
      and(
        eq(escalations.workspaceId, scope.workspaceId),
        eq(escalations.id, id),
        lte(escalations.expiresAt, sql`clock_timestamp()`),
      ),
    );
  return rows.length > 0;
};

/** Over all workspaces, the longest overdue first. */
export const findOverdue = (
  { q }: Pick<Database, "q">,
  most: number,
): Promise<{ workspaceId: Id<"workspace">; id: Id<"escalation"> }[]> =>
  q
    .select({ workspaceId: escalations.workspaceId, id: escalations.id })
    .from(escalations)
    .where(and(eq(escalations.status, "OPEN"), lte(escalations.expiresAt, sql`clock_timestamp()`)))
    .orderBy(asc(escalations.expiresAt))
    .limit(most);

export const saveAssignee = async (tx: Tx, id: Id<"escalation">, assigneeId: Id<"member"> | null): Promise<Escalation> => {
  const row = insertedRow(
    await tx.q
      .update(escalations)
      .set({ assigneeId, version: sql`${escalations.version} + 1` })
      .where(and(eq(escalations.workspaceId, tx.workspaceId), eq(escalations.id, id)))
      .returning(),
  );
  await announce(tx, row);
  return row;
};

export const raiseToCompliance = async (tx: Tx, { id, rules }: Escalation, more: readonly string[]): Promise<void> => {
  const row = insertedRow(
    await tx.q
      .update(escalations)
      .set({
        targetRole: "COMPLIANCE",
        rules: [...new Set([...rules, ...more])],
        assigneeId: null,
        version: sql`${escalations.version} + 1`,
      })
      .where(and(eq(escalations.workspaceId, tx.workspaceId), eq(escalations.id, id)))
      .returning(),
  );
  await announce(tx, row);
};

/**
 * A claim makes what waits for a manager compliance's matter (W4): otherwise nobody could approve it, the manager for lack of the role
 * and compliance because it was not asked.
 */
export const handOverToCompliance = async (tx: Tx, orderId: Id<"order">): Promise<void> => {
  const rows = await tx.q
    .update(escalations)
    .set({
      kind: "CLAIM",
      targetRole: "COMPLIANCE",
      rules: sql`array_append(${escalations.rules}, 'claim.filed')`,
      assigneeId: null,
      version: sql`${escalations.version} + 1`,
    })
    .where(
      and(
        eq(escalations.workspaceId, tx.workspaceId),
        eq(escalations.status, "OPEN"),
        ne(escalations.kind, "CLAIM"),
        sql`${escalations.refundId} in (select id from refunds where workspace_id = ${tx.workspaceId} and order_id = ${orderId})`,
      ),
    )
    .returning();
  for (const row of rows) await announce(tx, row);
};
