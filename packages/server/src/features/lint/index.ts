export { lintFactsOf, lintFactsOfChannel } from "./lint-facts.ts";
export { lintReport, lintText } from "./lint-text.ts";
export type { LintAsk, LintFacts, LintReport } from "./lint-text.ts";
export type { LintFinding, LintRule, LintSeverity, MessageKind } from "./lint.policy.ts";
export { writtenLanguage } from "./written-language.ts";
