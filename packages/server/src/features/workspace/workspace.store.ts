import { and, asc, eq, sql } from "drizzle-orm";
import type { Actor, Role } from "../../kernel/actor.ts";
import { isId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Database, Scope, Tx } from "../../platform/database.ts";
import { anyOf } from "../../platform/paging.ts";
import { apiKeys, channelAccounts, members, workspaces } from "./workspace.table.ts";

export type Workspace = typeof workspaces.$inferSelect;
export type ChannelAccount = typeof channelAccounts.$inferSelect;
/** An actor as shown beside what it did. */
export type ShownActor = {
  readonly id: string;
  readonly kind: Actor["kind"];
  readonly name: string;
  readonly roles: readonly Role[];
};

/** The key with its member in one read by primary key; `undefined` when there is none. */
export const findKey = async (scope: Scope, keyId: Id<"apiKey">) => {
  const [row] = await scope.q
    .select({ key: apiKeys, member: members })
    .from(apiKeys)
    .leftJoin(members, and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.id, apiKeys.memberId)))
    .where(and(eq(apiKeys.workspaceId, scope.workspaceId), eq(apiKeys.id, keyId)));
  return row;
};

type KeyRef = { readonly workspaceId: Id<"workspace">; readonly keyId: Id<"apiKey"> };
const textArray = (values: readonly string[]) => sql`${sql.param([...values])}::text[]`;

/** Which of these presented secrets are no longer good at `now`, as places in the list: one statement over all workspaces. */
export const placesOfLostKeys = async (
  { q }: Database,
  presented: readonly (KeyRef & { readonly secretHash: string })[],
  now: Date,
): Promise<number[]> => {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await q.execute<{ place: number }>(sql`
    select asked.place::int as place
      from unnest(${textArray(presented.map((one) => one.workspaceId))}, ${textArray(presented.map((one) => one.keyId))},
                  ${textArray(presented.map((one) => one.secretHash))}) with ordinality as asked(workspace_id, id, hash, place)
     where not exists (
       select 1 from ${apiKeys} as k where k.workspace_id = asked.workspace_id and k.id = asked.id
          and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${at})
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

export const findWorkspace = async (scope: Scope): Promise<Workspace | undefined> => {
  const [row] = await scope.q.select().from(workspaces).where(eq(workspaces.workspaceId, scope.workspaceId));
  return row;
};

export const readChannelAccounts = (scope: Scope): Promise<ChannelAccount[]> =>
  scope.q
    .select()
    .from(channelAccounts)
    .where(eq(channelAccounts.workspaceId, scope.workspaceId))
    .orderBy(asc(channelAccounts.id));

export const channelAccountsByIds = (scope: Scope, ids: readonly string[]): Promise<ChannelAccount[]> =>
  scope.q
    .select()
    .from(channelAccounts)
    .where(and(eq(channelAccounts.workspaceId, scope.workspaceId), anyOf(channelAccounts.id, ids)));

export const findChannelAccount = async (scope: Scope, id: string): Promise<ChannelAccount | undefined> =>
  (await channelAccountsByIds(scope, [id]))[0];

/** Only one transaction at a time may start a submission to this account. */
export const lockChannelAccount = async (tx: Tx, id: Id<"channelAccount">): Promise<ChannelAccount | undefined> => {
  const [row] = await tx.q
    .select()
    .from(channelAccounts)
    .where(and(eq(channelAccounts.workspaceId, tx.workspaceId), eq(channelAccounts.id, id)))
    .for("no key update");
  return row;
};

/** Held until the transaction ends: the actor's rolling sums cannot grow behind our back. */
export const lockActor = async (tx: Tx, actor: Actor): Promise<void> => {
  if (actor.kind === "SYSTEM") return;
  const table = actor.kind === "MEMBER" ? members : apiKeys;
  await tx.q
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.workspaceId, tx.workspaceId), eq(table.id, actor.id)))
    .for("no key update");
};

/** Members and keys by id, for showing who did something. */
export const actorsByIds = async (scope: Scope, ids: readonly string[]): Promise<ShownActor[]> => {
  const memberIds = ids.filter((id) => isId("member", id));
  const keyIds = ids.filter((id) => isId("apiKey", id));
  const system: ShownActor[] = ids.includes("system") ? [{ id: "system", kind: "SYSTEM", name: "Firstline", roles: [] }] : [];
  const people =
    memberIds.length === 0
      ? []
      : await scope.q
          .select()
          .from(members)
          .where(and(eq(members.workspaceId, scope.workspaceId), anyOf(members.id, memberIds)));
  const machines =
    keyIds.length === 0
      ? []
      : await scope.q
          .select({ id: apiKeys.id, name: apiKeys.name })
          .from(apiKeys)
          .where(and(eq(apiKeys.workspaceId, scope.workspaceId), anyOf(apiKeys.id, keyIds)));
  return [
    ...system,
    ...people.map(({ id, name, roles }): ShownActor => ({ id, kind: "MEMBER", name, roles })),
    ...machines.map(({ id, name }): ShownActor => ({ id, kind: "API_KEY", name, roles: [] })),
  ];
};
