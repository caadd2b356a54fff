import type { CancellationReason, Capabilities, RefundReason } from "../../connectors/channel.ts";
import type { DecisionOutcome, Verdict } from "../../kernel/decision.ts";
import { money } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import type { GuardAction, GuardAsk, PolicyDocument } from "../policy/index.ts";
import type { ReplyAsk } from "../reply/reply.policy.ts";
import { mostAllowed } from "./most-allowed.policy.ts";

export type ActionReason = { readonly rule: string; readonly sentence: string };

/** What would become of one action. */
export type Judged = {
  readonly action: GuardAction;
  readonly outcome: DecisionOutcome;
  readonly reasons: readonly ActionReason[];
  readonly remaining: Money | null;
  /** The rules that ask for a second person. */
  readonly escalations: readonly string[];
  /** What the guard was asked last; null when it was not asked. */
  readonly ask: GuardAsk | null;
};

/** A note that no rule about notes objects to: what is judged here is the case, not what somebody will write about it. */
export const GOOD_NOTE: NonNullable<GuardAsk["note"]> = {
  letters: 1000,
  unspaced: 1000,
  different: 20,
  digest: "",
  isRepeated: false,
};

const STRICTNESS: Record<DecisionOutcome, number> = { ALLOW: 0, ESCALATE: 1, REFUSE: 2 };

/** Refused before any guard is asked: who may not call the action, and what has nothing to be done to. */
export const closed = (action: GuardAction, reason: ActionReason): Judged => ({
  action,
  outcome: "REFUSE",
  reasons: [reason],
  remaining: null,
  escalations: [],
  ask: null,
});

const reasonsOf = ({ rules }: Verdict<string>): ActionReason[] =>
  rules
    .filter(({ result }) => result === "REFUSE" || result === "ESCALATE")
    .map(({ rule, sentence }): ActionReason => ({ rule, sentence }));

const judged = (ask: GuardAsk, verdict: Verdict<string>, remaining: Money | null = null): Judged => ({
  action: ask.action,
  outcome: verdict.outcome,
  // A refusal ends the evaluation: what would have escalated besides is nobody's concern then.
  reasons: reasonsOf(verdict).filter(({ rule }) => verdict.refusal === undefined || rule === verdict.refusal),
  remaining,
  escalations: verdict.refusal === undefined ? verdict.escalations : [],
  ask,
});

/** The one that goes furthest; of equals the one that allows most, else the first. */
const bestOf = (all: readonly Judged[]): Judged | undefined =>
  all.reduce<Judged | undefined>((best, one) => (best === undefined || goesFurther(one, best) ? one : best), undefined);

const goesFurther = (a: Judged, b: Judged): boolean => {
  const difference = STRICTNESS[a.outcome] - STRICTNESS[b.outcome];
  return difference < 0 || (difference === 0 && (a.remaining?.minor ?? 0n) > (b.remaining?.minor ?? 0n));
};

type Guard<Ask extends GuardAsk> = (ask: Ask) => Verdict<string>;
type RefundProbe<Ask extends GuardAsk> = {
  readonly document: PolicyDocument;
  readonly guard: Guard<Ask>;
  /** The ask for this much, for this reason. */
  readonly askFor: (amount: Money, reason: RefundReason) => Ask;
  /** What is left of the order. */
  readonly balance: Money;
  readonly reasons: readonly RefundReason[];
};

/** How much of the order may be returned without anybody else, for the reason that allows most of those that are asked about. */
export const judgeRefund = <Ask extends GuardAsk>({ document, guard, askFor, balance, reasons }: RefundProbe<Ask>): Judged => {
  const least = money(1n, balance.currencyCode);
  const ofReason = (reason: RefundReason): Judged => {
    const decide = (amount: Money): DecisionOutcome => guard(askFor(amount, reason)).outcome;
    const most = mostAllowed(document, askFor(least, reason), balance, decide);
    const ask = askFor(most.minor > 0n ? most : least, reason);
    const verdict = guard(ask);
    return judged(ask, verdict, verdict.outcome === "REFUSE" ? null : most);
  };
  return bestOf(reasons.map(ofReason)) ?? closed("REFUND", { rule: "reason", sentence: "There is no reason to refund for." });
};

/** Whether the order may be stopped, for the reason that goes furthest. */
export const judgeCancellation = <Ask extends GuardAsk>(
  guard: Guard<Ask>,
  askFor: (reason: CancellationReason) => Ask,
  reasons: readonly CancellationReason[],
): Judged =>
  bestOf(reasons.map(askFor).map((ask) => judged(ask, guard(ask)))) ??
  closed("CANCELLATION", { rule: "reason", sentence: "There is no reason to cancel for." });

/** Whether anything about the order may be changed: what the channel lists, or, to hear why not, anything. */
export const judgeModification = <Ask extends GuardAsk>(
  guard: Guard<Ask>,
  askFor: (field: "SHIPPING_ADDRESS" | "QUANTITY" | "SHIPPING_SPEED") => Ask,
  { editOrder }: Pick<Capabilities, "editOrder">,
): Judged => {
  const listed = editOrder.supported ? editOrder.fields : [];
  const fields = listed.length > 0 ? listed : (["SHIPPING_ADDRESS"] as const);
  const all = fields.map((field) => askFor(field)).map((ask) => judged(ask, guard(ask)));
  return bestOf(all) ?? closed("MODIFICATION", { rule: "channel.capability", sentence: "Nothing can be changed." });
};

type Said = Pick<ReplyAsk, "macro" | "text">;
/** Some text that nothing is wrong with. */
const TEXT: Said["text"] = { unavailable: [], blockedBy: [], contentHash: "" };
const macro = (channel: ReplyAsk["channel"], locked: boolean): Said => ({
  text: TEXT,
  macro: {
    versionId: "",
    locale: null,
    isRetired: false,
    isVetted: true,
    locked,
    isInForce: true,
    channels: [channel],
  },
});

/** Whether anything may be written: own words, else a macro, else locked sentences. What it has to be stands among the reasons. */
export const judgeReply = (guard: Guard<ReplyAsk>, askFor: (said: Said) => ReplyAsk, channel: ReplyAsk["channel"]): Judged => {
  const sayings: readonly Said[] = [{ macro: null, text: TEXT }, macro(channel, false), macro(channel, true)];
  const all = sayings.map(askFor).map((ask) => judged(ask, guard(ask)));
  const best = bestOf(all) ?? closed("REPLY", { rule: "text", sentence: "There is nothing to say." });
  const demands = all.slice(0, all.indexOf(best)).flatMap(({ reasons }) => reasons);
  const said = [...demands, ...best.reasons];
  return { ...best, reasons: said.filter(({ rule }, index) => said.findIndex((one) => one.rule === rule) === index) };
};
