import { gzipSync } from "node:zlib";
import { isoTime } from "../clock.ts";
import { newDocumentId, newSignature } from "./ids.ts";
import type { Feed, FeedDocument } from "./state.schema.ts";
import type { Store } from "./store.ts";

export const URL_LIFE_MS = 5 * 60_000;
const RESULT_LIFE_MS = 28 * 24 * 3_600_000;

const BUCKET_HOSTS: Readonly<Record<string, string>> = {
  na: "tortuga-prod-na.s3-external-1.amazonaws.com",
  eu: "tortuga-prod-eu.s3.eu-west-1.amazonaws.com",
  fe: "tortuga-prod-fe.s3.us-west-2.amazonaws.com",
};

export function isBucketHost(host: string): boolean {
  return Object.values(BUCKET_HOSTS).includes(host);
}

export function createInputDocument(
  store: Store,
  sellerId: string,
  region: string,
  contentType: string,
  now: number,
): FeedDocument {
  return put(store, { ...blank(sellerId, region, now), kind: "INPUT", contentType });
}

/** The report of a finished feed; split text is sent plain, because compressed bytes have no characters to split. */
export function storeResult(store: Store, feed: Feed, text: string, at: number): string {
  const splitUtf8 = feed.reportScenario === "report.splitUtf8";
  const gzip = store.settings.gzipReports && !splitUtf8;
  const content = gzip ? gzipSync(text) : Buffer.from(text);
  const document = put(store, {
    ...blank(feed.sellerId, feed.region, at),
    kind: "RESULT",
    contentType: "text/xml; charset=UTF-8",
    content: content.toString("base64"),
    gzip,
    splitUtf8,
    gone: feed.reportScenario === "report.gone404",
  });
  return document.documentId;
}

/** The result document as long as Amazon keeps it, otherwise nothing. */
export function findDocument(store: Store, sellerId: string, documentId: string, now: number): FeedDocument | undefined {
  const document = store.documents.get(documentId);
  if (document === undefined || document.sellerId !== sellerId || document.gone) return undefined;
  return document.kind === "RESULT" && now >= document.createdAt + RESULT_LIFE_MS ? undefined : document;
}

/** A new URL for a download; it works for five minutes. */
export function renewUrl(store: Store, document: FeedDocument, contentEncodingHeader: boolean, now: number): string {
  const renewed = put(store, { ...document, signature: newSignature(), urlExpiresAt: now + URL_LIFE_MS, contentEncodingHeader });
  return urlOf(renewed);
}

export function urlOf(document: FeedDocument): string {
  const signedAt = isoTime(document.urlExpiresAt - URL_LIFE_MS).replaceAll(/[-:]|\.\d+/g, "");
  const query = new URLSearchParams({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Date": signedAt,
    "X-Amz-SignedHeaders": document.kind === "INPUT" ? "content-type;host" : "host",
    "X-Amz-Expires": String(URL_LIFE_MS / 1_000),
    "X-Amz-Signature": document.signature,
  });
  return `https://${document.host}/${document.documentId}?${query.toString()}`;
}

export function put(store: Store, document: FeedDocument): FeedDocument {
  store.documents.set(document.documentId, document);
  store.touch();
  return document;
}

function blank(sellerId: string, region: string, now: number): Omit<FeedDocument, "kind" | "contentType"> {
  return {
    documentId: newDocumentId(region),
    sellerId,
    host: BUCKET_HOSTS[region] ?? `tortuga-prod-${region}.s3.amazonaws.com`,
    createdAt: now,
    signature: newSignature(),
    gzip: false,
    gone: false,
    splitUtf8: false,
    urlExpiresAt: now + URL_LIFE_MS,
    contentEncodingHeader: false,
  };
}
