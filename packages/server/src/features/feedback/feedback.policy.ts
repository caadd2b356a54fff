/** What a buyer's rating of us is, and what can be said about one. */
import { isInFuture } from "../../kernel/clock.ts";
import type { InputIssue } from "../../kernel/problem.ts";

export const FEEDBACK_SOURCES = ["PERSON", "IMPORT"] as const;
export type FeedbackSource = (typeof FEEDBACK_SOURCES)[number];

/** So many stars and fewer are negative: a defect in Amazon's order defect rate (R10). */
export const MOST_NEGATIVE_STARS = 2;
export const isNegative = ({ rating }: { readonly rating: number }): boolean => rating <= MOST_NEGATIVE_STARS;

const MOST_STARS = 5;
/** Ours. Channels let a buyer write a few hundred characters: who sends more has sent something else. */
export const LONGEST_COMMENT = 2000;

/** Feedback as its channel shows it. */
export type ToldFeedback = {
  readonly rating: number;
  readonly comment: string | null;
  readonly leftAt: Date;
  readonly removedAt: Date | null;
};

/** The same as a caller writes it: what is left out is not denied. */
export type FeedbackInput = {
  readonly rating: number;
  readonly comment?: string | null | undefined;
  readonly leftAt: Date;
  readonly removedAt?: Date | null | undefined;
};

type About = {
  /** When the order was bought; null when no such order is known, which is somebody else's complaint. */
  readonly purchasedAt: Date | null;
  readonly known: Pick<ToldFeedback, "comment" | "removedAt"> | undefined;
  readonly now: Date;
  readonly path: readonly string[];
};

/** The feedback as it is now told, or everything that is wrong with it. A comment without a word is none. */
export const tellFeedback = (
  { rating, leftAt, ...given }: FeedbackInput,
  { purchasedAt, known, now, path }: About,
): ToldFeedback | { readonly issues: readonly InputIssue[] } => {
  const comment = given.comment === undefined ? (known?.comment ?? null) : given.comment?.trim() || null;
  const removedAt = given.removedAt === undefined ? (known?.removedAt ?? null) : given.removedAt;
  const issues: InputIssue[] = [];
  const wrong = (field: string, message: string): void => void issues.push({ path: [...path, field], message });
  if (rating < 1 || rating > MOST_STARS) wrong("rating", `must be 1 to ${MOST_STARS} stars`);
  if (comment !== null && comment.length > LONGEST_COMMENT) wrong("comment", `must have at most ${LONGEST_COMMENT} characters`);
  if (isInFuture(leftAt, now)) wrong("leftAt", "lies in the future");
  else if (purchasedAt !== null && leftAt < purchasedAt) wrong("leftAt", "lies before the order was bought");
  if (removedAt !== null && isInFuture(removedAt, now)) wrong("removedAt", "lies in the future");
  else if (removedAt !== null && removedAt < leftAt) wrong("removedAt", "lies before it was left");
  return issues.length > 0 ? { issues } : { rating, comment, leftAt, removedAt };
};
