import type { Loaders } from "../../graphql/loaders.ts";
import type { ChannelName } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import { isOpenClaim } from "../claim/index.ts";
import { ruleFor } from "../reply/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import { suggestMacros } from "./macro-suggestion.policy.ts";
import type { OfferedMacro, Suggestion, SuggestionFacts } from "./macro-suggestion.policy.ts";

export type SuggestedMacro = Suggestion & { readonly channel: ChannelName };

const DAY_MS = 86_400_000;
/** Long enough for a record, short enough that a rewritten macro has one of its own. */
const RECORD_DAYS = 30;
/** Refunds of one ticket are few; the newest tell what may be said. */
const REFUNDS = { first: 10, after: null };

/** Gathers the facts by loaders, so that a list of tickets costs the same few statements as one. */
export const suggestedMacros = async (ticket: Ticket, loaders: Loaders, now: Date): Promise<SuggestedMacro[]> => {
  const thread = await threadToAnswer(ticket, loaders);
  if (thread === undefined) return [];
  const [facts, offers] = await Promise.all([factsOf(ticket, thread, loaders), offersOf(loaders, now)]);
  return suggestMacros(offers, facts).map((suggestion) => ({ ...suggestion, channel: thread.channel }));
};

/** The one whose reply is owed first, else the newest. */
const threadToAnswer = async ({ id }: Ticket, loaders: Loaders): Promise<Thread | undefined> => {
  const threads = await loaders.threadsOfTicket.load(id);
  const clocks = (await Promise.all(threads.map((thread) => loaders.latestClockOfThread.load(thread.id)))).flat();
  const [first] = clocks.filter(({ stoppedAt }) => stoppedAt === null).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  return threads.find((thread) => thread.id === first?.threadId) ?? threads.at(-1);
};

const factsOf = async (ticket: Ticket, { channel }: Thread, loaders: Loaders): Promise<SuggestionFacts> => {
  const [reason, { root }, order, refunds, rules] = await Promise.all([
    loaders.reasonOfTicketCluster.load(ticket.id),
    loaders.rootOfCustomer.load(ticket.customerId).then((found) => found ?? { root: null }),
    ticket.orderId === null ? null : loaders.order.load(ticket.orderId),
    loaders.refundPageOfTicket.load({ parentId: ticket.id, ...REFUNDS }),
    loaders.replyRules.load("all"),
  ]);
  const [claims, parcels] = order
    ? await Promise.all([loaders.claimsOfOrder.load(order.id), loaders.shipmentsOfOrder.load(order.id)])
    : [[], []];
  const claimFiled = claims.some(isOpenClaim);
  const rule = ruleFor(rules, { reason: reason?.tagId ?? null, channel, openClaim: claimFiled });
  return {
    channel,
    reasonNames: reason?.names ?? [],
    buyerLocale: root?.locale ?? null,
    replyMode: rule?.mode ?? "FREE_TEXT",
    claimFiled,
    order: order && { fulfilment: order.fulfilment, status: order.status },
    parcels: parcels.filter(({ trackingNumber }) => trackingNumber !== null),
    refunds,
  };
};

const offersOf = async (loaders: Loaders, now: Date): Promise<OfferedMacro[]> => {
  const inForce = await loaders.macrosInForce.load("all");
  const time = { from: later(now, -RECORD_DAYS * DAY_MS), to: now, now };
  const window = { lastDays: RECORD_DAYS };
  const records = await Promise.all(inForce.map(({ macroId }) => loaders.statsOfMacro.load({ id: macroId, window, time })));
  return inForce.map((macro, place) => ({
    ...macro,
    record: { settled: records[place]?.resolvedRate.numerator ?? 0, of: records[place]?.resolvedRate.denominator ?? 0 },
  }));
};
