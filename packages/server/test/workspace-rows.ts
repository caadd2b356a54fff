import type { TestApp } from "./harness.ts";

/** Every row of every table that belongs to a workspace, as text; without when its own people last used their keys. */
export const rowsOf = async ({ app: { database }, workspace }: TestApp): Promise<string[]> => {
  const tables = await database.client<{ name: string }[]>`select c.table_name as name from information_schema.columns as c
    join information_schema.tables as t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.column_name = 'workspace_id' order by 1`;
  const rows: string[] = [];
  for (const { name } of tables) {
    const found = await database.client<
      { row: string }[]
    >`select ${name} || ' ' || (to_jsonb(t) - 'last_used_at')::text as row from ${database.client(name)} as t where t.workspace_id = ${workspace.id} order by 1`;
    rows.push(...found.map(({ row }) => row));
  }
  return rows;
};
