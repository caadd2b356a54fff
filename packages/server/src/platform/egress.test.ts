/** Where customers may send us, and where not, however the address is written. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEgress, isPublic } from "./egress.ts";

let port = 0;
let hits = 0;
let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void;
const server = http.createServer((request, response) => {
  hits += 1;
  answer(request, response);
});
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const closed = createEgress({ allow: [] });
const open = createEgress({ allow: ["127.0.0.1"] });

test.each([
  "https://127.0.0.1/",
  "https://127.1/",
  "https://2130706433/",
  "https://0x7f.0.0.1/",
  "https://0177.0.0.1/",
  "https://0/",
  "https://10.1.2.3/",
  "https://172.16.0.1/",
  "https://192.168.1.1/",
  "https://169.254.169.254/latest/meta-data/",
  "https://100.100.100.200/",
  "https://198.18.0.1/",
  "https://224.0.0.1/",
  "https://255.255.255.255/",
  "https://[::1]/",
  "https://[::]/",
  "https://[::ffff:127.0.0.1]/",
  "https://[::ffff:a9fe:a9fe]/",
  "https://[::127.0.0.1]/",
  "https://[64:ff9b::7f00:1]/",
  "https://[64:ff9b:1::7f00:1]/",
  "https://[2002:7f00:1::]/",
  "https://[2001::1]/",
  "https://[fe80::1]/",
  "https://[fec0::1]/",
  "https://[fd00:ec2::254]/",
  "https://[ff02::1]/",
  "https://localhost/",
  "https://a.localhost/",
])("%s is refused by its text, and no request leaves", async (url) => {
  expect(closed.refusal(url)).toMatch(/^must not be an address of/);
  expect(await closed.post(url, {}, "{}")).toMatchObject({
    kind: "failed",
    reason: expect.stringMatching(/^the URL must not/) as string,
  });
});

test.each([
  ["http://example.com/", "must be https"],
  ["ftp://example.com/", "must be https"],
  ["file:///etc/passwd", "must be https"],
  ["https://user:password@example.com/", "must not carry a user or password"],
  ["example.com", "must be a URL of at most 2000 characters"],
  [`https://example.com/${"x".repeat(2000)}`, "must be a URL of at most 2000 characters"],
])("%s %s", (url, why) => {
  expect(closed.refusal(url)).toBe(why);
});

test.each(["https://example.com/hook", "https://93.184.216.34:8443/", "https://[2606:4700::6810:84e5]/"])(
  "%s may be called",
  (url) => {
    expect(closed.refusal(url)).toBeUndefined();
  },
);

test.each([[["127.0.0.1"]], [["93.184.216.34", "10.0.0.1"]], [["::ffff:10.0.0.1"]]])(
  "a name that leads to %j is refused when it is resolved; nothing is sent",
  async (addresses) => {
    const before = hits;
    const egress = createEgress({ allow: [], resolve: () => Promise.resolve(addresses) });
    expect(egress.refusal(`https://innocent.example:${port}/`)).toBeUndefined();
    expect(await egress.post(`https://innocent.example:${port}/`, {}, "{}")).toEqual({
      kind: "failed",
      reason: "the name leads into a private or reserved network",
    });
    expect(hits).toBe(before);
  },
);

test("a name is resolved once, and the request goes to that address: it cannot lead elsewhere a moment later", async () => {
  const asked: string[] = [];
  const resolve = (host: string): Promise<string[]> => Promise.resolve(asked.push(host) === 1 ? ["127.0.0.1"] : ["127.0.0.2"]);
  const egress = createEgress({ allow: [`hooks.internal:${port}`], resolve });
  const host = new Promise<string | undefined>((done) => {
    answer = (request, response) => {
      request.resume();
      response.end();
      done(request.headers.host);
    };
  });
  expect(await egress.post(`http://hooks.internal:${port}/`, {}, "{}")).toEqual({ kind: "answered", status: 200 });
  expect([asked, await host]).toEqual([["hooks.internal"], `hooks.internal:${port}`]);
  expect(egress.refusal(`http://hooks.internal:${port + 1}/`)).toBe("must be https");
});

test("a name without an address, or that nobody answers for, has failed", async () => {
  const nowhere = createEgress({ allow: [], resolve: () => Promise.resolve([]) });
  expect(await nowhere.post("https://nowhere.example/", {}, "{}")).toEqual({ kind: "failed", reason: "the name has no address" });
  const silent = createEgress({ allow: [], timeoutMs: 50, resolve: () => new Promise(() => {}) });
  expect(await silent.post("https://silent.example/", {}, "{}")).toEqual({ kind: "failed", reason: "no answer within 50 ms" });
});

test("addresses of the documentation, of benchmarks and of tunnels are not public; those of the internet are", () => {
  expect(["192.0.2.1", "203.0.113.9", "198.19.255.255", "2001:db8::1"].filter(isPublic)).toEqual([]);
  expect(["8.8.8.8", "1.1.1.1", "2a00:1450:4001::1"].filter((address) => !isPublic(address))).toEqual([]);
});

describe("an allowed host", () => {
  test("gets the body and the headers, by its own name", async () => {
    const got = new Promise<string>((done) => {
      answer = (request, response) => {
        let body = "";
        request.on("data", (bytes) => (body += bytes));
        request.on("end", () => {
          response.end();
          done(`${request.method} ${request.url} ${request.headers.host} ${String(request.headers["x-own"])} ${body}`);
        });
      };
    });
    const url = `http://127.0.0.1:${port}/hook?a=b`;
    expect(await open.post(url, { "x-own": "1" }, '{"ü":1}')).toEqual({ kind: "answered", status: 200 });
    expect(await got).toBe(`POST /hook?a=b 127.0.0.1:${port} 1 {"ü":1}`);
  });

  test("that redirects is not followed", async () => {
    answer = (request, response) => {
      request.resume();
      response.writeHead(307, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
    };
    const before = hits;
    expect(await open.post(`http://127.0.0.1:${port}/`, {}, "{}")).toEqual({ kind: "answered", status: 307 });
    expect(hits).toBe(before + 1);
  });

  test("that never stops talking is believed its status, and left", async () => {
    let written = 0;
    let isLeft = (): void => {};
    const left = new Promise<void>((done) => (isLeft = done));
    answer = (request, response) => {
      request.resume();
      response.on("close", () => isLeft());
      const piece = "x".repeat(16 * 1024);
      const more = (): void => {
        while (!response.destroyed && response.write(piece)) written += piece.length;
      };
      response.on("drain", more);
      more();
    };
    expect(await open.post(`http://127.0.0.1:${port}/`, {}, "{}")).toEqual({ kind: "answered", status: 200 });
    await left;
    expect(written).toBeLessThan(16 * 1024 * 1024);
  });

  test("that does not answer in time, or not at all, has failed", async () => {
    answer = () => {};
    const hasty = createEgress({ allow: ["127.0.0.1"], timeoutMs: 300 });
    expect(await hasty.post(`http://127.0.0.1:${port}/`, {}, "{}")).toEqual({
      kind: "failed",
      reason: "no answer within 300 ms",
    });
    answer = (request) => request.destroy();
    expect(await open.post(`http://127.0.0.1:${port}/`, {}, "{}")).toEqual({
      kind: "failed",
      reason: "the connection failed (ECONNRESET)",
    });
  });
});
