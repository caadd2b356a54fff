import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { lockReason, readRequirements, saveRequirement } from "./requirement.store.ts";
import type { RequiredFact } from "./required-fact.ts";

export type SetReasonRequirementInput = {
  readonly reason: string;
  readonly requiredFacts: readonly RequiredFact[];
  readonly expectedVersion: number;
  readonly note: string;
};

/** Replaces what a closing reply must say for one reason. */
export const setReasonRequirement = guarded(
  "requirement.set",
  by("reason"),
)(async (input: SetReasonRequirementInput, { tx, actor, clock }) => {
  await lockReason(tx, input.reason);
  const [current] = await readRequirements(tx, input.reason);
  if (!current)
    return invalidInput([
      { path: ["input", "reason"], message: `${JSON.stringify(input.reason)} is no tag that can be a reason; see Query.tags` },
    ]);
  if (input.expectedVersion !== current.version)
    return versionConflict("The requirement", current.version, input.expectedVersion);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const set = {
    requiredFacts: [...new Set(input.requiredFacts)],
    version: current.version + 1,
    changedBy: actor.id,
    changedAt: clock.now(),
  };
  await saveRequirement(tx, current.reason.id, set);
  await recordAudit(tx, { action: "requirement.set", actor, subjectId: current.reason.id, note: input.note });
  return { __typename: "SetReasonRequirementSuccess" as const, reasonRequirement: { reason: current.reason, ...set } };
});
