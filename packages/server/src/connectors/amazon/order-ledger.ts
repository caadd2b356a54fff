import { z } from "zod";
import { isCurrencyCode, type Money, money, parseAmount } from "../../kernel/money.ts";
import type { LedgerReading, LedgerRefund } from "../channel.ts";
import type { Reader } from "./reader.ts";

const currency = z.object({ currencyCode: z.string(), currencyAmount: z.number() });
const breakdown = z.object({
  breakdownType: z.string().nullish(),
  breakdownAmount: currency.nullish(),
  breakdowns: z.unknown().optional(),
});
type Breakdown = z.infer<typeof breakdown>;
const transaction = z.object({
  transactionType: z.string().nullish(),
  transactionId: z.string().nullish(),
  postedDate: z.string().nullish(),
  totalAmount: currency.nullish(),
  breakdowns: z.unknown().optional(),
  relatedIdentifiers: z.array(z.object({ relatedIdentifierName: z.string(), relatedIdentifierValue: z.string() })).nullish(),
});
type Transaction = z.infer<typeof transaction>;
const answer = z.object({ payload: z.object({ transactions: z.array(transaction).nullish(), nextToken: z.string().nullish() }) });

const MAX_PAGES = 20;

/** JSON carries these as numbers; the shortest text that means the number is the amount Amazon wrote. */
const amountOf = ({ currencyAmount, currencyCode }: z.infer<typeof currency>): Money | undefined =>
  isCurrencyCode(currencyCode) ? parseAmount(String(currencyAmount), currencyCode) : undefined;

/** The model declares a list; its own example, and some answers, wrap the list in an object of the same name. */
const listOf = (breakdowns: unknown): readonly Breakdown[] => {
  const wrapped = z.object({ breakdowns: z.unknown().optional() }).safeParse(breakdowns).data?.breakdowns;
  return z.array(breakdown).safeParse(Array.isArray(breakdowns) ? breakdowns : wrapped).data ?? [];
};

type Leaf = { readonly types: readonly string[]; readonly amount: Money | undefined };
const leavesOf = (breakdowns: unknown, above: readonly string[] = [], depth = 0): readonly Leaf[] =>
  listOf(breakdowns).flatMap((part): readonly Leaf[] => {
    const types = [...above, part.breakdownType ?? ""];
    const inner = depth < 8 ? leavesOf(part.breakdowns, types, depth + 1) : [];
    return inner.length > 0 ? inner : [{ types, amount: part.breakdownAmount ? amountOf(part.breakdownAmount) : undefined }];
  });

/** Fees Amazon gives back to the seller and tax it pays in the seller's stead are part of the total, and never of what the buyer gets. */
const isSellersOwn = ({ types }: Leaf): boolean => types.some((type) => /fee|commission|withheld|facilitator/i.test(type));

/**
 * What the buyer got, positive. A transaction's total is the seller's side of it: the refund less the returned commission. The parts
 * are therefore added without fees, if they explain the total to the cent; otherwise the total itself is all that can be said. (The
 * names of the parts are an inference from public examples; their grouping into "Sales" and "Expenses" follows the sign, not the
 * meaning, and is ignored.)
 */
const buyersAmount = ({ totalAmount, breakdowns }: Transaction): Money | undefined => {
  const total = totalAmount ? amountOf(totalAmount) : undefined;
  if (!total) return undefined;
  const leaves = leavesOf(breakdowns);
  const minorOf = (parts: readonly Leaf[]): bigint => parts.reduce((minor, { amount }) => minor + (amount?.minor ?? 0n), 0n);
  const understood =
    leaves.length > 0 &&
    leaves.every(({ amount }) => amount?.currencyCode === total.currencyCode) &&
    minorOf(leaves) === total.minor;
  return money(-(understood ? minorOf(leaves.filter((leaf) => !isSellersOwn(leaf))) : total.minor), total.currencyCode);
};

const identifier = ({ relatedIdentifiers }: Transaction, name: string): string | undefined =>
  relatedIdentifiers?.find(({ relatedIdentifierName }) => relatedIdentifierName === name)?.relatedIdentifierValue;

/** A deferred refund is listed when it is deferred and again when it is released: the same money. */
const withoutReleases = (transactions: readonly Transaction[]): readonly Transaction[] => {
  const ids = new Set(transactions.map(({ transactionId }) => transactionId));
  return transactions.filter((one) => {
    const deferred = identifier(one, "DEFERRED_TRANSACTION_ID");
    return deferred === undefined || deferred === one.transactionId || !ids.has(deferred);
  });
};

/** The refund, `undefined` for a transaction that is none, "unreadable" for a refund that cannot be booked as it stands. */
const refundOf = (one: Transaction, externalOrderId: string): LedgerRefund | "unreadable" | undefined => {
  if (one.transactionType?.toLowerCase() !== "refund" || identifier(one, "ORDER_ID") !== externalOrderId) return undefined;
  const amount = buyersAmount(one);
  const postedAt = new Date(one.postedDate ?? "");
  const externalId = identifier(one, "REFUND_ID") ?? one.transactionId ?? "";
  if (!amount || Number.isNaN(postedAt.getTime()) || externalId === "") return "unreadable";
  return amount.minor > 0n ? { externalId, amount, postedAt } : undefined;
};

/**
 * The refunds Amazon's ledger shows for an order, ours and those made in Seller Central. May lack the last 48 hours. The marketplace is
 * deliberately not sent: Amazon asks to leave it out for merchant-fulfilled orders. `since` is applied here, because Amazon documents
 * no combination of an order with a date. A refund that cannot be read fails the whole reading: leaving it out would say it is not there.
 */
export const readOrderLedger = async (
  reader: Reader,
  clock: { now(): Date },
  externalOrderId: string,
  since: Date,
): Promise<LedgerReading> => {
  const asOf = clock.now();
  const transactions = new Map<string, Transaction>();
  const query = { relatedIdentifierName: "ORDER_ID", relatedIdentifierValue: externalOrderId };
  let nextToken = "";
  for (let pages = 1; ; pages += 1) {
    const read = await reader.read(
      "finances.listTransactions",
      { query: nextToken === "" ? query : { ...query, nextToken } },
      answer,
    );
    if (read.kind === "refused") return { kind: "retry", message: `${read.code}: ${read.message}`, retryAfterMs: 60_000 };
    if (read.kind === "failed") return { kind: "retry", message: read.message, retryAfterMs: read.retryAfterMs };
    for (const [index, one] of (read.value.payload.transactions ?? []).entries())
      transactions.set(one.transactionId ?? `${pages}/${index}`, one);
    nextToken = read.value.payload.nextToken ?? "";
    if (nextToken === "") break;
    if (pages === MAX_PAGES)
      return { kind: "retry", message: `More than ${MAX_PAGES} pages of transactions.`, retryAfterMs: 600_000 };
  }
  const refunds: LedgerRefund[] = [];
  for (const one of withoutReleases([...transactions.values()])) {
    const refund = refundOf(one, externalOrderId);
    if (refund === "unreadable")
      return {
        kind: "retry",
        message: "Amazon's ledger holds a refund of this order that cannot be read.",
        retryAfterMs: 600_000,
      };
    if (refund && refund.postedAt >= since) refunds.push(refund);
  }
  return { kind: "read", refunds, asOf };
};
