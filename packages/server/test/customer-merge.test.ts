/** Several customers become one person and several again: what is read, what is limited, and that undoing restores it exactly. */
import { operation } from "@firstline/sdk";
import { describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { nothingLeaves } from "./actions.ts";
import { auditOf, digits, expectMember, givenOrder, givenTicket, note, partialRefund, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

type Buyer = { readonly customerId: string; readonly address: string; readonly order: GivenOrder };

/** A buyer with one order and one ticket. */
const givenBuyer = async (app: TestApp, principal = "80.00"): Promise<Buyer> => {
  const address = `b${digits(12)}@marketplace.amazon.com`;
  const order = await givenOrder(app, { buyer: address, principal, atMarketplace: false });
  const customerId = (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "";
  return { customerId, address, order };
};
const givenBuyers = (app: TestApp, count: number): Promise<Buyer[]> =>
  Promise.all(Array.from({ length: count }, () => givenBuyer(app)));

const merge = async ({ as }: TestApp, primary: Buyer, ...others: Buyer[]) =>
  expectMember(
    await as.agent.customer.mergeCustomers({
      primaryId: primary.customerId,
      otherIds: others.map(({ customerId }) => customerId),
      note: note(),
    }),
    "MergeCustomersSuccess",
  );
const unmerge = async ({ as }: TestApp, ...mergeIds: string[]) =>
  expectMember(await as.manager.customer.unmergeCustomers({ mergeIds, note: note() }), "UnmergeCustomersSuccess");

const STATE = operation<
  { customers: { nodes: object[] }; orders: { nodes: object[] }; tickets: { nodes: object[] } },
  Record<string, never>
>(`query State {
  customers(first: 50) { nodes { id displayName mergedInto { id } merges { primary { id } merged { id } } identities { kind value }
    orders { nodes { id } } tickets { nodes { id } } refunds { nodes { id } } } }
  orders(first: 50) { nodes { id customer { id } } }
  tickets(first: 50) { nodes { id customer { id } } } }`);
/** Everything about who is who that can be read. */
const stateOf = ({ as }: TestApp) => as.manager.request(STATE, {});

test("after a merge tickets, orders and identities of both show the primary, and its lists hold those of both", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
  const { customer, merges } = await merge(app, a, b);
  expect(customer.id).toBe(a.customerId);
  expect(merges).toMatchObject([{ primary: { id: a.customerId }, merged: { id: b.customerId }, unmergedAt: null }]);
  expect((await app.as.agent.order.order({ id: b.order.id }))?.customer?.id).toBe(a.customerId);
  expect((await app.as.agent.ticket.ticket({ id: b.order.ticketId }))?.customer.id).toBe(a.customerId);
  const primary = await app.as.agent.customer.customer({ id: a.customerId });
  expect(primary?.mergedInto).toBeNull();
  expect(primary?.identities.map(({ value }) => value).sort()).toEqual([a.address, b.address].sort());
  expect((await stateOf(app)).customers.nodes).toMatchObject([
    {
      id: a.customerId,
      orders: { nodes: [{ id: b.order.id }, { id: a.order.id }].sort((x, y) => (x.id < y.id ? 1 : -1)) },
      tickets: { nodes: [{ id: b.order.ticketId }, { id: a.order.ticketId }].sort((x, y) => (x.id < y.id ? 1 : -1)) },
    },
  ]);
});

test("a merged customer is still answered by its id, says who speaks for it, and lists what the person has", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
  await merge(app, a, b);
  const merged = await app.as.agent.customer.customer({ id: b.customerId });
  expect(merged).toMatchObject({ id: b.customerId, mergedInto: { id: a.customerId } });
  expect(merged?.identities).toHaveLength(2);
  for (const customerId of [a.customerId, b.customerId]) {
    expect(ids((await app.as.agent.order.orders({ filter: { customerId } })).nodes).sort()).toEqual(
      [a.order.id, b.order.id].sort(),
    );
    expect(ids((await app.as.agent.ticket.tickets({ filter: { customerId } })).nodes)).toHaveLength(2);
  }
});

test("the list of customers finds a merged one through the one who speaks for it, by name and by key", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b, c] = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
  await merge(app, a, b);
  const find = async (filter: { identity?: string; nameContains?: string }) =>
    ids((await app.as.agent.customer.customers({ filter })).nodes);
  expect(await find({})).toEqual([c.customerId, a.customerId].sort().reverse());
  expect(await find({ identity: b.address })).toEqual([a.customerId]);
  expect(await find({ nameContains: "im buy" })).toEqual([c.customerId, a.customerId].sort().reverse());
});

test("lists of a person made of three customers page through every row once, newest first", async () => {
  const app = await anotherWorkspace(shared());
  const buyers = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
  const ticketIds = buyers.map(({ order }) => order.ticketId);
  for (let count = 0; count < 6; count += 1)
    ticketIds.push(await givenTicket(app, { buyer: buyers[count % 3]?.address ?? "", orderExternalId: `none-${count}` }));
  await merge(app, ...buyers);
  const Page = operation<
    { customer: { tickets: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } },
    { id: string; after: string | null }
  >(`query Page($id: ID!, $after: String) {
    customer(id: $id) { tickets(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }`);
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { tickets }: { tickets: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } = (
      await app.as.agent.request(Page, { id: buyers[0].customerId, after })
    ).customer;
    seen.push(...ids(tickets.nodes));
    after = tickets.pageInfo.endCursor;
    more = tickets.pageInfo.hasNextPage;
  }
  expect(seen).toEqual([...ticketIds].sort().reverse());
});

describe("undoing", () => {
  test("restores what was read before, for every order of undoing nested merges", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b, c, d] = (await givenBuyers(app, 4)) as [Buyer, Buyer, Buyer, Buyer];
    const before = await stateOf(app);
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const mergeIds = [
        (await merge(app, b, c)).merges[0]?.id ?? "",
        (await merge(app, a, b)).merges[0]?.id ?? "",
        (await merge(app, d, a)).merges[0]?.id ?? "",
      ];
      expect((await stateOf(app)).customers.nodes).toMatchObject([{ id: d.customerId, merges: [{}, {}, {}] }]);
      for (const index of order) await unmerge(app, mergeIds[index] ?? "");
      expect(await stateOf(app)).toEqual(before);
    }
  });

  test("an inner merge leaves the outer ones as they are", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b, c] = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
    const inner = await merge(app, b, c);
    await merge(app, a, b);
    await unmerge(app, inner.merges[0]?.id ?? "");
    const speaker = async ({ order }: Buyer) => (await app.as.agent.order.order({ id: order.id }))?.customer?.id;
    expect([await speaker(a), await speaker(b), await speaker(c)]).toEqual([a.customerId, a.customerId, c.customerId]);
  });

  test("an outer merge gives back a person with all who were merged into them before", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b, c] = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
    await merge(app, b, c);
    const outer = await merge(app, a, b);
    await unmerge(app, outer.merges[0]?.id ?? "");
    expect((await stateOf(app)).customers.nodes).toHaveLength(2);
    expect((await app.as.agent.customer.customer({ id: c.customerId }))?.mergedInto?.id).toBe(b.customerId);
  });

  test("gives a customer what arrived under its own key meanwhile", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
    const { merges } = await merge(app, a, b);
    const ticketId = await givenTicket(app, { buyer: b.address, orderExternalId: "another" });
    const customerOf = async () => (await app.as.agent.ticket.ticket({ id: ticketId }))?.customer.id;
    expect(await customerOf()).toBe(a.customerId);
    await unmerge(app, merges[0]?.id ?? "");
    expect(await customerOf()).toBe(b.customerId);
  });

  test("all of the merges or none: one that was undone before holds back the others", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b, c] = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
    const [first = { id: "" }, second = { id: "" }] = (await merge(app, a, b, c)).merges;
    await unmerge(app, first.id);
    const mergeIds = [second.id, first.id];
    const refused = expectMember(
      await app.as.manager.customer.unmergeCustomers({ mergeIds, note: note() }),
      "CustomerMergeUndone",
    );
    expect(refused).toMatchObject({ path: ["input", "mergeIds", "1"], merge: { id: first.id, unmergedBy: { name: "manager" } } });
    expect((await app.as.agent.customer.customer({ id: c.customerId }))?.mergedInto?.id).toBe(a.customerId);
    const absent = newId("customerMerge");
    expectMember(
      await app.as.manager.customer.unmergeCustomers({ mergeIds: [second.id, absent], note: note() }),
      "CustomerMergeNotFound",
    );
    expect((await app.as.agent.customer.customer({ id: c.customerId }))?.mergedInto?.id).toBe(a.customerId);
  });
});

describe("what cannot be merged", () => {
  test("a customer with itself, one that does not exist, and one that follows somebody, in either role", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b, c] = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
    await merge(app, a, b);
    const before = await stateOf(app);
    const tryMerge = (primaryId: string, ...otherIds: string[]) =>
      app.as.agent.customer.mergeCustomers({ primaryId, otherIds, note: note() });
    expect(expectMember(await tryMerge(a.customerId, c.customerId, a.customerId), "CustomersAreTheSame").path).toEqual([
      "input",
      "otherIds",
      "1",
    ]);
    expect(expectMember(await tryMerge(newId("customer"), c.customerId), "CustomerNotFound").path).toEqual([
      "input",
      "primaryId",
    ]);
    for (const [primary, other, path] of [
      [a, b, ["input", "otherIds", "0"]], // again
      [b, a, ["input", "primaryId"]], // a circle
      [b, c, ["input", "primaryId"]],
      [c, b, ["input", "otherIds", "0"]],
    ] as const)
      expect(expectMember(await tryMerge(primary.customerId, other.customerId), "CustomerAlreadyMerged")).toMatchObject({
        path,
        customer: { id: b.customerId, mergedInto: { id: a.customerId } },
      });
    expectMember(await tryMerge(a.customerId), "InvalidInput");
    expectMember(await tryMerge(a.customerId, c.customerId, c.customerId), "InvalidInput");
    expect(await stateOf(app)).toEqual(before);
  });

  test("anything without a note of substance", async () => {
    const app = await anotherWorkspace(shared());
    const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
    const input = { primaryId: a.customerId, otherIds: [b.customerId], note: "same" };
    expectMember(await app.as.agent.customer.mergeCustomers(input), "NoteTooShort");
    const { merges } = await merge(app, a, b);
    const undo = { mergeIds: [merges[0]?.id ?? ""], note: "oops" };
    expectMember(await app.as.manager.customer.unmergeCustomers(undo), "NoteTooShort");
    expect((await app.as.agent.customer.customer({ id: b.customerId }))?.mergedInto?.id).toBe(a.customerId);
  });
});

test("repeating a merge or its undoing with the same key does nothing and answers the same; another input is refused", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b, c] = (await givenBuyers(app, 3)) as [Buyer, Buyer, Buyer];
  const input = { primaryId: a.customerId, otherIds: [c.customerId, b.customerId], note: note(), idempotencyKey: "merge-once" };
  const first = expectMember(await app.as.agent.customer.mergeCustomers(input), "MergeCustomersSuccess");
  expect(first.replayed).toBe(false);
  expect(first.merges.map(({ merged }) => merged.id)).toEqual([c.customerId, b.customerId]);
  expect(await app.as.agent.customer.mergeCustomers(input)).toEqual({ ...first, replayed: true });
  expectMember(await app.as.agent.customer.mergeCustomers({ ...input, otherIds: [b.customerId] }), "IdempotencyKeyReused");
  const undo = { mergeIds: ids(first.merges), note: note(), idempotencyKey: "unmerge-once" };
  const undone = expectMember(await app.as.manager.customer.unmergeCustomers(undo), "UnmergeCustomersSuccess");
  expect(undone.replayed).toBe(false);
  expect(await app.as.manager.customer.unmergeCustomers(undo)).toEqual({ ...undone, replayed: true });
  expect(await auditOf(app, a.customerId)).toHaveLength(2);
});

test("a merge and its undoing are audited on everyone concerned and told as CUSTOMER_UPDATED", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
  const after = await app.as.agent.event.eventPosition();
  const { merges } = await merge(app, a, b);
  await unmerge(app, merges[0]?.id ?? "");
  for (const { customerId } of [a, b])
    expect(await auditOf(app, customerId)).toMatchObject([
      { action: "customer.unmerge", actor: { name: "manager" } },
      { action: "customer.merge", actor: { name: "agent" } },
    ]);
  const told: string[] = [];
  for await (const event of app.as.agent.event.eventsSubscription({ after, types: ["CUSTOMER_UPDATED"] }))
    if (told.push(event.subjectId) === 4) break;
  expect(told.sort()).toEqual([a, a, b, b].map(({ customerId }) => customerId).sort());
});

test("an agent may join and not part: parting gives each of them a limit of its own again", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
  const { merges } = await merge(app, a, b);
  await expect(app.as.agent.customer.unmergeCustomers({ mergeIds: ids(merges), note: note() })).rejects.toMatchObject({
    type: "PermissionError",
  });
});

describe("refunds", () => {
  const limits = { perCustomer: { amounts: { USD: "100.00" }, windowDays: 30 } };
  const refund = (app: TestApp, { order }: Buyer, amount: string) =>
    app.as.agent.refund.refundOrder(partialRefund(order, amount));

  test("of one person count together from the merge on, whichever customer was asked for, and apart after it is undone", async () => {
    const app = await anotherWorkspace(shared(), withLimits(limits));
    // What the marketplace makes of them meanwhile would change the sums.
    await nothingLeaves(app);
    const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
    expectMember(await refund(app, a, "60.00"), "RefundOrderSuccess");
    const { merges } = await merge(app, b, a);
    expectMember(await refund(app, b, "40.01"), "RefundOrderEscalated");
    const preview = await app.as.agent.refund.refundPreview({ input: partialRefund(b.order, "30.00") });
    expect(rulesThat("PASS", expectMember(preview, "RefundPreview").decision)).toContain("limit.customer");
    expectMember(await refund(app, b, "39.99"), "RefundOrderSuccess");
    expectMember(await refund(app, a, "0.02"), "RefundOrderEscalated");
    await unmerge(app, merges[0]?.id ?? "");
    expectMember(await refund(app, a, "10.00"), "RefundOrderSuccess");
  });

  test("an order of one customer can be refunded on the ticket of another who is the same person, and on no stranger's", async () => {
    const app = await anotherWorkspace(shared(), withLimits(limits));
    const [a, b] = (await givenBuyers(app, 2)) as [Buyer, Buyer];
    const onTheOthersTicket = () =>
      app.as.agent.refund.refundOrder({ ...partialRefund(a.order, "1.00"), ticketId: b.order.ticketId });
    expectMember(await onTheOthersTicket(), "OrderNotOnTicket");
    await merge(app, a, b);
    expectMember(await onTheOthersTicket(), "RefundOrderSuccess");
  });
});
