import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { claimsByOrderIds, isOpenClaim } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import { belongings } from "../guard/index.ts";
import type { AskingActor } from "../guard/index.ts";
import { componentsByOrderIds } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { WINDOW_DAYS } from "../policy/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { liveCancellationsByOrderIds } from "./intent-facts.store.ts";
import type { LedgerRow } from "./intent-ledger.policy.ts";
import { readLedger } from "./intent-ledger.store.ts";
import type { IntentKind } from "./submission.table.ts";

/** One order that something could be done to, from one ticket. */
export type OrderCase = { readonly ticket: Ticket; readonly order: Order };

type Charged = Awaited<ReturnType<typeof componentsByOrderIds>>[number];
type Cancellation = Awaited<ReturnType<typeof liveCancellationsByOrderIds>>[number];

/** What guards of money know about an order whatever is asked for. */
export type OrderFacts = OrderCase & {
  /** Whose money it is: the order's buyer; of an order without one its ticket's customer. */
  readonly customerId: string;
  readonly components: readonly Charged[];
  readonly ledger: readonly LedgerRow[];
  readonly belongsToTicket: boolean;
  readonly claim: Claim | undefined;
  /** The one that stops the order, or may yet. */
  readonly cancellation: Cancellation | undefined;
};

type Asking = {
  readonly kinds: readonly IntentKind[];
  readonly actor: Pick<AskingActor, "id">;
  /** One that is asked about again (approval) neither counts against itself nor stands in its own way. */
  readonly againId?: string | undefined;
};

const customerOf = ({ ticket, order }: OrderCase): string => order.customerId ?? ticket.customerId;

/** In the order of the cases; as many statements for a page of them as for one. Execution holds the locks meanwhile. */
export const loadOrderFacts = async (
  scope: Scope,
  { kinds, actor, againId = "" }: Asking,
  cases: readonly OrderCase[],
): Promise<OrderFacts[]> => {
  const orderIds = [...new Set(cases.map(({ order }) => order.id))];
  const customerIds = [...new Set(cases.map(customerOf))];
  const [components, ledger, claims, cancellations, belongs] = await Promise.all([
    componentsByOrderIds(scope, orderIds),
    readLedger(scope, kinds, { orderIds, customerIds, actorId: actor.id, windows: WINDOW_DAYS, exceptId: againId }),
    claimsByOrderIds(scope, orderIds),
    liveCancellationsByOrderIds(scope, orderIds),
    belongings(scope, cases),
  ]);
  const byOrder = groupBy(components, ({ orderId }) => orderId);
  return cases.map((one) => ({
    ...one,
    customerId: customerOf(one),
    components: byOrder.get(one.order.id) ?? [],
    ledger,
    belongsToTicket: belongs(one),
    claim: claims.find((claim) => claim.orderId === one.order.id && isOpenClaim(claim)),
    cancellation: cancellations.find(({ id, orderId }) => orderId === one.order.id && id !== againId),
  }));
};
