import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import type { Tag } from "../tag/index.ts";
import { namesOf, speakersNamed, tags } from "../tag/tag.table.ts";
import { shippedFacts } from "./requirement.policy.ts";
import type { RequiredFact } from "./required-fact.ts";
import { reasonRequirements } from "./requirement.table.ts";

export type ReasonRequirement = {
  readonly reason: Tag;
  readonly requiredFacts: readonly RequiredFact[];
  readonly version: number;
  readonly changedBy: Actor["id"] | null;
  readonly changedAt: Date | null;
};

/** As many as a workspace may have tags (Query.tags). */
const MAX_REASONS = 500;

/** Every reason that speaks for itself with what it requires, by name: what somebody set, else what is shipped for a name it has or had. */
export const readRequirements = async (scope: Scope, name?: string): Promise<ReasonRequirement[]> => {
  const rows = await scope.q
    .select({ reason: tags, set: reasonRequirements, names: namesOf("tags") })
    .from(tags)
    .leftJoin(
      reasonRequirements,
      and(eq(reasonRequirements.workspaceId, tags.workspaceId), eq(reasonRequirements.tagId, tags.id)),
    )
    .where(
      and(
        eq(tags.workspaceId, scope.workspaceId),
        eq(tags.isReason, true),
        isNull(tags.rootId),
        name === undefined ? undefined : sql`${tags.id} = any(${speakersNamed(scope.workspaceId, [name])})`,
      ),
    )
    .orderBy(asc(tags.name))
    .limit(MAX_REASONS);
  return rows.map(({ reason, set, names }) => ({
    reason,
    requiredFacts: set?.requiredFacts ?? shippedFacts(names),
    version: set?.version ?? 0,
    changedBy: set?.changedBy ?? null,
    changedAt: set?.changedAt ?? null,
  }));
};

/** Whoever changes what a reason requires is alone. */
export const lockReason = async (tx: Tx, name: string): Promise<void> => {
  await tx.q
    .select({ id: tags.id })
    .from(tags)
    .where(and(eq(tags.workspaceId, tx.workspaceId), sql`${tags.id} = any(${speakersNamed(tx.workspaceId, [name])})`))
    .for("no key update");
};

export const saveRequirement = async (
  tx: Tx,
  tagId: Id<"tag">,
  set: { requiredFacts: RequiredFact[]; version: number; changedBy: Actor["id"]; changedAt: Date },
): Promise<void> => {
  await tx.q
    .insert(reasonRequirements)
    .values({ workspaceId: tx.workspaceId, tagId, ...set })
    .onConflictDoUpdate({ target: [reasonRequirements.workspaceId, reasonRequirements.tagId], set });
};
