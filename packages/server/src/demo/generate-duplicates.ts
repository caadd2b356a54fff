import { findSuspects } from "../features/duplicate/duplicate.policy.ts";
import type { OpenedTicket } from "../features/duplicate/measure.policy.ts";
import { preferredPrimary } from "../features/duplicate/primary.policy.ts";
import { createDemoIds, DEMO_ACCOUNTS, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoIds } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR, MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { createClocks } from "./generate-sla.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { createRandom, HEX } from "./random.ts";
import { CUSTOMER_TEXTS } from "./texts/customer-texts.ts";

type Generated = Pick<DemoRows, "tickets" | "threads" | "messages" | "slaClocks" | "duplicateCandidates">;
type Rows = Pick<DemoRows, "tickets" | "threads" | "messages">;
type Impatient = DemoTicket & { readonly told: string };

/** Who asked on a marketplace in the last weeks about an order, and is also known by e-mail. */
const impatient = (written: readonly DemoTicket[], { messages }: Rows): Impatient[] =>
  written.flatMap((ticket) => {
    const { order, reason, customer, channel, ageMs } = ticket;
    const told = messages.find(({ ticketId }) => ticketId === ticket.id)?.body ?? "";
    const isFit =
      order !== null &&
      reason !== null &&
      channel !== "EMAIL" &&
      customer.addresses.has("EMAIL") &&
      ageMs > 3 * HOUR &&
      ageMs < 40 * DAY;
    return isFit ? [{ ...ticket, told }] : [];
  });

/** The same matter in the other words that the language has for it. */
const retell = ({ customer, reason, order, told }: Impatient): string => {
  const bodies = reason === null ? [] : CUSTOMER_TEXTS[customer.language].reasons[reason].bodies;
  const product = order?.products.find(({ title }) => told.includes(title)) ?? order?.products[0];
  const filled = bodies.map((body) =>
    body
      .replaceAll("{order}", order?.externalId ?? "")
      .replaceAll("{product}", product?.title ?? "")
      .replaceAll("{name}", customer.name),
  );
  return filled.find((body) => body !== told) ?? told;
};

const MOST = 12;

/** Buyers who did not wait for an answer and wrote a mail to the shop as well (S49), and what the rules make of it. */
export const generateDuplicates = (written: readonly DemoTicket[], rows: Rows, at: At): Generated => {
  const random = createRandom(430);
  const mint = createDemoIds(431);
  const made: Generated = { tickets: [], threads: [], messages: [], slaClocks: [], duplicateCandidates: [] };
  const clock = createClocks(at, made.slaClocks, 432);
  for (const first of impatient(written, rows).slice(-MOST)) {
    const age = Math.max(first.ageMs - random.between(60, 30 * 60) * MINUTE, first.ageMs / 2);
    const messageId = `<${random.text(HEX, 24)}@mail.example.com>`;
    writeMail(made, { first, age, messageId, text: retell(first) }, mint, at);
    const thread = made.threads.at(-1);
    if (thread)
      clock({ threadId: thread.id, ticketId: thread.ticketId, channel: thread.channel }, { startAge: age, stopAge: null });
  }
  flag(made, rows, mint, at);
  return made;
};

type Mail = { readonly first: Impatient; readonly age: number; readonly messageId: string; readonly text: string };

const writeMail = (made: Generated, { first, age, messageId, text }: Mail, mint: DemoIds, at: At): void => {
  const { customer, order, reason } = first;
  const subject = reason === null ? "" : CUSTOMER_TEXTS[customer.language].reasons[reason].subject;
  const counterpart = customer.addresses.get("EMAIL") ?? "";
  const own = { workspaceId: DEMO_WORKSPACE, ticketId: mint("ticket", age), createdAt: at(age) };
  const threadId = mint("thread", age);
  const account = { channelAccountId: DEMO_ACCOUNTS.EMAIL };
  made.tickets.push({
    workspaceId: DEMO_WORKSPACE,
    id: own.ticketId,
    channel: "EMAIL",
    subject,
    status: "OPEN",
    customerId: customer.id,
    identityId: customer.identityIds.get("EMAIL") ?? null,
    orderId: order?.id ?? null,
    orderExternalId: order?.externalId ?? null,
    createdAt: at(age),
    updatedAt: at(age),
  });
  made.threads.push({
    ...own,
    ...account,
    id: threadId,
    channel: "EMAIL",
    source: "EMAIL",
    counterpart,
  });
  made.messages.push({
    ...own,
    ...account,
    id: mint("message", age),
    threadId,
    direction: "INBOUND",
    senderName: customer.name,
    senderAddress: counterpart,
    subject,
    body: text,
    attachments: [],
    externalId: messageId,
    sentAt: at(age + MINUTE),
    receivedAt: at(age),
  });
};

/** As at ingestion: each mail with what its customer or order had before. The oldest flags were looked at by somebody. */
const flag = (made: Generated, rows: Rows, mint: DemoIds, at: At): void => {
  const earlier = [...rows.tickets, ...made.tickets];
  for (const ticket of made.tickets) {
    const before = earlier.filter((one) => one.id < ticket.id && one.customerId === ticket.customerId);
    const suspects = findSuspects(
      openedIn(ticket, made),
      before.map((one) => openedIn(one, rows)),
    );
    for (const { earlier: suspect, score, signals } of suspects) {
      const first = before.find(({ id }) => id === suspect.id);
      if (!first || !ticket.createdAt || !first.createdAt) continue;
      const side = { ...first, shownBy: first.id, receivedMs: first.createdAt.getTime() };
      const isJudged = made.duplicateCandidates.length < 3;
      made.duplicateCandidates.push({
        workspaceId: DEMO_WORKSPACE,
        id: mint("duplicateCandidate", at(0).getTime() - ticket.createdAt.getTime()),
        ticketId: ticket.id,
        earlierTicketId: first.id,
        primaryTicketId: preferredPrimary(side, { ...ticket, receivedAt: ticket.createdAt }),
        origin: "DETECTED",
        score,
        signals: [...signals],
        state: isJudged ? "ACCEPTED" : "OPEN",
        decidedBy: isJudged ? DEMO_MEMBERS.ana : null,
        decidedAt: isJudged ? ticket.createdAt : null,
        createdAt: ticket.createdAt,
      });
    }
  }
};

const openedIn = (ticket: Rows["tickets"][number], { messages, threads }: Rows): OpenedTicket => {
  const message = messages.find(({ ticketId }) => ticketId === ticket.id);
  return {
    ...ticket,
    orderId: ticket.orderId ?? null,
    orderNumber: ticket.orderExternalId ?? null,
    products: [],
    accountId: message?.channelAccountId ?? "",
    source: threads.find(({ ticketId }) => ticketId === ticket.id)?.source ?? "",
    senderName: message?.senderName ?? null,
    text: message?.body ?? "",
    reasonTag: null,
    resolved: ticket.status === "RESOLVED",
    writtenAt: message?.receivedAt ?? ticket.createdAt ?? new Date(0),
  };
};
