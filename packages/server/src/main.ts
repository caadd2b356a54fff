/** `pnpm start`: reads the configuration, brings up what is missing, serves, and stops cleanly. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { banner, firstQuery } from "./banner.ts";
import { openApp } from "./compose.ts";
import { readConfig } from "./config.ts";
import type { Config } from "./config.ts";
import { seedDemo } from "./demo/seed-demo.ts";
import { systemClock } from "./kernel/clock.ts";
import { launchSimulator } from "./launch-simulator.ts";
import { claimDataDir, keptSecret, openDataDir } from "./platform/data-dir.ts";
import { migrateDatabase, openDatabase } from "./platform/database.ts";
import { startEmbeddedPostgres } from "./platform/embedded-postgres.ts";
import { createLog } from "./platform/log.ts";
import { StartError } from "./platform/start-error.ts";

/** What was started, to be stopped in reverse. */
const started: (() => Promise<void> | void)[] = [];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const step = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  const from = performance.now();
  const result = await work();
  say(`  ✓ ${what} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  return result;
};

const stopAll = async (): Promise<void> => {
  for (const stop of started.reverse().splice(0)) await stop();
};

const start = async (config: Config): Promise<void> => {
  const log = createLog(config.logLevel);
  openDataDir(config.dataDir);
  started.push(claimDataDir(config.dataDir));
  say("Firstline is starting");
  const databaseUrl = await bringUpDatabase(config);
  await step("Database schema is up to date", () => migrateDatabase(databaseUrl));
  const serverSecret = config.secret ?? keptSecret(config.dataDir, "secret");
  const doubles = await bringUpMarketplaces(config);
  const demo = config.demo ? await seed(databaseUrl, serverSecret, doubles) : undefined;
  const explorer = demo && { token: demo.tokens.agent, query: firstQuery };
  const app = await step("API, explorer and workers", () =>
    openApp({ config: { ...config, ...doubles }, databaseUrl, serverSecret, clock: systemClock, log, explorer }),
  );
  started.push(app.close);
  if (demo) {
    const { agent, manager, compliance } = demo.tokens;
    const lines = [
      `FIRSTLINE_URL=${app.url}/graphql`,
      `FIRSTLINE_TOKEN=${agent}`,
      `FIRSTLINE_MANAGER_TOKEN=${manager}`,
      `FIRSTLINE_COMPLIANCE_TOKEN=${compliance}`,
      "",
    ];
    writeFileSync(join(config.dataDir, "demo.env"), lines.join("\n"), { mode: 0o600 });
  }
  say(banner({ url: app.url, dataDir: config.dataDir, tokens: demo?.tokens }));
};

const bringUpDatabase = async ({ database, dataDir }: Config): Promise<string> => {
  if (database.kind === "server") return database.url;
  const embedded = await step("Embedded PostgreSQL", () => startEmbeddedPostgres(dataDir));
  started.push(embedded.stop);
  return embedded.url;
};

type Doubles = Pick<Config, "amazonEndpoint" | "easypostEndpoint" | "smtpEndpoint">;

/** AMAZON_ENDPOINT and its like name doubles that somebody else runs; in demo mode we bring our own. */
const bringUpMarketplaces = async (config: Config): Promise<Doubles> => {
  const { demo, amazonEndpoint, easypostEndpoint, smtpEndpoint, dataDir } = config;
  if (amazonEndpoint !== undefined || !demo) return { amazonEndpoint, easypostEndpoint, smtpEndpoint };
  const {
    amazon,
    easypost,
    smtp,
    stop: stopSimulator,
  } = await step("Simulated marketplaces (no money moves)", () => launchSimulator(dataDir));
  started.push(stopSimulator);
  return {
    amazonEndpoint: amazon,
    easypostEndpoint: easypostEndpoint ?? easypost,
    smtpEndpoint: smtpEndpoint ?? smtp,
  };
};

const seed = async (databaseUrl: string, serverSecret: string, doubles: Doubles) => {
  const database = openDatabase(databaseUrl, { poolSize: 2 });
  try {
    return await step("Demo workspace", () => seedDemo(database, { serverSecret, ...doubles, now: systemClock.now() }));
  } finally {
    await database.close();
  }
};

/** Longest time a stop may take before we leave anyway; the database recovers by itself. */
const STOP_WITHIN_MS = 4500;
let stopping = false;

const stop = async (signal: string): Promise<void> => {
  if (stopping) return;
  stopping = true;
  say(`\n${signal}: finishing open work …`);
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  await stopAll();
  say("Stopped.");
  process.exit(0);
};

const fail = async (error: unknown): Promise<never> => {
  const sentence =
    error instanceof StartError
      ? error.message
      : `Firstline could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  process.stderr.write(`\n✗ ${sentence}\n`);
  await stopAll().catch((cause: unknown) =>
    process.stderr.write(`  Stopping what had started failed as well: ${String(cause)}\n`),
  );
  process.exit(1);
};

process.on("SIGINT", () => void stop("Ctrl-C"));
process.on("SIGTERM", () => void stop("SIGTERM"));
const read = readConfig();
if (read.ok) await start(read.config).catch(fail);
else {
  process.stderr.write("✗ The configuration has problems:\n");
  for (const { variable, sentence } of read.problems) process.stderr.write(`  ${variable} ${sentence}\n`);
  process.exit(1);
}
