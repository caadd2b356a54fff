export { lintFactsOfChannel } from "./lint-facts.ts";
export { lintReport, lintText } from "./lint-text.ts";
export type { LintAsk, LintFacts } from "./lint-text.ts";
export type { LintFinding } from "./lint.policy.ts";
export { lintOutgoing } from "./linted-text.ts";
export type { Linted, LintedText } from "./linted-text.ts";
export { writtenLanguage } from "./written-language.ts";
