/** Transactions of one pool, while more is asked of it than it has connections. */
import { expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { openDatabase, transaction } from "../src/platform/database.ts";
import type { Database } from "../src/platform/database.ts";
import { createTestDatabase } from "./harness.ts";

/** Takes every connection for a transaction; they are let go together. */
const occupy = async (database: Database, connections: number) => {
  let free = (): void => {};
  const gate = new Promise<void>((done) => {
    free = done;
  });
  let inside = 0;
  let allInside = (): void => {};
  const occupied = new Promise<void>((done) => {
    allInside = done;
  });
  const held = Array.from({ length: connections }, () =>
    database.client.begin(async () => {
      inside += 1;
      if (inside === connections) allInside();
      await gate;
    }),
  );
  await occupied;
  return async () => {
    free();
    await Promise.all(held);
  };
};

test("a transaction has a connection of its own, however many readings wait in front of it", async () => {
  const testDatabase = await createTestDatabase();
  const database = openDatabase(testDatabase.url, { poolSize: 2 });
  try {
    await database.client`create table written (place int)`;
    // The client gives one connection a hundred statements at once; whoever came as the next one got it without owning it.
    for (const readings of [98, 99, 100, 101, 102]) {
      const release = await occupy(database, 2);
      const read = Array.from({ length: readings }, () => database.client.unsafe("select 1").execute());
      const written = transaction(database, newId("workspace"), (tx) => tx.q.execute(`insert into written values (${readings})`));
      const all = Promise.all([...read, written]);
      await Promise.all([all, release()]);
    }
    const rows = await database.client<{ place: number; open: number }[]>`select place,
      (select count(*)::int from pg_stat_activity where datname = current_database() and state like 'idle in transaction%') as open
      from written order by place`;
    expect([...rows]).toEqual([98, 99, 100, 101, 102].map((place) => ({ place, open: 0 })));
  } finally {
    await database.close();
    await testDatabase.drop();
  }
});
