export type TicketRisk = "ROUTINE" | "HIGH";

/** What a ticket's risk follows from: every name its reason has or had, and who ships. `fulfilment` is null while the order is unknown. */
export type RiskFacts = { readonly reasons: readonly string[]; readonly fulfilment: string | null };

/**
 * Reasons that end in a claim or a bad rating when they are answered late or wrongly (S11): a partial refund request, damaged goods,
 * and a parcel of ours that is overdue. Names are those of the shipped taxonomy, compared without case, earlier ones and those of merged reasons
 * included; a reason that is not listed is routine. What Amazon ships (FBA, MCF) Amazon answers for; an unknown order may be ours.
 */
const HIGH_RISK_REASONS: ReadonlyMap<string, (facts: RiskFacts) => boolean> = new Map<string, (facts: RiskFacts) => boolean>([
  ["partial refund request", () => true],
  ["damaged in transit", () => true],
  ["not delivered", ({ fulfilment }) => fulfilment !== "FBA" && fulfilment !== "MCF"],
]);

/** The risk of a ticket nobody has overruled. */
export const riskOf = (facts: RiskFacts): TicketRisk =>
  facts.reasons.some((name) => HIGH_RISK_REASONS.get(name.toLowerCase())?.(facts) === true) ? "HIGH" : "ROUTINE";
