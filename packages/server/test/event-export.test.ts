/** The log as a file: the same bytes as on a socket, page by page, as fast as the reader reads, and never a cut that looks like an end. */
import { describe, expect, test } from "vitest";
import { newId } from "../src/kernel/id.ts";
import { transaction } from "../src/platform/database.ts";
import { removeOldEvents } from "../src/platform/event-retention.ts";
import { recordEvent } from "../src/platform/outbox.ts";
import { listen, placeOf, readLog, writeEvent } from "./event-log.ts";
import { eventually, expectMember, givenTicket } from "./given.ts";
import { insertKey } from "./harness.ts";
import type { TestApp } from "./harness.ts";
import { anotherWorkspace, sharedApp } from "./shared-app.ts";

const shared = sharedApp();

const open = (app: TestApp, query: Record<string, string>, token = app.workspace.tokens.agent): Promise<Response> =>
  fetch(`${app.app.url}/events.ndjson?${new URLSearchParams(query).toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
const linesOf = async (response: Response): Promise<string[]> => {
  expect(response.status).toBe(200);
  return (await response.text()).split("\n").slice(0, -1);
};
const numbered = (app: TestApp, count: number) =>
  eventually(
    () => app.as.agent.event.eventPosition(),
    (position) => position === `e1.${count.toString(36)}`,
  );
const cursorsIn = (lines: readonly string[]): string[] =>
  lines.map((line) => (JSON.parse(line) as { data: { events: { cursor: string } } }).data.events.cursor);

const FIELDS =
  "cursor type occurredAt subject { __typename ... on Ticket { subject customer { displayName } } ... on Refund { status } }";

test("each line is, byte by byte, what a socket sends for the same selection", async () => {
  const app = await anotherWorkspace(shared());
  const ticketId = await givenTicket(app, {});
  await app.as.agent.ticket.setTags({ ticketId, tags: ["VIP"] });
  await givenTicket(app, {});
  await writeEvent(placeOf(app)); // about something that nobody can read
  await numbered(app, 4);
  const lines = await linesOf(await open(app, { query: `subscription { events { ${FIELDS} } }` }));
  const live = listen(app, { after: "e1.0", fields: FIELDS });
  await eventually(
    async () => live.payloads.length,
    (length) => length === 4,
  );
  expect(lines).toEqual(live.payloads);
  expect(lines[0]).toContain('"subject":{"__typename":"Ticket"');
  live.socket.close();
});

test("what the reader may not read is missing here as on a socket, with the same error", async () => {
  const app = await anotherWorkspace(shared());
  await givenTicket(app, {});
  await numbered(app, 1);
  const fields = "cursor subject { ... on Ticket { refunds { nodes { id } } } }";
  const [line = ""] = await linesOf(
    await open(app, { query: `subscription { events { ${fields} } }` }, app.workspace.tokens.integrator),
  );
  const live = listen(app, { after: "e1.0", fields, token: app.workspace.tokens.integrator });
  await eventually(
    async () => live.payloads.length,
    (length) => length === 1,
  );
  expect(line).toContain('"code":"FORBIDDEN"');
  const withoutId = (text = ""): string => text.replaceAll(/req_\w+/g, "req");
  expect(withoutId(line)).toBe(withoutId(live.payloads[0]));
  live.socket.close();
});

test("piece by piece: behind the last line, or behind the header when only some types are wanted; every event once", async () => {
  const app = await anotherWorkspace(shared());
  const place = placeOf(app);
  await transaction(place.database, place.workspaceId, async (tx) => {
    for (let count = 0; count < 230; count += 1)
      await recordEvent(tx, count % 10 === 0 ? "TICKET_UPDATED" : "ORDER_UPDATED", newId("order"));
  });
  await numbered(app, 230);
  const all = cursorsIn(await linesOf(await open(app, {})));
  expect(all).toEqual((await readLog(app.as.agent, "e1.0")).map(({ cursor }) => cursor));
  expect(cursorsIn(await linesOf(await open(app, { after: all[99] ?? "" })))).toEqual(all.slice(100));
  const some = await open(app, { types: "TICKET_UPDATED, TICKET_CREATED" });
  const next = some.headers.get("firstline-cursor") ?? "";
  expect(cursorsIn(await linesOf(some))).toHaveLength(23);
  expect(next).toBe(all.at(-1));
  expect(await linesOf(await open(app, { after: next }))).toEqual([]);
  await writeEvent(place);
  await numbered(app, 231);
  expect(await linesOf(await open(app, { after: next }))).toHaveLength(1);
});

const FAT = "subscription { events { cursor subject { ... on Ticket { messages(first: 1) { nodes { text } } } } } }";
/** 1500 events about one long message: more than any connection takes by itself. */
const fatLog = async (app: TestApp): Promise<void> => {
  const text = "x".repeat(30_000);
  const sent = expectMember(
    await app.as.agent.message.ingestMessage({
      channelAccountId: app.workspace.accounts.email,
      parsed: { externalId: "<fat@test.example>", senderAddress: "kim@post.example", text },
    }),
    "IngestMessageSuccess",
  );
  const { database, workspaceId } = placeOf(app);
  await transaction(database, workspaceId, async (tx) => {
    for (let count = 0; count < 1499; count += 1) await recordEvent(tx, "TICKET_UPDATED", sent.ticket.id);
  });
  await numbered(app, 1500);
};

test("a page of events costs a fixed number of statements, and none is read before the reader has taken the pages before it", async () => {
  const app = await anotherWorkspace(shared());
  await fatLog(app);
  const pages = () => app.count.statements.filter((statement) => /from "events"/.test(statement)).length;
  app.count.reset();
  const response = await open(app, { query: FAT });
  const reader = response.body?.getReader();
  await reader?.read();
  // It comes to rest by itself: 15 pages of 3 MB are there, and the reader has taken one piece.
  let before = -1;
  await eventually(
    async () => {
      const isStill = before === pages();
      before = pages();
      return isStill;
    },
    (isStill) => isStill,
  );
  expect(pages()).toBeLessThan(10);
  let bytes = 0;
  for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) bytes += piece.value.length;
  expect(bytes).toBeGreaterThan(40_000_000);
  expect(app.count.statements.length / pages()).toBeLessThan(5);
}, 300_000);

test("a key that ends in the middle tears the export: a part never looks like the whole", async () => {
  const app = await anotherWorkspace(shared());
  await fatLog(app);
  const { apiKey, token } = expectMember(
    await app.as.admin.workspace.createApiKey({ name: "export", scopes: ["event.read", "ticket.read"] }),
    "CreateApiKeySuccess",
  );
  const response = await open(app, { query: FAT }, token);
  const reader = response.body?.getReader();
  await reader?.read();
  await app.as.admin.workspace.revokeApiKey({ apiKeyId: apiKey.id });
  const rest = async (): Promise<void> => {
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read());
  };
  // Only what was on its way may still come: the reader had stopped until the key was gone from its server's memory.
  await eventually(
    () => open(app, {}, token),
    ({ status }) => status === 401,
  );
  await expect(rest()).rejects.toThrow("terminated");
});

describe("refused before the first line, by name", () => {
  test.each<[string, Record<string, string>, number, string]>([
    ["a position of nothing", { after: "yesterday" }, 400, "BAD_USER_INPUT"],
    ["an unknown type", { types: "TICKET_CREATED,WEATHER" }, 400, "BAD_USER_INPUT"],
    ["no GraphQL", { query: "select 1" }, 400, "BAD_USER_INPUT"],
    ["a query", { query: "{ viewer { permissions } }" }, 400, "BAD_USER_INPUT"],
    ["another subscription", { query: "subscription { ticketCreated { cursor } }" }, 400, "BAD_USER_INPUT"],
    ["arguments", { query: 'subscription { events(after: "e1.0") { cursor } }' }, 400, "BAD_USER_INPUT"],
    ["variables", { query: "subscription S($a: EventCursor) { events { cursor } }" }, 400, "BAD_USER_INPUT"],
    ["an unknown field", { query: "subscription { events { cursor secret } }" }, 400, "BAD_USER_INPUT"],
    ["no cursor to go on from", { query: "subscription { events { id } }" }, 400, "BAD_USER_INPUT"],
    ["a cursor under another name", { query: "subscription { events { cursor: id } }" }, 400, "BAD_USER_INPUT"],
  ])("%s", async (_, query, status, code) => {
    const response = await open(shared(), query);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string; requestId: string } }[] };
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code, requestId: response.headers.get("x-request-id") }]);
  });

  test("no key, a key without event.read, a position that retention has passed", async () => {
    const app = await anotherWorkspace(shared());
    expect((await fetch(`${app.app.url}/events.ndjson`)).status).toBe(401);
    const blind = await insertKey(app.app.database.q, app.workspace.id, "blind", null, ["workspace.read"]);
    expect((await open(app, {}, blind)).status).toBe(403);
    await writeEvent(placeOf(app));
    await numbered(app, 1);
    await removeOldEvents(app.app.database, -1);
    const gap = await open(app, { after: "e1.0" });
    expect(gap.status).toBe(410);
    expect(await gap.json()).toMatchObject({ errors: [{ extensions: { code: "EVENT_GAP" } }] });
  });
});
