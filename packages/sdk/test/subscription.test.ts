import { expect, test } from "vitest";
import { PermissionError, ServerFault } from "../src/index.ts";
import { startServer } from "./server.ts";

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

test("backfill behind `after`, then live, without any request besides the socket", async () => {
  await using server = await startServer();
  server.log.append();
  server.log.append();
  const events = follow(server.client().ticket.ticketCreated({ after: "c1" }));

  expect(await take(events, 1)).toEqual(["c2"]);
  const live = take(events, 1);
  server.log.append();
  expect(await live).toEqual(["c3"]);
  expect(server.received).toEqual([]);
  await events.return?.();
});

test("after the socket is destroyed: every event once, in order, none missing", async () => {
  await using server = await startServer();
  const events = follow(server.client().refund.refundUpdated({ orderId: "ord_1", after: "c0" }));
  const seen: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    server.log.append();
    seen.push(...(await take(events, 1)));
    server.cutSockets();
    server.log.append();
    seen.push(...(await take(events, 1)));
  }
  expect(seen).toEqual(["c1", "c2", "c3", "c4", "c5", "c6"]);
  expect(server.joined.map(({ after }) => after)).toEqual(["c0", "c1", "c3", "c5"]);
  expect(server.joined.every(({ orderId }) => orderId === "ord_1")).toBe(true);
  await events.return?.();
});

test("an orderly close by the server is resumed from the last event too, not from the first `after`", async () => {
  await using server = await startServer();
  const events = follow(server.client().refund.refundUpdated({ after: "c0" }));
  server.log.append();
  expect(await take(events, 1)).toEqual(["c1"]);
  server.closeSockets(1000);
  server.log.append();
  expect(await take(events, 1)).toEqual(["c2"]);
  expect(server.joined.map(({ after }) => after)).toEqual(["c0", "c1"]);
  await events.return?.();
});

test("without `after` the position is read first, so a connection lost before the first event loses nothing", async () => {
  await using server = await startServer();
  server.log.append();
  const events = follow(server.client().ticket.ticketCreated());
  const first = take(events, 1);
  await expect.poll(() => server.joined, { timeout: 20_000 }).toEqual([{ after: "c1" }]);

  server.cutSockets();
  server.log.append();
  expect(await first).toEqual(["c2"]);
  expect(server.received.map(({ operation }) => operation)).toEqual(["EventPosition"]);
  await events.return?.();
});

test("an empty log has a position too: the very first event is not lost either", async () => {
  await using server = await startServer();
  const events = follow(server.client().ticket.ticketCreated({ after: null }));
  const first = take(events, 1);
  await expect.poll(() => server.joined, { timeout: 20_000 }).toEqual([{ after: "c0" }]);

  server.cutSockets();
  server.log.append();
  expect(await first).toEqual(["c1"]);
  await events.return?.();
});

test("reading the position is retried like any query", async () => {
  await using server = await startServer();
  server.answers.push("destroy");
  const events = follow(server.client().ticket.ticketCreated());
  const first = take(events, 1);
  await expect.poll(() => server.joined, { timeout: 20_000 }).toEqual([{ after: "c0" }]);
  server.log.append();
  expect(await first).toEqual(["c1"]);
  await events.return?.();
});

test.each([
  ["FORBIDDEN", PermissionError],
  ["INTERNAL_SERVER_ERROR", ServerFault],
] as const)("a position refused with %s is thrown by the loop, and nothing is joined", async (code, expected) => {
  await using server = await startServer();
  server.answers.push({ body: { errors: [{ message: "No.", extensions: { code } }] } });
  const events = follow(server.client().ticket.ticketCreated());

  await expect(events.next()).rejects.toThrow(expected);
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect(server.joined).toEqual([]);
});

test("the signal ends the loop while the position is being read, without an error", async () => {
  await using server = await startServer();
  server.answers.push("hang");
  const controller = new AbortController();
  const events = follow(server.client().ticket.ticketCreated({}, { signal: controller.signal }));
  const waiting = events.next();
  await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(1);
  controller.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
});

test("position() is where the log ends; who may not read it is told so", async () => {
  await using server = await startServer();
  const firstline = server.client();
  expect(await firstline.position()).toBe("c0");
  server.log.append();
  expect(await firstline.position()).toBe("c1");
  server.answers.push({ status: 403 });
  await expect(firstline.position()).rejects.toThrow(PermissionError);
});

test("a loop slower than the stream: the stream is left when the buffer is full and joined where it was left", async () => {
  await using server = await startServer();
  for (let index = 0; index < 600; index += 1) server.log.append();
  const events = follow(server.client().event.eventsSubscription({ after: "c0" }));

  expect(await take(events, 1)).toEqual(["c1"]);
  await expect.poll(() => server.socketCount(), { timeout: 20_000 }).toBe(0);
  expect(await take(events, 599)).toEqual(Array.from({ length: 599 }, (_, index) => `c${index + 2}`));
  // One event went to the loop at once, 256 were kept.
  expect(server.joined[1]).toEqual({ after: "c257" });
  await events.return?.();
});
