import type { Refund, Scenario, Settings } from "./state.schema.ts";
import type { Operation, ProcessingStatus } from "./vocabulary.ts";

/** A line of the double's own ledger; `amount` is in minor units, positive to the buyer. */
export interface RefundRow extends Omit<Refund, "number" | "at"> {
  readonly at: string;
}

export interface RefundTotal {
  readonly orderId: string;
  readonly currencyCode: string;
  /** Minor units. */
  readonly amount: string;
}

export interface RefundLedger {
  readonly refunds: readonly RefundRow[];
  readonly totals: readonly RefundTotal[];
}

export interface FeedRow {
  readonly feedId: string;
  readonly sellerId: string;
  readonly feedType: string;
  readonly processingStatus: ProcessingStatus;
  readonly createdAt: string;
  /** The document as uploaded. */
  readonly document: string;
}

export interface RequestRow {
  readonly at: string;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation | "token" | "upload" | "download" | null;
  readonly sellerId: string | null;
  /** Null when no answer was sent: dropped, or withheld. */
  readonly status: number | null;
  readonly requestId: string | null;
}

export type ScenarioRow = Scenario;
export type SettingsRow = Settings;

/** A request whose answer is withheld. */
export interface Held {
  readonly scenario: string;
  readonly sellerId: string | null;
  readonly release: () => void;
}
