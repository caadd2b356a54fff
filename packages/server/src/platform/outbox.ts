import { sql } from "drizzle-orm";
import { events } from "./event.table.ts";
import type { EventType } from "./event.table.ts";
import { newId } from "../kernel/id.ts";
import type { Tx } from "./database.ts";
import { rowSet } from "./row-set.ts";

/** Records a fact in the transaction that makes it true. The relay numbers it after the commit. */
export const recordEvent = async (
  tx: Tx,
  type: EventType,
  subjectId: string,
  facts: Record<string, string> = {},
): Promise<void> => {
  await tx.q.insert(events).values({ workspaceId: tx.workspaceId, id: newId("event"), type, subjectId, facts });
};

/** The same fact of many subjects, in their order. `factsOf` adds what subscriptions filter by. */
export const recordEvents = async <Subject extends string>(
  tx: Tx,
  type: EventType,
  subjectIds: readonly Subject[],
  factsOf: (subjectId: Subject) => Record<string, string> = () => ({}),
): Promise<void> => {
  if (subjectIds.length === 0) return;
  const rows = subjectIds.map((subjectId, place) => ({ id: newId("event"), subjectId, facts: factsOf(subjectId), place }));
  await tx.q.execute(sql`insert into ${events} (workspace_id, id, type, subject_id, facts)
    select ${tx.workspaceId}, given.id, ${type}, given."subjectId", given.facts
    from ${rowSet(rows, 'id text, "subjectId" text, facts jsonb, place int')} order by given.place`);
};
