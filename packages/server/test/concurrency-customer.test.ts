/** Who is one person changes while money is decided on: the sums stay those of the person at that moment. */
import { expect, test } from "vitest";
import { digits, expectMember, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { RACING, racing, tally } from "./racing.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp({ env: RACING });

type Buyer = { readonly customerId: string; readonly address: string; readonly order: Awaited<ReturnType<typeof givenOrder>> };
const givenBuyer = async (app: TestApp): Promise<Buyer> => {
  const address = `b${digits(12)}@marketplace.amazon.com`;
  const order = await givenOrder(app, { buyer: address, principal: "2000.00", atMarketplace: false });
  return { address, order, customerId: (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "" };
};
const nth = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index % list.length];
  if (item === undefined) throw new Error("an empty list");
  return item;
};

type Entry = { action: string; subject: string; note: string; outcome: "ALLOW" | "ESCALATE" | null };
/** Entries are written under the lock of the person they are about: their order is the order in which things happened to that person. */
const entriesOf = ({ app, workspace }: TestApp): Promise<Entry[]> =>
  app.database.client<Entry[]>`select e.action, e.subject_id as subject, n.text as note, e.outcome from audit_entries as e
      left join audit_notes as n on n.workspace_id = e.workspace_id and n.entry_id = e.id
    where e.workspace_id = ${workspace.id} and e.action in ('refund.order', 'customer.merge', 'customer.unmerge') order by e.id`;

/** Goes through what happened and says for each refund what the person's sum was then. */
const replay = (entries: readonly Entry[], buyers: readonly Buyer[], amount: number) => {
  const followed = new Map<string, string>();
  const refunded = new Map<string, number>();
  const rootOf = (id: string): string => {
    const primary = followed.get(id);
    return primary === undefined ? id : rootOf(primary);
  };
  const customerOf = new Map(buyers.map(({ order, customerId }) => [order.id, customerId]));
  const seen = new Map<string, string>();
  return entries.flatMap(({ action, subject, note: why, outcome }) => {
    if (action !== "refund.order") {
      const primary = seen.get(why);
      if (primary === undefined) seen.set(why, subject);
      else if (action === "customer.merge") followed.set(subject, primary);
      else followed.delete(subject);
      return [];
    }
    const customerId = customerOf.get(subject) ?? "";
    const root = rootOf(customerId);
    const before = buyers.reduce(
      (sum, buyer) => sum + (rootOf(buyer.customerId) === root ? (refunded.get(buyer.customerId) ?? 0) : 0),
      0,
    );
    if (outcome === "ALLOW") refunded.set(customerId, (refunded.get(customerId) ?? 0) + amount);
    return [{ before, outcome }];
  });
};

test("concurrency: while three customers are merged and parted again and again, each refund is decided on exactly what the person had got", async () => {
  const app = await anotherWorkspace(shared(), withLimits({ perCustomer: { amounts: { USD: "300.00" }, windowDays: 30 } }));
  const buyers = await Promise.all([1, 2, 3].map(() => givenBuyer(app)));
  /** Three times together and apart; the last time together stays now and then. */
  /** Three times together and apart, and the last time, now and then, together. */
  const mergeAndPart = async (index: number): Promise<{ readonly __typename: string }> => {
    for (let round = 0; ; round += 1) {
      const [primary, other] = [nth(buyers, index + round), nth(buyers, index + round + 1 + (index % 2))];
      const input = { primaryId: primary.customerId, otherIds: [other.customerId], note: note() };
      const merged = await app.as.agent.customer.mergeCustomers(input);
      const isMerged = merged.__typename === "MergeCustomersSuccess";
      if (round === 3 && index % 5 === 4) return merged;
      if (isMerged) await app.as.manager.customer.unmergeCustomers({ mergeIds: merged.merges.map(({ id }) => id), note: note() });
      if (round === 3) return merged;
    }
  };
  const results = await racing(app, 60, (index): Promise<{ readonly __typename: string }> => {
    if (index % 3 === 0) return mergeAndPart(index / 3);
    if (index % 20 === 1)
      return app.as.integrator.message.ingestMessage({
        channelAccountId: app.workspace.accounts.amazon,
        parsed: { externalId: `<${digits(20)}@test.example>`, senderAddress: nth(buyers, index).address, text: "Hello" },
      });
    return app.as.agent.refund.refundOrder(partialRefund(nth(buyers, index).order, "30.00"));
  });
  const counts = tally(results);
  const entries = await entriesOf(app);
  expect(new Set(entries.map(({ action }) => action)).size).toBe(3);
  const decided = replay(entries, buyers, 30);
  expect(decided).toHaveLength((counts["RefundOrderSuccess"] ?? 0) + (counts["RefundOrderEscalated"] ?? 0));
  const expected = decided.map(({ before }) => ({ before, outcome: before + 30 <= 300 ? "ALLOW" : "ESCALATE" }));
  expect(decided).toEqual(expected);
});

test("concurrency: of merges that contradict each other one wins, and nobody speaks for themselves through a circle", async () => {
  const app = await anotherWorkspace(shared());
  const buyers = await Promise.all([1, 2, 3].map(() => givenBuyer(app)));
  await givenTicket(app, {});
  const results = await racing(app, 12, (index) =>
    app.as.agent.customer.mergeCustomers({
      primaryId: nth(buyers, index).customerId,
      otherIds: [nth(buyers, index + 1).customerId],
      note: note(),
    }),
  );
  expect(tally(results)).toEqual({ MergeCustomersSuccess: 2, CustomerAlreadyMerged: 10 });
  const speakers = await Promise.all(
    buyers.map(async ({ order }) => (await app.as.agent.order.order({ id: order.id }))?.customer),
  );
  expect(new Set(speakers.map((speaker) => speaker?.id)).size).toBe(1);
  expect(speakers[0]?.mergedInto).toBeNull();
});

test("concurrency: thirty twins of a merge with one key are one merge", async () => {
  const app = await anotherWorkspace(shared());
  const [a, b] = await Promise.all([1, 2].map(() => givenBuyer(app)));
  const input = { primaryId: a?.customerId ?? "", otherIds: [b?.customerId ?? ""], note: note(), idempotencyKey: "thirty-twins" };
  const results = (await racing(app, 30, () => app.as.agent.customer.mergeCustomers(input))).map((result) =>
    expectMember(result, "MergeCustomersSuccess"),
  );
  expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(results.map(({ merges }) => merges[0]?.id)).size).toBe(1);
});

test("concurrency: while a key is taken from its customer, orders, messages and refunds come in under it, and everything stays with the key", async () => {
  const app = await anotherWorkspace(shared());
  const buyer = await givenBuyer(app);
  const other = `c${digits(12)}@marketplace.amazon.com`;
  const identities = [{ kind: "AMAZON_RELAY" as const, value: other }];
  expectMember(
    await app.as.agent.customer.linkIdentities({ customerId: buyer.customerId, identities, note: note() }),
    "LinkIdentitiesSuccess",
  );
  const wrong = await givenOrder(app, { buyer: other, principal: "2000.00", atMarketplace: false });
  const identityId = (await app.as.agent.customer.customer({ id: buyer.customerId }))?.identities.at(-1)?.id ?? "";
  const results = await racing(app, 24, (index): Promise<{ readonly __typename: string }> => {
    if (index === 3) return app.as.manager.customer.unlinkIdentity({ identityId, note: note() });
    if (index % 3 === 0)
      return app.as.integrator.message.ingestMessage({
        channelAccountId: app.workspace.accounts.amazon,
        parsed: {
          externalId: `<${digits(20)}@test.example>`,
          senderAddress: other,
          text: "Hello",
          orderExternalId: `none-${index}`,
        },
      });
    if (index % 3 === 1) return app.as.agent.refund.refundOrder(partialRefund(wrong, "1.00"));
    return app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [
        {
          externalId: `race-${index}`,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: "2026-10-01T10:00:00Z",
          currencyCode: "USD",
          buyer: { email: other },
          lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL", charged: "1.00" }] }],
        },
      ],
    });
  });
  expect(tally(results)).toEqual({
    UnlinkIdentitySuccess: 1,
    IngestMessageSuccess: 7,
    RefundOrderSuccess: 8,
    UpsertOrdersSuccess: 8,
  });
  const { id } = (await app.as.agent.customer.customerByIdentity({ kind: "AMAZON_RELAY", value: other })) ?? { id: "" };
  expect(id).not.toBe(buyer.customerId);
  const [row] = await app.app.database.client<{ orders: number; tickets: number; refunds: number; astray: number }[]>`
    with i as (select id, customer_id from identities where workspace_id = ${app.workspace.id})
    select (select count(*)::int from orders where workspace_id = ${app.workspace.id} and customer_id = ${id}) as orders,
      (select count(*)::int from tickets where workspace_id = ${app.workspace.id} and customer_id = ${id}) as tickets,
      (select count(*)::int from refunds where workspace_id = ${app.workspace.id} and customer_id = ${id}) as refunds,
      (select count(*)::int from orders as o join i on i.id = o.identity_id where o.workspace_id = ${app.workspace.id} and o.customer_id <> i.customer_id)
      + (select count(*)::int from tickets as t join i on i.id = t.identity_id where t.workspace_id = ${app.workspace.id} and t.customer_id <> i.customer_id) as astray`;
  expect(row).toEqual({ orders: 9, tickets: 8, refunds: 8, astray: 0 });
});
