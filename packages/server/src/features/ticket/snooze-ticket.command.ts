import { later } from "../../kernel/clock.ts";
import { invalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { databaseTime } from "../../platform/database.ts";
import { holdClocks } from "../sla/index.ts";
import { changeCluster, clusterToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { isResolved } from "./change-ticket.ts";

export type SnoozeTicketInput = TicketChange & { readonly endsAt: Date; readonly reason: string };

const LONGEST_DAYS = 365;
const LONGEST_REASON = 500;
/** The job must not come before the moment: queue and row round to whole milliseconds, each in its own way. */
const MARGIN_MS = 50;

/** Puts the ticket aside until a moment. A job brings it back; reply clocks go on meanwhile, unless their policy pauses them. */
export const snoozeTicket = command("ticket.snooze", async (input: SnoozeTicketInput, { tx, clock, jobs }) => {
  const { ticket, cluster, refusal } = await clusterToChange(tx, input);
  if (refusal) return refusal;
  const { endsAt } = input;
  const reason = input.reason.trim();
  const issues = [];
  if (endsAt <= clock.now() || endsAt > later(clock.now(), LONGEST_DAYS * 86_400_000))
    issues.push({ path: ["input", "endsAt"], message: `must be in the future, at most ${LONGEST_DAYS} days ahead` });
  if (reason.length < 1 || reason.length > LONGEST_REASON)
    issues.push({ path: ["input", "reason"], message: `must have 1 to ${LONGEST_REASON} characters, not only white space` });
  if (issues.length > 0) return invalidInput(issues);
  if (cluster.every(({ status }) => status === "RESOLVED")) return isResolved(ticket);
  // Each is put aside for itself, so that each comes back also when they are no longer merged.
  const aside = cluster.filter(({ id, status }) => id === ticket.id || status === "OPEN");
  const changed = await changeCluster(tx, ticket, aside, { status: "WAITING", snoozedUntil: endsAt, snoozeReason: reason });
  for (const { id } of aside) await holdClocks(tx, id, true, clock.now());
  // The job's distance is measured by the database's clock, which also says later whether the moment has come.
  const distanceMs = endsAt.getTime() - (await databaseTime(tx)).getTime() + MARGIN_MS;
  for (const { id } of aside) await jobs.enqueue(tx, "wake-ticket", id, distanceMs);
  return { __typename: "SnoozeTicketSuccess" as const, ticket: changed };
});
