export { belongings, belongsTo } from "./belongs-to.ts";
export { decideAgain } from "./decide-again.ts";
export { actorWhoAsked, askingActor, loadGuardFacts, loadGuardFactsOf } from "./load-guard-facts.ts";
export type { AskingActor, SharedFacts } from "./load-guard-facts.ts";
