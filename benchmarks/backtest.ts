/**
 * `node benchmarks/backtest.ts [decisions] [pairs]`: one back-test over a million planted decisions on an embedded PostgreSQL in a temporary
 * folder: decisions per second, memory, and whether the figures are the planted ones. Then what a version in shadow costs a live decision,
 * with and without in turn.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backtestJobs } from "../packages/server/src/features/backtest/backtest.jobs.ts";
import { backtestPolicy } from "../packages/server/src/features/backtest/backtest-policy.command.ts";
import { backtestsByIds } from "../packages/server/src/features/backtest/backtest.store.ts";
import { guardBy, activatePolicy, activePolicy } from "../packages/server/src/features/policy/index.ts";
import { recordDecision } from "../packages/server/src/features/guard/index.ts";
import type { RefundAsk } from "../packages/server/src/features/refund/refund.policy.ts";
import { lawsOfRefund } from "../packages/server/src/features/refund/refund.policy.ts";
import { shadowPolicy, stopShadow } from "../packages/server/src/features/backtest/shadow-policy.command.ts";
import { recordAudit } from "../packages/server/src/features/audit/index.ts";
import { SYSTEM } from "../packages/server/src/kernel/actor.ts";
import { systemClock } from "../packages/server/src/kernel/clock.ts";
import type { Id } from "../packages/server/src/kernel/id.ts";
import { createRunner } from "../packages/server/src/platform/command.ts";
import { migrateDatabase, openDatabase, scopeOf, transaction } from "../packages/server/src/platform/database.ts";
import type { Database } from "../packages/server/src/platform/database.ts";
import { startEmbeddedPostgres } from "../packages/server/src/platform/embedded-postgres.ts";
import type { JobQueue } from "../packages/server/src/platform/jobs.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import {
  askOfKind,
  DRAFT,
  givenVersion,
  KINDS,
  plantedDifferences,
  plantHistory,
  STANDING,
} from "../packages/server/test/planted-history.ts";
import { loadTickets, WORKSPACE } from "./ticket-load.ts";

const DECISIONS = Number(process.argv[2] ?? 1_000_000);
const PAIRS = Number(process.argv[3] ?? 1000);
/** Tickets, orders and customers that the decisions are about; later contacts are looked for among them. */
const TICKETS = 100_000;
const workspaceId = WORKSPACE as Id<"workspace">;
const as = { workspaceId, actor: SYSTEM };
const log = createLog("silent");
const FROM = new Date(Date.now() - 300 * 86_400_000);
const STEP_MS = Math.floor((290 * 86_400_000) / DECISIONS);

const seconds = (from: number): number => (performance.now() - from) / 1000;
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const prepare = async (database: Database) => {
  await loadTickets(database.client, TICKETS);
  const versionId = await transaction(database, workspaceId, (tx) => activatePolicy(tx, STANDING));
  const draftId = await givenVersion(database.q, workspaceId, DRAFT);
  const places = await database.client<
    { ticketId: string; orderId: string }[]
  >`select id as "ticketId", order_id as "orderId" from tickets
      where workspace_id = ${workspaceId} and order_id is not null order by id limit 5000`;
  const actors = Array.from({ length: 40 }, (_, number) => `mem_${String(number).padStart(23, "0")}`);
  const began = performance.now();
  const history = { workspaceId, versionId, count: DECISIONS, from: FROM, stepMs: STEP_MS, actors, places: [...places] };
  await plantHistory(database.client, history);
  await database.client.unsafe("vacuum analyze decisions");
  const [size] = await database.client<{ bytes: string }[]>`select pg_total_relation_size('decisions')::text as bytes`;
  console.log(
    `${DECISIONS} decisions planted in ${seconds(began).toFixed(0)} s, ${megabytes(Number(size?.bytes))} MB with indexes`,
  );
  return { history, draftId };
};

/** The job as the queue delivers it, again and again, until the back-test has ended. */
const backtest = async (database: Database, { history, draftId }: Awaited<ReturnType<typeof prepare>>): Promise<void> => {
  const queued: string[] = [];
  const jobs: JobQueue = { enqueue: async (_, __, subjectId) => void queued.push(subjectId) };
  const runner = createRunner({ database, clock: systemClock, jobs, log, recordRefusal: recordAudit });
  const work = backtestJobs({ database, runner, log })["run-backtest"];
  const window = { from: FROM, to: new Date(FROM.getTime() + DECISIONS * STEP_MS) };
  const asked = await runner.run(backtestPolicy, { versionId: draftId, window }, as);
  if (asked.__typename !== "BacktestPolicySuccess") throw new Error(JSON.stringify(asked));
  const memory: number[] = [];
  const sampling = setInterval(() => memory.push(process.memoryUsage.rss()), 500);
  let longest = 0;
  let last = performance.now();
  const beating = setInterval(() => {
    longest = Math.max(longest, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const began = performance.now();
  let deliveries = 0;
  for (let subjectId = queued.shift(); subjectId !== undefined; subjectId = queued.shift()) {
    await work({ workspaceId, subjectId });
    deliveries += 1;
  }
  const took = seconds(began);
  clearInterval(sampling);
  clearInterval(beating);
  const [found] = await backtestsByIds(scopeOf(database, workspaceId), [asked.backtest.id]);
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  console.log(
    `judged ${found?.processed} in ${took.toFixed(1)} s: ${Math.round(DECISIONS / took)} decisions/s, ${deliveries} deliveries of the job`,
  );
  console.log(
    `memory (median RSS): ${megabytes(median(memory.slice(0, quarter)))} MB in the first quarter, ${megabytes(median(memory.slice(-quarter)))} MB in the last, ${megabytes(Math.max(...memory))} MB at most`,
  );
  console.log(`longest time that nobody else was served: ${longest.toFixed(0)} ms`);
  const expected = plantedDifferences(history).length;
  const each = DECISIONS / KINDS.length;
  if (found?.status !== "FINISHED" || found.changed !== expected || found.withoutFacts !== each || found.notGuarded !== each)
    throw new Error(`expected ${expected} changes, ${each} without facts and as many not guarded: ${JSON.stringify(found)}`);
  console.log(`exact: ${found.changed} changes, ${each} without facts and ${each} not guarded, as planted`);
};

/** One guarded decision from reading the rules to its stored row. */
const decideOnce = (database: Database): Promise<void> =>
  transaction(database, workspaceId, async (tx) => {
    const [kind] = KINDS;
    if (!kind) throw new Error("there are kinds");
    const ask = askOfKind(kind);
    const policy = await activePolicy(tx);
    const verdict = guardBy(policy.document, "REFUND", lawsOfRefund)(ask as RefundAsk);
    await recordDecision(tx, policy, verdict, ask, { subjectId: "ord_0", actor: SYSTEM });
  });

const shadow = async (database: Database, versionId: string): Promise<void> => {
  const runner = createRunner({
    database,
    clock: systemClock,
    jobs: { enqueue: async () => {} },
    log,
    recordRefusal: recordAudit,
  });
  const times = { with: [] as number[], without: [] as number[] };
  for (let round = -50; round < PAIRS; round += 1)
    for (const side of ["without", "with"] as const) {
      await (side === "with" ? runner.run(shadowPolicy, { versionId }, as) : runner.run(stopShadow, { versionId }, as));
      const from = performance.now();
      await decideOnce(database);
      if (round >= 0) times[side].push(performance.now() - from);
    }
  const [alone, along] = [median(times.without), median(times.with)];
  console.log(
    `a live decision, median of ${PAIRS}: ${alone.toFixed(2)} ms alone, ${along.toFixed(2)} ms with a version in shadow (+${(along - alone).toFixed(2)} ms)`,
  );
};

const folder = mkdtempSync(join(tmpdir(), "firstline-backtest-"));
chmodSync(folder, 0o755);
// Without fsync: the disk of a shared machine varies more than what is measured here.
const server = await startEmbeddedPostgres(folder, { durable: false });
try {
  await migrateDatabase(server.url);
  const database = openDatabase(server.url, { poolSize: 3 });
  try {
    const prepared = await prepare(database);
    await backtest(database, prepared);
    await shadow(database, prepared.draftId);
  } finally {
    await database.close();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
