import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { controlOf } from "../src/index.ts";
import { acme, anOrder, field, ORDER, refundOf, SellerClient, tokenOf, withAmazon } from "./harness.ts";

const MAIN = join(import.meta.dirname, "../src/main.ts");
let folder = "";
let file = "";
const children = new Set<ChildProcess>();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amazon-double-"));
  file = join(folder, "state.json");
});

afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) await end(child, "SIGKILL");
  children.clear();
  rmSync(folder, { recursive: true });
});

async function start(...options: readonly string[]): Promise<{ child: ChildProcess; url: string; port: number }> {
  const child = spawn(process.execPath, [MAIN, "--port", "0", "--state", file, ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.add(child);
  const [line]: unknown[] = await once(createInterface({ input: child.stdout }), "line");
  const ready: unknown = JSON.parse(String(line));
  expect(ready).toEqual({
    ready: true,
    amazon: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    easypost: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    smtp: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/),
  });
  const url = String(field(ready, "amazon"));
  return { child, url, port: Number(new URL(url).port) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown[]> {
  const gone = once(child, "exit");
  child.kill(signal);
  return await gone;
}

test("killed after accepting a feed, the double comes back with sellers, orders, tokens, feeds, scenarios and clock", async () => {
  const first = await start();
  const control = controlOf(first.url);
  await control.putSellers([acme]);
  await control.putOrders(acme.sellerId, [anOrder()]);
  await control.patchSettings({ queueMs: 60_000, processMs: 60_000 });
  await control.advanceClock(86_400_000);
  await control.addScenario({ scenario: "createFeed.acceptThenDrop" });
  await control.addScenario({ scenario: "report.warning", times: 3 });
  const client = new SellerClient(first.port, acme, await tokenOf(first.port));
  const documentId = await client.upload(refundOf("5.00"));
  // The answer never comes, the feed is on disk nevertheless.
  await expect(client.createFeed(documentId)).rejects.toThrow(/socket hang up|ECONNRESET/);
  await end(first.child, "SIGKILL");

  const second = await start();
  const again = controlOf(second.url);
  expect((await again.clock()).offsetMs).toBe(86_400_000);
  expect((await again.scenarios()).scenarios).toMatchObject([{ scenario: "report.warning", times: 2 }]);
  const returned = new SellerClient(second.port, acme, client.token);
  const listed = await returned.call("GET", "/feeds/2021-06-30/feeds?feedTypes=POST_PAYMENT_ADJUSTMENT_DATA");
  const feedId = String(field(listed.value, "feeds", 0, "feedId"));
  expect(field(listed.value, "feeds", 0)).toMatchObject({ processingStatus: "IN_QUEUE" });
  await again.advanceClock(120_000);
  expect(await returned.report(feedId)).toContain("<ResultCode>Warning</ResultCode>");
  const ledger = await again.refunds();
  expect(ledger.totals).toEqual([{ orderId: ORDER, currencyCode: "GBP", amount: "500" }]);
  await end(second.child, "SIGKILL");

  const third = await start();
  expect(await controlOf(third.url).refunds()).toEqual(ledger);
  await controlOf(third.url).putSellers([acme]);
  expect(await controlOf(third.url).refunds()).toEqual(ledger);
  expect(await end(third.child, "SIGTERM")).toEqual([0, null]);
  expect(readdirSync(folder)).toEqual(["state.json", expect.stringMatching(/^state\.json\.orders-\d+$/)]);
});

test("with --exit-with-parent the double ends when its standard input does", async () => {
  const { child } = await start("--exit-with-parent");
  const gone = once(child, "exit");
  child.stdin?.end();
  expect(await gone).toEqual([0, null]);
});

test("feed numbers and ledger ids go on after a restart, and empty buckets stay empty", async () => {
  let before = "";
  await withAmazon(
    async ({ client, control }) => {
      await control.patchSettings({ rates: { createFeed: { rate: 0.0001, burst: 1 } } });
      before = await client.submit(refundOf("1.00"));
      expect((await client.createFeed(await client.upload(refundOf("1.00")))).status).toBe(429);
    },
    { stateFile: file },
  );
  await withAmazon(
    async ({ client, control }) => {
      const documentId = await client.upload(refundOf("1.00"));
      expect((await client.createFeed(documentId)).status).toBe(429);
      await control.patchSettings({ rates: "off" });
      const after = String(field((await client.createFeed(documentId)).value, "feedId"));
      expect(Number(after)).toBeGreaterThan(Number(before));
    },
    { stateFile: file },
  );
});
