/** Who uses which authority how: a planted history with exact figures, its audit, and reviews drawn by chance. */
import { createHash } from "node:crypto";
import type { Firstline } from "@firstline/sdk";
import { beforeAll, describe, expect, test } from "vitest";
import { activatePolicy } from "../src/features/policy/index.ts";
import { transaction } from "../src/platform/database.ts";
import { auditOf, expectMember, givenOrder, note, partialRefund, fewestStatements } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { ATTEMPTS, AUDIT, backdate, byHash, CANCELLATIONS, deskOfCancellations, DRAW, FIGURES, READ, USE } from "./oversight.ts";
import type { AuthorityRow } from "./oversight.ts";
import { sharedApp, withLimits } from "./shared-app.ts";

const app = sharedApp({ policy: withLimits({ perRefund: { USD: "100.00" }, perOrder: { USD: "200.00" } }) });
const HOUR = 3_600_000;
const WINDOW = { lastDays: 30 };
const ids: Record<string, string> = {};
const nameOf = (id: string): string => Object.entries(ids).find(([, known]) => known === id)?.[0] ?? id;

const order = (principal = "400.00"): Promise<GivenOrder> => givenOrder(app(), { principal, atMarketplace: false });
/** Asks for a refund, remembers the attempt under a name, and lets it have happened so many hours ago. */
const tried = async (as: Firstline, name: string, on: GivenOrder, amount: string, hours: number, words = note()) => {
  const result = await as.refund.refundOrder({ ...partialRefund(on, amount), note: words });
  if (!("decision" in result)) throw new Error(JSON.stringify(result));
  ids[name] = result.decision.id ?? "";
  await backdate(app(), ids[name] ?? "", hours * HOUR);
  return result;
};

beforeAll(async () => {
  const { agent, manager, compliance } = app().as;
  const [a, b, c] = [await order(), await order(), await order()];
  await tried(agent, "just below", a, "95.00", 50);
  await tried(agent, "a day later", a, "20.00", 25);
  await tried(agent, "first piece", b, "60.00", 24.5);
  await tried(agent, "second piece", b, "50.00", 1);
  await tried(agent, "refused", c, "90.00", 4, "because");
  const asked = expectMember(await tried(agent, "over the limit", c, "120.00", 3), "RefundOrderEscalated");
  const approval = await manager.escalation.decideEscalation({
    escalationId: asked.escalation.id,
    verdict: "APPROVE",
    note: note(),
  });
  expectMember(approval, "DecideEscalationSuccess");
  ids["approval"] = (await auditOf(app(), asked.escalation.id))[0]?.decision?.id ?? "";
  await tried(manager, "exactly nine tenths", await order(), "90.00", 5);
  await tried(manager, "exactly the limit", await order(), "100.00", 5);
  await tried(manager, "a cent less", await order(), "89.99", 5);
  const [d, e] = [await order(), await order()];
  await tried(compliance, "alone", await order(), "30.00", 6);
  await tried(compliance, "one face", d, "60.00", 2);
  await tried(compliance, "the other face", e, "60.00", 1);
  const person = async (of: GivenOrder) => (await agent.order.order({ id: of.id }))?.customer?.id ?? "";
  const merge = { primaryId: await person(d), otherIds: [await person(e)], note: note() };
  expectMember(await agent.customer.mergeCustomers(merge), "MergeCustomersSuccess");
}, 300_000);

const use = async (input: object = {}, { as } = app()) =>
  (await as.manager.request(USE, { input: { window: WINDOW, ...input } })).authorityUse;

const attempts = async (filter: object = {}, first = 100, after: string | null = null, { as } = app()) =>
  (await as.manager.request(ATTEMPTS, { filter, first, after })).guardedAttempts;
const namesOf = async (filter: object) => (await attempts(filter)).nodes.map(({ id }) => nameOf(id));

describe("the abuse report", () => {
  test("counts each actor's attempts, uses, refusals, pieces and repeat customers, beside the median of the team", async () => {
    const { rows, truncated, watermark } = await use();
    const shown = (row: AuthorityRow) => [row.actor.name, ...FIGURES.map((name) => row[name].value)];
    expect(rows.map(shown)).toEqual([
      ["agent", 6, 4, 1, 1, 1, 1, 2, 2],
      ["manager", 4, 4, 0, 0, 2, 0, 0, 1],
      ["compliance", 3, 3, 0, 0, 0, 1, 1, 2],
    ]);
    expect(FIGURES.map((name) => rows[0]?.[name].teamMedian)).toEqual(["4", "4", "0", "0", "1", "1", "1", "2"]);
    expect(FIGURES.map((name) => rows[0]?.[name].timesMedian)).toEqual([
      "1.50",
      "1.00",
      null,
      null,
      "1.00",
      "1.00",
      "2.00",
      "1.00",
    ]);
    expect(rows.map(({ justBelowLimitShare }) => justBelowLimitShare)).toEqual([
      { value: { numerator: 1, denominator: 4 }, teamMedian: "0.2500", timesMedian: "1.00" },
      { value: { numerator: 2, denominator: 3 }, teamMedian: "0.2500", timesMedian: "2.67" },
      { value: { numerator: 0, denominator: 3 }, teamMedian: "0.2500", timesMedian: "0.00" },
    ]);
    expect(rows.map(({ sums }) => sums)).toEqual([
      [{ action: "REFUND", value: { amount: "225.00" }, teamMedian: { amount: "225.00" }, timesMedian: "1.00" }],
      [{ action: "REFUND", value: { amount: "399.99" }, teamMedian: { amount: "225.00" }, timesMedian: "1.78" }],
      [{ action: "REFUND", value: { amount: "150.00" }, teamMedian: { amount: "225.00" }, timesMedian: "0.67" }],
    ]);
    expect([truncated, watermark === null]).toEqual([false, false]);
  });

  test("shows some actors beside the whole team's median, with the definitions of its figures", async () => {
    const memberId = (await app().as.agent.workspace.members()).find(({ name }) => name === "compliance")?.id ?? "";
    const { rows, metrics } = await use({ actorIds: [memberId] });
    expect(rows.map(({ actor, attempts: { value, teamMedian } }) => [actor.name, value, teamMedian])).toEqual([
      ["compliance", 3, "4"],
    ]);
    expect(metrics.every(({ version }) => version === 1)).toBe(true);
    expect(metrics.map(({ name }) => name)).toEqual(expect.arrayContaining([...FIGURES, "sums", "justBelowLimitShare"]));
  });

  test("counts only what its window and its actions hold", async () => {
    const to = new Date(Date.now() - 4.5 * HOUR).toISOString();
    const { rows } = await use({ window: { from: new Date(Date.now() - 26 * HOUR).toISOString(), to } });
    expect(rows.map((row) => [row.actor.name, row.attempts.value])).toEqual([
      ["manager", 3],
      ["agent", 2],
      ["compliance", 1],
    ]);
    expect((await use({ actions: ["CANCELLATION"] })).rows).toEqual([]);
  });

  test("leads to the attempts behind its figures, newest first, page by page", async () => {
    expect(await namesOf({ sign: "JUST_BELOW_LIMIT" })).toEqual(["exactly the limit", "exactly nine tenths", "just below"]);
    expect(await namesOf({ sign: "SPLIT_ATTEMPT" })).toEqual(["the other face", "second piece"]);
    expect(await namesOf({ outcomes: ["REFUSE", "ESCALATE"] })).toEqual(["over the limit", "refused"]);
    const all = (await attempts()).nodes.map(({ id }) => id);
    const first = await attempts({}, 5);
    const second = await attempts({}, 100, first.pageInfo.endCursor);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(all);
    expect(all).toHaveLength(13);
  });

  test("a piece names the earlier ones; the note is there also of what was refused", async () => {
    const rows = new Map((await attempts()).nodes.map((row) => [nameOf(row.id), row]));
    expect(rows.get("second piece")).toMatchObject({ signs: ["SPLIT_ATTEMPT"], splitWith: [{ id: ids["first piece"] }] });
    expect(rows.get("the other face")).toMatchObject({ signs: ["SPLIT_ATTEMPT"], splitWith: [{ id: ids["one face"] }] });
    expect(rows.get("a day later")).toMatchObject({ signs: [], splitWith: [] });
    expect(rows.get("refused")).toMatchObject({ note: "because", mayJudge: true });
    expect(rows.get("approval")).toMatchObject({ signs: [], mayJudge: false });
  });

  test("judges by the limit of the version that decided, not by today's", async () => {
    const { database } = app().app;
    await transaction(database, app().workspace.id, (tx) => activatePolicy(tx, withLimits({ perRefund: { USD: "300.00" } })));
    await tried(app().as.agent, "far below the new limit", await order(), "95.00", 0);
    expect((await attempts({ sign: "JUST_BELOW_LIMIT" })).nodes).toHaveLength(3);
    expect((await attempts()).nodes.find(({ id }) => id === ids["far below the new limit"])?.signs).toEqual([]);
  });

  test("costs the same few statements for one row and for many", async () => {
    const statements = (ask: () => Promise<unknown>): Promise<number> => fewestStatements(app(), ask);
    const narrow = {
      window: { from: new Date(Date.now() - 51 * HOUR).toISOString(), to: new Date(Date.now() - 49 * HOUR).toISOString() },
    };
    expect([await statements(() => use(narrow)), await statements(() => use())]).toEqual([4, 4]);
    const pieces = { sign: "SPLIT_ATTEMPT" };
    expect([await statements(() => attempts(pieces, 1)), await statements(() => attempts(pieces, 100))]).toEqual([10, 10]);
  });
});

describe("cancellations are uses of authority of their own", () => {
  let desk: TestApp;
  let decided: Readonly<Record<string, string>>;
  beforeAll(async () => {
    ({ desk, decided } = await deskOfCancellations(app()));
  });
  const attemptsOf = async (filter: object) => (await attempts(filter, 100, null, desk)).nodes;

  test("counted with their signs and their approvals, their money apart from that of refunds", async () => {
    const { rows } = await use({}, desk);
    expect(rows.map((row) => [row.actor.name, ...FIGURES.map((name) => row[name].value)])).toEqual([
      ["agent", 6, 4, 1, 1, 1, 1, 1, 2],
      ["manager", 1, 1, 0, 0, 0, 0, 0, 1],
    ]);
    expect(rows.map(({ sums }) => sums.map(({ action, value }) => [action, value.amount]))).toEqual([
      [
        ["CANCELLATION", "205.00"],
        ["REFUND", "30.00"],
      ],
      [["CANCELLATION", "120.00"]],
    ]);
    const [alone] = (await use({ actions: ["CANCELLATION"] }, desk)).rows;
    expect([alone?.attempts.value, alone?.sums.length]).toEqual([5, 1]);
  });

  test("listed with note, amount and the rule that counted, and found by their signs", async () => {
    const find = (more: object) => attemptsOf({ actions: ["CANCELLATION"], ...more });
    expect((await find({ sign: "JUST_BELOW_LIMIT" })).map(({ id }) => decided[id])).toEqual(["just below"]);
    expect((await find({ sign: "SPLIT_ATTEMPT" })).map(({ id }) => decided[id])).toEqual(["second piece"]);
    const shown = (await find({ outcomes: ["ESCALATE", "REFUSE"] })).map(({ id, note: said, amount, rule }) => [
      said?.endsWith(` ${decided[id]}`),
      amount?.amount,
      rule?.rule,
    ]);
    expect(shown).toEqual([
      [true, "120.00", "limit.cancellation"],
      [true, "20.00", "order.unshipped"],
    ]);
  });

  test("audited with note, actor and the rule that counted in one row each, and found by rule and reason", async () => {
    const audited = async (filter: object) =>
      (await desk.as.compliance.request(CANCELLATIONS, { filter })).cancellationAudit.nodes.map((row) => {
        expect([row.note.endsWith(` ${decided[row.decision.id]}`), row.actor.name, row.verdict]).toEqual([true, "agent", null]);
        return [decided[row.decision.id], row.cancellation.amount.amount, row.rule?.rule, row.rule?.result];
      });
    expect(await audited({})).toEqual([
      ["over the limit", "120.00", "limit.cancellation", "ESCALATE"],
      ["second piece", "50.00", "limit.cancellation", "PASS"],
      ["first piece", "60.00", "limit.cancellation", "PASS"],
      ["just below", "95.00", "limit.cancellation", "PASS"],
    ]);
    expect(await audited({ rules: ["limit.cancellation"], outcomes: ["ESCALATE"] })).toHaveLength(1);
    expect(await audited({ reasons: ["OTHER"] })).toEqual([]);
  });

  test("an attempt stays when its customer is erased, and its note goes, in the audit of refunds as well", async () => {
    const sold = await givenOrder(desk, { principal: "200.00", atMarketplace: false });
    const words = partialRefund(sold, "120.00");
    const { decision, escalation } = expectMember(await desk.as.agent.refund.refundOrder(words), "RefundOrderEscalated");
    // What is on its way keeps a person from being erased.
    await desk.as.manager.escalation.decideEscalation({ escalationId: escalation.id, verdict: "REJECT", note: note() });
    const customerId = (await desk.as.agent.order.order({ id: sold.id }))?.customer?.id ?? "";
    const read = async () => ({
      audited: (await desk.as.compliance.request(AUDIT, { filter: { customerId } })).refundAudit.nodes.map((row) => row.note),
      attempts: (await attemptsOf({ customerId })).map((row) => ({ id: row.id, note: row.note, amount: row.amount?.amount })),
    });
    const attempt = { id: decision.id, amount: "120.00" };
    expect(await read()).toEqual({ audited: [words.note], attempts: [{ ...attempt, note: words.note }] });
    const request = { customerId, note: "Asked for by the person, request of today, identity was checked." };
    expectMember(await desk.as.compliance.erasure.eraseCustomer(request), "EraseCustomerSuccess");
    expect(await read()).toEqual({ audited: ["(erased)"], attempts: [{ ...attempt, note: null }] });
  });
});

const audit = async (filter: object) =>
  (await app().as.compliance.request(AUDIT, { filter })).refundAudit.nodes.map(({ refund, actor, rule, agentProcessed }) => [
    actor.name,
    refund.amount.amount,
    rule?.rule ?? null,
    rule?.result ?? null,
    agentProcessed,
  ]);

describe("the audit of refunds", () => {
  test("shows amount, actor and the rule that counted in one row, and finds them by rule, actor and outcome", async () => {
    expect(await audit({ rules: ["limit.refund"] })).toEqual([["agent", "120.00", "limit.refund", "ESCALATE", true]]);
    expect(await audit({ outcomes: ["ESCALATE"] })).toHaveLength(1);
    const memberId = (await app().as.agent.workspace.members()).find(({ name }) => name === "manager")?.id ?? "";
    expect(await audit({ requestedBy: [memberId] })).toEqual([
      ["manager", "89.99", "limit.refund", "PASS", true],
      ["manager", "100.00", "limit.refund", "PASS", true],
      ["manager", "90.00", "limit.refund", "PASS", true],
    ]);
    expect(await audit({ agentProcessed: false })).toEqual([]);
    expect(await audit({ reasons: ["GOODWILL"] })).toEqual([]);
    expect(await audit({ channels: ["EBAY"] })).toEqual([]);
  });

  test("of two limits, the one of which less is left counts", async () => {
    const [row] = (await app().as.compliance.request(AUDIT, { filter: { verdicts: [] } })).refundAudit.nodes;
    expect(row).toBeUndefined();
    const on = await order();
    await transaction(app().app.database, app().workspace.id, (tx) =>
      activatePolicy(tx, withLimits({ perRefund: { USD: "100.00" }, perOrder: { USD: "120.00" } })),
    );
    await tried(app().as.agent, "room for 40", on, "60.00", 0);
    await tried(app().as.agent, "room for 20", on, "40.00", 0);
    const rows = await audit({ requestedAt: { from: new Date(Date.now() - HOUR).toISOString() } });
    expect(rows.slice(0, 2)).toEqual([
      ["agent", "40.00", "limit.order", "PASS", true],
      ["agent", "60.00", "limit.refund", "PASS", true],
    ]);
  });
});

describe("a review of authority", () => {
  let closed: { from: string; to: string };
  beforeAll(() => {
    closed = { from: new Date(Date.now() - 60 * HOUR).toISOString(), to: new Date(Date.now() - 0.5 * HOUR).toISOString() };
  });
  const draw = async (input: object = {}) =>
    (await app().as.manager.request(DRAW, { input: { window: closed, perActor: 2, seed: "november", ...input } }))
      .drawAuthorityReview.authorityReview;

  test("draws so many uses of each actor by hash of seed and id: anybody can draw them again", async () => {
    const review = await draw();
    expect(review.actors.map(({ actor, population, progress }) => [actor.name, population, progress])).toEqual([
      ["agent", 4, { drawn: 2, judged: 0 }],
      ["manager", 3, { drawn: 2, judged: 0 }],
      ["compliance", 3, { drawn: 2, judged: 0 }],
    ]);
    const uses = (await attempts({ window: closed, outcomes: ["ALLOW"] })).nodes.map(({ id }) => id);
    const hashOf = (id: string): string => createHash("sha256").update(`november:${id}`).digest("hex");
    const drawn = new Set(review.uses.nodes.map(({ id }) => id));
    const ofAgent = ["just below", "a day later", "first piece", "second piece"].map((name) => ids[name] ?? "");
    expect(ofAgent.filter((id) => drawn.has(id)).sort(byHash(hashOf))).toEqual([...ofAgent].sort(byHash(hashOf)).slice(0, 2));
    expect([...drawn].every((id) => uses.includes(id))).toBe(true);
    expect((await draw()).uses.nodes).toEqual(review.uses.nodes);
    const others = await Promise.all(["december", "january", "february"].map((seed) => draw({ seed })));
    expect(others.some(({ uses: { nodes } }) => JSON.stringify(nodes) !== JSON.stringify(review.uses.nodes))).toBe(true);
    expect((await auditOf(app(), review.id)).map(({ action, actor }) => [action, actor.name])).toEqual([
      ["authority.draw", "manager"],
    ]);
  });

  test("states the seed it made itself, and refuses what cannot be drawn with every issue", async () => {
    expect((await draw({ seed: null })).seed).toMatch(/^[\w-]{43}$/);
    const wrong = await app().as.manager.oversight.drawAuthorityReview({
      window: { lastDays: 0 },
      perActor: 51,
      seed: " ",
      actorIds: [],
    });
    expect(expectMember(wrong, "InvalidInput").issues.map(({ path }) => path.join("."))).toEqual([
      "input.window",
      "input.perActor",
      "input.actorIds",
      "input.seed",
    ]);
    const empty = await app().as.manager.oversight.drawAuthorityReview({ window: closed, actions: ["MODIFICATION"] });
    expect(expectMember(empty, "InvalidInput").issues).toEqual([
      { path: ["input", "window"], message: "holds no such use of authority" },
    ]);
  });

  test("verdicts with comments move its progress; a later verdict counts instead, and every one is audited", async () => {
    const review = await draw({ perActor: 50 });
    const { compliance } = app().as;
    const judged = async (
      name: string,
      verdict: "APPROPRIATE" | "QUESTIONABLE" | "BREACH",
      expectedVersion: number,
      comment?: string,
    ) =>
      compliance.oversight.judgeGuardedAttempt({
        attemptId: ids[name] ?? "",
        verdict,
        expectedVersion,
        ...(comment === undefined ? {} : { comment }),
      });
    expectMember(await judged("just below", "APPROPRIATE", 0), "JudgeGuardedAttemptSuccess");
    expectMember(await judged("second piece", "BREACH", 0, "bad"), "NoteTooShort");
    const why = "Two halves of one refund on the same day, to stay below the limit.";
    expectMember(await judged("second piece", "BREACH", 0, why), "JudgeGuardedAttemptSuccess");
    expectMember(await judged("second piece", "QUESTIONABLE", 0, why), "VersionConflict");
    const read = async () => (await app().as.manager.request(READ, { id: review.id })).authorityReview;
    expect((await read()).progress).toEqual({ drawn: 10, judged: 2, appropriate: 1, questionable: 0, breaches: 1 });
    expectMember(await judged("second piece", "QUESTIONABLE", 1, `${why} Talked about.`), "JudgeGuardedAttemptSuccess");
    expect((await read()).progress).toEqual({ drawn: 10, judged: 2, appropriate: 1, questionable: 1, breaches: 0 });
    expect((await read()).pending.nodes.map(({ id }) => id)).not.toContain(ids["second piece"]);
    expect((await read()).pending.nodes).toHaveLength(8);
    expect((await auditOf(app(), ids["second piece"] ?? "")).map((entry) => [entry.action, entry.note])).toEqual([
      ["authority.judge", `QUESTIONABLE: ${why} Talked about.`],
      ["authority.judge", `BREACH: ${why}`],
      ["authority.judge", "bad"],
    ]);
    expect(await namesOf({ verdicts: ["QUESTIONABLE"] })).toEqual(["second piece"]);
    expect((await audit({ verdicts: ["APPROPRIATE"] })).map(([, amount]) => amount)).toEqual(["95.00"]);
  });

  test("nobody judges their own use, an approval included; what does not exist is not found", async () => {
    const { manager } = app().as;
    const judge = (attemptId: string) =>
      manager.oversight.judgeGuardedAttempt({ attemptId, verdict: "APPROPRIATE", expectedVersion: 0 });
    expectMember(await judge(ids["exactly the limit"] ?? ""), "ReviewerIsActor");
    expectMember(await judge(ids["approval"] ?? ""), "ReviewerIsActor");
    expectMember(await judge("dec_00000000000000000000000"), "AttemptNotFound");
    expectMember(await judge(ids["alone"] ?? ""), "JudgeGuardedAttemptSuccess");
  });

  test("sample and verdict cannot be changed in the database", async () => {
    const { client } = app().app.database;
    for (const change of [
      client`update authority_reviews set seed = 'another'`,
      client`delete from authority_review_uses`,
      client`update authority_verdicts set verdict = 'APPROPRIATE'`,
      client`delete from authority_verdicts`,
    ])
      await expect(change).rejects.toThrow("append-only");
  });
});
