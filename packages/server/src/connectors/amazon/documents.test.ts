import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { amazon, apiOf, closeServers, type Handler } from "./fixtures/small-amazon.ts";

afterEach(closeServers);

const url = "https://bucket.s3.amazonaws.com/doc?X-Amz-Signature=1";
test("an upload is one PUT with exactly the content type, to the host of the address", async () => {
  const { api, log } = await amazon((_, response) => void response.writeHead(200).end());
  expect(await api.upload(url, "text/xml; charset=UTF-8", Buffer.from("<ü/>"))).toEqual({ kind: "uploaded" });
  expect(log).toEqual([
    { method: "PUT", host: "bucket.s3.amazonaws.com", path: "/doc?X-Amz-Signature=1", token: undefined, body: "<ü/>" },
  ]);
});

test.each<[string, Handler]>([
  ["403", (_, response) => void response.writeHead(403).end("<Error/>")],
  ["a dropped connection", (request) => void request.socket.destroy()],
  ["silence", () => undefined],
])("a failed upload (%s) is not sent: nothing reads a document before a feed names it", async (_, handler) => {
  const { api } = await amazon(handler);
  expect(await api.upload(url, "text/xml", Buffer.from("x"))).toMatchObject({ kind: "notSent", reason: "unavailable" });
});

test.each<[string, Buffer]>([
  ["plain", Buffer.from("<ü/>")],
  ["compressed", gzipSync("<ü/>")],
])("a %s download", async (_, bytes) => {
  const { api } = await amazon((_request, response) => void response.writeHead(200).end(bytes));
  const file = await api.download(url);
  expect(file.kind === "downloaded" && Buffer.from(file.bytes).toString()).toBe("<ü/>");
});

test.each<[string, Handler, object]>([
  ["404", (_, response) => void response.writeHead(404).end(), { kind: "gone" }],
  ["an expired address", (_, response) => void response.writeHead(403).end(), { kind: "retry" }],
  [
    "a truncated file",
    (request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("<a>");
      setTimeout(() => request.socket.destroy(), 20);
    },
    { kind: "retry" },
  ],
  [
    "a broken archive",
    (_, response) => void response.writeHead(200).end(gzipSync("<ü/>").subarray(0, 15)),
    { kind: "unreadable" },
  ],
  [
    "an archive of more than 10 MB",
    (_, response) => void response.writeHead(200).end(gzipSync(Buffer.alloc(10 * 1024 * 1024 + 1))),
    { kind: "unreadable" },
  ],
  [
    "a file of more than 10 MB",
    (_, response) => void response.writeHead(200).end(Buffer.alloc(10 * 1024 * 1024 + 1)),
    { kind: "retry" },
  ],
])("a download of %s", async (_, handler, expected) => {
  const { api } = await amazon(handler);
  expect(await api.download(url)).toMatchObject(expected);
});

test("without a double, a document goes over TLS or nowhere", async () => {
  const api = apiOf(undefined);
  expect(await api.upload("http://127.0.0.1:1/", "text/xml", Buffer.from("x"))).toMatchObject({ kind: "notSent" });
  expect(await api.download("nonsense")).toMatchObject({ kind: "retry" });
});
