import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import { objectionToNote } from "../policy/index.ts";
import type { ReplyMode } from "./reply-rule.policy.ts";
import { asRule, lockReplyRule, reasonsByNames, saveReplyRule } from "./reply-rule.store.ts";

export type SetReplyRuleInput = {
  readonly reason?: string | null | undefined;
  readonly channel?: ChannelName | null | undefined;
  readonly openClaim: boolean;
  readonly mode: ReplyMode;
  readonly requiredQualification?: GuidanceTopic | null | undefined;
  readonly expectedVersion: number;
  readonly note: string;
};

const about = () => "reply-rule";

/** Says what replies may be in one case. What is said for a wider case goes on counting for the rest of it. */
export const setReplyRule = guarded(
  "reply.setRule",
  about,
)(async (input: SetReplyRuleInput, { tx, actor, clock }) => {
  const name = input.reason ?? null;
  const tag = name === null ? null : (await reasonsByNames(tx, [name])).get(name);
  if (tag === undefined)
    return invalidInput([
      { path: ["input", "reason"], message: `${JSON.stringify(name)} is no tag that can be a reason; see Query.tags` },
    ]);
  const of = { reason: tag?.id ?? null, channel: input.channel ?? null, openClaim: input.openClaim };
  const current = await lockReplyRule(tx, of);
  const version = current?.version ?? 0;
  if (input.expectedVersion !== version) return versionConflict("The rule", version, input.expectedVersion);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const { mode, requiredQualification = null } = input;
  const saved = { mode, requiredQualification, version: version + 1, changedBy: actor.id, changedAt: clock.now() };
  const row = await saveReplyRule(tx, of, current, saved);
  await recordAudit(tx, { action: "reply.setRule", actor, subjectId: row.id, note: input.note });
  return { __typename: "SetReplyRuleSuccess" as const, replyRule: asRule(row, tag) };
});
