import { problem } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { changeVersion } from "./policy-version.store.ts";
import { objectionToNote } from "./objection-to-note.ts";
import { versionToChange } from "./version-to-change.ts";
import { mayReview, stateAfter } from "./version-state.policy.ts";

export type ReviewPolicyInput = {
  readonly policyVersionId: string;
  readonly verdict: "APPROVE" | "REJECT";
  readonly note: string;
  readonly expectedVersion: number;
};

/** A second person says yes or no to exactly this text. */
export const reviewPolicy = guarded(
  "policy.review",
  by("policyVersionId"),
)(async (input: ReviewPolicyInput, { tx, actor }) => {
  const { verdict, note } = input;
  const { version, refusal } = await versionToChange(tx, input, verdict);
  if (refusal) return refusal;
  if (!mayReview(actor, version.authors)) {
    const message = "A member who wrote no part of the version reviews it.";
    return problem("PolicyReviewerNotIndependent", message, ["input", "policyVersionId"]);
  }
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const state = stateAfter(verdict);
  const kind = verdict === "APPROVE" ? ("APPROVED" as const) : ("REJECTED" as const);
  const change = { state, reviewedBy: actor.id, activateAt: null };
  const policyVersion = await changeVersion(tx, version, change, { kind, by: actor, note });
  await recordAudit(tx, { action: "policy.review", actor, subjectId: version.id, note });
  return { __typename: "ReviewPolicySuccess" as const, policyVersion };
});
