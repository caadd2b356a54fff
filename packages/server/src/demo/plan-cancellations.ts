import type { Money } from "../kernel/money.ts";
import { exceeds, money } from "../kernel/money.ts";
import { DAY, MINUTE } from "./demo-time.ts";
import type { DemoOrder } from "./generate-orders.ts";
import type { DemoTicket } from "./generate-tickets.ts";
import { ANA, BEN } from "./plan-attempts.ts";
import type { Person } from "./plan-attempts.ts";

export type PlannedCancellation = {
  readonly ticket: DemoTicket;
  readonly order: DemoOrder;
  readonly actor: Person;
  readonly note: string;
  readonly ageMs: number;
};
type World = { readonly refunded: ReadonlySet<string>; readonly chargedOf: (order: DemoOrder) => Money };
type Chance = Pick<PlannedCancellation, "ticket" | "order">;

const NOTES = [
  "The buyer ordered the same set twice by mistake and wrote within hours; nothing is packed yet.",
  "Wrong address, and the marketplace lets nobody change it: the buyer orders again today.",
  "The buyer found it cheaper; stopping it now is cheaper than a return.",
  "A present that comes too late for the birthday, says the buyer; the picker has not started.",
  "The buyer changed their mind in the first hours; the warehouse says that it has not left.",
  "The buyer wants another colour that we do not have; they asked to stop this one.",
] as const;

/** Older ones were answered under an earlier policy. */
const OLDEST = 55 * DAY;
const FROM_A_MANAGER = money(10_000n, "USD");
/** Somebody reads the ticket first. */
const READ_AFTER = 20 * MINUTE;

/**
 * Who tried to stop which order, oldest first: every one that was stopped, a dear one that left all the same, one that Amazon had packed by
 * then, and one that Amazon ships itself.
 */
export const planCancellations = (written: readonly DemoTicket[], { refunded, chargedOf }: World): PlannedCancellation[] => {
  const asked = written.flatMap((ticket): Chance[] => {
    const { order, reason, ageMs } = ticket;
    const counts = order && reason === "Cancellation" && order.channel === "AMAZON" && ageMs < OLDEST && ageMs > READ_AFTER;
    return counts && !refunded.has(order.id) ? [{ ticket, order }] : [];
  });
  const isDear = ({ order }: Chance): boolean => exceeds(chargedOf(order), FROM_A_MANAGER);
  const left = asked.filter(({ order }) => order.status === "SHIPPED");
  const own = left.filter(({ order }) => order.fulfilment !== "FBA");
  const chosen = [
    ...asked.filter(({ order }) => order.status === "CANCELLED"),
    ...own.filter(isDear).slice(0, 1),
    ...own.filter((chance) => !isDear(chance)).slice(-2, -1),
    ...left.filter(({ order }) => order.fulfilment === "FBA").slice(-1),
  ];
  return chosen
    .map(({ ticket, order }, index) => ({
      ticket,
      order,
      // Who tries what cannot be, or what is not theirs to give up, is the one whose refunds look odd, too.
      actor: order.status === "SHIPPED" && (order.fulfilment === "FBA" || isDear({ ticket, order })) ? BEN : ANA,
      note: NOTES[index % NOTES.length] ?? "",
      ageMs: ticket.ageMs - READ_AFTER,
    }))
    .sort((a, b) => b.ageMs - a.ageMs);
};
