/** Which reasons a message shows and how sure that is, and how far two messages agree about theirs. */
import { REASON_WORDS, REASONS } from "./reason-words.policy.ts";
import type { WrittenReason } from "./reason-words.policy.ts";

/** From 0 to 1 for each reason. */
export type ReasonWeights = Readonly<Record<WrittenReason, number>>;

const SURE = 0.85;
const LIKELY = 0.5;
const WEAK = 0.2;
/** A reason counts as told from here on. */
export const TOLD = 0.6;

/** The more independent hints, the surer; never quite. */
const together = (hints: readonly number[]): number => 1 - hints.reduce((doubt, hint) => doubt * (1 - hint), 1);

/**
 * What one reason says with another's words: who asks where the refund is does not ask where the parcel is, and who wants money back for
 * something broken writes because it is broken. Each entry weakens the second while the first is told.
 */
const OUTWEIGHS: readonly (readonly [WrittenReason, WrittenReason, number])[] = [
  ["LOGIN", "DELIVERY", 0.2],
  ["LOGIN", "WRONG_ITEM", 0.2],
  ["LOGIN", "ADDRESS", 0.3],
  ["LOGIN", "INVOICE", 0.6],
  ["LOGIN", "MISSING_PART", 0.2],
  ["REFUND", "DELIVERY", 0.3],
  ["REFUND", "MISSING_PART", 0.2],
  ["DAMAGED", "REFUND", 0.35],
  ["DAMAGED", "RETURN", 0.6],
  ["DAMAGED", "MISSING_PART", 0.7],
  ["DEFECTIVE", "REFUND", 0.35],
  ["DEFECTIVE", "RETURN", 0.6],
  ["WRONG_ITEM", "REFUND", 0.35],
  ["WRONG_ITEM", "RETURN", 0.6],
  ["WRONG_ITEM", "DELIVERY", 0.5],
  ["MISSING_PART", "REFUND", 0.35],
  ["MISSING_PART", "DELIVERY", 0.7],
  ["CANCELLATION", "DELIVERY", 0.3],
  ["CANCELLATION", "WRONG_ITEM", 0.3],
  ["CANCELLATION", "RETURN", 0.4],
  ["CANCELLATION", "REFUND", 0.5],
  ["INVOICE", "MISSING_PART", 0.2],
  ["INVOICE", "DELIVERY", 0.4],
  ["INVOICE", "REFUND", 0.5],
  ["INVOICE", "RETURN", 0.7],
  ["INVOICE", "WRONG_ITEM", 0.4],
  ["ADDRESS", "DELIVERY", 0.4],
  ["ADDRESS", "WRONG_ITEM", 0.2],
  ["ADDRESS", "DEFECTIVE", 0.5],
  ["RETURN", "ADDRESS", 0.3],
  ["RETURN", "DELIVERY", 0.5],
  ["RETURN", "SIZE", 0.6],
  ["DELIVERY", "MISSING_PART", 0.5],
  ["SIZE", "WRONG_ITEM", 0.5],
];

/** One matter seen from two sides: what broke on its way does not work either. Both ways. */
const AKIN: readonly (readonly [WrittenReason, WrittenReason, number])[] = [
  ["DAMAGED", "DEFECTIVE", 0.6],
  ["RETURN", "SIZE", 0.5],
  ["WRONG_ITEM", "SIZE", 0.5],
  ["WRONG_ITEM", "MISSING_PART", 0.35],
  ["DAMAGED", "MISSING_PART", 0.35],
  ["REFUND", "PAYMENT", 0.4],
  ["RETURN", "WRONG_ITEM", 0.3],
];

const akin = (one: WrittenReason, other: WrittenReason): number =>
  one === other
    ? 1
    : (AKIN.find(([first, second]) => (first === one && second === other) || (first === other && second === one))?.[2] ?? 0);

/** Reads own words (own-words.policy.ts). An awaited refund outweighs the return it follows, a mere wish for money does not. */
export const reasonsOf = (own: string): ReasonWeights => {
  const raw = {} as Record<WrittenReason, number>;
  for (const reason of REASONS) {
    const { sure, likely, weak = [] } = REASON_WORDS[reason];
    const hints = (patterns: readonly RegExp[], worth: number): number[] =>
      patterns.flatMap((pattern) => (pattern.test(own) ? [worth] : []));
    raw[reason] = together([...hints(sure, SURE), ...hints(likely, LIKELY), ...hints(weak, WEAK)]);
  }
  const read = { ...raw };
  for (const [strong, weak, factor] of OUTWEIGHS) if (raw[strong] >= TOLD && raw[weak] < 0.97) read[weak] *= factor;
  if (raw.REFUND >= SURE) read.RETURN *= 0.35;
  if (REASONS.some((reason) => reason !== "PRODUCT_QUESTION" && read[reason] >= TOLD)) read.PRODUCT_QUESTION *= 0.3;
  return read;
};

/** The words by which own words tell a reason, with what stands around them; undefined when none does. */
export const wordsOf = (own: string, reason: WrittenReason): string | undefined => {
  const { sure, likely, weak = [] } = REASON_WORDS[reason];
  const found = [...sure, ...likely, ...weak].map((pattern) => pattern.exec(own)).find((match) => match !== null);
  return found ? own.slice(Math.max(0, found.index - 40), found.index + found[0].length + 40).trim() : undefined;
};

/** A question about a product may be any question, so that two of them agree in little. */
const SPECIFIC: Partial<Record<WrittenReason, number>> = { PRODUCT_QUESTION: 0.55, PAYMENT: 0.8, REFUND: 0.9 };

export type Agreement = {
  /** How sure it is that both tell this reason. */
  readonly reason: WrittenReason | null;
  readonly agree: number;
  /** How sure it is that each tells a reason that the other does not. */
  readonly conflict: number;
};

const strongest = (weights: ReasonWeights): WrittenReason =>
  REASONS.reduce((best, reason) => (weights[reason] > weights[best] ? reason : best));

/** How well the reasons of one text cover a reason of the other. */
const coverage = (weights: ReasonWeights, reason: WrittenReason): number =>
  Math.max(...REASONS.map((other) => weights[other] * akin(reason, other)));

export const agreementOf = (one: ReasonWeights, other: ReasonWeights): Agreement => {
  let reason: WrittenReason | null = null;
  let agree = 0;
  for (const first of REASONS)
    for (const second of REASONS) {
      const both = Math.min(one[first], other[second]) * akin(first, second) * (SPECIFIC[first] ?? 1);
      if (both > agree) [agree, reason] = [both, one[first] >= other[second] ? first : second];
    }
  const [top, otherTop] = [strongest(one), strongest(other)];
  const conflict = Math.min(one[top] - coverage(other, top), other[otherTop] - coverage(one, otherTop));
  return { reason, agree, conflict: Math.max(0, conflict) };
};
