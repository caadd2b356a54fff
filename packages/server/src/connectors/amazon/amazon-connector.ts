import type { CurrencyCode } from "../../kernel/money.ts";
import type { CancellationCommand, MarketplaceConnector, RefundCommand } from "../channel.ts";
import { checkCancellation, validateCancellations } from "./cancellation-rules.ts";
import { checkCommand, limitsOf, validateOrderAdjustments } from "./feed-rules.ts";
import { type FeedContent, feedPort, type FeedSetting } from "./feed-submission.ts";
import { FEED_CURRENCIES, FEED_TYPES } from "./feed-vocabulary.ts";
import { serialiseCancellations, serialiseOrderAdjustments } from "./feed-xml.ts";
import { readOrderLedger } from "./order-ledger.ts";
import { readOrder } from "./order-reading.ts";
import { createReader } from "./reader.ts";
import { createSpApi, type SpApiOptions } from "./sp-api.ts";

export type AmazonConnectorOptions = SpApiOptions & {
  /** The seller id, written into every feed. */
  readonly merchantId: string;
  /** Marketplaces the account's feeds apply to: 1 to 25. */
  readonly marketplaceIds: readonly string[];
  /** How far our clock and Amazon's may differ when a lost feed is looked for. */
  readonly clockMarginMs?: number;
  /** Refunds or cancellations per feed. They share one outcome when an answer is lost, so more is not better. */
  readonly batchLimit?: number;
  /** First pause before a failed read is repeated (at most twice). */
  readonly readRetryMs?: number;
};

const REFUNDS: FeedContent<RefundCommand> = {
  feedType: FEED_TYPES.OrderAdjustment,
  check: ({ attemptId, command }) => checkCommand(attemptId, command),
  serialise: serialiseOrderAdjustments,
  validate: (xml, refunds) => validateOrderAdjustments(xml, limitsOf(refunds)),
};
const CANCELLATIONS: FeedContent<CancellationCommand> = {
  feedType: FEED_TYPES.OrderAcknowledgement,
  check: ({ command }) => checkCancellation(command),
  serialise: serialiseCancellations,
  validate: validateCancellations,
};

const checkOptions = ({ merchantId, marketplaceIds, batchLimit }: FeedSetting): void => {
  if (merchantId.trim() === "" || Array.from(merchantId).length > 50)
    throw new Error("An Amazon seller id has 1 to 50 characters.");
  if (marketplaceIds.length < 1 || marketplaceIds.length > 25) throw new Error("An Amazon account names 1 to 25 marketplaces.");
  if (!Number.isInteger(batchLimit) || batchLimit < 1) throw new Error("The batch limit is a whole number above 0.");
};

/**
 * Amazon by order feeds. Throws only here, for options that could never work; afterwards every answer is an outcome. One connector
 * per account: the rate limiter it is given decides what is shared between processes.
 */
export const createAmazonConnector = (options: AmazonConnectorOptions): MarketplaceConnector => {
  const setting = { ...options, batchLimit: options.batchLimit ?? 100, clockMarginMs: options.clockMarginMs ?? 60_000 };
  checkOptions(setting);
  const api = createSpApi(setting);
  const reader = createReader(api, { retryMs: options.readRetryMs ?? 250, random: options.random });
  const currencies: readonly CurrencyCode[] = FEED_CURRENCIES;
  return {
    channel: "AMAZON",
    capabilities: {
      refund: { supported: true, settle: "feed", needsShipped: true, currencies, evidenceLagHours: 48 },
      cancel: { supported: true, scope: "order", settle: "feed" },
      editOrder: { supported: false, reason: "Amazon has no way to edit an order; cancel it and let the buyer order again." },
      readOrder: { supported: true },
    },
    getOrder: (externalOrderId) => readOrder(reader, options.clock, externalOrderId),
    refund: {
      ...feedPort(setting, { api, reader }, REFUNDS),
      readLedger: (externalOrderId, since) => readOrderLedger(reader, options.clock, externalOrderId, since),
    },
    cancel: feedPort(setting, { api, reader }, CANCELLATIONS),
  };
};
