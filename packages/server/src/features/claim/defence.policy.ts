/** May a defence be filed? Never without compliance: nothing is defended by itself, and nobody approves their own words (D15). */
import { decideBy } from "../../kernel/decision.ts";
import type { Rule } from "../../kernel/decision.ts";
import { isOpenClaim } from "./claim-state.policy.ts";
import type { ClaimState } from "./claim-state.policy.ts";

export type DefenceAsk = {
  readonly claim: { readonly state: ClaimState; readonly externalId: string };
  /** Number of a defence that waits or is approved; null when none is. */
  readonly underWay: number | null;
  /** What is wrong with the note, as a sentence; null when it has substance. */
  readonly noteFault: string | null;
  /** A member of compliance other than the author said yes. */
  readonly isApproved: boolean;
};
export type DefenceRule = "claim.open" | "defence.single" | "note.substance" | "claim.defence";

const RULES: readonly Rule<DefenceAsk, DefenceRule>[] = [
  {
    name: "claim.open",
    effect: "REFUSE",
    objects: ({ claim }) => !isOpenClaim(claim),
    sentence: ({ claim }) => `Claim ${claim.externalId} is ${claim.state}; there is nothing to defend.`,
  },
  {
    name: "defence.single",
    effect: "REFUSE",
    objects: ({ underWay }) => underWay !== null,
    sentence: ({ underWay }) => `Defence ${underWay ?? ""} of this claim waits or is approved; it goes first.`,
  },
  {
    name: "note.substance",
    effect: "REFUSE",
    objects: ({ noteFault }) => noteFault !== null,
    sentence: ({ noteFault }) => noteFault ?? "",
  },
  {
    name: "claim.defence",
    effect: "ESCALATE",
    objects: ({ claim, isApproved }) => isOpenClaim(claim) && !isApproved,
    sentence: () => "A claim is filed; a member of compliance who did not write the defence decides about it.",
  },
];

export const decideDefence = decideBy(RULES);
