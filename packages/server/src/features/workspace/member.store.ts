import { and, asc, eq, or, sql } from "drizzle-orm";
import { ROLES } from "../../kernel/actor.ts";
import type { Role } from "../../kernel/actor.ts";
import type { Tx } from "../../platform/database.ts";
import { insertedRow } from "../../platform/inserted-row.ts";
import { anyOf } from "../../platform/paging.ts";
import type { Member } from "./workspace.store.ts";
import { members } from "./workspace.table.ts";

/** In the order of ids, as everybody locks several of a kind. */
export const lockMemberAndAdmins = (tx: Tx, memberId: string): Promise<Member[]> =>
  tx.q
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, tx.workspaceId), or(anyOf(members.id, [memberId]), sql`'ADMIN' = any(${members.roles})`)))
    .orderBy(asc(members.id))
    .for("no key update");

/** In the order of the vocabulary. Every process that holds connections of this member asks whether they are still good. */
export const changeRoles = async (tx: Tx, id: Member["id"], roles: readonly Role[]): Promise<Member> => {
  const changed = await tx.q
    .update(members)
    .set({ roles: ROLES.filter((role) => roles.includes(role)) })
    .where(and(eq(members.workspaceId, tx.workspaceId), eq(members.id, id)))
    .returning();
  await tx.q.execute(sql`select pg_notify('firstline_keys', ${id})`);
  return insertedRow(changed);
};
