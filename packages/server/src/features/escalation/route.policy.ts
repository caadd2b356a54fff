import type { Role } from "../../kernel/actor.ts";
import type { EscalationKind } from "./escalation.table.ts";

export type DecidingRole = Extract<Role, "MANAGER" | "COMPLIANCE">;

/** Legal matters and filed claims are compliance's, whatever a workspace or a policy says (S15, W4). */
const FIXED: readonly EscalationKind[] = ["CLAIM", "LEGAL"];

/** Who decides an escalation of this kind: the strictest of law, the workspace's route, and what a rule asked for. */
export const deciderOf = (kind: EscalationKind, ...asked: readonly (Role | undefined)[]): DecidingRole =>
  FIXED.includes(kind) || asked.includes("COMPLIANCE") ? "COMPLIANCE" : "MANAGER";
