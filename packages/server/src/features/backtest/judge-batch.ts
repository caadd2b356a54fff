import type { Actor } from "../../kernel/actor.ts";
import type { DecisionOutcome, Verdict } from "../../kernel/decision.ts";
import type { GuardAction } from "../policy/index.ts";
import type { DecisionToJudge } from "./decision.store.ts";

/** A decision that stored its facts also stored what was asked, and who asked. */
export type JudgeableDecision = Omit<DecisionToJudge, "facts" | "policyDigest"> & {
  readonly action: GuardAction;
  readonly actorId: Actor["id"];
};

/** What another version says about one stored decision; why not, when it cannot be asked. */
export type Judgement =
  | { readonly kind: "JUDGED"; readonly decision: JudgeableDecision; readonly after: DecisionOutcome }
  | { readonly kind: "WITHOUT_FACTS" }
  | { readonly kind: "NOT_GUARDED" }
  | { readonly kind: "UNREADABLE"; readonly decisionId: string; readonly cause: unknown };

/** So many decisions are judged before others get their turn: requests are answered by the same process. */
const AT_A_STRETCH = 50;
const others = (): Promise<void> => new Promise((go) => setImmediate(go));

type Decide = (decision: DecisionToJudge) => Verdict<string> | undefined;

/** Judges in order. A decision that cannot be judged is told, and stops nobody. */
export const judgeBatch = async (decide: Decide, decisions: readonly DecisionToJudge[]): Promise<Judgement[]> => {
  const judgements: Judgement[] = [];
  for (const decision of decisions) {
    judgements.push(judge(decide, decision));
    if (judgements.length % AT_A_STRETCH === 0) await others();
  }
  return judgements;
};

const judge = (decide: Decide, row: DecisionToJudge): Judgement => {
  try {
    const { facts: _, policyDigest, action, actorId, ...decision } = row;
    // Since decisions keep their facts they also name their document; what has no action then is about nothing a document decides.
    if (action === null && policyDigest !== null) return { kind: "NOT_GUARDED" };
    const verdict = decide(row);
    if (!verdict || action === null || actorId === null) return { kind: "WITHOUT_FACTS" };
    return { kind: "JUDGED", decision: { ...decision, action, actorId }, after: verdict.outcome };
  } catch (cause) {
    return { kind: "UNREADABLE", decisionId: row.id, cause };
  }
};
