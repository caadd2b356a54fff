/** What can happen to one cancellation between us and Amazon. The judges are the order at the double, and how often it was asked. */
import type { ScenarioName } from "@firstline/simulator";
import { expect, test, vi } from "vitest";
import { expectMember, feedsSent, givenOrder, note } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import type { TestApp } from "./harness.ts";
import { deliver, ledgerWindowEnds, passTime, soon, UNHURRIED } from "./money-path.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

vi.setConfig(UNHURRIED);

const shared = sharedApp();
const SENT = "APPROVED PREPARED COMMITTING";

const cancel = async (app: TestApp, order: GivenOrder): Promise<string> => {
  const input = { ticketId: order.ticketId, orderId: order.id, reason: "OUT_OF_STOCK" as const, note: note() };
  return expectMember(await app.as.agent.cancellation.cancelOrder(input), "CancelOrderSuccess").cancellation.id;
};

/** One cancellation in a workspace of its own, after this scenario was queued for its seller. */
const amid = async (scenario: ScenarioName | null) => {
  const app = await anotherWorkspace(shared());
  const order = await givenOrder(app, { status: "UNSHIPPED" });
  if (scenario !== null) await app.amazon.addScenario({ scenario, sellerId: app.workspace.sellerId });
  return { app, order, id: await cancel(app, order) };
};

const lifeUntil = async ({ as }: TestApp, id: string, status: string) => {
  const found = await soon(
    () => as.manager.cancellation.cancellation({ id }),
    (cancellation) => cancellation?.status === status,
  );
  if (!found) throw new Error(`there is no cancellation ${id}`);
  return {
    statuses: found.statusHistory.map(({ to }) => to).join(" "),
    attempts: found.attempts.map(({ number, outcome }) => `${number} ${outcome}`),
    evidence: found.evidence.map(({ kind }) => kind),
  };
};
/** The answer counts as lost, and the time is over in which it could still arrive. Other tests' workers are alive and keep their leases. */
const settles = async (app: TestApp, id: string): Promise<void> => {
  await lifeUntil(app, id, "UNKNOWN");
  await passTime(app.app.database, 60_000, "not leases");
};
const reasonOf = async ({ as }: TestApp, id: string): Promise<string | undefined> =>
  (await as.manager.cancellation.cancellation({ id }))?.statusHistory.at(-1)?.reason;

test.concurrent("the answer is lost, but Amazon took it: found among its own kind of feeds, never sent again", async () => {
  const { app, id } = await amid("createFeed.acceptThenDrop");
  await settles(app, id);
  expect(await lifeUntil(app, id, "CONFIRMED")).toEqual({
    statuses: `${SENT} UNKNOWN ACCEPTED DONE_UNCONFIRMED CONFIRMED`,
    attempts: ["1 SUCCEEDED"],
    evidence: ["PROCESSING_REPORT", "ORDER_STATUS"],
  });
  expect(await feedsSent(app)).toBe(1);
});

test.concurrent("the request never arrived: proven absent twice, then sent again without a person, as an order is cancelled once", async () => {
  const { app, id } = await amid("createFeed.dropBefore");
  await settles(app, id);
  expect(await lifeUntil(app, id, "CONFIRMED")).toMatchObject({
    statuses: `${SENT} UNKNOWN ${SENT} ACCEPTED DONE_UNCONFIRMED CONFIRMED`,
    attempts: ["1 PROVEN_ABSENT", "2 SUCCEEDED"],
  });
});

test.concurrent("the report cannot be read: the order's status tells, nothing is sent again", async () => {
  const { app, id } = await amid("report.unreadable");
  expect(await lifeUntil(app, id, "CONFIRMED")).toEqual({
    statuses: `${SENT} ACCEPTED UNKNOWN DONE_UNCONFIRMED CONFIRMED`,
    attempts: ["1 SUCCEEDED"],
    evidence: ["ORDER_STATUS"],
  });
  expect(await feedsSent(app)).toBe(1);
});

test.concurrent("the order left before we heard of it: REJECTED in Amazon's own words, and the order goes on", async () => {
  const app = await anotherWorkspace(shared());
  const order = await givenOrder(app, { status: "UNSHIPPED" });
  await app.amazon.ship(order.externalId);
  const id = await cancel(app, order);
  expect(await lifeUntil(app, id, "REJECTED")).toMatchObject({ attempts: ["1 REJECTED"], evidence: [] });
  expect(await reasonOf(app, id)).toBe("The channel refused: 18010: The order is SHIPPED and can no longer be cancelled.");
});

test.concurrent("aborted by Amazon, and the order is shipped after all: it was not cancelled, and that is known", async () => {
  const app = await anotherWorkspace(shared());
  const order = await givenOrder(app, { status: "UNSHIPPED" });
  await app.amazon.addScenario({ scenario: "feed.fatal", sellerId: app.workspace.sellerId });
  const id = await cancel(app, order);
  await lifeUntil(app, id, "UNKNOWN");
  await app.amazon.ship(order.externalId);
  expect(await lifeUntil(app, id, "REJECTED")).toEqual({
    statuses: `${SENT} ACCEPTED UNKNOWN REJECTED`,
    attempts: ["1 REJECTED"],
    evidence: ["ORDER_STATUS"],
  });
  expect((await app.as.agent.order.order({ id: order.id }))?.status).toBe("SHIPPED");
});

test.concurrent("an outcome that nothing tells goes to a person, not the requester, whose finding sends it again", async () => {
  const { app, id } = await amid("feed.fatal");
  await lifeUntil(app, id, "UNKNOWN");
  await ledgerWindowEnds(app);
  await lifeUntil(app, id, "NEEDS_HUMAN");
  const finding = { cancellationId: id, finding: "NOT_EXECUTED" as const, reference: "Seller Central", note: note() };
  const nothing = await app.as.manager.cancellation.resolveUnknownCancellation({ ...finding, reference: " " });
  expect(nothing).toMatchObject({ __typename: "InvalidInput" });
  const resolved = await app.as.manager.cancellation.resolveUnknownCancellation(finding);
  expectMember(resolved, "ResolveUnknownCancellationSuccess");
  expect(await lifeUntil(app, id, "CONFIRMED")).toMatchObject({
    attempts: ["1 SETTLED_BY_PERSON", "2 SUCCEEDED"],
    evidence: ["PERSON", "PROCESSING_REPORT", "ORDER_STATUS"],
  });
  expect(await app.as.manager.cancellation.resolveUnknownCancellation(finding)).toMatchObject({
    __typename: "CancellationNotUnresolved",
    status: "CONFIRMED",
  });
});

test.concurrent("jobs that are delivered again change and send nothing", async () => {
  const { app, id } = await amid(null);
  await lifeUntil(app, id, "CONFIRMED");
  const before = await lifeUntil(app, id, "CONFIRMED");
  await deliver(
    app,
    [
      ["submit-cancellation", id],
      ["confirm-cancellation", id],
    ],
    3,
  );
  const { client } = app.app.database;
  await soon(
    () => client`select 1 from pgboss.job where data->>'subjectId' = ${id} and state not in ('completed', 'failed', 'cancelled')`,
    (open) => open.length === 0,
  );
  expect(await lifeUntil(app, id, "CONFIRMED")).toEqual(before);
  expect(await feedsSent(app)).toBe(1);
});
