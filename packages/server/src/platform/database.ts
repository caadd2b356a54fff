import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { jitter } from "../kernel/id.ts";
import type { Id } from "../kernel/id.ts";
import { StartError } from "./start-error.ts";

/** Queries of one workspace. `q` may be a pool or an open transaction; stores put `workspaceId` into every statement. */
export type Scope = { readonly q: PostgresJsDatabase; readonly workspaceId: Id<"workspace"> };
/** A scope inside an open transaction: what it writes commits or vanishes together. */
export type Tx = Scope & {
  readonly transactional: true;
  /** Whether the audit has an entry of this transaction: of a refusal the runner writes one where the use-case wrote none. */
  readonly trail: { isWritten: boolean };
};

export type Database = {
  readonly url: string;
  readonly q: PostgresJsDatabase;
  readonly client: postgres.Sql;
  close(): Promise<void>;
};

type DatabaseOptions = { readonly poolSize: number; readonly onStatement?: (text: string) => void };

/**
 * Two pools, `poolSize` connections each: one for statements that stand alone, one for transactions. Where both wait in one queue, the
 * client sends up to a hundred waiting statements ahead on a connection, and a `begin` that comes as the last of them without keeping
 * the connection for its transaction (docs/decisions/0036). That transaction fails, and stays open under whatever uses the
 * connection next. Where only transactions wait, a `begin` is never sent behind another statement.
 */
export const openDatabase = (url: string, { poolSize, onStatement }: DatabaseOptions): Database => {
  const open = () => postgres(url, { max: poolSize, onnotice: () => {}, connection: { application_name: "firstline" } });
  const [alone, transactions] = [open(), open()];
  const client = beginningOn(transactions, alone);
  const logger = onStatement ? { logQuery: onStatement } : false;
  const q = drizzle(preparing(client), { logger });
  // drizzle tells the client it is given how dates are read and written; the other one is to do the same.
  drizzle(transactions);
  const end = (pool: postgres.Sql): Promise<void> => pool.end({ timeout: 5 });
  return { url, q, client, close: async () => void (await Promise.all([end(alone), end(transactions)])) };
};

/** The client, but its transactions run on the connections of the other one. */
const beginningOn = (transactions: postgres.Sql, client: postgres.Sql): postgres.Sql =>
  new Proxy(client, {
    get: (target, key): unknown => Reflect.get(key === "begin" ? transactions : target, key),
  });

/**
 * drizzle sends every statement unprepared, which costs a round trip and a new plan each time (docs/decisions/0007). This turns
 * preparing on for the client that drizzle sees; statements have stable texts (`= any($1)`, never a variable-length `in`).
 */
const preparing = <Client extends object>(client: Client): Client =>
  new Proxy(client, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof value !== "function") return value;
      if (key === "unsafe")
        return (text: string, parameters?: unknown[], options?: object): unknown =>
          Reflect.apply(value, target, [text, parameters, { ...options, prepare: true }]);
      if (key === "begin" || key === "savepoint")
        return (...given: unknown[]): unknown =>
          Reflect.apply(
            value,
            target,
            given.map((part) => (isCallback(part) ? wrapped(part) : part)),
          );
      return value;
    },
  });

const isCallback = (part: unknown): part is (inner: object) => unknown => typeof part === "function";
const wrapped = (callback: (inner: object) => unknown) => (inner: object) => callback(preparing(inner));

const MIGRATIONS = fileURLToPath(new URL("../../drizzle", import.meta.url));
/** Any number no other program on this database uses: serialises servers that migrate at once. */
const MIGRATION_LOCK = 7_245_118;

/** Brings the database to this version, one server at a time. Waits for a database that is still starting. */
export const migrateDatabase = async (url: string): Promise<void> => {
  const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await reachable(client, url);
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.end({ timeout: 5 });
  }
};

const CONNECT_TRIES = 5;

const reachable = async (client: postgres.Sql, url: string): Promise<void> => {
  for (let tried = 1; ; tried += 1) {
    try {
      await client`select 1`;
      return;
    } catch (cause) {
      const { host } = new URL(url);
      const why = cause instanceof Error ? cause.message : String(cause);
      if (tried === CONNECT_TRIES)
        throw new StartError(`No PostgreSQL answers at ${host} (${why}). Check DATABASE_URL.`, { cause });
      await new Promise((done) => setTimeout(done, 200 * 2 ** tried));
    }
  }
};

export const scopeOf = (database: Database, workspaceId: Id<"workspace">): Scope => ({ q: database.q, workspaceId });

/** The one clock that all processes share: what decides about sending money again is measured by it. */
export const databaseTime = async ({ q }: Scope): Promise<Date> => {
  const [row] = await q.execute<{ ms: number }>(sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`);
  if (!row) throw new Error("a select without a table returns its row");
  return new Date(row.ms);
};

const RETRIABLE = new Set(["40001", "40P01", "23505"]);
const MAX_TRIES = 8;
/** Those who met once shall not meet again: each waits for some random time, longer after each try. */
const pauseAfter = (tried: number): number => jitter() * 5 * 2 ** tried;

/**
 * One transaction. Commits whatever is returned, rolls back whatever is thrown. Repeats on serialisation failure, deadlock and unique
 * violation: safe, because nothing leaves the database from inside.
 */
export const transaction = async <Result>(
  database: Database,
  workspaceId: Id<"workspace">,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await database.q.transaction((q) => work({ q, workspaceId, transactional: true, trail: { isWritten: false } }));
    } catch (error) {
      if (tried === MAX_TRIES || !RETRIABLE.has(sqlStateOf(error))) throw error;
      await new Promise((done) => setTimeout(done, pauseAfter(tried)));
    }
  }
};

const TAKEN_BACK = new Error("taken back");

/** A part of a transaction that may be taken back: when it answers `undefined`, what it wrote and what it locked is let go. */
export const attempt = async <Result>(tx: Tx, work: (inner: Tx) => Promise<Result | undefined>): Promise<Result | undefined> => {
  const { isWritten } = tx.trail;
  try {
    return await tx.q.transaction(async (q) => {
      const result = await work({ ...tx, q });
      if (result === undefined) throw TAKEN_BACK;
      return result;
    });
  } catch (error) {
    tx.trail.isWritten = isWritten;
    if (error === TAKEN_BACK) return undefined;
    throw error;
  }
};

/** SQLSTATE of a database error, also when drizzle has wrapped it. */
const sqlStateOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string" && error.code.length === 5) return error.code;
  return sqlStateOf(error.cause);
};
