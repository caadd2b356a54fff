/** Where a ticket waits; the rules are those of features/queue. */
export type TicketQueue = "COMPLEX" | "HIGH_RISK" | "ROUTINE";
export type TicketQueueSource = "RULE" | "PERSON";
