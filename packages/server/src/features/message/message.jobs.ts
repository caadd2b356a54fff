/** The job that sends. It holds no rules: it asks the connector and hands the answer to a command. */
import type { MarketplaceTimes } from "../../config.ts";
import type { ChannelConnector } from "../../connectors/channel.ts";
import { SYSTEM } from "../../kernel/actor.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { Command, Runner } from "../../platform/command.ts";
import { scopeOf } from "../../platform/database.ts";
import type { Database, Scope } from "../../platform/database.ts";
import type { JobHandler } from "../../platform/jobs.ts";
import type { Log } from "../../platform/log.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { findDelivery } from "./delivery.store.ts";
import type { Delivery } from "./delivery.store.ts";
import { markSending } from "./mark-sending.command.ts";
import { messagesByIds } from "./message.store.ts";
import { recordDelivery, recordUnsendable, requeueMessage } from "./record-delivery.command.ts";

export type MessageJobsContext = {
  readonly database: Database;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly connectorOf: (account: ChannelAccount) => ChannelConnector;
  readonly times: MarketplaceTimes;
  readonly log: Log;
  /** One mail's place in the account's pace, or how long until there is one. */
  readonly takeTurn: (
    account: Id<"channelAccount">,
    workspaceId: Id<"workspace">,
  ) => Promise<{ readonly granted: true } | { readonly granted: false; readonly retryAfterMs: number }>;
};

type Run = <Input, Result>(use: Command<Input, Result>, input: Input) => Promise<Result>;

export const messageJobs = (context: MessageJobsContext): Record<"send-message", JobHandler> => ({
  "send-message": async ({ workspaceId, subjectId }) => {
    const scope = scopeOf(context.database, workspaceId);
    const delivery = await findDelivery(scope, subjectId);
    if (delivery?.status !== "QUEUED") return;
    await send(context, scope, delivery, (use, input) => context.runner.run(use, input, { workspaceId, actor: SYSTEM }));
  },
});

/** prepare (harmless) → durable marker → the mail is offered once → its outcome. */
const send = async (context: MessageJobsContext, scope: Scope, delivery: Delivery, run: Run): Promise<void> => {
  const { times, clock, log } = context;
  const { messageId, channelAccountId } = delivery;
  const [[message], [account]] = await Promise.all([
    messagesByIds(scope, [messageId]),
    channelAccountsByIds(scope, [channelAccountId]),
  ]);
  if (!message || !account) throw new Error(`message ${messageId} has its row and its account`);
  const { messages: port, capabilities } = context.connectorOf(account);
  if (!port) {
    const why = capabilities.sendMessage.supported ? "The account cannot send." : capabilities.sendMessage.reason;
    return run(recordUnsendable, { messageId, why });
  }
  const { recipient, locale, references, automatic } = delivery;
  const built = await port.prepare({
    messageId,
    externalId: message.externalId,
    recipient,
    subject: message.subject,
    text: message.body,
    locale,
    references,
    writtenAt: message.receivedAt,
    automatic,
  });
  if (built.kind === "invalid") return run(recordUnsendable, { messageId, why: built.message });
  const turn = await context.takeTurn(channelAccountId, scope.workspaceId);
  if (!turn.granted) return run(requeueMessage, { messageId, afterMs: turn.retryAfterMs });
  const mayLeave = within(times.leaseMs, clock);
  const attempt = await run(markSending, { messageId, digest: built.prepared.digest, leaseMs: times.leaseMs });
  if (attempt === undefined) return;
  const outcome = await port.commit(built.prepared, mayLeave);
  const recorded = await run(recordDelivery, { messageId, attempt, outcome });
  if (!recorded) log.warn({ message: messageId, outcome: outcome.kind }, "answer came after a person had settled the message");
};

/** As in refund.jobs.ts: by the clock that never jumps and by the one that goes on while the machine sleeps. */
const within = (ms: number, clock: Clock): (() => boolean) => {
  const [since, sinceWall] = [performance.now(), clock.now().getTime()];
  return () => performance.now() - since < ms && clock.now().getTime() - sinceWall < ms;
};
