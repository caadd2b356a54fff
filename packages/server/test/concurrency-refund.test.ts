/** Money and keys under races. Every test here is tagged "concurrency:"; meta.test.ts fails when they are gone. */
import { expect, test } from "vitest";
import { openApp } from "../src/compose.ts";
import { members } from "../src/features/workspace/workspace.table.ts";
import { systemClock } from "../src/kernel/clock.ts";
import { newId } from "../src/kernel/id.ts";
import { createLog } from "../src/platform/log.ts";
import { expectMember, givenOrder, note, partialRefund } from "./given.ts";
import { configOf, insertKey, SERVER_SECRET } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, plainClient, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });
const inWorkspace = (limits: Parameters<typeof withLimits>[0]) => anotherWorkspace(shared(), withLimits(limits));
const refund = ({ as }: TestApp, input: Parameters<TestApp["as"]["agent"]["refund"]["refundOrder"]>[0]) =>
  as.agent.refund.refundOrder(input);
const refundable = async ({ as }: TestApp, id: string) => (await as.agent.order.order({ id }))?.refundable.amount;
/** Goes round a list. */
const nth = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error("an empty list");
  return item;
};
/** What the workspace's refunds of these statuses come to, read from the tables. */
const sumOf = async ({ app, workspace }: TestApp, waiting: boolean): Promise<string> => {
  const [row] = await app.database.client<{ total: string }[]>`select coalesce(sum(amount_minor), 0)::text as total from refunds
    where workspace_id = ${workspace.id} and (status = 'AWAITING_APPROVAL') = ${waiting}`;
  return row?.total ?? "";
};

test("concurrency: 50 refunds of 30.00 on one order never pass its limit of 100.00: three are allowed, the rest wait", async () => {
  const app = await inWorkspace({ perOrder: { USD: "100.00" } });
  const order = await givenOrder(app, { principal: "2000.00" });
  const results = await racing(app, 50, () => refund(app, partialRefund(order, "30.00")));
  expect(tally(results)).toEqual({ RefundOrderSuccess: 3, RefundOrderEscalated: 47 });
  expect([await sumOf(app, false), await sumOf(app, true)]).toEqual(["9000", "141000"]);
  expect(await refundable(app, order.id)).toBe("500.00");
});

test("concurrency: 50 refunds of 30.00 over five orders of one customer never pass the customer's limit of 100.00", async () => {
  const app = await inWorkspace({ perCustomer: { amounts: { USD: "100.00" }, windowDays: 30 } });
  const buyer = "five-orders@marketplace.amazon.com";
  const orders = await Promise.all([1, 2, 3, 4, 5].map(() => givenOrder(app, { principal: "400.00", buyer })));
  const results = await racing(app, 50, (index) => refund(app, partialRefund(nth(orders, index), "30.00")));
  expect(tally(results)).toEqual({ RefundOrderSuccess: 3, RefundOrderEscalated: 47 });
  expect(await sumOf(app, false)).toBe("9000");
});

test("concurrency: 50 refunds of 30.00 over three customers never pass the actor's own limit of 100.00", async () => {
  const app = await inWorkspace({ perActor: { amounts: { USD: "100.00" }, windowDays: 30 } });
  const orders = await Promise.all([1, 2, 3].map(() => givenOrder(app, { principal: "600.00" })));
  const results = await racing(app, 50, (index) => refund(app, partialRefund(nth(orders, index), "30.00")));
  expect(tally(results)).toEqual({ RefundOrderSuccess: 3, RefundOrderEscalated: 47 });
});

test("concurrency: 30 refunds of 30.00 by two people on 100.00 take 90.00 and leave 10.00, without any limit", async () => {
  const app = await inWorkspace({});
  const order = await givenOrder(app, { principal: "100.00" });
  const results = await racing(app, 30, (index) =>
    app.as[index % 2 === 0 ? "agent" : "colleague"].refund.refundOrder(partialRefund(order, "30.00")),
  );
  expect(tally(results)).toEqual({ RefundOrderSuccess: 3, RefundExceedsBalance: 27 });
  expect(await refundable(app, order.id)).toBe("10.00");
});

test("concurrency: 30 twins with one key are one refund: one answer is first, 29 are replays of it", async () => {
  const app = await inWorkspace({});
  const order = await givenOrder(app);
  const input = { ...partialRefund(order, "30.00"), idempotencyKey: "thirty-twins" };
  const results = (await racing(app, 30, () => refund(app, input))).map((result) => expectMember(result, "RefundOrderSuccess"));
  expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(results.map((result) => result.refund.id)).size).toBe(1);
  expect(await refundable(app, order.id)).toBe("50.00");
  expect((await app.as.manager.audit.auditEntries({ filter: { action: "refund.order" } })).nodes).toHaveLength(1);
});

test("concurrency: twins with one key that name two orders lock nothing in common, and still only one of them is done", async () => {
  const app = await inWorkspace({});
  const orders = [await givenOrder(app), await givenOrder(app)] as const;
  const inputs = orders.map((order) => ({ ...partialRefund(order, "30.00"), idempotencyKey: "one-key-two-orders" }));
  const results = await racing(app, 20, (index) => refund(app, nth(inputs, index)));
  expect(tally(results)).toEqual({ RefundOrderSuccess: 10, IdempotencyKeyReused: 10 });
  expect((await app.as.manager.refund.refunds()).nodes).toHaveLength(1);
});

test("concurrency: twins at two servers on one database are one refund", async () => {
  const app = await inWorkspace({});
  const config = configOf({ AMAZON_ENDPOINT: app.amazonUrl });
  const other = await openApp({
    config,
    databaseUrl: app.databaseUrl,
    serverSecret: SERVER_SECRET,
    clock: systemClock,
    log: createLog("silent"),
  });
  try {
    const order = await givenOrder(app);
    const input = { ...partialRefund(order, "30.00"), idempotencyKey: "at-two-servers" };
    const clients = [app.as.agent, plainClient({ app: other }, app.workspace.tokens.agent)];
    const results = (await racing(app, 20, (index) => nth(clients, index).refund.refundOrder(input))).map((result) =>
      expectMember(result, "RefundOrderSuccess"),
    );
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect((await app.as.manager.refund.refunds()).nodes).toHaveLength(1);
  } finally {
    await other.close();
  }
});

test("concurrency: two managers, of whom one approves and one declines twelve times: exactly one decision", async () => {
  const app = await inWorkspace({ perRefund: { USD: "1.00" } });
  const order = await givenOrder(app);
  const { refund: waiting, escalation } = expectMember(await refund(app, partialRefund(order, "30.00")), "RefundOrderEscalated");
  const memberId = newId("member");
  await app.app.database.q
    .insert(members)
    .values({ workspaceId: app.workspace.id, id: memberId, name: "second manager", roles: ["MANAGER"] });
  const second = plainClient(app, await insertKey(app.app.database.q, app.workspace.id, "second manager", memberId, []));
  const results = await racing(app, 12, (index) =>
    (index % 2 === 0 ? app.as.manager : second).escalation.decideEscalation({
      escalationId: escalation.id,
      verdict: index % 2 === 0 ? "APPROVE" : "REJECT",
      note: note(),
    }),
  );
  expect(tally(results)).toEqual({ DecideEscalationSuccess: 1, EscalationAlreadyDecided: 11 });
  const after = await app.as.manager.refund.refund({ id: waiting.id });
  expect(after?.statusHistory.filter(({ from }) => from === "AWAITING_APPROVAL")).toHaveLength(1);
});

test("concurrency: a claim recorded while managers approve: the claim is seen, or the approval was before it, and nothing hangs", async () => {
  const app = await inWorkspace({ perRefund: { USD: "1.00" } });
  const orders = await Promise.all([1, 2, 3, 4, 5, 6].map(() => givenOrder(app)));
  const waiting = await Promise.all(
    orders.map(async (order) => expectMember(await refund(app, partialRefund(order, "30.00")), "RefundOrderEscalated")),
  );
  const results = await racing(app, 12, async (index) => {
    const at = Math.floor(index / 2);
    return index % 2 === 0
      ? app.as.agent.claim.recordClaim({
          orderId: orders[at]?.id ?? "",
          kind: "A_TO_Z",
          externalId: "A-1",
          filedAt: "2026-11-01T08:00:00Z",
        })
      : app.as.manager.escalation.decideEscalation({
          escalationId: waiting[at]?.escalation.id ?? "",
          verdict: "APPROVE",
          note: note(),
        });
  });
  const { RecordClaimSuccess, DecideEscalationSuccess = 0, DeciderLacksRole = 0 } = tally(results);
  expect(RecordClaimSuccess).toBe(6);
  expect(DecideEscalationSuccess + DeciderLacksRole).toBe(6);
});
