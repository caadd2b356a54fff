import type { Role } from "../../kernel/actor.ts";

export const ESCALATION_KINDS = ["OVER_LIMIT", "CLAIM", "COMPLEX", "LEGAL"] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];
export type DecidingRole = Extract<Role, "MANAGER" | "COMPLIANCE">;

/** Legal matters and filed claims are compliance's, whatever a workspace or a policy says (S15, W4). */
const FIXED: readonly EscalationKind[] = ["CLAIM", "LEGAL"];

/** Who decides an escalation of this kind: the strictest of law, the workspace's route, and what a rule asked for. */
export const deciderOf = (kind: EscalationKind, ...asked: readonly (Role | undefined)[]): DecidingRole =>
  FIXED.includes(kind) || asked.includes("COMPLIANCE") ? "COMPLIANCE" : "MANAGER";
