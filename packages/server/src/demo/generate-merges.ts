import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import type { DemoTicket } from "./generate-tickets.ts";

type Tickets = DemoRows["tickets"];

/** When Ana noticed that one customer was writing in two places. */
const NOTICED = 2 * HOUR;

/**
 * One pair that a newcomer finds merged: somebody who waits at Amazon and wrote on another channel too. The notice is not among it: what
 * was sent, the mail server would have to know.
 */
export const generateMerges = (
  written: readonly DemoTicket[],
  tickets: Tickets,
  at: At,
): Pick<DemoRows, "tickets" | "ticketMerges"> => {
  const waiting = new Set(tickets.flatMap(({ id, status }) => (status === "RESOLVED" ? [] : id)));
  const settled = written.filter(({ id, ageMs }) => waiting.has(id) && ageMs > DAY);
  const pairs = settled.flatMap((primary) =>
    primary.channel === "AMAZON" && primary.order !== null
      ? settled
          .filter(
            ({ customer, channel, ageMs }) => customer === primary.customer && channel !== "AMAZON" && ageMs < primary.ageMs,
          )
          .map((other) => ({ primary, other }))
      : [],
  );
  const [pair] = pairs;
  if (!pair) return { tickets, ticketMerges: [] };
  const { primary, other } = pair;
  const id = createDemoIds(422)("ticketMerge", NOTICED);
  return {
    tickets: tickets.map((ticket) => (ticket.id === other.id ? { ...ticket, mergedIntoId: primary.id } : ticket)),
    ticketMerges: [
      {
        workspaceId: DEMO_WORKSPACE,
        id,
        callId: id,
        ticketId: other.id,
        primaryTicketId: primary.id,
        mergedBy: DEMO_MEMBERS.ana,
        note: "The customer asks the same thing in both places; answered once, at Amazon.",
        concerns: [],
        createdAt: at(NOTICED),
      },
    ],
  };
};
