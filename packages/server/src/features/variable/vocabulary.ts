/** Words that the contract shows of variables and of the texts made with them. */
export const MACRO_VARIABLE_TYPES = ["TEXT", "ID", "DATE", "MONEY", "URL", "STATUS"] as const;
export type MacroVariableType = (typeof MACRO_VARIABLE_TYPES)[number];

export const VARIABLE_STATES = ["FRESH", "STALE", "MISSING"] as const;
export type VariableState = (typeof VARIABLE_STATES)[number];

/** Why a place of a text stays empty. */
export const UNAVAILABLE_REASONS = [
  "VARIABLE_UNKNOWN",
  "VARIABLE_MISSING",
  "VARIABLE_STALE",
  "SAID_ALONE",
  "INPUT_MISSING",
  "INPUT_REFUSED",
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

/** Which rule chose a text among a version's translations. */
export const TRANSLATION_RULES = ["EXACT", "LANGUAGE", "ENGLISH", "FIRST"] as const;
export type TranslationRule = (typeof TRANSLATION_RULES)[number];
