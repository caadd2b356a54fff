export { belongings, belongsTo } from "./belongs-to.ts";
export { decideAgain, deciderOf } from "./decide-again.ts";
export { recordDecision } from "./record-decision.ts";
export { actorWhoAsked, askingActor, loadGuardFacts, loadGuardFactsOf } from "./load-guard-facts.ts";
export type { AskingActor, SharedFacts } from "./load-guard-facts.ts";
