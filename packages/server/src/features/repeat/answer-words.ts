import { REPEAT_WINDOW_DAYS } from "./repeat-contact.policy.ts";

/** Formulas cite it; a changed rule is a new version of every metric that counts answers. */
export const ANSWER =
  "A reply is a message of ours to a customer that was sent from here or recorded, or is on its way; notices of merges are none. It counts at the time it was sent.";

const DAYS = `${REPEAT_WINDOW_DAYS} days`;
/** How each of them is computed, in words. */
export const OUTCOME_FORMULAS = {
  resolved:
    "Replies behind which the ticket (merged ones are one ticket) was resolved before another reply of ours was written on it, of all replies. A ticket that was opened again since was resolved.",
  fcr: `Of the replies that were the first to resolve a matter, and that were sent more than ${DAYS} ago: those after which the customer did not write again about the same matter within ${DAYS}. The first is the one that resolved its ticket (see resolved) when none had resolved it before, and no reply had resolved another ticket about the same matter in the ${DAYS} before the ticket's first question. The same matter: the same ticket, the same order, or the same customer (merged identities included) with the same reason. Writing again: a question that waited for an answer. Younger replies are not counted.`,
  repeated: `Of the replies that were sent more than ${DAYS} ago: those after which the customer wrote again about the same matter (see FCR) within ${DAYS}. Younger replies are not counted.`,
};
