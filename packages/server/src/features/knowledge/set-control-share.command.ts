import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import { guarded, ofWorkspace } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { MAX_CONTROL_PERCENT } from "./deflection.policy.ts";
import { lockSettings, saveControlPercent } from "./deflection.store.ts";

export type SetControlShareInput = { readonly percent: number; readonly expectedVersion: number; readonly note: string };

/** Sets which share of visitors is shown no articles, from now on. */
export const setControlShare = guarded(
  "deflection.setControlShare",
  ofWorkspace,
)(async (input: SetControlShareInput, { tx, actor, clock }) => {
  const { percent, expectedVersion, note } = input;
  if (percent < 0 || percent > MAX_CONTROL_PERCENT)
    return invalidInput([{ path: ["input", "percent"], message: `must be 0 to ${MAX_CONTROL_PERCENT}` }]);
  const { version } = await lockSettings(tx);
  if (expectedVersion !== version) return versionConflict("The share", version, expectedVersion);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const set = { controlPercent: percent, version: version + 1, changedBy: actor.id, changedAt: clock.now() };
  const controlShare = await saveControlPercent(tx, set);
  await recordAudit(tx, { action: "deflection.setControlShare", actor, subjectId: tx.workspaceId, note });
  return { __typename: "SetDeflectionControlShareSuccess" as const, controlShare };
});
