import { SHIPPED_EXPIRY_HOURS } from "../features/escalation/escalation.table.ts";
import type { Id } from "../kernel/id.ts";
import { createDemoIds, DEMO_MEMBERS, DEMO_WORKSPACE } from "./demo-id.ts";
import type { DemoRows } from "./demo.store.ts";
import { DAY, HOUR, MINUTE } from "./demo-time.ts";
import type { At } from "./demo-time.ts";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";

type Ticket = DemoRows["tickets"][number];
type Escalation = DemoRows["escalations"][number];

const WHY = {
  COMPLEX: [
    "The manufacturer denies the defect and the buyer sent an expert's report; I cannot weigh the two.",
    "Three parcels, two carriers and one signature that nobody knows: somebody with more experience should look.",
    "The buyer wants a part that we do not sell separately, and offers to keep the cup for half the price.",
  ],
  LEGAL: [
    "The buyer announces a lawyer if we do not answer by Friday.",
    "A consumer association writes for the buyer and asks for a statement.",
  ],
} as const;
const DECIDED = [
  "I know the case and answer the buyer myself, together with the warehouse.",
  "Taken over: the statement goes out once the supplier has confirmed the batch.",
] as const;

type Asked = { readonly ticket: Ticket; readonly kind: keyof typeof WHY; readonly requestedAt: Date };

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

const ask = (mint: ReturnType<typeof createDemoIds>, random: Random, now: Date, { ticket, kind, requestedAt }: Asked) => ({
  workspaceId: DEMO_WORKSPACE,
  id: mint("escalation", now.getTime() - requestedAt.getTime()),
  ticketId: ticket.id as Id<"ticket">,
  kind,
  targetRole: kind === "LEGAL" ? ("COMPLIANCE" as const) : ("MANAGER" as const),
  status: "OPEN" as const,
  rules: [],
  requestedBy: random.pick([DEMO_MEMBERS.ana, DEMO_MEMBERS.ben]),
  requestedAt,
  requestNote: random.pick(WHY[kind]),
  expiresAt: later(requestedAt, SHIPPED_EXPIRY_HOURS * HOUR),
  createdAt: requestedAt,
});

const decide = (asked: ReturnType<typeof ask>, random: Random, decidedAt: Date): Escalation => ({
  ...asked,
  status: "APPROVED",
  decidedBy: asked.targetRole === "COMPLIANCE" ? DEMO_MEMBERS.colin : DEMO_MEMBERS.mara,
  decidedAt,
  note: random.pick(DECIDED),
});

/** Room for somebody to ask, wait and answer. */
const LONG_ENOUGH = 6 * HOUR;
/** Resolved long after its escalation had expired. */
const LONG_UNREAD = (SHIPPED_EXPIRY_HOURS + 2) * HOUR;

const spanOf = (from: Date | null | undefined, to: Date | null | undefined): number =>
  from && to ? to.getTime() - from.getTime() : 0;

/**
 * Tickets that somebody with more authority was asked to take over: what is complex waits now, some resolved ones waited hours for their
 * decision, and one request expired over a weekend that nobody read it on.
 */
export const generateEscalations = (
  tickets: readonly Ticket[],
  at: At,
): Pick<DemoRows, "escalations" | "costParameters" | "costRates"> => {
  const random = createRandom(61);
  const mint = createDemoIds(62);
  const now = at(0);
  const created = (ticket: Ticket): Date => ticket.createdAt ?? now;
  const own = tickets.filter(({ mergedIntoId }) => mergedIntoId == null);
  const waiting = own
    .filter(({ queue, status }) => queue === "COMPLEX" && status !== "RESOLVED")
    .slice(0, 4)
    .map((ticket, index): Escalation => {
      const age = Math.min((now.getTime() - created(ticket).getTime()) / 2, random.between(2, 30) * HOUR);
      return ask(mint, random, now, { ticket, kind: index % 2 === 0 ? "LEGAL" : "COMPLEX", requestedAt: at(age) });
    });
  const resolved = own.filter(
    (ticket) => ticket.resolvedAt && ticket.resolvedAt.getTime() - created(ticket).getTime() > LONG_ENOUGH,
  );
  const decided = resolved
    .filter((_, index) => index % 12 === 0)
    .map((ticket, index): Escalation => {
      const span = spanOf(ticket.createdAt, ticket.resolvedAt);
      const requestedAt = later(created(ticket), Math.min(random.between(20, 90) * MINUTE, span / 4));
      const asked = ask(mint, random, now, { ticket, kind: index % 4 === 0 ? "LEGAL" : "COMPLEX", requestedAt });
      return decide(asked, random, later(requestedAt, Math.min(random.between(3, 30) * HOUR, span / 2)));
    });
  const taken = new Set(decided.map(({ ticketId }) => ticketId));
  const expired = resolved
    .filter(({ id, createdAt, resolvedAt }) => !taken.has(id as Id<"ticket">) && spanOf(createdAt, resolvedAt) > LONG_UNREAD)
    .slice(0, 1)
    .map((ticket): Escalation => {
      const asked = ask(mint, random, now, { ticket, kind: "COMPLEX", requestedAt: later(created(ticket), HOUR) });
      return { ...asked, status: "EXPIRED", decidedBy: "system", decidedAt: asked.expiresAt, note: null };
    });
  return { escalations: [...decided, ...expired, ...waiting], ...costs(at) };
};

/** What an hour costs, as the made-up shop counts it: wages with everything on top. */
const costs = (at: At): Pick<DemoRows, "costParameters" | "costRates"> => ({
  costParameters: [
    {
      workspaceId: DEMO_WORKSPACE,
      currencyCode: "USD",
      longestActMinutes: 10,
      version: 1,
      changedBy: DEMO_MEMBERS.mara,
      changedAt: at(60 * DAY),
    },
  ],
  costRates: [
    { workspaceId: DEMO_WORKSPACE, role: "AGENT", hourlyMinor: 2400n },
    { workspaceId: DEMO_WORKSPACE, role: "MANAGER", hourlyMinor: 4200n },
    { workspaceId: DEMO_WORKSPACE, role: "COMPLIANCE", hourlyMinor: 5500n },
  ],
});
