/** Several refunds of one account, and the same work done twice: one answer at a time, one order at a time, one money. */
import postgres from "postgres";
import { expect, test, vi } from "vitest";
import { createAmazonConnector } from "../src/connectors/amazon/amazon-connector.ts";
import { createInMemoryRateLimiter, documentedRate } from "../src/connectors/amazon/rates.ts";
import { later, systemClock } from "../src/kernel/clock.ts";
import { money } from "../src/kernel/money.ts";
import { scopeOf } from "../src/platform/database.ts";
import { createSharedLimiter } from "../src/platform/rate-limiter.ts";
import { amazonNumber, digits, givenOrder, note } from "./given.ts";
import { amazonCredentials, withApp } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import {
  askFor,
  deliver,
  expireLeaseOf,
  lifeOf,
  lifeUntil,
  moneyOf,
  passTime,
  PATIENT,
  quiet,
  refundAmid,
  refundOf,
  requestsFor,
  settleUnknown,
  submissionsOf,
  UNHURRIED,
  soon,
} from "./money-path.ts";

vi.setConfig(UNHURRIED);

const SENT = "APPROVED PREPARED COMMITTING";
const GOOD_END = "ACCEPTED DONE_UNCONFIRMED CONFIRMED";
const GOOD_LIFE = { statuses: `${SENT} ${GOOD_END}`, attempts: ["1 SUCCEEDED"], evidence: ["PROCESSING_REPORT", "LEDGER"] };
const DAY = 86_400_000;
const SLOW = { MARKETPLACE_TIMEOUT_MS: "60000", MARKETPLACE_SETTLE_MS: "60100", WORKER_LEASE_MS: "61000" };
/** For the one test in which leases end by themselves. */
const HASTY = { MARKETPLACE_TIMEOUT_MS: "5000", MARKETPLACE_SETTLE_MS: "5100", WORKER_LEASE_MS: "6000" };

const useUpQuota = ({ app, workspace }: TestApp): Promise<void> =>
  createSharedLimiter(scopeOf(app.database, workspace.id), workspace.accounts.amazon, documentedRate).empty("feeds.createFeed");

/** The refunds wait for quota: each with one job, none with an attempt, and nothing was asked of Amazon. */
const expectWaiting = async (app: TestApp, refundIds: readonly string[]): Promise<void> => {
  const waiting = () => app.app.database.client<{ id: string; jobs: number }[]>`
    select data->>'subjectId' as id, count(*)::int as jobs from pgboss.job where name = 'submit-refund' and state = 'created' and start_after > now()
     group by 1 order by 1`;
  const rows = await soon(waiting, (found) => found.length === refundIds.length);
  expect(rows.map((row) => ({ ...row }))).toEqual(refundIds.map((id) => ({ id, jobs: 1 })));
  for (const id of refundIds)
    expect(lifeOf(await refundOf(app, id))).toEqual({ statuses: "APPROVED", attempts: [], evidence: [] });
  expect(await app.amazon.requests()).toEqual({ requests: [] });
};

test.concurrent("the quota for feeds is short: waiting refunds share one feed, and each settles on its own message", () =>
  withApp(
    async (app) => {
      await useUpQuota(app);
      const orders = [await givenOrder(app), await givenOrder(app), await givenOrder(app)];
      const ids: string[] = [];
      for (const order of orders) ids.push(await askFor(app, order, "30.00"));
      await expectWaiting(app, ids);
      await app.amazon.addScenario({ scenario: "report.errorForMessage", messageId: "2" });
      await passTime(app.app.database, 150_000); // one feed and a bit

      await soon(
        () => Promise.all(ids.map(async (id) => (await refundOf(app, id)).status)),
        (statuses) => statuses.join(" ") === "CONFIRMED REJECTED CONFIRMED",
      );
      expect(await Promise.all(ids.map(async (id) => lifeOf(await refundOf(app, id))))).toEqual([
        GOOD_LIFE,
        { statuses: `${SENT} ACCEPTED REJECTED`, attempts: ["1 REJECTED"], evidence: [] },
        GOOD_LIFE,
      ]);
      expect(await requestsFor(app, "createFeed")).toBe(1);
      const { feeds } = await app.amazon.feeds();
      expect(orders.map(({ externalId }) => feeds[0]?.document.split(externalId).length)).toEqual([2, 2, 2]);
      expect(await Promise.all(orders.map(async (order) => (await moneyOf(app, order)).paid))).toEqual([3000n, 0n, 3000n]);
    },
    { env: PATIENT },
  ));

test.concurrent("the answer for a shared feed is lost: all its refunds are found together, none is sent again", () =>
  withApp(
    async (app) => {
      await useUpQuota(app);
      const [first, second] = [await givenOrder(app), await givenOrder(app)];
      const ids = [await askFor(app, first, "30.00"), await askFor(app, second, "20.00")];
      await expectWaiting(app, ids);
      await app.amazon.addScenario({ scenario: "createFeed.acceptThenDrop" });
      await passTime(app.app.database, 150_000);
      await settleUnknown(app, ids[0] ?? "");

      const lives = await Promise.all(ids.map((id) => lifeUntil(app, id, "CONFIRMED")));
      expect(lives).toEqual(Array(2).fill({ ...GOOD_LIFE, statuses: `${SENT} UNKNOWN ${GOOD_END}` }));
      expect(await requestsFor(app, "createFeed")).toBe(1);
      expect(await Promise.all([first, second].map(async (order) => (await moneyOf(app, order)).paid))).toEqual([3000n, 2000n]);
    },
    { env: PATIENT },
  ));

test.concurrent("one refund of an order is UNKNOWN: the order's next waits, other orders go on", () =>
  withApp(
    async (app) => {
      const { order, refundId } = await refundAmid(app, "feed.fatalApplied");
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      await lifeUntil(app, refundId, "UNKNOWN");
      const next = await askFor(app, order, "20.00");
      const elsewhere = await givenOrder(app);
      expect((await lifeUntil(app, await askFor(app, elsewhere, "10.00"), "DONE_UNCONFIRMED")).attempts).toEqual(["1 SUCCEEDED"]);
      expect(lifeOf(await refundOf(app, next))).toEqual({ statuses: "APPROVED", attempts: [], evidence: [] });
      expect(await requestsFor(app, "createFeed")).toBe(2);

      await app.amazon.patchSettings({ ledgerLagMs: 0 });

      await lifeUntil(app, refundId, "CONFIRMED");
      expect(await lifeUntil(app, next, "CONFIRMED")).toEqual(GOOD_LIFE);
      expect(await moneyOf(app, order)).toEqual({ paid: 5000n, createFeeds: 3 });
    },
    { env: PATIENT },
  ));

test.concurrent("the answer of one submission is lost: the whole account waits until it is found", () =>
  withApp(
    async (app) => {
      const { order, refundId } = await refundAmid(app, "createFeed.acceptThenDrop");
      await lifeUntil(app, refundId, "UNKNOWN");
      const elsewhere = await givenOrder(app);
      const waiting = await askFor(app, elsewhere, "10.00");
      await passTime(app.app.database, 120_000);

      expect((await lifeUntil(app, refundId, "CONFIRMED")).statuses).toBe(`${SENT} UNKNOWN ${GOOD_END}`);
      expect(await lifeUntil(app, waiting, "CONFIRMED")).toEqual(GOOD_LIFE);
      const [found, sent] = [await refundOf(app, refundId), await refundOf(app, waiting)];
      const foundAt = found.statusHistory.find(({ to, from }) => to === "ACCEPTED" && from === "UNKNOWN")?.at ?? "";
      expect((sent.attempts[0]?.committedAt ?? "") > foundAt).toBe(true);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
      expect((await moneyOf(app, elsewhere)).paid).toBe(1000n);
    },
    { env: PATIENT },
  ));

test.concurrent("Amazon lists a new feed late: one empty reading is no proof, the second finds it", () =>
  withApp(
    async (app) => {
      await app.amazon.addScenario({ scenario: "getFeeds.listingDelay", delayMs: 600_000 });
      const { order, refundId } = await refundAmid(app, "createFeed.acceptThenDrop");
      await settleUnknown(app, refundId);
      await soon(
        () => requestsFor(app, "getFeeds"),
        (readings) => readings === 1,
      );
      await quiet(app.app.database);
      await app.amazon.advanceClock(600_000);
      await passTime(app.app.database, 600_000); // until the second reading

      expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({ ...GOOD_LIFE, statuses: `${SENT} UNKNOWN ${GOOD_END}` });
      expect(await requestsFor(app, "getFeeds")).toBe(2);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    { env: { ...PATIENT, MARKETPLACE_ABSENT_GAP_MS: "600000" } },
  ));

/** A refund feed that somebody else sends for the same seller: of an order we do not know, for 5.00. */
const feedOfAnotherApplication = async (app: TestApp): Promise<void> => {
  const { sellerId } = app.workspace;
  const { refund } = createAmazonConnector({
    region: "na",
    sandbox: false,
    credentials: amazonCredentials(sellerId),
    endpoint: app.amazonUrl,
    merchantId: sellerId,
    marketplaceIds: ["ATVPDKIKX0DER"],
    timeouts: { connectMs: 2000, answerMs: 2000, transferMs: 2000 },
    rateLimiter: createInMemoryRateLimiter(systemClock),
    clock: systemClock,
    random: () => 0,
  });
  const command = { refundId: "rfd_theirs", externalOrderId: amazonNumber(), reason: "GOODWILL", currencyCode: "USD" } as const;
  const components = [{ externalLineId: digits(14), component: "PRINCIPAL", amount: money(500n, "USD") }] as const;
  const built = await refund?.prepare([
    [
      { ...command, components },
      { id: "rfa_theirs", number: 1 },
    ],
  ]);
  if (built?.kind !== "prepared") throw new Error(JSON.stringify(built));
  expect((await refund?.commit(built.prepared, () => true))?.kind).toBe("accepted");
};

test.concurrent("another application's feed lies beside ours: nobody guesses, a person says which is ours", () =>
  withApp(
    async (app) => {
      const { order, refundId } = await refundAmid(app, "createFeed.acceptThenDrop");
      await lifeUntil(app, refundId, "UNKNOWN");
      await feedOfAnotherApplication(app);
      await passTime(app.app.database, 120_000);

      expect(await lifeUntil(app, refundId, "NEEDS_HUMAN")).toEqual({
        statuses: `${SENT} UNKNOWN NEEDS_HUMAN`,
        attempts: ["1 OPEN"],
        evidence: [],
      });
      const { feeds } = await app.amazon.feeds();
      const ours = feeds.find(({ document }) => document.includes(order.externalId))?.feedId ?? "";
      expect((await refundOf(app, refundId)).statusHistory.at(-1)?.reason).toMatch(ours);
      await app.as.manager.refund.resolveUnknownRefund({ refundId, finding: "EXECUTED", reference: ours, note: note() });
      expect((await lifeUntil(app, refundId, "CONFIRMED")).evidence).toEqual(["PERSON", "LEDGER"]);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 2 });
    },
    { env: PATIENT },
  ));

test.concurrent("the wall clock jumps between two readings: the distance is the database's, so nothing is sent again", () => {
  let behindMs = 600_000;
  const clock = { now: () => later(systemClock.now(), -behindMs) };
  return withApp(
    async (app) => {
      await app.amazon.addScenario({ scenario: "getFeeds.listingDelay", delayMs: 600_000 });
      const { order, refundId } = await refundAmid(app, "createFeed.acceptThenDrop");
      await settleUnknown(app, refundId);
      await soon(
        () => requestsFor(app, "getFeeds"),
        (readings) => readings === 1,
      );
      await quiet(app.app.database);
      behindMs = 0;
      const [submission] = await submissionsOf(app.app.database, refundId);
      await deliver(app, [["reconcile-submission", submission?.id ?? ""]], 1); // a second reading, moments after the first
      await soon(
        () => requestsFor(app, "getFeeds"),
        (readings) => readings === 2,
      );
      await quiet(app.app.database);
      expect(lifeOf(await refundOf(app, refundId))).toEqual({ statuses: `${SENT} UNKNOWN`, attempts: ["1 OPEN"], evidence: [] });
      await app.amazon.advanceClock(600_000);
      await passTime(app.app.database, 60_000);

      expect((await lifeUntil(app, refundId, "CONFIRMED")).attempts).toEqual(["1 SUCCEEDED"]);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    { env: { ...PATIENT, MARKETPLACE_ABSENT_GAP_MS: "60000" }, clock },
  );
});

test.concurrent("every job delivered five times: one request, one of each transition", () =>
  withApp(
    async (app) => {
      await app.amazon.patchSettings({ ledgerLagMs: DAY });
      const { order, refundId } = await refundAmid(app, "createFeed.acceptThenDrop");
      await deliver(app, [["submit-refund", refundId]], 5);
      await lifeUntil(app, refundId, "UNKNOWN");
      const [submission] = await submissionsOf(app.app.database, refundId);
      const all = [
        ["submit-refund", refundId],
        ["reconcile-submission", submission?.id ?? ""],
        ["poll-submission", submission?.id ?? ""],
        ["confirm-refund", refundId],
      ] as const;
      await deliver(app, all, 5);
      await lifeUntil(app, refundId, "DONE_UNCONFIRMED");
      await app.amazon.patchSettings({ ledgerLagMs: 0 });
      await deliver(app, all, 5);
      await lifeUntil(app, refundId, "CONFIRMED");
      await deliver(app, all, 5);
      await quiet(app.app.database);

      expect(lifeOf(await refundOf(app, refundId))).toEqual({ ...GOOD_LIFE, statuses: `${SENT} UNKNOWN ${GOOD_END}` });
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
      expect((await submissionsOf(app.app.database, refundId)).map(({ state }) => state)).toEqual(["SETTLED"]);
    },
    { env: PATIENT },
  ));

test.concurrent("the answer comes after the lease: it is not written, and reconciliation finds the truth", () =>
  withApp(
    async (app) => {
      const { order, refundId } = await refundAmid(app, "createFeed.hold");
      await soon(
        () => requestsFor(app, "createFeed"),
        (count) => count === 1,
      );
      const [submission] = await submissionsOf(app.app.database, refundId);
      await expireLeaseOf(app, submission?.id ?? "", SLOW);
      expect(await app.amazon.release("createFeed.hold")).toEqual({ released: 1 });
      await quiet(app.app.database);
      expect(lifeOf(await refundOf(app, refundId))).toEqual({ statuses: `${SENT} UNKNOWN`, attempts: ["1 OPEN"], evidence: [] });

      await passTime(app.app.database, 120_000);

      expect(await lifeUntil(app, refundId, "CONFIRMED")).toEqual({ ...GOOD_LIFE, statuses: `${SENT} UNKNOWN ${GOOD_END}` });
      expect(await submissionsOf(app.app.database, refundId)).toEqual([{ id: submission?.id, state: "SETTLED", fence: 2 }]);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    { env: SLOW },
  ));

test.concurrent("a worker freezes between marker and request, and wakes after its refund was sent again: it sends nothing", () =>
  withApp(
    async (app) => {
      await useUpQuota(app);
      await passTime(app.app.database, 3_600_000);
      const order = await givenOrder(app);
      const other = postgres(app.databaseUrl, { max: 1 });
      // The worker asks for a token of the quota after its marker is durable: there it freezes until this transaction ends.
      const refundId = await other
        .begin(async (tx) => {
          await tx`select 1 from rate_buckets for update`;
          const id = await askFor(app, order, "30.00");
          // Asked here and not of the server: what it reads could wait behind what is blocked.
          await soon(
            () => tx<{ attempts: number }[]>`select count(*)::int as attempts from refund_attempts where refund_id = ${id}`,
            ([row]) => (row?.attempts ?? 0) >= 2,
          );
          return id;
        })
        .finally(() => void other.end());

      // On a busy machine the second attempt's lease ends, too, before it is let go: then it is the third that is sent, and only that one.
      const { statuses, attempts, evidence } = await lifeUntil(app, refundId, "CONFIRMED");
      expect(attempts.map((one) => one.replace(/^\d+ /, ""))).toEqual([
        ...attempts.slice(1).map(() => "PROVEN_ABSENT"),
        "SUCCEEDED",
      ]);
      expect(attempts.length).toBeGreaterThanOrEqual(2);
      expect(statuses).toBe(
        `${SENT} ${attempts
          .slice(1)
          .map(() => `UNKNOWN ${SENT}`)
          .join(" ")} ${GOOD_END}`,
      );
      expect(evidence).toEqual(["PROCESSING_REPORT", "LEDGER"]);
      await quiet(app.app.database);
      expect(await moneyOf(app, order)).toEqual({ paid: 3000n, createFeeds: 1 });
    },
    // More connections than statements: the client queues a statement behind a busy one, and one is blocked here.
    { env: { ...HASTY, DATABASE_POOL: "32" } },
  ));
