import type { Actor } from "../../kernel/actor.ts";
import { rolesOf } from "../../kernel/actor.ts";
import { later } from "../../kernel/clock.ts";
import { exceeds, isCurrencyCode, parseAmount, subtract, zero } from "../../kernel/money.ts";
import type { Money } from "../../kernel/money.ts";
import { decidedBy } from "../escalation/route.policy.ts";
import type { DecidingRole, Routes } from "../escalation/route.policy.ts";
import { applies } from "../policy/guard.policy.ts";
import type { GuardAction, GuardAsk, PolicyDocument, WindowDays } from "../policy/index.ts";
import type { LedgerRow } from "../submission/intent-ledger.policy.ts";
import type { LimitScope } from "../policy/policy-words.policy.ts";

type PolicyRule = PolicyDocument["rules"][number];
type Conditions = NonNullable<PolicyRule["when"]>;

/** What counts against limits: money of one action that was granted within a window, and when the oldest of it was. */
export type Use = {
  readonly action: GuardAction;
  readonly per: "ORDER" | "CUSTOMER" | "ACTOR" | "KEY";
  /** Null on an order, where everything ever counts. */
  readonly windowDays: WindowDays | null;
  readonly used: Money;
  readonly oldestAt: Date | null;
};

/** Uses by what they are added up over; a scope that is not there is not known, and is not guessed. */
export type Ledger = { readonly known: ReadonlySet<Use["per"]>; readonly uses: readonly Use[] };

/** One limit of the policy, in one currency, as it stands for one actor. */
export type Authority = {
  readonly action: GuardAction;
  readonly rule: string;
  readonly about: string | null;
  readonly per: LimitScope;
  readonly windowDays: WindowDays | null;
  readonly limit: Money;
  readonly used: Money | null;
  readonly remaining: Money | null;
  readonly resetsAt: Date | null;
  readonly otherwise: PolicyRule["otherwise"]["outcome"];
  /** The rule's role or the workspace's route, whichever is stricter; null when nobody decides about more. */
  readonly escalatesTo: DecidingRole | null;
  readonly when: Conditions | null;
};

/** A window that a rule does not name; the guard takes the same. */
const DEFAULT_WINDOW: WindowDays = 365;
const DAY_MS = 86_400_000;

type Stated = { readonly rules: readonly PolicyRule[]; readonly routes: Routes };

/** Every limit that holds for this actor, in the document's order, with what is left of it. */
export const authorityOf = ({ rules, routes }: Stated, actor: Actor, ledger: Ledger): Authority[] =>
  rules
    .filter((rule) => concerns(rule, actor))
    .flatMap((rule) => rule.actions.flatMap((action) => standings(rule, { action, routes }, ledger)));

/** What the case is about is not known here, who acts is: a limit for others is nobody's business. */
export const concerns = ({ when, demand }: PolicyRule, actor: Actor): boolean => {
  if (demand.kind === "LIMIT" && demand.per === "KEY" && actor.kind !== "API_KEY") return false;
  const roles = rolesOf(actor);
  const isRole = when?.roles === undefined || when.roles.some((role) => roles.includes(role));
  return isRole && (when?.actorKinds === undefined || when.actorKinds.includes(actor.kind));
};

type Standing = { readonly action: GuardAction; readonly routes: Routes };
const standings = (rule: PolicyRule, { action, routes }: Standing, ledger: Ledger): Authority[] => {
  const { demand, otherwise } = rule;
  if (demand.kind !== "LIMIT") return [];
  const { per } = demand;
  const windowDays = per === "ACTION" || per === "ORDER" ? null : (demand.windowDays ?? DEFAULT_WINDOW);
  const escalatesTo = otherwise.outcome === "ESCALATE" ? decidedBy(routes, otherwise.kind, otherwise.to) : null;
  const about = rule.about ?? null;
  const stated = { action, rule: rule.id, about, per, windowDays, otherwise: otherwise.outcome, escalatesTo };
  const amounts = Object.entries(demand.amounts).sort(([a], [b]) => (a < b ? -1 : 1));
  return amounts.flatMap(([currencyCode, text]) => {
    const limit = isCurrencyCode(currencyCode) ? parseAmount(text, currencyCode) : undefined;
    if (limit === undefined) return [];
    return [{ ...stated, limit, ...standing({ action, per, windowDays }, limit, ledger), when: rule.when ?? null }];
  });
};

type Asked = Pick<Authority, "action" | "per" | "windowDays">;

/** Nothing adds up for one action alone; a window shrinks when the oldest of its uses leaves it. */
const standing = (asked: Asked, limit: Money, ledger: Ledger): Pick<Authority, "used" | "remaining" | "resetsAt"> => {
  const nothing = zero(limit.currencyCode);
  if (asked.per === "ACTION") return { used: nothing, remaining: limit, resetsAt: null };
  if (!ledger.known.has(asked.per)) return { used: null, remaining: null, resetsAt: null };
  const use = ledger.uses.find(
    ({ action, per, windowDays, used }) =>
      action === asked.action && per === asked.per && windowDays === asked.windowDays && used.currencyCode === limit.currencyCode,
  );
  const used = use?.used ?? nothing;
  const oldestAt = use?.oldestAt ?? null;
  return {
    used,
    remaining: exceeds(used, limit) ? nothing : subtract(limit, used),
    resetsAt: oldestAt === null || asked.windowDays === null ? null : later(oldestAt, asked.windowDays * DAY_MS),
  };
};

/** The rules that speak about this ask, or would about more money. */
export const limitsFor = ({ rules }: Pick<PolicyDocument, "rules">, ask: GuardAsk): PolicyRule[] =>
  rules.filter(({ actions, when }) => {
    if (!actions.includes(ask.action)) return false;
    if (when === undefined) return true;
    const { amountOver: _, ...rest } = when;
    return applies(rest, ask);
  });

const PER: Record<LedgerRow["whose"], readonly Use["per"][]> = {
  order: ["ORDER"],
  customer: ["CUSTOMER"],
  // A machine is its key; a member's limits per key are nobody's (authority.policy.ts).
  actor: ["ACTOR", "KEY"],
};

/** A row of the ledger as limits see it. */
export const usesFrom = ({ kind, whose, days, used, oldestAt }: LedgerRow): Use[] =>
  PER[whose].map((per) => ({ action: kind, per, windowDays: days, used, oldestAt }));
