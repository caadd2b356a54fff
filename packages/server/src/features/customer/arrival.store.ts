/** Senders and buyers of what arrives, many at once: each statement takes all of them, in one order, so that twins cannot deadlock. */
import { sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
import { rowSet } from "../../platform/row-set.ts";
import { customers, identities, identityBars, identityConflicts } from "./customer.table.ts";
import type { IdentityConfidence, IdentitySource } from "./customer.table.ts";
import type { IdentityKey } from "./identity-key.ts";

export type KnownOfCustomer = { readonly displayName: string | null; readonly locale: string | null };
export type CustomerFacts = KnownOfCustomer & { readonly id: Id<"customer"> };
export type IdentityLink = IdentityKey & {
  readonly id: Id<"identity">;
  readonly customerId: Id<"customer">;
  readonly confidence: IdentityConfidence;
};
export type KnownIdentity = IdentityKey & {
  readonly id: Id<"identity">;
  readonly customerId: Id<"customer">;
  readonly rootId: Id<"customer">;
};

const KEYS = "kind text, channel text, value text";

/** Held until the transaction ends, shared with others that arrive: nobody takes a key from its customer while something comes in under it. */
export const holdIdentities = async (tx: Tx, keys: readonly IdentityKey[]): Promise<readonly KnownIdentity[]> =>
  tx.q.execute<KnownIdentity>(sql`select i.kind, i.channel, i.value, i.id, i.customer_id as "customerId", c.root_id as "rootId"
    from ${rowSet(keys, KEYS)}
    join ${identities} as i on i.workspace_id = ${tx.workspaceId} and i.kind = given.kind and i.channel = given.channel and i.value = given.value
    join ${customers} as c on c.workspace_id = i.workspace_id and c.id = i.customer_id
    for share of i`);

/** Which people a person took these keys from. */
export const barsOf = async (
  scope: Scope,
  keys: readonly IdentityKey[],
): Promise<readonly (IdentityKey & { readonly rootId: Id<"customer"> })[]> =>
  scope.q.execute<IdentityKey & { rootId: Id<"customer"> }>(sql`select b.kind, b.channel, b.value, c.root_id as "rootId"
    from ${rowSet(keys, KEYS)}
    join ${identityBars} as b on b.workspace_id = ${scope.workspaceId} and b.kind = given.kind and b.channel = given.channel and b.value = given.value
    join ${customers} as c on c.workspace_id = b.workspace_id and c.id = b.customer_id`);

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

/** Links keys. A key that a faster twin has linked meanwhile makes this throw; the command then repeats and finds the twin's link. */
export const insertIdentities = async (
  tx: Tx,
  links: readonly IdentityLink[],
  { source, linkedBy }: { source: IdentitySource; linkedBy: Actor["id"] },
): Promise<void> => {
  await tx.q
    .execute(sql`insert into ${identities} (workspace_id, id, customer_id, channel, kind, value, source, confidence, linked_by)
    select ${tx.workspaceId}, given.id, given."customerId", given.channel, given.kind, given.value, ${source}, given.confidence, ${linkedBy}
    from ${rowSet(links, `id text, "customerId" text, confidence text, ${KEYS}`)}
    order by given.kind, given.channel, given.value`);
};

export type Conflict = {
  readonly identityId: Id<"identity">;
  readonly otherIdentityId: Id<"identity">;
  readonly seenIn: string;
};

/** In both directions; a pair that was seen before stays as it was. */
export const insertConflicts = async (tx: Tx, conflicts: readonly Conflict[]): Promise<void> => {
  await tx.q.execute(sql`insert into ${identityConflicts} (workspace_id, identity_id, other_identity_id, seen_in)
    select ${tx.workspaceId}, pair.one, pair.other, given."seenIn"
    from ${rowSet(conflicts, '"identityId" text, "otherIdentityId" text, "seenIn" text')}
    cross join lateral (values (given."identityId", given."otherIdentityId"), (given."otherIdentityId", given."identityId")) as pair(one, other)
    order by pair.one, pair.other on conflict do nothing`);
};
