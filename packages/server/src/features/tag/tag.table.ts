import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Id } from "../../kernel/id.ts";
import { createdAt, id, instant, oneOf, workspaceId } from "../../platform/columns.ts";
import { workspaces } from "../workspace/workspace.table.ts";

/** How much a reason asks of whoever answers. */
export const TAG_COMPLEXITIES = ["ROUTINE", "COMPLEX"] as const;
export type TagComplexity = (typeof TAG_COMPLEXITIES)[number];

/** The workspace's taxonomy of labels. Whoever changes it holds the workspace's row lock (lockTaxonomy); its history is in the audit. */
export const tags = pgTable(
  "tags",
  {
    workspaceId: workspaceId(),
    id: id("tag").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    isReason: boolean("is_reason").notNull(),
    isAutomatic: boolean("is_automatic").notNull(),
    complexity: text("complexity").$type<TagComplexity>().notNull().default("ROUTINE"),
    /** Earlier names, oldest first, kept by a trigger for showing; `tag_names` is what they are looked up in. */
    aliases: text("aliases")
      .array()
      .notNull()
      .default(sql`'{}'`),
    retiredAt: instant("retired_at"),
    /** The tag that was said to speak for this one. It may be merged itself. */
    mergedIntoId: id("tag", "merged_into_id"),
    /** The end of that chain: under which tag this one is shown, found and counted. Null while it speaks for itself. */
    rootId: id("tag", "root_id"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId], foreignColumns: [workspaces.workspaceId] }),
    foreignKey({ columns: [t.workspaceId, t.mergedIntoId], foreignColumns: [t.workspaceId, t.id] }),
    foreignKey({ columns: [t.workspaceId, t.rootId], foreignColumns: [t.workspaceId, t.id] }),
    uniqueIndex("tags_name").on(t.workspaceId, t.name),
    index("tags_root").on(t.workspaceId, t.rootId),
    oneOf("tags_complexity", "complexity", TAG_COMPLEXITIES),
  ],
);

/** Every name that a tag has or had, kept by a trigger on `tags`: what was once a tag's name never means another tag. */
export const tagNames = pgTable(
  "tag_names",
  {
    workspaceId: workspaceId(),
    /** The name without case. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    tagId: id("tag", "tag_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    foreignKey({ columns: [t.workspaceId, t.tagId], foreignColumns: [tags.workspaceId, tags.id] }),
    index("tag_names_tag").on(t.workspaceId, t.tagId),
  ],
);

/** Which tag speaks for a row of `tags` known as `alias`. */
export const speakerOf = (alias: string): SQL => sql.raw(`coalesce(${alias}.root_id, ${alias}.id)`);

/** Ids of the tags that speak for these present or earlier names; an array that PostgreSQL makes once per statement. */
export const speakersNamed = (workspace: Id<"workspace">, names: readonly string[]): SQL =>
  sql`(array(select ${speakerOf("known")} from ${tagNames} as spoken join ${tags} as known
    on known.workspace_id = spoken.workspace_id and known.id = spoken.tag_id
    where spoken.workspace_id = ${workspace} and spoken.key = any(array(select lower(asked) from unnest(${sql.param([...names])}::text[]) as asked))))`;

/** Which reason speaks for the ticket `t`: its own, of a merged ticket without one that of its primary. */
export const REASON_OF_T: SQL = sql`(select ${speakerOf("given")} from tickets as asked join tags as given
    on given.workspace_id = asked.workspace_id and given.id = asked.reason_id
   where asked.workspace_id = t.workspace_id and asked.id in (t.id, t.merged_into_id) order by asked.id = t.id desc limit 1)`;

/** Id of the tag that speaks for one present or earlier name, given as SQL. */
export const speakerNamed = (workspace: Id<"workspace">, name: SQL): SQL =>
  sql`(select ${speakerOf("known")} from ${tagNames} as spoken join ${tags} as known
    on known.workspace_id = spoken.workspace_id and known.id = spoken.tag_id
    where spoken.workspace_id = ${workspace} and spoken.key = lower(${name}))`;

/**
 * Whether a list of names, as macros hold them, has one that means the same tag as one of `names`: a present or earlier name of the
 * tag that speaks, or of one it speaks for, without case.
 */
export const holdsReason = (workspace: Id<"workspace">, list: SQL, ...names: readonly string[]): SQL =>
  sql`array(select lower(held) from unnest(${list}) as held) && array(select same.key from ${tagNames} as same
    join ${tags} as one on one.workspace_id = same.workspace_id and one.id = same.tag_id
    where same.workspace_id = ${workspace} and ${speakerOf("one")} = any(${speakersNamed(workspace, names)}))`;

/**
 * Every name of a row of `tags` known as `alias` that speaks for itself, and of all it speaks for: its own first, of these the present one,
 * then the oldest. What is shipped for a name goes on holding after a rename.
 */
export const namesOf = (alias: string): SQL<string[]> => {
  const tag = sql.raw(alias);
  return sql<string[]>`(select array_agg(n.name order by n.tag_id <> ${tag}.id, n.name <> ${tag}.name, n.created_at, n.name)
    from ${tags} as one join ${tagNames} as n on n.workspace_id = one.workspace_id and n.tag_id = one.id
   where one.workspace_id = ${tag}.workspace_id and (one.id = ${tag}.id or one.root_id = ${tag}.id))`;
};

/** Whether tickets carry one of the tags that speak for these names. `isOf` compares the tickets' ids: `= t.id`. */
export const carriesOneOf = (workspace: Id<"workspace">, isOf: SQL, names: readonly string[]): SQL =>
  sql`exists (select 1 from ticket_tags as carried join ${tags} as label on label.workspace_id = carried.workspace_id and label.id = carried.tag_id
    where carried.workspace_id = ${workspace} and carried.ticket_id ${isOf}
      and ${speakerOf("label")} = any(${speakersNamed(workspace, names)}))`;
