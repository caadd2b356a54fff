import type { Actor } from "../../kernel/actor.ts";
import type { Tx } from "../../platform/database.ts";
import { recordAudit } from "../audit/index.ts";
import { changeVersion, retireVersion } from "./policy-version.store.ts";
import type { PolicyVersion } from "./policy-version.store.ts";

type Why = { readonly kind: "ACTIVATED" | "ROLLED_BACK"; readonly actor: Actor; readonly note: string };

/** One out, the other in, both locked. Whoever decides meanwhile decides by the one that is in force when they read it. */
export const putInForce = async (
  tx: Tx,
  { active, next }: { readonly active: PolicyVersion; readonly next: PolicyVersion },
  { kind, actor, note }: Why,
): Promise<PolicyVersion> => {
  await retireVersion(tx, active.id);
  const changed = await changeVersion(tx, next, { state: "ACTIVE", activateAt: null }, { kind, by: actor, note });
  const action = kind === "ACTIVATED" ? "policy.activate" : "policy.rollback";
  await recordAudit(tx, { action, actor, subjectId: next.id, note });
  return changed;
};
