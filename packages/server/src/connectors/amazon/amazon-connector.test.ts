/** The connector against the double: every lost answer, every refusal, and how much money moved each time. */
import { createHash } from "node:crypto";
import net from "node:net";
import type { ScenarioInput } from "@firstline/simulator";
import { describe, expect, test } from "vitest";
import type { Attempt, RefundCommand } from "../channel.ts";
import { createAmazonConnector } from "./amazon-connector.ts";
import {
  LINE,
  MARKETPLACE,
  ORDER,
  part,
  poll,
  prepared,
  refund,
  resultsOf,
  SECOND_LINE,
  SELLER,
  send,
  withAmazon,
} from "./fixtures/bench.ts";
import { money } from "../../kernel/money.ts";
import { createInMemoryRateLimiter } from "./rates.ts";

describe("a refund that goes well", () => {
  test("is prepared, sent, settled, paid to the cent and seen in the ledger", () =>
    withAmazon(async ({ port, control, paid, posts }) => {
      const sent = await send(port);
      expect(sent.outcome).toEqual({ kind: "accepted", ref: expect.stringMatching(/^\d+$/), requestId: expect.any(String) });
      const progress = await poll(port, sent);
      expect(resultsOf(progress)).toEqual({ rfa_1: { kind: "done", warnings: [] } });
      expect(progress).toMatchObject({
        evidence: { feedId: sent.submission.ref, report: { statusCode: "Complete", processed: 1, successful: 1 } },
      });
      expect([await paid(), await posts()]).toEqual(["1250", 1]);

      const ledger = await port.readLedger(ORDER, new Date(0));
      expect(ledger).toEqual({
        kind: "read",
        refunds: [{ externalId: expect.stringMatching(/^OAI-/), amount: money(1250n, "USD"), postedAt: expect.any(Date) }],
        asOf: expect.any(Date),
      });
      expect((await control.requests()).requests.map(({ operation }) => operation)).toEqual([
        "token",
        "createFeedDocument",
        "upload",
        "createFeed",
        "getFeed",
        "getFeedDocument",
        "download",
        "listTransactions",
      ]);
    }));

  test("nothing is paid by preparing, however often; the digest is that of the uploaded bytes and stays the same", () =>
    withAmazon(async ({ port, control, paid, posts }) => {
      const first = await prepared(port, [refund(1)]);
      const second = await prepared(port, [refund(1)]);
      expect(second.digest).toBe(first.digest);
      expect([await paid(), await posts()]).toEqual(["0", 0]);
      await port.commit(second, () => true);
      const { feeds } = await control.feeds();
      expect(
        createHash("sha256")
          .update(feeds[0]?.document ?? "")
          .digest("hex"),
      ).toBe(second.digest);
      expect(second.positions).toEqual([{ attemptId: "rfa_1", position: 1 }]);
    }));

  test("several refunds share one feed, each with its own result", () =>
    withAmazon(async ({ port, paid, posts }) => {
      const commands = [
        refund(1),
        refund(2, [part(9_999n)], "114-1234567-0000002"),
        refund(3, [part(100n)], "114-1234567-0000003"),
      ];
      const sent = await send(port, commands);
      expect(resultsOf(await poll(port, sent))).toEqual({
        rfa_1: { kind: "done", warnings: [] },
        rfa_2: { kind: "rejected", code: expect.any(String), message: expect.stringContaining("exceeds the remaining") },
        rfa_3: { kind: "done", warnings: [] },
      });
      expect([await paid(), await paid("114-1234567-0000002"), await paid("114-1234567-0000003"), await posts()]).toEqual([
        "1250",
        "0",
        "100",
        1,
      ]);
    }));

  test("an error for a refund of several lines is not called a rejection", () =>
    withAmazon(async ({ port }) => {
      const sent = await send(port, [refund(1, [part(100n), part(9_999n, SECOND_LINE)])]);
      expect(resultsOf(await poll(port, sent))).toEqual({
        rfa_1: { kind: "unknown", cause: expect.stringContaining("several lines") },
      });
    }));

  test("labels with markup and unpaired characters arrive as well-formed XML", () =>
    withAmazon(async ({ port, paid }) => {
      const sent = await send(port, [[refund(1)[0], { id: 'rfa <&> "ü" \u{1F600}', number: 1 }]]);
      expect(Object.values(resultsOf(await poll(port, sent)))).toEqual([{ kind: "done", warnings: [] }]);
      expect(await paid()).toBe("1250");
    }));

  test("queued, then processing, then settled", () =>
    withAmazon(
      async ({ port, control }) => {
        const sent = await send(port);
        expect(await poll(port, sent)).toEqual({ kind: "queued" });
        await control.advanceClock(60_000);
        expect(await poll(port, sent)).toEqual({ kind: "processing" });
        await control.advanceClock(60_000);
        expect(await poll(port, sent)).toMatchObject({ kind: "settled" });
      },
      { queueMs: 60_000, processMs: 60_000 },
    ));
});

describe("what can never be sent is refused before anything leaves", () => {
  test.each<[string, readonly [RefundCommand, Attempt], string]>([
    ["an item code of 13 digits", refund(1, [part(100n, "1234567890123")]), "textInvalid"],
    ["an order id of another form", refund(1, [part(100n)], "1234"), "textInvalid"],
    ["an attempt id of 51 characters", [refund(1)[0], { id: "x".repeat(51), number: 1 }], "textInvalid"],
    ["a negative amount", refund(1, [part(-1n)]), "amountNotPositive"],
    ["another currency inside", refund(1, [part(100n, LINE, "PRINCIPAL", "EUR")]), "currencyMixed"],
    [
      "a currency Amazon does not take",
      [{ ...refund(1)[0], currencyCode: "CHF", components: [part(100n, LINE, "PRINCIPAL", "CHF")] }, refund(1)[1]],
      "currencyUnsupported",
    ],
  ])("%s: only that attempt is named, the others may go without it", (_, bad, code) =>
    withAmazon(async ({ port, control }) => {
      const outcome = await port.prepare([refund(7, [part(100n)], "114-1234567-0000002"), bad]);
      expect(outcome).toEqual({ kind: "invalid", rejected: [{ attemptId: bad[1].id, code, message: expect.any(String) }] });
      expect((await control.requests()).requests).toEqual([]);
    }),
  );

  test("an empty or oversized submission, or one attempt twice, is nobody's refund's fault", () =>
    withAmazon(async ({ connect, control }) => {
      const port = connect({ batchLimit: 1 });
      expect(port.batchLimit).toBe(1);
      for (const commands of [[], [refund(1), refund(2)]])
        expect(await port.prepare(commands)).toMatchObject({ kind: "notSent", reason: "unavailable" });
      expect(await connect().prepare([refund(1), refund(1)])).toMatchObject({ kind: "notSent", reason: "unavailable" });
      expect((await control.requests()).requests).toEqual([]);
    }));

  test("options that could never work are refused when the connector is made", () =>
    withAmazon(async ({ connect }) => {
      expect(() => connect({ marketplaceIds: [] })).toThrow("1 to 25 marketplaces");
      expect(() => connect({ merchantId: "x".repeat(51) })).toThrow("1 to 50 characters");
      expect(() => connect({ batchLimit: 0 })).toThrow("above 0");
    }));
});

describe("a lost answer is unknown, after exactly one createFeed", () => {
  const scenarios: [ScenarioInput["scenario"], boolean][] = [
    ["createFeed.acceptThenDrop", true],
    ["createFeed.dropBefore", false],
    ["createFeed.hold", true],
    ["createFeed.error500", false],
    ["createFeed.error500Applied", true],
    ["createFeed.html503", false],
    ["createFeed.html503Applied", true],
    ["createFeed.emptyBody", true],
  ];
  test.each(scenarios)("%s (feed created: %s)", (scenario, created) =>
    withAmazon(async ({ port, control, posts, paid }) => {
      await control.addScenario({ scenario });
      const { outcome, submission } = await send(port);
      expect(outcome).toEqual({ kind: "unknown", cause: expect.any(String) });
      expect(await posts()).toBe(1);

      const found = await port.reconcile(submission);
      expect(found.kind).toBe(created ? "found" : "absent");
      const progress = found.kind === "found" ? await port.poll({ ...submission, ref: found.ref }) : undefined;
      expect(progress?.kind).toBe(created ? "settled" : undefined);
      expect([await posts(), await paid()]).toEqual([1, created ? "1250" : "0"]);
    }),
  );

  test("drops that persist still cost one POST", () =>
    withAmazon(async ({ port, control, posts }) => {
      await control.addScenario({ scenario: "createFeed.dropBefore", times: 50 });
      expect((await send(port)).outcome.kind).toBe("unknown");
      expect(await posts()).toBe(1);
    }));
});

describe("provably not executed", () => {
  test("throttled: not sent, and our own bucket is empty from then on", () =>
    withAmazon(async ({ port, control, posts, paid }) => {
      await control.addScenario({ scenario: "createFeed.throttle429" });
      expect((await send(port)).outcome).toMatchObject({ kind: "notSent", reason: "throttled", retryAfterMs: 120_482 });
      expect((await send(port)).outcome).toMatchObject({ kind: "notSent", reason: "throttled" });
      expect([await posts(), await paid()]).toEqual([1, "0"]);
    }));

  test("400 is a rejection with Amazon's words", () =>
    withAmazon(async ({ port, control, posts, paid }) => {
      await control.addScenario({ scenario: "createFeed.badRequest400" });
      expect((await send(port)).outcome).toEqual({
        kind: "rejected",
        code: "InvalidInput",
        message: expect.any(String),
        requestId: expect.any(String),
      });
      expect([await posts(), await paid()]).toEqual([1, "0"]);
    }));

  test("an expired token at createFeed: refused once, repeated once, paid once", () =>
    withAmazon(async ({ port, control, posts, paid, calls }) => {
      const ready = await prepared(port, [refund(1)]);
      await control.addScenario({ scenario: "token.expired" });
      const outcome = await port.commit(ready, () => true);
      expect(outcome.kind).toBe("accepted");
      expect(
        (await control.requests()).requests.filter(({ operation }) => operation === "createFeed").map(({ status }) => status),
      ).toEqual([403, 202]);
      await control.feeds();
      expect([await posts(), await paid(), await calls("token")]).toEqual([2, "1250", 2]);
    }));

  test("wrong credentials: not sent", () =>
    withAmazon(async ({ connect, posts }) => {
      const port = connect({ credentials: { clientId: "client", clientSecret: "wrong", refreshToken: "refresh" } });
      expect(await port.prepare([refund(1)])).toMatchObject({ kind: "notSent", reason: "auth" });
      expect(await posts()).toBe(0);
    }));

  test("nobody listens: not sent", () =>
    withAmazon(async ({ connect }) => {
      const free = net.createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => free.once("listening", resolve));
      const address = free.address();
      await new Promise((resolve) => free.close(resolve));
      const endpoint = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 1}`;
      expect(await connect({ endpoint }).prepare([refund(1)])).toMatchObject({ kind: "notSent", reason: "noConnection" });
    }));

  test("a failed upload: not sent, and the next prepare goes through", () =>
    withAmazon(async ({ port, control, posts }) => {
      await control.addScenario({ scenario: "upload.fail" });
      expect(await port.prepare([refund(1)])).toMatchObject({ kind: "notSent", reason: "unavailable" });
      expect((await port.prepare([refund(1)])).kind).toBe("prepared");
      expect(await posts()).toBe(0);
    }));

  test("a document that does not answer in time is asked for again, because preparing is harmless", () =>
    withAmazon(async ({ port, control, calls }) => {
      await control.addScenario({ scenario: "createFeedDocument.hold" });
      expect((await port.prepare([refund(1)])).kind).toBe("prepared");
      expect(await calls("createFeedDocument")).toBe(2);
    }));

  test("what was prepared by another process, or too long ago, is not sent", () =>
    withAmazon(async ({ port, connect, posts }) => {
      const ready = await prepared(port, [refund(1)]);
      expect(await port.commit({ ...ready, handle: undefined }, () => true)).toMatchObject({
        kind: "notSent",
        reason: "unavailable",
      });
      const later = connect({ clock: { now: () => new Date(Date.now() + 5 * 60_000 + 1_000) } });
      expect(await later.commit(ready, () => true)).toMatchObject({ kind: "notSent", reason: "unavailable" });
      expect(await posts()).toBe(0);
    }));
});

test("a request whose time is over by the time the connection stands never leaves", () =>
  withAmazon(async ({ port, posts, paid }) => {
    const ready = await prepared(port, [refund(1)]);
    expect(await port.commit(ready, () => false)).toEqual({
      kind: "notSent",
      reason: "noConnection",
      message: "feeds.createFeed was not sent: it came too late to leave.",
      retryAfterMs: expect.any(Number),
    });
    expect([await posts(), await paid()]).toEqual([0, "0"]);
  }));

test("the account says what it can do, and why not the rest", () =>
  withAmazon(async () => {
    const connector = createAmazonConnector({
      region: "na",
      sandbox: false,
      merchantId: SELLER,
      marketplaceIds: [MARKETPLACE],
      credentials: { clientId: "", clientSecret: "", refreshToken: "" },
      endpoint: undefined,
      timeouts: { connectMs: 1, answerMs: 1, transferMs: 1 },
      rateLimiter: createInMemoryRateLimiter({ now: () => new Date() }),
      clock: { now: () => new Date() },
      random: () => 0,
    });
    expect(connector.channel).toBe("AMAZON");
    expect(connector.capabilities.refund).toMatchObject({
      supported: true,
      settle: "feed",
      needsShipped: true,
      evidenceLagHours: 48,
    });
    expect(connector.capabilities.refund.supported && connector.capabilities.refund.currencies).toHaveLength(17);
    expect(connector.capabilities.cancel).toEqual({ supported: true, scope: "order", settle: "feed" });
    expect(connector.capabilities.editOrder).toEqual({ supported: false, reason: expect.any(String) });
  }));
