import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Id } from "../../kernel/id.ts";
import type { Scope } from "../../platform/database.ts";
import { anyOf, escapeLike } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { customers, identities } from "./customer.table.ts";

export type Customer = typeof customers.$inferSelect;
export type Identity = typeof identities.$inferSelect;

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
