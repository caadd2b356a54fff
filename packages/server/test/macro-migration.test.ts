import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, inject, test } from "vitest";
import { currentVersionsByKeys, loadMacroVersion } from "../src/features/macro/index.ts";
import type { Id } from "../src/kernel/id.ts";
import { migrateDatabase } from "../src/platform/database.ts";

const MIGRATIONS = fileURLToPath(new URL("../drizzle", import.meta.url));

/** The migrations as they were before the first one whose name has this part. */
const migrationsBefore = (part: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "firstline-migrations-"));
  cpSync(MIGRATIONS, folder, { recursive: true });
  const path = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  const first = journal.entries.findIndex(({ tag }) => tag.includes(part));
  expect(first).toBeGreaterThan(0);
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, first) }));
  return folder;
};

test("a database from before vetting keeps what its macros say: in force, and locked where it was", async () => {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(inject("databaseUrl"), { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  const folder = migrationsBefore("macro_texts_are_rows");
  const client = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    await migrate(drizzle(client), { migrationsFolder: folder });
    const said = (locales: string[]) => `'${JSON.stringify(locales.map((locale) => ({ locale, body: `In ${locale}.` })))}'`;
    await client.unsafe(`
      insert into workspaces (workspace_id, name) values ('wsp_1', 'W');
      insert into macros (workspace_id, id, key, name, reasons, channels) values ('wsp_1', 'mac_1', 'a', 'A', '{}', '{EMAIL}');
      insert into macro_versions (workspace_id, id, macro_id, version, locked, translations) values
        ('wsp_1', 'mcv_1', 'mac_1', 1, true, ${said(["de", "en"])}), ('wsp_1', 'mcv_2', 'mac_1', 2, false, ${said(["en"])})`);

    await migrateDatabase(url.href);

    const texts = await client`select version_id, locale, body, vetted_at is not null as vetted, locked_by
      from macro_translations order by version_id, locale`;
    expect([...texts]).toEqual([
      { version_id: "mcv_1", locale: "de", body: "In de.", vetted: true, locked_by: "system" },
      { version_id: "mcv_1", locale: "en", body: "In en.", vetted: true, locked_by: "system" },
      { version_id: "mcv_2", locale: "en", body: "In en.", vetted: true, locked_by: null },
    ]);
    const vettings = await client`select id, version_id, vetted_by, locales from macro_vettings order by id`;
    expect([...vettings]).toEqual([
      { id: "mvt_1", version_id: "mcv_1", vetted_by: "system", locales: ["de", "en"] },
      { id: "mvt_2", version_id: "mcv_2", vetted_by: "system", locales: ["en"] },
    ]);
    const scope = { q: drizzle(client), workspaceId: "wsp_1" as Id<"workspace"> };
    expect(await loadMacroVersion(scope, "mcv_2")).toMatchObject({ macro: { key: "a" }, version: { version: 2, inputs: [] } });
    expect((await currentVersionsByKeys(scope, ["a"])).get("a")?.version.id).toBe("mcv_2");
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
});
