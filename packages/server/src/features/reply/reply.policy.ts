import type { ChannelName } from "../../connectors/channel.ts";
import { decideBy } from "../../kernel/decision.ts";
import type { Rule } from "../../kernel/decision.ts";
import type { ReplyMode } from "./reply-rule.policy.ts";

/** Everything that decides whether a reply may be sent. */
export type ReplyAsk = {
  readonly ticket: { readonly channel: ChannelName; readonly reason: string | null };
  readonly thread: { readonly id: string; readonly channel: ChannelName; readonly obstacle: string | null };
  readonly rule: { readonly mode: ReplyMode; readonly sentence: string; readonly version: number };
  readonly text: {
    readonly source: "FREE_TEXT" | "MACRO";
    /** SHA-256: what was asked for can be proven from the trace, and not read in it. */
    readonly contentHash: string;
  };
};
export type ReplyRuleName = "ticket.reason" | "thread.sendable" | "text.allowed" | "text.written";

/** S62: reports on Amazon's matters count every ticket, so none is answered without saying what it is about. */
export const needsReason = ({ ticket, thread }: Record<"ticket" | "thread", { readonly channel: ChannelName }>): boolean =>
  ticket.channel === "AMAZON" || thread.channel === "AMAZON";

const RULES: readonly Rule<ReplyAsk, ReplyRuleName>[] = [
  {
    name: "ticket.reason",
    effect: "REFUSE",
    objects: (ask) => needsReason(ask) && ask.ticket.reason === null,
    sentence: () => "An Amazon ticket is answered with a reason. Set a reason tag with setTags first.",
  },
  {
    name: "thread.sendable",
    effect: "REFUSE",
    objects: ({ thread }) => thread.obstacle !== null,
    sentence: ({ thread }) => thread.obstacle ?? "",
  },
  {
    name: "text.allowed",
    effect: "REFUSE",
    objects: ({ rule, text }) => rule.mode !== "FREE_TEXT" && text.source === "FREE_TEXT",
    sentence: ({ rule }) => `${rule.sentence} Choose a macro.`,
  },
  {
    name: "text.written",
    effect: "REFUSE",
    objects: ({ text }) => text.contentHash === "",
    sentence: () => "There is no text to send.",
  },
];

/** May this text go to the customer? Refusals run from what no text changes to what another text would. */
export const decideReply = decideBy(RULES);
