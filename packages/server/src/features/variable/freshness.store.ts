import { and, eq } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { variableFreshness } from "./variable.table.ts";

export type FreshnessSetting = {
  readonly maxAgeSeconds: number;
  readonly version: number;
  readonly changedBy: Actor["id"];
  readonly changedAt: Date;
};

/** What somebody set, by the variable's name. */
export const freshnessSettings = async (scope: Scope): Promise<ReadonlyMap<string, FreshnessSetting>> => {
  const rows = await scope.q.select().from(variableFreshness).where(eq(variableFreshness.workspaceId, scope.workspaceId));
  return new Map(rows.map((row) => [row.name, row]));
};

/** False, and nothing done, when somebody else was faster. */
export const saveFreshness = async (tx: Tx, name: string, setting: FreshnessSetting): Promise<boolean> => {
  const insert = tx.q.insert(variableFreshness).values({ workspaceId: tx.workspaceId, name, ...setting });
  const saved =
    setting.version === 1
      ? await insert.onConflictDoNothing().returning({ name: variableFreshness.name })
      : await tx.q
          .update(variableFreshness)
          .set(setting)
          .where(
            and(
              eq(variableFreshness.workspaceId, tx.workspaceId),
              eq(variableFreshness.name, name),
              eq(variableFreshness.version, setting.version - 1),
            ),
          )
          .returning({ name: variableFreshness.name });
  return saved.length === 1;
};
