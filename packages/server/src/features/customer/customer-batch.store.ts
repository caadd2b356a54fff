/** Buyers of many orders at once: each statement takes all of them, in one order, so that two uploads of the same buyers cannot deadlock. */
import { sql } from "drizzle-orm";
import type { ChannelName } from "../../connectors/channel.ts";
import { newId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { rowSet } from "../../platform/row-set.ts";
import type { IdentityKey } from "./customer.store.ts";
import { customers, identities } from "./customer.table.ts";
import type { IdentityKind } from "./customer.table.ts";

export type KnownOfCustomer = { readonly displayName: string | null; readonly locale: string | null };
export type CustomerFacts = KnownOfCustomer & { readonly id: Id<"customer"> };
export type IdentityLink = IdentityKey & { readonly customerId: Id<"customer"> };

type KnownIdentity = { kind: IdentityKind; channel: ChannelName; value: string; customerId: Id<"customer"> };

export const findByIdentities = async (scope: Scope, keys: readonly IdentityKey[]): Promise<readonly KnownIdentity[]> =>
  scope.q.execute<KnownIdentity>(sql`select i.kind, i.channel, i.value, i.customer_id as "customerId"
    from ${rowSet(keys, "kind text, channel text, value text")}
    join ${identities} as i on i.workspace_id = ${scope.workspaceId} and i.kind = given.kind and i.channel = given.channel and i.value = given.value`);

export const insertCustomers = async (tx: Tx, rows: readonly CustomerFacts[]): Promise<void> => {
  await tx.q.execute(sql`insert into ${customers} (workspace_id, id, root_id, display_name, locale)
    select ${tx.workspaceId}, given.id, given.id, given."displayName", given.locale
    from ${rowSet(rows, 'id text, "displayName" text, locale text')}`);
};

/** Fills in what was not known; never overwrites what a customer or channel said before. */
export const completeCustomers = async (tx: Tx, rows: readonly CustomerFacts[]): Promise<void> => {
  await tx.q.execute(sql`with held as (
      select c.id, given."displayName", given.locale
      from ${rowSet(rows, 'id text, "displayName" text, locale text')}
      join ${customers} as c on c.workspace_id = ${tx.workspaceId} and c.id = given.id
      where (c.display_name is null and given."displayName" is not null) or (c.locale is null and given.locale is not null)
      order by c.id for no key update of c)
    update ${customers} as c set display_name = coalesce(c.display_name, held."displayName"), locale = coalesce(c.locale, held.locale)
    from held where c.workspace_id = ${tx.workspaceId} and c.id = held.id`);
};

/**
 * Links keys to customers. A key that a faster twin has linked meanwhile stays there when its customer was known (`LINK`); the first keys
 * of a new customer (`NEW`) make the statement throw instead: the command then repeats and finds the twin's customer.
 */
export const insertIdentities = async (
  tx: Tx,
  links: readonly IdentityLink[],
  source: "MESSAGE" | "ORDER",
  kind: "NEW" | "LINK",
): Promise<void> => {
  const rows = links.map((link) => ({ id: newId("identity"), ...link }));
  await tx.q.execute(sql`insert into ${identities} (workspace_id, id, customer_id, channel, kind, value, source)
    select ${tx.workspaceId}, given.id, given."customerId", given.channel, given.kind, given.value, ${source}
    from ${rowSet(rows, 'id text, "customerId" text, channel text, kind text, value text')}
    order by given.kind, given.channel, given.value ${kind === "LINK" ? sql`on conflict do nothing` : sql``}`);
};
