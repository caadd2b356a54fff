/** Who asks: unknown, broken, expired and revoked tokens are one answer, over HTTP and over the socket. */
import { Firstline } from "@firstline/sdk";
import { eq } from "drizzle-orm";
import { CloseCode, createClient } from "graphql-ws";
import { beforeAll, describe, expect, test } from "vitest";
import WebSocket from "ws";
import { apiKeys } from "../src/features/workspace/workspace.table.ts";
import { newId, newSecret } from "../src/kernel/id.ts";
import { insertKey } from "./harness.ts";
import { anotherWorkspace, plainClient, sharedApp } from "./shared-app.ts";

let now: Date | undefined;
const app = sharedApp({ clock: { now: () => now ?? new Date() } });
const tokens: Record<string, string | undefined> = {};
const keyOf = (token: string): string => token.split(".")[2] ?? "";
const otherSecret = (token: string): string => [...token.split(".").slice(0, 3), newSecret()].join(".");
const NAMES = [
  "none",
  "empty",
  "nonsense",
  "the right key with another secret",
  "the right key without a secret",
  "a key that does not exist",
  "the key of another workspace",
  "an expired key",
  "a revoked key",
  "another prefix",
  "a very long text",
  "the token with a character behind it",
  "basic authentication",
];

beforeAll(async () => {
  const { workspace } = app();
  const { q } = app().app.database;
  const valid = workspace.tokens.agent;
  const [prefix, workspaceId, , secret] = valid.split(".");
  const revoked = await insertKey(q, workspace.id, "revoked", null, ["workspace.read"]);
  await q
    .update(apiKeys)
    .set({ revokedAt: new Date() })
    .where(eq(apiKeys.id, keyOf(revoked) as never));
  Object.assign(tokens, {
    none: undefined,
    empty: "",
    nonsense: "hello",
    "the right key with another secret": otherSecret(valid),
    "the right key without a secret": valid.split(".").slice(0, 3).join("."),
    "a key that does not exist": [prefix, workspaceId, newId("apiKey"), secret].join("."),
    "the key of another workspace": [prefix, (await anotherWorkspace(app())).workspace.id, keyOf(valid), secret].join("."),
    "an expired key": await insertKey(q, workspace.id, "expired", null, ["workspace.read"], new Date(Date.now() - 1000)),
    "a revoked key": revoked,
    "another prefix": valid.replace(/^flk/, "sk"),
    "a very long text": `${valid}${"x".repeat(5000)}`,
    "the token with a character behind it": `${valid}x`,
    "basic authentication": Buffer.from("admin:admin").toString("base64"),
  });
});

const post = (authorization: string | undefined, body = JSON.stringify({ query: "{ viewer { actor { name } } }" })) =>
  fetch(`${app().app.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }) },
    body,
  });

describe("over HTTP", () => {
  test.each(NAMES)("with %s: 401, UNAUTHENTICATED, and the same words for all of them", async (name) => {
    const token = tokens[name];
    const response = await post(
      token === undefined ? undefined : name === "basic authentication" ? `Basic ${token}` : `Bearer ${token}`,
    );
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: "Send an API key as header: Authorization: Bearer flk.…",
          extensions: { code: "UNAUTHENTICATED", requestId: response.headers.get("x-request-id") },
        },
      ],
    });
  });

  test("nobody's query is parsed before it is known who asks", async () => {
    const response = await post(undefined, "{ this is no JSON");
    expect(response.status).toBe(401);
  });

  test("the scheme is read without case", async () => {
    for (const scheme of ["bearer", "BEARER", "Bearer"])
      expect((await post(`${scheme} ${app().workspace.tokens.agent}`)).status).toBe(200);
  });

  test("by GET as by POST", async () => {
    const url = `${app().app.url}/graphql?query=${encodeURIComponent("{ viewer { actor { name } } }")}`;
    expect((await fetch(url)).status).toBe(401);
    expect(
      (
        await fetch(url, {
          headers: { authorization: `Bearer ${app().workspace.tokens.agent}`, "apollo-require-preflight": "true" },
        })
      ).status,
    ).toBe(200);
  });
});

describe("over the socket", () => {
  /** Close code and whether anything was answered before it. */
  const connect = (connectionParams: Record<string, unknown> | undefined) =>
    new Promise<{ code: number; messages: number }>((resolve) => {
      const socket = new WebSocket(`${app().app.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      let messages = 0;
      socket.on("open", () =>
        socket.send(JSON.stringify({ type: "connection_init", ...(connectionParams ? { payload: connectionParams } : {}) })),
      );
      socket.on("message", () => {
        messages += 1;
      });
      socket.on("close", (code) => resolve({ code, messages }));
      socket.on("error", () => {});
    });

  test.each(NAMES)("with %s: closed with 4401, and not a word before it", async (name) => {
    const token = tokens[name];
    const params =
      token === undefined ? undefined : { authorization: name === "basic authentication" ? `Basic ${token}` : `Bearer ${token}` };
    expect(await connect(params)).toEqual({ code: 4401, messages: 0 });
  });

  test("something else than a text as authorization: closed with 4401", async () => {
    for (const authorization of [{ $ne: null }, ["Bearer x"], 42, true, null])
      expect(await connect({ authorization })).toEqual({ code: 4401, messages: 0 });
  });

  test("subscribing before connection_init: closed with 4401", async () => {
    const code = await new Promise((resolve) => {
      const socket = new WebSocket(`${app().app.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      socket.on("open", () =>
        socket.send(JSON.stringify({ type: "subscribe", id: "1", payload: { query: "subscription { events { id } }" } })),
      );
      socket.on("close", resolve);
    });
    expect(code).toBe(CloseCode.Unauthorized);
  });

  test("the SDK gives up at once, by name", async () => {
    const client = new Firstline({ endpoint: `${app().app.url}/graphql`, token: otherSecret(app().workspace.tokens.agent) });
    const following = client.event.eventsSubscription({ after: "e1.0" })[Symbol.asyncIterator]().next();
    await expect(following).rejects.toMatchObject({ type: "AuthenticationError", status: 4401, attempts: 1 });
    await expect(client.workspace.viewer()).rejects.toMatchObject({
      type: "AuthenticationError",
      code: "UNAUTHENTICATED",
      status: 401,
      attempts: 1,
    });
  });

  test("a valid token is acknowledged, and may ask queries too", async () => {
    const client = createClient({
      url: `${app().app.url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${app().workspace.tokens.agent}` },
      retryAttempts: 0,
    });
    const answers = client.iterate<{ viewer: { actor: { name: string } } }>({ query: "{ viewer { actor { name } } }" });
    expect((await answers.next()).value).toMatchObject({ data: { viewer: { actor: { name: "agent" } } } });
    await client.dispose();
  });
});

test("a key is good until the instant it expires, and not at it", async () => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const client = plainClient(
    app(),
    await insertKey(app().app.database.q, app().workspace.id, "hourly", null, ["workspace.read"], expiresAt),
  );
  now = new Date(expiresAt.getTime() - 1);
  expect((await client.workspace.viewer()).actor.name).toBe("hourly");
  now = expiresAt;
  await expect(client.workspace.viewer()).rejects.toMatchObject({ type: "AuthenticationError" });
  now = undefined;
});

test("a revoked key stops at its next request", async () => {
  const token = await insertKey(app().app.database.q, app().workspace.id, "to be revoked", null, ["workspace.read"]);
  const client = plainClient(app(), token);
  expect((await client.workspace.viewer()).actor).toMatchObject({ kind: "API_KEY", name: "to be revoked", roles: [] });
  await app()
    .app.database.q.update(apiKeys)
    .set({ revokedAt: new Date() })
    .where(eq(apiKeys.id, keyOf(token) as never));
  await expect(client.workspace.viewer()).rejects.toMatchObject({ type: "AuthenticationError", code: "UNAUTHENTICATED" });
});

test("the viewer is told who it is, where, and what it may do", async () => {
  expect(await app().as.agent.workspace.viewer()).toMatchObject({
    actor: { kind: "MEMBER", name: "agent", roles: ["AGENT"] },
    workspace: { id: app().workspace.id, name: "Test workspace", demo: false },
  });
  expect(new Set((await app().as.integrator.workspace.viewer()).permissions)).toEqual(
    new Set(["workspace.read", "order.read", "order.write", "ticket.read", "customer.read", "message.ingest", "event.read"]),
  );
});
