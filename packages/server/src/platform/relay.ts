/** Work on committed rows that one process at a time does: who holds the lock. Any other takes over when it dies. */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "./database.ts";
import type { Log } from "./log.ts";

export type Relay = { stop(): Promise<void> };

/**
 * What was found when a piece of work was done. A dropped connection is replaced silently by the client, and the lock is gone with it:
 * so each piece asks inside its own statement or transaction whether its session holds the lock, and two never work at once.
 */
export type RelayStep = { readonly held: boolean; readonly isMore: boolean };
/** One connection, always the same session until it drops. It takes no arrays as parameters; `rowSet` does. */
export type RelayConnection = Pick<Database, "client" | "q">;
export type RelayWork = {
  readonly name: string;
  /** Any number no other program on this database uses. */
  readonly lock: number;
  readonly step: (connection: RelayConnection) => Promise<RelayStep>;
};

/** Without a wake-up the table is looked at this often, so a lost notification costs a second, not an event. */
const IDLE_MS = 1000;

/** Works on a connection of its own; it is woken through the one on which `wakeUps` listens for everything. */
export const startRelay = (databaseUrl: string, wakeUps: Database, log: Log, { name, lock, step }: RelayWork): Relay => {
  // `fetch_types` asks for types behind the first statement's back, and nobody would catch its failure when the connection drops then.
  const options = { max: 1, fetch_types: false, onnotice: () => {}, connection: { application_name: `firstline ${name}` } };
  const client = postgres(databaseUrl, options);
  const connection: RelayConnection = { client, q: drizzle(client) };
  let stopping = false;
  let woken = false;
  let wake = (): void => {};
  const nap = (): Promise<void> =>
    new Promise<void>((done) => {
      if (woken) return done();
      const timer = setTimeout(done, IDLE_MS);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    }).then(() => void (woken = false));
  const poke = (): void => {
    woken = true;
    wake();
  };

  const work = async (): Promise<void> => {
    const listening = await wakeUps.client.listen("firstline_outbox", poke, poke);
    while (!stopping) {
      try {
        const [row] = await client<{ held: boolean }[]>`select pg_try_advisory_lock(${lock}) as held`;
        let isHeld = row?.held === true;
        while (isHeld && !stopping) {
          const { held, isMore } = await step(connection);
          isHeld = held;
          if (held && !isMore) await nap();
        }
      } catch (error) {
        if (!stopping) log.warn({ err: error }, `${name} interrupted; it goes on`);
      }
      if (!stopping) await nap();
    }
    await listening.unlisten();
  };
  const running = work().catch((error: unknown) => log.error({ err: error }, `${name} ended`));
  return {
    stop: async () => {
      stopping = true;
      poke();
      await Promise.race([running, new Promise((done) => setTimeout(done, 2000))]);
      await client.end({ timeout: 1 });
    },
  };
};
