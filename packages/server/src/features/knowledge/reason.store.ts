import { sql } from "drizzle-orm";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { speakerOf } from "../tag/tag.table.ts";

/** Ids of the reasons that speak for these present or earlier names; a name that is no reason has none. */
export const reasonIdsByName = async (scope: Scope, names: readonly string[]): Promise<Map<string, Id<"tag">>> => {
  const rows = await scope.q.execute<{ name: string; id: Id<"tag"> }>(sql`
    select asked.name, ${speakerOf("known")} as id
      from unnest(${sql.param([...names])}::text[]) as asked(name)
      join tag_names as spoken on spoken.workspace_id = ${scope.workspaceId} and spoken.key = lower(asked.name)
      join tags as known on known.workspace_id = spoken.workspace_id and known.id = spoken.tag_id and known.is_reason`);
  return new Map(rows.map(({ id, name }) => [name, id]));
};

/** What rows that hold ids of reasons hold when they mean this one: itself, and every reason it speaks for by now. */
export const familyOfReason = async (scope: Scope, speakerId: Id<"tag">): Promise<Id<"tag">[]> => {
  const rows = await scope.q.execute<{ id: Id<"tag"> }>(sql`
    select known.id from tags as known where known.workspace_id = ${scope.workspaceId} and ${speakerOf("known")} = ${speakerId}`);
  return rows.map(({ id }) => id);
};
