/** The way of one of our messages to its channel. */
export type DeliveryStatus = "QUEUED" | "SENDING" | "SENT" | "REJECTED" | "UNKNOWN" | "NEEDS_HUMAN" | "NOT_SENDABLE";

/** Every change of status there is; a trigger of the database knows the same table. Only what provably did not leave goes back to QUEUED by itself; UNKNOWN waits for a person. */
export const NEXT_DELIVERY: Record<DeliveryStatus, readonly DeliveryStatus[]> = {
  QUEUED: ["SENDING", "NEEDS_HUMAN", "NOT_SENDABLE"],
  SENDING: ["SENT", "REJECTED", "UNKNOWN", "QUEUED"],
  SENT: [],
  REJECTED: [],
  // What the one attempt itself reports late, what the customer's answer proves, or what a person has found.
  UNKNOWN: ["SENT", "REJECTED", "QUEUED"],
  NEEDS_HUMAN: ["SENT", "REJECTED", "QUEUED"],
  NOT_SENDABLE: [],
};

/** Statuses in which a person may say what became of a message. */
export const awaitsPerson = (status: DeliveryStatus): boolean => status === "UNKNOWN" || status === "NEEDS_HUMAN";

const FIRST_RETRY_MS = 5000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** As long as Amazon gives for an answer (S77): whoever could not be reached for so long is a person's matter. */
const TRY_FOR_MS = 24 * 3_600_000;

/** When a message that provably did not leave is offered again; undefined when it has been tried long enough. */
export const retryAfter = (attempt: number, sinceMs: number, askedMs: number): number | undefined => {
  if (sinceMs > TRY_FOR_MS) return undefined;
  return Math.max(askedMs, Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempt, 10) * 0.5));
};
