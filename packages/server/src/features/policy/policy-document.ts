import { z } from "zod";
import { ROLES } from "../../kernel/actor.ts";
import { isCurrencyCode, parseAmount } from "../../kernel/money.ts";
import type { NoteRule } from "./note.policy.ts";
import * as words from "./policy-words.policy.ts";

/** "HH:MM" of a day; 24:00 is its end. */
const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
/** More rules than a person can keep in mind; each is evaluated for every guarded action. */
const MOST_RULES = 200;
const LONGEST_ABOUT = 500;

const amounts = z.record(z.string(), z.string()).superRefine((byCurrency, issue) => {
  for (const [currencyCode, text] of Object.entries(byCurrency)) {
    if (!isCurrencyCode(currencyCode))
      issue.addIssue({ code: "custom", message: `${JSON.stringify(currencyCode)} is not a known ISO 4217 currency` });
    else if ((parseAmount(text, currencyCode)?.minor ?? -1n) < 0n)
      issue.addIssue({
        code: "custom",
        path: [currencyCode],
        message: `${JSON.stringify(text)} is not an amount of zero or more with the decimals of ${currencyCode}`,
      });
  }
});

const isTimeZone = (text: string): boolean => {
  // Only names of places: an offset knows no summer time.
  if (/^[+-]/.test(text)) return false;
  try {
    Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
};
const timeOfDay = z.string().regex(TIME_OF_DAY, "must be a time of day as HH:MM, 24:00 at the latest");
const someOf = <const Word extends string>(list: readonly Word[]) => z.array(z.enum(list)).min(1, "must name at least one");

const when = z.strictObject({
  channels: someOf(words.CHANNELS).optional(),
  fulfilments: someOf(words.POLICY_FULFILMENTS).optional(),
  reasons: z.array(z.string().min(1).max(100)).min(1, "must name at least one").optional(),
  roles: someOf(ROLES).optional(),
  actorKinds: someOf(words.ACTOR_KINDS).optional(),
  buyerRisks: someOf(words.BUYER_RISKS).optional(),
  buyerKinds: someOf(words.POLICY_BUYER_KINDS).optional(),
  segments: someOf(words.POLICY_BUYER_KINDS).optional(),
  ticketRisks: someOf(words.POLICY_TICKET_RISKS).optional(),
  orderAgeDays: z
    .strictObject({ min: z.number().int().min(0).max(36_500).optional(), max: z.number().int().min(0).max(36_500).optional() })
    .optional(),
  /** Strictly more than this; a currency that is not named counts as more (D2). */
  amountOver: amounts.optional(),
});

const demand = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("LIMIT"),
    per: z.enum(words.LIMIT_SCOPES),
    windowDays: z.literal(words.WINDOW_DAYS, "must be one of 1, 7, 30, 90, 365 days").optional(),
    amounts,
  }),
  z.strictObject({ kind: z.literal("SECOND_PERSON") }),
  z.strictObject({ kind: z.literal("EVIDENCE"), kinds: someOf(words.EVIDENCE_KINDS) }),
  z.strictObject({ kind: z.literal("LOCKED_MACRO") }),
  z.strictObject({ kind: z.literal("QUALIFICATION"), topic: z.enum(words.POLICY_TOPICS) }),
  z.strictObject({
    kind: z.literal("WORKING_HOURS"),
    timeZone: z.string().refine(isTimeZone, "is not a time zone of the IANA database, such as Europe/Berlin"),
    days: someOf(words.WEEKDAYS),
    from: timeOfDay,
    to: timeOfDay,
  }),
  z.strictObject({ kind: z.literal("FORBIDDEN") }),
]);

const otherwise = z.discriminatedUnion("outcome", [
  z.strictObject({
    outcome: z.literal("ESCALATE"),
    to: z.enum(words.DECIDING_ROLES),
    kind: z.enum(words.ESCALATION_KINDS),
  }),
  z.strictObject({ outcome: z.literal("REFUSE") }),
]);

export const policyRuleSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/, "must be words of a-z and 0-9, joined by . or -")
    .max(80),
  about: z.string().max(LONGEST_ABOUT).optional(),
  actions: someOf(words.GUARD_ACTIONS),
  when: when.optional(),
  demand,
  otherwise,
});

const head = z.strictObject({
  format: z.literal(2),
  note: z.strictObject({
    minimumLetters: z.number().int().min(1).max(500),
    minimumCharactersUnspaced: z.number().int().min(1).max(500),
    boilerplate: z.array(z.string().max(500)).max(200),
  }),
  /** Reasons for which the seller may refund a seller-fulfilled Prime order (R13). */
  sfpReasons: z.array(z.enum(words.REFUND_REASONS)),
});
export const policyDocumentSchema = head.extend({
  rules: z.array(policyRuleSchema).max(MOST_RULES, `must hold at most ${MOST_RULES} rules`),
});

/** All but the rules, which are checked one by one. */
export const policyHeadSchema = head.extend({
  rules: z.array(z.unknown()).max(MOST_RULES, `must hold at most ${MOST_RULES} rules`),
});

/** The workspace's rules, one immutable version. What no rule speaks about is not limited; what is law needs no rule. */
export type PolicyDocument = z.infer<typeof policyDocumentSchema>;
export type PolicyRule = z.infer<typeof policyRuleSchema>;
export type PolicyConditions = z.infer<typeof when>;
export type PolicyDemand = z.infer<typeof demand>;

export const noteRuleOf = (document: PolicyDocument): NoteRule => document.note;
