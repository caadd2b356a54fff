import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import type { InferSelectModel, SQL } from "drizzle-orm";
import type { Scope } from "./database.ts";

/**
 * A request for one page: how many, behind which cursor. Already checked at the edge. Stores read one row more: it tells whether a page
 * follows, and is cut off by graphql/connection.ts.
 */
export type PageRequest = { readonly first: number; readonly after: string | null };

/** One array parameter: the statement's text does not depend on how many there are, so it is prepared once. */
export const anyOf = (column: AnyPgColumn, values: readonly string[]) => sql`${column} = any(${sql.param([...values])}::text[])`;

/** `%` and `_` mean themselves in what a caller searches for. */
export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

type ListTable = PgTable & { workspaceId: AnyPgColumn; id: AnyPgColumn };

/** Parents whose rows are read together; `members` selects their ids for one `asked.id`. */
type List<Table> = {
  readonly table: Table;
  readonly parent: AnyPgColumn;
  readonly newestFirst: boolean;
  readonly members?: SQL;
};

/**
 * One page per parent in one statement, ordered by id (ids sort by creation). Cost per parent is the page, however many rows follow:
 * each parent, and each of its members, is its own index range.
 */
export const pagesByParent = async <Table extends ListTable>(
  scope: Scope,
  { table, parent, newestFirst, members = sql`select asked.id` }: List<Table>,
  parentIds: readonly string[],
  page: PageRequest,
): Promise<Map<string, InferSelectModel<Table>[]>> => {
  const behind = page.after === null ? undefined : newestFirst ? lt(table.id, page.after) : gt(table.id, page.after);
  const rows = scope.q
    .select()
    .from(table as PgTable)
    .where(and(eq(table.workspaceId, scope.workspaceId), sql`${parent} = member.id`, behind))
    .orderBy(newestFirst ? desc(table.id) : asc(table.id))
    .limit(page.first + 1)
    .as("page");
  const found = await scope.q
    .select({ parentId: sql<string>`asked.id`, row: rows._.selectedFields as Record<string, AnyPgColumn> })
    .from(sql`unnest(${sql.param([...parentIds])}::text[]) as asked(id) cross join lateral (${members}) as member(id)`)
    .crossJoinLateral(rows)
    .orderBy(newestFirst ? sql`page.id desc` : sql`page.id`);
  const byParent = groupBy(found, ({ parentId }) => parentId);
  const firstOf = (group: typeof found) => group.slice(0, page.first + 1).map(({ row }) => row as InferSelectModel<Table>);
  return new Map([...byParent].map(([parentId, group]) => [parentId, firstOf(group)]));
};

/** Groups rows by a key, keeping their order. */
export const groupBy = <Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};
