/**
 * Gives committed events their place in the workspace's log. One process at a time holds the lock; any other takes over when it dies.
 * Numbering after the commit is what makes the log complete: a number taken inside a transaction would be overtaken by faster ones.
 */
import postgres from "postgres";
import type { Log } from "./log.ts";

export type Relay = { stop(): Promise<void> };

/** Any number no other program on this database uses. */
const RELAY_LOCK = 7_245_119;
const BATCH = 1000;
/** Without a wake-up the table is looked at this often, so a lost notification costs a second, not an event. */
const IDLE_MS = 1000;

export const startRelay = (databaseUrl: string, log: Log): Relay => {
  const client = postgres(databaseUrl, { max: 1, onnotice: () => {}, connection: { application_name: "firstline relay" } });
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
    await client.listen("firstline_outbox", poke, poke);
    while (!stopping) {
      try {
        const [row] = await client<{ held: boolean }[]>`select pg_try_advisory_lock(${RELAY_LOCK}) as held`;
        let isHeld = row?.held === true;
        while (isHeld && !stopping) {
          const { held, total } = await numberBatch(client);
          isHeld = held;
          if (held && total < BATCH) await nap();
        }
      } catch (error) {
        if (!stopping) log.warn({ err: error }, "event relay interrupted; it goes on");
      }
      if (!stopping) await nap();
    }
  };
  const running = work().catch((error: unknown) => log.error({ err: error }, "event relay ended"));
  return {
    stop: async () => {
      stopping = true;
      poke();
      await Promise.race([running, new Promise((done) => setTimeout(done, 2000))]);
      await client.end({ timeout: 1 });
    },
  };
};

/**
 * Numbers at most BATCH events, in the order of their insertion. A dropped connection is replaced silently by the client, and the lock
 * is gone with it: so the statement itself asks whether its session holds the lock, and two relays never number at once.
 */
const numberBatch = async (client: postgres.Sql): Promise<{ held: boolean; total: number }> => {
  const [row] = await client<{ held: boolean; total: number }[]>`
    with mine as (
      select 1 from pg_locks where locktype = 'advisory' and objid = ${RELAY_LOCK} and pid = pg_backend_pid() and granted
    ), fresh as (
      select workspace_id, id, row_number() over w as place, count(*) over (partition by workspace_id) as total
        from (select workspace_id, id, inserted_no from events where seq is null and exists (select from mine)
               order by inserted_no limit ${BATCH}) as unnumbered
      window w as (partition by workspace_id order by inserted_no)
    ), heads as (
      insert into event_heads (workspace_id, last_seq)
      select workspace_id, count(*) from fresh group by workspace_id
      on conflict (workspace_id) do update set last_seq = event_heads.last_seq + excluded.last_seq
      returning workspace_id, last_seq
    ), numbered as (
      update events as e set seq = h.last_seq - f.total + f.place
        from fresh as f join heads as h on h.workspace_id = f.workspace_id
       where e.workspace_id = f.workspace_id and e.id = f.id
      returning e.id
    ), told as materialized (
      select pg_notify('firstline_events', workspace_id || ':' || last_seq) from heads
    )
    select exists (select from mine) as held, (select count(*)::int from numbered) as total, (select count(*) from told)`;
  return { held: row?.held === true, total: row?.total ?? 0 };
};
