/** Phrases of one rule. All languages are looked for in every text: people mix them. Notation: phrase.policy.ts. */
export type RuleWords = {
  readonly en: readonly string[];
  readonly de: readonly string[];
  readonly fr: readonly string[];
  readonly it: readonly string[];
  readonly es: readonly string[];
  readonly zh: readonly string[];
  /** What no harmless wording excuses: the "not" in "do not miss our offers" denies nothing. */
  readonly unexcused?: readonly string[];
  /** Harmless wordings: what lies inside or across one of them is not found. */
  readonly harmless: readonly string[];
};
