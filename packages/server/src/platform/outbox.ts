import { events } from "./event.table.ts";
import type { EventType } from "./event.table.ts";
import { newId } from "../kernel/id.ts";
import type { Tx } from "./database.ts";

/** Records a fact in the transaction that makes it true. The relay numbers it after the commit. */
export const recordEvent = async (
  tx: Tx,
  type: EventType,
  subjectId: string,
  facts: Record<string, string> = {},
): Promise<void> => {
  await tx.q.insert(events).values({ workspaceId: tx.workspaceId, id: newId("event"), type, subjectId, facts });
};
