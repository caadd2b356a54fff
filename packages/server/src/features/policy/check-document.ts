import type { z } from "zod";
import { contradictionsIn } from "./contradictions.policy.ts";
import type { Placed, PolicyIssue } from "./contradictions.policy.ts";
import { policyHeadSchema, policyRuleSchema } from "./policy-document.ts";
import type { PolicyDocument } from "./policy-document.ts";

type Checked = { readonly document: PolicyDocument } | { readonly issues: readonly PolicyIssue[] };

const malformed = (found: readonly z.core.$ZodIssue[], at: readonly string[], rules: readonly string[]): PolicyIssue[] =>
  found.map(({ path, message }) => ({
    kind: "MALFORMED",
    path: [...at, ...path.map(String)],
    message: message.replace(/^Invalid input: /, ""),
    rules,
  }));

const idOf = (rule: unknown): string[] =>
  typeof rule === "object" && rule !== null && "id" in rule && typeof rule.id === "string" ? [rule.id.slice(0, 80)] : [];

/** A document as somebody wrote it, or everything that is wrong with it: rules that can be read are compared even when others cannot. */
export const checkDocument = (written: unknown): Checked => {
  const head = policyHeadSchema.safeParse(written);
  const issues: PolicyIssue[] = head.success ? [] : malformed(head.error.issues, [], []);
  const placed: Placed[] = [];
  for (const [index, given] of rulesOf(written).entries()) {
    const rule = policyRuleSchema.safeParse(given);
    if (rule.success) placed.push({ rule: rule.data, index });
    else issues.push(...malformed(rule.error.issues, ["rules", String(index)], idOf(given)));
  }
  issues.push(...contradictionsIn(placed));
  if (!head.success || issues.length > 0) return { issues };
  return { document: { ...head.data, rules: placed.map(({ rule }) => rule) } };
};

const rulesOf = (written: unknown): readonly unknown[] =>
  typeof written === "object" && written !== null && "rules" in written && Array.isArray(written.rules) ? written.rules : [];
