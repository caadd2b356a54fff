/** The default taxonomy of reasons (S62, S65), most frequent first. */
export const REASONS = [
  "Tracking update",
  "Standard return",
  "Product clarification",
  "Damaged in transit",
  "Cancellation",
  "Not delivered",
  "Wrong size",
  "FBA return",
  "Partial refund request",
  "Warranty",
  "Cannot log in",
] as const;
export type Reason = (typeof REASONS)[number];

/** Tickets per reason: the first five make about 80 % of the volume, so that a Pareto report has something to find (S66). */
export const TICKETS_BY_REASON: Record<Reason, number> = {
  "Tracking update": 103,
  "Standard return": 77,
  "Product clarification": 60,
  "Damaged in transit": 49,
  Cancellation: 35,
  "Not delivered": 19,
  "Wrong size": 14,
  "FBA return": 12,
  "Partial refund request": 11,
  Warranty: 9,
  "Cannot log in": 6,
};
/** Nobody has said yet why these customers wrote. */
export const UNTAGGED_TICKETS = 25;

/** Labels beside the reasons, how many tickets carry each, and among which. Few, so that they do not blur the five causes. */
export const OTHER_TAGS: readonly { readonly name: string; readonly count: number; readonly among: Reason | null }[] = [
  { name: "Photo received", count: 6, among: "Damaged in transit" },
  { name: "Second contact", count: 5, among: "Tracking update" },
  { name: "Wholesale enquiry", count: 2, among: "Product clarification" },
  { name: "Invoice request", count: 3, among: null },
];
