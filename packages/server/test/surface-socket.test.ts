/** The socket's own rules: the protocol's close codes, and the same limits as over HTTP. */
import { beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { expectMember, givenOrder, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { sharedApp } from "./shared-app.ts";

const app = sharedApp();
let order: GivenOrder;
beforeAll(async () => {
  order = await givenOrder(app());
});

type Said = { type: string; id?: string; payload?: unknown };
/** A socket, what it said so far, and how it was closed. */
const open = (protocols = ["graphql-transport-ws"]) => {
  const socket = new WebSocket(`${app().app.url.replace("http", "ws")}/graphql`, protocols);
  const said: Said[] = [];
  const heard = new Set<() => void>();
  socket.on("message", (bytes: Buffer) => {
    said.push(JSON.parse(bytes.toString("utf8")) as Said);
    for (const wake of heard) wake();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  socket.on("error", () => {});
  const opened = new Promise<void>((resolve) => socket.on("open", resolve));
  const until = (isIt: (message: Said) => boolean): Promise<Said> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = said.find(isIt);
        if (!found) return;
        heard.delete(look);
        resolve(found);
      };
      heard.add(look);
      look();
    });
  return {
    socket,
    said,
    closed,
    opened,
    until,
    send: (message: unknown) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
  };
};
const initialised = async () => {
  const connection = open();
  await connection.opened;
  connection.send({ type: "connection_init", payload: { authorization: `Bearer ${app().workspace.tokens.manager}` } });
  await connection.until(({ type }) => type === "connection_ack");
  return connection;
};
/** What the first answer to an operation was. */
const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Said> => {
  const connection = await initialised();
  connection.send({ type: "subscribe", id: "1", payload: { query, variables } });
  const answer = await connection.until(({ id }) => id === "1");
  connection.socket.close();
  return answer;
};

describe("against the protocol", () => {
  test.each<[string, unknown, number]>([
    ["no JSON", "hello", 4400],
    ["an unknown message", { type: "please" }, 4400],
    ["a subscribe without a query", { type: "subscribe", id: "1", payload: {} }, 4400],
    ["a subscribe without an id", { type: "subscribe", payload: { query: "{ __typename }" } }, 4400],
    ["a second connection_init", { type: "connection_init" }, 4429],
  ])("%s: closed with its code", async (_, message, code) => {
    const connection = await initialised();
    connection.send(message);
    expect(await connection.closed).toBe(code);
  });

  test("two subscriptions with one id: 4409", async () => {
    const connection = await initialised();
    for (let count = 0; count < 2; count += 1)
      connection.send({ type: "subscribe", id: "same", payload: { query: "subscription { events { id } }" } });
    expect(await connection.closed).toBe(4409);
  });

  test("without the subprotocol: 4406", async () => {
    expect(await open([]).closed).toBe(4406);
  });

  test("a message above a megabyte: 1009", async () => {
    const connection = await initialised();
    connection.send({
      type: "subscribe",
      id: "1",
      payload: { query: `{ viewer { actor { name } } } # ${"x".repeat(1_000_001)}` },
    });
    expect(await connection.closed).toBe(1009);
  });

  test("another path is no socket", async () => {
    const socket = new WebSocket(`${app().app.url.replace("http", "ws")}/other`, "graphql-transport-ws");
    await new Promise<void>((resolve) => socket.on("error", () => resolve()));
    expect(socket.readyState).not.toBe(WebSocket.OPEN);
  });

  test("a ping is answered", async () => {
    const connection = await initialised();
    connection.send({ type: "ping" });
    expect((await connection.until(({ type }) => type === "pong")).type).toBe("pong");
    connection.socket.close();
  });
});

const wide = Array.from({ length: 21 }, (_, index) => `a${index}: __typename`).join(" ");
test.each<[string, string, Record<string, unknown>, string]>([
  ["no GraphQL", "select 1", {}, "GRAPHQL_PARSE_FAILED"],
  ["10,001 words", `{ ${"__typename ".repeat(10_001)} }`, {}, "GRAPHQL_PARSE_FAILED"],
  ["an unknown field", "subscription { secrets { id } }", {}, "GRAPHQL_VALIDATION_FAILED"],
  ["two root fields in a subscription", "subscription { a: events { id } b: events { id } }", {}, "GRAPHQL_VALIDATION_FAILED"],
  ["too wide", `{ ${wide} }`, {}, "COST_EXCEEDED"],
  [
    "too costly",
    "{ customers(first: 100) { nodes { orders(first: 100) { nodes { tickets(first: 100) { nodes { id } } } } } } }",
    {},
    "COST_EXCEEDED",
  ],
  ["a NUL in a variable", "query Q($id: ID!) { ticket(id: $id) { id } }", { id: "a\u0000b" }, "BAD_USER_INPUT"],
  [
    "a cursor of nothing",
    "subscription S($after: EventCursor) { events(after: $after) { id } }",
    { after: "yesterday" },
    "BAD_USER_INPUT",
  ],
  ["an id that is an object", "query Q($id: ID!) { ticket(id: $id) { id } }", { id: { a: 1 } }, "BAD_USER_INPUT"],
])("%s is refused as over HTTP, with a request id", async (_, query, variables, code) => {
  const { type, payload } = await ask(query, variables);
  const errors = (type === "error" ? payload : (payload as { errors: unknown }).errors) as {
    message: string;
    extensions: { code: string; requestId: string };
  }[];
  expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect(errors[0]?.extensions.requestId).toMatch(/^req_/);
  expect(JSON.stringify(errors)).not.toMatch(/node_modules|\/work\/|\\n\s+at |postgres|stack/i);
});

test("queries and mutations are answered over the socket just as over HTTP", async () => {
  const query =
    "mutation R($input: RefundOrderInput!) { refundOrder(input: $input) { __typename ... on RefundOrderSuccess { replayed } } }";
  const input = { ...partialRefund(order, "1.00"), idempotencyKey: "over-the-socket" };
  expect((await ask(query, { input })).payload).toEqual({
    data: { refundOrder: { __typename: "RefundOrderSuccess", replayed: false } },
  });
  expect(expectMember(await app().as.manager.refund.refundOrder(input), "RefundOrderSuccess").replayed).toBe(true);
});

test("a socket that was refused something goes on with the rest", async () => {
  const connection = await initialised();
  connection.send({ type: "subscribe", id: "bad", payload: { query: "{ nothing }" } });
  connection.send({ type: "subscribe", id: "good", payload: { query: "{ __typename }" } });
  expect((await connection.until(({ id, type }) => id === "good" && type === "next")).payload).toEqual({
    data: { __typename: "Query" },
  });
  expect((await connection.until(({ id }) => id === "bad")).type).toBe("error");
  connection.socket.close();
});
