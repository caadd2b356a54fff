import { once, singleOf } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { readReplyRules } from "../reply/index.ts";
import type { ReplyRule } from "../reply/index.ts";
import { reasonsOfTickets } from "../tag/index.ts";
import { macrosInForce } from "./macro-suggestion.store.ts";
import type { MacroInForce } from "./macro-suggestion.store.ts";

export const macroSuggestionLoaders = (scope: Scope) => ({
  macrosInForce: once<"all", MacroInForce[]>(() => macrosInForce(scope)),
  replyRules: once<"all", ReplyRule[]>(() => readReplyRules(scope)),
  reasonOfTicketCluster: singleOf(
    scope,
    (inScope, ids) => reasonsOfTickets(inScope, ids, "CLUSTER"),
    ({ ticketId }) => ticketId,
  ),
});
