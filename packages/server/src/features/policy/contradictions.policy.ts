import { exceeds, isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import { CANCELLATION_REASONS } from "../cancellation/cancellation-reasons.policy.ts";
import { speaksAlways } from "./guard.policy.ts";
import type { PolicyConditions, PolicyDemand, PolicyRule } from "./policy-document.ts";
import { REFUND_REASONS } from "./policy-words.policy.ts";
import type { GuardAction, LimitScope } from "./policy-words.policy.ts";

export const ISSUE_KINDS = [
  "MALFORMED",
  "DUPLICATE_RULE",
  "NEVER_APPLIES",
  "NEVER_MET",
  "LIMIT_WITHOUT_EFFECT",
  "REFUSES_EVERYTHING",
] as const;
export type PolicyIssueKind = (typeof ISSUE_KINDS)[number];
export type PolicyIssue = {
  readonly kind: PolicyIssueKind;
  readonly path: readonly string[];
  readonly message: string;
  readonly rules: readonly string[];
};

/** A rule with its place in the document. */
export type Placed = { readonly rule: PolicyRule; readonly index: number };

const issue = (kind: PolicyIssueKind, { rule, index }: Placed, field: readonly string[], message: string): PolicyIssue => ({
  kind,
  path: ["rules", String(index), ...field],
  message,
  rules: [rule.id],
});

/** What moves money. The others have no amount, so nothing about amounts can hold for them. */
const WITH_MONEY: readonly GuardAction[] = ["REFUND", "CANCELLATION"];
const ROLLING: readonly LimitScope[] = ["CUSTOMER", "ACTOR", "KEY"];

const movesMoney = ({ actions }: PolicyRule): boolean => actions.some((action) => WITH_MONEY.includes(action));

/**
 * The reasons that can be given for an action. A reply's is the name of the ticket's reason tag: the workspace's own words, which come and
 * go without the policy, so any name may stand there. A modification has none.
 */
const reasonsOf = (action: GuardAction): readonly string[] | "ANY" => {
  switch (action) {
    case "REFUND":
      return REFUND_REASONS;
    case "CANCELLATION":
      return CANCELLATION_REASONS;
    case "REPLY":
      return "ANY";
    case "MODIFICATION":
      return [];
  }
};

/** A misspelt reason would never be given, and nobody would notice what the rule lets through. */
const unknownReasons = (placed: Placed): PolicyIssue[] => {
  const { when, actions } = placed.rule;
  if (when?.reasons === undefined) return [];
  const known = new Set<string>();
  for (const action of actions) {
    const reasons = reasonsOf(action);
    if (reasons === "ANY") return [];
    for (const reason of reasons) known.add(reason);
  }
  if (known.size === 0) return [issue("NEVER_APPLIES", placed, ["when", "reasons"], "no reason is given for a modification")];
  const of = actions.filter((action) => action !== "MODIFICATION").join(" or ");
  return when.reasons.flatMap((reason, at) =>
    known.has(reason)
      ? []
      : [
          issue(
            "MALFORMED",
            placed,
            ["when", "reasons", String(at)],
            `${JSON.stringify(reason)} is no reason of ${of}: use ${[...known].join(", ")}`,
          ),
        ],
  );
};

/** Conditions that no attempt can meet. What law refuses anyway (FBA) is none: a rule may say so in its own words. */
const neverApplies = (placed: Placed): PolicyIssue[] => {
  const { when = {}, demand } = placed.rule;
  const found = (field: string, message: string) => issue("NEVER_APPLIES", placed, ["when", field], message);
  const { min = 0, max = Number.POSITIVE_INFINITY } = when.orderAgeDays ?? {};
  const onlyMachines = when.actorKinds !== undefined && !when.actorKinds.includes("MEMBER");
  const noKeys = (when.actorKinds !== undefined && !when.actorKinds.includes("API_KEY")) || when.roles !== undefined;
  return [
    ...(min > max ? [found("orderAgeDays", `no order is at least ${min} and at most ${max} days old`)] : []),
    ...(when.roles !== undefined && onlyMachines
      ? [found("roles", "only members have roles, and actorKinds excludes them")]
      : []),
    ...(when.amountOver !== undefined && !movesMoney(placed.rule)
      ? [found("amountOver", "none of the rule's actions moves money")]
      : []),
    ...(when.buyerKinds !== undefined &&
    when.segments !== undefined &&
    !when.buyerKinds.some((kind) => when.segments?.includes(kind))
      ? [found("segments", "a buyer is always what it is first of all: segments and buyerKinds have nothing in common")]
      : []),
    ...(demand.kind === "LIMIT" && demand.per === "KEY" && noKeys
      ? [found("actorKinds", "a limit per KEY speaks about API keys only, and the conditions exclude them")]
      : []),
    ...(demand.kind === "LIMIT" && !movesMoney(placed.rule)
      ? [issue("NEVER_APPLIES", placed, ["actions"], "a limit is about money, and none of the rule's actions moves any")]
      : []),
  ];
};

/** Demands that say one thing and mean another. */
const neverMet = (placed: Placed): PolicyIssue[] => {
  const { rule } = placed;
  const { demand, otherwise } = rule;
  const found = (message: string, field: readonly string[] = ["demand"]) => [issue("NEVER_MET", placed, field, message)];
  switch (demand.kind) {
    case "SECOND_PERSON":
      return otherwise.outcome === "REFUSE"
        ? found("nobody is asked when it is refused: use ESCALATE, or FORBIDDEN if it must not be", ["otherwise", "outcome"])
        : [];
    case "FORBIDDEN":
      return otherwise.outcome === "ESCALATE"
        ? found("what somebody may approve is not forbidden: use REFUSE, or SECOND_PERSON", ["otherwise", "outcome"])
        : [];
    case "LOCKED_MACRO":
      return rule.actions.every((action) => action === "REPLY")
        ? []
        : found("only a REPLY has a text that can come from a macro", ["actions"]);
    case "QUALIFICATION":
      return rule.when?.actorKinds !== undefined && !rule.when.actorKinds.includes("MEMBER")
        ? found("only members qualify, and actorKinds excludes them")
        : [];
    case "WORKING_HOURS":
      return demand.from < demand.to
        ? []
        : found(`no time is from ${demand.from} on and before ${demand.to}: write two rules for a night`);
    case "LIMIT":
      return Object.keys(demand.amounts).length > 0
        ? []
        : found("names no amount, so every one exceeds it: use SECOND_PERSON or FORBIDDEN", ["demand", "amounts"]);
    case "EVIDENCE":
      return [];
  }
};

/** A window belongs to what is added up over time. */
const windows = (placed: Placed): PolicyIssue[] => {
  const { demand } = placed.rule;
  if (demand.kind !== "LIMIT") return [];
  const field = ["demand", "windowDays"];
  if (ROLLING.includes(demand.per) && demand.windowDays === undefined)
    return [issue("MALFORMED", placed, field, `a limit per ${demand.per} needs a window: 1, 7, 30, 90 or 365 days`)];
  if (!ROLLING.includes(demand.per) && demand.windowDays !== undefined)
    return [issue("MALFORMED", placed, field, `a limit per ${demand.per} has no window`)];
  return [];
};

const duplicates = (placed: readonly Placed[]): PolicyIssue[] =>
  placed
    .filter(({ rule }, place) => placed.findIndex((other) => other.rule.id === rule.id) < place)
    .map((one) => issue("DUPLICATE_RULE", one, ["id"], `another rule has the key ${JSON.stringify(one.rule.id)}`));

const holdsWhenever = (wider: PolicyConditions, narrower: PolicyConditions): boolean =>
  (Object.keys(wider) as (keyof PolicyConditions)[]).every((key) => {
    if (key === "orderAgeDays") return spans(wider.orderAgeDays ?? {}, narrower.orderAgeDays);
    if (key === "amountOver") return isNoLaxer(wider.amountOver ?? {}, narrower.amountOver ?? null);
    const outer: readonly string[] | undefined = wider[key];
    const inner: readonly string[] | undefined = narrower[key];
    return outer === undefined || (inner !== undefined && inner.every((word) => outer.includes(word)));
  });

type Days = NonNullable<PolicyConditions["orderAgeDays"]>;
/** An age that is unknown is in no span, so a rule without one speaks about more. */
const spans = (outer: Days, inner: Days | undefined): boolean =>
  inner !== undefined &&
  (outer.min ?? 0) <= (inner.min ?? 0) &&
  (outer.max ?? Number.POSITIVE_INFINITY) >= (inner.max ?? Number.POSITIVE_INFINITY);

type Amounts = Readonly<Record<string, string>>;
/** Whatever exceeds `lax` exceeds `strict` too: each amount of `strict` is one of `lax`, and no higher there. */
const isNoLaxer = (strict: Amounts, lax: Amounts | null): boolean =>
  lax !== null &&
  Object.entries(strict).every(([currencyCode, text]) => {
    if (!isCurrencyCode(currencyCode)) return false;
    const mine = parseAmount(text, currencyCode);
    const other = parseAmount(lax[currencyCode] ?? "", currencyCode);
    return mine !== undefined && other !== undefined && !exceeds(mine, other);
  });

type LimitDemand = Extract<PolicyDemand, { kind: "LIMIT" }>;

const isNoLaxerLimit = (strict: LimitDemand, lax: LimitDemand): boolean =>
  strict.per === lax.per && (strict.windowDays ?? 0) >= (lax.windowDays ?? 0) && isNoLaxer(strict.amounts, lax.amounts);

/** Who may lift the second may lift the first, if anybody may. */
const isNoMilder = (first: PolicyRule["otherwise"], second: PolicyRule["otherwise"]): boolean => {
  if (first.outcome === "REFUSE") return true;
  return second.outcome === "ESCALATE" && (first.to === "COMPLIANCE" || second.to === "MANAGER");
};

/** Whatever `lax` stops, `strict` stops as well, at least as hard. */
const makesVoid = (strict: PolicyRule, lax: PolicyRule): boolean =>
  strict.demand.kind === "LIMIT" &&
  lax.demand.kind === "LIMIT" &&
  lax.actions.every((action) => strict.actions.includes(action)) &&
  holdsWhenever(strict.when ?? {}, lax.when ?? {}) &&
  isNoLaxerLimit(strict.demand, lax.demand) &&
  isNoMilder(strict.otherwise, lax.otherwise);

/** Of two that say the same the later one is void. */
const withoutEffect = (placed: readonly Placed[]): PolicyIssue[] =>
  placed.flatMap((one) => {
    const stricter = placed.find(
      (other) => makesVoid(other.rule, one.rule) && (other.index < one.index || !makesVoid(one.rule, other.rule)),
    );
    if (stricter === undefined) return [];
    const message = `whatever it stops, the limit ${JSON.stringify(stricter.rule.id)} stops as well`;
    return [{ ...issue("LIMIT_WITHOUT_EFFECT", one, ["demand"], message), rules: [one.rule.id, stricter.rule.id] }];
  });

const NOTHING_LEFT = "in every case: whoever must not do it at all gets no role or key for it";

/** A refusal without conditions leaves nothing to decide. */
const refusesEverything = (placed: Placed): PolicyIssue[] => {
  const { demand, otherwise, actions, when } = placed.rule;
  return speaksAlways(when) && demand.kind === "FORBIDDEN" && otherwise.outcome === "REFUSE"
    ? [issue("REFUSES_EVERYTHING", placed, ["demand"], `refuses ${actions.join(", ")} ${NOTHING_LEFT}`)]
    : [];
};

/** Everything in which these rules contradict themselves or each other. Each rule is valid by itself already. */
export const contradictionsIn = (placed: readonly Placed[]): PolicyIssue[] => [
  ...duplicates(placed),
  ...placed.flatMap((one) => [
    ...unknownReasons(one),
    ...neverApplies(one),
    ...neverMet(one),
    ...windows(one),
    ...refusesEverything(one),
  ]),
  ...withoutEffect(placed),
];
