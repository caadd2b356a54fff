import type { ChannelName } from "../../connectors/channel.ts";
import { later } from "../../kernel/clock.ts";
import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { findOrCreateCustomer, identityKey, lockCustomer, rootsByCustomerIds } from "../customer/index.ts";
import type { Customer } from "../customer/index.ts";
import { findOrderByExternalId } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import {
  AMAZON_ORDER_NUMBER,
  findOpenThread,
  findTicket,
  insertThread,
  insertTicket,
  lockWithPrimary,
  replyDueMs,
  startClock,
  threadsByIds,
  ticketsByIds,
  touchTicket,
} from "../ticket/index.ts";
import type { Thread, ThreadSource, Ticket } from "../ticket/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { findByExternalId, findReferenced, insertMessage } from "./message.store.ts";
import type { Message } from "./message.store.ts";
import type { StoredAttachment } from "./message.table.ts";

/** A message that was read and may come in. */
export type Incoming = {
  readonly externalId: string;
  readonly references: readonly string[];
  /** The customer's key in this conversation: relay alias, e-mail address, or marketplace username. */
  readonly counterpart: string;
  readonly senderKind: "AMAZON_RELAY" | "EMAIL" | "MARKETPLACE_ID";
  readonly senderName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly StoredAttachment[];
  readonly orderExternalId: string | null;
  /** True when the channel vouches for the order number; one found in an ordinary mail names an order but proves no identity. */
  readonly orderIsVouched: boolean;
  readonly source: ThreadSource;
  readonly sentAt: Date | null;
};

export type TakenIn = {
  readonly storedMessage: Message;
  readonly ticket: Ticket;
  readonly customer: Customer;
  readonly ticketCreated: boolean;
  readonly redelivered: boolean;
};

/** Links customer and order, finds or opens thread and ticket, starts the reply clock, stores the message. */
export const takeInMessage = async (
  context: CommandContext,
  account: ChannelAccount,
  incoming: Incoming,
  rawMailId: Id<"rawMail"> | null,
): Promise<TakenIn> => {
  const { tx, clock } = context;
  const earlier = await findByExternalId(tx, account.id, incoming.externalId);
  if (earlier) return redelivery(context, earlier);
  const channel: ChannelName = incoming.senderKind === "AMAZON_RELAY" ? "AMAZON" : account.channel;
  const order = await findNamedOrder(context, incoming, channel);
  const customerId = await findOrCreateCustomer(
    tx,
    [identityKey(incoming.senderKind, channel, incoming.counterpart)],
    { displayName: incoming.senderName, locale: null },
    "MESSAGE",
    incoming.orderIsVouched ? (order?.customerId ?? null) : null,
  );
  if (customerId === null) throw new Error("a sender is a key");
  await lockCustomer(tx, customerId); // one message of a customer at a time: twins must not open two tickets
  const dueAt = later(clock.now(), replyDueMs(channel));
  const place =
    (await findPlace(context, account, incoming)) ??
    (await openTicket(context, account, incoming, { channel, customerId, order, dueAt }));
  const { thread, ticket, created } = place;
  const { externalId, senderName, subject, text, sentAt } = incoming;
  const message = await insertMessage(tx, {
    threadId: thread.id,
    ticketId: ticket.id,
    channelAccountId: account.id,
    direction: "INBOUND",
    senderName,
    senderAddress: incoming.counterpart,
    subject,
    body: text,
    attachments: [...incoming.attachments],
    externalId,
    rawMailId,
    sentAt,
    receivedAt: clock.now(),
  });
  const primaryId = created ? ticket.id : await continueTicket(context, thread, ticket, order, incoming, dueAt);
  await recordEvent(tx, created ? "TICKET_CREATED" : "MESSAGE_RECEIVED", created ? ticket.id : message.id, {
    channel,
    ticketId: primaryId,
  });
  const [speaker] = await rootsByCustomerIds(tx, [ticket.customerId]);
  const current = await findTicket(tx, primaryId);
  if (!speaker || !current) throw new Error("a ticket has its customer");
  return { storedMessage: message, ticket: current, customer: speaker.root, ticketCreated: created, redelivered: false };
};

const redelivery = async ({ tx }: CommandContext, message: Message): Promise<TakenIn> => {
  const [ticket] = await ticketsByIds(tx, [message.ticketId]);
  const [speaker] = ticket ? await rootsByCustomerIds(tx, [ticket.customerId]) : [];
  const primary = ticket?.mergedIntoId == null ? ticket : await findTicket(tx, ticket.mergedIntoId);
  if (!primary || !speaker) throw new Error("a message has its ticket");
  return { storedMessage: message, ticket: primary, customer: speaker.root, ticketCreated: false, redelivered: true };
};

/** Amazon's numbers are looked for at Amazon, whatever channel the message came by (S46). */
const findNamedOrder = (
  { tx }: CommandContext,
  { orderExternalId }: Incoming,
  channel: ChannelName,
): Promise<Order | undefined> => {
  if (orderExternalId === null) return Promise.resolve(undefined);
  const named: ChannelName = AMAZON_ORDER_NUMBER.test(orderExternalId) ? "AMAZON" : channel;
  return findOrderByExternalId(tx, named, orderExternalId);
};

type Place = { readonly thread: Thread; readonly ticket: Ticket; readonly created: boolean };

/** By reference, else by the open conversation with this address about the same order. */
const findPlace = async ({ tx }: CommandContext, account: ChannelAccount, incoming: Incoming): Promise<Place | undefined> => {
  const referenced = await findReferenced(tx, account.id, incoming.references);
  if (referenced) {
    const [thread] = await threadsByIds(tx, [referenced.threadId]);
    const ticket = await findTicket(tx, referenced.ticketId);
    // A reference alone proves nothing: only the same counterpart continues a conversation.
    if (thread && ticket && thread.counterpart === incoming.counterpart) return { thread, ticket, created: false };
  }
  const open = await findOpenThread(tx, {
    channelAccountId: account.id,
    counterpart: incoming.counterpart,
    orderExternalId: incoming.orderExternalId,
  });
  return open && { ...open, created: false };
};

const openTicket = async (
  { tx }: CommandContext,
  account: ChannelAccount,
  incoming: Incoming,
  facts: { channel: ChannelName; customerId: Id<"customer">; order: Order | undefined; dueAt: Date },
): Promise<Place> => {
  const { channel, customerId, order, dueAt } = facts;
  const ticket = await insertTicket(tx, {
    channel,
    subject: incoming.subject,
    status: "OPEN",
    customerId,
    orderId: order?.id ?? null,
    orderExternalId: incoming.orderExternalId,
  });
  const thread = await insertThread(tx, {
    ticketId: ticket.id,
    channelAccountId: account.id,
    channel,
    source: incoming.source,
    counterpart: incoming.counterpart,
    slaDueAt: dueAt,
  });
  return { thread, ticket, created: true };
};

/**
 * A new message reopens a resolved ticket, restarts a stopped clock, and may tell the order that was missing. Answers who speaks for the
 * ticket: a message in a merged thread counts for the primary, which shows the most urgent state of all of its tickets.
 */
const continueTicket = async (
  { tx }: CommandContext,
  thread: Thread,
  ticket: Ticket,
  order: Order | undefined,
  incoming: Incoming,
  dueAt: Date,
): Promise<Id<"ticket">> => {
  const { primary = ticket } = (await lockWithPrimary(tx, ticket.id)) ?? {};
  await startClock(tx, thread.id, dueAt);
  const learnsOrder = ticket.orderExternalId === null && incoming.orderExternalId !== null;
  await touchTicket(tx, ticket.id, {
    status: "OPEN",
    ...(learnsOrder ? { orderExternalId: incoming.orderExternalId, orderId: order?.id ?? null } : {}),
  });
  if (primary.id !== ticket.id) await touchTicket(tx, primary.id);
  return primary.id;
};
