import type { Role } from "../../kernel/actor.ts";

/** Those who work on tickets: nobody else may write a note, a reply or a request. */
export const RATED_ROLES = ["AGENT", "MANAGER", "COMPLIANCE"] as const satisfies readonly Role[];
export type RatedRole = (typeof RATED_ROLES)[number];

export const isRated = (role: Role): role is RatedRole => RATED_ROLES.some((rated) => rated === role);

/**
 * Ours, not a standard: a reply or a decision seldom takes longer, and a longer silence is rather a break or another tool. A workspace
 * that knows better sets its own.
 */
export const SHIPPED_LONGEST_ACT_MINUTES = 10;
