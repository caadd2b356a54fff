import { invalidInput } from "../../kernel/problem.ts";
import { command } from "../../platform/command.ts";
import { recordEvent } from "../../platform/outbox.ts";
import { ticketToChange } from "./change-ticket.ts";
import type { TicketChange } from "./change-ticket.ts";
import { refreshRisk } from "./ticket-risk.ts";
import { readTags, replaceTags, touchTicket } from "./ticket.store.ts";

export type SetTagsInput = TicketChange & { readonly tags: readonly string[] };

/** Replaces the tags people set. Names must exist, at most one reason, no automatic ones. */
export const setTags = command("ticket.tag", async (input: SetTagsInput, { tx }) => {
  const { ticket, refusal } = await ticketToChange(tx, input);
  if (refusal) return refusal;
  const known = await readTags(tx);
  const wanted = [...new Set(input.tags)].map((name) => ({ name, tag: known.find((tag) => tag.name === name) }));
  const issues = wanted.flatMap(({ name, tag }) => {
    const path = ["input", "tags", String(input.tags.indexOf(name))];
    if (!tag) return [{ path, message: `${JSON.stringify(name)} is not a tag of this workspace; see Query.tags` }];
    return tag.isAutomatic ? [{ path, message: `${JSON.stringify(name)} is set by the platform only` }] : [];
  });
  const found = wanted.flatMap(({ tag }) => (tag ? [tag] : []));
  if (input.tags.length > 20) issues.push({ path: ["input", "tags"], message: "must hold at most 20 names" });
  if (found.filter((tag) => tag.isReason).length > 1)
    issues.push({ path: ["input", "tags"], message: "may hold only one reason" });
  if (issues.length > 0) return invalidInput(issues);
  await replaceTags(
    tx,
    ticket.id,
    found.map((tag) => tag.id),
  );
  await refreshRisk(tx, [ticket.id]);
  const changed = await touchTicket(tx, ticket.id);
  await recordEvent(tx, "TICKET_UPDATED", ticket.id);
  return { __typename: "SetTagsSuccess" as const, ticket: changed };
});
