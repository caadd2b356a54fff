import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { verifyAudit } from "@firstline/sdk/audit";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { readAuditHead } from "../src/features/audit/audit-chain.store.ts";
import { chainAudit } from "../src/features/audit/chain-entries.job.ts";
import { readAuditLines } from "../src/features/audit/index.ts";
import type { Id } from "../src/kernel/id.ts";
import { migrateDatabase, openDatabase } from "../src/platform/database.ts";
import { createLog } from "../src/platform/log.ts";
import { startRelay } from "../src/platform/relay.ts";
import { eventually } from "./given.ts";

const MIGRATIONS = fileURLToPath(new URL("../drizzle", import.meta.url));
const BEFORE_THE_CHAIN = 40;
const workspaceId = "wsp_1" as Id<"workspace">;

/** The migrations of the release before the chain: 0000 to 0039. */
const earlierMigrations = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "firstline-migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  const entries = journal.entries.slice(0, BEFORE_THE_CHAIN);
  expect(entries.at(-1)?.tag).toMatch(/^0039_/);
  writeFileSync(path, JSON.stringify({ ...journal, entries }));
  return folder;
};

/** Two decided attempts with notes of all sorts, one of them in the trace as traces once were, and an entry without a note. */
const ROWS = `
  insert into workspaces (workspace_id, name) values ('wsp_1', 'W');
  insert into policy_versions (workspace_id, id, document, state) values ('wsp_1', 'plv_1', '{"rules": []}', 'ACTIVE');
  insert into decisions (workspace_id, id, policy_version_id, outcome, rules) values
    ('wsp_1', 'dec_1', 'plv_1', 'ALLOW', '[{"rule": "note", "result": "PASS", "inputs": [{"name": "amount", "value": "10.00"},
       {"name": "note", "value": "Kim sent photos."}], "sentence": "Nothing against it."}]'),
    ('wsp_1', 'dec_2', 'plv_1', 'REFUSE', '[]');
  insert into audit_entries (workspace_id, id, action, actor_id, subject_id, outcome, decision_id, note) values
    ('wsp_1', 'aud_1', 'refund.order', 'mem_1', 'ord_1', 'ALLOW', 'dec_1', 'Kim sent photos.'),
    ('wsp_1', 'aud_2', 'refund.order', 'mem_1', 'ord_1', 'REFUSE', 'dec_2', E'Zitat: "kaputt" \\\\ Tasse\\n\\ttäglich 🙂 \\u2028 <b>'),
    ('wsp_1', 'aud_3', 'key.revoke', 'mem_1', 'key_1', null, null, null)`;

test("a database from before the chain: its entries are chained in their order, with their notes apart and none in a trace", async () => {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(inject("databaseUrl"), { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  const folder = earlierMigrations();
  const client = postgres(url.href, { max: 1, onnotice: () => {} });
  const database = openDatabase(url.href, { poolSize: 2 });
  try {
    await migrate(drizzle(client), { migrationsFolder: folder });
    await client.unsafe(ROWS);

    await migrateDatabase(url.href);
    const relay = startRelay(url.href, database, createLog("silent"), chainAudit);
    const scope = { q: database.q, workspaceId };
    await eventually(
      () => readAuditHead(scope),
      ({ unchained }) => unchained === 0,
    );
    await relay.stop();

    const rows = await client`select e.seq::int as seq, e.id, n.text from audit_entries as e
      left join audit_notes as n on n.workspace_id = e.workspace_id and n.entry_id = e.id order by e.seq`;
    expect([...rows]).toEqual([
      { seq: 1, id: "aud_1", text: "Kim sent photos." },
      { seq: 2, id: "aud_2", text: 'Zitat: "kaputt" \\ Tasse\n\ttäglich 🙂 \u2028 <b>' },
      { seq: 3, id: "aud_3", text: null },
    ]);
    const [trace] = await client<{ rules: string }[]>`select rules::text as rules from decisions where id = 'dec_1'`;
    expect(trace?.rules).toContain("10.00");
    expect(trace?.rules).not.toContain("Kim");
    const { seq, hash } = await readAuditHead(scope);
    const lines = readAuditLines(scope, 0, seq);
    expect(await verifyAudit(lines, { head: { sequence: seq, hash } })).toMatchObject({ isIntact: true, entries: 3 });
  } finally {
    await client.end();
    await database.close();
    rmSync(folder, { recursive: true });
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
});
