import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { RuleResult, Verdict } from "../../kernel/decision.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { factsOf } from "./guard-facts.policy.ts";
import type { PolicyDocument } from "./policy-document.ts";
import { digestOfPolicy, parsePolicyDocument } from "./stored-document.ts";
import { decisions, policyShadows, policyVersions } from "./policy.table.ts";
import type { PolicyShadow } from "./shadow.store.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type StoredDecision = typeof decisions.$inferSelect;
/** A decision as shown: stored ones have an id, previews do not. */
export type ShownDecision = Pick<StoredDecision, "outcome" | "policyVersionId" | "decidedAt"> & {
  readonly id: string | null;
  readonly rules: readonly RuleResult[];
};
export type ActivePolicy = {
  readonly id: Id<"policyVersion">;
  readonly document: PolicyDocument;
  /** SHA-256 of the canonical document. */
  readonly digest: string;
  /** A version that judges along; null when none does. */
  readonly shadow: Pick<PolicyShadow, "number" | "document"> | null;
};

/** The rules in force. A workspace is created with a version, so there always is one. */
export const activePolicy = async (scope: Scope): Promise<ActivePolicy> => {
  const [row] = await scope.q
    .select({
      id: policyVersions.id,
      document: policyVersions.document,
      shadow: { number: policyShadows.number, document: policyShadows.document },
    })
    .from(policyVersions)
    .leftJoin(policyShadows, and(eq(policyShadows.workspaceId, policyVersions.workspaceId), isNull(policyShadows.stoppedAt)))
    .where(and(eq(policyVersions.workspaceId, scope.workspaceId), eq(policyVersions.state, "ACTIVE")));
  if (!row) throw new Error("the workspace has no active policy");
  const document = parsePolicyDocument(row.document);
  return { id: row.id, document, digest: digestOfPolicy(document), shadow: row.shadow };
};

/** Gives a workspace its rules without asking anybody: when it is made. Who changes them later goes through a review. */
export const activatePolicy = async (tx: Tx, document: PolicyDocument): Promise<Id<"policyVersion">> => {
  await tx.q
    .update(policyVersions)
    .set({ state: "RETIRED" })
    .where(and(eq(policyVersions.workspaceId, tx.workspaceId), eq(policyVersions.state, "ACTIVE")));
  const id = newId("policyVersion");
  await tx.q.insert(policyVersions).values({
    workspaceId: tx.workspaceId,
    id,
    document: parsePolicyDocument(document),
    state: "ACTIVE",
    activatedAt: sql`clock_timestamp()`,
  });
  return id;
};

/** What a decision is about, for whoever looks for it later. */
export type DecisionAbout = {
  readonly subjectId: string;
  readonly ticketId?: Id<"ticket"> | null;
  readonly orderId?: Id<"order"> | null;
  readonly customerId?: Id<"customer"> | null;
  readonly actor: Pick<Actor, "id">;
};

/** What a version that judges along says: nothing changes by it. */
export type ShadowJudgement = Pick<StoredDecision, "shadowNumber" | "shadowOutcome">;

/**
 * Stores what was decided with every fact it could have been decided by. `ask` is null where no rule of the document takes part. Guards
 * store through features/guard, which lets a version judge along.
 */
export const insertDecision = async (
  tx: Tx,
  policy: ActivePolicy,
  verdict: Verdict<string>,
  ask: GuardAsk | null,
  { subjectId, ticketId, orderId, customerId, actor }: DecisionAbout,
  shadow: ShadowJudgement,
): Promise<StoredDecision> =>
  insertedRow(
    await tx.q
      .insert(decisions)
      .values({
        workspaceId: tx.workspaceId,
        id: newId("decision"),
        policyVersionId: policy.id,
        policyDigest: policy.digest,
        outcome: verdict.outcome,
        rules: [...verdict.rules],
        action: ask?.action ?? null,
        facts: ask && factsOf(ask),
        subjectId,
        ticketId: ticketId ?? null,
        orderId: orderId ?? null,
        customerId: customerId ?? null,
        actorId: actor.id,
        amountMinor: ask?.amount?.minor ?? null,
        currencyCode: ask?.amount?.currencyCode ?? null,
        ...shadow,
      })
      .returning(),
  );

export const decisionsByIds = (scope: Scope, ids: readonly string[]): Promise<StoredDecision[]> =>
  scope.q
    .select()
    .from(decisions)
    .where(and(eq(decisions.workspaceId, scope.workspaceId), anyOf(decisions.id, ids)));
