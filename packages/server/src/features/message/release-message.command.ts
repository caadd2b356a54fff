import { problem } from "../../kernel/problem.ts";
import { guarded } from "../../platform/command.ts";
import { recordAudit } from "../audit/index.ts";
import { objectionToNote } from "../policy/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { markReleased } from "./message.store.ts";
import type { QuarantinedMessage } from "./message.store.ts";
import type { Received } from "./read-incoming.ts";
import { takeInMessage } from "./take-in-message.ts";

export type ReleaseInput = {
  readonly note: string;
  readonly account: ChannelAccount;
  readonly quarantined: QuarantinedMessage;
  readonly received: Received;
};

export const notReleasable = (message: string) =>
  problem("QuarantinedMessageNotReleasable", message, ["input", "quarantinedMessageId"]);

const about = ({ quarantined }: ReleaseInput) => quarantined.id;

/** Lets a mail in on a person's word. The word is audited. */
export const releaseMessage = guarded(
  "message.release",
  about,
)(async (input: ReleaseInput, context) => {
  const { tx, actor } = context;
  const { quarantined, received, note } = input;
  const objection = await objectionToNote(tx, note);
  if (objection) return objection;
  if (received.kind === "quarantine") return notReleasable("The mail cannot be read, so there is nothing to let in.");
  const taken = await takeInMessage(context, input.account, received.incoming, quarantined.rawMailId);
  const released = await markReleased(tx, quarantined.id, taken.ticket.id);
  if (!released) return notReleasable("The mail was released before.");
  await recordAudit(tx, { action: "message.release", actor, subjectId: quarantined.id, note });
  return {
    __typename: "ReleaseQuarantinedMessageSuccess" as const,
    quarantinedMessage: released,
    ticket: taken.ticket,
    storedMessage: taken.storedMessage,
  };
});
