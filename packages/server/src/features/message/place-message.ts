import type { ChannelName } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import type { Linked } from "../customer/index.ts";
import type { Order } from "../order/index.ts";
import { findThreadOf, insertThread, insertTicket, lockWithPrimary, threadsByIds } from "../ticket/index.ts";
import type { Thread, Ticket } from "../ticket/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { findReferenced } from "./message.store.ts";
import { proveDelivered } from "./prove-delivered.ts";
import type { Incoming } from "./take-in-message.ts";
import { awakeSince, FLOOD_PER_HOUR, placeMessage } from "./threading.policy.ts";
import type { Related } from "./threading.policy.ts";
import { countMessagesSince, findMatter, findMatterOfOrder, findNewestMatterOf, findOpenMatters } from "./threading.store.ts";

/** Who wrote, on which channel, about which order. */
export type Sender = Linked & {
  readonly channel: ChannelName;
  readonly order: Order | undefined;
};
/** Where the message goes. The tickets are locked until the transaction ends. */
export type Place = {
  readonly thread: Thread;
  readonly ticket: Ticket;
  /** Who speaks for the ticket: the one it is merged into, else itself. */
  readonly primary: Ticket;
  readonly created: boolean;
  /** Put there only because its sender floods: it may be about something else. */
  readonly byFlood: boolean;
  readonly flooding: boolean;
};

/** Finds the ticket and thread a message belongs to, or opens them; threading.policy.ts decides. */
export const findPlace = async (
  context: CommandContext,
  account: ChannelAccount,
  incoming: Incoming,
  sender: Sender,
): Promise<Place> => {
  const { tx, clock } = context;
  const at = clock.now();
  const answered = await findAnswered(context, account, incoming);
  const from = { accountId: account.id, counterpart: incoming.counterpart };
  const flooding = (await countMessagesSince(tx, from, later(at, -3_600_000), FLOOD_PER_HOUR)) >= FLOOD_PER_HOUR;
  const whose = { accountId: account.id, customerId: sender.customerId };
  const { orderExternalId } = incoming;
  const related: Related = {
    answered: answered && (await findMatter(tx, answered.ticketId)),
    aboutOrder: orderExternalId === null ? null : await findMatterOfOrder(tx, whose, orderExternalId),
    open: orderExternalId === null ? await findOpenMatters(tx, whose, awakeSince(at)) : [],
    flooded: flooding ? await findNewestMatterOf(tx, from) : null,
  };
  const placement = placeMessage({ orderExternalId, at }, related);
  if (placement.kind === "OPEN") {
    const ticket = await openTicket(context, incoming, sender, placement.followsUpId);
    const thread = await openThread(context, account, incoming, sender, ticket.id);
    return { thread, ticket, primary: ticket, created: true, byFlood: false, flooding };
  }
  const locked = await lockWithPrimary(tx, placement.ticketId);
  if (!locked) throw new Error("a ticket is never removed");
  const { ticket, primary } = locked;
  const known =
    placement.by === "REFERENCE"
      ? (answered ?? undefined)
      : await findThreadOf(tx, { ...from, ticketId: ticket.id, source: incoming.source });
  const thread = known ?? (await openThread(context, account, incoming, sender, ticket.id));
  return {
    thread,
    ticket,
    primary,
    created: false,
    byFlood: placement.by === "FLOOD",
    flooding,
  };
};

/** The conversation of the message this one answers. A reference alone proves nothing: only the same counterpart continues it. */
const findAnswered = async (context: CommandContext, account: ChannelAccount, incoming: Incoming): Promise<Thread | null> => {
  const { tx } = context;
  const message = await findReferenced(tx, account.id, incoming.references);
  if (!message) return null;
  const [thread] = await threadsByIds(tx, [message.threadId]);
  if (thread?.counterpart !== incoming.counterpart) return null;
  if (message.direction === "OUTBOUND") await proveDelivered(context, message.id, incoming.externalId);
  return thread;
};

const openTicket = (
  { tx }: CommandContext,
  { subject, orderExternalId }: Incoming,
  { channel, customerId, identityId, order }: Sender,
  followsUpId: Id<"ticket"> | null,
): Promise<Ticket> =>
  insertTicket(tx, {
    channel,
    subject,
    status: "OPEN",
    customerId,
    identityId,
    orderId: order?.id ?? null,
    orderExternalId,
    followsUpId,
  });

const openThread = (
  { tx }: CommandContext,
  account: ChannelAccount,
  { source, counterpart }: Incoming,
  { channel }: Sender,
  ticketId: Id<"ticket">,
): Promise<Thread> => insertThread(tx, { ticketId, channelAccountId: account.id, channel, source, counterpart });
