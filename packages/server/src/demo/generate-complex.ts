import { isOpenClaim } from "../features/claim/index.ts";
import { ownWords } from "../features/duplicate/index.ts";
import { findLegalWords } from "../features/queue/index.ts";
import { CLAIM_FILED } from "../features/tag/index.ts";
import type { Id } from "../kernel/id.ts";
import { DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { COMPLEX_MATTERS } from "./texts/complex-matters.ts";
import type { ComplexMatter } from "./texts/complex-matters.ts";

type Rows = Pick<DemoRows, "tickets" | "messages" | "tags" | "ticketTags" | "claims" | "claimNotices">;
type Generated = Pick<DemoRows, "tickets" | "messages" | "ticketTags" | "legalMentions">;

/** Few of them make up the volume. */
const RARE: ReadonlySet<string> = new Set(["Warranty", "Wrong size", "Cannot log in"]);

/**
 * One ticket for each matter, of a customer who writes its language: such as nobody has put a reason on, else one of a rare reason;
 * open ones first, the newest first.
 */
const placesFor = (written: readonly DemoTicket[], tickets: Rows["tickets"]): ReadonlyMap<Id<"ticket">, ComplexMatter> => {
  const open = new Set(tickets.flatMap(({ id, status }) => (status === "OPEN" ? id : [])));
  const rank = ({ id, reason }: DemoTicket): number => (reason === null ? 0 : 2) + (open.has(id) ? 0 : 1);
  const free = written
    .filter(({ reason }) => reason === null || RARE.has(reason))
    .toReversed()
    .sort((a, b) => rank(a) - rank(b));
  const places = new Map<Id<"ticket">, ComplexMatter>();
  for (const matter of COMPLEX_MATTERS) {
    const ticket = free.find(({ id, customer }) => customer.language === matter.language && !places.has(id));
    if (ticket) places.set(ticket.id, matter);
  }
  return places;
};

/** Puts rare and hard matters among the many, and every ticket into the queue that the rules give it (features/queue). */
export const generateComplex = (written: readonly DemoTicket[], rows: Rows): Generated => {
  const places = placesFor(written, rows.tickets);
  const first = new Map(rows.messages.toReversed().map(({ id, ticketId }) => [ticketId, id]));
  const messages = rows.messages.map((message) => {
    const matter = places.get(message.ticketId);
    if (!matter) return message;
    const isFirst = first.get(message.ticketId) === message.id;
    return { ...message, subject: isFirst ? matter.subject : `Re: ${matter.subject}`, ...(isFirst ? { body: matter.body } : {}) };
  });
  const byCustomers = messages.filter(({ direction }) => direction === "INBOUND");
  const legalMentions = byCustomers.flatMap(({ id, ticketId, subject, body }) =>
    findLegalWords(`${ownWords(subject)}. ${ownWords(body)}`).map((mention) => ({
      workspaceId: DEMO_WORKSPACE,
      messageId: id,
      ticketId,
      ...mention,
    })),
  );
  const ever = new Set(rows.claims.map(({ orderId }) => orderId));
  const filed = new Set(rows.claims.flatMap(({ state, orderId }) => (isOpenClaim({ state }) ? orderId : [])));
  const unclear = new Set(rows.claimNotices.flatMap(({ settledAt, orderIds }) => (settledAt ? [] : orderIds)));
  const hard = new Set(legalMentions.map(({ ticketId }) => ticketId));
  const tagged = (name: string, ticket: Rows["tickets"][number]) =>
    rows.tags
      .filter((tag) => tag.name === name)
      .map(({ id }) => ({ workspaceId: DEMO_WORKSPACE, ticketId: ticket.id, tagId: id, createdAt: ticket.createdAt }));
  return {
    messages,
    legalMentions,
    tickets: rows.tickets.map((ticket) => {
      const matter = places.get(ticket.id);
      const isComplex =
        hard.has(ticket.id) || matter?.reason != null || [filed, unclear].some((orders) => orders.has(ticket.orderId ?? "ord_"));
      const queue = isComplex ? "COMPLEX" : ticket.risk === "HIGH" ? "HIGH_RISK" : "ROUTINE";
      return { ...ticket, ...(matter ? { subject: matter.subject } : {}), queue };
    }),
    ticketTags: [
      ...rows.ticketTags.filter(({ ticketId }) => !places.has(ticketId)),
      ...rows.tickets.flatMap((ticket) => {
        const reason = places.get(ticket.id)?.reason;
        return [
          ...(reason ? tagged(reason, ticket) : []),
          ...(ever.has(ticket.orderId ?? "ord_") ? tagged(CLAIM_FILED, ticket) : []),
        ];
      }),
    ],
  };
};
