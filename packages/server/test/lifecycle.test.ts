/** What can happen to one refund between us and the marketplace: one row each, with the marketplace's own money as the judge. */
import type { ScenarioName } from "@firstline/simulator";
import { describe, expect, test, vi } from "vitest";
import { eventually, givenOrder } from "./given.ts";
import { withApp } from "./harness.ts";
import {
  askAndApprove,
  askFor,
  ledgerWindowEnds,
  lifeOf,
  lifeUntil,
  moneyOf,
  passTime,
  PATIENT,
  quiet,
  refundableOf,
  refundAmid,
  refundOf,
  requestsFor,
  settleUnknown,
  soon,
  UNHURRIED,
} from "./money-path.ts";

vi.setConfig(UNHURRIED);

const SENT = "APPROVED PREPARED COMMITTING";
const GOOD_END = "ACCEPTED DONE_UNCONFIRMED CONFIRMED";
const PROVEN_TWICE = ["PROCESSING_REPORT", "LEDGER"];

test.concurrent("accepted, processed, reported and seen in the ledger: CONFIRMED", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ processMs: 3_600_000 });
      const { order, refundId } = await refundAmid(app);
      await lifeUntil(app, refundId, "PROCESSING");
      const { feeds } = await app.amazon.feeds({ sellerId: app.workspace.sellerId });
      await app.amazon.finishFeed(feeds[0]?.feedId ?? "");

      expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
        statuses: `${SENT} ACCEPTED PROCESSING DONE_UNCONFIRMED CONFIRMED`,
        attempts: ["1 SUCCEEDED"],
        evidence: PROVEN_TWICE,
      });
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      const refund = await refundOf(app, refundId);
      expect(refund.attempts[0]?.channelReference).toBe(feeds[0]?.feedId);
      expect(refund.evidence[0]).toMatchObject({
        reference: feeds[0]?.feedId,
        summary: `The processing report of ${feeds[0]?.feedId} lists no error for it.`,
      });
      expect(await refundableOf(app, order)).toBe("50.00");
    },
    { env: PATIENT },
  ));

describe.concurrent("the answer to createFeed is lost, but Amazon executed it: found, never sent again", () => {
  const scenarios: ScenarioName[] = [
    "createFeed.acceptThenDrop",
    "createFeed.error500Applied",
    "createFeed.html503Applied",
    "createFeed.emptyBody",
    "createFeed.hold",
  ];
  test.each(scenarios)("%s", (scenario) =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, scenario);
        await settleUnknown(app, refundId);

        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${SENT} UNKNOWN ${GOOD_END}`,
          attempts: ["1 SUCCEEDED"],
          evidence: PROVEN_TWICE,
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: PATIENT },
    ),
  );
});

describe.concurrent("the answer to createFeed is lost, and Amazon did nothing: sent again only after two empty readings", () => {
  const scenarios: ScenarioName[] = ["createFeed.dropBefore", "createFeed.error500", "createFeed.html503"];
  test.each(scenarios)("%s", (scenario) =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, scenario);
        await settleUnknown(app, refundId);

        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${SENT} UNKNOWN ${SENT} ${GOOD_END}`,
          attempts: ["1 PROVEN_ABSENT", "2 SUCCEEDED"],
          evidence: PROVEN_TWICE,
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
        expect(await requestsFor(app, "getFeeds")).toBeGreaterThanOrEqual(2);
      },
      { env: PATIENT },
    ),
  );

  test("over the limit for one refund: proven absent is not enough, a person decides", () =>
    withApp(
      async (app) => {
        const order = await givenOrder(app, { principal: "150.00" });
        await app.amazon.addScenario({ scenario: "createFeed.dropBefore" });
        const refundId = await askAndApprove(app, order, "120.00");
        await settleUnknown(app, refundId);

        expect(await lifeUntil(app, refundId, "NEEDS_HUMAN")).toEqual({
          statuses: `AWAITING_APPROVAL ${SENT} UNKNOWN NEEDS_HUMAN`,
          attempts: ["1 PROVEN_ABSENT"],
          evidence: [],
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
        expect(await refundableOf(app, order)).toBe("30.00");
      },
      { env: PATIENT },
    ));
});

describe.concurrent("Amazon says no before anything happens", () => {
  test("429: provably not sent, so the same refund is sent later", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "createFeed.throttle429");
        await soon(
          async () => lifeOf(await refundOf(app, refundId)),
          ({ statuses, attempts }) => statuses === `${SENT} APPROVED` && attempts[0] === "1 NOT_SENT",
        );
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });

        await passTime(app.app.database, 300_000); // the documented quota is one feed in two minutes

        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${SENT} ${SENT} ${GOOD_END}`,
          attempts: ["1 NOT_SENT", "2 SUCCEEDED"],
          evidence: PROVEN_TWICE,
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
      },
      { env: PATIENT },
    ));

  test("400 with a vendor's error: REJECTED, and the balance is free again", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "createFeed.badRequest400");

        expect(await lifeUntil(app, refundId, "REJECTED")).toEqual({
          statuses: `${SENT} REJECTED`,
          attempts: ["1 REJECTED"],
          evidence: [],
        });
        expect((await refundOf(app, refundId)).attempts[0]?.channelMessage).toBe(
          "InvalidInput: Invalid Input (The request was refused.)",
        );
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
        expect(await refundableOf(app, order)).toBe("80.00");

        const again = await askFor(app, order, "80.00");
        expect((await lifeUntil(app, again, "CONFIRMED")).statuses).toBe(`${SENT} ${GOOD_END}`);
        expect(await moneyOf(app, order)).toEqual({ paid: 8000n, createFeeds: 2 });
      },
      { env: PATIENT },
    ));

  test("403 for an expired token: refreshed unseen, one createFeed gets through", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "createFeedDocument.hold");
        await soon(
          () => requestsFor(app, "createFeedDocument"),
          (count) => count === 1,
        );
        await app.amazon.addScenario({ scenario: "token.expired" });
        await app.amazon.release("createFeedDocument.hold");

        expect((await lifeUntil(app, refundId, "CONFIRMED")).statuses).toBe(`${SENT} ${GOOD_END}`);
        const { requests } = await app.amazon.requests();
        const sent = requests
          .filter(({ operation }) => operation === "createFeed" || operation === "token")
          .map(({ operation, status }) => [operation, status]);
        expect(sent).toEqual([
          ["token", 200],
          ["createFeed", 403],
          ["token", 200],
          ["createFeed", 202],
        ]);
        expect((await moneyOf(app, order)).paid).toBe(3000n);
      },
      { env: PATIENT },
    ));
});

describe.concurrent("what only reads or prepares may fail and be repeated", () => {
  test("upload.fail: nothing was sent, so the document is built again and goes out once", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "upload.fail");
        await soon(
          () => requestsFor(app, "createFeedDocument"),
          (count) => count === 1,
        );
        await quiet(app.app.database);
        await passTime(app.app.database, 60_000);

        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${SENT} ${GOOD_END}`,
          attempts: ["1 SUCCEEDED"],
          evidence: PROVEN_TWICE,
        });
        expect(await requestsFor(app, "createFeedDocument")).toBeGreaterThanOrEqual(2);
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: PATIENT },
    ));

  test("getFeed.timeout: the feed is asked for again, nothing is concluded from silence", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "getFeed.timeout");
        expect((await lifeUntil(app, refundId, "CONFIRMED")).statuses).toBe(`${SENT} ${GOOD_END}`);
        expect(await requestsFor(app, "getFeed")).toBeGreaterThanOrEqual(2);
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: PATIENT },
    ));
});

describe.concurrent("the feed ends and the report says what happened", () => {
  test("an error for our message: REJECTED with Amazon's code and text, the balance is free again", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "report.errorForMessage");
        expect(await lifeUntil(app, refundId, "REJECTED")).toEqual({
          statuses: `${SENT} ACCEPTED REJECTED`,
          attempts: ["1 REJECTED"],
          evidence: [],
        });
        const refund = await refundOf(app, refundId);
        expect(refund.attempts[0]?.channelMessage).toBe("18090: The message could not be processed.");
        expect(refund.statusHistory.at(-1)?.reason).toBe("The channel refused: 18090: The message could not be processed.");
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
        expect(await refundableOf(app, order)).toBe("80.00");
      },
      { env: PATIENT },
    ));

  test.each<[ScenarioName, string]>([
    ["report.warning", "Warning 18091: The adjustment was processed later than usual."],
    ["report.splitUtf8", "Warning 18092: 返金は処理されました。Rückerstattung für „Käufer“ – 12,50 € 🧾"],
  ])("%s: done, and the warning is kept", (scenario, warning) =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, scenario);
        expect((await lifeUntil(app, refundId, "CONFIRMED")).statuses).toBe(`${SENT} ${GOOD_END}`);
        const refund = await refundOf(app, refundId);
        expect(refund.evidence[0]?.summary).toBe(
          `The processing report of ${refund.attempts[0]?.channelReference} lists no error for it. ${warning}`,
        );
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: PATIENT },
    ),
  );

  const doubtful: ScenarioName[] = ["feed.fatalApplied", "report.countsDoNotAddUp", "report.unreadable", "report.gone404"];
  test.each(doubtful)("%s: UNKNOWN, then the ledger proves it", (scenario) =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, scenario);
        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${SENT} ACCEPTED UNKNOWN DONE_UNCONFIRMED CONFIRMED`,
          attempts: ["1 SUCCEEDED"],
          evidence: ["LEDGER"],
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: PATIENT },
    ),
  );

  test("FATAL and the ledger never shows it: a person decides, nothing is sent again", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "feed.fatal");
        await lifeUntil(app, refundId, "UNKNOWN");
        await ledgerWindowEnds(app);
        expect(await lifeUntil(app, refundId, "NEEDS_HUMAN")).toEqual({
          statuses: `${SENT} ACCEPTED UNKNOWN NEEDS_HUMAN`,
          attempts: ["1 OPEN"],
          evidence: [],
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
        expect(await refundableOf(app, order)).toBe("50.00");
      },
      { env: PATIENT },
    ));

  test("stuck beyond the limit: UNKNOWN, and still settled when the feed ends after all", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "feed.stuck");
        expect((await lifeUntil(app, refundId, "UNKNOWN")).statuses).toBe(`${SENT} ACCEPTED PROCESSING UNKNOWN`);
        const { feeds } = await app.amazon.feeds();
        await app.amazon.finishFeed(feeds[0]?.feedId ?? "");
        expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
          statuses: `${SENT} ACCEPTED PROCESSING UNKNOWN DONE_UNCONFIRMED CONFIRMED`,
          attempts: ["1 SUCCEEDED"],
          evidence: PROVEN_TWICE,
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      },
      { env: { ...PATIENT, MARKETPLACE_STUCK_MS: "1500" } },
    ));

  test("two of one order are stuck: one is UNKNOWN at a time, no look fails, and both are settled when their feeds end after all", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "feed.stuck");
        await lifeUntil(app, refundId, "PROCESSING");
        await app.amazon.addScenario({ scenario: "feed.stuck" });
        const second = await askFor(app, order, "10.00");
        await lifeUntil(app, second, "PROCESSING");
        await lifeUntil(app, refundId, "UNKNOWN");
        // As long again as it may be stuck: its own time is over, too, and the first is still unknown.
        const asked = await requestsFor(app, "getFeed");
        await eventually(
          () => requestsFor(app, "getFeed"),
          (now) => now >= asked + 12,
        );
        const { status } = (await app.as.agent.refund.refund({ id: second })) ?? {};
        expect(status).toBe("PROCESSING");
        const failed = await app.app.database
          .client`select state from pgboss.job where name = 'poll-submission' and (retry_count > 0 or state in ('retry', 'failed'))`;
        expect([...failed]).toEqual([]);
        for (const { feedId } of (await app.amazon.feeds()).feeds) await app.amazon.finishFeed(feedId);
        for (const id of [refundId, second]) expect((await lifeUntil(app, id, "CONFIRMED")).attempts).toEqual(["1 SUCCEEDED"]);
        expect(await moneyOf(app, order)).toEqual({ paid: 4000n, createFeeds: 2 });
      },
      { env: { ...PATIENT, MARKETPLACE_STUCK_MS: "2500" } },
    ));

  test("cancelled, and not by us: a person decides, nothing is sent again", () =>
    withApp(
      async (app) => {
        const { order, refundId } = await refundAmid(app, "feed.cancelledByAmazon");
        expect(await lifeUntil(app, refundId, "NEEDS_HUMAN")).toEqual({
          statuses: `${SENT} ACCEPTED NEEDS_HUMAN`,
          attempts: ["1 CANCELLED"],
          evidence: [],
        });
        expect(await moneyOf(app, order)).toEqual({ paid: 0n, createFeeds: 1 });
        expect(await refundableOf(app, order)).toBe("50.00");
      },
      { env: PATIENT },
    ));
});
