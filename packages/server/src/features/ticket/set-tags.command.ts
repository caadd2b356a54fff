import { invalidInput } from "../../kernel/problem.ts";
import type { InputIssue } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import type { Tx } from "../../platform/database.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { tagsByNames } from "../tag/index.ts";
import type { Tag } from "../tag/index.ts";
import { tagRepeatContact } from "../repeat/index.ts";
import { ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { refreshTickets } from "./refresh-tickets.ts";
import { dropTags, putTags, setTagsOf, touchTicket } from "./ticket.store.ts";
import type { Ticket } from "./ticket.store.ts";

export type SetTagsInput = TicketChange & { readonly tags: readonly string[] };

/** Replaces the tags people set. Names must be known, at most one reason, no automatic ones, no retired ones but those it carries. */
export const setTags = command("ticket.tag", async (input: SetTagsInput, { tx }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const carried = await setTagsOf(tx, ticket.id);
  const known = new Map((await tagsByNames(tx, input.tags)).map(({ asked, tag }) => [asked, tag]));
  const issues = issuesOf(input, known, (tag) => carried.some(({ speakerId }) => speakerId === tag.id));
  if (issues.length > 0) return invalidInput(issues);
  await replaceTags(tx, ticket, carried, new Set([...known.values()].map(({ id }) => id)));
  await refreshTickets(tx, [ticket.id]);
  await tagRepeatContact(tx, ticket.id);
  const changed = await touchTicket(tx, ticket.id);
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
  return { __typename: "SetTagsSuccess" as const, ticket: changed };
});

/** What is meant stays as it is, also under a tag that was merged: undoing that merge must find it again. */
const replaceTags = async (
  tx: Tx,
  { id }: Ticket,
  carried: Awaited<ReturnType<typeof setTagsOf>>,
  wanted: ReadonlySet<Tag["id"]>,
): Promise<void> => {
  const gone = carried.filter(({ speakerId }) => !wanted.has(speakerId)).map(({ tagId }) => tagId);
  const kept = new Set(carried.map(({ speakerId }) => speakerId));
  await dropTags(tx, id, gone);
  await putTags(
    tx,
    id,
    [...wanted].filter((tagId) => !kept.has(tagId)),
  );
};

const issuesOf = (input: SetTagsInput, known: ReadonlyMap<string, Tag>, isCarried: (tag: Tag) => boolean): InputIssue[] => {
  const issues = [...new Set(input.tags)].flatMap((name) => {
    const path = ["input", "tags", String(input.tags.indexOf(name))];
    const tag = known.get(name);
    if (!tag) return [{ path, message: `${JSON.stringify(name)} is not a tag of this workspace; see Query.tags` }];
    if (tag.isAutomatic) return [{ path, message: `${JSON.stringify(name)} is set by the platform only` }];
    const isOut = tag.retiredAt !== null && !isCarried(tag);
    return isOut ? [{ path, message: `${JSON.stringify(name)} is retired: tickets keep it, but get it no more` }] : [];
  });
  const reasons = new Set([...known.values()].flatMap(({ id, isReason }) => (isReason ? [id] : [])));
  if (input.tags.length > 20) issues.push({ path: ["input", "tags"], message: "must hold at most 20 names" });
  if (reasons.size > 1) issues.push({ path: ["input", "tags"], message: "may hold only one reason" });
  return issues;
};
