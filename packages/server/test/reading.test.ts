/** Lists, their filters and pages, and objects by id. */
import { operation } from "@firstline/sdk";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { digits, expectMember, givenOrder, givenTicket, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp({ policy: withLimits({ perRefund: { USD: "50.00" } }) });
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
const refusedAs = (code: string) => ({ type: "InvalidRequestError", code });

describe("pages", () => {
  const ticketIds: string[] = [];
  let app: TestApp;
  beforeAll(async () => {
    app = await anotherWorkspace(shared());
    for (let count = 0; count < 5; count += 1) ticketIds.unshift(await givenTicket(app, {}));
  });

  test("walk every row once, newest first, however small they are", async () => {
    for (const first of [1, 2, 3, 5, 100]) {
      const seen: string[] = [];
      for await (const { id } of app.as.agent.ticket.tickets({ first })) seen.push(id);
      expect(seen).toEqual(ticketIds);
    }
  });

  test("tell where they begin and end, and what surrounds them", async () => {
    const first = await app.as.agent.ticket.tickets({ first: 2 });
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: ticketIds[0],
      endCursor: ticketIds[1],
    });
    const rest = await app.as.agent.ticket.tickets({ first: 3, after: first.pageInfo.endCursor });
    expect(rest.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: ticketIds[2],
      endCursor: ticketIds[4],
    });
    const empty = await app.as.agent.ticket.tickets({ first: 3, after: rest.pageInfo.endCursor });
    expect(empty.nodes).toEqual([]);
    expect(empty.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  test("a row that is added while somebody pages neither repeats nor hides another one", async () => {
    const first = await app.as.agent.ticket.tickets({ first: 2 });
    const added = await givenTicket(app, {});
    const second = await app.as.agent.ticket.tickets({ first: 2, after: first.pageInfo.endCursor });
    expect(ids(second.nodes)).toEqual(ticketIds.slice(2, 4));
    ticketIds.unshift(added);
  });

  test("an explicit null is the same as leaving it out", async () => {
    expect(ids((await app.as.agent.ticket.tickets({ after: null, filter: null })).nodes)).toEqual(ticketIds);
    const nulls = {
      status: null,
      channel: null,
      tag: null,
      customerId: null,
      orderId: null,
      createdAt: { from: null, to: null },
      subjectContains: null,
    };
    expect(ids((await app.as.agent.ticket.tickets({ filter: nulls })).nodes)).toEqual(ticketIds);
  });

  test.each([0, -1, 101])("first: %i is refused", async (first) => {
    await expect(app.as.agent.ticket.tickets({ first })).rejects.toMatchObject(refusedAs("BAD_USER_INPUT"));
    await expect(app.as.agent.event.events({ first })).rejects.toMatchObject(refusedAs("BAD_USER_INPUT"));
  });

  const lists = ["tickets", "orders", "customers", "refunds", "escalations", "auditEntries", "backtests", "quarantinedMessages"];
  test.each(lists)("%s: a cursor of another list, or of nothing, is refused", async (list) => {
    const List = operation<object, { after: string }>(`query L($after: String!) { ${list}(after: $after) { nodes { id } } }`);
    for (const after of ["", "x", newId("thread"), "2026-11-22T10:00:00.000Z~", "e1.0", "%", "' or 1=1 --"])
      await expect(app.as.manager.request(List, { after })).rejects.toMatchObject(refusedAs("BAD_USER_INPUT"));
  });

  test("nested lists have pages of their own, each parent its own", async () => {
    const buyer = `b${digits(12)}@marketplace.amazon.com`;
    for (let count = 0; count < 3; count += 1) await givenTicket(app, { buyer, orderExternalId: `nested-${count}` });
    const Nested = operation<
      {
        customers: {
          nodes: { tickets: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }[];
        };
      },
      { after?: string | null; identity: string }
    >(
      "query N($after: String, $identity: String) { customers(filter: { identity: $identity }) { nodes { tickets(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }",
    );
    const first = (await app.as.agent.request(Nested, { identity: buyer })).customers.nodes[0]?.tickets;
    expect(first?.nodes).toHaveLength(2);
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const second = (await app.as.agent.request(Nested, { identity: buyer, after: first?.pageInfo.endCursor ?? null })).customers
      .nodes[0]?.tickets;
    expect(second?.nodes).toHaveLength(1);
    expect(second?.pageInfo.hasNextPage).toBe(false);
  });
});

describe("filters", () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "50.00" } }));
  });
  const ticket = async (
    subject: string,
    account: "amazon" | "email" = "amazon",
    buyer = `b${digits(12)}@marketplace.amazon.com`,
  ): Promise<string> => {
    const parsed = { externalId: `<${digits(20)}@test.example>`, senderAddress: buyer, subject, text: "Hello" };
    return expectMember(
      await app.as.integrator.message.ingestMessage({ channelAccountId: app.workspace.accounts[account], parsed }),
      "IngestMessageSuccess",
    ).ticket.id;
  };
  const tickets = async (filter: NonNullable<Parameters<TestApp["as"]["agent"]["ticket"]["tickets"]>[0]>["filter"]) =>
    ids((await app.as.agent.ticket.tickets({ filter: filter ?? null })).nodes);

  test("tickets by subject: without case, and with % and _ meaning themselves", async () => {
    const [percent, underscore, plain] = [await ticket("Save 100% now"), await ticket("a_b"), await ticket("Broken CUP")];
    expect(await tickets({ subjectContains: "cup" })).toEqual([plain]);
    expect(await tickets({ subjectContains: "0%" })).toEqual([percent]);
    expect(await tickets({ subjectContains: "a_" })).toEqual([underscore]);
    expect(await tickets({ subjectContains: "%%" })).toEqual([]);
    expect(await tickets({ subjectContains: "\\\\" })).toEqual([]);
  });

  test("a search of one letter, or none, is refused: it would be a scan", async () => {
    for (const text of ["", "x"]) {
      await expect(app.as.agent.ticket.tickets({ filter: { subjectContains: text } })).rejects.toMatchObject(
        refusedAs("BAD_USER_INPUT"),
      );
      await expect(app.as.agent.customer.customers({ filter: { nameContains: text } })).rejects.toMatchObject(
        refusedAs("BAD_USER_INPUT"),
      );
      await expect(app.as.agent.macro.macros({ filter: { nameContains: text } })).rejects.toMatchObject(
        refusedAs("BAD_USER_INPUT"),
      );
    }
  });

  test("tickets by channel, tag, customer, order, state and time, and all of them together", async () => {
    const order = await givenOrder(app);
    const [mail, second] = [await ticket("By mail", "email", "kim@post.example"), await ticket("Another")];
    await app.as.agent.ticket.setTags({ ticketId: second, tags: ["VIP"] });
    const customerId = (await app.as.agent.ticket.ticket({ id: order.ticketId }))?.customer.id ?? "";
    expect(await tickets({ channel: "EMAIL" })).toEqual([mail]);
    expect(await tickets({ channel: "AMAZON" })).toEqual([second, order.ticketId]);
    expect(await tickets({ tag: "VIP" })).toEqual([second]);
    expect(await tickets({ tag: "no such tag" })).toEqual([]);
    expect(await tickets({ customerId })).toEqual([order.ticketId]);
    expect(await tickets({ orderId: order.id })).toEqual([order.ticketId]);
    expect(await tickets({ orderId: newId("order") })).toEqual([]);
    expect(await tickets({ status: ["RESOLVED"] })).toEqual([]);
    expect(await tickets({ status: ["OPEN", "WAITING"], customerId, orderId: order.id, channel: "AMAZON" })).toEqual([
      order.ticketId,
    ]);
    const at = (await app.as.agent.ticket.ticket({ id: mail }))?.createdAt ?? "";
    expect(await tickets({ createdAt: { from: at, to: new Date(Date.parse(at) + 1).toISOString() } })).toEqual([mail]);
    expect(await tickets({ createdAt: { to: "2020-01-01T00:00:00Z" } })).toEqual([]);
  });

  test("customers by an identity, without case, and by a part of their name", async () => {
    const order = await givenOrder(app, { buyer: "Kim.Buyer@marketplace.amazon.com" });
    const customerId = (await app.as.agent.ticket.ticket({ id: order.ticketId }))?.customer.id ?? "";
    const customers = async (filter: { identity?: string; nameContains?: string }) =>
      ids((await app.as.agent.customer.customers({ filter })).nodes);
    expect(await customers({ identity: "kim.buyer@MARKETPLACE.amazon.com" })).toEqual([customerId]);
    expect(await customers({ identity: "kim.buyer" })).toEqual([]);
    expect(await customers({ nameContains: "m buy" })).toEqual([customerId]);
    expect(await customers({ nameContains: "__" })).toEqual([]);
  });

  test("orders by fulfilment, state, customer, purchase and whether they have refunds", async () => {
    const [fbm, fba] = [await givenOrder(app), await givenOrder(app, { fulfilment: "FBA", status: "UNSHIPPED" })];
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(fbm, "1.00")), "RefundOrderSuccess");
    const orders = async (filter: NonNullable<Parameters<TestApp["as"]["agent"]["order"]["orders"]>[0]>["filter"]) =>
      ids((await app.as.agent.order.orders({ filter: filter ?? null })).nodes);
    expect(await orders({ fulfilment: "FBA" })).toEqual([fba.id]);
    expect(await orders({ status: ["SHIPPED"] })).toEqual([fbm.id]);
    expect(await orders({ hasRefunds: true })).toEqual([fbm.id]);
    expect(await orders({ hasRefunds: false })).toEqual([fba.id]);
    expect(await orders({ channel: "EBAY" })).toEqual([]);
    const customerId = (await app.as.agent.order.order({ id: fba.id }))?.customer?.id ?? "";
    expect(await orders({ customerId })).toEqual([fba.id]);
    expect(await orders({ purchasedAt: { from: "2099-01-01T00:00:00Z" } })).toEqual([]);
  });

  test("refunds by state, order, ticket, requester and time", async () => {
    const [first, second] = [await givenOrder(app), await givenOrder(app)];
    const { refund: waiting } = expectMember(
      await app.as.agent.refund.refundOrder(partialRefund(first, "60.00")),
      "RefundOrderEscalated",
    );
    const { refund: sent } = expectMember(
      await app.as.colleague.refund.refundOrder(partialRefund(second, "10.00")),
      "RefundOrderSuccess",
    );
    const refunds = async (filter: NonNullable<Parameters<TestApp["as"]["agent"]["refund"]["refunds"]>[0]>["filter"]) =>
      ids((await app.as.agent.refund.refunds({ filter: filter ?? null })).nodes);
    expect(await refunds({ status: ["AWAITING_APPROVAL"] })).toEqual([waiting.id]);
    expect(await refunds({ orderId: second.id })).toEqual([sent.id]);
    expect(await refunds({ ticketId: first.ticketId })).toEqual([waiting.id]);
    expect(await refunds({ requestedBy: sent.requestedBy.id })).toEqual([sent.id]);
    expect(await refunds({ requestedAt: { to: waiting.requestedAt } })).toEqual([]);
    expect(await refunds({ requestedAt: { from: waiting.requestedAt } })).toEqual([sent.id, waiting.id]);
  });

  test("audit entries by action, subject, actor and outcome", async () => {
    const order = await givenOrder(app);
    const { refund } = expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "60.00")), "RefundOrderEscalated");
    await app.as.colleague.refund.refundOrder(partialRefund(order, "500.00"));
    await app.as.agent.claim.recordClaim({
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: "A-1",
      filedAt: "2026-11-01T00:00:00Z",
    });
    const entries = async (filter: NonNullable<Parameters<TestApp["as"]["agent"]["audit"]["auditEntries"]>[0]>["filter"]) =>
      (await app.as.manager.audit.auditEntries({ filter: filter ?? null })).nodes.map(({ action, outcome }) => [action, outcome]);
    expect(await entries({ subjectId: order.id })).toEqual([
      ["refund.order", "REFUSE"],
      ["refund.order", "ESCALATE"],
    ]);
    expect(await entries({ outcome: "REFUSE" })).toEqual([["refund.order", "REFUSE"]]);
    expect(await entries({ actorId: refund.requestedBy.id })).toEqual([
      ["claim.record", null],
      ["refund.order", "ESCALATE"],
    ]);
    expect(await entries({ action: "claim.record" })).toEqual([["claim.record", null]]);
  });
});

describe("objects by id", () => {
  test("of every kind, in the order asked, null where there is none, twice when asked twice", async () => {
    const app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "50.00" } }));
    const order = await givenOrder(app);
    const { refund, escalation } = expectMember(
      await app.as.agent.refund.refundOrder(partialRefund(order, "60.00")),
      "RefundOrderEscalated",
    );
    const absent = newId("order");
    const asked = [
      refund.id,
      absent,
      order.id,
      escalation.id,
      order.ticketId,
      order.id,
      app.workspace.accounts.amazon,
      order.lineId,
      "nonsense",
      "",
    ];
    const nodes = await app.as.manager.node.nodes({ ids: asked });
    expect(nodes.map((node) => node?.__typename ?? null)).toEqual([
      "Refund",
      null,
      "Order",
      "Escalation",
      "Ticket",
      "Order",
      "ChannelAccount",
      null,
      null,
      null,
    ]);
    expect(nodes.map((node) => node?.id ?? null)).toEqual([
      refund.id,
      null,
      order.id,
      escalation.id,
      order.ticketId,
      order.id,
      app.workspace.accounts.amazon,
      null,
      null,
      null,
    ]);
    expect(await app.as.manager.node.node({ id: absent })).toBeNull();
  });

  test("none of a kind that the caller may not read, just as if it were not there", async () => {
    const app = await anotherWorkspace(shared());
    const [macro] = (await app.as.agent.macro.macros()).nodes;
    expect((await app.as.agent.node.node({ id: macro?.id ?? "" }))?.__typename).toBe("Macro");
    expect(await app.as.integrator.node.node({ id: macro?.id ?? "" })).toBeNull();
  });

  test("at most a hundred at once", async () => {
    const app = shared();
    expect(await app.as.agent.node.nodes({ ids: Array.from({ length: 100 }, () => newId("order")) })).toHaveLength(100);
    await expect(app.as.agent.node.nodes({ ids: Array.from({ length: 101 }, () => newId("order")) })).rejects.toMatchObject(
      refusedAs("BAD_USER_INPUT"),
    );
  });
});
