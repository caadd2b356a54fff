import { and, asc, desc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import type { ClaimKind, ClaimSource, ClaimState } from "./claim-state.policy.ts";
import { isOpenClaim } from "./claim-state.policy.ts";
import { claimNotices, claims, claimTransitions } from "./claim.table.ts";

export type Claim = typeof claims.$inferSelect;
export type ClaimTransition = typeof claimTransitions.$inferSelect;
export type ClaimNotice = typeof claimNotices.$inferSelect;

export const claimsByIds = (scope: Scope, ids: readonly string[]): Promise<Claim[]> =>
  scope.q
    .select()
    .from(claims)
    .where(and(eq(claims.workspaceId, scope.workspaceId), anyOf(claims.id, ids)));

export const claimsByOrderIds = (scope: Scope, ids: readonly string[]): Promise<Claim[]> =>
  scope.q
    .select()
    .from(claims)
    .where(and(eq(claims.workspaceId, scope.workspaceId), anyOf(claims.orderId, ids)))
    .orderBy(desc(claims.filedAt), desc(claims.id));

/** The claim that makes refunds of this order compliance's matter; `undefined` when none is open. */
export const findFiledClaim = async (scope: Scope, orderId: Id<"order">): Promise<Claim | undefined> =>
  (await claimsByOrderIds(scope, [orderId])).find(isOpenClaim);

export type ClaimFilter = {
  readonly state?: readonly ClaimState[] | null | undefined;
  readonly kind?: readonly ClaimKind[] | null | undefined;
  readonly orderId?: string | null | undefined;
  readonly answerDueAt?: { readonly from?: Date | null | undefined; readonly to?: Date | null | undefined } | null | undefined;
};

/** The last recorded first. */
export const readClaims = (scope: Scope, filter: ClaimFilter, page: PageRequest): Promise<Claim[]> =>
  scope.q
    .select()
    .from(claims)
    .where(
      and(
        eq(claims.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${claims.id} < ${page.after}`,
        filter.state ? anyOf(claims.state, filter.state) : undefined,
        filter.kind ? anyOf(claims.kind, filter.kind) : undefined,
        filter.orderId == null ? undefined : sql`${claims.orderId} = ${filter.orderId}`,
        filter.answerDueAt == null ? undefined : eq(claims.state, "FILED"),
        filter.answerDueAt?.from == null ? undefined : gte(claims.answerDueAt, filter.answerDueAt.from),
        filter.answerDueAt?.to == null ? undefined : lt(claims.answerDueAt, filter.answerDueAt.to),
      ),
    )
    .orderBy(desc(claims.id))
    .limit(page.first + 1);

/** Locked until the transaction ends. Whoever changes a claim holds its order's lock before. */
export const lockClaim = async (tx: Tx, id: string): Promise<Claim | undefined> => {
  const [row] = await tx.q
    .select()
    .from(claims)
    .where(and(eq(claims.workspaceId, tx.workspaceId), sql`${claims.id} = ${id}`))
    .for("no key update");
  return row;
};

export const insertClaim = async (tx: Tx, facts: Omit<typeof claims.$inferInsert, "workspaceId" | "id">): Promise<Claim> =>
  insertedRow(
    await tx.q
      .insert(claims)
      .values({ workspaceId: tx.workspaceId, id: newId("claim"), ...facts })
      .returning(),
  );

export const changeClaim = async (
  tx: Tx,
  id: Id<"claim">,
  change: Partial<Omit<Claim, "workspaceId" | "id" | "orderId" | "kind" | "createdAt">>,
): Promise<Claim> =>
  insertedRow(
    await tx.q
      .update(claims)
      .set(change)
      .where(and(eq(claims.workspaceId, tx.workspaceId), eq(claims.id, id)))
      .returning(),
  );

/** Behind the claim's lock, so that numbers are given once. */
export const addTransition = async (
  tx: Tx,
  claimId: Id<"claim">,
  facts: {
    readonly from: ClaimState | null;
    readonly to: ClaimState;
    readonly actorId: Actor["id"];
    readonly source: ClaimSource;
  },
): Promise<void> => {
  const next = sql<number>`(select coalesce(max(number), 0) + 1 from claim_transitions where workspace_id = ${tx.workspaceId} and claim_id = ${claimId})`;
  await tx.q.insert(claimTransitions).values({ workspaceId: tx.workspaceId, claimId, number: next, ...facts });
};

export const transitionsByClaimIds = (scope: Scope, ids: readonly string[]): Promise<ClaimTransition[]> =>
  scope.q
    .select()
    .from(claimTransitions)
    .where(and(eq(claimTransitions.workspaceId, scope.workspaceId), anyOf(claimTransitions.claimId, ids)))
    .orderBy(asc(claimTransitions.number));

export const noticesByMailIds = (scope: Scope, ids: readonly string[]): Promise<ClaimNotice[]> =>
  scope.q
    .select()
    .from(claimNotices)
    .where(and(eq(claimNotices.workspaceId, scope.workspaceId), anyOf(claimNotices.quarantinedMessageId, ids)));

/** Newest first. */
export const readNotices = (scope: Scope, waiting: boolean | null, page: PageRequest): Promise<ClaimNotice[]> =>
  scope.q
    .select()
    .from(claimNotices)
    .where(
      and(
        eq(claimNotices.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${claimNotices.quarantinedMessageId} < ${page.after}`,
        waiting === null ? undefined : sql`(${claimNotices.settledAt} is null) = ${waiting}`,
      ),
    )
    .orderBy(desc(claimNotices.quarantinedMessageId))
    .limit(page.first + 1);

export const insertNotice = async (tx: Tx, facts: Omit<typeof claimNotices.$inferInsert, "workspaceId">): Promise<ClaimNotice> =>
  insertedRow(
    await tx.q
      .insert(claimNotices)
      .values({ workspaceId: tx.workspaceId, ...facts })
      .returning(),
  );

/** Undefined when it was settled before. */
export const settleNotice = async (
  tx: Tx,
  mailId: Id<"quarantinedMessage">,
  facts: { readonly settledBy: Actor["id"]; readonly settledAt: Date; readonly claimId?: Id<"claim">; readonly note?: string },
): Promise<ClaimNotice | undefined> => {
  const [row] = await tx.q
    .update(claimNotices)
    .set(facts)
    .where(
      and(
        eq(claimNotices.workspaceId, tx.workspaceId),
        eq(claimNotices.quarantinedMessageId, mailId),
        isNull(claimNotices.settledAt),
      ),
    )
    .returning();
  return row;
};
