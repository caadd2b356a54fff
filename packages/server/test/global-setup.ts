/** Once per test run: a real PostgreSQL (embedded, or TEST_DATABASE_URL) with a migrated template that every test database copies. */
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { bundleServer } from "../bundle.ts";
import { migrateDatabase } from "../src/platform/database.ts";
import { startEmbeddedPostgres } from "../src/platform/embedded-postgres.ts";
import { openJobs } from "../src/platform/jobs.ts";
import { createLog } from "../src/platform/log.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
    templateName: string;
    /** The bundled server: what tests that kill servers start. */
    serverMain: string;
  }
}

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** As root the database runs as another user, who cannot enter a private folder. */
const publicFolder = (prefix: string): string => {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
};

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env["TEST_DATABASE_URL"];
  const folder = given === undefined ? publicFolder("firstline-test-") : undefined;
  const server = folder === undefined ? undefined : await startEmbeddedPostgres(folder, { durable: false });
  const databaseUrl = given ?? server?.url ?? "";
  const templateName = `firstline_template_${process.pid}_${project.name.replaceAll(/\W/g, "")}`;
  const admin = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${templateName}`);
  const templateUrl = new URL(databaseUrl);
  templateUrl.pathname = `/${templateName}`;
  await migrateDatabase(templateUrl.href);
  // The job queue's own tables too: making them anew for each test database would cost more than the test.
  await (await openJobs(templateUrl.href, createLog("silent"))).stop();
  // Below the package, so that it finds the libraries that are not bundled.
  const bundle = mkdtempSync(join(PACKAGE, "dist-test-"));
  project.provide("serverMain", await bundleServer(bundle));
  project.provide("databaseUrl", databaseUrl);
  project.provide("templateName", templateName);
  return async () => {
    await admin.unsafe(`drop database if exists ${templateName} with (force)`);
    await admin.end();
    await server?.stop();
    rmSync(bundle, { recursive: true, force: true });
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  };
};

// vitest asks for a default export here.
export default setup;
