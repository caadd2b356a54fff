import type { Capabilities, PriceComponent, RefundReason } from "../../connectors/channel.ts";
import { invariant } from "../../kernel/assert.ts";
import { isCurrencyCode, parseAmount, sum } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import { invalidInput } from "../../kernel/problem.ts";
import type { InputIssue, InvalidInput } from "../../kernel/problem.ts";
import type { Scope } from "../../platform/database.ts";
import { loadGuardFacts } from "../guard/index.ts";
import type { AskingActor, SharedFacts } from "../guard/index.ts";
import { refundableOf } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { activePolicy, faultsOfNoteLength, noteFactsOf } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";
import { loadOrderFacts, previousNoteOf, sumsFrom } from "../submission/index.ts";
import type { OrderFacts } from "../submission/index.ts";
import type { Ticket } from "../ticket/index.ts";
import type { RefundAsk } from "./refund.policy.ts";
import { findOverdrawn, spreadAmount, spreadFull, totalOf } from "./spread-refund.policy.ts";
import type { ComponentAmount, ComponentBalance } from "./spread-refund.policy.ts";

type MoneyInput = { readonly amount: string; readonly currencyCode: string };
export type RefundRequest = {
  readonly ticketId: string;
  readonly orderId: string;
  readonly kind: "FULL" | "PARTIAL";
  readonly amount?: MoneyInput | null | undefined;
  readonly lines?:
    | readonly { orderLineId: string; components: readonly { component: PriceComponent; amount: MoneyInput }[] }[]
    | null
    | undefined;
  readonly reason: RefundReason;
  readonly note?: string | null | undefined;
};

export type Wanted =
  | { readonly kind: "FULL" }
  | { readonly kind: "AMOUNT"; readonly amount: Money }
  | { readonly kind: "LINES"; readonly parts: readonly ComponentAmount[]; readonly currencyCode: CurrencyCode };

/** The request's amounts as money, or every issue at once. Runs before anything is read. */
export const parseWanted = (input: RefundRequest): Wanted | { readonly issues: readonly InputIssue[] } => {
  const { kind, amount, lines } = input;
  const tooLong = faultsOfNoteLength(input.note ?? "");
  if (tooLong.length > 0) return { issues: tooLong };
  if (kind === "FULL")
    return amount || lines
      ? { issues: [{ path: ["input", amount ? "amount" : "lines"], message: "must be absent when kind is FULL" }] }
      : { kind: "FULL" };
  if (amount && !lines) {
    const parsed = parsePositive(amount, ["input", "amount"]);
    return "issue" in parsed ? { issues: [parsed.issue] } : { kind: "AMOUNT", amount: parsed.amount };
  }
  if (lines && !amount) return parseLines(lines);
  return { issues: [{ path: ["input", "amount"], message: "give either amount or lines when kind is PARTIAL" }] };
};

const parsePositive = (input: MoneyInput, path: string[]): { amount: Money } | { issue: InputIssue } => {
  if (!isCurrencyCode(input.currencyCode))
    return {
      issue: {
        path: [...path, "currencyCode"],
        message: `${JSON.stringify(input.currencyCode)} is not a known ISO 4217 currency`,
      },
    };
  const amount = parseAmount(input.amount, input.currencyCode);
  return amount && amount.minor > 0n
    ? { amount }
    : {
        issue: {
          path: [...path, "amount"],
          message: `${JSON.stringify(input.amount)} is not a positive amount with the decimals of ${input.currencyCode}`,
        },
      };
};

const parseLines = (lines: NonNullable<RefundRequest["lines"]>): Wanted | { issues: InputIssue[] } => {
  const issues: InputIssue[] = [];
  const parts = new Map<string, ComponentAmount>();
  if (lines.length < 1 || lines.length > 100) issues.push({ path: ["input", "lines"], message: "must hold 1 to 100 lines" });
  for (const [lineIndex, line] of lines.entries()) {
    if (line.components.length < 1 || line.components.length > 6)
      issues.push({ path: ["input", "lines", String(lineIndex), "components"], message: "must hold 1 to 6 price parts" });
    for (const [index, { component, amount }] of line.components.entries()) {
      const path = ["input", "lines", String(lineIndex), "components", String(index)];
      const parsed = parsePositive(amount, [...path, "amount"]);
      const key = `${line.orderLineId} ${component}`;
      if ("issue" in parsed) issues.push(parsed.issue);
      else if (parts.has(key)) issues.push({ path: [...path, "component"], message: `${component} of this line stands twice` });
      else parts.set(key, { orderLineId: line.orderLineId, component, amount: parsed.amount });
    }
  }
  const all = [...parts.values()];
  const currencyCode = all[0]?.amount.currencyCode;
  if (currencyCode === undefined && issues.length === 0)
    issues.push({ path: ["input", "lines"], message: "must name at least one price part" });
  if (all.some((part) => part.amount.currencyCode !== currencyCode))
    issues.push({ path: ["input", "lines"], message: "must be in one currency" });
  return issues.length > 0 || currencyCode === undefined ? { issues } : { kind: "LINES", parts: all, currencyCode };
};

export type LoadedAsk = {
  readonly ask: RefundAsk;
  readonly parts: readonly ComponentAmount[];
  readonly policy: ActivePolicy;
};

export type AskInput = {
  readonly ticket: Ticket;
  readonly order: Order;
  readonly wanted: Wanted;
  readonly reason: RefundReason;
  readonly note: string;
  readonly actor: AskingActor;
  readonly at: Date;
  readonly capabilities: Capabilities;
  readonly approval?: RefundAsk["approval"];
  /** A refund that is asked about again (approval): its own reservation and sums do not count against it. */
  readonly again?: { readonly id: string; readonly parts: readonly ComponentAmount[] };
};

/** Reads every fact the rules may need. The same for preview and execution; execution holds the locks. */
export const loadRefundAsk = async (scope: Scope, input: AskInput): Promise<LoadedAsk | { readonly problem: InvalidInput }> => {
  const { order, ticket, actor, at, wanted, again } = input;
  const policy = await activePolicy(scope);
  const [facts] = await loadOrderFacts(scope, { kinds: ["REFUND"], actor, againId: again?.id }, [{ ticket, order }]);
  invariant(facts, "one is asked for, one is answered");
  if (wanted.kind === "LINES" && !wanted.parts.every((part) => isOnOrder(facts, part)))
    return {
      problem: invalidInput([
        { path: ["input", "lines"], message: "names a line that is not one of this order; see Order.lines" },
      ]),
    };
  const shared = await loadGuardFacts(scope, { action: "REFUND", at, ticket, order, channel: order.channel, actor });
  const previousNote = again ? null : await previousNoteOf(scope, actor.id);
  const note = noteFactsOf(input.note, previousNote);
  const capability = input.capabilities.refund;
  return { ...refundAskOf({ facts, shared, capability }, { ...input, ownParts: again?.parts ?? [], note }), policy };
};

const isOnOrder = ({ components }: OrderFacts, { orderLineId }: ComponentAmount): boolean =>
  components.some((part) => part.orderLineId === orderLineId);

type Known = {
  readonly facts: OrderFacts;
  readonly shared: SharedFacts<"REFUND">;
  readonly capability: Capabilities["refund"];
};
type Asked = Pick<AskInput, "wanted" | "reason" | "approval"> & {
  readonly note: RefundAsk["note"];
  /** What a refund that is asked about again has reserved itself. */
  readonly ownParts: readonly ComponentAmount[];
};

/** What is asked for, among everything that is known. */
export const refundAskOf = ({ facts, shared, capability }: Known, asked: Asked): Omit<LoadedAsk, "policy"> => {
  const { order, claim, cancellation, customerId, belongsToTicket, ledger } = facts;
  const balances = balancesOf(facts, asked.ownParts);
  const { amount, parts, overdrawn, remaining } = spread(asked.wanted, balances, order.currencyCode);
  const { currencyCode } = amount;
  const ask: RefundAsk = {
    ...shared,
    amount,
    reason: asked.reason,
    note: asked.note,
    macro: null,
    order: {
      externalId: order.externalId,
      currencyCode: order.currencyCode,
      status: order.status,
      fulfilment: order.fulfilment,
      remaining,
      belongsToTicket,
      cancellationId: cancellation?.id ?? null,
    },
    overdrawn,
    capability: {
      supported: capability.supported && capability.currencies.includes(currencyCode),
      reason: whyUnable(capability, currencyCode),
      needsShipped: capability.supported && capability.needsShipped,
    },
    claim: { filed: claim !== undefined, externalId: claim?.externalId ?? null },
    sums: sumsFrom(ledger, { kind: "REFUND", orderId: order.id, customerId, actor: shared.actor, currencyCode }),
    approval: asked.approval ?? { limits: false, claim: false },
  };
  return { ask, parts };
};

/** What is left per part; parts of `ownParts` count as left, because they are what is asked about. */
const balancesOf = ({ order, components }: OrderFacts, ownParts: readonly ComponentAmount[]): ComponentBalance[] =>
  components.map((row) => {
    const own = ownParts.find((part) => part.orderLineId === row.orderLineId && part.component === row.component);
    const reservedMinor = row.reservedMinor - (own?.amount.minor ?? 0n);
    const { currencyCode, taxCollectedByChannel } = order;
    const refundable = refundableOf({ ...row, reservedMinor, currencyCode, taxCollectedByChannel });
    return { orderLineId: row.orderLineId, component: row.component, refundable };
  });

/** Null when the channel can: then another fact, such as a cancelled order, is the reason. */
const whyUnable = (capability: Capabilities["refund"], currencyCode: CurrencyCode): string | null => {
  if (!capability.supported) return capability.reason;
  return capability.currencies.includes(currencyCode) ? null : `The channel cannot be asked to refund in ${currencyCode}.`;
};

type Spread = { amount: Money; parts: readonly ComponentAmount[]; overdrawn: RefundAsk["overdrawn"]; remaining: Money };

const spread = (wanted: Wanted, balances: readonly ComponentBalance[], currencyCode: CurrencyCode): Spread => {
  const remaining = sum(
    balances.map((balance) => balance.refundable),
    currencyCode,
  );
  switch (wanted.kind) {
    case "FULL":
      return { amount: remaining, parts: spreadFull(balances), overdrawn: null, remaining };
    case "AMOUNT": {
      const { amount } = wanted;
      if (amount.currencyCode !== currencyCode) return { amount, parts: [], overdrawn: null, remaining };
      const parts = spreadAmount(balances, amount);
      return { amount, parts: parts ?? [], overdrawn: parts ? null : { remaining, what: "the order" }, remaining };
    }
    case "LINES": {
      const amount = totalOf(wanted.parts, wanted.currencyCode);
      if (wanted.currencyCode !== currencyCode) return { amount, parts: [], overdrawn: null, remaining };
      const over = findOverdrawn(balances, wanted.parts);
      const overdrawn = over ? { remaining: over.remaining, what: `${over.asked.component} of the line` } : null;
      return { amount, parts: over ? [] : wanted.parts, overdrawn, remaining };
    }
  }
};
