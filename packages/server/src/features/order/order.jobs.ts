/** Questions to channels and carriers. They hold no rules: each asks a port and hands the answer to a command. */
import type { CarrierTracking } from "../../connectors/carrier.ts";
import type { ChannelConnector } from "../../connectors/channel.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Runner } from "../../platform/command.ts";
import { scopeOf } from "../../platform/database.ts";
import type { Database } from "../../platform/database.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import { findChannelAccount } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { findOrder } from "./order.store.ts";
import { recordOrderReading, recordParcelReading } from "./record-reading.command.ts";
import { shipmentsByIds } from "./shipment.store.ts";

export type OrderJobsContext = {
  readonly database: Database;
  readonly runner: Runner;
  readonly connectorOf: (account: ChannelAccount) => ChannelConnector;
  readonly carriersOf: (account: ChannelAccount) => CarrierTracking | undefined;
};

const GONE = { kind: "refused", message: "The account is not connected any more." } as const;

export const orderJobs = (context: OrderJobsContext): Record<"refresh-order" | "refresh-shipment", JobHandler> => {
  const { database, runner, connectorOf, carriersOf } = context;
  return {
    "refresh-order": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(database, workspaceId);
      const order = await findOrder(scope, subjectId);
      // A second delivery of a question that was answered asks nothing.
      if (!order?.refresh || order.refresh.finishedAt !== null) return;
      const account = await findChannelAccount(scope, order.channelAccountId);
      const getOrder = account && connectorOf(account).getOrder;
      const reading = getOrder ? await getOrder(order.externalId) : GONE;
      const source = order.channel.toLowerCase();
      await runner.run(recordOrderReading, { orderId: subjectId, source, reading }, { workspaceId, actor: SYSTEM });
    },

    "refresh-shipment": async ({ workspaceId, subjectId }) => {
      const scope = scopeOf(database, workspaceId);
      const [shipment] = await shipmentsByIds(scope, [subjectId]);
      if (!shipment?.refresh || shipment.refresh.finishedAt !== null) return;
      const order = await findOrder(scope, shipment.orderId);
      const account = order && (await findChannelAccount(scope, order.channelAccountId));
      const carriers = account && carriersOf(account);
      const { carrier, trackingNumber } = shipment;
      const reading = carriers && trackingNumber !== null ? await carriers.track({ carrier, trackingNumber }) : GONE;
      const as = { workspaceId, actor: SYSTEM };
      await runner.run(recordParcelReading, { shipmentId: subjectId, source: carriers?.source ?? "", reading }, as);
    },
  };
};
