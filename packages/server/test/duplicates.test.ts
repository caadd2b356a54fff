/** Duplicates through the front door: flagged at ingestion, streamed, judged by people, measured. */
import { expect, test } from "vitest";
import { amazonNumber, digits, expectMember, givenOrder, note } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();

type Words = {
  readonly account?: "amazon" | "ebay" | "email";
  readonly from: string;
  readonly order?: string | null;
  readonly subject?: string;
  readonly text: string;
  readonly references?: string[];
};

const write = async (
  { as, workspace }: TestApp,
  { account = "email", from, order = null, subject = "", text, references }: Words,
) =>
  expectMember(
    await as.integrator.message.ingestMessage({
      channelAccountId: workspace.accounts[account],
      parsed: {
        externalId: `<${digits(20)}@test.example>`,
        senderAddress: from,
        senderName: "Kim Buyer",
        subject,
        text,
        ...(order === null ? {} : { orderExternalId: order }),
        ...(references ? { references } : {}),
      },
    }),
    "IngestMessageSuccess",
  );

const alias = (): string => `b${digits(12)}@marketplace.amazon.com`;
const listed = async ({ as }: TestApp) => (await as.agent.duplicate.duplicateCandidates({ first: 100 })).nodes;
const BROKEN = "The stoneware cup arrived in three pieces, the box was crushed. Please send a replacement.";
const BROKEN_AGAIN = "Hello, my cup came broken and the packaging is dented. I would like a new one or a refund.";

/** One matter over Amazon and the shop's mail, of a buyer whom the shop does not recognise in the mail. */
const givenPair = async (app: TestApp) => {
  const order = amazonNumber();
  const first = await write(app, { account: "amazon", from: alias(), order, text: BROKEN });
  const second = await write(app, { from: `kim${digits(6)}@post.example`, order, text: BROKEN_AGAIN });
  const [pair] = await listed(app);
  if (!pair) throw new Error("not flagged");
  return { first: first.ticket, second: second.ticket, pair };
};

test("one issue becomes three tickets over Amazon, eBay and the shop's mail: each later one is flagged, and says why", async () => {
  const app = await anotherWorkspace(shared());
  const { externalId } = await givenOrder(app, { buyer: "kim.buyer@marketplace.amazon.com", atMarketplace: false });
  const mail = await write(app, { from: "kim@post.example", order: externalId, subject: "Broken cup", text: BROKEN });
  const ebay = await write(app, { account: "ebay", from: "kim_buyer_77", order: externalId, text: BROKEN_AGAIN });
  const found = await listed(app);
  const pairs = found.map(({ ticket, earlierTicket }) => `${earlierTicket.id} ${ticket.id}`);
  const [amazon] = (await app.as.agent.ticket.tickets({ filter: { channel: "AMAZON" } })).nodes;
  expect(pairs.toSorted()).toEqual(
    [`${amazon?.id} ${mail.ticket.id}`, `${amazon?.id} ${ebay.ticket.id}`, `${mail.ticket.id} ${ebay.ticket.id}`].toSorted(),
  );
  for (const { score, signals, state, origin } of found) {
    expect(score).toBe(
      Math.min(
        100,
        signals.reduce((sum, { points }) => sum + points, 0),
      ),
    );
    expect(signals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["SAME_ORDER", "SAME_REASON", "OTHER_CHANNEL"]));
    expect(signals.every(({ explanation }) => explanation.endsWith("."))).toBe(true);
    expect([state, origin]).toEqual(["OPEN", "DETECTED"]);
  }
});

test("the same customer asking about tracking, then returning the same order, is not flagged", async () => {
  const app = await anotherWorkspace(shared());
  const [order, from] = [amazonNumber(), alias()];
  await write(app, { account: "amazon", from, order, text: "Where is my parcel? The tracking has not moved for days." });
  await write(app, { from, order, text: "I would like to return the cup, it is unused. Please send me a return label." });
  expect(await listed(app)).toEqual([]);
});

test("a message that continues its thread is no duplicate", async () => {
  const app = await anotherWorkspace(shared());
  const [order, from] = [amazonNumber(), alias()];
  const first = await write(app, { account: "amazon", from, order, text: BROKEN });
  const again = await write(app, { account: "amazon", from, order, text: BROKEN });
  expect(again.ticket.id).toBe(first.ticket.id);
  expect(await listed(app)).toEqual([]);
});

test("strangers who write the same about their own orders are not flagged", async () => {
  const app = await anotherWorkspace(shared());
  for (const from of ["a@post.example", "b@post.example"]) await write(app, { from, order: amazonNumber(), text: BROKEN });
  expect(await listed(app)).toEqual([]);
});

test("the Amazon ticket is proposed as the primary, as mergePreview does, though the mail came first", async () => {
  const app = await anotherWorkspace(shared());
  const order = amazonNumber();
  const mail = await write(app, { from: "kim@post.example", order, text: BROKEN });
  const amazon = await write(app, { account: "amazon", from: alias(), order, text: BROKEN_AGAIN });
  const [pair] = await listed(app);
  expect([pair?.earlierTicket.id, pair?.ticket.id]).toEqual([mail.ticket.id, amazon.ticket.id]);
  expect(pair?.proposedPrimary.id).toBe(amazon.ticket.id);
  const preview = await app.as.agent.merge.mergePreview({ input: { ticketIds: [mail.ticket.id, amazon.ticket.id] } });
  expect(expectMember(preview, "MergePreview").proposedPrimary.id).toBe(amazon.ticket.id);
});

test("both tickets show the pair", async () => {
  const app = await anotherWorkspace(shared());
  const { first, second, pair } = await givenPair(app);
  for (const { id } of [first, second]) {
    const ticket = await app.as.agent.ticket.ticket({ id });
    expect(ticket?.duplicateCandidates.map((shown) => shown.id)).toEqual([pair.id]);
  }
});

test("duplicateTicketDetected: what was flagged behind the position, then what is flagged now, from the score asked for", async () => {
  const app = await anotherWorkspace(shared());
  const after = await app.as.agent.event.eventPosition();
  const earlier = await givenPair(app);
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { duplicateCandidate } of app.as.agent.duplicate.duplicateTicketDetected({ after, minScore: 60 })) {
      seen.push(duplicateCandidate.id);
      if (seen.length === 2) return;
    }
  })();
  const now = await givenPair(app);
  await reading;
  expect(seen).toEqual([earlier.pair.id, now.pair.id]);
  const none = app.as.agent.duplicate.duplicateTicketDetected({ after, minScore: 101 }, { signal: AbortSignal.timeout(50) });
  const loud: unknown[] = [];
  await (async () => {
    for await (const event of none) loud.push(event);
  })().catch(() => {});
  expect(loud).toEqual([]);
});

test("dismissed, then accepted after all: the last verdict holds with its person; the same verdict again changes nothing", async () => {
  const app = await anotherWorkspace(shared());
  const { pair } = await givenPair(app);
  const ask = { duplicateCandidateId: pair.id };
  const dismissed = expectMember(
    await app.as.agent.duplicate.dismissDuplicate({ ...ask, comment: "two cups" }),
    "DismissDuplicateSuccess",
  ).duplicateCandidate;
  expect([dismissed.state, dismissed.decidedBy?.name, dismissed.comment]).toEqual(["DISMISSED", "agent", "two cups"]);
  await app.as.colleague.duplicate.dismissDuplicate(ask);
  const [kept] = await listed(app);
  expect([kept?.decidedBy?.name, kept?.comment]).toEqual(["agent", "two cups"]);
  const accepted = expectMember(await app.as.colleague.duplicate.acceptDuplicate(ask), "AcceptDuplicateSuccess");
  expect([accepted.duplicateCandidate.state, accepted.duplicateCandidate.decidedBy?.name]).toEqual(["ACCEPTED", "colleague"]);
});

test("the list is filtered by state, score and ticket", async () => {
  const app = await anotherWorkspace(shared());
  const [one, two] = [await givenPair(app), await givenPair(app)];
  await app.as.agent.duplicate.dismissDuplicate({ duplicateCandidateId: one.pair.id });
  const ids = async (filter: object) => (await app.as.agent.duplicate.duplicateCandidates({ filter })).nodes.map(({ id }) => id);
  expect(await ids({ state: ["OPEN"] })).toEqual([two.pair.id]);
  expect(await ids({ state: ["DISMISSED"] })).toEqual([one.pair.id]);
  expect(await ids({ ticketId: one.first.id })).toEqual([one.pair.id]);
  expect(await ids({ minScore: (two.pair.score ?? 0) + 1 })).toEqual([]);
});

test("duplicateQuality: precision of what was judged, recall against what people found, null before anybody said anything", async () => {
  const app = await anotherWorkspace(shared());
  const total = async () => (await app.as.manager.duplicate.duplicateQuality({ window: {} })).total;
  const pairs = [await givenPair(app), await givenPair(app), await givenPair(app), await givenPair(app)];
  expect(await total()).toEqual({ flagged: 4, accepted: 0, dismissed: 0, open: 4, missed: 0, precision: null, recall: null });
  for (const { pair } of pairs.slice(0, 2)) await app.as.agent.duplicate.acceptDuplicate({ duplicateCandidateId: pair.id });
  await app.as.agent.duplicate.dismissDuplicate({ duplicateCandidateId: pairs[2]?.pair.id ?? "" });
  const [ticketId = "", otherTicketId = ""] = [pairs[0]?.first.id, pairs[3]?.second.id];
  const missed = await app.as.agent.duplicate.reportMissedDuplicate({ ticketId, otherTicketId });
  expect(expectMember(missed, "ReportMissedDuplicateSuccess").duplicateCandidate).toMatchObject({
    origin: "REPORTED",
    state: "ACCEPTED",
    score: null,
  });
  expect(await total()).toEqual({
    flagged: 4,
    accepted: 2,
    dismissed: 1,
    open: 1,
    missed: 1,
    precision: "0.6667",
    recall: "0.6667",
  });
  const { byChannels } = await app.as.manager.duplicate.duplicateQuality({ window: { from: "2020-01-01T00:00:00Z" } });
  expect(
    byChannels.map(({ earlierChannel, channel, counts }) => [earlierChannel, channel, counts.flagged, counts.missed]),
  ).toEqual([["AMAZON", "EMAIL", 4, 1]]);
  expect((await app.as.manager.duplicate.duplicateQuality({ window: { to: "2020-01-01T00:00:00Z" } })).byChannels).toEqual([]);
});

test("reporting a pair that was flagged accepts it: it is no miss", async () => {
  const app = await anotherWorkspace(shared());
  const { first, second, pair } = await givenPair(app);
  const answer = await app.as.agent.duplicate.reportMissedDuplicate({ ticketId: first.id, otherTicketId: second.id });
  expect(expectMember(answer, "ReportMissedDuplicateSuccess").duplicateCandidate).toMatchObject({
    id: pair.id,
    origin: "DETECTED",
    state: "ACCEPTED",
  });
  const { total } = await app.as.manager.duplicate.duplicateQuality({ window: {} });
  expect([total.accepted, total.missed]).toEqual([1, 0]);
});

test("merging tickets says that they are one matter: flagged pairs are accepted, what no flag connected was missed", async () => {
  const app = await anotherWorkspace(shared());
  const { first, second } = await givenPair(app);
  const third = await write(app, { from: "someone@post.example", text: "Something entirely unlike it." });
  const merged = await app.as.agent.merge.mergeTickets({
    primaryTicketId: first.id,
    ticketIds: [second.id, third.ticket.id],
    note: note(),
  });
  expectMember(merged, "MergeTicketsSuccess");
  const { total } = await app.as.manager.duplicate.duplicateQuality({ window: {} });
  expect([total.flagged, total.accepted, total.missed, total.precision, total.recall]).toEqual([1, 1, 1, "1.0000", "0.5000"]);
});

test("what cannot be judged: an unknown pair, a ticket with itself, a comment too long", async () => {
  const app = await anotherWorkspace(shared());
  const { first, pair } = await givenPair(app);
  const { duplicate } = app.as.agent;
  const unknown = { duplicateCandidateId: first.id };
  expectMember(await duplicate.acceptDuplicate(unknown), "DuplicateCandidateNotFound");
  expectMember(await duplicate.dismissDuplicate(unknown), "DuplicateCandidateNotFound");
  expectMember(await duplicate.reportMissedDuplicate({ ticketId: first.id, otherTicketId: pair.id }), "TicketNotFound");
  expectMember(await duplicate.reportMissedDuplicate({ ticketId: first.id, otherTicketId: first.id }), "InvalidInput");
  expectMember(await duplicate.acceptDuplicate({ duplicateCandidateId: pair.id, comment: "x".repeat(1_001) }), "InvalidInput");
  expect((await listed(app)).map(({ state }) => state)).toEqual(["OPEN"]);
});

test("a quoted earlier mail, greeting and signature do not hide a resend, and a number in the text finds the order's ticket", async () => {
  const app = await anotherWorkspace(shared());
  const order = amazonNumber();
  await write(app, { account: "amazon", from: alias(), order, text: `Good morning,\n\n${BROKEN}\n\nBest regards\nKim` });
  await write(app, {
    from: "kim@post.example",
    text: `Hi,\n${BROKEN} My order is ${order}.\n\nSent from my iPhone\n\nOn Mon, 23 Nov 2026 Kim wrote:\n> Something else entirely`,
  });
  const [pair] = await listed(app);
  expect(pair?.score).toBeGreaterThanOrEqual(60);
});
