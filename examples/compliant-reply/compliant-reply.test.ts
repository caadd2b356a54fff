/** What a newcomer does: start, and answer one ticket after the other with the program. Real processes, an own data folder. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { newcomer, run } from "../../packages/server/test/newcomer.ts";

const { start, leave, demoEnv } = newcomer();
beforeAll(start, 300_000);
afterAll(leave);

test("each run answers another ticket: what is too old and what is careless is refused, what is sent is proven, the ticket is resolved", async () => {
  const tickets = new Set<string | undefined>();
  for (const time of ["first", "second"]) {
    const { code, output } = await run("examples/compliant-reply/compliant-reply.ts", demoEnv());
    expect(output, time).toContain("Answered once, in words that were vetted, and resolved.");
    expect(code).toBe(0);
    const steps = [
      "✗ shipment.carrier, shipment.trackingNumber, shipment.status",
      "✓ ",
      "✗ LintBlocked: ",
      "With the macro the answer is complete",
      "… sent",
      ": the locked text, letter by letter",
    ];
    const places = steps.map((step) => output.indexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    tickets.add(/Ticket (tkt_\w+)/.exec(output)?.[1]);
  }
  expect(tickets.size).toBe(2);
}, 300_000);

test("without an address it says in one sentence what to set", async () => {
  const { code, output } = await run("examples/compliant-reply/compliant-reply.ts", { FIRSTLINE_URL: "", FIRSTLINE_TOKEN: "" });
  expect(code).toBe(1);
  expect(output.trim()).toMatch(/^Set FIRSTLINE_URL .*demo\.env\.$/);
});
