import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import { policyShadows } from "./policy.table.ts";

export type PolicyShadow = typeof policyShadows.$inferSelect;

const running = (scope: Scope) => and(eq(policyShadows.workspaceId, scope.workspaceId), isNull(policyShadows.stoppedAt));

export const runningShadow = async (scope: Scope): Promise<PolicyShadow | undefined> => {
  const [row] = await scope.q.select().from(policyShadows).where(running(scope));
  return row;
};

/** The last time that this version judged along, whether it still does or not. */
export const latestShadowOf = async (scope: Scope, versionId: string): Promise<PolicyShadow | undefined> => {
  const [row] = await scope.q
    .select()
    .from(policyShadows)
    .where(and(eq(policyShadows.workspaceId, scope.workspaceId), anyOf(policyShadows.policyVersionId, [versionId])))
    .orderBy(desc(policyShadows.number))
    .limit(1);
  return row;
};

type NewShadow = Pick<PolicyShadow, "policyVersionId" | "document" | "policyDigest" | "startedBy" | "startedAt">;

/** A database index allows one that runs; who comes second finds it and is tried again. */
export const insertShadow = async (tx: Tx, facts: NewShadow): Promise<PolicyShadow> =>
  insertedRow(
    await tx.q
      .insert(policyShadows)
      .values({
        workspaceId: tx.workspaceId,
        number: sql`(select coalesce(max(s.number), 0) + 1 from policy_shadows as s where s.workspace_id = ${tx.workspaceId})`,
        ...facts,
      })
      .returning(),
  );

/** Undefined when this one does not run any more. */
export const endShadow = async (
  tx: Tx,
  number: number,
  stopped: { readonly by: Actor["id"]; readonly at: Date },
): Promise<PolicyShadow | undefined> => {
  const [row] = await tx.q
    .update(policyShadows)
    .set({ stoppedBy: stopped.by, stoppedAt: stopped.at })
    .where(and(running(tx), eq(policyShadows.number, number)))
    .returning();
  return row;
};
