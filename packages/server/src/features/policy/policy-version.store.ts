import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { digestOfPolicy, parsePolicyDocument } from "./stored-document.ts";
import { policySteps, policyVersions } from "./policy.table.ts";
import type { PolicyState, PolicyStepKind } from "./version-state.policy.ts";

export type PolicyVersion = typeof policyVersions.$inferSelect;
export type PolicyStep = typeof policySteps.$inferSelect;

export const policyVersionsByIds = (scope: Scope, ids: readonly string[]): Promise<PolicyVersion[]> =>
  scope.q
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.workspaceId, scope.workspaceId), anyOf(policyVersions.id, ids)));

export type PolicyFilter = { readonly state?: readonly PolicyState[] | null | undefined };

export const readPolicyVersions = (scope: Scope, { state }: PolicyFilter, page: PageRequest): Promise<PolicyVersion[]> =>
  scope.q
    .select()
    .from(policyVersions)
    .where(
      and(
        eq(policyVersions.workspaceId, scope.workspaceId),
        page.after === null ? undefined : sql`${policyVersions.id} < ${page.after}`,
        state ? anyOf(policyVersions.state, state) : undefined,
      ),
    )
    .orderBy(desc(policyVersions.id))
    .limit(page.first + 1);

/** A version is written a few times and reviewed a few times; more than this nobody reads. */
const MOST_STEPS = 100;

export const stepsByVersionIds = async (scope: Scope, ids: readonly string[]): Promise<PolicyStep[]> => {
  const steps = scope.q
    .select()
    .from(policySteps)
    .where(and(eq(policySteps.workspaceId, scope.workspaceId), sql`${policySteps.policyVersionId} = asked.id`))
    .orderBy(asc(policySteps.id))
    .limit(MOST_STEPS)
    .as("steps");
  const rows = await scope.q
    .select(steps._.selectedFields)
    .from(sql`unnest(${sql.param([...ids])}::text[]) as asked(id)`)
    .crossJoinLateral(steps);
  return rows as PolicyStep[];
};

/** Whoever waited for a version that was replaced meanwhile finds it retired and looks for the next one. */
const MOST_LOOKS = 20;

/** The version in force, locked: whoever changes what is in force comes one after the other. */
export const lockActiveVersion = async (tx: Tx): Promise<PolicyVersion> => {
  for (let look = 1; look <= MOST_LOOKS; look += 1) {
    const [row] = await tx.q
      .select()
      .from(policyVersions)
      .where(and(eq(policyVersions.workspaceId, tx.workspaceId), eq(policyVersions.state, "ACTIVE")))
      .for("no key update");
    if (row) return row;
  }
  throw new Error("the workspace has no active policy");
};

export const lockVersion = async (tx: Tx, id: string): Promise<PolicyVersion | undefined> => {
  const [row] = await tx.q
    .select()
    .from(policyVersions)
    .where(and(eq(policyVersions.workspaceId, tx.workspaceId), sql`${policyVersions.id} = ${id}`))
    .for("no key update");
  return row;
};

export type Step = { readonly kind: PolicyStepKind; readonly by: Pick<Actor, "id">; readonly note: string };

/** Told to everybody who follows, and kept with the digest of what the text was. */
const recordStep = async (tx: Tx, version: PolicyVersion, { kind, by, note }: Step): Promise<void> => {
  await tx.q.insert(policySteps).values({
    workspaceId: tx.workspaceId,
    id: newId("policyReview"),
    policyVersionId: version.id,
    kind,
    byActor: by.id,
    note,
    digest: digestOfPolicy(parsePolicyDocument(version.document)),
  });
  await recordEvent(tx, "POLICY_UPDATED", version.id, { state: version.state });
};

type NewVersion = Pick<PolicyVersion, "name" | "about" | "document" | "authors" | "basedOnId">;

export const insertVersion = async (tx: Tx, facts: NewVersion, step: Step): Promise<PolicyVersion> => {
  const row = insertedRow(
    await tx.q
      .insert(policyVersions)
      .values({ workspaceId: tx.workspaceId, id: newId("policyVersion"), state: "DRAFT", ...facts })
      .returning(),
  );
  await recordStep(tx, row, step);
  return row;
};

export type VersionChange = Partial<Omit<PolicyVersion, "workspaceId" | "id" | "version" | "createdAt" | "activatedAt">> & {
  readonly state: PolicyState;
};

/** The only way a locked version changes. Entering into force says when. */
export const changeVersion = async (
  tx: Tx,
  { id }: Pick<PolicyVersion, "id">,
  change: VersionChange,
  step: Step,
): Promise<PolicyVersion> => {
  const row = insertedRow(
    await tx.q
      .update(policyVersions)
      .set({
        ...change,
        version: sql`${policyVersions.version} + 1`,
        ...(change.state === "ACTIVE" ? { activatedAt: sql`clock_timestamp()` } : {}),
      })
      .where(and(eq(policyVersions.workspaceId, tx.workspaceId), eq(policyVersions.id, id)))
      .returning(),
  );
  await recordStep(tx, row, step);
  return row;
};

/** Makes room: at most one is in force. */
export const retireVersion = async (tx: Tx, id: Id<"policyVersion">): Promise<void> => {
  await tx.q
    .update(policyVersions)
    .set({ state: "RETIRED", version: sql`${policyVersions.version} + 1` })
    .where(and(eq(policyVersions.workspaceId, tx.workspaceId), eq(policyVersions.id, id)));
  await recordEvent(tx, "POLICY_UPDATED", id, { state: "RETIRED" });
};
