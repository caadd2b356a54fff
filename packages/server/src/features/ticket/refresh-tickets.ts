import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { refreshQueue } from "../queue/index.ts";
import { reasonsOfTickets, tagByOrder } from "../tag/index.ts";
import { riskOf } from "./risk.policy.ts";
import type { TicketRisk } from "./risk.policy.ts";
import { readRiskFacts, setRisks } from "./ticket.store.ts";

export const riskFactsOf = async (scope: Scope, ticketIds: readonly string[]) => {
  const reasons = new Map((await reasonsOfTickets(scope, ticketIds)).map((reason) => [reason.ticketId, reason]));
  return (await readRiskFacts(scope, ticketIds)).map((facts) => ({ ...facts, reasons: reasons.get(facts.id)?.names ?? [] }));
};

/** What follows from reason and order of these tickets: automatic tags, risk, queue. Call it when either changed. */
export const refreshTickets = async (tx: Tx, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  await tagByOrder(tx, ticketIds);
  await refreshRisk(tx, ticketIds);
  await refreshQueue(tx, ticketIds);
};

/** Brings the risk in line with reason and order, except where a person overruled it. */
const refreshRisk = async (tx: Tx, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  if (ticketIds.length === 0) return;
  const derived = (await riskFactsOf(tx, ticketIds)).filter(({ riskSource }) => riskSource === "REASON");
  const becoming = (risk: TicketRisk) =>
    derived.filter((ticket) => riskOf(ticket) === risk && ticket.risk !== risk).map(({ id }) => id);
  await setRisks(tx, becoming("HIGH"), "HIGH");
  await setRisks(tx, becoming("ROUTINE"), "ROUTINE");
};
