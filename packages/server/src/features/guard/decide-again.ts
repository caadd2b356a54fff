import type { Verdict } from "../../kernel/decision.ts";
import { askOf, guardBy } from "../policy/index.ts";
import type { PolicyDocument, StoredDecision } from "../policy/index.ts";
import { LAWS_OF } from "./laws.policy.ts";

/**
 * What another document would have decided: the same laws, the stored facts. Undefined for a decision that cannot be taken again: it is
 * older than stored facts, or no document takes part in it.
 */
export const decideAgain = (
  document: PolicyDocument,
  { action, facts }: Pick<StoredDecision, "action" | "facts">,
): Verdict<string> | undefined => {
  const lawsOf = action === null ? undefined : LAWS_OF[action];
  if (action === null || facts === null || lawsOf === undefined) return undefined;
  return guardBy(document, action, lawsOf)(askOf(facts));
};
