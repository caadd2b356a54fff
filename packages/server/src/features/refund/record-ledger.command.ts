import type { LedgerReading } from "../../connectors/channel.ts";
import type { MarketplaceTimes } from "../../config.ts";
import { formatMoney } from "../../kernel/money.ts";
import { command } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { closeAttempt, findOpenAttempt, insertEvidence, lookAgainOrAsk } from "../submission/index.ts";
import { moveRefund } from "./move-refund.ts";
import { countUnprovenTwins, lockRefund, usedLedgerReferences } from "./refund.store.ts";
import type { Refund } from "./refund.store.ts";

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
    return lookAgainOrAsk(context, intentOf(refund), times);
  },
);

const intentOf = ({ id }: Refund) => ({ kind: "REFUND" as const, id });

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
  const isProof = await insertEvidence(tx, intentOf(refund), {
    channelAccountId: refund.channelAccountId,
    kind: "LEDGER",
    reference: line.externalId,
    summary,
  });
  if (!isProof) return lookAgainOrAsk(context, intentOf(refund), times); // another refund took the line a moment ago
  const open = await findOpenAttempt(tx, intentOf(refund));
  if (open) await closeAttempt(tx, "REFUND", open.id, "SUCCEEDED", "Found in the channel's ledger.");
  await moveRefund(tx, refund.id, { from: ["UNKNOWN"], to: "DONE_UNCONFIRMED", why: "Found in the channel's ledger." });
  await moveRefund(tx, refund.id, { from: ["DONE_UNCONFIRMED"], to: "CONFIRMED", why: summary });
};
