/** Input nobody wrote in good faith, through the front door: a clear answer, nothing lost, nothing half done. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { amazonNumber, digits, expectMember, givenTicket, note, fewestStatements } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ingestRaw, personal, relayed, rowsOf } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.now();
let now = START;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
let app: TestApp;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
});

const keptMails = () =>
  app.app.database.client<{ content: Buffer }[]>`select content from raw_mails where workspace_id = ${app.workspace.id}`;

describe("ids", () => {
  const actions: Readonly<Record<string, (ticketId: string) => Promise<{ __typename: string }>>> = {
    assignTicket: (ticketId) => app.as.agent.ticket.assignTicket({ ticketId, memberId: null }),
    setPriority: (ticketId) => app.as.agent.ticket.setPriority({ ticketId, priority: "HIGH" }),
    snoozeTicket: (ticketId) =>
      app.as.agent.ticket.snoozeTicket({ ticketId, endsAt: new Date(START + 1000).toISOString(), reason: "Waits." }),
    unsnoozeTicket: (ticketId) => app.as.agent.ticket.unsnoozeTicket({ ticketId }),
    addNote: (ticketId) => app.as.agent.ticket.addNote({ ticketId, text: "Hello" }),
    linkOrder: (ticketId) => app.as.agent.ticket.linkOrder({ ticketId, orderId: null }),
    resolveTicket: (ticketId) => app.as.agent.ticket.resolveTicket({ ticketId, overrideNote: note() }),
    reopenTicket: (ticketId) => app.as.agent.ticket.reopenTicket({ ticketId }),
    setTicketRisk: (ticketId) => app.as.agent.ticket.setTicketRisk({ ticketId, risk: "HIGH", note: note() }),
    setTags: (ticketId) => app.as.agent.ticket.setTags({ ticketId, tags: [] }),
  };

  test.each(Object.keys(actions))(
    "%s: empty, of another kind, of nobody, no id at all, 100,000 characters: TicketNotFound",
    async (name) => {
      const member = (await app.as.agent.workspace.members())[0]?.id ?? "";
      for (const id of ["", member, newId("ticket"), "tkt_", "1 or 1=1", "🙂", "t".repeat(100_000)])
        expect(await actions[name]?.(id)).toMatchObject({ __typename: "TicketNotFound", path: ["input", "ticketId"] });
      expect(await rowsOf(app, "events")).toBe(0);
    },
  );

  test("filters with ids and names that fit nothing find nothing", async () => {
    await givenTicket(app, {});
    const long = "x".repeat(100_000);
    for (const filter of [
      { assigneeId: long },
      { assigneeId: "" },
      { customerId: "" },
      { orderId: "🙂" },
      { orderId: "" },
      { tag: long },
      { tag: "" },
      { subjectContains: long },
    ])
      expect((await app.as.agent.ticket.tickets({ filter })).nodes).toEqual([]);
  });

  test("a list of 10,000 wanted priorities is a list of four", async () => {
    await givenTicket(app, {});
    const priority = Array.from({ length: 10_000 }, () => "NORMAL" as const);
    expect((await app.as.agent.ticket.tickets({ filter: { priority } })).nodes).toHaveLength(1);
  });
});

describe("text that is no text", () => {
  const latin = Buffer.from([0xe9, 0xff, 0xfe, 0xc3, 0x28, 0xed, 0xa0, 0x80]);

  test("a mail whose body and headers are not the UTF-8 they say they are comes in readable, and is kept byte by byte", async () => {
    const raw = Buffer.concat([
      Buffer.from('From: "Ren'),
      latin,
      Buffer.from('" <rene@post.example>\r\nTo: support@shop.example\r\nSubject: Caf'),
      latin,
      Buffer.from("\r\nMessage-ID: <utf@post.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCaf"),
      latin,
      Buffer.from(" broken\r\n"),
    ]);
    const { storedMessage } = expectMember(await ingestRaw(app, raw, "email"), "IngestMessageSuccess");
    expect(storedMessage.senderAddress).toBe("rene@post.example");
    for (const text of [storedMessage.text, storedMessage.subject, storedMessage.senderName ?? ""]) {
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain("\u0000");
    }
    expect(storedMessage.text).toMatch(/^Caf.* broken$/su);
    const [kept] = await keptMails();
    expect(kept && Buffer.compare(kept.content, raw)).toBe(0);
  });

  test("bytes that are no UTF-8 in the request itself are no fault of ours", async () => {
    const query = "mutation M($i: IngestMessageInput!) { ingestMessage(input: $i) { __typename } }";
    const input = {
      channelAccountId: app.workspace.accounts.email,
      parsed: { externalId: "1", senderAddress: "a@b.example", text: "@" },
    };
    const [head = "", tail = ""] = JSON.stringify({ query, variables: { i: input } }).split('"@"');
    const response = await fetch(`${app.app.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${app.workspace.tokens.integrator}` },
      body: Buffer.concat([Buffer.from(`${head}"`), latin, Buffer.from(`"${tail}`)]),
    });
    expect(response.status).toBeLessThan(500);
    const rows = await app.app.database.client<
      { body: string }[]
    >`select body from messages where workspace_id = ${app.workspace.id}`;
    expect(rows.every(({ body }) => body.isWellFormed())).toBe(true);
  });
});

test("a mail of 30 MB is refused with its limit before it is read, and nothing of it is kept", async () => {
  const raw = Buffer.alloc(30 * 1024 * 1024, 0x41).toString("base64");
  const response = await fetch(`${app.app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${app.workspace.tokens.integrator}` },
    body: JSON.stringify({
      query: "mutation M($i: IngestMessageInput!) { ingestMessage(input: $i) { __typename } }",
      variables: { i: { channelAccountId: app.workspace.accounts.email, raw } },
    }),
  });
  const answer = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect([response.status, answer.errors[0]?.extensions.code]).toEqual([413, "BAD_REQUEST"]);
  expect(answer.errors[0]?.message).toMatch(/too large/i);
  expect([await rowsOf(app, "raw_mails"), await rowsOf(app, "messages")]).toEqual([0, 0]);
});

describe("mail loops", () => {
  test.each<[string, Parameters<typeof personal>[0]]>([
    ["our own answer that comes back", { From: "Shop <support@shop.example>" }],
    ["an absence notice", { "Auto-Submitted": "auto-replied" }],
    ["an older absence notice", { "X-Autoreply": "yes", Precedence: "auto_reply" }],
    ["a mailing list's bulk", { Precedence: "bulk" }],
    [
      "a mail that went through a hundred servers",
      { Received: Array.from({ length: 101 }, (_, hop) => `from a${hop} by b${hop}`) },
    ],
  ])("%s, twenty times: kept apart, no ticket, no message", async (_, headers) => {
    for (let round = 0; round < 20; round += 1) {
      const answer = await ingestRaw(app, personal({ "Message-ID": `<loop-${round}@post.example>`, ...headers }), "email");
      expect(expectMember(answer, "IngestMessageQuarantined").quarantinedMessage.reason).toBe("MAIL_LOOP");
    }
    expect([await rowsOf(app, "tickets"), await rowsOf(app, "messages"), await rowsOf(app, "quarantined_messages")]).toEqual([
      0, 0, 20,
    ]);
  });
});

describe("one sender who does not stop", () => {
  /** 10,000 in the nightly run: FLOOD_MESSAGES=10000. The code path is the same from the 31st message on. */
  const FLOOD = Number(process.env["FLOOD_MESSAGES"] ?? 100);
  const buyer = `k${digits(13)}@marketplace.amazon.com`;
  /** Every message about another order, so that each would be a matter of its own. */
  const next = async () =>
    expectMember(
      await ingestRaw(app, relayed({ alias: buyer, orderNumber: amazonNumber(), text: "Answer me!" })),
      "IngestMessageSuccess",
    );

  test(
    "each message gets its answer and none is lost; beyond thirty an hour they open no more tickets, and the last of them is flagged",
    async () => {
      const answers: Awaited<ReturnType<typeof next>>[] = [];
      const writer = async () => {
        while (answers.length < FLOOD) answers.push(await next());
      };
      await Promise.all(Array.from({ length: 6 }, writer));
      expect(new Set(answers.map(({ storedMessage }) => storedMessage.id)).size).toBe(answers.length);
      expect(await rowsOf(app, "messages")).toBe(answers.length);
      expect(await rowsOf(app, "tickets")).toBe(30);
      expect(await rowsOf(app, "customers")).toBe(1);
      const flagged = (await app.as.agent.ticket.tickets({ filter: { tag: "Message flood" } })).nodes;
      expect(flagged).toHaveLength(1);
      expect(flagged[0]?.tags).toMatchObject([{ name: "Message flood", isAutomatic: true }]);
      // The flagged ticket keeps the order it was opened for: what was pressed into it teaches it nothing.
      expect(flagged[0]?.orderExternalId).toBe(answers.findLast(({ ticketCreated }) => ticketCreated)?.ticket.orderExternalId);
    },
    120_000 + FLOOD * 60,
  );

  test("what a message costs does not grow with the ones before it", async () => {
    const cost = () => fewestStatements(shared(), next);
    for (let sent = 0; sent < 35; sent += 1) await next();
    const early = await cost();
    for (let sent = 0; sent < 60; sent += 1) await next();
    expect(await cost()).toBe(early);
  });

  test("an hour later a new matter is a ticket again", async () => {
    for (let sent = 0; sent < 32; sent += 1) await next();
    expect(await rowsOf(app, "tickets")).toBe(30);
    now = START + 3_600_001;
    expect((await next()).ticketCreated).toBe(true);
  });

  test("another sender is not held back by it", async () => {
    for (let sent = 0; sent < 32; sent += 1) await next();
    const other = relayed({ alias: `k${digits(13)}@marketplace.amazon.com`, orderNumber: amazonNumber(), text: "Where is it?" });
    expect(expectMember(await ingestRaw(app, other), "IngestMessageSuccess").ticketCreated).toBe(true);
  });
});
