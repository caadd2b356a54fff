import type { Scope } from "../../platform/database.ts";
import { activePolicy, explainNoteFault, faultOfNote, noteRuleOf } from "../policy/index.ts";
import type { ActivePolicy } from "../policy/index.ts";

/** The policy in force, and what it finds wrong with a note; null when it has substance. */
export const noteFaultOf = async (scope: Scope, note: string): Promise<{ policy: ActivePolicy; fault: string | null }> => {
  const policy = await activePolicy(scope);
  const rule = noteRuleOf(policy.document);
  const fault = faultOfNote(note, rule, null);
  return { policy, fault: fault ? explainNoteFault(fault, rule) : null };
};
