import type { AccountCapabilities } from "../../connectors/channel.ts";
import type { Actor, Permission } from "../../kernel/actor.ts";
import { invariant } from "../../kernel/assert.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Scope } from "../../platform/database.ts";
import { groupBy } from "../../platform/paging.ts";
import { askingActor, loadGuardFactsOf } from "../guard/index.ts";
import type { SharedFacts } from "../guard/index.ts";
import { ordersByIds } from "../order/index.ts";
import type { Order } from "../order/index.ts";
import type { GuardAction } from "../policy/index.ts";
import { loadReplies } from "../reply/index.ts";
import type { LoadedReply } from "../reply/index.ts";
import { loadOrderFacts } from "../submission/index.ts";
import type { OrderFacts } from "../submission/index.ts";
import { mergedTicketsByPrimaryIds, ticketsByIds } from "../ticket/index.ts";
import type { Ticket } from "../ticket/index.ts";
import { channelAccountsByIds } from "../workspace/index.ts";
import type { ChannelAccount } from "../workspace/index.ts";

/** Who asks what they may do, and what accounts can do. */
export type Asker = {
  readonly actor: Actor;
  readonly permissions: ReadonlySet<Permission>;
  readonly clock: Clock;
  readonly capabilitiesOf: (account: ChannelAccount) => AccountCapabilities;
};

/** The order a ticket is about, with everything its guards know. */
export type OrderPart = {
  readonly facts: OrderFacts;
  readonly shared: SharedFacts<GuardAction>;
  readonly capabilities: AccountCapabilities;
};
export type TicketCase = {
  readonly ticket: Ticket;
  readonly cluster: readonly Ticket[];
  /** Null while no order is linked. */
  readonly about: OrderPart | null;
  readonly reply: LoadedReply;
  /** As a reply's guard sees the ticket. */
  readonly shared: SharedFacts<GuardAction>;
};

/** Everything about these tickets that any guard asks for, in the order of the ids: as many statements for a page as for one. */
export const loadTicketCases = async (scope: Scope, asker: Asker, ticketIds: readonly string[]): Promise<TicketCase[]> => {
  const [tickets, merged] = await Promise.all([ticketsByIds(scope, ticketIds), mergedTicketsByPrimaryIds(scope, ticketIds)]);
  const mergedInto = groupBy(merged, ({ mergedIntoId }) => mergedIntoId);
  const asked = ticketIds.flatMap((ticketId) => {
    const ticket = tickets.find(({ id }) => id === ticketId);
    return ticket ? [{ ticket, cluster: [ticket, ...(mergedInto.get(ticket.id) ?? [])] }] : [];
  });
  const orders = await ordersOf(scope, [...tickets, ...merged]);
  const cases = asked.flatMap(({ ticket, cluster }) => {
    const orderId = cluster.flatMap((one) => one.orderId ?? [])[0];
    const order = orderId === undefined ? undefined : orders.get(orderId);
    return order ? [{ ticket, order }] : [];
  });
  const actor = askingActor(asker.actor);
  const own = asked.map(({ ticket }) => ({ ticket, order: orderOf(ticket, orders) }));
  const [replies, facts, shared, accounts] = await Promise.all([
    loadReplies(scope, asked, asker.capabilitiesOf),
    loadOrderFacts(scope, { kinds: ["REFUND", "CANCELLATION"], actor }, cases),
    loadGuardFactsOf(scope, { actor, at: asker.clock.now() }, [...own, ...cases].map(guardCase)),
    channelAccountsByIds(scope, [...new Set(cases.map(({ order }) => order.channelAccountId))]),
  ]);
  const parts = new Map(
    facts.map((known, index): [string, OrderPart] => {
      const account = accounts.find(({ id }) => id === known.order.channelAccountId);
      const sharedFacts = shared[own.length + index];
      invariant(account && sharedFacts, "an order has its account, and each case its facts");
      return [known.ticket.id, { facts: known, shared: sharedFacts, capabilities: asker.capabilitiesOf(account) }];
    }),
  );
  return asked.map(({ ticket, cluster }, index) => {
    const [reply, sharedFacts] = [replies[index], shared[index]];
    invariant(reply && sharedFacts, "each case has its facts");
    return { ticket, cluster, about: parts.get(ticket.id) ?? null, reply, shared: sharedFacts };
  });
};

const ordersOf = async (scope: Scope, tickets: readonly Ticket[]): Promise<Map<string, Order>> => {
  const orderIds = new Set(tickets.flatMap(({ orderId }) => orderId ?? []));
  const orders = await ordersByIds(scope, [...orderIds]);
  return new Map(orders.map((order) => [order.id, order]));
};

const orderOf = ({ orderId }: Ticket, orders: ReadonlyMap<string, Order>): Order | null =>
  orderId === null ? null : (orders.get(orderId) ?? null);

/** The facts are the same for every action; who judges one names it. */
const guardCase = ({ ticket, order }: { readonly ticket: Ticket; readonly order: Order | null }) => ({
  action: "REFUND" as GuardAction,
  ticket,
  order,
  channel: order?.channel ?? ticket.channel,
});
