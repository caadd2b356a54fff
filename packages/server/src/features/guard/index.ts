export { decideAgain } from "./decide-again.ts";
export { actorWhoAsked, askingActor, loadGuardFacts } from "./load-guard-facts.ts";
export type { AskingActor } from "./load-guard-facts.ts";
