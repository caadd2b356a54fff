import { by, guarded } from "../../platform/command.ts";
import { lockActiveVersion } from "./policy-version.store.ts";
import { putInForce } from "./put-in-force.ts";
import { objectionToNote } from "./objection-to-note.ts";
import { anotherInForce, versionFor } from "./version-to-change.ts";

export type RollbackPolicyInput = {
  readonly policyVersionId: string;
  readonly expectedActiveVersionId: string;
  readonly note: string;
};

/** The way back from a version that does harm: it was in force before, so nobody has to approve it again. */
export const rollbackPolicy = guarded(
  "policy.rollback",
  by("policyVersionId"),
)(async (input: RollbackPolicyInput, { tx, actor }) => {
  const active = await lockActiveVersion(tx);
  const { policyVersionId, note } = input;
  if (active.id !== input.expectedActiveVersionId) return anotherInForce(active, input.expectedActiveVersionId);
  const { version, refusal } = await versionFor(tx, policyVersionId, "ROLL_BACK");
  if (refusal) return refusal;
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const policyVersion = await putInForce(tx, { active, next: version }, { kind: "ROLLED_BACK", actor, note });
  return { __typename: "RollbackPolicySuccess" as const, policyVersion };
});
