import type { ChannelName } from "../../connectors/channel.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Rule } from "../../kernel/decision.ts";
import type { GuidanceTopic } from "../guidance/index.ts";
import type { GuardAsk } from "../policy/index.ts";
import type { Laws } from "../policy/guard.policy.ts";
import type { ReplyMode } from "./reply-rule.policy.ts";

/** A macro version as it stands in the language of the reply. */
export type AskedMacro = {
  readonly versionId: string;
  /** The one asked for, else the one chosen; null when there is none to choose from. */
  readonly locale: string | null;
  readonly isRetired: boolean;
  readonly isVetted: boolean;
  readonly locked: boolean;
  /** The highest vetted version of its macro. */
  readonly isInForce: boolean;
  readonly channels: readonly ChannelName[];
};

/** Everything that decides whether a reply may be sent. */
export type ReplyAsk = GuardAsk & {
  readonly action: "REPLY";
  readonly amount: null;
  readonly ticket: { readonly channel: ChannelName; readonly reason: string | null };
  readonly thread: { readonly id: string; readonly channel: ChannelName; readonly obstacle: string | null };
  readonly rule: { readonly mode: ReplyMode; readonly sentence: string; readonly version: number };
  /** `lacks`: what the rule demands and they are not qualified for at this moment. */
  readonly author: { readonly kind: Actor["kind"]; readonly lacks: GuidanceTopic | null };
  /** Null for free text. */
  readonly macro: AskedMacro | null;
  readonly text: {
    /** Sentences about what keeps it from being written. */
    readonly unavailable: readonly string[];
    /** Names of the lint's rules that stop it. */
    readonly blockedBy: readonly string[];
    /** SHA-256: what was asked for can be proven from the trace, and not read in it. Null while there is no text. */
    readonly contentHash: string | null;
  };
};
/** What is law for a reply; what the workspace's document adds has names of its own. */
export type ReplyLaw =
  | "ticket.reason"
  | "thread.sendable"
  | "author.qualified"
  | "macro.retired"
  | "macro.vetted"
  | "macro.channel"
  | "macro.inForce"
  | "text.mode"
  | "text.locked"
  | "text.variables"
  | "text.lint";

/** S62: reports on Amazon's matters count every ticket, so none is answered without saying what it is about. */
export const needsReason = ({ ticket, thread }: Record<"ticket" | "thread", { readonly channel: ChannelName }>): boolean =>
  ticket.channel === "AMAZON" || thread.channel === "AMAZON";

const refuse = (
  name: ReplyLaw,
  objects: (ask: ReplyAsk) => boolean,
  sentence: (ask: ReplyAsk) => string,
): Rule<ReplyAsk, ReplyLaw> => ({ name, effect: "REFUSE", objects, sentence });

/** Refusals run from what no text changes to what another text would. */
const REFUSALS: Laws<ReplyAsk, ReplyLaw>["refusals"] = [
  refuse(
    "ticket.reason",
    (ask) => needsReason(ask) && ask.ticket.reason === null,
    () => "An Amazon ticket is answered with a reason. Set a reason tag with setTags first.",
  ),
  refuse(
    "thread.sendable",
    ({ thread }) => thread.obstacle !== null,
    ({ thread }) => thread.obstacle ?? "",
  ),
  refuse(
    "author.qualified",
    ({ author }) => author.lacks !== null,
    ({ author: { kind, lacks }, rule }) =>
      `${rule.sentence} ${kind === "MEMBER" ? "You are not qualified for it now" : "An API key never is"}: a member qualified for ${lacks ?? ""} can reply.`,
  ),
  refuse(
    "macro.retired",
    ({ macro }) => macro?.isRetired === true,
    () => "The macro was retired.",
  ),
  refuse(
    "macro.vetted",
    ({ macro }) => macro?.isVetted === false,
    ({ macro }) => `The version has no vetted text${macro?.locale == null ? "" : ` in ${macro.locale}`}.`,
  ),
  refuse(
    "macro.channel",
    ({ macro, thread }) => macro?.channels.includes(thread.channel) === false,
    ({ macro, thread }) => `The macro is for ${macro?.channels.join(", ") ?? ""}, not for ${thread.channel}.`,
  ),
  refuse(
    "macro.inForce",
    ({ macro }) => macro?.isInForce === false,
    () => "A newer version of the macro is in force: take that one.",
  ),
  refuse(
    "text.mode",
    ({ rule, macro }) => rule.mode !== "FREE_TEXT" && macro === null,
    ({ rule }) => `${rule.sentence} Choose a macro.`,
  ),
  refuse(
    "text.locked",
    ({ rule, macro }) => rule.mode === "LOCKED_MACRO" && macro?.locked === false,
    ({ rule }) => `${rule.sentence} This text is not locked.`,
  ),
  refuse(
    "text.variables",
    ({ text }) => text.unavailable.length > 0,
    ({ text }) =>
      `${text.unavailable.length} of the text's variables cannot be filled in, the first: ${text.unavailable[0] ?? ""}`,
  ),
  refuse(
    "text.lint",
    ({ text }) => text.contentHash === null || text.blockedBy.length > 0,
    ({ text }) => `The text breaks rules of the channel: ${text.blockedBy.join(", ")}.`,
  ),
];

/** May this text go to the customer? The document may ask for more, and lift none of it. */
export const lawsOfReply = (): Laws<ReplyAsk, ReplyLaw> => ({ refusals: REFUSALS, escalations: [] });
