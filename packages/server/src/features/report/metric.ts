/** The vocabulary of reports. */
export const MEASURES = ["TICKET_VOLUME", "REFUND_COUNT", "FCR", "REPEAT_CONTACT_RATE"] as const;
export type Measure = (typeof MEASURES)[number];
export const DIMENSIONS = ["TAG", "CHANNEL", "DAY", "REASON", "RISK", "MACRO", "MEMBER"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The definition of one value of a report. Definitions are data: a changed formula is a new version, never a silent change. */
export type MetricDefinition = {
  readonly name: string;
  readonly measure?: Measure;
  readonly version: number;
  readonly unit: string;
  readonly formula: string;
};

/** A part of a whole, with both: rates of groups cannot be added up, these can. */
export type Share = { readonly numerator: number; readonly denominator: number };
export const rateOf = ({ numerator, denominator }: Share): string | null =>
  denominator === 0 ? null : (numerator / denominator).toFixed(4);
