import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { watchClaimWindow } from "../claim/index.ts";
import { identityKey, linkArrivals, lockCustomer, rootsByCustomerIds } from "../customer/index.ts";
import type { Customer, Linked } from "../customer/index.ts";
import { detectDuplicates } from "../duplicate/index.ts";
import { noteContact } from "../knowledge/index.ts";
import { findOrderByExternalId } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { startClock } from "../sla/index.ts";
import { noteLegalWords, refreshQueue } from "../queue/index.ts";
import { tagRepeatContact } from "../repeat/index.ts";
import { addAutomaticTag, ATTACHMENT_RECEIVED, MESSAGE_FLOOD } from "../tag/index.ts";
import { AMAZON_ORDER_NUMBER, findTicket, refreshTickets, ticketsByIds, touchTicket } from "../ticket/index.ts";
import type { ThreadSource, Ticket } from "../ticket/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";
import { findByExternalId, insertMessage } from "./message.store.ts";
import type { Message } from "./message.store.ts";
import type { StoredAttachment } from "./message.table.ts";
import { findPlace } from "./place-message.ts";
import type { Place, Sender } from "./place-message.ts";

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
  /** Who says that the sender is who they seem: the channel (or an authenticated caller), or a person who released a mail. */
  readonly senderIsVouchedBy: "CHANNEL" | "PERSON";
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
  const { tx } = context;
  const earlier = await findByExternalId(tx, account.id, incoming.externalId);
  if (earlier) return redelivery(context, earlier);
  const sender = await identify(context, account, incoming);
  const place = await findPlace(context, account, incoming, sender);
  const storedMessage = await storeMessage(context, account, incoming, place, rawMailId);
  if (!place.created) await continueTicket(context, place, sender, incoming);
  await startClock(tx, place.thread, storedMessage.receivedAt);
  if (place.created) await watchClaimWindow(tx, place.ticket, storedMessage.receivedAt);
  const { primary } = place;
  await markTicket(context, place, storedMessage);
  const [type, subjectId] = place.created
    ? (["TICKET_CREATED", place.ticket.id] as const)
    : (["MESSAGE_RECEIVED", storedMessage.id] as const);
  const facts = { channel: sender.channel, ticketId: primary.id, messageId: storedMessage.id };
  await recordEvent(tx, type, subjectId, facts);
  if (place.created)
    await noteContact(tx, { visitorKey: incoming.counterpart, ticketId: place.ticket.id, at: storedMessage.receivedAt });
  if (place.created) await detectDuplicates(context, place.ticket, { ...storedMessage, source: incoming.source });
  const [speaker] = await rootsByCustomerIds(tx, [place.ticket.customerId]);
  const ticket = await findTicket(tx, primary.id);
  if (!speaker || !ticket) throw new Error("a ticket has its customer");
  return { storedMessage, ticket, customer: speaker.root, ticketCreated: place.created, redelivered: false };
};

/** What a message says about its ticket beyond its words: automatic tags, and words that put it into another queue. */
const markTicket = async (
  { tx }: CommandContext,
  { ticket, primary, created, flooding }: Place,
  message: Message,
): Promise<void> => {
  if (flooding) await addAutomaticTag(tx, MESSAGE_FLOOD, [ticket.id]);
  if (message.attachments.length > 0) await addAutomaticTag(tx, ATTACHMENT_RECEIVED, [ticket.id]);
  await tagRepeatContact(tx, primary.id);
  const isLegal = await noteLegalWords(tx, message);
  if (created && ticket.orderId !== null) await refreshTickets(tx, [ticket.id]);
  else if (isLegal) await refreshQueue(tx, [ticket.id]);
};

const redelivery = async ({ tx }: CommandContext, message: Message): Promise<TakenIn> => {
  const [ticket] = await ticketsByIds(tx, [message.ticketId]);
  const [speaker] = ticket ? await rootsByCustomerIds(tx, [ticket.customerId]) : [];
  const primary = ticket?.mergedIntoId == null ? ticket : await findTicket(tx, ticket.mergedIntoId);
  if (!primary || !speaker) throw new Error("a message has its ticket");
  return { storedMessage: message, ticket: primary, customer: speaker.root, ticketCreated: false, redelivered: true };
};

const linkSender = async (
  { tx, actor }: CommandContext,
  incoming: Incoming,
  channel: ChannelName,
  order: Order | undefined,
): Promise<Linked> => {
  const { orderIsVouched, senderIsVouchedBy, senderName } = incoming;
  const vouched =
    orderIsVouched && order?.customerId != null ? { customerId: order.customerId, identityId: order.identityId } : null;
  const keys = [identityKey(incoming.senderKind, channel, incoming.counterpart)];
  const known = { displayName: senderName, locale: null };
  const seenIn = `A message about order ${order?.externalId ?? "unknown"}`;
  const [linked] = await linkArrivals(tx, [{ keys, known, seenIn, vouched }], {
    source: "MESSAGE",
    linkedBy: actor.id,
    confidenceOf: () => (senderIsVouchedBy === "PERSON" ? "CONFIRMED" : "CERTAIN"),
  });
  if (!linked) throw new Error("a sender is a key");
  return linked;
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

/** Customer and order of the message. The customer is locked: twins must not open two tickets. */
const identify = async (context: CommandContext, account: ChannelAccount, incoming: Incoming): Promise<Sender> => {
  const { tx } = context;
  const channel: ChannelName = incoming.senderKind === "AMAZON_RELAY" ? "AMAZON" : account.channel;
  const order = await findNamedOrder(context, incoming, channel);
  const linked = await linkSender(context, incoming, channel, order);
  await lockCustomer(tx, linked.customerId);
  return { channel, ...linked, order };
};

const storeMessage = (
  { tx, clock }: CommandContext,
  account: ChannelAccount,
  { counterpart, senderName, subject, text, attachments, externalId, sentAt }: Incoming,
  { thread, ticket }: Place,
  rawMailId: Id<"rawMail"> | null,
): Promise<Message> =>
  insertMessage(tx, {
    threadId: thread.id,
    ticketId: ticket.id,
    channelAccountId: account.id,
    direction: "INBOUND",
    senderName,
    senderAddress: counterpart,
    subject,
    body: text,
    attachments: [...attachments],
    externalId,
    rawMailId,
    sentAt,
    receivedAt: clock.now(),
  });

/**
 * A new message reopens or wakes a ticket, and may tell the order that was missing. A message in a merged
 * thread counts for the primary, which shows the most urgent state of all of its tickets.
 */
const continueTicket = async (
  { tx }: CommandContext,
  { ticket, primary, byFlood }: Place,
  { order }: Sender,
  { orderExternalId }: Incoming,
): Promise<void> => {
  const learnsOrder = !byFlood && ticket.orderExternalId === null && orderExternalId !== null;
  const learned = learnsOrder ? { orderExternalId, orderId: order?.id ?? null } : {};
  await touchTicket(tx, ticket.id, { status: "OPEN", ...learned });
  const wakes = primary.snoozedUntil !== null;
  if (primary.id !== ticket.id) await touchTicket(tx, primary.id, wakes ? { status: "OPEN" } : {});
  if (learnsOrder) await refreshTickets(tx, [ticket.id]);
  if (learnsOrder || wakes || ticket.status !== "OPEN") await recordEvent(tx, "TICKET_UPDATED", primary.id);
};
