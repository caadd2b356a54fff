/** Claims as the marketplace tells them: by hand, by import, their states, their clocks and who is warned when. */
import { beforeEach, describe, expect, test } from "vitest";
import { writeAnswerWarnings, writeWindowWarnings } from "../src/features/claim/claim-clock.store.ts";
import { newId } from "../src/kernel/id.ts";
import { auditOf, eventually, expectMember, givenOrder, givenTicket, note, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = new Date();
const HOUR = 3_600_000;
let now = START;
const shared = sharedApp({ clock: { now: () => now } });
let app: TestApp;
let order: GivenOrder;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
  order = await givenOrder(app);
});
const wait = (hours: number): void => void (now = new Date(now.getTime() + hours * HOUR));
const at = (hours: number): string => new Date(START.getTime() + hours * HOUR).toISOString();

type Told = Parameters<TestApp["as"]["agent"]["claim"]["recordClaim"]>[0];
const tell = (change: Partial<Told> = {}) =>
  app.as.agent.claim.recordClaim({ orderId: order.id, kind: "A_TO_Z", externalId: "A-1", filedAt: at(0), ...change });
const recorded = async (change: Partial<Told> = {}) => expectMember(await tell(change), "RecordClaimSuccess").claim;
const answerClock = async (id: string) => (await app.as.agent.claim.claim({ id }))?.clocks.find(({ kind }) => kind === "ANSWER");

describe("states", () => {
  test("a claim is filed, decided and keeps its history; filed again after the decision it is open again", async () => {
    const { id } = await recorded();
    wait(1);
    expect(await recorded({ state: "LOST" })).toMatchObject({ id, state: "LOST", isOpen: false, decidedAt: at(1) });
    expect(await recorded({ state: "FILED" })).toMatchObject({ state: "LOST", isOpen: false });
    expect(await recorded({ state: "CLOSED" })).toMatchObject({ state: "LOST" });
    wait(2);
    expect(await recorded({ state: "FILED", filedAt: at(2) })).toMatchObject({
      id,
      state: "FILED",
      isOpen: true,
      decidedAt: null,
    });
    const claim = await app.as.agent.claim.claim({ id });
    expect(claim?.stateHistory.map(({ from, to, source }) => [from, to, source])).toEqual([
      [null, "FILED", "PERSON"],
      ["FILED", "LOST", "PERSON"],
      ["LOST", "FILED", "PERSON"],
    ]);
  });

  test("what cannot be: DEFENDED told by hand, a filing in the future, an answer due before it, money in another currency", async () => {
    const refused = async (change: Partial<Told>) =>
      expectMember(await tell(change), "InvalidInput").issues.map(({ path }) => path.join("."));
    expect(await refused({ state: "DEFENDED" })).toEqual(["input.state"]);
    expect(await refused({ filedAt: at(1), answerDueAt: at(0), amount: { amount: "5.00", currencyCode: "EUR" } })).toEqual([
      "input.filedAt",
      "input.answerDueAt",
      "input.amount",
    ]);
    expect(await refused({ amount: { amount: "0.00", currencyCode: "USD" } })).toEqual(["input.amount"]);
    expect((await app.as.agent.claim.claims()).nodes).toEqual([]);
  });

  test("claims are listed by state, sort, order and by when they have to be answered, a page at a time", async () => {
    const first = await recorded({ amount: { amount: "12.50", currencyCode: "USD" } });
    const second = await recorded({ kind: "CHARGEBACK", externalId: "C-1" });
    const lost = await recorded({ externalId: "A-2", state: "LOST" });
    const ids = async (filter: object) => (await app.as.analyst.claim.claims({ filter })).nodes.map(({ id }) => id);
    expect(await ids({})).toEqual([lost.id, second.id, first.id]);
    expect(await ids({ state: ["FILED"], kind: ["A_TO_Z"], orderId: order.id })).toEqual([first.id]);
    expect(await ids({ answerDueAt: { to: at(49) } })).toEqual([first.id]);
    expect(await ids({ orderId: newId("order") })).toEqual([]);
    const page = await app.as.agent.claim.claims({ first: 2 });
    expect((await app.as.agent.claim.claims({ first: 2, after: page.pageInfo.endCursor })).nodes).toMatchObject([
      { id: first.id, amount: { amount: "12.50", currencyCode: "USD" }, source: "PERSON", recordedBy: { name: "agent" } },
    ]);
  });
});

describe("import", () => {
  const bring = (claims: readonly object[]) =>
    app.as.compliance.claim.recordClaims({ channelAccountId: app.workspace.accounts.amazon, claims: claims as never });
  const row = (change: object = {}) => ({
    orderExternalId: order.externalId,
    kind: "A_TO_Z",
    externalId: "A-1",
    filedAt: at(0),
    ...change,
  });

  test("each row is taken or says why not; a repetition changes nothing", async () => {
    const { rows } = expectMember(
      await bring([
        row(),
        row({ orderExternalId: "111-0000000-0000000" }),
        row({ externalId: "" }),
        row({ kind: "CHARGEBACK", state: "WON", externalId: "C-9" }),
      ]),
      "RecordClaimsSuccess",
    );
    expect(rows.map(({ claim, problem }) => [claim?.state ?? null, problem?.path ?? null])).toEqual([
      ["FILED", null],
      [null, ["input", "claims", "1", "orderExternalId"]],
      [null, ["input", "claims", "2", "externalId"]],
      ["WON", null],
    ]);
    const again = expectMember(await bring([row()]), "RecordClaimsSuccess").rows[0]?.claim;
    expect(again).toMatchObject({ id: rows[0]?.claim?.id, source: "IMPORT" });
    expect((await app.as.agent.claim.claim({ id: again?.id ?? "" }))?.stateHistory).toMatchObject([
      { to: "FILED", source: "IMPORT" },
    ]);
    expectMember(await bring([row(), row()]), "InvalidInput");
    expectMember(await bring([]), "InvalidInput");
  });

  test("an imported open claim makes refunds of its order compliance's matter", async () => {
    expectMember(await bring([row()]), "RecordClaimsSuccess");
    const { escalation } = expectMember(
      await app.as.agent.refund.refundOrder(partialRefund(order, "1.00")),
      "RefundOrderEscalated",
    );
    expect(escalation.targetRole).toBe("COMPLIANCE");
  });
});

describe("clocks", () => {
  /** Also those the relay has not numbered yet. */
  const warnings = async () => {
    const rows = await app.app.database.client<{ change: string }[]>`select facts->>'change' as change from events
      where workspace_id = ${app.workspace.id} and facts->>'change' like 'ANSWER%' order by inserted_no`;
    return rows.map(({ change }) => change);
  };

  test("the answer is due by the marketplace's number, which names its source, or when the marketplace says", async () => {
    const claim = await recorded();
    expect(await answerClock(claim.id)).toMatchObject({ dueAt: at(48), state: "RUNNING", remainingSeconds: 48 * 3600 });
    expect((await answerClock(claim.id))?.source).toContain("Seller Central help");
    wait(36);
    expect(await answerClock(claim.id)).toMatchObject({ state: "DUE_SOON", remainingSeconds: 12 * 3600 });
    await recorded({ answerDueAt: at(60) });
    expect(await answerClock(claim.id)).toMatchObject({ dueAt: at(60), state: "RUNNING", source: "The marketplace said so." });
    wait(25);
    expect(await answerClock(claim.id)).toMatchObject({ state: "OVERDUE", remainingSeconds: -3600 });
    await recorded({ state: "LOST" });
    expect(await answerClock(claim.id)).toMatchObject({ state: "STOPPED", remainingSeconds: null });
  });

  test("a chargeback has seven days; the time to prevent a claim ran from the buyer's first message until it could be filed", async () => {
    const chargeback = await recorded({ kind: "CHARGEBACK", externalId: "C-1" });
    expect(await answerClock(chargeback.id)).toMatchObject({ dueAt: at(7 * 24) });
    const claim = await recorded();
    expect((await app.as.agent.claim.claim({ id: claim.id }))?.clocks[0]).toMatchObject({
      kind: "PREVENTION",
      startedAt: at(0),
      dueAt: at(48),
      state: "STOPPED",
    });
  });

  test("who follows claims is told of the recording, before the answer is due and when it is late, once each", async () => {
    const after = await app.as.agent.position();
    const { id } = await recorded();
    const told: unknown[] = [];
    const following = (async () => {
      for await (const { change, claim, dueAt } of app.as.agent.claim.claimUpdated({ after })) {
        told.push([change, claim?.id, dueAt]);
        if (change === "RECORDED") now = new Date(START.getTime() + 36 * HOUR);
        else if (change === "ANSWER_DUE_SOON") now = new Date(START.getTime() + 48 * HOUR + 1);
        else return;
        // Twice at once, and beside the app's own watch: it is written once all the same.
        await Promise.all([writeAnswerWarnings(app.app.database, now), writeAnswerWarnings(app.app.database, now)]);
      }
    })();
    await following;
    expect(told).toEqual([
      ["RECORDED", id, null],
      ["ANSWER_DUE_SOON", id, at(48)],
      ["ANSWER_OVERDUE", id, at(48)],
    ]);
    await writeAnswerWarnings(app.app.database, new Date(START.getTime() + 1000 * HOUR));
    expect(await warnings()).toEqual(["ANSWER_DUE_SOON", "ANSWER_OVERDUE"]);
  });

  test("a decided claim warns nobody", async () => {
    await recorded();
    await recorded({ state: "WITHDRAWN" });
    await writeAnswerWarnings(app.app.database, new Date(START.getTime() + 1000 * HOUR));
    expect(await warnings()).toEqual([]);
  });

  test("a workspace sets its own numbers with source and note; a wrong version or a warning beyond the time is refused", async () => {
    const set = (change: object = {}) =>
      app.as.manager.claim.setClaimClockRule({
        channel: "AMAZON",
        kind: "A_TO_Z",
        preventionHours: 24,
        answerHours: 72,
        warningHours: 6,
        source: "Our account manager, in writing",
        expectedVersion: 0,
        note: note(),
        ...change,
      });
    expectMember(await set({ warningHours: 24 }), "InvalidInput");
    expectMember(await set({ source: "x" }), "InvalidInput");
    expectMember(await set({ note: "ok" }), "NoteTooShort");
    const { claimClockRule } = expectMember(await set(), "SetClaimClockRuleSuccess");
    expect(claimClockRule).toMatchObject({ version: 1, answerHours: 72, changedBy: { name: "manager" } });
    expect(expectMember(await set(), "VersionConflict").currentVersion).toBe(1);
    expect(await answerClock((await recorded()).id)).toMatchObject({ dueAt: at(72), source: "Our account manager, in writing" });
    const rules = await app.as.analyst.claim.claimClockRules();
    expect(rules.filter(({ version }) => version > 0)).toMatchObject([{ channel: "AMAZON", kind: "A_TO_Z" }]);
    expect(rules.find(({ channel, kind }) => channel === "EBAY" && kind === "CHARGEBACK")).toMatchObject({
      answerHours: 120,
      version: 0,
    });
    expect((await auditOf(app, app.workspace.id)).map(({ action, problem }) => [action, problem])).toEqual([
      ["claim.setClockRule", null],
      ["claim.setClockRule", "NOTE_TOO_SHORT"],
    ]);
  });
});

describe("before a claim is filed", () => {
  const riskOf = async (ticketId: string) => (await app.as.agent.ticket.ticket({ id: ticketId }))?.claimRisk;

  test("the time to prevent one is on the ticket, and an agent may still act: the model note has the facts and room for their own", async () => {
    const ticket = await app.as.agent.ticket.ticket({ id: order.ticketId });
    expect(ticket?.claimWindow).toMatchObject({ opensAt: at(0), closesAt: at(48), state: "RUNNING" });
    expect(ticket?.claimRisk).toMatchObject({ level: "LOW", preventable: true, reasons: [] });
    expect(ticket?.claimRisk?.modelNote).toContain(`Order ${order.externalId}: the buyer wrote.`);
    const refund = { ...partialRefund(order, "10.00"), reason: "CLAIM_PREVENTION" as const };
    expectMember(
      await app.as.agent.refund.refundOrder({
        ...refund,
        note: (ticket?.claimRisk?.modelNote ?? "").replace(/<[^>]*>/, "Photos seen."),
      }),
      "RefundOrderSuccess",
    );
  });

  test("facts add up: words that announce it, a risky reason, the end of the time; a filed claim outweighs them all", async () => {
    wait(40);
    expect(await riskOf(order.ticketId)).toMatchObject({
      level: "HIGH",
      reasons: [{ code: "WINDOW_CLOSING" }, { code: "REPLY_OVERDUE" }],
    });
    await app.as.agent.ticket.setTags({ ticketId: order.ticketId, tags: ["Damaged in transit"] });
    expect((await riskOf(order.ticketId))?.reasons[0]).toMatchObject({ code: "RISKY_REASON" });
    await tell();
    expect(await riskOf(order.ticketId)).toMatchObject({
      level: "FILED",
      preventable: false,
      modelNote: null,
      reasons: [{ code: "CLAIM_FILED" }, { code: "RISKY_REASON" }, { code: "REPLY_OVERDUE" }],
    });
    const ids = await givenOrder(app, { fulfilment: "FBA" });
    expect(await riskOf(ids.ticketId)).toMatchObject({ level: "NONE", preventable: false });
  });

  test("a buyer who announces a claim is high risk", async () => {
    const { ticket } = expectMember(
      await app.as.integrator.message.ingestMessage({
        channelAccountId: app.workspace.accounts.amazon,
        parsed: {
          externalId: `<${newId("message")}@test.example>`,
          senderAddress: "angry@marketplace.amazon.com",
          subject: "Refund",
          text: "Ich werde einen A‑bis‑z‑Antrag stellen, wenn das so bleibt.",
        },
      }),
      "IngestMessageSuccess",
    );
    expect(await riskOf(ticket.id)).toMatchObject({ level: "HIGH", reasons: [{ code: "ANNOUNCED" }] });
  });

  test("whoever follows claims is warned before the time to prevent one is over, unless it is solved or filed", async () => {
    const after = await app.as.agent.position();
    const solved = await givenTicket(app, {});
    await app.as.agent.ticket.setTags({ ticketId: solved, tags: ["Tracking update"] });
    expectMember(await app.as.agent.ticket.resolveTicket({ ticketId: solved, overrideNote: note() }), "ResolveTicketSuccess");
    const filed = await givenOrder(app);
    await tell({ orderId: filed.id });
    wait(37);
    const told = await eventually(
      async () =>
        (await app.as.agent.event.events({ after, types: ["CLAIM_UPDATED"], first: 100 })).nodes.map(
          ({ subjectId }) => subjectId,
        ),
      (subjects) => subjects.includes(order.ticketId),
    );
    expect(told).not.toContain(solved);
    expect(told).not.toContain(filed.ticketId);
    await writeWindowWarnings(app.app.database, new Date(now.getTime() + 1000 * HOUR));
    const [row] = await app.app.database.client<{ told: number }[]>`select count(*)::int as told from events
      where workspace_id = ${app.workspace.id} and facts->>'change' = 'WINDOW_CLOSING'`;
    expect(row?.told).toBe(1);
  });
});
