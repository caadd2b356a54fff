/** The wrapper against small servers of its own: what happens below HTTP must not depend on how a double behaves. */
import net from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import {
  amazon,
  apiOf,
  closeServers,
  createFeed,
  feedBody as body,
  type Handler,
  json,
  listen,
  unlimited,
} from "./fixtures/small-amazon.ts";
import type { RateLimiter } from "./rates.ts";

afterEach(closeServers);

describe("the request", () => {
  test("goes to the region's host, with token, path, query and JSON body", async () => {
    const { api, log } = await amazon((_, response) => json(response, 202, { feedId: "1" }));
    expect(await createFeed(api)).toEqual({ kind: "ok", status: 202, requestId: "req-1", json: { feedId: "1" } });
    await api.call("feeds.getFeed", { path: { feedId: "a/b c" } });
    await api.call("feeds.getFeeds", {
      query: { feedTypes: ["A", "B"], pageSize: 100, createdSince: "2026-11-22T10:00:00.000Z" },
    });
    expect(log.slice(1)).toEqual([
      {
        method: "POST",
        host: "sellingpartnerapi-na.amazon.com",
        path: "/feeds/2021-06-30/feeds",
        token: "t",
        body: JSON.stringify(body),
      },
      { method: "GET", host: "sellingpartnerapi-na.amazon.com", path: "/feeds/2021-06-30/feeds/a%2Fb%20c", token: "t", body: "" },
      {
        method: "GET",
        host: "sellingpartnerapi-na.amazon.com",
        path: "/feeds/2021-06-30/feeds?createdSince=2026-11-22T10%3A00%3A00.000Z&feedTypes=A%2CB&pageSize=100",
        token: "t",
        body: "",
      },
    ]);
  });

  test("the same arguments can be used again: nothing is encoded in place", async () => {
    const { api, log } = await amazon((_, response) => json(response, 200, {}));
    const args = { path: { feedId: "a b" } };
    await api.call("feeds.getFeed", args);
    await api.call("feeds.getFeed", args);
    expect(log.slice(1).map(({ path }) => path)).toEqual(["/feeds/2021-06-30/feeds/a%20b", "/feeds/2021-06-30/feeds/a%20b"]);
  });

  test("characters split over two chunks arrive whole", async () => {
    const bytes = Buffer.from(JSON.stringify({ feedId: "返金しました" }));
    const { api } = await amazon((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write(bytes.subarray(0, 12));
      setTimeout(() => response.end(bytes.subarray(12)), 20);
    });
    expect(await api.call("feeds.getFeed", { path: { feedId: "1" } })).toMatchObject({
      kind: "ok",
      json: { feedId: "返金しました" },
    });
  });
});

describe("provably not executed", () => {
  test("a refused connection", async () => {
    const server = net.createServer();
    const port = await listen(server);
    await closeServers();
    expect(await createFeed(apiOf(`http://127.0.0.1:${port}`))).toMatchObject({ kind: "notSent", reason: "noConnection" });
  });

  test("the connection is refused only for createFeed, after the token was fetched", async () => {
    const tokenServer = await amazon((_, response) => json(response, 202, { feedId: "1" }));
    await tokenServer.api.call("feeds.getFeed", { path: { feedId: "1" } });
    await closeServers();
    expect(await createFeed(tokenServer.api)).toMatchObject({
      kind: "notSent",
      reason: "noConnection",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    expect(tokenServer.feeds()).toEqual([]);
  });

  test("a host that does not exist", async () => {
    // A label of 64 characters is refused by the resolver itself: no question leaves this machine.
    const outcome = await createFeed(apiOf(`http://${"a".repeat(64)}.invalid:1`));
    expect(outcome).toMatchObject({ kind: "notSent", reason: "noConnection", message: expect.stringMatching(/ENOTFOUND|EAI_/) });
  });

  test.each([
    ["talks no TLS", (socket: net.Socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")],
    ["hangs up during the handshake", (socket: net.Socket) => socket.destroy()],
    ["never finishes the handshake", () => undefined],
  ])("a server that %s", async (_, greet) => {
    let bytes = "";
    const port = await listen(
      net.createServer((socket) => {
        socket.on("error", () => undefined);
        socket.on("data", (chunk) => {
          bytes += chunk.toString("latin1");
          greet(socket);
        });
      }),
    );
    expect(await createFeed(apiOf(`https://127.0.0.1:${port}`))).toMatchObject({ kind: "notSent", reason: "noConnection" });
    expect(bytes).not.toContain("refresh_token");
  });

  test("429, with or without JSON, empties the bucket", async () => {
    const emptied: string[] = [];
    for (const answer of [{ errors: [{ code: "QuotaExceeded", message: "" }] }, "<html>slow down</html>"]) {
      const { port } = await amazon((_, response) => json(response, 429, answer));
      const limiter: RateLimiter = { ...unlimited, empty: async (operation) => void emptied.push(operation) };
      const outcome = await createFeed(apiOf(`http://127.0.0.1:${port}`, { rateLimiter: limiter }));
      expect(outcome).toMatchObject({ kind: "notSent", reason: "throttled", retryAfterMs: 120_482 });
    }
    expect(emptied).toEqual(["feeds.createFeed", "feeds.createFeed"]);
  });

  test("a used-up quota of our own: nothing leaves", async () => {
    const { port, feeds } = await amazon((_, response) => json(response, 202, { feedId: "1" }));
    const api = apiOf(`http://127.0.0.1:${port}`, {
      rateLimiter: { ...unlimited, take: async () => ({ granted: false, retryAfterMs: 1_000 }) },
    });
    expect(await createFeed(api)).toMatchObject({ kind: "notSent", reason: "throttled", retryAfterMs: 1_000 });
    expect(feeds()).toEqual([]);
  });

  test("a limiter that fails: nothing leaves, nothing is thrown", async () => {
    const { port, feeds } = await amazon((_, response) => json(response, 202, { feedId: "1" }));
    const api = apiOf(`http://127.0.0.1:${port}`, {
      rateLimiter: { ...unlimited, take: () => Promise.reject(new Error("database is down")) },
    });
    expect(await createFeed(api)).toMatchObject({ kind: "notSent", reason: "unavailable" });
    expect(feeds()).toEqual([]);
  });
});

describe("unknown", () => {
  const fates: [string, Handler][] = [
    ["a reset after the request was written", (request) => void request.socket.resetAndDestroy()],
    ["a closed connection without an answer", (request) => void request.socket.destroy()],
    ["no answer at all", () => undefined],
    [
      "a head without the promised body",
      (request, response) => {
        response.writeHead(202, { "content-length": "100" });
        response.write('{"feedId":');
        setTimeout(() => request.socket.destroy(), 20);
      },
    ],
    ["a body that never ends", (_, response) => void response.writeHead(202, { "content-length": "100" }).write('{"feedId":')],
    ["an empty 202", (_, response) => void response.writeHead(202).end()],
    ["a 202 in HTML", (_, response) => void response.writeHead(202).end("<html></html>")],
    ["500 in JSON without errors", (_, response) => json(response, 500, { message: "Internal failure" })],
    ["500 with a vendor error", (_, response) => json(response, 500, { errors: [{ code: "InternalFailure", message: "x" }] })],
    ["503 in HTML", (_, response) => void response.writeHead(503).end("<html></html>")],
    ["400 in HTML", (_, response) => void response.writeHead(400).end("<html></html>")],
    ["403 in HTML, from something in between", (_, response) => void response.writeHead(403).end("<html></html>")],
    ["408", (_, response) => json(response, 408, { errors: [{ code: "RequestTimeout", message: "x" }] })],
    ["a redirect", (_, response) => void response.writeHead(302, { location: "https://sellingpartnerapi-na.amazon.com/" }).end()],
    ["what is no HTTP", (request) => void request.socket.end("hello\r\n\r\n")],
  ];
  test.each(fates)("%s: one POST, and nobody pretends to know", async (_, handler) => {
    const { api, feeds } = await amazon(handler);
    expect(await createFeed(api)).toMatchObject({ kind: "unknown" });
    expect(feeds()).toHaveLength(1);
  });
});

describe("rejected", () => {
  test.each([400, 404, 409, 413, 415, 422])("%i with a vendor error", async (status) => {
    const { api, feeds } = await amazon((_, response) =>
      json(response, status, { errors: [{ code: "InvalidInput", message: "no", details: "why" }] }),
    );
    expect(await createFeed(api)).toEqual({
      kind: "vendorError",
      status,
      code: "InvalidInput",
      message: "no (why)",
      requestId: "req-1",
    });
    expect(feeds()).toHaveLength(1);
  });
});

describe("access tokens", () => {
  test("ten first calls share one token request", async () => {
    const { api, log } = await amazon((_, response) => json(response, 200, {}));
    await Promise.all(Array.from({ length: 10 }, () => api.call("feeds.getFeed", { path: { feedId: "1" } })));
    expect(
      log.filter(({ host }) => host === "api.amazon.com").map(({ method, path, body: form }) => [method, path, form]),
    ).toEqual([["POST", "/auth/o2/token", "grant_type=refresh_token&refresh_token=r&client_id=c&client_secret=s"]]);
  });

  const numbered = (): Handler => {
    let issued = 0;
    return (_, response) => json(response, 200, { access_token: `t${(issued += 1)}`, expires_in: 3600 });
  };

  test.each([401, 403])("after a refusal with %i the request is repeated once, with a new token", async (status) => {
    const { api, feeds } = await amazon(
      (request, response) =>
        request.headers["x-amz-access-token"] === "t1"
          ? json(response, status, { errors: [{ code: "Unauthorized", message: "expired", details: "" }] })
          : json(response, 202, { feedId: "1" }),
      numbered(),
    );
    expect(await createFeed(api)).toMatchObject({ kind: "ok", json: { feedId: "1" } });
    expect(feeds().map(({ token }) => token)).toEqual(["t1", "t2"]);
  });

  test("ten refused callers refresh once", async () => {
    const { api, log } = await amazon(
      (request, response) =>
        request.headers["x-amz-access-token"] === "t1"
          ? json(response, 403, { errors: [{ code: "Unauthorized", message: "" }] })
          : json(response, 200, {}),
      numbered(),
    );
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => api.call("feeds.getFeed", { path: { feedId: "1" } })));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => "ok"));
    expect(log.filter(({ host }) => host === "api.amazon.com")).toHaveLength(2);
  });

  test("a refusal that arrives late does not throw away the token that replaced it", async () => {
    const { promise: replaced, resolve: release } = Promise.withResolvers<void>();
    const { api, log } = await amazon((request, response) => {
      const refuse = () => json(response, 403, { errors: [{ code: "Unauthorized", message: "" }] });
      if (request.headers["x-amz-access-token"] !== "t1") json(response, 200, {});
      else if (request.url?.endsWith("/late")) void replaced.then(refuse);
      else refuse();
    }, numbered());
    const late = api.call("feeds.getFeed", { path: { feedId: "late" } });
    expect((await api.call("feeds.getFeed", { path: { feedId: "early" } })).kind).toBe("ok");
    release();
    expect((await late).kind).toBe("ok");
    expect(log.filter(({ host }) => host === "api.amazon.com")).toHaveLength(2);
  });

  test("a second refusal is the answer: not sent, and no third try", async () => {
    const { api, feeds } = await amazon((_, response) =>
      json(response, 403, { errors: [{ code: "Unauthorized", message: "no role" }] }),
    );
    expect(await createFeed(api)).toMatchObject({ kind: "notSent", reason: "auth" });
    expect(feeds()).toHaveLength(2);
  });

  test("the repeat after a refusal ends in a reset: unknown", async () => {
    const { api, feeds } = await amazon((request, response) => {
      if (request.headers["x-amz-access-token"] === "t1")
        json(response, 403, { errors: [{ code: "Unauthorized", message: "" }] });
      else request.socket.destroy();
    }, numbered());
    expect(await createFeed(api)).toMatchObject({ kind: "unknown" });
    expect(feeds()).toHaveLength(2);
  });

  test.each<[string, Handler, string]>([
    [
      "refuses the refresh token",
      (_, response) => json(response, 400, { error: "invalid_grant", error_description: "secret text" }),
      "auth",
    ],
    ["fails", (_, response) => json(response, 500, {}), "unavailable"],
    ["is not readable", (_, response) => void response.writeHead(200).end("<html>"), "unavailable"],
    ["throttles", (_, response) => json(response, 429, { error: "slow_down" }), "throttled"],
    ["hangs up", (request) => void request.socket.destroy(), "unavailable"],
  ])("when Login with Amazon %s, no request is made", async (_, token, reason) => {
    const { api, feeds } = await amazon((_request, response) => json(response, 202, { feedId: "1" }), token);
    const outcome = await createFeed(api);
    expect(outcome).toMatchObject({ kind: "notSent", reason });
    expect(JSON.stringify(outcome)).not.toContain("secret text");
    expect(feeds()).toEqual([]);
  });

  test("a token is replaced before it runs out", async () => {
    let now = 1_000_000_000_000;
    const { port, log } = await amazon((_, response) => json(response, 200, {}), numbered());
    const clock = { now: () => new Date(now) };
    const api = apiOf(`http://127.0.0.1:${port}`, { region: "eu", sandbox: true, clock });
    for (const later of [0, 3_539_000, 1_000]) {
      now += later;
      await api.call("feeds.getFeed", { path: { feedId: "1" } });
    }
    expect(log.filter(({ host }) => host === "sandbox.sellingpartnerapi-eu.amazon.com").map(({ token }) => token)).toEqual([
      "t1",
      "t1",
      "t2",
    ]);
  });
});
