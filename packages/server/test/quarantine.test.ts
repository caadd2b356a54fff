/** Mail that is not what it says is kept apart, shown with its reason, and let in only on somebody's word. */
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { amazonNumber, auditOf, digits, eventually, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { AUTHENTICATED, ingestRaw, messageId, personal, relayed, rowsOf } from "./mails.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

const alias = `k${digits(13)}@marketplace.amazon.com`;
/** Amazon's relay in the From line, and no proof of it. */
const forged = (headers: Parameters<typeof relayed>[0]["headers"] = {}): Uint8Array =>
  relayed({
    alias,
    orderNumber: amazonNumber(),
    text: "Please refund me at once.",
    headers: { "Authentication-Results": null, ...headers },
  });
const quarantined = async (raw: Uint8Array) => expectMember(await ingestRaw(app, raw), "IngestMessageQuarantined");
const list = async () => (await app.as.agent.message.quarantinedMessages()).nodes;
const release = (quarantinedMessageId: string, text = note(), as: "manager" | "compliance" | "agent" = "manager") =>
  app.as[as].message.releaseQuarantinedMessage({ quarantinedMessageId, note: text });

test("a forged relay mail opens no ticket; it is listed with its reason, and every byte of it is kept", async () => {
  const raw = forged();
  const { quarantinedMessage, redelivered } = await quarantined(raw);
  expect(redelivered).toBe(false);
  expect(quarantinedMessage).toMatchObject({
    reason: "SPOOFED_RELAY",
    explanation: "The sender claims to be Amazon's mail relay, and our server could not confirm it.",
    senderAddress: alias,
    sizeBytes: raw.length,
    releasedAt: null,
    ticket: null,
    channelAccount: { id: app.workspace.accounts.amazon },
  });
  expect(await list()).toMatchObject([{ id: quarantinedMessage.id, reason: "SPOOFED_RELAY" }]);
  expect([await rowsOf(app, "tickets"), await rowsOf(app, "messages"), await rowsOf(app, "customers")]).toEqual([0, 0, 0]);
  const [row] = await app.app.database.client<
    { content: Buffer }[]
  >`select content from raw_mails where workspace_id = ${app.workspace.id}`;
  expect(row && Buffer.compare(row.content, raw)).toBe(0);
  const told = await eventually(
    async () => (await app.as.agent.event.events()).nodes,
    (nodes) => nodes.length > 0,
  );
  expect(told.map(({ type, subjectId }) => [type, subjectId])).toEqual([["MESSAGE_QUARANTINED", quarantinedMessage.id]]);
});

const anna = "Anna <anna@post.example>";
test.each<[string, string, () => Uint8Array]>([
  [
    "an imitation of the relay's domain",
    "SPOOFED_RELAY",
    () => personal({ From: "Buyer <abc123@marketplace.amazon.com.example.net>" }),
  ],
  ["Amazon itself, not proven", "SPOOFED_MARKETPLACE", () => personal({ From: "Amazon <seller-notification@amazon.com>" })],
  [
    "a sender that our server found forged",
    "AUTHENTICATION_FAILED",
    () =>
      personal({
        From: anna,
        "Authentication-Results": "mx.test.example; spf=fail; dkim=fail; dmarc=fail header.from=post.example",
      }),
  ],
  ["several authors", "AMBIGUOUS_SENDER", () => personal({ From: "Anna <anna@post.example>, Eve <eve@post.example>" })],
  ["our own address", "MAIL_LOOP", () => personal({ From: "Shop <support@shop.example>" })],
  ["an automatic answer", "MAIL_LOOP", () => personal({ From: anna, "Auto-Submitted": "auto-replied" })],
  [
    "a notice of Amazon, proven",
    "NOT_A_BUYER_MESSAGE",
    () =>
      personal({
        From: "Amazon <donotreply@amazon.com>",
        "Authentication-Results": AUTHENTICATED.replace("marketplace.amazon.com", "amazon.com"),
      }),
  ],
  [
    "a relay mail that another server vouches for",
    "SPOOFED_RELAY",
    () => forged({ "Authentication-Results": AUTHENTICATED.replace("mx.test.example", "mx.evil.example") }),
  ],
])("%s: %s", async (_, reason, raw) => {
  expect((await quarantined(raw())).quarantinedMessage.reason).toBe(reason);
  expect(await rowsOf(app, "tickets")).toBe(0);
});

test.each([
  ["random bytes", Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + 41) % 256)],
  ["only NULs", new Uint8Array(1000)],
  ["one byte", Uint8Array.of(0x0a)],
  ["headers without an end and without a sender", Buffer.from("Subject: x\r\nX-Y: z")],
  ["a picture", Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(500, 7)])],
])("%s are kept in quarantine, never a fault and never dropped", async (_, raw) => {
  const { quarantinedMessage } = await quarantined(raw);
  expect(quarantinedMessage).toMatchObject({ sizeBytes: raw.length });
  expect(quarantinedMessage.explanation).not.toBe("");
  const [row] = await app.app.database.client<
    { content: Buffer }[]
  >`select content from raw_mails where workspace_id = ${app.workspace.id}`;
  expect(row && Buffer.compare(row.content, raw)).toBe(0);
  expect(await rowsOf(app, "tickets")).toBe(0);
});

test("the same bytes again are the same record", async () => {
  const raw = forged();
  const first = await quarantined(raw);
  const again = await quarantined(raw);
  expect(again).toMatchObject({ redelivered: true, quarantinedMessage: { id: first.quarantinedMessage.id } });
  expect([await rowsOf(app, "quarantined_messages"), await rowsOf(app, "raw_mails")]).toEqual([1, 1]);
});

test("a forgery with a Message-ID that we know is quarantined like any other: it learns nothing", async () => {
  const id = messageId();
  const genuine = expectMember(
    await ingestRaw(app, relayed({ alias, orderNumber: amazonNumber(), text: "Where is it?", headers: { "Message-ID": id } })),
    "IngestMessageSuccess",
  );
  await quarantined(forged({ "Message-ID": id }));
  expect(await app.as.agent.ticket.ticket({ id: genuine.ticket.id })).toMatchObject({ version: 1 });
});

test("and the other way round: a forgery that came first does not keep the genuine mail out", async () => {
  const id = messageId();
  await quarantined(forged({ "Message-ID": id }));
  const genuine = await ingestRaw(
    app,
    relayed({ alias, orderNumber: amazonNumber(), text: "Where is it?", headers: { "Message-ID": id } }),
  );
  expect(expectMember(genuine, "IngestMessageSuccess")).toMatchObject({ redelivered: false, ticketCreated: true });
});

describe("released", () => {
  test.each(["manager", "compliance"] as const)(
    "by somebody (%s) who says why, it becomes a ticket, and the word is audited",
    async (as) => {
      const { quarantinedMessage } = await quarantined(forged());
      const text = note();
      const released = expectMember(await release(quarantinedMessage.id, text, as), "ReleaseQuarantinedMessageSuccess");
      expect(released).toMatchObject({
        ticket: { channel: "AMAZON", status: "OPEN" },
        storedMessage: { text: "Please refund me at once.", senderAddress: alias },
        quarantinedMessage: { id: quarantinedMessage.id, ticket: { id: released.ticket.id } },
      });
      expect(released.quarantinedMessage.releasedAt).not.toBeNull();
      expect(await auditOf(app, quarantinedMessage.id)).toMatchObject([
        { action: "message.release", note: text, actor: { name: as }, outcome: null },
      ]);
      expect(await list()).toMatchObject([{ id: quarantinedMessage.id, releasedAt: released.quarantinedMessage.releasedAt }]);
    },
  );

  test("once; a second time it is not releasable", async () => {
    const { quarantinedMessage } = await quarantined(forged());
    await release(quarantinedMessage.id);
    expect(expectMember(await release(quarantinedMessage.id), "QuarantinedMessageNotReleasable")).toMatchObject({
      code: "QUARANTINED_MESSAGE_NOT_RELEASABLE",
      message: "The mail was released before.",
      path: ["input", "quarantinedMessageId"],
    });
    expect(await rowsOf(app, "tickets")).toBe(1);
  });

  test.each([
    ["unreadable mail", true],
    ["an id that does not exist", false],
  ])("%s is not", async (_, kept) => {
    const id = kept ? (await quarantined(new Uint8Array(1000))).quarantinedMessage.id : newId("quarantinedMessage");
    expectMember(await release(id), "QuarantinedMessageNotReleasable");
    expect(await rowsOf(app, "tickets")).toBe(0);
    const refusal = { action: "message.release", outcome: "REFUSE", problem: "QUARANTINED_MESSAGE_NOT_RELEASABLE" };
    expect(await auditOf(app, id)).toMatchObject(kept ? [refusal] : []);
  });

  test("without a note of substance: NoteTooShort, and it stays", async () => {
    const { quarantinedMessage } = await quarantined(forged());
    expect(expectMember(await release(quarantinedMessage.id, "looks fine"), "NoteTooShort")).toMatchObject({
      code: "NOTE_TOO_SHORT",
      path: ["input", "note"],
      minimum: { minimumLetters: 20, minimumCharactersUnspaced: 8 },
    });
    expect(await list()).toMatchObject([{ releasedAt: null, ticket: null }]);
    expect(await rowsOf(app, "tickets")).toBe(0);
  });

  test("by an agent: FORBIDDEN", async () => {
    const { quarantinedMessage } = await quarantined(forged());
    await expect(release(quarantinedMessage.id, note(), "agent")).rejects.toMatchObject({
      type: "PermissionError",
      code: "FORBIDDEN",
    });
    expect(await list()).toMatchObject([{ releasedAt: null }]);
  });
});

test("quarantine is listed newest first, page by page", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.unshift((await quarantined(forged())).quarantinedMessage.id);
  const seen: string[] = [];
  for await (const { id } of app.as.agent.message.quarantinedMessages({ first: 2 })) seen.push(id);
  expect(seen).toEqual(ids);
});
