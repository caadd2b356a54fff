import type { ChannelName } from "../../connectors/channel.ts";
import { invalidInput, versionConflict } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import type { GuidanceTopic } from "./guidance-facts.policy.ts";
import { lockGuidanceNote, saveGuidanceNote } from "./guidance.store.ts";

export type SetGuidanceNoteInput = {
  readonly topic: GuidanceTopic;
  readonly channel?: ChannelName | null | undefined;
  readonly text: string;
  readonly expectedVersion: number;
  readonly note: string;
};

/** Read beside the actions, in a hurry. */
const MAX_CHARACTERS = 1000;

const about = ({ topic, channel }: SetGuidanceNoteInput) => `${topic}/${channel ?? "ALL"}`;

/** Replaces what the workspace adds to one topic on one channel; an empty text removes it. */
export const setGuidanceNote = guarded(
  "guidance.set",
  about,
)(async (input: SetGuidanceNoteInput, { tx, actor, clock }) => {
  const body = input.text.trim();
  if (body.length > MAX_CHARACTERS)
    return invalidInput([
      { path: ["input", "text"], message: `has ${body.length} characters; at most ${MAX_CHARACTERS} are allowed` },
    ]);
  const place = { topic: input.topic, channel: input.channel ?? ("ALL" as const) };
  const version = (await lockGuidanceNote(tx, place))?.version ?? 0;
  if (input.expectedVersion !== version) return versionConflict("The text", version, input.expectedVersion);
  const objection = await objectionToNote(tx, input.note);
  if (objection) return objection;
  const set = { body, version: version + 1, changedBy: actor.id, changedAt: clock.now() };
  const guidanceNote = await saveGuidanceNote(tx, place, set);
  await recordAudit(tx, { action: "guidance.set", actor, subjectId: `${place.topic}/${place.channel}`, note: input.note });
  return { __typename: "SetGuidanceNoteSuccess" as const, guidanceNote };
});
