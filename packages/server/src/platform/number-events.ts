/**
 * Gives committed events their place in the workspace's log. Numbering after the commit is what makes the log complete: a number taken
 * inside a transaction would be overtaken by faster ones.
 */
import type { RelayConnection, RelayStep, RelayWork } from "./relay.ts";

/** Any number no other program on this database uses. */
const LOCK = 7_245_119;
const BATCH = 1000;

/** Numbers at most BATCH events, in the order of their insertion. */
const numberBatch = async ({ client }: RelayConnection): Promise<RelayStep> => {
  const [row] = await client<{ held: boolean; total: number }[]>`
    with mine as (
      select 1 from pg_locks where locktype = 'advisory' and objid = ${LOCK} and pid = pg_backend_pid() and granted
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
  return { held: row?.held === true, isMore: row?.total === BATCH };
};

export const numberEvents: RelayWork = { name: "event relay", lock: LOCK, step: numberBatch };
