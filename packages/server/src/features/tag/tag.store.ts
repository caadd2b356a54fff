import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { workspaces } from "../workspace/workspace.table.ts";
import { speakerOf, tagNames, tags } from "./tag.table.ts";
import { MAX_TAGS } from "./taxonomy.policy.ts";
import type { TagComplexity } from "./tag.table.ts";

export type Tag = typeof tags.$inferSelect;
export type TagFilter = {
  readonly selectable?: boolean | null | undefined;
  readonly isReason?: boolean | null | undefined;
  readonly complexity?: TagComplexity | null | undefined;
};

/** A person can give it to a ticket. */
const SELECTABLE = sql`(not ${tags.isAutomatic} and ${tags.retiredAt} is null and ${tags.rootId} is null)`;

export const readTags = (scope: Scope, filter: TagFilter = {}): Promise<Tag[]> =>
  scope.q
    .select()
    .from(tags)
    .where(
      and(
        eq(tags.workspaceId, scope.workspaceId),
        filter.selectable == null ? undefined : sql`${SELECTABLE} = ${filter.selectable}`,
        filter.isReason == null ? undefined : eq(tags.isReason, filter.isReason),
        filter.complexity == null ? undefined : eq(tags.complexity, filter.complexity),
      ),
    )
    .orderBy(asc(tags.name))
    .limit(MAX_TAGS);

export const tagsByIds = (scope: Scope, ids: readonly string[]): Promise<Tag[]> =>
  scope.q
    .select()
    .from(tags)
    .where(and(eq(tags.workspaceId, scope.workspaceId), anyOf(tags.id, ids)));

export const findTag = async (scope: Scope, id: string): Promise<Tag | undefined> => (await tagsByIds(scope, [id]))[0];

/** Which tag each of these names, present or earlier, means; names nobody knows are left out. `held` has it, `tag` speaks for that one. */
export const tagsByNames = (scope: Scope, names: readonly string[]): Promise<{ asked: string; held: Id<"tag">; tag: Tag }[]> =>
  scope.q
    .select({ asked: sql<string>`asked.name`, held: tagNames.tagId, tag: getTableColumns(tags) })
    .from(sql`unnest(${sql.param([...names])}::text[]) as asked(name)`)
    .innerJoin(tagNames, sql`${tagNames.workspaceId} = ${scope.workspaceId} and ${tagNames.key} = lower(asked.name)`)
    .innerJoin(
      tags,
      sql`${tags.workspaceId} = ${scope.workspaceId} and ${tags.id} = (select ${speakerOf("held")} from ${tags} as held
        where held.workspace_id = ${scope.workspaceId} and held.id = ${tagNames.tagId})`,
    );

/** Whoever changes the taxonomy is alone: names, merges and the number of tags are decided over all of it. Rows that only refer to the workspace do not wait. */
export const lockTaxonomy = async (tx: Tx): Promise<void> => {
  await tx.q
    .select({ id: workspaces.workspaceId })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, tx.workspaceId))
    .for("no key update");
};

export const countTags = async (scope: Scope): Promise<number> => {
  const [row] = await scope.q
    .select({ count: sql<number>`count(*)::int` })
    .from(tags)
    .where(eq(tags.workspaceId, scope.workspaceId));
  return row?.count ?? 0;
};

export type NewTag = Pick<typeof tags.$inferInsert, "name" | "description" | "isReason" | "complexity">;

/** In the order given. Every name is free: whoever calls holds the taxonomy. */
export const insertTags = async (tx: Tx, wanted: readonly NewTag[]): Promise<Tag[]> => {
  if (wanted.length === 0) return [];
  return tx.q
    .insert(tags)
    .values(wanted.map((tag) => ({ ...tag, workspaceId: tx.workspaceId, id: newId("tag"), isAutomatic: false })))
    .returning();
};

export type TagFields = Partial<Pick<Tag, "name" | "description" | "complexity" | "retiredAt" | "mergedIntoId">>;

export const touchTag = async (tx: Tx, id: Id<"tag">, change: TagFields = {}): Promise<Tag> => {
  const [row] = await tx.q
    .update(tags)
    .set({ ...change, version: sql`${tags.version} + 1` })
    .where(and(eq(tags.workspaceId, tx.workspaceId), eq(tags.id, id)))
    .returning();
  if (!row) throw new Error("a tag that is changed exists");
  return row;
};

/** Follows every chain of merges to its end and writes down who speaks; answers the tags for which another one speaks now. */
export const deriveRoots = async (tx: Tx): Promise<Id<"tag">[]> => {
  const rows = await tx.q.execute<{ id: Id<"tag"> }>(sql`with recursive spoken as (
      select t.id, t.id as root from ${tags} as t where t.workspace_id = ${tx.workspaceId} and t.merged_into_id is null
      union all
      select t.id, spoken.root from spoken join ${tags} as t on t.workspace_id = ${tx.workspaceId} and t.merged_into_id = spoken.id
    )
    update ${tags} as t set root_id = nullif(spoken.root, t.id) from spoken
     where t.workspace_id = ${tx.workspaceId} and t.id = spoken.id and t.root_id is distinct from nullif(spoken.root, t.id)
    returning t.id`);
  return rows.map(({ id }) => id);
};
