/** Races that are races: all requests meet at a barrier in the database, which opens when several transactions stand before it. */
import postgres from "postgres";
import { eventually } from "./given.ts";
import type { TestApp } from "./harness.ts";

/** For apps that race: more connections than the default, so that many transactions really meet. */
export const RACING = { DATABASE_POOL: "12" };
/** Distinct connections of the server that must wait inside a transaction at the same time. */
const TOGETHER = 4;

/** What every writing use-case touches first. Reading passes. */
const BARRIER =
  "lock table members, orders, raw_mails, customers, tickets, messages, tags, duplicate_candidates, sla_clocks, sla_policies in exclusive mode";

/**
 * Starts all attempts while nobody may write, lets them go at once when enough of them stand inside a transaction, and answers what
 * each got. Fails when they never met: a race of one request after the other would prove nothing.
 */
export const racing = async <Result>(
  { databaseUrl }: Pick<TestApp, "databaseUrl">,
  count: number,
  attempt: (index: number) => Promise<Result>,
): Promise<Result[]> => {
  const barrier = postgres(databaseUrl, { max: 2, onnotice: () => {}, connection: { application_name: "race barrier" } });
  const waiting = async (): Promise<number> => {
    const [row] = await barrier<{ pids: number }[]>`select count(distinct pid)::int as pids from pg_stat_activity
      where datname = current_database() and application_name = 'firstline' and wait_event_type = 'Lock' and xact_start is not null`;
    return row?.pids ?? 0;
  };
  try {
    const attempts = await barrier.begin(async (held) => {
      await held.unsafe(BARRIER);
      const started = Promise.allSettled(Array.from({ length: count }, (_, index) => attempt(index)));
      await eventually(waiting, (pids) => pids >= TOGETHER);
      return { started };
    });
    const results = await attempts.started;
    return results.map((result) => {
      if (result.status === "rejected") throw result.reason;
      return result.value;
    });
  } finally {
    await barrier.end();
  }
};

/** How often each member was answered. */
export const tally = (results: readonly { readonly __typename: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { __typename } of results) counts[__typename] = (counts[__typename] ?? 0) + 1;
  return counts;
};
