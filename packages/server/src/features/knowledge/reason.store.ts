import { and, eq } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { tags } from "../ticket/ticket.table.ts";

/** Ids of the reasons with these names; a name that is no reason has none. */
export const reasonIdsByName = async (scope: Scope, names: readonly string[]): Promise<Map<string, Id<"tag">>> => {
  const rows = await scope.q
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(and(eq(tags.workspaceId, scope.workspaceId), eq(tags.isReason, true), anyOf(tags.name, names)));
  return new Map(rows.map(({ id, name }) => [name, id]));
};
