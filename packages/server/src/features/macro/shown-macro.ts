import type { MacroStatus, MacroTextState } from "./macro-words.ts";

type Milestones = { readonly vettedAt: Date | null; readonly lockedAt: Date | null };

export const stateOfTranslation = ({ vettedAt, lockedAt }: Milestones): MacroTextState => {
  if (lockedAt !== null) return "LOCKED";
  return vettedAt === null ? "DRAFT" : "VETTED";
};

/** What of it can be sent decides: a draft beside locked texts, such as one more language, takes nothing from them. */
export const stateOfVersion = (translations: readonly Milestones[]): MacroTextState => {
  const usable = translations.filter(({ vettedAt }) => vettedAt !== null);
  if (usable.length === 0) return "DRAFT";
  return usable.every(({ lockedAt }) => lockedAt !== null) ? "LOCKED" : "VETTED";
};

export const statusOfMacro = (retiredAt: Date | null, hasVersionInForce: boolean): MacroStatus => {
  if (retiredAt !== null) return "RETIRED";
  return hasVersionInForce ? "USABLE" : "DRAFT";
};
