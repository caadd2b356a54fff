import DataLoader from "dataloader";
import type { RefundReason } from "../../connectors/channel.ts";
import { MAX_KEYS } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { availableActionsOf } from "./available-actions.query.ts";
import type { AvailableAction } from "./available-actions.query.ts";
import type { Asker } from "./load-ticket-cases.ts";

/** `asker` is the same for a whole request. */
export type ActionsKey = { readonly ticketId: string; readonly refundReason: RefundReason | null; readonly asker: Asker };

export const authorityLoaders = (scope: Scope) => ({
  /** A page of tickets in one go; one more for each reason that is asked about. */
  availableActionsOfTicket: new DataLoader<ActionsKey, readonly AvailableAction[], string>(
    async (keys) => {
      const found = new Map<string, readonly AvailableAction[]>();
      for (const [refundReason, group] of Map.groupBy(keys, (key) => key.refundReason)) {
        const [first] = group;
        if (first === undefined) continue;
        const ticketIds = group.map(({ ticketId }) => ticketId);
        for (const { ticketId, actions } of await availableActionsOf(scope, first.asker, ticketIds, refundReason))
          found.set(keyOf({ ticketId, refundReason }), actions);
      }
      return keys.map((key) => found.get(keyOf(key)) ?? []);
    },
    { cacheKeyFn: keyOf, maxBatchSize: MAX_KEYS },
  ),
});

const keyOf = ({ ticketId, refundReason }: Pick<ActionsKey, "ticketId" | "refundReason">): string =>
  `${ticketId} ${refundReason ?? ""}`;
