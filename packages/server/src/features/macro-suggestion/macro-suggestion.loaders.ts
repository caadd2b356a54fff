import DataLoader from "dataloader";
import type { Scope } from "../../platform/database.ts";
import { readReplyRules } from "../reply/index.ts";
import type { ReplyRule } from "../reply/index.ts";
import { reasonsOfTickets } from "../tag/index.ts";
import { macrosInForce } from "./macro-suggestion.store.ts";
import type { MacroInForce } from "./macro-suggestion.store.ts";

type Reason = Awaited<ReturnType<typeof reasonsOfTickets>>[number];

/** What is the same for every ticket of a list is read once, under one key. */
const once = <Value>(read: () => Promise<Value>) =>
  new DataLoader<"all", Value>(async (keys) => {
    const value = await read();
    return keys.map(() => value);
  });

export const macroSuggestionLoaders = (scope: Scope) => ({
  macrosInForce: once<MacroInForce[]>(() => macrosInForce(scope)),
  replyRules: once<ReplyRule[]>(() => readReplyRules(scope)),
  reasonOfTicketCluster: new DataLoader<string, Reason | null>(
    async (ids) => {
      const rows = new Map((await reasonsOfTickets(scope, ids, "CLUSTER")).map((row) => [row.ticketId as string, row]));
      return ids.map((id) => rows.get(id) ?? null);
    },
    { maxBatchSize: 100 },
  ),
});
