import fc from "fast-check";
import { expect, test } from "vitest";
import { anyAsk, anyDocument, usd } from "../../../test/random-policy.ts";
import type { Actor } from "../../kernel/actor.ts";
import { exceeds } from "../../kernel/money.ts";
import type { PolicyDocument } from "../policy/index.ts";
import { WINDOW_DAYS } from "../policy/index.ts";
import { isMet } from "../policy/guard.policy.ts";
import type { RefundAsk } from "../refund/refund.policy.ts";
import { authorityOf, limitsFor, usesFrom } from "./authority.policy.ts";
import type { Ledger, Use } from "./authority.policy.ts";

type Rule = PolicyDocument["rules"][number];
const AGENT: Actor = { kind: "MEMBER", id: "mem_1", name: "Kim", roles: ["AGENT"] };
const KEY: Actor = { kind: "API_KEY", id: "key_1", name: "bot", scopes: [] };
const limit = (demand: object, more: Partial<Rule> = {}): Rule => ({
  id: "limit.any",
  actions: ["REFUND"],
  demand: { kind: "LIMIT", per: "ACTOR", windowDays: 7, amounts: { USD: "100.00" }, ...demand } as Rule["demand"],
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
  ...more,
});
const use = (minor: bigint, more: Partial<Use> = {}): Use => ({
  action: "REFUND",
  per: "ACTOR",
  windowDays: 7,
  used: usd(minor),
  oldestAt: new Date("2026-03-02T10:00:00.000Z"),
  ...more,
});
const ledger = (...uses: Use[]): Ledger => ({ known: new Set(["ACTOR", "KEY"]), uses });
const ofRules = (...rules: Rule[]) => ({ rules, routes: [] });
const standing = (rule: Rule, ...uses: Use[]) => authorityOf(ofRules(rule), AGENT, ledger(...uses))[0];

/** The ledger that an ask's own sums were read from. */
const ledgerOf = ({ sums }: RefundAsk): Ledger => ({
  known: new Set(["ORDER", "CUSTOMER", "ACTOR", "KEY"]),
  uses: [
    use(sums.order.minor, { per: "ORDER", windowDays: null }),
    ...WINDOW_DAYS.flatMap((windowDays) => [
      use(sums.customer[windowDays].minor, { per: "CUSTOMER", windowDays }),
      use(sums.actor[windowDays].minor, { per: "ACTOR", windowDays }),
      ...(sums.key ? [use(sums.key[windowDays].minor, { per: "KEY", windowDays })] : []),
    ]),
  ],
});

test("what is shown as left is what the guard leaves: a limit is met by an amount exactly when that amount is not more than `remaining`", () => {
  fc.assert(
    fc.property(anyDocument, anyAsk, ({ rules }, random) => {
      const ask = { ...random, sums: { ...random.sums, key: random.actor.kind === "API_KEY" ? random.sums.actor : null } };
      const actor = ask.actor.kind === "API_KEY" ? KEY : AGENT;
      for (const { rule, remaining } of authorityOf({ rules, routes: [] }, actor, ledgerOf(ask)).filter(
        ({ action }) => action === "REFUND",
      )) {
        const stated = rules.find(({ id }) => id === rule);
        if (!stated || remaining === null || remaining.currencyCode !== "USD") continue;
        expect(isMet(stated.demand, ask)).toBe(!exceeds(ask.amount, remaining));
      }
    }),
    { numRuns: 500 },
  );
});

test("used and remaining add up to the limit, and an overdrawn limit has nothing left", () => {
  expect(standing(limit({}), use(3000n))).toMatchObject({ limit: usd(10_000n), used: usd(3000n), remaining: usd(7000n) });
  expect(standing(limit({}))).toMatchObject({ used: usd(0n), remaining: usd(10_000n), resetsAt: null });
  expect(standing(limit({}), use(12_000n))).toMatchObject({ used: usd(12_000n), remaining: usd(0n) });
});

test("a window resets when its oldest use leaves it; an order's limit never does", () => {
  expect(standing(limit({}), use(1n))?.resetsAt).toEqual(new Date("2026-03-09T10:00:00.000Z"));
  const onOrder = authorityOf(ofRules(limit({ per: "ORDER", windowDays: undefined })), AGENT, {
    known: new Set(["ORDER"]),
    uses: [use(1n, { per: "ORDER", windowDays: null })],
  });
  expect(onOrder[0]).toMatchObject({ used: usd(1n), windowDays: null, resetsAt: null });
});

test("a use of another action, window, scope or currency is another limit's", () => {
  const others = [
    use(1n, { action: "CANCELLATION" }),
    use(1n, { windowDays: 30 }),
    use(1n, { per: "CUSTOMER" }),
    use(1n, { used: { minor: 1n, currencyCode: "EUR" } }),
  ];
  expect(standing(limit({}), ...others)).toMatchObject({ used: usd(0n), resetsAt: null });
});

test("a limit per action has all of it left; one on an order or a customer that nobody named says nothing", () => {
  expect(standing(limit({ per: "ACTION", windowDays: undefined }), use(1n))).toMatchObject({
    used: usd(0n),
    remaining: usd(10_000n),
    windowDays: null,
  });
  expect(standing(limit({ per: "CUSTOMER" }))).toMatchObject({ used: null, remaining: null, resetsAt: null });
  expect(standing(limit({ per: "ORDER", windowDays: undefined }))).toMatchObject({ used: null, remaining: null });
});

test("a window that is not named is a year, as the guard reads it", () => {
  const rule = limit({ windowDays: undefined });
  expect(standing(rule, use(1n, { windowDays: 365 }))).toMatchObject({ windowDays: 365, used: usd(1n) });
});

test("one row for each action and currency; rules that are no limits have none", () => {
  const both = limit({ amounts: { USD: "1.00", EUR: "2.00" } }, { actions: ["REFUND", "CANCELLATION"] });
  const rows = authorityOf(ofRules(both, limit({ kind: "FORBIDDEN" })), AGENT, ledger());
  expect(rows.map(({ action, limit: amount }) => `${action} ${amount.currencyCode}`)).toEqual([
    "REFUND EUR",
    "REFUND USD",
    "CANCELLATION EUR",
    "CANCELLATION USD",
  ]);
});

test("currencies come by code, and an amount that is none of theirs is no limit", () => {
  const many = limit({ amounts: { USD: "1.00", EUR: "2.00", JPY: "3", XTS: "4.00", CAD: "5.001" } });
  expect(authorityOf(ofRules(many), AGENT, ledger()).map(({ limit: { currencyCode } }) => currencyCode)).toEqual([
    "EUR",
    "JPY",
    "USD",
  ]);
});

test("what an order or a customer was given counts there; what an actor gave counts for the person and for the key", () => {
  const row = { kind: "REFUND", ownerId: "x", days: 7, used: usd(5n), oldestAt: new Date("2026-03-02T10:00:00.000Z") } as const;
  const counted = { action: "REFUND", windowDays: 7, used: usd(5n), oldestAt: row.oldestAt };
  expect(usesFrom({ ...row, whose: "customer" })).toEqual([{ ...counted, per: "CUSTOMER" }]);
  expect(usesFrom({ ...row, whose: "order", days: null })).toEqual([{ ...counted, per: "ORDER", windowDays: null }]);
  expect(usesFrom({ ...row, whose: "actor" })).toEqual([
    { ...counted, per: "ACTOR" },
    { ...counted, per: "KEY" },
  ]);
});

test("a row tells what its rule is about in the workspace's words, where there are any", () => {
  expect(standing(limit({}, { about: "Gifts of the season." }))?.about).toBe("Gifts of the season.");
  expect(standing(limit({}))?.about).toBeNull();
});

test("a limit for other roles, other kinds of actors, or for keys is none of a member's", () => {
  const rules = ofRules(
    limit({}, { id: "a", when: { roles: ["MANAGER"] } }),
    limit({}, { id: "b", when: { roles: ["MANAGER", "AGENT"] } }),
    limit({}, { id: "c", when: { actorKinds: ["API_KEY"] } }),
    limit({}, { id: "d", when: { actorKinds: ["MEMBER"] } }),
    limit({ per: "KEY" }, { id: "e" }),
  );
  const idsOf = (actor: Actor) => authorityOf(rules, actor, ledger()).map(({ rule }) => rule);
  expect([idsOf(AGENT), idsOf(KEY)]).toEqual([
    ["b", "d"],
    ["c", "e"],
  ]);
});

test("a row says when its rule counts, or that it always does", () => {
  const when = { reasons: ["GOODWILL"], amountOver: { USD: "20.00" } };
  expect(standing(limit({}, { when }))?.when).toEqual(when);
  expect(standing(limit({}))?.when).toBeNull();
});

test("a row names who decides about more: the stricter of rule and route, and nobody where it is refused", () => {
  const rule = limit({});
  const strict = limit({}, { otherwise: { outcome: "ESCALATE", to: "COMPLIANCE", kind: "COMPLEX" } });
  const refusing = limit({}, { otherwise: { outcome: "REFUSE" } });
  const routes = [{ kind: "OVER_LIMIT" as const, targetRole: "COMPLIANCE" as const }];
  const shown = (...rules: Rule[]) => rules.map((one) => authorityOf({ rules: [one], routes }, AGENT, ledger())[0]?.escalatesTo);
  expect([standing(rule)?.escalatesTo, standing(strict)?.escalatesTo]).toEqual(["MANAGER", "COMPLIANCE"]);
  expect(shown(rule, strict, refusing)).toEqual(["COMPLIANCE", "COMPLIANCE", null]);
  expect(standing(refusing)?.otherwise).toBe("REFUSE");
});

test("of a case the rules are shown that speak about it or would about more money", () => {
  const [random] = fc.sample(anyAsk, { numRuns: 1, seed: 1 });
  const ask: RefundAsk = { ...(random as RefundAsk), channel: "AMAZON", amount: usd(1n) };
  const rules = ofRules(
    limit({}, { id: "always" }),
    limit({}, { id: "elsewhere", when: { channels: ["EBAY"] } }),
    limit({}, { id: "here", when: { channels: ["AMAZON"] } }),
    limit({}, { id: "more", when: { amountOver: { USD: "20.00" } } }),
    limit({}, { id: "other", actions: ["REPLY"] }),
  );
  expect(limitsFor(rules, ask).map(({ id }) => id)).toEqual(["always", "here", "more"]);
});
