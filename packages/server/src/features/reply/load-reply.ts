import type { Capabilities } from "../../connectors/channel.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Scope } from "../../platform/database.ts";
import { claimsByOrderIds, isOpenClaim } from "../claim/index.ts";
import { latestOfThreads } from "../message/index.ts";
import type { ConversationMessage } from "../message/index.ts";
import { latestClocksByThreadIds } from "../sla/index.ts";
import type { ClockRow } from "../sla/index.ts";
import { tagsByTicketIds, threadsByTicketIds } from "../ticket/index.ts";
import type { Tag } from "../tag/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { ruleFor } from "./reply-rule.policy.ts";
import { readReplyRules } from "./reply-rule.store.ts";
import type { ReplyRule } from "./reply-rule.store.ts";

export type CapabilitiesOf = (account: ChannelAccount) => Capabilities;

/** One conversation that could be answered, and what may be written there. */
export type ReplyPlace = {
  readonly thread: Thread;
  readonly rule: ReplyRule;
  /** The address that the channel knows as ours, or why nothing can be sent. */
  readonly sending: { readonly sender: string } | { readonly obstacle: string };
  /** The latest messages, newest first. */
  readonly conversation: readonly ConversationMessage[];
};
export type LoadedReply = {
  readonly reason: Tag | null;
  /** The one that is answered when none is named comes first. */
  readonly places: readonly ReplyPlace[];
};

/** A ticket with everything it answers for. */
export type Answerable = { readonly ticket: Ticket; readonly cluster: readonly Ticket[] };

/** What a reply to this ticket depends on, over all tickets that it answers for: the same for showing and for sending. */
export const loadReply = async (
  scope: Scope,
  ticket: Ticket,
  cluster: readonly Ticket[],
  capabilitiesOf: CapabilitiesOf,
): Promise<LoadedReply> => {
  const [loaded] = await loadReplies(scope, [{ ticket, cluster }], capabilitiesOf);
  invariant(loaded, "one is asked for, one is answered");
  return loaded;
};

/** The same for a list, in its order and with as many statements as for one. */
export const loadReplies = async (
  scope: Scope,
  asked: readonly Answerable[],
  capabilitiesOf: CapabilitiesOf,
): Promise<LoadedReply[]> => {
  const ticketIds = asked.map(({ ticket }) => ticket.id);
  const threads = await threadsByTicketIds(scope, ticketIds);
  const threadIds = threads.map(({ id }) => id);
  const accountIds = [...new Set(threads.map(({ channelAccountId }) => channelAccountId))];
  const orderIds = asked.flatMap(({ cluster }) => cluster.flatMap(({ orderId }) => orderId ?? []));
  const [clocks, latest, accounts, tags, claims, rules] = await Promise.all([
    latestClocksByThreadIds(scope, threadIds),
    latestOfThreads(scope, threadIds),
    channelAccountsByIds(scope, accountIds),
    tagsByTicketIds(scope, ticketIds),
    claimsByOrderIds(scope, orderIds),
    readReplyRules(scope),
  ]);
  return asked.map(({ ticket, cluster }): LoadedReply => {
    const reasons = tags.filter(({ ticketId, tag }) => ticketId === ticket.id && tag.isReason);
    const reason = (reasons.find(({ own }) => own) ?? reasons[0])?.tag ?? null;
    const openClaim = claims.some((claim) => isOpenClaim(claim) && cluster.some((row) => row.orderId === claim.orderId));
    const places = threads
      .filter(({ shownBy }) => shownBy === ticket.id)
      .map((thread): ReplyPlace => {
        const account = accounts.find(({ id }) => id === thread.channelAccountId);
        const rule = ruleFor(rules, { reason: reason?.id ?? null, channel: thread.channel, openClaim });
        invariant(account && rule, "a thread has its account, and one rule fits everything");
        const conversation = latest.filter(({ threadId }) => threadId === thread.id);
        return { thread, rule, sending: sendingOf(thread, capabilitiesOf(account)), conversation };
      });
    const own = latest.filter(({ threadId }) => places.some(({ thread }) => thread.id === threadId));
    return { reason, places: inTurn(places, clocks, own) };
  });
};

const sendingOf = ({ counterpart }: Thread, { sendMessage }: Capabilities): ReplyPlace["sending"] => {
  if (!sendMessage.supported) return { obstacle: sendMessage.reason };
  if (!counterpart.includes("@")) return { obstacle: "The customer's key in this thread is no mail address." };
  return { sender: sendMessage.sender };
};

/** First the thread whose reply is owed first, a paused clock behind those that run; where none is owed, the one the customer wrote in last. */
const inTurn = (
  places: readonly ReplyPlace[],
  clocks: readonly ClockRow[],
  latest: readonly ConversationMessage[],
): ReplyPlace[] => {
  const inbound = latest.filter(({ direction }) => direction === "INBOUND");
  const rankOf = ({ thread }: ReplyPlace): readonly number[] => {
    const clock = clocks.find(({ threadId, stoppedAt }) => threadId === thread.id && stoppedAt === null);
    const last = inbound.findIndex(({ threadId }) => threadId === thread.id);
    const place = last < 0 ? inbound.length : last;
    return clock ? [0, clock.pausedAt === null ? 0 : 1, clock.dueAt.getTime(), place] : [1, 0, 0, place];
  };
  return [...places].sort((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    return first.map((rank, index) => rank - (second[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
};
