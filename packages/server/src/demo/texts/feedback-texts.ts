export type FeedbackText = { readonly rating: number; readonly comment: string | null; readonly isRemoved?: boolean };

/** What buyers say who got a large refund. */
export const FEEDBACK_AFTER_REFUNDS: readonly FeedbackText[] = [
  { rating: 2, comment: "Money came back, but I had to ask three times and the present was late anyway." },
  { rating: 5, comment: "Something was wrong with my order and they made it right the same day." },
  { rating: 1, comment: "Arrived broken. A refund does not put dinner on the table." },
  { rating: 1, comment: "The box was crushed by the carrier. Never again.", isRemoved: true },
];

/** What buyers say for whom nothing went wrong, or who never told us. */
export const FEEDBACK_ELSEWHERE: readonly FeedbackText[] = [
  { rating: 5, comment: "Fast and well packed." },
  { rating: 5, comment: null },
  { rating: 4, comment: "Good, only the colour is a little darker than on the picture." },
  { rating: 3, comment: "Was all right." },
  { rating: 2, comment: "Took more than a week." },
];
