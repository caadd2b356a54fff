/** Building blocks of the dev set: what is wrong, and what is asked for; joined at random. `{p}` is the product, `{o}` the order's number. */
export const TOPICS = [
  "late",
  "lost",
  "broken",
  "swapped",
  "lacking",
  "sendBack",
  "moneyBack",
  "stop",
  "bill",
  "howTo",
  "whereTo",
  "signIn",
  "faulty",
  "size",
] as const;
export type Topic = (typeof TOPICS)[number];

export type Phrases = {
  readonly products: readonly string[];
  readonly topics: Readonly<Record<Topic, { readonly facts: readonly string[]; readonly asks: readonly string[] }>>;
  readonly hello: readonly string[];
  readonly bye: readonly string[];
  readonly urging: readonly string[];
  readonly different: readonly string[];
  readonly thanks: readonly string[];
};
