import type { ChannelName } from "../../connectors/channel.ts";
import type { Id } from "../../kernel/id.ts";
import { proposePrimary } from "../merge/merge.policy.ts";

type Side = { readonly channel: ChannelName; readonly status: string };

/** The ticket to go on with: what `mergePreview` would propose for the two, so that flag and merge never disagree. */
export const preferredPrimary = (
  earlier: Side & { readonly shownBy: Id<"ticket">; readonly receivedMs: number },
  arriving: Side & { readonly id: Id<"ticket">; readonly receivedAt: Date },
): Id<"ticket"> => {
  const candidate = (id: Id<"ticket">, { channel, status }: Side, startedAt: Date) => ({
    id,
    customerId: "",
    mergedIntoId: null,
    size: 1,
    threads: [{ id, ticketId: id, channel, startedAt, open: status !== "RESOLVED" }],
  });
  const proposal = proposePrimary([
    candidate(earlier.shownBy, earlier, new Date(earlier.receivedMs)),
    candidate(arriving.id, arriving, arriving.receivedAt),
  ]);
  return proposal?.ticketId === arriving.id ? arriving.id : earlier.shownBy;
};
