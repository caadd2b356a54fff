/** `pnpm start` with the embedded database, killed: the database outlives its server, and the next start takes its data over. */
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Firstline } from "@firstline/sdk";
import { controlOf, startAmazonDouble } from "@firstline/simulator";
import { expect, test, vi } from "vitest";
import { isAlive } from "../src/platform/data-dir.ts";
import { openDatabase } from "../src/platform/database.ts";
import { givenOrder } from "./given.ts";
import { amazonCredentials, clientsOf, createWorkspace } from "./harness.ts";
import { askFor, lifeUntil, moneyOf, passTime, requestsFor, settleUnknown, soon, UNHURRIED } from "./money-path.ts";
import { processes, temporaryFolder, steadyPort } from "./server-process.ts";

vi.setConfig(UNHURRIED);

type Postmaster = { readonly pid: number; readonly url: string };

/** The embedded database as it describes itself: process and port, and the password our data folder keeps. */
const postmasterOf = (dataDir: string): Postmaster | undefined => {
  const file = join(dataDir, "postgres", "data", "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid = "", , , port = ""] = readFileSync(file, "utf8").split("\n");
  const password = readFileSync(join(dataDir, "postgres-password"), "utf8").trim();
  return { pid: Number(pid), url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres` };
};

test("kill -9 with the embedded database: the next start stops the leftover, recovers the data, and the refund settles once", async () => {
  const [folder, all] = [temporaryFolder(), processes()];
  const double = await startAmazonDouble({ settings: { queueMs: 50, processMs: 50, ledgerLagMs: 0 } });
  // As root the database runs as another user; a folder it may enter keeps its data below this one instead of in /var/lib.
  chmodSync(folder.path, 0o755);
  const dataDir = join(folder.path, "data");
  const port = await steadyPort();
  const env = { AMAZON_ENDPOINT: double.url, FIRSTLINE_DATA_DIR: dataDir, PORT: String(port) };
  try {
    const server = await all.start(env);
    const first = postmasterOf(dataDir);
    if (!first) throw new Error("the embedded database runs");
    const database = openDatabase(first.url, { poolSize: 2 });
    const workspace = await createWorkspace(database);
    const amazon = controlOf(double.url);
    await amazon.putSellers([{ sellerId: workspace.sellerId, ...amazonCredentials(workspace.sellerId) }]);
    const app = { url: server.url, port, database, close: () => database.close() };
    const context = {
      app,
      workspace,
      amazon,
      amazonUrl: double.url,
      databaseUrl: first.url,
      as: clientsOf(app, workspace.tokens),
      clientOf: (token: string) => new Firstline({ endpoint: `${server.url}/graphql`, token }),
      count: { statements: [], reset: () => {} },
    };
    const order = await givenOrder(context);
    await amazon.addScenario({ scenario: "createFeed.hold" });
    const refundId = await askFor(context, order, "30.00");
    await soon(
      () => requestsFor(context, "createFeed"),
      (count) => count === 1,
    );
    await database.close();
    await server.kill();
    expect(isAlive(first.pid)).toBe(true);

    const again = await all.start(env);
    const second = postmasterOf(dataDir);
    expect(isAlive(first.pid)).toBe(false);
    expect(second?.pid).not.toBe(first.pid);
    const recovered = openDatabase(second?.url ?? "", { poolSize: 2 });
    try {
      await passTime(recovered, 60_000); // the lease of the one that was killed
      await settleUnknown({ ...context, app: { ...app, database: recovered } }, refundId);
    } finally {
      await recovered.close();
    }
    expect(await lifeUntil(context, refundId, "CONFIRMED")).toEqual({
      statuses: "APPROVED PREPARED COMMITTING UNKNOWN ACCEPTED DONE_UNCONFIRMED CONFIRMED",
      attempts: ["1 SUCCEEDED"],
      evidence: ["PROCESSING_REPORT", "LEDGER"],
    });
    expect(await moneyOf(context, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    const { code, ms } = await again.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(15_000); // its own limit is 4.5 s (main.ts); this side may see it late
    expect(isAlive(second?.pid ?? 0)).toBe(false);
  } finally {
    await all.end();
    const left = postmasterOf(dataDir);
    if (left && isAlive(left.pid)) process.kill(left.pid, "SIGKILL");
    await double.close();
    rmSync(dataDir, { recursive: true, force: true });
    folder.remove();
  }
});
