import { bytes, type Answer, type Incoming } from "../reply.ts";
import { put } from "./documents.ts";
import { newRequestId } from "./ids.ts";
import { takeScenario } from "./scenarios.ts";
import type { FeedDocument } from "./state.schema.ts";
import type { World } from "./world.ts";
import { escapeXml } from "./xml.ts";

/** The storage behind the presigned URLs: it knows no seller, only signatures. */
export function answerBucket(world: World, request: Incoming): Answer {
  const { store } = world;
  const document = store.documents.get(decodeURIComponent(request.url.pathname.slice(1)));
  if (document === undefined || document.host !== request.host)
    return refuse(404, "NoSuchKey", "The specified key does not exist.");
  if (request.url.searchParams.get("X-Amz-Signature") !== document.signature) {
    return refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
  }
  if (world.clock.now() >= document.urlExpiresAt) return refuse(403, "AccessDenied", "Request has expired");
  const wanted = document.kind === "INPUT" ? "PUT" : "GET";
  if (request.method !== wanted)
    return refuse(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
  return document.kind === "INPUT" ? upload(world, document, request) : download(document);
}

function upload(world: World, document: FeedDocument, request: Incoming): Answer {
  // The content type is a signed header: any difference breaks the signature.
  if (request.headers["content-type"] !== document.contentType) {
    return refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
  }
  if (takeScenario(world.store, "upload.fail", document.sellerId) !== undefined) {
    return refuse(500, "InternalError", "We encountered an internal error. Please try again.");
  }
  // What became a feed has been read already; a later upload changes nothing any more.
  const isUsed = [...world.store.feeds.values()].some((feed) => feed.inputDocumentId === document.documentId);
  if (!isUsed) put(world.store, { ...document, content: request.body.toString("base64") });
  return bytes(200, Buffer.alloc(0), { ...storageHeaders(), etag: `"${newRequestId().replaceAll("-", "")}"` });
}

function download(document: FeedDocument): Answer {
  const body = Buffer.from(document.content ?? "", "base64");
  const headers = {
    ...storageHeaders(),
    "content-type": document.contentType,
    ...(document.gzip && document.contentEncodingHeader ? { "content-encoding": "gzip" } : {}),
  };
  return document.splitUtf8 ? { ...bytes(200, body, headers), cuts: cutsInsideCharacters(body) } : bytes(200, body, headers);
}

/** One cut after the first byte of every character of more than one byte. */
function cutsInsideCharacters(body: Buffer): number[] {
  const cuts: number[] = [];
  for (const [index, byte] of body.entries()) if (byte >= 0xc0) cuts.push(index + 1);
  return cuts;
}

function refuse(status: number, code: string, message: string): Answer {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  return bytes(status, Buffer.from(text), { ...storageHeaders(), "content-type": "application/xml" });
}

function storageHeaders(): Record<string, string> {
  return { "x-amz-request-id": newRequestId().slice(0, 16).toUpperCase() };
}
