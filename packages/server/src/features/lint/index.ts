export { lintReport, lintText } from "./lint-text.ts";
export type { LintAsk, LintFacts } from "./lint-text.ts";
export { writtenLanguage } from "./written-language.ts";
