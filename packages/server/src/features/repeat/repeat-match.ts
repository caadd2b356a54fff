/** What makes two contacts the same matter; the first that holds is named. */
export const REPEAT_MATCHES = ["TICKET", "ORDER", "CUSTOMER_AND_REASON"] as const;
export type RepeatMatch = (typeof REPEAT_MATCHES)[number];
