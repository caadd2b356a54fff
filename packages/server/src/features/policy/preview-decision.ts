import type { Clock } from "../../kernel/clock.ts";
import type { ActivePolicy } from "./policy.store.ts";

/** A decision as a preview shows it: it was not stored, so it has no id. */
export const previewDecision = <Outcome, Rules>(
  { outcome, rules }: { readonly outcome: Outcome; readonly rules: Rules },
  { id }: ActivePolicy,
  clock: Clock,
) => ({ id: null, outcome, policyVersionId: id, rules, decidedAt: clock.now() });
