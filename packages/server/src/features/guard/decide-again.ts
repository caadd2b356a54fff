import type { Verdict } from "../../kernel/decision.ts";
import { askOf, guardBy } from "../policy/index.ts";
import type { GuardAction, GuardAsk, PolicyDocument, StoredDecision } from "../policy/index.ts";
import { LAWS_OF } from "./laws.policy.ts";

/**
 * What another document would have decided: the same laws, the stored facts. Undefined for a decision that cannot be taken again: it is
 * older than stored facts, or no document takes part in it. The document is prepared once, for as many decisions as are asked about.
 */
export const deciderOf = (document: PolicyDocument) => {
  const guards = new Map<GuardAction, (ask: GuardAsk) => Verdict<string>>();
  const guardOf = (action: GuardAction): ((ask: GuardAsk) => Verdict<string>) => {
    const guard = guards.get(action) ?? guardBy(document, action, LAWS_OF[action]);
    guards.set(action, guard);
    return guard;
  };
  return ({ action, facts }: Pick<StoredDecision, "action" | "facts">): Verdict<string> | undefined =>
    action === null || facts === null ? undefined : guardOf(action)(askOf(facts));
};

/** The same for a single decision. */
export const decideAgain = (
  document: PolicyDocument,
  stored: Pick<StoredDecision, "action" | "facts">,
): Verdict<string> | undefined => deciderOf(document)(stored);
