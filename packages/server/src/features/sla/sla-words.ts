/** The vocabulary of reply clocks, shared by policy, SQL and fields. */
export const SLA_STATES = ["RUNNING", "AT_RISK", "BREACHED", "PAUSED", "STOPPED"] as const;
export type SlaState = (typeof SLA_STATES)[number];
export const SLA_ALERTS = ["AT_RISK", "BREACHED"] as const;
export const SLA_DIMENSIONS = ["CHANNEL", "SOURCE", "MEMBER", "DAY"] as const;
export type SlaDimension = (typeof SLA_DIMENSIONS)[number];
export const SLA_OUTCOMES = ["MET", "BREACHED", "OPEN", "WAIVED"] as const;
export type SlaOutcome = (typeof SLA_OUTCOMES)[number];
export type ClockOutcome = Exclude<SlaOutcome, "OPEN">;
/** Tickets shown behind one number. */
export const MAX_TICKET_IDS = 100;
