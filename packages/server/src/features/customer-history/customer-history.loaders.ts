/** What the side panel reads, once per request: each loader is one statement, for however many customers or tickets. */
import DataLoader from "dataloader";
import { many, MAX_KEYS, once, single } from "../../platform/batching.ts";
import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { buyerRuleInForce } from "./buyer-rule.store.ts";
import type { BuyerRuleSetting } from "./buyer-rule.store.ts";
import type { HistoryFacts } from "./history-fact.policy.ts";
import { historyFactsByCustomerIds, orderTotalsByCustomerIds } from "./history-fact.store.ts";
import { policyExceptionPages } from "./policy-exception.store.ts";
import type { PolicyException, PolicyExceptionCursor } from "./policy-exception.store.ts";
import { ticketContextsByIds } from "./ticket-context.store.ts";
import type { TimelineRow } from "./timeline-sentence.policy.ts";
import { timelinePages } from "./timeline.store.ts";
import type { TimelineRequest } from "./timeline.store.ts";

type PageKey<Request> = { readonly customerId: string; readonly request: Request };
type ReadPages<Request, Row> = (
  scope: Scope,
  customerIds: readonly string[],
  request: Request,
) => Promise<ReadonlyMap<string, Row[]>>;

/** All customers that are asked for the same page are read in one statement. */
const pages = <Request, Row>(scope: Scope, read: ReadPages<Request, Row>) =>
  new DataLoader<PageKey<Request>, Row[], string>(
    async (keys) => {
      const groups = [...groupBy(keys, ({ request }) => JSON.stringify(request)).values()];
      const found = new Map<string, Row[]>();
      for (const group of groups) {
        const [first] = group;
        if (first === undefined) continue;
        const rows = await read(
          scope,
          group.map(({ customerId }) => customerId),
          first.request,
        );
        for (const key of group) found.set(JSON.stringify(key), rows.get(key.customerId) ?? []);
      }
      return keys.map((key) => found.get(JSON.stringify(key)) ?? []);
    },
    { cacheKeyFn: (key) => JSON.stringify(key), maxBatchSize: MAX_KEYS },
  );

const NOTHING_KNOWN: HistoryFacts = { orders: [], refunds: [], claims: [], repeatContacts: [] };

export const customerHistoryLoaders = (scope: Scope) => ({
  timelinePageOfCustomer: pages<TimelineRequest, TimelineRow>(scope, timelinePages),
  policyExceptionPageOfCustomer: pages<{ readonly first: number; readonly after: PolicyExceptionCursor | null }, PolicyException>(
    scope,
    policyExceptionPages,
  ),
  historyFactsOfCustomer: new DataLoader<string, HistoryFacts>(
    async (ids) => {
      const rows = new Map((await historyFactsByCustomerIds(scope, ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? NOTHING_KNOWN);
    },
    { maxBatchSize: MAX_KEYS },
  ),
  orderTotalsOfCustomer: many(scope, orderTotalsByCustomerIds, ({ customerId }) => customerId),
  /** The same for every customer: read once, under one key. */
  buyerRule: once<"all", BuyerRuleSetting>(() => buyerRuleInForce(scope)),
  contextOfTicket: single(scope, ticketContextsByIds),
});
