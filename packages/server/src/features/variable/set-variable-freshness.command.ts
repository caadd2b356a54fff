import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { LONGEST_MAX_AGE_SECONDS, SHORTEST_MAX_AGE_SECONDS } from "./freshness.policy.ts";
import { freshnessSettings, saveFreshness } from "./freshness.store.ts";
import { showVariable } from "./macro-variables.query.ts";
import { variableOf } from "./variable-catalogue.policy.ts";

export type SetVariableFreshnessInput = {
  readonly name: string;
  readonly maxAgeSeconds: number;
  readonly expectedVersion: number;
  readonly note: string;
};

/** Changes how old one variable may be in a text. */
export const setVariableFreshness = guarded(
  "variable.set-freshness",
  by("name"),
)(async (input: SetVariableFreshnessInput, { tx, actor, clock }) => {
  const { name, maxAgeSeconds, expectedVersion, note } = input;
  const entry = variableOf(name);
  const issues: InputIssue[] = [];
  if (entry?.maxAgeSeconds == null)
    issues.push({
      path: ["input", "name"],
      message: `${JSON.stringify(name.slice(0, 64))} is no variable that grows old; see Query.macroVariables`,
    });
  if (maxAgeSeconds < SHORTEST_MAX_AGE_SECONDS || maxAgeSeconds > LONGEST_MAX_AGE_SECONDS)
    issues.push({
      path: ["input", "maxAgeSeconds"],
      message: `must be ${SHORTEST_MAX_AGE_SECONDS} to ${LONGEST_MAX_AGE_SECONDS}`,
    });
  if (!entry || issues.length > 0) return invalidInput(issues);
  const current = (await freshnessSettings(tx)).get(name)?.version ?? 0;
  if (current !== expectedVersion) return versionConflict("The variable", current, expectedVersion);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const setting = { maxAgeSeconds, version: current + 1, changedBy: actor.id, changedAt: clock.now() };
  if (!(await saveFreshness(tx, name, setting)))
    return versionConflict("The variable", (await freshnessSettings(tx)).get(name)?.version ?? 0, expectedVersion);
  await recordAudit(tx, { action: "variable.set-freshness", actor, subjectId: name, note });
  return { __typename: "SetVariableFreshnessSuccess" as const, macroVariable: showVariable(entry, setting) };
});
