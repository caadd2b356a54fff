import { z } from "zod";
import { isoTime } from "../clock.ts";
import { type Answer, bytes, json } from "../reply.ts";
import type { Call } from "./call.ts";
import { createInputDocument, findDocument, renewUrl, urlOf } from "./documents.ts";
import { statusOf } from "./feedProcessing.ts";
import { Query, readPageToken, writePageToken } from "./query.ts";
import { takeFeedBehaviour } from "./scenarios.ts";
import type { Feed } from "./state.schema.ts";
import { FEED_TYPES, PROCESSING_STATUSES } from "./vocabulary.ts";
import { invalidInput, notFound } from "./vendorError.ts";

const RETENTION_MS = 90 * 24 * 3_600_000;

const documentSpecification = z.object({ contentType: z.string().min(1) });
const feedSpecification = z.object({
  feedType: z.string(),
  marketplaceIds: z.array(z.string()).min(1).max(25),
  inputFeedDocumentId: z.string(),
  feedOptions: z.record(z.string(), z.string()).optional(),
});

export function createFeedDocument({ world, request, seller, region, now }: Call): Answer {
  const parsed = documentSpecification.safeParse(bodyOf(request.body));
  if (!parsed.success) return invalidInput("contentType is required.");
  const document = createInputDocument(world.store, seller.sellerId, region, parsed.data.contentType, now);
  return json(201, { feedDocumentId: document.documentId, url: urlOf(document) });
}

export function createFeed(call: Call): Answer {
  const { world, request, seller, region, now } = call;
  const parsed = feedSpecification.safeParse(bodyOf(request.body));
  if (!parsed.success)
    return invalidInput(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  const feedType = FEED_TYPES.find((known) => known === parsed.data.feedType);
  if (feedType === undefined) return invalidInput(`The feed type ${parsed.data.feedType} is not available.`);
  const foreign = parsed.data.marketplaceIds.find((id) => !seller.marketplaceIds.includes(id));
  if (foreign !== undefined) return invalidInput(`The seller does not sell in the marketplace ${foreign}.`);
  const document = findDocument(world.store, seller.sellerId, parsed.data.inputFeedDocumentId, now);
  if (document?.kind !== "INPUT") return invalidInput("inputFeedDocumentId is not a document of this seller.");
  if (document.content === undefined) return invalidInput("Nothing was uploaded to the feed document.");
  // One document may become several feeds: whether Amazon refuses that is unknown, and executing twice is the worse answer.
  const { listingDelayMs, ...behaviour } = takeFeedBehaviour(world.store, seller.sellerId);
  const number = world.store.nextNumber();
  const feedId = String(50_000_000_000 + number);
  const startsAt = now + world.store.settings.queueMs;
  world.store.feeds.set(feedId, {
    feedId,
    number,
    sellerId: seller.sellerId,
    feedType,
    marketplaceIds: parsed.data.marketplaceIds,
    region,
    inputDocumentId: document.documentId,
    createdAt: now,
    startsAt,
    endsAt: startsAt + world.store.settings.processMs,
    listedAt: now + listingDelayMs,
    ...behaviour,
  });
  world.store.touch();
  return json(202, { feedId });
}

export function getFeed(call: Call): Answer {
  const feed = findFeed(call);
  return feed === undefined ? notFound(`The feed ${call.id} does not exist.`) : json(200, feedOf(feed, call.now));
}

export function cancelFeed(call: Call): Answer {
  const feed = findFeed(call);
  if (feed === undefined) return notFound(`The feed ${call.id} does not exist.`);
  const status = statusOf(feed, call.now);
  if (status !== "IN_QUEUE") return invalidInput(`The feed is ${status}; only a feed IN_QUEUE can be cancelled.`);
  call.world.store.feeds.set(feed.feedId, { ...feed, outcome: { status: "CANCELLED", at: call.now } });
  call.world.store.touch();
  return bytes(200, Buffer.alloc(0));
}

export function getFeedDocument({ world, request, seller, id, now }: Call): Answer {
  const query = new Query(request.url.searchParams, ["enableContentEncodingUrlHeader"]);
  const contentEncodingHeader = query.flag("enableContentEncodingUrlHeader");
  const document = findDocument(world.store, seller.sellerId, id, now);
  if (document?.kind !== "RESULT") return notFound(`The feed document ${id} does not exist.`);
  const url = renewUrl(world.store, document, contentEncodingHeader, now);
  return json(200, { feedDocumentId: id, url, ...(document.gzip ? { compressionAlgorithm: "GZIP" } : {}) });
}

const pageSchema = z.strictObject({
  feedTypes: z.array(z.string()),
  marketplaceIds: z.array(z.string()).nullable(),
  processingStatuses: z.array(z.string()).nullable(),
  createdSince: z.number(),
  createdUntil: z.number(),
  pageSize: z.number(),
  /** Number of the last feed already given; newer feeds never appear on later pages. */
  before: z.number().nullable(),
});
type Page = z.infer<typeof pageSchema>;

export function getFeeds(call: Call): Answer {
  const page = pageOf(call);
  if (typeof page === "string") return invalidInput(page);
  const matching = [...call.world.store.feeds.values()]
    .filter((feed) => isOnPage(feed, page, call))
    .sort((a, b) => b.number - a.number);
  const feeds = matching.slice(0, page.pageSize);
  const last = feeds.at(-1);
  const more = last !== undefined && matching.length > feeds.length;
  return json(200, {
    feeds: feeds.map((feed) => feedOf(feed, call.now)),
    ...(more ? { nextToken: writePageToken({ ...page, before: last.number }) } : {}),
  });
}

function pageOf({ request, now }: Call): Page | string {
  const query = new Query(request.url.searchParams, [
    "feedTypes",
    "marketplaceIds",
    "pageSize",
    "processingStatuses",
    "createdSince",
    "createdUntil",
    "nextToken",
  ]);
  const nextToken = query.text("nextToken");
  if (nextToken !== undefined) {
    if ([...request.url.searchParams.keys()].length > 1) return "nextToken must be the only parameter.";
    const parsed = pageSchema.safeParse(readPageToken(nextToken));
    return parsed.success ? parsed.data : "nextToken is not valid.";
  }
  const feedTypes = query.list("feedTypes", { min: 1, max: 10 });
  if (feedTypes === undefined) return "Either feedTypes or nextToken is required.";
  return {
    feedTypes,
    marketplaceIds: query.list("marketplaceIds", { min: 1, max: 10 }) ?? null,
    processingStatuses: query.words("processingStatuses", PROCESSING_STATUSES) ?? null,
    createdSince: query.instant("createdSince") ?? now - RETENTION_MS,
    createdUntil: query.instant("createdUntil") ?? now,
    pageSize: query.integer("pageSize", 1, 100) ?? 10,
    before: null,
  };
}

function isOnPage(feed: Feed, page: Page, { seller, now }: Call): boolean {
  return (
    feed.sellerId === seller.sellerId &&
    feed.listedAt <= now &&
    feed.createdAt > now - RETENTION_MS &&
    page.feedTypes.includes(feed.feedType) &&
    (page.marketplaceIds === null || feed.marketplaceIds.some((id) => page.marketplaceIds?.includes(id) === true)) &&
    (page.processingStatuses === null || page.processingStatuses.includes(statusOf(feed, now))) &&
    feed.createdAt >= page.createdSince &&
    feed.createdAt <= page.createdUntil &&
    (page.before === null || feed.number < page.before)
  );
}

function findFeed({ world, seller, id, now }: Call): Feed | undefined {
  const feed = world.store.feeds.get(id);
  return feed?.sellerId === seller.sellerId && feed.createdAt > now - RETENTION_MS ? feed : undefined;
}

function feedOf(feed: Feed, now: number): object {
  const processingStatus = statusOf(feed, now);
  const { outcome } = feed;
  // A feed cancelled in the queue never started.
  const started = processingStatus !== "IN_QUEUE" && processingStatus !== "CANCELLED";
  return {
    feedId: feed.feedId,
    feedType: feed.feedType,
    marketplaceIds: feed.marketplaceIds,
    createdTime: isoTime(feed.createdAt),
    processingStatus,
    ...(started ? { processingStartTime: isoTime(feed.startsAt) } : {}),
    ...(outcome === undefined ? {} : { processingEndTime: isoTime(outcome.at) }),
    ...(outcome?.resultDocumentId === undefined ? {} : { resultFeedDocumentId: outcome.resultDocumentId }),
  };
}

function bodyOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
