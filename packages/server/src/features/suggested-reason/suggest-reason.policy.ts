/** Which reason a customer's first words point to. Nothing rather than a guess: a person sets the reason, and a wrong proposal costs more than none. */
import type { ReasonWeights, WrittenReason } from "../duplicate/index.ts";

export type ReasonSigns = {
  /** Folded own words of the message. */
  readonly own: string;
  readonly weights: ReasonWeights;
  readonly mentions: readonly ("LEGAL" | "INTELLECTUAL_PROPERTY")[];
  readonly isFba: boolean;
  /** The carrier says that every parcel of the order has arrived; false also while nothing is known. */
  readonly isDelivered: boolean;
};
/** A name of the shipped taxonomy, why, and which written reason said so. */
export type Proposal = { readonly name: string; readonly why: string; readonly written: WrittenReason | null };

/** As sure as one unmistakable phrase is (reason.policy.ts). */
const SURE = 0.8;
/** A question about a product has no phrase of its own: several hints make it. */
const SURE_QUESTION = 0.6;
/** What is told besides must be clearly less. */
const LEAD = 0.25;

const GUARANTEE = /\ba[- ]?(to|bis|alla)[- ]?z\b|garantie a a z|garantia de la a a la z|\bcharge ?back\b|商城交易保障/;
const PARTIAL =
  /\bpartial|\bpart of (the|my) (money|price)|teilerstatt|teilweise|preisnachlass|\bnachlass|partiel|geste commercial|parzial|sconto|parcial|descuento|部分退|部分款/;

/** The shipped reasons for what customers tell; what is not listed has none, so that nothing is proposed for it. */
const NAMES: Partial<Record<WrittenReason, (signs: ReasonSigns) => readonly [name: string, why: string] | undefined>> = {
  DELIVERY: ({ isDelivered }) =>
    isDelivered
      ? ["Not delivered", "The customer misses a parcel that the carrier shows as delivered."]
      : ["Tracking update", "The customer asks where the parcel is."],
  DAMAGED: () => ["Damaged in transit", "The customer says that it arrived damaged."],
  DEFECTIVE: () => ["Warranty", "The customer says that it does not work."],
  RETURN: ({ isFba }) =>
    isFba
      ? ["FBA return", "The customer wants to send back an order that Amazon ships."]
      : ["Standard return", "The customer wants to send it back."],
  REFUND: ({ own }) => (PARTIAL.test(own) ? ["Partial refund request", "The customer asks for a part of the price."] : undefined),
  CANCELLATION: () => ["Cancellation", "The customer wants to stop the order."],
  PRODUCT_QUESTION: () => ["Product clarification", "The customer asks about the product."],
  LOGIN: () => ["Cannot log in", "The customer cannot reach the account."],
  SIZE: () => ["Wrong size", "The customer says that the size does not fit."],
};

/** What names a lawyer's matter outweighs everything else; then the one reason that is surely told, if no other is told nearly as surely. */
export const proposeReason = (signs: ReasonSigns): Proposal | undefined => {
  const { own, weights, mentions } = signs;
  if (mentions.includes("INTELLECTUAL_PROPERTY"))
    return { name: "Intellectual property", why: "The message speaks of trademarks, copyright or counterfeits.", written: null };
  if (mentions.includes("LEGAL"))
    return { name: "Legal matter", why: "The message speaks of lawyers, courts or authorities.", written: null };
  if (GUARANTEE.test(own))
    return { name: "A-to-z claim", why: "The message speaks of a guarantee claim or chargeback.", written: null };
  const told = (Object.entries(weights) as [WrittenReason, number][]).sort(([, a], [, b]) => b - a);
  const [first, second] = told;
  if (!first || first[1] < (first[0] === "PRODUCT_QUESTION" ? SURE_QUESTION : SURE)) return undefined;
  if (second && first[1] - second[1] < LEAD) return undefined;
  const named = NAMES[first[0]]?.(signs);
  return named && { name: named[0], why: named[1], written: first[0] };
};
