/** The ledger is the last proof. A line proves one refund, and never one that it may not belong to. */
import { expect, test, vi } from "vitest";
import { givenOrder } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { withApp } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import {
  askAndApprove,
  askFor,
  ledgerWindowEnds,
  lifeOf,
  lifeUntil,
  moneyOf,
  PATIENT,
  quiet,
  refundAmid,
  refundOf,
  requestsFor,
  UNHURRIED,
  soon,
} from "./money-path.ts";

vi.setConfig(UNHURRIED);

const SENT = "APPROVED PREPARED COMMITTING";
const DAY = 86_400_000;

const refundByHand = ({ amazon, workspace }: TestApp, order: GivenOrder, principal: string) =>
  amazon.refundInSellerCentral({
    sellerId: workspace.sellerId,
    orderId: order.externalId,
    items: [{ orderItemId: order.lineExternalId, components: { Principal: principal } }],
  });

/** Waits until the ledger was asked so many times more: whatever it shows by now has been seen. */
const looksOfLedger = async (app: TestApp, more: number): Promise<unknown> => {
  const before = await requestsFor(app, "listTransactions");
  return soon(
    () => requestsFor(app, "listTransactions"),
    (looks) => looks >= before + more,
  );
};

const referencesOf = async (app: TestApp, refundIds: readonly string[]): Promise<(string | undefined)[]> => {
  const shown = await Promise.all(refundIds.map((id) => refundOf(app, id)));
  return shown.map(({ evidence }) => evidence.find(({ kind }) => kind === "LEDGER")?.reference);
};

test.concurrent("the ledger lags: DONE_UNCONFIRMED until it shows the refund", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const { order, refundId } = await refundAmid(app);
      await soon(
        () => requestsFor(app, "listTransactions"),
        (looks) => looks >= 3,
      );
      expect(lifeOf(await refundOf(app, refundId))).toEqual({
        statuses: `${SENT} ACCEPTED DONE_UNCONFIRMED`,
        attempts: ["1 SUCCEEDED"],
        evidence: ["PROCESSING_REPORT"],
      });

      await app.amazon.patchSettings({ ledgerLagMs: 0 });

      expect((await lifeUntil(app, refundId, "CONFIRMED")).evidence).toEqual(["PROCESSING_REPORT", "LEDGER"]);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    { env: PATIENT },
  ));

test.concurrent("the ledger never shows what the report called done: it stays DONE_UNCONFIRMED, nobody sends it again", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const { order, refundId } = await refundAmid(app);
      await lifeUntil(app, refundId, "DONE_UNCONFIRMED");
      await ledgerWindowEnds(app);
      await soon(
        () => app.app.database.client`select 1 from refunds where next_action_at is not null`,
        (rows) => rows.length === 0,
      );
      await quiet(app.app.database);
      expect((await refundOf(app, refundId)).status).toBe("DONE_UNCONFIRMED");
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    { env: PATIENT },
  ));

test.concurrent("approved after longer than the ledger is waited for: it still waits its full time for the ledger", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const order = await givenOrder(app, { principal: "150.00" });
      const refundId = await askAndApprove(app, order, "120.00", async () => {
        await app.app.database.client`update refunds set requested_at = requested_at - interval '4 days'`;
      });
      const looks = await soon(
        () => requestsFor(app, "listTransactions"),
        (count) => count >= 2,
      );
      expect(looks).toBeGreaterThanOrEqual(2);
      await app.amazon.patchSettings({ ledgerLagMs: 0 });

      expect((await lifeUntil(app, refundId, "CONFIRMED")).statuses).toBe(
        `AWAITING_APPROVAL ${SENT} ACCEPTED DONE_UNCONFIRMED CONFIRMED`,
      );
      expect(await moneyOf(app, order)).toEqual({ paid: 12_000n, createFeeds: 1 });
    },
    { env: PATIENT },
  ));

test.concurrent("two equal partial refunds of one order: each ledger line proves one of them", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const order = await givenOrder(app);
      const both = [await askFor(app, order, "30.00"), await askFor(app, order, "30.00")];
      await Promise.all(both.map((id) => lifeUntil(app, id, "DONE_UNCONFIRMED")));
      await app.amazon.patchSettings({ ledgerLagMs: 0 });

      const lives = await Promise.all(both.map((id) => lifeUntil(app, id, "CONFIRMED")));
      expect(lives.map(({ attempts }) => attempts)).toEqual([["1 SUCCEEDED"], ["1 SUCCEEDED"]]);
      expect(await moneyOf(app, order)).toEqual({ paid: 6000n, createFeeds: 2 });
      const { refunds } = await app.amazon.refunds({ orderId: order.externalId });
      expect((await referencesOf(app, both)).map(String).sort()).toEqual(refunds.map(({ refundId }) => refundId).sort());
    },
    { env: PATIENT },
  ));

test.concurrent("a line that proves one refund does not prove its equal twin, whose feed was aborted", () =>
  withApp(
    async (app) => {
      const order = await givenOrder(app);
      const first = await askFor(app, order, "30.00");
      await lifeUntil(app, first, "CONFIRMED");
      await app.amazon.addScenario({ scenario: "feed.fatal" });
      const twin = await askFor(app, order, "30.00");
      await lifeUntil(app, twin, "UNKNOWN");
      await looksOfLedger(app, 2);
      await ledgerWindowEnds(app);

      expect(await lifeUntil(app, twin, "NEEDS_HUMAN")).toEqual({
        statuses: `${SENT} ACCEPTED UNKNOWN NEEDS_HUMAN`,
        attempts: ["1 OPEN"],
        evidence: [],
      });
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
    },
    { env: PATIENT },
  ));

test.concurrent("the ledger is late with a reported refund: its line is not taken by the equal twin whose feed was aborted", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const order = await givenOrder(app);
      const reported = await askFor(app, order, "30.00");
      await lifeUntil(app, reported, "DONE_UNCONFIRMED");
      await app.amazon.addScenario({ scenario: "feed.fatal" });
      const aborted = await askFor(app, order, "30.00");
      await lifeUntil(app, aborted, "UNKNOWN");
      // The reported one looks rarely by now, so that the aborted one certainly looks first.
      await app.app.database
        .client`update pgboss.job set start_after = start_after + interval '4 seconds' where name = 'confirm-refund' and state = 'created' and data->>'subjectId' = ${reported}`;
      await app.amazon.patchSettings({ ledgerLagMs: 0 });

      expect((await lifeUntil(app, reported, "CONFIRMED")).evidence).toEqual(["PROCESSING_REPORT", "LEDGER"]);
      await ledgerWindowEnds(app);
      expect(await lifeUntil(app, aborted, "NEEDS_HUMAN")).toEqual({
        statuses: `${SENT} ACCEPTED UNKNOWN NEEDS_HUMAN`,
        attempts: ["1 OPEN"],
        evidence: [],
      });
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
    },
    { env: PATIENT },
  ));

test.concurrent("a refund by hand of another amount proves nothing", () =>
  withApp(
    async (app) => {
      const { order, refundId } = await refundAmid(app, "feed.fatal");
      await lifeUntil(app, refundId, "UNKNOWN");
      await refundByHand(app, order, "29.99");
      await looksOfLedger(app, 2);
      await ledgerWindowEnds(app);

      expect((await lifeUntil(app, refundId, "NEEDS_HUMAN")).evidence).toEqual([]);
      expect(await moneyOf(app, order)).toEqual({ paid: 2999n, createFeeds: 1 });
    },
    { env: PATIENT },
  ));

// Amazon's ledger names no feed, so nobody can tell the two apart. The buyer has the money once, which is what was asked for.
test.concurrent("a refund by hand of the same amount, while ours is UNKNOWN, is taken for ours: paid once, sent once", () =>
  withApp(
    async (app) => {
      const { order, refundId } = await refundAmid(app, "feed.fatal");
      await lifeUntil(app, refundId, "UNKNOWN");
      await refundByHand(app, order, "30.00");

      const { refunds } = await app.amazon.refunds({ orderId: order.externalId });
      expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({
        statuses: `${SENT} ACCEPTED UNKNOWN DONE_UNCONFIRMED CONFIRMED`,
        attempts: ["1 SUCCEEDED"],
        evidence: ["LEDGER"],
      });
      expect(await referencesOf(app, [refundId])).toEqual([refunds[0]?.refundId]);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    { env: PATIENT },
  ));

// Both lines are in the ledger; whichever proves ours, the other one stays free and the money is what two people ordered.
test.concurrent("a refund by hand beside our own, of the same amount: ours is confirmed by one of the two lines", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const { order, refundId } = await refundAmid(app);
      await lifeUntil(app, refundId, "DONE_UNCONFIRMED");
      await refundByHand(app, order, "30.00");
      await app.amazon.patchSettings({ ledgerLagMs: 0 });

      await lifeUntil(app, refundId, "CONFIRMED");
      const { refunds } = await app.amazon.refunds({ orderId: order.externalId });
      expect(refunds.map(({ source, amount }) => `${source} ${amount}`)).toEqual(["FEED 3000", "SELLER_CENTRAL 3000"]);
      expect(refunds.map(({ refundId: line }) => line)).toContain((await referencesOf(app, [refundId]))[0]);
      expect(await moneyOf(app, order)).toEqual({ paid: 6000n, createFeeds: 1 });
    },
    { env: PATIENT },
  ));
