import type { Query } from "../../platform/command.ts";
import { QUEUES } from "./queue.policy.ts";
import { countQueues } from "./queue.store.ts";
import type { QueueCount } from "./queue.store.ts";

/** Every queue, the most demanding first, also an empty one. */
export const queueCounts: Query<void, QueueCount[]> = async (_, { scope, clock }) => {
  const counted = await countQueues(scope, clock.now());
  return QUEUES.map((queue) => counted.find((one) => one.queue === queue) ?? { queue, open: 0, waiting: 0, overdue: 0 });
};
