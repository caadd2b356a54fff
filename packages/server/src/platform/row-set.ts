import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/**
 * Many rows as one parameter, named `given` in a `from`: the statement's text, and so its plan, is the same for one row and for ten
 * thousand, and no count of columns reaches PostgreSQL's limit of 65,535 parameters. `columns` are the fields to read, with their types.
 */
export const rowSet = (rows: readonly object[], columns: string): SQL =>
  sql`jsonb_to_recordset(${JSON.stringify(rows, asText)}::jsonb) as given(${sql.raw(columns)})`;

const asText = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value);
