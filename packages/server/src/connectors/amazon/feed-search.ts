import { z } from "zod";
import type { Reconciliation, SubmissionRef } from "../channel.ts";
import type { FeedType } from "./feed-vocabulary.ts";
import type { Reader } from "./reader.ts";
import type { CallArguments } from "./sp-api.ts";

type Search = { readonly feedType: FeedType; readonly clock: { now(): Date }; readonly clockMarginMs: number };

const feeds = z.object({
  feeds: z.array(z.object({ feedId: z.string(), feedType: z.string(), createdTime: z.string() })),
  nextToken: z.string().nullish(),
});
type Listed = z.infer<typeof feeds>["feeds"][number];

const MAX_PAGES = 20;
// Amazon may write whole seconds, and clocks kept by NTP still differ a little.
const ADOPTABLE_BEFORE_MS = 5_000;

/**
 * Looks for the feed whose answer was lost. getFeed never tells the input document, so a feed can only be ours by elimination: feeds
 * of the account and type, created since the marker was committed, minus those already known to be ours. As at most one createFeed of an
 * account and type is unresolved at a time, what is left is this one or somebody else's.
 *
 * The listing starts `clockMarginMs` before the marker so that a clock that runs ahead of Amazon's does not hide our feed: a wrong
 * "absent" pays twice. That also lists feeds of other applications from just before. One of those must not be adopted either (the
 * refund would count as done and never happen), so a single candidate is only "found" when it is not clearly older than the marker;
 * an older one alone, like several of any age, is "ambiguous".
 */
export const reconcileFeed = async (reader: Reader, search: Search, submission: SubmissionRef): Promise<Reconciliation> => {
  if (submission.ref !== undefined) return { kind: "found", ref: submission.ref };
  // Taken before the first page: what appears while we read may be missing from what we read.
  const asOf = search.clock.now();
  const committed = submission.committedAt.getTime();
  const createdSince = new Date(committed - search.clockMarginMs).toISOString();
  const known = new Set(submission.knownRefs);
  const candidates = new Map<string, Listed>();
  let page: CallArguments = { query: { feedTypes: [search.feedType], createdSince, pageSize: 100 } };
  for (let pages = 1; ; pages += 1) {
    const read = await reader.read("feeds.getFeeds", page, feeds);
    if (read.kind === "refused") return { kind: "retry", message: `${read.code}: ${read.message}`, retryAfterMs: 60_000 };
    if (read.kind === "failed") return { kind: "retry", message: read.message, retryAfterMs: read.retryAfterMs };
    for (const feed of read.value.feeds)
      if (feed.feedType === search.feedType && !known.has(feed.feedId)) candidates.set(feed.feedId, feed);
    const nextToken = read.value.nextToken ?? "";
    if (nextToken === "") break;
    if (pages === MAX_PAGES) return { kind: "retry", message: `More than ${MAX_PAGES} pages of feeds.`, retryAfterMs: 600_000 };
    page = { query: { nextToken } };
  }
  const [candidate, ...others] = candidates.values();
  if (!candidate) return { kind: "absent", asOf };
  const adoptable = others.length === 0 && Date.parse(candidate.createdTime) >= committed - ADOPTABLE_BEFORE_MS;
  return adoptable ? { kind: "found", ref: candidate.feedId } : { kind: "ambiguous", refs: [...candidates.keys()] };
};
