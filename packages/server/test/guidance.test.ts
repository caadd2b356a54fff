/** The policy text that applies to a ticket, and who has shown to know it. */
import { operation } from "@firstline/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { isQualified, qualificationsOf } from "../src/features/guidance/index.ts";
import { isId } from "../src/kernel/id.ts";
import { scopeOf } from "../src/platform/database.ts";
import { auditOf, digits, expectMember, fewestStatements, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp, withLimits } from "./shared-app.ts";

let now = Date.parse("2026-11-22T09:30:00.000Z");
const START = now;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
let app: TestApp;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
});

type Shown = {
  topic: string;
  channel: string | null;
  sentences: { rule: string; text: string; source: string; facts: { name: string; value: string }[] }[];
  notes: { text: string; channel: string | null; version: number }[];
};
const GUIDANCE = operation<{ ticket: { guidance: Shown[] } | null }, { id: string }>(
  `query G($id: ID!) { ticket(id: $id) { guidance { topic channel sentences { rule text source facts { name value } } notes { text channel version } } } }`,
);
const guidanceOf = async (ticketId: string, as = app.as.agent): Promise<Shown[]> =>
  (await as.request(GUIDANCE, { id: ticketId })).ticket?.guidance ?? [];
const rulesOf = (shown: readonly Shown[], topic: string): string[] =>
  shown.filter((guidance) => guidance.topic === topic).flatMap(({ sentences }) => sentences.map(({ rule }) => rule));

describe("guidance of a ticket", () => {
  test("FBA: the buyer is sent to Amazon, and no limit of ours is named", async () => {
    const order = await givenOrder(app, { fulfilment: "FBA", atMarketplace: false });
    const shown = await guidanceOf(order.ticketId);
    expect(shown.map(({ topic, channel }) => [topic, channel])).toEqual([
      ["RETURNS_AND_REFUNDS", "AMAZON"],
      ["SHIPPING_AND_TRACKING", "AMAZON"],
      ["BUYER_SELLER_MESSAGES", "AMAZON"],
    ]);
    expect(rulesOf(shown, "RETURNS_AND_REFUNDS")).toEqual(["claim.none", "returns.byAmazon", "refund.amazonFeed"]);
    expect(rulesOf(shown, "SHIPPING_AND_TRACKING")).toEqual(["shipping.byAmazon", "tracking.unknown"]);
    expect(rulesOf(shown, "BUYER_SELLER_MESSAGES")).toEqual([
      "reply.owed",
      "message.amazonPurpose",
      "message.amazonWindow",
      "message.content",
      "message.form",
    ]);
  });

  test("FBM: the limits of the active policy in the order's currency, with the version they are from", async () => {
    app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "40.00" }, perOrder: { USD: "60.00" } }));
    const order = await givenOrder(app, { atMarketplace: false });
    const limit = (await guidanceOf(order.ticketId))[0]?.sentences.find(({ rule }) => rule === "limit.amount");
    expect(limit?.text).toBe(
      "You may refund up to 40.00 USD at a time and 60.00 USD over the whole order without approval; exactly that much is still yours, more asks for a second person.",
    );
    expect(limit?.facts).toEqual([
      { name: "limit.refund", value: "40.00 USD" },
      { name: "limit.order", value: "60.00 USD" },
      { name: "order.currency", value: "USD" },
    ]);
    expect(limit?.source).toMatch(/^plv_/);
    const foreign = await givenOrder(app, { currencyCode: "EUR", atMarketplace: false });
    expect(rulesOf(await guidanceOf(foreign.ticketId), "RETURNS_AND_REFUNDS")).toContain("limit.noAmount");
  });

  test("a filed claim comes first, and changes what may be written", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const filed = { orderId: order.id, kind: "A_TO_Z" as const, externalId: "A-1", filedAt: "2026-11-20T08:00:00Z" };
    await app.as.agent.claim.recordClaim(filed);
    const open = await guidanceOf(order.ticketId);
    expect(open[0]?.sentences[0]).toMatchObject({
      rule: "claim.filed",
      text: expect.stringContaining("2026-11-20 08:00 UTC"),
      facts: [
        { name: "claim.kind", value: "A_TO_Z" },
        { name: "claim.filedAt", value: "2026-11-20T08:00:00.000Z" },
        { name: "claim.answerDueAt", value: "2026-11-22T08:00:00.000Z" },
      ],
    });
    expect(rulesOf(open, "BUYER_SELLER_MESSAGES")).toContain("message.claim");
    await app.as.agent.claim.recordClaim({ ...filed, state: "CLOSED" });
    const closed = await guidanceOf(order.ticketId);
    expect(closed[0]?.sentences[0]?.rule).toBe("claim.none");
    expect(rulesOf(closed, "BUYER_SELLER_MESSAGES")).not.toContain("message.claim");
  });

  test("a refund that waits for approval may be called reviewed; whoever may not read refunds learns nothing of it", async () => {
    app = await anotherWorkspace(shared(), withLimits({ perRefund: { USD: "0.01" } }));
    const order = await givenOrder(app, { atMarketplace: false });
    expectMember(await app.as.agent.refund.refundOrder(partialRefund(order, "10.00")), "RefundOrderEscalated");
    const waits = (await guidanceOf(order.ticketId))[0]?.sentences.find(({ rule }) => rule === "refund.waiting");
    expect(waits?.facts).toEqual([
      { name: "refund.status", value: "AWAITING_APPROVAL" },
      { name: "refund.amount", value: "10.00 USD" },
    ]);
    expect(rulesOf(await guidanceOf(order.ticketId, app.as.integrator), "RETURNS_AND_REFUNDS")).not.toContain("refund.waiting");
  });

  test("a known parcel is told with its status and how old that is", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    await app.as.integrator.order.recordShipments({
      channelAccountId: app.workspace.accounts.amazon,
      source: "warehouse",
      shipments: [
        {
          orderExternalId: order.externalId,
          carrier: "UPS",
          trackingNumber: "1Z999AA10123456784",
          events: [{ occurredAt: "2026-11-21T10:00:00Z", status: "DELIVERED", sentence: "Delivered" }],
        },
      ],
    });
    const parcel = (await guidanceOf(order.ticketId))[1]?.sentences.find(({ rule }) => rule === "tracking.known");
    expect(parcel?.text).toContain("UPS reports the parcel as delivered");
    expect(Object.fromEntries(parcel?.facts.map(({ name, value }) => [name, value]) ?? [])).toMatchObject({
      "parcel.trackingNumber": "1Z999AA10123456784",
      "parcel.status": "DELIVERED",
    });
  });

  test("a shop mail about an Amazon order: words follow the mail, money follows the order", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const ticketId = await givenTicket(app, { account: "email", buyer: `${digits(8)}@post.example` });
    await app.as.agent.ticket.linkOrder({ ticketId, orderId: order.id });
    const shown = await guidanceOf(ticketId);
    expect(shown.map(({ channel }) => channel)).toEqual(["AMAZON", "AMAZON", "EMAIL"]);
    expect(rulesOf(shown, "BUYER_SELLER_MESSAGES")).toEqual([
      "reply.owed",
      "message.ownMail",
      "message.content",
      "message.otherChannel",
    ]);
  });

  test("a reply that was due is called late from that moment on", async () => {
    const ticketId = await givenTicket(app, {});
    const first = async () => rulesOf(await guidanceOf(ticketId), "BUYER_SELLER_MESSAGES")[0];
    expect(await first()).toBe("reply.owed");
    now = START + 24 * 3_600_000 + 1;
    expect(await first()).toBe("reply.late");
  });

  test("without an order every topic still says something", async () => {
    const shown = await guidanceOf(await givenTicket(app, {}));
    expect(rulesOf(shown, "RETURNS_AND_REFUNDS")).toEqual(["returns.orderUnknown"]);
    expect(rulesOf(shown, "SHIPPING_AND_TRACKING")).toEqual(["shipping.orderUnknown"]);
  });

  test("a list of tickets with guidance costs as many statements for one as for six", async () => {
    const List = operation<{ tickets: { nodes: { guidance: unknown[] }[] } }, { first: number }>(
      "query L($first: Int!) { tickets(first: $first) { nodes { guidance { sentences { rule } notes { changedBy { name } } } } } }",
    );
    for (let count = 0; count < 6; count += 1) {
      const order = await givenOrder(app, { atMarketplace: false });
      await app.as.agent.claim.recordClaim({
        orderId: order.id,
        kind: "A_TO_Z",
        externalId: "A-1",
        filedAt: "2026-11-01T00:00:00Z",
      });
    }
    const costOf = (first: number): Promise<number> =>
      fewestStatements(app, async () =>
        expect((await app.as.manager.request(List, { first })).tickets.nodes).toHaveLength(first),
      );
    // Who asks, tickets, orders, threads, notes, clocks, claims, their clock rules, parcels, refunds, the policy.
    expect([await costOf(1), await costOf(6)]).toEqual([11, 11]);
  });
});

describe("what the workspace adds", () => {
  type Input = Parameters<TestApp["as"]["manager"]["guidance"]["setGuidanceNote"]>[0];
  const set = (change: Partial<Input> = {}) =>
    app.as.manager.guidance.setGuidanceNote({
      topic: "RETURNS_AND_REFUNDS",
      channel: "AMAZON",
      text: "Cups under 10 USD need not come back.",
      expectedVersion: 0,
      note: note(),
      ...change,
    });
  const returnsNotes = async (ticketId: string) => (await guidanceOf(ticketId))[0]?.notes.map(({ text }) => text);

  test("is shown for its channel only, or for all; versioned, audited, and removed by an empty text", async () => {
    const order = await givenOrder(app, { atMarketplace: false });
    const why = note();
    expectMember(await set({ note: why }), "SetGuidanceNoteSuccess");
    expectMember(await set({ channel: "EBAY", text: "eBay only." }), "SetGuidanceNoteSuccess");
    expectMember(await set({ channel: null, text: "Be kind." }), "SetGuidanceNoteSuccess");
    expect(await returnsNotes(order.ticketId)).toEqual(["Be kind.", "Cups under 10 USD need not come back."]);
    const { guidanceNote } = expectMember(await set({ text: " ", expectedVersion: 1 }), "SetGuidanceNoteSuccess");
    expect(guidanceNote).toMatchObject({ text: "", version: 2, changedBy: { name: "manager" } });
    expect(await returnsNotes(order.ticketId)).toEqual(["Be kind."]);
    expect((await app.as.agent.guidance.guidanceNotes()).map(({ channel, version }) => [channel, version])).toEqual([
      [null, 1],
      ["AMAZON", 2],
      ["EBAY", 1],
    ]);
    expect((await auditOf(app, "RETURNS_AND_REFUNDS/AMAZON")).map(({ action, note: said }) => [action, said])[1]).toEqual([
      "guidance.set",
      why,
    ]);
  });

  test("of two who set the first text at once one is told to read again", async () => {
    const answers = await Promise.all([set(), set({ text: "Another." })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(["SetGuidanceNoteSuccess", "VersionConflict"]);
  });

  test("a text that is too long, a note without substance: nothing is set", async () => {
    expect(await set({ text: "x".repeat(1001) })).toMatchObject({ __typename: "InvalidInput", path: ["input", "text"] });
    expect(await set({ note: "ok" })).toMatchObject({ __typename: "NoteTooShort" });
    expect(await app.as.agent.guidance.guidanceNotes()).toEqual([]);
  });
});

describe("qualifications", () => {
  const topic = "BUYER_SELLER_MESSAGES" as const;
  const agentId = async () => (await app.as.manager.workspace.members()).find(({ name }) => name === "agent")?.id ?? "";
  const LIST = operation<{
    members: { name: string; qualifications: { topic: string; state: string; expiresAt: string | null }[] }[];
  }>("query Q { members { name qualifications { topic state expiresAt } } }");
  const states = async () =>
    (await app.as.agent.request(LIST, {})).members.find(({ name }) => name === "agent")?.qualifications.map(({ state }) => state);
  const inDays = (days: number): string => new Date(START + days * 86_400_000).toISOString();
  const record = async (change: object = {}) =>
    app.as.manager.qualification.recordQualification({
      memberId: await agentId(),
      topic,
      passedAt: inDays(-1),
      expiresAt: inDays(30),
      note: note(),
      ...change,
    });
  const qualified = async (): Promise<boolean> => {
    const memberId = await agentId();
    if (!isId("member", memberId)) throw new Error(memberId);
    const records = await qualificationsOf(scopeOf(app.app.database, app.workspace.id), memberId);
    return isQualified(records, topic, new Date(now));
  };

  test("counts until its last instant, by the clock", async () => {
    expectMember(await record(), "RecordQualificationSuccess");
    expect([await states(), await qualified()]).toEqual([["VALID"], true]);
    now = START + 30 * 86_400_000 - 1;
    expect(await qualified()).toBe(true);
    now += 1;
    expect([await states(), await qualified()]).toEqual([["EXPIRED"], false]);
  });

  test("a later record replaces the earlier one, withdrawing ends it; all stay readable and are audited", async () => {
    await record();
    await record({ expiresAt: null });
    expect(await states()).toEqual(["VALID", "REPLACED"]);
    const memberId = await agentId();
    const withdraw = () => app.as.manager.qualification.withdrawQualification({ memberId, topic, note: note() });
    expect(expectMember(await withdraw(), "WithdrawQualificationSuccess").qualification?.state).toBe("WITHDRAWN");
    expect([await states(), await qualified()]).toEqual([["WITHDRAWN", "REPLACED"], false]);
    expect(expectMember(await withdraw(), "WithdrawQualificationSuccess").qualification).toBeNull();
    expect((await auditOf(app, memberId)).map(({ action }) => action)).toEqual([
      "member.withdrawQualification",
      "member.qualify",
      "member.qualify",
    ]);
  });

  test("passed in the future or ended before it was passed, and a note without substance: nothing is recorded", async () => {
    expect(await record({ passedAt: inDays(1), expiresAt: inDays(1) })).toMatchObject({
      __typename: "InvalidInput",
      issues: [{ path: ["input", "passedAt"] }, { path: ["input", "expiresAt"] }],
    });
    expect(await record({ note: "ok" })).toMatchObject({ __typename: "NoteTooShort" });
    expect(await states()).toEqual([]);
  });

  test("two records at once leave one that counts", async () => {
    await Promise.all([record(), record(), record()]);
    expect((await states())?.toSorted()).toEqual(["REPLACED", "REPLACED", "VALID"]);
  });
});
