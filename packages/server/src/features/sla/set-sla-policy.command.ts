import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, problem, versionConflict } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { by, guarded } from "../../platform/command.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import { issuesOfCalendar } from "./business-calendar.ts";
import type { BusinessCalendar } from "./business-calendar.ts";
import { underPolicy } from "./sla-clock.ts";
import { lockOpenClocksOfChannel, saveClocks } from "./sla-clock.store.ts";
import { insertSlaPolicy, slaPolicyInForce } from "./sla-policy.store.ts";
import type { SlaPolicy } from "./sla-policy.store.ts";
import { AMAZON_MINUTES, loosenessOf } from "./sla.policy.ts";

export type SetSlaPolicyInput = {
  readonly channel: ChannelName;
  readonly name: string;
  readonly targetMinutes: number;
  readonly calendar?: BusinessCalendar | null | undefined;
  readonly atRiskLeadMinutes: number;
  readonly pausesWhileWaiting: boolean;
  readonly runningClocks: "KEEP" | "RECOMPUTE";
  readonly expectedVersion: number;
  readonly note: string;
};

/** 30 days of opening time: no channel waits longer, and every due time is found within a bounded walk. */
const MAX_TARGET_MINUTES = 30 * 24 * 60;

const issuesOf = ({ name, targetMinutes, atRiskLeadMinutes, calendar }: SetSlaPolicyInput): InputIssue[] => {
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: ["input", field], message });
  if (name.trim().length < 1 || name.length > 100) wrong("name", "must have 1 to 100 characters");
  if (targetMinutes < 1 || targetMinutes > MAX_TARGET_MINUTES) wrong("targetMinutes", `must be 1 to ${MAX_TARGET_MINUTES}`);
  if (atRiskLeadMinutes < 0 || atRiskLeadMinutes >= targetMinutes)
    wrong("atRiskLeadMinutes", "must be at least 0 and less than targetMinutes");
  const inCalendar = calendar == null ? [] : issuesOfCalendar(calendar, targetMinutes);
  return [...issues, ...inCalendar.map(({ path, message }) => ({ path: ["input", "calendar", ...path], message }))];
};

/** Puts a new version of a channel's policy in force, and applies it to running clocks when that was asked for. */
export const setSlaPolicy = guarded(
  "sla.setPolicy",
  by("channel"),
)(async (input: SetSlaPolicyInput, context) => {
  const { tx, actor, clock } = context;
  const issues = issuesOf(input);
  if (issues.length > 0) return invalidInput(issues);
  const loose = loosenessOf(input.channel, { ...input, hasCalendar: input.calendar != null });
  if (loose) return problem("SlaPolicyTooLoose", loose.sentence, ["input", loose.field], { maximumMinutes: AMAZON_MINUTES });
  const inForce = await slaPolicyInForce(tx, input.channel);
  if (input.expectedVersion !== inForce.version) return versionConflict("The policy", inForce.version, input.expectedVersion);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const { channel, name, targetMinutes, atRiskLeadMinutes, pausesWhileWaiting } = input;
  const { slaPolicy, id } = await insertSlaPolicy(
    tx,
    {
      channel,
      version: inForce.version + 1,
      name: name.trim(),
      targetMinutes,
      calendar: input.calendar ?? null,
      atRiskLeadMinutes,
      pausesWhileWaiting,
    },
    { by: actor.id, at: clock.now() },
  );
  await recordAudit(tx, { action: "sla.setPolicy", actor, subjectId: id, note: input.note });
  const recomputedClocks = input.runningClocks === "RECOMPUTE" ? await recompute(context, slaPolicy) : 0;
  return { __typename: "SetSlaPolicySuccess" as const, slaPolicy, recomputedClocks };
});

const recompute = async ({ tx, clock }: CommandContext, policy: SlaPolicy): Promise<number> => {
  const open = await lockOpenClocksOfChannel(tx, policy.channel);
  const now = clock.now();
  await saveClocks(
    tx,
    open.map((row) => underPolicy(policy, row, now)),
  );
  return open.length;
};
