/** Real server processes, killed and frozen at the worst moments. The judge is the double's own money and an uninterrupted reader. */
import { TransportError } from "@firstline/sdk";
import { expect, test, vi } from "vitest";
import { expectMember, givenOrder, note } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import {
  askFor,
  lifeOf,
  lifeUntil,
  moneyOf,
  passTime,
  refundOf,
  requestsFor,
  settleUnknown,
  soon,
  UNHURRIED,
} from "./money-path.ts";
import { wayTo, withServers } from "./server-process.ts";
import type { Deployment } from "./server-process.ts";

vi.setConfig(UNHURRIED);

const SENT = "APPROVED PREPARED COMMITTING";
const GOOD_END = "ACCEPTED DONE_UNCONFIRMED CONFIRMED";
const ONE_ATTEMPT = { attempts: ["1 SUCCEEDED"], evidence: ["PROCESSING_REPORT", "LEDGER"] };

/** Reads the order's events from before the refund was asked for, over every kill, until it is confirmed. Comes back with its cursor. */
const watch = async ({ as, app }: Deployment, position: string, orderId: string): Promise<string> => {
  const seen: string[] = [];
  let after = position;
  while (seen.at(-1) !== "CONFIRMED") {
    try {
      for await (const { status, cursor } of as.manager.refund.refundUpdated({ orderId, after })) {
        seen.push(status);
        after = cursor;
        if (status === "CONFIRMED") break;
      }
    } catch (error) {
      if (!(error instanceof TransportError)) throw error; // the SDK comes back by itself only to a server it has reached before
      await soon(
        () =>
          fetch(`${app.url}/healthz`).then(
            ({ ok }) => ok,
            () => false,
          ),
        (isUp) => isUp,
      );
    }
  }
  return seen.join(" ");
};

type Begun = { readonly order: GivenOrder; readonly refundId: string; readonly watched: Promise<string> };

/** One refund of 30.00, watched from its beginning. */
const begin = async (deployment: Deployment): Promise<Begun> => {
  const order = await givenOrder(deployment);
  const position = await deployment.as.manager.event.eventPosition();
  const watched = watch(deployment, position, order.id);
  const refundId = await askFor(deployment, order, "30.00");
  watched.catch(() => undefined); // judged where it is awaited
  return { order, refundId, watched };
};

/** What must be true in the end, whatever was killed: one money, one submission, and a reader who saw every status once. */
const expectPaidOnce = async (deployment: Deployment, { order, refundId, watched }: Begun, statuses: string): Promise<void> => {
  expect(await lifeUntil(deployment, refundId, "CONFIRMED")).toEqual({ statuses, ...ONE_ATTEMPT });
  expect(await watched).toBe(statuses);
  expect(await moneyOf(deployment, order)).toEqual({ paid: 3000n, createFeeds: 1 });
};

const held = (deployment: Deployment, operation: string): Promise<number> =>
  soon(
    () => requestsFor(deployment, operation),
    (count) => count === 1,
  );

test.concurrent("killed before the request is built: sent after the restart", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    await deployment.amazon.addScenario({ scenario: "createFeedDocument.hold" });
    const begun = await begin(deployment);
    await held(deployment, "createFeedDocument");
    await server.kill();
    await deployment.start();
    await expectPaidOnce(deployment, begun, `${SENT} ${GOOD_END}`);
  }));

test.concurrent("killed after Amazon has executed and before the answer was read: found, not sent again", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    await deployment.amazon.addScenario({ scenario: "createFeed.hold" });
    const begun = await begin(deployment);
    await held(deployment, "createFeed");
    await server.kill();
    await passTime(deployment.app.database, 60_000); // its lease
    await deployment.start();
    await settleUnknown(deployment, begun.refundId);
    await expectPaidOnce(deployment, begun, `${SENT} UNKNOWN ${GOOD_END}`);
  }));

test.concurrent("killed after Amazon has cancelled an order and before the answer was read: found, not sent again, proven by the order", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const order = await givenOrder(deployment, { status: "UNSHIPPED" });
    await deployment.amazon.addScenario({ scenario: "createFeed.hold" });
    const request = { ticketId: order.ticketId, orderId: order.id, reason: "CUSTOMER_REQUEST" as const, note: note() };
    const { cancellation } = expectMember(await deployment.as.agent.cancellation.cancelOrder(request), "CancelOrderSuccess");
    await held(deployment, "createFeed");
    await server.kill();
    await passTime(deployment.app.database, 60_000); // its lease
    await deployment.start();
    const inStatus = (status: string) =>
      soon(
        () => deployment.as.manager.cancellation.cancellation({ id: cancellation.id }),
        (found) => found?.status === status,
      );
    await inStatus("UNKNOWN");
    await passTime(deployment.app.database, 60_000);
    const done = await inStatus("CONFIRMED");
    expect(done?.statusHistory.map(({ to }) => to).join(" ")).toBe(`${SENT} UNKNOWN ${GOOD_END}`);
    expect(done?.evidence.map(({ kind }) => kind)).toEqual(["PROCESSING_REPORT", "ORDER_STATUS"]);
    expect(await requestsFor(deployment, "createFeed")).toBe(1);
  }));

test.concurrent("killed as soon as the API has answered: what was promised happens once", () =>
  withServers(async (deployment) => {
    const server = await deployment.start();
    const begun = await begin(deployment);
    await server.kill();
    await deployment.start();
    // How far the worker came before the kill is chance; what comes of it is not.
    await lifeUntil(deployment, begun.refundId, "CONFIRMED");
    const { statuses } = lifeOf(await refundOf(deployment, begun.refundId));
    expect([`${SENT} ${GOOD_END}`, `${SENT} UNKNOWN ${GOOD_END}`]).toContain(statuses.replace(`UNKNOWN ${SENT} `, ""));
    expect(await begun.watched).toBe(statuses);
    expect((await moneyOf(deployment, begun.order)).paid).toBe(3000n);
  }));

test.concurrent("killed between acceptance and the first look: the feed is polled after the restart", () =>
  withServers(async (deployment) => {
    const server = await deployment.start({ env: { MARKETPLACE_POLL_MS: "600000" } });
    const begun = await begin(deployment);
    await lifeUntil(deployment, begun.refundId, "ACCEPTED");
    await server.kill();
    expect(await requestsFor(deployment, "getFeed")).toBe(0);
    await passTime(deployment.app.database, 600_000);
    await deployment.start();
    await expectPaidOnce(deployment, begun, `${SENT} ${GOOD_END}`);
  }));

test.concurrent.each(["kill", "freeze"] as const)(
  "two servers, the one that waits for Amazon's answer is lost (%s): the other one finds the feed",
  (how) =>
    withServers(async (deployment) => {
      const ways = [await wayTo(deployment.amazonUrl), await wayTo(deployment.amazonUrl)];
      const servers = [
        await deployment.start({ amazonUrl: ways[0]?.url ?? "" }),
        await deployment.start({ beside: true, amazonUrl: ways[1]?.url ?? "" }),
      ];
      try {
        await deployment.amazon.addScenario({ scenario: "createFeed.hold" });
        const begun = await begin(deployment);
        await held(deployment, "createFeed");
        const holder = ways.findIndex((way) => way.open() === 1);
        const [lost, other] = [servers[holder], servers[1 - holder]];
        if (!lost || !other) throw new Error("one of the two servers holds the request");
        if (how === "kill") await lost.kill();
        else lost.freeze();
        const survivor = { ...deployment, as: deployment.clientsAt(other) };
        await passTime(deployment.app.database, 60_000); // the lease of the one that is lost
        await settleUnknown(survivor, begun.refundId);
        expect((await lifeUntil(survivor, begun.refundId, "CONFIRMED")).statuses).toBe(`${SENT} UNKNOWN ${GOOD_END}`);
        if (how === "kill" && holder === 0) await deployment.start();
        if (how === "freeze") lost.thaw();
        await deployment.amazon.release();
        await expectPaidOnce(deployment, begun, `${SENT} UNKNOWN ${GOOD_END}`);
      } finally {
        for (const way of ways) way.close();
      }
    }),
);

test.concurrent("SIGTERM while Amazon has not answered: leaves within five seconds, the refund is finished after the restart", () =>
  withServers(async (deployment) => {
    // It waits longer for an answer than a stop may take, as it does by default.
    const server = await deployment.start();
    await deployment.amazon.addScenario({ scenario: "createFeed.hold" });
    const begun = await begin(deployment);
    await held(deployment, "createFeed");
    const { code, ms } = await server.stop();
    expect(code).toBe(0);
    // Its own limit is 4.5 s (main.ts) by its own clock; this side's may see it late. Whoever waited for the answer would take twenty.
    expect(ms).toBeLessThan(15_000);
    await passTime(deployment.app.database, 60_000); // the lease of the one that left
    await deployment.start();
    await settleUnknown(deployment, begun.refundId);
    await expectPaidOnce(deployment, begun, `${SENT} UNKNOWN ${GOOD_END}`);
  }));
