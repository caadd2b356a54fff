/** The vocabulary of reports. */
export const MEASURES = ["TICKET_VOLUME", "REFUND_COUNT"] as const;
export type Measure = (typeof MEASURES)[number];
export const DIMENSIONS = ["TAG", "CHANNEL", "DAY"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Metric = { readonly measure: Measure; readonly version: number; readonly unit: string; readonly formula: string };

/** Definitions are data: a changed formula is a new version, never a silent change. */
export const METRICS: readonly Metric[] = [
  {
    measure: "TICKET_VOLUME",
    version: 1,
    unit: "tickets",
    formula:
      "Number of different tickets whose createdAt lies in the window. Grouped by TAG, a ticket counts in the group of each of its tags.",
  },
  {
    measure: "REFUND_COUNT",
    version: 1,
    unit: "refunds",
    formula:
      "Number of refunds requested in the window from tickets created in the window, status neither REJECTED nor CANCELLED.",
  },
];

/** The definition of one value of a report that has a form of its own. */
export type MetricDefinition = {
  readonly name: string;
  readonly version: number;
  readonly unit: string;
  readonly formula: string;
};
