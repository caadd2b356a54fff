import { lawsOfCancellation } from "../cancellation/cancellation.policy.ts";
import { lawsOfModification } from "../cancellation/modification.policy.ts";
import type { GuardAsk } from "../policy/index.ts";
import type { GuardAction } from "../policy/policy-words.policy.ts";
import type { LawsOf } from "../policy/guard.policy.ts";
import { lawsOfRefund } from "../refund/refund.policy.ts";
import { lawsOfReply } from "../reply/reply.policy.ts";

/** Facts that were stored by this action's own guard are read by this action's own laws. */
const ofStored = <Ask extends GuardAsk, Law extends string>(laws: LawsOf<Ask, Law>): LawsOf<GuardAsk, string> =>
  laws as unknown as LawsOf<GuardAsk, string>;

/** The laws of every guarded action: with them a stored decision can be taken again. */
export const LAWS_OF: Record<GuardAction, LawsOf<GuardAsk, string>> = {
  REFUND: ofStored(lawsOfRefund),
  REPLY: ofStored(lawsOfReply),
  CANCELLATION: ofStored(lawsOfCancellation),
  MODIFICATION: ofStored(lawsOfModification),
};
