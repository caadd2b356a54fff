/** How well promises to reply are kept: every number against a naive count, and the tickets behind it. */
import { beforeEach, describe, expect, test } from "vitest";
import { digits, expectMember } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const START = "2026-11-02T08:00:00.000Z";
let now = new Date(START);
const shared = sharedApp({ clock: { now: () => now } });
let app: TestApp;
beforeEach(async () => {
  now = new Date(START);
  app = await anotherWorkspace(shared());
});
const set = (text: string): void => void (now = new Date(text));
const wait = (hours: number): void => void (now = new Date(now.getTime() + hours * 3_600_000));

const question = async (account: "amazon" | "email" = "email") => {
  const senderAddress = account === "amazon" ? `b${digits(12)}@marketplace.amazon.com` : `x${digits(10)}@post.example`;
  const { ticket, storedMessage } = expectMember(
    await app.as.integrator.message.ingestMessage({
      channelAccountId: app.workspace.accounts[account],
      parsed: { externalId: `<${digits(20)}@test.example>`, senderAddress, text: "Hello, where is it?" },
    }),
    "IngestMessageSuccess",
  );
  return { ticketId: ticket.id, threadId: storedMessage.thread.id };
};
const answer = async (threadId: string, as: "agent" | "colleague" = "agent") =>
  expectMember(await app.as[as].message.recordReply({ threadId, sentAt: now.toISOString() }), "RecordReplySuccess");

type Input = Parameters<TestApp["as"]["agent"]["sla"]["slaAdherence"]>[0]["input"];
const ask = (input: Partial<Input> = {}) =>
  app.as.analyst.sla.slaAdherence({ input: { window: { from: "2026-11-01T00:00:00Z", to: "2026-12-01T00:00:00Z" }, ...input } });
const counts = async (input: Partial<Input> = {}) =>
  (await ask(input)).rows.map(({ keys, due, met, breached, open, share }) => [...keys, due, met, breached, open, share]);

test("an empty workspace has one row of zeros without grouping and none with", async () => {
  expect(await ask()).toMatchObject({
    rows: [
      {
        keys: [],
        due: 0,
        met: 0,
        breached: 0,
        open: 0,
        share: null,
        medianResponseSeconds: null,
        p90ResponseSeconds: null,
        ticketIds: [],
        ticketIdsTruncated: false,
      },
    ],
    truncated: false,
    watermark: null,
  });
  expect((await ask({ dimensions: ["CHANNEL"] })).rows).toEqual([]);
});

test("met, breached by a late reply, breached without one, and open; the share is of what is decided", async () => {
  const [inTime, exactly, late, never] = [await question(), await question(), await question(), await question()];
  wait(1);
  await answer(inTime.threadId);
  wait(23);
  await answer(exactly.threadId);
  wait(1);
  await answer(late.threadId);
  const waiting = await question();
  expect(await counts()).toEqual([[5, 2, 2, 1, "0.5000"]]);
  const ticketsOf = async (outcome: "MET" | "BREACHED" | "OPEN") =>
    (await ask({ filter: { outcomes: [outcome] } })).rows.flatMap(({ ticketIds }) => ticketIds).sort();
  expect(await ticketsOf("MET")).toEqual([inTime.ticketId, exactly.ticketId].sort());
  expect(await ticketsOf("BREACHED")).toEqual([late.ticketId, never.ticketId].sort());
  expect(await ticketsOf("OPEN")).toEqual([waiting.ticketId]);
  expect(await counts({ filter: { outcomes: ["BREACHED"] } })).toEqual([[2, 0, 2, 0, "0.0000"]]);
});

test("by channel, source, member and day, in the order asked", async () => {
  const [a, b, c] = [await question("amazon"), await question(), await question()];
  wait(2);
  await answer(a.threadId);
  await answer(b.threadId, "colleague");
  wait(24);
  expect(await counts({ dimensions: ["CHANNEL"] })).toEqual([
    ["EMAIL", 2, 1, 1, 0, "0.5000"],
    ["AMAZON", 1, 1, 0, 0, "1.0000"],
  ]);
  expect(await counts({ dimensions: ["SOURCE"], filter: { channels: ["AMAZON"] } })).toEqual([
    ["AMAZON_MESSAGE", 1, 1, 0, 0, "1.0000"],
  ]);
  expect(await counts({ filter: { sources: ["EMAIL"] } })).toEqual([[2, 1, 1, 0, "0.5000"]]);
  const [agent, colleague] = [
    (await app.as.agent.workspace.viewer()).actor.id,
    (await app.as.colleague.workspace.viewer()).actor.id,
  ];
  const byMember = await counts({ dimensions: ["MEMBER"] });
  expect(new Map(byMember.map(([member, ...rest]) => [member, rest]))).toEqual(
    new Map<unknown, unknown>([
      [agent, [1, 1, 0, 0, "1.0000"]],
      [colleague, [1, 1, 0, 0, "1.0000"]],
      [null, [1, 0, 1, 0, "0.0000"]],
    ]),
  );
  expect(await counts({ dimensions: ["DAY", "CHANNEL"] })).toEqual([
    ["2026-11-03", "EMAIL", 2, 1, 1, 0, "0.5000"],
    ["2026-11-03", "AMAZON", 1, 1, 0, 0, "1.0000"],
  ]);
  expect((await ask({ dimensions: ["CHANNEL"] })).rows[0]?.ticketIds.slice().sort()).toEqual([b.ticketId, c.ticketId].sort());
});

test("half of the replies took no longer than the median, nine of ten no longer than the 90th percentile", async () => {
  const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 20];
  const threads: string[] = [];
  while (threads.length < hours.length) threads.push((await question()).threadId);
  for (const [index, threadId] of threads.entries()) {
    set(new Date(Date.parse(START) + (hours[index] ?? 0) * 3_600_000).toISOString());
    await answer(threadId);
  }
  expect((await ask()).rows).toMatchObject([{ medianResponseSeconds: 5 * 3600, p90ResponseSeconds: 9 * 3600 }]);
});

test("every question of a conversation counts by its own due time, and the window includes its first instant only", async () => {
  const { threadId } = await question();
  wait(1);
  await answer(threadId);
  const due = "2026-11-03T08:00:00.000Z";
  expect(await counts({ window: { from: due, to: "2026-11-03T08:00:00.001Z" } })).toEqual([[1, 1, 0, 0, "1.0000"]]);
  expect(await counts({ window: { from: START, to: due } })).toEqual([[0, 0, 0, 0, null]]);
});

test("more than a hundred tickets are cut to the hundred due last, and the answer says so", async () => {
  const { ticketId, threadId } = await question();
  const { client } = app.app.database;
  const { id } = app.workspace;
  const copy = "workspace_id, channel, subject, status, customer_id, version";
  await client.unsafe(
    `insert into tickets (id, ${copy}) select id || 'n' || lpad(n::text, 3, '0'), ${copy} from tickets, generate_series(1, 101) as n where workspace_id = '${id}' and id = '${ticketId}'`,
  );
  await client`insert into sla_clocks (workspace_id, id, thread_id, ticket_id, channel, policy_name, policy_version, started_at, due_at, at_risk_at, pauses, stopped_at, outcome)
    select ${id}, 'slc_' || t.id, ${threadId}, t.id, 'EMAIL', 'x', 0, ${START}, ${"2026-11-10T00:00:00Z"}::timestamptz + right(t.id, 3)::int * interval '1 minute', ${START}, '[]', ${START}, 'MET' from tickets as t where t.workspace_id = ${id} and t.id like ${`${ticketId}n%`}`;
  const [row] = (await ask({ filter: { outcomes: ["MET"] } })).rows;
  expect([row?.due, row?.ticketIds.length, row?.ticketIdsTruncated]).toEqual([101, 100, true]);
  expect(row?.ticketIds[0]).toBe(`${ticketId}n101`);
  expect(row?.ticketIds).not.toContain(`${ticketId}n001`);
});

test("every value is defined as data with a version, and the watermark is a position of the event log", async () => {
  await question();
  const { metrics, watermark } = await ask();
  expect(metrics.map(({ name, version, unit }) => [name, version, unit])).toEqual([
    ["due", 1, "clocks"],
    ["met", 1, "clocks"],
    ["breached", 1, "clocks"],
    ["open", 1, "clocks"],
    ["waived", 1, "clocks"],
    ["share", 1, "share"],
    ["medianResponseSeconds", 1, "seconds"],
    ["p90ResponseSeconds", 1, "seconds"],
  ]);
  expect(watermark).toMatch(/^e1\.\d+$/);
});

describe("a question that cannot be answered is refused, naming the field", () => {
  test.each<[string, Partial<Input>, string]>([
    ["three dimensions", { dimensions: ["CHANNEL", "SOURCE", "DAY"] }, "input.dimensions"],
    ["a dimension twice", { dimensions: ["DAY", "DAY"] }, "input.dimensions"],
    ["no window", { window: {} }, "input.window"],
    ["401 days", { window: { lastDays: 401 } }, "input.window"],
  ])("%s", async (_, input, field) => {
    await expect(ask(input)).rejects.toMatchObject({ code: "BAD_USER_INPUT", message: expect.stringContaining(field) });
  });
});
