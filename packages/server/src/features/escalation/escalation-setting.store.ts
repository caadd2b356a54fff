import { eq } from "drizzle-orm";
import type { Actor, Role } from "../../kernel/actor.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { SHIPPED_EXPIRY_HOURS } from "./escalation.table.ts";
import { escalationExpiries, escalationRoutes } from "./escalation-setting.table.ts";
import { decidedBy, ESCALATION_KINDS, isFixed, shippedRoute } from "./route.policy.ts";
import type { DecidingRole, EscalationKind } from "./route.policy.ts";

type Changed = { readonly version: number; readonly changedBy: Actor["id"] | null; readonly changedAt: Date | null };
export type EscalationRoute = Changed & {
  readonly kind: EscalationKind;
  readonly targetRole: DecidingRole;
  readonly isFixed: boolean;
};
export type EscalationExpiry = Changed & { readonly hours: number };

const SHIPPED: Changed = { version: 0, changedBy: null, changedAt: null };

/** One route per kind: what somebody set, else what is shipped. */
export const readRoutes = async (scope: Scope): Promise<EscalationRoute[]> => {
  const rows = await scope.q.select().from(escalationRoutes).where(eq(escalationRoutes.workspaceId, scope.workspaceId));
  return ESCALATION_KINDS.map((kind) => {
    const set = rows.find((row) => row.kind === kind);
    return { kind, targetRole: shippedRoute(kind), ...SHIPPED, ...set, isFixed: isFixed(kind) };
  });
};

/** Who would decide an escalation opened now; `asked` is what a rule or a person asks for. */
export const deciderFor = async (scope: Scope, kind: EscalationKind, asked?: Role | null): Promise<DecidingRole> =>
  decidedBy(await readRoutes(scope), kind, asked);

export const readExpiry = async (scope: Scope): Promise<EscalationExpiry> => {
  const [row] = await scope.q.select().from(escalationExpiries).where(eq(escalationExpiries.workspaceId, scope.workspaceId));
  return row ?? { hours: SHIPPED_EXPIRY_HOURS, ...SHIPPED };
};

type Set = { readonly version: number; readonly changedBy: Actor["id"]; readonly changedAt: Date };

/** False, and nothing done, when somebody else was faster. */
export const saveRoute = async (tx: Tx, kind: EscalationKind, set: Set & { targetRole: DecidingRole }): Promise<boolean> => {
  const saved = await tx.q
    .insert(escalationRoutes)
    .values({ workspaceId: tx.workspaceId, kind, ...set })
    .onConflictDoUpdate({
      target: [escalationRoutes.workspaceId, escalationRoutes.kind],
      set,
      setWhere: eq(escalationRoutes.version, set.version - 1),
    })
    .returning({ version: escalationRoutes.version });
  return saved.length === 1;
};

/** False, and nothing done, when somebody else was faster. */
export const saveExpiry = async (tx: Tx, set: Set & { hours: number }): Promise<boolean> => {
  const saved = await tx.q
    .insert(escalationExpiries)
    .values({ workspaceId: tx.workspaceId, ...set })
    .onConflictDoUpdate({
      target: [escalationExpiries.workspaceId],
      set,
      setWhere: eq(escalationExpiries.version, set.version - 1),
    })
    .returning({ version: escalationExpiries.version });
  return saved.length === 1;
};
