import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createHttpsServer } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import net from "node:net";
import tls from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { apiOf, closeServers, createFeed, json, listen } from "./fixtures/small-amazon.ts";
import { ask, exchange } from "./wire.ts";

afterEach(closeServers);

const timeouts = { connectMs: 10_000, answerMs: 10_000 };
const question = { method: "GET" as const, url: new URL("https://a.example/"), headers: {}, maxBytes: 100 };

test("one exchange is one connection, whatever the caller repeats", async () => {
  let connections = 0;
  const port = await listen(
    net.createServer((socket) => {
      connections += 1;
      socket.on("error", () => undefined);
      socket.on("data", () => socket.destroy());
    }),
  );
  const outcome = await exchange(`http://127.0.0.1:${port}`, timeouts, async (agent) => {
    for (let round = 0; round < 4; round += 1) await ask(question, agent).catch(() => undefined);
    throw new Error("gave up");
  });
  expect(outcome).toEqual({ kind: "lost", cause: "gave up" });
  expect(connections).toBe(1);
});

test("a caller that never settles is ended by the closing connection, not by the time-out", async () => {
  const port = await listen(
    net.createServer((socket) => {
      socket.on("error", () => undefined);
      socket.on("data", () => socket.end('HTTP/1.1 202 Accepted\r\ncontent-length: 100\r\n\r\n{"feedId":'));
    }),
  );
  const never = new Promise<never>(() => undefined);
  const outcome = await exchange(`http://127.0.0.1:${port}`, { connectMs: 5_000, answerMs: 60_000 }, async (agent) => {
    ask(question, agent).catch(() => undefined);
    return never;
  });
  expect(outcome).toEqual({ kind: "lost", cause: "the connection closed before the answer was complete" });
});

test("a caller that fails before it dials sent nothing", async () => {
  const outcome = await exchange("http://127.0.0.1:1", timeouts, () => Promise.reject(new Error("no such operation")));
  expect(outcome).toEqual({ kind: "neverSent", dialled: false, cause: "no such operation" });
});

test("a connection that stands too late is not used", async () => {
  // Nobody accepts: the backlog is full after a few, and the next connection stays in the air.
  const server = net.createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const outcome = await exchange(`https://127.0.0.1:${port}`, { connectMs: 100, answerMs: 100 }, (agent) => ask(question, agent));
  server.close();
  expect(outcome).toEqual({ kind: "neverSent", dialled: true, cause: "no connection within 100 ms" });
});

/** A certificate for Amazon's hosts, made on the spot: a private key does not belong into a repository. */
const certificate = (): { key: string; cert: string } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), "firstline-tls-"));
  try {
    const names = "subjectAltName=DNS:api.amazon.com,DNS:sellingpartnerapi-na.amazon.com";
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const request = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    execFileSync("openssl", [...request, "-subj", "/CN=double", "-addext", names, "-keyout", key, "-out", cert], {
      stdio: "ignore",
    });
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

describe("over TLS", () => {
  const server = async (pair: { key: string; cert: string }) => {
    const seen: string[] = [];
    const port = await listen(
      createHttpsServer(pair, (request, response) => {
        seen.push(`${request.headers.host ?? ""} ${request.url ?? ""}`);
        json(response, 200, request.url === "/auth/o2/token" ? { access_token: "t" } : { feedId: "1" });
      }),
    );
    return { seen, api: apiOf(`https://127.0.0.1:${port}`) };
  };

  test("a certificate nobody vouches for: not sent, and not even the token request left", async ({ skip }) => {
    const pair = certificate() ?? skip("openssl is not here to make a certificate");
    const { seen, api } = await server(pair);
    expect(await createFeed(api)).toMatchObject({ kind: "notSent", reason: "noConnection" });
    expect(seen).toEqual([]);
  });

  test("a certificate of Amazon's hosts that is trusted: sent, and checked against the host that was meant", async ({ skip }) => {
    const pair = certificate() ?? skip("openssl is not here to make a certificate");
    const trusted = tls.getCACertificates("default");
    tls.setDefaultCACertificates([...trusted, pair.cert]);
    try {
      const { seen, api } = await server(pair);
      expect(await createFeed(api)).toMatchObject({ kind: "ok", json: { feedId: "1" } });
      expect(seen).toEqual(["api.amazon.com /auth/o2/token", "sellingpartnerapi-na.amazon.com /feeds/2021-06-30/feeds"]);
      expect(await api.upload("https://bucket.s3.amazonaws.com/doc", "text/xml", Buffer.from("x"))).toMatchObject({
        kind: "notSent",
      });
      expect(seen).toHaveLength(2);
    } finally {
      tls.setDefaultCACertificates(trusted);
    }
  });
});
