import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { guarded, ofWorkspace } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { clockRuleOf, insertClockRule } from "./claim-clock.store.ts";
import type { ClaimKind } from "./claim-state.policy.ts";

export type SetClockRuleInput = {
  readonly channel: ChannelName;
  readonly kind: ClaimKind;
  readonly preventionHours?: number | null | undefined;
  readonly answerHours?: number | null | undefined;
  readonly warningHours: number;
  readonly source: string;
  readonly expectedVersion: number;
  readonly note: string;
};

/** 90 days: the longest time in which an A-to-z claim can be filed. */
const MOST_HOURS = 90 * 24;

const issuesOf = ({ preventionHours, answerHours, warningHours, source }: SetClockRuleInput): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  for (const [field, hours] of Object.entries({ preventionHours, answerHours })) {
    if (hours != null && (hours < 1 || hours > MOST_HOURS)) wrong(field, `must be 1 to ${MOST_HOURS} hours, or null`);
    else if (hours != null && warningHours >= hours) wrong("warningHours", `must be less than ${field}`);
  }
  if (warningHours < 0 || warningHours > MOST_HOURS) wrong("warningHours", `must be 0 to ${MOST_HOURS}`);
  if (source.trim().length < 5 || source.length > 300) wrong("source", "must have 5 to 300 characters");
  return issues;
};

/** Puts a new version of one rule in force. Clocks that run keep their due times: those were told to people. */
export const setClockRule = guarded(
  "claim.setClockRule",
  ofWorkspace,
)(async (input: SetClockRuleInput, { tx, actor, clock }) => {
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const { channel, kind, preventionHours = null, answerHours = null, warningHours, source, expectedVersion, note } = input;
  const inForce = await clockRuleOf(tx, channel, kind);
  if (inForce.version !== expectedVersion) return versionConflict("The rule", inForce.version, expectedVersion);
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  const facts = { channel, kind, preventionHours, answerHours, warningHours, source: source.trim() };
  const claimClockRule = await insertClockRule(
    tx,
    { ...facts, version: inForce.version + 1, changedBy: actor.id },
    actor.id,
    clock.now(),
  );
  await recordAudit(tx, { action: "claim.setClockRule", actor, subjectId: tx.workspaceId, note });
  return { __typename: "SetClaimClockRuleSuccess" as const, claimClockRule };
});
