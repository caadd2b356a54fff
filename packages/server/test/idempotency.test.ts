/** One key, one action: replays answer what the first call did, and never do it again. */
import { expect, test } from "vitest";
import { auditOf, expectMember, feedsSent, footprint, givenOrder, note, paidBack, partialRefund, refundIn } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
const inWorkspace = () => anotherWorkspace(shared());
const refund = ({ as }: TestApp, input: Parameters<TestApp["as"]["agent"]["refund"]["refundOrder"]>[0]) =>
  as.agent.refund.refundOrder(input);

test("the same key and input again answers the first refund with replayed: true, and does nothing", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app);
  const input = { ...partialRefund(order, "30.00"), idempotencyKey: "the-same-key" };
  const first = expectMember(await refund(app, input), "RefundOrderSuccess");
  await refundIn(app, first.refund.id, ["CONFIRMED"]);
  const before = await footprint(app, order);
  const second = expectMember(await refund(app, input), "RefundOrderSuccess");
  expect(second).toMatchObject({
    replayed: true,
    refund: { id: first.refund.id, status: "CONFIRMED" },
    decision: first.decision,
  });
  expect(await footprint(app, order)).toEqual(before);
  expect(await auditOf(app, order.id)).toHaveLength(1);
  expect(await paidBack(app, order)).toBe(3000n);
});

test("a replay meets neither its own spent balance nor its own note", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app, { principal: "80.00" });
  const input = { ...partialRefund(order, "80.00"), idempotencyKey: "spends-everything" };
  expectMember(await refund(app, input), "RefundOrderSuccess");
  expect(expectMember(await refund(app, input), "RefundOrderSuccess").replayed).toBe(true);
  // The same without the key is another intention, and meets both.
  expectMember(await refund(app, { ...input, idempotencyKey: "another-key" }), "RefundExceedsBalance");
});

test("a replay of an escalated refund answers the escalation, as it stands now", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app, { principal: "300.00" });
  const input = { ...partialRefund(order, "200.00"), idempotencyKey: "over-the-limit" };
  const { escalation } = expectMember(await refund(app, input), "RefundOrderEscalated");
  expect(expectMember(await refund(app, input), "RefundOrderEscalated")).toMatchObject({
    replayed: true,
    escalation: { id: escalation.id, status: "OPEN" },
  });
  await app.as.manager.escalation.decideEscalation({ escalationId: escalation.id, verdict: "REJECT", note: note() });
  expect(expectMember(await refund(app, input), "RefundOrderEscalated")).toMatchObject({
    replayed: true,
    escalation: { id: escalation.id, status: "REJECTED" },
    refund: { status: "CANCELLED" },
  });
  expect((await app.as.manager.escalation.escalations()).nodes).toHaveLength(1);
});

test("the same key for another input: IdempotencyKeyReused, nothing done", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app);
  const input = { ...partialRefund(order, "30.00"), idempotencyKey: "used-before" };
  const { refund: first } = expectMember(await refund(app, input), "RefundOrderSuccess");
  await refundIn(app, first.id, ["CONFIRMED"]);
  const before = await footprint(app, order);
  const changes = [
    { amount: { amount: "30.01", currencyCode: "USD" } },
    { note: "An entirely different explanation of the case." },
    { reason: "GOODWILL" as const },
    { kind: "FULL" as const, amount: null },
  ];
  for (const change of changes)
    expect(expectMember(await refund(app, { ...input, ...change }), "IdempotencyKeyReused")).toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
      path: ["input", "idempotencyKey"],
      message: 'The key "used-before" was used before for another input. Use a new key for a new intention.',
    });
  expect(await footprint(app, order)).toEqual(before);
});

test("the same key for another order: IdempotencyKeyReused, and the other order is untouched", async () => {
  const app = await inWorkspace();
  const [first, second] = [await givenOrder(app), await givenOrder(app)];
  expectMember(await refund(app, { ...partialRefund(first, "30.00"), idempotencyKey: "used-before" }), "RefundOrderSuccess");
  expectMember(await refund(app, { ...partialRefund(second, "30.00"), idempotencyKey: "used-before" }), "IdempotencyKeyReused");
  expect((await app.as.agent.order.order({ id: second.id }))?.refundable.amount).toBe("80.00");
});

test("a field that is null and one that is left out are the same input", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app);
  const input = { ...partialRefund(order, "30.00"), idempotencyKey: "null-or-absent" };
  expectMember(await refund(app, input), "RefundOrderSuccess");
  expect(expectMember(await refund(app, { ...input, lines: null }), "RefundOrderSuccess").replayed).toBe(true);
});

test("after a refusal the corrected note may be sent with the same key", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app);
  const input = { ...partialRefund(order, "30.00"), idempotencyKey: "try-again-better" };
  expectMember(await refund(app, { ...input, note: "ok" }), "NoteLacksSubstance");
  expect(expectMember(await refund(app, input), "RefundOrderSuccess").replayed).toBe(false);
  expect(expectMember(await refund(app, input), "RefundOrderSuccess").replayed).toBe(true);
  expect((await auditOf(app, order.id)).map(({ outcome }) => outcome)).toEqual(["ALLOW", "REFUSE"]);
});

test("a key belongs to its actor: another person's or machine's use of the same text is another intention", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app, { principal: "100.00" });
  const input = { ...partialRefund(order, "10.00"), idempotencyKey: "a-common-text" };
  const machine = plainClient(
    app,
    await insertKey(app.app.database.q, app.workspace.id, "robot", null, ["refund.order", "refund.read"]),
  );
  const answers = [
    await refund(app, input),
    await app.as.colleague.refund.refundOrder(input),
    await machine.refund.refundOrder(input),
  ];
  const ids = answers
    .map((answer) => expectMember(answer, "RefundOrderSuccess"))
    .map((answer) => [answer.replayed, answer.refund.id]);
  expect(ids.map(([replayed]) => replayed)).toEqual([false, false, false]);
  expect(new Set(ids.map(([, id]) => id)).size).toBe(3);
});

test("a person's second key continues what the first began", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app);
  const input = { ...partialRefund(order, "10.00"), idempotencyKey: "from-two-devices" };
  const { actor } = await app.as.agent.workspace.viewer();
  const phone = plainClient(app, await insertKey(app.app.database.q, app.workspace.id, "phone", actor.id as never, []));
  const first = expectMember(await refund(app, input), "RefundOrderSuccess");
  expect(expectMember(await phone.refund.refundOrder(input), "RefundOrderSuccess")).toMatchObject({
    replayed: true,
    refund: { id: first.refund.id },
  });
});

test("a key belongs to its operation: a manager may use one text for a refund and for a decision", async () => {
  const app = await inWorkspace();
  const order = await givenOrder(app, { principal: "500.00" });
  const { escalation } = expectMember(await refund(app, partialRefund(order, "200.00")), "RefundOrderEscalated");
  const idempotencyKey = "one-text-two-uses";
  expectMember(
    await app.as.manager.refund.refundOrder({ ...partialRefund(order, "10.00"), idempotencyKey }),
    "RefundOrderSuccess",
  );
  const decided = await app.as.manager.escalation.decideEscalation({
    escalationId: escalation.id,
    verdict: "REJECT",
    note: note(),
    idempotencyKey,
  });
  expect(expectMember(decided, "DecideEscalationSuccess").replayed).toBe(false);
});

test("keys of two workspaces do not meet", async () => {
  const [one, two] = [await inWorkspace(), await inWorkspace()];
  for (const app of [one, two])
    expect(
      expectMember(
        await refund(app, { ...partialRefund(await givenOrder(app), "10.00"), idempotencyKey: "in-two-worlds" }),
        "RefundOrderSuccess",
      ).replayed,
    ).toBe(false);
});

test.each([
  ["7 characters", "1234567"],
  ["256 characters", "k".repeat(256)],
  ["a space at the end", "12345678 "],
  ["a letter outside ASCII", "schlüssel"],
  ["a line break", "1234\n5678"],
])("a key of %s is refused before anything is looked at", async (_, idempotencyKey) => {
  const app = await inWorkspace();
  const order = await givenOrder(app);
  await expect(refund(app, { ...partialRefund(order, "10.00"), idempotencyKey })).rejects.toMatchObject({
    type: "InvalidRequestError",
    code: "BAD_USER_INPUT",
  });
  expect(await auditOf(app, order.id)).toEqual([]);
  expect(await feedsSent(app)).toBe(0);
});

test.each([
  ["8 characters", "12345678"],
  ["255 characters", "k".repeat(255)],
  ["signs and spaces inside", 'a b/c+d=e~{}"'],
])("a key of %s is fine", async (_, idempotencyKey) => {
  const app = await inWorkspace();
  expectMember(await refund(app, { ...partialRefund(await givenOrder(app), "10.00"), idempotencyKey }), "RefundOrderSuccess");
});
