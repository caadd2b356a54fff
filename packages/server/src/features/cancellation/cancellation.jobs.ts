import { SYSTEM } from "../../kernel/actor.ts";
import { scopeOf } from "../../platform/database.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { findOrder } from "../order/index.ts";
import type { SubmissionJobsContext } from "../submission/index.ts";
import { findChannelAccount } from "../workspace/index.ts";
import { findCancellation } from "./cancellation.store.ts";
import { recordOrderStatus } from "./record-order-status.command.ts";

type Context = Pick<SubmissionJobsContext, "database" | "runner" | "connectorOf" | "times">;

/** Reads the order again: its status is the proof that a report of success is not. */
export const cancellationJobs = ({
  database,
  runner,
  connectorOf,
  times,
}: Context): Record<"confirm-cancellation", JobHandler> => ({
  "confirm-cancellation": async ({ workspaceId, subjectId }) => {
    const scope = scopeOf(database, workspaceId);
    const cancellation = await findCancellation(scope, subjectId);
    if (!cancellation || (cancellation.status !== "DONE_UNCONFIRMED" && cancellation.status !== "UNKNOWN")) return;
    const order = await findOrder(scope, cancellation.orderId);
    const account = await findChannelAccount(scope, cancellation.channelAccountId);
    const getOrder = account && connectorOf(account).getOrder;
    if (!order || !getOrder)
      throw new Error(`account ${cancellation.channelAccountId} shows no orders, yet one was cancelled there`);
    const reading = await getOrder(order.externalId);
    await runner.run(recordOrderStatus, { cancellationId: subjectId, reading, times }, { workspaceId, actor: SYSTEM });
  },
});
