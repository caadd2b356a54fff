/** Answers made of vetted texts: what the rules demand, what is filled in, and what cannot be said. */
import { operation } from "@firstline/sdk";
import { verifyReply } from "@firstline/sdk/replies";
import PostalMime from "postal-mime";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { auditOf, digits, expectMember, givenOrder, note, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { mailOf, noticesOf, write } from "./outgoing.ts";
import { deliveryUntil, givenMacro, reply, replyWith, sha256, tagged, textInput } from "./replies.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
let buyer: string;
beforeAll(async () => {
  app = await anotherWorkspace(shared());
});
beforeEach(async () => {
  buyer = `b${digits(12)}@marketplace.amazon.com`;
  order = await givenOrder(app, { buyer, atMarketplace: false });
  await tagged(app, order.ticketId, "Damaged in transit");
});
const claim = async () =>
  expectMember(
    await app.as.agent.claim.recordClaim({
      orderId: order.id,
      kind: "A_TO_Z",
      externalId: digits(8),
      filedAt: "2026-11-01T00:00:00Z",
    }),
    "RecordClaimSuccess",
  );
const arrived = async () => {
  const { mails } = await mailOf(app).read(buyer);
  return Promise.all(mails.map(async ({ raw }) => (await new PostalMime().parse(raw)).text?.trimEnd()));
};
const BODY = "Dear {{customer.name}},\n\nwe are looking into order {{order.id}}. {{input.answer}}\n\nYour team";

describe("where own words are forbidden", () => {
  test("an open claim demands a locked macro: free text is refused with the rule and the macros that fit, and audited without the text", async () => {
    const fits = await givenMacro(app, { en: "We look into it." }, { reasons: ["Damaged in transit"] });
    const notLocked = await givenMacro(app, { en: "We look into it." }, { state: "VETTED" });
    const elsewhere = await givenMacro(app, { en: "We look into it." }, { channels: ["EMAIL"] });
    await claim();
    const refused = expectMember(await reply(app, order.ticketId, "Trust me, nobody will know."), "FreeTextForbidden");
    expect(refused.rule).toMatchObject({ openClaim: true, mode: "LOCKED_MACRO", version: 0, reason: null, channel: null });
    expect(refused.message).toContain("while a claim about the order is open");
    const ids = refused.macros.map(({ id }) => id);
    expect(ids[0]).toBe(fits.macroId);
    for (const { macroId } of [notLocked, elsewhere]) expect(ids).not.toContain(macroId);
    const [entry] = await auditOf(app, order.ticketId);
    expect(entry).toMatchObject({ action: "reply.send", outcome: "REFUSE", decision: { id: refused.decision.id } });
    expect(refused.decision.rules.some(({ inputs }) => inputs.some(({ value }) => value.includes("Trust me")))).toBe(false);
    expect(expectMember(await replyWith(app, order.ticketId, notLocked.versionId), "MacroNotUsable").reason).toBe("NOT_LOCKED");
    expectMember(await replyWith(app, order.ticketId, fits.versionId), "ReplyToTicketSuccess");
  });

  test("the sentences arrive as they were locked; only declared places vary, and what stood there is kept with its source", async () => {
    await claim();
    const { versionId } = await givenMacro(app, { en: BODY }, { inputs: [textInput("input.answer")] });
    const inputs = [{ name: "input.answer", value: "The carrier answers by Friday." }];
    const { storedMessage } = expectMember(await replyWith(app, order.ticketId, versionId, { inputs }), "ReplyToTicketSuccess");
    const text = `Dear Kim Buyer,\n\nwe are looking into order ${order.externalId}. The carrier answers by Friday.\n\nYour team`;
    const { delivery } = await deliveryUntil(app, storedMessage.id, "SENT");
    expect([storedMessage.text, await arrived()]).toEqual([text, [text]]);
    expect(delivery).toMatchObject({ contentHash: sha256(text), macroVersionId: versionId, locale: "en" });
    expect(delivery.renderedVariables.map(({ name, value }) => [name, value])).toEqual([
      ["customer.name", "Kim Buyer"],
      ["order.id", order.externalId],
      ["input.answer", "The carrier answers by Friday."],
    ]);
    // Whoever holds the version and the stored values can prove what was sent.
    expect(await verifyReply({ body: BODY, ...delivery })).toEqual({ matches: true, text, textHash: delivery.contentHash });
  });
});

describe("which text", () => {
  test("the buyer's language, or the one that is asked for when it was vetted", async () => {
    const { versionId } = await givenMacro(app, { en: "Good day.", de: "Guten Tag." });
    await app.app.database.client`update customers set locale = 'de-DE' where workspace_id = ${app.workspace.id}`;
    const own = expectMember(await replyWith(app, order.ticketId, versionId), "ReplyToTicketSuccess");
    const asked = expectMember(await replyWith(app, order.ticketId, versionId, { locale: "en" }), "ReplyToTicketSuccess");
    expect([own.storedMessage.text, asked.storedMessage.text]).toEqual(["Guten Tag.", "Good day."]);
    await app.app.database.client`update customers set locale = null where workspace_id = ${app.workspace.id}`;
    const missing = await replyWith(app, order.ticketId, versionId, { locale: "fr" });
    expect(expectMember(missing, "MacroNotVetted").message).toContain("no vetted text in fr");
  });

  test("not one that nobody vetted, was replaced, retired, made for another channel, or is another workspace's", async () => {
    const first = await givenMacro(app, { en: "First." });
    const second = await givenMacro(app, { en: "Second." }, { of: first.macroId });
    const draft = await givenMacro(app, { en: "Third." }, { of: first.macroId, state: "DRAFT" });
    const ebay = await givenMacro(app, { en: "Hello." }, { channels: ["EBAY"] });
    const retired = await givenMacro(app, { en: "Hello." });
    await app.app.database.client`update macros set retired_at = now(), retired_by = 'system' where id = ${retired.macroId}`;
    const foreign = await givenMacro(await anotherWorkspace(shared()), { en: "Hello." });
    const ask = (versionId: string) => replyWith(app, order.ticketId, versionId);
    expect(expectMember(await ask(first.versionId), "MacroNotUsable").reason).toBe("SUPERSEDED");
    expect(expectMember(await ask(draft.versionId), "MacroNotVetted").locales).toEqual(["en"]);
    expect(expectMember(await ask(ebay.versionId), "MacroNotUsable").reason).toBe("WRONG_CHANNEL");
    expectMember(await ask(retired.versionId), "MacroRetired");
    expectMember(await ask(foreign.versionId), "MacroVersionNotFound");
    expectMember(await ask("mcv_none"), "MacroVersionNotFound");
    expectMember(await ask(second.versionId), "ReplyToTicketSuccess");
  });

  test("text and macro, neither of them, and inputs of nothing are no reply", async () => {
    const { versionId } = await givenMacro(app, { en: "Hello." });
    const paths = async (more: object) =>
      expectMember(await app.as.agent.reply.replyToTicket({ ticketId: order.ticketId, ...more }), "InvalidInput").issues.map(
        ({ path }) => path[1],
      );
    expect(await paths({})).toEqual(["text"]);
    expect(await paths({ text: "Hello", macroVersionId: versionId })).toEqual(["text"]);
    expect(await paths({ text: "Hello", locale: "en", inputs: [{ name: "input.answer", value: "x" }] })).toEqual([
      "locale",
      "inputs",
    ]);
  });
});

describe("what is filled in", () => {
  test("what is too old is not said: the answer names the refresh, and after it the reply goes out", async () => {
    const parcel = { orderExternalId: order.externalId, carrier: "UPS", trackingNumber: "1Z999AA10123456784" };
    const record = (status: "IN_TRANSIT" | "OUT_FOR_DELIVERY", occurredAt: string) =>
      app.as.integrator.order.recordShipments({
        channelAccountId: app.workspace.accounts.amazon,
        source: "warehouse",
        shipments: [{ ...parcel, events: [{ occurredAt, status, sentence: "Scan" }] }],
      });
    expectMember(await record("IN_TRANSIT", "2026-11-02T10:00:00.000Z"), "RecordShipmentsSuccess");
    await app.app.database
      .client`update shipments set as_of = now() - interval '3 days' where workspace_id = ${app.workspace.id}`;
    const { versionId } = await givenMacro(app, { en: "Your parcel is {{shipment.status}}." });
    const refused = expectMember(await replyWith(app, order.ticketId, versionId), "VariablesUnavailable");
    expect(refused.unavailable).toMatchObject([
      { name: "shipment.status", reason: "VARIABLE_STALE", refresh: { operation: "refreshShipment" } },
    ]);
    expect(rulesThat("REFUSE", refused.decision)).toEqual(["text.variables"]);
    expectMember(await record("OUT_FOR_DELIVERY", "2026-11-03T10:00:00.000Z"), "RecordShipmentsSuccess");
    const { storedMessage } = expectMember(await replyWith(app, order.ticketId, versionId), "ReplyToTicketSuccess");
    expect(storedMessage.text).toBe("Your parcel is out for delivery.");
  });

  test("a refund that is not done cannot be called done, and an input that is missing or hides something is refused", async () => {
    const done = await givenMacro(app, { en: "We paid {{refund.doneAmount}} back, reference {{refund.doneReference}}." });
    const refused = expectMember(await replyWith(app, order.ticketId, done.versionId), "VariablesUnavailable");
    expect(refused.unavailable.map(({ name, reason }) => [name, reason])).toEqual([
      ["refund.doneAmount", "VARIABLE_MISSING"],
      ["refund.doneReference", "VARIABLE_MISSING"],
    ]);
    const { versionId } = await givenMacro(app, { en: "{{input.answer}}" }, { inputs: [textInput("input.answer")] });
    const given = async (inputs: { name: string; value: string }[]) =>
      expectMember(await replyWith(app, order.ticketId, versionId, { inputs }), "VariablesUnavailable").unavailable.map(
        ({ name, reason }) => `${name} ${reason}`,
      );
    expect(await given([])).toEqual(["input.answer INPUT_MISSING"]);
    expect(await given([{ name: "input.answer", value: "abc\u202edef" }])).toEqual(["input.answer INPUT_REFUSED"]);
    expect(await given([{ name: "order.id", value: "1" }])).toEqual(["order.id INPUT_REFUSED", "input.answer INPUT_MISSING"]);
  });
});

describe("what no channel lets through", () => {
  test("a text that breaks a rule is not sent: every finding is named with its place; a warning alone lets it go and is kept", async () => {
    const text = "Please leave us a positive review at https://shop.example/reviews and we send you a voucher.";
    const blocked = expectMember(await reply(app, order.ticketId, text), "LintBlocked");
    expect(blocked.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["REVIEW_SOLICITATION", "LINK_NOT_ALLOWED"]));
    const link = blocked.findings.find(({ rule }) => rule === "LINK_NOT_ALLOWED");
    expect(text.slice(link?.start, link?.end)).toContain("shop.example");
    expect(rulesThat("REFUSE", blocked.decision)).toEqual(["text.lint"]);
    expect(await arrived()).toEqual([]);
    const loud = "WE HAVE ANSWERED THIS BEFORE, so please read it again.";
    const { warnings, storedMessage } = expectMember(await reply(app, order.ticketId, loud), "ReplyToTicketSuccess");
    expect(warnings.map(({ rule, severity }) => [rule, severity])).toEqual([["TONE", "WARN"]]);
    const Kept = operation<{ node: { delivery: { warnings: { rule: string }[] } } }, { id: string }>(
      "query Kept($id: ID!) { node(id: $id) { ... on Message { delivery { warnings { rule } } } } }",
    );
    expect((await app.as.agent.request(Kept, { id: storedMessage.id })).node.delivery.warnings).toEqual([{ rule: "TONE" }]);
  });

  test("what an agent fills into a locked text passes the lint too", async () => {
    const { versionId } = await givenMacro(app, { en: "{{input.answer}}" }, { inputs: [textInput("input.answer")] });
    const inputs = [{ name: "input.answer", value: "Write to me at help@shop.example instead." }];
    const { findings } = expectMember(await replyWith(app, order.ticketId, versionId, { inputs }), "LintBlocked");
    expect(findings.map(({ rule }) => rule)).toContain("EMAIL_ADDRESS");
  });

  test("a merge notice that would say what the channel forbids is not sent, and says why", async () => {
    const senderAddress = `b${digits(12)}@marketplace.amazon.com`;
    const subject = "Call me at +49 151 23456789 please";
    const first = await write(app, { account: "amazon", senderAddress, subject });
    await app.app.database.client`update tickets set status = 'RESOLVED' where id = ${first.ticket.id}`;
    const second = await write(app, { account: "amazon", senderAddress, subject: "Hello?" });
    await app.app.database.client`update tickets set status = 'OPEN' where id = ${first.ticket.id}`;
    const merged = { primaryTicketId: first.ticket.id, ticketIds: [second.ticket.id], notices: "AUTO" as const, note: note() };
    expectMember(await app.as.agent.merge.mergeTickets(merged), "MergeTicketsSuccess");
    expect(await noticesOf(app, second.ticket.id)).toMatchObject([
      {
        status: "NOT_SENDABLE",
        reason: "LINT_BLOCKED",
        explanation: expect.stringContaining("PHONE_NUMBER"),
        noticeMessage: null,
      },
    ]);
  });

  test("a mark that a marketplace punishes is left out of the subject we answer under", async () => {
    const { ticket, storedMessage: question } = await write(app, {
      account: "email",
      senderAddress: `kim${digits(9)}@post.example`,
      subject: "[Important] My order",
    });
    const { storedMessage } = expectMember(await reply(app, ticket.id, "We look into it."), "ReplyToTicketSuccess");
    await deliveryUntil(app, storedMessage.id, "SENT");
    expect((await mailOf(app).read(question.senderAddress)).mails[0]?.headers["subject"]).toBe("Re: My order");
  });
});

describe("rules", () => {
  const set = (change: object, as: "manager" | "agent" = "manager") =>
    app.as[as].reply.setReplyRule({ mode: "MACRO", expectedVersion: 0, note: note(), ...change });

  test("the most specific one counts: claim, then reason, then channel, then any", async () => {
    const { ticket } = await write(app, { account: "email", senderAddress: `kim${digits(9)}@post.example` });
    const { reason } = await tagged(app, ticket.id, "Tracking update");
    const modeOf = async () => (await app.as.agent.reply.replyOptions({ ticketId: ticket.id }))?.threads[0]?.rule;
    expect(await modeOf()).toMatchObject({ mode: "FREE_TEXT", version: 0 });
    expectMember(await set({ channel: "EMAIL" }), "SetReplyRuleSuccess");
    expect(await modeOf()).toMatchObject({ mode: "MACRO", channel: "EMAIL", reason: null });
    expectMember(await reply(app, ticket.id, "Hello"), "FreeTextForbidden");
    expectMember(await set({ reason: "Tracking update", mode: "LOCKED_MACRO" }), "SetReplyRuleSuccess");
    expect(await modeOf()).toMatchObject({ mode: "LOCKED_MACRO", channel: null, reason: { id: reason?.id } });
    expectMember(await set({ reason: "Tracking update", channel: "EMAIL", mode: "FREE_TEXT" }), "SetReplyRuleSuccess");
    expect(await modeOf()).toMatchObject({ mode: "FREE_TEXT", version: 1, changedBy: { name: "manager" } });
    expectMember(await reply(app, ticket.id, "Hello"), "ReplyToTicketSuccess");
    const listed = await app.as.agent.reply.replyRules();
    expect(listed.map((rule) => [rule.openClaim, rule.reason?.id ?? null, rule.channel, rule.mode])).toEqual([
      [true, null, null, "LOCKED_MACRO"],
      [false, reason?.id, "EMAIL", "FREE_TEXT"],
      [false, reason?.id, null, "LOCKED_MACRO"],
      [false, null, "EMAIL", "MACRO"],
      [false, null, null, "FREE_TEXT"],
    ]);
  });

  test("a rule is changed with a note, on the version that was read, and audited; a refused change leaves nothing", async () => {
    const at = { channel: "SHOPIFY" as const };
    expectMember(await set({ ...at, note: "ok" }), "NoteTooShort");
    expectMember(await set({ ...at, reason: "VIP" }), "InvalidInput");
    expect(expectMember(await set({ ...at, expectedVersion: 1 }), "VersionConflict").currentVersion).toBe(0);
    const why = note();
    const { replyRule } = expectMember(await set({ ...at, note: why }), "SetReplyRuleSuccess");
    expect(replyRule).toMatchObject({ version: 1, mode: "MACRO", channel: "SHOPIFY" });
    expect(expectMember(await set(at), "VersionConflict").currentVersion).toBe(1);
    const { nodes } = await app.as.manager.audit.auditEntries({ filter: { action: "reply.setRule" }, first: 1 });
    expect(nodes).toMatchObject([{ actor: { name: "manager" }, note: why }]);
  });

  test("of two who set the first rule of a case at once, one wins and the other hears of it", async () => {
    const both = await Promise.all([1, 2].map(() => set({ channel: "WALMART" })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(["SetReplyRuleSuccess", "VersionConflict"]);
  });
});
