import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import type { Log } from "./log.ts";
import { repeating } from "./repeating.ts";
import type { Repeating } from "./repeating.ts";

/** Events are kept this long (assumption W7); longer by export. A cursor into what was removed is the typed error EVENT_GAP. */
const KEPT_DAYS = 90;
const HOUR_MS = 3_600_000;

/** Forgets old events now and every hour. Several processes may do it at once: the second finds nothing. */
export const startEventRetention = (database: Database, log: Log): Repeating =>
  repeating(HOUR_MS, () => removeOldEvents(database, KEPT_DAYS), {
    log,
    failed: "old events were not removed; tried again in an hour",
  });

/** Looks first at the oldest event of each workspace, so that an hour without anything to remove costs one index read each. */
export const removeOldEvents = async (database: Database, days: number): Promise<void> => {
  await database.q.execute(sql`
    with old as (
      select h.workspace_id, (select max(e.seq) from events as e
          where e.workspace_id = h.workspace_id and e.occurred_at < now() - ${days} * interval '1 day') as seq
        from event_heads as h
       where (select o.occurred_at from events as o where o.workspace_id = h.workspace_id and o.seq is not null order by o.seq limit 1)
             < now() - ${days} * interval '1 day'
    ), heads as (
      update event_heads as h set removed_seq = old.seq from old where h.workspace_id = old.workspace_id and old.seq is not null
    )
    delete from events as e using old where e.workspace_id = old.workspace_id and e.seq <= old.seq`);
};
