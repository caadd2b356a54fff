import { bigint, char, check, text, timestamp } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import type { CurrencyCode } from "../kernel/money.ts";
import type { Id, Noun } from "../kernel/id.ts";

/** First column of every primary key, unique constraint and foreign key: a row cannot point into another workspace. */
export const workspaceId = () => text("workspace_id").$type<Id<"workspace">>().notNull();
export const id = <N extends Noun>(_noun: N, column = "id") => text(column).$type<Id<N>>();
export const instant = (column: string) => timestamp(column, { withTimezone: true, mode: "date", precision: 3 });
export const createdAt = () => instant("created_at").notNull().defaultNow();
export const minor = (column: string) => bigint(column, { mode: "bigint" });
export const currency = () => char("currency_code", { length: 3 }).$type<CurrencyCode>().notNull();

/** A closed vocabulary as a check constraint: the database is the last reviewer. */
export const oneOf = (name: string, column: string, values: readonly string[]) =>
  check(name, sql.raw(`"${column}" in (${values.map((value) => `'${value}'`).join(", ")})`));
