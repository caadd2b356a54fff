import type { ThreadSource, TicketStatus } from "../features/ticket/ticket.table.ts";
import type { Id } from "../kernel/id.ts";
import { PRODUCTS } from "./catalogue.ts";
import { createDemoIds, DEMO_ACCOUNTS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoIds } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR, MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoCustomer } from "./generate-customers.ts";
import type { DemoOrder } from "./generate-orders.ts";
import { createClocks } from "./generate-sla.ts";
import type { DemoQuestion } from "./generate-sla.ts";
import { generateWork } from "./generate-work.ts";
import { placeTickets } from "./place-tickets.ts";
import type { Occasion } from "./place-tickets.ts";
import { createRandom, HEX } from "./random.ts";
import type { Random } from "./random.ts";
import { CUSTOMER_TEXTS } from "./texts/customer-texts.ts";

export type DemoTicket = Occasion & { readonly id: Id<"ticket"> };
type Generated = Pick<DemoRows, "tickets" | "threads" | "messages" | "ticketNotes" | "slaClocks"> & {
  readonly written: DemoTicket[];
};
type Bench = {
  readonly at: At;
  readonly random: Random;
  readonly work: Random;
  readonly mint: DemoIds;
  readonly mintNote: DemoIds;
  readonly into: Generated;
  readonly clock: ReturnType<typeof createClocks>;
};

/** Ages of a ticket's messages, oldest first: most need one, some write again while they wait. */
const messageAges = (firstAge: number, random: Random): number[] => {
  const roll = random.below(100);
  const count = roll < 58 ? 1 : roll < 83 ? 2 : roll < 95 ? 3 : 4;
  const ages = [firstAge];
  while (ages.length < count) {
    const next = (ages.at(-1) ?? firstAge) - random.between(2, 40) * HOUR;
    if (next < 5 * MINUTE) break;
    ages.push(next);
  }
  return ages;
};

/** Recent tickets wait, older ones are settled; a few were forgotten. */
const statusAt = (lastAge: number, random: Random): TicketStatus => {
  const [open, waiting] = lastAge < 20 * HOUR ? [85, 5] : lastAge < 4 * DAY ? [45, 20] : [5, 6];
  const roll = random.below(100);
  return roll < open ? "OPEN" : roll < open + waiting ? "WAITING" : "RESOLVED";
};

/** What waited for an answer, oldest first. Whoever writes again long after the first message has been answered in between. */
const questionsOf = (status: TicketStatus, ages: readonly number[], random: Random): DemoQuestion[] => {
  const first = ages[0] ?? 0;
  const last = ages.at(-1) ?? 0;
  const before = ages.at(-2) ?? last;
  const isOpen = status === "OPEN";
  const oneMatter = isOpen ? random.chance(50) : first - last < 20 * HOUR;
  const took = isOpen ? 0 : random.chance(90) ? random.between(20, 22 * 60) * MINUTE : random.between(25, 40) * HOUR;
  const stopAge = isOpen ? null : Math.max(last - took, Math.min(last / 2, 10 * MINUTE));
  if (oneMatter || first === last) return [{ startAge: first, stopAge }];
  return [
    { startAge: first, stopAge: last + (before - last) / 2 },
    { startAge: last, stopAge },
  ];
};

const sourceOf = (channel: Occasion["channel"], random: Random): ThreadSource => {
  if (channel === "AMAZON") return random.chance(8) ? "AMAZON_CONTACT_FORM" : "AMAZON_MESSAGE";
  return channel === "EBAY" || channel === "WALMART" ? "MARKETPLACE_MESSAGE" : "EMAIL";
};

const messageIdOn = (channel: Occasion["channel"], random: Random): string => {
  if (channel === "AMAZON") return `<0102${random.text(HEX, 28)}-000000@email.amazonses.com>`;
  if (channel === "EBAY" || channel === "WALMART") return `${channel.toLowerCase()}-message-${random.digits(12)}`;
  return `<${random.text(HEX, 24)}@mail.example.com>`;
};

const fillIn = (text: string, customer: DemoCustomer, order: DemoOrder | null, product: string): string =>
  text
    .replaceAll("{order}", order?.externalId ?? "")
    .replaceAll("{product}", product)
    .replaceAll("{name}", customer.name);

/** Subject and texts of a conversation, in the customer's language. */
const wordsFor = ({ reason, order, customer, channel }: Occasion, count: number, random: Random) => {
  const texts = CUSTOMER_TEXTS[customer.language];
  const topic = reason === null ? random.pick(texts.untagged) : texts.reasons[reason];
  const possible = topic.bodies.filter((body) => order !== null || !body.includes("{order}"));
  const meant =
    order?.products.find(({ sized }) => sized === (reason === "Wrong size")) ?? order?.products[0] ?? random.pick(PRODUCTS);
  const bodies = [random.pick(possible), ...random.shuffle(texts.followUps).slice(0, count - 1)];
  return {
    // Amazon puts the number into the subject of what it relays.
    subject: channel === "AMAZON" && order !== null ? `${topic.subject} (Order: ${order.externalId})` : topic.subject,
    bodies: bodies.map((body) => fillIn(body, customer, order, meant.title)),
  };
};

const writeNote = ({ at, mintNote, into }: Bench, ticketId: Id<"ticket">, authorId: Id<"member">, body: string, age: number) =>
  into.ticketNotes.push({
    workspaceId: DEMO_WORKSPACE,
    id: mintNote("note", age),
    ticketId,
    authorId,
    body,
    createdAt: at(age),
  });

const writeTicket = (bench: Bench, occasion: Occasion): void => {
  const { at, random, work, mint, into, clock } = bench;
  const { customer, order, channel, ageMs } = occasion;
  const ages = messageAges(ageMs, random);
  const lastAge = ages.at(-1) ?? ageMs;
  const { subject, bodies } = wordsFor(occasion, ages.length, random);
  const status = statusAt(lastAge, random);
  const questions = questionsOf(status, ages, random);
  const stoppedAge = questions.at(-1)?.stopAge ?? null;
  const ticketId = mint("ticket", ageMs);
  const threadId = mint("thread", ageMs);
  const counterpart = customer.addresses.get(channel) ?? "";
  const own = { workspaceId: DEMO_WORKSPACE, channelAccountId: DEMO_ACCOUNTS[channel] };
  const { note, ...made } = generateWork({ occasion, status }, work);
  into.written.push({ ...occasion, id: ticketId });
  into.tickets.push({
    workspaceId: DEMO_WORKSPACE,
    id: ticketId,
    channel,
    subject,
    status,
    customerId: customer.id,
    identityId: customer.identityIds.get(channel) ?? null,
    orderId: order?.id ?? null,
    orderExternalId: order?.externalId ?? null,
    ...made,
    resolvedAt: status === "RESOLVED" ? at(stoppedAge ?? lastAge) : null,
    version: ages.length + (stoppedAge === null ? 0 : 1),
    createdAt: at(ageMs),
    updatedAt: at(Math.min(lastAge, stoppedAge ?? lastAge)),
  });
  into.threads.push({
    ...own,
    id: threadId,
    ticketId,
    channel,
    source: sourceOf(channel, random),
    counterpart,
    createdAt: at(ageMs),
  });
  for (const question of questions) clock({ threadId, ticketId, channel }, question);
  if (note !== null && made.assigneeId !== null) writeNote(bench, ticketId, made.assigneeId, note, lastAge);
  for (const [index, age] of ages.entries())
    into.messages.push({
      ...own,
      id: mint("message", age),
      threadId,
      ticketId,
      direction: "INBOUND",
      senderName: customer.name,
      senderAddress: counterpart,
      subject: index === 0 ? subject : `Re: ${subject}`,
      body: bodies[index] ?? "",
      attachments: [],
      externalId: messageIdOn(channel, random),
      sentAt: at(age + MINUTE),
      receivedAt: at(age),
      createdAt: at(age),
    });
};

/** What customers wrote; generate-replies.ts says what they were answered. */
export const generateTickets = (people: readonly DemoCustomer[], placed: readonly DemoOrder[], at: At): Generated => {
  const random = createRandom(420);
  const into: Generated = { written: [], tickets: [], threads: [], messages: [], ticketNotes: [], slaClocks: [] };
  const bench: Bench = {
    at,
    random,
    work: createRandom(422),
    mint: createDemoIds(421),
    mintNote: createDemoIds(423),
    into,
    clock: createClocks(at, into.slaClocks),
  };
  for (const occasion of placeTickets(people, placed, random)) writeTicket(bench, occasion);
  return into;
};
