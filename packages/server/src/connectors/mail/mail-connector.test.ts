/** Against the double's mail server: every way a mail can go wrong, and what the port says of it. */
import net from "node:net";
import { mailControlOf, startAmazonDouble } from "@firstline/simulator";
import type { AmazonDouble, MailControl, MailScenario } from "@firstline/simulator";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { MessagePort, OutgoingMessage, PreparedMessage, SendOutcome } from "../channel.ts";
import { mailConnector } from "./mail-connector.ts";

let double: AmazonDouble;
let control: MailControl;
beforeAll(async () => {
  double = await startAmazonDouble();
  control = mailControlOf(double.url);
  await control.approve(["support@shop.example"]);
});
beforeEach(() => control.reset());
afterAll(() => double.close());

const message: OutgoingMessage = {
  messageId: "msg_1",
  externalId: "<msg_1@shop.example>",
  recipient: "b1@marketplace.amazon.de",
  subject: "Re: Zerbrochene Tasse",
  text: "Guten Tag,\n\n您好，wir antworten dort.\n.\n",
  locale: "de",
  references: ["<first@amazonses.com>", "<second@amazonses.com>"],
  writtenAt: new Date("2026-11-20T12:00:00Z"),
  automatic: false,
};
const account = { channel: "AMAZON", mode: "SIMULATED", approvedSender: "support@shop.example" } as const;
const portTo = (simulatedServer: string, approvedSender = "support@shop.example", timeoutMs = 10_000): MessagePort => {
  const { port } = mailConnector({ ...account, approvedSender }, { simulatedServer, timeoutMs });
  if (!port) throw new Error("the account can send");
  return port;
};
const prepared = async (port: MessagePort, change: Partial<OutgoingMessage> = {}): Promise<PreparedMessage> => {
  const built = await port.prepare({ ...message, ...change });
  if (built.kind !== "prepared") throw new Error(built.message);
  return built.prepared;
};
const send = async (port: MessagePort, mayLeave = () => true): Promise<SendOutcome> =>
  port.commit(await prepared(port), mayLeave);
const taken = async (): Promise<number> => (await control.read()).mails.length;

test("the mail arrives once, from the approved address, as part of its conversation, letter by letter", async () => {
  expect(await send(portTo(double.smtpUrl))).toMatchObject({ kind: "done", ref: expect.stringContaining("2.0.0 Accepted") });
  const { mails } = await control.read();
  expect(mails).toHaveLength(1);
  const mail = await new PostalMime().parse(mails[0]?.raw ?? "");
  expect([mails[0]?.from, mails[0]?.to]).toEqual(["support@shop.example", [message.recipient]]);
  expect(mail).toMatchObject({
    from: { address: "support@shop.example" },
    to: [{ address: message.recipient }],
    subject: message.subject,
    messageId: "<msg_1@shop.example>",
    inReplyTo: "<second@amazonses.com>",
    references: "<first@amazonses.com> <second@amazonses.com>",
    date: "2026-11-20T12:00:00.000Z",
  });
  expect(mail.text?.trimEnd()).toBe(message.text.trimEnd());
  expect(mails[0]?.headers["content-language"]).toBe("de");
  expect(mails[0]?.headers["auto-submitted"]).toBeUndefined();
});

test("a mail that no person decided on says so, so that no machine answers it", async () => {
  const port = portTo(double.smtpUrl);
  await port.commit(await prepared(port, { automatic: true }), () => true);
  expect((await control.read()).mails[0]?.headers).toMatchObject({
    "auto-submitted": "auto-generated",
    "x-auto-response-suppress": "All",
  });
});

test("the same message gives the same bytes, whoever builds it", async () => {
  const digests = await Promise.all([1, 2, 3].map(async () => (await prepared(portTo(double.smtpUrl))).digest));
  expect(new Set(digests).size).toBe(1);
  expect((await prepared(portTo(double.smtpUrl), { text: "Other" })).digest).not.toBe(digests[0]);
});

test.each<[MailScenario, Partial<SendOutcome>, number]>([
  ["mail.refuse", { kind: "rejected", code: "550" }, 0],
  ["mail.refuseContent", { kind: "rejected", code: "554" }, 0],
  ["mail.later", { kind: "notSent", reason: "unavailable" }, 0],
  ["mail.laterAfterData", { kind: "notSent", reason: "unavailable" }, 0],
  ["mail.dropBeforeData", { kind: "notSent", reason: "noConnection" }, 0],
  ["mail.holdGreeting", { kind: "notSent", reason: "noConnection" }, 0],
  ["mail.acceptThenDrop", { kind: "unknown" }, 1],
  ["mail.hold", { kind: "unknown" }, 1],
  ["mail.ackTwice", { kind: "done" }, 1],
])("%s: the port says what it knows, and offers the mail once", async (scenario, outcome, mails) => {
  await control.behave(scenario);
  // Only whoever is kept waiting for good has to be given up.
  const timeoutMs = scenario.startsWith("mail.hold") ? 1500 : 10_000;
  expect(await send(portTo(double.smtpUrl, "support@shop.example", timeoutMs))).toMatchObject(outcome);
  expect(await taken()).toBe(mails);
});

test("nobody listens: provably not sent", async () => {
  const closed = net.createServer();
  await new Promise<void>((listening) => closed.listen(0, "127.0.0.1", listening));
  const address = closed.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await new Promise((done) => closed.close(done));
  expect(await send(portTo(`smtp://127.0.0.1:${port}`))).toMatchObject({ kind: "notSent", reason: "noConnection" });
});

test("a sender the marketplace does not know is refused, before anything has left", async () => {
  expect(await send(portTo(double.smtpUrl, "other@shop.example"))).toMatchObject({ kind: "rejected", code: "550" });
  expect(await taken()).toBe(0);
});

test("a worker whose time is over sends nothing: it is asked when the server already waits for the content", async () => {
  let asked = 0;
  const outcome = await send(portTo(double.smtpUrl), () => {
    asked += 1;
    return false;
  });
  expect([outcome.kind, asked, await taken()]).toEqual(["notSent", 1, 0]);
});

test("a line break in a subject makes no header, and a list of recipients no second mail", async () => {
  const port = portTo(double.smtpUrl);
  await port.commit(await prepared(port, { subject: "Hello\r\nBcc: thief@evil.example" }), () => true);
  const [mail] = (await control.read()).mails;
  expect([mail?.to, mail?.headers["bcc"]]).toEqual([[message.recipient], undefined]);
  for (const recipient of ["a@b.example, c@d.example", "a@b.example\r\nc", "Kim <a@b.example>", "ebay-user"])
    expect((await port.prepare({ ...message, recipient })).kind).toBe("invalid");
});

test.each([
  [{ ...account, channel: "EBAY" as const }, "Message API"],
  [{ ...account, mode: "LIVE" as const }, "simulated accounts only"],
  [{ ...account, approvedSender: undefined }, "no approved sender"],
])("an account that cannot send says why", (given, reason) => {
  const { capability, port } = mailConnector(given, { simulatedServer: double.smtpUrl, timeoutMs: 10_000 });
  expect([capability.supported, port]).toEqual([false, undefined]);
  expect(capability).toMatchObject({ reason: expect.stringContaining(reason) });
});
