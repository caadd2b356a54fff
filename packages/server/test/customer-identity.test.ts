/** How keys come to name a customer: by what arrives, and by the word of a person, who can also take it back. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { buyersOf, orderOf } from "./buyers.ts";
import { auditOf, expectMember, givenTicket, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal } from "./mails.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "0.01" } }));
});

const { buys, writes, identitiesOf, keysOf, link, unlink, suggestionsOf } = buyersOf(() => app);

describe("what arrives", () => {
  test("an order links marketplace id, address and phone to one customer, and says how sure each is and who brought it", async () => {
    const { customerId } = await buys({
      marketplaceId: "kim_77",
      email: "Kim@Post.example",
      phone: "(212) 555-0123",
      countryCode: "US",
    });
    const by = { source: "ORDER", linkedBy: { name: "integrator", kind: "API_KEY" } };
    expect(await identitiesOf(customerId)).toMatchObject([
      { ...by, kind: "MARKETPLACE_ID", channel: "EBAY", value: "kim_77", confidence: "CERTAIN" },
      { ...by, kind: "EMAIL", channel: "EMAIL", value: "kim@post.example", confidence: "STATED" },
      { ...by, kind: "PHONE", channel: null, value: "+12125550123", confidence: "STATED" },
    ]);
  });

  test.each([
    ["by marketplace id", { marketplaceId: "kim_77" }],
    ["by e-mail, without case", { email: "KIM@post.example" }],
    ["by phone, in the country's own form", { phone: "212 555 0123", countryCode: "US" }],
    ["by phone, in the international form", { phone: "+1-212-555-0123" }],
  ])("a later order is the same customer's %s alone", async (_, buyer) => {
    const first = await buys({ marketplaceId: "kim_77", email: "kim@post.example", phone: "+12125550123" });
    expect((await buys(buyer)).customerId).toBe(first.customerId);
  });

  test("a message is linked at once to the orders of its sender's address", async () => {
    const order = await buys({ marketplaceId: "kim_77", email: "kim@post.example" });
    expect((await writes("kim@post.example")).customerId).toBe(order.customerId);
  });

  test.each([
    ["0000000000", "US"],
    ["12345", "DE"],
    ["call me", "US"],
    ["212 555 0123", null],
    ["+1 207-835-4259 ext. 01234", "US"],
  ])("%s in %s names nobody: no key, and no obstacle to the order", async (phone, countryCode) => {
    const { customerId } = await buys({ marketplaceId: "kim_77", phone, countryCode });
    expect(await keysOf(customerId)).toEqual(["kim_77"]);
  });

  test("a country, postcode or phone that cannot be one is refused by its place", async () => {
    const input = {
      channelAccountId: app.workspace.accounts.ebay,
      orders: [orderOf({ marketplaceId: "x", countryCode: "usa", postalCode: "9".repeat(21), phone: "9".repeat(51) })],
    };
    const { rows } = expectMember(await app.as.integrator.order.upsertOrders(input), "UpsertOrdersSuccess");
    expect(rows[0]?.problem?.issues.map(({ path }) => path.join("."))).toEqual([
      "input.orders.0.buyer.phone",
      "input.orders.0.buyer.postalCode",
      "input.orders.0.buyer.countryCode",
    ]);
  });

  test("a mail that a person let in is confirmed by them, one that its server vouches for is certain", async () => {
    const { quarantinedMessage } = expectMember(
      await ingestRaw(app, personal({ From: "Shop <support@shop.example>" }), "email"),
      "IngestMessageQuarantined",
    );
    const released = expectMember(
      await app.as.manager.message.releaseQuarantinedMessage({ quarantinedMessageId: quarantinedMessage.id, note: note() }),
      "ReleaseQuarantinedMessageSuccess",
    );
    expect(await identitiesOf(released.ticket.customer.id)).toMatchObject([
      { source: "MESSAGE", confidence: "CONFIRMED", linkedBy: { name: "manager" } },
    ]);
    const { customerId } = await writes("kim@post.example");
    expect(await identitiesOf(customerId)).toMatchObject([
      { source: "MESSAGE", confidence: "CERTAIN", linkedBy: { name: "integrator" } },
    ]);
  });

  test("keys of two people in one order join nobody: the surest decides, and the two are suggested to each other", async () => {
    const one = await buys({ marketplaceId: "kim_77" });
    const other = await writes("kim@post.example");
    const both = await buys({ marketplaceId: "kim_77", email: "kim@post.example" }, "ebay", "E-BOTH");
    expect(both.customerId).toBe(one.customerId);
    expect([await keysOf(one.customerId), await keysOf(other.customerId)]).toEqual([["kim_77"], ["kim@post.example"]]);
    for (const [asked, found] of [
      [one, other],
      [other, one],
    ] as const)
      expect(await suggestionsOf(asked.customerId)).toEqual([
        expect.objectContaining({
          score: 70,
          customer: expect.objectContaining({ id: found.customerId }),
          evidence: [{ kind: "NAMED_TOGETHER", explanation: "Order E-BOTH names keys of both." }],
        }),
      ]);
  });

  test("a message about somebody else's order joins nobody and suggests the two", async () => {
    await buys({ marketplaceId: "kim_77" }, "ebay", "E-THEIRS");
    const { customerId } = await writes("kim@post.example");
    const input = {
      channelAccountId: app.workspace.accounts.ebay,
      parsed: { externalId: "m-1", senderAddress: "kim@post.example", text: "Hello", orderExternalId: "E-THEIRS" },
    };
    const { ticket } = expectMember(await app.as.integrator.message.ingestMessage(input), "IngestMessageSuccess");
    expect(ticket.customer.id).toBe(customerId);
    expect(await suggestionsOf(customerId)).toMatchObject([
      { evidence: [{ kind: "NAMED_TOGETHER", explanation: "A message about order E-THEIRS names keys of both." }] },
    ]);
  });

  test("a key that nobody had before is told as a change of the customer it was added to", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77" });
    const after = await app.as.agent.event.eventPosition();
    await buys({ marketplaceId: "kim_77", email: "kim@post.example" });
    for await (const event of app.as.agent.event.eventsSubscription({ after, types: ["CUSTOMER_UPDATED"] })) {
      expect(event.subjectId).toBe(customerId);
      break;
    }
  });
});

describe("looking up", () => {
  test("a customer is found by each key, in any case or form, and who speaks for it is answered", async () => {
    const one = await buys({ marketplaceId: "kim_77", email: "kim@post.example", phone: "+12125550123" });
    const other = await buys({ marketplaceId: "other" });
    const merged = { primaryId: other.customerId, otherIds: [one.customerId], note: note() };
    expectMember(await app.as.agent.customer.mergeCustomers(merged), "MergeCustomersSuccess");
    const find = async (key: Parameters<TestApp["as"]["agent"]["customer"]["customerByIdentity"]>[0]) =>
      (await app.as.agent.customer.customerByIdentity(key))?.id ?? null;
    expect(await find({ kind: "EMAIL", value: "KIM@post.example" })).toBe(other.customerId);
    expect(await find({ kind: "PHONE", value: "+1 (212) 555-0123" })).toBe(other.customerId);
    expect(await find({ kind: "MARKETPLACE_ID", value: "kim_77", channel: "EBAY" })).toBe(other.customerId);
    expect(await find({ kind: "MARKETPLACE_ID", value: "kim_77", channel: "AMAZON" })).toBeNull();
    expect(await find({ kind: "MARKETPLACE_ID", value: "kim_77" })).toBeNull();
    expect(await find({ kind: "EMAIL", value: "nobody@post.example" })).toBeNull();
    expect(await find({ kind: "PHONE", value: "212 555 0123" })).toBeNull();
  });
});

describe("a person's word", () => {
  test("a free key is linked: what arrives under it is the customer's, by a person's word, audited", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77" });
    const linked = expectMember(
      await link(customerId, { kind: "EMAIL", value: "Kim@post.example" }, { kind: "PHONE", value: "+12125550123" }),
      "LinkIdentitiesSuccess",
    );
    expect(linked.identities).toMatchObject([
      { value: "kim@post.example", source: "PERSON", confidence: "CONFIRMED", linkedBy: { name: "agent" } },
      { value: "+12125550123", source: "PERSON", confidence: "CONFIRMED", linkedBy: { name: "agent" } },
    ]);
    expect((await writes("kim@post.example")).customerId).toBe(customerId);
    expect(await auditOf(app, customerId)).toMatchObject([{ action: "customer.link", actor: { name: "agent" } }]);
  });

  test("a key that names the person already stays as it was", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77", email: "kim@post.example" });
    const before = await identitiesOf(customerId);
    expectMember(await link(customerId, { kind: "EMAIL", value: "kim@post.example" }), "LinkIdentitiesSuccess");
    expect(await identitiesOf(customerId)).toEqual(before);
  });

  test("a key of somebody else is refused with whom it names, and nothing of the call is done", async () => {
    const one = await buys({ marketplaceId: "kim_77" });
    const other = await writes("kim@post.example");
    const refused = expectMember(
      await link(one.customerId, { kind: "PHONE", value: "+12125550123" }, { kind: "EMAIL", value: "kim@post.example" }),
      "IdentityLinkedElsewhere",
    );
    expect(refused).toMatchObject({ path: ["input", "identities", "1"], customer: { id: other.customerId } });
    expect(await keysOf(one.customerId)).toEqual(["kim_77"]);
    expect(await auditOf(app, one.customerId)).toMatchObject([{ action: "customer.link", problem: "IDENTITY_LINKED_ELSEWHERE" }]);
  });

  test("what cannot be a key, or stands twice, is refused by its place, all at once", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77" });
    const refused = expectMember(
      await link(
        customerId,
        { kind: "EMAIL", value: "no address" },
        { kind: "PHONE", value: "212 555 0123" },
        { kind: "MARKETPLACE_ID", value: "x" },
        { kind: "EMAIL", value: "a@post.example" },
        { kind: "EMAIL", value: "A@post.example" },
      ),
      "InvalidInput",
    );
    expect(refused.issues.map(({ path }) => path.slice(2).join("."))).toEqual(["0.value", "1.value", "2.channel", "4"]);
    expectMember(await link(newId("customer"), { kind: "EMAIL", value: "a@post.example" }), "CustomerNotFound");
    const input = { customerId, identities: [{ kind: "EMAIL" as const, value: "a@post.example" }], note: "why" };
    expectMember(await app.as.agent.customer.linkIdentities(input), "NoteTooShort");
  });
});

describe("undoing a link", () => {
  test("a key that nothing came under is free again", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77", email: "kim@post.example" });
    const { ownCustomer } = await unlink(customerId, "kim@post.example");
    expect(ownCustomer).toBeNull();
    expect(await keysOf(customerId)).toEqual(["kim_77"]);
    expect(await app.as.agent.customer.customerByIdentity({ kind: "EMAIL", value: "kim@post.example" })).toBeNull();
    expect(await auditOf(app, customerId)).toMatchObject([{ action: "customer.unlink", actor: { name: "manager" } }]);
  });

  test("what came under the key goes with it, refunds included, and what came under other keys stays", async () => {
    const own = await buys({ marketplaceId: "kim_77", name: "Kim" }, "amazon");
    expectMember(
      await link(own.customerId, { kind: "MARKETPLACE_ID", value: "lee_1", channel: "AMAZON" }),
      "LinkIdentitiesSuccess",
    );
    const wrong = await buys({ marketplaceId: "lee_1", name: "Lee" }, "amazon");
    const ticketOf = (buyer: string) => givenTicket(app, { buyer, orderExternalId: `about-${buyer}` });
    const [ownTicket, wrongTicket] = [await ticketOf("kim_77"), await ticketOf("lee_1")];
    const asked = { id: wrong.id, ticketId: wrongTicket, externalId: "", lineId: "", lineExternalId: "" };
    const { refund } = expectMember(await app.as.agent.refund.refundOrder(partialRefund(asked, "10.00")), "RefundOrderEscalated");
    const Has = operation<
      Record<"customer", Record<"orders" | "tickets" | "refunds", { nodes: { id: string }[] }>>,
      { id: string }
    >("query Has($id: ID!) { customer(id: $id) { orders { nodes { id } } tickets { nodes { id } } refunds { nodes { id } } } }");
    const has = async (id: string) => {
      const { orders, tickets, refunds } = (await app.as.agent.request(Has, { id })).customer;
      return [orders, tickets, refunds].map(({ nodes }) => nodes.map((row) => row.id).sort());
    };
    expect(await has(own.customerId)).toEqual([[own.id, wrong.id].sort(), [ownTicket, wrongTicket], [refund.id]]);

    const { customer, ownCustomer } = await unlink(own.customerId, "lee_1");
    expect(customer.id).toBe(own.customerId);
    expect(ownCustomer).toMatchObject({ displayName: "Lee", mergedInto: null });
    expect(await keysOf(ownCustomer?.id ?? "")).toEqual(["lee_1"]);
    expect(await has(ownCustomer?.id ?? "")).toEqual([[wrong.id], [wrongTicket], [refund.id]]);
    expect(await has(own.customerId)).toEqual([[own.id], [ownTicket], []]);
  });

  test("nothing that arrives links the key to that person again, a person does", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77", email: "lee@post.example" }, "ebay", "E-1");
    await unlink(customerId, "lee@post.example");
    await buys({ marketplaceId: "kim_77", email: "lee@post.example" }, "ebay", "E-1");
    await buys({ marketplaceId: "kim_77", email: "lee@post.example" }, "ebay", "E-2");
    expect(await keysOf(customerId)).toEqual(["kim_77"]);
    const vouched = {
      channelAccountId: app.workspace.accounts.ebay,
      parsed: { externalId: "m-3", senderAddress: "lee@post.example", text: "Hello", orderExternalId: "E-1" },
    };
    const { customer } = expectMember(await app.as.integrator.message.ingestMessage(vouched), "IngestMessageSuccess");
    expect(customer.id).not.toBe(customerId);
    expect([await suggestionsOf(customerId), await suggestionsOf(customer.id)]).toEqual([[], []]);
    expectMember(await link(customerId, { kind: "EMAIL", value: "lee@post.example" }), "IdentityLinkedElsewhere");
    const merged = { primaryId: customerId, otherIds: [customer.id], note: note() };
    expectMember(await app.as.agent.customer.mergeCustomers(merged), "MergeCustomersSuccess");
    expect(await keysOf(customerId)).toEqual(["kim_77", "lee@post.example"]);
  });

  test("a freed key that a person links again is linked by what arrives from then on as before", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77", email: "lee@post.example" });
    await unlink(customerId, "lee@post.example");
    expectMember(await link(customerId, { kind: "EMAIL", value: "lee@post.example" }), "LinkIdentitiesSuccess");
    expect((await writes("lee@post.example")).customerId).toBe(customerId);
  });

  test("the only key of a customer cannot be taken, nor one that does not exist, nor without a note of substance", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77" });
    const [identity] = await identitiesOf(customerId);
    const take = (identityId: string, why: string) => app.as.manager.customer.unlinkIdentity({ identityId, note: why });
    expectMember(await take(identity?.id ?? "", note()), "CustomerNeedsIdentity");
    expectMember(await take(newId("identity"), note()), "IdentityNotFound");
    await buys({ marketplaceId: "kim_77", email: "kim@post.example" });
    expectMember(await take(identity?.id ?? "", "why"), "NoteTooShort");
    expect(await keysOf(customerId)).toHaveLength(2);
  });

  test("an agent may link and not unlink", async () => {
    const { customerId } = await buys({ marketplaceId: "kim_77", email: "kim@post.example" });
    const identityId = (await identitiesOf(customerId))[0]?.id ?? "";
    await expect(app.as.agent.customer.unlinkIdentity({ identityId, note: note() })).rejects.toMatchObject({
      type: "PermissionError",
    });
  });
});
