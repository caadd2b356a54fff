import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Actor } from "../../kernel/actor.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import type { PageRequest } from "../../platform/paging.ts";
import { keyState } from "./shown-api-key.ts";
import { findMember } from "./workspace.store.ts";
import { apiKeys, members } from "./workspace.table.ts";
import { insertedRow } from "../../platform/inserted-row.ts";

export type ApiKey = typeof apiKeys.$inferSelect;

/** The key with its member in one read by primary key; `undefined` when there is none. */
export const findKey = async (scope: Scope, keyId: Id<"apiKey">) => {
  const [row] = await scope.q
    .select({ key: apiKeys, member: members })
    .from(apiKeys)
    .leftJoin(members, and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.id, apiKeys.memberId)))
    .where(and(eq(apiKeys.workspaceId, scope.workspaceId), eq(apiKeys.id, keyId)));
  return row;
};

/** Newest first, one more than asked for. */
export const readApiKeys = (scope: Scope, { first, after }: PageRequest): Promise<ApiKey[]> =>
  scope.q
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, scope.workspaceId), after === null ? undefined : lt(apiKeys.id, after as ApiKey["id"])))
    .orderBy(desc(apiKeys.id))
    .limit(first + 1);

export const apiKeysByIds = (scope: Scope, ids: readonly string[]): Promise<ApiKey[]> =>
  scope.q
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, scope.workspaceId), anyOf(apiKeys.id, ids)));

/** Who this is now, with what it may do now; `undefined` when its key has ended, or there never was one. */
export const findActor = async (scope: Scope, id: string, now: Date): Promise<Actor | undefined> => {
  const member = await findMember(scope, id);
  if (member) return { kind: "MEMBER", id: member.id, name: member.name, roles: member.roles };
  const [key] = await apiKeysByIds(scope, [id]);
  if (!key || key.memberId !== null || keyState(key, now) !== "ACTIVE") return undefined;
  return { kind: "API_KEY", id: key.id, name: key.name, scopes: key.scopes };
};

/** With the roles it acts by. Two who change one key at once do it one after the other. */
export const lockKey = async (
  tx: Tx,
  id: string,
): Promise<{ key: ApiKey; roles: (typeof members.$inferSelect)["roles"] } | undefined> => {
  const [key] = await tx.q
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.workspaceId, tx.workspaceId), anyOf(apiKeys.id, [id])))
    .for("no key update");
  return key && { key, roles: key.memberId === null ? [] : ((await findMember(tx, key.memberId))?.roles ?? []) };
};

type NewKey = Pick<ApiKey, "id" | "name" | "scopes" | "memberId" | "secretHash" | "expiresAt" | "createdBy">;

export const insertKey = async (tx: Tx, key: NewKey): Promise<ApiKey> => {
  return insertedRow(
    await tx.q
      .insert(apiKeys)
      .values({ workspaceId: tx.workspaceId, ...key })
      .returning(),
  );
};

type KeyChange = Partial<Pick<ApiKey, "secretHash" | "previousSecretHash" | "previousExpiresAt" | "revokedAt">>;

/** Tells every process that holds connections of this key to ask whether it is still good; with the commit, not before. */
export const changeKey = async (tx: Tx, id: Id<"apiKey">, change: KeyChange): Promise<ApiKey> => {
  const [row] = await tx.q
    .update(apiKeys)
    .set(change)
    .where(and(eq(apiKeys.workspaceId, tx.workspaceId), eq(apiKeys.id, id)))
    .returning();
  if (!row) throw new Error("the row was locked before");
  await tx.q.execute(sql`select pg_notify('firstline_keys', ${id})`);
  return row;
};

type KeyRef = { readonly workspaceId: Id<"workspace">; readonly keyId: Id<"apiKey"> };
const textArray = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;

/**
 * Which of these presented secrets are no longer good at `now`, or stand for a member who has lost a role since, as places in the list:
 * one statement over all workspaces.
 */
export const placesOfLostKeys = async (
  { q }: Database,
  presented: readonly (KeyRef & { readonly secretHash: string; readonly roles: readonly string[] })[],
  now: Date,
): Promise<number[]> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await q.execute<{ place: number }>(sql`
    select asked.place::int as place
      from unnest(${textArray(presented.map((one) => one.workspaceId))}, ${textArray(presented.map((one) => one.keyId))},
                  ${textArray(presented.map((one) => one.secretHash))},
                  ${textArray(presented.map((one) => one.roles.join(",")))}) with ordinality as asked(workspace_id, id, hash, roles, place)
     where not exists (
       select 1 from ${apiKeys} as k left join ${members} as m on m.workspace_id = k.workspace_id and m.id = k.member_id
        where (k.member_id is null or string_to_array(asked.roles, ',') <@ m.roles)
          and k.workspace_id = asked.workspace_id and k.id = asked.id and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${at})
          and (k.secret_hash = asked.hash or (k.previous_secret_hash = asked.hash and k.previous_expires_at > ${at})))`);
  return rows.map(({ place }) => place - 1);
};

export const noteKeyUse = async ({ q }: Database, used: readonly KeyRef[], now: Date): Promise<void> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  await q.execute(sql`
    update ${apiKeys} as k set last_used_at = greatest(k.last_used_at, ${at})
      from unnest(${textArray(used.map((one) => one.workspaceId))}, ${textArray(used.map((one) => one.keyId))}) as used(workspace_id, id)
     where k.workspace_id = used.workspace_id and k.id = used.id`);
};
