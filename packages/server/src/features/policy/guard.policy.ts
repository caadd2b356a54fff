import { decideBy } from "../../kernel/decision.ts";
import type { Rule, Verdict } from "../../kernel/decision.ts";
import { add, exceeds, formatMoney, parseAmount } from "../../kernel/money.ts";
import type { CurrencyCode, Money } from "../../kernel/money.ts";
import type { GuardAsk } from "./guard-ask.ts";
import { explainNoteFault, faultOfNoteFacts } from "./note.policy.ts";
import type { NoteTerms } from "./note.policy.ts";
import type { PolicyConditions, PolicyDemand, PolicyDocument, PolicyRule } from "./policy-document.ts";
import type { DecidingRole, GuardAction, LimitScope, PolicyEscalationKind } from "./policy-words.policy.ts";
import { isWithinHours } from "./working-hours.policy.ts";

/**
 * A limit as the document states it for one currency. A kind of limit the document does not use is not evaluated; one that it uses
 * without an amount in this currency counts as exceeded (decisions D2, W8).
 */
export type Limit =
  | { readonly use: "NOT_USED"; readonly amount: null }
  | { readonly use: "NO_AMOUNT_IN_CURRENCY"; readonly amount: null }
  | { readonly use: "AMOUNT"; readonly amount: Money };

export const limitOf = (byCurrency: Readonly<Record<string, string>> | undefined, currencyCode: CurrencyCode): Limit => {
  if (byCurrency === undefined) return { use: "NOT_USED", amount: null };
  const text = byCurrency[currencyCode];
  const amount = text === undefined ? undefined : parseAmount(text, currencyCode);
  return amount === undefined ? { use: "NO_AMOUNT_IN_CURRENCY", amount: null } : { use: "AMOUNT", amount };
};

/** Whether a rule speaks about every attempt of its actions. */
export const speaksAlways = (when: PolicyConditions | undefined): boolean => Object.keys(when ?? {}).length === 0;

/** The strictest limit of this kind that holds for everybody, whatever the case: what can be said before anything is asked. */
export const generalLimit = (
  document: PolicyDocument,
  { action, per }: { readonly action: GuardAction; readonly per: LimitScope },
  currencyCode: CurrencyCode,
): Limit => {
  const limits = document.rules.flatMap(({ actions, when, demand }) =>
    actions.includes(action) && speaksAlways(when) && demand.kind === "LIMIT" && demand.per === per
      ? [limitOf(demand.amounts, currencyCode)]
      : [],
  );
  const unknown = limits.find(({ use }) => use === "NO_AMOUNT_IN_CURRENCY");
  return unknown ?? limits.reduce<Limit>(stricter, { use: "NOT_USED", amount: null });
};

const stricter = (a: Limit, b: Limit): Limit => {
  if (a.use !== "AMOUNT") return b;
  return b.use === "AMOUNT" && exceeds(a.amount, b.amount) ? b : a;
};

const isOver = (limit: Limit, total: Money): boolean =>
  limit.use === "NO_AMOUNT_IN_CURRENCY" || (limit.use === "AMOUNT" && exceeds(total, limit.amount));

/** An absent list asks for nothing; a fact that is not known is in no list. */
const isIn = <Word extends string>(list: readonly Word[] | undefined, word: () => Word | null): boolean => {
  if (list === undefined) return true;
  const said = word();
  return said !== null && list.includes(said);
};

const isAnyIn = <Word extends string>(list: readonly Word[] | undefined, words: () => readonly Word[]): boolean =>
  list === undefined || words().some((word) => list.includes(word));

const isAged = (range: PolicyConditions["orderAgeDays"], ask: GuardAsk): boolean => {
  if (range === undefined) return true;
  const days = ask.orderAgeDays;
  return days !== null && days >= (range.min ?? 0) && days <= (range.max ?? Number.POSITIVE_INFINITY);
};

const isAmountOver = (byCurrency: PolicyConditions["amountOver"], ask: GuardAsk): boolean => {
  if (byCurrency === undefined) return true;
  const { amount } = ask;
  return amount !== null && isOver(limitOf(byCurrency, amount.currencyCode), amount);
};

/** Whether a rule speaks about this ask. Every condition that is stated must hold; reads only what is stated. */
export const applies = (when: PolicyConditions | undefined, ask: GuardAsk): boolean =>
  when === undefined ||
  (isIn(when.channels, () => ask.channel) &&
    isIn(when.fulfilments, () => ask.fulfilment) &&
    isIn(when.reasons, () => ask.reason) &&
    isAnyIn(when.roles, () => ask.actor.roles) &&
    isIn(when.actorKinds, () => ask.actor.kind) &&
    isIn(when.buyerRisks, () => ask.buyer.risk) &&
    isIn(when.buyerKinds, () => ask.buyer.kind) &&
    isAnyIn(when.segments, () => ask.buyer.segments) &&
    isIn(when.ticketRisks, () => ask.ticket.risk) &&
    isAged(when.orderAgeDays, ask) &&
    isAmountOver(when.amountOver, ask));

type LimitDemand = Extract<PolicyDemand, { kind: "LIMIT" }>;

/** What a limit compares: the ask with what was granted before. Null when the limit does not concern this ask. */
export const totalFor = ({ per, windowDays = 365 }: Pick<LimitDemand, "per" | "windowDays">, ask: GuardAsk): Money | null => {
  const { amount, sums } = ask;
  if (amount === null) return null;
  if (per === "ACTION") return amount;
  const before = sums === null ? null : per === "ORDER" ? sums.order : rollingOf(sums, per)?.[windowDays];
  return before == null ? null : add(before, amount);
};

const rollingOf = (sums: NonNullable<GuardAsk["sums"]>, per: "CUSTOMER" | "ACTOR" | "KEY") => {
  switch (per) {
    case "CUSTOMER":
      return sums.customer;
    case "ACTOR":
      return sums.actor;
    case "KEY":
      return sums.key;
  }
};

export const isMet = (demand: PolicyDemand, ask: GuardAsk): boolean => {
  switch (demand.kind) {
    case "LIMIT": {
      const total = totalFor(demand, ask);
      return total === null || !isOver(limitOf(demand.amounts, total.currencyCode), total);
    }
    case "EVIDENCE":
      return isAnyIn(demand.kinds, () => ask.evidence);
    case "LOCKED_MACRO":
      return ask.macro?.locked === true;
    case "QUALIFICATION":
      return ask.actor.qualifications.includes(demand.topic);
    case "WORKING_HOURS":
      return isWithinHours(demand, ask.at);
    case "SECOND_PERSON":
    case "FORBIDDEN":
      return false;
  }
};

const NOUNS: Record<GuardAction, string> = {
  REFUND: "refund",
  CANCELLATION: "cancellation",
  MODIFICATION: "modification",
  REPLY: "reply",
};

const limited = (per: LimitScope, action: GuardAction): string => {
  const noun = NOUNS[action];
  const all = `${noun}s`;
  switch (per) {
    case "ACTION":
      return `The ${noun}`;
    case "ORDER":
      return `The order's ${all}`;
    case "CUSTOMER":
      return `The customer's ${all}`;
    case "ACTOR":
      return `Your own ${all}`;
    case "KEY":
      return `This key's ${all}`;
  }
};

const overSentence = (demand: LimitDemand, ask: GuardAsk, decider: string): string => {
  const total = totalFor(demand, ask);
  if (total === null) return "";
  const limit = limitOf(demand.amounts, total.currencyCode);
  const what = limited(demand.per, ask.action);
  return limit.use === "AMOUNT"
    ? `${what} would be ${formatMoney(total)}, over the limit of ${formatMoney(limit.amount)}.`
    : `${what} has no limit in ${total.currencyCode}, so ${decider}.`;
};

const inWords = (list: readonly string[]): string => list.map((word) => word.toLowerCase().replaceAll("_", " ")).join(", ");

const demandSentence = (demand: Exclude<PolicyDemand, LimitDemand>, ask: GuardAsk): string => {
  switch (demand.kind) {
    case "SECOND_PERSON":
      return `A ${NOUNS[ask.action]} in this case takes a second person.`;
    case "EVIDENCE":
      return `Evidence is missing: ${inWords(demand.kinds)}.`;
    case "LOCKED_MACRO":
      return "The text must come from a locked macro.";
    case "QUALIFICATION":
      return `This takes the qualification ${inWords([demand.topic])}.`;
    case "WORKING_HOURS":
      return `Only within working hours, ${demand.from} to ${demand.to} in ${demand.timeZone}.`;
    case "FORBIDDEN":
      return `The workspace's policy forbids a ${NOUNS[ask.action]} in this case.`;
  }
};

/** Lifted by whoever may decide what this rule escalates, or by the stricter role: compliance lifts what a manager may. A refusal by nobody. */
const isLifted = ({ otherwise }: PolicyRule, ask: GuardAsk): boolean =>
  otherwise.outcome === "ESCALATE" && ((otherwise.to === "MANAGER" && ask.approval.limits) || ask.approval.claim);

const sentenceOf = ({ about, otherwise }: PolicyRule, demand: PolicyDemand, ask: GuardAsk): string => {
  if (demand.kind === "LIMIT")
    return overSentence(demand, ask, otherwise.outcome === "REFUSE" ? "it is refused" : "a second person decides");
  const said = demandSentence(demand, ask);
  return about === undefined ? said : `${said} ${about}`;
};

const toRule = (rule: PolicyRule): Rule<GuardAsk, string, PolicyDemand> => ({
  name: rule.id,
  effect: rule.otherwise.outcome,
  given: rule.demand,
  objects: (ask, demand) => !isLifted(rule, ask) && applies(rule.when, ask) && !isMet(demand, ask),
  sentence: (ask, demand) => sentenceOf(rule, demand, ask),
});

/** What code states about an action and no document can lift. Refusals run from "can never work" to "would work with another input". */
export type Laws<Ask extends GuardAsk, Law extends string> = {
  readonly refusals: readonly Rule<Ask, Law>[];
  readonly escalations: readonly Rule<Ask, Law>[];
};

/** Laws may take terms from the document; none can be left out by it. */
export type LawsOf<Ask extends GuardAsk, Law extends string> = (document: PolicyDocument) => Laws<Ask, Law>;

export const NOTE_LAW = "note.substance";

const noteLaw = (terms: NoteTerms): Rule<GuardAsk, typeof NOTE_LAW, NoteTerms> => ({
  name: NOTE_LAW,
  effect: "REFUSE",
  given: terms,
  objects: (ask, given) => ask.note !== null && faultOfNoteFacts(ask.note, given) !== undefined,
  sentence: (ask, given) => explainNoteFault((ask.note && faultOfNoteFacts(ask.note, given)) ?? "TOO_SHORT", given),
});

/**
 * The document's rules for one action together with its laws, as one pure function. All rules that apply count and the strictest outcome
 * wins, so their order in the document changes nothing but the trace. A bad note comes last of the refusals: it is the easiest to mend.
 */
export const guardWith = <Ask extends GuardAsk, Law extends string>(
  document: PolicyDocument,
  action: GuardAction,
  lawsOf: LawsOf<Ask, Law>,
  note: NoteTerms,
): ((ask: Ask) => Verdict<string>) => {
  const { refusals, escalations } = lawsOf(document);
  const rules = document.rules.filter(({ actions }) => actions.includes(action)).map(toRule);
  const all: readonly Rule<Ask, string>[] = [
    ...refusals,
    ...rules.filter(({ effect }) => effect === "REFUSE"),
    noteLaw(note),
    ...escalations,
    ...rules.filter(({ effect }) => effect === "ESCALATE"),
  ];
  return decideBy<Ask, string>(all);
};

export type Approver = { readonly kind: PolicyEscalationKind; readonly targetRole: DecidingRole };
const CLAIM_FILED: Approver = { kind: "CLAIM", targetRole: "COMPLIANCE" };
const OVER_LIMIT: Approver = { kind: "OVER_LIMIT", targetRole: "MANAGER" };

/** Who has to decide: a filed claim outranks everything, compliance outranks a manager, then the document's order counts. */
export const approverOf = (document: PolicyDocument, escalations: readonly string[]): Approver => {
  if (escalations.includes("claim.filed")) return CLAIM_FILED;
  const asked = document.rules.flatMap(({ id, otherwise }) =>
    escalations.includes(id) && otherwise.outcome === "ESCALATE" ? [{ kind: otherwise.kind, targetRole: otherwise.to }] : [],
  );
  return asked.find(({ targetRole }) => targetRole === "COMPLIANCE") ?? asked[0] ?? OVER_LIMIT;
};
