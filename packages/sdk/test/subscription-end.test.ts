import { expect, test } from "vitest";
import {
  AuthenticationError,
  EventGapError,
  InvalidRequestError,
  PermissionError,
  ServerFault,
  TransportError,
} from "../src/index.ts";
import { startServer } from "./server.ts";

const settle = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no error",
    (error: unknown) => error,
  );

/** The next events' cursors. */
const take = async (events: AsyncIterator<{ cursor: string }>, count: number): Promise<string[]> => {
  const cursors: string[] = [];
  while (cursors.length < count) {
    const { value, done } = await events.next();
    if (done === true) break;
    cursors.push(value.cursor);
  }
  return cursors;
};
const follow = (stream: AsyncIterable<{ cursor: string }>): AsyncIterator<{ cursor: string }> => stream[Symbol.asyncIterator]();

test("a position older than retention is an EventGapError, after what could be delivered; then the loop is over", async () => {
  await using server = await startServer();
  server.log.append();
  const events = follow(server.client().ticket.ticketCreated({ after: "c0" }));
  expect(await take(events, 1)).toEqual(["c1"]);

  server.log.forgottenUpTo = 5;
  server.cutSockets();
  const error = await settle(events.next());
  expect(error).toBeInstanceOf(EventGapError);
  expect(error).toMatchObject({ operation: "TicketCreated", code: "EVENT_GAP", attempts: 2 });
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

test.each([4401, 4403])("close %i is an AuthenticationError, and not tried again", async (denyCode) => {
  await using server = await startServer();
  server.state.denyCode = denyCode;
  const error = await settle(
    server.client({ token: "wrong" }).ticket.ticketCreated({ after: "c0" })[Symbol.asyncIterator]().next(),
  );

  expect(error).toBeInstanceOf(AuthenticationError);
  expect(error).toMatchObject({ status: denyCode, attempts: 1 });
});

test.each([
  ["FORBIDDEN", PermissionError],
  ["BAD_USER_INPUT", InvalidRequestError],
  ["INTERNAL_SERVER_ERROR", ServerFault],
] as const)("error %s ends the stream as the right class", async (code, expected) => {
  await using server = await startServer();
  server.log.refusal = code;
  expect(await settle(follow(server.client().ticket.ticketCreated({ after: "c0" })).next())).toBeInstanceOf(expected);
});

test("a server that was never reached is given up after maxAttempts", async () => {
  const server = await startServer();
  const firstline = server.client({ maxAttempts: 2 });
  await server[Symbol.asyncDispose]();
  const error = await settle(follow(firstline.ticket.ticketCreated({ after: "c0" })).next());

  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject({ attempts: 2 });
});

test("the signal ends the loop without an error: before, while waiting, and between connections", async () => {
  await using server = await startServer();
  const controller = new AbortController();
  const loop = async (): Promise<string> => {
    for await (const event of server.client().ticket.ticketCreated({ after: "c0" }, { signal: controller.signal }))
      expect(event).toBe("never");
    return "ended";
  };
  const running = loop();
  await expect.poll(() => server.joined.length, { timeout: 20_000 }).toBe(1);
  server.cutSockets();
  controller.abort();
  expect(await running).toBe("ended");
  expect(await loop()).toBe("ended");
  expect(server.joined).toHaveLength(1);
});

test("break leaves the stream and closes the socket; two streams share one", async () => {
  await using server = await startServer();
  const firstline = server.client();
  const other = follow(firstline.refund.refundUpdated({ after: "c0" }));
  const waiting = other.next();
  server.log.append();
  for await (const event of firstline.ticket.ticketCreated({ after: "c0" })) {
    expect(event.cursor).toBe("c1");
    expect(server.socketCount()).toBe(1);
    break;
  }
  await waiting;
  expect(server.socketCount()).toBe(1);
  await other.return?.();
  await expect.poll(() => server.socketCount(), { timeout: 20_000 }).toBe(0);
});

test("nothing happens before the loop begins, and each loop is its own", async () => {
  await using server = await startServer();
  server.log.append();
  const stream = server.client().ticket.ticketCreated({ after: "c0" });
  expect(server.socketCount()).toBe(0);

  const [one, two] = [follow(stream), follow(stream)];
  expect(await take(one, 1)).toEqual(["c1"]);
  expect(await take(two, 1)).toEqual(["c1"]);
  await Promise.all([one.return?.(), two.return?.()]);
});

test("return() answers a next() that waits", async () => {
  await using server = await startServer();
  const events = follow(server.client().ticket.ticketCreated({ after: "c0" }));
  const waiting = events.next();
  await expect.poll(() => server.joined.length, { timeout: 20_000 }).toBe(1);
  await events.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
});
