export { availableActionsOf } from "./available-actions.ts";
export type { AvailableAction } from "./available-actions.ts";
export type { Asker } from "./load-ticket-cases.ts";
