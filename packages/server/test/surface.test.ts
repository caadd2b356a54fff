/** What no honest client sends. Everything is refused with a code and a request id, says nothing about the inside, and takes no time. */
import { beforeAll, describe, expect, test } from "vitest";
import { auditOf, givenOrder, partialRefund } from "./given.ts";
import type { GivenOrder } from "./given.ts";
import { sharedApp } from "./shared-app.ts";

const app = sharedApp();
let order: GivenOrder;
beforeAll(async () => {
  order = await givenOrder(app());
});

type Answer = {
  data?: unknown;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> & { code: string; requestId: string } }[];
};
type Sent = { status: number; answer: Answer; requestId: string | null; text: string };
/** Words that only the inside knows. */
const INSIDE =
  /node_modules|\/work\/|file:\/\/|\\n\s+at |\.[jt]s:\d+|select |insert |relation |column |syntax error at|postgres|drizzle|stacktrace|ECONN|Cannot read prop/i;

const send = async (
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { "content-type": "application/json" },
  path = "",
  method = "POST",
): Promise<Sent> => {
  const response = await fetch(`${app().app.url}/graphql${path}`, {
    method,
    headers: { authorization: `Bearer ${app().workspace.tokens.manager}`, ...headers },
    ...(method === "GET" ? {} : { body }),
  });
  const text = await response.text();
  expect(text).not.toMatch(INSIDE);
  const answer = (text.startsWith("{") ? JSON.parse(text) : {}) as Answer;
  for (const { extensions } of answer.errors ?? []) expect(extensions.requestId).toBe(response.headers.get("x-request-id"));
  return { status: response.status, answer, requestId: response.headers.get("x-request-id"), text };
};
const ask = (query: string, variables?: unknown, more: object = {}) => send(JSON.stringify({ query, variables, ...more }));
const codes = ({ answer }: Sent): string[] => (answer.errors ?? []).map(({ extensions }) => extensions.code);
const expectRefused = (sent: Sent, status: number, code: string): void => {
  expect({ status: sent.status, codes: codes(sent) }).toEqual({ status, codes: [code] });
  expect(sent.answer.data ?? null).toBeNull();
  expect(sent.requestId).toMatch(/^req_/);
};

describe("requests that are none", () => {
  test.each<[string, string, string]>([
    ["malformed JSON", "{ this is no JSON", "BAD_REQUEST"],
    ["nothing at all", "", "BAD_REQUEST"],
    ["null", "null", "BAD_REQUEST"],
    ["a number", "42", "BAD_REQUEST"],
    ["a text", '"{ viewer { actor { name } } }"', "BAD_REQUEST"],
    ["no query", "{}", "BAD_REQUEST"],
    ["a query that is a number", '{"query": 1}', "BAD_REQUEST"],
    ["a query that is null", '{"query": null}', "BAD_REQUEST"],
    ["variables that are a text", '{"query": "{ __typename }", "variables": "x"}', "BAD_REQUEST"],
    ["a batch", '[{"query": "{ __typename }"}, {"query": "{ __typename }"}]', "BAD_REQUEST"],
    ["an empty query", '{"query": ""}', "BAD_REQUEST"],
    ["only a comment", '{"query": "# nothing"}', "GRAPHQL_PARSE_FAILED"],
    ["no GraphQL", '{"query": "select * from refunds"}', "GRAPHQL_PARSE_FAILED"],
    ["an unclosed brace", '{"query": "{ viewer { actor "}', "GRAPHQL_PARSE_FAILED"],
    ["no operation", '{"query": "fragment F on Query { __typename }"}', "GRAPHQL_VALIDATION_FAILED"],
    [
      "a persisted query",
      '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "00"}}}',
      "PERSISTED_QUERY_NOT_SUPPORTED",
    ],
  ])("%s", async (_, body, code) => {
    const sent = await send(body);
    expect(codes(sent)).toEqual([code]);
    expect([200, 400, 422]).toContain(sent.status);
    expect(sent.answer.data ?? null).toBeNull();
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
    "application/jsonp",
    "",
  ])("content type %j: refused, so that no foreign form can post", async (type) => {
    const sent = await send(JSON.stringify({ query: "{ __typename }" }), type === "" ? {} : { "content-type": type });
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.status).toBeLessThan(500);
    expect(sent.answer.data).toBeUndefined();
    expect(codes(sent)).toHaveLength(1);
  });

  test("bytes that are no UTF-8", async () => {
    const sent = await send(new Uint8Array([0x7b, 0x22, 0x71, 0xff, 0xfe, 0x80, 0x22, 0x3a, 0x31, 0x7d]));
    expect(codes(sent)).toEqual(["BAD_REQUEST"]);
  });

  test("another method, another path", async () => {
    expect(
      (
        await fetch(`${app().app.url}/graphql`, {
          method: "DELETE",
          headers: { authorization: `Bearer ${app().workspace.tokens.manager}` },
        })
      ).status,
    ).toBe(404);
    expect((await fetch(`${app().app.url}/graphql/..%2f..%2fetc/passwd`)).status).toBe(404);
    expect((await fetch(`${app().app.url}/explorer/..%2f..%2fpackage.json`)).status).toBeGreaterThanOrEqual(400);
  });

  test("a mutation by GET, and a GET that any web page could make", async () => {
    const mutation = `?query=${encodeURIComponent('mutation { setTags(input: { ticketId: "x", tags: [] }) { __typename } }')}`;
    expect((await send("", { "apollo-require-preflight": "1" }, mutation, "GET")).status).toBe(405);
    expect((await send("", {}, `?query=${encodeURIComponent("{ __typename }")}`, "GET")).status).toBe(400);
  });

  test("a subscription by POST is sent to the socket, not answered with silence", async () => {
    const sent = await ask("subscription { events { id } }");
    expectRefused(sent, 405, "METHOD_NOT_ALLOWED");
    expect(sent.answer.errors?.[0]?.message).toContain("WebSocket");
  });

  test("36 MB and more are cut off", async () => {
    const sent = await send(`{"query": "${"x".repeat(36 * 1024 * 1024)}"}`).catch(() => undefined);
    // Either the answer arrives, or the connection is closed while we still send.
    expect(sent?.status ?? 413).toBe(413);
    expect((await ask("{ __typename }")).status).toBe(200);
  });
});

describe("operations that ask for too much", () => {
  const nest = (levels: number): string =>
    `{ orders { nodes { customer { ${"orders(first: 1) { nodes { customer { ".repeat(levels)}id${" } } }".repeat(levels)} } } } }`;
  const aliases = (count: number): string =>
    Array.from({ length: count }, (_, index) => `a${index}: viewer { actor { name } }`).join(" ");
  const wide = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(" ");
  const PRICEY = "{ nodes { orders(first: $n) { nodes { tickets(first: $n) { nodes { id } } } } } }";

  test.each<[string, string]>([
    ["15 levels", nest(4)],
    ["201 aliases", `{ viewer { ${Array.from({ length: 201 }, (_, index) => `a${index}: actor { name }`).join(" ")} } }`],
    ["21 root fields", `{ ${wide(21)} }`],
    ["21 root fields inside a fragment", `{ ...F } fragment F on Query { ${wide(21)} }`],
    [
      "21 root fields inside a fragment without a name",
      `{ ... { ${wide(11)} } ... on Query { ${aliases(11).replaceAll("a", "b").replaceAll("bctor", "actor").replaceAll("nbme", "name")} } }`,
    ],
    ["100 × 100 × 100 rows", `query Q { customers(first: 100) ${PRICEY.replaceAll("$n", "100")} }`],
    ["the same rows by a variable's default", `query Q($n: Int! = 100) { customers(first: $n) ${PRICEY} }`],
    [
      "the same rows inside a fragment",
      `query Q { customers(first: 100) { ...F } } fragment F on CustomerConnection ${PRICEY.replaceAll("$n", "100")}`,
    ],
    [
      "the same rows under two names",
      `query Q { ${["a", "b", "c", "d", "e", "f"].map((name) => `${name}: customers(first: 100) { nodes { orders(first: 100) { nodes { id } } } }`).join(" ")} }`,
    ],
  ])("%s: COST_EXCEEDED before anything runs", async (_, query) => {
    app().count.reset();
    const sent = await ask(query);
    expectRefused(sent, 400, "COST_EXCEEDED");
    expect(app().count.statements.filter((text) => text.includes("customers"))).toEqual([]);
  });

  test("the refusal names the path that costs most, what it costs, and the limit", async () => {
    const { answer } = await ask(`query Q($n: Int!) { customers(first: 100) ${PRICEY} }`, { n: 100 });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ limit: 50_000, path: "customers.nodes.orders.nodes.tickets" });
    expect(answer.errors?.[0]?.extensions["cost"]).toBeGreaterThan(1_000_000);
    expect(answer.errors?.[0]?.message).toContain("customers.nodes.orders.nodes.tickets costs most");
  });

  test("what stays below every limit is answered", async () => {
    expect(codes(await ask(`{ ${wide(20)} }`))).toEqual([]);
    expect(codes(await ask(nest(3)))).toEqual([]);
    expect(codes(await ask("{ customers(first: 100) { nodes { orders(first: 10) { nodes { id } } } } }"))).toEqual([]);
  });

  test("10,001 words: refused by the parser", async () => {
    expectRefused(await ask(`{ ${"__typename ".repeat(10_001)} }`), 400, "GRAPHQL_PARSE_FAILED");
  });

  /** Each fragment uses the next one twice: thirty of them are a thousand million selections. */
  const bomb = (count: number): string =>
    `{ viewer { ...F0 } } ${Array.from({ length: count }, (_, index) => `fragment F${index} on Viewer { ...F${index + 1} ...F${index + 1} }`).join(" ")} fragment F${count} on Viewer { permissions }`;
  test.each<[string, string]>([
    ["fragments that double thirty times", bomb(30)],
    ["fragments in a circle", "{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }"],
    ["the same field three thousand times", `{ ${"viewer { __typename } ".repeat(1900)} }`],
    ["a list literal 4,000 deep", `{ node(id: ${"[".repeat(4000)}${"]".repeat(4000)}) { id } }`],
    ["a selection 3,000 deep", `{ viewer ${"{ actor ".repeat(3000)}${"}".repeat(3000)} }`],
    ["a thousand directives", `{ viewer ${"@include(if: true) ".repeat(1000)} { __typename } }`],
  ])("%s: an answer at once, and no fault", async (_, query) => {
    const startedAt = performance.now();
    const sent = await ask(query);
    expect(performance.now() - startedAt).toBeLessThan(30_000); // whoever followed them all would not come back
    expect(codes(sent)).not.toContain("INTERNAL_SERVER_ERROR");
    expect(sent.status).toBeLessThan(500);
  });
});

describe("values that are none", () => {
  test.each<[string, string, unknown]>([
    ["an unknown field", "{ viewer { password } }", undefined],
    ["an unknown argument", '{ ticket(id: "x", secret: 1) { id } }', undefined],
    ["a field of another type", "{ viewer { id } }", undefined],
    ["a missing argument", "{ ticket { id } }", undefined],
    ["no sub-selection", "{ viewer }", undefined],
  ])("%s: GRAPHQL_VALIDATION_FAILED", async (_, query, variables) => {
    const sent = await ask(query, variables);
    expect(sent.status).toBe(400);
    expect(new Set(codes(sent))).toEqual(new Set(["GRAPHQL_VALIDATION_FAILED"]));
  });

  const REFUND = "mutation R($input: RefundOrderInput!) { refundOrder(input: $input) { __typename } }";
  const input = (change: object) => ({ input: { ...partialRefund(order, "1.00"), idempotencyKey: "a-key-for-it", ...change } });
  test.each<[string, () => object]>([
    ["NUL in the note", () => input({ note: "The cup arrived broken\u0000 in three pieces." })],
    ["half a surrogate pair in the note", () => input({ note: "The cup arrived broken \ud83d in three pieces." })],
    ["NUL in an id", () => input({ orderId: `${order.id}\u0000` })],
    ["an amount that is a number", () => input({ amount: { amount: 1, currencyCode: "USD" } })],
    ["an amount in letters", () => input({ amount: { amount: "ten", currencyCode: "USD" } })],
    ["an amount with an exponent", () => input({ amount: { amount: "1e3", currencyCode: "USD" } })],
    ["an unknown currency", () => input({ amount: { amount: "1.00", currencyCode: "XXX" } })],
    ["an unknown enum value", () => input({ reason: "BECAUSE" })],
    ["an unknown field", () => input({ admin: true })],
    ["an object instead of a text", () => input({ note: { $ne: null } })],
    ["a list instead of a text", () => input({ note: ["a", "b"] })],
    ["no input at all", () => ({})],
    ["null as input", () => ({ input: null })],
  ])("%s: BAD_USER_INPUT, nothing is decided", async (_, variables) => {
    const sent = await ask(REFUND, variables());
    expect(codes(sent)).toEqual(["BAD_USER_INPUT"]);
    expect(await auditOf(app(), order.id)).toEqual([]);
  });

  test("a key that would reach into our objects is refused with the body that holds it", async () => {
    for (const key of ['"__proto__"', '"constructor": {"prototype": {}}, "__proto__"'])
      expect(codes(await send(`{"query": "{ __typename }", "variables": {${key}: {"admin": true}}}`))).toEqual(["BAD_REQUEST"]);
  });

  test("a text that cannot be stored is refused wherever it stands, and the answer names the place", async () => {
    expect(
      (await ask("query Q($f: TicketFilter) { tickets(filter: $f) { nodes { id } } }", { f: { subjectContains: "a\u0000b" } }))
        .answer.errors?.[0]?.message,
    ).toBe("variables.f.subjectContains holds a NUL character. Remove it.");
    expect(codes(await ask('{ orderByExternalId(channel: AMAZON, externalId: "a\\u0000b") { id } }'))).toEqual([
      "BAD_USER_INPUT",
    ]);
    expect(codes(await ask("query Q($id: ID!) { ticket(id: $id) { id } }", { id: "\ud800" }))).toEqual(["BAD_USER_INPUT"]);
  });

  test.each([
    "2026-02-30T10:00:00Z",
    "0000-01-01T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "tomorrow",
    "2026-11-22",
    "2026-11-22T10:00:00",
    "20261122T100000Z",
    "",
  ])("the instant %j is none", async (from) => {
    expect(
      codes(await ask("query Q($f: TicketFilter) { tickets(filter: $f) { nodes { id } } }", { f: { createdAt: { from } } })),
    ).toEqual(["BAD_USER_INPUT"]);
  });

  test.each(["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "2026-11-22T10:00:00.5+14:00"])(
    "the instant %j is one, and the database takes it",
    async (from) => {
      expect(
        codes(await ask("query Q($f: TicketFilter) { tickets(filter: $f) { nodes { id } } }", { f: { createdAt: { from } } })),
      ).toEqual([]);
    },
  );

  test.each<[string, string]>([
    ["SQL", "' or 1=1 --"],
    ["a backslash", "\\"],
    ["a wildcard", "%"],
    ["half an id", "ord_"],
    ["a path", "../../etc/passwd"],
    ["a fox", "🦊"],
    ["100,000 letters", "x".repeat(100_000)],
  ])("an id that is %s is nobody's", async (_, id) => {
    const sent = await ask(
      "query Q($id: ID!) { node(id: $id) { id } ticket(id: $id) { id } order(id: $id) { id } refund(id: $id) { id } nodes(ids: [$id]) { id } }",
      { id },
    );
    expect(sent.answer).toEqual({ data: { node: null, ticket: null, order: null, refund: null, nodes: [null] } });
  });

  test("variables of five megabytes, or nested fifty thousand deep, are no fault", async () => {
    const large = await ask(REFUND, input({ note: "x".repeat(5_000_000) }));
    expect(large.answer).toEqual({ data: { refundOrder: { __typename: "InvalidInput" } } });
    const deep = await send(
      `{"query": "query Q($f: TicketFilter) { tickets(filter: $f) { nodes { id } } }", "variables": {"f": ${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}}`,
    );
    expect(codes(deep)).toEqual(["BAD_USER_INPUT"]);
  });

  test("a fraction, a text and null are no page size", async () => {
    for (const first of [1.5, "1", null])
      expect(codes(await ask("query Q($n: Int!) { tickets(first: $n) { nodes { id } } }", { n: first }))).toEqual([
        "BAD_USER_INPUT",
      ]);
  });
});

test("a fault of ours is masked: a request id to report, not a word about tables or code, and the other fields are answered", async () => {
  const { client } = app().app.database;
  await client`alter table macros rename to macros_gone`;
  try {
    const sent = await ask("{ broken: macros { nodes { id } } }");
    expect(sent.answer.errors).toEqual([
      {
        message: `Something went wrong on the server. Report the request id ${sent.requestId}.`,
        path: ["broken"],
        extensions: { code: "INTERNAL_SERVER_ERROR", requestId: sent.requestId },
      },
    ]);
  } finally {
    await client`alter table macros_gone rename to macros`;
  }
  expect(codes(await ask("{ macros { nodes { id } } }"))).toEqual([]);
});

test("after all of this the server is ready, and a normal question gets a normal answer", async () => {
  expect(await (await fetch(`${app().app.url}/readyz`)).json()).toEqual({ status: "ready" });
  expect((await ask("query Q($id: ID!) { order(id: $id) { externalId } }", { id: order.id })).answer).toEqual({
    data: { order: { externalId: order.externalId } },
  });
});
