import type { Loaders } from "../../graphql/loaders.ts";
import { money } from "../../kernel/money.ts";
import { isOpenClaim, preventionHoursOf } from "../claim/index.ts";
import { generalLimit } from "../policy/index.ts";
import { clockAt } from "../sla/index.ts";
import { messageRulesOf } from "../ticket/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import type { ConversationFacts, LimitFacts, OrderFacts } from "./guidance-facts.policy.ts";
import { guidanceOf } from "./guidance.policy.ts";
import type { TopicGuidance } from "./guidance.policy.ts";
import type { GuidanceNote } from "./guidance.store.ts";

type Asked = { readonly loaders: Loaders; readonly now: Date; readonly mayReadRefunds: boolean };
type ShownGuidance = TopicGuidance & { readonly notes: readonly GuidanceNote[] };

/** Gathers the facts by loaders, so that a list of tickets costs the same few statements as one. */
export const guidanceOfTicket = async (ticket: Ticket, asked: Asked): Promise<ShownGuidance[]> => {
  const [about, conversations, notes] = await Promise.all([
    orderFacts(ticket, asked),
    conversationFacts(ticket, asked),
    asked.loaders.guidanceNotes.load("all"),
  ]);
  return guidanceOf({ ...about, conversations }).map((guidance) => ({
    ...guidance,
    notes: notes.filter(
      (note) =>
        note.body !== "" && note.topic === guidance.topic && (note.channel === "ALL" || note.channel === guidance.channel),
    ),
  }));
};

type About = { readonly order: OrderFacts | null; readonly limits: LimitFacts | null };
/** The guidance speaks of the latest one only. */
const LATEST = { first: 1, after: null };

const orderFacts = async ({ orderId }: Ticket, { loaders, mayReadRefunds }: Asked): Promise<About> => {
  const order = orderId === null ? null : await loaders.order.load(orderId);
  if (order === null) return { order: null, limits: null };
  const [clockRules, claims, parcels, refunds, policy] = await Promise.all([
    loaders.claimClockRulesOfChannel.load(order.channel),
    loaders.claimsOfOrder.load(order.id),
    loaders.shipmentsOfOrder.load(order.id),
    mayReadRefunds ? loaders.refundPageOfOrder.load({ parentId: order.id, ...LATEST }) : null,
    loaders.activePolicy.load("active"),
  ]);
  const { currencyCode } = order;
  const { document } = policy;
  return {
    order: {
      channel: order.channel,
      fulfilment: order.fulfilment,
      status: order.status,
      claim: claims.find(isOpenClaim) ?? null,
      preventionHours: preventionHoursOf(clockRules),
      parcels,
      refunds:
        refunds && refunds.map((refund) => ({ status: refund.status, amount: money(refund.amountMinor, refund.currencyCode) })),
    },
    limits: {
      policyVersionId: policy.id,
      currencyCode,
      perRefund: generalLimit(document, { action: "REFUND", per: "ACTION" }, currencyCode),
      perOrder: generalLimit(document, { action: "REFUND", per: "ORDER" }, currencyCode),
      sfpReasons: document.sfpReasons,
    },
  };
};

const conversationFacts = async ({ id }: Ticket, { loaders, now }: Asked): Promise<ConversationFacts[]> => {
  const threads = await loaders.threadsOfTicket.load(id);
  const clocks = await Promise.all(threads.map((thread) => loaders.latestClockOfThread.load(thread.id)));
  const running = new Map(
    threads.map((thread, place) => [thread.id, clocks[place]?.find(({ stoppedAt }) => stoppedAt === null)]),
  );
  const owedIn = (inChannel: readonly Thread[]): ConversationFacts["owed"] => {
    const [first] = inChannel
      .flatMap((thread) => running.get(thread.id) ?? [])
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
    return first ? { dueAt: first.dueAt, late: clockAt(first, now).state === "BREACHED" } : null;
  };
  const byChannel = Map.groupBy(threads, ({ channel }) => channel);
  return [...byChannel].map(([channel, inChannel]) => ({ ...messageRulesOf(channel), owed: owedIn(inChannel) }));
};
