/** Buyers and their keys, as tests of identities tell of them. */
import { digits, expectMember, givenTicket, note } from "./given.ts";
import type { TestApp } from "./harness.ts";

export type Buyer = NonNullable<Parameters<TestApp["as"]["agent"]["order"]["upsertOrders"]>[0]["orders"][number]["buyer"]>;
export const orderOf = (buyer: Buyer, externalId = `E-${digits(10)}`) => ({
  externalId,
  status: "SHIPPED" as const,
  fulfilment: "FBM" as const,
  purchasedAt: "2026-10-01T10:00:00Z",
  currencyCode: "USD",
  buyer,
  lines: [{ externalId: "1", title: "Cup", quantity: 1, components: [{ component: "PRINCIPAL" as const, charged: "80.00" }] }],
});
/** What can be done and seen in the workspace that is current when it is called. */
export const buyersOf = (app: () => TestApp) => {
  /** An order of this buyer; answers it with its customer's id. */
  const buys = async (buyer: Buyer, account: "amazon" | "ebay" = "ebay", externalId?: string) => {
    const input = { channelAccountId: app().workspace.accounts[account], orders: [orderOf(buyer, externalId)] };
    const { rows } = expectMember(await app().as.integrator.order.upsertOrders(input), "UpsertOrdersSuccess");
    const order = rows[0]?.order;
    if (!order) throw new Error(JSON.stringify(rows));
    return { id: order.id, customerId: order.customer?.id ?? "" };
  };
  const writes = async (senderAddress: string, orderExternalId?: string) => {
    const id = await givenTicket(app(), {
      account: "email",
      buyer: senderAddress,
      ...(orderExternalId === undefined ? {} : { orderExternalId }),
    });
    return { id, customerId: (await app().as.agent.ticket.ticket({ id }))?.customer.id ?? "" };
  };
  const identitiesOf = async (id: string) => (await app().as.agent.customer.customer({ id }))?.identities ?? [];
  const keysOf = async (id: string) => (await identitiesOf(id)).map(({ value }) => value).sort();
  const link = (
    customerId: string,
    ...identities: { kind: "EMAIL" | "PHONE" | "MARKETPLACE_ID"; value: string; channel?: "EBAY" | "AMAZON" }[]
  ) => app().as.agent.customer.linkIdentities({ customerId, identities, note: note() });
  const unlink = async (customerId: string, value: string) => {
    const identityId = (await identitiesOf(customerId)).find((identity) => identity.value === value)?.id ?? "";
    return expectMember(await app().as.manager.customer.unlinkIdentity({ identityId, note: note() }), "UnlinkIdentitySuccess");
  };
  const suggestionsOf = async (id: string) => (await app().as.agent.customer.customer({ id }))?.suggestions ?? [];
  return { buys, writes, identitiesOf, keysOf, link, unlink, suggestionsOf };
};
