import { and, asc, eq } from "drizzle-orm";
import type { Actor, Role } from "../../kernel/actor.ts";
import { isId } from "../../kernel/id.ts";
import type { Id } from "../../kernel/id.ts";
import type { Scope, Tx } from "../../platform/database.ts";
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

export type Member = typeof members.$inferSelect;

export const membersByIds = (scope: Scope, ids: readonly string[]): Promise<Member[]> =>
  scope.q
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, scope.workspaceId), anyOf(members.id, ids)));

export const findMember = async (scope: Scope, id: string): Promise<Member | undefined> => (await membersByIds(scope, [id]))[0];

export const readMembers = (scope: Scope): Promise<Member[]> =>
  scope.q
    .select()
    .from(members)
    .where(eq(members.workspaceId, scope.workspaceId))
    .orderBy(asc(members.name), asc(members.id))
    .limit(500);

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
