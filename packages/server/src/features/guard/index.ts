export { decideAgain, deciderOf } from "./decide-again.ts";
export { recordDecision } from "./record-decision.ts";
export { actorWhoAsked, askingActor, loadGuardFacts } from "./load-guard-facts.ts";
export type { AskingActor } from "./load-guard-facts.ts";
