/** What a newcomer does: start, run the quickstart against it, stop, start again. Real processes, an own data folder. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const dataDir = mkdtempSync(join(tmpdir(), "firstline-quickstart-"));
chmodSync(dataDir, 0o755); // as root the database runs as another user, who cannot enter a private folder
let server: ChildProcess;

type Ran = { readonly code: number | null; readonly output: string; readonly seconds: number };

const run = (file: string, env: Record<string, string>): Promise<Ran> => {
  const from = performance.now();
  const child = spawn(process.execPath, [file], { cwd: root, env: { ...process.env, ...env } });
  let output = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (output += text));
  return new Promise((done) => child.once("exit", (code) => done({ code, output, seconds: (performance.now() - from) / 1000 })));
};

const environment = { FIRSTLINE_DATA_DIR: dataDir, PORT: "0", MARKETPLACE_POLL_MS: "300" };

const start = (): Promise<string> => {
  server = spawn(process.execPath, ["tools/start.cjs"], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  return new Promise((ready, failed) => {
    server.stderr?.on("data", (text) => (said += text));
    server.stdout?.on("data", (text) => {
      said += text;
      if (said.includes("Ctrl-C stops.")) ready(said);
    });
    server.once("exit", () => failed(new Error(`the server ended:\n${said}`)));
  });
};

const stop = (): Promise<{ code: number | null; seconds: number }> => {
  const from = performance.now();
  server.kill("SIGINT");
  return new Promise((done) => server.once("exit", (code) => done({ code, seconds: (performance.now() - from) / 1000 })));
};

/** What start wrote for programs: where it answers and the agent's demo key. */
const demoEnv = (): Record<string, string> =>
  Object.fromEntries(
    readFileSync(join(dataDir, "demo.env"), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(/=(.*)/s, 2)),
  );

beforeAll(start, 60_000);
afterAll(async () => {
  if (server.exitCode === null) await stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test("the quickstart ends with money paid back, twice in a row", async () => {
  for (const time of ["first", "second"]) {
    const { code, output } = await run("examples/quickstart/quickstart.ts", demoEnv());
    expect(output, time).toContain("The channel has paid 12.50 USD back.");
    expect(code).toBe(0);
  }
}, 60_000);

test("Ctrl-C drains and stops within five seconds; the second start finds the data", async () => {
  const ask = async (): Promise<number> => {
    const { FIRSTLINE_URL = "", FIRSTLINE_TOKEN } = demoEnv();
    const body = JSON.stringify({
      query: "{ refunds(first: 100, filter: { status: [DONE_UNCONFIRMED, CONFIRMED] }) { nodes { id } } }",
    });
    const headers = { "content-type": "application/json", authorization: `Bearer ${FIRSTLINE_TOKEN}` };
    const answer = await fetch(FIRSTLINE_URL, { method: "POST", headers, body });
    return ((await answer.json()) as { data: { refunds: { nodes: unknown[] } } }).data.refunds.nodes.length;
  };
  const before = await ask();
  expect(before).toBeGreaterThanOrEqual(2);
  const stopped = await stop();
  expect(stopped.code).toBe(0);
  expect(stopped.seconds).toBeLessThan(5);
  await start();
  expect(await ask()).toBe(before);
}, 60_000);

test("a second server on the same data folder, a bad variable, and a busy port each get one clear sentence", async () => {
  const port = new URL(demoEnv()["FIRSTLINE_URL"] ?? "").port;
  const inUse = await run("tools/start.cjs", environment);
  expect(inUse.code).toBe(1);
  expect(inUse.output).toMatch(/Another Firstline \(process \d+\) already uses/);
  const bad = await run("tools/start.cjs", { ...environment, PORT: "abc", MARKETPLACE_SETTLE_MS: "x" });
  expect(bad.code).toBe(1);
  expect(bad.output).toContain('PORT must be a port number from 0 to 65535 (it is "abc")');
  expect(bad.output).toContain("MARKETPLACE_SETTLE_MS must be a number of milliseconds");
  const otherDir = mkdtempSync(join(tmpdir(), "firstline-busy-"));
  chmodSync(otherDir, 0o755);
  const busy = await run("tools/start.cjs", { ...environment, FIRSTLINE_DATA_DIR: otherDir, PORT: port });
  rmSync(otherDir, { recursive: true, force: true });
  expect(busy.code).toBe(1);
  // The last thing it says: what had started is closed in order, without a complaint.
  expect(busy.output).toMatch(new RegExp(`✗ Port ${port} is in use\\..*\\n$`));
  for (const { output } of [inUse, bad, busy]) expect(output).not.toMatch(/\n\s+at .*\(/);
}, 60_000);

test("an unwritable data folder gets one clear sentence", async () => {
  const { code, output } = await run("tools/start.cjs", { ...environment, FIRSTLINE_DATA_DIR: "/dev/null/firstline" });
  expect(code).toBe(1);
  expect(output).toContain("The data folder /dev/null/firstline cannot be written. Set FIRSTLINE_DATA_DIR to a folder you own.");
  expect(output).not.toMatch(/\n\s+at .*\(/);
});
