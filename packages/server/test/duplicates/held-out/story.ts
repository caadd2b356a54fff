/**
 * What the held-out set is written in: each matter told three times by somebody else, as one person would on Amazon, in a form and in a
 * mail. Written before the rules were tuned and not changed since. `{p}` is the product, `{o}` the order's number; "subject | text".
 */
export const MATTERS = [
  "delivery",
  "damaged",
  "wrongItem",
  "missing",
  "return",
  "refund",
  "cancel",
  "invoice",
  "question",
  "address",
  "login",
  "defective",
] as const;
export type Matter = (typeof MATTERS)[number];

export type Telling = {
  readonly products: readonly [string, string, string, string];
  readonly stories: Readonly<Record<Matter, readonly [string, string, string]>>;
  /** Added to a message that is sent a second time in other words. */
  readonly additions: readonly [string, string, string];
  /** Writes again about the same matter, naming it briefly; `{m}` is filled from `short`. */
  readonly chasers: readonly [string, string];
  readonly short: Readonly<Record<Matter, string>>;
  readonly thanks: readonly [string, string];
  /** Says in so many words that this is about something else of the same kind. */
  readonly another: readonly [string, string];
  readonly greeting: readonly [string, string];
  readonly closing: readonly [string, string];
};
