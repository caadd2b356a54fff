import { describe, expect, test } from "vitest";
import type { ScenarioName } from "../src/index.ts";
import { adjustment, field, ORDER, refundOf, type Stage, textAt, tokenOf, type Wire, withAmazon } from "./harness.ts";

const DROPPED = /socket hang up|ECONNRESET/;
const LIST = "/feeds/2021-06-30/feeds?feedTypes=POST_PAYMENT_ADJUSTMENT_DATA";

async function feedsOf({ client }: Stage): Promise<number> {
  const feeds = field((await client.call("GET", LIST)).value, "feeds");
  return Array.isArray(feeds) ? feeds.length : -1;
}

async function paid({ control, settle }: Stage): Promise<string[]> {
  await settle();
  return (await control.refunds()).totals.map(({ amount }) => amount);
}

/** One createFeed under the scenario, and the proof that the next one is ordinary again. */
async function oneFeed(stage: Stage, scenario: ScenarioName): Promise<Wire> {
  await stage.control.addScenario({ scenario, times: 1 });
  const documentId = await stage.client.upload(refundOf("5.00"));
  const answer = await stage.client.createFeed(documentId);
  expect((await stage.control.scenarios()).scenarios).toEqual([]);
  return answer;
}

async function droppedFeed(stage: Stage, scenario: ScenarioName): Promise<void> {
  await stage.control.addScenario({ scenario, times: 1 });
  const documentId = await stage.client.upload(refundOf("5.00"));
  await expect(stage.client.createFeed(documentId)).rejects.toThrow(DROPPED);
  expect((await stage.control.requests()).requests.at(-1)).toMatchObject({ operation: "createFeed", status: null });
}

/** A feed with a fate or a report, run to its end. */
async function finished(stage: Stage, scenario: ScenarioName): Promise<{ feedId: string; feed: unknown }> {
  await stage.control.addScenario({ scenario, times: 1 });
  const feedId = await stage.client.submit(refundOf("5.00"));
  await stage.settle();
  return { feedId, feed: (await stage.client.getFeed(feedId)).value };
}

async function heldUntilRelease(stage: Stage, scenario: ScenarioName, start: () => Promise<Wire>, status: number): Promise<Wire> {
  await stage.control.addScenario({ scenario, times: 1 });
  let answered = false;
  const pending = start().finally(() => (answered = true));
  while ((await stage.control.requests()).requests.at(-1)?.status !== null) await new Promise(setImmediate);
  expect(answered).toBe(false);
  expect(await stage.control.release(scenario)).toEqual({ released: 1 });
  const answer = await pending;
  expect(answer.status).toBe(status);
  expect(await stage.control.release()).toEqual({ released: 0 });
  return answer;
}

/** One story per scenario: the type makes a new scenario without a story a compile error. */
const stories: Readonly<Record<ScenarioName, (stage: Stage) => Promise<void>>> = {
  "createFeed.acceptThenDrop": async (stage) => {
    await droppedFeed(stage, "createFeed.acceptThenDrop");
    expect(await feedsOf(stage)).toBe(1);
    expect(await paid(stage)).toEqual(["500"]);
  },
  "createFeed.dropBefore": async (stage) => {
    await droppedFeed(stage, "createFeed.dropBefore");
    expect(await feedsOf(stage)).toBe(0);
    expect(await paid(stage)).toEqual([]);
  },
  "createFeed.hold": async (stage) => {
    const documentId = await stage.client.upload(refundOf("5.00"));
    const answer = await heldUntilRelease(stage, "createFeed.hold", () => stage.client.createFeed(documentId), 202);
    expect((await stage.client.getFeed(textAt(answer.value, "feedId"))).status).toBe(200);
    expect(await paid(stage)).toEqual(["500"]);
  },
  "createFeedDocument.hold": async (stage) => {
    const body = { contentType: "text/xml; charset=UTF-8" };
    const answer = await heldUntilRelease(
      stage,
      "createFeedDocument.hold",
      () => stage.client.call("POST", "/feeds/2021-06-30/documents", body),
      201,
    );
    expect(answer.value).toMatchObject({ feedDocumentId: expect.any(String), url: expect.any(String) });
  },
  "getFeed.timeout": async (stage) => {
    const feedId = await stage.client.submit(refundOf("5.00"));
    await heldUntilRelease(stage, "getFeed.timeout", () => stage.client.getFeed(feedId), 200);
  },
  "getOrder.hold": async (stage) => {
    await heldUntilRelease(stage, "getOrder.hold", () => stage.client.call("GET", `/orders/2026-01-01/orders/${ORDER}`), 200);
  },
  "getOrder.html503": async (stage) => {
    await stage.control.addScenario({ scenario: "getOrder.html503" });
    const answer = await stage.client.call("GET", `/orders/2026-01-01/orders/${ORDER}`);
    expect(answer).toMatchObject({ status: 503, headers: { "content-type": "text/html" } });
  },
  "getOrder.throttle429": async (stage) => {
    await stage.control.addScenario({ scenario: "getOrder.throttle429" });
    const answer = await stage.client.call("GET", `/orders/2026-01-01/orders/${ORDER}`);
    expect(answer).toMatchObject({ status: 429, value: { errors: [{ code: "QuotaExceeded" }] } });
  },
  "createFeed.error500": async (stage) => {
    expect(await oneFeed(stage, "createFeed.error500")).toMatchObject({ status: 500, value: { message: "Internal failure" } });
    expect(await paid(stage)).toEqual([]);
  },
  "createFeed.error500Applied": async (stage) => {
    expect(await oneFeed(stage, "createFeed.error500Applied")).toMatchObject({
      status: 500,
      value: { message: "Internal failure" },
    });
    expect(await paid(stage)).toEqual(["500"]);
  },
  "createFeed.html503": async (stage) => {
    const answer = await oneFeed(stage, "createFeed.html503");
    expect(answer).toMatchObject({
      status: 503,
      headers: { "content-type": "text/html" },
      body: expect.stringMatching(/^<html>/),
    });
    expect(await feedsOf(stage)).toBe(0);
  },
  "createFeed.html503Applied": async (stage) => {
    const answer = await oneFeed(stage, "createFeed.html503Applied");
    expect(answer).toMatchObject({ status: 503, headers: { "content-type": "text/html" } });
    expect(await paid(stage)).toEqual(["500"]);
  },
  "createFeed.throttle429": async (stage) => {
    const answer = await oneFeed(stage, "createFeed.throttle429");
    expect(answer).toMatchObject({ status: 429, value: { errors: [{ code: "QuotaExceeded" }] } });
    expect(answer.headers).not.toHaveProperty("x-amzn-ratelimit-limit");
    expect(answer.headers).not.toHaveProperty("retry-after");
    expect(await feedsOf(stage)).toBe(0);
  },
  "createFeed.badRequest400": async (stage) => {
    expect(await oneFeed(stage, "createFeed.badRequest400")).toMatchObject({
      status: 400,
      value: { errors: [{ code: "InvalidInput" }] },
    });
    expect(await feedsOf(stage)).toBe(0);
  },
  "createFeed.emptyBody": async (stage) => {
    expect(await oneFeed(stage, "createFeed.emptyBody")).toMatchObject({ status: 202, body: "" });
    expect(await paid(stage)).toEqual(["500"]);
  },
  "feed.fatal": async (stage) => {
    const { feed } = await finished(stage, "feed.fatal");
    expect(feed).toMatchObject({ processingStatus: "FATAL" });
    expect(feed).not.toHaveProperty("resultFeedDocumentId");
    expect(await paid(stage)).toEqual([]);
  },
  "feed.fatalApplied": async (stage) => {
    const { feed } = await finished(stage, "feed.fatalApplied");
    expect(feed).toMatchObject({ processingStatus: "FATAL" });
    expect(await paid(stage)).toEqual(["500"]);
  },
  "feed.stuck": async (stage) => {
    const { feedId, feed } = await finished(stage, "feed.stuck");
    expect(feed).toMatchObject({ processingStatus: "IN_PROGRESS" });
    await stage.control.advanceClock(80_000_000);
    expect(await paid(stage)).toEqual([]);
    await stage.control.finishFeed(feedId);
    stage.client.token = await tokenOf(stage.client.port);
    expect((await stage.client.getFeed(feedId)).value).toMatchObject({ processingStatus: "DONE" });
    expect(await paid(stage)).toEqual(["500"]);
  },
  "feed.cancelledByAmazon": async (stage) => {
    const { feed } = await finished(stage, "feed.cancelledByAmazon");
    expect(feed).toMatchObject({ processingStatus: "CANCELLED" });
    expect(feed).not.toHaveProperty("processingStartTime");
    expect(await paid(stage)).toEqual([]);
  },
  "report.errorForMessage": async (stage) => {
    await stage.control.addScenario({ scenario: "report.errorForMessage", times: 1, messageId: "2" });
    const feedId = await stage.client.submit(
      adjustment([{ lines: [{ components: { Principal: "1.00" } }] }, { lines: [{ components: { Principal: "2.00" } }] }]),
    );
    await stage.settle();
    const report = await stage.client.report(feedId);
    expect(report).toMatch(/<MessageID>2<\/MessageID>\s*<ResultCode>Error<\/ResultCode>/);
    expect(report).toContain("<MessagesWithError>1</MessagesWithError>");
    expect(await paid(stage)).toEqual(["100"]);
    const { feedId: whole } = await finished(stage, "report.errorForMessage");
    expect(await stage.client.report(whole)).toContain("<MessagesSuccessful>0</MessagesSuccessful>");
  },
  "report.warning": async (stage) => {
    const { feedId } = await finished(stage, "report.warning");
    const report = await stage.client.report(feedId);
    expect(report).toContain("<MessagesSuccessful>1</MessagesSuccessful>");
    expect(report).toContain("<MessagesWithWarning>1</MessagesWithWarning>");
    expect(report).toContain("<ResultCode>Warning</ResultCode>");
    expect(await paid(stage)).toEqual(["500"]);
  },
  "report.countsDoNotAddUp": async (stage) => {
    const { feedId } = await finished(stage, "report.countsDoNotAddUp");
    const report = await stage.client.report(feedId);
    expect(report).toContain("<MessagesProcessed>2</MessagesProcessed>");
    expect(report).toContain("<MessagesSuccessful>1</MessagesSuccessful>");
    expect(await paid(stage)).toEqual(["500"]);
  },
  "report.unreadable": async (stage) => {
    const { feedId } = await finished(stage, "report.unreadable");
    expect(await stage.client.report(feedId)).not.toContain("AmazonEnvelope");
    expect(await paid(stage)).toEqual(["500"]);
  },
  "report.gone404": async (stage) => {
    const { feed } = await finished(stage, "report.gone404");
    const answer = await stage.client.call("GET", `/feeds/2021-06-30/documents/${textAt(feed, "resultFeedDocumentId")}`);
    expect(answer).toMatchObject({ status: 404, value: { errors: [{ code: "NotFound" }] } });
    expect(await paid(stage)).toEqual(["500"]);
  },
  "report.splitUtf8": async (stage) => {
    const { feed } = await finished(stage, "report.splitUtf8");
    const document = (await stage.client.call("GET", `/feeds/2021-06-30/documents/${textAt(feed, "resultFeedDocumentId")}`))
      .value;
    expect(document).not.toHaveProperty("compressionAlgorithm");
    const download = await stage.client.get(textAt(document, "url"));
    expect(download.bytes.toString("utf8")).toContain("返金は処理されました");
    expect(download.pieces.map((piece) => piece.toString("utf8")).join("")).toContain("\uFFFD");
  },
  "token.expired": async (stage) => {
    await stage.control.addScenario({ scenario: "token.expired", times: 1 });
    const first = await stage.client.call("GET", LIST);
    expect(first).toMatchObject({
      status: 403,
      value: { errors: [{ code: "Unauthorized", details: "The access token you provided has expired." }] },
    });
    expect((await stage.client.call("GET", LIST)).status).toBe(403);
    stage.client.token = await tokenOf(stage.client.port);
    expect((await stage.client.call("GET", LIST)).status).toBe(200);
  },
  "getFeeds.listingDelay": async (stage) => {
    await stage.control.addScenario({ scenario: "getFeeds.listingDelay", times: 1, delayMs: 900_000 });
    const feedId = await stage.client.submit(refundOf("5.00"));
    await stage.control.advanceClock(600_000);
    expect(await feedsOf(stage)).toBe(0);
    expect((await stage.client.getFeed(feedId)).status).toBe(200);
    await stage.control.advanceClock(300_000);
    expect(await feedsOf(stage)).toBe(1);
  },
  "upload.fail": async (stage) => {
    await stage.control.addScenario({ scenario: "upload.fail", times: 1 });
    const created = (await stage.client.call("POST", "/feeds/2021-06-30/documents", { contentType: "text/xml; charset=UTF-8" }))
      .value;
    expect((await stage.client.put(textAt(created, "url"), refundOf("5.00"))).status).toBe(500);
    expect(await stage.client.createFeed(textAt(created, "feedDocumentId"))).toMatchObject({ status: 400 });
    expect((await stage.client.put(textAt(created, "url"), refundOf("5.00"))).status).toBe(200);
    expect((await stage.client.createFeed(textAt(created, "feedDocumentId"))).status).toBe(202);
  },
};

describe("scenario", () => {
  for (const [name, story] of Object.entries(stories)) test(`${name}`, () => withAmazon(story));
});

test("a scenario is used as often as it says, in the order of the queue, and only for its seller", () =>
  withAmazon(async ({ client, control }) => {
    await control.addScenario({ scenario: "createFeed.error500", times: 9, sellerId: "A2RIVAL" });
    await control.addScenario({ scenario: "createFeed.throttle429", times: 2 });
    await control.addScenario({ scenario: "createFeed.badRequest400" });
    const documentId = await client.upload(refundOf("5.00"));
    const statuses: number[] = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await client.createFeed(documentId)).status);
    expect(statuses).toEqual([429, 429, 400, 202]);
    expect((await control.scenarios()).scenarios).toMatchObject([{ sellerId: "A2RIVAL", times: 9 }]);
    expect(await control.clearScenarios()).toEqual({ scenarios: [] });
  }));

test("a refused call does not use up a scenario about an accepted one", () =>
  withAmazon(async ({ client, control }) => {
    await control.addScenario({ scenario: "createFeed.acceptThenDrop", times: 1 });
    expect((await client.createFeed("unknown")).status).toBe(400);
    expect((await control.scenarios()).scenarios).toMatchObject([{ scenario: "createFeed.acceptThenDrop", times: 1 }]);
  }));

test("a client that gives up on a held answer leaves the feed behind", () =>
  withAmazon(async (stage) => {
    const documentId = await stage.client.upload(refundOf("5.00"));
    await stage.control.addScenario({ scenario: "createFeed.hold" });
    const giveUp = new AbortController();
    const pending = stage.client.createFeed(documentId, "POST_PAYMENT_ADJUSTMENT_DATA", { signal: giveUp.signal });
    const failure = pending.catch((error: unknown) => String(error));
    while ((await stage.control.feeds()).feeds.length === 0) await new Promise(setImmediate);
    giveUp.abort();
    expect(await failure).toMatch(/abort/);
    expect(await paid(stage)).toEqual(["500"]);
  }));

test("a scenario can be put on a feed that runs already, and only one that is about feeds", () =>
  withAmazon(async (stage) => {
    const feedId = await stage.client.submit(refundOf("5.00"));
    await stage.control.addScenario({ scenario: "feed.fatal", feedId });
    await expect(stage.control.addScenario({ scenario: "upload.fail", feedId })).rejects.toThrow(/400/);
    await expect(stage.control.addScenario({ scenario: "feed.fatal", feedId: "1" })).rejects.toThrow(/404/);
    expect(await paid(stage)).toEqual([]);
    expect((await stage.client.getFeed(feedId)).value).toMatchObject({ processingStatus: "FATAL" });
    await expect(stage.control.addScenario({ scenario: "feed.fatal", feedId })).rejects.toThrow(/409/);
  }));
