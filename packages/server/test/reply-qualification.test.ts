/** Rules that demand to know who replies: a qualification as an input of the guard (S27). */
import { beforeEach, expect, test } from "vitest";
import { auditOf, expectMember, givenOrder, note } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { givenMacro, reply, replyWith, tagged } from "./replies.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.parse("2026-11-22T09:30:00.000Z");
const DAY = 86_400_000;
let now = START;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
const topic = "RETURNS_AND_REFUNDS";
let app: TestApp;
let ticketId: string;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
  ({ ticketId } = await givenOrder(app, { atMarketplace: false }));
  await tagged(app, ticketId, "Tracking update");
});

const demand = async (change: object = {}) =>
  app.as.manager.reply.setReplyRule({
    reason: "Tracking update",
    mode: "FREE_TEXT",
    requiredQualification: topic,
    expectedVersion: 0,
    note: note(),
    ...change,
  });
const record = async (change: object = {}) => {
  const memberId = (await app.as.manager.workspace.members()).find(({ name }) => name === "agent")?.id ?? "";
  const at = { passedAt: new Date(START - DAY).toISOString(), expiresAt: new Date(START + DAY).toISOString() };
  expectMember(
    await app.as.manager.qualification.recordQualification({ memberId, topic, ...at, note: note(), ...change }),
    "RecordQualificationSuccess",
  );
  return memberId;
};
const place = async () => (await app.as.agent.reply.replyOptions({ ticketId }))?.threads[0];

test("who is not qualified is refused with topic and rule, by text and by locked macro; the trace says so, and it is audited", async () => {
  const { replyRule } = expectMember(await demand(), "SetReplyRuleSuccess");
  expect(replyRule.requiredQualification).toBe(topic);
  expect(replyRule.sentence).toContain("by somebody qualified for RETURNS_AND_REFUNDS");
  await record({ topic: "SHIPPING_AND_TRACKING" });
  const refused = expectMember(await reply(app, ticketId, "We look into it."), "QualificationMissing");
  expect(refused).toMatchObject({ code: "QUALIFICATION_MISSING", topic, rule: { version: 1, requiredQualification: topic } });
  expect(refused.message).toContain("You are not qualified for it now");
  const rule = refused.decision.rules.find(({ result }) => result === "REFUSE");
  expect(rule).toMatchObject({ rule: "author.qualified" });
  expect(rule?.inputs).toContainEqual({ name: "author.lacks", value: topic });
  const [entry] = await auditOf(app, ticketId);
  expect(entry).toMatchObject({ action: "reply.send", outcome: "REFUSE", decision: { id: refused.decision.id } });
  const { versionId } = await givenMacro(app, { en: "We look into it." });
  expectMember(await replyWith(app, ticketId, versionId), "QualificationMissing");
});

test("who is qualified replies, until the last instant by the clock; replyOptions says it before", async () => {
  await demand();
  expect(await place()).toMatchObject({ rule: { requiredQualification: topic }, missingQualification: topic });
  await record();
  expect((await place())?.missingQualification).toBeNull();
  now = START + DAY - 1;
  expectMember(await reply(app, ticketId, "We look into it."), "ReplyToTicketSuccess");
  now += 1;
  expect((await place())?.missingQualification).toBe(topic);
  expectMember(await reply(app, ticketId, "Please wait."), "QualificationMissing");
});

test("withdrawn is not qualified; what was sent before is still answered to its repetition", async () => {
  await demand();
  const memberId = await record();
  const key = { idempotencyKey: "one-intended-reply-0001" };
  expectMember(await reply(app, ticketId, "We look into it.", key), "ReplyToTicketSuccess");
  await app.as.manager.qualification.withdrawQualification({ memberId, topic, note: note() });
  expectMember(await reply(app, ticketId, "We still look into it."), "QualificationMissing");
  const again = expectMember(await reply(app, ticketId, "We look into it.", key), "ReplyToTicketSuccess");
  expect(again.replayed).toBe(true);
});

test("a machine is never qualified, whatever its key may do", async () => {
  await demand();
  await record();
  const token = await insertKey(app.app.database.q, app.workspace.id, "bot", null, ["reply.send", "ticket.read"]);
  const bot = app.clientOf(token);
  const refused = expectMember(await bot.reply.replyToTicket({ ticketId, text: "We look into it." }), "QualificationMissing");
  expect(refused.message).toContain("An API key never is");
});

test("only the rule that counts demands, and one set without a qualification demands none", async () => {
  await demand({ reason: null });
  expectMember(await reply(app, ticketId, "We look into it."), "QualificationMissing");
  expectMember(await demand({ requiredQualification: undefined }), "SetReplyRuleSuccess");
  expectMember(await reply(app, ticketId, "We look into it."), "ReplyToTicketSuccess");
  await demand({ expectedVersion: 1 });
  expectMember(await reply(app, ticketId, "We still look into it."), "QualificationMissing");
  const { replyRule } = expectMember(
    await demand({ expectedVersion: 2, requiredQualification: undefined }),
    "SetReplyRuleSuccess",
  );
  expect(replyRule.requiredQualification).toBeNull();
});
