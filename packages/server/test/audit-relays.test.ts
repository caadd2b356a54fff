/** Many writers, several relays, connections cut and servers killed: one chain, no gap, no fork, and no writer waits for another. */
import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { chainAudit } from "../src/features/audit/chain-entries.job.ts";
import { recordAudit } from "../src/features/audit/index.ts";
import { SYSTEM } from "../src/kernel/actor.ts";
import { newId } from "../src/kernel/id.ts";
import { openDatabase, transaction } from "../src/platform/database.ts";
import type { Database } from "../src/platform/database.ts";
import { createLog } from "../src/platform/log.ts";
import { startRelay } from "../src/platform/relay.ts";
import { chained, verifiedOffline } from "./audit-book.ts";
import type { TestApp } from "./harness.ts";
import { UNHURRIED } from "./money-path.ts";
import { withServers } from "./server-process.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig(UNHURRIED);
const shared = sharedApp();

type Place = { readonly database: Database; readonly workspaceId: TestApp["workspace"]["id"] };

/** So many writers at once, each in transactions of its own: quick ones, slow ones, and some that change their mind. */
const writeAtOnce = async ({ database, workspaceId }: Place, writers: number, each: number): Promise<string[]> => {
  const undo = new Error("rolled back on purpose");
  const write = async (writer: number): Promise<string[]> => {
    const made: string[] = [];
    for (let index = 0; index < each; index += 1) {
      const subjectId = newId("order");
      const isUndone = (index + writer) % 7 === 0;
      await transaction(database, workspaceId, async (tx) => {
        await recordAudit(tx, { action: "test.write", actor: SYSTEM, subjectId, note: `Entry ${index} of writer ${writer}` });
        if ((index * 7 + writer) % 5 === 0) await pause(15);
        if (isUndone) throw undo;
      }).catch((error: unknown) => {
        if (error !== undo) throw error;
      });
      if (!isUndone) made.push(subjectId);
    }
    return made;
  };
  return (await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))).flat();
};

type Row = { seq: number | null; subject: string; previous: string; hash: string };
const chainOf = ({ database, workspaceId }: Place): Promise<Row[]> =>
  database.client<Row[]>`select seq::int as seq, subject_id as subject, previous_hash as previous, hash from audit_entries
    where workspace_id = ${workspaceId} order by seq`;

/** Every entry that was committed has a place, once; each names the one before it. */
const expectOneChain = (rows: readonly Row[], made: readonly string[]): void => {
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.map(({ previous }) => previous)).toEqual(["0".repeat(64), ...rows.slice(0, -1).map(({ hash }) => hash)]);
  expect(rows.map(({ subject }) => subject).sort()).toEqual([...made].sort());
};

test("sixteen writers, three relays whose connections are cut again and again: one chain without a gap or a fork", async () => {
  const app = await anotherWorkspace(shared());
  const database = openDatabase(app.databaseUrl, { poolSize: 16 });
  const relays = [1, 2].map(() => startRelay(app.databaseUrl, app.app.database, createLog("silent"), chainAudit));
  try {
    const place = { database, workspaceId: app.workspace.id };
    let isOver = false;
    let cuts = 0;
    const cutting = (async () => {
      for (; !isOver; await pause(40)) {
        const cut = await app.app.database.client`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name = 'firstline audit relay'`;
        cuts += cut.length;
      }
    })();
    const made: string[] = [];
    do made.push(...(await writeAtOnce(place, 16, 25)));
    while (cuts <= 3);
    isOver = true;
    await cutting;
    await chained(app);
    expectOneChain(await chainOf(place), made);
    expect((await app.as.admin.audit.verifyAudit()).isIntact).toBe(true);
    expect(await verifiedOffline(app)).toMatchObject({ isIntact: true, entries: made.length });
  } finally {
    for (const relay of relays) await relay.stop();
    await database.close();
  }
});

test("a transaction that stays open holds up nobody: who commits first comes first", async () => {
  const app = await anotherWorkspace(shared());
  const { database } = app.app;
  let release = (): void => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let entered = (): void => {};
  const isIn = new Promise<void>((done) => {
    entered = done;
  });
  const write = (subjectId: string, wait?: Promise<void>) =>
    transaction(database, app.workspace.id, async (tx) => {
      await recordAudit(tx, { action: "test.write", actor: SYSTEM, subjectId });
      entered();
      await wait;
    });
  const slow = write("slow", held);
  await isIn;
  await write("quick");
  await vi.waitUntil(async () => (await app.as.admin.audit.auditHead()).sequence === 1, { timeout: 60_000 });
  release();
  await slow;
  await chained(app);
  const rows = await chainOf({ database, workspaceId: app.workspace.id });
  expect(rows.map(({ seq, subject }) => [seq, subject])).toEqual([
    [1, "quick"],
    [2, "slow"],
  ]);
});

test("a server killed while entries are written: another goes on, and the chain is one", () =>
  withServers(async (deployment) => {
    const { workspace, databaseUrl } = deployment;
    const database = openDatabase(databaseUrl, { poolSize: 8 });
    try {
      const place = { database, workspaceId: workspace.id };
      const [first, beside] = await Promise.all([deployment.start(), deployment.start({ beside: true })]);
      const writing = writeAtOnce(place, 8, 60);
      await pause(100);
      await first.kill();
      const made = [...(await writing), ...(await writeAtOnce(place, 4, 5))];
      const left = { ...deployment, app: { ...deployment.app, url: beside.url }, as: deployment.clientsAt(beside) };
      await chained(left);
      expectOneChain(await chainOf(place), made);
      expect(await verifiedOffline(left)).toMatchObject({ isIntact: true, entries: made.length });
    } finally {
      await database.close();
    }
  }));
