/** The policy owns the words; fields take them from here. */
export { LINT_RULES, LINT_SEVERITIES, MESSAGE_KINDS } from "./lint.policy.ts";
