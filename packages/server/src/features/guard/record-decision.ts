import type { Verdict } from "../../kernel/decision.ts";
import type { Tx } from "../../platform/database.ts";
import { factsOf, insertDecision, parsePolicyDocument } from "../policy/index.ts";
import type { ActivePolicy, DecisionAbout, GuardAsk, ShadowJudgement, StoredDecision } from "../policy/index.ts";
import { decideAgain } from "./decide-again.ts";

/**
 * Stores what was decided with every fact it could have been decided by; a version in shadow judges along. What that says goes into the same
 * row by the same statement, so that it costs no statement and has none of its own that could fail; what its judging throws ends here.
 */
export const recordDecision = (
  tx: Tx,
  policy: ActivePolicy,
  verdict: Verdict<string>,
  ask: GuardAsk | null,
  about: DecisionAbout,
): Promise<StoredDecision> => insertDecision(tx, policy, verdict, ask, about, judgedAlong(policy, ask));

const NOT_JUDGED: ShadowJudgement = { shadowNumber: null, shadowOutcome: null };

/** By the facts as they are stored: exactly what a back-test will read. */
const judgedAlong = ({ shadow }: ActivePolicy, ask: GuardAsk | null): ShadowJudgement => {
  if (shadow === null || ask === null) return NOT_JUDGED;
  const { number: shadowNumber } = shadow;
  try {
    const verdict = decideAgain(parsePolicyDocument(shadow.document), { action: ask.action, facts: factsOf(ask) });
    return { shadowNumber, shadowOutcome: verdict?.outcome ?? null };
  } catch {
    // Nobody waits for this verdict; the row says that there is none, and its back-test logs why.
    return { shadowNumber, shadowOutcome: null };
  }
};
