import type { Actor } from "../../kernel/actor.ts";
import type { Query } from "../../platform/command.ts";
import type { Scope } from "../../platform/database.ts";
import { readRoutes } from "../escalation/index.ts";
import { activePolicy, WINDOW_DAYS } from "../policy/index.ts";
import { readLedger } from "../submission/index.ts";
import type { LedgerRow } from "../submission/index.ts";
import { authorityOf, usesFrom } from "./authority.policy.ts";
import type { Authority, Use } from "./authority.policy.ts";

/** What an actor has used, whatever the order or the customer. */
const usesOfActor = async (scope: Scope, actor: Actor): Promise<LedgerRow[]> =>
  readLedger(scope, ["REFUND", "CANCELLATION"], {
    orderIds: [],
    customerIds: [],
    actorId: actor.id,
    windows: WINDOW_DAYS,
    exceptId: "",
  });

/** What an actor may decide alone, by the policy in force and the ledger as it is at this moment. */
export const viewerAuthority: Query<void, Authority[]> = async (_, { scope, actor }) => {
  const [policy, routes, rows] = await Promise.all([activePolicy(scope), readRoutes(scope), usesOfActor(scope, actor)]);
  const known = new Set<Use["per"]>(["ACTOR", "KEY"]);
  return authorityOf({ rules: policy.document.rules, routes }, actor, { known, uses: rows.flatMap(usesFrom) });
};
