import type { GuardAction } from "../policy/policy-words.policy.ts";

export const ATTEMPT_SIGNS = ["JUST_BELOW_LIMIT", "SPLIT_ATTEMPT"] as const;
export type AttemptSign = (typeof ATTEMPT_SIGNS)[number];
export const AUTHORITY_VERDICTS = ["APPROPRIATE", "QUESTIONABLE", "BREACH"] as const;
export type AuthorityVerdict = (typeof AUTHORITY_VERDICTS)[number];

/** A reply gives nothing away, so it is counted only where somebody asks for it. */
export const USING_AUTHORITY: readonly GuardAction[] = ["REFUND", "CANCELLATION", "MODIFICATION"];

/** So much of a limit, and no more than the limit, is just below it. */
export const JUST_BELOW_FROM = "0.9";
/** Pieces of one sum are asked for within a working day, or overnight. */
export const SPLIT_WITHIN_HOURS = 24;
