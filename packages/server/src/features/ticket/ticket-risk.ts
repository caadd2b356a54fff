import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { riskOf } from "./risk.policy.ts";
import type { TicketRisk } from "./risk.policy.ts";
import { readRiskFacts, setRisks } from "./ticket.store.ts";

/** Brings the risk of these tickets in line with reason and order, except where a person overruled it. Call it when either changed. */
export const refreshRisk = async (tx: Tx, ticketIds: readonly Id<"ticket">[]): Promise<void> => {
  if (ticketIds.length === 0) return;
  const derived = (await readRiskFacts(tx, ticketIds)).filter(({ riskSource }) => riskSource === "REASON");
  const becoming = (risk: TicketRisk) =>
    derived.filter((ticket) => riskOf(ticket) === risk && ticket.risk !== risk).map(({ id }) => id);
  await setRisks(tx, becoming("HIGH"), "HIGH");
  await setRisks(tx, becoming("ROUTINE"), "ROUTINE");
};
