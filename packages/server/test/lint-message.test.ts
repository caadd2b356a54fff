/** The lint through the endpoint: with the facts of a conversation, and with the links a workspace allows. */
import { beforeEach, expect, test } from "vitest";
import { auditOf, expectMember, fullRefund, givenOrder, givenTicket, note, refundIn } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
beforeEach(async () => {
  app = await anotherWorkspace(shared());
});

type Input = Parameters<TestApp["as"]["agent"]["lint"]["lintMessage"]>[0]["input"];
const lint = async (input: Input) => expectMember(await app.as.agent.lint.lintMessage({ input }), "LintReport");
const rulesOf = async (input: Input) => (await lint(input)).findings.map(({ rule }) => rule);
const allow = (host: string, change: { channel?: "AMAZON" | "EBAY" | "EMAIL"; note?: string } = {}) =>
  app.as.manager.lint.allowLink({ channel: "AMAZON", host, note: note(), ...change });

test("a draft for a ticket is judged by the channel of its conversation, with place, reason and what to do instead", async () => {
  const ticketId = await givenTicket(app, {});
  const text = "Anna: anna@shop.example.com.";
  const report = await lint({ text, ticketId });
  expect(report).toMatchObject({ blocked: true, channel: "AMAZON", kind: "REPLY", maxCharacters: 4000 });
  expect(report.findings).toMatchObject([
    { rule: "EMAIL_ADDRESS", severity: "BLOCK", field: "TEXT", start: 6, end: 27, excerpt: "anna@shop.example.com" },
  ]);
  const mail = await givenTicket(app, { account: "email", buyer: "kim@post.example" });
  expect(await lint({ text, ticketId: mail })).toMatchObject({ blocked: false, channel: "EMAIL", findings: [] });
});

test("'refunded' passes only once a refund of the ticket is done", async () => {
  const order = await givenOrder(app);
  const text = "We have refunded your order in full.";
  expect(await rulesOf({ text, ticketId: order.ticketId })).toEqual(["REFUND_NOT_DONE"]);
  const { refund } = expectMember(await app.as.agent.refund.refundOrder(fullRefund(order)), "RefundOrderSuccess");
  await refundIn(app, refund.id, ["DONE_UNCONFIRMED", "CONFIRMED"]);
  expect(await rulesOf({ text, ticketId: order.ticketId })).toEqual([]);
});

test("the buyer's language is the one they wrote in", async () => {
  const ticketId = await givenTicket(app, {});
  const german = "Ihr Paket ist unterwegs und wird am Freitag bei Ihnen ankommen, vielen Dank für Ihre Geduld.";
  expect(await rulesOf({ text: german, ticketId })).toEqual([]);
  await app.as.integrator.message.ingestMessage({
    channelAccountId: app.workspace.accounts.amazon,
    parsed: {
      externalId: "<long.english@test.example>",
      senderAddress: "b777777777777@marketplace.amazon.com",
      text: "Hello, I have been waiting for my parcel for two weeks now, could you please tell me where it is?",
    },
  });
  const { nodes } = await app.as.agent.ticket.tickets({ first: 10 });
  const waiting = nodes.find(({ id }) => id !== ticketId);
  expect(await lint({ text: german, ticketId: waiting?.id ?? "" })).toMatchObject({
    blocked: false,
    findings: [{ rule: "LANGUAGE_MISMATCH", severity: "WARN" }],
  });
});

test("unasked messages stop 30 days after the last delivery", async () => {
  const order = await givenOrder(app);
  const delivered = (daysAgo: number) =>
    app.as.integrator.order.recordShipments({
      channelAccountId: app.workspace.accounts.amazon,
      source: "warehouse",
      shipments: [
        {
          orderExternalId: order.externalId,
          carrier: "UPS",
          trackingNumber: `1Z999AA1012345678${daysAgo % 10}`,
          status: "DELIVERED",
          lastEventAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
        },
      ],
    });
  const text = "Your cup needs no dishwasher.";
  const before = await lint({ text, ticketId: order.ticketId, kind: "PROACTIVE" });
  expect(before.notChecked.map(({ rule }) => rule)).toContain("OUTSIDE_WINDOW");
  await delivered(31);
  expect(await rulesOf({ text, ticketId: order.ticketId, kind: "PROACTIVE" })).toEqual(["OUTSIDE_WINDOW"]);
  await delivered(2);
  expect(await rulesOf({ text, ticketId: order.ticketId, kind: "PROACTIVE" })).toEqual([]);
});

test("a host is allowed per channel with its subdomains, audited with the reason; the same again changes nothing", async () => {
  const text = "See https://de.manuals.example.com/lamp.pdf";
  expect(await rulesOf({ text, channel: "AMAZON" })).toEqual(["LINK_NOT_ALLOWED"]);
  const why = note();
  const { linkAllowance, created } = expectMember(await allow("Manuals.Example.com.", { note: why }), "AllowLinkSuccess");
  expect([created, linkAllowance]).toMatchObject([
    true,
    { host: "manuals.example.com", channel: "AMAZON", note: why, allowedBy: { name: "manager" } },
  ]);
  expect(await rulesOf({ text, channel: "AMAZON" })).toEqual([]);
  expect(await rulesOf({ text, channel: "EBAY" })).toEqual(["LINK_NOT_ALLOWED"]);
  expect(expectMember(await allow("manuals.example.com"), "AllowLinkSuccess")).toMatchObject({
    created: false,
    linkAllowance: { id: linkAllowance.id },
  });
  expect((await app.as.agent.lint.linkAllowances({ channel: "AMAZON" })).map(({ host }) => host)).toEqual([
    "manuals.example.com",
  ]);
  expectMember(await app.as.manager.lint.disallowLink({ linkAllowanceId: linkAllowance.id, note: "no" }), "NoteTooShort");
  expectMember(
    await app.as.manager.lint.disallowLink({ linkAllowanceId: linkAllowance.id, note: note() }),
    "DisallowLinkSuccess",
  );
  expect(await rulesOf({ text, channel: "AMAZON" })).toEqual(["LINK_NOT_ALLOWED"]);
  expect((await auditOf(app, linkAllowance.id)).map(({ action, problem }) => [action, problem])).toEqual([
    ["link.disallow", null],
    ["link.disallow", "NOTE_TOO_SHORT"],
    ["link.allow", null],
  ]);
  expectMember(
    await app.as.manager.lint.disallowLink({ linkAllowanceId: linkAllowance.id, note: note() }),
    "LinkAllowanceNotFound",
  );
});

test.each([
  "https://x.example.com",
  "example",
  "x.example.com/path",
  "x.example.com:8080",
  "10.0.0.1",
  "a@b.com",
  "com",
  "",
  "[::1]",
  "a b.com",
])("%j is no host", async (host) => expect(expectMember(await allow(host), "InvalidInput").path).toEqual(["input", "host"]));

test("without a reason why no link is allowed, and where all links are allowed there is nothing to allow", async () => {
  expectMember(await allow("x.example.com", { note: "because" }), "NoteTooShort");
  expect(expectMember(await allow("x.example.com", { channel: "EMAIL" }), "InvalidInput").path).toEqual(["input", "channel"]);
  expect(await app.as.agent.lint.linkAllowances({})).toEqual([]);
});

test("bad input is answered clearly: no place, two places, another channel's action, a locale that is none, ids of nobody", async () => {
  const refused = async (input: Input) =>
    expectMember(await app.as.agent.lint.lintMessage({ input }), "InvalidInput").issues.map(({ path }) => path.at(-1));
  expect(await refused({ text: "Hello" })).toEqual(["threadId"]);
  expect(await refused({ text: "Hello", channel: "EBAY", ticketId: "tkt_0" })).toEqual(["threadId"]);
  expect(await refused({ text: "Hello", channel: "EBAY", kind: "AMAZON_INVOICE" })).toEqual(["kind"]);
  expect(await refused({ text: "Hello", channel: "EBAY", locale: "Deutsch, bitte" })).toEqual(["locale"]);
  expect(await refused({ text: "x".repeat(100_001), subject: "x".repeat(999), channel: "EBAY" })).toEqual(["text", "subject"]);
  expectMember(await app.as.agent.lint.lintMessage({ input: { text: "Hello", ticketId: "tkt_0" } }), "TicketNotFound");
  expectMember(await app.as.agent.lint.lintMessage({ input: { text: "Hello", threadId: "thr_0" } }), "ThreadNotFound");
});
