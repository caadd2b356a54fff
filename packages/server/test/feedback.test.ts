/** How buyers rate us: recorded by hand and by import, listed, shown on order and ticket, and erased with the person. */
import { operation } from "@firstline/sdk";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditOf, expectMember, givenOrder } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();
let app: TestApp;
let order: GivenOrder;
beforeAll(async () => void (app = await anotherWorkspace(shared())));
beforeEach(async () => void (order = await givenOrder(app, { atMarketplace: false })));

const START = Date.now();
const ago = (hours: number): string => new Date(START - hours * 3_600_000).toISOString();

type Told = Parameters<TestApp["as"]["agent"]["feedback"]["recordFeedback"]>[0];
const tell = (change: Partial<Told> = {}) =>
  app.as.agent.feedback.recordFeedback({ orderId: order.id, rating: 2, comment: "Came late.", leftAt: ago(3), ...change });
const recorded = async (change: Partial<Told> = {}) => expectMember(await tell(change), "RecordFeedbackSuccess").feedback;
const actionsOn = async (id: string) => (await auditOf(app, id)).map(({ action, actor }) => [action, actor.name]);
/** Also those the relay has not numbered yet. */
const eventsOf = async (feedbackId: string): Promise<number> => {
  const rows = await app.app.database
    .client`select from events where workspace_id = ${app.workspace.id} and type = 'ORDER_UPDATED'
    and subject_id = ${order.id} and facts->>'feedbackId' = ${feedbackId}`;
  return rows.length;
};

describe("by hand", () => {
  test("feedback stands on its order and on the tickets about it, with who recorded it, and is audited", async () => {
    const feedback = await recorded();
    expect(feedback).toMatchObject({
      channel: "AMAZON",
      channelAccount: { id: app.workspace.accounts.amazon },
      order: { id: order.id },
      rating: 2,
      isNegative: true,
      comment: "Came late.",
      leftAt: ago(3),
      removedAt: null,
      source: "PERSON",
      recordedBy: { name: "agent" },
    });
    expect((await app.as.analyst.order.order({ id: order.id }))?.feedback?.id).toBe(feedback.id);
    expect((await app.as.agent.ticket.ticket({ id: order.ticketId }))?.feedback).toMatchObject({ id: feedback.id, rating: 2 });
    expect(await app.as.analyst.feedback.feedback({ id: feedback.id })).toMatchObject({ comment: "Came late." });
    expect(await actionsOn(feedback.id)).toEqual([["feedback.record", "agent"]]);
    expect(await eventsOf(feedback.id)).toBe(1);
  });

  test("the same order again is the same feedback as it is now; told as it is known it leaves no trace", async () => {
    const { id } = await recorded();
    expect(await recorded({ rating: 4, comment: "They called me." })).toMatchObject({ id, rating: 4, isNegative: false });
    const removed = { rating: 4, removedAt: ago(1) };
    expect(await recorded(removed)).toMatchObject({ id, comment: "Came late.", removedAt: ago(1) });
    const silent = { orderId: order.id, leftAt: ago(3), rating: 4 };
    const again = expectMember(await app.as.manager.feedback.recordFeedback(silent), "RecordFeedbackSuccess").feedback;
    expect(again).toMatchObject({ id, comment: "Came late.", removedAt: ago(1), recordedBy: { name: "agent" } });
    expect(await actionsOn(id)).toHaveLength(3);
    expect(await eventsOf(id)).toBe(3);
    expect(await recorded({ rating: 4, removedAt: null, comment: null })).toMatchObject({ removedAt: null, comment: null });
  });

  test("what cannot be is said all at once, and nothing is stored: stars, words, and instants before the order or to come", async () => {
    const wrong = { rating: 6, comment: "x".repeat(2001), leftAt: ago(24 * 6), removedAt: ago(24 * 7) };
    const { issues } = expectMember(await tell(wrong), "InvalidInput");
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "input.rating",
      "input.comment",
      "input.leftAt",
      "input.removedAt",
    ]);
    expect(expectMember(await tell({ leftAt: ago(-1) }), "InvalidInput").path).toEqual(["input", "leftAt"]);
    expect((await app.as.agent.order.order({ id: order.id }))?.feedback).toBeNull();
  });
});

describe("import", () => {
  const bring = (feedbacks: readonly object[], account = app.workspace.accounts.amazon) =>
    app.as.compliance.feedback.recordFeedbacks({ channelAccountId: account, feedbacks: feedbacks as never });
  const row = (change: object = {}) => ({ orderExternalId: order.externalId, rating: 1, leftAt: ago(2), ...change });

  test("each row is taken or says everything that is wrong with it; the rows are counted", async () => {
    const second = await givenOrder(app, { atMarketplace: false });
    const result = await bring([
      row({ comment: "Broken." }),
      row({ orderExternalId: "111-0000000-0000000", rating: 0 }),
      row({ orderExternalId: second.externalId, rating: 7, leftAt: ago(-2) }),
    ]);
    const { rows, changed, refused } = expectMember(result, "RecordFeedbacksSuccess");
    expect({ changed, refused }).toEqual({ changed: 1, refused: 2 });
    expect(
      rows.map(({ feedback, problem }) => [feedback?.rating, problem?.issues.map(({ path }) => path.slice(2).join("."))]),
    ).toEqual([
      [1, undefined],
      [undefined, ["1.orderExternalId", "1.rating"]],
      [undefined, ["2.rating", "2.leftAt"]],
    ]);
    expect(rows[0]?.feedback).toMatchObject({ source: "IMPORT" });
    expect((await app.as.agent.order.order({ id: second.id }))?.feedback).toBeNull();
  });

  test("the same report again changes nothing; what was recorded by hand is the same feedback", async () => {
    const { id } = await recorded({ rating: 1, leftAt: ago(2) });
    for (const changed of [1, 0, 0])
      expect(expectMember(await bring([row({ comment: "Broken." })]), "RecordFeedbacksSuccess")).toMatchObject({
        changed,
        refused: 0,
        rows: [{ feedback: { id, comment: "Broken.", source: "PERSON" } }],
      });
    expect(await actionsOn(id)).toEqual([
      ["feedback.record", "compliance"],
      ["feedback.record", "agent"],
    ]);
  });

  test("no rows, too many, and an order twice are refused, and an order of another account is none", async () => {
    for (const rows of [[], [row(), row()], Array.from({ length: 101 }, (_, index) => row({ orderExternalId: `N-${index}` }))])
      expect(expectMember(await bring(rows), "InvalidInput").path).toEqual(["input", "feedbacks"]);
    const elsewhere = expectMember(await bring([row()], app.workspace.accounts.ebay), "RecordFeedbacksSuccess");
    expect(elsewhere).toMatchObject({ changed: 0, refused: 1 });
  });
});

test("feedback is listed by channel, order, customer, stars and when it was left, a page at a time", async () => {
  app = await anotherWorkspace(shared());
  order = await givenOrder(app, { atMarketplace: false });
  const other = await givenOrder(app, { atMarketplace: false });
  const first = await recorded();
  const second = await recorded({ orderId: other.id, rating: 3, leftAt: ago(1) });
  const ids = async (filter: object) => (await app.as.analyst.feedback.feedbacks({ filter })).nodes.map(({ id }) => id);
  const customerId = (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "";
  expect(await ids({})).toEqual([second.id, first.id]);
  expect(await ids({ channel: "AMAZON", isNegative: true })).toEqual([first.id]);
  expect(await ids({ isNegative: false })).toEqual([second.id]);
  expect(await ids({ channel: "EBAY" })).toEqual([]);
  expect(await ids({ orderId: other.id })).toEqual([second.id]);
  expect(await ids({ customerId })).toEqual([first.id]);
  expect(await ids({ leftAt: { from: ago(3), to: ago(1) } })).toEqual([first.id]);
  expect(await ids({ leftAt: { from: ago(1) } })).toEqual([second.id]);
  const page = await app.as.agent.feedback.feedbacks({ first: 1 });
  const next = await app.as.agent.feedback.feedbacks({ first: 1, after: page.pageInfo.endCursor });
  expect(next.nodes).toMatchObject([{ id: first.id }]);
});

test("the customer's timeline tells the stars", async () => {
  const feedback = await recorded();
  const Told = operation<
    { order: { customer: { timeline: { nodes: { sentence: string; subject: { id: string } | null }[] } } } },
    { id: string }
  >("query Told($id: ID!) { order(id: $id) { customer { timeline(kinds: [FEEDBACK]) { nodes { sentence subject { id } } } } } }");
  expect((await app.as.agent.request(Told, { id: order.id })).order.customer.timeline.nodes).toEqual([
    { sentence: `Rated us 2 of 5 stars for order ${order.externalId}.`, subject: { id: feedback.id } },
  ]);
});

test("after an erasure the stars stay and the words do not come back with the next report", async () => {
  const { id } = await recorded();
  const customerId = (await app.as.agent.order.order({ id: order.id }))?.customer?.id ?? "";
  const erasing = { customerId, note: "Asked for by the person, request of today, identity was checked." };
  expectMember(await app.as.compliance.erasure.eraseCustomer(erasing), "EraseCustomerSuccess");
  expect(await app.as.agent.feedback.feedback({ id })).toMatchObject({ rating: 2, comment: null });
  expect(await recorded()).toMatchObject({ id, rating: 2, comment: null });
});
