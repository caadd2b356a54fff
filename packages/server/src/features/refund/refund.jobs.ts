import { later } from "../../kernel/clock.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import { scopeOf } from "../../platform/database.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { ordersByIds } from "../order/index.ts";
import { firstCommittedAt } from "../submission/index.ts";
import type { SubmissionJobsContext } from "../submission/index.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import { recordLedger } from "./record-ledger.command.ts";
import { findRefund } from "./refund.store.ts";

type Context = Pick<SubmissionJobsContext, "database" | "runner" | "connectorOf" | "times">;

/** The channel's clock may be behind ours by this much. */
const CLOCK_MARGIN_MS = 60_000;

/** Asks the channel's ledger for what its own answer did not prove. */
export const refundJobs = ({ database, runner, connectorOf, times }: Context): Record<"confirm-refund", JobHandler> => ({
  "confirm-refund": async ({ workspaceId, subjectId }) => {
    const scope = scopeOf(database, workspaceId);
    const refund = await findRefund(scope, subjectId);
    if (!refund || (refund.status !== "DONE_UNCONFIRMED" && refund.status !== "UNKNOWN")) return;
    const [order] = await ordersByIds(scope, [refund.orderId]);
    const [account] = await channelAccountsByIds(scope, [refund.channelAccountId]);
    const port = account && connectorOf(account).refund;
    if (!port) throw new Error(`account ${refund.channelAccountId} cannot refund, yet a refund of it is on its way`);
    const sentAt = (await firstCommittedAt(scope, { kind: "REFUND", id: refund.id })) ?? refund.requestedAt;
    const reading = await port.readLedger(order?.externalId ?? "", later(sentAt, -CLOCK_MARGIN_MS));
    await runner.run(recordLedger, { refundId: subjectId, reading, times }, { workspaceId, actor: SYSTEM });
  },
});
