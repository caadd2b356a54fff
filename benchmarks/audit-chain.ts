/**
 * `node benchmarks/audit-chain.ts [seconds] [rounds]`: what chaining costs those who write. 1, 4 and 16 writers overrule the risk of tickets
 * (a lock, a note, an audit entry) on an embedded PostgreSQL, in turns without a relay and with one; then how fast a relay chains what waited.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAuditHead } from "../packages/server/src/features/audit/audit-chain.store.ts";
import { chainAudit } from "../packages/server/src/features/audit/chain-entries.job.ts";
import { readAuditLines, recordAudit } from "../packages/server/src/features/audit/index.ts";
import { activatePolicy, SHIPPED_POLICY } from "../packages/server/src/features/policy/index.ts";
import { setTicketRisk } from "../packages/server/src/features/ticket/set-ticket-risk.command.ts";
import { SYSTEM } from "../packages/server/src/kernel/actor.ts";
import { systemClock } from "../packages/server/src/kernel/clock.ts";
import type { Id } from "../packages/server/src/kernel/id.ts";
import { createRunner } from "../packages/server/src/platform/command.ts";
import { migrateDatabase, openDatabase, scopeOf, transaction } from "../packages/server/src/platform/database.ts";
import type { Database } from "../packages/server/src/platform/database.ts";
import { startEmbeddedPostgres } from "../packages/server/src/platform/embedded-postgres.ts";
import { createLog } from "../packages/server/src/platform/log.ts";
import { startRelay } from "../packages/server/src/platform/relay.ts";
import { verifyAudit } from "../packages/sdk/src/audit.ts";
import { loadTickets, WORKSPACE } from "./ticket-load.ts";

const SECONDS = Number(process.argv[2] ?? 2);
const ROUNDS = Number(process.argv[3] ?? 5);
const WRITERS = [1, 4, 16];
const workspaceId = WORKSPACE as Id<"workspace">;
const log = createLog("silent");
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Overrules until the time is over; milliseconds of each. */
const write = async (database: Database, writers: number, tickets: readonly string[]): Promise<number[]> => {
  const jobs = { enqueue: async () => {} };
  const runner = createRunner({ database, clock: systemClock, jobs, log, recordRefusal: recordAudit });
  const until = performance.now() + SECONDS * 1000;
  const times: number[] = [];
  const one = async (writer: number): Promise<void> => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const from = performance.now();
      const ticketId = tickets[(writer + turn * writers) % tickets.length] ?? "";
      const risk = turn % 2 === 0 ? ("HIGH" as const) : ("ROUTINE" as const);
      const note = `The buyer sent photos of the broken cup, turn ${turn} of writer ${writer}.`;
      await runner.run(setTicketRisk, { ticketId, risk, note }, { workspaceId, actor: SYSTEM });
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  return times;
};

/** Chains what waits; entries and seconds. */
const drain = async (database: Database): Promise<{ entries: number; took: number }> => {
  const scope = scopeOf(database, workspaceId);
  const { unchained } = await readAuditHead(scope);
  const from = performance.now();
  const relay = startRelay(database.url, database, log, chainAudit);
  while ((await readAuditHead(scope)).unchained > 0) await new Promise((done) => setTimeout(done, 5));
  const took = (performance.now() - from) / 1000;
  await relay.stop();
  return { entries: unchained, took };
};

const measure = async (database: Database, writers: number, tickets: readonly string[]): Promise<void> => {
  const times = { without: [] as number[], with: [] as number[] };
  const drained = { entries: 0, took: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.without.push(...(await write(database, writers, tickets)));
    const { entries, took } = await drain(database);
    drained.entries += entries;
    drained.took += took;
    const relay = startRelay(database.url, database, log, chainAudit);
    times.with.push(...(await write(database, writers, tickets)));
    await relay.stop();
    await drain(database);
  }
  const perSecond = (list: readonly number[]): number => list.length / (ROUNDS * SECONDS);
  const [alone, chained] = [perSecond(times.without), perSecond(times.with)];
  console.log(
    `${writers} writers: ${alone.toFixed(0)} a second without the relay (p50 ${median(times.without).toFixed(1)} ms), ` +
      `${chained.toFixed(0)} with it (p50 ${median(times.with).toFixed(1)} ms): ${((chained / alone) * 100).toFixed(0)} %; ` +
      `${(drained.entries / drained.took).toFixed(0)} waiting entries chained a second`,
  );
};

const folder = mkdtempSync(join(tmpdir(), "firstline-audit-chain-"));
chmodSync(folder, 0o755);
// Without fsync: the disk of a shared machine varies more than what is measured here.
const server = await startEmbeddedPostgres(folder, { durable: false });
try {
  await migrateDatabase(server.url);
  const database = openDatabase(server.url, { poolSize: 18 });
  try {
    await loadTickets(database.client, 10_000);
    await transaction(database, workspaceId, (tx) => activatePolicy(tx, SHIPPED_POLICY));
    const rows = await database.client<
      { id: string }[]
    >`select id from tickets where workspace_id = ${workspaceId} and merged_into_id is null order by id limit 1000`;
    const tickets = rows.map(({ id }) => id);
    for (const writers of WRITERS) await measure(database, writers, tickets);
    const scope = scopeOf(database, workspaceId);
    const { seq, hash } = await readAuditHead(scope);
    const from = performance.now();
    const found = await verifyAudit(readAuditLines(scope, 0, seq), { head: { sequence: seq, hash } });
    const took = (performance.now() - from) / 1000;
    console.log(`${found.entries} entries, one chain: ${found.isIntact}; read and verified offline in ${took.toFixed(1)} s`);
    if (!found.isIntact) process.exitCode = 1;
  } finally {
    await database.close();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
