/** From an attempt to what it asked for, in as few statements for a hundred as for one. */
import { beforeAll, expect, test } from "vitest";
import type { TestApp } from "./harness.ts";
import { AUDIT, CANCELLATIONS, deskOfCancellations, LED } from "./oversight.ts";
import { fewestStatements } from "./given.ts";
import { sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let desk: TestApp;
/** Names of the cancellations by the decision on their request. */
let decided: Readonly<Record<string, string>>;
beforeAll(async () => {
  ({ desk, decided } = await deskOfCancellations(shared()));
});
const led = async (first = 100) => (await desk.as.manager.request(LED, { first })).guardedAttempts.nodes;

test("an attempt leads on to the cancellation that was asked for or approved, and to none when it was refused", async () => {
  const { nodes } = (await desk.as.compliance.request(CANCELLATIONS, { filter: {} })).cancellationAudit;
  const asked = new Map(nodes.map(({ decision, cancellation }) => [decision.id, cancellation.id]));
  const attempts = (await led()).filter(({ refund }) => refund === null);
  expect(attempts.filter(({ id }) => decided[id]).map(({ id, cancellation }) => [id, cancellation?.id])).toEqual(
    attempts.filter(({ id }) => decided[id]).map(({ id }) => [id, asked.get(id)]),
  );
  expect(attempts.filter(({ cancellation }) => cancellation === null).map(({ id }) => decided[id])).toEqual(["shipped"]);
  const [approval] = attempts.filter(({ id }) => decided[id] === undefined);
  const approved = Object.keys(decided).find((id) => decided[id] === "over the limit") ?? "";
  expect([approval?.cancellation?.id, attempts.length]).toEqual([asked.get(approved), 6]);
});

test("an attempt leads on to its refund", async () => {
  const [attempt, ...others] = (await led()).filter(({ refund }) => refund !== null);
  expect([attempt?.cancellation, others]).toEqual([null, []]);
  const [audited] = (await desk.as.compliance.request(AUDIT, { filter: {} })).refundAudit.nodes;
  expect(attempt?.refund).toEqual({ id: audited?.refund.id });
});

test("one attempt costs as many statements as all of them", async () => {
  const statements = (first: number): Promise<number> => fewestStatements(shared(), () => led(first));
  // The newest is a refund, so that only the page's cancellations come on top.
  expect([await statements(1), await statements(2), await statements(100)]).toEqual([5, 6, 6]);
});
