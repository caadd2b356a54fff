import type { GuardAsk } from "../policy/index.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";
import type { LawsOf } from "../policy/guard.policy.ts";
import { lawsOfRefund } from "../refund/refund.policy.ts";

/** Facts that were stored by this action's own guard are read by this action's own laws. */
const ofStored = <Ask extends GuardAsk, Law extends string>(laws: LawsOf<Ask, Law>): LawsOf<GuardAsk, string> =>
  laws as unknown as LawsOf<GuardAsk, string>;

/** Whoever guards an action names its laws here; without them a stored decision about it cannot be taken again. */
export const LAWS_OF: Partial<Record<GuardAction, LawsOf<GuardAsk, string>>> = {
  REFUND: ofStored(lawsOfRefund),
};
