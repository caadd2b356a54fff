/** Trying a reply out says what sending it would be answered with, on the same state, whatever state that is (L1). */
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { SHIPPED_POLICY } from "../src/features/policy/index.ts";
import { actionsOf, inForce, withRules } from "./actions.ts";
import type { Rule } from "./actions.ts";
import { auditOf, digits, expectMember, footprint, givenOrder, note, rulesThat } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { twoThreads, write } from "./outgoing.ts";
import { givenMacro, replyUntil, tagged, textInput } from "./replies.ts";
import { anyDocument } from "./random-policy.ts";
import { SEED } from "./seed.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig({ testTimeout: 300_000 });
const shared = sharedApp();
let app: TestApp;
beforeAll(async () => {
  app = await anotherWorkspace(shared());
});

type Input = Parameters<TestApp["as"]["agent"]["reply"]["replyPreview"]>[0]["input"];
const preview = (input: Input, who: "agent" | "manager" = "agent") => app.as[who].reply.replyPreview({ input });
const send = (input: Input, who: "agent" | "manager" = "agent") => app.as[who].reply.replyToTicket(input);

type Traced = { readonly rule: string; readonly result: string; readonly inputs: readonly { name: string; value: string }[] };
type Decision = { outcome: string; policyVersionId: string; rules: readonly Traced[] };
/** Two questions are asked at two moments: `at` is the only input that may differ. */
const essence = ({ outcome, policyVersionId, rules }: Decision) => ({
  outcome,
  policyVersionId,
  rules: rules.map((rule) => ({ ...rule, inputs: rule.inputs.filter(({ name }) => name !== "at") })),
});

/** What both answers say about the same input. */
const foreseen = (result: Awaited<ReturnType<typeof preview>>) => {
  if (result.__typename !== "ReplyPreview") return { member: result.__typename, message: result.message };
  const { decision, refusal, text, thread } = result;
  if (refusal === null) return { member: "ReplyToTicketSuccess", decision: essence(decision), text, thread: thread.id };
  const withDecision = "decision" in refusal ? { decision: essence(decision) } : {};
  return { member: refusal.__typename, message: refusal.message, ...withDecision };
};
const executed = (result: Awaited<ReturnType<typeof send>>) => {
  if (result.__typename === "ReplyToTicketSuccess") {
    const { decision, storedMessage } = result;
    return {
      member: result.__typename,
      decision: essence(decision),
      text: storedMessage.text,
      thread: storedMessage.thread.id,
    };
  }
  const withDecision = "decision" in result ? { decision: essence(result.decision) } : {};
  return { member: result.__typename, message: result.message, ...withDecision };
};

const REASON = "Tracking update";
const TEXTS = {
  plain: "We look into it and write again by Friday.",
  blocked: "Please write to me at kim@post.example instead, and leave a 5-star review.",
  blank: "  ",
} as const;

/** Macros in every state that a rule asks about. */
const givenMacros = async () => {
  const superseded = await givenMacro(app, { en: "First wording." });
  const locked = await givenMacro(app, { en: "Second wording." }, { of: superseded.macroId });
  const retired = await givenMacro(app, { en: "Gone." });
  await app.app.database.client`update macros set retired_at = now(), retired_by = 'system' where id = ${retired.macroId}`;
  return {
    superseded: superseded.versionId,
    locked: locked.versionId,
    retired: retired.versionId,
    vetted: (await givenMacro(app, { en: "Vetted, not locked." }, { state: "VETTED" })).versionId,
    draft: (await givenMacro(app, { en: "A draft." }, { state: "DRAFT" })).versionId,
    elsewhere: (await givenMacro(app, { en: "For eBay." }, { channels: ["EBAY"] })).versionId,
    asking: (await givenMacro(app, { en: "Dear {{customer.name}}, {{input.answer}}" }, { inputs: [textInput("input.answer")] }))
      .versionId,
    none: "mcv_none",
  };
};

/** Tickets in every state that stands before the guard or is read by it. */
const givenTickets = async () => {
  const about = (facts = {}): Promise<GivenOrder> => givenOrder(app, { atMarketplace: false, ...facts });
  const [tagless, tagsOnly, claimed, resolved] = [await about(), await about(), await about(), await about()];
  for (const { ticketId } of [tagsOnly, claimed, resolved]) await tagged(app, ticketId, REASON);
  const filed = { kind: "A_TO_Z" as const, externalId: digits(8), filedAt: new Date(Date.now() - 3_600_000).toISOString() };
  expectMember(await app.as.agent.claim.recordClaim({ orderId: claimed.id, ...filed }), "RecordClaimSuccess");
  expectMember(
    await app.as.agent.ticket.resolveTicket({ ticketId: resolved.ticketId, overrideNote: note() }),
    "ResolveTicketSuccess",
  );
  const { primary, other } = await twoThreads(app);
  await tagged(app, primary, REASON);
  const merged = { primaryTicketId: primary, ticketIds: [other], note: note() };
  expectMember(await app.as.agent.merge.mergeTickets(merged), "MergeTicketsSuccess");
  const ebay = await write(app, { account: "ebay", senderAddress: `buyer-${digits(8)}` });
  return {
    tagless: tagless.ticketId,
    tagged: tagsOnly.ticketId,
    claimed: claimed.ticketId,
    resolved: resolved.ticketId,
    primary,
    merged: other,
    ebay: ebay.ticket.id,
    none: "tkt_none",
  };
};

test("preview equals execution on the same state: random tickets, texts, macros, rules and documents, by people and in every order", async () => {
  const [macros, tickets] = [await givenMacros(), await givenTickets()];
  let version = 0;
  const setRule = async (mode: "FREE_TEXT" | "MACRO" | "LOCKED_MACRO", demands: boolean) => {
    const requiredQualification = demands ? { requiredQualification: "RETURNS_AND_REFUNDS" as const } : {};
    const rule = { reason: REASON, mode, expectedVersion: version, note: note(), ...requiredQualification };
    version = expectMember(await app.as.manager.reply.setReplyRule(rule), "SetReplyRuleSuccess").replyRule.version;
  };
  const members = new Set<string>();
  const anAsk = fc.record({
    ticket: fc.constantFrom(...(Object.keys(tickets) as (keyof typeof tickets)[]), "tagged" as const, "tagged" as const),
    what: fc.oneof(
      fc.constantFrom(...(Object.keys(TEXTS) as (keyof typeof TEXTS)[])).map((text) => ({ text: TEXTS[text] })),
      fc.constantFrom(...(Object.keys(macros) as (keyof typeof macros)[])).map((name) => ({ macroVersionId: macros[name] })),
      fc
        .constantFrom("by Friday", "https://evil.example", "x".repeat(300))
        .map((value) => ({ macroVersionId: macros.asking, inputs: [{ name: "input.answer", value }] })),
    ),
    document: fc.option(anyDocument, { freq: 2, nil: SHIPPED_POLICY }),
    rule: fc.option(fc.constantFrom("FREE_TEXT" as const, "MACRO" as const, "LOCKED_MACRO" as const), { freq: 2 }),
    demands: fc.constantFrom(false, false, true),
    threadId: fc.constantFrom(null, null, null, "thr_none"),
    who: fc.constantFrom("agent" as const, "manager" as const),
  });
  await fc.assert(
    fc.asyncProperty(anAsk, async ({ ticket, what, document, rule, demands, threadId, who }) => {
      await inForce(app, document);
      if (rule !== null) await setRule(rule, demands);
      const input = { ticketId: tickets[ticket], threadId, ...what };
      const said = foreseen(await preview(input, who));
      const done = executed(await send(input, who));
      members.add(done.member);
      expect(said).toEqual(done);
    }),
    { seed: SEED, numRuns: 40, endOnFailure: true },
  );
  expect(members.size).toBeGreaterThanOrEqual(6);
  await inForce(app, SHIPPED_POLICY);
});

describe("rules of the workspace's document about replies", () => {
  const rule = (demand: Rule["demand"], more: Partial<Rule> = {}): Rule => ({
    id: "reply.rule",
    actions: ["REPLY"],
    demand,
    otherwise: { outcome: "REFUSE" },
    ...more,
  });
  const under = async (...rules: Rule[]) => {
    const own = await anotherWorkspace(shared(), withRules(...rules));
    const order = await givenOrder(own, { atMarketplace: false });
    await tagged(own, order.ticketId, REASON);
    return { own, order, ticketId: order.ticketId };
  };
  const answer = (own: TestApp, ticketId: string, who: "agent" | "manager" = "agent") =>
    own.as[who].reply.replyToTicket({ ticketId, text: TEXTS.plain });

  test("what it forbids is refused by its rule's name, audited, stored with its facts, and not sent", async () => {
    const { own, order, ticketId } = await under(rule({ kind: "FORBIDDEN" }, { when: { reasons: [REASON] } }));
    const refused = expectMember(await answer(own, ticketId), "PolicyForbids");
    expect(refused).toMatchObject({ policyRule: "reply.rule", decision: { outcome: "REFUSE" } });
    expect(rulesThat("REFUSE", refused.decision)).toEqual(["reply.rule"]);
    expect((await auditOf(own, ticketId))[0]).toMatchObject({ action: "reply.send", decision: { id: refused.decision.id } });
    const [stored] = await own.app.database.client<{ action: string; reason: string; order_id: string }[]>`
      select action, facts->>'reason' as reason, order_id from decisions where id = ${refused.decision.id}`;
    expect(stored).toEqual({ action: "REPLY", reason: REASON, order_id: order.id });
    expect(await replyUntil(own, ticketId, "QUEUED", 0)).toEqual([]);
    expect((await actionsOf(own.as.agent, ticketId)).reply).toMatchObject({
      outcome: "REFUSE",
      reasons: [{ rule: "reply.rule" }],
    });
    await tagged(own, ticketId, "Damaged in transit");
    expectMember(await answer(own, ticketId), "ReplyToTicketSuccess");
  });

  test("a locked macro that it demands is chosen in its locked language, and a text of one's own is refused", async () => {
    const { own, ticketId } = await under(rule({ kind: "LOCKED_MACRO" }));
    expect(expectMember(await answer(own, ticketId), "PolicyForbids").policyRule).toBe("reply.rule");
    const vetted = await givenMacro(own, { en: "Vetted." }, { state: "VETTED" });
    const locked = await givenMacro(own, { en: "Locked." });
    const sendMacro = (macroVersionId: string) => own.as.agent.reply.replyToTicket({ ticketId, macroVersionId });
    expectMember(await sendMacro(vetted.versionId), "PolicyForbids");
    expectMember(await sendMacro(locked.versionId), "ReplyToTicketSuccess");
    const { outcome, reasons } = (await actionsOf(own.as.agent, ticketId)).reply;
    expect([outcome, reasons.map((one) => one.rule)]).toEqual(["ALLOW", ["reply.rule"]]);
  });

  test("a second person that it wants replies in the first one's place; nothing is kept", async () => {
    const secondPerson = rule(
      { kind: "SECOND_PERSON" },
      { when: { roles: ["AGENT"] }, otherwise: { outcome: "ESCALATE", to: "COMPLIANCE", kind: "LEGAL" } },
    );
    const { own, ticketId } = await under(secondPerson);
    const refused = expectMember(await answer(own, ticketId), "ReplyNeedsSecondPerson");
    expect(refused).toMatchObject({ targetRole: "COMPLIANCE", decision: { outcome: "ESCALATE" } });
    expect(refused.message).toContain("hand the ticket over with escalateTicket, kind LEGAL, to COMPLIANCE");
    expect((await actionsOf(own.as.agent, ticketId)).reply).toMatchObject({
      outcome: "ESCALATE",
      escalatesTo: "COMPLIANCE",
      remaining: null,
    });
    expect(await replyUntil(own, ticketId, "QUEUED", 0)).toEqual([]);
    expectMember(await answer(own, ticketId, "manager"), "ReplyToTicketSuccess");
  });

  test("a qualification that it demands is asked of members and never held by a machine", async () => {
    const { own, ticketId } = await under(rule({ kind: "QUALIFICATION", topic: "RETURNS_AND_REFUNDS" }));
    expectMember(await answer(own, ticketId), "PolicyForbids");
    const memberId = (await own.as.manager.workspace.members()).find(({ name }) => name === "agent")?.id ?? "";
    const day = 86_400_000;
    const held = { passedAt: new Date(Date.now() - day).toISOString(), expiresAt: new Date(Date.now() + day).toISOString() };
    expectMember(
      await own.as.manager.qualification.recordQualification({
        memberId,
        topic: "RETURNS_AND_REFUNDS",
        ...held,
        note: note(),
      }),
      "RecordQualificationSuccess",
    );
    expectMember(await answer(own, ticketId), "ReplyToTicketSuccess");
    const bot = own.clientOf(await insertKey(own.app.database.q, own.workspace.id, "bot", null, ["reply.send", "ticket.read"]));
    const text = { ticketId, text: TEXTS.plain, idempotencyKey: `bot-${digits(12)}` };
    expectMember(await bot.reply.replyToTicket(text), "PolicyForbids");
  });
});

test("trying out writes nothing, audits nothing and sends nothing, refused or not", async () => {
  const order = await givenOrder(app, { atMarketplace: false });
  await tagged(app, order.ticketId, "Damaged in transit");
  const before = [await footprint(app, order), await auditOf(app, order.ticketId)];
  for (const text of Object.values(TEXTS)) await preview({ ticketId: order.ticketId, text });
  expect([await footprint(app, order), await auditOf(app, order.ticketId)]).toEqual(before);
  expect(await replyUntil(app, order.ticketId, "QUEUED", 0)).toEqual([]);
});

test("the preview shows the text as it would leave, where it goes, and what the lint finds", async () => {
  const { ticketId } = await givenOrder(app, { atMarketplace: false });
  await tagged(app, ticketId, "Damaged in transit");
  const body = { en: "Dear {{customer.name}}, {{input.answer}}" };
  const { versionId } = await givenMacro(app, body, { inputs: [textInput("input.answer")] });
  const inputs = [{ name: "input.answer", value: "by Friday" }];
  const shown = expectMember(await preview({ ticketId, macroVersionId: versionId, inputs }), "ReplyPreview");
  expect(shown).toMatchObject({ text: "Dear Kim Buyer, by Friday", locale: "en", refusal: null, findings: [] });
  const missing = expectMember(await preview({ ticketId, macroVersionId: versionId }), "ReplyPreview");
  expect(missing).toMatchObject({ text: null, refusal: { __typename: "VariablesUnavailable" }, findings: [] });
  const blocked = expectMember(await preview({ ticketId, text: TEXTS.blocked }), "ReplyPreview");
  expect(blocked.refusal).toMatchObject({ __typename: "LintBlocked", code: "LINT_BLOCKED" });
  expect(blocked.findings.map(({ severity }) => severity)).toContain("BLOCK");
});
