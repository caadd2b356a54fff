import type { Capabilities } from "../../connectors/channel.ts";
import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { claimsByOrderIds } from "../claim/index.ts";
import type { Claim } from "../claim/index.ts";
import { rootIdsOf } from "../customer/index.ts";
import { loadGuardFactsOf } from "../guard/index.ts";
import type { AskingActor, SharedFacts } from "../guard/index.ts";
import { componentsByOrderIds, refundableOf } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import { WINDOW_DAYS } from "../policy/index.ts";
import { mergedTicketsByPrimaryIds } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { readRefundLedger } from "./refund-ledger.store.ts";
import type { LedgerRow } from "./refund-ledger.policy.ts";
import type { ComponentAmount, ComponentBalance } from "./spread-refund.policy.ts";

/** One order that money could be returned on, from one ticket. */
export type RefundCase = { readonly ticket: Ticket; readonly order: Order; readonly capability: Capabilities["refund"] };

export type RefundFactsInput = {
  readonly actor: AskingActor;
  readonly at: Date;
  /** A refund that is asked about again (approval): its own reservation and sums do not count against it. */
  readonly again?: { readonly id: string; readonly parts: readonly ComponentAmount[] } | undefined;
};

/** Everything the rules may need that does not depend on what is asked for. */
export type RefundFacts = RefundCase & {
  readonly shared: SharedFacts<"REFUND">;
  readonly customerId: string;
  readonly balances: readonly ComponentBalance[];
  readonly ledger: readonly LedgerRow[];
  readonly belongsToTicket: boolean;
  readonly claim: Claim | undefined;
};

/** Who pays back whom is told by the order; one without a buyer is its ticket's. */
const customerOf = ({ ticket, order }: RefundCase): string => order.customerId ?? ticket.customerId;

/** In the order of the cases; as many statements for a page of them as for one. Execution holds the locks meanwhile. */
export const loadRefundFacts = async (
  scope: Scope,
  { actor, at, again }: RefundFactsInput,
  cases: readonly RefundCase[],
): Promise<RefundFacts[]> => {
  const orderIds = [...new Set(cases.map(({ order }) => order.id))];
  const customerIds = [...new Set(cases.map(customerOf))];
  const [shared, balances, ledger, claims, belonging] = await Promise.all([
    loadGuardFactsOf(
      scope,
      { actor, at },
      cases.map(({ ticket, order }) => ({ action: "REFUND" as const, ticket, order, channel: order.channel })),
    ),
    componentsByOrderIds(scope, orderIds),
    readRefundLedger(scope, { orderIds, customerIds, actorId: actor.id, windows: WINDOW_DAYS, exceptRefundId: again?.id ?? "" }),
    claimsByOrderIds(scope, orderIds),
    belongings(scope, cases),
  ]);
  const byOrder = groupBy(balances, ({ orderId }) => orderId);
  return cases.map((one, index) => {
    const facts = shared[index];
    if (!facts) throw new Error("each case has its facts");
    return {
      ...one,
      shared: facts,
      customerId: customerOf(one),
      balances: balancesOf(one.order, byOrder.get(one.order.id) ?? [], again?.parts ?? []),
      ledger,
      belongsToTicket: belonging(one),
      claim: claims.find(({ orderId, state }) => orderId === one.order.id && state === "FILED"),
    };
  });
};

/** An order of the ticket, of one merged into it, or of its customer: who speaks for the buyer speaks for the ticket's customer. */
const belongings = async (scope: Scope, cases: readonly RefundCase[]): Promise<(one: RefundCase) => boolean> => {
  const customerIds = new Set(cases.flatMap(({ ticket, order }) => [ticket.customerId, order.customerId ?? ticket.customerId]));
  const ticketIds = cases.map(({ ticket }) => ticket.id);
  const [roots, merged] = await Promise.all([
    rootIdsOf(scope, [...customerIds]),
    mergedTicketsByPrimaryIds(scope, [...new Set(ticketIds)]),
  ]);
  return ({ ticket, order }) =>
    (order.customerId !== null && roots.get(order.customerId) === roots.get(ticket.customerId)) ||
    ticket.orderId === order.id ||
    merged.some(({ mergedIntoId, orderId }) => mergedIntoId === ticket.id && orderId === order.id);
};

type Charged = Awaited<ReturnType<typeof componentsByOrderIds>>[number];

/** What is left per part; parts of `ownParts` count as left, because they are what is asked about. */
const balancesOf = (order: Order, rows: readonly Charged[], ownParts: readonly ComponentAmount[]): ComponentBalance[] =>
  rows.map((row) => {
    const own = ownParts.find((part) => part.orderLineId === row.orderLineId && part.component === row.component);
    const reservedMinor = row.reservedMinor - (own?.amount.minor ?? 0n);
    const refundable = refundableOf({
      ...row,
      reservedMinor,
      currencyCode: order.currencyCode,
      taxCollectedByChannel: order.taxCollectedByChannel,
    });
    return { orderLineId: row.orderLineId, component: row.component, refundable };
  });
