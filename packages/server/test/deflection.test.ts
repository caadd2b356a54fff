/** What knowledge articles save, against visitors who were shown none. */
import { beforeEach, describe, expect, test } from "vitest";
import { deflections, deflectionSettings } from "../src/features/knowledge/deflection.table.ts";
import { newId } from "../src/kernel/id.ts";
import { auditOf, digits, expectMember, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { PARCEL, RETURN } from "./help-articles.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = Date.parse("2026-11-22T09:30:00.000Z");
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let now = START;
const shared = sharedApp({ clock: { now: () => new Date(now) } });
let app: TestApp;
beforeEach(async () => {
  now = START;
  app = await anotherWorkspace(shared());
  await app.as.manager.article.publishArticle({
    key: "parcel",
    translations: [...PARCEL],
    reasons: ["Tracking update"],
    note: note(),
  });
  await app.as.manager.article.publishArticle({
    key: "return",
    translations: [...RETURN],
    reasons: ["Damaged in transit"],
    note: note(),
  });
});

const QUESTION = "Where is my parcel, is there a tracking link?";
type Ask = Partial<Parameters<TestApp["as"]["agent"]["deflection"]["suggestArticles"]>[0]>;
const suggest = async (change: Ask = {}) =>
  expectMember(
    await app.as.agent.deflection.suggestArticles({ text: QUESTION, locale: "en", ...change }),
    "SuggestArticlesSuccess",
  );
/** A visitor of the arm, counted by their first question. */
const visitorOf = async (arm: "SHOWN" | "CONTROL") => {
  for (;;) {
    const visitorKey = `v${digits(12)}@post.example`;
    const asked = await suggest({ visitorKey });
    if (asked.arm === arm) return { ...asked, visitorKey, deflectionId: asked.deflectionId ?? "" };
  }
};
const setShare = (percent: number, expectedVersion = 0) =>
  app.as.manager.deflection.setDeflectionControlShare({ percent, expectedVersion, note: note() });
const record = (deflectionId: string, outcome: "SOLVED" | "CONTACTED") =>
  app.as.agent.deflection.recordDeflection({ deflectionId, outcome });
const writes = async (senderAddress: string) => {
  const answer = await app.as.integrator.message.ingestMessage({
    channelAccountId: app.workspace.accounts.email,
    parsed: { externalId: `<${digits(20)}@post.example>`, senderAddress, subject: "My parcel", text: "Where is it?" },
  });
  return expectMember(answer, "IngestMessageSuccess").ticket.id;
};
const rows = () => app.app.database.client<
  { visitor_hash: string; arm: string; ticket_id: string | null; contacted_at: unknown; contacted_ms: number | null }[]
>`
  select *, (extract(epoch from contacted_at) * 1000)::float8 as contacted_ms from deflections where workspace_id = ${app.workspace.id} order by id`;
const measure = async () =>
  app.as.analyst.deflection.deflection({
    input: { window: { from: new Date(START - 60 * DAY).toISOString(), to: new Date(START + DAY).toISOString() } },
  });

describe("suggesting", () => {
  test("the control arm is shown nothing and counted all the same; a visitor has the same arm for every question", async () => {
    await setShare(50);
    const shown = await visitorOf("SHOWN");
    const control = await visitorOf("CONTROL");
    expect([shown.articles.length, control.articles.length]).toEqual([1, 0]);
    for (const text of [QUESTION, "How do I send it back, which label?", "包裹在哪里，物流跟踪"]) {
      expect((await suggest({ text, visitorKey: shown.visitorKey.toUpperCase(), locale: null })).arm).toBe("SHOWN");
      expect((await suggest({ text, visitorKey: control.visitorKey, locale: null })).arm).toBe("CONTROL");
    }
  });

  test("without a visitor, or where nothing fits, nobody is counted", async () => {
    expect(await suggest()).toMatchObject({ arm: null, deflectionId: null, articles: [{ article: { key: "parcel" } }] });
    expect(await suggest({ text: "wholesale to Canada", visitorKey: "visitor-1" })).toMatchObject({ arm: null, articles: [] });
    expect(await rows()).toEqual([]);
  });

  test("asking again about the same goes on with the first question; about another reason it is another one", async () => {
    await setShare(0);
    const first = await suggest({ visitorKey: "visitor-1" });
    now += 3 * DAY;
    expect((await suggest({ visitorKey: "visitor-1", text: "tracking link of the parcel?" })).deflectionId).toBe(
      first.deflectionId,
    );
    const other = await suggest({ visitorKey: "visitor-1", text: "which return label do I print?" });
    expect(other.deflectionId).not.toBe(first.deflectionId);
    now += 5 * DAY;
    expect((await suggest({ visitorKey: "visitor-1" })).deflectionId).not.toBe(first.deflectionId);
  });

  test("nothing of the text and nothing readable of the visitor is kept", async () => {
    await setShare(0);
    await suggest({ text: `${QUESTION} My name is Rumpelstiltskin`, visitorKey: "kim.buyer@post.example" });
    const kept = JSON.stringify(await rows()).toLowerCase();
    expect(kept).not.toMatch(/kim|post\.example|rumpel|tracking link/);
    expect((await rows())[0]?.visitor_hash).toMatch(/^[0-9a-f]{64}$/);
    const other = await anotherWorkspace(shared());
    await other.as.manager.article.publishArticle({ key: "parcel", translations: [...PARCEL], note: note() });
    await other.as.agent.deflection.suggestArticles({ text: QUESTION, visitorKey: "kim.buyer@post.example" });
    const [theirs] = await app.app.database
      .client`select visitor_hash from deflections where workspace_id = ${other.workspace.id}`;
    expect(theirs?.["visitor_hash"]).not.toBe((await rows())[0]?.visitor_hash);
  });

  test.each<[string, Ask, string]>([
    ["no text", { text: " " }, "text"],
    ["too long a text", { text: "x".repeat(2001) }, "text"],
    ["no language", { locale: "klingon" }, "locale"],
    ["a reason nobody knows", { reason: "Nonsense" }, "reason"],
    ["a visitor of two characters", { visitorKey: "ab" }, "visitorKey"],
    ["a visitor of 321 characters", { visitorKey: "a".repeat(321) }, "visitorKey"],
    ["no articles wanted", { limit: 0 }, "limit"],
    ["eleven articles wanted", { limit: 11 }, "limit"],
  ])("%s is refused, naming the place, and nobody is counted", async (_, change, field) => {
    const answer = await app.as.agent.deflection.suggestArticles({ text: QUESTION, visitorKey: "visitor-1", ...change });
    expect(answer).toMatchObject({ __typename: "InvalidInput", path: ["input", field] });
    expect(await rows()).toEqual([]);
  });
});

describe("outcomes", () => {
  beforeEach(async () => {
    await setShare(50);
  });

  test("a ticket from the visitor's address records the contact in the same transaction, in both arms, also after solved", async () => {
    const shown = await visitorOf("SHOWN");
    const control = await visitorOf("CONTROL");
    expectMember(await record(shown.deflectionId, "SOLVED"), "RecordDeflectionSuccess");
    now += 7 * DAY;
    const tickets = [await writes(shown.visitorKey.toUpperCase()), await writes(control.visitorKey)];
    const contacted = (await rows()).filter((row) => row.contacted_at !== null);
    expect(contacted.map((row) => [row.arm, row.ticket_id, row.contacted_ms])).toEqual(
      expect.arrayContaining([
        ["SHOWN", tickets[0], now],
        ["CONTROL", tickets[1], now],
      ]),
    );
    expect(contacted).toHaveLength(2);
    expect(await record(shown.deflectionId, "SOLVED")).toMatchObject({ __typename: "DeflectionDecided", recorded: "CONTACTED" });
  });

  test("a ticket later than seven days, of somebody else, or a further message on an open one is no contact", async () => {
    const first = await visitorOf("SHOWN");
    now += 7 * DAY + 1;
    await writes(first.visitorKey);
    const second = await visitorOf("SHOWN");
    await writes(`someone-else-${digits(6)}@post.example`);
    expect((await rows()).filter((row) => row.contacted_at !== null)).toEqual([]);
    const ticketId = await writes(second.visitorKey);
    const third = await suggest({ visitorKey: second.visitorKey });
    expect(await writes(second.visitorKey)).toBe(ticketId);
    expect((await rows()).filter((row) => row.contacted_at !== null)).toHaveLength(1);
    expect(third.deflectionId).not.toBe(second.deflectionId);
  });

  test("what a shop records: once, not after its time, and SOLVED only where something was shown", async () => {
    const shown = await visitorOf("SHOWN");
    const control = await visitorOf("CONTROL");
    expect(await record(control.deflectionId, "SOLVED")).toMatchObject({
      __typename: "InvalidInput",
      path: ["input", "outcome"],
    });
    expect(await record(shown.deflectionId, "SOLVED")).toMatchObject({ __typename: "RecordDeflectionSuccess" });
    expect(await record(shown.deflectionId, "SOLVED")).toMatchObject({ __typename: "RecordDeflectionSuccess" });
    now += 7 * DAY + 1;
    expect(await record(shown.deflectionId, "CONTACTED")).toMatchObject({ __typename: "DeflectionDecided", recorded: "SOLVED" });
    expect(await record(control.deflectionId, "CONTACTED")).toMatchObject({ __typename: "DeflectionDecided", recorded: null });
    expect(await record(newId("deflection"), "SOLVED")).toMatchObject({ __typename: "DeflectionNotFound" });
  });

  test("arm, visitor and contact never change, also not by SQL", async () => {
    const { deflectionId } = await visitorOf("CONTROL");
    expectMember(await record(deflectionId, "CONTACTED"), "RecordDeflectionSuccess");
    const { client } = app.app.database;
    const said = (statement: Promise<unknown>) =>
      statement.then(
        () => "done",
        (error: Error) => error.message,
      );
    const never = "visitor, arm and time of a question never change";
    expect(await said(client`update deflections set arm = 'SHOWN' where id = ${deflectionId}`)).toBe(never);
    expect(await said(client`update deflections set visitor_hash = 'x' where id = ${deflectionId}`)).toBe(never);
    expect(await said(client`update deflections set contacted_at = null where id = ${deflectionId}`)).toBe(
      "a recorded contact never changes",
    );
    expect(await said(client`update deflection_settings set hash_key = 'x' where workspace_id = ${app.workspace.id}`)).toBe(
      "the hash key of a workspace never changes",
    );
  });
});

describe("the control share", () => {
  test("starts at 10 %; a manager sets it, with a version, audited", async () => {
    const share = () => app.as.agent.deflection.deflectionControlShare();
    expect(await share()).toMatchObject({ percent: 10, version: 0, changedBy: null });
    expect(expectMember(await setShare(25), "SetDeflectionControlShareSuccess").controlShare.percent).toBe(25);
    expect(await share()).toMatchObject({ percent: 25, version: 1, changedBy: { name: "manager" } });
    expect(await setShare(30)).toMatchObject({ __typename: "VersionConflict", currentVersion: 1 });
    for (const percent of [-1, 51]) expect(await setShare(percent, 1)).toMatchObject({ __typename: "InvalidInput" });
    expect((await auditOf(app, app.workspace.id)).map(({ action }) => action)).toEqual(["deflection.setControlShare"]);
  });
});

describe("the measure", () => {
  type Planted = {
    arm: "SHOWN" | "CONTROL";
    reason: string | null;
    of: number;
    contacted?: number;
    solved?: number;
    daysAgo?: number;
  };
  let visitor = 0;
  /** History as many months of a help form leave it. */
  const plant = async ({ arm, reason, of, contacted = 0, solved = 0, daysAgo = 30 }: Planted, first = (visitor += 10_000)) => {
    const { q } = app.app.database;
    const workspaceId = app.workspace.id;
    const tag = (await app.as.agent.ticket.tags()).find(({ name }) => name === reason);
    await q
      .insert(deflectionSettings)
      .values({ workspaceId, controlPercent: 10, hashKey: "planted", version: 0 })
      .onConflictDoNothing();
    const askedAt = new Date(START - daysAgo * DAY);
    await q.insert(deflections).values(
      Array.from({ length: of }, (_, place) => ({
        workspaceId,
        id: newId("deflection"),
        visitorHash: `visitor ${first + place}`,
        arm,
        reasonTagId: (tag?.id ?? null) as (typeof deflections.$inferInsert)["reasonTagId"],
        articleVersionIds: [],
        askedAt,
        contactedAt: place < contacted ? new Date(askedAt.getTime() + DAY) : null,
        solvedAt: place >= of - solved ? askedAt : null,
      })),
    );
    return first;
  };

  test("planted history gives the exact figures, by reason and over all", async () => {
    await plant({ arm: "SHOWN", reason: "Tracking update", of: 80, contacted: 32, solved: 40 });
    await plant({ arm: "CONTROL", reason: "Tracking update", of: 70, contacted: 56 });
    await plant({ arm: "SHOWN", reason: "Damaged in transit", of: 29, contacted: 10 });
    await plant({ arm: "CONTROL", reason: "Damaged in transit", of: 40, contacted: 20 });
    await plant({ arm: "SHOWN", reason: null, of: 5, daysAgo: 2, contacted: 3 });
    const { total, rows: byReason, metrics } = await measure();
    expect(byReason.map(({ reason, shown, control, finding }) => [reason?.name ?? null, shown, control, finding])).toEqual([
      [
        "Tracking update",
        { visitors: 80, solved: 40, contacted: 32, contactRate: "0.4000", open: 0 },
        { visitors: 70, solved: 0, contacted: 56, contactRate: "0.8000", open: 0 },
        "FEWER_CONTACTS",
      ],
      [
        "Damaged in transit",
        { visitors: 29, solved: 0, contacted: 10, contactRate: "0.3448", open: 0 },
        { visitors: 40, solved: 0, contacted: 20, contactRate: "0.5000", open: 0 },
        "TOO_FEW_TO_SAY",
      ],
      [
        null,
        { visitors: 0, solved: 0, contacted: 0, contactRate: null, open: 5 },
        { visitors: 0, solved: 0, contacted: 0, contactRate: null, open: 0 },
        "TOO_FEW_TO_SAY",
      ],
    ]);
    // 56/70 less 32/80 by Newcombe's method 10: 0.8 - 0.4, of Wilson's 0.6918 to 0.8770 and 0.2996 to 0.5095.
    expect(byReason[0]?.effect).toEqual({
      difference: "0.4000",
      low: "0.2461",
      high: "0.5265",
      deflectedTickets: "32.0",
      deflectedTicketsLow: "19.7",
      deflectedTicketsHigh: "42.1",
    });
    expect(byReason[1]?.effect).toBeNull();
    expect(total).toMatchObject({ reason: null, shown: { visitors: 109, open: 5 }, control: { visitors: 110, contacted: 76 } });
    expect(metrics.map(({ name, version }) => [name, version])).toEqual([
      ["visitors", 1],
      ["contacted", 1],
      ["contactRate", 1],
      ["effect", 1],
    ]);
  });

  test("a visitor who asks often counts once for a reason and once in the total, in the arm of the first question", async () => {
    const first = await plant({ arm: "SHOWN", reason: "Tracking update", of: 1, daysAgo: 40 });
    await plant({ arm: "CONTROL", reason: "Tracking update", of: 1, contacted: 1, daysAgo: 20 }, first);
    await plant({ arm: "CONTROL", reason: "Damaged in transit", of: 1, daysAgo: 10 }, first);
    const { total, rows: byReason } = await measure();
    const counts = byReason.map(
      ({ reason, shown, control }) => [reason?.name ?? "", [shown.visitors, control.visitors]] as const,
    );
    expect(Object.fromEntries(counts)).toEqual({ "Damaged in transit": [0, 1], "Tracking update": [1, 0] });
    expect([total.shown.visitors, total.control.visitors, total.control.contacted]).toEqual([1, 0, 0]);
  });

  test("what was asked before or behind the window is not counted, and a question counts as open until its seven days are over", async () => {
    await plant({ arm: "SHOWN", reason: null, of: 3, daysAgo: 61 });
    await plant({ arm: "SHOWN", reason: null, of: 2, daysAgo: 60 });
    await plant({ arm: "SHOWN", reason: null, of: 4, daysAgo: 7 });
    expect((await measure()).total.shown).toMatchObject({ visitors: 6, open: 0 });
    now = START - 1;
    expect((await measure()).total.shown).toMatchObject({ visitors: 2, open: 4 });
  });

  test("a reason that was merged is counted as the one that speaks for it, and its articles fit that one", async () => {
    await plant({ arm: "SHOWN", reason: "Tracking update", of: 3 });
    await plant({ arm: "SHOWN", reason: "Damaged in transit", of: 2 });
    const tags = await app.as.agent.ticket.tags();
    const idOf = (name: string) => tags.find((tag) => tag.name === name)?.id ?? "";
    const merging = { sourceTagId: idOf("Tracking update"), targetTagId: idOf("Damaged in transit"), note: note() };
    expectMember(await app.as.manager.tag.mergeTags(merging), "MergeTagsSuccess");
    expect((await measure()).rows.map(({ reason, shown }) => [reason?.name, shown.visitors])).toEqual([
      ["Damaged in transit", 5],
    ]);
    const { articles } = await suggest({ reason: "Tracking update", limit: 5 });
    expect(articles.map(({ article, fitsReason }) => [article.key, fitsReason])).toContainEqual(["parcel", true]);
  });

  test("from the first question to the figures: real visitors of both arms", async () => {
    await setShare(50);
    const counts = { SHOWN: 0, CONTROL: 0 };
    for (let asked = 0; asked < 20; asked += 1) {
      const visitorKey = `real-${asked}@post.example`;
      const { arm } = await suggest({ visitorKey });
      counts[arm === "CONTROL" ? "CONTROL" : "SHOWN"] += 1;
      if (arm === "CONTROL") await writes(visitorKey);
    }
    now = START + 7 * DAY;
    const { total, rows: byReason } = await measure();
    expect(total.shown).toMatchObject({ visitors: counts.SHOWN, contacted: 0 });
    expect(total.control).toMatchObject({ visitors: counts.CONTROL, contacted: counts.CONTROL });
    expect(byReason.map(({ reason }) => reason?.name)).toEqual(["Tracking update"]);
  });
});

test("asking costs a fixed number of statements, however many articles there are", async () => {
  const costOf = async (visitorKey: string): Promise<number> => {
    app.count.reset();
    await suggest({ visitorKey, limit: 1 });
    return app.count.statements.length;
  };
  await setShare(0);
  const few = await costOf("visitor-1");
  for (let count = 0; count < 10; count += 1)
    await app.as.manager.article.publishArticle({ key: `more-${count}`, translations: [...RETURN], note: note() });
  expect(await costOf("visitor-2")).toBe(few);
  expect(few).toBeLessThanOrEqual(12);
});
