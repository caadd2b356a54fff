import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { repeatedAnswer } from "./repeat-contact.policy.ts";
import type { RepeatMatch } from "./repeat-match.ts";
import { answersBeforeLastContact } from "./repeat.store.ts";

/** That the last contact on a ticket was a repeat, and of what. */
export type RepeatOf = {
  readonly contactTicketId: string;
  readonly ticketId: string;
  readonly match: RepeatMatch;
  readonly answeredAt: Date;
  readonly contactedAt: Date;
};

/** One row for each ticket whose last contact was a repeat, none for the others. */
export const repeatsByTicketIds = async (scope: Scope, ticketIds: readonly string[]): Promise<RepeatOf[]> => {
  const groups = groupBy(await answersBeforeLastContact(scope, ticketIds), ({ contactTicketId }) => contactTicketId);
  return [...groups.values()].flatMap((answers) => {
    const [{ contactedAt } = { contactedAt: undefined }] = answers;
    const last = contactedAt && repeatedAnswer(contactedAt, answers);
    return last ? [last] : [];
  });
};
