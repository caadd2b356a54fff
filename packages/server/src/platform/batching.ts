/** What one request asks for many times is read in one statement per kind of thing. */
import DataLoader from "dataloader";
import type { Scope } from "./database.ts";
import { groupBy } from "./paging.ts";

/** Also what an `= any($1)` statement gets at most. */
export const MAX_KEYS = 100;

type Read<Row> = (scope: Scope, ids: readonly string[]) => Promise<Row[]>;

/** The one row that belongs to each id; null where there is none. */
export const singleOf = <Row>(scope: Scope, read: Read<Row>, idOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(
    async (ids) => {
      const rows = new Map((await read(scope, ids)).map((row) => [idOf(row), row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: MAX_KEYS },
  );

/** The row with each id; null where there is none. */
export const single = <Row extends { readonly id: string }>(scope: Scope, read: Read<Row>) =>
  singleOf(scope, read, ({ id }) => id);

/** The rows that belong to each id, in their order. */
export const many = <Row>(scope: Scope, read: Read<Row>, parentOf: (row: Row) => string | null) =>
  new DataLoader<string, Row[]>(
    async (ids) => {
      const groups = groupBy(await read(scope, ids), parentOf);
      return ids.map((id) => groups.get(id) ?? []);
    },
    { maxBatchSize: MAX_KEYS },
  );

/** What is the same for every row of a list is read once, under whatever key. */
export const once = <Key extends string, Value>(read: () => Promise<Value>) =>
  new DataLoader<Key, Value>(async (keys) => {
    const value = await read();
    return keys.map(() => value);
  });
