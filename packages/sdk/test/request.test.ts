import { expect, test } from "vitest";
import * as operations from "../src/generated/operations.ts";
import { FirstlineError, operation, RateLimitError, ServerFault, TransportError } from "../src/index.ts";
import { startServer } from "./server.ts";

const refund = {
  ticketId: "tkt_1",
  orderId: "ord_1",
  kind: "PARTIAL",
  amount: { amount: "12.50", currencyCode: "USD" },
  reason: "DAMAGED",
  note: "The cup arrived in three pieces.",
} as const;
const tags = { ticketId: "tkt_1", tags: [] };
const settle = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no error",
    (error: unknown) => error,
  );

test("a call is one request and hands out the field's value", async () => {
  await using server = await startServer({ viewer: () => ({ permissions: ["refund.order"] }) });
  const viewer = await server.client().workspace.viewer();

  expect(viewer.permissions).toEqual(["refund.order"]);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]?.headers.authorization).toBe("Bearer secret");
});

test("every shipped query without an input is answered in full by a server that executes the contract", async () => {
  await using server = await startServer();
  const firstline = server.client();
  const variables = {
    id: "x",
    ids: [],
    channel: "AMAZON",
    externalId: "x",
    kind: "EMAIL",
    value: "x",
    window: {},
    endpointId: "x",
    ticketId: "x",
    backtestId: "x",
    versionId: "x",
  };
  const queries = Object.values(operations).filter(({ kind, text }) => kind === "query" && !text.includes("$input"));
  for (const { name, text, field } of queries) {
    const answer = await firstline.request(operation<object, object>(text), variables);
    expect([name, Object.keys(answer)]).toEqual([name, [field]]);
  }
  expect(server.received).toHaveLength(queries.length);
});

test("a refund gets a key, and keeps it over retries", async () => {
  await using server = await startServer({ refundOrder: () => ({ __typename: "RefundOrderSuccess" }) });
  server.answers.push("destroy", { status: 503, body: "busy" });
  const result = await server.client().refund.refundOrder(refund);

  expect(result.__typename).toBe("RefundOrderSuccess");
  const keys = server.received.map(({ variables }) => Reflect.get(variables["input"] as object, "idempotencyKey") as unknown);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]).toMatch(/^sdk-[0-9a-f]{32}$/);
});

test("two calls get two keys, and a given key is left alone", async () => {
  await using server = await startServer();
  const { refund: money } = server.client();
  await Promise.all([
    money.refundOrder(refund),
    money.refundOrder(refund),
    money.refundOrder({ ...refund, idempotencyKey: "my-own-key" }),
  ]);

  const keys = server.received.map(({ variables }) => Reflect.get(variables["input"] as object, "idempotencyKey") as unknown);
  expect(new Set(keys).size).toBe(3);
  expect(keys).toContain("my-own-key");
});

test("an error of a write tells the key it was made with, so that it can be repeated", async () => {
  await using server = await startServer();
  server.answers.push("destroy");
  const error = await settle(server.client({ maxAttempts: 1 }).refund.refundOrder(refund));
  const sent = Reflect.get(server.received[0]?.variables["input"] as object, "idempotencyKey") as unknown;

  expect(error).toBeInstanceOf(TransportError);
  expect(error).toMatchObject({ operation: "RefundOrder", attempts: 1, idempotencyKey: sent });
});

test("a write without a key is sent once, whatever happens", async () => {
  await using server = await startServer();
  for (const answer of ["destroy", { status: 503 }, { status: 429 }] as const) {
    server.answers.push(answer);
    expect(await settle(server.client().ticket.setTags(tags))).toBeInstanceOf(FirstlineError);
  }
  expect(server.received).toHaveLength(3);
});

test("writes that the contract calls repeatable are retried: ingestMessage, upsertOrders, recordClaim", async () => {
  await using server = await startServer();
  server.answers.push("destroy", {}, "destroy", {}, "destroy");
  const { message, order, claim } = server.client();
  await message.ingestMessage({ channelAccountId: "cha_1", raw: "eA==" });
  await order.upsertOrders({ channelAccountId: "cha_1", orders: [] });
  await claim.recordClaim({ orderId: "ord_1", kind: "A_TO_Z", externalId: "1", filedAt: "2026-11-22T00:00:00Z" });

  expect(server.received.map(({ operation: name }) => name)).toEqual([
    "IngestMessage",
    "IngestMessage",
    "UpsertOrders",
    "UpsertOrders",
    "RecordClaim",
    "RecordClaim",
  ]);
});

test("reads are retried up to maxAttempts, then the last error goes out", async () => {
  await using server = await startServer();
  server.answers.push("destroy", { status: 502 }, { status: 500, body: "x" });
  const error = await settle(server.client().ticket.tags());

  expect(error).toBeInstanceOf(ServerFault);
  expect(error).toMatchObject({
    attempts: 3,
    status: 500,
    requestId: "req-3",
    operation: "Tags",
    type: "ServerFault",
    name: "ServerFault",
  });
  expect(server.received).toHaveLength(3);
});

test("Retry-After is obeyed, and goes out with the error when it is longer than the caller would wait", async () => {
  await using server = await startServer();
  server.answers.push({ status: 429, headers: { "retry-after": "1" } });
  const startedAt = performance.now();
  await server.client().ticket.tags();
  expect(performance.now() - startedAt).toBeGreaterThan(1000);

  server.answers.push({ status: 429, headers: { "retry-after": "120" } });
  const error = await settle(server.client().ticket.tags());
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ retryAfterSeconds: 120, attempts: 1 });
});

test("the caller's abort wins: in flight, while waiting for the next attempt, and before the first", async () => {
  await using server = await startServer();
  const reason = new Error("enough");

  server.answers.push("hang");
  const inFlight = new AbortController();
  const pending = settle(server.client().ticket.tags({}, { signal: inFlight.signal }));
  await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(1);
  inFlight.abort(reason);
  expect(await pending).toBe(reason);

  server.answers.push({ status: 429, headers: { "retry-after": "20" } });
  const waiting = new AbortController();
  const retrying = settle(server.client().ticket.tags({}, { signal: waiting.signal }));
  await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(2);
  waiting.abort(reason);
  expect(await retrying).toBe(reason);

  expect(await settle(server.client().ticket.tags({}, { signal: waiting.signal }))).toBe(reason);
  expect(server.received).toHaveLength(2);
});

test("an attempt has timeoutMs, a call has its own", async () => {
  await using server = await startServer();
  server.answers.push("hang");
  await server.client().ticket.tags({}, { timeoutMs: 200 });
  expect(server.received).toHaveLength(2);

  server.answers.push("hang");
  const error = await settle(server.client({ timeoutMs: 200, maxAttempts: 1 }).ticket.tags());
  expect(String(error)).toContain("no answer within 200 ms");
});

test("onRequest sees every attempt, headers are added, the token cannot be replaced by them", async () => {
  await using server = await startServer();
  server.answers.push("destroy");
  const seen: unknown[] = [];
  const firstline = server.client({ onRequest: (request) => seen.push(request) });
  await firstline.ticket.tags({}, { headers: { "x-trace": "1", authorization: "Bearer other" } });

  expect(seen).toEqual([1, 2].map((attempt) => ({ operation: "Tags", kind: "query", transport: "http", attempt })));
  expect(server.received[1]?.headers).toMatchObject({ "x-trace": "1", authorization: "Bearer secret" });
});

test("a document of your own is sent as it is", async () => {
  await using server = await startServer({ ticket: () => ({ subject: "Broken cup" }) });
  const TicketSubject = operation<{ ticket: { subject: string } | null }, { id: string }>(
    "query TicketSubject($id: ID!) { ticket(id: $id) { subject } }",
  );
  const data = await server.client().request(TicketSubject, { id: "tkt_1" });

  expect(data).toEqual({ ticket: { subject: "Broken cup" } });
  expect(server.received).toMatchObject([{ operation: "TicketSubject", variables: { id: "tkt_1" } }]);
});

test("nonsense in the constructor is refused at once", async () => {
  await using server = await startServer();
  expect(() => server.client({ endpoint: "127.0.0.1:4000" })).toThrow("endpoint must start with");
  expect(() => server.client({ token: "" })).toThrow("token is empty");
});
