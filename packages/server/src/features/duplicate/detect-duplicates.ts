import type { Id } from "../../kernel/id.ts";
import { later } from "../../kernel/clock.ts";
import type { CommandContext } from "../../platform/command.ts";
import { recordEvents } from "../../platform/outbox.ts";
import type { ThreadSource, Ticket } from "../ticket/index.ts";
import { findSuspects, WINDOW_DAYS } from "./duplicate.policy.ts";
import { insertDetected } from "./duplicate.store.ts";
import { writtenAt } from "./measure.policy.ts";
import type { OpenedTicket } from "./measure.policy.ts";
import { citedNumbers } from "./own-words.policy.ts";
import { preferredPrimary } from "./primary.policy.ts";
import { lockMatter, readSuspects } from "./suspect.store.ts";
import type { StoredOpening } from "./suspect.store.ts";

/** The message that opened a ticket, as far as it tells what the ticket is about. */
export type Opening = {
  readonly channelAccountId: Id<"channelAccount">;
  readonly source: ThreadSource;
  readonly senderName: string | null;
  readonly subject: string;
  readonly body: string;
  readonly receivedAt: Date;
  readonly sentAt: Date | null;
};

/** A ticket that looks like more than these is one of many alike; the most suspicious are shown. */
const MOST_FLAGGED = 5;
/** The ticket's own order number and the first other one that the text names. */
const MOST_NUMBERS = 2;
const DAY_MS = 86_400_000;

/**
 * Flags the earlier tickets that a new one seems to repeat. Two statements when it finds nothing, four when it does, however many tickets
 * there are (benchmarks/README.md).
 */
export const detectDuplicates = async ({ tx }: CommandContext, ticket: Ticket, opening: Opening): Promise<void> => {
  const own = ticket.orderExternalId === null ? [] : [ticket.orderExternalId];
  const cited = citedNumbers(`${opening.subject} ${opening.body}`);
  const asked = {
    ticketId: ticket.id,
    customerId: ticket.customerId,
    orderId: ticket.orderId,
    orderNumbers: [...new Set([...own, ...cited])].slice(0, MOST_NUMBERS),
  };
  await lockMatter(tx, asked);
  const stored = await readSuspects(tx, asked, later(opening.receivedAt, -WINDOW_DAYS * DAY_MS));
  const suspects = findSuspects(
    arriving(ticket, opening),
    stored.map((one) => openedTicket(one, ticket)),
  );
  const rows = suspects.slice(0, MOST_FLAGGED).flatMap(({ earlier, score, signals }) => {
    const found = stored.find(({ id }) => id === earlier.id);
    const primaryTicketId = found && preferredPrimary(found, { ...ticket, receivedAt: opening.receivedAt });
    return found && primaryTicketId ? [{ earlierTicketId: found.shownBy, score, signals: [...signals], primaryTicketId }] : [];
  });
  const scores = new Map((await insertDetected(tx, ticket.id, rows)).map(({ id, score }) => [id, score]));
  await recordEvents(tx, "DUPLICATE_TICKET_DETECTED", [...scores.keys()], (id) => ({
    ticketId: ticket.id,
    score: String(scores.get(id)),
  }));
};

const arriving = (ticket: Ticket, opening: Opening): OpenedTicket => ({
  ...ticket,
  orderNumber: ticket.orderExternalId,
  products: [],
  accountId: opening.channelAccountId,
  source: opening.source,
  senderName: opening.senderName,
  subject: opening.subject,
  text: opening.body,
  reasonTag: null,
  resolved: false,
  writtenAt: writtenAt(opening.receivedAt, opening.sentAt),
});

const openedTicket = (stored: StoredOpening, { customerId }: Ticket): OpenedTicket => ({
  ...stored,
  customerId: stored.sameCustomer ? customerId : stored.customerId,
  orderNumber: stored.orderExternalId,
  accountId: stored.channelAccountId,
  reasonTag: stored.reason,
  resolved: stored.status === "RESOLVED",
  writtenAt: writtenAt(new Date(stored.receivedMs), stored.sentMs === null ? null : new Date(stored.sentMs)),
});
