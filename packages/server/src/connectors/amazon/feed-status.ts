import { z } from "zod";
import type { Progress, SubmissionPort } from "../channel.ts";
import { attemptResults, readProcessingReport } from "./processing-report.ts";
import type { Reader } from "./reader.ts";
import type { SpApi } from "./sp-api.ts";

type Submission = Parameters<SubmissionPort<never>["poll"]>[0];

const feed = z.object({
  feedId: z.string(),
  processingStatus: z.string(),
  resultFeedDocumentId: z.string().optional(),
  processingEndTime: z.string().optional(),
});
const resultDocument = z.object({ url: z.string().min(1) });

/** DONE means only that a report exists; what happened to the money is in there. */
const settle = async (api: SpApi, reader: Reader, submission: Submission, done: z.infer<typeof feed>): Promise<Progress> => {
  const feedDocumentId = done.resultFeedDocumentId;
  if (feedDocumentId === undefined) return { kind: "unknown", cause: "The feed is DONE and has no processing report." };
  const document = await reader.read("feeds.getFeedDocument", { path: { feedDocumentId } }, resultDocument);
  // Reports are kept 28 days; after that what happened can only be read from the ledger.
  if (document.kind === "refused" && document.status === 404) return { kind: "unknown", cause: "The processing report is gone." };
  if (document.kind === "refused")
    return {
      kind: "retry",
      message: `The processing report was refused: ${document.code}: ${document.message}`,
      retryAfterMs: 60_000,
    };
  if (document.kind === "failed") return { kind: "retry", message: document.message, retryAfterMs: document.retryAfterMs };
  const file = await api.download(document.value.url);
  switch (file.kind) {
    case "retry":
      return file;
    case "gone":
      return { kind: "unknown", cause: "The processing report is gone." };
    case "unreadable":
      return { kind: "unknown", cause: `The processing report cannot be read: ${file.cause}.` };
    case "downloaded": {
      const report = readProcessingReport(file.bytes);
      if (report === "unreadable") return { kind: "unknown", cause: "The processing report cannot be read." };
      const results = attemptResults(report, submission.positions, submission.linesByAttempt);
      return {
        kind: "settled",
        results,
        evidence: { feedId: done.feedId, processingEndTime: done.processingEndTime ?? null, report },
      };
    }
  }
};

/**
 * Where a feed stands. A feed Amazon does not find is a failed read, not a proof: a new feed may not be visible everywhere at once.
 * How long "no progress" may last is the caller's limit.
 */
export const pollFeed = async (api: SpApi, reader: Reader, submission: Submission): Promise<Progress> => {
  const read = await reader.read("feeds.getFeed", { path: { feedId: submission.ref } }, feed);
  if (read.kind === "refused") return { kind: "retry", message: `${read.code}: ${read.message}`, retryAfterMs: 60_000 };
  if (read.kind === "failed") return { kind: "retry", message: read.message, retryAfterMs: read.retryAfterMs };
  switch (read.value.processingStatus) {
    case "IN_QUEUE":
      return { kind: "queued" };
    case "IN_PROGRESS":
      return { kind: "processing" };
    case "CANCELLED":
      return { kind: "cancelledByChannel" };
    case "FATAL":
      // Documented: some, none or all of its operations may have completed.
      return { kind: "unknown", cause: "Amazon aborted the feed (FATAL); parts of it may have been executed." };
    case "DONE":
      return settle(api, reader, submission, read.value);
    default:
      return { kind: "unknown", cause: `Amazon reports a feed status we do not know: ${read.value.processingStatus}.` };
  }
};
