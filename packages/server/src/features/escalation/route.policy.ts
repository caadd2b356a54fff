import type { Role } from "../../kernel/actor.ts";

export const ESCALATION_KINDS = ["OVER_LIMIT", "CLAIM", "COMPLEX", "LEGAL"] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];
export const DECIDING_ROLES = ["MANAGER", "COMPLIANCE"] as const satisfies readonly Role[];
export type DecidingRole = (typeof DECIDING_ROLES)[number];

export const isDecidingRole = (role: Role): role is DecidingRole => DECIDING_ROLES.some((deciding) => deciding === role);

/** Legal matters and filed claims are compliance's, whatever a workspace or a policy says (S15, W4). */
export const isFixed = (kind: EscalationKind): boolean => kind === "LEGAL" || kind === "CLAIM";

/** Who decides where no workspace has said anything. */
export const shippedRoute = (kind: EscalationKind): DecidingRole => (isFixed(kind) ? "COMPLIANCE" : "MANAGER");

/** Who decides an escalation of this kind: the strictest of law, the workspace's route, and what a rule or a person asked for. */
export const strictestOf = (kind: EscalationKind, route: DecidingRole, asked: Role | null | undefined): DecidingRole =>
  isFixed(kind) || route === "COMPLIANCE" || asked === "COMPLIANCE" ? "COMPLIANCE" : "MANAGER";

export type Routes = readonly { readonly kind: EscalationKind; readonly targetRole: DecidingRole }[];

/** Who would decide, by these routes; everything that names a role before anything is escalated asks here, as opening does. */
export const decidedBy = (routes: Routes, kind: EscalationKind, asked: Role | null | undefined): DecidingRole =>
  strictestOf(kind, routes.find((route) => route.kind === kind)?.targetRole ?? shippedRoute(kind), asked);
