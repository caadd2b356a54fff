import type { Id } from "../../kernel/id.ts";
import type { Tx } from "../../platform/database.ts";
import { clockRulesOf, insertWindowAlert } from "./claim-clock.store.ts";
import { windowOf } from "./claim-risk.policy.ts";
import type { ChannelName } from "../../connectors/channel.ts";

/** Has somebody warned when the time to prevent a claim about a new ticket runs out. A channel without such a time warns nobody. */
export const watchClaimWindow = async (
  tx: Tx,
  ticket: { readonly id: Id<"ticket">; readonly channel: ChannelName },
  firstMessageAt: Date,
): Promise<void> => {
  const window = windowOf(await clockRulesOf(tx, [ticket.channel]), firstMessageAt, false);
  if (window) await insertWindowAlert(tx, { ticketId: ticket.id, closesAt: window.closesAt, alertAt: window.warnAt });
};
