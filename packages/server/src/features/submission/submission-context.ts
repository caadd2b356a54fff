import type { ChannelConnector } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Runner } from "../../platform/command.ts";
import type { Database } from "../../platform/database.ts";
import type { Log } from "../../platform/log.ts";
import type { ChannelAccount } from "../workspace/index.ts";

export type ConnectorOf = (account: ChannelAccount) => ChannelConnector;
export type SubmissionJobsContext = {
  readonly database: Database;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly connectorOf: ConnectorOf;
  readonly times: MarketplaceTimes;
  readonly log: Log;
  /** How many intents one submission should carry now (more than one when the quota runs short), and when the next may leave. */
  readonly quotaOf: (
    account: Id<"channelAccount">,
    workspaceId: Id<"workspace">,
  ) => Promise<{ readonly together: number; readonly readyInMs: number }>;
};
