import type { LedgerReading } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { formatMoney } from "../../kernel/money.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { SWEEP_FACTOR } from "./record-outcome.command.ts";
import {
  countUnprovenTwins,
  insertEvidence,
  lockRefund,
  moveRefund,
  msInStatus,
  scheduleRefund,
  usedLedgerReferences,
} from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";
import { closeAttempt, findOpenAttempt } from "./submission.store.ts";

/**
 * Compares the channel's ledger with a refund that waits for proof. A line of equal amount that proves no other refund confirms it;
 * an unknown one that the ledger never shows goes to a person, because the ledger may lag or leave out what happened.
 */
export const recordLedger = command(
  "refund.recordLedger",
  async (input: { refundId: string; reading: LedgerReading; times: MarketplaceTimes }, context): Promise<void> => {
    const { tx } = context;
    const refund = await lockRefund(tx, input.refundId);
    if (!refund || (refund.status !== "DONE_UNCONFIRMED" && refund.status !== "UNKNOWN")) return;
    const { reading, times } = input;
    const line = reading.kind === "read" ? await findProof(context, refund, reading.refunds) : undefined;
    if (line) return confirm(context, refund, line, times);
    return lookAgainOrAsk(context, refund, times);
  },
);

type LedgerLine = Extract<LedgerReading, { kind: "read" }>["refunds"][number];

/** The ledger names no submission. An UNKNOWN refund therefore leaves alone as many equal lines as its equal twins may be waiting for. */
const findProof = async (
  { tx }: CommandContext,
  refund: Refund,
  lines: readonly LedgerLine[],
): Promise<LedgerLine | undefined> => {
  const used = await usedLedgerReferences(
    tx,
    refund.channelAccountId,
    lines.map((line) => line.externalId),
  );
  const free = lines.filter(
    ({ externalId, amount }) =>
      !used.has(externalId) && amount.minor === refund.amountMinor && amount.currencyCode === refund.currencyCode,
  );
  return free[refund.status === "UNKNOWN" ? await countUnprovenTwins(tx, refund) : 0];
};

const confirm = async (context: CommandContext, refund: Refund, line: LedgerLine, times: MarketplaceTimes): Promise<void> => {
  const { tx } = context;
  const summary = `The channel's ledger shows ${formatMoney(line.amount)} on ${line.postedAt.toISOString()}.`;
  const isProof = await insertEvidence(tx, {
    refundId: refund.id,
    channelAccountId: refund.channelAccountId,
    kind: "LEDGER",
    reference: line.externalId,
    summary,
  });
  if (!isProof) return lookAgainOrAsk(context, refund, times); // another refund took the line a moment ago
  const open = await findOpenAttempt(tx, refund.id);
  if (open) await closeAttempt(tx, open.id, "SUCCEEDED", "Found in the channel's ledger.");
  await moveRefund(tx, refund.id, { from: ["UNKNOWN"], to: "DONE_UNCONFIRMED", why: "Found in the channel's ledger." });
  await moveRefund(tx, refund.id, { from: ["DONE_UNCONFIRMED"], to: "CONFIRMED", why: summary });
};

const lookAgainOrAsk = async ({ tx, jobs }: CommandContext, refund: Refund, times: MarketplaceTimes): Promise<void> => {
  // Counted from when it began to wait for proof, not from the request: an approval may have taken days.
  const ageMs = await msInStatus(tx, refund.id);
  if (ageMs > times.ledgerWindowMs) {
    const why = "The channel's ledger has not shown it within the longest time we wait; a person has to look.";
    const given = await moveRefund(tx, refund.id, { from: ["UNKNOWN"], to: "NEEDS_HUMAN", why });
    // DONE_UNCONFIRMED stays what it is, reported done and not seen in the ledger; nobody looks again.
    return given ? undefined : scheduleRefund(tx, refund.id, undefined);
  }
  const afterMs = Math.min(times.pollMs * Math.max(1, Math.ceil(ageMs / (times.pollMs * 10))), 3_600_000);
  await scheduleRefund(tx, refund.id, afterMs * SWEEP_FACTOR);
  await jobs.enqueue(tx, "confirm-refund", refund.id, afterMs);
};
