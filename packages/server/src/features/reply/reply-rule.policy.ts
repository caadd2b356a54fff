import type { ChannelName } from "../../connectors/channel.ts";
import type { GuidanceTopic } from "../guidance/index.ts";

export type ReplyMode = "FREE_TEXT" | "MACRO" | "LOCKED_MACRO";

/** When a rule counts; null fits everything. */
export type ReplyCase<Reason> = {
  readonly reason: Reason | null;
  readonly channel: ChannelName | null;
  readonly openClaim: boolean;
};
export type ReplyMatter<Reason> = { readonly reason: Reason | null; readonly channel: ChannelName; readonly openClaim: boolean };

type Shipped = ReplyCase<string> & { readonly mode: ReplyMode; readonly why: string };
const amazon = (reason: string, why: string): Shipped => ({
  reason,
  channel: "AMAZON",
  openClaim: false,
  mode: "LOCKED_MACRO",
  why,
});

/** What every workspace starts with, by the names of the default taxonomy (S28). */
export const SHIPPED_RULES: readonly Shipped[] = [
  {
    reason: null,
    channel: null,
    openClaim: true,
    mode: "LOCKED_MACRO",
    why: "while a claim is open every word to the customer is evidence.",
  },
  amazon("Cannot log in", "Amazon signs its customers in itself, and a wrong sentence asks for account data."),
  amazon("FBA return", "Amazon decides about returns of what it ships, so a wrong sentence promises what only Amazon can keep."),
  amazon("Warranty", "what the guarantee covers is law, not goodwill."),
  amazon("Partial refund request", "amounts, dates and references are promises that a claim is decided by."),
  { reason: null, channel: null, openClaim: false, mode: "FREE_TEXT", why: "nothing speaks against an answer in own words." },
];

const weightOf = ({ openClaim, reason, channel }: ReplyCase<unknown>): number =>
  (openClaim ? 4 : 0) + (reason === null ? 0 : 2) + (channel === null ? 0 : 1);

/** Most specific first: an open claim before the reason, the reason before the channel. Rules that say as much keep their order. */
export const inOrder = <Rule extends ReplyCase<unknown>>(rules: readonly Rule[]): Rule[] =>
  [...rules].sort((a, b) => weightOf(b) - weightOf(a));

/** The rule that counts: the first in order that fits. The one for everything always does. */
export const ruleFor = <Reason, Rule extends ReplyCase<Reason>>(
  rules: readonly Rule[],
  matter: ReplyMatter<Reason>,
): Rule | undefined =>
  inOrder(rules).find(
    ({ reason, channel, openClaim }) =>
      (reason === null || reason === matter.reason) &&
      (channel === null || channel === matter.channel) &&
      (!openClaim || matter.openClaim),
  );

const MODE_WORDS: Record<ReplyMode, string> = {
  FREE_TEXT: "free text or a macro",
  MACRO: "a vetted macro",
  LOCKED_MACRO: "a vetted macro with locked sentences",
};

/** What a rule asks of a text and of whoever sends it. */
export type Demand = { readonly mode: ReplyMode; readonly requiredQualification: GuidanceTopic | null };

/** The rule as a sentence. */
export const explainRule = (
  { reason, channel, openClaim }: ReplyCase<string>,
  { mode, requiredQualification: topic }: Demand,
  why: string | null,
): string => {
  const about = reason === null ? "any reason" : `"${reason}"`;
  const on = channel === null ? "any channel" : channel;
  const claim = openClaim ? ", while a claim about the order is open," : "";
  const by = topic === null ? "" : `, by somebody qualified for ${topic}`;
  return `Replies about ${about} on ${on}${claim} may be ${MODE_WORDS[mode]}${by}${why === null ? "." : `: ${why}`}`;
};
