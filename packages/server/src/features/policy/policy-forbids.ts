import { problem } from "../../kernel/problem.ts";
import type { ShownDecision } from "./policy.store.ts";

/** The answer to what a rule of the workspace's own document refuses. */
export const policyForbids = (rule: string | undefined, sentence: string, decision: ShownDecision) =>
  problem("PolicyForbids", sentence, ["input"], { decision, rule: rule ?? "" });
