import { EventGapError } from "@firstline/sdk";
import { createClient } from "graphql-ws";
import { expect, test } from "vitest";
import WebSocket from "ws";
import { removeOldEvents } from "../src/platform/event-retention.ts";
import { eventually, givenOrder, givenTicket, partialRefund, refundIn } from "./given.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();

/** Takes events until `isLast`, then leaves. */
const take = async <Event>(events: AsyncIterable<Event>, isLast: (taken: readonly Event[]) => boolean): Promise<Event[]> => {
  const taken: Event[] = [];
  for await (const event of events) {
    taken.push(event);
    if (isLast(taken)) break;
  }
  return taken;
};

test("ticketCreated: what happened behind the position arrives first, then what happens now, once each and in order", async () => {
  const app = await anotherWorkspace(shared());
  const after = await app.as.agent.event.eventPosition();
  const earlier = [await givenTicket(app, {}), await givenTicket(app, {})];
  const events = take(app.as.agent.ticket.ticketCreated({ after }), (taken) => taken.length === 4);
  const later = [await givenTicket(app, {}), await givenTicket(app, {})];
  expect((await events).map(({ ticket }) => ticket.id)).toEqual([...earlier, ...later]);
});

test("ticketCreated: only the channel that was asked for", async () => {
  const app = await anotherWorkspace(shared());
  const after = await app.as.agent.event.eventPosition();
  await givenTicket(app, { account: "email", buyer: "someone@example.org" });
  const amazon = await givenTicket(app, {});
  const [event] = await take(app.as.agent.ticket.ticketCreated({ channel: "AMAZON", after }), () => true);
  expect(event?.ticket.id).toBe(amazon);
});

test("refundUpdated: every status of one refund, in order, and nothing of another order's", async () => {
  const app = await anotherWorkspace(shared());
  const [order, other] = [await givenOrder(app), await givenOrder(app)];
  const after = await app.as.agent.event.eventPosition();
  await app.as.agent.refund.refundOrder(partialRefund(other, "3.00"));
  const result = await app.as.agent.refund.refundOrder(partialRefund(order, "5.00"));
  if (result.__typename !== "RefundOrderSuccess") throw new Error(JSON.stringify(result));
  const events = await take(
    app.as.agent.refund.refundUpdated({ orderId: order.id, after }),
    (taken) => taken.at(-1)?.status === "CONFIRMED",
  );
  expect(new Set(events.map(({ refund }) => refund.id))).toEqual(new Set([result.refund.id]));
  const refund = await refundIn(app, result.refund.id, ["CONFIRMED"]);
  expect(events.map(({ status }) => status)).toEqual(refund?.statusHistory.map(({ to }) => to));
});

test("events(after): 80 facts of four writers at once, none lost, none twice, in the order of their cursors; other workspaces' never seen", async () => {
  const app = await anotherWorkspace(shared());
  const neighbour = await anotherWorkspace(shared());
  const after = await app.as.agent.event.eventPosition();
  const live = take(app.as.agent.event.eventsSubscription({ after }), (taken) => taken.length === 80);
  const writer = async (): Promise<string[]> => {
    const made: string[] = [];
    for (let index = 0; index < 20; index += 1) made.push(await givenTicket(app, {}));
    return made;
  };
  const noise = (async () => {
    for (let index = 0; index < 20; index += 1) await givenTicket(neighbour, {});
  })();
  const made = (await Promise.all([writer(), writer(), writer(), writer()])).flat();
  await noise;
  const seen = (await live).map(({ subjectId }) => subjectId);
  expect([...seen].sort((a, b) => (a < b ? -1 : 1))).toEqual([...made].sort((a, b) => (a < b ? -1 : 1)));
  // Reading the log again, page by page, gives the same facts in the same order.
  const again: string[] = [];
  for (let position = after, more = true; more;) {
    const page = await app.as.agent.event.events({ first: 100, after: position });
    again.push(...page.nodes.map(({ subjectId }) => subjectId));
    position = page.endCursor ?? position;
    more = page.hasNextPage;
  }
  expect(again).toEqual(seen);
}, 300_000);

test("a socket that is destroyed resumes behind the last event it delivered", async () => {
  const app = await anotherWorkspace(shared());
  const token = app.workspace.tokens.agent;
  const open: WebSocket[] = [];
  class Watched extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      open.push(this);
    }
  }
  const { Firstline } = await import("@firstline/sdk");
  const client = new Firstline({
    endpoint: `${app.app.url}/graphql`,
    token,
    webSocket: Watched as unknown as typeof globalThis.WebSocket,
  });
  const after = await client.event.eventPosition();
  const made: string[] = [];
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { ticket } of client.ticket.ticketCreated({ after })) {
      seen.push(ticket.id);
      if (seen.length === 9) return;
    }
  })();
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 3; index += 1) made.push(await givenTicket(app, {}));
    await eventually(
      async () => seen.length,
      (length) => length >= round * 3 + 1,
    );
    open.at(-1)?.terminate();
  }
  await reading;
  expect(seen).toEqual(made);
  expect(open.length).toBeGreaterThan(1);
});

test("a position older than what the log keeps is a typed gap, never silence", async () => {
  const app = await anotherWorkspace(shared());
  const after = await app.as.agent.event.eventPosition();
  await givenTicket(app, {});
  await givenTicket(app, {});
  await removeOldEvents(app.app.database, 90);
  await eventually(
    () => app.as.agent.event.events({ first: 10 }),
    ({ nodes }) => nodes.length === 2,
  );
  await removeOldEvents(app.app.database, -1);
  await expect(take(app.as.agent.ticket.ticketCreated({ after }), () => true)).rejects.toBeInstanceOf(EventGapError);
  await expect(app.as.agent.event.events({ after })).rejects.toMatchObject({ code: "EVENT_GAP" });
});

/** The close code a socket gets for what it sent in connection_init. */
const closeCodeFor = (url: string, connectionParams: Record<string, unknown>): Promise<number> =>
  new Promise((closed) => {
    const client = createClient({
      url: url.replace("http", "ws"),
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => {},
      on: { closed: (event) => closed((event as { code: number }).code) },
    });
    void client;
  });

test("a socket without a valid key is closed with 4401", async () => {
  const url = `${shared().app.url}/graphql`;
  expect(await closeCodeFor(url, {})).toBe(4401);
  expect(await closeCodeFor(url, { authorization: "Bearer flk.wrong" })).toBe(4401);
});

test("an actor who may not read events is refused on the stream", async () => {
  const { app, workspace } = shared();
  const refusal = new Promise<unknown>((refused, failed) => {
    const client = createClient({
      url: `${app.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${workspace.tokens.integrator}` },
    });
    client.subscribe(
      { query: "subscription { refundUpdated { cursor } }" },
      {
        next: ({ errors }) => refused(errors?.[0]?.extensions?.["code"]),
        error: (errors) => refused((errors as { extensions?: { code?: string } }[])[0]?.extensions?.code),
        complete: () => failed(new Error("completed")),
      },
    );
  });
  expect(await refusal).toBe("FORBIDDEN");
});

test("a subscriber who leaves while nothing happens is gone: the server follows nothing for it any more", async () => {
  const app = await anotherWorkspace(shared());
  const following = () => app.app.events?.followers(app.workspace.id) ?? -1;
  const leaving = new AbortController();
  const reading = take(app.as.agent.ticket.ticketCreated({}, { signal: leaving.signal }), () => false).catch(() => []);
  await eventually(
    async () => following(),
    (count) => count === 1,
  );
  leaving.abort();
  await reading;
  await eventually(
    async () => following(),
    (count) => count === 0,
  );
});
