import { z } from "zod";
import type { RefundReason } from "../../connectors/channel.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import type { CurrencyCode } from "../../kernel/money.ts";
import type { Limit } from "../refund/refund.policy.ts";
import type { NoteRule } from "./note.policy.ts";

const amounts = z.record(z.string(), z.string()).superRefine((byCurrency, issue) => {
  for (const [currencyCode, text] of Object.entries(byCurrency))
    if (!isCurrencyCode(currencyCode) || (parseAmount(text, currencyCode)?.minor ?? -1n) < 0n)
      issue.addIssue({ code: "custom", message: `${text} is not an amount of zero or more in ${currencyCode}` });
});
const windowed = z.object({ amounts, windowDays: z.number().int().min(1).max(3650) });
const REFUND_REASONS = [
  "CUSTOMER_RETURN",
  "DAMAGED",
  "NOT_AS_DESCRIBED",
  "WRONG_ITEM",
  "LATE_DELIVERY",
  "NOT_DELIVERED",
  "PRICE_ERROR",
  "GOODWILL",
  "CLAIM_PREVENTION",
  "OTHER",
] as const satisfies readonly RefundReason[];

/** The workspace's rules for refunds, one immutable version. A kind of limit that is absent is not used (W8). */
const policyDocument = z.object({
  refund: z.object({
    limits: z.object({
      perRefund: amounts.optional(),
      perOrder: amounts.optional(),
      perCustomer: windowed.optional(),
      perActor: windowed.optional(),
    }),
    note: z.object({
      minimumLetters: z.number().int().min(1).max(500),
      minimumCharactersUnspaced: z.number().int().min(1).max(500),
      boilerplate: z.array(z.string().max(500)).max(200),
    }),
    /** Reasons for which the seller may refund a seller-fulfilled Prime order. */
    sfpReasons: z.array(z.enum(REFUND_REASONS)),
  }),
});
export type PolicyDocument = z.infer<typeof policyDocument>;
export const parsePolicyDocument = (document: unknown): PolicyDocument => policyDocument.parse(document);

/** What a new workspace starts with: 100.00 USD per refund and per order (assumption W8). */
export const SHIPPED_POLICY: PolicyDocument = {
  refund: {
    limits: { perRefund: { USD: "100.00" }, perOrder: { USD: "100.00" } },
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
  },
};

export const limitOf = (byCurrency: Record<string, string> | undefined, currencyCode: CurrencyCode): Limit => {
  if (byCurrency === undefined) return { use: "NOT_USED", amount: null };
  const text = byCurrency[currencyCode];
  const amount = text === undefined ? undefined : parseAmount(text, currencyCode);
  return amount === undefined ? { use: "NO_AMOUNT_IN_CURRENCY", amount: null } : { use: "AMOUNT", amount };
};

export const noteRuleOf = (document: PolicyDocument): NoteRule => document.refund.note;
