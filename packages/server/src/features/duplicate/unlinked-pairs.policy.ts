import type { Id } from "../../kernel/id.ts";

type Pair = { readonly ticketId: Id<"ticket">; readonly earlierTicketId: Id<"ticket"> };

/** Two tickets in the order in which they came: ids sort by creation. */
export const pairOf = (one: Id<"ticket">, other: Id<"ticket">): Pair =>
  one < other ? { earlierTicketId: one, ticketId: other } : { earlierTicketId: other, ticketId: one };

/**
 * The fewest pairs that connect tickets which known pairs leave apart, each with the first ticket. Three tickets of one matter of which
 * two pairs were flagged are all found: the third pair follows.
 */
export const unlinkedPairs = (ticketIds: readonly Id<"ticket">[], known: readonly Pair[]): readonly Pair[] => {
  const [first] = ticketIds;
  if (first === undefined) return [];
  const reachedFrom = (start: Id<"ticket">): Set<Id<"ticket">> => {
    const reached = new Set([start]);
    // A set's loop also visits what is added while it runs.
    for (const ticket of reached)
      for (const { ticketId, earlierTicketId } of known) {
        if (ticketId === ticket) reached.add(earlierTicketId);
        if (earlierTicketId === ticket) reached.add(ticketId);
      }
    return reached;
  };
  const linked = reachedFrom(first);
  const pairs: Pair[] = [];
  for (const ticket of ticketIds) {
    if (linked.has(ticket)) continue;
    pairs.push(pairOf(first, ticket));
    for (const one of reachedFrom(ticket)) linked.add(one);
  }
  return pairs;
};
