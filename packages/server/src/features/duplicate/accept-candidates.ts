import type { Id } from "../../kernel/id.ts";
import type { CommandContext } from "../../platform/command.ts";
import { insertReported, lockPairsAmong, setVerdict } from "./duplicate.store.ts";
import { verdictOf } from "./judge-duplicate.ts";
import { unlinkedPairs } from "./unlinked-pairs.policy.ts";

/**
 * Tickets were merged: who merges says that they are one matter. Pairs that were flagged are accepted; a ticket that no flag connected to
 * the others was missed, which recall has to know. The first id is the primary.
 */
export const acceptCandidates = async (
  context: CommandContext,
  ticketIds: readonly [Id<"ticket">, ...Id<"ticket">[]],
): Promise<void> => {
  const { tx } = context;
  const verdict = verdictOf(context, "ACCEPTED", null);
  const known = await lockPairsAmong(tx, ticketIds);
  for (const { id, state, decidedBy, decidedAt, comment } of known)
    if (state !== "ACCEPTED")
      await setVerdict(tx, id, verdict, {
        kind: "verdict",
        state,
        decidedBy,
        decidedAt: decidedAt?.toISOString() ?? null,
        comment,
      });
  for (const pair of unlinkedPairs(ticketIds, known))
    await insertReported(tx, { ...pair, primaryTicketId: ticketIds[0] }, verdict, { kind: "absent" });
};
