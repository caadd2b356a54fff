import { formatMoney } from "./money.ts";
import type { Money } from "./money.ts";

export type DecisionOutcome = "ALLOW" | "ESCALATE" | "REFUSE";
export type RuleOutcome = "PASS" | "ESCALATE" | "REFUSE" | "NOT_REACHED";
export type RuleInput = { readonly name: string; readonly value: string };
export type RuleResult = {
  readonly rule: string;
  readonly result: RuleOutcome;
  readonly inputs: readonly RuleInput[];
  readonly sentence: string;
};

/** What a policy says about one ask. `refusal` names the first rule that refused, `escalations` all that asked for a second person. */
export type Verdict<RuleName extends string> = {
  readonly outcome: DecisionOutcome;
  readonly rules: readonly RuleResult[];
  readonly refusal: RuleName | undefined;
  readonly escalations: readonly RuleName[];
};

export type Rule<Ask, RuleName extends string, Given extends object = object> = {
  readonly name: RuleName;
  readonly effect: "REFUSE" | "ESCALATE";
  /** True when the rule objects. */
  objects(ask: Ask, given: Given): boolean;
  sentence(ask: Ask, given: Given): string;
  /** What a document states for this rule; shown in the trace as `rule.…` when it is read. */
  readonly given?: Given;
};

/**
 * Evaluates rules in order. The first refusal ends the evaluation (later rules are traced as NOT_REACHED); escalations accumulate.
 * Each rule gets a recording view of the ask, so the trace shows exactly what it read: a rule cannot read what is not shown.
 */
export const decideBy =
  <Ask extends object, RuleName extends string>(rules: readonly Rule<Ask, RuleName>[]) =>
  (ask: Ask): Verdict<RuleName> => {
    let refusal: RuleName | undefined;
    const escalations: RuleName[] = [];
    const results = rules.map((rule): RuleResult => {
      const { name, effect, given } = rule;
      if (refusal !== undefined) return { rule: name, result: "NOT_REACHED", inputs: [], sentence: "" };
      const read = new Map<string, string>();
      const view = recordingView(ask, "", read);
      const stated = recordingView(given ?? {}, "rule", read);
      const objected = rule.objects(view, stated);
      const said = objected ? rule.sentence(view, stated) : "Nothing against it.";
      if (objected && effect === "REFUSE") refusal = name;
      if (objected && effect === "ESCALATE") escalations.push(name);
      return {
        rule: name,
        result: objected ? effect : "PASS",
        inputs: [...read].map(([input, value]) => ({ name: input, value })),
        sentence: said,
      };
    });
    const outcome = refusal !== undefined ? "REFUSE" : escalations.length > 0 ? "ESCALATE" : "ALLOW";
    return { outcome, rules: results, refusal, escalations };
  };

const isMoney = (value: object): value is Money => "minor" in value && "currencyCode" in value;

const describe = (value: unknown): string => {
  if (value === null || value === undefined) return "none";
  if (typeof value === "object") {
    if (isMoney(value)) return formatMoney(value);
    if (Array.isArray(value)) return value.map(describe).join(", ") || "none";
  }
  return typeof value === "string" || typeof value === "bigint" ? String(value) : JSON.stringify(value);
};

/** Money and lists are leaves: a rule that touches them read them whole. */
const recordingView = <Part extends object>(part: Part, prefix: string, read: Map<string, string>): Part =>
  new Proxy(part, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol") return value;
      const name = prefix === "" ? key : `${prefix}.${key}`;
      if (typeof value === "object" && value !== null && !Array.isArray(value) && !isMoney(value))
        return recordingView(value, name, read);
      read.set(name, describe(value));
      return value;
    },
  });
