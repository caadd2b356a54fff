/** Builds the application from its parts: with main.ts and tests the only place that knows connectors. */
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Config } from "./config.ts";
import { backtestJobs } from "./features/backtest/backtest.jobs.ts";
import { startBacktestSweeper } from "./features/backtest/backtest-sweep.job.ts";
import { createAmazonConnector } from "./connectors/amazon/amazon-connector.ts";
import { documentedRate } from "./connectors/amazon/rates.ts";
import type { CarrierTracking } from "./connectors/carrier.ts";
import { createEasypost } from "./connectors/carriers/easypost.ts";
import type { AccountCapabilities, ChannelConnector, MarketplaceConnector } from "./connectors/channel.ts";
import { startEscalationExpiry } from "./features/escalation/escalation-expiry.job.ts";
import { startClaimWatch } from "./features/claim/claim-watch.job.ts";
import { easypostCarrier } from "./features/order/carrier.policy.ts";
import { orderJobs } from "./features/order/order.jobs.ts";
import { mailConnector } from "./connectors/mail/mail-connector.ts";
import { mailRate } from "./connectors/mail/rates.ts";
import { unsupportedConnector } from "./connectors/unsupported.ts";
import { chainAudit } from "./features/audit/chain-entries.job.ts";
import { watchAccess } from "./features/audit/watch-access.job.ts";
import { recordAudit } from "./features/audit/index.ts";
import { messageJobs } from "./features/message/message.jobs.ts";
import type { MessageJobsContext } from "./features/message/message.jobs.ts";
import { startMessageSweeper } from "./features/message/message-sweep.job.ts";
import { cancellationJobs } from "./features/cancellation/cancellation.jobs.ts";
import { cancellationOwner } from "./features/cancellation/index.ts";
import { refundOwner } from "./features/refund/index.ts";
import { refundJobs } from "./features/refund/refund.jobs.ts";
import { submissionJobs } from "./features/submission/submission.jobs.ts";
import type { SubmissionJobsContext } from "./features/submission/index.ts";
import { startSweeper } from "./features/submission/submission-sweep.job.ts";
import { startSlaWatch } from "./features/sla/sla-watch.job.ts";
import { createAuthenticate, hashSecret } from "./features/workspace/access-token.ts";
import { policyJobs } from "./features/policy/activate-policy.job.ts";
import { ticketJobs } from "./features/ticket/wake-ticket.job.ts";
import { webhookJobs } from "./features/webhook/webhook.jobs.ts";
import { startWebhookSweeper } from "./features/webhook/webhook-sweep.job.ts";
import type { ChannelAccount } from "./features/workspace/index.ts";
import { startKeyWatch } from "./features/workspace/key-watch.ts";
import { createApollo } from "./graphql/apollo.ts";
import { auditExport } from "./graphql/audit-export.ts";
import { eventExport } from "./graphql/event-export.ts";
import { createQueryRenderer, createRenderer } from "./graphql/event-payload.ts";
import { createHttp, GRAPHQL_PATH } from "./graphql/http.ts";
import { serveNdjson } from "./graphql/ndjson.ts";
import { createSchema } from "./graphql/schema.ts";
import { attachSockets } from "./graphql/socket.ts";
import { jitter } from "./kernel/id.ts";
import type { Clock } from "./kernel/clock.ts";
import { createRunner } from "./platform/command.ts";
import type { Runner } from "./platform/command.ts";
import { openDatabase, scopeOf } from "./platform/database.ts";
import type { Database } from "./platform/database.ts";
import { createEgress } from "./platform/egress.ts";
import { startEventRetention } from "./platform/event-retention.ts";
import { openEventStream } from "./platform/event-stream.ts";
import type { EventStream } from "./platform/event-stream.ts";
import { openJobs } from "./platform/jobs.ts";
import type { Jobs } from "./platform/jobs.ts";
import type { Log } from "./platform/log.ts";
import { createSealing } from "./platform/sealing.ts";
import { createSharedLimiter } from "./platform/rate-limiter.ts";
import { numberEvents } from "./platform/number-events.ts";
import { startRelay } from "./platform/relay.ts";
import { StartError } from "./platform/start-error.ts";

export type App = {
  readonly url: string;
  readonly port: number;
  readonly database: Database;
  readonly events: EventStream;
  readonly close: () => Promise<void>;
};
export type AppOptions = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly serverSecret: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly explorer?: { readonly token: string; readonly query: string } | undefined;
  readonly onStatement?: (text: string) => void;
};

/** Starts serving and working on a migrated database; what a failed start had opened is closed again. */
export const openApp = async (options: AppOptions): Promise<App> => {
  const { config, databaseUrl, serverSecret, clock, log, explorer, onStatement } = options;
  await using open = new AsyncDisposableStack();
  const database = openDatabase(databaseUrl, { poolSize: config.poolSize, ...(onStatement ? { onStatement } : {}) });
  open.defer(() => database.close());
  const jobs = await openJobs(databaseUrl, log);
  open.defer(() => jobs.stop());
  for (const work of [numberEvents, chainAudit]) {
    const relay = startRelay(databaseUrl, database, log, work);
    open.defer(() => relay.stop());
  }
  const retention = startEventRetention(database, log);
  open.defer(() => retention.stop());
  const events = await openEventStream(database, log);
  open.defer(() => events.stop());
  const runner = createRunner({ database, clock, jobs, log, recordRefusal: recordAudit });
  const access = watchAccess({ runner, clock, log });
  open.defer(() => access.stop());
  const connectorOf = connectors(database, config, clock);
  const carriersOf = carrierTracking(config, clock);
  const capabilitiesOf = (account: ChannelAccount): AccountCapabilities => ({
    ...connectorOf(account).capabilities,
    trackShipment: carriersOf(account) ? { supported: true } : NO_CARRIERS,
  });
  const schema = createSchema();
  const keyWatch = await startKeyWatch(database, clock, log);
  open.defer(() => keyWatch.stop());
  const authenticate = createAuthenticate(database, serverSecret, clock, (...use) => keyWatch.noteUse(...use));
  const apollo = createApollo(schema, { production: config.production, log });
  await apollo.start();
  open.defer(() => apollo.stop());
  const sealing = createSealing(serverSecret);
  const secrets = { hash: (secret: string) => hashSecret(serverSecret, secret), seal: sealing.seal };
  const egress = createEgress({ allow: config.webhooks.allow });
  const parts = { database, runner, events, clock, access, capabilitiesOf, secrets, refuseTarget: egress.refusal };
  const isReady = (): Promise<boolean> => answers(database);
  const { corsOrigins } = config;
  const render = createRenderer(parts, schema, log);
  const exports = [eventExport({ database, schema, render }), auditExport({ database })];
  const serveMore = (server: FastifyInstance): void =>
    exports.forEach((one) => serveNdjson({ authenticate, keyWatch }, one)(server));
  const http = await createHttp({ ...parts, apollo, authenticate, corsOrigins, explorer, isReady, serveMore });
  open.defer(() => http.close());
  const sockets = attachSockets(http.server, GRAPHQL_PATH, { ...parts, schema, authenticate, keyWatch, corsOrigins, log });
  open.defer(() => sockets.close());
  const port = await listen(http, config);
  const show = createQueryRenderer(render, schema);
  await startWork(open, options, { ...parts, jobs, connectorOf, carriersOf, egress, show, openSecret: sealing.open });
  const running = open.move();
  const close = (): Promise<void> => running.disposeAsync();
  return { url: `http://${shownHost(config.host)}:${port}`, port, database, events, close };
};

type WorkParts = {
  readonly database: Database;
  readonly runner: Runner;
  readonly jobs: Jobs;
  readonly connectorOf: ReturnType<typeof connectors>;
  readonly carriersOf: ReturnType<typeof carrierTracking>;
  readonly egress: ReturnType<typeof createEgress>;
  readonly show: ReturnType<typeof createQueryRenderer>;
  readonly openSecret: ReturnType<typeof createSealing>["open"];
};

/** Jobs, and the sweepers below them that find what a lost job left lying. Begun when the port is ours: a failed start works on nothing. */
const startWork = async (
  open: AsyncDisposableStack,
  { config, clock, log }: AppOptions,
  { database, runner, jobs, connectorOf, carriersOf, egress, show, openSecret }: WorkParts,
): Promise<void> => {
  const { times, webhooks } = config;
  const work = { database, runner, clock, connectorOf, times, log };
  await jobs.work({
    ...submissionJobs({ ...work, quotaOf: feedQuota(database) }, { REFUND: refundOwner, CANCELLATION: cancellationOwner }),
    ...refundJobs(work),
    ...cancellationJobs(work),
    ...ticketJobs({ runner }),
    ...policyJobs({ runner }),
    ...orderJobs({ database, runner, connectorOf, carriersOf }),
    ...messageJobs({ ...work, takeTurn: mailTurn(database) }),
    ...backtestJobs({ database, runner, log }),
    ...webhookJobs({ database, runner, clock, egress, render: show, open: openSecret, retryMs: webhooks.retryMs }),
  });
  const sweepers = [
    startMessageSweeper({ database, runner, times, log }),
    await startWebhookSweeper(database, runner, log),
    startSweeper({ database, runner, times, log }),
    startSlaWatch({ database, clock, log }),
    startBacktestSweeper({ database, runner, leaseMs: times.leaseMs, log }),
    startClaimWatch({ database, clock, log }),
    startEscalationExpiry({ database, runner, log }),
  ];
  for (const sweeper of sweepers) open.defer(() => sweeper.stop());
};

const answers = (database: Database): Promise<boolean> =>
  database.client`select 1`.then(
    () => true,
    () => false,
  );

type Http = Awaited<ReturnType<typeof createHttp>>;

const listen = async (http: Http, { host, port }: Config): Promise<number> => {
  try {
    await http.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "EADDRINUSE")
      throw new StartError(`Port ${port} is in use. Stop the other program, or start with another: PORT=${port + 1}`, { cause });
    if (code === "EACCES" || code === "EADDRNOTAVAIL")
      throw new StartError(`This machine does not let us listen on ${host}:${port}. Set HOST and PORT.`, { cause });
    throw cause;
  }
  const address = http.server.address();
  return typeof address === "object" && address ? address.port : port;
};

const shownHost = (host: string): string => (host === "0.0.0.0" || host === "::" ? "localhost" : host);

const amazonSettings = z.object({
  region: z.enum(["na", "eu", "fe"]),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  refreshToken: z.string().min(1),
  marketplaceIds: z.array(z.string()).min(1),
});

/** One connector per account and process. Simulated accounts talk to the double, and never to anything else. */
const connectors = (database: Database, config: Config, clock: Clock): ((account: ChannelAccount) => ChannelConnector) => {
  const made = new Map<string, ChannelConnector>();
  return (account) => {
    const connector = made.get(account.id) ?? withMail(makeConnector(database, config, clock, account), config, account);
    made.set(account.id, connector);
    return connector;
  };
};

const makeConnector = (
  database: Database,
  { amazonEndpoint, times }: Config,
  clock: Clock,
  account: ChannelAccount,
): MarketplaceConnector => {
  if (account.channel !== "AMAZON" || account.mode !== "SIMULATED" || amazonEndpoint === undefined)
    return unsupportedConnector(account.channel);
  const { region, clientId, clientSecret, refreshToken, marketplaceIds } = amazonSettings.parse(account.settings);
  const { timeoutMs } = times;
  return createAmazonConnector({
    region,
    sandbox: false,
    credentials: { clientId, clientSecret, refreshToken },
    endpoint: amazonEndpoint,
    merchantId: account.externalId,
    marketplaceIds,
    timeouts: { connectMs: timeoutMs, answerMs: timeoutMs, transferMs: timeoutMs * 3 },
    rateLimiter: createSharedLimiter(scopeOf(database, account.workspaceId), account.id, documentedRate),
    clock,
    random: jitter,
  });
};

const NO_CARRIERS = {
  supported: false,
  reason: "This account has no carrier connection here. Record parcels with recordShipments instead.",
} as const;
/** The double takes any test key; a real one belongs to no simulated account. */
const SIMULATED_EASYPOST_KEY = "EZTK-simulated";

/** Simulated accounts ask the double about their parcels; no other account asks anybody. */
const carrierTracking = (
  { easypostEndpoint, times }: Config,
  clock: Clock,
): ((account: ChannelAccount) => CarrierTracking | undefined) => {
  if (easypostEndpoint === undefined) return () => undefined;
  const apiKey = SIMULATED_EASYPOST_KEY;
  const { timeoutMs } = times;
  const easypost = createEasypost({ endpoint: easypostEndpoint, apiKey, timeoutMs, clock, carrierName: easypostCarrier });
  return (account) => (account.mode === "SIMULATED" ? easypost : undefined);
};

const mailSettings = z.object({ approvedSender: z.string().optional() });

const withMail = (
  marketplace: MarketplaceConnector,
  { smtpEndpoint, times }: Config,
  { channel, mode, settings }: ChannelAccount,
): ChannelConnector => {
  const { approvedSender } = mailSettings.parse(settings);
  const mail = mailConnector({ channel, mode, approvedSender }, { simulatedServer: smtpEndpoint, timeoutMs: times.timeoutMs });
  return {
    ...marketplace,
    capabilities: { ...marketplace.capabilities, sendMessage: mail.capability },
    messages: mail.port,
  };
};

/** Refunds share one feed, and cancellations another, when the quota for feeds runs short: burst 15, then one feed in two minutes. */
const feedQuota =
  (database: Database): SubmissionJobsContext["quotaOf"] =>
  async (accountId, workspaceId) => {
    const limiter = createSharedLimiter(scopeOf(database, workspaceId), accountId, documentedRate);
    const { tokens, readyInMs } = await limiter.quota("feeds.createFeed");
    return { together: tokens < 2 ? 50 : 1, readyInMs };
  };

/** One account's mails leave at the pace that all processes share. */
const mailTurn =
  (database: Database): MessageJobsContext["takeTurn"] =>
  (accountId, workspaceId) =>
    createSharedLimiter(scopeOf(database, workspaceId), accountId, mailRate).take("mail.send");
