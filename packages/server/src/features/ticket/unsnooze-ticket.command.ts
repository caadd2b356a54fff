import { command } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import { holdClocks } from "../sla/index.ts";
import { changeCluster, changeTicket, clusterToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { lockTicket } from "./ticket.store.ts";

/** Takes a snoozed ticket back before its time. */
export const unsnoozeTicket = command("ticket.unsnooze", async (input: TicketChange, { tx, clock }) => {
  const { ticket, cluster, refusal } = await clusterToChange(tx, input);
  if (refusal) return refusal;
  const aside = cluster.filter(({ snoozedUntil }) => snoozedUntil !== null);
  const changed = await changeCluster(tx, ticket, aside, { status: "OPEN" });
  for (const { id } of aside) await holdClocks(tx, id, false, clock.now());
  return { __typename: "UnsnoozeTicketSuccess" as const, ticket: changed };
});

/**
 * The moment of a snoozed ticket has come, says a job. It may come twice, and for a snooze that was ended or prolonged meanwhile (then
 * another job is on its way), so the row decides.
 */
export const wakeTicket = command("ticket.wake", async ({ ticketId }: { ticketId: string }, { tx, clock }): Promise<void> => {
  const ticket = await lockTicket(tx, ticketId);
  if (ticket?.snoozedUntil == null || ticket.snoozedUntil > (await databaseTime(tx))) return;
  await changeTicket(tx, ticket, { status: "OPEN" });
  await holdClocks(tx, ticket.id, false, clock.now());
});
