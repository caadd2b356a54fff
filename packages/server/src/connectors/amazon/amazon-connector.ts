import { createHash } from "node:crypto";
import { z } from "zod";
import type { CurrencyCode } from "../../kernel/money.ts";
import type {
  Attempt,
  CommitOutcome,
  MarketplaceConnector,
  NotSent,
  Prepared,
  PrepareOutcome,
  RefundCommand,
} from "../channel.ts";
import { checkCommand, type FeedProblem, limitsOf, validateOrderAdjustments } from "./feed-rules.ts";
import { reconcileFeed } from "./feed-search.ts";
import { pollFeed } from "./feed-status.ts";
import { FEED_CURRENCIES, FEED_TYPE } from "./feed-vocabulary.ts";
import { type FeedRefund, serialiseOrderAdjustments } from "./feed-xml.ts";
import { readOrderLedger } from "./order-ledger.ts";
import { readOrder } from "./order-reading.ts";
import { createReader, type Reader } from "./reader.ts";
import { createSpApi, type SpApi, type SpApiOptions } from "./sp-api.ts";

export type AmazonConnectorOptions = SpApiOptions & {
  /** The seller id, written into every feed. */
  readonly merchantId: string;
  /** Marketplaces the account's feeds apply to: 1 to 25. */
  readonly marketplaceIds: readonly string[];
  /** How far our clock and Amazon's may differ when a lost feed is looked for. */
  readonly clockMarginMs?: number;
  /** Refunds per feed. They share one outcome when an answer is lost, so more is not better. */
  readonly batchLimit?: number;
  /** First pause before a failed read is repeated (at most twice). */
  readonly readRetryMs?: number;
};

type Setting = AmazonConnectorOptions & { readonly batchLimit: number };

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

type Commands = readonly (readonly [RefundCommand, Attempt])[];
type Rejected = Extract<PrepareOutcome, { kind: "invalid" }>["rejected"];

const rejectionsOf = (refunds: readonly FeedRefund[], problems: readonly FeedProblem[]): Rejected =>
  refunds.flatMap(({ attemptId }, index) => {
    const own = problems.filter(({ messageId }) => messageId === index + 1);
    const first = own[0];
    return first ? [{ attemptId, code: first.code, message: own.map(({ message }) => message).join(" ") }] : [];
  });

/** The document, or why it must not be sent. */
const buildDocument = (
  merchantId: string,
  commands: Commands,
): { readonly xml: string } | Exclude<PrepareOutcome, { kind: "prepared" }> => {
  const refunds = commands.map(([command, { id }]) => ({ attemptId: id, command }));
  const unfit = refunds.flatMap(({ attemptId, command }, index) =>
    checkCommand(attemptId, command).map(({ code, message }): FeedProblem => ({ messageId: index + 1, code, message })),
  );
  if (unfit.length > 0) return { kind: "invalid", rejected: rejectionsOf(refunds, unfit) };
  if (new Set(refunds.map(({ attemptId }) => attemptId)).size !== refunds.length)
    return unavailable("An attempt is named twice in one submission.");
  const xml = serialiseOrderAdjustments(merchantId, refunds);
  const problems = validateOrderAdjustments(xml, limitsOf(refunds));
  const rejected = rejectionsOf(refunds, problems);
  if (rejected.length > 0) return { kind: "invalid", rejected };
  // A fault of the document itself (the seller id, say) is ours, not the refunds': they must not be rejected for it.
  const fault = problems[0];
  return fault ? unavailable(`The feed document is invalid: ${fault.message}`) : { xml };
};

const prepare = async (setting: Setting, api: SpApi, reader: Reader, commands: Commands): Promise<PrepareOutcome> => {
  if (commands.length === 0 || commands.length > setting.batchLimit)
    return unavailable(`A submission holds 1 to ${setting.batchLimit} refunds, not ${commands.length}.`);
  const built = buildDocument(setting.merchantId, commands);
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
const commit = async (setting: Setting, api: SpApi, prepared: Prepared, mayLeave: () => boolean): Promise<CommitOutcome> => {
  const handed = handover.safeParse(prepared.handle);
  if (!handed.success) return unavailable("The submission was not prepared by this process; prepare it again.", 0);
  if (setting.clock.now().getTime() - handed.data.uploadedAt > PREPARED_FOR_MS)
    return unavailable("The submission was prepared too long ago; prepare it again.", 0);
  const body = {
    feedType: FEED_TYPE,
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

const checkOptions = ({ merchantId, marketplaceIds, batchLimit }: Setting): void => {
  if (merchantId.trim() === "" || Array.from(merchantId).length > 50)
    throw new Error("An Amazon seller id has 1 to 50 characters.");
  if (marketplaceIds.length < 1 || marketplaceIds.length > 25) throw new Error("An Amazon account names 1 to 25 marketplaces.");
  if (!Number.isInteger(batchLimit) || batchLimit < 1) throw new Error("The batch limit is a whole number above 0.");
};

/**
 * Amazon by order-adjustment feed. Throws only here, for options that could never work; afterwards every answer is an outcome. One
 * connector per account: the rate limiter it is given decides what is shared between processes.
 */
export const createAmazonConnector = (options: AmazonConnectorOptions): MarketplaceConnector => {
  const setting: Setting = { ...options, batchLimit: options.batchLimit ?? 100 };
  checkOptions(setting);
  const api = createSpApi(setting);
  const reader = createReader(api, { retryMs: options.readRetryMs ?? 250, random: options.random });
  const search = { clock: options.clock, clockMarginMs: options.clockMarginMs ?? 60_000 };
  const currencies: readonly CurrencyCode[] = FEED_CURRENCIES;
  return {
    channel: "AMAZON",
    capabilities: {
      refund: { supported: true, settle: "feed", needsShipped: true, currencies, evidenceLagHours: 48 },
      cancel: { supported: false, reason: "This version does not cancel orders at Amazon; cancel it in Seller Central." },
      editOrder: { supported: false, reason: "Amazon has no way to edit an order; cancel it and let the buyer order again." },
      readOrder: { supported: true },
    },
    getOrder: (externalOrderId) => readOrder(reader, options.clock, externalOrderId),
    refund: {
      batchLimit: setting.batchLimit,
      prepare: (commands) => prepare(setting, api, reader, commands),
      commit: (prepared, mayLeave) => commit(setting, api, prepared, mayLeave),
      poll: (submission) => pollFeed(api, reader, submission),
      reconcile: (submission) => reconcileFeed(reader, search, submission),
      readLedger: (externalOrderId, since) => readOrderLedger(reader, options.clock, externalOrderId, since),
    },
  };
};
