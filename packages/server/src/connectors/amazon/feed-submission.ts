import { createHash } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../kernel/clock.ts";
import type { Attempt, CommitOutcome, NotSent, Prepared, PrepareOutcome, SubmissionPort } from "../channel.ts";
import type { CommandProblem, FeedProblem } from "./feed-rules.ts";
import { reconcileFeed } from "./feed-search.ts";
import { pollFeed } from "./feed-status.ts";
import type { FeedType } from "./feed-vocabulary.ts";
import type { FeedEntry } from "./feed-xml.ts";
import type { Reader } from "./reader.ts";
import type { SpApi } from "./sp-api.ts";

/** What a feed carries: how entries are judged, written, and judged again as written. */
export type FeedContent<Command> = {
  readonly feedType: FeedType;
  check(entry: FeedEntry<Command>): readonly CommandProblem[];
  serialise(merchantId: string, entries: readonly FeedEntry<Command>[]): string;
  validate(xml: string, entries: readonly FeedEntry<Command>[]): readonly FeedProblem[];
};

export type FeedSetting = {
  readonly merchantId: string;
  readonly marketplaceIds: readonly string[];
  readonly batchLimit: number;
  readonly clockMarginMs: number;
  readonly clock: Clock;
};

// Amazon compares the upload's content type with the one the document was created with, byte by byte.
const CONTENT_TYPE = "text/xml; charset=UTF-8";
// An uploaded document is kept, but for how long is not documented; the presigned address lives five minutes, so that is what we trust.
const PREPARED_FOR_MS = 5 * 60_000;
const RETRY_AFTER_MS = 15_000;

const unavailable = (message: string, retryAfterMs: number = RETRY_AFTER_MS): NotSent => ({
  kind: "notSent",
  reason: "unavailable",
  message,
  retryAfterMs,
});

const feedDocument = z.object({ feedDocumentId: z.string().min(1), url: z.string().min(1) });
const createdFeed = z.object({ feedId: z.string().min(1) });
/** What `prepare` hands to `commit`. It does not survive a restart; `prepare` is simply asked again. */
const handover = z.object({ feedDocumentId: z.string(), uploadedAt: z.number() });

type Commands<Command> = readonly (readonly [Command, Attempt])[];
type Rejected = Extract<PrepareOutcome, { kind: "invalid" }>["rejected"];

const rejectionsOf = (entries: readonly { readonly attemptId: string }[], problems: readonly FeedProblem[]): Rejected =>
  entries.flatMap(({ attemptId }, index) => {
    const own = problems.filter(({ messageId }) => messageId === index + 1);
    const first = own[0];
    return first ? [{ attemptId, code: first.code, message: own.map(({ message }) => message).join(" ") }] : [];
  });

/** The document, or why it must not be sent. */
const buildDocument = <Command>(
  merchantId: string,
  content: FeedContent<Command>,
  commands: Commands<Command>,
): { readonly xml: string } | Exclude<PrepareOutcome, { kind: "prepared" }> => {
  const entries = commands.map(([command, { id }]) => ({ attemptId: id, command }));
  const unfit = entries.flatMap((entry, index) =>
    content.check(entry).map(({ code, message }): FeedProblem => ({ messageId: index + 1, code, message })),
  );
  if (unfit.length > 0) return { kind: "invalid", rejected: rejectionsOf(entries, unfit) };
  if (new Set(entries.map(({ attemptId }) => attemptId)).size !== entries.length)
    return unavailable("An attempt is named twice in one submission.");
  const xml = content.serialise(merchantId, entries);
  const problems = content.validate(xml, entries);
  const rejected = rejectionsOf(entries, problems);
  if (rejected.length > 0) return { kind: "invalid", rejected };
  // A fault of the document itself (the seller id, say) is ours, not the entries': they must not be rejected for it.
  const fault = problems[0];
  return fault ? unavailable(`The feed document is invalid: ${fault.message}`) : { xml };
};

const prepare = async <Command>(
  setting: FeedSetting,
  { api, reader }: FeedAccess,
  content: FeedContent<Command>,
  commands: Commands<Command>,
): Promise<PrepareOutcome> => {
  if (commands.length === 0 || commands.length > setting.batchLimit)
    return unavailable(`A submission holds 1 to ${setting.batchLimit} messages, not ${commands.length}.`);
  const built = buildDocument(setting.merchantId, content, commands);
  if ("kind" in built) return built;
  const bytes = Buffer.from(built.xml, "utf8");
  const created = await reader.read("feeds.createFeedDocument", { body: { contentType: CONTENT_TYPE } }, feedDocument);
  if (created.kind === "refused") return unavailable(`Amazon refused a feed document: ${created.code}: ${created.message}`);
  if (created.kind === "failed") return created.notSent ?? unavailable(created.message, created.retryAfterMs);
  const uploaded = await api.upload(created.value.url, CONTENT_TYPE, bytes);
  if (uploaded.kind === "notSent") return uploaded;
  const handle: z.infer<typeof handover> = {
    feedDocumentId: created.value.feedDocumentId,
    uploadedAt: setting.clock.now().getTime(),
  };
  const prepared: Prepared = {
    digest: createHash("sha256").update(bytes).digest("hex"),
    positions: commands.map(([, { id }], index) => ({ attemptId: id, position: index + 1 })),
    handle,
  };
  return { kind: "prepared", prepared };
};

/** One createFeed. Whatever cannot be proven to have been refused is `unknown`; nothing here asks twice. */
const commit = async (
  setting: FeedSetting,
  { api }: FeedAccess,
  feedType: FeedType,
  prepared: Prepared,
  mayLeave: () => boolean,
): Promise<CommitOutcome> => {
  const handed = handover.safeParse(prepared.handle);
  if (!handed.success) return unavailable("The submission was not prepared by this process; prepare it again.", 0);
  if (setting.clock.now().getTime() - handed.data.uploadedAt > PREPARED_FOR_MS)
    return unavailable("The submission was prepared too long ago; prepare it again.", 0);
  const body = {
    feedType,
    marketplaceIds: [...setting.marketplaceIds],
    inputFeedDocumentId: handed.data.feedDocumentId,
  };
  const outcome = await api.call("feeds.createFeed", { body }, mayLeave);
  switch (outcome.kind) {
    case "notSent":
      return outcome;
    case "unknown":
      return {
        kind: "unknown",
        cause: outcome.requestId === undefined ? outcome.cause : `${outcome.cause} (request ${outcome.requestId})`,
      };
    case "ok": {
      const feed = createdFeed.safeParse(outcome.json);
      if (!feed.success) return { kind: "unknown", cause: `feeds.createFeed: status ${outcome.status} without a feed id` };
      return { kind: "accepted", ref: feed.data.feedId, ...requestIdOf(outcome) };
    }
    case "vendorError":
      return { kind: "rejected", code: outcome.code, message: outcome.message, ...requestIdOf(outcome) };
  }
};

const requestIdOf = ({ requestId }: { readonly requestId: string | undefined }): { readonly requestId?: string } =>
  requestId === undefined ? {} : { requestId };

export type FeedAccess = { readonly api: SpApi; readonly reader: Reader };

/** Whatever an order feed can carry, sent the same way: the document is harmless, createFeed is the one request that changes something. */
export const feedPort = <Command>(
  setting: FeedSetting,
  access: FeedAccess,
  content: FeedContent<Command>,
): SubmissionPort<Command> => ({
  batchLimit: setting.batchLimit,
  prepare: (commands) => prepare(setting, access, content, commands),
  commit: (prepared, mayLeave) => commit(setting, access, content.feedType, prepared, mayLeave),
  poll: (submission) => pollFeed(access.api, access.reader, submission),
  reconcile: (submission) => reconcileFeed(access.reader, { ...setting, feedType: content.feedType }, submission),
});
