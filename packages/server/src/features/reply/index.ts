export { ruleFor } from "./reply-rule.policy.ts";
export { readReplyRules } from "./reply-rule.store.ts";
export type { ReplyRule } from "./reply-rule.store.ts";
