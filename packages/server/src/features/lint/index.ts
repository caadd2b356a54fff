export { lintFactsOfChannel } from "./lint-facts.ts";
export { lintReport, lintText } from "./lint-text.ts";
export type { LintAsk, LintFacts } from "./lint-text.ts";
export type { LintFinding } from "./lint.policy.ts";
