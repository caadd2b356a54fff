/** What a newcomer does: start, run the quickstart against it, stop, start again. Real processes, an own data folder. */
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dataFolder, newcomer, run } from "../../packages/server/test/newcomer.ts";

const { environment, start, stop, demoEnv, leave } = newcomer();
beforeAll(start, 300_000);
afterAll(leave);

test("the quickstart ends with money paid back, twice in a row", async () => {
  for (const time of ["first", "second"]) {
    const { code, output } = await run("examples/quickstart/quickstart.ts", demoEnv());
    expect(output, time).toContain("The channel has paid 12.50 USD back.");
    expect(code).toBe(0);
  }
}, 300_000);

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
  expect(stopped.seconds).toBeLessThan(15); // its own limit is 4.5 s (main.ts); this side may see it late
  await start();
  expect(await ask()).toBe(before);
}, 300_000);

test("a second server on the same data folder, a bad variable, and a busy port each get one clear sentence", async () => {
  const port = new URL(demoEnv()["FIRSTLINE_URL"] ?? "").port;
  const inUse = await run("tools/start.cjs", environment);
  expect(inUse.code).toBe(1);
  expect(inUse.output).toMatch(/Another Firstline \(process \d+\) already uses/);
  const bad = await run("tools/start.cjs", { ...environment, PORT: "abc", MARKETPLACE_SETTLE_MS: "x" });
  expect(bad.code).toBe(1);
  expect(bad.output).toContain('PORT must be a port number from 0 to 65535 (it is "abc")');
  expect(bad.output).toContain("MARKETPLACE_SETTLE_MS must be a number of milliseconds");
  const otherDir = dataFolder();
  const busy = await run("tools/start.cjs", { ...environment, FIRSTLINE_DATA_DIR: otherDir, PORT: port });
  rmSync(otherDir, { recursive: true, force: true });
  expect(busy.code).toBe(1);
  // The last thing it says: what had started is closed in order, without a complaint.
  expect(busy.output).toMatch(new RegExp(`✗ Port ${port} is in use\\..*\\n$`));
  for (const { output } of [inUse, bad, busy]) expect(output).not.toMatch(/\n\s+at .*\(/);
}, 300_000);

test("an unwritable data folder gets one clear sentence", async () => {
  const { code, output } = await run("tools/start.cjs", { ...environment, FIRSTLINE_DATA_DIR: "/dev/null/firstline" });
  expect(code).toBe(1);
  expect(output).toContain("The data folder /dev/null/firstline cannot be written. Set FIRSTLINE_DATA_DIR to a folder you own.");
  expect(output).not.toMatch(/\n\s+at .*\(/);
});
