/** An attempt that nothing stands against, and rules to set against it: what a test changes is what it is about. */
import type { GuardAsk, WindowSums } from "../src/features/policy/guard-ask.ts";
import { guardBy } from "../src/features/policy/guard-by.ts";
import type { LawsOf } from "../src/features/policy/guard.policy.ts";
import type { PolicyDocument, PolicyRule } from "../src/features/policy/policy-document.ts";
import { SHIPPED_POLICY } from "../src/features/policy/stored-document.ts";
import type { Verdict } from "../src/kernel/decision.ts";
import { money } from "../src/kernel/money.ts";
import type { Money } from "../src/kernel/money.ts";

const usd = (minor: bigint): Money => money(minor, "USD");

export const ESCALATE = { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" } as const;
export const ESCALATE_TO_COMPLIANCE = { outcome: "ESCALATE", to: "COMPLIANCE", kind: "COMPLEX" } as const;
export const REFUSE = { outcome: "REFUSE" } as const;

export const NOTHING_SPENT: WindowSums = { 1: usd(0n), 7: usd(0n), 30: usd(0n), 90: usd(0n), 365: usd(0n) };

/** A refund of 50.00 USD by an agent, on a Monday noon in Berlin. */
export const PLAIN_ASK: GuardAsk = {
  action: "REFUND",
  at: "2026-03-02T11:00:00.000Z",
  amount: usd(5000n),
  reason: "DAMAGED",
  channel: "AMAZON",
  fulfilment: "FBM",
  orderAgeDays: 5,
  actor: { id: "mem_1", kind: "MEMBER", roles: ["AGENT"], qualifications: [] },
  buyer: { risk: "LOW", kind: "FIRST_TIME", segments: ["FIRST_TIME"] },
  ticket: { risk: "ROUTINE" },
  evidence: [],
  macro: null,
  note: null,
  sums: { order: usd(0n), customer: NOTHING_SPENT, actor: NOTHING_SPENT, key: null },
  approval: { limits: false, claim: false },
};

export const ruleWith = (change: Partial<PolicyRule> = {}): PolicyRule => ({
  id: "one",
  actions: ["REFUND"],
  demand: { kind: "SECOND_PERSON" },
  otherwise: ESCALATE,
  ...change,
});

export const documentOf = (...rules: PolicyRule[]): PolicyDocument => ({ ...SHIPPED_POLICY, rules });

const NO_LAWS: LawsOf<GuardAsk, never> = () => ({ refusals: [], escalations: [] });

/** What these rules alone say about an ask. */
export const verdictOf = (rules: readonly PolicyRule[], ask: GuardAsk): Verdict<string> =>
  guardBy(documentOf(...rules), ask.action, NO_LAWS)(ask);
