/** What an allowed refund does, all at once; and what of an order can be refunded. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import {
  amazonNumber,
  auditOf,
  digits,
  eventually,
  expectMember,
  feedsSent,
  fullRefund,
  givenOrder,
  givenTicket,
  logEnd,
  note,
  paidBack,
  partialRefund,
  refundIn,
  rulesThat,
} from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "1000.00", JPY: "100000" } }));
});

type Input = Parameters<TestApp["as"]["agent"]["refund"]["refundOrder"]>[0];
const ask = (input: Input) => app.as.agent.refund.refundOrder(input);
const allowed = async (input: Input) => expectMember(await ask(input), "RefundOrderSuccess");
const usd = (amount: string) => ({ amount, currencyCode: "USD" });

describe("an allowed refund", () => {
  test("answers with the refund, not yet sent, and the decision that let it through", async () => {
    const order = await givenOrder(app);
    const input = partialRefund(order, "30.00");
    const { refund, decision, replayed } = await allowed(input);
    expect(refund).toMatchObject({
      kind: "PARTIAL",
      amount: usd("30.00"),
      reason: "DAMAGED",
      note: input.note,
      mode: "SIMULATED",
      escalation: null,
      requestedBy: { kind: "MEMBER", name: "agent", roles: ["AGENT"] },
      order: { id: order.id },
      ticket: { id: order.ticketId },
    });
    expect(refund.id).toMatch(/^rfd_/);
    expect(["APPROVED", "PREPARED", "COMMITTING", "ACCEPTED"]).toContain(refund.status);
    expect(refund.statusHistory[0]).toMatchObject({
      from: null,
      to: "APPROVED",
      actor: { name: "agent" },
      reason: "Within the requester's authority.",
    });
    expect(refund.components).toMatchObject([{ line: { id: order.lineId }, component: "PRINCIPAL", amount: usd("30.00") }]);
    expect(decision).toMatchObject({ outcome: "ALLOW", id: refund.decision.id });
    expect(rulesThat("PASS", decision)).toHaveLength(10);
    expect(replayed).toBe(false);
  });

  test("commits note, decision, audit entry, tag, event and key in one transaction, none without the others", async () => {
    const order = await givenOrder(app);
    const { refund, decision } = await allowed({ ...partialRefund(order, "30.00"), idempotencyKey: "one-transaction" });
    const workspaceId = app.workspace.id;
    // Rows that nothing changes afterwards carry the number of the transaction that wrote them; of an audit entry, which gets its place in
    // the chain later, its note does.
    const rows = await app.app.database.client<{ name: string; writer: string }[]>`
      select 'components' as name, xmin::text as writer from refund_components where workspace_id = ${workspaceId} and refund_id = ${refund.id}
      union all select 'transition', xmin::text from refund_transitions where workspace_id = ${workspaceId} and refund_id = ${refund.id} and from_status is null
      union all select 'decision', xmin::text from decisions where workspace_id = ${workspaceId} and id = ${decision.id}
      union all select 'audit', n.xmin::text from audit_notes as n join audit_entries as e on e.workspace_id = n.workspace_id
        and e.id = n.entry_id where e.workspace_id = ${workspaceId} and e.subject_id = ${order.id}
      union all select 'tag', xmin::text from ticket_tags where workspace_id = ${workspaceId} and ticket_id = ${order.ticketId}
      union all select 'key', xmin::text from idempotency_keys where workspace_id = ${workspaceId} and subject_id = ${refund.id}`;
    expect(rows.map(({ name }) => name).sort()).toEqual(["audit", "components", "decision", "key", "tag", "transition"]);
    expect(new Set(rows.map(({ writer }) => writer)).size).toBe(1);
  });

  test("puts the automatic tag on the ticket once, keeps what people had set, and makes the ticket a new version", async () => {
    const order = await givenOrder(app);
    expectMember(
      await app.as.agent.ticket.setTags({ ticketId: order.ticketId, tags: ["VIP", "Damaged in transit"] }),
      "SetTagsSuccess",
    );
    const before = await app.as.agent.ticket.ticket({ id: order.ticketId });
    await allowed(partialRefund(order, "1.00"));
    await allowed(partialRefund(order, "2.00"));
    const after = await app.as.agent.ticket.ticket({ id: order.ticketId });
    expect(after?.tags.map(({ name, isAutomatic }) => [name, isAutomatic])).toEqual([
      ["Agent-Processed Refund", true],
      ["Damaged in transit", false],
      ["VIP", false],
    ]);
    expect(after?.version).toBe((before?.version ?? 0) + 2);
  });

  test("tells subscribers about the ticket and about every step of the refund, and leaves one audit entry with the note", async () => {
    const order = await givenOrder(app);
    const after = await logEnd(app);
    const input = partialRefund(order, "30.00");
    const { refund } = await allowed(input);
    const done = await refundIn(app, refund.id, ["CONFIRMED"]);
    const isTold = (nodes: readonly { type: string }[]) =>
      nodes.filter(({ type }) => type === "REFUND_UPDATED").length === done?.statusHistory.length;
    const told = await eventually(async () => (await app.as.agent.event.events({ after, first: 100 })).nodes, isTold);
    expect(told.filter(({ type }) => type !== "REFUND_UPDATED").map(({ type, subjectId }) => [type, subjectId])).toEqual([
      ["TICKET_UPDATED", order.ticketId],
    ]);
    expect(new Set(told.filter(({ type }) => type === "REFUND_UPDATED").map(({ subjectId }) => subjectId))).toEqual(
      new Set([refund.id]),
    );
    expect((await auditOf(app, order.id)).map(({ action, outcome, note: text }) => ({ action, outcome, text }))).toEqual([
      { action: "refund.order", outcome: "ALLOW", text: input.note },
    ]);
  });

  test("reaches Amazon once, is confirmed by its ledger, and is spent from the order", async () => {
    const order = await givenOrder(app);
    const { refund } = await allowed(partialRefund(order, "30.00"));
    const done = await refundIn(app, refund.id, ["CONFIRMED"]);
    expect(done?.statusHistory.map(({ to }) => to)).toEqual(
      expect.arrayContaining(["APPROVED", "PREPARED", "COMMITTING", "ACCEPTED", "DONE_UNCONFIRMED", "CONFIRMED"]),
    );
    expect(done?.attempts).toMatchObject([{ number: 1, outcome: "SUCCEEDED" }]);
    expect(await paidBack(app, order)).toBe(3000n);
    expect(await feedsSent(app)).toBe(1);
    expect((await app.as.agent.order.order({ id: order.id }))?.refundable).toEqual(usd("50.00"));
  });

  test("needs no ticket about the order itself: another ticket of the customer will do", async () => {
    const buyer = "asks-twice@marketplace.amazon.com";
    const order = await givenOrder(app, { buyer });
    const ticketId = await givenTicket(app, { buyer });
    const { refund } = await allowed({ ...partialRefund(order, "1.00"), ticketId });
    expect(refund.ticket.id).toBe(ticketId);
  });
});

const Balances = operation<
  {
    order: {
      lines: { components: ({ component: string } & Record<"charged" | "refunded" | "refundable", { amount: string }>)[] }[];
    } | null;
  },
  { id: string }
>(
  "query Balances($id: ID!) { order(id: $id) { lines { components { component charged { amount } refunded { amount } refundable { amount } } } } }",
);
const balances = async (id: string): Promise<string[]> => {
  const { order } = await app.as.agent.request(Balances, { id });
  return (order?.lines ?? []).flatMap(({ components }, line) =>
    components.map(
      ({ component, charged, refunded, refundable }) =>
        `${line + 1} ${component} ${charged.amount} ${refunded.amount} ${refundable.amount}`,
    ),
  );
};

/** Two lines: 40.00 + 5.00 delivery + 3.00 tax that Amazon collects, and 20.00. */
const givenTwoLines = async () => {
  const buyer = `two-lines-${digits(8)}@marketplace.amazon.com`;
  const externalId = amazonNumber();
  const line = (components: { component: "PRINCIPAL" | "SHIPPING" | "TAX"; charged: string }[]) => ({
    externalId: digits(14),
    title: "Cup",
    quantity: 1,
    components,
  });
  const result = await app.as.integrator.order.upsertOrders({
    channelAccountId: app.workspace.accounts.amazon,
    orders: [
      {
        externalId,
        status: "SHIPPED",
        fulfilment: "FBM",
        purchasedAt: "2026-10-01T10:00:00Z",
        currencyCode: "USD",
        taxCollectedByChannel: true,
        buyer: { email: buyer },
        lines: [
          line([
            { component: "TAX", charged: "3.00" },
            { component: "SHIPPING", charged: "5.00" },
            { component: "PRINCIPAL", charged: "40.00" },
          ]),
          line([{ component: "PRINCIPAL", charged: "20.00" }]),
        ],
      },
    ],
  });
  const id = expectMember(result, "UpsertOrdersSuccess").rows[0]?.order?.id ?? "";
  const ticketId = await givenTicket(app, { buyer, orderExternalId: externalId });
  const lineIds = ((await app.as.agent.order.order({ id }))?.lines ?? []).map((one) => one.id);
  return { id, ticketId, lineIds, request: { ticketId, orderId: id, reason: "DAMAGED" as const } };
};
const parts = (
  refund: { components: readonly { line: { id: string }; component: string; amount: { amount: string } }[] },
  lineIds: string[],
) =>
  refund.components.map(({ line, component, amount }) => `${lineIds.indexOf(line.id) + 1} ${component} ${amount.amount}`).sort();

describe("of an order with two lines, delivery, and tax that Amazon collects", () => {
  test("the tax is not the seller's to refund: FULL returns everything else and leaves nothing", async () => {
    const order = await givenTwoLines();
    expect(await balances(order.id)).toEqual([
      "1 PRINCIPAL 40.00 0.00 40.00",
      "1 SHIPPING 5.00 0.00 5.00",
      "1 TAX 3.00 0.00 0.00",
      "2 PRINCIPAL 20.00 0.00 20.00",
    ]);
    const { refund } = await allowed({ ...order.request, kind: "FULL", note: note() });
    expect(refund).toMatchObject({ kind: "FULL", amount: usd("65.00") });
    expect(parts(refund, order.lineIds)).toEqual(["1 PRINCIPAL 40.00", "1 SHIPPING 5.00", "2 PRINCIPAL 20.00"]);
    expect(await balances(order.id)).toEqual([
      "1 PRINCIPAL 40.00 40.00 0.00",
      "1 SHIPPING 5.00 5.00 0.00",
      "1 TAX 3.00 0.00 0.00",
      "2 PRINCIPAL 20.00 20.00 0.00",
    ]);
    const again = expectMember(await ask({ ...order.request, kind: "FULL", note: note() }), "RefundExceedsBalance");
    expect(again.remaining).toEqual(usd("0.00"));
  });

  test("an amount takes the goods of all lines before delivery", async () => {
    const order = await givenTwoLines();
    const { refund } = await allowed({ ...order.request, kind: "PARTIAL", amount: usd("62.50"), note: note() });
    expect(parts(refund, order.lineIds)).toEqual(["1 PRINCIPAL 40.00", "1 SHIPPING 2.50", "2 PRINCIPAL 20.00"]);
    expect(await balances(order.id)).toEqual([
      "1 PRINCIPAL 40.00 40.00 0.00",
      "1 SHIPPING 5.00 2.50 2.50",
      "1 TAX 3.00 0.00 0.00",
      "2 PRINCIPAL 20.00 20.00 0.00",
    ]);
  });

  test("an amount that only the tax could cover exceeds the balance, and the answer names what is left without it", async () => {
    const order = await givenTwoLines();
    const result = expectMember(
      await ask({ ...order.request, kind: "PARTIAL", amount: usd("65.01"), note: note() }),
      "RefundExceedsBalance",
    );
    expect(result.remaining).toEqual(usd("65.00"));
  });

  test.each([
    ["more than a line's goods", 1, "PRINCIPAL", "20.01", "20.00"],
    ["more than its delivery", 0, "SHIPPING", "5.01", "5.00"],
    ["the tax", 0, "TAX", "0.01", "0.00"],
    ["a part the line does not have", 1, "SHIPPING", "0.01", "0.00"],
  ] as const)("%s: RefundExceedsBalance although the order has enough", async (_, line, component, amount, left) => {
    const order = await givenTwoLines();
    const lines = [{ orderLineId: order.lineIds[line] ?? "", components: [{ component, amount: usd(amount) }] }];
    const result = expectMember(await ask({ ...order.request, kind: "PARTIAL", lines, note: note() }), "RefundExceedsBalance");
    expect(result).toMatchObject({
      remaining: usd(left),
      message: `Only ${left} USD of ${component} of the line is left to refund.`,
    });
    expect((await app.as.agent.order.order({ id: order.id }))?.refundable).toEqual(usd("65.00"));
  });

  test("parts of lines are taken exactly as asked, and again only what is left of them", async () => {
    const order = await givenTwoLines();
    const linesOf = (goods: string, delivery: string) => [
      { orderLineId: order.lineIds[1] ?? "", components: [{ component: "PRINCIPAL" as const, amount: usd(goods) }] },
      { orderLineId: order.lineIds[0] ?? "", components: [{ component: "SHIPPING" as const, amount: usd(delivery) }] },
    ];
    const lines = linesOf("15.00", "4.00");
    const { refund } = await allowed({ ...order.request, kind: "PARTIAL", lines, note: note() });
    expect(refund.amount).toEqual(usd("19.00"));
    expect(parts(refund, order.lineIds)).toEqual(["1 SHIPPING 4.00", "2 PRINCIPAL 15.00"]);
    const result = expectMember(await ask({ ...order.request, kind: "PARTIAL", lines, note: note() }), "RefundExceedsBalance");
    expect(result.remaining).toEqual(usd("5.00"));
    const rest = await allowed({ ...order.request, kind: "PARTIAL", lines: linesOf("5.00", "1.00"), note: note() });
    expect(rest.refund.amount).toEqual(usd("6.00"));
  });
});

test("an order in yen is refunded in whole yen", async () => {
  const order = await givenOrder(app, { principal: "5000", currencyCode: "JPY" });
  const { refund } = await allowed(fullRefund(order));
  expect(refund.amount).toEqual({ amount: "5000", currencyCode: "JPY" });
});

test("a refund that Amazon refuses gives its balance back", async () => {
  const order = await givenOrder(app, { principal: "80.00" });
  await app.amazon.addScenario({ scenario: "report.errorForMessage", sellerId: app.workspace.sellerId });
  const { refund } = await allowed(partialRefund(order, "80.00"));
  expect((await app.as.agent.order.order({ id: order.id }))?.refundable).toEqual(usd("0.00"));
  await refundIn(app, refund.id, ["REJECTED"]);
  expect((await app.as.agent.order.order({ id: order.id }))?.refundable).toEqual(usd("80.00"));
  expect(await paidBack(app, order)).toBe(0n);
});
