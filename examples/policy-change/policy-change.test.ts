/** What a newcomer does: start, and change the policy with the program, twice. Real processes, an own data folder. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { newcomer, run } from "../../packages/server/test/newcomer.ts";

const { start, leave, demoEnv } = newcomer();
beforeAll(start, 300_000);
afterAll(leave);

test("a draft is tried on the last month, refused to its author, approved by another, in force at once, taken back, and audited", async () => {
  for (const time of ["first", "second"]) {
    const { code, output } = await run("examples/policy-change/policy-change.ts", demoEnv());
    expect(output, time).toContain("every step is in the audit.");
    expect(code).toBe(0);
    expect(output.match(/100\.00 USD a refund/g)).toHaveLength(2);
    expect(output.match(/50\.00 USD a refund/g)).toHaveLength(1);
    expect(output).toMatch(/CHANGED rules\.limit\.refund\n/);
    expect(output).toMatch(/REFUND ALLOW → ESCALATE: [1-9]\d* \([^)]*USD\)/);
    expect(output).toContain("✗ its author: ");
  }
}, 300_000);

test("without an address it says in one sentence what to set", async () => {
  const { code, output } = await run("examples/policy-change/policy-change.ts", { FIRSTLINE_URL: "", FIRSTLINE_TOKEN: "" });
  expect(code).toBe(1);
  expect(output.trim()).toMatch(/^Set FIRSTLINE_URL .*demo\.env\.$/);
});
