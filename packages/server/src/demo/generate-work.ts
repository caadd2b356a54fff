import { riskOf } from "../features/ticket/index.ts";
import type { TicketPriority, TicketStatus } from "../features/ticket/ticket.table.ts";
import type { Id } from "../kernel/id.ts";
import { DEMO_MEMBERS } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { HOUR } from "./demo-time.ts";
import type { Occasion } from "./place-tickets.ts";
import type { Random } from "./random.ts";

type Facts = { readonly occasion: Occasion; readonly status: TicketStatus };
type Work = Required<Pick<DemoRows["tickets"][number], "priority" | "risk">> & { readonly assigneeId: Id<"member"> | null };

const NOTES = [
  "Asked the carrier for the proof of delivery.",
  "Second parcel of this batch with a crushed corner; told the warehouse.",
  "Prefers an exchange to money back.",
  "The photo shows the cup, the box was fine.",
] as const;

/** New tickets are nobody's yet; the others belong to one of the two agents, the hard ones to the manager. */
const assigneeOf = ({ status, occasion }: Facts, work: Random): Id<"member"> | null => {
  if (status === "OPEN" && (occasion.ageMs < 6 * HOUR || work.chance(40))) return null;
  return work.chance(8) ? DEMO_MEMBERS.mara : work.pick([DEMO_MEMBERS.ana, DEMO_MEMBERS.ben]);
};

const priorityOf = (isRisky: boolean, work: Random): TicketPriority => {
  const roll = work.below(100);
  if (isRisky) return roll < 25 ? "URGENT" : roll < 80 ? "HIGH" : "NORMAL";
  return roll < 6 ? "HIGH" : roll < 90 ? "NORMAL" : "LOW";
};

/** What the team has made of a ticket, and what somebody noted on it. */
export const generateWork = (facts: Facts, work: Random): Work & { readonly note: string | null } => {
  const { reason, order } = facts.occasion;
  const risk = riskOf({ reasons: reason === null ? [] : [reason], fulfilment: order?.fulfilment ?? null });
  const assigneeId = assigneeOf(facts, work);
  const priority = priorityOf(risk === "HIGH", work);
  const note = work.chance(12) ? work.pick(NOTES) : null;
  return { assigneeId, priority, risk, note: assigneeId === null ? null : note };
};
