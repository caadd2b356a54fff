import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { ownWords, reasonsOf, wordsOf } from "../duplicate/index.ts";
import { DEFAULT_TAXONOMY, tagsByNames } from "../tag/index.ts";
import type { Tag } from "../tag/index.ts";
import { proposeReason } from "./suggest-reason.policy.ts";
import { firstMessagesByTicketIds } from "./suggested-reason.store.ts";
import type { FirstMessage } from "./suggested-reason.store.ts";

export type SuggestedReason = {
  /** The ticket's. */
  readonly id: string;
  readonly tag: Tag;
  readonly why: string;
  readonly evidence: { readonly messageId: string; readonly excerpt: string };
};

/** One row for each ticket whose words point to a reason that this workspace has and gives. Two statements for all of them. */
export const suggestedReasonsByTicketIds = async (scope: Scope, ticketIds: readonly string[]): Promise<SuggestedReason[]> => {
  const messages = groupBy(await firstMessagesByTicketIds(scope, ticketIds), ({ ticketId }) => ticketId);
  const found = [...messages].flatMap(([id, rows]) => {
    const proposal = rows.map(proposalOf).find((one) => one !== undefined);
    return proposal ? [{ id, ...proposal }] : [];
  });
  if (found.length === 0) return [];
  const names = DEFAULT_TAXONOMY.map(({ name }) => name);
  const tagByName = new Map((await tagsByNames(scope, names)).map(({ asked, tag }) => [asked, tag]));
  return found.flatMap(({ name, ...rest }) => {
    const tag = tagByName.get(name);
    return tag?.isReason === true && tag.retiredAt === null ? [{ ...rest, tag }] : [];
  });
};

/** The first message that tells it is the one to show. */
const proposalOf = ({ messageId, subject, body, mentions, ...facts }: FirstMessage) => {
  const own = `${ownWords(subject)}. ${ownWords(body)}`;
  const proposal = proposeReason({ ...facts, own, weights: reasonsOf(own), mentions: mentions.map(({ kind }) => kind) });
  if (!proposal) return undefined;
  const { name, why, written } = proposal;
  const excerpt = (written === null ? mentions[0]?.excerpt : wordsOf(own, written)) ?? own.slice(0, 120);
  return { name, why, evidence: { messageId, excerpt } };
};
