import type { RepeatMatch } from "./repeat-match.ts";

/** D17: an answer has settled a matter when the customer does not write about it again for so long. Part of the metric's version. */
export const REPEAT_WINDOW_DAYS = 7;
const DAY_MS = 86_400_000;

/** An answer given before a contact, and what the two have in common. */
export type EarlierAnswer = {
  readonly ticketId: string;
  readonly answeredAt: Date;
  readonly sameTicket: boolean;
  readonly sameOrder: boolean;
  readonly sameCustomer: boolean;
  readonly sharesReason: boolean;
};

/** Why an answer was about the same matter; `undefined` when it was about another one. */
export const matchOf = (answer: EarlierAnswer): RepeatMatch | undefined => {
  if (answer.sameTicket) return "TICKET";
  if (answer.sameOrder) return "ORDER";
  return answer.sameCustomer && answer.sharesReason ? "CUSTOMER_AND_REASON" : undefined;
};

const RANK: Record<RepeatMatch, number> = { TICKET: 0, ORDER: 1, CUSTOMER_AND_REASON: 2 };

/** The last answer that a contact shows to have settled nothing; `undefined` for a first contact. */
export const repeatedAnswer = <Answer extends EarlierAnswer>(
  contactedAt: Date,
  answers: readonly Answer[],
): (Answer & { readonly match: RepeatMatch }) | undefined => {
  const since = contactedAt.getTime() - REPEAT_WINDOW_DAYS * DAY_MS;
  const [last] = answers
    .flatMap((answer) => {
      const match = matchOf(answer);
      const inWindow = answer.answeredAt.getTime() >= since && answer.answeredAt < contactedAt;
      return match !== undefined && inWindow ? [{ ...answer, match }] : [];
    })
    .sort(
      (a, b) =>
        b.answeredAt.getTime() - a.answeredAt.getTime() || RANK[a.match] - RANK[b.match] || (a.ticketId < b.ticketId ? -1 : 1),
    );
  return last;
};
