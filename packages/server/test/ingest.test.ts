/** A buyer's mail becomes a message on a ticket: linked, clocked, kept whole, and taken in once. */
import { beforeEach, describe, expect, test } from "vitest";
import { multipart } from "../src/features/message/mail/fixtures/build-mail.ts";
import { newId } from "../src/kernel/id.ts";
import { amazonNumber, digits, eventually, expectMember, givenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, messageId, personal, relayed, rowsOf } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.parse("2026-11-22T09:30:00.000Z");
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

describe("a relay mail about an order that is here", () => {
  test("is recognised, linked to order and customer, and shown without Amazon's template", async () => {
    const buyer = alias();
    const order = await givenOrder(app, { buyer });
    const text = "Hello,\r\nthe cup arrived in three pieces.";
    const headers = { "Message-ID": "<0102-abc@eu-west-1.amazonses.com>", Date: "Sun, 22 Nov 2026 10:29:00 +0100" };
    // Another conversation than the one of the fixture's ticket: a buyer's second matter.
    const answer = await taken(relayed({ alias: buyer, orderNumber: order.externalId, text, headers }));
    expect(answer).toMatchObject({ redelivered: false, ticketCreated: false, ticket: { id: order.ticketId } });
    expect(answer.storedMessage).toMatchObject({
      direction: "INBOUND",
      senderAddress: buyer,
      subject: `Broken cup (Order: ${order.externalId})`,
      text: "Hello,\nthe cup arrived in three pieces.",
      externalId: "<0102-abc@eu-west-1.amazonses.com>",
      sentAt: "2026-11-22T09:29:00.000Z",
      receivedAt: "2026-11-22T09:30:00.000Z",
      attachments: [],
    });
    expect(answer.ticket).toMatchObject({
      channel: "AMAZON",
      status: "OPEN",
      order: { id: order.id },
      orderExternalId: order.externalId,
    });
    const customer = await app.as.agent.customer.customer({ id: answer.customer.id });
    expect(customer?.identities.map(({ kind, value, channel }) => [kind, value, channel])).toEqual([
      ["AMAZON_RELAY", buyer, "AMAZON"],
    ]);
    expect((await app.as.agent.order.order({ id: order.id }))?.customer?.id).toBe(answer.customer.id);
  });
});

test("the first mail of an unknown buyer opens a ticket with a thread that says how it came", async () => {
  const orderNumber = amazonNumber();
  const { ticket, customer, ticketCreated } = await taken(relayed({ alias: alias(), orderNumber, text: "Where is it?" }));
  expect(ticketCreated).toBe(true);
  expect(ticket).toMatchObject({ channel: "AMAZON", order: null, orderExternalId: orderNumber, reason: null, version: 1 });
  const threads = (await app.as.agent.ticket.ticket({ id: ticket.id }))?.threads;
  expect(threads).toMatchObject([
    { channel: "AMAZON", source: "AMAZON_MESSAGE", channelAccount: { id: app.workspace.accounts.amazon } },
  ]);
  expect((await app.as.agent.customer.customer({ id: customer.id }))?.displayName).toMatch(/^Kim Buyer/);
});

test("Amazon's contact form is told apart from a message", async () => {
  const headers = { Subject: "Product details inquiry from Amazon customer Kim" };
  const { ticket } = await taken(
    relayed({ alias: alias(), orderNumber: amazonNumber(), text: "Is it dishwasher safe?", headers }),
  );
  expect((await app.as.agent.ticket.ticket({ id: ticket.id }))?.threads.map(({ source }) => source)).toEqual([
    "AMAZON_CONTACT_FORM",
  ]);
});

describe("the reply clock", () => {
  const slaOf = async (id: string) => (await app.as.agent.ticket.ticket({ id }))?.sla;

  test("runs for exactly 24 hours from the arrival, weekends included, and is late one millisecond after", async () => {
    const { ticket } = await taken(relayed({ alias: alias(), orderNumber: amazonNumber(), text: "Where is it?" }));
    const dueAt = "2026-11-23T09:30:00.000Z";
    expect(await slaOf(ticket.id)).toMatchObject({ dueAt, state: "RUNNING", remainingSeconds: 86_400 });
    now = START + 86_400_000;
    expect(await slaOf(ticket.id)).toMatchObject({ dueAt, state: "AT_RISK", remainingSeconds: 0 });
    now += 1;
    expect(await slaOf(ticket.id)).toMatchObject({ dueAt, state: "BREACHED", remainingSeconds: -1 });
  });

  test("is not set back by a second message: the first one is still owed an answer", async () => {
    const facts = { alias: alias(), orderNumber: amazonNumber() };
    const { ticket } = await taken(relayed({ ...facts, text: "Where is it?" }));
    now += 3_600_000;
    await taken(relayed({ ...facts, text: "Hello? Anybody there?" }));
    expect(await slaOf(ticket.id)).toMatchObject({
      dueAt: "2026-11-23T09:30:00.000Z",
      state: "RUNNING",
      remainingSeconds: 82_800,
    });
  });
});

describe("delivered again", () => {
  test("the same mail is answered with its ticket and changes nothing", async () => {
    const raw = relayed({ alias: alias(), orderNumber: amazonNumber(), text: "Where is it?" });
    const first = await taken(raw);
    const rows = async () => [
      await rowsOf(app, "messages"),
      await rowsOf(app, "tickets"),
      await rowsOf(app, "raw_mails"),
      await rowsOf(app, "events"),
    ];
    const before = await rows();
    const second = await taken(raw);
    expect(second).toMatchObject({
      redelivered: true,
      ticketCreated: false,
      storedMessage: { id: first.storedMessage.id },
      ticket: { id: first.ticket.id, version: 1 },
      customer: { id: first.customer.id },
    });
    expect(await rows()).toEqual(before);
  });

  test("another copy with the same Message-ID is the same message, and what was first said stands", async () => {
    const facts = { alias: alias(), orderNumber: amazonNumber(), headers: { "Message-ID": "<same-id@eu-west-1.amazonses.com>" } };
    const first = await taken(relayed({ ...facts, text: "Where is it?" }));
    const second = await taken(relayed({ ...facts, text: "Where is it?? (forwarded by another server)" }));
    expect(second).toMatchObject({ redelivered: true, storedMessage: { id: first.storedMessage.id, text: "Where is it?" } });
    expect(await rowsOf(app, "messages")).toBe(1);
  });

  test("at another account, or in another workspace, the same Message-ID is another message", async () => {
    const raw = personal({ "Message-ID": "<two-accounts@post.example>" });
    const here = await taken(raw, "email");
    expect((await taken(raw, "amazon")).redelivered).toBe(false);
    const elsewhere = await anotherWorkspace(shared());
    const there = expectMember(await ingestRaw(elsewhere, raw, "email"), "IngestMessageSuccess");
    expect(there.redelivered).toBe(false);
    expect(there.storedMessage.id).not.toBe(here.storedMessage.id);
  });
});

test("the raw mail is kept byte by byte, whatever bytes they are", async () => {
  const body = Buffer.concat([
    Buffer.from("Caf\u00e9\r\n"),
    Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0d, 0x0a]),
    Buffer.from("end"),
  ]);
  const raw = personal({ "Content-Type": "text/plain; charset=iso-8859-1" }, body);
  const { storedMessage } = await taken(raw, "email");
  const [row] = await app.app.database.client<{ content: Buffer; size: number }[]>`
    select r.content, length(r.content) as size from raw_mails as r join messages as m on m.workspace_id = r.workspace_id and m.raw_mail_id = r.id
    where m.workspace_id = ${app.workspace.id} and m.id = ${storedMessage.id}`;
  expect(row?.size).toBe(raw.length);
  expect(row && Buffer.compare(row.content, raw)).toBe(0);
  expect(storedMessage.text).not.toContain("\u0000");
});

describe("what belongs together", () => {
  test("messages about one order of one buyer are one ticket; about another order they are another one, of the same customer", async () => {
    const buyer = alias();
    const [first, second] = [amazonNumber(), amazonNumber()];
    const opened = await taken(relayed({ alias: buyer, orderNumber: first, text: "Where is it?" }));
    const more = await taken(relayed({ alias: buyer, orderNumber: first, text: "Still nothing." }));
    const other = await taken(relayed({ alias: buyer, orderNumber: second, text: "And this one is broken." }));
    expect([opened, more, other].map(({ ticketCreated }) => ticketCreated)).toEqual([true, false, true]);
    expect(more.ticket).toMatchObject({ id: opened.ticket.id, version: 2 });
    expect(other.ticket.id).not.toBe(opened.ticket.id);
    expect(new Set([opened, more, other].map(({ customer }) => customer.id)).size).toBe(1);
  });

  test("an answer to an earlier message continues its ticket, also when it names no order", async () => {
    const facts = { From: "Anna <anna@post.example>" };
    const root = await taken(
      personal({ ...facts, "Message-ID": "<root@post.example>", Subject: "Order 302-1234567-7654321" }),
      "email",
    );
    const reply = await taken(
      personal({ ...facts, Subject: "Re: my parcel", "In-Reply-To": "<root@post.example>", References: "<root@post.example>" }),
      "email",
    );
    expect(reply).toMatchObject({ ticketCreated: false, ticket: { id: root.ticket.id } });
    expect(await rowsOf(app, "threads")).toBe(1);
  });

  test("a reference alone proves nothing: a stranger who quotes a Message-ID does not get into the ticket", async () => {
    const root = await taken(personal({ From: "Anna <anna@post.example>", "Message-ID": "<root@post.example>" }), "email");
    const stranger = await taken(personal({ From: "Eve <eve@post.example>", References: "<root@post.example>" }), "email");
    expect(stranger.ticketCreated).toBe(true);
    expect(stranger.ticket.id).not.toBe(root.ticket.id);
    expect(stranger.customer.id).not.toBe(root.customer.id);
  });

  test("a mail that names an order of somebody else is linked to the order, and its sender stays another customer", async () => {
    const order = await givenOrder(app);
    const { ticket, customer } = await taken(
      personal({ From: "Eve <eve@post.example>", Subject: `Order ${order.externalId}` }),
      "email",
    );
    expect(ticket).toMatchObject({ channel: "EMAIL", order: { id: order.id } });
    expect(customer.id).not.toBe((await app.as.agent.order.order({ id: order.id }))?.customer?.id);
  });

  test.each([
    ["by Amazon's relay", true],
    ["by plain mail", false],
  ])("a ticket that named an order %s before it was known is linked when the order arrives", async (_, byRelay) => {
    const [buyer, orderNumber] = [alias(), amazonNumber()];
    const raw = byRelay
      ? relayed({ alias: buyer, orderNumber, text: "Where is it?" })
      : personal({ Subject: `Order ${orderNumber}` });
    const { ticket } = await taken(raw, byRelay ? "amazon" : "email");
    expect(ticket.order).toBeNull();
    const result = await app.as.integrator.order.upsertOrders({
      channelAccountId: app.workspace.accounts.amazon,
      orders: [
        {
          externalId: orderNumber,
          status: "SHIPPED",
          fulfilment: "FBM",
          purchasedAt: "2026-11-01T10:00:00Z",
          currencyCode: "USD",
          buyer: { email: buyer },
          lines: [
            { externalId: digits(14), title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL", charged: "10.00" }] },
          ],
        },
      ],
    });
    const id = expectMember(result, "UpsertOrdersSuccess").rows[0]?.order?.id;
    const linked = await app.as.agent.ticket.ticket({ id: ticket.id });
    expect(linked).toMatchObject({ order: { id }, version: 2 });
    await eventually(
      async () => (await app.as.agent.event.events({ types: ["TICKET_UPDATED"] })).nodes.map(({ subjectId }) => subjectId),
      (ids) => ids.length === 1 && ids[0] === ticket.id,
    );
    const owner = (await app.as.agent.order.order({ id: id ?? "" }))?.customer?.id;
    expect(!byRelay || owner === ticket.customer.id).toBe(true); // an e-mail proves no identity
  });
});

test("a message tells subscribers: the first one that a ticket was created, the next that a message came", async () => {
  const facts = { alias: alias(), orderNumber: amazonNumber() };
  const { ticket } = await taken(relayed({ ...facts, text: "Where is it?" }));
  const { storedMessage } = await taken(relayed({ ...facts, text: "Hello?" }));
  const seen = await eventually(
    async () => (await app.as.agent.event.events()).nodes.map(({ type, subjectId }) => [type, subjectId]),
    (nodes) => nodes.length >= 2,
  );
  expect(seen).toEqual([
    ["TICKET_CREATED", ticket.id],
    ["MESSAGE_RECEIVED", storedMessage.id],
  ]);
});

test("a photo of 15 MB comes along: listed with name and size, its bytes in the raw mail", async () => {
  // 57 bytes are one line of base64.
  const sizeBytes = 57 * 276_000;
  const photo = `${"Wlpa".repeat(19)}\r\n`.repeat(276_000);
  const { type, body } = multipart("mixed", "b1", [
    { type: "text/plain; charset=utf-8", body: "See the photo." },
    {
      type: 'image/jpeg; name="cup.jpg"',
      headers: ["Content-Disposition: attachment; filename=cup.jpg", "Content-Transfer-Encoding: base64"],
      body: photo,
    },
  ]);
  const raw = personal({ "Content-Type": type }, body);
  const { storedMessage } = await taken(raw, "email");
  expect(storedMessage).toMatchObject({
    text: "See the photo.",
    attachments: [{ filename: "cup.jpg", mimeType: "image/jpeg", sizeBytes }],
  });
  const [row] = await app.app.database.client<
    { size: number }[]
  >`select length(content) as size from raw_mails where workspace_id = ${app.workspace.id}`;
  expect(row?.size).toBe(raw.length);
});

describe("what is no message at all", () => {
  const ingest = (input: Parameters<TestApp["as"]["agent"]["message"]["ingestMessage"]>[0]) =>
    app.as.integrator.message.ingestMessage(input);
  const parsed = { externalId: "<x@test.example>", senderAddress: "anna@post.example", text: "Hello" };
  const channelAccountId = () => app.workspace.accounts.email;

  test("neither a mail nor a parsed message, or both: InvalidInput", async () => {
    expect(expectMember(await ingest({ channelAccountId: channelAccountId() }), "InvalidInput").path).toEqual(["input"]);
    expectMember(await ingest({ channelAccountId: channelAccountId(), raw: null, parsed: null }), "InvalidInput");
    expectMember(await ingest({ channelAccountId: channelAccountId(), raw: "SGVsbG8=", parsed }), "InvalidInput");
    expect(expectMember(await ingest({ channelAccountId: channelAccountId(), raw: "" }), "InvalidInput").path).toEqual([
      "input",
      "raw",
    ]);
    expect(await rowsOf(app, "messages")).toBe(0);
  });

  test("a mail above the limit: InvalidInput, nothing is kept", async () => {
    const raw = Buffer.alloc(26 * 1024 * 1024 + 1, 0x41).toString("base64");
    expect(expectMember(await ingest({ channelAccountId: channelAccountId(), raw }), "InvalidInput").path).toEqual([
      "input",
      "raw",
    ]);
    expect(await rowsOf(app, "raw_mails")).toBe(0);
  });

  test("an account that is not here: ChannelAccountNotFound", async () => {
    expectMember(await ingest({ channelAccountId: newId("channelAccount"), parsed }), "ChannelAccountNotFound");
    expectMember(
      await ingest({ channelAccountId: (await anotherWorkspace(shared())).workspace.accounts.email, parsed }),
      "ChannelAccountNotFound",
    );
  });

  test("a parsed message beyond its limits: every issue at once", async () => {
    const tooLong = {
      externalId: "",
      senderAddress: "a".repeat(321),
      senderName: "n".repeat(501),
      subject: "s".repeat(999),
      text: "t".repeat(100_001),
      orderExternalId: "o".repeat(65),
      references: Array.from({ length: 51 }, messageId),
    };
    const result = expectMember(await ingest({ channelAccountId: channelAccountId(), parsed: tooLong }), "InvalidInput");
    expect(result.issues.map(({ path }) => path.join("."))).toEqual(
      ["externalId", "senderAddress", "senderName", "subject", "text", "orderExternalId", "references"].map(
        (field) => `input.parsed.${field}`,
      ),
    );
    expect(await rowsOf(app, "messages")).toBe(0);
  });
});

describe("a parsed message", () => {
  const ingest = async (
    account: "amazon" | "ebay" | "email",
    parsed: Parameters<TestApp["as"]["agent"]["message"]["ingestMessage"]>[0]["parsed"],
  ) =>
    expectMember(
      await app.as.integrator.message.ingestMessage({
        channelAccountId: app.workspace.accounts[account],
        parsed: parsed ?? null,
      }),
      "IngestMessageSuccess",
    );

  test("keeps what it says, with nulls for what it does not", async () => {
    const { storedMessage, ticket } = await ingest("email", {
      externalId: "id-1",
      senderAddress: "Anna@Post.example",
      text: "t".repeat(100_000),
      senderName: null,
      references: null,
      orderExternalId: null,
      sentAt: null,
    });
    expect(storedMessage).toMatchObject({
      externalId: "id-1",
      senderAddress: "anna@post.example",
      senderName: null,
      subject: "",
      sentAt: null,
      attachments: [],
    });
    expect(storedMessage.text).toHaveLength(100_000);
    expect(ticket).toMatchObject({ subject: "", orderExternalId: null, order: null });
  });

  test("by a marketplace username makes a customer of that marketplace, and an e-mail address one of all channels", async () => {
    const username = await ingest("ebay", { externalId: "id-1", senderAddress: "cup_lover_77", text: "Hello" });
    const address = await ingest("ebay", { externalId: "id-2", senderAddress: "anna@post.example", text: "Hello" });
    const again = await ingest("email", { externalId: "id-3", senderAddress: "ANNA@post.example", text: "Hello" });
    const identities = async (id: string) =>
      (await app.as.agent.customer.customer({ id }))?.identities.map(({ kind, channel, value, source }) => [
        kind,
        channel,
        value,
        source,
      ]);
    expect(await identities(username.customer.id)).toEqual([["MARKETPLACE_ID", "EBAY", "cup_lover_77", "MESSAGE"]]);
    expect(await identities(address.customer.id)).toEqual([["EMAIL", "EMAIL", "anna@post.example", "MESSAGE"]]);
    expect(again.customer.id).toBe(address.customer.id);
    const threads = (await app.as.agent.ticket.ticket({ id: username.ticket.id }))?.threads;
    expect(threads?.map(({ source, channel }) => [source, channel])).toEqual([["MARKETPLACE_MESSAGE", "EBAY"]]);
  });
});
