/** What may become of a version. A database trigger knows the same table. */
export const POLICY_STATES = ["DRAFT", "APPROVED", "REJECTED", "SCHEDULED", "ACTIVE", "RETIRED"] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

export const STEP_KINDS = ["DRAFTED", "CHANGED", "APPROVED", "REJECTED", "SCHEDULED", "ACTIVATED", "ROLLED_BACK"] as const;
export type PolicyStepKind = (typeof STEP_KINDS)[number];

/** In which states each step can be taken, and where it leads. */
const STEPS = {
  CHANGE: { from: ["DRAFT", "APPROVED", "REJECTED"], to: "DRAFT" },
  APPROVE: { from: ["DRAFT"], to: "APPROVED" },
  REJECT: { from: ["DRAFT", "APPROVED", "SCHEDULED"], to: "REJECTED" },
  SCHEDULE: { from: ["APPROVED", "SCHEDULED"], to: "SCHEDULED" },
  ACTIVATE: { from: ["APPROVED", "SCHEDULED"], to: "ACTIVE" },
  ROLL_BACK: { from: ["RETIRED"], to: "ACTIVE" },
} as const satisfies Record<string, { readonly from: readonly PolicyState[]; readonly to: PolicyState }>;
export type PolicyMove = keyof typeof STEPS;

export const statesFor = (move: PolicyMove): readonly PolicyState[] => STEPS[move].from;
export const canMove = (state: PolicyState, move: PolicyMove): boolean => statesFor(move).includes(state);
export const stateAfter = (move: PolicyMove): PolicyState => STEPS[move].to;

/** Every change of state there is, besides that the version in force retires when another one comes. */
export const POLICY_MOVES = Object.keys(STEPS) as readonly PolicyMove[];

/** Four eyes: a member who wrote nothing of it. A machine speaks for whoever made its key. */
export const mayReview = (actor: { readonly kind: string; readonly id: string }, authors: readonly string[]): boolean =>
  actor.kind === "MEMBER" && !authors.includes(actor.id);
