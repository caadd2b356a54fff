import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import { policyDocumentSchema } from "./policy-document.ts";
import type { PolicyDocument, PolicyRule } from "./policy-document.ts";
import { RISK_RULES } from "./risk-rules.ts";
import { WINDOW_DAYS } from "./policy-words.policy.ts";
import type { LimitScope, WindowDays } from "./policy-words.policy.ts";

type Amounts = Record<string, string>;
type Windowed = { readonly amounts: Amounts; readonly windowDays: number };
/** The four limits that format 1 knew. */
export type RefundLimits = {
  readonly perRefund?: Amounts | undefined;
  readonly perOrder?: Amounts | undefined;
  readonly perCustomer?: Windowed | undefined;
  readonly perActor?: Windowed | undefined;
};

const windowed = z.object({ amounts: z.record(z.string(), z.string()), windowDays: z.number() });
const format1 = z.object({
  refund: z.object({
    limits: z.object({
      perRefund: z.record(z.string(), z.string()).optional(),
      perOrder: z.record(z.string(), z.string()).optional(),
      perCustomer: windowed.optional(),
      perActor: windowed.optional(),
    }),
    note: z.unknown(),
    sfpReasons: z.unknown(),
  }),
});

/** The next larger window: an upgrade may make a rule stricter, never laxer. Beyond a year there is no window. */
const windowFor = (days: number): WindowDays => WINDOW_DAYS.find((window) => window >= days) ?? 365;

const limitRule = (id: string, per: LimitScope, amounts: Amounts, windowDays?: number): PolicyRule => ({
  id,
  actions: ["REFUND"],
  demand: { kind: "LIMIT", per, ...(windowDays === undefined ? {} : { windowDays: windowFor(windowDays) }), amounts },
  otherwise: { outcome: "ESCALATE", to: "MANAGER", kind: "OVER_LIMIT" },
});

/** Limits on refunds as rules that escalate to a manager. A kind that is absent makes no rule (W8). */
export const rulesOfLimits = ({ perRefund, perOrder, perCustomer, perActor }: RefundLimits): PolicyRule[] => [
  ...(perRefund ? [limitRule("limit.refund", "ACTION", perRefund)] : []),
  ...(perOrder ? [limitRule("limit.order", "ORDER", perOrder)] : []),
  ...(perCustomer ? [limitRule("limit.customer", "CUSTOMER", perCustomer.amounts, perCustomer.windowDays)] : []),
  ...(perActor ? [limitRule("limit.actor", "ACTOR", perActor.amounts, perActor.windowDays)] : []),
];

/**
 * The limit of one cancellation. It gives up a whole order, once, so what an agent may return alone (W8) is also what they may give up
 * alone; no matter for which reason, or "the buyer asked for it" would be the way round the limit.
 */
export const cancellationLimit = (amounts: Amounts): PolicyRule => ({
  ...limitRule("limit.cancellation", "ACTION", amounts),
  about: "A cancelled order is given up in full.",
  actions: ["CANCELLATION"],
});

const upgraded = (document: unknown): unknown => {
  const old = format1.safeParse(document);
  if (!old.success) return document;
  const { limits, note, sfpReasons } = old.data.refund;
  return { format: 2, note, sfpReasons, rules: rulesOfLimits(limits) };
};

/** A stored document, of whichever format, as today's. Throws on one that nobody could decide by. */
export const parsePolicyDocument = (document: unknown): PolicyDocument => policyDocumentSchema.parse(upgraded(document));

/** SHA-256 of the canonical document (RFC 8785), L12: the same rules have the same digest wherever they are stored. */
export const digestOfPolicy = (document: PolicyDocument): string =>
  createHash("sha256")
    .update(canonicalize(document) ?? "")
    .digest("hex");

/**
 * What a new workspace starts with: 100.00 USD per refund, per order and per cancelled order (assumption W8), and less for buyers at risk
 * (D4). They are at no advantage where nothing was sent to them, so what stops an order is the same for all.
 */
export const SHIPPED_POLICY: PolicyDocument = {
  format: 2,
  note: {
    minimumLetters: 20,
    minimumCharactersUnspaced: 8,
    boilerplate: [
      "refund requested by customer",
      "customer asked for a refund",
      "as discussed with the customer",
      "see ticket for details",
    ],
  },
  sfpReasons: ["CUSTOMER_RETURN"],
  rules: [
    ...rulesOfLimits({ perRefund: { USD: "100.00" }, perOrder: { USD: "100.00" } }),
    cancellationLimit({ USD: "100.00" }),
    ...RISK_RULES,
  ],
};
