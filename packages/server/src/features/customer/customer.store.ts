import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ChannelName } from "../../connectors/channel.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { anyOf, escapeLike } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { customers, identities } from "./customer.table.ts";
import type { IdentityKind } from "./customer.table.ts";

export type Customer = typeof customers.$inferSelect;
export type Identity = typeof identities.$inferSelect;
export type IdentityKey = { readonly kind: IdentityKind; readonly channel: ChannelName; readonly value: string };

/** An e-mail address names the same person on every channel; a marketplace id only on its own. */
export const identityKey = (kind: IdentityKind, channel: ChannelName, value: string): IdentityKey => {
  switch (kind) {
    case "EMAIL":
      return { kind, channel: "EMAIL", value: value.toLowerCase() };
    case "AMAZON_RELAY":
      return { kind, channel: "AMAZON", value: value.toLowerCase() };
    case "MARKETPLACE_ID":
      return { kind, channel, value };
  }
};

export const customersByIds = (scope: Scope, ids: readonly string[]): Promise<Customer[]> =>
  scope.q
    .select()
    .from(customers)
    .where(and(eq(customers.workspaceId, scope.workspaceId), anyOf(customers.id, ids)));

/** The keys of each customer and of all who are one person with it, oldest first. */
export const identitiesByCustomerIds = (
  scope: Scope,
  ids: readonly string[],
): Promise<{ askedId: Id<"customer">; identity: Identity }[]> => {
  const asked = alias(customers, "asked");
  return scope.q
    .select({ askedId: asked.id, identity: identities })
    .from(asked)
    .innerJoin(customers, and(eq(customers.workspaceId, asked.workspaceId), eq(customers.rootId, asked.rootId)))
    .innerJoin(identities, and(eq(identities.workspaceId, customers.workspaceId), eq(identities.customerId, customers.id)))
    .where(and(eq(asked.workspaceId, scope.workspaceId), anyOf(asked.id, ids)))
    .orderBy(asc(identities.id));
};

export type CustomerFilter = { readonly identity?: string | null | undefined; readonly nameContains?: string | null | undefined };

export const readCustomers = (scope: Scope, filter: CustomerFilter, page: PageRequest): Promise<Customer[]> =>
  scope.q
    .select()
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, scope.workspaceId),
        page.after === null ? undefined : lt(sql`${customers.id}`, page.after),
        // Merged ones are found through who speaks for them, by their own name and keys too.
        eq(customers.id, customers.rootId),
        filter.nameContains
          ? sql`${customers.id} in (select named.root_id from customers as named where named.workspace_id = ${scope.workspaceId}
                and named.display_name ilike ${`%${escapeLike(filter.nameContains)}%`})`
          : undefined,
        filter.identity
          ? sql`${customers.id} in (select known.root_id from ${identities} join customers as known
                on known.workspace_id = ${identities.workspaceId} and known.id = ${identities.customerId}
                where ${identities.workspaceId} = ${scope.workspaceId} and ${identities.value} in (${filter.identity}, ${filter.identity.toLowerCase()}))`
          : undefined,
      ),
    )
    .orderBy(desc(customers.id))
    .limit(page.first + 1);

export const findByIdentity = async (
  scope: Scope,
  { kind, channel, value }: IdentityKey,
): Promise<Id<"customer"> | undefined> => {
  const [row] = await scope.q
    .select({ customerId: identities.customerId })
    .from(identities)
    .where(
      and(
        eq(identities.workspaceId, scope.workspaceId),
        eq(identities.kind, kind),
        eq(identities.channel, channel),
        eq(identities.value, value),
      ),
    );
  return row?.customerId;
};

export const insertCustomer = async (
  tx: Tx,
  known: { displayName: string | null; locale: string | null },
): Promise<Id<"customer">> => {
  const id = newId("customer");
  await tx.q.insert(customers).values({ workspaceId: tx.workspaceId, id, rootId: id, ...known });
  return id;
};

/** Fills in what was not known; never overwrites what a customer or channel said before. */
export const completeCustomer = async (
  tx: Tx,
  id: Id<"customer">,
  known: { displayName: string | null; locale: string | null },
): Promise<void> => {
  if (known.displayName === null && known.locale === null) return;
  await tx.q
    .update(customers)
    .set({
      displayName: sql`coalesce(${customers.displayName}, ${known.displayName})`,
      locale: sql`coalesce(${customers.locale}, ${known.locale})`,
    })
    .where(and(eq(customers.workspaceId, tx.workspaceId), eq(customers.id, id)));
};

/** First keys of a new customer. A twin transaction that was faster makes this throw; the command then repeats and finds its customer. */
export const insertIdentity = async (
  tx: Tx,
  customerId: Id<"customer">,
  key: IdentityKey,
  source: "MESSAGE" | "ORDER",
): Promise<void> => {
  await tx.q.insert(identities).values({ workspaceId: tx.workspaceId, id: newId("identity"), customerId, ...key, source });
};

/** Links a key unless it is linked already; the first link stays. */
export const linkIdentity = async (
  tx: Tx,
  customerId: Id<"customer">,
  key: IdentityKey,
  source: "MESSAGE" | "ORDER",
): Promise<void> => {
  await tx.q
    .insert(identities)
    .values({ workspaceId: tx.workspaceId, id: newId("identity"), customerId, ...key, source })
    .onConflictDoNothing();
};
