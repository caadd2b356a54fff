/** Which ticket a message belongs to: one matter of one customer at one account, however often and by whatever form they write. */
import { beforeEach, describe, expect, test } from "vitest";
import { amazonNumber, auditOf, digits, eventually, expectMember, givenOrder, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { contactForm, ingestRaw, messageId, personal, relayed, rowsOf } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.parse("2026-11-22T09:30:00.000Z");
const DAY = 86_400_000;
let now = START;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
let app: TestApp;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
});

const alias = (): string => `k${digits(13)}@marketplace.amazon.com`;
const taken = async (raw: Uint8Array, account?: "amazon" | "email") =>
  expectMember(await ingestRaw(app, raw, account), "IngestMessageSuccess");
const ticketOf = (id: string) => app.as.agent.ticket.ticket({ id });
const resolve = async (ticketId: string) => {
  await app.as.agent.ticket.setTags({ ticketId, tags: ["Tracking update"] });
  expectMember(await app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }), "ResolveTicketSuccess");
};
const anna = (headers: Parameters<typeof personal>[0] = {}) => personal({ From: "Anna <anna@post.example>", ...headers });

test("S49: one issue, written as Amazon message, in Amazon's contact form and to the shop, is told apart by its source: two threads of one Amazon ticket, and a ticket of the shop's own", async () => {
  const buyer = alias();
  const order = await givenOrder(app, { buyer });
  const facts = { alias: buyer, orderNumber: order.externalId };
  const message = await taken(relayed({ ...facts, text: "The cup is broken." }));
  const form = await taken(contactForm({ ...facts, text: "The cup arrived broken, what now?" }));
  const mail = await taken(anna({ Subject: `Broken cup, order ${order.externalId}` }), "email");
  expect([message, form, mail].map(({ ticket }) => ticket.id === order.ticketId)).toEqual([true, true, false]);
  expect((await ticketOf(order.ticketId))?.threads.map(({ source, channel, sla }) => [source, channel, sla.state])).toEqual([
    ["AMAZON_MESSAGE", "AMAZON", "RUNNING"],
    ["AMAZON_CONTACT_FORM", "AMAZON", "RUNNING"],
  ]);
  expect(await ticketOf(mail.ticket.id)).toMatchObject({
    channel: "EMAIL",
    order: { id: order.id },
    threads: [{ source: "EMAIL", channel: "EMAIL" }],
  });
});

test("a marketplace's message is a source of its own", async () => {
  const { ticket } = expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts.ebay,
      parsed: { externalId: "1", senderAddress: "cup_lover_77", text: "Hello" },
    }),
    "IngestMessageSuccess",
  );
  expect((await ticketOf(ticket.id))?.threads.map(({ source }) => source)).toEqual(["MARKETPLACE_MESSAGE"]);
});

describe("S52: a new message on an open Amazon ticket is recognised", () => {
  test("by its order, from another alias of the same customer: a new thread of the ticket", async () => {
    const [first, second] = [alias(), alias()];
    const order = await givenOrder(app, { buyer: first });
    const again = await taken(relayed({ alias: second, orderNumber: order.externalId, text: "Still broken." }));
    expect(again).toMatchObject({ ticketCreated: false, ticket: { id: order.ticketId } });
    expect((await ticketOf(order.ticketId))?.threads).toHaveLength(2);
    const third = await taken(relayed({ alias: second, orderNumber: order.externalId, text: "Hello?" }));
    expect(third.storedMessage.thread.id).toBe(again.storedMessage.thread.id);
  });

  test("without an order number: the customer's only open ticket", async () => {
    const buyer = alias();
    const { ticket } = await taken(relayed({ alias: buyer, orderNumber: amazonNumber(), text: "Where is it?" }));
    const plain = await taken(relayed({ alias: buyer, text: "I forgot to say: it is a present." }));
    expect(plain).toMatchObject({ ticketCreated: false, ticket: { id: ticket.id, version: 2 } });
  });

  test("without an order number, but about one of two orders: not guessed", async () => {
    const buyer = alias();
    for (const text of ["Where is it?", "And where is this one?"])
      await taken(relayed({ alias: buyer, orderNumber: amazonNumber(), text }));
    const plain = await taken(relayed({ alias: buyer, text: "I forgot to say: it is a present." }));
    expect(plain).toMatchObject({ ticketCreated: true, ticket: { orderExternalId: null, followsUp: null } });
    expect((await taken(relayed({ alias: buyer, text: "And wrapped." }))).ticket.id).toBe(plain.ticket.id);
  });

  test("without an order number, after two weeks of silence: a new matter", async () => {
    const buyer = alias();
    const { ticket } = await taken(relayed({ alias: buyer, orderNumber: amazonNumber(), text: "Where is it?" }));
    now = START + 14 * DAY + 1;
    const later = await taken(relayed({ alias: buyer, text: "Do you have this in blue?" }));
    expect(later.ticketCreated).toBe(true);
    expect(later.ticket.id).not.toBe(ticket.id);
  });

  test("not by somebody else who names the order", async () => {
    const order = await givenOrder(app);
    const eve = await taken(personal({ From: "Eve <eve@post.example>", Subject: `Order ${order.externalId}` }), "amazon");
    expect(eve.ticketCreated).toBe(true);
    expect(eve.ticket.id).not.toBe(order.ticketId);
  });
});

test("an old conversation never swallows another order's matter, whatever its References say", async () => {
  const root = messageId();
  const [first, second] = [amazonNumber(), amazonNumber()];
  const old = await taken(anna({ "Message-ID": root, Subject: `Order ${first}` }), "email");
  const other = await taken(anna({ References: root, "In-Reply-To": root, Subject: `Order ${second}` }), "email");
  expect(other).toMatchObject({ ticketCreated: true, ticket: { orderExternalId: second, followsUp: null } });
  expect(await ticketOf(old.ticket.id)).toMatchObject({ orderExternalId: first, version: 1 });
});

test("a reply that names the missing order teaches it to its ticket, which subscribers hear of", async () => {
  const root = messageId();
  const { ticket } = await taken(anna({ "Message-ID": root }), "email");
  const order = amazonNumber();
  const reply = await taken(anna({ References: root, Subject: `Order ${order}` }), "email");
  expect(reply.ticket).toMatchObject({ id: ticket.id, orderExternalId: order });
  await eventually(
    async () => (await app.as.agent.event.events({ types: ["TICKET_UPDATED"] })).nodes.map(({ subjectId }) => subjectId),
    (ids) => ids.length === 1 && ids[0] === ticket.id,
  );
});

describe("a message on a resolved ticket", () => {
  test("reopens it until exactly 14 days later, and the clock runs anew", async () => {
    const facts = { alias: alias(), orderNumber: amazonNumber() };
    const { ticket } = await taken(relayed({ ...facts, text: "Where is it?" }));
    await resolve(ticket.id);
    now = START + 14 * DAY;
    const again = await taken(relayed({ ...facts, text: "It still has not come." }));
    expect(again).toMatchObject({ ticketCreated: false, ticket: { id: ticket.id, status: "OPEN", resolvedAt: null } });
    expect((await ticketOf(ticket.id))?.sla).toMatchObject({
      state: "RUNNING",
      dueAt: new Date(START + 15 * DAY).toISOString(),
    });
    expect(await rowsOf(app, "threads")).toBe(1);
  });

  test("later opens a new one that names it, and the next message goes there", async () => {
    const facts = { alias: alias(), orderNumber: amazonNumber() };
    const root = messageId();
    const old = await taken(relayed({ ...facts, text: "Where is it?", headers: { "Message-ID": root } }));
    await resolve(old.ticket.id);
    now = START + 14 * DAY + 1;
    const late = await taken(relayed({ ...facts, text: "It still has not come.", headers: { References: root } }));
    expect(late).toMatchObject({ ticketCreated: true, ticket: { followsUp: { id: old.ticket.id } } });
    expect(await ticketOf(old.ticket.id)).toMatchObject({ status: "RESOLVED" });
    const next = await taken(relayed({ ...facts, text: "Hello?", headers: { References: root } }));
    expect(next).toMatchObject({ ticketCreated: false, ticket: { id: late.ticket.id } });
  });

  test("that names no order and answers nothing opens its own: it may be about anything", async () => {
    const { ticket } = await taken(anna(), "email");
    await resolve(ticket.id);
    expect(await taken(anna(), "email")).toMatchObject({ ticketCreated: true, ticket: { followsUp: null } });
  });

  test("leaves a person's audited word where it is", async () => {
    const facts = { alias: alias(), orderNumber: amazonNumber() };
    const { ticket } = await taken(relayed({ ...facts, text: "Where is it?" }));
    await resolve(ticket.id);
    await taken(relayed({ ...facts, text: "Hello?" }));
    expect((await auditOf(app, ticket.id)).map(({ action }) => action)).toEqual(["ticket.resolve"]);
  });
});

test("twin messages of one customer about one order, at the same moment, open one ticket", async () => {
  const facts = { alias: alias(), orderNumber: amazonNumber() };
  const twins = await Promise.all(Array.from({ length: 6 }, () => taken(relayed({ ...facts, text: "Where is it?" }))));
  expect(new Set(twins.map(({ ticket }) => ticket.id)).size).toBe(1);
  expect(twins.filter(({ ticketCreated }) => ticketCreated)).toHaveLength(1);
  expect([await rowsOf(app, "messages"), await rowsOf(app, "threads")]).toEqual([6, 1]);
});
