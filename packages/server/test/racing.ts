/** Races that are races: many requests at once, and the proof that the database had several of them open at the same time. */
import postgres from "postgres";
import { expect } from "vitest";
import type { TestApp } from "./harness.ts";

/** For apps that race: more connections than the default, so that transactions really meet. */
export const RACING = { DATABASE_POOL: "12" };

/** Runs all attempts at once. Fails when fewer than two of the server's connections were ever inside a transaction together. */
export const racing = async <Result>({ databaseUrl }: Pick<TestApp, "databaseUrl">, count: number, attempt: (index: number) => Promise<Result>): Promise<Result[]> => {
  const observer = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { application_name: "race observer" } });
  await observer`select 1`;
  let busiest = 0;
  let isRunning = true;
  const observe = async (): Promise<void> => {
    while (isRunning) {
      const [row] = await observer<{ open: number }[]>`select count(distinct pid)::int as open from pg_stat_activity
        where datname = current_database() and application_name = 'firstline' and xact_start is not null and state <> 'idle'`;
      busiest = Math.max(busiest, row?.open ?? 0);
    }
  };
  const observing = observe();
  try {
    return await Promise.all(Array.from({ length: count }, (_, index) => attempt(index)));
  } finally {
    isRunning = false;
    await observing;
    await observer.end();
    expect(busiest, "connections inside a transaction at the same time").toBeGreaterThanOrEqual(2);
  }
};

/** How often each member was answered. */
export const tally = (results: readonly { readonly __typename: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { __typename } of results) counts[__typename] = (counts[__typename] ?? 0) + 1;
  return counts;
};
