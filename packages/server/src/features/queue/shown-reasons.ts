import { queueReasons } from "./queue.policy.ts";
import type { QueueReason } from "./queue.policy.ts";
import type { TicketQueueFacts } from "./queue.store.ts";

/** Why the rules put a ticket where they do, also while a person's word holds. */
export const shownReasons = (facts: TicketQueueFacts): QueueReason[] => [...queueReasons(facts)];
