import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  ask,
  CONTENT_TYPE,
  field,
  MARKETPLACE,
  NA,
  refundOf,
  textAt,
  tokenOf,
  unlike,
  type SellerClient,
  withAmazon,
} from "./harness.ts";

const DOCUMENTS = "/feeds/2021-06-30/documents";
const FEEDS = "/feeds/2021-06-30/feeds";
const TYPE = "POST_PAYMENT_ADJUSTMENT_DATA";

async function newDocument(client: SellerClient): Promise<{ id: string; url: string }> {
  const { value } = await client.call("POST", DOCUMENTS, { contentType: CONTENT_TYPE });
  return { id: textAt(value, "feedDocumentId"), url: textAt(value, "url") };
}

function ids(value: unknown): unknown[] {
  const feeds = field(value, "feeds");
  return Array.isArray(feeds) ? feeds.map((feed: unknown) => field(feed, "feedId")) : [];
}

test("an upload needs the identical content type, the signature, the method, and five minutes at most", () =>
  withAmazon(async ({ client, control }) => {
    const { id, url } = await newDocument(client);
    expect(new URL(url).host).toBe("tortuga-prod-na.s3-external-1.amazonaws.com");
    expect((await client.put(url, "x", "text/xml; charset=utf-8")).status).toBe(403);
    expect((await client.put(url.replace(/Signature=./, "Signature=x"), "x")).status).toBe(403);
    expect((await client.put(url.replace("T", "U"), "x")).status).toBe(404);
    expect((await client.get(url)).status).toBe(405);
    expect(await client.createFeed(id)).toMatchObject({
      status: 400,
      value: { errors: [{ details: expect.stringContaining("Nothing was uploaded") }] },
    });
    expect((await client.put(url, refundOf("1.00"))).status).toBe(200);
    await control.advanceClock(5 * 60_000);
    expect(await client.put(url, refundOf("2.00"))).toMatchObject({
      status: 403,
      body: expect.stringContaining("Request has expired"),
    });
    expect((await client.createFeed(id)).status).toBe(202);
  }));

test("what became a feed was read: a later upload changes nothing", () =>
  withAmazon(async ({ client, control, settle }) => {
    const { id, url } = await newDocument(client);
    await client.put(url, refundOf("1.00"));
    await client.createFeed(id);
    expect((await client.put(url, refundOf("9.00"))).status).toBe(200);
    await settle();
    expect((await control.refunds()).totals).toMatchObject([{ amount: "100" }]);
  }));

test("createFeed refuses what the model requires and what is not the seller's", () =>
  withAmazon(async ({ client, settle }) => {
    const inputFeedDocumentId = await client.upload(refundOf("1.00"));
    const sound = { feedType: TYPE, marketplaceIds: [MARKETPLACE], inputFeedDocumentId };
    const bad: unknown[] = [
      {},
      { ...sound, feedType: undefined },
      { ...sound, feedType: "POST_PRODUCT_DATA" },
      { ...sound, marketplaceIds: [] },
      { ...sound, marketplaceIds: MARKETPLACE },
      { ...sound, marketplaceIds: ["A1VC38T7YXB528"] },
      { ...sound, marketplaceIds: Array.from({ length: 26 }, () => MARKETPLACE) },
      { ...sound, inputFeedDocumentId: "amzn1.tortuga.4.na.none" },
      { ...sound, feedOptions: { a: 1 } },
    ];
    const answers = await Promise.all(bad.map((body) => client.call("POST", FEEDS, body)));
    expect(answers.map(({ value }) => field(value, "errors", 0, "code"))).toEqual(bad.map(() => "InvalidInput"));
    expect((await client.call("POST", FEEDS, undefined, { body: "{" })).status).toBe(400);
    expect((await client.call("POST", DOCUMENTS, {})).status).toBe(400);
    const headers = { "x-amz-access-token": client.token, "content-type": "text/plain" };
    expect((await client.call("POST", FEEDS, undefined, { headers, body: "hello" })).status).toBe(415);
    const feedId = textAt((await client.call("POST", FEEDS, sound)).value, "feedId");
    await settle();
    const result = textAt((await client.getFeed(feedId)).value, "resultFeedDocumentId");
    expect((await client.createFeed(result)).status).toBe(400);
  }));

test("getFeeds: newest first, in pages, by type, status, marketplace and time", () =>
  withAmazon(async ({ client, control, settle }) => {
    await control.patchSettings({ rates: "off" });
    const documentId = await client.upload(refundOf("0.01"));
    const feeds: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      feeds.unshift(textAt((await client.createFeed(documentId)).value, "feedId"));
      await control.advanceClock(1_000);
    }
    const acknowledged = textAt((await client.createFeed(documentId, "POST_ORDER_ACKNOWLEDGEMENT_DATA")).value, "feedId");
    const list = async (query: string): Promise<unknown[]> => ids((await client.call("GET", `${FEEDS}?${query}`)).value);
    expect(await list(`feedTypes=${TYPE}`)).toEqual(feeds);
    expect(await list(`feedTypes=${TYPE},POST_ORDER_ACKNOWLEDGEMENT_DATA`)).toEqual([acknowledged, ...feeds]);
    expect(await list(`feedTypes=${TYPE}&marketplaceIds=ATVPDKIKX0DER`)).toEqual([]);
    expect(await list(`feedTypes=${TYPE}&marketplaceIds=ATVPDKIKX0DER&marketplaceIds=${MARKETPLACE}`)).toEqual(feeds);
    expect(await list(`feedTypes=${TYPE}&processingStatuses=DONE,FATAL`)).toEqual([]);
    expect(await list(`feedTypes=${TYPE}&processingStatuses=IN_QUEUE`)).toEqual(feeds);
    const third = textAt((await client.getFeed(String(feeds[2]))).value, "createdTime");
    expect(await list(`feedTypes=${TYPE}&createdSince=${third}`)).toEqual(feeds.slice(0, 3));
    expect(await list(`feedTypes=${TYPE}&createdUntil=${third}`)).toEqual(feeds.slice(2));

    const first = (await client.call("GET", `${FEEDS}?feedTypes=${TYPE}&pageSize=2`)).value;
    expect(ids(first)).toEqual(feeds.slice(0, 2));
    const newer = await client.createFeed(documentId);
    const second = (await client.call("GET", `${FEEDS}?nextToken=${textAt(first, "nextToken")}`)).value;
    expect(ids(second)).toEqual(feeds.slice(2, 4));
    const third2 = (await client.call("GET", `${FEEDS}?nextToken=${textAt(second, "nextToken")}`)).value;
    expect(ids(third2)).toEqual(feeds.slice(4));
    expect(third2).not.toHaveProperty("nextToken");
    await settle();
    expect(await list(`feedTypes=${TYPE}&processingStatuses=DONE`)).toEqual([textAt(newer.value, "feedId"), ...feeds]);
  }));

test("getFeeds refuses a query that the model does not allow", () =>
  withAmazon(async ({ client, control }) => {
    await control.patchSettings({ rates: "off" });
    const queries = [
      "",
      "pageSize=10",
      "feedTypes=",
      `feedTypes=${TYPE}&pageSize=0`,
      `feedTypes=${TYPE}&pageSize=101`,
      `feedTypes=${TYPE}&pageSize=ten`,
      `feedTypes=${TYPE}&processingStatuses=BAD_VALUE`,
      `feedTypes=${TYPE}&createdSince=yesterday`,
      `feedTypes=${TYPE}&createdSince=1`,
      `feedTypes=${TYPE}&feedType=${TYPE}`,
      "nextToken=abc",
      "nextToken=eyJhIjoxfQ",
      `nextToken=eyJhIjoxfQ&feedTypes=${TYPE}`,
      `feedTypes=${Array.from({ length: 11 }, () => TYPE).join(",")}`,
    ];
    expect(
      await unlike(
        client,
        400,
        queries.map((query) => `${FEEDS}?${query}`),
      ),
    ).toEqual([]);
  }));

test("cancelFeed works while IN_QUEUE and never after", () =>
  withAmazon(async ({ client, control, settle }) => {
    const cancelled = await client.submit(refundOf("1.00"));
    const late = await client.submit(refundOf("2.00"));
    expect(await client.call("DELETE", `${FEEDS}/${cancelled}`)).toMatchObject({ status: 200, body: "" });
    expect((await client.call("DELETE", `${FEEDS}/${cancelled}`)).status).toBe(400);
    await control.advanceClock(60_000);
    expect(await client.call("DELETE", `${FEEDS}/${late}`)).toMatchObject({
      status: 400,
      value: { errors: [{ details: expect.stringContaining("IN_PROGRESS") }] },
    });
    await settle();
    expect((await client.getFeed(cancelled)).value).toMatchObject({ processingStatus: "CANCELLED" });
    expect((await client.call("DELETE", `${FEEDS}/1`)).status).toBe(404);
    expect((await control.refunds()).totals).toMatchObject([{ amount: "200" }]);
  }));

test("reports come compressed or plain, and a URL for a download lives five minutes", () =>
  withAmazon(async ({ client, control, settle }) => {
    const packed = await client.submit(refundOf("1.00"));
    await settle();
    await control.patchSettings({ gzipReports: false });
    const plain = await client.submit(refundOf("1.00"));
    await settle();
    const resultOf = async (feedId: string, query = ""): Promise<unknown> =>
      (await client.call("GET", `${DOCUMENTS}/${textAt((await client.getFeed(feedId)).value, "resultFeedDocumentId")}${query}`))
        .value;

    const document = await resultOf(packed);
    expect(document).toMatchObject({ compressionAlgorithm: "GZIP" });
    const download = await client.get(textAt(document, "url"));
    expect(download.headers).not.toHaveProperty("content-encoding");
    expect(gunzipSync(download.bytes).toString("utf8")).toContain("ProcessingReport");
    const encoded = await client.get(textAt(await resultOf(packed, "?enableContentEncodingUrlHeader=true"), "url"));
    expect(encoded.headers).toMatchObject({ "content-encoding": "gzip" });
    expect((await client.get(textAt(document, "url"))).status).toBe(403);

    const uncompressed = await resultOf(plain);
    expect(uncompressed).not.toHaveProperty("compressionAlgorithm");
    expect((await client.get(textAt(uncompressed, "url"))).body).toContain("ProcessingReport");
    await control.advanceClock(5 * 60_000);
    expect((await client.get(textAt(uncompressed, "url"))).status).toBe(403);
  }));

test("result documents are kept 28 days, feeds 90", () =>
  withAmazon(
    async ({ client, control, settle }) => {
      const feedId = await client.submit(refundOf("1.00"));
      await settle();
      const result = textAt((await client.getFeed(feedId)).value, "resultFeedDocumentId");
      await control.advanceClock(27 * 86_400_000);
      expect((await client.call("GET", `${DOCUMENTS}/${result}`)).status).toBe(200);
      await control.advanceClock(86_400_000);
      expect((await client.call("GET", `${DOCUMENTS}/${result}`)).status).toBe(404);
      expect((await client.getFeed(feedId)).status).toBe(200);
      await control.advanceClock(62 * 86_400_000);
      expect((await client.getFeed(feedId)).status).toBe(404);
      expect((await client.call("GET", `${FEEDS}?feedTypes=${TYPE}`)).value).toEqual({ feeds: [] });
    },
    { settings: { tokenTtlSeconds: 100 * 86_400 } },
  ));

test("each region has its own bucket, and every answer a request id", () =>
  withAmazon(async ({ client, double }) => {
    for (const [host, bucket] of [
      ["sellingpartnerapi-eu.amazon.com", "tortuga-prod-eu.s3.eu-west-1.amazonaws.com"],
      ["sandbox.sellingpartnerapi-fe.amazon.com:443", "tortuga-prod-fe.s3.us-west-2.amazonaws.com"],
    ]) {
      const answer = await client.call("POST", DOCUMENTS, { contentType: CONTENT_TYPE }, { host: String(host) });
      expect(new URL(textAt(answer.value, "url")).host).toBe(bucket);
      expect(answer.headers["x-amzn-requestid"]).toMatch(/^[0-9a-f-]{36}$/);
    }
    const foreign = await ask(double.port, { method: "GET", host: "sellingpartnerapi-mars.amazon.com", path: "/" });
    expect(foreign.status).toBe(404);
    const nowhere = await ask(double.port, {
      method: "GET",
      host: NA,
      path: "/orders/v0/orders",
      headers: { "x-amz-access-token": await tokenOf(double.port) },
    });
    expect(nowhere).toMatchObject({ status: 404, value: { errors: [{ code: "NotFound" }] } });
    expect(nowhere.headers).toHaveProperty("x-amzn-requestid");
  }));
