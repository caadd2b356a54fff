export { obstacleOf } from "./load-reply-ask.ts";
export { loadReplies } from "./load-reply.ts";
export type { LoadedReply } from "./load-reply.ts";
export { replyAskOf } from "./reply-ask.policy.ts";
export { lawsOfReply } from "./reply.policy.ts";
export { ruleFor } from "./reply-rule.policy.ts";
export { readReplyRules } from "./reply-rule.store.ts";
export type { ReplyRule } from "./reply-rule.store.ts";
